"""From cell to cell: the next one in a direction, over the edge into the next table."""

from nnviz.document.document import Document
from nnviz.document.table_cells import Cell, CellBlock, TableName, shape_of, tables_of


def within(document: Document, cell: Cell, across: int, down: int) -> Cell:
    """Return the cell so many columns and rows further, as far as the table goes."""
    rows, columns = shape_of(document, cell.table)
    row, column = cell.row + down, cell.column + across
    return Cell(cell.table, min(max(row, 0), rows - 1), min(max(column, 0), columns - 1))


def next_cell(document: Document, cell: Cell, across: int, down: int) -> Cell:
    """Return the next cell in a direction; over the edge of a table it is one of the next table."""
    inside = within(document, cell, across, down)
    if inside != cell:
        return inside
    if down:
        return _below_or_above(document, cell, down)
    return _beside(document, cell, across)


def grown(document: Document, block: CellBlock, across: int, down: int) -> CellBlock:
    """Return the block whose end has moved on inside its table."""
    return CellBlock(block.start, within(document, block.end, across, down))


def _below_or_above(document: Document, cell: Cell, down: int) -> Cell:
    """Go from the weights down to the biases, and back."""
    layer = cell.table.layer
    if cell.table.kind == "W" and down > 0:
        return Cell(TableName("b", layer), 0, cell.column)
    if cell.table.kind == "b" and down < 0:
        weights = TableName("W", layer)
        return Cell(weights, shape_of(document, weights)[0] - 1, cell.column)
    return cell


def _beside(document: Document, cell: Cell, across: int) -> Cell:
    """Go to the table right or left, at the same row where it has one."""
    row = [name for name in tables_of(document) if name.kind != "b"]
    here = TableName("W", cell.table.layer) if cell.table.kind == "b" else cell.table
    at = row.index(here) + across
    if not 0 <= at < len(row):
        return cell
    rows, columns = shape_of(document, row[at])
    return Cell(row[at], min(cell.row, rows - 1), 0 if across > 0 else columns - 1)
