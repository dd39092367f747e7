"""Two windows that differ in a covered number are the same picture, pixel for pixel."""

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nnviz.document.language import understand
from tests.ui.desks import window_on

VALUES = ("7.31", "-2.46")
# What is covered, what sets the hidden number, and what would tell it by a glance elsewhere.
KINDS = {
    "input": ("classes", "input 1 = {}", ["sample 2", "cover input 1", "cover all"]),
    "weight": ("classes", "weight 1.1.1 = {}", ["sample 2", "cover weight 1.1.1", "cover all"]),
    "bias": ("classes", "bias 1.1 = {}", ["cover bias 1.1", "cover all", "select bias 1.1"]),
    "product": ("clamp", "weight 1.1.1 = {}", ["cover product 1.1.1", "cover weight 1.1.1", "cover all"]),
    "z and a": ("clamp", "bias 2.1 = {}", ["cover z 2.1", "cover bias 2.1"]),
    "curve": ("clamp", "weight 2.1.1 = {}", ["cover outputs", "cover weight 2.1.1"]),
    "share": ("softmax", "bias 1.1 = {}", ["cover outputs", "cover bias 1.1"]),
    "card": ("clamp", "bias 1.2 = {}", ["cover neuron 1.2", "cover bias 1.2", "cover outputs"]),
}
VIEWS = {
    "desk": [],
    "tables": ["show tables"],
    "code": ["show code"],
    "plain code": ["code plain", "show code"],
    "bars": ["sum bars"],
    "ways": ["sum ways"],
    "parts": ["plot parts"],
    "layers": ["plot layers"],
    "bend": ["plot bend"],
    "live": ["show live", "show slopes"],
    "stage": ["stage network-over-function with sum"],
    "stage of softmax": ["stage function-beside-softmax"],
    "all rows": ["show all-rows"],
    "faults": ["fault rows"],
    "film": ["film products", "film 9"],
    "compared": ["snapshot A", "target clip 1 3"],
    "guessed": ["guess a 1.1 = 3", "guess level 2 of 1.1", "guess point 1,2 of 1.1"],
    "softmax done wrong": ["softmax plain"],
}


def picture_of(qtbot: QtBot, example: str, *lines: str) -> QImage:
    """Return the whole window after some lines of the language."""
    window = window_on(qtbot, example)
    store = window.refresher.store
    for line in lines:
        understand(line, store.document, store.selection).perform(store)
    window.refresher.refresh_now()
    QApplication.processEvents()
    window.refresher.refresh_now()
    return window.grab().toImage()


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("kind", KINDS)
def test_two_hidden_values_give_the_same_picture(qtbot: QtBot, kind: str, view: str) -> None:
    example, setting, covers = KINDS[kind]
    pictures = [picture_of(qtbot, example, setting.format(value), *covers, *VIEWS[view]) for value in VALUES]
    assert pictures[0] == pictures[1]


@pytest.mark.parametrize("kind", KINDS)
def test_without_covers_the_pictures_differ(qtbot: QtBot, kind: str) -> None:
    example, setting, covers = KINDS[kind]
    looks = [line for line in covers if not line.startswith("cover")]
    pictures = [picture_of(qtbot, example, setting.format(value), *looks) for value in VALUES]
    assert pictures[0] != pictures[1]
