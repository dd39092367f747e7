"""The exact trace against rational arithmetic: small random networks of kinds that break exact engines."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from itertools import pairwise

import numpy as np
import pytest

from nnviz.nn.piecewise import Kink, LinePieces, Piece, Quantity, curve, kinks, straight_pieces, trace_line
from tests.nn.fraction_oracle import Cut, OracleLayer, as_stored, as_typed, events, merged, trace
from tests.nn.small_nets import KINDS, Case, draw_case

NETS = int(os.environ.get("NNVIZ_EXAMPLES", "200"))  # a kind; thousands when asked for
EXACT = 1e-12  # of the window's width, of a function's largest value, of its largest slope

OracleLine = list[tuple[Fraction, Fraction, tuple[Fraction, Fraction]]]
each_kind = pytest.mark.parametrize("kind", KINDS)


@dataclass(frozen=True)
class Solved:
    """One network answered twice."""

    seed: int
    case: Case
    pieces: LinePieces
    oracle: list[OracleLayer]

    @property
    def width(self) -> float:
        """How wide the window is."""
        return self.case.high - self.case.low


@dataclass(frozen=True)
class Function:
    """One neuron's z or a, as the program and as the oracle know it."""

    place: tuple[int, int, int, Quantity]  # seed, layer, neuron, quantity
    kinks: tuple[Kink, ...]
    pieces: tuple[Piece, ...]
    vertices: list[tuple[float, float]]
    oracle: OracleLine

    @property
    def size(self) -> float:
        """The largest value on the window, and at least 1: the scale of rounding."""
        ends = [slope * t + constant for low, high, (slope, constant) in self.oracle for t in (low, high)]
        return max(1.0, *(abs(float(end)) for end in ends))

    @property
    def steepness(self) -> float:
        """The largest slope on the window."""
        return max(abs(float(slope)) for _, _, (slope, _) in self.oracle)

    def at(self, t: float) -> float:
        """Return the oracle's value at t."""
        slope, constant = next(affine for _, high, affine in self.oracle if t <= high)
        return float(slope * Fraction(t) + constant)


@cache
def solved(kind: str) -> tuple[Solved, ...]:
    """Trace every network of a kind both ways."""
    read = as_typed if kind == "one decimal" else as_stored
    found = []
    for seed in range(NETS):
        case = draw_case(kind, seed)
        oracle = trace(case.rows, (case.origin, case.direction, case.low, case.high), read)
        found.append(Solved(seed, case, trace_line(case.network, case.line), oracle))
    return tuple(found)


@cache
def functions(kind: str) -> tuple[Function, ...]:
    """Return every neuron's z and a of every network of a kind."""
    return tuple(function for one in solved(kind) for function in _functions(one))


def _functions(one: Solved) -> Iterator[Function]:
    for layer, neuron, quantity, cuts in _places(one):
        yield Function(
            (one.seed, layer, neuron, quantity),
            kinks(one.pieces, layer, neuron, quantity),
            straight_pieces(one.pieces, layer, neuron, quantity),
            list(zip(*map(np.ndarray.tolist, curve(one.pieces, layer, neuron, quantity)), strict=True)),
            merged(cuts, neuron),
        )


def _places(one: Solved) -> Iterator[tuple[int, int, Quantity, list[Cut]]]:
    for layer, answers in enumerate(one.oracle):
        for neuron in range(one.case.network.layers[layer].n_out):
            yield layer, neuron, "z", answers.z
            yield layer, neuron, "a", answers.a


def own_switches(one: Solved, layer: int, neuron: int) -> list[tuple[float, int, int]]:
    """Return (t, before, after) of every change of a neuron's state."""
    states = one.pieces.switches[layer].states.pieces[layer]
    changes = zip(states.high.tolist(), pairwise(states.state[:, neuron].tolist()), strict=False)
    return [(t, before, after) for t, (before, after) in changes if before != after]


def is_near(t: float, others: list[float]) -> bool:
    """Whether one of ``others`` is t but for rounding; every window here is 8 wide."""
    return any(abs(t - other) <= 8 * EXACT for other in others)


@each_kind
def test_every_neuron_switches_as_the_fractions_say(kind: str) -> None:
    for one in solved(kind):
        for layer, neuron, _, _ in _places(one):
            expected = [(e.before, e.after) for e in events(one.oracle[layer], neuron)]
            found = [change[1:] for change in own_switches(one, layer, neuron)]
            assert found == expected, (one.seed, layer, neuron)


@each_kind
def test_every_switch_lies_where_the_fractions_say(kind: str) -> None:
    for one in solved(kind):
        for layer, neuron, _, _ in _places(one):
            expected = [float(e.t) for e in events(one.oracle[layer], neuron)]
            found = [change[0] for change in own_switches(one, layer, neuron)]
            np.testing.assert_allclose(found, expected, rtol=0, atol=EXACT * one.width)


@each_kind
def test_every_vertex_lies_on_the_function(kind: str) -> None:
    for function in functions(kind):
        is_double = {t for (t, _), (other, _) in pairwise(function.vertices) if t == other}
        for t, value in function.vertices:
            if t not in is_double and not is_near(t, [float(low) for low, _, _ in function.oracle]):
                assert abs(value - function.at(t)) <= EXACT * function.size, function.place


@each_kind
def test_no_kink_is_missing(kind: str) -> None:
    for function in functions(kind):
        visible = [kink.x for kink in function.kinks if not kink.is_hidden]
        for (_, t, before), (_, _, after) in pairwise(function.oracle):
            bend = abs(float(after[0] - before[0])) / (function.steepness or 1.0)
            jump = abs(float((after[0] - before[0]) * t + after[1] - before[1])) / function.size
            assert max(bend, jump) <= EXACT or is_near(float(t), visible), function.place


@each_kind
def test_no_kink_is_invented(kind: str) -> None:
    for function in functions(kind):
        expected = [float(high) for _, high, _ in function.oracle]
        for kink in function.kinks:
            assert kink.is_hidden or is_near(kink.x, expected), function.place


@each_kind
def test_jumps_are_told_from_bends(kind: str) -> None:
    for function in functions(kind):
        for kink in function.kinks:
            left, right = (function.at(kink.x + side * 1e-7) for side in (-1, 1))
            is_apart = abs(right - left) > 1e-5 * (function.size + function.steepness)
            assert kink.is_jump or not is_apart, function.place


@each_kind
def test_pieces_are_cut_at_the_visible_kinks_and_nowhere_else(kind: str) -> None:
    for function in functions(kind):
        visible = [kink.x for kink in function.kinks if not kink.is_hidden]
        ends = [-4.0, *visible, 4.0]
        assert [(piece.low, piece.high) for piece in function.pieces] == list(pairwise(ends)), function.place


@each_kind
def test_every_piece_has_the_slope_and_the_value_of_the_fractions(kind: str) -> None:
    for function in functions(kind):
        for piece in function.pieces:
            middle = (piece.low + piece.high) / 2
            slope = next(float(affine[0]) for _, high, affine in function.oracle if middle <= high)
            value = piece.slope * middle + piece.intercept
            assert abs(piece.slope - slope) <= EXACT * function.steepness, function.place
            assert abs(value - function.at(middle)) <= EXACT * function.size, function.place


@each_kind
def test_every_cause_of_a_kink_switches_there(kind: str) -> None:
    for one in solved(kind):
        for function in _functions(one):
            for kink in function.kinks:
                for layer, neuron in kink.causes:
                    times = [float(event.t) for event in events(one.oracle[layer], neuron)]
                    assert is_near(kink.x, times), function.place
