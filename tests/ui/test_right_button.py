"""The right button covers, reveals and guesses everywhere: cards, links, cells, bars, stages, code."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from nnviz.document.covering import Covers, of_neuron
from nnviz.document.places import Bias, Input, Neuron, Weight
from nnviz.document.quantities import A, Product, Quantity, Stage, Z
from nnviz.document.table_cells import Cell, TableName
from nnviz.ui.window import Window
from tests.ui.desks import window_on
from tests.ui.test_film_bar import say

Spot = tuple[QWidget, QPointF]
OUTPUT = Neuron(1, 0)


def card(window: Window) -> Spot:
    """The card of the output."""
    view = window.panels.network.view
    assert view.hands.layout is not None
    return view, view.hands.layout.box(OUTPUT).center()


def link(window: Window) -> Spot:
    """The number of a link."""
    view = window.panels.network.view
    assert view.hands.layout is not None
    return view, view.hands.layout.labels[Weight(1, 0, 0)].center()


def cell(window: Window) -> Spot:
    """A z in the tables."""
    view = window.panels.network.tables
    assert view.hands.layout is not None
    at = Cell(TableName("Z", 1), 0, 0)
    return view.viewport(), view.hands.layout.sheet(at.table).cell_box(at.row, at.column).center()


def term(window: Window) -> Spot:
    """The first product of the sum."""
    line = window.panels.sum.line
    ((_, box), *_) = line.asked_places(frozenset({Product(Weight(1, 0, 0))}))
    return line, box.center()


def bar(window: Window) -> Spot:
    """The bar of the second product."""
    bars = window.panels.sum.bars
    assert bars.picture is not None
    room = dict(bars.picture.rooms)[Product(Weight(1, 1, 0))]
    return bars, QPointF(room.right() - 3, room.center().y())


def stage_of(quantity: Quantity) -> Callable[[Window], Spot]:
    """A number of softmax."""

    def spot(window: Window) -> Spot:
        stages = window.panels.softmax.stages
        assert stages.picture is not None
        return stages, dict(stages.picture.boxes_of(frozenset({quantity})))[quantity].center()

    return spot


def row(window: Window) -> Spot:
    """A share of the first row, where all are shown."""
    view = window.panels.softmax.rows.view
    assert view.picture is not None
    share = Stage("share", 1)
    box = next(each.box for each in view.picture.cells if (each.quantity, each.row) == (share, 0))
    return view, box.center()


def literal(window: Window) -> Spot:
    """A bias in the code."""
    code = window.panels.code.view
    ((_, box), *_) = code.asked_places(frozenset({Bias(1, 0)}))
    return code.viewport(), box.center()


def slider(window: Window) -> Spot:
    """The row of an input."""
    place = next(each for each in window.panels.inspector.rows if each.binding.place == Input(0))
    return place, QPointF(place.rect().center())


def curve(window: Window) -> Spot:
    """The plot, away from every kink."""
    plot = window.panels.function.plot
    return plot.viewport(), plot.scale_now().point(-0.5, 2.5)


KINDS: dict[str, tuple[str, list[str], Callable[[Window], Spot], Covers]] = {
    "card": ("clamp", [], card, of_neuron(OUTPUT)),
    "link": ("clamp", [], link, frozenset({Weight(1, 0, 0)})),
    "cell": ("clamp", ["show tables"], cell, frozenset({Z(OUTPUT)})),
    "term": ("clamp", [], term, frozenset({Product(Weight(1, 0, 0))})),
    "bar": ("clamp", ["sum bars"], bar, frozenset({Product(Weight(1, 1, 0))})),
    "score": ("softmax", [], stage_of(Z(Neuron(0, 1))), frozenset({Z(Neuron(0, 1))})),
    "power": ("softmax", [], stage_of(Stage("power", 1)), frozenset({Stage("power", 1)})),
    "share": ("softmax", [], stage_of(Stage("share", 1)), frozenset({Stage("share", 1)})),
    "row sum": ("softmax", [], stage_of(Stage("row_sum")), frozenset({Stage("row_sum")})),
    "share of all rows": ("softmax", ["show all-rows"], row, frozenset({Stage("share", 1)})),
    "literal": ("clamp", ["show code"], literal, frozenset({Bias(1, 0)})),
    "slider": ("clamp", ["hide code"], slider, frozenset({Input(0)})),
    "curve": ("clamp", [], curve, of_neuron(OUTPUT)),
}


def opened(qtbot: QtBot, kind: str) -> tuple[Window, Spot]:
    """Return a window on the example of a kind, and where its number is."""
    example, lines, spot, _ = KINDS[kind]
    window = window_on(qtbot, example)
    for line in lines:
        say(window, line)
    QApplication.processEvents()
    window.refresher.refresh_now()
    return window, spot(window)


def menu_at(spot: Spot) -> QMenu:
    """Press the right button."""
    widget, at = spot
    point: QPoint = at.toPoint()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, widget.mapToGlobal(point))
    QApplication.sendEvent(widget, event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def choose(window: Window, spot: Spot, start: str) -> None:
    """Choose the offer that begins so."""
    menu = menu_at(spot)
    next(action for action in menu.actions() if action.text().startswith(start)).trigger()
    menu.close()
    window.refresher.refresh_now()


@pytest.mark.parametrize("kind", KINDS)
def test_the_right_button_covers_a_number_and_reveals_it(qtbot: QtBot, kind: str) -> None:
    window, spot = opened(qtbot, kind)
    choose(window, spot, "Cover")
    assert window.refresher.store.selection.covers == KINDS[kind][3]
    choose(window, KINDS[kind][2](window), "Reveal")
    assert not window.refresher.store.selection.covers


@pytest.mark.parametrize("kind", KINDS)
def test_a_covered_number_can_be_guessed_by_the_right_button(qtbot: QtBot, kind: str) -> None:
    window, spot = opened(qtbot, kind)
    choose(window, spot, "Cover")
    menu = menu_at(KINDS[kind][2](window))
    assert [action.text() for action in menu.actions() if action.text().startswith("Guess")]
    menu.close()


@pytest.mark.parametrize(
    ("text", "covers"),
    [
        ("weights=[[1.0, 1.0]]", {Weight(0, 0, 0), Weight(0, 0, 1)}),
        ("np.maximum(0,", {A(Neuron(0, 0)), A(Neuron(0, 1))}),
    ],
)
def test_a_whole_line_of_code_can_be_covered(qtbot: QtBot, text: str, covers: set[Quantity]) -> None:
    window = window_on(qtbot)
    say(window, "show code")
    code = window.panels.code.view
    page = code.page
    assert page is not None
    number = next(index for index, line in enumerate(page.script.lines) if text in line.text)
    choose(window, (code.viewport(), page.box_of(number, (10, 11)).center()), "Cover this line")
    assert window.refresher.store.selection.covers == covers


def test_the_pointer_over_a_question_mark_in_the_code_is_a_hand(qtbot: QtBot) -> None:
    window, (code, at) = opened(qtbot, "literal")
    shapes = [code.cursor().shape()]
    for line in ("select bias 2.1", "cover bias 2.1"):
        say(window, line)
        qtbot.mouseMove(code, literal(window)[1].toPoint() + QPoint(0, len(shapes) % 2))
        shapes.append(code.cursor().shape())
    assert [shape.name for shape in shapes[1:]] == ["SizeVerCursor", "PointingHandCursor"]
    assert at.x() > 0
