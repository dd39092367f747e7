"""The commands that export: rows of the table of commands, and the menu on the head of a panel."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QWidget

from nnviz.document.exports import PANELS
from nnviz.document.session import Session
from nnviz.ui.command import Choice, Command
from nnviz.ui.desk import Desk
from nnviz.ui.dialogs.export import ExportDialog, panel_title
from nnviz.ui.widgets.panel_box import PanelBox
from nnviz.words import mark, say

_SUBMENU = mark("Export")


def _ask(panel: str, desk: Desk) -> None:
    """Ask for a picture, a panel chosen already."""
    look, export = desk.refresher.look, desk.exports.picture
    desk.open_dialog(lambda window: ExportDialog(window, look, export, panel))


def _copies(desk: Desk) -> list[Choice]:
    """Offer a picture of each panel for the clipboard."""
    return [Choice(panel_title(name), "", partial(desk.exports.copy, name)) for name in PANELS]


def _tables(desk: Desk) -> list[Choice]:
    """Offer every table."""
    return [
        Choice(say("All values") if name == "values" else name, "", partial(desk.exports.table, name))
        for name in desk.exports.tables()
    ]


def _has_scenes(session: Session) -> bool:
    return bool(session.document.scenes)


EXPORTING: Sequence[Command] = (
    Command("export", mark("Picture of a panel…"), partial(_ask, "desk"), ("Ctrl+E",), submenu=_SUBMENU),
    Command("copy-picture", mark("Copy a picture"), lambda _: None, submenu=_SUBMENU, choices=_copies),
    Command(
        "handout",
        mark("Handout of the scenes (PDF)…"),
        lambda desk: desk.exports.handout(has_answers=False),
        submenu=_SUBMENU,
        possible=_has_scenes,
    ),
    Command(
        "handout-answers",
        mark("Handout with the answers (PDF)…"),
        lambda desk: desk.exports.handout(has_answers=True),
        submenu=_SUBMENU,
        possible=_has_scenes,
    ),
    Command("csv", mark("Table (CSV)"), lambda _: None, submenu=_SUBMENU, choices=_tables),
)


def offer_on_heads(desk: Desk, window: QWidget, panels: Mapping[str, QWidget]) -> None:
    """Offer a picture of a panel by a right click on its head."""
    for name, panel in panels.items():
        if isinstance(panel, PanelBox):
            panel.head_asked.connect(partial(_offer, desk, window, name))


def _offer(desk: Desk, window: QWidget, name: str, at: QPoint) -> None:
    head_menu(desk, window, name).popup(at)


def head_menu(desk: Desk, window: QWidget, name: str) -> QMenu:
    """Return the menu of a panel's head; it goes when it has been used."""
    menu = QMenu(window)
    menu.aboutToHide.connect(menu.deleteLater)
    menu.addAction(say("Copy picture")).triggered.connect(lambda *_: desk.exports.copy(name))
    menu.addAction(say("Export…")).triggered.connect(lambda *_: _ask(name, desk))
    return menu
