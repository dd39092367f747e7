"""What a line of the small language asks for: an edit, a look elsewhere, a step through the history."""

from dataclasses import dataclass, replace
from typing import Protocol

from nnviz.document.edits import Edit, require_place, require_sample
from nnviz.document.places import Place
from nnviz.document.store import Store
from nnviz.words import say


class Act(Protocol):
    """What a line asks for."""

    def perform(self, store: Store) -> None:
        """Do it; raise ``ValueError`` in words and change nothing when it cannot be done."""


@dataclass(frozen=True)
class Change:
    """Make an edit."""

    edit: Edit

    def perform(self, store: Store) -> None:
        """Apply the edit."""
        store.apply(self.edit)


@dataclass(frozen=True)
class LookAtSample:
    """Look at another sample."""

    sample: int

    def perform(self, store: Store) -> None:
        """Select it."""
        require_sample(store.document, self.sample)
        store.select(replace(store.selection, sample=self.sample))


@dataclass(frozen=True)
class LookAtPlace:
    """Look at an input, a neuron, a weight or a bias."""

    place: Place

    def perform(self, store: Store) -> None:
        """Select it."""
        require_place(store.document, self.place)
        store.select(replace(store.selection, place=self.place))


@dataclass(frozen=True)
class GoBack:
    """Look at the place before."""

    def perform(self, store: Store) -> None:
        """Go there, or say that there is none."""
        if store.session.before is None:
            raise ValueError(say("there is no place before to go back to"))
        store.go_back()


@dataclass(frozen=True)
class GoForward:
    """Look again at the place that was gone back from."""

    def perform(self, store: Store) -> None:
        """Go there, or say that there is none."""
        if store.session.after is None:
            raise ValueError(say("there is no place to go forward to"))
        store.go_forward()


@dataclass(frozen=True)
class Undo:
    """Take the last act back."""

    def perform(self, store: Store) -> None:
        """Undo, or say that there is nothing to."""
        if not store.session.settled().history.undo_label:
            raise ValueError(say("there is nothing to undo"))
        store.undo()


@dataclass(frozen=True)
class Redo:
    """Repeat the act last taken back."""

    def perform(self, store: Store) -> None:
        """Redo, or say that there is nothing to."""
        if not store.session.settled().history.redo_label:
            raise ValueError(say("there is nothing to redo"))
        store.redo()


@dataclass(frozen=True)
class Reset:
    """Put the document back as it was opened."""

    def perform(self, store: Store) -> None:
        """Reset, which undo takes back like any act."""
        store.reset()
