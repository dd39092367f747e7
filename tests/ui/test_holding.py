"""Holding kinks, slopes and levels in the plot, by real mouse and key events."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from pytestqt.qtbot import QtBot

from nnviz.document.document import Document, View
from nnviz.document.edits import SetActivation
from nnviz.document.holding import MoveKink, SetLevel, SetSlope
from nnviz.document.locking import SetLock
from nnviz.document.places import Bias, Neuron, Weight
from nnviz.nn.arrays import frozen
from nnviz.nn.piecewise import curve, kinks
from nnviz.ui.panels.function import FunctionPanel
from nnviz.ui.plots.plot_menu import Offer
from nnviz.ui.refresher import Refresher
from tests.ui.bench import LEFT, drag, example, refresher_on, show


def panel_on(
    qtbot: QtBot, document: Document, size: tuple[int, int] = (900, 420)
) -> tuple[FunctionPanel, Refresher]:
    refresher = refresher_on(document)
    panel = FunctionPanel(refresher)
    show(qtbot, refresher, panel, size)
    return panel, refresher


def at(panel: FunctionPanel, x: float, y: float) -> QPointF:
    return panel.plot.scale_now().point(x, y)


def kinks_of(refresher: Refresher) -> list[float]:
    refresher.refresh_now()
    pieces = refresher.frame.pieces
    assert pieces is not None
    last = pieces.network.depth - 1
    return [kink.x for kink in kinks(pieces, last, 0) if not kink.is_hidden]


def bias(refresher: Refresher, layer: int, neuron: int) -> float:
    return refresher.store.document.value(Bias(layer, neuron), 0)


def test_a_kink_dragged_sideways_moves_by_its_neurons_bias(qtbot: QtBot) -> None:
    panel, refresher = panel_on(qtbot, example("clamp"))
    way = round(panel.plot.scale_now().across)
    drag(qtbot, panel.plot.viewport(), at(panel, 3.0, 3.0), (way, 0))
    assert kinks_of(refresher) == pytest.approx([1.0, 4.0], abs=0.051)
    assert bias(refresher, 0, 1) == pytest.approx(-kinks_of(refresher)[1])
    assert len(refresher.store.session.history.past) == 1


def test_what_is_solved_for_is_known_while_the_kink_is_held(qtbot: QtBot) -> None:
    panel, refresher = panel_on(qtbot, example("clamp"))
    drag(qtbot, panel.plot.viewport(), at(panel, 3.0, 3.0), (60, 0), release=False)
    refresher.refresh_now()
    assert refresher.frame.changed == {Bias(0, 1)}
    panel.grab()


def test_escape_takes_a_held_kink_back(qtbot: QtBot) -> None:
    panel, refresher = panel_on(qtbot, example("clamp"))
    document = refresher.store.document
    drag(qtbot, panel.plot.viewport(), at(panel, 3.0, 3.0), (60, 0), release=False)
    qtbot.keyClick(panel.plot, Qt.Key.Key_Escape)
    assert refresher.store.document is document


def test_with_ctrl_a_kink_moves_by_its_incoming_weight(qtbot: QtBot) -> None:
    panel, refresher = panel_on(qtbot, example("clamp"))
    modifier = Qt.KeyboardModifier.ControlModifier
    drag(qtbot, panel.plot.viewport(), at(panel, 3.0, 3.0), (-90, 0), modifier=modifier)
    assert bias(refresher, 0, 1) == -3.0
    weight = refresher.store.document.value(Weight(0, 0, 1), 0)
    assert kinks_of(refresher)[1] == pytest.approx(3.0 / weight)


def test_a_locked_kink_stays_and_says_which_lock(qtbot: QtBot) -> None:
    panel, refresher = panel_on(qtbot, SetLock(Bias(0, 1)).apply(example("clamp")))
    document = refresher.store.document
    with qtbot.waitSignal(refresher.refused, check_params_cb=lambda words: "bias 1.2 is locked" in words):
        drag(qtbot, panel.plot.viewport(), at(panel, 3.0, 3.0), (60, 0))
    assert refresher.store.document is document


def test_a_piece_held_in_its_middle_is_lifted_by_the_outputs_bias(qtbot: QtBot) -> None:
    panel, refresher = panel_on(qtbot, example("clamp"))
    up = round(0.5 * panel.plot.scale_now().down)
    drag(qtbot, panel.plot.viewport(), at(panel, 4.0, 3.0), (0, up))
    assert bias(refresher, 1, 0) == pytest.approx(1.5, abs=0.051)


def test_a_piece_held_near_its_right_end_is_tilted_about_its_left_end(qtbot: QtBot) -> None:
    panel, refresher = panel_on(qtbot, example("clamp"))
    down = -round(0.9 * panel.plot.scale_now().down)
    drag(qtbot, panel.plot.viewport(), at(panel, 4.8, 3.0), (0, down))
    refresher.refresh_now()
    assert refresher.frame.pieces is not None
    t, values = curve(refresher.frame.pieces, 1, 0)
    assert np.interp(3.0, t, values) == pytest.approx(3.0, abs=0.06)
    assert np.interp(5.0, t, values) < 2.2


def test_a_press_far_from_everything_takes_nothing(qtbot: QtBot) -> None:
    panel, refresher = panel_on(qtbot, example("clamp"))
    document = refresher.store.document
    drag(qtbot, panel.plot.viewport(), at(panel, 0.0, 2.5), (50, 30))
    assert refresher.store.document is document


def test_keys_go_through_the_kinks_and_move_them(qtbot: QtBot) -> None:
    panel, refresher = panel_on(qtbot, example("clamp"))
    panel.plot.setFocus()
    for key in (Qt.Key.Key_K, Qt.Key.Key_K, Qt.Key.Key_Right, Qt.Key.Key_Right):
        qtbot.keyClick(panel.plot, key)
        refresher.refresh_now()
    assert kinks_of(refresher) == pytest.approx([1.0, 3.1])
    panel.grab()
    qtbot.keyClick(panel.plot, Qt.Key.Key_Escape)
    qtbot.keyClick(panel.plot, Qt.Key.Key_Right)
    assert refresher.store.document.inputs[0, 0] == 2.45


def test_a_deep_kink_stops_before_it_meets_its_twin(qtbot: QtBot) -> None:
    panel, refresher = panel_on(qtbot, example("fold"))
    place = kinks_of(refresher)[0]
    value = panel.plot._scene.kinks[0].value if panel.plot._scene else 0.0
    drag(qtbot, panel.plot.viewport(), at(panel, place, value), (400, 0), release=False)
    refresher.refresh_now()
    panel.grab()
    assert refresher.frame.drag is not None
    assert refresher.frame.pieces is not None


@pytest.mark.parametrize(
    ("edit", "line"),
    [
        (MoveKink(Neuron(0, 1), 0, 2.5), "kink 1.2 = 2.5"),
        (MoveKink(Neuron(0, 1), 1, 2.5, way="least"), "kink 1.2 #2 = 2.5 by least change"),
        (SetSlope(Neuron(1, 0), 2.4, 0.0), "slope 2.1 at 2.4 = 0"),
        (SetLevel(Neuron(1, 0), 2.4, 3.0), "level 2.1 at 2.4 = 3"),
    ],
)
def test_the_undo_menu_names_a_held_thing_as_the_language_does(edit: MoveKink, line: str) -> None:
    assert edit.label == line


def test_a_step_cannot_be_lifted_or_tilted_by_hand(qtbot: QtBot) -> None:
    document = SetActivation(1, "step").apply(example("clamp"))
    panel, refresher = panel_on(qtbot, replace(document, inputs=frozen([[-0.9]])))
    before = refresher.store.document
    drag(qtbot, panel.plot.viewport(), at(panel, 2.0, 1.0), (0, 40))
    assert refresher.store.document is before


def test_a_kink_at_the_edge_of_the_view_can_be_taken(qtbot: QtBot) -> None:
    document = replace(example("clamp"), view=View(0, -1.0, 3.05))
    panel, refresher = panel_on(qtbot, document)
    drag(qtbot, panel.plot.viewport(), at(panel, 3.0, 3.0), (-120, 0))
    assert kinks_of(refresher)[1] < 2.9


def test_a_double_click_on_a_kink_types_where_it_goes(qtbot: QtBot) -> None:
    panel, refresher = panel_on(qtbot, example("clamp"))
    qtbot.mouseDClick(panel.plot.viewport(), LEFT, pos=at(panel, 3.0, 3.0).toPoint())
    qtbot.keyClicks(panel.plot._field, "7/2")
    qtbot.keyClick(panel.plot._field, Qt.Key.Key_Return)
    assert kinks_of(refresher) == pytest.approx([1.0, 3.5])


def test_a_double_click_on_a_piece_types_its_level(qtbot: QtBot) -> None:
    panel, refresher = panel_on(qtbot, example("clamp"))
    qtbot.mouseDClick(panel.plot.viewport(), LEFT, pos=at(panel, 4.0, 3.0).toPoint())
    qtbot.keyClicks(panel.plot._field, "2")
    qtbot.keyClick(panel.plot._field, Qt.Key.Key_Return)
    assert bias(refresher, 1, 0) == 0.0


def test_a_typed_place_out_of_reach_is_refused_with_its_range(qtbot: QtBot) -> None:
    panel, refresher = panel_on(qtbot, example("clamp"))
    qtbot.mouseDClick(panel.plot.viewport(), LEFT, pos=at(panel, 3.0, 3.0).toPoint())
    qtbot.keyClicks(panel.plot._field, "70")
    with qtbot.waitSignal(refresher.refused, check_params_cb=lambda words: "where the view ends" in words):
        qtbot.keyClick(panel.plot._field, Qt.Key.Key_Return)
    assert panel.plot._field.isVisible()


def offers_at(panel: FunctionPanel, x: float, y: float) -> dict[str, Offer]:
    offers = panel.plot._menu.offers(panel.plot._grasp(), at(panel, x, y))
    return {offer.text: offer for offer in offers}


def test_a_piece_offers_its_level_its_slope_and_the_kinks_at_its_ends(qtbot: QtBot) -> None:
    panel, _ = panel_on(qtbot, example("clamp"))
    assert list(offers_at(panel, 2.0, 2.0)) == [
        "Lift neuron 2.1 here to…",
        "Give this piece the slope…",
        "Hold the kink of neuron 1.1 at 1.00 by the arrow keys",
        "Hold the kink of neuron 1.2 at 3.00 by the arrow keys",
    ]


def test_a_kink_that_is_offered_is_then_moved_by_the_arrow_keys(qtbot: QtBot) -> None:
    panel, refresher = panel_on(qtbot, example("clamp"))
    offers_at(panel, 2.0, 2.0)["Hold the kink of neuron 1.2 at 3.00 by the arrow keys"].act()
    qtbot.keyClick(panel.plot, Qt.Key.Key_Left)
    assert kinks_of(refresher) == pytest.approx([1.0, 2.95])


def test_a_kink_offers_its_ways_and_its_lock(qtbot: QtBot) -> None:
    panel, refresher = panel_on(qtbot, example("clamp"))
    offers_at(panel, 3.0, 3.0)["Lock the bias of neuron 1.2"].act()
    assert refresher.store.document.locks == {Bias(0, 1)}
    refresher.refresh_now()
    assert "Unlock the bias of neuron 1.2" in offers_at(panel, 3.0, 3.0)


def drawing(qtbot: QtBot) -> tuple[FunctionPanel, Refresher]:
    panel, refresher = panel_on(qtbot, example("clamp"))
    refresher.store.select(replace(refresher.store.selection, draws=True))
    refresher.refresh_now()
    return panel, refresher


def points_of(refresher: Refresher) -> list[tuple[float, float]]:
    target = refresher.store.document.target
    return [] if target is None else list(target.points)


def test_clicks_draw_a_target_point_by_point(qtbot: QtBot) -> None:
    panel, refresher = drawing(qtbot)
    for x, y in [(0.0, 1.0), (2.0, 2.5), (4.0, 1.0)]:
        qtbot.mouseClick(panel.plot.viewport(), LEFT, pos=at(panel, x, y).toPoint())
        refresher.refresh_now()
    assert points_of(refresher) == [
        pytest.approx(each, abs=0.06) for each in [(0.0, 1.0), (2.0, 2.5), (4.0, 1.0)]
    ]
    assert len(refresher.store.session.history.past) == 3


def test_a_point_of_the_target_is_dragged_elsewhere(qtbot: QtBot) -> None:
    panel, refresher = drawing(qtbot)
    qtbot.mouseClick(panel.plot.viewport(), LEFT, pos=at(panel, 2.0, 2.0).toPoint())
    refresher.refresh_now()
    place = at(panel, *points_of(refresher)[0])
    drag(qtbot, panel.plot.viewport(), place, (round(panel.plot.scale_now().across), 0))
    assert points_of(refresher) == [pytest.approx((3.0, 2.0), abs=0.11)]


def test_between_two_samples_nothing_is_held_and_it_says_so(qtbot: QtBot) -> None:
    panel, refresher = panel_on(qtbot, example("classes"))
    refresher.store.select(replace(refresher.store.selection, between=(0, 1)))
    refresher.refresh_now()
    with qtbot.waitSignal(refresher.refused, check_params_cb=lambda words: "sweep an input" in words):
        qtbot.mouseClick(panel.plot.viewport(), LEFT, pos=panel.plot.viewport().rect().center())


def test_between_two_samples_the_arrow_keys_move_nothing(qtbot: QtBot) -> None:
    panel, refresher = panel_on(qtbot, example("classes"))
    refresher.store.select(replace(refresher.store.selection, between=(0, 1)))
    document = refresher.store.document
    with qtbot.waitSignal(refresher.refused):
        qtbot.keyClick(panel.plot, Qt.Key.Key_Right)
    assert refresher.store.document is document
