"""The refresher: the clock, the one echo guard, a drag and its end."""

import pytest
from pytestqt.qtbot import QtBot

from nnviz.document.edits import SetValue, SetView
from nnviz.document.frame import Frame
from nnviz.document.growth import AddNeuron
from nnviz.document.places import Bias, Input, Weight
from nnviz.ui.refresher import NUDGES_END_AFTER, Refresher
from nnviz.ui.theme import Look
from tests.ui.bench import example, refresher_on

BIAS = Bias(0, 0)


class Board:
    """A panel that remembers the frames it was given."""

    def __init__(self, refresher: Refresher, *, echoes: bool = False) -> None:
        """Answer each frame by an edit when it ``echoes``, as a careless widget would."""
        self.seen: list[Frame] = []
        self._refresher = refresher
        self._echoes = echoes

    def refresh(self, frame: Frame, look: Look) -> None:
        """Remember ``frame``."""
        self.seen.append(frame)
        if self._echoes:
            self._refresher.apply(SetValue(BIAS, 99.0))
            self._refresher.select(Input(0))
            self._refresher.release()


@pytest.fixture
def refresher(qtbot: QtBot) -> Refresher:
    """Return a refresher on the clamp."""
    assert qtbot
    return refresher_on(example("clamp"))


def board_on(refresher: Refresher, *, echoes: bool = False) -> Board:
    """Return a board that has seen the first frame."""
    board = Board(refresher, echoes=echoes)
    refresher.show_on([board])
    refresher.refresh_now()
    return board


def value(refresher: Refresher) -> float:
    """Return the bias on screen."""
    return refresher.store.document.value(BIAS, 0)


def label(refresher: Refresher) -> str:
    """Return what undo would take back."""
    return refresher.store.session.history.undo_label


def test_a_change_reaches_the_panels(qtbot: QtBot, refresher: Refresher) -> None:
    board = board_on(refresher)
    refresher.apply(SetValue(BIAS, 0.5))
    qtbot.waitUntil(lambda: board.seen[-1].document.value(BIAS, 0) == 0.5)


def test_a_burst_of_events_is_one_refresh(qtbot: QtBot, refresher: Refresher) -> None:
    board = board_on(refresher)
    for step in range(100):
        refresher.drag(SetValue(BIAS, step / 100))
    qtbot.waitUntil(lambda: len(board.seen) > 1)
    assert [frame.document.value(BIAS, 0) for frame in board.seen[1:]] == [0.99]


def test_what_a_refresh_causes_is_dropped(refresher: Refresher) -> None:
    board = board_on(refresher, echoes=True)
    assert value(refresher) == -1.0
    assert refresher.store.selection.place != Input(0)
    assert len(board.seen) == 1


def test_an_act_that_is_refused_is_said_and_changes_nothing(qtbot: QtBot, refresher: Refresher) -> None:
    with qtbot.waitSignal(refresher.refused) as said:
        assert not refresher.apply(SetValue(Bias(7, 0), 1.0))
    assert said.args == ["found layer 8, needed one from 1 to 2"]
    assert label(refresher) == ""


def test_after_a_refusal_the_panels_show_what_the_store_holds(qtbot: QtBot, refresher: Refresher) -> None:
    board = board_on(refresher)
    refresher.apply(SetView(0, 5.0, -1.0))
    qtbot.waitUntil(lambda: len(board.seen) == 2)
    assert board.seen[1].document.view == refresher.store.document.view


def test_a_drag_is_one_undo_step(refresher: Refresher) -> None:
    for step in range(10):
        refresher.drag(SetValue(BIAS, step / 10))
    refresher.release()
    refresher.store.undo()
    assert value(refresher) == -1.0


def test_a_drag_begins_at_what_was_changed_just_before_it(refresher: Refresher) -> None:
    board = board_on(refresher)
    refresher.apply(AddNeuron(0))
    refresher.drag(SetValue(BIAS, 0.5))
    refresher.refresh_now()
    before = board.seen[-1].pieces_before_drag
    assert before is not None
    assert before.network is refresher.store.session.history.present.network


def test_a_drag_taken_back_leaves_no_trace(refresher: Refresher) -> None:
    refresher.drag(SetValue(BIAS, 3.0))
    refresher.cancel()
    assert (value(refresher), label(refresher)) == (-1.0, "")


def test_steps_of_one_number_in_quick_succession_are_one_entry(refresher: Refresher) -> None:
    for step in range(5):
        refresher.nudge(SetValue(BIAS, step / 10))
    refresher.release()
    refresher.store.undo()
    assert value(refresher) == -1.0


def test_stepping_another_number_ends_the_entry_of_the_first(refresher: Refresher) -> None:
    refresher.nudge(SetValue(BIAS, 0.5))
    refresher.nudge(SetValue(Weight(0, 0, 0), 0.5))
    refresher.release()
    assert label(refresher) == "weight 1.1.1 = 0.5"
    refresher.store.undo()
    assert value(refresher) == 0.5


def test_steps_end_by_themselves(qtbot: QtBot, refresher: Refresher) -> None:
    refresher.nudge(SetValue(BIAS, 0.5))
    assert label(refresher) == ""
    qtbot.waitUntil(lambda: label(refresher) == "bias 1.1 = 0.5", timeout=10 * NUDGES_END_AFTER)


def test_a_frame_keeps_what_is_still_true(refresher: Refresher) -> None:
    before = refresher.frame
    refresher.select(BIAS)
    refresher.refresh_now()
    assert refresher.frame is not before
    assert refresher.frame.trace.layers[0] is before.trace.layers[0]
