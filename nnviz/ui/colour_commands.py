"""The commands that colour the selected sample: rows of the table of commands."""

from collections.abc import Sequence
from functools import partial

from nnviz.document.edits import Edit
from nnviz.document.naming import ColourSample
from nnviz.document.samples import COLOURS
from nnviz.document.session import Session
from nnviz.ui.command import Command, editing
from nnviz.ui.desk import Desk


def _colouring(colour: int | None, session: Session) -> Edit:
    return ColourSample(session.selection.sample, colour)


def _has_colour(colour: int | None, desk: Desk) -> bool:
    session = desk.refresher.store.session
    return session.document.note(session.selection.sample).colour == colour


def _row(name: str, text: str, colour: int | None) -> Command:
    return Command(
        f"colour-{name}",
        text,
        editing(partial(_colouring, colour)),
        submenu="Colour of the sample",
        checked=partial(_has_colour, colour),
    )


COLOURING: Sequence[Command] = (
    *(_row(f"{colour + 1}", f"Colour {colour + 1}", colour) for colour in range(COLOURS)),
    _row("none", "No colour", None),
)
