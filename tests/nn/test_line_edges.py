"""The edge cases of a trace along a line, one by one; and what it refuses."""

import numpy as np
import pytest

from nnviz.nn.layers import dense_layer
from nnviz.nn.network import Network
from nnviz.nn.piecewise import Line, Piece, curve, kinks, straight_pieces, sweep, trace_line
from tests.nn.one_input import along, one_layer, xs


def single(weight: float, bias: float, activation: str) -> Network:
    """Return one neuron on one input."""
    return Network((dense_layer([[weight]], [bias], activation),))


@pytest.mark.parametrize(("low", "high"), [(1.0, 3.0), (-1.0, 1.0)])
@pytest.mark.parametrize("activation", ["relu", "step", "abs"])
def test_a_kink_at_an_end_is_not_inside(low: float, high: float, activation: str) -> None:
    pieces = along(single(1.0, -1.0, activation), low, high)
    assert kinks(pieces, 0, 0) == ()
    assert len(straight_pieces(pieces, 0, 0)) == 1
    assert 0.0 in (pieces.layers[0].z[0, 0], pieces.layers[0].z[-1, 0])


def test_a_step_at_the_low_end_is_on_along_the_whole_line() -> None:
    _, values = curve(along(single(1.0, -1.0, "step"), 1.0, 3.0), 0, 0)
    assert values.tolist() == [1.0, 1.0]


@pytest.mark.parametrize("bias", [0.0, 2.0, -2.0])
@pytest.mark.parametrize("activation", ["relu", "step", "clip"])
def test_zero_weights_never_switch(bias: float, activation: str) -> None:
    assert kinks(along(single(0.0, bias, activation), -4.0, 4.0), 0, 0) == ()


def test_on_its_threshold_along_a_whole_piece_a_neuron_is_off() -> None:
    """max(0, x) feeds a step: z = 0 for every x below 0, and step(0) = 0."""
    network = Network((dense_layer([[1.0]], [0.0], "relu"), dense_layer([[1.0]], [0.0], "step")))
    expected = (Piece(-4.0, 0.0, 0.0, 0.0), Piece(0.0, 4.0, 0.0, 1.0))
    assert straight_pieces(along(network, -4.0, 4.0), 1, 0) == expected


@pytest.mark.parametrize("activation", ["relu", "step"])
def test_touching_a_threshold_without_crossing_is_no_switch(activation: str) -> None:
    """−|x| touches 0 at x = 0 from below."""
    network = Network((dense_layer([[1.0]], [0.0], "abs"), dense_layer([[-1.0]], [0.0], activation)))
    assert kinks(along(network, -4.0, 4.0), 1, 0) == ()


def test_coincident_kinks_are_one_kink_with_several_causes() -> None:
    pieces = along(one_layer([1.0, 3.0, 0.1], [-0.3, -0.9, -0.03], [1.0, 1.0, 1.0], "relu"), -4.0, 4.0)
    (kink,) = kinks(pieces, 1, 0)
    assert kink.causes == ((0, 0), (0, 1), (0, 2))
    assert kink.x == pytest.approx(0.3, abs=1e-15)


def test_a_step_after_a_step_switches_at_the_same_place() -> None:
    network = Network((dense_layer([[1.0]], [-1.0], "step"), dense_layer([[2.0]], [-1.0], "step")))
    (kink,) = kinks(along(network, -4.0, 4.0), 1, 0)
    assert (kink.x, kink.causes) == (1.0, ((0, 0), (1, 0)))


def test_a_clip_bends_twice() -> None:
    pieces = along(single(2.0, 0.0, "clip"), -4.0, 4.0)
    expected = (Piece(-4.0, 0.0, 0.0, 0.0), Piece(0.0, 0.5, 2.0, 0.0), Piece(0.5, 4.0, 0.0, 1.0))
    assert straight_pieces(pieces, 0, 0) == expected


def test_huge_and_tiny_weights_live_in_one_layer() -> None:
    pieces = along(one_layer([1e6, 1e-12], [-1e6, -2e-12], [1.0, 1e12], "relu"), -4.0, 4.0)
    np.testing.assert_allclose(xs(kinks(pieces, 1, 0)), [1.0, 2.0], rtol=0, atol=1e-14)


def test_crossings_too_small_to_multiply_are_found() -> None:
    """z runs from −1e−200 to 1e−200; the product of the ends is 0 in doubles."""
    assert xs(kinks(along(single(1e-200, 0.0, "relu"), -1.0, 1.0), 0, 0)) == [0.0]


def test_typed_decimals_meet_their_threshold() -> None:
    """0.1 + 0.2 − 0.3 is put on the threshold, so the neuron never switches on."""
    network = Network((dense_layer([[0.0, 0.0]], [0.1, 0.2]), dense_layer([[1.0], [1.0]], [-0.3], "step")))
    _, values = curve(along(network, -4.0, 4.0), 1, 0)
    assert values.tolist() == [0.0, 0.0]


def test_far_from_zero_a_window_keeps_its_kinks_apart() -> None:
    pieces = along(one_layer([1.0, 1.0], [-1e9, -1e9 - 0.5], [1.0, 1.0], "relu"), 1e9 - 1, 1e9 + 1)
    assert xs(kinks(pieces, 1, 0)) == [1e9, 1e9 + 0.5]


def test_t_never_decreases_and_runs_from_end_to_end() -> None:
    layers = along(one_layer([1.0, -2.0, 0.5], [0.1, 0.2, 0.3], [1.0, 1.0, -1.0], "step"), -4.0, 4.0).layers
    for t in (t for layer in layers for t in (layer.t, layer.t_a)):
        assert (t[0], t[-1]) == (-4.0, 4.0)
        assert (np.diff(t) >= 0).all()


@pytest.mark.parametrize("bad", [np.nan, np.inf])
@pytest.mark.parametrize("layer", [0, 1])
def test_a_parameter_that_is_not_finite_is_refused(bad: float, layer: int) -> None:
    network = one_layer([1.0], [0.0], [1.0], "relu")
    broken = network.with_layer(layer, network.layers[layer].with_weight(0, 0, bad))
    with pytest.raises(ValueError, match=f"weight or bias of layer {layer + 1} that is not finite"):
        along(broken, -1.0, 1.0)


def test_arithmetic_that_overflows_is_refused_with_its_layer() -> None:
    with pytest.raises(ValueError, match="arithmetic of layer 2 overflows"):
        along(one_layer([1e200], [0.0], [1e200], "relu"), -1.0, 1.0)


def test_huge_weights_keep_their_slope() -> None:
    """Slopes whose squares overflow are still slopes."""
    pieces = along(one_layer([1e200], [0.0], [1.0], "relu"), -1.0, 1.0)
    assert [piece.slope for piece in straight_pieces(pieces, 1, 0)] == [0.0, 1e200]


@pytest.mark.parametrize(("low", "high"), [(1.0, 1.0), (2.0, 1.0)])
def test_a_line_that_does_not_run_forwards_is_refused_with_both_ends(low: float, high: float) -> None:
    with pytest.raises(ValueError, match=f"from {low} to {high}, needed one that runs forwards"):
        sweep(np.zeros(1), 0, low, high)


@pytest.mark.parametrize(("low", "high"), [(np.nan, 1.0), (-np.inf, 1.0), (-1e308, 1e308)])
def test_a_line_without_finite_ends_is_refused(low: float, high: float) -> None:
    with pytest.raises(ValueError, match="needed finite ends"):
        sweep(np.zeros(1), 0, low, high)


def test_a_line_through_a_point_that_is_not_finite_is_refused() -> None:
    with pytest.raises(ValueError, match="point that is not finite"):
        sweep(np.array([0.0, np.nan]), 0, -1.0, 1.0)


def test_a_line_of_another_dimension_is_refused() -> None:
    with pytest.raises(ValueError, match="line through 2 inputs, needed 1"):
        trace_line(single(1.0, 0.0, "relu"), sweep(np.zeros(2), 0, -1.0, 1.0))


def test_a_sweep_runs_through_the_sample() -> None:
    line: Line = sweep(np.array([1.5, -2.0, 7.0]), 1, -4.0, 4.0)
    assert line.points(np.array([-2.0, 3.0])).tolist() == [[1.5, -2.0, 7.0], [1.5, 3.0, 7.0]]


@pytest.mark.parametrize("ulps", [1, 3, 8, 100])
@pytest.mark.parametrize("activation", ["relu", "step", "tanh"])
def test_a_window_of_a_few_doubles_is_answered(ulps: int, activation: str) -> None:
    pieces = along(one_layer([1.0] * 3, [-1.0] * 3, [1.0, 2.0, 3.0], activation), 1.0, 1.0 + ulps * 2.0**-52)
    assert kinks(pieces, 1, 0) == ()
    assert straight_pieces(pieces, 1, 0)[0].low == 1.0
