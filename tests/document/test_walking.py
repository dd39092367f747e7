"""What a remote walks: a step back is exact, an end counts as a step, what was chosen last is walked."""

import pytest

from nnviz.document.document import Document
from nnviz.document.edits import SetValue
from nnviz.document.holding import MoveKink
from nnviz.document.places import Bias, Neuron, Weight
from nnviz.document.selection import Selection
from nnviz.document.store import Store
from nnviz.document.teaching import ChooseWalk, walk_of
from nnviz.document.walking import walk_words
from tests.document.test_scenes import opened, said, with_two_scenes


def stand(store: Store) -> tuple[Document, Selection, int]:
    """Return the state, and how many acts led to it."""
    return store.document, store.selection, len(store.session.history.past)


WALKS = {
    "film": ["film neurons", "film 2", "select input 1"],
    "film at its end": ["film layers", "film end"],
    "no film yet": ["walk film"],
    "scenes": ["add scene One", "weight 1.1.1 = 3", "add scene Two", "scene 1", "weight 1.1.2 = 0.123"],
    "last scene": ["add scene One", "add scene Two", "scene 2", "bias 1.1 = 4", "cover outputs"],
    "before the first scene": ["add scene One", "select bias 1.1", "walk scenes"],
    "value": ["select weight 1.1.2", "walk value"],
    "value of a neuron": ["select 1.2", "walk value"],
}


@pytest.mark.parametrize("by", [("down", "up"), ("up", "down")], ids=str)
@pytest.mark.parametrize("lines", WALKS.values(), ids=WALKS.keys())
def test_a_page_key_is_repaired_by_the_other_one(lines: list[str], by: tuple[str, str]) -> None:
    store = opened("clamp", *lines)
    before = stand(store)
    said(store, f"page {by[0]}", f"page {by[1]}")
    assert stand(store) == before


def test_many_steps_are_repaired_one_by_one() -> None:
    store = opened("clamp", "film neurons", "select bias 1.2")
    before = stand(store)
    said(store, *["page down"] * 9, *["page up"] * 9)
    assert stand(store) == before


def test_page_down_goes_to_the_next_scene() -> None:
    store = said(with_two_scenes(), "scene 1", "page down")
    assert store.selection.scene == 1
    assert store.document.value(Weight(0, 0, 1), 0) == 3.0


def test_page_up_after_a_drag_goes_to_the_scene_before_as_it_was_kept() -> None:
    store = said(with_two_scenes(), "scene 2", "weight 1.1.1 = 9", "page up")
    assert store.selection.scene == 0
    assert store.document.network.layers[0].weights.tolist() == [[1.0, 1.0]]


def test_a_value_is_walked_in_steps_of_the_document() -> None:
    store = opened("clamp", "select 1.2", "walk value", "page down", "page down")
    assert store.document.value(Bias(0, 1), 0) == pytest.approx(-3 + 2 * store.document.step)
    assert len(store.session.history.past) == 2


def test_what_was_gone_to_last_is_walked() -> None:
    store = with_two_scenes()
    assert walk_of(store.selection, store.document) == "scenes"
    said(store, "scene 1", "film neurons")
    assert walk_of(store.selection, store.document) == "film"
    said(store, "scene 2")
    assert walk_of(store.selection, store.document) == "scenes"


def test_a_scene_leaves_what_the_teacher_holds_alone() -> None:
    store = said(with_two_scenes(), "show echo", "show ring", "curtain white", "stage network", "scene 1")
    assert store.selection.aids == {"echo", "ring"}
    assert store.selection.curtain == "white"
    assert store.selection.stage is not None


def test_without_a_scene_a_page_key_says_so() -> None:
    with pytest.raises(ValueError, match="there are no scenes yet"):
        opened("clamp", "walk scenes", "page down")


def test_blank_covers_and_uncovers_what_the_plot_is_about() -> None:
    store = opened("clamp", "stage function")
    before = store.selection
    said(store, "blank")
    assert store.selection.covers == opened("clamp", "cover outputs").selection.covers
    assert said(store, "blank").selection == before


def test_blank_turns_the_covers_of_the_scene() -> None:
    store = said(with_two_scenes(), "scene 2", "select 1.2", "blank")
    assert store.selection.covers == frozenset()
    said(store, "cover weight 1.1.1", "blank", "blank")
    assert store.selection.covers == {Weight(0, 0, 0)}


def test_a_slip_after_a_step_back_is_repaired_too() -> None:
    store = opened(
        "clamp", *["add scene One", "bias 1.1 = 4", "add scene Two", "scene 2", "page up", "page down"]
    )
    before = stand(store)
    said(store, "page up", "page down")
    assert stand(store) == before


def test_a_number_moved_on_stage_is_what_the_page_keys_step() -> None:
    store = opened("clamp", "add scene One", "scene 1", "stage function")
    assert walk_of(store.selection, store.document) == "scenes"
    store.drag(SetValue(Weight(0, 0, 1), 2.0))
    store.release()
    assert walk_words(store.selection, store.document) == "Page keys: weight 1.1.2, in steps of 0.05"
    said(store, "page down")
    assert store.document.value(Weight(0, 0, 1), 0) == 2.05


def test_a_kink_moved_on_stage_leaves_the_bias_that_was_solved_for_to_the_page_keys() -> None:
    store = opened("clamp", "stage function")
    store.drag(MoveKink(Neuron(0, 0), 0, 2.0, 0))
    store.release()
    said(store, "page down")
    assert store.document.value(Bias(0, 0), 0) == -1.95


def test_a_drag_taken_back_chooses_nothing() -> None:
    store = opened("clamp", "add scene One", "scene 1", "stage function")
    before = stand(store)
    store.drag(SetValue(Weight(0, 0, 1), 2.0))
    store.cancel()
    assert stand(store) == before


def test_a_number_moved_at_the_desk_chooses_nothing() -> None:
    store = opened("clamp", "add scene One", "scene 1", "bias 1.2 = 3", "stage function")
    assert walk_of(store.selection, store.document) == "scenes"


def test_a_number_selected_after_another_was_moved_is_stepped() -> None:
    store = opened("clamp", "stage function", "bias 1.2 = 3", "select weight 1.1.1", "page down")
    assert store.document.value(Weight(0, 0, 0), 0) == 1.05


def test_where_a_neuron_is_selected_the_number_pinned_last_is_stepped() -> None:
    store = opened("clamp", "select 1.2", "pin weight 1.1.1", "walk value", "stage function", "page down")
    assert store.document.value(Weight(0, 0, 0), 0) == 1.05
    assert store.document.value(Bias(0, 1), 0) == -3.0


def test_the_last_of_many_choices_is_walked() -> None:
    store = opened("clamp", "add scene One", "film neurons", "stage function")
    ways = {"bias 1.1 = 3": "value", "film end": "film", "scene 1": "scenes", "walk value": "value"}
    told = [walk_of(said(store, line).selection, store.document) for line in ways]
    assert told == list(ways.values())


def test_once_the_film_is_over_the_scenes_are_walked_again() -> None:
    store = opened("clamp", "add scene One", "film neurons", "no film")
    assert walk_of(store.selection, store.document) == "scenes"


def test_another_walk_is_chosen_in_turn_and_scenes_only_where_there_are_some() -> None:
    told = []
    for store in (opened("clamp"), opened("clamp", "add scene One")):
        for _ in range(3):
            ChooseWalk().perform(store)
            told.append(walk_of(store.selection, store.document))
    assert told == ["value", "film", "value", "film", "value", "scenes"]
