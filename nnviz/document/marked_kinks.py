"""The kinks that the function plot marks on the curve in front, each with the words beside it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from nnviz.document.document import Document
from nnviz.document.frame import Frame
from nnviz.document.numerals import NumberFormat, written
from nnviz.document.places import Bias, Neuron
from nnviz.document.plotted import KEPT, curve_of, front_neuron, swept_name
from nnviz.nn.arrays import Array
from nnviz.nn.line_places import attained, end_causes
from nnviz.nn.piecewise import Kink, LinePieces, bend_places, kinks
from nnviz.words import all_of, count, say

MOST_LISTED = 60  # kinks that are looked at one by one; more are points
MOST_NAMED = 3  # causes that a label lists


@dataclass(frozen=True)
class PlottedKink:
    """A kink of the curve in front, with the value there and the words beside it."""

    kink: Kink
    value: float  # the one attained
    form: NumberFormat
    name: str = "x"  # of what is swept
    is_at_edge: bool = False  # it lies on an end of the view
    limits: tuple[float, float] = (0.0, 0.0)  # of a jump, from the left and from the right

    @property
    def label(self) -> str:
        """``x = 3.00 · neuron 1.2``; what is special about a kink is said."""
        if self.is_at_edge:
            return say("a kink at the edge, {place}", place=self.short_label)
        return f"{self.short_label} · {self.reason}"

    @property
    def reason(self) -> str:
        """Where the kink comes from: ``neuron 1.2``, ``hidden: neuron 1.2 cancels itself``."""
        if self.kink.is_hidden:
            return self._cancelling()
        causes = self._causes()
        if self.kink.is_jump:
            causes = say("jump by {neurons}", neurons=causes)
        return causes if self.kink.is_exact else say("{reason}, found", reason=causes)

    @property
    def short_label(self) -> str:
        """``x = 3.00``, ``x ≈ 0.33``; one that was found by halving is never exact."""
        at = written(self.kink.x, self.form, can_be_exact=self.kink.is_exact, is_quotient=True)
        return f"{self.name} {at.told}"

    @property
    def labels(self) -> tuple[str, ...]:
        """What is written where there is room, from long to short."""
        if self.is_at_edge or self.kink.is_hidden:
            return (self.label,)
        return (self.label, self.short_label)

    def _causes(self) -> str:
        names = [Neuron(*cause).label for cause in self.kink.causes]
        if len(names) == 1:
            return say("neuron {label}", label=names[0])
        named, more = ", ".join(names[:MOST_NAMED]), len(names) - MOST_NAMED
        if more > 0:
            return count("neurons {labels} and {n} more", "neurons {labels} and {n} more", more, labels=named)
        return say("neurons {labels}", labels=named)

    def _cancelling(self) -> str:
        names = [Neuron(*cause).label for cause in self.kink.causes]
        if len(names) == 1:
            return say("hidden: neuron {label} cancels itself", label=names[0])
        if len(names) > MOST_NAMED:
            return count("hidden: {n} neurons cancel", "hidden: {n} neuron cancels", len(names))
        return say("hidden: neurons {labels} cancel", labels=all_of(names))


@dataclass(frozen=True, eq=False)
class MarkedKinks:
    """All kinks of the curve in front. Where there are too many to list they are points only."""

    seen: tuple[PlottedKink, ...]
    hidden: tuple[PlottedKink, ...]
    at_edges: tuple[PlottedKink, ...]
    points: tuple[Array, Array]  # (t, values) of every kink that can be seen


@dataclass(frozen=True, eq=False)
class _Found:
    """A neuron's kinks in the pieces, before they are put into words."""

    listed: tuple[Kink, ...]
    ends: tuple[Kink, ...]
    places: Array  # (kinks,), of those that can be seen


def marked_kinks(frame: Frame, pieces: LinePieces) -> MarkedKinks:
    """Return the kinks of the curve in front."""
    front = front_neuron(frame)
    found = _found(pieces, front)
    in_words = _worded(frame, pieces, front, found.listed)
    at_edges = _worded(frame, pieces, front, found.ends, are_at_edge=True)
    return MarkedKinks(
        tuple(each for each in in_words if not each.kink.is_hidden),
        tuple(each for each in in_words if each.kink.is_hidden),
        at_edges,
        (found.places, _values(pieces, front, found.places)),
    )


def plotted_kinks(frame: Frame, pieces: LinePieces) -> tuple[PlottedKink, ...]:
    """Return the kinks of the curve in front that can be seen and held; none of too many."""
    return marked_kinks(frame, pieces).seen


def is_stuck(kink: Kink, document: Document) -> bool:
    """Whether the bias of every neuron that causes a kink is locked, so that no hand can move it by one."""
    return all(Bias(*cause) in document.locks for cause in kink.causes)


def kink_counts(pieces: LinePieces, neuron: Neuron) -> tuple[int, int, int]:
    """Return how many kinks of a neuron can be seen, and of a few how many are hidden, how many jumps."""
    found = _found(pieces, neuron)
    hidden = sum(kink.is_hidden for kink in found.listed)
    return found.places.size, hidden, sum(kink.is_jump for kink in found.listed)


@lru_cache(maxsize=2 * KEPT)
def _found(pieces: LinePieces, neuron: Neuron) -> _Found:
    places = bend_places(pieces, neuron.layer, neuron.index)
    listed = kinks(pieces, neuron.layer, neuron.index) if places.size <= MOST_LISTED else ()
    ends = zip(
        (pieces.line.low, pieces.line.high), end_causes(pieces, neuron.layer, neuron.index), strict=True
    )
    at_ends = (Kink(x, causes, is_jump=False, is_hidden=False, is_exact=True) for x, causes in ends if causes)
    return _Found(listed if len(listed) <= 2 * MOST_LISTED else (), tuple(at_ends), places)


def _worded(
    frame: Frame, pieces: LinePieces, front: Neuron, found: Sequence[Kink], *, are_at_edge: bool = False
) -> tuple[PlottedKink, ...]:
    """Put kinks into words, each with the value that the curve attains there."""
    form, name = frame.document.format, swept_name(frame)
    jumps = [kink.x for kink in found if kink.is_jump]
    limits = dict(zip(jumps, _limits(pieces, front, jumps), strict=True))
    values = _values(pieces, front, np.array([kink.x for kink in found]))
    exact = attained(pieces, front.layer, front.index, np.array(jumps)).tolist() if jumps else []
    values_at = dict(zip(jumps, exact, strict=True))
    return tuple(
        PlottedKink(
            kink,
            values_at.get(kink.x, value),
            form,
            name,
            is_at_edge=are_at_edge,
            limits=limits.get(kink.x, (value, value)),
        )
        for kink, value in zip(found, values.tolist(), strict=True)
    )


def _values(pieces: LinePieces, front: Neuron, t: Array) -> Array:
    """Return the values of the curve in front at ``t``."""
    drawn = curve_of(pieces, front)
    values: Array = np.interp(t, drawn.t, drawn.values)
    return values


def _limits(pieces: LinePieces, front: Neuron, jumps: Iterable[float]) -> list[tuple[float, float]]:
    """Return the limits from the left and from the right at every jump, a doubled t of the curve."""
    drawn, t = curve_of(pieces, front), np.array(list(jumps))
    left, right = (np.searchsorted(drawn.t, t, side=side) for side in ("left", "right"))
    pairs = zip(drawn.values[left].tolist(), drawn.values[right - 1].tolist(), strict=True)
    return list(pairs)
