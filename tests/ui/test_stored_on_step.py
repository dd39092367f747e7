"""A hand, a wheel, a key and typing store on the step of the document, and as fractions too."""

from dataclasses import replace
from fractions import Fraction

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from nnviz.document.numerals import is_on_step
from nnviz.document.places import Weight
from nnviz.nn.arrays import frozen
from nnviz.nn.network import Network
from nnviz.ui.panels.place_row import PlaceRow
from nnviz.ui.refresher import Refresher
from nnviz.ui.window import Window
from tests.ui.bench import LEFT, drag, example
from tests.ui.desks import window_on
from tests.ui.hands import turn_wheel, type_text

THIRD = Weight(0, 0, 0)


def third_on(qtbot: QtBot, *, fractions: bool) -> tuple[Window, PlaceRow]:
    """Return a window on a weight that a file gave as 1/3, selected, and its row in the inspector."""
    document = replace(example("clamp"), fractions=fractions)
    layer = document.network.layers[0]
    layers = (replace(layer, weights=frozen([[1 / 3, 1.0]])), *document.network.layers[1:])
    window = window_on(qtbot, replace(document, network=Network(layers)))
    window.refresher.select(THIRD)
    window.refresher.refresh_now()
    return window, next(row for row in window.panels.inspector.rows if row.binding.place == THIRD)


def stored(refresher: Refresher) -> float:
    """Return the weight as it is stored now."""
    refresher.catch_up()
    return refresher.store.document.value(THIRD, 0)


@pytest.mark.parametrize("fractions", [False, True])
def test_a_dragged_slider_stores_on_the_step(qtbot: QtBot, fractions: bool) -> None:
    window, row = third_on(qtbot, fractions=fractions)
    drag(qtbot, row.slider, QPointF(row.slider.track.x_of(1 / 3), row.slider.track.y), (17, 0))
    assert stored(window.refresher) != 1 / 3
    assert is_on_step(stored(window.refresher), 2)


@pytest.mark.parametrize("fractions", [False, True])
def test_the_wheel_and_a_key_store_on_the_step(qtbot: QtBot, fractions: bool) -> None:
    window, row = third_on(qtbot, fractions=fractions)
    row.field.setFocus()
    turn_wheel(row.field, 120)
    by_wheel = stored(window.refresher)
    qtbot.keyClick(row.slider, Qt.Key.Key_Up)
    assert 1 / 3 < by_wheel < stored(window.refresher)
    assert all(is_on_step(each, 2) for each in (by_wheel, stored(window.refresher)))


def test_a_typed_third_becomes_the_fraction_of_its_decimals(qtbot: QtBot) -> None:
    window, row = third_on(qtbot, fractions=True)
    assert row.field.text() == "1/3"  # as the file has it
    qtbot.mouseClick(row.field, LEFT)
    row.field.selectAll()
    type_text(row.field, "2/3")
    qtbot.keyClick(row.field, Qt.Key.Key_Return)
    assert stored(window.refresher) == float(Fraction(67, 100))
    window.refresher.refresh_now()
    assert row.field.text() == "67/100"


def test_fractions_are_one_command_with_a_tick_and_undone_like_decimals(qtbot: QtBot) -> None:
    window = window_on(qtbot, "clamp")
    qtbot.keyClick(window, Qt.Key.Key_Slash, Qt.KeyboardModifier.ControlModifier)
    window.refresher.refresh_now()
    assert window.refresher.store.session.history.undo_label == "numbers as fractions"
    assert [each.isChecked() for each in window.findChildren(QAction, "fractions")] == [True]
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert not window.refresher.store.document.fractions
