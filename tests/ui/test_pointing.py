"""What the mouse is over is lit wherever it is: in the sum, the diagram and the inspector, by real moves."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF
from PySide6.QtGui import QColor, QEnterEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from nnviz.document.places import Bias, Input, Neuron, Place, Weight
from nnviz.document.quantities import Product
from nnviz.document.selection import Pointed
from nnviz.ui.panels.place_row import PlaceRow
from nnviz.ui.window import Window
from tests.ui.desks import window_on

WEIGHT = Weight(1, 1, 0)  # −1.00 of the clamp, which reads 1.2


def shown(qtbot: QtBot, sum_view: str = "line") -> Window:
    """Return a window on the clamp, whose neuron 2.1 is selected, with the mouse over nothing."""
    window = window_on(qtbot, "clamp")
    window.commands.actions[f"sum-{sum_view}"].trigger()
    window.refresher.refresh_now()
    return window


def hover(qtbot: QtBot, window: Window, widget: QWidget, at: QPointF) -> None:
    """Move the mouse there, and show what follows.

    After the windows of other tests Qt may tell no widget of this one that the mouse has come or gone: here
    they are told what they are told on a screen.
    """
    for each in (window.panels.sum.view, *window.panels.inspector.rows):
        if each is not widget:
            QApplication.sendEvent(each, QEvent(QEvent.Type.Leave))
    QApplication.sendEvent(widget, QEnterEvent(at, at, at))
    qtbot.mouseMove(widget, at.toPoint() - QPoint(1, 0))
    qtbot.mouseMove(widget, at.toPoint())
    window.refresher.refresh_now()


def number(window: Window, place: Pointed) -> QPointF:
    """Return where a number of the sum stands."""
    return next(piece.box.center() for piece in window.panels.sum.view.pieces() if piece.place == place)


def middle(window: Window, weight: Weight) -> QPointF:
    """Return a point of a link where no number stands."""
    layout = window.panels.network.view.hands.layout
    assert layout is not None
    return QPointF(*layout.link(weight)[4])


def row(window: Window, place: Place) -> PlaceRow:
    """Return the inspector's row of a number."""
    return next(each for each in window.panels.inspector.rows if each.binding.place == place)


def lit_rows(window: Window) -> list[Place]:
    """Return which rows of the inspector are lit."""
    rows = window.panels.inspector.rows
    return [each.binding.place for each in rows if each.entry is not None and each.entry.is_lit]


def has_light(window: Window, widget: QWidget, around: QPointF) -> bool:
    """Whether the light's colour is seen within six pixels of a point."""
    image, light = widget.grab().toImage(), window.refresher.look.theme.chosen
    steps = range(-6, 7)
    return any(QColor(image.pixel(around.toPoint() + QPoint(x, y))) == light for x in steps for y in steps)


@pytest.mark.parametrize("view", ["line", "bars"])
@pytest.mark.parametrize("over", [WEIGHT, Product(WEIGHT)])
def test_a_term_under_the_mouse_lights_its_link_and_its_row(qtbot: QtBot, over: Pointed, view: str) -> None:
    window = shown(qtbot, view)
    assert not has_light(window, window.panels.network.view, middle(window, WEIGHT))
    hover(qtbot, window, window.panels.sum.view, number(window, over))
    assert has_light(window, window.panels.network.view, middle(window, WEIGHT))
    assert lit_rows(window) == [WEIGHT]


@pytest.mark.parametrize("view", ["line", "bars"])
def test_a_link_under_the_mouse_lights_its_term(qtbot: QtBot, view: str) -> None:
    window = shown(qtbot, view)
    hover(qtbot, window, window.panels.network.view, middle(window, WEIGHT))
    assert window.refresher.frame.selection.pointed == WEIGHT
    assert has_light(window, window.panels.sum.view, number(window, WEIGHT))
    assert has_light(window, window.panels.sum.view, number(window, Product(WEIGHT)))


def test_a_card_under_the_mouse_lights_the_number_that_it_hands_on(qtbot: QtBot) -> None:
    window = shown(qtbot)
    layout = window.panels.network.view.hands.layout
    assert layout is not None
    hover(qtbot, window, window.panels.network.view, layout.box(Neuron(0, 1)).center())
    assert has_light(window, window.panels.sum.view, number(window, Neuron(0, 1)))
    assert not has_light(window, window.panels.sum.view, number(window, Neuron(0, 0)))


@pytest.mark.parametrize("place", [WEIGHT, Bias(1, 0)])
def test_a_row_under_the_mouse_lights_its_number(qtbot: QtBot, place: Place) -> None:
    window = shown(qtbot)
    each = row(window, place)
    hover(qtbot, window, each, QPointF(4, 4))
    assert window.refresher.frame.selection.pointed == place
    assert has_light(window, window.panels.sum.view, number(window, place))


def test_a_product_lights_the_input_that_it_comes_from(qtbot: QtBot) -> None:
    window = shown(qtbot)
    window.refresher.select(Neuron(0, 1))
    window.refresher.refresh_now()
    hover(qtbot, window, window.panels.sum.view, number(window, Product(Weight(0, 0, 1))))
    assert lit_rows(window) == [Input(0), Weight(0, 0, 1)]


def test_what_the_mouse_leaves_is_lit_no_more(qtbot: QtBot) -> None:
    window = shown(qtbot)
    hover(qtbot, window, window.panels.sum.view, number(window, WEIGHT))
    hover(qtbot, window, window.bar, QPointF(3, 3))
    assert window.refresher.frame.selection.pointed is None
    assert lit_rows(window) == []


def test_pointing_draws_no_picture_anew(qtbot: QtBot) -> None:
    window = shown(qtbot)
    picture = window.panels.network.view._picture
    window.panels.network.view.grab()
    before = picture._whole._pixmap.cacheKey(), picture._others._pixmap.cacheKey()
    hover(qtbot, window, window.panels.sum.view, number(window, WEIGHT))
    window.panels.network.view.grab()
    assert (picture._whole._pixmap.cacheKey(), picture._others._pixmap.cacheKey()) == before


def test_pointing_is_neither_a_change_nor_an_entry_of_the_history(qtbot: QtBot) -> None:
    window = shown(qtbot)
    history = window.refresher.store.session.history
    hover(qtbot, window, window.panels.sum.view, number(window, WEIGHT))
    assert window.refresher.store.session.history is history
    assert window.refresher.store.session.is_saved


def test_the_line_of_code_that_holds_the_number_under_the_mouse_is_lit(qtbot: QtBot) -> None:
    window = shown(qtbot)
    window.commands.actions["code"].trigger()
    window.refresher.refresh_now()
    hover(qtbot, window, window.panels.sum.view, number(window, Neuron(0, 1)))
    hover(qtbot, window, window.panels.sum.view, number(window, WEIGHT))
    page = window.panels.code.view.page
    assert page is not None
    lines = [page.script.lines[line] for line in page.pointed]
    held = [each.holds for each in lines if each.holds is not None]
    at = window.refresher.frame.selection
    assert [holds.find(replace(at, place=WEIGHT)) is not None for holds in held] == [True]
