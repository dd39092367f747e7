"""The commands that colour the selected sample: rows of the table of commands."""

from collections.abc import Sequence
from functools import partial

from nnviz.document.edits import Edit
from nnviz.document.naming import ColourSample
from nnviz.document.samples import COLOURS
from nnviz.document.session import Session
from nnviz.ui.command import Command, editing
from nnviz.ui.desk import Desk
from nnviz.words import mark


def _colouring(colour: int | None, session: Session) -> Edit:
    return ColourSample(session.selection.sample, colour)


def _has_colour(colour: int | None, desk: Desk) -> bool:
    session = desk.refresher.store.session
    return session.document.note(session.selection.sample).colour == colour


def _row(name: str, words: str, colour: int | None) -> Command:
    return Command(
        f"colour-{name}",
        words,
        editing(partial(_colouring, colour)),
        submenu=mark("Colour of the sample"),
        values={} if colour is None else {"number": colour + 1},
        checked=partial(_has_colour, colour),
    )


COLOURING: Sequence[Command] = (
    *(_row(f"{colour + 1}", mark("Colour {number}"), colour) for colour in range(COLOURS)),
    _row("none", mark("No colour"), None),
)
