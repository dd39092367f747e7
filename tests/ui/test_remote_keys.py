"""Every key that a remote may send, also held down: nothing that Page Up does not repair."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from nnviz.document.document import Document
from nnviz.document.places import Input
from nnviz.document.selection import Selection
from nnviz.ui.unfinished import is_typing
from nnviz.ui.window import Window
from tests.ui.test_remote import KEY, NONE, SCENES, on_stage, press, say, show

SENT = {
    KEY.Key_Left: "",
    KEY.Key_Right: "",
    KEY.Key_Up: "",
    KEY.Key_Down: "",
    KEY.Key_Home: "",
    KEY.Key_End: "",
    KEY.Key_Tab: "\t",
    KEY.Key_Backtab: "",
    KEY.Key_Return: "\r",
    KEY.Key_Enter: "\r",
    KEY.Key_Space: " ",
    KEY.Key_Backspace: "\b",
    KEY.Key_Delete: "\x7f",
    KEY.Key_VolumeUp: "",
    KEY.Key_VolumeDown: "",
    KEY.Key_VolumeMute: "",
    KEY.Key_MediaPlay: "",
    KEY.Key_MediaNext: "",
    KEY.Key_MediaPrevious: "",
    KEY.Key_F5: "",
    KEY.Key_Escape: "\x1b",
}
ARRANGEMENTS = ["function", "network", "batch", "network-over-function", "code"]
Stand = tuple[Document, Selection]


def stand(window: Window) -> Stand:
    """Return the document and what is looked at."""
    return window.refresher.store.document, window.refresher.store.selection


def hold(window: Window, key: Qt.Key, repeats: int = 5) -> None:
    """Hold a key down: one press, then repeats of it, where the focus is, then the release."""
    text = SENT.get(key, "")
    for is_repeat in (False, *[True] * repeats):
        focus = QApplication.focusWidget() or window
        QTest.simulateEvent(focus, True, key.value, NONE, text, is_repeat)
        show(window)
    QTest.simulateEvent(QApplication.focusWidget() or window, False, key.value, NONE, text, False)
    show(window)


def repair(window: Window, before: Stand, times: int) -> None:
    """Press Page Up until all is as it was, so many times at most."""
    for _ in range(times):
        if stand(window) != before or is_typing():
            press(window, KEY.Key_PageUp)


@pytest.mark.parametrize("key", SENT, ids=lambda key: key.name)
@pytest.mark.parametrize("arrangement", ARRANGEMENTS)
def test_page_up_repairs_every_key_that_a_remote_may_send(
    qtbot: QtBot, key: Qt.Key, arrangement: str
) -> None:
    window = on_stage(qtbot, "pin bias 1.2", *SCENES, "scene 2")
    say(window, f"stage {arrangement}")
    before = stand(window)
    press(window, key)
    repair(window, before, 1)
    assert stand(window) == before
    assert not is_typing()
    assert not any(isinstance(each, QMenu) and each.isVisible() for each in QApplication.topLevelWidgets())


@pytest.mark.parametrize("key", SENT, ids=lambda key: key.name)
def test_page_up_repairs_a_key_held_down(qtbot: QtBot, key: Qt.Key) -> None:
    window = on_stage(qtbot, *SCENES, "scene 2")
    say(window, "stage network-over-function")
    before = stand(window)
    hold(window, key)
    repair(window, before, 1)
    assert stand(window) == before


def test_what_is_half_typed_is_dropped_by_page_up(qtbot: QtBot) -> None:
    window = on_stage(qtbot, "pin bias 1.2", *SCENES, "scene 2", "stage code")
    field = window.panels.pins.rows[0].field
    field.setFocus()
    press(window, KEY.Key_Delete, KEY.Key_PageUp)
    assert field.text() == "−3.00"
    assert window.refresher.store.selection.scene == 1


def test_escape_in_a_field_in_which_nothing_is_typed_plays(qtbot: QtBot) -> None:
    window = on_stage(qtbot, "pin bias 1.2")
    window.panels.pins.rows[0].field.setFocus()
    press(window, KEY.Key_Escape)
    assert window.refresher.store.session.sweep is not None


def test_escape_takes_back_a_step_though_the_focus_has_moved_on(qtbot: QtBot) -> None:
    window = on_stage(qtbot, "pin bias 1.2")
    before = window.refresher.store.document
    window.panels.pins.rows[0].slider.setFocus()
    press(window, KEY.Key_Right)
    window.panels.function.plot.setFocus()
    press(window, KEY.Key_Escape)
    assert window.refresher.store.document is before


@pytest.mark.parametrize("key", [KEY.Key_PageDown, KEY.Key_PageUp], ids=lambda key: key.name)
def test_a_page_key_held_down_is_one_step(qtbot: QtBot, key: Qt.Key) -> None:
    window = on_stage(qtbot, *SCENES, "scene 2")
    hold(window, key)
    assert window.refresher.store.selection.scene == (2 if key is KEY.Key_PageDown else 0)


def hold_as_x11(window: Window, key: Qt.Key, repeats: int = 3) -> None:
    """Hold a key down as X11 may tell it: let go and pressed again in the same millisecond, unmarked."""
    for number in range(1 + repeats):
        at = 1000 + 40 * number
        for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
            send(window, kind, key, at)
        send(window, QEvent.Type.KeyRelease, key, at + 40)


def send(window: Window, kind: QEvent.Type, key: Qt.Key, at: int) -> None:
    """Send a key event of the moment ``at`` where the focus is."""
    event = QKeyEvent(kind, key, NONE)
    event.setTimestamp(at)
    QApplication.sendEvent(QApplication.focusWidget() or window, event)
    show(window)


def test_a_repeat_that_the_platform_does_not_mark_reaches_nobody(qtbot: QtBot) -> None:
    window = on_stage(qtbot, *SCENES, "scene 2")
    say(window, "stage network")
    window.panels.network.view.setFocus()
    hold_as_x11(window, KEY.Key_Return)
    assert is_typing()


def test_an_arrow_held_down_steps_on(qtbot: QtBot) -> None:
    window = on_stage(qtbot)
    before = window.refresher.store.document.value(Input(0), 0)
    hold_as_x11(window, KEY.Key_Right)
    assert window.refresher.store.document.value(Input(0), 0) == pytest.approx(before + 4 * 0.05)


def test_escape_held_down_neither_leaves_nor_flickers(qtbot: QtBot) -> None:
    window = on_stage(qtbot, *SCENES, "scene 2")
    hold(window, KEY.Key_Escape)
    assert window.refresher.store.selection.stage is not None
    assert window.refresher.store.session.sweep is not None


def test_the_blank_button_held_down_covers_once(qtbot: QtBot) -> None:
    window = on_stage(qtbot, *SCENES, "scene 2")
    hold(window, KEY.Key_Period)
    assert window.refresher.store.selection.covers


@pytest.mark.parametrize("key", [KEY.Key_Left, KEY.Key_Right, KEY.Key_Return], ids=lambda key: key.name)
def test_a_stray_key_while_a_value_sweeps_is_repaired_with_the_sweep(qtbot: QtBot, key: Qt.Key) -> None:
    window = on_stage(qtbot, "select weight 1.1.1", *SCENES, "scene 2")
    before = stand(window)
    press(window, KEY.Key_F5)
    window.sweeper.go_on()
    show(window)
    press(window, key)
    repair(window, before, 1)
    assert stand(window) == before
