"""Following a number to where it comes from, by real clicks, and the way back by real keys."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from nnviz.document.places import Input, Neuron, Place, Weight
from nnviz.document.quantities import Product
from nnviz.document.selection import Pointed
from nnviz.ui.window import Window
from tests.ui.bench import LEFT
from tests.ui.desks import window_on

KEY, NONE, SHIFT = Qt.Key.Key_Backspace, Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier


def click(qtbot: QtBot, window: Window, number: Pointed) -> Place:
    """Click on a number of the sum; return what is selected then."""
    view = window.panels.sum.view
    at = next(piece.box.center() for piece in view.pieces() if piece.place == number)
    qtbot.mouseClick(view, LEFT, NONE, at.toPoint())
    window.refresher.refresh_now()
    return window.refresher.store.selection.place


def press(qtbot: QtBot, window: Window, modifier: Qt.KeyboardModifier = NONE) -> Place:
    """Press Backspace where the focus is; return what is selected then."""
    focused = window.focusWidget()
    assert focused is not None
    qtbot.keyClick(focused, KEY, modifier)
    window.refresher.refresh_now()
    return window.refresher.store.selection.place


def test_a_click_follows_a_number_to_the_input_and_backspace_leads_back(qtbot: QtBot) -> None:
    window = window_on(qtbot, "clamp")
    assert click(qtbot, window, Neuron(0, 0)) == Neuron(0, 0)
    assert click(qtbot, window, Input(0)) == Input(0)
    assert press(qtbot, window) == Neuron(0, 0)
    assert press(qtbot, window) == Neuron(1, 0)


def test_shift_and_backspace_lead_forward_again(qtbot: QtBot) -> None:
    window = window_on(qtbot, "clamp")
    click(qtbot, window, Neuron(0, 0))
    press(qtbot, window)
    assert press(qtbot, window, SHIFT) == Neuron(0, 0)


def test_a_product_comes_from_its_weight(qtbot: QtBot) -> None:
    window = window_on(qtbot, "clamp")
    assert click(qtbot, window, Product(Weight(1, 1, 0))) == Weight(1, 1, 0)
    assert press(qtbot, window) == Neuron(1, 0)


def test_in_a_field_backspace_takes_a_sign_away(qtbot: QtBot) -> None:
    window = window_on(qtbot, "clamp")
    click(qtbot, window, Neuron(0, 0))
    field = window.panels.inspector.rows[0].field
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "12")
    qtbot.keyClick(field, KEY)
    assert (field.text(), window.refresher.store.selection.place) == ("1", Neuron(0, 0))


def test_the_menu_says_where_back_leads(qtbot: QtBot) -> None:
    window = window_on(qtbot, "clamp")
    action = window.commands.actions["back"]
    assert not action.isEnabled()
    click(qtbot, window, Neuron(0, 0))
    assert (action.text(), action.isEnabled()) == ("Back to neuron 2.1", True)
