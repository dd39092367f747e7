"""The network diagram, by real mouse and key events."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from nnviz.document.classes import NameClass
from nnviz.document.document import Document, new_document
from nnviz.document.edits import SetValue
from nnviz.document.growth import RemoveNeuron
from nnviz.document.holding import MoveKink
from nnviz.document.places import Bias, Input, Neuron, ValuePlace, Weight
from nnviz.nn.arrays import frozen
from nnviz.nn.network import random_network
from nnviz.ui.diagram.layout import Layout, Style
from nnviz.ui.panels.network import NetworkPanel
from nnviz.ui.refresher import Refresher
from tests.ui.bench import LEFT, drag, example, refresher_on, show

NUMBERS: list[ValuePlace] = [Input(0), Weight(0, 0, 1), Weight(1, 1, 0), Bias(0, 1), Bias(1, 0)]


def panel_on(
    qtbot: QtBot, document: Document, size: tuple[int, int] = (980, 300)
) -> tuple[NetworkPanel, Refresher]:
    refresher = refresher_on(document)
    panel = NetworkPanel(refresher)
    show(qtbot, refresher, panel, size)
    return panel, refresher


def layout_of(panel: NetworkPanel) -> Layout:
    layout = panel.view.hands.layout
    assert layout is not None
    return layout


def centre_of(panel: NetworkPanel, place: ValuePlace | Neuron) -> QPointF:
    if isinstance(place, Neuron):
        box = layout_of(panel).box(place)
        return QPointF(box.right() - 6, box.center().y())
    refresher = panel._refresher
    return layout_of(panel).value_box(place, refresher.look).center()


def value_at(refresher: Refresher, place: ValuePlace) -> float:
    return refresher.store.document.value(place, 0)


def network_document(*sizes: int) -> Document:
    activations = [*["relu"] * (len(sizes) - 2), "linear"]
    return new_document(random_network(sizes, activations, scale=1.0, seed=3, decimals=2))


@pytest.mark.parametrize("place", NUMBERS)
def test_dragging_a_number_up_raises_it_by_a_step_every_four_pixels(qtbot: QtBot, place: ValuePlace) -> None:
    panel, refresher = panel_on(qtbot, example("clamp"))
    before = value_at(refresher, place)
    drag(qtbot, panel.view, centre_of(panel, place), (0, -40))
    assert value_at(refresher, place) == pytest.approx(before + 10 * 0.05)
    assert len(refresher.store.session.history.past) == 1


@pytest.mark.parametrize("place", NUMBERS)
def test_a_press_that_does_not_move_changes_nothing(qtbot: QtBot, place: ValuePlace) -> None:
    panel, refresher = panel_on(qtbot, example("clamp"))
    document = refresher.store.document
    qtbot.mouseClick(panel.view, LEFT, pos=centre_of(panel, place).toPoint())
    assert refresher.store.document is document
    assert refresher.store.selection.place == place


def test_a_press_at_once_after_a_neuron_has_gone_meets_what_is_there(qtbot: QtBot) -> None:
    panel, refresher = panel_on(qtbot, network_document(1, 6, 1))
    gone = centre_of(panel, Weight(0, 0, 5)).toPoint()
    refresher.apply(RemoveNeuron(0, 5))
    qtbot.mouseClick(panel.view, LEFT, pos=gone)
    assert refresher.store.selection.place != Weight(0, 0, 5)


def test_escape_takes_a_drag_back(qtbot: QtBot) -> None:
    panel, refresher = panel_on(qtbot, example("clamp"))
    document = refresher.store.document
    drag(qtbot, panel.view, centre_of(panel, Bias(0, 1)), (0, -40), release=False)
    assert refresher.store.document is not document
    qtbot.keyClick(panel.view, Qt.Key.Key_Escape)
    assert refresher.store.document is document


def test_the_mouse_after_escape_moves_nothing(qtbot: QtBot) -> None:
    panel, refresher = panel_on(qtbot, example("clamp"))
    document = refresher.store.document
    drag(qtbot, panel.view, centre_of(panel, Bias(0, 1)), (0, -40), release=False)
    qtbot.keyClick(panel.view, Qt.Key.Key_Escape)
    qtbot.mouseMove(panel.view, panel.view.rect().center())
    assert refresher.store.document is document


@pytest.mark.parametrize("neuron", [Neuron(0, 0), Neuron(0, 1), Neuron(1, 0)])
def test_a_click_on_a_card_selects_its_neuron(qtbot: QtBot, neuron: Neuron) -> None:
    panel, refresher = panel_on(qtbot, example("clamp"))
    qtbot.mouseClick(panel.view, LEFT, pos=centre_of(panel, neuron).toPoint())
    assert refresher.store.selection.place == neuron


def test_a_click_near_a_link_selects_its_weight(qtbot: QtBot) -> None:
    panel, refresher = panel_on(qtbot, example("clamp"))
    points = layout_of(panel).link(Weight(0, 0, 1))
    qtbot.mouseClick(panel.view, LEFT, pos=QPointF(points[20, 0], points[20, 1] + 6).toPoint())
    assert refresher.store.selection.place == Weight(0, 0, 1)


def test_a_double_click_types_a_number(qtbot: QtBot) -> None:
    panel, refresher = panel_on(qtbot, example("clamp"))
    qtbot.mouseDClick(panel.view, LEFT, pos=centre_of(panel, Weight(1, 1, 0)).toPoint())
    qtbot.keyClicks(panel.view.hands.field, "3/4")
    qtbot.keyClick(panel.view.hands.field, Qt.Key.Key_Return)
    assert value_at(refresher, Weight(1, 1, 0)) == 0.75
    assert not panel.view.hands.field.isVisible()


def test_what_is_no_number_is_refused_in_words_and_the_field_stays(qtbot: QtBot) -> None:
    panel, refresher = panel_on(qtbot, example("clamp"))
    document = refresher.store.document
    qtbot.mouseDClick(panel.view, LEFT, pos=centre_of(panel, Bias(0, 0)).toPoint())
    qtbot.keyClicks(panel.view.hands.field, "two")
    with qtbot.waitSignal(refresher.refused, check_params_cb=lambda words: "“two”" in words):
        qtbot.keyClick(panel.view.hands.field, Qt.Key.Key_Return)
    assert panel.view.hands.field.isVisible()
    assert refresher.store.document is document


def test_escape_closes_the_field_and_keeps_the_number(qtbot: QtBot) -> None:
    panel, refresher = panel_on(qtbot, example("clamp"))
    document = refresher.store.document
    qtbot.mouseDClick(panel.view, LEFT, pos=centre_of(panel, Input(0)).toPoint())
    qtbot.keyClicks(panel.view.hands.field, "7")
    qtbot.keyClick(panel.view.hands.field, Qt.Key.Key_Escape)
    assert refresher.store.document is document


@pytest.mark.parametrize(
    ("key", "modifier", "change"),
    [
        (Qt.Key.Key_Up, Qt.KeyboardModifier.NoModifier, 0.05),
        (Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier, -0.01),
        (Qt.Key.Key_PageUp, Qt.KeyboardModifier.NoModifier, 0.5),
        (Qt.Key.Key_Plus, Qt.KeyboardModifier.NoModifier, 0.05),
        (Qt.Key.Key_Minus, Qt.KeyboardModifier.NoModifier, -0.05),
    ],
)
def test_keys_step_the_selected_weight(
    qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier, change: float
) -> None:
    panel, refresher = panel_on(qtbot, example("clamp"))
    refresher.select(Weight(0, 0, 1))
    qtbot.keyClick(panel.view, key, modifier)
    assert value_at(refresher, Weight(0, 0, 1)) == pytest.approx(1.0 + change)


def test_steps_in_quick_succession_are_one_undo(qtbot: QtBot) -> None:
    panel, refresher = panel_on(qtbot, example("clamp"))
    refresher.select(Bias(0, 0))
    for _ in range(5):
        qtbot.keyClick(panel.view, Qt.Key.Key_Up)
    refresher.store.undo()
    assert value_at(refresher, Bias(0, 0)) == -1.0


def test_arrows_walk_over_the_cards(qtbot: QtBot) -> None:
    panel, refresher = panel_on(qtbot, example("clamp"))
    walked = []
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Down, Qt.Key.Key_Left):
        qtbot.keyClick(panel.view, key)
        walked.append(refresher.store.selection.place)
    assert walked == [Neuron(0, 0), Neuron(0, 1), Input(0)]


def test_letters_go_to_a_neurons_bias_and_through_its_weights(qtbot: QtBot) -> None:
    panel, refresher = panel_on(qtbot, example("clamp"))
    went = []
    for key in (Qt.Key.Key_B, Qt.Key.Key_W, Qt.Key.Key_W, Qt.Key.Key_Escape):
        qtbot.keyClick(panel.view, key)
        went.append(refresher.store.selection.place)
    assert went == [Bias(1, 0), Weight(1, 0, 0), Weight(1, 1, 0), Neuron(1, 0)]


def test_enter_types_the_bias_of_the_selected_neuron(qtbot: QtBot) -> None:
    panel, refresher = panel_on(qtbot, example("clamp"))
    qtbot.keyClick(panel.view, Qt.Key.Key_Return)
    qtbot.keyClicks(panel.view.hands.field, "2,5")
    qtbot.keyClick(panel.view.hands.field, Qt.Key.Key_Return)
    assert value_at(refresher, Bias(1, 0)) == 2.5


def test_a_field_left_by_the_focus_sets_its_number(qtbot: QtBot) -> None:
    panel, refresher = panel_on(qtbot, example("clamp"))
    qtbot.keyClick(panel.view, Qt.Key.Key_Return)
    qtbot.keyClicks(panel.view.hands.field, "4")
    qtbot.keyClick(panel.view.hands.field, Qt.Key.Key_Tab)
    assert value_at(refresher, Bias(1, 0)) == 4.0


@pytest.mark.parametrize(
    "sizes", [(1, 2, 1), (3, 7, 2), (1, 8, 8, 1), (2, 64, 3), (64, 64, 64), (1, *[32] * 4, 1)]
)
@pytest.mark.parametrize("size", [(700, 180), (980, 300), (1500, 430)])
def test_cards_lie_in_the_diagram_and_never_over_one_another(
    qtbot: QtBot, sizes: tuple[int, ...], size: tuple[int, int]
) -> None:
    panel, _ = panel_on(qtbot, network_document(*sizes), size)
    boxes = [box for column in layout_of(panel).columns for box in column.boxes]
    area = QRectF(panel.view.rect())
    assert all(area.contains(box) for box in boxes)
    assert not any(one.intersects(other) for i, one in enumerate(boxes) for other in boxes[i + 1 :])


@pytest.mark.parametrize("name", ["clamp", "notebook", "classes", "fold", "sine"])
def test_numbers_beside_links_never_cover_one_another_nor_a_card(qtbot: QtBot, name: str) -> None:
    panel, _ = panel_on(qtbot, example(name))
    layout = layout_of(panel)
    labels = list(layout.labels.values())
    cards = [box for column in layout.columns for box in column.boxes]
    assert labels
    assert not any(
        one.intersects(other) for i, one in enumerate(labels) for other in [*labels[i + 1 :], *cards]
    )


def test_no_link_hides_another_where_cells_stand_side_by_side(qtbot: QtBot) -> None:
    column = layout_of(panel_on(qtbot, example("sine"))[0]).columns[1]
    assert len({box.left() for box in column.boxes}) > 1
    assert len(set(column.heights)) == 16


def test_each_of_64_neurons_can_be_selected(qtbot: QtBot) -> None:
    panel, refresher = panel_on(qtbot, network_document(1, 64, 1), (980, 260))
    reached = set()
    for index in range(64):
        point = layout_of(panel).box(Neuron(0, index)).center().toPoint()
        qtbot.mouseClick(panel.view, LEFT, pos=point)
        reached.add(refresher.store.selection.place)
    assert reached == {Neuron(0, index) for index in range(64)}


def test_a_drag_repaints_the_still_picture_only_once(qtbot: QtBot) -> None:
    panel, refresher = panel_on(qtbot, example("notebook"))
    refresher.select(Weight(0, 0, 0))
    refresher.refresh_now()
    panel.grab()
    key = panel.view._picture._others._key
    drag(qtbot, panel.view, centre_of(panel, Weight(0, 0, 0)), (0, -40), release=False)
    refresher.refresh_now()
    panel.grab()
    assert panel.view._picture._others._key == key


def test_a_drag_of_another_neurons_kink_repaints_the_still_picture_only_once(qtbot: QtBot) -> None:
    panel, refresher = panel_on(qtbot, example("clamp"))
    keys = []
    for x in (1.5, 2.0):
        refresher.drag(MoveKink(Neuron(0, 0), 0, x))
        refresher.refresh_now()
        panel.grab()
        keys.append(panel.view._picture._others._key)
    assert keys[0] == keys[1]


def test_the_picture_of_what_stays_looks_as_if_drawn_anew(qtbot: QtBot) -> None:
    panel, refresher = panel_on(qtbot, example("notebook"))
    refresher.select(Bias(0, 1))
    refresher.refresh_now()
    drawn_anew = panel.view.grab().toImage()
    assert panel.view.grab().toImage() == drawn_anew
    assert panel.view.grab().toImage() == drawn_anew


@pytest.mark.parametrize("place", [Weight(0, 0, 3), Bias(1, 1), Input(2)])
def test_what_is_kept_through_a_drag_looks_as_if_drawn_anew(qtbot: QtBot, place: ValuePlace) -> None:
    panel, refresher = panel_on(qtbot, example("notebook"))
    drag(qtbot, panel.view, centre_of(panel, place), (0, -40))
    refresher.refresh_now()
    kept = panel.view.grab().toImage()
    panel.view.resize(panel.view.width() + 1, panel.view.height())
    panel.view.grab()
    panel.view.resize(panel.view.width() - 1, panel.view.height())
    assert panel.view.grab().toImage() == kept


def test_overflow_is_shown_in_words_and_nothing_is_raised(qtbot: QtBot) -> None:
    document = example("clamp")
    huge = document.network.layers[0]
    network = document.network.with_layer(0, replace(huge, weights=frozen([[1e308, 1e308]])))
    panel, refresher = panel_on(qtbot, replace(document, network=network, inputs=frozen([[1e10]])))
    assert refresher.frame.pieces is None
    assert "1e308" in refresher.frame.pieces_fault or refresher.frame.pieces_fault
    panel.grab()


def test_the_wheel_steps_a_selected_number_and_only_that(qtbot: QtBot) -> None:
    panel, refresher = panel_on(qtbot, example("clamp"))
    point = centre_of(panel, Bias(0, 0))
    turn_wheel(panel, point)
    assert value_at(refresher, Bias(0, 0)) == -1.0
    refresher.select(Bias(0, 0))
    turn_wheel(panel, point)
    assert value_at(refresher, Bias(0, 0)) == -0.95


def turn_wheel(panel: NetworkPanel, point: QPointF) -> None:
    event = QWheelEvent(
        point,
        panel.view.mapToGlobal(point),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(panel.view, event)


def test_heads_offer_softmax_for_the_last_layer_only(qtbot: QtBot) -> None:
    panel, _ = panel_on(qtbot, example("clamp"))
    offered = []
    for button in panel.heads._buttons[1:]:
        button.menu().aboutToShow.emit()
        offered.append(any(action.text().startswith("softmax") for action in button.menu().actions()))
    assert offered == [False, True]


def test_a_head_changes_the_activation_and_keeps_every_weight(qtbot: QtBot) -> None:
    panel, refresher = panel_on(qtbot, example("clamp"))
    menu = panel.heads._buttons[1].menu()
    menu.aboutToShow.emit()
    weights = refresher.store.document.network.layers[0].weights
    next(action for action in menu.actions() if action.text().startswith("sigmoid")).trigger()
    assert refresher.store.document.network.layers[0].activation.name == "sigmoid"
    assert refresher.store.document.network.layers[0].weights is weights


@pytest.mark.parametrize(
    ("text", "sizes"), [("+ input", (2, 2, 1)), ("+ neuron", (1, 3, 1)), ("+ layer", (1, 2, 2, 1))]
)
def test_the_header_adds_to_what_is_selected(qtbot: QtBot, text: str, sizes: tuple[int, ...]) -> None:
    panel, refresher = panel_on(qtbot, example("clamp"))
    refresher.select(Neuron(0, 0))
    (button,) = [each for each in panel.findChildren(QToolButton) if each.text() == text]
    qtbot.mouseClick(button, LEFT)
    assert refresher.store.document.network.sizes == sizes


def test_a_bias_gives_way_to_a_long_value_in_the_same_line(qtbot: QtBot) -> None:
    panel, refresher = panel_on(qtbot, example("classes"), (980, 250))
    assert layout_of(panel).columns[1].style is Style.LINE
    refresher.apply(SetValue(Weight(0, 1, 0), 1e308))
    refresher.apply(SetValue(Input(1), 1e10))
    pictures = []
    for bias in (0.9, -0.8):
        refresher.apply(SetValue(Bias(0, 0), bias))
        refresher.refresh_now()
        pictures.append(panel.view.grab(layout_of(panel).box(Neuron(0, 0)).toRect()).toImage())
    assert pictures[0] == pictures[1]


def test_a_named_class_is_named_on_its_card_at_once(qtbot: QtBot) -> None:
    refresher = refresher_on(example("classes"))
    view = NetworkPanel(refresher)
    show(qtbot, refresher, view, (1300, 500))
    before = view.grab().toImage()
    refresher.apply(NameClass(1, "dog"))
    refresher.refresh_now()
    assert view.grab().toImage() != before
