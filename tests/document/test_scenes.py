"""Scenes: kept, gone to, taken back, saved."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from nnviz.document.document import Document
from nnviz.document.examples import read_example
from nnviz.document.fileformat import document_from_json, document_to_json
from nnviz.document.files import read_document, write_document
from nnviz.document.fileshapes import DocumentFault
from nnviz.document.language import understand
from nnviz.document.places import Neuron
from nnviz.document.store import Store
from nnviz.resources import resources


def opened(name: str, *lines: str) -> Store:
    """Return a store on an example without its own scenes in which some lines have been performed."""
    document = read_example(resources() / "examples", name).document
    return said(Store(replace(document, scenes=())), *lines)


def said(store: Store, *lines: str) -> Store:
    """Perform some lines."""
    for line in lines:
        understand(line, store.document, store.selection).perform(store)
    return store


def with_two_scenes() -> Store:
    """Return a store on a clamp with a scene before and a scene after a drag of weight 1.1.2."""
    first = ["select 1.2", "plot parts", "add scene Before"]
    second = ["weight 1.1.2 = 3", "plot bend", "cover outputs", "add scene After"]
    return opened("clamp", *first, *second)


def test_a_scene_brings_state_and_way_of_looking_back() -> None:
    store = said(with_two_scenes(), "scene 1")
    assert store.document.network.layers[0].weights.tolist() == [[1.0, 1.0]]
    assert (store.selection.plot, store.selection.place) == ("parts", Neuron(0, 1))
    assert store.selection.covers == frozenset()


def test_going_to_a_scene_is_one_undo() -> None:
    store = with_two_scenes()
    document, selection = store.document, store.selection
    said(store, "scene 1", "undo")
    assert (store.document, store.selection) == (document, selection)


def test_what_was_undone_is_entered_again_by_redo() -> None:
    store = said(with_two_scenes(), "scene 1")
    there = store.document, store.selection
    said(store, "undo", "redo")
    assert (store.document, store.selection) == there


def test_a_scene_does_not_follow_what_is_dragged_in_it() -> None:
    store = said(with_two_scenes(), "scene 1", "weight 1.1.1 = 9", "scene 2", "scene 1")
    assert store.document.network.layers[0].weights.tolist() == [[1.0, 1.0]]


def test_a_renewed_scene_is_what_is_on_screen() -> None:
    store = said(with_two_scenes(), "scene 1", "weight 1.1.1 = 9", "renew scene", "scene 2", "scene 1")
    assert store.document.network.layers[0].weights.tolist() == [[9.0, 1.0]]


def test_next_and_back_go_through_the_scenes_and_stop_at_the_ends() -> None:
    store = said(with_two_scenes(), "scene 1", "scene next")
    assert store.selection.scene == 1
    with pytest.raises(ValueError, match="this is the last scene"):
        said(store, "scene next")
    assert said(store, "scene back").selection.scene == 0


def test_a_new_scene_stands_behind_the_present_one() -> None:
    store = said(with_two_scenes(), "scene 1", "add scene Between")
    assert [scene.title for scene in store.document.scenes] == ["Before", "Between", "After"]


def test_scenes_are_moved_named_noted_and_removed() -> None:
    store = said(with_two_scenes(), "move scene 2 to 1", "name scene 1 = What if?", "note scene 1 = wait")
    first, second = store.document.scenes
    assert (first.title, first.note, second.title) == ("What if?", "wait", "Before")
    said(store, "remove scene 2")
    assert store.document.scenes == (first,)


def test_hands_are_counted_for_a_scene_and_undone_like_any_act() -> None:
    store = said(with_two_scenes(), "hands 1 before A = 3", "hands 1 after B = 7")
    assert store.document.scenes[0].hands == ((3, 0, 0, 0), (0, 7, 0, 0))
    said(store, "undo")
    assert store.document.scenes[0].hands == ((3, 0, 0, 0), (0, 0, 0, 0))


def test_a_file_keeps_scenes_to_the_last_bit(tmp_path: Path) -> None:
    store = said(with_two_scenes(), "hands 1 before A = 3", "note scene 2 = ask first", "lock 1.1.2")
    write_document(store.document, tmp_path / "class.nnviz")
    read = read_document(tmp_path / "class.nnviz")
    assert document_to_json(read) == document_to_json(store.document)
    assert [_state(scene.state) for scene in read.scenes] == [_state(s.state) for s in store.document.scenes]


COVERING_MUCH = [f"cover {kind} 1.{number}" for kind in "za" for number in range(1, 8)]


def _state(document: Document) -> str:
    return document_to_json(document)


def test_a_scene_says_in_the_file_only_what_differs() -> None:
    written = json.loads(document_to_json(with_two_scenes().document))["scenes"]
    assert written[1].keys() == {"scene", "look"}
    assert written[0].keys() == {"scene", "look", "network"}


def test_a_lock_that_a_scene_lacks_is_not_taken_over_from_the_document() -> None:
    store = said(with_two_scenes(), "lock 1.1.2")
    read = document_from_json(document_to_json(store.document))
    assert [len(scene.state.locks) for scene in read.scenes] == [0, 0]


@pytest.mark.parametrize(
    ("scene", "words"),
    [
        ({"scene": "One", "look": ["weight 1.1.1 = 3"]}, r"scenes\[0\]: found “weight”"),
        ({"scene": "One", "inputs": [[1.0, 2.0]]}, r"scenes\[0\]: inputs\[0\]: found 2 numbers, needed 1"),
        ({"scene": "One", "hands": {"before": [1, 2]}}, r"scenes\[0\]: hands.before"),
        ({"look": []}, r"scenes\[0\]: .*missing required field scene"),
        (7, r"scenes\[0\]: found 7, needed an object"),
    ],
)
def test_a_scene_that_cannot_be_is_refused_with_its_place(scene: object, words: str) -> None:
    whole = json.loads(document_to_json(opened("clamp").document))
    with pytest.raises(DocumentFault, match=words):
        document_from_json(json.dumps({**whole, "scenes": [scene]}))


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("scene 3", "found scene 3, needed one from 1 to 2"),
        ("name scene 1 = " + "x" * 61, "needed 1 to 60 characters"),
        ("hands 1 before E = 3", "found “E”"),
        ("move scene 1 to 5", "found scene 5"),
    ],
)
def test_what_cannot_be_done_with_scenes_is_refused_in_words(line: str, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        said(with_two_scenes(), line)


def test_without_scenes_it_is_said_how_to_add_one() -> None:
    with pytest.raises(ValueError, match="no scenes yet"):
        opened("clamp", "scene next")


def test_a_long_way_of_looking_is_written_a_line_each() -> None:
    written = document_to_json(opened("notebook", *COVERING_MUCH, "add scene Much").document)
    assert max(map(len, written.splitlines())) <= 160
