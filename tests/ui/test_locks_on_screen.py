"""Locks and what a drag changes, as the diagram and the inspector show them."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from nnviz.document.holding import MoveKink
from nnviz.document.locking import SetLock
from nnviz.document.places import Bias, Neuron, Weight
from nnviz.ui.panels.inspector import InspectorPanel
from nnviz.ui.panels.network import NetworkPanel
from tests.ui.bench import example, refresher_on, show


def test_l_locks_and_unlocks_the_selected_parameter(qtbot: QtBot) -> None:
    refresher = refresher_on(example("clamp"))
    panel = NetworkPanel(refresher)
    show(qtbot, refresher, panel)
    refresher.select(Weight(0, 0, 1))
    qtbot.keyClick(panel.view, Qt.Key.Key_L)
    assert refresher.store.document.locks == {Weight(0, 0, 1)}
    qtbot.keyClick(panel.view, Qt.Key.Key_L)
    assert refresher.store.document.locks == frozenset()


def test_a_lock_is_drawn_on_its_number(qtbot: QtBot) -> None:
    refresher = refresher_on(example("clamp"))
    panel = NetworkPanel(refresher)
    show(qtbot, refresher, panel)
    before = panel.view.grab().toImage()
    refresher.apply(SetLock(Bias(0, 1)))
    refresher.refresh_now()
    assert panel.view.grab().toImage() != before


def test_a_locked_number_is_called_locked(qtbot: QtBot) -> None:
    refresher = refresher_on(SetLock(Bias(1, 0)).apply(example("clamp")))
    panel = InspectorPanel(refresher)
    show(qtbot, refresher, panel, (280, 700))
    names = {row.binding.place: row.entry.name for row in panel.rows if row.entry}
    assert names[Bias(1, 0)] == "bias · locked"
    assert names[Weight(1, 0, 0)] == "weight from 1.1"


def test_what_a_held_kink_solves_for_is_lit_in_the_inspector(qtbot: QtBot) -> None:
    refresher = refresher_on(example("clamp"))
    panel = InspectorPanel(refresher)
    show(qtbot, refresher, panel, (280, 700))
    refresher.select(Neuron(0, 1))
    refresher.refresh_now()
    refresher.drag(MoveKink(Neuron(0, 1), 0, 2.0))
    refresher.refresh_now()
    assert [row.binding.place for row in panel.rows if row.entry and row.entry.is_marked] == [Bias(0, 1)]


def test_the_inspector_counts_what_a_held_kink_solves_for(qtbot: QtBot) -> None:
    refresher = refresher_on(example("clamp"))
    panel = InspectorPanel(refresher)
    show(qtbot, refresher, panel, (280, 700))
    refresher.drag(MoveKink(Neuron(0, 1), 0, 2.0, way="least"))
    refresher.refresh_now()
    assert panel.title == "Solving for 2 numbers"
    refresher.cancel()
    refresher.refresh_now()
    assert panel.title == "Neuron 2.1 · linear"
