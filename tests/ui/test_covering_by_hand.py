"""Covering, revealing and guessing by mouse and keys."""

from PySide6.QtCore import QPointF, Qt
from pytestqt.qtbot import QtBot

from nnviz.document.covering import of_neuron
from nnviz.document.guess_acts import AddGuess
from nnviz.document.guesses import Guess
from nnviz.document.places import Bias, Neuron, Weight
from nnviz.document.quantities import A
from nnviz.ui.covers import act_at
from nnviz.ui.window import Window
from tests.ui.desks import window_on

LEFT, CONTROL = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier
OUTPUT = Neuron(1, 0)


def covering(qtbot: QtBot, name: str) -> Window:
    """Return a window on the clamp after a command."""
    window = window_on(qtbot)
    window.commands.actions[name].trigger()
    window.refresher.refresh_now()
    return window


def click_plot(qtbot: QtBot, window: Window, x: float, y: float) -> None:
    """Click a point of the function plot."""
    plot = window.panels.function.plot
    at = plot.scale_now().point(x, y).toPoint()
    qtbot.mouseClick(plot.viewport(), LEFT, pos=at)
    window.refresher.refresh_now()


def test_a_key_covers_what_is_selected_and_reveals_it(qtbot: QtBot) -> None:
    window = window_on(qtbot)
    qtbot.keyClick(window, Qt.Key.Key_H, CONTROL)
    assert window.refresher.store.selection.covers == of_neuron(OUTPUT)
    window.refresher.refresh_now()
    qtbot.keyClick(window, Qt.Key.Key_H, CONTROL)
    assert not window.refresher.store.selection.covers


def test_a_click_on_a_covered_card_reveals_it(qtbot: QtBot) -> None:
    window = covering(qtbot, "cover-outputs")
    view = window.panels.network.view
    assert view.hands.layout is not None
    qtbot.mouseClick(view, LEFT, pos=view.hands.layout.box(OUTPUT).center().toPoint())
    assert not window.refresher.store.selection.covers


def test_a_click_on_the_question_mark_in_the_inspector_reveals(qtbot: QtBot) -> None:
    window = covering(qtbot, "cover")
    place = Bias(1, 0)
    words, act = act_at(window.refresher, place)
    act.perform(window.refresher.store)
    window.refresher.refresh_now()
    row = next(each for each in window.panels.inspector.rows if each.binding.place == place)
    assert (words, row.field.text()) == ("Cover bias 2.1", "?")
    qtbot.mouseClick(row.field, LEFT)
    assert place not in window.refresher.store.selection.covers


def test_a_click_beside_the_covered_curve_is_a_guess(qtbot: QtBot) -> None:
    window = covering(qtbot, "cover-outputs")
    click_plot(qtbot, window, 0.0, 0.9)
    (guess,) = window.refresher.store.selection.guesses
    assert guess.quantity == A(OUTPUT)
    assert abs(guess.value - 0.9) < 0.05
    assert not window.refresher.store.session.history.undo_label


def test_revealing_tells_the_gaps(qtbot: QtBot) -> None:
    window = covering(qtbot, "cover-outputs")
    AddGuess(Guess(A(OUTPUT), 3.0)).perform(window.refresher.store)
    window.refresher.refresh_now()
    view = window.panels.network.view
    assert view.hands.layout is not None
    qtbot.mouseClick(view, LEFT, pos=view.hands.layout.box(OUTPUT).center().toPoint())
    assert window.messages.text.startswith("A 3.00: 0.60 too high")


def test_enter_on_a_covered_number_takes_a_guess(qtbot: QtBot) -> None:
    window = window_on(qtbot)
    window.refresher.select(Weight(0, 0, 0))
    window.commands.actions["cover"].trigger()
    window.refresher.refresh_now()
    view = window.panels.network.view
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert view.hands.field.text() == ""
    qtbot.keyClicks(view.hands.field, "2")
    qtbot.keyClick(view.hands.field, Qt.Key.Key_Return)
    assert window.refresher.store.selection.guesses == (Guess(Weight(0, 0, 0), 2.0),)


def test_a_click_on_the_patch_in_the_plot_reveals_the_curve(qtbot: QtBot) -> None:
    window = covering(qtbot, "cover-outputs")
    plot = window.panels.function.plot
    qtbot.mouseClick(plot.viewport(), LEFT, pos=QPointF(plot.scale_now().area.center()).toPoint())
    assert not window.refresher.store.selection.covers
