"""The kinks that a neuron makes itself, and how far each can be moved by the parameters that may change.

A kink lies where z(t) = h for a threshold h of the activation. To put it at t* while changing the parameters
(w, b) as little as possible, they move by δ = −(z(t*) − h) u / |u|², with u = u(t*) the numbers that those
parameters are multiplied by, and 0 for those that may not change. There the new z rises with the sign of

    F(t) = z' |u|² − (z − h) (u · u')

which is straight on every piece, so the ends of the travel are found in closed form. All of this holds too
when u stands for its part that is orthogonal to u(p) of another kink at p: that one then stays.
"""

from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

import numpy as np

from nnviz.nn.arrays import Array, Flags
from nnviz.nn.line_states import NOISE
from nnviz.nn.line_trace import LinePieces
from nnviz.nn.parameters import Parameter, Solution
from nnviz.nn.readings import Reading
from nnviz.nn.words import in_words
from nnviz.words import mark, say, told

End = Literal["view", "twin", "flat", "no say", "partner"]

END_WORDS: dict[End, str] = {  # where it ends
    "view": mark("where the view ends"),
    "twin": mark("where it meets its twin"),
    "flat": mark("where z would be flat"),
    "no say": mark("where what it is moved by is multiplied by 0"),
    "partner": mark("where it meets its other kink, which stays"),
}
STOP_WORDS: dict[End, str] = {  # why it stops there
    "view": mark("the view ends"),
    "twin": mark("it meets its twin"),
    "flat": mark("z would be flat"),
    "no say": mark("what it is moved by is multiplied by 0"),
    "partner": mark("it meets its other kink, which stays"),
}


@dataclass(frozen=True)
class OwnKink:
    """Where a neuron's own z crosses a threshold of its activation."""

    x: float
    threshold: int  # which threshold, counted from 0
    is_rising: bool  # whether z rises there from low x to high x
    left: int  # the piece on its left, −1 when it lies on the low end of the view

    @property
    def direction(self) -> int:
        """1 where z rises, −1 where it falls."""
        return 1 if self.is_rising else -1


class OutOfTravel(ValueError):  # noqa: N818  it says where the hand is, not what went wrong
    """The kink was asked to go where it cannot; ``travel`` says how far it can."""

    def __init__(self, travel: "Travel", to_x: float) -> None:
        super().__init__(
            say("found {x}, needed a place {range}", x=in_words(to_x), range=travel.range_in_words)
        )
        self.travel = travel


@dataclass(frozen=True, eq=False)
class Reach:
    """What may change of a neuron's (w, b): the entries that are free, and nothing along ``kept``."""

    free: Flags  # (n_in + 1,)
    kept: Array  # (n_in + 1,), a unit vector or 0: the direction of what another kink reads

    def part(self, u: Array) -> Array:
        """Return the part of ``u``, (n_in + 1,) or one in each row, that a change can act through."""
        usable = np.where(self.free, u, 0.0)
        part: Array = usable - (usable @ self.kept)[..., np.newaxis] * self.kept
        return part


@dataclass(frozen=True, eq=False)
class Travel:
    """How far a kink can be moved by the chosen parameters, and what moves along.

    ``reason`` is "" when it can move, otherwise it says in words what stands in the way.
    """

    reading: Reading
    kink: OwnKink
    reach: Reach
    low: float
    high: float
    low_end: End
    high_end: End
    siblings: tuple[OwnKink, ...]  # the neuron's other kinks
    partner: OwnKink | None  # of a clip: its other kink on the same slope, which a bias moves along
    reason: str

    @property
    def places(self) -> tuple[Parameter, ...]:
        """The parameters that are solved for."""
        return tuple(place for place, free in zip(self.reading.places, self.reach.free, strict=True) if free)

    @property
    def threshold(self) -> float:
        """The threshold h that z crosses at the kink."""
        return self.reading.dense.activation.thresholds[self.kink.threshold]

    @property
    def range_in_words(self) -> str:
        """``between −1, where it meets its twin, and 3, where the view ends``."""
        low, high = in_words(self.low), in_words(self.high)
        return say(
            "between {low}, {why_low}, and {high}, {why_high}",
            low=low,
            why_low=told(END_WORDS[self.low_end]),
            high=high,
            why_high=told(END_WORDS[self.high_end]),
        )

    def reaches(self, to_x: float) -> bool:
        """Whether the kink can lie at ``to_x``; the end of the view counts, the place of a twin does not."""
        room = self.reading.pieces.line.resolution
        low = self.low if self.low_end == "view" else self.low + room
        high = self.high if self.high_end == "view" else self.high - room
        return low <= to_x <= high or to_x == self.kink.x

    def solution(self, to_x: float) -> Solution:
        """Put the kink at ``to_x``; raise ``OutOfTravel``, or ``ValueError`` when it cannot move at all."""
        if self.reason:
            raise ValueError(self.reason)
        if not self.reaches(to_x):
            raise OutOfTravel(self, to_x)
        read, parameters = self.reading.at(to_x), self.reading.parameters
        u, gap = self.reach.part(read), float(read @ parameters) - self.threshold
        with np.errstate(all="ignore"):
            values = parameters - gap * (u / (u @ u))
        return Solution(tuple(zip(self.places, values[self.reach.free].tolist(), strict=True)))


def own_kinks(pieces: LinePieces, layer: int, neuron: int) -> tuple[OwnKink, ...]:
    """Return where a neuron's z crosses a threshold, from low to high; those on the ends of the view too."""
    reading = Reading(pieces, layer, neuron)
    state, high = reading.own.state[:, neuron].tolist(), reading.own.high
    inside = [
        OwnKink(float(high[left]), threshold, after > before, left)
        for left, (before, after) in enumerate(pairwise(state))
        for threshold in _crossed(before, after)
    ]
    return (*_at_edge(reading, is_low=True), *inside, *_at_edge(reading, is_low=False))


def _crossed(before: int, after: int) -> range:
    """Return the thresholds between two states, in the order in which z meets them."""
    return range(before, after) if after > before else range(before - 1, after - 1, -1)


def _at_edge(reading: Reading, *, is_low: bool) -> list[OwnKink]:
    """Return the kink that lies on one end of the view, if z slopes there."""
    line, at = reading.pieces.line, 0 if is_low else -1
    slope = float(reading.z_slopes[at])
    z = float(reading.pieces.layers[reading.layer].z[at, reading.neuron])
    x, left = (line.low, -1) if is_low else (line.high, reading.own.low.size - 1)
    thresholds = enumerate(reading.dense.activation.thresholds)
    return [OwnKink(x, which, slope > 0, left) for which, h in thresholds if slope and z == h]


def travel_of(
    reading: Reading, kink: OwnKink, free: Flags, reason: str = "", *, keeps_partner: bool = False
) -> Travel:
    """Return how far ``kink`` can be moved by the parameters that are ``free``.

    A ``reason`` not to move it that is known before is handed on. ``keeps_partner`` holds the other kink of
    a clip where it is.
    """
    others = tuple(
        other for other in own_kinks(reading.pieces, reading.layer, reading.neuron) if other != kink
    )
    partner = _partner(reading, kink, others)
    siblings = tuple(other for other in others if other != partner)
    reach = _reach(reading, free, partner if keeps_partner else None)
    reason = reason or _why_not(reading, has_what_it_needs=not keeps_partner or partner is not None)
    if reason:
        return Travel(reading, kink, reach, kink.x, kink.x, "flat", "flat", siblings, partner, reason)
    low, low_end, high, high_end = _ends(reading, kink, reach)
    if low == high:
        reason = say(
            "{neuron}: its kink cannot move here, {why}", neuron=reading.name, why=told(STOP_WORDS[high_end])
        )
    return Travel(reading, kink, reach, low, high, low_end, high_end, siblings, partner, reason)


def _reach(reading: Reading, free: Flags, kept: OwnKink | None) -> Reach:
    """Return what may change when some parameters are free and one kink, if any, is kept."""
    u = np.where(free, reading.at(kept.x), 0.0) if kept is not None else np.zeros(free.size)
    return Reach(free, u / (np.linalg.norm(u) or 1.0))


def _why_not(reading: Reading, *, has_what_it_needs: bool) -> str:
    """Say why none of a neuron's kinks can move; "" when nothing stands in the way."""
    if not has_what_it_needs:
        return say("{neuron} has no second kink on the same slope in this view", neuron=reading.name)
    if reading.has_levels_only:
        return say(
            "{neuron} comes after a step: its z jumps between levels and has no slope to move along",
            neuron=reading.name,
        )
    return ""


def _partner(reading: Reading, kink: OwnKink, others: tuple[OwnKink, ...]) -> OwnKink | None:
    """Return the nearest kink at another threshold, if z runs straight to it without turning."""
    for other in sorted(others, key=lambda other: abs(other.x - kink.x)):
        first, last = sorted((kink.left, other.left))
        between = reading.z_slopes[first + 1 : last + 1] * kink.direction
        if other.threshold != kink.threshold and (between > 0).all():
            return other
    return None


def _ends(reading: Reading, kink: OwnKink, reach: Reach) -> tuple[float, End, float, End]:
    """Return the low and the high end of the travel, each with what stops the kink there."""
    threshold = reading.dense.activation.thresholds[kink.threshold]
    with np.errstate(all="ignore"):
        at_low, at_high = (kink.direction * f for f in _rises(reading, threshold, reach))
    own, line = reading.own, reading.pieces.line
    low, high = line.low, line.high
    low_end: End = "view"
    high_end: End = "view"
    for piece in range(kink.left + 1, own.low.size):
        stop = _stop(own.low[piece], own.high[piece], at_low[piece], at_high[piece])
        if stop is not None:
            high, high_end = stop, _end(reading, reach, stop, at_low[piece])
            break
    for piece in range(kink.left, -1, -1):
        stop = _stop(own.high[piece], own.low[piece], at_high[piece], at_low[piece])
        if stop is not None:
            low, low_end = stop, _end(reading, reach, stop, at_high[piece])
            break
    return low, low_end, high, high_end


def _stop(near: float, far: float, at_near: float, at_far: float) -> float | None:
    """Return where F, straight from the near end of a piece to the far one, first is not above 0."""
    if not at_near > 0:
        return float(near)
    if at_far > 0:
        return None
    return float(near + at_near / (at_near - at_far) * (far - near))


def _end(reading: Reading, reach: Reach, stop: float, at_near: float) -> End:
    """Say what stops a kink at ``stop``: z turns between two pieces, or F ends at 0 on a piece."""
    u = reach.part(reading.at(stop))
    widest = np.where(reach.free, np.abs(reading.ends).max(axis=(0, 1)), 0.0)
    if u @ u <= (NOISE * widest.max()) ** 2:
        return "partner" if reach.kept.any() else "no say"
    return "twin" if at_near < 0 else "flat"


def _rises(reading: Reading, threshold: float, reach: Reach) -> tuple[Array, Array]:
    """Return F at the low and at the high end of every piece, (pieces,) each; what is noise is 0."""
    slope, u_slope = reading.z_slopes, reach.part(reading.slopes)
    found = []
    for u_all, z in zip(reading.ends, reading.z_ends, strict=True):
        u, gap = reach.part(u_all), z - threshold
        rise, turn = slope * (u * u).sum(axis=1), gap * (u * u_slope).sum(axis=1)
        noise = NOISE * (np.abs(rise) + np.abs(gap) * np.abs(u * u_slope).sum(axis=1))
        found.append(np.where(np.abs(rise - turn) <= noise, 0.0, rise - turn))
    return found[0], found[1]
