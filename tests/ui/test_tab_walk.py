"""Every screen by keys alone: Tab reaches everything, everything has a name, every handle moves."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from nnviz.document.language import understand
from nnviz.document.places import Bias, Neuron
from nnviz.document.staging import ARRANGEMENTS
from nnviz.ui.dialogs.new_network import NewNetworkDialog
from nnviz.ui.dialogs.summary import SummaryDialog
from nnviz.ui.window import Window
from tests.ui.desks import window_on

Key = Qt.Key
MOST_STOPS = 200  # of Tab, once around a screen
GENERIC = {"widget", "window", "button", "field", "slider", "text", "view", "panel", "number"}


@dataclass(frozen=True)
class Screen:
    """An example, and the lines that bring something on screen."""

    example: str
    lines: tuple[str, ...] = ()


SCREENS = {
    "desk": Screen("clamp"),
    "classes": Screen("classes"),
    "tables": Screen("classes", ("show tables",)),
    "bars": Screen("clamp", ("sum bars",)),
    "ways": Screen("clamp", ("sum ways",)),
    "all rows": Screen("classes", ("show all-rows",)),
    "stack": Screen("classes", ("plot stack",)),
    "parts": Screen("clamp", ("plot parts",)),
    "bend": Screen("clamp", ("plot bend",)),
    "code": Screen("clamp", ("show code",)),
    "film": Screen("clamp", ("film products",)),
    "comparing": Screen("clamp", ("snapshot A",)),
    "fault": Screen("clamp", ("fault rows",)),
    "covered": Screen("clamp", ("cover neuron 2.1",)),
    **{f"stage {each}": Screen("classes", (f"stage {each}",)) for each in ARRANGEMENTS},
    "stage with sum": Screen("clamp", ("stage function with sum", "pin bias 1.2")),
}


def opened(qtbot: QtBot, screen: Screen) -> Window:
    """Return a window that shows ``screen``."""
    window = window_on(qtbot, screen.example)
    store = window.refresher.store
    for line in screen.lines:
        understand(line, store.document, store.selection).perform(store)
        window.refresher.refresh_now()
        QApplication.processEvents()
    return window


def stops(qtbot: QtBot, top: QWidget) -> list[QWidget]:
    """Return where Tab goes, once around."""
    reached: list[QWidget] = []
    for _ in range(MOST_STOPS):
        focused = QApplication.focusWidget() or top
        qtbot.keyClick(focused, Key.Key_Tab)
        now = QApplication.focusWidget()
        if now is None or now in reached:
            return reached
        reached.append(now)
    raise AssertionError(f"Tab never came around: {[name(each) for each in reached]}")


def name(widget: QWidget) -> str:
    """Return what a widget is called; on Linux Qt calls a list of choices by what is chosen."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return str(widget.accessibleName() or interface.text(QAccessible.Text.Name))


def is_generic(widget: QWidget) -> bool:
    """Whether a name says nothing: none, a kind of widget, or the name of its class."""
    said = name(widget).strip()
    classes = {each.__name__.lower() for each in type(widget).__mro__}
    return not said or said.lower() in GENERIC | classes


@pytest.mark.parametrize("screen", SCREENS)
def test_everything_that_tab_reaches_has_a_name_of_its_own(qtbot: QtBot, screen: str) -> None:
    reached = stops(qtbot, opened(qtbot, SCREENS[screen]))
    assert reached
    assert not [type(each).__name__ for each in reached if is_generic(each)]


@pytest.mark.parametrize("screen", SCREENS)
def test_every_part_that_is_painted_has_a_name_of_its_own(qtbot: QtBot, screen: str) -> None:
    window = opened(qtbot, SCREENS[screen])
    for widget in window.findChildren(QWidget):
        interface = QAccessible.queryAccessibleInterface(widget)
        if not widget.isVisible() or not hasattr(widget, "speaker"):
            continue
        children = (interface.child(index) for index in range(interface.childCount()))
        names = [
            child.text(QAccessible.Text.Name)
            for child in children
            if child and not child.object().isWidgetType()
        ]
        assert all(names)


@pytest.mark.parametrize("screen", ["desk", "classes", "tables"])
def test_tab_goes_as_the_eye_goes(qtbot: QtBot, screen: str) -> None:
    window = opened(qtbot, SCREENS[screen])
    panels = (window.panels.network, window.panels.function, window.panels.softmax, window.panels.sum)
    boxes = [*panels, window.panels.beside, window.bar]
    order = [box for each in stops(qtbot, window) for box in boxes if box.isAncestorOf(each)]
    first = [box for index, box in enumerate(order) if index == 0 or order[index - 1] is not box]
    assert first[: len(boxes)] == [box for box in boxes if box in first]


@dataclass(frozen=True)
class Handle:
    """A handle: the screen it is on, the widget that holds it, the keys that lead to it and move it."""

    screen: str
    holder: Callable[[Window], QWidget]
    keys: tuple[Qt.Key, ...]
    label: str  # of the act that results


_LEFT = Key.Key_Left
HANDLES = {
    "input card": Handle("desk", lambda w: w.panels.network.view, (_LEFT, _LEFT, Key.Key_Plus), "input 1"),
    "bias": Handle("desk", lambda w: w.panels.network.view, (Key.Key_B, Key.Key_Up), "bias 2.1"),
    "weight": Handle("desk", lambda w: w.panels.network.view, (Key.Key_W, Key.Key_PageUp), "weight 2.1.1"),
    "line": Handle("desk", lambda w: w.panels.function.plot, (Key.Key_Right,), "input 1"),
    "line to the end": Handle("desk", lambda w: w.panels.function.plot, (Key.Key_End,), "input 1"),
    "kink": Handle("desk", lambda w: w.panels.function.plot, (Key.Key_K, Key.Key_Right), "kink 1.1"),
    "cell": Handle(
        "tables", lambda w: w.panels.network.tables, (_LEFT, _LEFT, _LEFT, Key.Key_Plus), "weight"
    ),
    "weight in the sum": Handle("desk", lambda w: w.panels.sum.line, (Key.Key_W, Key.Key_Up), "weight 2.1.1"),
    "bias in the bars": Handle("bars", lambda w: w.panels.sum.bars, (Key.Key_B, Key.Key_PageUp), "bias 2.1"),
    "place of the film": Handle("film", lambda w: w.film.track, (Key.Key_Right,), ""),
    "share": Handle("classes", lambda w: w.panels.softmax.stages, (Key.Key_Right,), "share 2.1"),
    "score": Handle("classes", lambda w: w.panels.softmax.stages, (Key.Key_Plus,), "score 2.1"),
    "line on stage": Handle("stage function", lambda w: w.panels.function.plot, (Key.Key_Right,), "input 1"),
    "kink on stage": Handle(
        "stage with sum", lambda w: w.panels.function.plot, (Key.Key_K, Key.Key_Right), "kink 1.1"
    ),
}


@pytest.mark.parametrize("handle", HANDLES)
def test_every_handle_is_reached_and_moved_by_keys(qtbot: QtBot, handle: str) -> None:
    wanted = HANDLES[handle]
    window = opened(qtbot, SCREENS[wanted.screen])
    holder = wanted.holder(window)
    assert holder in [*stops(qtbot, window), QApplication.focusWidget()]
    holder.setFocus()
    for key in wanted.keys:
        qtbot.keyClick(holder, key)
        window.refresher.refresh_now()
    window.refresher.release()
    assert window.refresher.store.session.history.undo_label.startswith(wanted.label)


def test_every_slider_is_moved_by_an_arrow(qtbot: QtBot) -> None:
    window = opened(qtbot, SCREENS["desk"])
    sliders = [each for each in stops(qtbot, window) if type(each).__name__ == "ValueSlider"]
    for slider in sliders:
        before = window.refresher.store.document
        qtbot.keyClick(slider, Key.Key_Up)
        assert window.refresher.store.document is not before
    assert len(sliders) == 4


@pytest.mark.parametrize("command", ["keys", "about", "summary", "insert-clamp", "export"])
def test_everything_in_a_dialog_has_a_name_of_its_own(qtbot: QtBot, command: str) -> None:
    window = window_on(qtbot)
    window.commands.actions[command].trigger()
    dialog = next(each for each in window.findChildren(QDialog) if each.isVisible())
    qtbot.waitUntil(dialog.isActiveWindow)
    unnamed = [type(each).__name__ for each in stops(qtbot, dialog) if is_generic(each)]
    dialog.close()
    assert not unnamed


def test_everything_asked_of_a_new_network_has_a_name_of_its_own(qtbot: QtBot) -> None:
    window = window_on(qtbot)
    dialog = NewNetworkDialog(window, window.refresher.look)
    dialog.open()
    qtbot.waitUntil(dialog.isActiveWindow)
    unnamed = [type(each).__name__ for each in stops(qtbot, dialog) if is_generic(each)]
    dialog.close()
    dialog.deleteLater()
    assert not unnamed


def test_the_summary_is_read_and_copied_by_keys(qtbot: QtBot) -> None:
    window = window_on(qtbot)
    qtbot.keyClick(window.panels.network.view, Key.Key_F1, Qt.KeyboardModifier.ControlModifier)
    dialog = next(each for each in window.findChildren(SummaryDialog) if each.isVisible())
    qtbot.waitUntil(dialog.isActiveWindow)
    assert dialog.copy in stops(qtbot, dialog)
    qtbot.keyClick(dialog.copy, Key.Key_Space)
    copied = QApplication.clipboard().text()
    dialog.close()
    assert copied.startswith("Two neurons make a clamp\nNetwork: 1 input; layer 1: 2 neurons, ReLU")


def test_the_place_that_tab_comes_back_to_is_the_one_it_left(qtbot: QtBot) -> None:
    window = opened(qtbot, SCREENS["desk"])
    window.refresher.select(Bias(0, 1))
    stops(qtbot, window)
    assert window.panels.network.view.hasFocus() or window.panels.network.heads.isVisible()
    assert window.refresher.store.selection.place in (Bias(0, 1), Neuron(0, 1))


def test_a_number_of_the_sum_is_typed_where_it_stands(qtbot: QtBot) -> None:
    window = opened(qtbot, SCREENS["desk"])
    sheet = window.panels.sum.line
    sheet.setFocus()
    for key in (Key.Key_B, Key.Key_Return):
        qtbot.keyClick(sheet, key)
        window.refresher.refresh_now()
    qtbot.keyClicks(sheet.keys.field, "0.5")
    qtbot.keyClick(sheet.keys.field, Key.Key_Return)
    assert window.refresher.store.document.value(Bias(1, 0), 0) == 0.5
    assert sheet.hasFocus()


@pytest.mark.parametrize("fault", ["rows", "fits"])
def test_a_fault_begins_with_the_focus_on_its_word(qtbot: QtBot, fault: str) -> None:
    window = opened(qtbot, Screen("clamp", (f"fault {fault}",)))
    assert window.panels.network.faults.kinds[fault].hasFocus()
