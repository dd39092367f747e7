"""The ruler on screen, and the buttons that add a number to all scores."""

import pytest
from pytestqt.qtbot import QtBot

from nnviz.document.score_ruler import DOUBLING
from nnviz.ui.panels.softmax import SoftmaxPanel
from nnviz.ui.refresher import Refresher
from tests.ui.bench import LEFT, drag
from tests.ui.test_softmax_hands import cell
from tests.ui.test_softmax_panel import panel_on, picture, scored

Bench = tuple[SoftmaxPanel, Refresher]


@pytest.fixture
def bench(qtbot: QtBot) -> Bench:
    return panel_on(qtbot, scored(1.1, -0.4, 3.1), (700, 400))


def test_there_is_a_ruler_where_there_is_room(qtbot: QtBot, bench: Bench) -> None:
    assert bench[0].ruler.isVisible()
    low, _ = panel_on(qtbot, scored(1.1, -0.4, 3.1), (390, 200))
    assert not low.ruler.isVisible()


def test_a_tick_stands_a_doubling_from_the_lower_score(bench: Bench) -> None:
    view = bench[0].ruler.view
    assert view.x_of(DOUBLING) - view.x_of(0.0) == pytest.approx(DOUBLING * view.per_gap)


def test_the_ruler_follows_a_score_in_the_hand(qtbot: QtBot, bench: Bench) -> None:
    panel, refresher = bench
    before = panel.ruler.view.ruler
    drag(qtbot, panel.stages, cell(panel, "score", 2).box.center(), (-20, 0), release=False)
    refresher.refresh_now()
    assert before is not None
    assert panel.ruler.view.ruler is not None
    assert panel.ruler.view.ruler.gap < before.gap


@pytest.mark.parametrize("by", [-1.0, 1.0, 3.0])
def test_a_button_adds_to_all_scores_and_no_share_moves(qtbot: QtBot, bench: Bench, by: float) -> None:
    panel, refresher = bench
    before = [held.value for held in picture(panel).cells if held.kind == "share"]
    qtbot.mouseClick(panel.ruler.buttons[by], LEFT)
    refresher.refresh_now()
    assert refresher.store.document.network.layers[-1].biases.tolist() == [by] * 3
    after = [held.value for held in picture(panel).cells if held.kind == "share"]
    assert after == pytest.approx(before, abs=1e-15)
    assert "no share has moved" in panel.note.text


def test_a_shift_is_one_undo(qtbot: QtBot, bench: Bench) -> None:
    panel, refresher = bench
    qtbot.mouseClick(panel.ruler.buttons[3.0], LEFT)
    refresher.store.undo()
    assert refresher.store.document.network.layers[-1].biases.tolist() == [0.0] * 3
