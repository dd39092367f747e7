"""The line under the tables: the selected cell written out, product by product."""

from bisect import bisect_right

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from nnviz.document.frame import Frame
from nnviz.document.table_words import product_lines, product_rows
from nnviz.ui.drawing.texts import cap_height, draw_text, elided, line_height, text_width
from nnviz.ui.sides import keep_left_to_right
from nnviz.ui.theme import Look
from nnviz.words import say

LINES, ON_STAGE = 2, 3


def _font(look: Look) -> QFont:
    """Return the font of the lines: an equation is read from the back row."""
    return look.number if look.is_stage else look.small_number


class ProductLine(QWidget):
    """Two lines: the factors, the products and their sum; as many as there is room for."""

    def __init__(self) -> None:
        """Show nothing yet."""
        super().__init__()
        self.setAccessibleName(say("The selected cell written out"))
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        keep_left_to_right(self)
        self._lines = LINES
        self._shown: tuple[Frame, Look] | None = None

    @property
    def texts(self) -> tuple[str, ...]:
        """The lines on screen."""
        if self._shown is None:
            return ()
        frame, look = self._shown
        font = _font(look)
        return tuple(elided(font, line, self.width()) for line in self._fitting(frame, font))

    def refresh(self, frame: Frame, look: Look) -> None:
        """Show the selected cell of ``frame``."""
        if self._shown is None or self._shown[1] is not look:
            self._lines = ON_STAGE if look.is_stage else LINES
            self.setFixedHeight(round(self._lines * 1.15 * line_height(_font(look))))
        self._shown = frame, look
        self.setAccessibleDescription(" ".join(self.texts))
        self.update()

    def _fitting(self, frame: Frame, font: QFont) -> tuple[str, ...]:
        """Return the lines with as many products as fit."""
        count = len(frame.sum.terms) if frame.sum is not None else 0

        lines_of = product_rows if self._lines == ON_STAGE else product_lines

        def passes(most: int) -> bool:
            return any(text_width(font, line) > self.width() for line in lines_of(frame, most))

        if not passes(count):
            return lines_of(frame, count)
        return lines_of(frame, max(1, bisect_right(range(count), False, key=passes) - 1))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Write the lines."""
        if self._shown is None:
            return
        look = self._shown[1]
        painter = QPainter(self)
        painter.fillRect(self.rect(), look.theme.ground)
        pitch = self.height() / self._lines
        for number, line in enumerate(self.texts):
            baseline = (number + 0.5) * pitch + cap_height(_font(look)) / 2
            draw_text(painter, 0.0, baseline, line, _font(look), look.theme.ink)
        painter.end()
