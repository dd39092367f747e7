"""Tilting a straight piece, setting a level: which of a neuron's weights and its bias do it.

With u' = (v', 0) the slopes of what the neuron reads on a piece, the least change of its weights that adds d
to the slope of z there is δw = d v' / |v'|²; the bias holds the value at the pivot: δb = −δw · v(pivot). The
weights of the neurons that kink at the ends of the piece may do it alone, so that no other piece changes its
slope; that is tried first. Weights of layers before are never solved for: kinks would move.
"""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from nnviz.nn.activations import Activation
from nnviz.nn.arrays import Array, Flags, Indices
from nnviz.nn.line_trace import LinePieces, Quantity
from nnviz.nn.parameters import NO_LOCKS, Locks, Parameter, Solution, locks_in_words
from nnviz.nn.piecewise import straight_pieces
from nnviz.nn.readings import Reading
from nnviz.nn.slope_words import past_a_bend
from nnviz.nn.words import in_words
from nnviz.words import say

MET = 1e-9  # share of what was wanted by which a least change may miss it and still count
JUST_RIGHT = 1e-6  # share of a piece's width: at a kink the piece on its right is meant


@dataclass(frozen=True, eq=False)
class Stretch:
    """A straight stretch of a neuron's z, and the pieces of its layer that it is made of."""

    reading: Reading
    low: float
    high: float

    @cached_property
    def is_inside(self) -> Flags:
        """Which pieces of the layer lie on the stretch (pieces,)."""
        own = self.reading.own
        middle = 0.5 * (own.low + own.high)
        return (self.low < middle) & (middle < self.high)

    @cached_property
    def slopes(self) -> Array:
        """dv/dt on every piece of the layer: (pieces, n_in)."""
        return self.reading.slopes[:, :-1]

    @property
    def slope(self) -> float:
        """dz/dt on the stretch."""
        return float(self.reading.z_slopes[self.is_inside][0])

    @property
    def bending(self) -> Flags:
        """Which sources (n_in,) have a kink at an end of the stretch."""
        inside = np.flatnonzero(self.is_inside)
        first, last = int(inside[0]), int(inside[-1])
        before, after = max(first - 1, 0), min(last + 1, len(self.slopes) - 1)
        pairs = ((first, before), (last, after))
        changes = [self.slopes[one] != self.slopes[other] for one, other in pairs]
        bends: Flags = changes[0] | changes[1]
        return bends


def stretch_at(pieces: LinePieces, layer: int, neuron: int, at_x: float) -> Stretch:
    """Return the straight stretch of a neuron's z that holds ``at_x``; the right one at a kink."""
    reading = Reading(pieces, layer, neuron)
    if not reading.is_exact:
        raise ValueError(
            say("{neuron} comes after a smooth layer: its z has no straight pieces", neuron=reading.name)
        )
    _require_inside(reading, at_x)
    known = straight_pieces(pieces, layer, neuron, "z")
    piece = next(piece for piece in reversed(known) if piece.low <= at_x)
    return Stretch(reading, piece.low, piece.high)


@dataclass(frozen=True, eq=False)
class SlopeHold:
    """A stretch held by its slope: how the neuron's weights and bias follow, in proportion."""

    stretch: Stretch
    pivot: float
    gain: float  # f' of the neuron there, 1 for z
    change: Array  # (n_in + 1,), of weights and bias for each 1 that the slope of z gains
    is_local: bool  # no other piece changes its slope

    @property
    def slope(self) -> float:
        """The slope that is held, of z or of a."""
        return self.gain * self.stretch.slope

    @property
    def places(self) -> tuple[Parameter, ...]:
        """The parameters that are solved for."""
        places = self.stretch.reading.places
        return tuple(place for place, change in zip(places, self.change, strict=True) if change)

    def solution(self, new_slope: float) -> Solution:
        """Give the stretch another slope."""
        with np.errstate(over="ignore", invalid="ignore"):  # too large a parameter is refused in words
            steeper = new_slope / self.gain - self.stretch.slope
            values = (self.stretch.reading.parameters + steeper * self.change)[self.change != 0.0]
        return Solution(tuple(zip(self.places, values.tolist(), strict=True)), self.is_local)


def slope_hold(
    pieces: LinePieces,
    layer: int,
    neuron: int,
    quantity: Quantity,
    at_x: float,
    pivot: float,
    locked: Locks = NO_LOCKS,
) -> SlopeHold:
    """Return how to tilt a neuron's z or a at ``at_x`` with the value at ``pivot`` held.

    The pivot is a place on the same straight stretch. Raises ``ValueError`` in words when no change of these
    weights can do it.
    """
    stretch = stretch_at(pieces, layer, neuron, at_x)
    reading = stretch.reading
    if not stretch.low <= pivot <= stretch.high:
        low, high = in_words(stretch.low), in_words(stretch.high)
        raise ValueError(
            say(
                "found the fixed end at {x}, needed a place from {low} to {high}",
                x=in_words(pivot),
                low=low,
                high=high,
            )
        )
    gain = _gain(reading, quantity, at_x)
    free = np.array([place not in locked for place in reading.places])
    at_pivot = reading.at(pivot)[:-1]
    local = _local_tilt(stretch, free, at_pivot)
    weights = local if local is not None else _least_tilt(stretch, free, at_pivot)
    if weights is None:
        raise ValueError(_why_no_tilt(stretch, free))
    bias = -float(weights @ at_pivot) if free[-1] else 0.0
    return SlopeHold(stretch, pivot, gain, np.append(weights, bias), local is not None)


def tilt(
    pieces: LinePieces,
    layer: int,
    neuron: int,
    quantity: Quantity,
    at_x: float,
    new_slope: float,
    pivot: float,
    locked: Locks = NO_LOCKS,
) -> Solution:
    """Return the weights and the bias that give a neuron's z or a the slope ``new_slope`` at ``at_x``.

    The value at ``pivot`` is held; see ``slope_hold``. An a is tilted as long as its z stays on the same
    straight piece of the activation: beyond, the piece would fold away from under ``at_x``.
    """
    hold = slope_hold(pieces, layer, neuron, quantity, at_x, pivot, locked)
    if quantity == "a":
        _require_same_bend(hold, at_x, new_slope)
    return hold.solution(new_slope)


def set_level(
    pieces: LinePieces,
    layer: int,
    neuron: int,
    at_x: float,
    new_value: float,
    quantity: Quantity = "z",
    locked: Locks = NO_LOCKS,
) -> Solution:
    """Return the bias that gives a neuron's z or a the value ``new_value`` at ``at_x``.

    The a can be set where its activation is straight and not flat, as far as that straight piece goes.
    """
    reading = Reading(pieces, layer, neuron)
    _require_inside(reading, at_x)
    place = reading.places[-1]
    if place in locked:
        raise ValueError(locks_in_words([place]))
    z = reading.z_at(at_x)
    new_z = new_value if quantity == "z" else _z_for(reading, at_x, z, new_value)
    return Solution(((place, float(reading.parameters[-1]) + (new_z - z)),))


def _z_for(reading: Reading, at_x: float, z: float, new_value: float) -> float:
    """Return the z whose a is ``new_value``, on the straight piece of the activation that z lies on."""
    activation = reading.dense.activation
    gain = _gain(reading, "a", at_x)
    new_z = z + (new_value - float(activation.function(np.array(z)))) / gain
    if _state(activation, new_z) != _state(activation, z):
        raise ValueError(
            say(
                "{neuron}: found the level {level}, past a bend of its activation",
                neuron=reading.name,
                level=in_words(new_value),
            )
        )
    return new_z


def _state(activation: Activation, z: float) -> int:
    """Return how many thresholds lie below z."""
    return sum(threshold < z for threshold in activation.thresholds)


def _gain(reading: Reading, quantity: Quantity, at_x: float) -> float:
    """Return f' of the neuron at ``at_x``, 1 for z; raise ``ValueError`` where a has no slope to hold."""
    if quantity == "z":
        return 1.0
    activation = reading.dense.activation
    if not activation.is_exact:
        raise ValueError(
            say(
                "{neuron} is {function}: its a is curved, take hold of its z",
                neuron=reading.name,
                function=activation.title,
            )
        )
    gain = activation.slopes[int(reading.own.state[reading.piece_at(at_x), reading.neuron])]
    if not gain:
        raise ValueError(
            say(
                "{neuron} is flat here: {function} has the slope 0 whatever its weights",
                neuron=reading.name,
                function=activation.title,
            )
        )
    return gain


def _require_same_bend(hold: SlopeHold, at_x: float, new_slope: float) -> None:
    """Raise ``ValueError`` that names the range when z would cross a bend of its activation at ``at_x``."""
    reading, activation = hold.stretch.reading, hold.stretch.reading.dense.activation
    piece = reading.piece_at(at_x)
    low, high = float(reading.own.low[piece]), float(reading.own.high[piece])
    at_x = max(at_x, low + JUST_RIGHT * (high - low))
    state, arm, held = (
        int(reading.own.state[piece, reading.neuron]),
        at_x - hold.pivot,
        reading.z_at(hold.pivot),
    )
    new_state = _state(activation, held + arm * new_slope / hold.gain)
    if new_state == state or activation.slopes[new_state] * new_slope / hold.gain == new_slope:
        return
    near = [h for n, h in enumerate(activation.thresholds) if n in (state - 1, state)]
    ends = sorted(hold.gain * (h - held) / arm for h in near)
    is_above = hold.slope > ends[0]
    raise ValueError(past_a_bend(reading.name, activation.title, new_slope, ends, is_above=is_above))


def _require_inside(reading: Reading, at_x: float) -> None:
    line = reading.pieces.line
    if not line.low <= at_x <= line.high:
        low, high = in_words(line.low), in_words(line.high)
        raise ValueError(
            say(
                "found {x}, needed a place in the view from {low} to {high}",
                x=in_words(at_x),
                low=low,
                high=high,
            )
        )


def _local_tilt(stretch: Stretch, free: Flags, at_pivot: Array) -> Array | None:
    """Return δw (n_in,) that adds 1 to the slope of this stretch alone, by what kinks at its ends."""
    sources = np.flatnonzero(stretch.bending & free[:-1])
    inside = stretch.is_inside
    if not sources.size or inside.all():
        return None
    rows = stretch.slopes[:, sources]
    change = _spread(_least_change(rows, inside.astype(np.float64)), sources, free.size - 1)
    return change if change is not None and (free[-1] or _holds(change, at_pivot)) else None


def _holds(change: Array, at_pivot: Array) -> bool:
    """Whether δw · v(pivot) is 0, so that the bias may stay."""
    return bool(abs(change @ at_pivot) <= MET * (np.abs(change) @ np.abs(at_pivot)))


def _least_tilt(stretch: Stretch, free: Flags, at_pivot: Array) -> Array | None:
    """Return the least δw (n_in,) that adds 1 to the slope of the stretch, whatever becomes of the others."""
    sources = np.flatnonzero(free[:-1])
    rows = stretch.slopes[stretch.is_inside][:, sources]
    values = np.ones(len(rows))
    if not free[-1]:
        rows, values = np.vstack([rows, at_pivot[sources]]), np.append(values, 0.0)
    return _spread(_least_change(rows, values), sources, free.size - 1)


def _least_change(rows: Array, wanted: Array) -> Array | None:
    """Return the shortest δ with rows @ δ = wanted, or ``None`` when there is none."""
    size = np.linalg.norm(rows, axis=1)
    if (wanted[size == 0] != 0).any() or not rows.shape[1]:
        return None
    scale = size[size > 0]
    table = np.unique(np.column_stack([rows, wanted])[size > 0] / scale[:, np.newaxis], axis=0)
    if len(table) == 1:
        only: Array = table[0, :-1] * table[0, -1]
        return only
    change: Array = np.linalg.lstsq(table[:, :-1], table[:, -1], rcond=None)[0]
    missed = np.abs(table[:, :-1] @ change - table[:, -1]).max()
    return change if missed <= MET * np.abs(table[:, -1]).max() else None


def _spread(change: Array | None, sources: Indices, n_in: int) -> Array | None:
    """Return the change of some sources as a change of all (n_in,)."""
    if change is None:
        return None
    full = np.zeros(n_in)
    full[sources] = change
    return full


def _why_no_tilt(stretch: Stretch, free: Flags) -> str:
    """Say whether a lock or a dead input stands in the way of a tilt."""
    reading = stretch.reading
    moving = stretch.slopes[stretch.is_inside].any(axis=0)
    if not moving.any():
        if reading.has_levels_only:
            return say("{neuron} reads only levels here: no weight can tilt it", neuron=reading.name)
        return say("{neuron} reads nothing that changes here: no weight can tilt it", neuron=reading.name)
    needed = np.append(moving, True) & ~free
    held = [place for place, is_held in zip(reading.places, needed, strict=True) if is_held]
    if held:
        return locks_in_words(held)
    return say(
        "{neuron}: no change of its weights tilts this piece alone, hidden kinks lie on it",
        neuron=reading.name,
    )
