"""A number on a scale, stepped by keys and the wheel."""

import math

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QSlider

from nnviz.document.numerals import shown
from nnviz.document.ranges import Scale
from nnviz.ui.sides import keep_left_to_right
from nnviz.ui.widgets.stepping import EVERY_ARROW, Wheel, is_fine, stepped, target_of_key

MOST_TICKS = 1_000_000_000  # Qt counts ticks in 32 bits


class KeyedSlider(QSlider):
    """A slider that holds a float on a ``Scale``; ``set_number`` tells nothing, keys and wheel do.

    Qt's own integer follows in ticks of the fine step, for those who have the screen read aloud.
    """

    stepped = Signal(float)  # a key or the wheel stepped to the number

    def __init__(self) -> None:
        """Make a slider from −5 to 5 at 0."""
        super().__init__(Qt.Orientation.Horizontal)
        keep_left_to_right(self)  # a number line
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._scale = Scale(-5.0, 5.0, 0.05, 0.01)
        self._number = 0.0
        self._wheel = Wheel()

    @property
    def number(self) -> float:
        """The number on screen."""
        return self._number

    @property
    def scale(self) -> Scale:
        """The range and its steps."""
        return self._scale

    def set_number(self, number: float, scale: Scale) -> None:
        """Show ``number``; nothing is told."""
        if number == self._number and scale == self._scale:
            return
        self._number, self._scale = number, scale
        tick = max(scale.fine, scale.part(1 / MOST_TICKS))
        self.setRange(round(scale.low / tick), round(scale.high / tick))
        self.setValue(round(scale.held(number) / tick))
        self.update()

    def event(self, event: QEvent) -> bool:
        """Claim the keys of a slider before shortcuts do."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            event.setAccepted(self._claims(event))
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step by an arrow, ten steps by Page; Home and End go to the ends of the range."""
        target = self._target(event)
        if target is None:
            event.ignore()
        else:
            self.step_to(target)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Step when chosen by focus; else the panel scrolls."""
        if not self.hasFocus():
            event.ignore()
            return
        notches = self._wheel.notches(event)
        self.step_to(stepped(self._number, notches, self._scale, finely=is_fine(event)))
        event.accept()

    def _claims(self, event: QKeyEvent) -> bool:
        return self._target(event) is not None

    def _target(self, event: QKeyEvent) -> float | None:
        return target_of_key(event, self._number, self._scale, EVERY_ARROW)

    def number_text(self) -> str:
        """Return the number as it is read aloud."""
        return shown(self._number, max(0, -math.floor(math.log10(self._scale.fine))))

    def step_to(self, target: float) -> None:
        """Go there, but not beyond the range, nor further beyond it."""
        low, high = min(self._scale.low, self._number), max(self._scale.high, self._number)
        number = min(max(target, low), high)
        if number != self._number:
            self._take(number)
            self.stepped.emit(number)

    def _take(self, number: float) -> None:
        """Show what the user did before the frame confirms it: the next step starts there."""
        self._number = number
        self.update()
