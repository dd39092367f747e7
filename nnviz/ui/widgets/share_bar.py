"""A bar that is filled as far as a share says: a gap that the hand makes smaller."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from nnviz.ui.drawing.strokes import draw_box
from nnviz.ui.sides import leading
from nnviz.ui.theme import Look


class ShareBar(QWidget):
    """From nothing, a share of 0, to all of it, a share of 1."""

    def __init__(self, meaning: str) -> None:
        """Make an empty bar that is called ``meaning``."""
        super().__init__()
        self.setToolTip(meaning)
        self.setAccessibleName(meaning)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._look: Look | None = None
        self._share = 0.0

    @property
    def share(self) -> float:
        """How much is filled, from 0 to 1."""
        return self._share

    def set_share(self, share: float) -> None:
        """Fill another share."""
        if share != self._share:
            self._share = share
            self.update()

    def wear(self, look: Look) -> None:
        """Take sizes and colours from ``look``."""
        if look is not self._look:
            self._look = look
            self.setFixedSize(look.unit(11), look.unit(1.25))
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the track and what is filled."""
        if self._look is None:
            return
        theme, box = self._look.theme, QRectF(self.rect())
        radius = box.height() / 2
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_box(painter, box, theme.track, theme.track, 1.0, radius)
        if self._share > 0.0:
            filled = leading(self, QRectF(0, 0, max(box.height(), self._share * box.width()), box.height()))
            draw_box(painter, filled, theme.negative, theme.negative, 1.0, radius)
        painter.end()
