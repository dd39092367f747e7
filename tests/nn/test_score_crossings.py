"""Crossings of scores, against lines worked by hand and Fractions."""

from fractions import Fraction

import numpy as np
import pytest

from nnviz.nn.layers import dense_layer
from nnviz.nn.network import Network
from nnviz.nn.piecewise import LinePieces, sweep, trace_line
from nnviz.nn.score_crossings import rows_at, score_crossings


def traced(weights: list[float], biases: list[float]) -> LinePieces:
    """Return scores that are straight lines of one input, from −5 to 5."""
    network = Network((dense_layer([weights], biases, "softmax"),))
    return trace_line(network, sweep(np.array([0.0]), 0, -5.0, 5.0))


def test_two_lines_cross_where_their_difference_is_nothing() -> None:
    (found,) = score_crossings(traced([2.0, -1.0], [0.5, 1.0]))
    assert found.t == pytest.approx(float(Fraction(1, 2) / 3), abs=1e-15)
    assert (found.first, found.second, found.is_on_top) == (1, 0, True)


def test_a_crossing_below_a_third_score_is_not_on_top() -> None:
    (found,) = score_crossings(traced([1.0, -1.0, 0.0], [0.0, 0.0, 9.0]))
    assert (found.t, found.is_on_top) == (0.0, False)


def test_crossings_come_from_the_left_on() -> None:
    found = score_crossings(traced([1.0, 0.0, -1.0], [0.0, 1.0, 0.0]))
    assert [each.t for each in found] == pytest.approx([-1.0, 0.0, 1.0])
    assert [each.is_on_top for each in found] == [True, False, True]


def test_parallel_scores_never_cross() -> None:
    assert score_crossings(traced([1.0, 1.0], [0.0, 2.0])) == ()


def test_equal_scores_have_no_one_crossing() -> None:
    assert score_crossings(traced([1.0, 1.0], [0.5, 0.5])) == ()


def test_behind_a_kink_each_piece_is_crossed_where_it_is() -> None:
    bend = dense_layer([[1.0]], [0.0], "relu")
    network = Network((bend, dense_layer([[1.0, 0.0]], [-1.0, 0.0], "softmax")))
    (found,) = score_crossings(trace_line(network, sweep(np.array([0.0]), 0, -5.0, 5.0)))
    assert found.t == pytest.approx(1.0, abs=1e-15)


def test_at_every_crossing_both_shares_are_equal() -> None:
    rng = np.random.default_rng(4)
    hidden = dense_layer(rng.normal(size=(1, 6)), rng.normal(size=6), "relu")
    network = Network((hidden, dense_layer(rng.normal(size=(6, 4)), rng.normal(size=4), "softmax")))
    found = score_crossings(trace_line(network, sweep(np.array([0.0]), 0, -5.0, 5.0)))
    for each in found:
        bent = np.maximum(np.array([each.t]) @ hidden.weights + hidden.biases, 0.0)
        scores = bent @ network.layers[1].weights + network.layers[1].biases
        assert scores[each.first] == pytest.approx(scores[each.second], abs=1e-12)
    assert found


def test_rows_between_their_places_are_those_of_numpy() -> None:
    t, rows = np.array([-1.0, 0.0, 0.0, 2.0]), np.array([[1.0, 5.0], [2.0, 4.0], [7.0, 0.0], [3.0, 1.0]])
    for at in (-1.0, -0.25, 0.0, 0.3, 2.0):
        assert rows_at(t, rows, at).tolist() == [np.interp(at, t, column) for column in rows.T]
