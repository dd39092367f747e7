"""The commands about softmax: rows of the table of commands."""

from collections.abc import Sequence
from functools import partial

from nnviz.document.acts import Act
from nnviz.document.edits import Edit
from nnviz.document.selection import ALL_ROWS
from nnviz.document.session import Session
from nnviz.document.sharing import ShiftScores
from nnviz.document.viewing import ShowExtra
from nnviz.ui.command import Command, acting, editing
from nnviz.ui.desk import Desk
from nnviz.words import mark

_SUBMENU = mark("Softmax panel")


def _toggle(session: Session) -> Act:
    return ShowExtra(ALL_ROWS, is_shown=ALL_ROWS not in session.selection.shows)


def _shows_all_rows(desk: Desk) -> bool:
    return ALL_ROWS in desk.refresher.store.selection.shows


def _shift(by: float, _: Session) -> Edit:
    return ShiftScores(by)


SOFTMAX: Sequence[Command] = (
    Command(
        "all-rows",
        mark("All rows of the batch"),
        acting(_toggle),
        ("Ctrl+9",),
        menu="View",
        submenu=_SUBMENU,
        checked=_shows_all_rows,
    ),
    *(
        Command(f"shift-scores-{word}", text, editing(partial(_shift, by)), menu="View", submenu=_SUBMENU)
        for word, text, by in (
            ("up", mark("Add 1 to all scores"), 1.0),
            ("down", mark("Take 1 off all scores"), -1.0),
        )
    ),
)
