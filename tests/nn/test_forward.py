"""The forward pass against the course's numbers, worked by hand, and its reuse of what did not change."""

import numpy as np
import pytest

from nnviz.nn.arrays import Array
from nnviz.nn.forward import Trace, forward
from nnviz.nn.layers import dense_layer
from nnviz.nn.network import Network, random_network
from tests.nn.course import BATCH, CLAMP, FIRST, SECOND, assert_close

FIRST_ANSWERS = [[4.8, 1.21, 2.385], [8.9, -1.81, 0.2], [1.41, 1.051, 0.026]]
ROW = np.array([[1.1, -0.4, 3.1]])


def test_the_neuron_of_the_first_video() -> None:
    neuron = Network((dense_layer([[3.1], [2.1], [8.7]], [3.0]),))
    assert_close(forward(neuron, np.array([[1.2, 5.1, 2.1]])).output, [[35.7]], 1e-12)


def test_the_layer_of_the_second_video_on_its_batch() -> None:
    assert_close(forward(Network((FIRST,)), BATCH).output, FIRST_ANSWERS, 1e-12)


def test_the_two_layers_of_the_fourth_video() -> None:
    expected = [[0.5031, -1.04185, -2.03875], [0.2434, -2.7332, -5.7633], [-0.99314, 1.41254, -0.35655]]
    assert_close(forward(Network((FIRST, SECOND)), BATCH).output, expected, 1e-12)


def test_a_table_that_is_not_transposed_fits_and_is_wrong() -> None:
    wrong = dense_layer(SECOND.weights.T, SECOND.biases)
    expected = [[-2.1744, 3.21425, 1.19065], [0.707, 0.6828, 4.5213], [-1.39594, 1.9477, -0.14521]]
    assert_close(forward(Network((FIRST, wrong)), BATCH).output, expected, 1e-12)


def test_equal_starts_make_identical_neurons() -> None:
    """All weights 0.5: each hidden neuron says half of 3.8, each output half of 7 · 1.9."""
    halves = Network(
        (dense_layer(np.full((3, 7), 0.5), np.zeros(7)), dense_layer(np.full((7, 2), 0.5), [0, 0]))
    )
    trace = forward(halves, ROW)
    assert_close(trace.layers[0].a, [[1.9] * 7], 1e-12)
    assert_close(trace.output, [[6.65, 6.65]], 1e-12)


@pytest.mark.parametrize(("x", "answer"), [(-1.0, 1.0), (1.0, 1.0), (2.5, 2.5), (3.0, 3.0), (7.0, 3.0)])
def test_two_neurons_clamp(x: float, answer: float) -> None:
    assert forward(CLAMP, np.array([[x]])).output.tolist() == [[answer]]


def test_every_layer_reads_what_the_one_before_answers() -> None:
    trace = forward(random_network((3, 7, 2), ("relu", "linear"), scale=1.0, seed=3, decimals=2), ROW)
    assert trace.layers[1].a_in is trace.layers[0].a
    assert trace.layers[0].a_in is ROW


def test_z_and_a_are_kept_for_every_layer() -> None:
    trace = forward(CLAMP, np.array([[2.4], [0.0]]))
    assert_close(trace.layers[0].z, [[1.4, -0.6], [-1.0, -3.0]], 1e-15)
    assert_close(trace.layers[0].a, [[1.4, 0.0], [0.0, 0.0]], 1e-15)


def deep() -> Network:
    """Return a network of four layers."""
    names = ("relu", "tanh", "abs", "softmax")
    return random_network((3, 6, 5, 4, 3), names, scale=1.0, seed=8, decimals=3)


def same(one: Trace, other: Trace) -> bool:
    """Whether two traces agree to the last bit."""
    pairs = list(zip(one.layers, other.layers, strict=True))
    return all(np.array_equal(a.z, b.z) and np.array_equal(a.a, b.a) for a, b in pairs)


@pytest.mark.parametrize("changed", range(4))
def test_a_reused_trace_is_bitwise_the_fresh_one(changed: int) -> None:
    before, inputs = deep(), np.random.default_rng(0).normal(size=(50, 3))
    after = before.with_layer(changed, before.layers[changed].with_bias(0, 0.7))
    assert same(forward(after, inputs, forward(before, inputs)), forward(after, inputs))


@pytest.mark.parametrize("changed", range(4))
def test_layers_before_the_change_are_taken_over(changed: int) -> None:
    before = deep()
    earlier = forward(before, ROW)
    later = forward(before.with_layer(changed, before.layers[changed].with_bias(0, 0.7)), ROW, earlier)
    kept = [one is other for one, other in zip(earlier.layers, later.layers, strict=True)]
    assert kept == [index < changed for index in range(4)]


def test_other_inputs_reuse_nothing() -> None:
    earlier = forward(deep(), ROW)
    assert same(forward(deep(), 2.0 * ROW, earlier), forward(deep(), 2.0 * ROW))


@pytest.mark.parametrize("depth", [1, 2, 3])
def test_a_trace_of_another_depth_can_be_reused(depth: int) -> None:
    whole = deep()
    front = Network(whole.layers[:depth])
    assert same(forward(whole, ROW, forward(front, ROW)), forward(whole, ROW))
    assert same(forward(front, ROW, forward(whole, ROW)), forward(front, ROW))


def test_overflow_gives_infinity_and_raises_nothing() -> None:
    huge = Network((dense_layer([[1e200]], [0.0]), dense_layer([[1e200]], [0.0], "tanh")))
    trace = forward(huge, np.array([[1.0], [-1.0]]))
    assert trace.layers[1].z.tolist() == [[np.inf], [-np.inf]]
    assert trace.output.tolist() == [[1.0], [-1.0]]


def test_folding_linear_layers_into_one_changes_no_answer() -> None:
    """W = W₁ W₂, b = b₁ W₂ + b₂."""
    folded = dense_layer(FIRST.weights @ SECOND.weights, FIRST.biases @ SECOND.weights + SECOND.biases)
    stacked: Array = forward(Network((FIRST, SECOND)), BATCH).output
    assert_close(forward(Network((folded,)), BATCH).output, stacked.tolist(), 1e-12)
