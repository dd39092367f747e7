"""What a painted widget tells: a part for each thing in it, made when an assistive tool asks."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, QPoint, QRect, QRectF
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleValueChangeEvent
from PySide6.QtWidgets import QWidget

from nnviz.document.spoken import Spoken
from nnviz.ui.refresher import Refresher


@dataclass(frozen=True, eq=False)
class Placed:
    """A thing in words, and where it is painted."""

    spoken: Spoken
    box: QRectF


Placing = Callable[[], Sequence[Placed]]
Choosing = Callable[[Spoken], None]
State = Callable[[], tuple[object, ...]]


class Part(QObject):
    """One thing in the tree: Qt ends its interface with it."""

    def __init__(self, speaker: "Speaker", placed: Placed) -> None:
        """Belong to ``speaker``."""
        super().__init__(speaker)
        self.speaker = speaker
        self.placed = placed

    def rect(self) -> QRect:
        """Return where it is on screen."""
        canvas = self.speaker.canvas
        return self.placed.box.toAlignedRect().translated(canvas.mapToGlobal(QPoint()))

    @property
    def is_focused(self) -> bool:
        """Whether the keys act on it."""
        return self.placed.spoken.is_chosen and self.speaker.surface.hasFocus()


class Speaker(QObject):
    """The parts of one painted widget; they stay the same objects while only their numbers change."""

    def __init__(
        self,
        surface: QWidget,
        refresher: Refresher,
        *,
        places: Placing,
        state: State,
        canvas: QWidget | None = None,
        choose: Choosing | None = None,
    ) -> None:
        """Speak for ``surface``, painted on ``canvas``; what is placed follows from ``state`` alone.

        ``choose`` does what choosing a thing does; without it its place is selected.
        """
        super().__init__(surface)
        self.surface, self.canvas = surface, canvas or surface
        self.refresher = refresher
        self._places, self._state, self._choose = places, state, choose
        self._seen: tuple[object, ...] | None = None
        self._parts: list[Part] = []

    def parts(self) -> list[Part]:
        """Return the parts as they are now."""
        state = (*self._state(), self.canvas.size())
        if self._seen is None or not _is_same(state, self._seen):
            self._seen = state
            self._fit(self._places())
        return self._parts

    @property
    def count(self) -> int:
        """How many parts have been made; none before somebody has asked."""
        return len(self._parts)

    def choose(self, part: Part) -> None:
        """Select what a part stands for."""
        spoken = part.placed.spoken
        if self._choose is not None:
            self._choose(spoken)
        elif spoken.place is not None:
            self.refresher.select(spoken.place)
        self.surface.setFocus()

    def set_number(self, part: Part, number: float) -> None:
        """Set the number of a part, as one entry of the history."""
        if part.placed.spoken.handle is not None:
            self.refresher.apply(part.placed.spoken.handle.edit(number))

    def step_number(self, part: Part, steps: int) -> None:
        """Step the number of a part, as an arrow key does; no further than its range."""
        handle = part.placed.spoken.handle
        if handle is not None:
            scale = handle.scale
            low, high = min(scale.low, handle.number), max(scale.high, handle.number)
            self.set_number(part, min(max(round(handle.number + steps * scale.step, 10), low), high))

    def tell_changes(self) -> None:
        """Tell who listens which numbers are others, which things are new, and where the keys act."""
        if not self._parts or not self.surface.isVisible():
            return
        before = {part.placed.spoken.key: part.placed.spoken for part in self._parts}
        parts = self.parts()
        if [part.placed.spoken.key for part in parts] != list(before):
            _send(QAccessibleEvent(self.surface, QAccessible.Event.ObjectReorder))
        for part in parts:
            was = before.get(part.placed.spoken.key)
            if was is not None and was is not part.placed.spoken:
                _tell(part, was)

    def _fit(self, places: Sequence[Placed]) -> None:
        """Give every thing its part: the one that it had."""
        had = {part.placed.spoken.key: part for part in self._parts}
        self._parts = []
        for placed in places:
            part = had.pop(placed.spoken.key, None)
            if part is None:
                part = Part(self, placed)
            part.placed = placed
            self._parts.append(part)
        for gone in had.values():
            gone.deleteLater()


class Speaking:
    """A painted widget that has a speaker, soon after it was made; Qt may ask before."""

    spoken_role = QAccessible.Role.Grouping
    speaker: Speaker | None = None


def _tell(part: Part, was: Spoken) -> None:
    """Tell what is another in a part than it was."""
    spoken = part.placed.spoken
    if spoken.value != was.value:
        if spoken.handle is not None:  # what has no number that can be set has no value to Qt: it would warn
            _send(QAccessibleValueChangeEvent(part, spoken.handle.number))
        _send(QAccessibleEvent(part, QAccessible.Event.DescriptionChanged))
    elif spoken.words != was.words:
        _send(QAccessibleEvent(part, QAccessible.Event.DescriptionChanged))
    if spoken.name != was.name:
        _send(QAccessibleEvent(part, QAccessible.Event.NameChanged))
    if spoken.is_chosen and not was.is_chosen and part.is_focused:
        _send(QAccessibleEvent(part, QAccessible.Event.Focus))


def _send(event: QAccessibleEvent) -> None:
    QAccessible.updateAccessibility(event)


def _is_same(one: tuple[object, ...], other: tuple[object, ...]) -> bool:
    """Whether two states are the same objects, or equal numbers and sizes."""
    return len(one) == len(other) and all(a is b or a == b for a, b in zip(one, other, strict=True))
