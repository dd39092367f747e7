"""The commands about the tables: rows of the table of commands."""

from collections.abc import Callable, Sequence

from nnviz.document.acts import Act
from nnviz.document.session import Session
from nnviz.document.viewing import ShowExtra
from nnviz.ui.command import Command, acting
from nnviz.ui.desk import Desk
from nnviz.ui.refresher import Refresher
from nnviz.ui.tables.clipboard import choose_whole_table, clear_cells, copy_cells, paste_cells
from nnviz.words import mark

_SUBMENU = mark("Cells of the tables")


def _toggle(session: Session) -> Act:
    return ShowExtra("tables", is_shown="tables" not in session.selection.shows)


def _are_shown(desk: Desk) -> bool:
    return "tables" in desk.refresher.store.selection.shows


def _row(name: str, text: str, act: Callable[[Refresher], None]) -> Command:
    return Command(
        name,
        text,
        lambda desk: act(desk.refresher),
        menu="Edit",
        submenu=_SUBMENU,
    )


SHOWING_TABLES: Sequence[Command] = (
    Command(
        "tables", mark("Tables instead of cards"), acting(_toggle), ("F7",), menu="View", checked=_are_shown
    ),
)

# Without keys of their own: Ctrl+C, Ctrl+V, Ctrl+A and Del are those of whatever has the focus.
CELLS: Sequence[Command] = (
    _row("copy-cells", mark("Copy for a spreadsheet"), copy_cells),
    _row("paste-cells", mark("Paste from a spreadsheet"), paste_cells),
    _row("clear-cells", mark("Set to 0"), clear_cells),
    _row("choose-table", mark("Choose the whole table"), choose_whole_table),
)
