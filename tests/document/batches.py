"""What tests of a batch share: every table of a document in rational numbers, shares as float64 has them."""

import math
from collections.abc import Sequence
from fractions import Fraction

from nnviz.document.document import Document
from nnviz.document.table_cells import TableName
from nnviz.resources import resources
from tests.nn.fraction_oracle import as_typed

EXAMPLES = sorted(path.stem for path in (resources() / "examples").glob("*.nnviz"))
FORMS = [*((decimals, False) for decimals in range(7)), (0, True), (2, True), (6, True)]
Rows = list[list[Fraction]]


def exact_tables(document: Document) -> dict[TableName, Rows]:
    """Return the numbers of every table as a person with much paper finds them."""
    reads = _typed(document.inputs.tolist())
    tables = {TableName("X"): reads}
    for number, layer in enumerate(document.network.layers):
        weights, biases = _typed(layer.weights.tolist()), _typed([layer.biases.tolist()])
        z = [
            [
                sum((x * w[out] for x, w in zip(row, weights, strict=True)), biases[0][out])
                for out in range(layer.n_out)
            ]
            for row in reads
        ]
        reads = [_bent(layer.activation.name, row) for row in z]
        tables |= {TableName("W", number): weights, TableName("b", number): biases}
        tables |= {TableName("Z", number): z, TableName("A", number): reads}
    return tables


def _weighed(row: Sequence[Fraction], column: tuple[Sequence[Fraction], Fraction]) -> Fraction:
    weights, bias = column
    return sum((x * w for x, w in zip(row, weights, strict=True)), bias)


def _typed(rows: Sequence[Sequence[float]]) -> Rows:
    return [[as_typed(value) for value in row] for row in rows]


def _bent(name: str, z: Sequence[Fraction]) -> list[Fraction]:
    """Return f of a row; the examples have nothing but these."""
    if name == "softmax":
        powers = [Fraction(math.exp(each - max(z))) for each in z]
        return [each / sum(powers) for each in powers]
    return [max(each, Fraction(0)) for each in z] if name == "relu" else list(z)
