"""The trail: the places looked at before, so that whoever followed a number back finds the way again."""

from dataclasses import dataclass

from nnviz.document.document import Document
from nnviz.document.places import Place

MOST_STOPS = 100


@dataclass(frozen=True)
class Stop:
    """A place looked at, in a sample counted from 0."""

    sample: int
    place: Place

    def is_in(self, document: Document) -> bool:
        """Whether it still exists."""
        return self.sample < document.n_samples and document.has(self.place)


@dataclass(frozen=True)
class Trail:
    """The stops before the one that is looked at, and those gone back from; the nearest come last."""

    past: tuple[Stop, ...] = ()
    future: tuple[Stop, ...] = ()

    def leaving(self, here: Stop) -> "Trail":
        """Return the trail once ``here`` is left for another place; the oldest stops are forgotten."""
        return Trail((*self.past, here)[-MOST_STOPS:])

    def stop_before(self, here: Stop, document: Document) -> Stop | None:
        """Return the nearest stop before that still exists; ``None`` when there is none."""
        return next((stop for stop in reversed(self.past) if stop != here and stop.is_in(document)), None)

    def stop_after(self, here: Stop, document: Document) -> Stop | None:
        """Return the nearest stop that was gone back from and still exists."""
        return self.turned().stop_before(here, document)

    def back_to(self, stop: Stop, here: Stop) -> "Trail":
        """Return the trail once ``here`` is left for a stop before it; what was skipped is forgotten."""
        nearest = len(self.past) - 1 - self.past[::-1].index(stop)
        return Trail(self.past[:nearest], (*self.future, here))

    def forward_to(self, stop: Stop, here: Stop) -> "Trail":
        """Return the trail once ``here`` is left for a stop that was gone back from."""
        return self.turned().back_to(stop, here).turned()

    def turned(self) -> "Trail":
        """Return the trail as someone sees it who walks the other way."""
        return Trail(self.future, self.past)
