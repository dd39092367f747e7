"""Following a number to where it comes from, by real clicks, and the way back by real keys."""

from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from nnviz.document.places import Bias, Input, Neuron, Place, Weight
from nnviz.document.quantities import Product
from nnviz.document.selection import Pointed
from nnviz.document.source_walk import Spot
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
    window.refresher.refresh_now()
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


def test_a_word_beside_a_kink_leads_to_the_neuron_that_causes_it(qtbot: QtBot) -> None:
    window = window_on(qtbot, "clamp")
    plot = window.panels.function.plot
    assert plot._scene is not None
    labels = plot._scene.words(plot.scale_now())
    box = next(box for box, text in labels if text.endswith("neuron 1.2"))
    qtbot.mouseClick(plot.viewport(), LEFT, NONE, box.center().toPoint())
    assert window.refresher.store.selection.place == Neuron(0, 1)
    assert press(qtbot, window) == Neuron(1, 0)


def test_the_name_of_a_curve_leads_to_its_neuron(qtbot: QtBot) -> None:
    window = window_on(qtbot, "batch")
    plot = window.panels.function.plot
    assert plot._scene is not None
    box = next(box for box, text in plot._scene.words(plot.scale_now()) if text == "2.3")
    qtbot.mouseClick(plot.viewport(), LEFT, NONE, box.center().toPoint())
    assert window.refresher.store.selection.place == Neuron(1, 2)


def test_a_class_under_the_mouse_lights_its_card(qtbot: QtBot) -> None:
    window = window_on(qtbot, "classes")
    stages = window.panels.softmax.stages
    assert stages.picture is not None
    row, box = stages.picture.rows[2]
    for before in (1, 0):
        qtbot.mouseMove(stages, box.center().toPoint() - QPoint(before, 0))
    assert window.refresher.store.selection.pointed == Neuron(1, row)
    qtbot.mouseMove(window.bar, QPoint(2, 2))
    assert window.refresher.store.selection.pointed is None


def test_a_number_of_the_code_under_the_mouse_is_lit_elsewhere(qtbot: QtBot) -> None:
    window = window_on(qtbot, "clamp")
    window.commands.actions["code"].trigger()
    window.refresher.refresh_now()
    view = window.panels.code.view
    page = view.page
    assert page is not None
    line = next(number for number, each in enumerate(page.script.lines) if each.holds is not None)
    spot = Spot(line, page.script.lines[line].numbers()[0][0])
    for before in (1, 0):
        qtbot.mouseMove(view.viewport(), page.point_at(spot).toPoint() - QPoint(before, 0))
    assert isinstance(window.refresher.store.selection.pointed, Input | Weight | Bias)
