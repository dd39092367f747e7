"""What is around the panels in the invented languages: no word cut, none over another, none past an edge."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget
from pytestqt.qtbot import QtBot

from nnviz.document.language import understand
from nnviz.ui.audit.measures import cut, outside, overlaps
from nnviz.ui.audit.screen import Screen
from nnviz.ui.dialogs.collapse import CollapseDialog
from nnviz.ui.dialogs.export import ExportDialog
from nnviz.ui.dialogs.insert_block import InsertDialog
from nnviz.ui.dialogs.new_network import NewNetworkDialog
from nnviz.ui.dialogs.palette import Palette
from nnviz.ui.languages import LEFTWARDS, LONG
from nnviz.ui.window import Window
from tests.ui.conftest import Spoken
from tests.ui.desks import window_on
from tests.ui.test_projector import plugged

LANGUAGES = ("en", LONG, LEFTWARDS)
SIZES = ((1280, 720), (1920, 1080))
DIALOGS: dict[str, Callable[[Window], QDialog]] = {
    "new": lambda window: NewNetworkDialog(window, window.refresher.look),
    "export": lambda window: ExportDialog(window, window.refresher.look, lambda _: None),
    "clamp": lambda window: InsertDialog(window, window.refresher, "clamp"),
    "bump": lambda window: InsertDialog(window, window.refresher, "bump"),
    "chain": lambda window: InsertDialog(window, window.refresher, "chain"),
    "collapse": lambda window: CollapseDialog(window, window.refresher),
}
TOLD: dict[str, Callable[[Window], None]] = {
    "keys": Window.tell_keys,
    "about": Window.tell_about,
    "summary": Window.tell_summary,
}


def faults(window: Window, shown: QWidget) -> list[str]:
    """Return what is wrong with the words on a window."""
    for _ in range(3):
        QApplication.processEvents()
        window.refresher.refresh_now()
    shown.grab()
    screen = Screen(shown, window.refresher.look)
    findings = (overlaps(screen), cut(screen), outside(screen))
    return [f"{each.kind}: {each.where}" for each in findings if each.is_fault]


def do(window: Window, *lines: str) -> None:
    """Do what lines of the language say."""
    store = window.refresher.store
    for line in lines:
        understand(line, store.document, store.selection).perform(store)


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", DIALOGS)
def test_every_word_of_a_dialog_is_whole(
    qtbot: QtBot, speak_here: Spoken, name: str, language: str, size: tuple[int, int]
) -> None:
    speak_here(language)
    window = window_on(qtbot, "straight" if name == "collapse" else "clamp", size=size)
    dialog = DIALOGS[name](window)
    qtbot.addWidget(dialog)
    dialog.show()
    assert not faults(window, dialog)
    assert dialog.width() <= window.width()


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", TOLD)
def test_every_word_of_what_help_tells_is_whole(
    qtbot: QtBot, speak_here: Spoken, name: str, language: str, size: tuple[int, int]
) -> None:
    speak_here(language)
    window = window_on(qtbot, "classes", size=size)
    TOLD[name](window)
    dialog = window.findChildren(QDialog)[-1]
    qtbot.addWidget(dialog)
    assert not faults(window, dialog)
    assert dialog.width() <= window.width()


def popped(menu: QMenu, window: Window) -> QMenu:
    """Open a menu in its window: without a screen a menu of its own cannot be raised."""
    menu.setParent(window)
    menu.adjustSize()
    menu.show()
    return menu


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_of_every_menu_is_whole(qtbot: QtBot, speak_here: Spoken, language: str) -> None:
    speak_here(language)
    window = window_on(qtbot, "clamp")
    titles = window.bar.menus.actions()
    menus = [menu for each in titles for menu in each.menu().findChildren(QMenu)]
    assert len(menus) > len(titles)
    for menu in menus:
        assert not faults(window, popped(menu, window))
        menu.hide()


AROUND: dict[str, tuple[tuple[str, ...], Callable[[Window], QWidget]]] = {
    "bar": ((), lambda window: window.bar),
    "scenes": ((), lambda window: window.scenes),
    "film": (("film products",), lambda window: window.film),
    "hands": (("scene 1", "ask before"), lambda window: window.choices),
    "foot": (("stage network",), lambda window: window.foot),
    "title": (("scene 2", "stage network"), lambda window: window.scene_title),
    "messages": ((), lambda window: window.messages),
}


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", AROUND)
def test_every_word_around_the_panels_is_whole(
    qtbot: QtBot, speak_here: Spoken, name: str, language: str, size: tuple[int, int]
) -> None:
    speak_here(language)
    lines, widget_of = AROUND[name]
    window = window_on(qtbot, "clamp", size=size)
    do(window, *lines)
    window.refresher.refresh_now()
    shown = widget_of(window)
    assert shown.isVisible()
    assert not faults(window, shown)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("typed", ["", "bias 1.2 = x", "bias 1.2 = 3"])
def test_every_word_of_the_palette_is_whole(
    qtbot: QtBot, speak_here: Spoken, typed: str, language: str
) -> None:
    speak_here(language)
    window = window_on(qtbot, "clamp")
    window.open_palette()
    palette = window.findChildren(Palette)[0]
    qtbot.keyClicks(palette.field, typed)
    assert not faults(window, palette)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_around_what_is_projected_is_whole(
    qtbot: QtBot, speak_here: Spoken, language: str
) -> None:
    speak_here(language)
    window, stage = plugged(qtbot, "scene 2", "film layers")
    found = [faults(window, each) for each in (stage.scene_title, stage.film, stage.foot, window.lesson)]
    window.projector.put_away()
    assert not any(found), found
