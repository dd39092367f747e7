"""Snapshots: taken, named, restored, dropped, each one act; and kept in the file."""

from dataclasses import replace

import numpy as np
import pytest

from nnviz.document.document import Document
from nnviz.document.edits import Edit, SetValue
from nnviz.document.examples import read_example
from nnviz.document.growth import AddInput, AddNeuron, RemoveNeuron
from nnviz.document.kept import LETTERS, Snapshot
from nnviz.document.locking import SetLock
from nnviz.document.places import Bias, Input
from nnviz.document.snapshots import DropSnapshot, NameSnapshot, RestoreSnapshot, TakeSnapshot, free_letter
from nnviz.document.store import Store
from nnviz.resources import resources


def example(name: str) -> Document:
    return read_example(resources() / "examples", name).document


def done(*edits: Edit, document: Document | None = None) -> Store:
    store = Store(document or example("clamp"))
    for edit in edits:
        store.apply(edit)
    return store


def test_a_snapshot_keeps_the_network_and_the_inputs() -> None:
    (kept,) = done(TakeSnapshot("A"), SetValue(Bias(0, 0), 5.0)).document.snapshots
    assert kept.network is example("clamp").network or kept.network.layers[0].biases.tolist() == [-1.0, -3.0]
    assert (kept.letter, kept.name, kept.inputs.tolist()) == ("A", "", [[2.4]])


def test_restoring_is_one_act_and_undone_with_one() -> None:
    store = done(TakeSnapshot("A"), SetValue(Bias(0, 0), 5.0), AddNeuron(0))
    before = store.document
    store.apply(RestoreSnapshot("A"))
    assert store.document.network is store.session.opened.network
    store.undo()
    assert store.document is before


def test_restoring_brings_the_inputs_back() -> None:
    store = done(TakeSnapshot("A"), SetValue(Input(0), 1.0), RestoreSnapshot("A"))
    assert store.document.inputs.tolist() == [[2.4]]


def test_restoring_what_is_there_is_nothing() -> None:
    document = done(TakeSnapshot("A")).document
    assert RestoreSnapshot("A").apply(document) is document
    assert TakeSnapshot("A").apply(document) is document


def test_a_letter_taken_again_keeps_its_name_and_takes_what_is() -> None:
    store = done(
        TakeSnapshot("B"), NameSnapshot("B", "first try"), SetValue(Bias(0, 0), 5.0), TakeSnapshot("B")
    )
    (kept,) = store.document.snapshots
    assert kept.title == "B first try"
    assert kept.network is store.document.network


def test_snapshots_stand_in_the_order_of_their_letters() -> None:
    store = done(TakeSnapshot("C"), TakeSnapshot("A"), TakeSnapshot("B"), DropSnapshot("C"))
    assert [each.letter for each in store.document.snapshots] == ["A", "B"]


def test_the_first_free_letter_fills_a_gap() -> None:
    document = done(TakeSnapshot("A"), TakeSnapshot("C")).document
    assert free_letter(document) == "B"


def test_a_seventh_snapshot_is_refused_in_words() -> None:
    document = done(*map(TakeSnapshot, LETTERS)).document
    with pytest.raises(ValueError, match="found 6 snapshots already, needed a free letter: drop one first"):
        free_letter(document)


@pytest.mark.parametrize("edit", [RestoreSnapshot("B"), DropSnapshot("B"), NameSnapshot("B", "b")])
def test_a_letter_without_a_snapshot_is_refused_in_words(edit: Edit) -> None:
    with pytest.raises(ValueError, match="found no snapshot B: there is A; “snapshot B” takes one"):
        edit.apply(done(TakeSnapshot("A")).document)


@pytest.mark.parametrize("name", ["", "   ", "n" * 41])
def test_a_name_is_of_one_to_forty_characters(name: str) -> None:
    with pytest.raises(ValueError, match="needed 1 to 40 characters"):
        NameSnapshot("A", name).apply(done(TakeSnapshot("A")).document)


def test_a_name_is_tidied_as_a_line_of_the_language_is() -> None:
    (kept,) = done(TakeSnapshot("A"), NameSnapshot("A", " first   try ")).document.snapshots
    assert kept.name == "first try"


def test_a_lock_stays_where_its_parameter_still_exists() -> None:
    store = done(
        TakeSnapshot("A"), AddNeuron(0), SetLock(Bias(0, 2)), SetLock(Bias(0, 0)), RestoreSnapshot("A")
    )
    assert store.document.locks == {Bias(0, 0)}


def test_restoring_a_network_with_fewer_inputs_looks_at_one_that_it_has() -> None:
    store = done(TakeSnapshot("A"), AddInput())
    view = replace(store.document.view, input=1)
    restored = RestoreSnapshot("A").apply(replace(store.document, view=view))
    assert restored.view.input == 0


def test_a_document_refuses_two_snapshots_of_a_letter() -> None:
    document = done(TakeSnapshot("A")).document
    with pytest.raises(ValueError, match="found two snapshots A"):
        replace(document, snapshots=document.snapshots * 2)


def test_a_document_refuses_a_letter_past_the_last() -> None:
    document = example("clamp")
    kept = Snapshot("G", "", document.network, document.inputs)
    with pytest.raises(ValueError, match="found a snapshot “G”, needed a letter from A to F"):
        replace(document, snapshots=(kept,))


def test_growing_the_network_leaves_snapshots_as_they_are() -> None:
    store = done(TakeSnapshot("A"), AddNeuron(0), RemoveNeuron(0, 0))
    (kept,) = store.document.snapshots
    np.testing.assert_array_equal(kept.network.layers[0].biases, [-1.0, -3.0])
