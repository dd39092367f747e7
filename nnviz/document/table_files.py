"""The tables of a document as CSV, in full precision: X, W, b, Z, A, softmax, pieces, and all values."""

import csv
import io
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import Literal

import numpy as np

from nnviz.document.frame import Frame
from nnviz.document.numerals import quoted
from nnviz.document.places import Neuron
from nnviz.document.quantities import A, Quantity, Stage, Z
from nnviz.document.sample_words import sample_mark
from nnviz.document.tables import csv_of_table as tables_csv
from nnviz.document.values import csv_of
from nnviz.document.visible import QUESTION
from nnviz.nn.piecewise import straight_pieces
from nnviz.nn.softmax import SoftmaxStages
from nnviz.words import say

Cell = str | int | float
Rows = Iterable[Sequence[Cell]]
_STAGES = ("score", "row maximum", "score − maximum", "power of e", "row sum", "share")


def table_names(frame: Frame) -> tuple[str, ...]:
    """Return what tables there are: values, X, W1, b1, Z1, A1, …, softmax, pieces."""
    return tuple(_tables(frame))


def csv_of_table(frame: Frame, name: str) -> str:
    """Write one table, a heading first; ``name`` in capitals or not.

    Raises ``ValueError`` for a table that there is none of.
    """
    tables = _tables(frame)
    found = {each.lower(): write for each, write in tables.items()}.get(name.lower())
    if found is None:
        raise ValueError(
            say("found the table {found}, needed one of {names}", found=quoted(name), names=", ".join(tables))
        )
    return found()


def _tables(frame: Frame) -> Mapping[str, Callable[[], str]]:
    """Name every table, with what writes it."""
    tables = {"values": partial(csv_of, frame), "X": partial(tables_csv, frame, 0, "X")}
    for layer in range(frame.document.network.depth):
        for kind in "WbZA":
            tables[f"{kind}{layer + 1}"] = partial(tables_csv, frame, layer, kind)
    if frame.softmax is not None:
        tables["softmax"] = partial(_softmax, frame, frame.softmax)
    tables["pieces"] = partial(_pieces, frame)
    return tables


def _softmax(frame: Frame, stages: SoftmaxStages) -> str:
    """Write the stages of every sample and class, a row each."""
    last = frame.document.network.depth - 1
    rows: Rows = (
        [sample_mark(frame.document, sample), Neuron(last, index).label, *_told(frame, index, numbers)]
        for sample in range(stages.scores.shape[0])
        for index, numbers in enumerate(_stages(stages, sample))
    )
    return _written(["sample", "neuron", *_STAGES], rows)


def _stages(stages: SoftmaxStages, sample: int) -> list[list[float]]:
    """Return the stages of each class in the order in which they are computed (classes, 6).

    Maximum and sum are one number a row, repeated.
    """
    tables = (stages.scores, stages.maximum, stages.shifted, stages.powers, stages.total, stages.shares)
    rows = np.broadcast_arrays(*(table[sample] for table in tables))
    return [[float(cell) for cell in column] for column in np.column_stack(rows).tolist()]


def _told(frame: Frame, index: int, numbers: Sequence[float]) -> list[Cell]:
    """Return the stages of a class, with question marks for what is covered."""
    score = Z(Neuron(frame.document.network.depth - 1, index))
    quantities: list[Quantity] = [score, Stage("maximum"), Stage("shifted", index), Stage("power", index)]
    quantities += [Stage("row_sum"), Stage("share", index)]
    told = zip(quantities, numbers, strict=True)
    return [QUESTION if each in frame.visible.covered else number for each, number in told]


def _pieces(frame: Frame) -> str:
    """Write the pieces of every neuron's a along the line of the plot, of its z where a is a curve.

    Raises ``ValueError`` in words where the line cannot be traced.
    """
    if frame.pieces is None:
        raise ValueError(frame.pieces_fault)
    rows: list[Sequence[Cell]] = []
    visible = frame.visible
    for number, layer in enumerate(frame.document.network.layers):
        quantity: Literal["z", "a"] = "a" if layer.activation.is_exact else "z"
        is_exact = "yes" if frame.pieces.is_exact(number, quantity) else "no"
        for neuron in range(layer.n_out):
            if A(Neuron(number, neuron)) in visible.covered or not visible.tells_equations:
                continue
            for piece in straight_pieces(frame.pieces, number, neuron, quantity):
                numbers = (piece.low, piece.high, piece.slope, piece.intercept)
                rows.append((quantity, f"{number + 1}.{neuron + 1}", *numbers, is_exact))
    return _written(["of", "neuron", "from", "to", "slope", "intercept", "exact"], rows)


def _written(headings: Sequence[str], rows: Rows) -> str:
    """Write headings and rows as CSV; numbers with all the digits that they have."""
    table = io.StringIO()
    writer = csv.writer(table, lineterminator="\n")
    writer.writerow(headings)
    writer.writerows(rows)
    return table.getvalue()
