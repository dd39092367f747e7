"""A slider as Qt sees it: with its number, not with the ticks that Qt counts in whole numbers."""

from weakref import ref

from PySide6.QtGui import QAccessible, QAccessibleValueInterface
from PySide6.QtWidgets import QAccessibleWidget

from nnviz.ui.accessible.part_interface import address, existing
from nnviz.ui.widgets.keyed_slider import KeyedSlider


class _SliderValue(QAccessibleValueInterface):
    """The number of a slider; Qt's own would read its ticks, −300 for −3."""

    def __init__(self, slider: KeyedSlider) -> None:
        super().__init__()
        self._ref = ref(slider)

    @property
    def _slider(self) -> KeyedSlider:
        return existing(self._ref())

    def currentValue(self) -> object:
        """Return the number on screen."""
        return self._slider.number

    def text(self) -> str:
        """Return the number as it is written."""
        return self._slider.number_text()

    def setCurrentValue(self, value: object) -> None:
        """Step there, as a key would."""
        if isinstance(value, int | float):
            self._slider.step_to(float(value))

    def minimumValue(self) -> object:
        """Return the low end."""
        return self._slider.scale.low

    def maximumValue(self) -> object:
        """Return the high end."""
        return self._slider.scale.high

    def minimumStepSize(self) -> object:
        """Return the step of an arrow key."""
        return self._slider.scale.step


class SliderInterface(QAccessibleWidget):
    """A slider that reads its number, not its ticks."""

    def __init__(self, slider: KeyedSlider) -> None:
        """Speak for ``slider``."""
        super().__init__(slider, QAccessible.Role.Slider)
        self._value = _SliderValue(slider)

    def text(self, t: QAccessible.Text, /) -> str:
        """Return the name that it was given, and its number."""
        return self._value.text() if t == QAccessible.Text.Value else super().text(t)

    def interface_cast(self, t: QAccessible.InterfaceType, /) -> int:
        """Return the hold on its number."""
        return address(self._value if t == QAccessible.InterfaceType.ValueInterface else None)
