"""The lines of the small language that do what the buttons of a remote do."""

from nnviz.document.acts import Act
from nnviz.document.grammar import Row
from nnviz.document.read_stage import read_value_place
from nnviz.document.reader import Line
from nnviz.document.subject import CoverSubject
from nnviz.document.sweeping import PauseSweep, PlayOrPause, StartSweep
from nnviz.document.walking import Walk
from nnviz.words import mark


def _page(line: Line) -> Act:
    """Read ``down`` or ``up``."""
    return Walk(1 if line.expect("down", "up") == "down" else -1)


def _play(_: Line) -> Act:
    """Read nothing more."""
    return PlayOrPause()


def _sweep(line: Line) -> Act:
    """Read a number, ``off``, or nothing: the handle that was moved last."""
    if line.word == "off":
        line.take()
        return PauseSweep()
    return StartSweep(read_value_place(line) if line.word else None)


# Rows of the language's table.
WALKING: tuple[Row, ...] = (
    ("page", "down", mark("walk a step on, as a remote does; “up” takes it back, or walks back"), _page),
    (
        "play",
        "",
        mark("play or pause: the film that is on, or else a sweep of the number moved last"),
        _play,
    ),
    ("sweep", "weight 1.1.2", mark("let a number run through its range and back; “off” pauses"), _sweep),
    ("blank", "", mark("cover or uncover what the scene is about"), lambda _: CoverSubject()),
)
