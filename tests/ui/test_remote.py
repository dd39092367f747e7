"""The remote on stage: page keys, blank, curtain, echo, ring, spotlight; by real keys and the real mouse."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import count

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from nnviz.document.language import understand
from nnviz.document.places import Bias, Input, Weight
from nnviz.ui.window import Window
from tests.ui.bench import example
from tests.ui.desks import window_on
from tests.ui.hands import SHIFT

KEY = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier
SCENES = ["add scene One", "weight 1.1.1 = 3", "add scene Two", "bias 1.1 = 2", "add scene Three"]


def on_stage(qtbot: QtBot, *lines: str, size: tuple[int, int] = (1280, 720)) -> Window:
    """Return a window on the clamp, on stage, some lines performed; each press is a second after the last."""
    window = window_on(qtbot, replace(example("clamp"), scenes=()), size=size)
    seconds = count(1.0)
    window.remote.clock = lambda: next(seconds)
    say(window, *lines, "stage function")
    return window


def say(window: Window, *lines: str) -> None:
    """Perform lines of the language."""
    store = window.refresher.store
    for line in lines:
        understand(line, store.document, store.selection).perform(store)
    show(window)


def show(window: Window) -> None:
    """Handle what waits, and show it."""
    QApplication.processEvents()
    window.refresher.refresh_now()
    QApplication.processEvents()


def press(window: Window, *keys: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
    """Press keys where the focus is."""
    for key in keys:
        QTest.keyClick(QApplication.focusWidget() or window, key, modifier)
        show(window)


def picture(window: Window) -> QImage:
    """Return what is on screen."""
    show(window)
    return window.grab().toImage()


def test_page_down_goes_through_the_scenes_and_page_up_back(qtbot: QtBot) -> None:
    window = on_stage(qtbot, *SCENES, "scene 1")
    seen = []
    for key in (KEY.Key_PageDown, KEY.Key_PageDown, KEY.Key_PageDown, KEY.Key_PageUp, KEY.Key_PageUp):
        press(window, key)
        seen.append(window.refresher.store.selection.scene)
    assert seen == [1, 2, 2, 2, 1]


def test_page_down_walks_from_a_pinned_slider_too(qtbot: QtBot) -> None:
    window = on_stage(qtbot, "pin weight 1.1.1", *SCENES, "scene 1")
    window.panels.pins.rows[0].slider.setFocus()
    press(window, KEY.Key_PageDown)
    assert window.refresher.store.selection.scene == 1
    assert window.refresher.store.document.value(Weight(0, 0, 0), 0) == 3.0


def test_a_second_page_down_within_a_quarter_of_a_second_is_ignored(qtbot: QtBot) -> None:
    window = on_stage(qtbot, *SCENES, "scene 1")
    times: Iterator[float] = iter((5.0, 5.2, 5.25, 5.3))
    window.remote.clock = lambda: next(times)
    press(window, KEY.Key_PageDown, KEY.Key_PageDown)
    assert window.refresher.store.selection.scene == 1
    press(window, KEY.Key_PageDown, KEY.Key_PageUp)
    assert window.refresher.store.selection.scene == 1


@pytest.mark.usefixtures("qtbot")
@pytest.mark.parametrize("name", ["page-down", "page-up", "blank", "curtain"])
def test_a_button_held_down_presses_once(qtbot: QtBot, name: str) -> None:
    assert not window_on(qtbot).commands.actions[name].autoRepeat()


def test_the_page_keys_step_the_selected_number_once_that_is_chosen(qtbot: QtBot) -> None:
    window = on_stage(qtbot, "select bias 1.2", "walk value")
    press(window, KEY.Key_PageDown)
    assert window.refresher.store.document.value(Bias(0, 1), 0) == -2.95
    assert window.foot.text == "Page keys: bias 1.2, in steps of 0.05"


@pytest.mark.parametrize("key", [KEY.Key_Left, KEY.Key_Right, KEY.Key_Up, KEY.Key_Down, KEY.Key_Return])
@pytest.mark.parametrize("arrangement", ["function", "network", "batch"])
def test_page_up_repairs_what_another_button_did(qtbot: QtBot, key: Qt.Key, arrangement: str) -> None:
    window = on_stage(qtbot, *SCENES, "scene 2")
    say(window, f"stage {arrangement}")
    store = window.refresher.store
    before = store.document, store.selection
    press(window, key, key)
    for _ in range(2):
        if (store.document, store.selection) != before:
            press(window, KEY.Key_PageUp)
    assert (store.document, store.selection) == before


def test_tab_changes_nothing_but_the_focus(qtbot: QtBot) -> None:
    window = on_stage(qtbot, *SCENES, "scene 2")
    before = window.refresher.store.session
    press(window, KEY.Key_Tab, KEY.Key_Tab)
    assert window.refresher.store.session is before


@pytest.mark.parametrize("key", [KEY.Key_B, KEY.Key_Period])
@pytest.mark.parametrize("arrangement", ["function", "network"])
def test_the_blank_button_covers_and_uncovers_and_the_title_stays(
    qtbot: QtBot, key: Qt.Key, arrangement: str
) -> None:
    window = on_stage(qtbot)
    say(window, f"stage {arrangement}")
    before = window.refresher.store.selection
    name = window.panels.boxes[arrangement].title.partition(" — ")[0]
    press(window, key)
    assert window.refresher.store.selection.covers
    assert window.panels.boxes[arrangement].title.startswith(name)
    press(window, key)
    assert window.refresher.store.selection == before


def test_the_curtain_is_black_then_white_then_open(qtbot: QtBot) -> None:
    window = on_stage(qtbot)
    before = picture(window)
    corners = []
    for _ in range(2):
        press(window, KEY.Key_B, modifier=SHIFT)
        corners.append(picture(window).pixelColor(5, 5).name())
    assert corners == ["#000000", "#ffffff"]
    press(window, KEY.Key_B, modifier=SHIFT)
    assert picture(window) == before


@pytest.mark.parametrize(
    "key", [KEY.Key_PageDown, KEY.Key_PageUp, KEY.Key_F5, KEY.Key_Escape, KEY.Key_Period, KEY.Key_Tab]
)
def test_any_button_opens_the_curtain_and_does_nothing_else(qtbot: QtBot, key: Qt.Key) -> None:
    window = on_stage(qtbot, *SCENES, "scene 2")
    store, focus = window.refresher.store, QApplication.focusWidget()
    before = store.document, store.selection
    press(window, KEY.Key_B, modifier=SHIFT)
    press(window, key)
    assert (store.document, store.selection) == before
    assert QApplication.focusWidget() is focus


def test_the_curtain_tells_the_time(qtbot: QtBot) -> None:
    window = on_stage(qtbot, "curtain white")
    assert len(window.veils.curtain.time) == len("10:42")
    assert window.veils.curtain.accessibleName() == f"Curtain, {window.veils.curtain.time}"


def test_the_echo_says_what_was_pressed_and_what_it_did(qtbot: QtBot) -> None:
    window = on_stage(qtbot, "select bias 1.2", "show echo", "walk value")
    press(window, KEY.Key_PageDown)
    assert window.veils.echo.text == "Page Down   bias 1.2 = −2.95"
    assert window.veils.echo.isVisible()


def test_the_echo_does_not_tell_what_is_covered(qtbot: QtBot) -> None:
    window = on_stage(qtbot, "select bias 1.2", "show echo", "walk value", "cover bias 1.2")
    press(window, KEY.Key_PageDown)
    assert window.veils.echo.text == "Page Down   bias 1.2 = ?"


def test_the_echo_can_be_turned_off_by_a_key(qtbot: QtBot) -> None:
    window = on_stage(qtbot)
    press(window, KEY.Key_E)
    assert window.veils.echo.text == "E   echo on"
    press(window, KEY.Key_E)
    assert not window.veils.echo.isVisible()


def test_the_echo_is_read_from_the_back_row_and_inside_the_window(qtbot: QtBot) -> None:
    window = on_stage(qtbot, "show echo", "select bias 1.2", "walk value", size=(1920, 1080))
    press(window, KEY.Key_PageDown)
    assert window.rect().contains(window.veils.echo.geometry())
    assert window.veils.echo.height() >= 2 * 0.03 * 1080


def test_the_ring_follows_the_mouse(qtbot: QtBot) -> None:
    window = on_stage(qtbot)
    press(window, KEY.Key_R)
    handle = window.windowHandle()
    assert handle is not None
    QTest.mouseMove(handle, QPoint(500, 300))
    show(window)
    ring = window.veils.pointer.ring()
    assert ring.center() == QPointF(500, 300)
    assert ring.width() == pytest.approx(0.06 * 720)


def test_the_spotlight_dims_everything_else(qtbot: QtBot) -> None:
    window = on_stage(qtbot)
    before = picture(window)
    press(window, KEY.Key_S)
    handle = window.windowHandle()
    assert handle is not None
    QTest.mouseMove(handle, QPoint(640, 300))
    lit = picture(window)
    assert lit.pixelColor(640, 310) == before.pixelColor(640, 310)
    assert lit.pixelColor(10, 10).lightness() < 0.5 * before.pixelColor(10, 10).lightness()


def test_the_mouse_goes_through_ring_and_spotlight(qtbot: QtBot) -> None:
    window = on_stage(qtbot, "show ring", "show spotlight")
    assert window.childAt(640, 300) not in {window.veils.pointer, window.veils.echo, None}


def test_at_the_desk_nothing_of_it_is_shown(qtbot: QtBot) -> None:
    window = on_stage(qtbot, "show ring", "show spotlight", "show echo", "curtain black")
    say(window, "stage off")
    assert not window.veils.curtain.isVisible()
    assert not window.veils.pointer.isVisible()
    assert not window.foot.isVisible()


def test_the_input_is_what_the_arrow_stepped(qtbot: QtBot) -> None:
    window = on_stage(qtbot, *SCENES, "scene 2")
    before = window.refresher.store.document.value(Input(0), 0)
    press(window, KEY.Key_Right)
    assert window.refresher.store.document.value(Input(0), 0) == pytest.approx(before + 0.05)


class Paints(QObject):
    """Counts how often a widget is painted."""

    def __init__(self, widget: QWidget) -> None:
        """Watch ``widget``."""
        super().__init__(widget)
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Count."""
        self.count += event.type() == QEvent.Type.Paint
        return False


def test_ring_and_light_are_drawn_with_the_frame_that_a_move_leads_to(qtbot: QtBot) -> None:
    window = on_stage(qtbot, "show ring", "show spotlight")
    plot, handle = window.panels.function.plot, window.windowHandle()
    assert handle is not None
    scale, value = plot.scale_now(), window.refresher.store.document.value(Input(0), 0)
    start = QPoint(round(scale.point(value, 0).x()), round(scale.area.center().y()))
    at = plot.viewport().mapTo(window, start)
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, NONE, at)
    show(window)
    paints = Paints(plot.viewport())
    QTest.mouseMove(handle, at + QPoint(20, 0))
    qtbot.waitUntil(lambda: paints.count > 0)
    assert paints.count == 1
    assert window.veils.pointer.ring().center() == QPointF(at + QPoint(20, 0))
