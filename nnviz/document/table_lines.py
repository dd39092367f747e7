"""The line of the small language that fills cells of a table."""

from collections.abc import Callable

from nnviz.document.acts import Act, Change
from nnviz.document.filling import FillCells
from nnviz.document.numerals import parsed, quoted
from nnviz.document.pasting import Rows
from nnviz.document.reader import Line
from nnviz.document.table_cells import TableName
from nnviz.words import mark, say


def _table(line: Line) -> TableName:
    """Read ``X``, ``W1`` or ``b1``."""
    depth = line.document.network.depth
    names = [TableName("X"), *(TableName(kind, layer) for layer in range(depth) for kind in "Wb")]
    known = {name.label.lower(): name for name in names}
    if line.word not in known:
        needed = say("a table: X, W1 to W{depth} or b1 to b{depth}", depth=depth)
        raise line.refusal(needed if depth > 1 else say("X, W1 or b1"))
    return known[line.take()]


def _fill(line: Line) -> Act:
    """Read ``W1 at 1.1 = 0.2 0.5; 0.8 −0.91``."""
    table = _table(line)
    line.expect("at")
    row, column = line.label(2, say("the first cell, row.column such as 1.1"))
    line.expect("=")
    return Change(FillCells(table, row, column, _rows(line)))


def _rows(line: Line) -> Rows:
    """Read numbers: spaces between cells, semicolons between rows."""
    if not line.word:
        raise line.refusal(say("numbers, with “;” between rows"))
    rows = tuple(tuple(map(parsed, row.split())) for row in line.rest().split(";"))
    if not rows[0] or any(len(row) != len(rows[0]) for row in rows):
        found = quoted(" ; ".join(str(len(row)) for row in rows))
        raise ValueError(say("found rows of {found} numbers, needed as many in every row", found=found))
    return rows


# Rows of the language's table.
FILLING: tuple[tuple[str, str, str, Callable[[Line], Act]], ...] = (
    ("fill", "W1 at 1.1 = 0.2 0.5; 0.8 −0.91", mark("set cells of X, W or b from row.column on"), _fill),
)
