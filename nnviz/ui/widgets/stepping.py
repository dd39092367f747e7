"""How far a key or a turn of the wheel steps: one rule for sliders and for number fields."""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputEvent, QKeyEvent, QWheelEvent

from nnviz.document.ranges import Scale

PAGE = 10  # steps
NOTCH = 120  # eighths of a degree: one notch of a mouse wheel; touchpads turn it in parts

Steps = Mapping[int, int]
UP_AND_DOWN: Steps = MappingProxyType(
    {
        Qt.Key.Key_Up: 1,
        Qt.Key.Key_Down: -1,
        Qt.Key.Key_PageUp: PAGE,
        Qt.Key.Key_PageDown: -PAGE,
    }
)
EVERY_ARROW: Steps = MappingProxyType({**UP_AND_DOWN, Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1})
_SHORTCUTS = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)


def is_fine(event: QInputEvent) -> bool:
    """Whether Shift asks for fine steps."""
    return bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)


def is_shortcut(event: QInputEvent) -> bool:
    """Whether another modifier than Shift is down: the key is not ours."""
    return bool(event.modifiers() & _SHORTCUTS)


def target_of_key(event: QKeyEvent, number: float, scale: Scale, keys: Steps) -> float | None:
    """Return where the key leads from ``number``: a step, ten, an end; ``None`` for other keys."""
    if is_shortcut(event):
        return None
    if event.key() == Qt.Key.Key_Home:
        return scale.low
    if event.key() == Qt.Key.Key_End:
        return scale.high
    count = keys.get(event.key())
    return None if count is None else stepped(number, count, scale, finely=is_fine(event))


def stepped(number: float, count: int, scale: Scale, *, finely: bool) -> float:
    """Return ``number`` after ``count`` steps."""
    return number + count * (scale.fine if finely else scale.step)


class Wheel:
    """Adds the parts of a notch up, so that a touchpad steps as often as a mouse wheel."""

    def __init__(self) -> None:
        """Start between two notches."""
        self._turned = 0

    def notches(self, event: QWheelEvent) -> int:
        """Return how many whole notches ``event`` completes; up is positive. Alt turns a wheel sideways."""
        delta = event.angleDelta()
        self._turned += delta.y() or delta.x()
        notches = int(self._turned / NOTCH)
        self._turned -= notches * NOTCH
        return notches
