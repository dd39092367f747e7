"""A network: layers that fit, and a random start that can be repeated."""

from itertools import pairwise

import numpy as np
import pytest

from nnviz.nn.layers import dense_layer
from nnviz.nn.network import Network, random_network


def zeros(*sizes: int) -> Network:
    """Return a network of zeros: only its shapes matter."""
    return Network(tuple(dense_layer(np.zeros(pair), np.zeros(pair[1])) for pair in pairwise(sizes)))


def count(network: Network) -> int:
    """Return how many numbers training could change."""
    return sum(layer.weights.size + layer.biases.size for layer in network.layers)


def test_the_notebook_network_holds_44_numbers() -> None:
    network = zeros(3, 7, 2)
    assert network.sizes == (3, 7, 2)
    assert [layer.weights.shape for layer in network.layers] == [(3, 7), (7, 2)]
    assert count(network) == 44


def test_the_network_of_video_four_holds_37_numbers() -> None:
    assert count(zeros(4, 5, 2)) == 37


@pytest.mark.parametrize(("folds", "numbers"), [(1, 7), (2, 13), (3, 19), (4, 25), (5, 31), (6, 37)])
def test_each_fold_adds_six_numbers(folds: int, numbers: int) -> None:
    assert count(zeros(1, *[2] * folds, 1)) == numbers


def test_depth_counts_the_layers_with_parameters() -> None:
    assert (zeros(3, 7, 2).depth, zeros(3, 7, 2).n_inputs) == (2, 3)


def test_layers_that_do_not_meet_are_refused_with_both_sizes() -> None:
    with pytest.raises(ValueError, match=r"layer 1 has 5 neurons.*have 4 rows, needed 5"):
        Network((*zeros(3, 5).layers, *zeros(4, 2).layers))


def test_a_network_without_layers_is_refused() -> None:
    with pytest.raises(ValueError, match="found no layers"):
        Network(())


def test_softmax_before_the_last_layer_is_refused() -> None:
    first = dense_layer([[1.0]], [0.0], "softmax")
    with pytest.raises(ValueError, match="found softmax in layer 1"):
        Network((first, dense_layer([[1.0]], [0.0])))


def test_a_changed_layer_leaves_the_others_shared() -> None:
    network = zeros(1, 2, 1)
    changed = network.with_layer(1, network.layers[1].with_bias(0, 1.0))
    assert changed.layers[0] is network.layers[0]
    assert changed.layers[1].biases.tolist() == [1.0]


def test_the_same_seed_gives_the_same_network() -> None:
    one, other = (
        random_network((3, 7, 2), ("relu", "linear"), scale=1.0, seed=4, decimals=2) for _ in range(2)
    )
    for layer, twin in zip(one.layers, other.layers, strict=True):
        assert np.array_equal(layer.weights, twin.weights)


def test_another_seed_gives_another_network() -> None:
    one, other = (random_network((3, 7), ("relu",), scale=1.0, seed=seed, decimals=2) for seed in (1, 2))
    assert not np.array_equal(one.layers[0].weights, other.layers[0].weights)


def test_a_random_start_has_rounded_weights_and_no_biases() -> None:
    layer = random_network((3, 7), ("relu",), scale=0.1, seed=0, decimals=2).layers[0]
    assert np.array_equal(layer.weights, np.round(layer.weights, 2))
    assert not layer.biases.any()


@pytest.mark.parametrize("scale", [1.0, 0.1, 0.01])
def test_a_random_start_has_the_size_asked_for(scale: float) -> None:
    """The spread of 4,096 normal draws is within 5 % of the scale."""
    layer = random_network((64, 64), ("linear",), scale=scale, seed=0, decimals=6).layers[0]
    assert layer.weights.std() == pytest.approx(scale, rel=0.05)


def test_a_missing_activation_is_refused() -> None:
    with pytest.raises(ValueError, match="found 1 activations, needed 2"):
        random_network((3, 7, 2), ("relu",), scale=1.0, seed=0, decimals=2)
