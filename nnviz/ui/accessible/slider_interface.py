"""Sliders as Qt sees them: with their number, not with the ticks that Qt counts in whole numbers."""

from collections.abc import Callable
from typing import Protocol
from weakref import ref

from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleValueInterface
from PySide6.QtWidgets import QAccessibleWidget

from nnviz.document.ranges import Scale
from nnviz.ui.accessible.part_interface import address, existing
from nnviz.ui.widgets.film_track import FilmTrack
from nnviz.ui.widgets.keyed_slider import KeyedSlider


class Stepped(Protocol):
    """What holds a number on a scale."""

    @property
    def number(self) -> float:
        """The number on screen."""
        ...

    @property
    def scale(self) -> Scale:
        """The range and its steps."""
        ...

    def number_text(self) -> str:
        """Return the number as it is read aloud."""
        ...

    def step_to(self, target: float) -> None:
        """Go there, but not beyond the range."""
        ...


Found = Callable[[], Stepped | None]


class _Number(QAccessibleValueInterface):
    """The number of a slider; Qt's own would read its ticks, −300 for −3."""

    def __init__(self, found: Found) -> None:
        super().__init__()
        self._found = found

    def currentValue(self) -> object:
        """Return the number on screen."""
        return existing(self._found()).number

    def setCurrentValue(self, value: object) -> None:
        """Step there, as a key would."""
        if isinstance(value, int | float):
            existing(self._found()).step_to(float(value))

    def minimumValue(self) -> object:
        """Return the low end."""
        return existing(self._found()).scale.low

    def maximumValue(self) -> object:
        """Return the high end."""
        return existing(self._found()).scale.high

    def minimumStepSize(self) -> object:
        """Return the step of an arrow key."""
        return existing(self._found()).scale.step


class _Steps(QAccessibleActionInterface):
    """What can be done with a slider: a step up, a step down."""

    def __init__(self, found: Found) -> None:
        super().__init__()
        self._found = found

    def actionNames(self) -> list[str]:
        """Return both ways."""
        return [self.increaseAction(), self.decreaseAction()]

    def doAction(self, actionName: str, /) -> None:
        """Step, as an arrow key does."""
        slider, steps = existing(self._found()), 1 if actionName == self.increaseAction() else -1
        slider.step_to(round(slider.number + steps * slider.scale.step, 10))

    def keyBindingsForAction(self, actionName: str, /) -> list[str]:
        """Return no key: the arrows of every slider."""
        return []


class SliderInterface(QAccessibleWidget):
    """A slider that reads its number, not its ticks."""

    def __init__(self, slider: KeyedSlider | FilmTrack) -> None:
        """Speak for ``slider``."""
        super().__init__(slider, QAccessible.Role.Slider)
        self._found: Found = ref(slider)
        self._value, self._steps = _Number(self._found), _Steps(self._found)

    def text(self, t: QAccessible.Text, /) -> str:
        """Return the name that it was given, and its number."""
        return existing(self._found()).number_text() if t == QAccessible.Text.Value else super().text(t)

    def interface_cast(self, t: QAccessible.InterfaceType, /) -> int:
        """Return the hold on its number and its steps."""
        if t == QAccessible.InterfaceType.ValueInterface:
            return address(self._value)
        return address(self._steps if t == QAccessible.InterfaceType.ActionInterface else None)
