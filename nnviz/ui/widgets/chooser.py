"""A list to choose from that scrolls the panel, not itself, until it is chosen by focus."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox

from nnviz.ui.drawing.strokes import draw_box, draw_focus
from nnviz.ui.drawing.texts import cap_height, draw_text, text_width
from nnviz.ui.icons import icon
from nnviz.ui.sides import lead
from nnviz.ui.theme import SMALLEST_HIT, Look

Choice = tuple[str, str]  # the key and the word on screen


class Chooser(QComboBox):
    """Tells only what a user chooses; ``set_choices`` is silent."""

    chosen = Signal(str)  # the key

    def __init__(self, meaning: str) -> None:
        """Make an empty list that is called ``meaning`` by those who listen."""
        super().__init__()
        self.setAccessibleName(meaning)
        self.setToolTip(meaning)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._look: Look | None = None
        self._choices: list[Choice] = []
        self.activated.connect(lambda index: self.chosen.emit(self._choices[index][0]))

    def set_choices(self, choices: Sequence[Choice], key: str) -> None:
        """Offer ``choices``, the one with ``key`` shown."""
        if list(choices) != self._choices:
            self._choices = list(choices)
            self.clear()
            self.addItems([word for _, word in choices])
            self.updateGeometry()
        self.setCurrentIndex([each for each, _ in choices].index(key))

    def wear(self, look: Look) -> None:
        """Take font, sizes and colours from ``look``."""
        self._look = look
        self.setFont(look.text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for the longest word and the sign of a list, easily hit."""
        if self._look is None:
            return super().sizeHint()
        look = self._look
        words = max((text_width(look.text, word) for _, word in self._choices), default=0.0)
        return QSize(round(words) + look.unit(5), max(round(SMALLEST_HIT), look.unit(3.25)))

    def minimumSizeHint(self) -> QSize:
        """Return the same size: a word cut short may be another word."""
        return self.sizeHint()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Change only when chosen by focus."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the chosen word and the sign of a list."""
        if self._look is None:
            return
        look, theme = self._look, self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = theme.axis if self.underMouse() else theme.border
        draw_box(painter, QRectF(self.rect()), theme.ground, edge, 1.5, look.unit(0.5))
        if self.hasFocus():
            draw_focus(painter, QRectF(self.rect()), look, look.unit(0.5))
        baseline = round((self.height() + cap_height(look.text)) / 2)
        word = self.currentText()
        x = lead(self, look.unit(1), text_width(look.text, word))
        draw_text(painter, x, baseline, word, look.text, theme.ink)
        side = look.unit(2)
        at = lead(self, self.width() - side - look.unit(0.75), side)
        box = QRect(round(at), (self.height() - side) // 2, side, side)
        icon("chevron-down", theme, side).paint(painter, box)
        painter.end()
