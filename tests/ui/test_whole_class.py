"""A whole class by a remote alone: clamp, stage, ten scenes, covers, curtain, back to the desk."""

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nnviz.document.covering import Covers
from nnviz.document.scene_acts import in_state_of
from nnviz.document.standing import looked
from nnviz.ui.window import Window
from tests.ui.hands import SHIFT
from tests.ui.test_remote import KEY, on_stage, press

SCENES = [
    "add scene One clamp",
    "weight 1.1.1 = 2",
    "add scene Steeper",
    "bias 1.1 = -2",
    "add scene Later",
    "cover outputs",
    "add scene Predict",
    "uncover all",
    "stage network",
    "add scene The network",
    "cover neuron 1.2",
    "add scene One neuron",
    "uncover all",
    "stage network-over-function",
    "add scene Both",
    "stage function",
    "plot parts",
    "add scene Parts",
    "plot function",
    "bias 2.1 = 0",
    "add scene Lower",
    "cover bias 2.1",
    "add scene The last",
    "stage off",
    "uncover all",
]


def covers(window: Window) -> Covers:
    """Return what is covered."""
    return window.refresher.store.selection.covers


def prepared(qtbot: QtBot) -> Window:
    """Return a desk on the clamp with ten scenes, the remote's button pressed once, in the first scene."""
    window = on_stage(qtbot, *SCENES, "scene 1")
    press(window, KEY.Key_Escape, KEY.Key_Escape)
    press(window, KEY.Key_F5)
    return window


def test_a_class_by_remote_alone_ends_in_the_state_of_its_last_scene(qtbot: QtBot) -> None:
    window = prepared(qtbot)
    store = window.refresher.store
    for number in range(10):
        assert store.selection.scene == number
        tell(window)
        if number < 9:
            press(window, KEY.Key_PageDown)
    last = store.document.scenes[-1]
    assert in_state_of(last, store.document) is store.document
    assert covers(window) == looked(store.document, last.lines).covers
    press(window, KEY.Key_Escape, KEY.Key_Escape)
    assert in_state_of(last, store.document) is store.document
    assert window.bar.isVisible()


def tell(window: Window) -> None:
    """Cover or uncover, draw the curtain, open it, play and pause, slip and repair: all is as it was."""
    store = window.refresher.store
    before = store.document, store.selection
    press(window, KEY.Key_Period, KEY.Key_Period)
    press(window, KEY.Key_B, modifier=SHIFT)
    press(window, KEY.Key_PageDown)
    press(window, KEY.Key_F5, KEY.Key_PageDown, KEY.Key_PageUp)
    press(window, KEY.Key_Tab)
    assert (store.document, store.selection) == before
    assert QApplication.focusWidget() is not None


def test_a_slip_of_the_thumb_at_both_ends_is_repaired(qtbot: QtBot) -> None:
    window = prepared(qtbot)
    store = window.refresher.store
    for keys in ((KEY.Key_PageUp, KEY.Key_PageDown), (KEY.Key_PageDown, KEY.Key_PageUp)):
        before = store.document, store.selection, len(store.session.history.past)
        press(window, *keys)
        assert (store.document, store.selection, len(store.session.history.past)) == before
        press(window, *[KEY.Key_PageDown] * 9)
