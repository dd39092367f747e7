"""The dense layer: an immutable value that makes changed copies."""

import numpy as np
import pytest

from nnviz.nn.layers import DenseLayer, dense_layer


@pytest.fixture
def layer() -> DenseLayer:
    """Two inputs, three neurons."""
    return dense_layer([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]], [0.1, 0.2, 0.3], "relu")


def test_weights_have_one_row_per_input(layer: DenseLayer) -> None:
    assert (layer.n_in, layer.n_out) == (2, 3)


def test_a_weight_changes_in_a_copy(layer: DenseLayer) -> None:
    changed = layer.with_weight(1, 2, -9.0)
    assert changed.weights.tolist() == [[1.0, 2.0, 3.0], [4.0, 5.0, -9.0]]
    assert layer.weights[1, 2] == 6.0


def test_a_bias_changes_in_a_copy(layer: DenseLayer) -> None:
    assert layer.with_bias(0, 7.0).biases.tolist() == [7.0, 0.2, 0.3]
    assert layer.biases[0] == 0.1


def test_a_copy_shares_what_did_not_change(layer: DenseLayer) -> None:
    assert layer.with_bias(0, 7.0).weights is layer.weights
    assert layer.with_weight(0, 0, 7.0).biases is layer.biases


def test_numbers_cannot_be_written_into(layer: DenseLayer) -> None:
    with pytest.raises(ValueError, match="read-only"):
        layer.with_weight(0, 0, 1.0).weights[0, 0] = 5.0


def test_the_numbers_given_are_copied() -> None:
    weights = np.ones((1, 1))
    layer = dense_layer(weights, [0.0])
    weights[0, 0] = 9.0
    assert layer.weights[0, 0] == 1.0


def test_minus_zero_is_stored_as_zero() -> None:
    layer = dense_layer([[-0.0]], [-0.0]).with_bias(0, -0.0)
    assert not np.signbit(layer.weights).any()
    assert not np.signbit(layer.biases).any()


def test_the_activation_changes_by_name(layer: DenseLayer) -> None:
    assert layer.with_activation("step").activation.name == "step"


def test_a_new_neuron_comes_last(layer: DenseLayer) -> None:
    wider = layer.with_neuron([7.0, 8.0], 0.4)
    assert wider.weights.tolist() == [[1.0, 2.0, 3.0, 7.0], [4.0, 5.0, 6.0, 8.0]]
    assert wider.biases.tolist() == [0.1, 0.2, 0.3, 0.4]


def test_a_removed_neuron_takes_its_column_and_its_bias(layer: DenseLayer) -> None:
    narrower = layer.without_neuron(1)
    assert narrower.weights.tolist() == [[1.0, 3.0], [4.0, 6.0]]
    assert narrower.biases.tolist() == [0.1, 0.3]


def test_a_new_input_comes_last(layer: DenseLayer) -> None:
    assert layer.with_input([7.0, 8.0, 9.0]).weights.tolist()[2] == [7.0, 8.0, 9.0]


def test_a_removed_input_takes_its_row(layer: DenseLayer) -> None:
    assert layer.without_input(0).weights.tolist() == [[4.0, 5.0, 6.0]]


def test_the_last_neuron_cannot_be_removed() -> None:
    with pytest.raises(ValueError, match="needed"):
        dense_layer([[1.0]], [0.0]).without_neuron(0)


@pytest.mark.parametrize("weights", [[], [[]], [1.0, 2.0]])
def test_weights_that_are_no_table_are_refused(weights: list[float]) -> None:
    with pytest.raises(ValueError, match=r"found weights of shape .*, needed \(inputs, neurons\)"):
        dense_layer(weights, [0.0])


def test_biases_that_do_not_fit_are_refused_with_both_shapes() -> None:
    with pytest.raises(ValueError, match=r"found biases of shape \(2,\), needed \(1,\)"):
        dense_layer([[1.0]], [0.0, 0.0])


def test_no_sum_passes_the_largest_weight_sum(layer: DenseLayer) -> None:
    """|4| + |5| … of one neuron: the third, 3 + 6."""
    assert layer.largest_weight_sum == 9.0
    assert layer.with_bias(1, -4.0).largest_bias == 4.0
