"""Acts that change how what is looked at is shown; none is an entry of the history."""

from dataclasses import dataclass, replace

from nnviz.document.edits import require_place, require_sample
from nnviz.document.places import Parameter
from nnviz.document.store import Store
from nnviz.words import say


@dataclass(frozen=True)
class ShowPlot:
    """Let the function panel show one of the PLOTS."""

    plot: str

    def perform(self, store: Store) -> None:
        """Look at it."""
        store.select(replace(store.selection, plot=self.plot))


@dataclass(frozen=True)
class ShowExtra:
    """Show or hide one of the EXTRAS: beside a function, or the code of the document."""

    extra: str
    is_shown: bool = True

    def perform(self, store: Store) -> None:
        """Show or hide it."""
        others = store.selection.shows - {self.extra}
        shows = others | {self.extra} if self.is_shown else others
        store.select(replace(store.selection, shows=shows))


@dataclass(frozen=True)
class ShowSum:
    """Let the sum panel write the sum as one of the SUMS."""

    form: str

    def perform(self, store: Store) -> None:
        """Look at it so."""
        store.select(replace(store.selection, sum=self.form))


@dataclass(frozen=True)
class WriteScript:
    """Show the code, written as one of the SCRIPTS."""

    form: str

    def perform(self, store: Store) -> None:
        """Write it so."""
        shows = store.selection.shows | {"code"}
        store.select(replace(store.selection, script=self.form, shows=shows))


@dataclass(frozen=True)
class LookBetween:
    """Let the plot run along the straight line from one sample to another, both counted from 0."""

    first: int
    second: int

    def perform(self, store: Store) -> None:
        """Run along it, or say why there is no such line."""
        document = store.document
        for sample in (self.first, self.second):
            require_sample(document, sample)
        if not (document.inputs[self.first] != document.inputs[self.second]).any():
            first, second = str(self.first + 1), str(self.second + 1)
            raise ValueError(
                say(
                    "samples {first} and {second} are the same point, needed two that differ",
                    first=first,
                    second=second,
                )
            )
        store.select(replace(store.selection, between=(self.first, self.second)))


@dataclass(frozen=True)
class LookAlongInput:
    """Let the plot sweep the view's input again."""

    def perform(self, store: Store) -> None:
        """Leave the line between two samples."""
        store.select(replace(store.selection, between=None))


@dataclass(frozen=True)
class LeaveOut:
    """Switch the part of one weight or bias off in the plot of parts, or on again."""

    place: Parameter
    is_out: bool = True

    def perform(self, store: Store) -> None:
        """Leave it out, or put it back."""
        require_place(store.document, self.place)
        others = store.selection.left_out - {self.place}
        left_out = others | {self.place} if self.is_out else others
        store.select(replace(store.selection, left_out=left_out))


@dataclass(frozen=True)
class LeaveNothingOut:
    """Put every part back into the plot of parts."""

    def perform(self, store: Store) -> None:
        """Put them back."""
        store.select(replace(store.selection, left_out=frozenset()))
