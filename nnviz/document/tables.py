"""The tables of a frame: the numbers of X, W, b, Z and A, how they are printed, and as CSV."""

import csv
import io
import itertools
import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from nnviz.document.answers import SHARE_DECIMALS
from nnviz.document.document import Document
from nnviz.document.exactness import are_on_step, batch_exactness, rounds
from nnviz.document.frame import Frame
from nnviz.document.numerals import MINUS, MOST_DECIMALS, NumberFormat, Written, formatted, shown, written
from nnviz.document.places import Neuron, Place
from nnviz.document.quantities import A, Quantity, Z
from nnviz.document.sample_words import sample_mark
from nnviz.document.table_cells import KINDS, Cell, CellBlock, TableName, tables_of
from nnviz.document.visible import CLEAR, QUESTION, Visible
from nnviz.nn.arrays import Array, Flags
from nnviz.words import mark, say, told

WORDS = {
    "X": mark("inputs"),
    "W": mark("weights"),
    "b": mark("biases"),
    "Z": mark("pre-activations"),
    "A": mark("activations"),
}
SOFTMAX_WORDS = {"Z": mark("scores"), "A": mark("shares")}


@dataclass(frozen=True, eq=False)
class Table:
    """One table of a frame; rows and columns are counted from 0."""

    name: TableName
    document: Document
    values: Array  # (rows, columns)
    words: str  # what its numbers are
    decimals: int  # digits that every number is printed with, a stored one with as many more as it needs
    heads: Sequence[str] | None  # of the rows; None where they are samples
    column_heads: Sequence[str]
    adds_up: bool = False  # whether the sum of a row means something
    exact: Flags | None = None  # (rows, columns) of what is computed: which numbers a hand would find so
    visible: Visible = CLEAR

    @property
    def shape(self) -> tuple[int, int]:
        """How many rows and columns it has."""
        return len(self.values), self.values.shape[1]

    @property
    def shape_text(self) -> str:
        """The shape as NumPy prints it: ``(3, 4)``."""
        return f"({self.shape[0]}, {self.shape[1]})"

    def row_head(self, row: int) -> str:
        """Name a row: a sample by its name or number, weights by what they are multiplied by."""
        return self.heads[row] if self.heads is not None else sample_mark(self.document, row)

    def text(self, row: int, column: int) -> str:
        """Write a number: a stored one in full, a computed one rounded."""
        if self.exact is not None:
            return self.written(row, column).text
        value = float(self.values[row, column])
        fraction = shown(value, self.document.format)
        return fraction if len(fraction) <= len(self.widest) else shown(value, self.decimals)

    def written(self, row: int, column: int) -> Written:
        """Return a number as it is printed, and whether that is the number itself."""
        if self.exact is None:
            return Written(self.text(row, column), is_exact=True)
        value, is_exact = float(self.values[row, column]), bool(self.exact[row, column])
        form = NumberFormat(self.decimals, self.document.fractions)
        found = written(value, form, can_be_exact=is_exact, is_quotient=self.adds_up)
        if len(found.text) <= len(self.widest) or not form.fractions:
            return found
        return written(value, self.decimals, can_be_exact=is_exact, is_quotient=self.adds_up)

    def is_rounded(self, rows: range, columns: range) -> bool:
        """Whether a number among those in sight is printed rounded."""
        if self.exact is None:
            return False
        part = slice(rows.start, rows.stop), slice(columns.start, columns.stop)
        found = rounds(self.values[part], self.exact[part], self.decimals, is_quotient=self.adds_up)
        if not (found.any() and self.document.fractions):
            return bool(found.any())
        cells = itertools.product(rows, columns)  # a fraction may write what decimals round
        return not all(self.written(row, column).is_exact for row, column in cells)

    def row_sum(self, row: int) -> str:
        """Write what a row adds up to."""
        return formatted(float(self.values[row].sum()), self.decimals)

    @cached_property
    def most_decimals(self) -> int:
        """The most digits after the point that any number is printed with."""
        if self.name.is_computed:
            return self.decimals
        finite = self.values[np.isfinite(self.values)]
        enough = (count for count in range(self.decimals, MOST_DECIMALS) if are_on_step(finite, count))
        return next(enough, max(self.decimals, MOST_DECIMALS))

    @cached_property
    def widest(self) -> str:
        """A text as wide as the widest number, which leaves room for a sign and two digits at least."""
        finite = self.values[np.isfinite(self.values)]
        largest = float(np.abs(finite).max()) if finite.size else 0.0
        text = formatted(-max(largest, 10.0), self.most_decimals)
        return "".join("0" if each.isdigit() else each for each in text)


def table_of(frame: Frame, name: TableName) -> Table:
    """Return one table of ``frame``."""
    document, layer = frame.document, frame.document.network.layers[name.layer]
    is_softmax = layer.activation.acts_on_rows
    words = SOFTMAX_WORDS.get(name.kind, WORDS[name.kind]) if is_softmax else WORDS[name.kind]
    is_share = name.kind == "A" and is_softmax
    return Table(
        name=name,
        document=document,
        values=_values(frame, name),
        words=told(words),
        decimals=max(SHARE_DECIMALS, document.decimals) if is_share else document.decimals,
        heads=_heads(frame, name),
        column_heads=_sources(frame, 0) if name.kind == "X" else _neurons(name.layer, layer.n_out),
        adds_up=is_share,
        exact=_exact(frame, name),
        visible=frame.visible,
    )


def all_tables(frame: Frame) -> list[Table]:
    """Return every table of ``frame``, from the inputs to the last activations."""
    return [table_of(frame, name) for name in tables_of(frame.document)]


def _values(frame: Frame, name: TableName) -> Array:
    """Return the numbers of a table (rows, columns)."""
    traced = frame.trace.layers[name.layer]
    match name.kind:
        case "X":
            return frame.document.inputs
        case "W":
            return traced.layer.weights
        case "b":
            return traced.layer.biases.reshape(1, -1)
        case "Z":
            return traced.z
        case _:
            return traced.a


def _exact(frame: Frame, name: TableName) -> Flags | None:
    """Return which numbers of a computed table are exact; ``None`` of one that is stored."""
    if not name.is_computed:
        return None
    found = batch_exactness(frame.trace)[name.layer]
    return found.z if name.kind == "Z" else found.a


def _heads(frame: Frame, name: TableName) -> Sequence[str] | None:
    """Name the rows of weights and of biases; samples are named one by one, there may be many."""
    if name.kind == "W":
        return _sources(frame, name.layer)
    return ("",) if name.kind == "b" else None


def _sources(frame: Frame, layer: int) -> Sequence[str]:
    """Name what a layer reads: ``x1``, or the neurons of the layer before."""
    if layer:
        return _neurons(layer - 1, frame.document.network.layers[layer].n_in)
    return [f"x{index + 1}" for index in range(frame.document.network.n_inputs)]


def _neurons(layer: int, count: int) -> Sequence[str]:
    return [Neuron(layer, index).label for index in range(count)]


def shapes_text(frame: Frame, layer: int) -> str:
    """Return how the shapes of a layer meet: ``(3, 4) @ (4, 3) + (1, 3) = (3, 3)``."""
    read = table_of(frame, TableName("A", layer - 1) if layer else TableName("X"))
    weights, biases, z = (table_of(frame, TableName(kind, layer)).shape_text for kind in "WbZ")
    return f"{read.shape_text} @ {weights} + {biases} = {z}"


def tsv_of(table: Table, block: CellBlock) -> str:
    """Return a block of a table as spreadsheets take it, every number in full: tabs between, a line a row."""
    return "\n".join("\t".join(in_full(table, row, each) for each in block.columns) for row in block.rows)


def in_full(table: Table, row: int, column: int) -> str:
    """Write a number in the digits that give it back, with the minus of a keyboard; ``?`` if covered."""
    if quantity_of(Cell(table.name, row, column)) in table.visible.covered:
        return QUESTION
    value = float(table.values[row, column])
    return repr(value + 0.0).removesuffix(".0") if math.isfinite(value) else repr(value)


def csv_of_table(frame: Frame, layer: int, name: str) -> str:
    """Return a table as CSV with a line of headings and a head a row; the X of a layer is what it reads.

    ``layer`` is counted from 0, ``name`` is one of X, W, b, Z and A; raise ``ValueError`` for others.
    """
    depth = frame.document.network.depth
    if name not in KINDS or not 0 <= layer < depth:
        raise ValueError(
            say(
                "found table {found} of layer {layer}, needed X, W, b, Z or A of 1 to {most}",
                found=name,
                layer=layer + 1,
                most=depth,
            )
        )
    table = table_of(frame, TableName("A", layer - 1) if name == "X" and layer else TableName(name, layer))
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(["sample" if table.name.is_by_sample else table.name.label, *table.column_heads])
    for row in range(len(table.values)):
        numbers = (in_full(table, row, column) for column in range(table.shape[1]))
        writer.writerow([table.row_head(row), *numbers])
    return text.getvalue()


def short_number(text: str) -> str:
    """Return the sign for what is no finite number, for where the words have no room."""
    signs = {math.nan: "NaN", math.inf: "∞", -math.inf: f"{MINUS}∞"}
    return next((sign for value, sign in signs.items() if text == formatted(value, 0)), text)


def quantity_of(cell: Cell) -> Quantity:
    """Return which number of the forward pass a cell shows."""
    place: Place = cell.place
    if isinstance(place, Neuron):
        return Z(place) if cell.table.kind == "Z" else A(place)
    return place
