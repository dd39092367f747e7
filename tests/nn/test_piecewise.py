"""Kinks, pieces and curves of networks whose functions are known in closed form."""

import numpy as np
import pytest

from nnviz.nn.layers import dense_layer
from nnviz.nn.network import Network
from nnviz.nn.piecewise import (
    Kink,
    Piece,
    TooManyKinks,
    curve,
    kinks,
    straight_pieces,
    sweep,
    trace_line,
)
from tests.nn.course import CLAMP, assert_close, tent
from tests.nn.one_input import along, one_layer, xs


def test_two_neurons_are_exactly_a_clamp() -> None:
    pieces = straight_pieces(along(CLAMP, -1.0, 5.0), 1, 0)
    assert pieces == (Piece(-1.0, 1.0, 0.0, 1.0), Piece(1.0, 3.0, 1.0, 0.0), Piece(3.0, 5.0, 0.0, 3.0))


def test_each_kink_of_the_clamp_names_its_neuron() -> None:
    first, second = kinks(along(CLAMP, -1.0, 5.0), 1, 0)
    assert (first.x, first.causes) == (1.0, ((0, 0),))
    assert (second.x, second.causes) == (3.0, ((0, 1),))
    assert (first.is_jump, first.is_hidden) == (False, False)


def test_two_neurons_in_a_row_clamp_too() -> None:
    """max(0, 2 − max(0, 3 − x)) + 1 = clip(x, 1, 3)."""
    row = (dense_layer([[-1.0]], [3.0], "relu"), dense_layer([[-1.0]], [2.0], "relu"))
    pieces = along(Network((*row, dense_layer([[1.0]], [1.0]))), -1.0, 5.0)
    assert straight_pieces(pieces, 2, 0) == straight_pieces(along(CLAMP, -1.0, 5.0), 1, 0)
    assert [kink.causes for kink in kinks(pieces, 2, 0)] == [((1, 0),), ((0, 0),)]


def test_the_curve_of_the_clamp_is_four_points() -> None:
    t, values = curve(along(CLAMP, -1.0, 5.0), 1, 0)
    assert t.tolist() == [-1.0, 1.0, 3.0, 5.0]
    assert values.tolist() == [1.0, 1.0, 3.0, 3.0]


@pytest.mark.parametrize("depth", [1, 2, 3, 5, 12])
def test_folding_doubles_the_pieces_to_the_last_bit(depth: int) -> None:
    folded = along(tent(depth), 0.0, 1.0)
    assert xs(kinks(folded, depth, 0)) == [k / 2**depth for k in range(1, 2**depth)]
    assert {abs(piece.slope) for piece in straight_pieces(folded, depth, 0)} == {2.0**depth}


def test_the_folded_line_touches_zero_and_one_in_turn() -> None:
    _, values = curve(along(tent(12), 0.0, 1.0), 12, 0)
    assert values.tolist() == [0.0, 1.0] * 2048 + [0.0]


def test_a_sum_of_distances_has_a_kink_at_each_point() -> None:
    """|t − 1| + … + |t − 9| has slope 2k − 9 after k points."""
    distances = one_layer([1.0] * 9, [-float(i) for i in range(1, 10)], [1.0] * 9, "abs")
    pieces = along(distances, 0.0, 10.0)
    assert xs(kinks(pieces, 1, 0)) == [float(i) for i in range(1, 10)]
    assert [piece.slope for piece in straight_pieces(pieces, 1, 0)] == [2.0 * k - 9.0 for k in range(10)]


@pytest.mark.parametrize(
    ("cells", "visible", "gap"), [(4, 2, 0.210514), (8, 6, 0.070378), (16, 14, 0.018846), (32, 30, 0.004792)]
)
def test_chords_of_a_sine_lose_the_kink_at_its_middle(cells: int, visible: int, gap: float) -> None:
    """One ReLU per chord of sin 2πx; the two chords that meet at 0.5 are one line."""
    grid = np.arange(cells + 1) / cells
    slopes = np.diff(np.round(np.sin(2 * np.pi * grid), 15)) * cells
    bends = np.diff(slopes, prepend=0.0)
    pieces = along(one_layer([1.0] * cells, (-grid[:-1]).tolist(), bends.tolist(), "relu"), 0.0, 1.0)
    assert len([kink for kink in kinks(pieces, 1, 0) if not kink.is_hidden]) == visible
    x = np.linspace(0.0, 1.0, 20001)
    assert_close(np.abs(np.interp(x, *curve(pieces, 1, 0)) - np.sin(2 * np.pi * x)).max(), [gap], 1e-6)


def test_linear_layers_are_one_piece_however_deep() -> None:
    """Slope 2 · 0.5 − 1 · 2 = −1, value 0.5 + 6 − 1 = 5.5 at 0."""
    stack = Network((dense_layer([[2.0, -1.0]], [1.0, 3.0]), dense_layer([[0.5], [2.0]], [-1.0])))
    assert straight_pieces(along(stack, -5.0, 5.0), 1, 0) == (Piece(-5.0, 5.0, -1.0, 5.5),)


def test_bending_the_hidden_neurons_gives_two_corners() -> None:
    """The course's slopes −2, −1, +1; here the second neuron is off past 3."""
    hidden = dense_layer([[2.0, -1.0]], [1.0, 3.0], "relu")
    pieces = along(Network((hidden, dense_layer([[0.5], [2.0]], [-1.0]))), -5.0, 5.0)
    assert xs(kinks(pieces, 1, 0)) == [-0.5, 3.0]
    assert [piece.slope for piece in straight_pieces(pieces, 1, 0)] == [-2.0, -1.0, 1.0]


def test_a_step_jumps_with_its_value_on_both_sides() -> None:
    pieces = along(one_layer([1.0], [-2.0], [3.0], "step"), 0.0, 4.0)
    t, values = curve(pieces, 1, 0)
    assert t.tolist() == [0.0, 2.0, 2.0, 4.0]
    assert values.tolist() == [0.0, 0.0, 3.0, 3.0]
    assert kinks(pieces, 1, 0) == (Kink(2.0, ((0, 0),), is_jump=True, is_hidden=False, is_exact=True),)


def test_a_pulse_is_two_jumps() -> None:
    pieces = along(one_layer([1.0, 1.0], [-1.0, -2.0], [1.0, -1.0], "step"), 0.0, 4.0)
    expected = (Piece(0.0, 1.0, 0.0, 0.0), Piece(1.0, 2.0, 0.0, 1.0), Piece(2.0, 4.0, 0.0, 0.0))
    assert straight_pieces(pieces, 1, 0) == expected
    assert all(kink.is_jump for kink in kinks(pieces, 1, 0))


def test_causes_that_cancel_are_a_hidden_kink() -> None:
    """max(0, x) − max(0, −x) = x."""
    pieces = along(one_layer([1.0, -1.0], [0.0, 0.0], [1.0, -1.0], "relu"), -2.0, 2.0)
    (kink,) = kinks(pieces, 1, 0)
    assert kink.is_hidden
    assert kink.causes == ((0, 0), (0, 1))
    assert straight_pieces(pieces, 1, 0) == (Piece(-2.0, 2.0, 1.0, 0.0),)


def test_typed_decimals_that_cancel_are_a_hidden_kink() -> None:
    """0.1 + 0.2 − 0.3 is 5.6e−17 in doubles and 0 to whoever typed it."""
    pieces = along(one_layer([1.0] * 3, [-0.7] * 3, [0.1, 0.2, -0.3], "relu"), -2.0, 2.0)
    assert [kink.is_hidden for kink in kinks(pieces, 1, 0)] == [True]
    assert [piece.slope for piece in straight_pieces(pieces, 1, 0)] == [0.0]


def test_jumps_that_cancel_are_hidden() -> None:
    pieces = along(one_layer([1.0] * 3, [-0.7] * 3, [0.1, 0.2, -0.3], "step"), -2.0, 2.0)
    (kink,) = kinks(pieces, 1, 0)
    assert kink.is_hidden
    assert not kink.is_jump


def test_a_neuron_that_is_not_connected_is_no_cause() -> None:
    pieces = along(one_layer([1.0, 1.0], [0.0, -1.0], [1.0, 0.0], "relu"), -2.0, 2.0)
    assert xs(kinks(pieces, 1, 0)) == [0.0]


def test_a_kink_does_not_pass_a_neuron_that_is_off() -> None:
    """max(0, x − 1) reaches the second layer where that neuron says 0 anyway."""
    off = Network((dense_layer([[1.0]], [-1.0], "relu"), dense_layer([[-1.0]], [-1.0], "relu")))
    assert kinks(along(off, -4.0, 4.0), 1, 0) == ()
    assert xs(kinks(along(off, -4.0, 4.0), 1, 0, "z")) == [1.0]


def test_a_jump_passes_a_clip_that_it_crosses_from_end_to_end() -> None:
    """A step of 3 takes z from −1 to 2: the clip is flat on both sides and jumps from 0 to 1."""
    network = Network((dense_layer([[1.0]], [0.0], "step"), dense_layer([[3.0]], [-1.0], "clip")))
    (kink,) = kinks(along(network, -4.0, 4.0), 1, 0)
    assert kink.causes == ((0, 0), (1, 0))
    assert kink.is_jump


def test_a_jump_inside_a_flat_piece_is_not_felt() -> None:
    network = Network((dense_layer([[1.0]], [0.0], "step"), dense_layer([[3.0]], [2.0], "clip")))
    assert kinks(along(network, -4.0, 4.0), 1, 0) == ()


def test_z_kinks_before_its_own_activation_bends_it() -> None:
    pieces = along(CLAMP, -1.0, 5.0)
    assert kinks(pieces, 0, 0, "z") == ()
    assert xs(kinks(pieces, 0, 0, "a")) == [1.0]


def test_a_dead_neuron_is_one_flat_piece() -> None:
    dead = Network((dense_layer([[1.0]], [-9.0], "relu"),))
    assert straight_pieces(along(dead, -1.0, 5.0), 0, 0) == (Piece(-1.0, 5.0, 0.0, 0.0),)


def test_the_other_inputs_are_held() -> None:
    """With x₂ = 3 the kink of max(0, x₁ − x₂) is at 3."""
    network = Network((dense_layer([[1.0], [-1.0]], [0.0], "relu"),))
    pieces = trace_line(network, sweep(np.array([7.0, 3.0]), 0, -4.0, 4.0))
    assert xs(kinks(pieces, 0, 0)) == [3.0]


def test_a_line_may_run_askew() -> None:
    """x(t) = (1, 0) + t (1, 2): x₁ + x₂ = 1 + 3t is 0 at −1/3."""
    network = Network((dense_layer([[1.0], [1.0]], [0.0], "relu"),))
    line = sweep(np.zeros(2), 0, -1.0, 1.0)
    askew = type(line)(np.array([1.0, 0.0]), np.array([1.0, 2.0]), -1.0, 1.0)
    (kink,) = kinks(trace_line(network, askew), 0, 0)
    assert kink.x == pytest.approx(-1 / 3, abs=1e-15)


def test_more_than_twenty_thousand_rows_are_refused() -> None:
    with pytest.raises(TooManyKinks, match="more than 20000 kinks"):
        along(tent(15), 0.0, 1.0)
