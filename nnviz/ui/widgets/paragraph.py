"""A sentence of a few lines whose room does not change with its words, so that nothing is laid out anew."""

from math import ceil

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from nnviz.ui.drawing.texts import line_height, overhang
from nnviz.ui.theme import Look

LINES = 5


class Paragraph(QWidget):
    """A sentence from the top left, wrapped at spaces."""

    def __init__(self) -> None:
        """Say nothing yet."""
        super().__init__()
        self._look: Look | None = None
        self._text = ""

    @property
    def text(self) -> str:
        """The sentence."""
        return self._text

    def set_text(self, text: str) -> None:
        """Say ``text``."""
        if text != self._text:
            self._text = text
            self.setAccessibleName(text)
            self.update()

    def wear(self, look: Look) -> None:
        """Take font and colour from ``look``."""
        self._look = look
        self.setFixedHeight(round(LINES * line_height(look.text)))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the sentence."""
        if self._look is None:
            return
        painter = QPainter(self)
        painter.setFont(self._look.text)
        painter.setPen(self._look.theme.ink)
        flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        margins = self.contentsMargins()
        above = ceil(overhang(self._look.text, self._text)[0])
        box = QRectF(self.rect()).adjusted(margins.left(), above, -margins.right(), 0)
        painter.drawText(box, flags, self._text)
        painter.end()
