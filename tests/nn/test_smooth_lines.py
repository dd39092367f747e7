"""Networks with smooth layers along a line: what stays exact, and what is found among samples."""

import numpy as np
import pytest

from nnviz.nn.forward import forward
from nnviz.nn.layers import dense_layer
from nnviz.nn.network import Network, random_network
from nnviz.nn.piecewise import LinePieces, curve, kinks, straight_pieces
from tests.nn.course import assert_close
from tests.nn.one_input import along, one_layer, xs

ABS = dense_layer([[1.0]], [0.0], "abs")


def two_rows(activation: str) -> Network:
    """Return one tanh neuron and behind it one neuron of ``activation``: f(tanh(x) − 0.5)."""
    return Network((dense_layer([[1.0]], [0.0], "tanh"), dense_layer([[1.0]], [-0.5], activation)))


def probes(pieces: LinePieces, layer: int) -> tuple[float, float]:
    """Return the worst gap between a layer's vertices and the forward pass, on and between them."""
    of_layer, network = pieces.layers[layer], pieces.network
    middle = 0.5 * (of_layer.t_a[1:] + of_layer.t_a[:-1])
    gaps = []
    for t in (of_layer.t_a, middle):
        drawn = np.array([np.interp(t, of_layer.t_a, a) for a in of_layer.a.T]).T
        gaps.append(float(np.abs(forward(network, t[:, np.newaxis]).layers[layer].a - drawn).max()))
    return gaps[0], gaps[1]


def test_a_network_of_straight_pieces_is_exact() -> None:
    pieces = along(one_layer([1.0], [0.0], [1.0], "relu"), -4.0, 4.0)
    assert (pieces.exact_layers, pieces.reason) == (2, "")
    assert pieces.is_exact(1)


def test_the_first_smooth_layer_ends_exactness_and_is_named() -> None:
    pieces = along(Network((ABS, *two_rows("relu").layers)), -4.0, 4.0)
    assert (pieces.exact_layers, pieces.reason) == (1, "layer 2 is smooth (tanh)")


def test_a_smooth_neuron_has_an_exact_z() -> None:
    pieces = along(Network((ABS, *two_rows("relu").layers)), -4.0, 4.0)
    assert pieces.is_exact(1, "z")
    assert not pieces.is_exact(1, "a")
    assert [piece.slope for piece in straight_pieces(pieces, 1, 0, "z")] == [-1.0, 1.0]


@pytest.mark.parametrize("last", ["sigmoid", "tanh", "softmax"])
def test_a_smooth_last_layer_leaves_its_z_exact(last: str) -> None:
    names = ("relu", "relu", last)
    network = random_network((1, 6, 5, 3), names, scale=1.0, seed=5, decimals=2)
    linear = network.with_layer(2, network.layers[2].with_activation("linear"))
    found = straight_pieces(along(network, -4.0, 4.0), 2, 1, "z")
    assert found == straight_pieces(along(linear, -4.0, 4.0), 2, 1)


@pytest.mark.parametrize("last", ["sigmoid", "tanh", "softmax"])
def test_the_samples_of_a_smooth_layer_are_the_forward_pass(last: str) -> None:
    network = random_network((1, 6, 3), ("relu", last), scale=1.0, seed=5, decimals=2)
    on, between = probes(along(network, -4.0, 4.0), 1)
    assert on <= 1e-15
    assert between <= 2e-3


def test_samples_include_the_vertices_and_two_hundred_cells() -> None:
    pieces = along(Network((ABS, dense_layer([[1.0]], [0.0], "tanh"))), -4.1, 4.0)
    t, _ = curve(pieces, 1, 0)
    assert 0.0 in t
    assert t.size == 200 + 1 + 1


def test_every_share_kinks_where_a_score_does() -> None:
    """Only the first score bends at 1, but the shares of a row answer to all of its scores."""
    scores = dense_layer([[1.0, 0.0, 0.0]], [0.0, 1.0, 2.0], "softmax")
    pieces = along(Network((dense_layer([[1.0]], [-1.0], "relu"), scores)), -4.0, 4.0)
    for neuron in range(3):
        (kink,) = kinks(pieces, 1, neuron)
        assert (kink.x, kink.is_hidden, kink.is_exact) == (1.0, False, True)


def test_scores_that_bend_alike_bend_no_share() -> None:
    scores = dense_layer([[1.0, 1.0]], [0.0, 1.0], "softmax")
    pieces = along(Network((dense_layer([[1.0]], [-1.0], "relu"), scores)), -4.0, 4.0)
    assert [kink.is_hidden for kink in kinks(pieces, 1, 0)] == [True]
    assert [kink.is_hidden for kink in kinks(pieces, 1, 0, "z")] == [False]


@pytest.mark.parametrize("activation", ["relu", "abs", "leaky_relu", "step"])
def test_a_kink_behind_a_smooth_layer_is_found(activation: str) -> None:
    """tanh(x) = 0.5 at x = artanh 0.5 = ln 3 / 2."""
    (kink,) = kinks(along(two_rows(activation), -4.0, 4.0), 1, 0)
    assert kink.x == pytest.approx(np.log(3) / 2, abs=1e-13)
    assert (kink.causes, kink.is_exact) == (((1, 0),), False)
    assert kink.is_jump == (activation == "step")


def test_a_step_behind_a_smooth_layer_is_flat_on_both_sides() -> None:
    pieces = straight_pieces(along(two_rows("step"), -4.0, 4.0), 1, 0)
    assert [(piece.slope, piece.intercept) for piece in pieces] == [(0.0, 0.0), (0.0, 1.0)]


def test_a_straight_stretch_behind_a_smooth_layer_is_one_piece() -> None:
    """max(0, tanh(x) − 0.5) is 0 up to ln 3 / 2, and a chord per sample after it."""
    first, second, *_ = straight_pieces(along(two_rows("relu"), -4.0, 4.0), 1, 0)
    assert (first.low, first.slope) == (-4.0, 0.0)
    assert second.low == pytest.approx(np.log(3) / 2, abs=1e-13)


def test_chords_join_end_to_end() -> None:
    pieces = straight_pieces(along(two_rows("linear"), -4.0, 4.0), 1, 0)
    ends = [piece.high for piece in pieces]
    assert [piece.low for piece in pieces] == [-4.0, *ends[:-1]]
    assert_close(
        np.array([piece.slope * piece.high + piece.intercept for piece in pieces]),
        (np.tanh(ends) - 0.5).tolist(), 1e-15,
    )  # fmt: skip


def test_a_kink_before_a_smooth_layer_stays_exact_behind_it() -> None:
    pieces = along(Network((ABS, *two_rows("linear").layers)), -4.0, 4.0)
    (kink,) = kinks(pieces, 2, 0)
    assert (kink.x, kink.causes, kink.is_exact, kink.is_hidden) == (0.0, ((0, 0),), True, False)


def test_causes_that_cancel_before_a_smooth_layer_are_hidden_behind_it() -> None:
    """tanh(max(0, x) − max(0, −x)) = tanh x."""
    halves = dense_layer([[1.0, -1.0]], [0.0, 0.0], "relu")
    joined = dense_layer([[1.0], [-1.0]], [0.0], "tanh")
    pieces = along(Network((halves, joined, dense_layer([[2.0]], [0.0]))), -4.0, 4.1)
    assert [kink.is_hidden for kink in kinks(pieces, 2, 0)] == [True]


def test_two_smooth_layers_have_no_kinks() -> None:
    network = random_network((1, 6, 5, 1), ("tanh", "sigmoid", "linear"), scale=1.0, seed=2, decimals=2)
    pieces = along(network, -4.0, 4.0)
    assert kinks(pieces, 2, 0) == ()
    assert probes(pieces, 2)[0] <= 1e-14


@pytest.mark.parametrize("seed", range(12))
def test_kinks_found_behind_a_smooth_layer_lie_on_thresholds(seed: int) -> None:
    names = ("relu", "tanh", "relu", "linear")
    network = random_network((1, 5, 5, 5, 1), names, scale=1.5, seed=seed, decimals=3)
    found = kinks(along(network, -4.0, 4.0), 3, 0)
    z = forward(network, np.array([xs(found)]).T).layers[2].z
    own = [(row, neuron) for row, kink in enumerate(found) for layer, neuron in kink.causes if layer == 2]
    assert_close(np.array([z[row, neuron] for row, neuron in own]), [0.0] * len(own), 1e-12)
