"""Laws that the exact trace obeys, whatever the network."""

from itertools import pairwise

import numpy as np
import pytest

from nnviz.nn.arrays import Array
from nnviz.nn.forward import forward
from nnviz.nn.layers import DenseLayer, dense_layer
from nnviz.nn.network import Network
from nnviz.nn.piecewise import LinePieces, kinks, straight_pieces
from tests.nn.one_input import along, xs

each_seed = pytest.mark.parametrize("seed", range(40))
STRAIGHT = ("relu", "leaky_relu", "abs", "clip", "step")


def net(seed: int, *, activations: tuple[str, ...] = STRAIGHT) -> Network:
    """Return a random network 1-6-5-4-1 whose last layer is linear."""
    generator = np.random.default_rng(seed)
    names = [*generator.choice(activations, 3).tolist(), "linear"]
    layers = [
        dense_layer(generator.standard_normal(pair), generator.standard_normal(pair[1]), name)
        for pair, name in zip(pairwise((1, 6, 5, 4, 1)), names, strict=True)
    ]
    return Network(tuple(layers))


def output(pieces: LinePieces) -> Array:
    """Return the vertices of the output: (rows, 2)."""
    return np.column_stack([pieces.layers[-1].t, pieces.layers[-1].z])


def scaled(layer: DenseLayer, powers: Array) -> DenseLayer:
    """Return the layer with each neuron's weights and bias times a power of two."""
    return dense_layer(layer.weights * powers, layer.biases * powers, layer.activation.name)


@each_seed
def test_scaling_a_relu_and_unscaling_what_follows_changes_nothing(seed: int) -> None:
    network = net(seed, activations=("relu",))
    powers = np.ldexp(np.ones(6), np.random.default_rng(seed).integers(-8, 9, 6))
    first, second = scaled(network.layers[0], powers), network.layers[1]
    second = dense_layer(second.weights / powers[:, np.newaxis], second.biases, second.activation.name)
    twin = network.with_layer(0, first).with_layer(1, second)
    assert np.array_equal(output(along(twin, -4.0, 4.0)), output(along(network, -4.0, 4.0)))


@each_seed
def test_permuting_neurons_permutes_the_causes(seed: int) -> None:
    network, order = net(seed), np.random.default_rng(seed).permutation(6)
    first, second = network.layers[0], network.layers[1]
    shuffled = dense_layer(first.weights[:, order], first.biases[order], first.activation.name)
    reading = dense_layer(second.weights[order], second.biases, second.activation.name)
    twin = kinks(along(network.with_layer(0, shuffled).with_layer(1, reading), -4.0, 4.0), 3, 0)
    names = {(0, new): (0, int(old)) for new, old in enumerate(order)}
    renamed = [tuple(sorted(names.get(cause, cause) for cause in kink.causes)) for kink in twin]
    assert renamed == [kink.causes for kink in kinks(along(network, -4.0, 4.0), 3, 0)]


@each_seed
def test_a_part_of_the_line_has_the_kinks_of_the_whole_there(seed: int) -> None:
    whole, part = (kinks(along(net(seed), low, high), 3, 0) for low, high in ((-4.0, 4.0), (-1.37, 2.61)))
    inside = [kink for kink in whole if -1.37 < kink.x < 2.61]
    np.testing.assert_allclose(xs(part), xs(tuple(inside)), rtol=0, atol=1e-13)
    assert [kink.causes for kink in part] == [kink.causes for kink in inside]


@each_seed
def test_mirroring_the_input_mirrors_the_kinks(seed: int) -> None:
    network = net(seed)
    first = network.layers[0]
    mirrored = network.with_layer(0, dense_layer(-first.weights, first.biases, first.activation.name))
    found, expected = (xs(kinks(along(n, -4.0, 4.0), 3, 0)) for n in (mirrored, network))
    np.testing.assert_allclose(found, [-x for x in reversed(expected)], rtol=0, atol=1e-13)


@each_seed
def test_the_pieces_agree_with_the_forward_pass(seed: int) -> None:
    network = net(seed)
    pieces = straight_pieces(along(network, -4.0, 4.0), 3, 0)
    middles = np.array([[0.5 * (piece.low + piece.high)] for piece in pieces])
    drawn = [piece.slope * x + piece.intercept for piece, x in zip(pieces, middles[:, 0], strict=True)]
    np.testing.assert_allclose(drawn, forward(network, middles).output[:, 0], rtol=0, atol=1e-12)


@each_seed
def test_neighbouring_pieces_meet_unless_there_is_a_jump(seed: int) -> None:
    traced = along(net(seed), -4.0, 4.0)
    visible = [kink for kink in kinks(traced, 3, 0) if not kink.is_hidden]
    pairs = pairwise(straight_pieces(traced, 3, 0))
    for kink, (left, right) in zip(visible, pairs, strict=True):
        ends = [piece.slope * kink.x + piece.intercept for piece in (left, right)]
        assert kink.is_jump or ends[0] == pytest.approx(ends[1], abs=1e-12)


@each_seed
def test_the_pieces_of_a_layer_lie_within_those_of_the_layer_before(seed: int) -> None:
    layers = along(net(seed), -4.0, 4.0).layers
    for before, after in pairwise(layers):
        gaps = np.abs(before.t[:, np.newaxis] - after.t).min(axis=1)
        assert gaps.max() <= 1e-11


@each_seed
def test_tracing_twice_gives_the_same_bits(seed: int) -> None:
    assert np.array_equal(output(along(net(seed), -4.0, 4.0)), output(along(net(seed), -4.0, 4.0)))
