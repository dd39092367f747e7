"""A line of text that yields where there is no room, so that numbers beside it need not."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from nnviz.ui.drawing.texts import cap_height, draw_text, elided, line_height, text_width
from nnviz.ui.sides import lead
from nnviz.ui.theme import Look


class LineLabel(QWidget):
    """Loses its first words where there is no room: the last ones tell it from its neighbours.

    Where other words say the same in less room they are taken instead.
    """

    def __init__(self) -> None:
        """Make a line without text."""
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._look: Look | None = None
        self._text = ""
        self._shorter: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The whole text."""
        return self._text

    def set_text(self, text: str, *shorter: str) -> None:
        """Show another text, or the first of ``shorter`` that there is room for."""
        if (text, shorter) != (self._text, self._shorter):
            self._text, self._shorter = text, shorter
            self.setAccessibleName(text)
            self.update()

    def wear(self, look: Look) -> None:
        """Take font and colour from ``look``."""
        self._look = look
        self.updateGeometry()
        self.update()

    def colour(self, look: Look) -> QColor:
        """Return the colour of the text."""
        return look.theme.ink

    def font_of(self, look: Look) -> QFont:
        """Return the font of the text."""
        return look.text

    def fitted(self, look: Look, width: float) -> str:
        """Return as much of the text as fits."""
        return fitting(self.font_of(look), self.shortened(look, width), width)

    def shortened(self, look: Look, width: float) -> str:
        """Return the first of the texts that fits whole, else the last."""
        texts, font = (self._text, *self._shorter), self.font_of(look)
        return next((each for each in texts if text_width(font, each) <= width), texts[-1])

    def sizeHint(self) -> QSize:
        """Return the height of a line; the width is what is left."""
        return QSize(40, round(line_height(self.font_of(self._look))) if self._look else 16)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text on the line's middle."""
        if self._look is None:
            return
        look, font, margins = self._look, self.font_of(self._look), self.contentsMargins()
        painter = QPainter(self)
        baseline = round((self.height() + cap_height(font)) / 2)
        text = self.fitted(look, self.width() - margins.left() - margins.right())
        x = lead(self, margins.left(), text_width(font, text))
        draw_text(painter, x, baseline, text, font, self.colour(look))
        painter.end()


def fitting(font: QFont, text: str, width: float) -> str:
    """Return as many of the last words of ``text`` as fit, at least a part of one."""
    while " " in text and text_width(font, text) > width:
        text = text.partition(" ")[2]
    return elided(font, text, width)
