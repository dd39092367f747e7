"""A slider for a number: drawn from zero, taken hold of without a jump, snapping to round numbers."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from nnviz.document.ranges import Scale
from nnviz.ui.drawing.tracks import Track, draw_bare_track, draw_track, track_margin
from nnviz.ui.theme import SMALLEST_HIT, Look
from nnviz.ui.widgets.keyed_slider import KeyedSlider
from nnviz.ui.widgets.stepping import is_fine

SMALLEST_HANDLE = 14.0


@dataclass(frozen=True)
class _Grip:
    """Where the hand took hold and the number that was there; pressing Shift takes hold anew."""

    x: float
    number: float
    finely: bool


class ValueSlider(KeyedSlider):
    """A slider that tells only what a user does; ``set_number`` is silent."""

    moved = Signal(float)  # the number under the hand
    released = Signal()  # the hand let go after a drag
    cancelled = Signal()  # the drag was taken back

    def __init__(self) -> None:
        """Make a slider from −5 to 5 at 0."""
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFixedHeight(round(SMALLEST_HIT))
        self._look: Look | None = None
        self._grip: _Grip | None = None
        self._has_moved = False

    @property
    def track(self) -> Track:
        """The track as it lies on the widget."""
        handle = self._look.handle if self._look else SMALLEST_HANDLE
        margin = track_margin(self._look) if self._look else round(SMALLEST_HANDLE)
        return Track(self.scale, margin, max(1.0, self.width() - 2 * margin), self.height() / 2, handle)

    def wear(self, look: Look) -> None:
        """Take colours and sizes from ``look``."""
        self._look = look
        self.setFixedHeight(round(look.hit))
        self.update()

    def set_number(self, number: float, scale: Scale) -> None:
        """Show ``number``; nothing is told. The scale stays while a hand holds on."""
        super().set_number(number, self.scale if self._grip else scale)

    def cover(self, *, is_covered: bool) -> None:
        """Show no handle and take no hand while the number is covered."""
        self.drop()
        self.setEnabled(not is_covered)
        self.update()

    def drop(self) -> bool:
        """End a drag that is under way, without a word; return whether it had moved anything."""
        had_moved, self._has_moved, self._grip = self._has_moved, False, None
        self.update()
        return had_moved

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the handle where it is, or bring it to a press on the bare track."""
        if event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        x, track = event.position().x(), self.track
        number = self.scale.held(self.number)
        reach = max(SMALLEST_HIT, 1.5 * track.handle) / 2
        if abs(x - track.x_of(number)) > reach:
            number = track.number_at(x)
            self._move_to(self.scale.snapped(number, track.pixel / 2))
        self._grip = _Grip(x, number, is_fine(event))
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the hand; with Shift a pixel is at most a fine step."""
        if self._grip is None:
            return
        x, finely = event.position().x(), is_fine(event)
        if finely != self._grip.finely:
            self._grip = _Grip(x, self.scale.held(self.number), finely)
        if x != self._grip.x or self._has_moved:
            pixel = min(self.track.pixel, self.scale.fine) if finely else self.track.pixel
            meant = self._grip.number + (x - self._grip.x) * pixel
            self._move_to(self.scale.snapped(meant, pixel / 2, finely=finely))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._end(self.released)

    def event(self, event: QEvent) -> bool:
        """Take back a drag that can no longer be seen."""
        if event.type() == QEvent.Type.Hide:
            self._end(self.cancelled)
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the drag back by Escape; while a hand holds on, no other key steps."""
        if self._grip is None:
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Escape:
            self._end(self.cancelled)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the track, its part from zero, and the handle."""
        if self._look is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self.isEnabled():
            draw_bare_track(painter, self.track, self._look)
            painter.end()
            return
        is_held = self._grip is not None
        draw_track(
            painter,
            self.track,
            self.number,
            self._look,
            is_hot=is_held or self.underMouse(),
            has_focus=self.hasFocus(),
            is_held=is_held,
        )
        painter.end()

    def _claims(self, event: QKeyEvent) -> bool:
        if self._grip is not None:
            return event.key() == Qt.Key.Key_Escape
        return super()._claims(event)

    def _move_to(self, number: float) -> None:
        if number != self.number:
            self._has_moved = True
            self._take(number)
            self.moved.emit(number)

    def _end(self, told: SignalInstance) -> None:
        """End the drag; tell it if anything had moved."""
        if self.drop():
            told.emit()
