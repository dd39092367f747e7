"""One part of a painted widget as Qt sees it: role, name, number, rectangle, what can be done.

Two traps of PySide6: ``interface_cast`` must return a ``VoidPtr``, with an int or ``None`` the program ends;
and what a factory has made lives as long as the program, so it must not hold what it speaks for.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import TypeVar, cast
from weakref import ref

from PySide6.QtCore import QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleActionInterface,
    QAccessibleInterface,
    QAccessibleObject,
    QAccessibleValueInterface,
)
from shiboken6 import Shiboken

from nnviz.ui.accessible.speaker import Part

Found = TypeVar("Found")
Role, Text, Kind = QAccessible.Role, QAccessible.Text, QAccessible.InterfaceType
_ROLES: Mapping[str, QAccessible.Role] = MappingProxyType(
    {
        "input": Role.Slider,
        "weight": Role.Slider,
        "bias": Role.Slider,
        "line": Role.Slider,
        "kink": Role.Slider,
        "neuron": Role.Button,
        "piece": Role.Graphic,
        "cell": Role.Cell,
        "class": Role.ListItem,
        "score": Role.Slider,
        "share": Role.Slider,
        "line of code": Role.StaticText,
        "number in code": Role.Slider,
        "number": Role.StaticText,
    }
)


class _PartValue(QAccessibleValueInterface):
    """The number of a part that can be set."""

    def __init__(self, part: Part) -> None:
        super().__init__()
        self._ref = ref(part)

    @property
    def _part(self) -> Part:
        return existing(self._ref())

    def currentValue(self) -> object:
        """Return the number."""
        handle = self._part.placed.spoken.handle
        return handle.number if handle is not None else None

    def setCurrentValue(self, value: object) -> None:
        """Set it, as one act."""
        if isinstance(value, int | float):
            self._part.speaker.set_number(self._part, float(value))

    def minimumValue(self) -> object:
        """Return the low end of its range."""
        handle = self._part.placed.spoken.handle
        return handle.scale.low if handle is not None else None

    def maximumValue(self) -> object:
        """Return the high end."""
        handle = self._part.placed.spoken.handle
        return handle.scale.high if handle is not None else None

    def minimumStepSize(self) -> object:
        """Return the step of an arrow key."""
        handle = self._part.placed.spoken.handle
        return handle.scale.step if handle is not None else None


class _PartAction(QAccessibleActionInterface):
    """What can be done with a part: it is chosen, its number stepped."""

    def __init__(self, part: Part) -> None:
        super().__init__()
        self._ref = ref(part)

    @property
    def _part(self) -> Part:
        return existing(self._ref())

    def actionNames(self) -> list[str]:
        """Return what there is to do: press it; of a number that can be set also step it."""
        spoken = self._part.placed.spoken
        pressed = [self.pressAction()] if spoken.place is not None else []
        stepped = [self.increaseAction(), self.decreaseAction()] if spoken.handle is not None else []
        return [*pressed, *stepped]

    def doAction(self, actionName: str, /) -> None:
        """Choose the part, or step its number."""
        part, steps = self._part, {self.increaseAction(): 1, self.decreaseAction(): -1}.get(actionName, 0)
        if steps:
            part.speaker.step_number(part, steps)
        else:
            part.speaker.choose(part)

    def keyBindingsForAction(self, actionName: str, /) -> list[str]:
        """Return no key: arrows walk there."""
        return []


class PartInterface(QAccessibleObject):
    """One part: a card, a link, a kink, a cell."""

    def __init__(self, part: Part) -> None:
        """Speak for ``part``."""
        super().__init__(part)
        self._ref = ref(part)
        self._value, self._action = _PartValue(part), _PartAction(part)

    @property
    def _part(self) -> Part:
        return existing(self._ref())

    def parent(self) -> QAccessibleInterface:
        """Return the painted widget."""
        return QAccessible.queryAccessibleInterface(self._part.speaker.surface)

    def child(self, index: int, /) -> QAccessibleInterface | None:  # type: ignore[override]
        """Return nothing: a part has no parts."""
        return None

    def childCount(self) -> int:
        """Return 0."""
        return 0

    def indexOfChild(self, child: QAccessibleInterface, /) -> int:
        """Return −1: there is none."""
        return -1

    def rect(self) -> QRect:
        """Return where it is on screen."""
        return self._part.rect()

    def role(self) -> QAccessible.Role:
        """Return what it is."""
        return _ROLES[self._part.placed.spoken.kind]

    def state(self) -> QAccessible.State:
        """Return what can be done with it and whether it is chosen."""
        state, spoken = QAccessible.State(), self._part.placed.spoken
        state.focusable = state.selectable = spoken.place is not None
        state.selected = spoken.is_chosen
        state.focused = self._part.is_focused
        state.readOnly = spoken.handle is None
        state.invisible = not self._part.speaker.surface.isVisible()
        return state

    def text(self, t: QAccessible.Text, /) -> str:
        """Return its name, its number, or both its number and the words about it."""
        spoken = self._part.placed.spoken
        return {Text.Name: spoken.name, Text.Value: spoken.value, Text.Description: spoken.sentence}.get(
            t, ""
        )

    def interface_cast(self, t: QAccessible.InterfaceType, /) -> int:
        """Return the hold on its number and what can be done, as Qt wants them: as addresses."""
        if t == Kind.ValueInterface and self._part.placed.spoken.handle is not None:
            return address(self._value)
        if t == Kind.ActionInterface:
            return address(self._action)
        return address(None)


def existing(found: Found | None) -> Found:
    """Return what an interface speaks for: Qt asks no interface whose object is gone."""
    if found is None:
        raise RuntimeError("found no object behind an interface, needed the one that it was made for")
    return found


def address(found: QAccessibleValueInterface | QAccessibleActionInterface | None) -> int:
    """Return where an interface lies in memory, 0 for none."""
    at = Shiboken.getCppPointer(found)[0] if found is not None else 0
    return cast("int", Shiboken.VoidPtr(at))
