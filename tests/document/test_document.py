"""The document: what it refuses, what it holds, and its changed copies."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from nnviz.document.document import Document, View, new_document
from nnviz.document.places import Bias, Input, Neuron, Place, ValuePlace, Weight
from nnviz.nn.arrays import frozen
from nnviz.nn.network import Network, random_network


def network(*sizes: int) -> Network:
    """Return a linear network of these widths."""
    return random_network(sizes, ["linear"] * (len(sizes) - 1), scale=1.0, seed=0, decimals=2)


DOCUMENT = new_document(network(2, 3, 1))


def test_a_new_document_has_one_sample_of_ones() -> None:
    assert DOCUMENT.inputs.tolist() == [[1.0, 1.0]]
    assert DOCUMENT.view == View(0, -5.0, 5.0)


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda: new_document(network(65, 1)), "found 65 inputs, needed at most 64"),
        (lambda: new_document(network(*[1] * 14)), "found 13 layers, needed at most 12"),
        (lambda: new_document(network(1, 65)), "layer 1 has 65 neurons, needed at most 64"),
        (lambda: replace(DOCUMENT, inputs=frozen([])), "found no samples"),
        (lambda: replace(DOCUMENT, inputs=frozen(np.ones((1001, 2)))), "found 1001 samples, needed"),
        (lambda: replace(DOCUMENT, inputs=frozen([[1.0]])), "found samples of 1, needed 2 numbers"),
        (lambda: replace(DOCUMENT, view=View(2, 0, 1)), "the view shows input 3, needed one from 1 to 2"),
        (lambda: replace(DOCUMENT, view=View(0, 1, 1)), "the view runs from 1 to 1, needed .* forwards"),
        (lambda: replace(DOCUMENT, view=View(0, 1, -1)), "the view runs from 1 to -1, needed .* forwards"),
        (lambda: replace(DOCUMENT, view=View(0, -1e308, 1e308)), "needed a range of finite width"),
        (lambda: replace(DOCUMENT, view=View(0, np.nan, 1)), "needed a range of finite width"),
        (lambda: replace(DOCUMENT, decimals=7), "found 7 decimals, needed 0 to 6"),
    ],
)  # fmt: skip
def test_a_document_that_contradicts_itself_is_refused(make: Callable[[], Document], words: str) -> None:
    with pytest.raises(ValueError, match=words):
        make()


def test_a_document_at_every_limit_is_taken() -> None:
    document = new_document(network(*[64] * 13))
    assert replace(document, inputs=frozen(np.ones((1000, 64)))).n_samples == 1000


@pytest.mark.parametrize(("decimals", "step", "fine"), [(0, 1, 1), (1, 0.5, 0.1), (2, 0.05, 0.01)])
def test_the_steps_follow_the_decimals(decimals: int, step: float, fine: float) -> None:
    document = replace(DOCUMENT, decimals=decimals)
    assert [document.step, document.fine_step] == pytest.approx([step, fine])


@pytest.mark.parametrize("place", [Input(1), Neuron(1, 0), Weight(0, 1, 2), Bias(0, 2)])
def test_what_is_there_is_there(place: Place) -> None:
    assert DOCUMENT.has(place)


@pytest.mark.parametrize(
    "place",
    [Input(2), Input(-1), Neuron(1, 1), Neuron(2, 0), Weight(0, 2, 0), Weight(1, 0, 1), Weight(-1, 0, 0)],
)  # fmt: skip
def test_what_is_not_there_is_not(place: Place) -> None:
    assert not DOCUMENT.has(place)


@pytest.mark.parametrize("place", [Input(1), Weight(0, 1, 2), Bias(1, 0)])
def test_a_changed_copy_holds_the_new_number_and_the_original_the_old(place: ValuePlace) -> None:
    before = DOCUMENT.value(place, 0)
    assert DOCUMENT.with_value(place, 0, 7.25).value(place, 0) == 7.25
    assert DOCUMENT.value(place, 0) == before


def test_a_changed_copy_shares_the_layers_that_stay() -> None:
    changed = DOCUMENT.with_value(Bias(1, 0), 0, 7.25)
    assert changed.network.layers[0] is DOCUMENT.network.layers[0]
    assert changed.inputs is DOCUMENT.inputs


def test_nobody_can_write_into_a_document() -> None:
    with pytest.raises(ValueError, match="read-only"):
        DOCUMENT.inputs[0, 0] = 2.0


def test_places_are_named_from_1() -> None:
    names = [place.name for place in (Input(0), Neuron(0, 1), Weight(0, 0, 1), Bias(0, 1))]
    assert names == ["input 1", "neuron 1.2", "weight 1.1.2", "bias 1.2"]
