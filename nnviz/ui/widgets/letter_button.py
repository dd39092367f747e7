"""A small button with a letter or a short word: outlined when empty, filled when there is something in it."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton

from nnviz.ui.drawing.strokes import draw_box, draw_focus
from nnviz.ui.drawing.texts import cap_height, draw_text_centred, text_width
from nnviz.ui.theme import SMALLEST_HIT, Look


class LetterButton(QAbstractButton):
    """Shows its text; ``set_full`` tells the eye whether there is something behind it."""

    def __init__(self, text: str) -> None:
        """Make an empty button."""
        super().__init__()
        self.setText(text)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._look: Look | None = None
        self._is_full = False

    @property
    def is_full(self) -> bool:
        """Whether there is something behind it."""
        return self._is_full

    def show_state(self, *, is_full: bool, meaning: str) -> None:
        """Show whether it is full, and say what a press does."""
        if meaning != self.toolTip():
            self.setToolTip(meaning)
            self.setAccessibleName(meaning)
        if is_full is not self._is_full:
            self._is_full = is_full
            self.update()

    def wear(self, look: Look) -> None:
        """Take sizes and colours from ``look``."""
        if look is self._look:
            return
        self._look = look
        side = max(round(SMALLEST_HIT), look.unit(3.25))
        self.setFixedSize(max(side, round(text_width(look.text, self.text())) + look.unit(2)), side)
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size that the look has given it."""
        return self.size()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box and the text; pale while there is nothing behind it."""
        if self._look is None:
            return
        look, theme = self._look, self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_hot = self.underMouse() or self.isDown()
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        fill = theme.chosen if self._is_full or is_hot else theme.ground
        draw_box(painter, box, fill, theme.axis if self._is_full else theme.border, 1.2, look.unit(0.5))
        if self.hasFocus():
            draw_focus(painter, QRectF(self.rect()), look, look.unit(0.5))
        ink = theme.ink if self._is_full or is_hot else theme.second_ink
        baseline = round((self.height() + cap_height(look.text)) / 2)
        draw_text_centred(painter, self.width() / 2, baseline, self.text(), look.text, ink)
        painter.end()
