"""Single places of a line, worked by hand: which value a jump attains, what kinks on the ends of the view."""

import numpy as np
import pytest

from nnviz.nn.layers import DenseLayer, dense_layer
from nnviz.nn.line_places import attained, end_causes
from nnviz.nn.network import Network
from nnviz.nn.piecewise import LinePieces, bend_places, kinks, sweep, trace_line

IDENTITY = dense_layer([[1.0]], [0.0], "linear")


def along(low: float, high: float, *layers: DenseLayer) -> LinePieces:
    return trace_line(Network(layers), sweep(np.array([0.0]), 0, low, high))


def test_a_step_attains_0_where_it_jumps() -> None:
    pieces = along(-1.0, 2.0, dense_layer([[1.0]], [-1.0], "step"))
    np.testing.assert_array_equal(attained(pieces, 0, 0, np.array([0.5, 1.0, 1.5])), [0.0, 0.0, 1.0])


def test_a_falling_step_attains_0_too() -> None:
    pieces = along(-1.0, 2.0, dense_layer([[-3.0]], [1.0], "step"), IDENTITY)
    at = np.array([kink.x for kink in kinks(pieces, 1, 0)])
    np.testing.assert_array_equal(attained(pieces, 1, 0, at), [0.0])


def test_two_steps_that_jump_at_once_both_attain_0() -> None:
    """1 − step(x) + step(−x) is 1 before 0 and 0 after, but 1 + 0 at 0 itself."""
    steps = dense_layer([[1.0, -1.0]], [0.0, 0.0], "step")
    pieces = along(-1.0, 1.0, steps, dense_layer([[-1.0], [1.0]], [1.0], "linear"))
    np.testing.assert_array_equal(attained(pieces, 1, 0, np.array([-0.5, 0.0, 0.5])), [2.0, 1.0, 0.0])


def test_a_step_of_a_jump_takes_its_side_from_what_is_attained() -> None:
    """step(0.5 − step(x)): before 0 and at 0 it is 1, after it 0."""
    steps = (dense_layer([[1.0]], [0.0], "step"), dense_layer([[-1.0]], [0.5], "step"))
    np.testing.assert_array_equal(
        attained(along(-1.0, 1.0, *steps), 1, 0, np.array([-0.5, 0.0, 0.5])), [1.0, 1.0, 0.0]
    )


def test_a_kink_on_an_end_of_the_view_has_its_cause_there() -> None:
    pieces = along(
        0.0, 3.0, dense_layer([[1.0, 1.0]], [0.0, -3.0], "relu"), dense_layer([[1.0], [1.0]], [0.0])
    )
    assert end_causes(pieces, 1, 0) == (((0, 0),), ((0, 1),))
    assert end_causes(pieces, 0, 0) == (((0, 0),), ())


def test_a_kink_on_an_end_that_is_not_passed_on_is_none() -> None:
    layers = dense_layer([[1.0, 1.0]], [0.0, 1.0], "relu"), dense_layer([[0.0], [1.0]], [0.0])
    assert end_causes(along(0.0, 3.0, *layers), 1, 0) == ((), ())
    silent = dense_layer([[1.0]], [0.0], "relu"), dense_layer([[1.0]], [-9.0], "relu")
    assert end_causes(along(0.0, 3.0, *silent), 1, 0) == ((), ())


@pytest.mark.parametrize("seed", range(20))
def test_the_quick_places_of_kinks_are_those_with_causes(seed: int) -> None:
    rng = np.random.default_rng(seed)
    kinds = ("relu", "step", "clip")
    layers = [dense_layer(rng.normal(size=(1, 5)).round(1), rng.normal(size=5).round(1), kinds[seed % 3])]
    layers.append(dense_layer(rng.normal(size=(5, 3)).round(1), rng.normal(size=3).round(1), "relu"))
    pieces = along(-3.0, 3.0, *layers)
    for neuron in range(3):
        listed = [kink.x for kink in kinks(pieces, 1, neuron) if not kink.is_hidden]
        np.testing.assert_array_equal(bend_places(pieces, 1, neuron), listed)
