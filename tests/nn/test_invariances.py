"""Changes that nobody outside can see, and the mirror that turns one neuron about the axis."""

from itertools import pairwise

import numpy as np
import pytest

from nnviz.nn.arrays import Array
from nnviz.nn.forward import forward
from nnviz.nn.invariances import mirrored, scaled, swapped
from nnviz.nn.layers import DenseLayer, dense_layer
from nnviz.nn.network import Network
from nnviz.nn.solve import own_kinks
from tests.nn.course import CLAMP
from tests.nn.one_input import along

each_seed = pytest.mark.parametrize("seed", range(40))
X = np.linspace(-4.0, 4.0, 801)[:, np.newaxis]


def net(seed: int, activation: str, *, quarters: bool = False) -> Network:
    """Return a random network 1-6-5-2 whose last layer is linear."""
    generator = np.random.default_rng(seed)

    def draw(*shape: int) -> Array:
        return generator.integers(-8, 9, shape) / 4.0 if quarters else generator.standard_normal(shape)

    names = [activation, activation, "linear"]
    pairs = zip(pairwise((1, 6, 5, 2)), names, strict=True)
    return Network(tuple(dense_layer(draw(*pair), draw(pair[1]), name) for pair, name in pairs))


def output(network: Network, inputs: Array = X) -> Array:
    """Return the outputs for many inputs."""
    return forward(network, inputs).output


@each_seed
@pytest.mark.parametrize("activation", ["relu", "leaky_relu", "abs", "linear"])
def test_scaling_by_a_power_of_two_changes_no_bit(seed: int, activation: str) -> None:
    network, generator = net(seed, activation), np.random.default_rng(seed)
    layer, factor = int(generator.integers(2)), 2.0 ** int(generator.integers(-30, 31))
    twin = scaled(network, layer, int(generator.integers(5)), factor)
    assert np.array_equal(output(twin), output(network))


@each_seed
def test_scaling_by_any_other_number_changes_rounding_only(seed: int) -> None:
    network = net(seed, "relu")
    np.testing.assert_allclose(output(scaled(network, 0, 3, 1.7)), output(network), rtol=1e-12, atol=1e-12)


def test_scaling_moves_the_factor_from_behind_to_before() -> None:
    first, second = scaled(CLAMP, 0, 1, 4.0).layers
    assert (first.weights.tolist(), first.biases.tolist()) == ([[1.0, 4.0]], [-1.0, -12.0])
    assert second.weights.tolist() == [[1.0], [-0.25]]


@pytest.mark.parametrize("factor", [0.0, -2.0, np.inf, np.nan])
def test_a_factor_that_is_not_above_zero_is_refused(factor: float) -> None:
    with pytest.raises(ValueError, match="needed a finite one above 0"):
        scaled(CLAMP, 0, 1, factor)


@pytest.mark.parametrize("activation", ["clip", "step", "sigmoid", "tanh"])
def test_what_does_not_scale_along_is_refused(activation: str) -> None:
    with pytest.raises(ValueError, match="which does not scale along"):
        scaled(net(0, activation), 0, 1, 2.0)


@each_seed
def test_swapping_neurons_changes_no_bit_where_no_sum_is_rounded(seed: int) -> None:
    network, generator = net(seed, "relu", quarters=True), np.random.default_rng(seed)
    layer, (one, other) = int(generator.integers(2)), generator.integers(0, 5, 2).tolist()
    inputs = np.arange(-16, 17)[:, np.newaxis] / 4.0
    assert np.array_equal(output(swapped(network, layer, one, other), inputs), output(network, inputs))


@each_seed
def test_swapping_neurons_changes_rounding_only(seed: int) -> None:
    network = net(seed, "tanh")
    np.testing.assert_allclose(output(swapped(network, 1, 0, 4)), output(network), rtol=0, atol=1e-14)


@each_seed
def test_swapping_twice_gives_the_numbers_back(seed: int) -> None:
    network = net(seed, "relu")
    again = swapped(swapped(network, 0, 1, 4), 0, 1, 4)
    assert all(
        np.array_equal(a.weights, b.weights) for a, b in zip(again.layers, network.layers, strict=True)
    )


def test_swapping_takes_weights_bias_and_outgoing_weights_along() -> None:
    first, second = swapped(CLAMP, 0, 0, 1).layers
    assert first.biases.tolist() == [-3.0, -1.0]
    assert second.weights.tolist() == [[-1.0], [1.0]]


@pytest.mark.parametrize("change", [lambda n: scaled(n, 1, 0, 2.0), lambda n: swapped(n, 1, 0, 0)])
def test_the_output_layer_is_refused(change: object) -> None:
    assert callable(change)
    with pytest.raises(ValueError, match="layer 2 is the output"):
        change(CLAMP)


@each_seed
@pytest.mark.parametrize("activation", ["relu", "step", "clip", "sigmoid"])
def test_the_mirror_of_a_neuron_says_at_x_what_it_said_at_minus_x(seed: int, activation: str) -> None:
    network = net(seed, activation)
    layer, turned = (n.layers[0] for n in (network, mirrored(network, 2)))
    assert np.array_equal(answers(turned, X)[:, 2], answers(layer, -X)[:, 2])


def answers(layer: DenseLayer, inputs: Array) -> Array:
    """Return a = f(z) of one layer."""
    return layer.activation.function(inputs @ layer.weights + layer.biases)


def test_the_mirror_takes_the_kink_from_minus_b_over_w_to_b_over_w() -> None:
    (kink,) = own_kinks(along(mirrored(CLAMP, 1), -5.0, 5.0), 0, 1)
    assert (kink.x, kink.is_rising) == (-3.0, False)


def test_other_inputs_are_not_mirrored() -> None:
    network = Network((dense_layer([[1.0], [2.0]], [3.0], "relu"),))
    assert mirrored(network, 0, swept=1).layers[0].weights.tolist() == [[1.0], [-2.0]]


def test_a_mirror_twice_is_none() -> None:
    twice = mirrored(mirrored(CLAMP, 0), 0)
    assert twice.layers[0].weights.tolist() == CLAMP.layers[0].weights.tolist()


@pytest.mark.parametrize(("neuron", "swept", "words"), [(2, 0, "found neuron 1.3"), (0, 1, "found input 2")])
def test_a_mirror_of_what_is_not_there_is_refused(neuron: int, swept: int, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        mirrored(CLAMP, neuron, swept)
