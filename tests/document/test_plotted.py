"""What the function plot says and shows of a frame."""

from dataclasses import replace

import pytest

from nnviz.document.document import Document, new_document
from nnviz.document.edits import SetActivation
from nnviz.document.files import read_document
from nnviz.document.frame import Frame, frame_of
from nnviz.document.headings import heading
from nnviz.document.language import understand
from nnviz.document.marked_kinks import plotted_kinks
from nnviz.document.places import Input, Neuron, Place
from nnviz.document.plotted import front_neuron, hidden_curves, vertical_range
from nnviz.document.store import Store
from nnviz.nn.network import random_network
from nnviz.resources import resources


def example(name: str) -> Document:
    return read_document(resources() / "examples" / f"{name}.nnviz")


def frame_on(document: Document, place: Place | None = None) -> Frame:
    store = Store(document)
    if place is not None:
        store.select(replace(store.selection, place=place))
    return frame_of(store)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("clamp", "Output as a function of x — exact: 3 pieces, 2 kinks"),
        ("fold", "Output as a function of x — exact: 16 pieces, 15 kinks"),
        ("straight", "Output as a function of x — exact: 1 piece, 0 kinks"),
        ("softmax", "Shares as functions of x1 — smooth, without a kink"),
    ],
)
def test_the_heading_says_what_is_shown_and_how_true_it_is(name: str, words: str) -> None:
    assert heading(frame_on(example(name))) == words


def test_the_heading_says_when_the_curve_is_sampled_and_why() -> None:
    document = SetActivation(0, "tanh").apply(example("clamp"))
    assert "sampled, 0 kinks found: layer 1 is smooth (tanh)" in heading(frame_on(document))


def test_the_selected_neuron_is_in_front_and_without_one_the_first_output() -> None:
    document = example("notebook")
    assert front_neuron(frame_on(document, Neuron(1, 1))) == Neuron(1, 1)
    assert front_neuron(frame_on(document, Neuron(0, 4))) == Neuron(0, 4)
    assert front_neuron(frame_on(document, Input(0))) == Neuron(1, 0)


def test_kinks_carry_their_value_and_cause() -> None:
    frame = frame_on(example("clamp"))
    assert frame.pieces is not None
    found = [(each.kink.x, each.value, each.label) for each in plotted_kinks(frame, frame.pieces)]
    assert found == [(1.0, 1.0, "x = 1.00 · neuron 1.1"), (3.0, 3.0, "x = 3.00 · neuron 1.2")]


def test_of_many_hidden_neurons_none_is_drawn_behind_the_outputs() -> None:
    network = random_network([1, 32, 1], ["relu", "linear"], scale=1.0, seed=1, decimals=2)
    frame = frame_on(new_document(network))
    assert frame.pieces is not None
    assert hidden_curves(frame, frame.pieces) == ()


def test_the_range_holds_every_output_and_zero() -> None:
    low, high = vertical_range(frame_on(example("clamp")))
    assert low < 0.0
    assert high > 3.0


def test_a_snapshot_like_the_covered_output_does_not_tell_its_range() -> None:
    ranges = []
    for bias in (7.31, -42.0):
        store = Store(example("clamp"))
        for line in (f"bias 2.1 = {bias}", "snapshot A", "cover outputs"):
            understand(line, store.document, store.selection).perform(store)
        ranges.append(vertical_range(frame_of(store)))
    assert ranges[0] == ranges[1]
