"""A sweep on stage by the real keys: every panel answers, it glides or steps, Page Up repairs it."""

from itertools import count

import pytest
from pytestqt.qtbot import QtBot

from nnviz.document.places import Weight
from nnviz.ui.sweeper import ACROSS, LONGEST
from nnviz.ui.window import Window
from tests.ui.test_remote import KEY, on_stage, press, say, show

PLACE = Weight(0, 0, 0)
each_button = pytest.mark.parametrize("key", [KEY.Key_F5, KEY.Key_Escape])


def ready(qtbot: QtBot, *lines: str, every: float = LONGEST) -> Window:
    """Return a window on stage, weight 1.1.1 = 1 selected; the sweep's clock goes on each time it is read."""
    window = on_stage(qtbot, "select weight 1.1.1", *lines)
    seconds = count(0.0, every)
    window.sweeper.clock = lambda: next(seconds)
    window.stage_keys.clock = lambda: 10 * next(seconds)
    return window


def value(window: Window) -> float:
    """Return the value that the panels show."""
    return window.refresher.frame.document.value(PLACE, 0)


def tick(window: Window) -> float:
    """Let the sweep go on once; return by how much."""
    store = window.refresher.store
    before = store.document.value(PLACE, 0)
    window.sweeper.go_on()
    after = store.document.value(PLACE, 0)
    show(window)
    return after - before


@each_button
def test_without_a_film_the_start_button_sweeps_the_selected_number(qtbot: QtBot, key: KEY) -> None:
    window = ready(qtbot)
    window.appearance.turn_motion()
    press(window, key)
    qtbot.waitUntil(lambda: value(window) >= 1.5)
    frame = window.refresher.frame
    assert frame.pieces is not None
    assert frame.pieces.network is frame.document.network


def test_the_value_glides_by_small_steps(qtbot: QtBot) -> None:
    window = ready(qtbot, every=0.016)
    window.appearance.turn_motion()
    press(window, KEY.Key_F5)
    for _ in range(10):
        assert 0 < tick(window) <= 0.021


def test_where_nothing_is_to_move_the_value_steps(qtbot: QtBot) -> None:
    window = ready(qtbot)
    press(window, KEY.Key_F5)
    values = []
    for _ in range(5):
        window.sweeper.go_on()
        show(window)
        values.append(value(window))
    assert values == [2, 3, 4, 5, 4]


@each_button
def test_the_start_button_pauses_and_page_up_puts_the_value_back(qtbot: QtBot, key: KEY) -> None:
    window = ready(qtbot)
    store = window.refresher.store
    before = store.document, store.selection
    press(window, KEY.Key_F5)
    window.sweeper.go_on()
    press(window, key)
    assert store.session.sweep is None
    assert value(window) == 2
    press(window, KEY.Key_PageUp)
    assert (store.document, store.selection) == before


def test_a_slow_machine_does_not_jump(qtbot: QtBot) -> None:
    window = ready(qtbot, every=3.0)
    window.appearance.turn_motion()
    press(window, KEY.Key_F5)
    assert tick(window) == pytest.approx(10 * LONGEST / ACROSS, abs=0.011)


def test_escape_twice_leaves_and_what_the_first_began_is_put_back(qtbot: QtBot) -> None:
    window = on_stage(qtbot, "select weight 1.1.1")
    store = window.refresher.store
    before = store.document, len(store.session.history.past)
    press(window, KEY.Key_Escape)
    window.sweeper.go_on()
    press(window, KEY.Key_Escape)
    assert store.selection.stage is None
    assert (store.document, len(store.session.history.past)) == before


def test_the_echo_says_that_it_plays_and_where_it_paused(qtbot: QtBot) -> None:
    window = ready(qtbot, "show echo")
    press(window, KEY.Key_F5)
    assert window.veils.echo.text == "F5   play: weight 1.1.1 sweeps"
    window.sweeper.go_on()
    press(window, KEY.Key_F5)
    assert window.veils.echo.text == "F5   pause: weight 1.1.1 = 2"


def test_a_covered_number_is_not_told_by_its_sweep(qtbot: QtBot) -> None:
    window = ready(qtbot, "show echo", "cover weight 1.1.1")
    press(window, KEY.Key_F5)
    window.sweeper.go_on()
    show(window)
    press(window, KEY.Key_F5)
    assert window.veils.echo.text == "F5   pause: weight 1.1.1 = ?"


def test_the_foot_says_what_sweeps_and_then_what_the_page_keys_do(qtbot: QtBot) -> None:
    window = ready(qtbot)
    press(window, KEY.Key_F5)
    assert window.foot.text == "weight 1.1.1 sweeps from −5 to 5: F5 or Esc pauses"
    press(window, KEY.Key_PageUp)
    assert window.foot.text == "Page keys: frames of the film"


def test_nothing_else_moves_when_the_foot_speaks(qtbot: QtBot) -> None:
    window = ready(qtbot)
    before = window.panels.function.plot.geometry()
    press(window, KEY.Key_F5)
    say(window, "walk value")
    assert window.panels.function.plot.geometry() == before


def test_the_command_is_named_after_what_it_would_sweep(qtbot: QtBot) -> None:
    window = ready(qtbot)
    show(window)
    action = window.commands.actions["sweep"]
    assert action.text() == "Sweep weight 1.1.1 through its range"
    action.trigger()
    show(window)
    assert action.text() == "Pause weight 1.1.1"


def test_a_hand_on_a_pinned_slider_chooses_it_for_page_keys_and_sweep(qtbot: QtBot) -> None:
    window = ready(qtbot, *["pin bias 1.2", "add scene One", "scene 1"])
    slider = window.panels.pins.rows[0].slider
    slider.setFocus()
    press(window, KEY.Key_Right)
    press(window, KEY.Key_PageDown)
    assert window.foot.text == "Page keys: bias 1.2, in steps of 0.05"
    assert window.refresher.store.document.value(window.panels.pins.rows[0].binding.place, 0) == -2.9
    press(window, KEY.Key_F5)
    assert window.foot.text.startswith("bias 1.2 sweeps")
