"""ReLU in three ways in the sum panel: shown, timed by a click, stopped, and gone with the window."""

from itertools import product

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from nnviz.document.edits import SetValue
from nnviz.document.places import Bias, Neuron
from nnviz.document.relu_words import milliseconds, times_words
from nnviz.nn.relu_ways import CODES, COUNTS, Timing
from nnviz.ui.panels.sum_ways import SumWays
from nnviz.ui.window import Window
from tests.ui.desks import window_on

LEFT = Qt.MouseButton.LeftButton


def ways_on(qtbot: QtBot, example: str = "clamp") -> tuple[Window, SumWays]:
    """Return a window whose sum panel shows the three ways of layer 1, chosen by a click."""
    window = window_on(qtbot, example)
    qtbot.mouseClick(window.panels.sum.views["ways"], LEFT)
    window.refresher.select(Neuron(0, 0))
    window.refresher.refresh_now()
    return window, window.panels.sum.ways


def test_the_codes_stand_side_by_side_with_the_numbers_of_the_screen(qtbot: QtBot) -> None:
    _, ways = ways_on(qtbot)
    texts = ways.texts()
    assert all(line in texts for code in CODES.values() for line in code)
    assert texts[:5] == ["inputs = [", "1.40", ", ", "−0.60", "]"]  # 2.4 − 1 and 2.4 − 3
    assert "The same answers, all three ways" in texts


def test_every_way_answers_with_the_relu_of_these_numbers(qtbot: QtBot) -> None:
    _, ways = ways_on(qtbot)
    said = "".join(ways.texts())
    assert said.count("output = [1.40, 0.00]") == len(CODES)


def test_a_change_elsewhere_in_the_layer_is_shown_too(qtbot: QtBot) -> None:
    window, ways = ways_on(qtbot)
    window.refresher.apply(SetValue(Bias(0, 1), -2.0))
    window.refresher.refresh_now()
    assert "".join(ways.texts()[:5]) == "inputs = [1.40, 0.40]"


def test_a_click_times_them_while_the_window_stays_free(qtbot: QtBot) -> None:
    _, ways = ways_on(qtbot)
    qtbot.mouseClick(ways.button, LEFT)
    assert ways.button.text() == "Stop"
    qtbot.waitUntil(lambda: not ways.is_timing and len(ways.timings) == 9, timeout=20_000)
    assert [(each.count, each.way) for each in ways.timings] == list(product(COUNTS, CODES))


def test_a_second_click_stops_and_keeps_what_was_found(qtbot: QtBot) -> None:
    _, ways = ways_on(qtbot)
    qtbot.mouseClick(ways.button, LEFT)
    qtbot.mouseClick(ways.button, LEFT)
    assert not ways.is_timing
    qtbot.waitUntil(lambda: ways.button.text() == "Time them")


def test_nothing_runs_on_behind_a_closed_window(qtbot: QtBot) -> None:
    window, ways = ways_on(qtbot)
    qtbot.mouseClick(ways.button, LEFT)
    window.refresher.store.mark_saved()
    window.close()
    assert not ways.is_timing


def test_nothing_runs_on_behind_another_view(qtbot: QtBot) -> None:
    window, ways = ways_on(qtbot)
    qtbot.mouseClick(ways.button, LEFT)
    qtbot.mouseClick(window.panels.sum.views["line"], LEFT)
    window.refresher.refresh_now()
    assert not ways.is_timing


def test_no_text_is_cut_or_over_another(qtbot: QtBot) -> None:
    _, ways = ways_on(qtbot, "batch")
    qtbot.mouseClick(ways.button, LEFT)
    qtbot.waitUntil(lambda: len(ways.timings) == 9, timeout=20_000)
    boxes = [piece.box.adjusted(1, 3, -1, -3) for piece in ways.pieces() if piece.text.strip()]
    assert all(box.right() < ways.width() and box.bottom() < ways.height() for box in boxes)
    assert not any(one.intersects(other) for one, other in product(boxes, boxes) if one is not other)


@pytest.mark.parametrize(
    ("seconds", "text"), [(0.00413, "4.13"), (4.5e-7, "0.000450"), (0.0172, "17.2"), (0.0, "0.00")]
)
def test_a_time_is_written_in_three_digits(seconds: float, text: str) -> None:
    assert milliseconds(Timing("if", 10, seconds)) == text


def test_it_is_said_how_many_times_as_fast_which_way_is() -> None:
    found = [Timing("if", 100_000, 0.0041), Timing("numpy", 100_000, 0.0001)]
    few = [Timing("if", 10, 1e-6), Timing("numpy", 10, 2e-6)]
    assert times_words(found) == ["For 100,000 numbers np.maximum is 41 times as fast as the loop"]
    assert times_words(few) == ["For 10 numbers the loop is 2.0 times as fast as np.maximum"]
