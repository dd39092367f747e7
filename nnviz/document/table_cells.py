"""The tables of a batch, X, W, b, Z and A of every layer, and the cells in them: names, shapes, places."""

from dataclasses import dataclass
from itertools import chain

from nnviz.document.document import Document
from nnviz.document.places import Bias, Input, Neuron, Place, Weight
from nnviz.words import say

KINDS = ("X", "W", "b", "Z", "A")
BY_SAMPLE = ("X", "Z", "A")  # one row per sample
COMPUTED = ("Z", "A")


@dataclass(frozen=True)
class TableName:
    """One table; X belongs to the first layer, whose inputs it is."""

    kind: str  # one of KINDS
    layer: int = 0

    @property
    def label(self) -> str:
        """The table as on screen: ``X``, ``W1``."""
        return "X" if self.kind == "X" else f"{self.kind}{self.layer + 1}"

    @property
    def is_computed(self) -> bool:
        """Whether its numbers follow from others: they cannot be set."""
        return self.kind in COMPUTED

    @property
    def is_by_sample(self) -> bool:
        """Whether it has one row per sample."""
        return self.kind in BY_SAMPLE

    def place(self, row: int, column: int) -> Place:
        """Return what the cell holds: a neuron's z or a stand for the neuron."""
        match self.kind:
            case "X":
                return Input(column)
            case "W":
                return Weight(self.layer, row, column)
            case "b":
                return Bias(self.layer, column)
            case _:
                return Neuron(self.layer, column)


@dataclass(frozen=True)
class Cell:
    """One number of a table; rows and columns are counted from 0."""

    table: TableName
    row: int
    column: int

    @property
    def place(self) -> Place:
        """What the cell holds."""
        return self.table.place(self.row, self.column)

    @property
    def name(self) -> str:
        """The cell in words: ``Z1, row 2, column 1``."""
        row, column = str(self.row + 1), str(self.column + 1)
        return say("{table}, row {row}, column {column}", table=self.table.label, row=row, column=column)


@dataclass(frozen=True)
class CellBlock:
    """The cells between two corners of a table: the one it was begun at, and the one that is looked at."""

    start: Cell
    end: Cell

    @property
    def rows(self) -> range:
        """The rows of the block."""
        return _between(self.start.row, self.end.row)

    @property
    def columns(self) -> range:
        """The columns of the block."""
        return _between(self.start.column, self.end.column)

    @property
    def table(self) -> TableName:
        """The table that the block is in."""
        return self.end.table

    @property
    def is_one(self) -> bool:
        """Whether it is a single cell."""
        return self.start == self.end

    def __contains__(self, cell: Cell) -> bool:
        """Whether a cell lies in the block."""
        return cell.table == self.table and cell.row in self.rows and cell.column in self.columns


def _between(one: int, other: int) -> range:
    return range(min(one, other), max(one, other) + 1)


def tables_of(document: Document) -> list[TableName]:
    """Return every table, from the inputs to the last activations."""
    of_layers = ([TableName(kind, at) for kind in KINDS[1:]] for at in range(document.network.depth))
    return [TableName("X"), *chain.from_iterable(of_layers)]


def shape_of(document: Document, table: TableName) -> tuple[int, int]:
    """Return how many rows and columns a table of ``document`` has."""
    layer = document.network.layers[table.layer]
    shapes = {
        "X": (document.n_samples, layer.n_in),
        "W": (layer.n_in, layer.n_out),
        "b": (1, layer.n_out),
    }
    return shapes.get(table.kind, (document.n_samples, layer.n_out))


def has_cell(document: Document, cell: Cell) -> bool:
    """Whether the cell exists in ``document``."""
    if not 0 <= cell.table.layer < document.network.depth:
        return False
    rows, columns = shape_of(document, cell.table)
    return 0 <= cell.row < rows and 0 <= cell.column < columns


def has_block(document: Document, block: CellBlock) -> bool:
    """Whether both corners of the block exist in ``document``."""
    return has_cell(document, block.start) and has_cell(document, block.end)


def whole_table(document: Document, table: TableName) -> CellBlock:
    """Return the block of all cells of a table."""
    rows, columns = shape_of(document, table)
    return CellBlock(Cell(table, 0, 0), Cell(table, rows - 1, columns - 1))


def cell_of_place(place: Place, sample: int) -> Cell:
    """Return the cell in which a place is found; a neuron's is its z."""
    match place:
        case Input(index):
            return Cell(TableName("X"), sample, index)
        case Weight(layer, source, neuron):
            return Cell(TableName("W", layer), source, neuron)
        case Bias(layer, neuron):
            return Cell(TableName("b", layer), 0, neuron)
        case Neuron(layer, index):
            return Cell(TableName("Z", layer), sample, index)


def is_at(cell: Cell, place: Place, sample: int) -> bool:
    """Whether a cell is the one of a place and sample, a neuron's z or its a."""
    return cell.place == place and (cell.row == sample or not cell.table.is_by_sample)
