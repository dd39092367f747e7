"""Softmax for all rows at once: the switch, the windows, real mouse and keys, a thousand rows."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from pytestqt.qtbot import QtBot

from nnviz.document.document import Document, View
from nnviz.document.places import Neuron
from nnviz.document.selection import ALL_ROWS
from nnviz.document.softmax_ways import DoSoftmax
from nnviz.document.viewing import ShowExtra
from nnviz.nn.arrays import frozen
from nnviz.nn.layers import dense_layer
from nnviz.nn.network import Network
from nnviz.ui.command import perform
from nnviz.ui.drawing.batch_layout import BatchPicture
from nnviz.ui.panels.softmax import SoftmaxPanel
from nnviz.ui.panels.softmax_ways import WAYS
from nnviz.ui.refresher import Refresher
from tests.ui.bench import LEFT, example
from tests.ui.hands import turn_wheel
from tests.ui.ink import outside, overlapping
from tests.ui.test_softmax_panel import SMALL, panel_on

WIDE = (1300, 420)
Bench = tuple[SoftmaxPanel, Refresher]


def batch(rows: int, classes: int) -> Document:
    """Return a softmax that passes its scores on, with scores of all sizes and signs."""
    scores = np.round(3 * np.random.default_rng(rows).standard_normal((rows, classes)), 2)
    network = Network((dense_layer(np.eye(classes).tolist(), [0.0] * classes, "softmax"),))
    return Document(network, frozen(scores), View(0, -1.0, 1.0))


def rows_on(qtbot: QtBot, document: Document, size: tuple[int, int] = WIDE) -> Bench:
    """Return a panel that shows all rows."""
    panel, refresher = panel_on(qtbot, document, size)
    perform(refresher, ShowExtra(ALL_ROWS))
    refresher.refresh_now()
    qtbot.waitUntil(lambda: panel.rows.view.height() > 0.6 * size[1])  # the stages have given their room
    return panel, refresher


def picture(panel: SoftmaxPanel) -> BatchPicture:
    assert panel.rows.view.picture is not None
    return panel.rows.view.picture


def heads(panel: SoftmaxPanel) -> set[str]:
    """Return what is written, without the sign of what is rounded."""
    return {text.removesuffix(" ≈") for text in picture(panel).texts}


def test_a_switch_in_the_head_shows_all_rows_and_one_again(qtbot: QtBot) -> None:
    panel, refresher = panel_on(qtbot, example("classes"), WIDE)
    qtbot.mouseClick(panel.rows.switch, LEFT)
    refresher.refresh_now()
    assert (panel.rows.view.isVisible(), panel.stages.isVisible()) == (True, False)
    qtbot.mouseClick(panel.rows.switch, LEFT)
    refresher.refresh_now()
    assert (panel.rows.view.isVisible(), panel.stages.isVisible()) == (False, True)


def test_all_five_windows_are_shown_where_there_is_room(qtbot: QtBot) -> None:
    panel, _ = rows_on(qtbot, example("classes"))
    assert {"scores z", "z − row max", "e to it", "row sum", "shares"} <= heads(panel)


def test_in_a_small_panel_the_windows_stand_in_two_bands(qtbot: QtBot) -> None:
    panel, _ = rows_on(qtbot, example("classes"), (417, 290))
    assert {"scores z", "e to it", "row sum", "shares"} <= heads(panel)


def test_a_press_selects_the_row_and_the_class(qtbot: QtBot) -> None:
    panel, refresher = rows_on(qtbot, example("classes"))
    cell = next(each for each in picture(panel).cells if (each.row, each.column) == (2, 1))
    qtbot.mouseClick(panel.rows.view, LEFT, Qt.KeyboardModifier.NoModifier, cell.box.center().toPoint())
    assert (refresher.store.selection.sample, refresher.store.selection.place) == (2, Neuron(1, 1))


@pytest.mark.parametrize(
    ("key", "sample", "index"),
    [
        (Qt.Key.Key_Down, 1, 0),
        (Qt.Key.Key_Up, 0, 0),
        (Qt.Key.Key_Right, 0, 1),
        (Qt.Key.Key_End, 3, 0),
        (Qt.Key.Key_PageDown, 3, 0),
    ],
)
def test_keys_go_from_row_to_row_and_class_to_class(
    qtbot: QtBot, key: Qt.Key, sample: int, index: int
) -> None:
    panel, refresher = rows_on(qtbot, example("classes"))
    qtbot.keyClick(panel.rows.view, key)
    selection = refresher.store.selection
    assert (selection.sample, selection.neuron) == (sample, Neuron(1, index))


def test_the_selected_row_is_lit_in_the_picture(qtbot: QtBot) -> None:
    panel, refresher = rows_on(qtbot, example("classes"))
    refresher.select_sample(2)
    refresher.refresh_now()
    (lit,) = picture(panel).lit
    pixel = QPoint(panel.rows.view.width() - 3, round(lit.center().y()))
    assert panel.rows.view.grab().toImage().pixelColor(pixel) == refresher.look.theme.chosen


def test_of_a_thousand_rows_only_those_in_sight_are_laid_out(qtbot: QtBot) -> None:
    panel, _ = rows_on(qtbot, batch(1000, 3))
    rows = picture(panel).rows
    assert 4 < len(rows) < 40
    assert {cell.row for cell in picture(panel).cells} == set(rows)


def test_the_wheel_scrolls_to_other_rows(qtbot: QtBot) -> None:
    panel, _ = rows_on(qtbot, batch(1000, 3))
    turn_wheel(panel.rows.view, -120)
    assert picture(panel).rows.start > 0


@pytest.mark.parametrize("size", [WIDE, (417, 290)])
def test_the_selected_row_is_scrolled_to(qtbot: QtBot, size: tuple[int, int]) -> None:
    panel, refresher = rows_on(qtbot, batch(1000, 3), size)
    refresher.select_sample(499)
    refresher.refresh_now()
    assert 499 in picture(panel).rows


def test_the_selected_class_is_scrolled_to(qtbot: QtBot) -> None:
    panel, refresher = rows_on(qtbot, batch(5, 64))
    refresher.select(Neuron(0, 60))
    refresher.refresh_now()
    assert 60 in picture(panel).classes


def test_a_wrong_axis_strikes_out_every_row(qtbot: QtBot) -> None:
    panel, refresher = rows_on(qtbot, example("classes"))
    perform(refresher, DoSoftmax("columns"))
    refresher.refresh_now()
    assert len(picture(panel).strokes) == 12
    assert picture(panel).texts.count("1.000") >= 3
    assert panel.note.text.startswith("4 of 4 rows are wrong")


@pytest.mark.parametrize("way", [key for key, _ in WAYS])
@pytest.mark.parametrize("size", [WIDE, (417, 290), SMALL, (700, 300)])
@pytest.mark.parametrize("classes", [2, 3, 12, 64])
def test_nothing_is_cut_or_covered(qtbot: QtBot, way: str, size: tuple[int, int], classes: int) -> None:
    panel, refresher = rows_on(qtbot, batch(6, classes), size)
    perform(refresher, DoSoftmax(way))
    refresher.refresh_now()
    panel.grab()
    assert overlapping(picture(panel).pieces) == []
    assert outside(picture(panel).pieces, QSize(panel.rows.view.size())) == []


def test_names_of_classes_stand_over_the_columns(qtbot: QtBot) -> None:
    panel, _ = rows_on(qtbot, replace(example("classes"), classes=("cat", "dog")))
    assert picture(panel).texts.count("cat") == 4
