"""Taking hold of a point of the output's curve: by the kinks beside it, or by its level; no guesswork."""

from dataclasses import dataclass
from typing import Literal

from nnviz.nn.line_trace import LinePieces
from nnviz.nn.parameters import NO_LOCKS, BiasPlace, Locks, Solution
from nnviz.nn.piecewise import Kink, kinks
from nnviz.nn.readings import Reading
from nnviz.nn.slope_moves import set_level
from nnviz.words import say

HIDDEN, OUTPUT = 0, 1  # the two layers of a network with one hidden layer


@dataclass(frozen=True)
class PointOption:
    """One bias by which a point of the curve can be held.

    Sideways a kink goes where ``move_kink`` puts it. Up and down, ``reason`` says why the point cannot
    follow the hand by this bias; it is "" when it can.
    """

    kind: Literal["left kink", "right kink", "level"]
    x: float  # where the kink lies; of the level, the point itself
    place: BiasPlace
    reason: str


def point_options(pieces: LinePieces, layer: int, neuron: int, at_x: float) -> tuple[PointOption, ...]:
    """Return what the curve of an output can be held by at ``at_x``: the nearest kinks and the level.

    A kink of several neurons is one option for each. Raises ``ValueError`` unless there is one hidden layer.
    """
    _require_one_hidden(pieces, layer)
    visible = [kink for kink in kinks(pieces, layer, neuron, "z") if not kink.is_hidden]
    left = [kink for kink in visible if kink.x <= at_x][-1:]
    right = [kink for kink in visible if kink.x > at_x][:1]
    level = PointOption("level", at_x, ("bias", OUTPUT, neuron), "")
    return (
        *(option for kink in left for option in _by_kink(pieces, kink, "left kink", at_x)),
        *(option for kink in right for option in _by_kink(pieces, kink, "right kink", at_x)),
        level,
    )


def move_point(
    pieces: LinePieces,
    neuron: int,
    option: PointOption,
    at_x: float,
    new_value: float,
    locked: Locks = NO_LOCKS,
) -> Solution:
    """Return the bias of ``option`` that lets z of the output pass through (``at_x``, ``new_value``).

    Raises ``ValueError`` in words where a hidden neuron is flat, or would bend on the way.
    """
    _require_one_hidden(pieces, OUTPUT)
    _, layer, holder = option.place
    if layer == OUTPUT:
        return set_level(pieces, OUTPUT, neuron, at_x, new_value, "z", locked)
    output, held = Reading(pieces, OUTPUT, neuron), Reading(pieces, HIDDEN, holder)
    weight = float(output.parameters[holder])
    if not weight:
        raise ValueError(
            say("{neuron} is passed on by weight 0: the output does not feel it", neuron=held.name)
        )
    new_a = float(output.at(at_x)[holder]) + (new_value - output.z_at(at_x)) / weight
    return set_level(pieces, HIDDEN, holder, at_x, new_a, "a", locked)


def _by_kink(
    pieces: LinePieces, kink: Kink, kind: Literal["left kink", "right kink"], at_x: float
) -> list[PointOption]:
    """Return one option for each neuron that makes the kink."""
    readings = [Reading(pieces, *cause) for cause in kink.causes]
    return [
        PointOption(kind, kink.x, ("bias", reading.layer, reading.neuron), _why_silent(reading, at_x))
        for reading in readings
    ]


def _why_silent(reading: Reading, at_x: float) -> str:
    """Say why a neuron's a does not follow its bias at a place; "" when it does."""
    activation = reading.dense.activation
    if activation.slopes[int(reading.own.state[reading.piece_at(at_x), reading.neuron])]:
        return ""
    return say("{neuron} is flat here: its bias moves its kink and not this point", neuron=reading.name)


def _require_one_hidden(pieces: LinePieces, layer: int) -> None:
    if pieces.network.depth != OUTPUT + 1 or layer != OUTPUT:
        found = pieces.network.depth - 1
        raise ValueError(
            say(
                "found {found} hidden layers, needed one: a point is held by its output there only",
                found=found,
            )
        )
    if not pieces.is_exact(OUTPUT, "z"):
        raise ValueError(say("found a smooth hidden layer, needed one of straight pieces"))
