"""Numbers put into a table at once: a paste, a block that becomes 0; one act in the history."""

from dataclasses import dataclass, replace

import numpy as np

from nnviz.document.document import MOST_SAMPLES, Document
from nnviz.document.edits import Staying, require_layer, require_unlocked
from nnviz.document.exactness import are_on_step
from nnviz.document.numerals import MOST_DECIMALS, plain
from nnviz.document.pasting import Rows
from nnviz.document.places import Bias, Weight
from nnviz.document.table_cells import Cell, CellBlock, TableName, shape_of
from nnviz.nn.arrays import Array, frozen
from nnviz.words import count, decimal, mark, say, told

MOST_NAMED = 100  # numbers that a label writes out
ONE_PER = {
    "X": (mark("a row for each sample"), mark("a column for each input")),
    "W": (mark("a row for each number that the layer reads"), mark("a column for each neuron")),
    "b": (mark("one row"), mark("a column for each neuron")),
}


@dataclass(frozen=True)
class FillCells(Staying):
    """Set the cells of X, W or b from one cell on; more rows of X than there are make new samples.

    Nothing is lost: where the numbers need more decimals than the document has, up to six, it takes them in
    the same act, so that what is stored is what is shown and later steps are as fine.
    """

    table: TableName
    row: int  # of the first cell, counted from 0
    column: int
    rows: Rows

    @property
    def label(self) -> str:
        """``fill W1 at 1.1 = 0.2 0.5; 0.8 −0.91``; of very many numbers only how many."""
        cell = f"{self.row + 1}.{self.column + 1}"
        height, width = self.shape
        if height * width > MOST_NAMED:
            return say(
                "fill {table} at {cell} = {height} × {width} numbers",
                table=self.table.label,
                cell=cell,
                height=height,
                width=width,
            )
        numbers = "; ".join(" ".join(decimal(plain(each)) for each in row) for row in self.rows)
        return say("fill {table} at {cell} = {numbers}", table=self.table.label, cell=cell, numbers=numbers)

    @property
    def shape(self) -> tuple[int, int]:
        """How many rows and columns are set."""
        return len(self.rows), len(self.rows[0])

    def apply(self, document: Document) -> Document:
        """Store the numbers, or say in words why they do not fit."""
        _require_room(document, self)
        values = np.round(np.array(self.rows), MOST_DECIMALS)
        if not np.isfinite(values).all():
            raise ValueError(say("{table}: needed finite numbers", table=self.table.label))
        before = _numbers(document, self.table)
        after = _filled(before, values, self.row, self.column)
        if after.shape == before.shape and (after == before).all():
            return document
        _require_no_lock(document, self.table, before, after)
        filled = _with_numbers(document, self.table, after)
        return replace(filled, decimals=decimals_for(values, document.decimals))


def decimals_for(values: Array, at_least: int) -> int:
    """Return the fewest decimals, from ``at_least`` to six, that write every one of ``values`` in full."""
    enough = (count for count in range(at_least, MOST_DECIMALS) if are_on_step(values, count))
    return next(enough, max(at_least, MOST_DECIMALS))


def cleared(block: CellBlock) -> FillCells:
    """Return the act that sets every cell of a block to 0; raise ``ValueError`` where they are computed."""
    require_stored(block.table)
    rows = tuple((0.0,) * len(block.columns) for _ in block.rows)
    return FillCells(block.table, block.rows.start, block.columns.start, rows)


def placed_at(document: Document, cell: Cell, rows: Rows) -> FillCells:
    """Return the act that puts ``rows`` into the table from ``cell`` on.

    Whole rows begin at the first column, whole columns at the first row, wherever the cell is.
    """
    require_stored(cell.table)
    height, width = shape_of(document, cell.table)
    column = 0 if len(rows[0]) == width else cell.column
    row = 0 if len(rows) == height and cell.table.kind != "X" else cell.row
    return FillCells(cell.table, row, column, rows)


def require_stored(table: TableName) -> None:
    """Raise ``ValueError`` when the table's numbers follow from others."""
    if table.is_computed:
        number = table.layer + 1
        raise ValueError(
            say(
                "{table} is computed; its numbers follow from X, W{number} and b{number}",
                table=table.label,
                number=number,
            )
        )


def _require_room(document: Document, fill: FillCells) -> None:
    """Raise ``ValueError`` that says what was found and needed unless the numbers fit into the table."""
    require_stored(fill.table)
    require_layer(document, fill.table.layer)
    height, width = shape_of(document, fill.table)
    if not (0 <= fill.row < height and 0 <= fill.column < width):
        raise ValueError(
            say(
                "found row {row}, column {column}, {table} has {size}",
                row=fill.row + 1,
                column=fill.column + 1,
                table=fill.table.label,
                size=_sized(height, width),
            )
        )
    rows, columns = fill.shape
    if fill.table.kind == "X" and fill.row + rows > MOST_SAMPLES:
        raise ValueError(
            say(
                "found {found} samples, needed at most {most}",
                found=str(fill.row + rows),
                most=str(MOST_SAMPLES),
            )
        )
    too_wide = fill.column + columns > width
    too_high = fill.table.kind != "X" and fill.row + rows > height
    if too_wide or too_high:
        raise ValueError(_misfit(document, fill, is_width=too_wide))


def _misfit(document: Document, fill: FillCells, *, is_width: bool) -> str:
    """Say how many columns or rows were found and needed, and whether they would fit turned over."""
    height, width = shape_of(document, fill.table)
    per_row, per_column = ONE_PER[fill.table.kind]
    if is_width:
        words = _width_words(fill.shape[1], fill.column, width, fill.table.label, told(per_column))
    else:
        words = _height_words(fill.shape[0], fill.row, height, fill.table.label, told(per_row))
    turns = fill.shape != (height, width) and fill.shape == (width, height)
    return say("{fault}; turned over (transposed) it would fit", fault=words) if turns else words


def _width_words(found: int, start: int, room: int, table: str, reason: str) -> str:
    """Say how many columns were found, and how many needed, from which on and why."""
    if not start:
        return count(
            "found {n} columns, needed {needed}: {table} has {reason}",
            "found {n} column, needed {needed}: {table} has {reason}",
            found,
            needed=room,
            table=table,
            reason=reason,
        )
    return count(
        "found {n} columns, needed {needed} from column {start} on: {table} has {reason}",
        "found {n} column, needed {needed} from column {start} on: {table} has {reason}",
        found,
        needed=room - start,
        start=start + 1,
        table=table,
        reason=reason,
    )


def _height_words(found: int, start: int, room: int, table: str, reason: str) -> str:
    """Say the same of rows."""
    if not start:
        return count(
            "found {n} rows, needed {needed}: {table} has {reason}",
            "found {n} row, needed {needed}: {table} has {reason}",
            found,
            needed=room,
            table=table,
            reason=reason,
        )
    return count(
        "found {n} rows, needed {needed} from row {start} on: {table} has {reason}",
        "found {n} row, needed {needed} from row {start} on: {table} has {reason}",
        found,
        needed=room - start,
        start=start + 1,
        table=table,
        reason=reason,
    )


def _sized(height: int, width: int) -> str:
    """Return ``2 rows and 1 column``."""
    rows, columns = count("{n} rows", "{n} row", height), count("{n} columns", "{n} column", width)
    return say("{rows} and {columns}", rows=rows, columns=columns)


def _numbers(document: Document, table: TableName) -> Array:
    """Return the stored numbers of a table (rows, columns)."""
    if table.kind == "X":
        return document.inputs
    layer = document.network.layers[table.layer]
    return layer.weights if table.kind == "W" else layer.biases.reshape(1, -1)


def _filled(before: Array, values: Array, row: int, column: int) -> Array:
    """Return a copy with ``values`` from (``row``, ``column``) on; what a new row is not told is 0."""
    height = max(len(before), row + len(values))
    after = np.zeros((height, before.shape[1]))
    after[: len(before)] = before
    after[row : row + len(values), column : column + values.shape[1]] = values
    return frozen(after)


def _require_no_lock(document: Document, table: TableName, before: Array, after: Array) -> None:
    """Raise ``ValueError`` that names the first lock on a number that would change."""
    if table.kind == "X":
        return
    for row, column in np.argwhere(before != after).tolist():
        weight, bias = Weight(table.layer, row, column), Bias(table.layer, column)
        require_unlocked(document, weight if table.kind == "W" else bias)


def _with_numbers(document: Document, table: TableName, values: Array) -> Document:
    """Return a copy of ``document`` with other numbers in one table; all else is shared."""
    if table.kind == "X":
        return document.with_inputs(values)
    layer = document.network.layers[table.layer]
    if table.kind == "W":
        changed = replace(layer, weights=values)
    else:
        changed = replace(layer, biases=frozen(values[0]))
    return replace(document, network=document.network.with_layer(table.layer, changed))
