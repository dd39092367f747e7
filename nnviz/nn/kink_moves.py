"""Moving a kink: which of a neuron's parameters puts it where the hand wants it."""

from dataclasses import replace
from typing import Literal

import numpy as np

from nnviz.nn.arrays import Flags
from nnviz.nn.kink_travel import OwnKink, Travel, own_kinks, travel_of
from nnviz.nn.line_trace import LinePieces
from nnviz.nn.parameters import NO_LOCKS, Locks, Solution, locks_in_words
from nnviz.nn.readings import Reading
from nnviz.nn.words import in_words
from nnviz.words import any_of, listed, say

Way = Literal["bias", "weight", "least", "part"]
NEAR = 1e-6  # a kink is meant that lies within this share of the view's width


def kink_travel(
    pieces: LinePieces,
    layer: int,
    neuron: int,
    kink_x: float,
    which: int | None = None,
    way: Way = "bias",
    weight_source: int | None = None,
    locked: Locks = NO_LOCKS,
) -> Travel:
    """Return how far the kink of a neuron at ``kink_x`` can go, and what moves with it.

    ``which`` names the threshold where a neuron has two in one place. The kink moves by its bias, by one
    weight (that of ``weight_source``, otherwise of the source with the largest value at the kink), or by
    the least change of all that is not locked; "part" is the same while the other kink of a clip stays,
    by the weight of ``weight_source`` and the bias when one is given. Raises ``ValueError`` when there is
    no such kink.
    """
    reading = Reading(pieces, layer, neuron)
    kink = _kink_at(reading, kink_x, which)
    wanted = _wanted(reading, kink, way, weight_source, locked)
    free = wanted & np.array([place not in locked for place in reading.places])
    travel = travel_of(reading, kink, free, keeps_partner=way == "part")
    held = [place for place, is_held in zip(reading.places, wanted & ~free, strict=True) if is_held]
    return replace(travel, reason=locks_in_words(held)) if held and travel.reason else travel


def move_kink(
    pieces: LinePieces,
    layer: int,
    neuron: int,
    from_x: float,
    to_x: float,
    way: Way = "bias",
    weight_source: int | None = None,
    locked: Locks = NO_LOCKS,
) -> Solution:
    """Return the parameters that put the kink of a neuron at ``from_x`` to ``to_x``.

    Raises ``OutOfTravel`` that names the range, or ``ValueError`` that says what stands in the way.
    """
    travel = kink_travel(pieces, layer, neuron, from_x, way=way, weight_source=weight_source, locked=locked)
    return travel.solution(to_x)


def no_kink_reason(pieces: LinePieces, layer: int, neuron: int) -> str:
    """Say why a neuron makes no kink in this view; "" when it makes one."""
    reading = Reading(pieces, layer, neuron)
    activation = reading.dense.activation
    if own_kinks(pieces, layer, neuron):
        return ""
    if not activation.thresholds:
        return say(
            "{neuron} is {function}, which has no kink", neuron=reading.name, function=activation.title
        )
    low, high = reading.z_ends
    least, most = float(min(low.min(), high.min())), float(max(low.max(), high.max()))
    if not reading.z_slopes.any() and not reading.has_levels_only:
        return say(
            "{neuron} is flat here at z = {z}: {why}",
            neuron=reading.name,
            z=in_words(least),
            why=_why_flat(reading),
        )
    needed = any_of([in_words(threshold) for threshold in activation.thresholds])
    return say(
        "{neuron} has no kink in this view: its z runs from {least} to {most}, never across {needed}",
        neuron=reading.name,
        least=in_words(least),
        most=in_words(most),
        needed=needed,
    )


def _why_flat(reading: Reading) -> str:
    """Say whether the weights or what they read is to blame for a z that never changes."""
    weights = reading.parameters[:-1]
    if not weights.any():
        return say("its weights are 0")
    if not (reading.slopes[:, :-1] * weights).any():
        one = say("what its weights read does not change")
        return one if reading.layer else say("its weights on what is swept are 0")
    return say("what it reads cancels")


def _kink_at(reading: Reading, kink_x: float, which: int | None) -> OwnKink:
    """Return the neuron's kink at ``kink_x``; raise ``ValueError`` that lists where it has some."""
    line = reading.pieces.line
    known = own_kinks(reading.pieces, reading.layer, reading.neuron)
    if not known:
        raise ValueError(no_kink_reason(reading.pieces, reading.layer, reading.neuron))
    named = [kink for kink in known if which is None or kink.threshold == which]
    nearest = min(named, key=lambda kink: abs(kink.x - kink_x), default=None)
    if nearest is None or abs(nearest.x - kink_x) > NEAR * (line.high - line.low):
        places = listed([in_words(kink.x) for kink in known])
        raise ValueError(
            say(
                "found no kink of {neuron} at {x}, needed one of {places}",
                neuron=reading.name,
                x=in_words(kink_x),
                places=places,
            )
        )
    return nearest


def _wanted(reading: Reading, kink: OwnKink, way: Way, source: int | None, locked: Locks) -> Flags:
    """Return which of the neuron's weights and its bias (n_in + 1,) a way of moving asks for."""
    n_in = reading.dense.n_in
    wanted = np.zeros(n_in + 1, dtype=np.bool_)
    if way == "bias":
        wanted[-1] = True
    elif way == "least" or (way == "part" and source is None):
        wanted[:] = True
    else:
        wanted[_source(reading, kink, source, locked)] = True
        wanted[-1] = way == "part"
    return wanted


def _source(reading: Reading, kink: OwnKink, source: int | None, locked: Locks) -> int:
    """Return the source whose weight moves the kink: the chosen one, or the loudest that is not locked."""
    n_in = reading.dense.n_in
    if source is not None:
        if not 0 <= source < n_in:
            raise ValueError(
                say("found source {source}, needed one from 1 to {most}", source=source + 1, most=n_in)
            )
        return source
    loudness = np.abs(reading.at(kink.x)[:-1])
    is_held = [place in locked for place in reading.places[:-1]]
    return int(np.argmax(loudness if all(is_held) else np.where(is_held, -1.0, loudness)))
