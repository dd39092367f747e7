"""The lines of the small language that do what the buttons of a remote do."""

from nnviz.document.acts import Act
from nnviz.document.grammar import Row
from nnviz.document.reader import Line
from nnviz.document.subject import CoverSubject
from nnviz.document.walking import Walk
from nnviz.words import mark


def _page(line: Line) -> Act:
    """Read ``down`` or ``up``."""
    return Walk(1 if line.expect("down", "up") == "down" else -1)


# Rows of the language's table.
WALKING: tuple[Row, ...] = (
    ("page", "down", mark("walk a step on, as a remote does; “up” takes it back, or walks back"), _page),
    ("blank", "", mark("cover or uncover what the scene is about"), lambda _: CoverSubject()),
)
