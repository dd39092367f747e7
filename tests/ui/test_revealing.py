"""Revealing is a change that takes a moment where motion is wanted, and is at once where it is not."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from nnviz.document.places import Bias, Neuron
from nnviz.document.plotted import curve_of
from nnviz.ui.plots.growing import growing
from nnviz.ui.window import Window
from tests.ui.desks import window_on
from tests.ui.test_film_bar import say

OUTPUT = Neuron(1, 0)
HALF = 60  # milliseconds: the beginning is quick


def covering(qtbot: QtBot, *lines: str, moves: bool = True) -> Window:
    """Return a window in which the outputs of the clamp are covered, after some lines."""
    window = window_on(qtbot)
    window.refresher.restyle(replace(window.refresher.chosen_look, moves=moves))
    for line in ("cover outputs", *lines):
        say(window, line)
    window.refresher.refresh_now()
    return window


def reveal(window: Window, at: int) -> None:
    """Reveal what is selected, and stand so many milliseconds later."""
    window.commands.actions["reveal"].trigger()
    window.refresher.unveiling.animation.pause()
    window.refresher.unveiling.animation.setCurrentTime(at)


def seen(widget: QWidget) -> QImage:
    """Return what is on screen."""
    return widget.grab().toImage()


def test_the_curve_grows_to_its_true_place(qtbot: QtBot) -> None:
    window = covering(qtbot)
    plot = window.panels.function.plot
    reveal(window, HALF)
    on_its_way = seen(plot)
    window.refresher.unveiling.animation.stop()
    there = seen(plot)
    assert on_its_way != there
    assert there == seen(covering(qtbot, "uncover all", moves=False).panels.function.plot)


@pytest.mark.parametrize("line", ["guess level 3", "guess point 0,3", "guess a 2.1 = 3"])
def test_the_curve_grows_from_the_guess(qtbot: QtBot, line: str) -> None:
    window = covering(qtbot, line)
    reveal(window, 0)
    frame, scale = window.refresher.frame, window.panels.function.plot.scale_now()
    assert frame.pieces is not None
    grown = growing(frame, window.refresher.unveiling, scale)
    assert (grown.shaped(curve_of(frame.pieces, OUTPUT)).values == 3.0).all()


def test_a_card_shows_its_cover_fade(qtbot: QtBot) -> None:
    window = covering(qtbot)
    view = window.panels.network.view
    reveal(window, HALF)
    on_its_way = seen(view)
    window.refresher.unveiling.animation.stop()
    assert on_its_way != seen(view)


def test_without_motion_what_is_revealed_is_there_at_once(qtbot: QtBot) -> None:
    window = covering(qtbot, moves=False)
    window.commands.actions["reveal"].trigger()
    assert not window.refresher.unveiling.revealed
    assert window.refresher.unveiling.share == 1.0


def test_a_change_during_the_reveal_ends_it(qtbot: QtBot) -> None:
    window = covering(qtbot)
    reveal(window, HALF)
    say(window, "input 1 = 1")
    assert not window.refresher.unveiling.revealed


def test_covering_again_during_the_reveal_ends_it(qtbot: QtBot) -> None:
    window = covering(qtbot)
    reveal(window, HALF)
    say(window, "cover outputs")
    assert not window.refresher.unveiling.revealed


def test_space_reveals_what_is_selected(qtbot: QtBot) -> None:
    window = covering(qtbot, "cover bias 1.1", "select bias 1.1")
    qtbot.keyClick(window.panels.network.view, Qt.Key.Key_Space)
    assert Bias(0, 0) not in window.refresher.frame.visible.covered
    assert window.refresher.store.selection.covers


def test_space_reveals_on_stage_too(qtbot: QtBot) -> None:
    window = covering(qtbot, "stage function", "select input 1")
    qtbot.keyClick(window.panels.function.plot, Qt.Key.Key_Space)
    assert not window.refresher.store.selection.covers


def test_space_pauses_a_film_that_plays_and_then_reveals_what_is_selected(qtbot: QtBot) -> None:
    window = covering(qtbot, "cover bias 1.1", "film neurons", "film play", "select bias 1.1")
    view = window.panels.network.view
    qtbot.keyClick(view, Qt.Key.Key_Space)
    film = window.refresher.store.selection.film
    assert film is not None
    assert not film.plays
    window.refresher.refresh_now()
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert Bias(0, 0) not in window.refresher.frame.visible.covered


def test_a_covered_number_follows_no_hand(qtbot: QtBot) -> None:
    window = covering(qtbot, "cover bias 1.1", "select bias 1.1")
    before = window.refresher.store.document
    qtbot.keyClick(window.panels.network.view, Qt.Key.Key_Plus)
    assert window.refresher.store.document is before
    assert window.messages.text.startswith("Bias 1.1 is covered")


def test_the_patch_over_the_curve_is_where_a_click_reveals(qtbot: QtBot) -> None:
    window = covering(qtbot)
    plot = window.panels.function.plot
    qtbot.mouseClick(
        plot.viewport(), Qt.MouseButton.LeftButton, pos=QPointF(plot.scale_now().area.center()).toPoint()
    )
    assert window.refresher.unveiling.revealed
