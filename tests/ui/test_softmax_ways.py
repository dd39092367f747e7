"""Softmax done another way in its panel: the list, the slider, what is struck out and what is said."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from nnviz.document.softmax_ways import DoSoftmax
from nnviz.ui.command import perform
from nnviz.ui.panels.softmax import SoftmaxPanel
from nnviz.ui.panels.softmax_ways import WAYS
from nnviz.ui.refresher import Refresher
from tests.ui.bench import LEFT, drag
from tests.ui.hands import type_text
from tests.ui.ink import outside, overlapping
from tests.ui.test_softmax_panel import SMALL, drawn, panel_on, picture, scored

Bench = tuple[SoftmaxPanel, Refresher]


@pytest.fixture
def bench(qtbot: QtBot) -> Bench:
    return panel_on(qtbot, scored(1.1, -0.4, 3.1), (700, 320))


def do(bench: Bench, way: str, shift: float | None = None, temperature: float | None = None) -> None:
    """Do softmax another way, as a line of the language would."""
    panel, refresher = bench
    assert perform(refresher, DoSoftmax(way, shift, temperature))
    refresher.refresh_now()
    panel.grab()


def choose(bench: Bench, way: str) -> None:
    """Choose a way from the list by keys."""
    panel, refresher = bench
    panel.ways.chooser.setCurrentIndex([key for key, _ in WAYS].index(way))
    panel.ways.chooser.activated.emit(panel.ways.chooser.currentIndex())
    refresher.refresh_now()


def test_a_way_is_chosen_from_a_list(bench: Bench) -> None:
    choose(bench, "division")
    assert bench[1].store.selection.softmax == "division"
    assert "−0.105" in picture(bench[0]).texts


def test_the_right_shares_stay_beside(bench: Bench) -> None:
    do(bench, "plain", shift=-749.0)
    texts = picture(bench[0]).texts
    assert {"done right", "0.116", "0.026", "0.858"} <= set(texts)
    assert texts.count("not a number") == 3


def test_wrong_shares_are_struck_out_and_the_reason_is_said(bench: Bench) -> None:
    do(bench, "plain", shift=706.54)
    assert len(picture(bench[0]).strokes) == 3
    assert bench[0].note.text.startswith("Wrong by 0.857977")


def test_what_is_no_number_is_not_struck_out_but_says_so(bench: Bench) -> None:
    do(bench, "plain", shift=706.69)
    assert len(picture(bench[0]).strokes) == 2
    assert "not a number" in picture(bench[0]).texts


def test_right_shares_are_not_struck_out(bench: Bench) -> None:
    do(bench, "plain", shift=706.52)
    assert not picture(bench[0]).strokes
    assert bench[0].note.text.startswith("Right to 6 decimals")


def test_numpys_own_message_is_shown(bench: Bench) -> None:
    do(bench, "list")
    assert "AxisError: axis 1 is out of bounds" in bench[0].note.text


def test_tiny_powers_are_written_by_their_power_of_ten(bench: Bench) -> None:
    do(bench, "plain", shift=-740.0)
    assert "1.3e−321" in picture(bench[0]).texts  # e to −738.9, which keeps three binary digits


def test_only_a_way_with_a_number_has_a_slider(bench: Bench) -> None:
    panel, _ = bench
    assert not panel.ways.isVisible()
    do(bench, "float32")
    assert panel.ways.isVisible()


def test_the_common_shift_is_dragged(qtbot: QtBot, bench: Bench) -> None:
    panel, refresher = bench
    do(bench, "plain")
    slider = panel.ways.slider
    drag(qtbot, slider, slider.rect().center().toPointF(), (round(800 / slider.track.pixel), 0))
    assert refresher.store.selection.shift == pytest.approx(800, abs=10)
    assert not refresher.store.session.history.undo_label


def test_escape_takes_the_shift_back(qtbot: QtBot, bench: Bench) -> None:
    panel, refresher = bench
    do(bench, "plain", shift=100.0)
    slider = panel.ways.slider
    start = slider.rect().center().toPointF()
    start.setX(slider.track.x_of(100.0))
    drag(qtbot, slider, start, (60, 0), release=False)
    qtbot.keyClick(slider, Qt.Key.Key_Escape)
    assert refresher.store.selection.shift == 100.0


def test_the_common_shift_is_typed(qtbot: QtBot, bench: Bench) -> None:
    panel, refresher = bench
    do(bench, "plain")
    panel.ways.field.selectAll()
    type_text(panel.ways.field, "706.52")
    qtbot.keyClick(panel.ways.field, Qt.Key.Key_Return)
    assert refresher.store.selection.shift == 706.52


def test_a_button_goes_from_break_to_break(qtbot: QtBot, bench: Bench) -> None:
    panel, refresher = bench
    do(bench, "plain")
    said = []
    for _ in range(3):
        qtbot.mouseClick(panel.ways.next, LEFT)
        refresher.refresh_now()
        said.append(panel.note.text.split(" ")[0])
    assert said == ["Right", "Wrong", "Not"]
    assert refresher.store.selection.shift == pytest.approx(706.69)


def test_a_temperature_out_of_range_is_refused_and_the_field_goes_back(qtbot: QtBot, bench: Bench) -> None:
    panel, _ = bench
    do(bench, "temperature", temperature=2.0)
    panel.ways.field.selectAll()
    type_text(panel.ways.field, "50")
    with qtbot.waitSignal(bench[1].refused):
        qtbot.keyClick(panel.ways.field, Qt.Key.Key_Return)
    assert panel.ways.field.text() == "2.00"


def test_a_temperature_shows_both_shares(bench: Bench) -> None:
    do(bench, "temperature", temperature=20.0)
    texts = picture(bench[0]).texts
    assert {"(z − max) ÷ T", "at T = 1", "0.858"} <= set(texts)
    assert not picture(bench[0]).strokes


def test_the_temperature_is_stepped_by_keys_on_a_logarithm(qtbot: QtBot, bench: Bench) -> None:
    do(bench, "temperature")
    qtbot.keyClick(bench[0].ways.slider, Qt.Key.Key_End)
    assert bench[1].store.selection.temperature == 20.0


def test_done_right_the_top_share_and_the_gap_are_said(bench: Bench) -> None:
    first, second, _ = bench[0].note.text.split("\n")
    assert first.startswith("top 1.3: share 0.858 · entropy")
    assert second == "1.3 is 2.00 above 1.1 = 2.89 × 0.693: 7.39 times the share"


def test_a_score_is_held_while_softmax_is_done_wrong(qtbot: QtBot, bench: Bench) -> None:
    do(bench, "division")
    held = picture(bench[0]).cells[0]
    drag(qtbot, bench[0].stages, held.box.center(), (30, 0))
    assert bench[1].store.document.network.layers[-1].biases[0] > 0


def test_the_stages_fill_the_room_that_slider_and_ruler_leave(qtbot: QtBot, bench: Bench) -> None:
    stages = bench[0].stages
    ruler = bench[0].ruler
    qtbot.waitUntil(lambda: ruler.height() == ruler.sizeHint().height())
    before = stages.height()
    do(bench, "plain")
    qtbot.waitUntil(lambda: stages.height() != before)
    assert max(box.bottom() for _, box in picture(bench[0]).rows) < stages.height()
    do(bench, "right")
    qtbot.waitUntil(lambda: stages.height() == before)


@pytest.mark.parametrize("way", [key for key, _ in WAYS])
@pytest.mark.parametrize("size", [SMALL, (235, 250), (900, 500)])
@pytest.mark.parametrize("shift", [0.0, 706.69, -745.0])
def test_nothing_is_cut_or_covered(qtbot: QtBot, way: str, size: tuple[int, int], shift: float) -> None:
    bench = panel_on(qtbot, drawn(5), size)
    do(bench, way, shift)
    assert overlapping(picture(bench[0]).pieces) == []
    assert outside(picture(bench[0]).pieces, bench[0].stages.size()) == []


def test_under_each_wrong_share_stands_by_how_much_it_is_wrong(qtbot: QtBot) -> None:
    bench = panel_on(qtbot, scored(1.1, -0.4, 3.1), (900, 420))
    do(bench, "division")
    said = [text for text in picture(bench[0]).texts if text.startswith(("wrong by", "by "))]
    # 0.289474 − 0.116115, −0.105263 − 0.025909 and 0.815789 − 0.857977, by the numbers of the course
    assert [float(text.split()[-1]) for text in said] == pytest.approx(
        [0.173359, 0.131172, 0.042187], abs=1e-3
    )
