"""The commands that insert building blocks: rows of the table of commands."""

from collections.abc import Callable, Sequence
from functools import partial

from nnviz.ui.command import Command
from nnviz.ui.desk import Desk
from nnviz.ui.dialogs.insert_block import InsertDialog
from nnviz.words import mark


def _opening(kind: str) -> Callable[[Desk], None]:
    """Return what opens the dialog for a kind of block."""
    return lambda desk: desk.open_dialog(partial(InsertDialog, refresher=desk.refresher, kind=kind))


INSERTING: Sequence[Command] = tuple(
    Command(f"insert-{kind}", text, _opening(kind), menu="Network", submenu=mark("Insert"))
    for kind, text in (
        ("clamp", mark("Clamp from two neurons…")),
        ("bump", mark("Bump from four neurons…")),
        ("chain", mark("Chain through points…")),
    )
)
