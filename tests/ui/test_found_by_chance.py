"""What thousands of random gestures have found: each is a gesture that a hand can make."""

from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from nnviz.document.marked_kinks import plotted_kinks
from nnviz.document.places import Neuron
from nnviz.nn.solve import own_kinks
from nnviz.ui.plots.grasp import Grasp
from tests.ui.bench import LEFT
from tests.ui.desks import window_on
from tests.ui.hands import SHIFT
from tests.ui.test_film_bar import say
from tests.ui.test_remote import KEY, SCENES, on_stage, press, show

NONE = Qt.KeyboardModifier.NoModifier


def test_a_scene_is_renamed_at_the_desk_and_the_stage_says_so(qtbot: QtBot) -> None:
    window = on_stage(qtbot, *SCENES, "scene 2")
    press(window, KEY.Key_F2)
    assert window.messages.text == "A scene is renamed at the desk: Escape twice leaves the stage"


def test_a_scene_that_is_dragged_while_it_is_taken_out_is_let_go(qtbot: QtBot) -> None:
    window = window_on(qtbot, "neuron")
    rows = window.scenes.rows
    last = rows.count() - 1
    qtbot.mousePress(rows.viewport(), LEFT, NONE, rows.visualItemRect(rows.item(last)).center())
    say(window, f"remove scene {last + 1}")
    show(window)
    qtbot.mouseMove(rows.viewport(), QPoint(5, 5))
    qtbot.mouseMove(rows.viewport(), QPoint(5, 60))
    assert rows.count() == last


def test_the_round_after_talking_comes_first_where_no_hands_are_counted(qtbot: QtBot) -> None:
    window = on_stage(qtbot, *SCENES, "scene 2")
    asked = []
    for _ in range(3):
        press(window, KEY.Key_F3, modifier=SHIFT)
        show(window)
        asked.append(window.refresher.store.selection.asks)
    assert asked == ["after", "before", "after"]


def test_a_kink_that_is_none_of_its_neurons_own_can_still_be_spoken_of(qtbot: QtBot) -> None:
    window = window_on(qtbot)
    frame, look = window.refresher.frame, window.refresher.look
    assert frame.pieces is not None
    grasp = Grasp(frame, look, window.panels.function.plot.scale_now(), ())
    kink = plotted_kinks(frame, frame.pieces)[0].kink
    assert not own_kinks(frame.pieces, 1, 0)
    assert grasp.number_of(kink, Neuron(1, 0)) == 0
