"""Linear layers multiplied into one: the same function, within rounding that is bounded."""

from fractions import Fraction
from itertools import pairwise

import numpy as np
import pytest

from nnviz.nn.arrays import Array
from nnviz.nn.collapse import (
    LinearRun,
    collapse_check,
    collapse_steps,
    collapsed,
    linear_runs,
    rank,
)
from nnviz.nn.forward import forward
from nnviz.nn.layers import DenseLayer, dense_layer
from nnviz.nn.network import Network

each_seed = pytest.mark.parametrize("seed", range(60))
Exact = list[list[Fraction]]


def net(sizes: tuple[int, ...], names: tuple[str, ...], seed: int, *, scale: float = 1.0) -> Network:
    """Return a random network."""
    generator = np.random.default_rng(seed)
    layers = [
        dense_layer(scale * generator.standard_normal(pair), scale * generator.standard_normal(pair[1]), name)
        for pair, name in zip(pairwise(sizes), names, strict=True)
    ]
    return Network(tuple(layers))


def quarters(sizes: tuple[int, ...], seed: int) -> Network:
    """Return a linear network whose numbers are quarters of whole ones."""
    generator = np.random.default_rng(seed)
    layers = [
        dense_layer(generator.integers(-8, 9, pair) / 4.0, generator.integers(-8, 9, pair[1]) / 4.0)
        for pair in pairwise(sizes)
    ]
    return Network(tuple(layers))


def inputs(n: int, seed: int) -> Array:
    """Return twenty samples."""
    return np.random.default_rng(seed).standard_normal((20, n))


def product(one: Exact, other: Exact) -> Exact:
    """Multiply tables of fractions."""
    columns = list(zip(*other, strict=True))
    return [[sum((a * b for a, b in zip(row, c, strict=True)), Fraction(0)) for c in columns] for row in one]


def with_bias(layer: DenseLayer) -> Exact:
    """Return [W; b] with the column that carries the 1 along."""
    rows = [[Fraction(w) for w in row] + [Fraction(0)] for row in layer.weights.tolist()]
    return [*rows, [Fraction(b) for b in layer.biases.tolist()] + [Fraction(1)]]


def test_two_layers_multiply_by_hand() -> None:
    """2 · 0.5 − 1 · 2 = −1 and 1 · 0.5 + 3 · 2 − 1 = 5.5."""
    stack = Network((dense_layer([[2.0, -1.0]], [1.0, 3.0]), dense_layer([[0.5], [2.0]], [-1.0])))
    (step,) = collapse_steps(stack, LinearRun(0, 1))
    assert (step.merged.weights.tolist(), step.merged.biases.tolist()) == ([[-1.0]], [5.5])
    assert (step.layer, step.before, step.after) == (1, *stack.layers)


def test_every_product_is_kept() -> None:
    steps = collapse_steps(net((2, 3, 4, 1), ("linear",) * 3, 0), LinearRun(0, 2))
    assert [step.merged.weights.shape for step in steps] == [(2, 4), (2, 1)]
    assert steps[1].before is steps[0].merged


@each_seed
def test_the_merged_layer_agrees_with_fractions(seed: int) -> None:
    network = net((2, 4, 3, 2), ("linear",) * 3, seed)
    exact = with_bias(network.layers[0])
    for layer in network.layers[1:]:
        exact = product(exact, with_bias(layer))
    merged = collapse_steps(network, LinearRun(0, 2))[-1].merged
    expected = np.array([[float(x) for x in row[:-1]] for row in exact])
    np.testing.assert_allclose(np.vstack([merged.weights, merged.biases]), expected, rtol=0, atol=1e-13)


@each_seed
@pytest.mark.parametrize("scale", [1e-6, 1.0, 1e6])
def test_the_difference_is_within_the_bound(seed: int, scale: float) -> None:
    depth = 2 + seed % 5
    network = net((3, *[2 + seed] * (depth - 1), 2), ("linear",) * depth, seed, scale=scale)
    check = collapse_check(network, LinearRun(0, depth - 1), inputs(3, seed))
    assert check.is_within
    assert check.difference <= check.bound


@each_seed
def test_quarters_collapse_to_the_last_bit(seed: int) -> None:
    network, x = (
        quarters((3, 4, 5, 4, 3, 2), seed),
        np.random.default_rng(seed).integers(-8, 9, (20, 3)) / 4.0,
    )
    assert collapse_check(network, LinearRun(0, 4), x).is_bitwise
    one = collapsed(network, LinearRun(0, 4))
    assert np.array_equal(forward(one, x).output, forward(network, x).output)


def test_a_collapsed_network_has_one_layer_less_for_each_product() -> None:
    network = net((2, 3, 4, 1), ("relu", "linear", "linear"), 0)
    one = collapsed(network, LinearRun(1, 2))
    assert one.sizes == (2, 3, 1)
    np.testing.assert_allclose(
        forward(one, inputs(2, 0)).output, forward(network, inputs(2, 0)).output, atol=1e-13
    )


@pytest.mark.parametrize(
    ("names", "runs", "into_bend"),
    [
        (("linear", "linear", "linear"), [(0, 2)], [(0, 2)]),
        (("linear", "linear", "relu", "linear"), [(0, 1)], [(0, 2)]),
        (("relu", "linear", "linear", "relu", "linear", "linear"), [(1, 2), (4, 5)], [(1, 3), (4, 5)]),
        (("linear", "softmax"), [], [(0, 1)]),
        (("relu", "linear"), [], []),
        (("relu", "step"), [], []),
    ],
)
def test_runs_are_as_long_as_they_can_be(
    names: tuple[str, ...], runs: list[tuple[int, int]], into_bend: list[tuple[int, int]]
) -> None:
    network = net((2,) * (len(names) + 1), names, 0)
    found = [
        [(run.first, run.last) for run in linear_runs(network, into_bend=bend)] for bend in (False, True)
    ]
    assert found == [runs, into_bend]


def test_a_bending_layer_keeps_its_activation_when_it_takes_a_linear_one_in() -> None:
    network = net((2, 3, 3), ("linear", "softmax"), 0)
    one = collapsed(network, LinearRun(0, 1))
    assert one.layers[0].activation.name == "softmax"
    np.testing.assert_allclose(
        forward(one, inputs(2, 0)).output, forward(network, inputs(2, 0)).output, atol=1e-14
    )


def test_a_bottleneck_survives_the_collapse() -> None:
    """3 → 5 → 1 → 4 has rank 1."""
    network = net((3, 5, 1, 4), ("linear",) * 3, 0)
    assert [rank(layer) for layer in network.layers] == [3, 1, 1]
    assert rank(collapsed(network, LinearRun(0, 2)).layers[0]) == 1
