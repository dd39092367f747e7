"""Holding kinks, slopes and levels by edits: they land where asked, on the document's step."""

import re
from dataclasses import replace

import numpy as np
import pytest

from nnviz.document.acts import Change
from nnviz.document.document import Document
from nnviz.document.edits import Edit, SetValue
from nnviz.document.files import read_document
from nnviz.document.holding import MoveKink, SetLevel, SetSlope, held_neuron, pieces_along
from nnviz.document.language import understand
from nnviz.document.locking import SetLock
from nnviz.document.places import Bias, Input, Neuron, Weight
from nnviz.document.selection import first_selection
from nnviz.document.store import Store
from nnviz.nn.piecewise import curve, straight_pieces
from nnviz.nn.solve import own_kinks
from nnviz.resources import resources

OUT = Neuron(1, 0)


def example(name: str) -> Document:
    return read_document(resources() / "examples" / f"{name}.nnviz")


def output_at(document: Document, x: float) -> float:
    pieces = pieces_along(document, 0)
    return float(np.interp(x, *curve(pieces, document.network.depth - 1, 0)))


@pytest.mark.parametrize("way", ["bias", "weight", "least"])
def test_a_kink_lands_where_it_was_put(way: str) -> None:
    fine = replace(example("clamp"), decimals=6)
    moved = said(f"kink 1.2 = 2.5{WAY_WORDS[way]}", fine)
    (kink,) = own_kinks(pieces_along(moved, 0), 0, 1)
    assert kink.x == pytest.approx(2.5, abs=2e-6)


WAY_WORDS = {"bias": "", "weight": " by weight", "least": " by least change"}


def test_what_is_solved_for_is_stored_on_the_documents_step() -> None:
    moved = MoveKink(Neuron(0, 1), 0, 2.123).apply(example("clamp"))
    assert moved.value(Bias(0, 1), 0) == -2.12


def test_a_kink_that_is_there_already_changes_nothing() -> None:
    document = example("clamp")
    assert MoveKink(Neuron(0, 1), 0, 3.0).apply(document) is document


def test_a_slope_is_given_about_the_left_end_of_its_piece() -> None:
    moved = SetSlope(OUT, 4.0, -0.5).apply(example("clamp"))
    assert straight_pieces(pieces_along(moved, 0), 1, 0)[-1].slope == pytest.approx(-0.5)
    assert output_at(moved, 3.0) == pytest.approx(3.0)


def test_a_level_is_given_by_the_bias() -> None:
    moved = SetLevel(OUT, 2.4, 3.0).apply(example("clamp"))
    assert output_at(moved, 2.4) == pytest.approx(3.0)
    assert moved.network.layers[0] is example("clamp").network.layers[0] or moved.value(Bias(1, 0), 0) == 1.6


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("kink 1.2 = 25", "found 25, needed a place between −1, where the view ends, and 5"),
        ("kink 1.2 #2 = 2", "neuron 1.2 has 1 kink in this view, found number 2"),
        ("kink 2.1 = 2", "neuron 2.1 is linear, which has no kink"),
        ("kink 1.9 = 2", "1.9"),
        ("slope 2.1 at 40 = 0", "40"),
        ("slope 1.1 at 3 = -1", "found the slope −1, needed one above 0.5: its z would cross a bend of ReLU"),
    ],
)
def test_what_cannot_be_held_is_said_with_its_range(line: str, words: str) -> None:
    with pytest.raises(ValueError, match=re.escape(words)):
        said(line, example("clamp"))


def said(line: str, document: Document) -> Document:
    """Return what a line of the language makes of a document."""
    store = Store(document)
    understand(line, document, store.selection).perform(store)
    return store.document


def test_a_lock_in_the_way_is_named() -> None:
    document = SetLock(Bias(0, 1)).apply(example("clamp"))
    with pytest.raises(ValueError, match=r"bias 1\.2 is locked"):
        MoveKink(Neuron(0, 1), 0, 2.0).apply(document)


def test_solving_leaves_locked_parameters_alone() -> None:
    document = SetLock(Weight(0, 0, 1)).apply(example("clamp"))
    moved = MoveKink(Neuron(0, 1), 0, 2.0, way="least").apply(document)
    assert moved.value(Weight(0, 0, 1), 0) == 1.0
    assert moved.value(Bias(0, 1), 0) == -2.0


@pytest.mark.parametrize(
    "edit",
    [
        MoveKink(Neuron(0, 1), 0, 2.5),
        MoveKink(Neuron(0, 1), 2, -0.25, way="weight"),
        MoveKink(Neuron(0, 0), 0, 1.5, way="part"),
        SetSlope(OUT, 2.4, -1.5),
        SetSlope(OUT, 2.4, 0.0, pivot=3.0),
        SetLevel(OUT, 2.4, 3.0),
    ],
)
def test_the_label_of_an_edit_is_its_line(edit: Edit) -> None:
    document = example("clamp")
    assert understand(edit.label, document, first_selection(document)) == Change(edit)


@pytest.mark.parametrize(
    ("edit", "held"),
    [
        (SetValue(Weight(1, 0, 2), 0.5), Neuron(1, 2)),
        (SetValue(Bias(0, 1), 0.5), Neuron(0, 1)),
        (SetValue(Input(0), 0.5), None),
        (MoveKink(Neuron(0, 1), 0, 2.0), Neuron(0, 1)),
        (None, None),
    ],
)
def test_a_drag_tells_whose_numbers_it_changes(edit: Edit | None, held: Neuron | None) -> None:
    assert held_neuron(edit) == held
