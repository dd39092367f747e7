"""What is covered stands in no text: read aloud, in tips, titles, menus, code, files."""

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QAction, QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from nnviz.document.exports import Picture
from nnviz.document.frame import frame_of
from nnviz.document.language import understand
from nnviz.document.masking import masked
from nnviz.document.notebook import notebook_of
from nnviz.document.selection import SCRIPTS
from nnviz.document.summary import summary
from nnviz.document.table_files import csv_of_table, table_names
from nnviz.document.values import pieces_of, to_json, values_of
from nnviz.ui.dialogs.palette import Palette
from nnviz.ui.panel_pictures import PanelPictures
from nnviz.ui.panels.code import copy_script
from nnviz.ui.tables.clipboard import copy_cells
from nnviz.ui.window import Window
from tests.ui.desks import window_on
from tests.ui.test_film_bar import say

ONE = ["input 1 = 1", "weight 1.1.1 = 7.31"]
KINDS = {
    "input": ("classes", ["input 1 = 7.31", "cover input 1", "select input 1"]),
    "weight": ("classes", ["weight 1.1.1 = 7.31", "cover weight 1.1.1", "cover all", "select weight 1.1.1"]),
    "bias": ("clamp", ["bias 1.1 = 7.31", "cover bias 1.1", "select bias 1.1"]),
    "product": ("clamp", [*ONE, "cover weight 1.1.1", "cover all", "select 1.1"]),
    "z": ("clamp", ["z 2.1 = 7.31 by bias", "cover z 2.1", "select 2.1"]),
    "a": ("clamp", ["z 1.1 = 7.31 by bias", "cover neuron 1.1", "select 1.1"]),
    "a read": ("clamp", ["z 1.1 = 7.31 by bias", "cover neuron 1.1", "select 2.1"]),
    "curve": ("clamp", ["z 2.1 = 7.31 by bias", "cover outputs", "show slopes", "show live"]),
    "bars": ("clamp", ["z 2.1 = 7.31 by bias", "cover outputs", "sum bars"]),
    "ways": ("clamp", ["z 1.1 = 7.31 by bias", "cover neuron 1.1", "select 1.1", "sum ways"]),
    "cell": ("clamp", ["bias 1.1 = 7.31", "cover bias 1.1", "show tables", "select bias 1.1"]),
    "literal": ("clamp", ["bias 1.1 = 7.31", "cover bias 1.1", "show code", "select bias 1.1"]),
    "share": ("softmax", ["share 1.2 = 0.731", "cover share 2", "select 1.2"]),
    "share of all rows": ("softmax", ["share 1.2 = 0.731", "cover share 2", "show all-rows"]),
    "film": ("clamp", ["z 2.1 = 7.31 by bias", "cover outputs", "film products", "film 9"]),
    "stage": ("clamp", ["bias 1.1 = 7.31", "cover bias 1.1", "pin bias 1.1", "stage function with sum"]),
}


def opened(qtbot: QtBot, kind: str) -> Window:
    """Return a window in which the number 7.31, or the share 0.731, is covered."""
    example, lines = KINDS[kind]
    window = window_on(qtbot, example)
    for line in lines:
        store = window.refresher.store
        understand(line, store.document, store.selection).perform(store)
    window.refresher.refresh_now()
    QApplication.processEvents()
    window.refresher.refresh_now()
    return window


def told_by(widget: QWidget) -> Iterator[str]:
    """Yield all that a widget tells in words."""
    yield from (widget.accessibleName(), widget.accessibleDescription(), widget.toolTip())
    yield from (widget.windowTitle(), widget.statusTip(), widget.whatsThis())
    if isinstance(widget, QLabel | QLineEdit | QAbstractButton):
        yield widget.text()
    if isinstance(widget, QComboBox):
        yield widget.currentText()
    for action in widget.actions():
        yield from _told_by_action(action)
    read = QAccessible.queryAccessibleInterface(widget)
    yield from _read_aloud(read)


def _read_aloud(read: QAccessibleInterface | None) -> Iterator[str]:
    """Yield what is read aloud of a thing and of all in it."""
    if read is None or not read.isValid():
        return
    for kind in (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value):
        yield read.text(kind)
    for index in range(read.childCount()):
        child = read.child(index)
        if child is not None and child.object() is None:  # a card, a link, a cell: no widget
            yield from _read_aloud(child)


def _told_by_action(action: QAction) -> Iterator[str]:
    yield from (action.text(), action.toolTip(), action.statusTip())


def telling(texts: Iterator[str]) -> list[str]:
    """Return the texts in which the covered number stands."""
    return [text for text in texts if "7.31" in text or "0.731" in text]


@pytest.mark.parametrize("kind", KINDS)
def test_no_widget_tells_what_is_covered(qtbot: QtBot, kind: str) -> None:
    window = opened(qtbot, kind)
    widgets = (window, *window.findChildren(QWidget))
    assert not telling(text for each in widgets for text in told_by(each))


@pytest.mark.parametrize("kind", KINDS)
def test_undo_and_redo_do_not_tell_what_is_covered(qtbot: QtBot, kind: str) -> None:
    window = opened(qtbot, kind)
    for _ in range(2):
        assert not telling(text for each in window.findChildren(QAction) for text in _told_by_action(each))
        window.refresher.store.undo()
        window.refresher.refresh_now()


def test_undo_keeps_the_values_that_are_not_covered(qtbot: QtBot) -> None:
    window = opened(qtbot, "bias")
    say(window, "weight 1.1.1 = 0.5")
    assert window.commands.actions["undo"].text() == "Undo weight 1.1.1 = 0.5"
    say(window, "bias 1.1 = 0.25")
    assert window.commands.actions["undo"].text() == "Undo bias 1.1"


def test_a_number_set_under_its_cover_is_said_to_stay_covered(qtbot: QtBot) -> None:
    window = opened(qtbot, "bias")
    window.open_palette("bias 1.1 = 7.31")
    palette = window.findChild(Palette)
    assert palette is not None
    qtbot.keyClick(palette, Qt.Key.Key_Return)
    assert window.messages.text == "Bias 1.1 is set and stays covered"
    qtbot.waitUntil(lambda: window.findChild(Palette) is None)
    assert not telling(text for each in window.findChildren(QWidget) for text in told_by(each))


@pytest.mark.parametrize("kind", KINDS)
def test_no_file_tells_what_is_covered(qtbot: QtBot, kind: str) -> None:
    frame = masked(frame_of(opened(qtbot, kind).refresher.store))
    tables = [csv_of_table(frame, name) for name in table_names(frame)]
    scripts = [frame.script_in(form) for form in SCRIPTS]
    written = [*(each.text for each in scripts), *map(notebook_of, scripts)]
    written.append(summary(frame))
    assert not telling(iter([*tables, *written, to_json(values_of(frame)), to_json(pieces_of(frame))]))


@pytest.mark.parametrize("kind", KINDS)
def test_no_picture_in_vectors_tells_what_is_covered(qtbot: QtBot, kind: str) -> None:
    window = opened(qtbot, kind)
    pictures = PanelPictures(window.refresher, window.settings, window.panels)
    panels = ("network", "tables", "function", "sum", "inspector", "code")
    drawn = (pictures.drawn(Picture(each, ".svg")).decode() for each in panels)
    assert not telling(text for each in drawn for text in re.findall(r">([^<]*)<", each))


def test_copies_do_not_tell_what_is_covered(qtbot: QtBot) -> None:
    window = opened(qtbot, "cell")
    copy_cells(window.refresher)
    cells = QGuiApplication.clipboard().text()
    copy_script(window.refresher)
    code = QGuiApplication.clipboard().text()
    assert not telling(iter([cells, code]))
    assert "?" in cells
    assert "?" in code


def test_a_covered_number_is_a_question_mark_in_every_form_of_the_code(qtbot: QtBot) -> None:
    frame = masked(frame_of(opened(qtbot, "literal").refresher.store))
    assert all("[?, -3.0]" in frame.script_in(form).text for form in SCRIPTS)


def test_what_is_not_covered_stays_as_it_was_computed(qtbot: QtBot) -> None:
    store = opened(qtbot, "bias").refresher.store
    bare = frame_of(store)
    seen = masked(bare)
    assert (seen.trace.output == bare.trace.output).all()
    assert seen.pieces is bare.pieces
