"""Acts that arrange the stage and pin numbers on it; none is an entry of the history."""

from dataclasses import dataclass, replace

from nnviz.document.edits import require_place
from nnviz.document.places import ValuePlace
from nnviz.document.staging import OnStage, pinned
from nnviz.document.store import Store
from nnviz.words import say


@dataclass(frozen=True)
class GoOnStage:
    """Fill the window with one of the ARRANGEMENTS; a sum under the one before stays."""

    arrangement: str
    has_sum: bool | None = None  # ``None`` leaves it as it is

    def perform(self, store: Store) -> None:
        """Arrange the stage."""
        before = store.selection.stage
        as_it_is = before is not None and before.has_sum
        has_sum = as_it_is if self.has_sum is None else self.has_sum
        store.select(replace(store.selection, stage=OnStage(self.arrangement, has_sum)))


@dataclass(frozen=True)
class ShowSumOnStage:
    """Put the sum under what is on stage, or take it away; at the desk the stage is gone to first."""

    is_shown: bool | None = None  # ``None`` turns it round

    def perform(self, store: Store) -> None:
        """Arrange the stage."""
        before = store.selection.stage or OnStage()
        is_shown = not before.has_sum if self.is_shown is None else self.is_shown
        stage = replace(before, has_sum=is_shown, lens="", is_from_desk=False)
        store.select(replace(store.selection, stage=stage))


@dataclass(frozen=True)
class LeaveStage:
    """Go back to the desk."""

    def perform(self, store: Store) -> None:
        """Leave, or say that nobody is on stage."""
        if store.selection.stage is None:
            raise ValueError(say("the stage cannot be left: the desk is shown"))
        store.release()  # a sweep ends where it stands
        store.select(replace(store.selection, stage=None))


@dataclass(frozen=True)
class LookThroughLens:
    """Let one of the PANELS fill the stage; once more, or without a name, back to what was there."""

    panel: str = ""

    def perform(self, store: Store) -> None:
        """Go close, or step back."""
        before = store.selection.stage
        is_open = before is not None and before.lens != ""
        if not self.panel and not is_open:
            raise ValueError(say("no panel fills the stage, needed one that does"))
        if before is None:
            after: OnStage | None = OnStage(lens=self.panel, is_from_desk=True)
        elif self.panel in {"", before.lens}:
            after = None if before.is_from_desk else replace(before, lens="")
        else:
            after = replace(before, lens=self.panel)
        store.select(replace(store.selection, stage=after))


@dataclass(frozen=True)
class Pin:
    """Give a number a slider on stage; of more than there is room for, the oldest gives way."""

    place: ValuePlace

    def perform(self, store: Store) -> None:
        """Pin it."""
        require_place(store.document, self.place)
        store.select(replace(store.selection, pins=pinned(store.selection.pins, self.place)))


@dataclass(frozen=True)
class Unpin:
    """Take the slider of a number off the stage, or all of them."""

    place: ValuePlace | None = None

    def perform(self, store: Store) -> None:
        """Take it off, or say that it is not there."""
        pins = store.selection.pins
        if self.place is not None and self.place not in pins:
            raise ValueError(say("{place} is not pinned", place=self.place.name))
        kept = tuple(each for each in pins if self.place not in {None, each})
        store.select(replace(store.selection, pins=kept))
