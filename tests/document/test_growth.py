"""The edits that change the shape: what fits is kept, and growing leaves the output as it is."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nnviz.document.document import Document, View, new_document
from nnviz.document.edits import Edit
from nnviz.document.growth import AddInput, AddLayer, AddNeuron, RemoveInput, RemoveLayer, RemoveNeuron
from nnviz.document.places import Bias, Input, Neuron, Place, Weight
from nnviz.document.selection import Selection
from nnviz.nn.arrays import Array, frozen
from nnviz.nn.forward import forward
from nnviz.nn.layers import dense_layer
from nnviz.nn.network import Network, random_network

FIRST = dense_layer([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]], [7.0, 8.0, 9.0], "relu")
SECOND = dense_layer([[1.0], [-2.0], [3.0]], [0.5], "linear")
DOCUMENT = new_document(Network((FIRST, SECOND)))  # 2 inputs, 3 neurons, 1 neuron

widths = st.lists(st.integers(1, 5), min_size=2, max_size=5)
hidden = st.sampled_from(["linear", "step", "relu", "leaky_relu", "abs", "clip"])


def output(document: Document) -> Array:
    """Return what the network answers."""
    return forward(document.network, document.inputs).output


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """Return a network of halves and wholes, in which float64 makes no rounding errors."""
    sizes: Sequence[int] = draw(widths)
    names = [draw(st.sampled_from(["linear", "relu", "abs"])) for _ in sizes[1:]]
    seed = draw(st.integers(0, 99))
    return new_document(random_network(sizes, names, scale=2.0, seed=seed, decimals=0))


@given(documents(), st.data())
def test_a_neuron_added_inside_leaves_the_output_exactly(document: Document, data: st.DataObject) -> None:
    deeper = AddLayer(document.network.depth).apply(document)
    layer = data.draw(st.integers(0, document.network.depth - 1))
    np.testing.assert_array_equal(output(AddNeuron(layer).apply(deeper)), output(document))


@given(documents(), st.data())
def test_a_layer_added_anywhere_leaves_the_output_exactly(document: Document, data: st.DataObject) -> None:
    after = data.draw(st.integers(0, document.network.depth))
    np.testing.assert_array_equal(output(AddLayer(after).apply(document)), output(document))


@given(documents())
def test_an_input_added_leaves_the_output_exactly(document: Document) -> None:
    np.testing.assert_array_equal(output(AddInput().apply(document)), output(document))


@given(documents(), st.data())
def test_a_neuron_added_and_removed_again_leaves_every_number(
    document: Document, data: st.DataObject
) -> None:
    layer = data.draw(st.integers(0, document.network.depth - 1))
    width = document.network.layers[layer].n_out
    back = RemoveNeuron(layer, width).apply(AddNeuron(layer).apply(document))
    for old, new in zip(document.network.layers, back.network.layers, strict=True):
        np.testing.assert_array_equal(new.weights, old.weights)
        np.testing.assert_array_equal(new.biases, old.biases)


def test_a_new_output_neuron_adds_its_inputs_up() -> None:
    first = AddNeuron(0).apply(DOCUMENT)
    assert forward(first.network, frozen([[3.0, 4.0]])).layers[0].z[0, 3] == 7


def test_a_removed_neuron_takes_its_column_and_its_row_along() -> None:
    first, second = RemoveNeuron(0, 1).apply(DOCUMENT).network.layers
    assert first.weights.tolist() == [[1.0, 3.0], [4.0, 6.0]]
    assert first.biases.tolist() == [7.0, 9.0]
    assert second.weights.tolist() == [[1.0], [3.0]]


def test_a_removed_layer_leaves_the_rows_that_still_read_something() -> None:
    changed = RemoveLayer(0).apply(DOCUMENT)
    assert [layer.weights.tolist() for layer in changed.network.layers] == [[[1.0], [-2.0]]]


def test_rows_that_a_removed_layer_leaves_open_are_zeros() -> None:
    narrow = dense_layer([[2.0]], [0.0])
    network = Network((dense_layer([[1.0], [1.0]], [0.0]), narrow))
    changed = RemoveLayer(0).apply(new_document(network))
    assert changed.network.layers[0].weights.tolist() == [[2.0], [0.0]]


def test_removing_the_last_layer_leaves_those_before_it() -> None:
    assert RemoveLayer(1).apply(DOCUMENT).network.layers == (FIRST,)


def test_a_removed_input_takes_its_row_and_its_column_along() -> None:
    document = replace(DOCUMENT, inputs=frozen([[1.0, 2.0], [3.0, 4.0]]))
    changed = RemoveInput(0).apply(document)
    assert changed.network.layers[0].weights.tolist() == [[4.0, 5.0, 6.0]]
    assert changed.inputs.tolist() == [[2.0], [4.0]]


@pytest.mark.parametrize(
    ("swept", "removed", "then"),
    [(0, 1, 0), (1, 0, 0), (1, 1, 0), (0, 0, 0), (2, 0, 1), (1, 2, 1), (2, 2, 1)],
)
def test_the_view_follows_its_input_or_moves_to_a_neighbour(swept: int, removed: int, then: int) -> None:
    three = AddInput().apply(DOCUMENT) if max(swept, removed) == 2 else DOCUMENT
    changed = RemoveInput(removed).apply(replace(three, view=View(swept, -1.0, 1.0)))
    assert changed.view == View(then, -1.0, 1.0)


@pytest.mark.parametrize(
    ("edit", "words"),
    [
        (AddNeuron(2), "found layer 3, needed one from 1 to 2"),
        (RemoveNeuron(0, 3), r"found neuron 1.4, needed 1.1 to 1.3"),
        (RemoveNeuron(1, 0), "the only neuron of layer 2 cannot be removed, a layer needs at least one"),
        (AddLayer(3), "found layer 3, needed one from 0 to 2"),
        (AddLayer(-1), "found layer -1, needed one from 0 to 2"),
        (RemoveLayer(2), "found layer 3, needed one from 1 to 2"),
        (RemoveInput(2), "found input 3, needed one from 1 to 2"),
    ],
)
def test_what_cannot_grow_or_shrink_says_what_was_needed(edit: Edit, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        edit.apply(DOCUMENT)


@pytest.mark.parametrize(("edit", "words"), [(RemoveLayer(0), "only layer"), (RemoveInput(0), "only input")])
def test_the_only_one_stays(edit: Edit, words: str) -> None:
    smallest = new_document(Network((dense_layer([[1.0]], [0.0]),)))
    with pytest.raises(ValueError, match=f"the {words} cannot be removed, a network needs at least one"):
        edit.apply(smallest)


@pytest.mark.parametrize(
    ("sizes", "edit", "words"),
    [
        ((64, 1), AddInput(), "found 65 inputs, needed at most 64"),
        ((1, 64), AddNeuron(0), "layer 1 has 65 neurons, needed at most 64"),
        ((1,) * 13, AddLayer(1), "found 13 layers, needed at most 12"),
    ],
)
def test_growing_past_a_limit_is_refused(sizes: tuple[int, ...], edit: Edit, words: str) -> None:
    names = ["linear"] * (len(sizes) - 1)
    full = new_document(random_network(sizes, names, scale=1.0, seed=0, decimals=2))
    with pytest.raises(ValueError, match=words):
        edit.apply(full)


def test_softmax_stays_last() -> None:
    softmax = new_document(Network((FIRST, replace(SECOND).with_activation("softmax"))))
    with pytest.raises(ValueError, match="softmax stays last; add the layer after 1 instead"):
        AddLayer(2).apply(softmax)
    assert AddLayer(1).apply(softmax).network.sizes == (2, 3, 3, 1)


@pytest.mark.parametrize(
    ("edit", "place"),
    [
        (AddNeuron(0), Neuron(0, 3)),
        (AddLayer(0), Neuron(0, 0)),
        (AddLayer(2), Neuron(2, 0)),
        (AddInput(), Input(2)),
        (RemoveNeuron(0, 2), Neuron(0, 1)),
        (RemoveInput(0), Neuron(0, 2)),
    ],
)
def test_an_edit_looks_at_its_result(edit: Edit, place: Input | Neuron) -> None:
    assert edit.look(edit.apply(DOCUMENT), Selection(0, Neuron(0, 2))).place == place


@pytest.mark.parametrize(
    ("edit", "before", "after"),
    [
        (RemoveNeuron(0, 1), Neuron(0, 0), Neuron(0, 0)),
        (RemoveNeuron(0, 0), Neuron(0, 2), Neuron(0, 1)),
        (RemoveNeuron(0, 0), Bias(0, 2), Bias(0, 1)),
        (RemoveNeuron(0, 0), Weight(0, 1, 2), Weight(0, 1, 1)),
        (RemoveNeuron(0, 0), Weight(1, 2, 0), Weight(1, 1, 0)),
        (RemoveNeuron(0, 2), Weight(1, 2, 0), Neuron(1, 0)),
        (RemoveNeuron(0, 0), Input(1), Input(1)),
        (RemoveInput(0), Input(1), Input(0)),
        (RemoveInput(0), Weight(0, 1, 2), Weight(0, 0, 2)),
        (RemoveInput(1), Weight(0, 1, 2), Neuron(0, 2)),
        (RemoveInput(0), Weight(1, 1, 0), Weight(1, 1, 0)),
        (RemoveLayer(0), Neuron(1, 0), Neuron(0, 0)),
        (RemoveLayer(1), Bias(0, 2), Bias(0, 2)),
    ],
)
def test_what_is_looked_at_stays_when_something_else_is_removed(
    edit: Edit, before: Place, after: Place
) -> None:
    assert edit.look(edit.apply(DOCUMENT), Selection(0, before)).place == after
