"""The commands about the code: rows of the table of commands."""

from collections.abc import Callable, Sequence
from functools import partial

from nnviz.document.acts import Act
from nnviz.document.session import Session
from nnviz.document.viewing import ShowExtra, WriteScript
from nnviz.ui.command import Command, acting
from nnviz.ui.desk import Desk
from nnviz.ui.panels.code import copy_script
from nnviz.words import mark

_FORMS = (
    ("class", mark("Code with classes")),
    ("flat", mark("Code as formulas")),
    ("plain", mark("Code in plain Python")),
)
_SUBMENU = mark("Code")


def _shows_code(desk: Desk) -> bool:
    return desk.shows_inspector and "code" in desk.refresher.store.selection.shows


def _toggle(desk: Desk) -> None:
    """Show the code beside the panels, or the numbers again."""
    is_shown = not _shows_code(desk)
    _seen(lambda _: ShowExtra("code", is_shown))(desk)


def _seen(act_of: Callable[[Session], Act]) -> Callable[[Desk], None]:
    """Return what performs an act whose answer stands beside the panels."""

    def run(desk: Desk) -> None:
        acting(act_of)(desk)
        if not desk.shows_inspector:
            desk.toggle_inspector()

    return run


def _written(form: str, _: Session) -> Act:
    return WriteScript(form)


def _is_written(form: str, desk: Desk) -> bool:
    return _shows_code(desk) and desk.refresher.store.selection.script == form


SAVING_CODE: Sequence[Command] = (
    Command("py", mark("Code (Python)…"), lambda desk: desk.exports.script(), submenu=mark("Export")),
    Command("ipynb", mark("Code (notebook)…"), lambda desk: desk.exports.notebook(), submenu=mark("Export")),
)

SHOWING_CODE: Sequence[Command] = (
    Command(
        "code",
        mark("Code beside the panels"),
        _toggle,
        ("F8",),
        menu="View",
        submenu=_SUBMENU,
        checked=_shows_code,
    ),
    *(
        Command(
            f"code-{form}",
            text,
            _seen(partial(_written, form)),
            menu="View",
            submenu=_SUBMENU,
            checked=partial(_is_written, form),
        )
        for form, text in _FORMS
    ),
    Command(
        "copy-code",
        mark("Copy the code"),
        lambda desk: copy_script(desk.refresher),
        ("Ctrl+Shift+C",),
        menu="View",
        submenu=_SUBMENU,
    ),
)
