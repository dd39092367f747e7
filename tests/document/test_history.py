"""The history: past, present, future."""

from dataclasses import replace

from nnviz.document.document import Document, new_document
from nnviz.document.history import History
from nnviz.nn.network import random_network

FIRST = new_document(random_network((1, 2, 1), ("relu", "linear"), scale=1.0, seed=0, decimals=2))
SECOND, THIRD = replace(FIRST, title="second"), replace(FIRST, title="third")


def acted(*documents: Document) -> History:
    """Return a history that starts at FIRST, each act named after the document it led to."""
    history = History(FIRST)
    for document in documents:
        history = history.then(f"to {document.title}", document)
    return history


def test_a_new_history_has_nothing_to_undo_or_redo() -> None:
    assert acted().undo_label == acted().redo_label == ""
    assert acted().undone().redone().present is FIRST


def test_an_act_that_changes_nothing_is_no_entry() -> None:
    history = acted(SECOND)
    assert history.then("again", SECOND) is history


def test_undo_names_the_last_act_and_goes_back() -> None:
    history = acted(SECOND, THIRD)
    assert history.undo_label == "to third"
    assert history.undone().present is SECOND


def test_redo_repeats_what_was_undone() -> None:
    history = acted(SECOND, THIRD).undone().undone()
    assert history.redo_label == "to second"
    assert history.redone().present is SECOND
    assert history.redone().redone().present is THIRD


def test_undo_and_redo_keep_the_names() -> None:
    history = acted(SECOND, THIRD).undone().redone()
    assert (history.undo_label, history.redo_label) == ("to third", "")


def test_an_act_after_undo_forgets_the_future() -> None:
    history = acted(SECOND).undone().then("elsewhere", THIRD)
    assert history.redo_label == ""
    assert history.undone().present is FIRST


def test_going_past_either_end_is_the_same_history() -> None:
    start, end = acted(), acted(SECOND)
    assert start.undone() is start
    assert end.redone() is end


def test_undo_has_no_limit() -> None:
    history = acted(*(replace(FIRST, title=str(number)) for number in range(3000)))
    for _ in range(3000):
        history = history.undone()
    assert history.present is FIRST
