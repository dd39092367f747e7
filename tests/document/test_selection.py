"""The selection: what is looked at, fitted to what exists."""

import pytest

from nnviz.document.document import new_document
from nnviz.document.places import Bias, Input, Neuron, Place, Weight
from nnviz.document.quantities import Product
from nnviz.document.selection import Pointed, Selection, first_selection
from nnviz.nn.network import random_network

DOCUMENT = new_document(random_network((2, 3, 1), ("relu", "linear"), scale=1.0, seed=0, decimals=2))


def test_a_document_is_looked_at_first_at_its_output() -> None:
    assert first_selection(DOCUMENT) == Selection(0, Neuron(1, 0))


@pytest.mark.parametrize("place", [Input(1), Neuron(0, 2), Weight(0, 1, 2), Bias(1, 0)])
def test_a_selection_that_fits_is_itself(place: Place) -> None:
    selection = Selection(0, place)
    assert selection.fitted(DOCUMENT) is selection


@pytest.mark.parametrize(
    ("place", "nearest"),
    [
        (Input(5), Input(1)),
        (Neuron(0, 7), Neuron(0, 2)),
        (Neuron(4, 1), Neuron(1, 0)),
        (Weight(0, 9, 1), Neuron(0, 1)),
        (Weight(1, 0, 3), Neuron(1, 0)),
        (Bias(0, 5), Neuron(0, 2)),
    ],
)
def test_a_place_that_is_gone_gives_way_to_the_nearest(place: Place, nearest: Place) -> None:
    assert Selection(0, place).fitted(DOCUMENT).place == nearest


@pytest.mark.parametrize(("sample", "nearest"), [(-3, 0), (8, 0)])
def test_a_sample_that_is_gone_gives_way_to_the_nearest(sample: int, nearest: int) -> None:
    assert Selection(sample, Input(0)).fitted(DOCUMENT).sample == nearest


@pytest.mark.parametrize(
    ("place", "neuron"),
    [
        (Input(0), None),
        (Neuron(0, 1), Neuron(0, 1)),
        (Weight(1, 2, 0), Neuron(1, 0)),
        (Bias(0, 2), Neuron(0, 2)),
    ],
)
def test_a_weight_and_a_bias_belong_to_a_neuron(place: Place, neuron: Neuron | None) -> None:
    assert Selection(0, place).neuron == neuron


def test_what_the_mouse_is_over_makes_no_other_selection() -> None:
    assert Selection(0, Input(0), pointed=Weight(0, 0, 0)) == Selection(0, Input(0))


@pytest.mark.parametrize("gone", [Weight(4, 0, 0), Product(Weight(0, 7, 0)), Input(9)])
def test_nothing_that_is_gone_is_pointed_at(gone: Pointed) -> None:
    assert Selection(0, Input(0), pointed=gone).fitted(DOCUMENT).pointed is None
