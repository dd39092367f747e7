"""The lines of the small language that choose what a remote walks, and draw the curtain."""

from nnviz.document.acts import Act
from nnviz.document.grammar import Row
from nnviz.document.reader import Line
from nnviz.document.selection import CURTAINS, WALKS
from nnviz.document.teaching import ChooseWalk, DrawCurtain, Freeze
from nnviz.words import mark


def _walk(line: Line) -> Act:
    """Read what is walked: ``scenes``."""
    return ChooseWalk(line.expect(*WALKS))


def _curtain(line: Line) -> Act:
    """Read the colour, or ``open``."""
    colour = line.expect(*CURTAINS, "open")
    return DrawCurtain("" if colour == "open" else colour)


def _freeze(line: Line) -> Act:
    """Read ``on`` or ``off``."""
    return Freeze(line.expect("on", "off") == "on")


# Rows of the language's table: they only look.
CHOOSING: tuple[Row, ...] = (
    ("walk", "scenes", mark("choose what Page Up and Page Down walk on stage: film, scenes or value"), _walk),
    ("curtain", "black", mark("draw a curtain on stage, black or white; “open” opens it"), _curtain),
    ("freeze", "on", mark("let the projected picture stand still; “off” lets it follow"), _freeze),
)
