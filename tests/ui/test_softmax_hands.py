"""Shares and scores in the hand: real mouse and keys on the softmax panel."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from pytestqt.qtbot import QtBot

from nnviz.document.places import Bias
from nnviz.ui.drawing.stage_picture import Cell
from nnviz.ui.panels.softmax import SoftmaxPanel
from nnviz.ui.refresher import Refresher
from nnviz.ui.widgets.bar_hold import BarHold
from tests.ui.bench import LEFT, drag, example
from tests.ui.hands import type_text
from tests.ui.test_softmax_panel import panel_on, picture, scored


def cell(panel: SoftmaxPanel, kind: str, row: int) -> Cell:
    """Return the place of a number that can be held."""
    return next(each for each in picture(panel).cells if (each.kind, each.row) == (kind, row))


def biases(refresher: Refresher) -> list[float]:
    return [float(each) for each in refresher.store.document.network.layers[-1].biases]


def shares(refresher: Refresher) -> list[float]:
    refresher.refresh_now()
    assert refresher.frame.softmax is not None
    return [float(each) for each in refresher.frame.softmax.shares[0]]


@pytest.fixture
def bench(qtbot: QtBot) -> tuple[SoftmaxPanel, Refresher]:
    """Return a panel with room for long bars."""
    return panel_on(qtbot, scored(1.1, -0.4, 3.1), (700, 300))


Bench = tuple[SoftmaxPanel, Refresher]


def test_a_share_goes_as_far_as_the_hand(qtbot: QtBot, bench: Bench) -> None:
    panel, refresher = bench
    held = cell(panel, "share", 2)
    drag(qtbot, panel.stages, held.box.center(), (-30, 0))
    wanted = held.value - 30 * held.per_pixel
    assert shares(refresher)[2] == pytest.approx(wanted, abs=0.01)


def test_the_other_shares_keep_their_ratio(qtbot: QtBot, bench: Bench) -> None:
    panel, refresher = bench
    drag(qtbot, panel.stages, cell(panel, "share", 2).box.center(), (-30, 0))
    found = shares(refresher)
    assert found[0] / found[1] == pytest.approx(np.exp(1.5))


def test_one_drag_moves_one_bias_and_is_one_undo(qtbot: QtBot, bench: Bench) -> None:
    panel, refresher = bench
    drag(qtbot, panel.stages, cell(panel, "share", 0).box.center(), (40, 0))
    assert [each != 0 for each in biases(refresher)] == [True, False, False]
    refresher.store.undo()
    assert biases(refresher) == [0.0, 0.0, 0.0]


def test_where_the_scores_are_the_inputs_an_input_moves(qtbot: QtBot) -> None:
    panel, refresher = panel_on(qtbot, example("softmax"), (700, 300))
    before = refresher.store.document
    drag(qtbot, panel.stages, cell(panel, "share", 0).box.center(), (40, 0))
    assert refresher.store.document.network is before.network
    assert (refresher.store.document.inputs != before.inputs).tolist() == [[True, False, False]]


def test_what_moves_is_lit(qtbot: QtBot, bench: Bench) -> None:
    panel, refresher = bench
    drag(qtbot, panel.stages, cell(panel, "share", 0).box.center(), (40, 0), release=False)
    refresher.refresh_now()
    assert refresher.frame.changed == {Bias(0, 0)}


def test_escape_takes_the_drag_back(qtbot: QtBot, bench: Bench) -> None:
    panel, refresher = bench
    drag(qtbot, panel.stages, cell(panel, "share", 0).box.center(), (40, 0), release=False)
    qtbot.keyClick(panel.stages, Qt.Key.Key_Escape)
    assert biases(refresher) == [0.0, 0.0, 0.0]
    assert not refresher.store.session.history.undo_label


def test_a_press_alone_changes_nothing(qtbot: QtBot, bench: Bench) -> None:
    panel, refresher = bench
    at = cell(panel, "share", 1).box.center().toPoint()
    qtbot.mouseClick(panel.stages, LEFT, Qt.KeyboardModifier.NoModifier, at)
    assert not refresher.store.session.history.undo_label


def test_past_the_end_the_limit_is_said(qtbot: QtBot, bench: Bench) -> None:
    panel, refresher = bench
    said: list[str] = []
    panel.hands.said.connect(said.append)
    drag(qtbot, panel.stages, cell(panel, "share", 2).box.center(), (300, 0))
    assert "A share of 100 % would need an infinite bias" in said
    assert shares(refresher)[2] == pytest.approx(1 - 1e-6, rel=1e-2)


@pytest.mark.parametrize(("row", "way"), [(0, 20), (1, 20), (2, -20)])
def test_a_scores_bar_follows_the_hand(qtbot: QtBot, bench: Bench, row: int, way: int) -> None:
    panel, refresher = bench
    held = cell(panel, "score", row)
    drag(qtbot, panel.stages, held.box.center(), (way, 0))
    longer = abs(held.value + biases(refresher)[row]) - abs(held.value)
    assert longer == pytest.approx(way * held.per_pixel, abs=0.05)


def test_the_scale_of_the_scores_stays_under_the_hand(qtbot: QtBot, bench: Bench) -> None:
    panel, refresher = bench
    before = cell(panel, "score", 1).per_pixel
    drag(qtbot, panel.stages, cell(panel, "score", 2).box.center(), (150, 0), release=False)
    refresher.refresh_now()
    assert cell(panel, "score", 1).per_pixel == before
    qtbot.mouseRelease(panel.stages, LEFT, Qt.KeyboardModifier.NoModifier, QPoint(1, 1))


@pytest.mark.parametrize(("text", "share"), [("0.5", 0.5), ("50%", 0.5), ("1/4", 0.25)])
def test_a_share_is_typed(qtbot: QtBot, bench: Bench, text: str, share: float) -> None:
    panel, refresher = bench
    _type(qtbot, panel, cell(panel, "share", 2).box.center(), text)
    assert shares(refresher)[2] == pytest.approx(share, abs=0.003)


def test_a_score_is_typed(qtbot: QtBot, bench: Bench) -> None:
    panel, refresher = bench
    _type(qtbot, panel, cell(panel, "score", 1).box.center(), "−1")
    assert biases(refresher) == [0.0, -0.6, 0.0]


def test_what_no_share_can_be_is_refused_in_words(qtbot: QtBot, bench: Bench) -> None:
    panel, refresher = bench
    with qtbot.waitSignal(refresher.refused) as told:
        _type(qtbot, panel, cell(panel, "share", 2).box.center(), "1")
    assert told.args == ["a share of 100% would need an infinite bias"]
    assert biases(refresher) == [0.0, 0.0, 0.0]


def _type(qtbot: QtBot, panel: SoftmaxPanel, at: QPointF, text: str) -> None:
    """Double-click a number and type another."""
    for gesture in (qtbot.mouseClick, qtbot.mouseDClick):
        gesture(panel.stages, LEFT, Qt.KeyboardModifier.NoModifier, at.toPoint())
    type_text(panel.hands.field, text)
    qtbot.keyClick(panel.hands.field, Qt.Key.Key_Return)


@pytest.mark.parametrize("score", [1e308, np.inf])
def test_a_score_of_any_size_can_be_taken_in_the_hand(score: float) -> None:
    held = BarHold(Cell("score", 0, QRectF(), score, 1e305), x=0.0, scale=1.0)
    assert held.value(-10.0, 0.05) == pytest.approx(score - 1e306)


def test_a_double_click_on_a_name_gives_the_class_another(qtbot: QtBot, bench: Bench) -> None:
    panel, refresher = bench
    at = picture(panel).names[1][1].center().toPoint()
    for gesture in (qtbot.mouseClick, qtbot.mouseDClick):
        gesture(panel.stages, LEFT, Qt.KeyboardModifier.NoModifier, at)
    type_text(panel.hands.field, "dog")
    qtbot.keyClick(panel.hands.field, Qt.Key.Key_Return)
    assert refresher.store.document.classes == ("", "dog")
    refresher.refresh_now()
    assert "dog" in picture(panel).texts
