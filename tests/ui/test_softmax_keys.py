"""Shares and scores by keys alone; the list goes to the selected class."""

import pytest
from PySide6.QtCore import QPointF, Qt
from pytestqt.qtbot import QtBot

from nnviz.document.places import Neuron
from nnviz.document.viewing import ShowExtra
from nnviz.ui.command import perform
from nnviz.ui.panels.softmax import SoftmaxPanel
from nnviz.ui.refresher import Refresher
from tests.ui.desks import window_on
from tests.ui.hands import move_held
from tests.ui.test_softmax_hands import biases, shares
from tests.ui.test_softmax_panel import SMALL, drawn, panel_on, picture, scored

Bench = tuple[SoftmaxPanel, Refresher]
SHIFT, NONE = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def bench(qtbot: QtBot) -> Bench:
    return panel_on(qtbot, scored(1.1, -0.4, 3.1), (700, 300))


@pytest.mark.parametrize(
    ("key", "index"),
    [(Qt.Key.Key_Down, 1), (Qt.Key.Key_Up, 0), (Qt.Key.Key_End, 2), (Qt.Key.Key_PageDown, 2)],
)
def test_arrows_walk_over_the_classes(qtbot: QtBot, bench: Bench, key: Qt.Key, index: int) -> None:
    qtbot.keyClick(bench[0].stages, key)
    assert bench[1].store.selection.place == Neuron(0, index)


@pytest.mark.parametrize(("key", "way"), [(Qt.Key.Key_Right, 1), (Qt.Key.Key_Left, -1)])
def test_left_and_right_step_the_share(qtbot: QtBot, bench: Bench, key: Qt.Key, way: int) -> None:
    panel, refresher = bench
    before = shares(refresher)[0]
    qtbot.keyClick(panel.stages, key)
    assert shares(refresher)[0] == pytest.approx(round(before + way * 0.01, 2), abs=0.001)


@pytest.mark.parametrize(
    ("key", "modifier", "step"),
    [
        (Qt.Key.Key_Plus, NONE, 0.05),
        (Qt.Key.Key_Minus, NONE, -0.05),
        (Qt.Key.Key_Plus, SHIFT, 0.01),
        (Qt.Key.Key_Right, SHIFT, 0.01),
    ],
)
def test_plus_and_minus_step_the_score(
    qtbot: QtBot, bench: Bench, key: Qt.Key, modifier: Qt.KeyboardModifier, step: float
) -> None:
    panel, refresher = bench
    qtbot.keyClick(panel.stages, key, modifier)
    assert biases(refresher) == [step, 0.0, 0.0]


def test_steps_in_quick_succession_are_one_undo(qtbot: QtBot, bench: Bench) -> None:
    panel, refresher = bench
    for _ in range(3):
        qtbot.keyClick(panel.stages, Qt.Key.Key_Right)
    refresher.release()
    refresher.store.undo()
    assert biases(refresher) == [0.0, 0.0, 0.0]


def test_the_panel_is_reached_by_tab(bench: Bench) -> None:
    assert bench[0].stages.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_the_list_goes_to_the_selected_class(qtbot: QtBot) -> None:
    panel, refresher = panel_on(qtbot, drawn(64), SMALL)
    refresher.select(Neuron(0, 40))
    refresher.refresh_now()
    assert 40 in [row for row, _ in picture(panel).rows]


def test_the_line_below_says_what_the_keys_do_in_the_softmax_panel(qtbot: QtBot) -> None:
    window = window_on(qtbot, "classes")
    softmax = window.panels.softmax
    softmax.stages.setFocus()
    one = window.panels.hint(window.refresher.frame)
    perform(window.refresher, ShowExtra("all-rows"))
    window.refresher.refresh_now()
    softmax.rows.view.setFocus()
    assert one.startswith("Softmax: ↑ ↓ classes")
    assert window.panels.hint(window.refresher.frame).startswith("Softmax, all rows: ↑ ↓ samples")


def test_a_score_past_the_held_scale_ends_in_an_arrow(qtbot: QtBot) -> None:
    panel, refresher = panel_on(qtbot, scored(1.1, -0.4, 3.1), (700, 320))
    at = next(cell for cell in picture(panel).cells if (cell.kind, cell.row) == ("score", 2)).box.center()
    qtbot.mousePress(panel.stages, Qt.MouseButton.LeftButton, pos=at.toPoint())
    move_held(panel.stages, QPointF(at.x() + 150, at.y()))
    refresher.refresh_now()
    beyond = [bar.is_beyond for bar in picture(panel).bars]
    qtbot.mouseRelease(panel.stages, Qt.MouseButton.LeftButton, pos=at.toPoint())
    refresher.refresh_now()
    assert sum(beyond) >= 1
    assert not any(bar.is_beyond for bar in picture(panel).bars)
