"""A bar with ticks and a handle that is dragged or stepped by keys: places from 0 to the last."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from nnviz.document.ranges import Scale
from nnviz.ui.drawing.strokes import draw_box, draw_focus
from nnviz.ui.sides import keep_left_to_right
from nnviz.ui.theme import SECOND_WIDTH, Look, pen
from nnviz.words import say

_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageUp: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_PageDown: 1,
}


class FilmTrack(QWidget):
    """Tells where the user wants to be; shows only what it is told."""

    asked = Signal(int)

    def __init__(self, meaning: str) -> None:
        """Make an empty bar that is called ``meaning`` by those who listen."""
        super().__init__()
        keep_left_to_right(self)  # as time runs, and the film over the network
        self.setAccessibleName(meaning)
        self.setToolTip(say("{meaning}: drag, or click where to go; ← → step, Home and End", meaning=meaning))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._look: Look | None = None
        self._at, self._last = 0, 1
        self._is_held = False  # by a hand
        self._ticks: tuple[int, ...] = ()

    def show_place(self, at: int, last: int, ticks: Sequence[int], look: Look) -> None:
        """Show where it stands, and the places that are marked."""
        self._at, self._last, self._ticks, self._look = at, max(last, 1), tuple(ticks), look
        self.setAccessibleDescription(say("{number} of {last}", number=at, last=last))
        self.updateGeometry()
        self.update()

    @property
    def number(self) -> float:
        """Where it stands."""
        return float(self._at)

    @property
    def scale(self) -> Scale:
        """From the first place to the last, one by one."""
        return Scale(0.0, float(self._last), 1.0, 1.0)

    def number_text(self) -> str:
        """Return where it stands as it is read aloud."""
        return say("{number} of {last}", number=self._at, last=self._last)

    def step_to(self, target: float) -> None:
        """Ask for a place."""
        self._ask(round(self.scale.held(target)))

    def sizeHint(self) -> QSize:
        """Return a bar that is easily hit."""
        height = round(self._look.hit) if self._look else 24
        return QSize(20 * height, height)

    def minimumSizeHint(self) -> QSize:
        """Return the least that can be dragged."""
        return QSize(60, self.sizeHint().height())

    def place_at(self, x: float) -> int:
        """Return the place nearest to a pixel."""
        left, right = self._ends()
        share = (x - left) / max(right - left, 1.0)
        return round(min(max(share, 0.0), 1.0) * self._last)

    def x_of(self, place: int) -> float:
        """Return the pixel of a place."""
        left, right = self._ends()
        return left + (right - left) * place / self._last

    def _ends(self) -> tuple[float, float]:
        radius = (self._look.handle if self._look else 14.0) / 2 + 2
        return radius, self.width() - radius

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go where it is clicked."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._is_held = True
            self.update()
            self._ask(self.place_at(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the hand."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._ask(self.place_at(event.position().x()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        self._is_held = False
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step, or go to an end."""
        key = Qt.Key(event.key())
        if key in _STEPS:
            self._ask(min(max(self._at + _STEPS[key], 0), self._last))
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            self._ask(0 if key == Qt.Key.Key_Home else self._last)
        else:
            super().keyPressEvent(event)

    def _ask(self, place: int) -> None:
        if place != self._at:
            self.asked.emit(place)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the bar, what is done of it, the ticks and the handle."""
        if self._look is None:
            return
        look, theme = self._look, self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle, thick = self.height() / 2, max(4.0, look.stroke(0.005))
        left, right = self._ends()
        at = self.x_of(self._at)
        painter.fillRect(QRectF(left, middle - thick / 2, right - left, thick), theme.track)
        painter.fillRect(QRectF(left, middle - thick / 2, at - left, thick), theme.focus)
        painter.setPen(pen(theme.axis, look.stroke(SECOND_WIDTH)))
        for tick in self._ticks if len(self._ticks) * 4 < right - left else ():
            x = self.x_of(tick)
            painter.drawLine(QPointF(x, middle - 2 * thick), QPointF(x, middle + 2 * thick))
        radius = look.handle / 2
        box = QRectF(at - radius, middle - radius, 2 * radius, 2 * radius)
        draw_box(painter, box, theme.ground, theme.focus, look.stroke(0.003), radius)
        if self.hasFocus():
            draw_focus(painter, QRectF(self.rect()), look, look.unit(0.5), is_held=self._is_held)
        painter.end()
