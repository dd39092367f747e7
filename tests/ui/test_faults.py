"""Faults of shape in the network panel, by real clicks."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from nnviz.document.fault_lines import TryFault
from nnviz.ui.panels.network import NetworkPanel
from nnviz.ui.refresher import Refresher
from tests.ui.bench import example, refresher_on, show

LEFT = Qt.MouseButton.LeftButton


def panel_on(qtbot: QtBot) -> tuple[NetworkPanel, Refresher]:
    refresher = refresher_on(example("batch"))
    panel = NetworkPanel(refresher)
    show(qtbot, refresher, panel)
    return panel, refresher


def test_the_word_in_the_head_opens_the_faults_and_closes_them(qtbot: QtBot) -> None:
    panel, refresher = panel_on(qtbot)
    qtbot.mouseClick(panel.faults.opener, LEFT)
    qtbot.waitUntil(panel.faults.isVisible)
    assert not panel.view.isVisible()
    qtbot.mouseClick(panel.faults.opener, LEFT)
    qtbot.waitUntil(panel.view.isVisible)
    assert refresher.store.selection.fault == ""


def test_while_a_fault_is_tried_neither_cards_nor_tables_is_chosen(qtbot: QtBot) -> None:
    panel, _ = panel_on(qtbot)
    assert panel.views["cards"].isChecked()
    qtbot.mouseClick(panel.faults.opener, LEFT)
    qtbot.waitUntil(panel.faults.isVisible)
    assert not any(view.isChecked() for view in panel.views.values())


def test_a_fault_is_chosen_by_its_word_and_the_document_stays(qtbot: QtBot) -> None:
    panel, refresher = panel_on(qtbot)
    before = refresher.store.document
    qtbot.mouseClick(panel.faults.opener, LEFT)
    qtbot.waitUntil(panel.faults.isVisible)
    qtbot.mouseClick(panel.faults.kinds["flat"], LEFT)
    refresher.refresh_now()
    story = panel.faults.picture.story
    assert story is not None
    assert "axis 1 is out of bounds for array of dimension 1" in story.messages[0]
    assert refresher.store.document is before


def test_every_story_is_painted_again_as_it_was(qtbot: QtBot) -> None:
    panel, refresher = panel_on(qtbot)
    qtbot.mouseClick(panel.faults.opener, LEFT)
    for button in panel.faults.kinds.values():
        button.click()
        refresher.refresh_now()
        first = panel.faults.picture.grab().toImage()
        refresher.refresh_now()
        assert panel.faults.picture.grab().toImage() == first


def test_the_focus_goes_from_the_network_to_the_word_that_is_chosen(qtbot: QtBot) -> None:
    panel, refresher = panel_on(qtbot)
    panel.view.setFocus()
    TryFault("inputs").perform(refresher.store)
    refresher.refresh_now()
    assert panel.faults.kinds["inputs"].hasFocus()
