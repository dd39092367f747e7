"""The sum in lines: z = w·x + … + b with its numbers, the products below them, then a = f(z)."""

from PySide6.QtCore import QSize, QSizeF

from nnviz.document.frame import Frame
from nnviz.ui.drawing.flow import Piece
from nnviz.ui.drawing.sum_layout import sum_height, sum_layout
from nnviz.ui.panels.sum_sheet import SumSheet
from nnviz.ui.refresher import Refresher
from nnviz.ui.theme import Look
from nnviz.words import say


class SumLine(SumSheet):
    """As many lines as there is room for, and nothing cut."""

    def __init__(self, refresher: Refresher) -> None:
        """Send gestures to ``refresher``."""
        super().__init__(say("Sum in lines"), refresher)

    def placed(self, frame: Frame, look: Look, size: QSizeF) -> list[Piece]:
        """Return every text and where it stands."""
        self.setMinimumHeight(0 if look.is_stage else sum_height(look))
        return sum_layout(frame.document, frame.selection, frame.sum, look, size)

    def minimumSizeHint(self) -> QSize:
        """Force nothing to grow."""
        return QSize(0, 0)
