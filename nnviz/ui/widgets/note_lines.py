"""A few lines of small text in a fixed room: their words change without laying anything out anew."""

from math import ceil

from PySide6.QtCore import QSize
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from nnviz.ui.drawing.texts import cap_height, draw_text, elided, line_height, overhang, text_width
from nnviz.ui.sides import lead
from nnviz.ui.theme import Look


class NoteLines(QWidget):
    """Wraps its text over as many lines as it is given; the tip has the rest."""

    def __init__(self) -> None:
        """Show nothing yet."""
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._look: Look | None = None
        self._text = ""
        self._count = 1

    @property
    def text(self) -> str:
        """The whole text."""
        return self._text

    def show_text(self, text: str, count: int, look: Look) -> None:
        """Show ``text`` on ``count`` lines; a line break in it begins the next."""
        if (text, count, look) == (self._text, self._count, self._look):
            return
        if (count, look) != (self._count, self._look):
            self._count, self._look = count, look
            self.updateGeometry()
        self._text = text
        self.setAccessibleName(text)
        self.setToolTip(text)
        self.update()

    def sizeHint(self) -> QSize:
        """Return the height of the lines, with room for accents; the width is what is left."""
        height, accents = (line_height(self._look.label), self._look.unit(0.25)) if self._look else (16.0, 0)
        return QSize(40, round(height * self._count) + accents)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the lines."""
        if self._look is None:
            return
        font, height = self._look.label, line_height(self._look.label)
        painter = QPainter(self)
        lines = wrapped_text(font, self._text, self.width(), self._count)
        above = ceil(max(overhang(font, line)[0] for line in lines))
        for number, line in enumerate(lines):
            baseline = height * number + (height + cap_height(font)) / 2 + above
            x = lead(self, 0.0, text_width(font, line))
            draw_text(painter, x, baseline, line, font, self._look.theme.ink)
        painter.end()


def whole_sentences(font: QFont, text: str, width: float, count: int) -> str:
    """Return as many lines of ``text``, from the first, as are whole when wrapped into ``count``."""
    lines = text.split("\n") if text else []
    for kept in range(len(lines), 0, -1):
        some = "\n".join(lines[:kept])
        if lines_needed(font, some, width) <= count:
            return some
    return ""


def lines_needed(font: QFont, text: str, width: float) -> int:
    """Return how many lines ``text`` takes when it is wrapped."""
    return len(wrapped_text(font, text, width, len(text) + 1)) if text else 0


def wrapped_text(font: QFont, text: str, width: float, count: int) -> list[str]:
    """Break ``text`` between words into at most ``count`` lines; what has no room ends in “…”."""
    lines: list[str] = []
    for part in text.split("\n"):
        lines.append("")
        for word in part.split():
            longer = f"{lines[-1]} {word}".strip()
            if not lines[-1] or text_width(font, longer) <= width or len(lines) == count:
                lines[-1] = longer
            else:
                lines.append(word)
    return [elided(font, line, width) for line in lines[:count]]
