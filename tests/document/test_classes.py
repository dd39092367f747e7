"""Names of classes: kept by every edit of the last layer, undone, saved; faults name their place."""

import json
from dataclasses import replace

import numpy as np
import pytest

from nnviz.document.classes import NameClass, class_labels, full_label
from nnviz.document.document import Document
from nnviz.document.edits import Edit, SetActivation
from nnviz.document.examples import read_example
from nnviz.document.fileformat import document_from_json, document_to_json
from nnviz.document.fileshapes import DocumentFault
from nnviz.document.growth import AddInput, AddNeuron, RemoveLayer, RemoveNeuron
from nnviz.document.language import understand
from nnviz.document.places import Neuron
from nnviz.document.selection import first_selection
from nnviz.document.snapshots import RestoreSnapshot, TakeSnapshot
from nnviz.document.store import Store
from nnviz.resources import resources

CLASSES = read_example(resources() / "examples", "classes").document  # three classes
NAMED = replace(CLASSES, classes=("cat", "", "bird"))


def labels(*edits: Edit) -> list[str]:
    """Return what the classes are called once the edits are made."""
    document = NAMED
    for edit in edits:
        document = edit.apply(document)
    return class_labels(document)


def said(line: str, document: Document = NAMED) -> list[str]:
    """Return what the classes are called after a line of the small language."""
    store = Store(document)
    understand(line, document, first_selection(document)).perform(store)
    return class_labels(store.document)


def test_a_class_without_a_name_is_its_neuron() -> None:
    assert labels() == ["cat", "2.2", "bird"]


@pytest.mark.parametrize(
    ("edit", "expected"),
    [
        (AddNeuron(1), ["cat", "2.2", "bird", "2.4"]),
        (RemoveNeuron(1, 0), ["2.1", "bird"]),
        (RemoveNeuron(0, 0), ["cat", "2.2", "bird"]),
        (AddInput(), ["cat", "2.2", "bird"]),
        (SetActivation(1, "relu"), ["cat", "2.2", "bird"]),
        (RemoveLayer(0), ["cat", "1.2", "bird"]),
        (RemoveLayer(1), [f"1.{number}" for number in range(1, 7)]),
    ],
)
def test_names_follow_their_neurons(edit: Edit, expected: list[str]) -> None:
    assert labels(edit) == expected


def test_a_removed_name_does_not_come_back_with_a_new_neuron() -> None:
    assert labels(RemoveNeuron(1, 2), AddNeuron(1)) == ["cat", "2.2", "2.3"]


def test_names_stay_when_a_snapshot_comes_back() -> None:
    assert labels(TakeSnapshot("A"), NameClass(1, "dog"), RestoreSnapshot("A")) == ["cat", "dog", "bird"]


@pytest.mark.parametrize("line", ["name class 2 = dog", 'name class 2 "dog"', "NAME class 2 = “dog”"])
def test_a_line_names_a_class(line: str) -> None:
    assert said(line) == ["cat", "dog", "bird"]


def test_the_empty_name_takes_a_name_away() -> None:
    assert said('name class 1 = ""') == ["2.1", "2.2", "bird"]


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("name class 4 = dog", "found class 4, needed one from 1 to 3"),
        ("name class 2 = cat", "class 1 is called “cat” too"),
        (f"name class 2 = {'x' * 41}", "at most 40 characters"),
        ("name class 2", "needed a name"),
    ],
)
def test_what_is_no_name_is_refused_in_words(line: str, says: str) -> None:
    with pytest.raises(ValueError, match=says):
        said(line)


def test_naming_is_one_undo_and_moves_no_number() -> None:
    store = Store(NAMED)
    store.apply(NameClass(1, "dog"))
    assert np.array_equal(store.document.inputs, NAMED.inputs)
    assert store.document.network is NAMED.network
    store.undo()
    assert store.document is NAMED


def test_the_same_name_again_is_no_change() -> None:
    assert NameClass(0, " cat ").apply(NAMED) is NAMED


def test_names_survive_the_file_and_are_optional() -> None:
    assert document_from_json(document_to_json(NAMED)).classes == NAMED.classes
    assert "classes" not in json.loads(document_to_json(CLASSES))


@pytest.mark.parametrize(
    ("classes", "says"),
    [
        (["a", "b", "c", "d"], "classes: found 4 names, needed at most 3"),
        (["a", "a"], r"classes\[1\]: found a second “a”"),
        (["a\nb"], r"classes\[0\]"),
        ([1], r"classes\[0\]: found 1, needed text"),
    ],
)
def test_a_file_with_faulty_names_is_refused_with_the_place(classes: list[str], says: str) -> None:
    written = json.loads(document_to_json(CLASSES)) | {"classes": classes}
    with pytest.raises(DocumentFault, match=says):
        document_from_json(json.dumps(written))


def test_where_there_is_room_both_label_and_name_are_written() -> None:
    assert full_label(NAMED, Neuron(1, 0)) == "2.1 cat"
    assert [full_label(NAMED, each) for each in (Neuron(1, 1), Neuron(0, 0))] == ["2.2", "1.1"]
