"""The tables of a batch: the course's numbers in every cell, shapes, digits, and what leaves as text."""

from dataclasses import replace
from decimal import ROUND_HALF_EVEN, Decimal

import numpy as np
import pytest

from nnviz.document.document import Document, View, new_document
from nnviz.document.edits import SetDecimals
from nnviz.document.files import read_document
from nnviz.document.frame import Frame, frame_of
from nnviz.document.numerals import MINUS
from nnviz.document.places import Bias, Input, Neuron, Weight
from nnviz.document.selection import Selection
from nnviz.document.store import Store
from nnviz.document.table_cells import Cell, CellBlock, TableName, tables_of, whole_table
from nnviz.document.tables import (
    Table,
    all_tables,
    csv_of_table,
    shapes_text,
    short_number,
    table_of,
    tsv_of,
)
from nnviz.nn.arrays import frozen
from nnviz.nn.layers import dense_layer
from nnviz.nn.network import Network, random_network
from nnviz.resources import resources

EXAMPLES = sorted(path.stem for path in (resources() / "examples").glob("*.nnviz"))

# CURRICULUM, section 2: the batch of three rows, its first and its second layer.
COURSE = {
    "X": ["1.000 2.000 3.000 2.500", "2.000 5.000 −1.000 2.000", "−1.500 2.700 3.300 −0.800"],
    "W1": ["0.200 0.500 −0.260", "0.800 −0.910 −0.270", "−0.500 0.260 0.170", "1.000 −0.500 0.870"],
    "b1": ["2.000 3.000 0.500"],
    "Z1": ["4.800 1.210 2.385", "8.900 −1.810 0.200", "1.410 1.051 0.026"],
    "A1": ["4.800 1.210 2.385", "8.900 −1.810 0.200", "1.410 1.051 0.026"],
    "W2": ["0.100 −0.500 −0.440", "−0.140 0.120 0.730", "0.500 −0.330 −0.130"],
    "b2": ["−1.000 2.000 −0.500"],
    "Z2": ["0.50310 −1.04185 −2.03875", "0.24340 −2.73320 −5.76330", "−0.99314 1.41254 −0.35655"],
    "A2": ["0.50310 −1.04185 −2.03875", "0.24340 −2.73320 −5.76330", "−0.99314 1.41254 −0.35655"],
}


def framed(document: Document) -> Frame:
    return frame_of(Store(document))


def example(name: str, decimals: int | None = None) -> Frame:
    document = read_document(resources() / "examples" / f"{name}.nnviz")
    return framed(document if decimals is None else SetDecimals(decimals).apply(document))


def rows_of(table: Table) -> list[str]:
    rows, columns = table.shape
    return [" ".join(table.text(row, column) for column in range(columns)) for row in range(rows)]


def network_of(*biases: float, activation: str = "linear") -> Network:
    return Network((dense_layer([[1.0] * len(biases)], list(biases), activation),))


@pytest.mark.parametrize("name", COURSE)
def test_every_cell_of_the_batch_is_the_course_s(name: str) -> None:
    frame = example("batch", 5 if name in {"Z2", "A2"} else 3)
    (table,) = (each for each in all_tables(frame) if each.name.label == name)
    assert rows_of(table) == COURSE[name]


def test_the_shapes_of_a_layer_are_written_as_they_meet() -> None:
    frame = example("batch")
    assert shapes_text(frame, 0) == "(3, 4) @ (4, 3) + (1, 3) = (3, 3)"
    assert shapes_text(example("notebook"), 1) == "(1, 7) @ (7, 2) + (1, 2) = (1, 2)"


def test_tables_run_from_the_inputs_to_the_last_activations() -> None:
    labels = [each.label for each in tables_of(example("batch").document)]
    assert labels == ["X", "W1", "b1", "Z1", "A1", "W2", "b2", "Z2", "A2"]


@pytest.mark.parametrize("decimals", range(7))
@pytest.mark.parametrize("name", EXAMPLES)
def test_every_cell_is_the_number_of_the_trace_rounded_once(name: str, decimals: int) -> None:
    frame = example(name, decimals)
    for table in all_tables(frame):
        for (row, column), value in np.ndenumerate(table.values):
            text = table.text(row, column).replace(MINUS, "-")
            unit = Decimal(1).scaleb(-len(text.partition(".")[2]))
            assert Decimal(text) == Decimal(float(value)).quantize(unit, ROUND_HALF_EVEN)


@pytest.mark.parametrize("name", EXAMPLES)
def test_no_number_is_wider_than_the_table_says(name: str) -> None:
    for table in all_tables(example(name)):
        texts = [table.text(row, column) for row, column in np.ndindex(*table.shape)]
        assert max(map(len, texts)) <= len(table.widest)
        assert max(len(text.partition(".")[2]) for text in texts) <= table.most_decimals


def test_a_stored_number_has_the_digits_that_it_needs() -> None:
    frame = framed(new_document(network_of(0.125, 2.0)))
    assert rows_of(table_of(frame, TableName("b"))) == ["0.125 2.00"]


def test_rows_are_headed_by_samples_and_columns_by_neurons() -> None:
    table = table_of(example("batch"), TableName("Z", 1))
    assert [table.row_head(row) for row in range(3)] == ["1", "2", "3"]
    assert list(table.column_heads) == ["2.1", "2.2", "2.3"]


def test_rows_of_weights_are_headed_by_what_they_are_multiplied_by() -> None:
    first, second = (table_of(example("batch"), TableName("W", layer)) for layer in (0, 1))
    assert [first.row_head(row) for row in range(4)] == ["x1", "x2", "x3", "x4"]
    assert [second.row_head(row) for row in range(3)] == ["1.1", "1.2", "1.3"]


def test_the_shares_of_a_row_add_up_to_one() -> None:
    scores, shares = (table_of(example("softmax"), TableName(kind, 0)) for kind in "ZA")
    assert (scores.words, shares.words) == ("scores", "shares")
    assert rows_of(shares) == ["0.116 0.026 0.858"]
    assert (shares.adds_up, shares.row_sum(0)) == (True, "1.000")


def test_what_is_no_finite_number_has_a_short_sign() -> None:
    assert [short_number(text) for text in ("not a number", "too large", "−too large", "1.00")] == [
        "NaN",
        "∞",
        "−∞",
        "1.00",
    ]


def test_a_copied_block_has_tabs_and_every_digit() -> None:
    frame = framed(new_document(network_of(1 / 3, -2.0, 1e-7)))
    biases = TableName("b")
    block = CellBlock(Cell(biases, 0, 2), Cell(biases, 0, 0))
    assert tsv_of(table_of(frame, biases), block) == "0.3333333333333333\t-2\t1e-07"


def test_a_whole_table_is_copied_row_by_row() -> None:
    frame = example("batch")
    table = table_of(frame, TableName("X"))
    text = tsv_of(table, whole_table(frame.document, table.name))
    assert text == "1\t2\t3\t2.5\n2\t5\t-1\t2\n-1.5\t2.7\t3.3\t-0.8"


def test_a_table_as_csv_has_its_heads() -> None:
    frame = example("batch")
    assert csv_of_table(frame, 0, "X").splitlines()[:2] == ["sample,x1,x2,x3,x4", "1,1,2,3,2.5"]
    assert csv_of_table(frame, 0, "W").splitlines()[:2] == ["W1,1.1,1.2,1.3", "x1,0.2,0.5,-0.26"]
    assert csv_of_table(frame, 1, "b").splitlines() == ["b2,2.1,2.2,2.3", ",-1,2,-0.5"]


def test_the_x_of_a_later_layer_is_what_the_layer_before_answered() -> None:
    frame = example("batch")
    assert csv_of_table(frame, 1, "X") == csv_of_table(frame, 0, "A")


@pytest.mark.parametrize(("layer", "name"), [(2, "X"), (-1, "W"), (0, "Y")])
def test_a_table_that_is_not_there_is_refused(layer: int, name: str) -> None:
    with pytest.raises(ValueError, match=r"needed X, W, b, Z or A of 1 to 2"):
        csv_of_table(example("batch"), layer, name)


@pytest.mark.parametrize("place", [Input(1), Weight(0, 1, 2), Bias(1, 0), Neuron(0, 2)])
def test_the_cell_looked_at_is_the_one_of_the_place(place: Input | Weight | Bias | Neuron) -> None:
    cell = Selection(2, place).cell
    assert cell.place == place
    assert cell.row == 2 or not cell.table.is_by_sample


def test_chosen_cells_count_as_long_as_their_end_is_looked_at() -> None:
    shares = TableName("A", 0)
    block = CellBlock(Cell(shares, 0, 0), Cell(shares, 1, 2))
    looking = Selection(1, Neuron(0, 2), cells=block)
    assert looking.block is block
    assert replace(looking, sample=0).block.is_one
    assert replace(looking, place=Neuron(0, 1)).cell == Cell(TableName("Z", 0), 1, 1)


def test_chosen_cells_go_with_the_table_that_they_are_in() -> None:
    document = new_document(random_network((1, 2), ("relu",), scale=1.0, seed=0, decimals=2))
    cell = Cell(TableName("b"), 0, 2)
    assert Selection(0, Bias(0, 1), cells=CellBlock(cell, cell)).fitted(document).cells is None


def test_a_thousand_rows_have_a_table_each_of_whose_rows_can_be_named() -> None:
    network = network_of(0.0)
    document = Document(network, frozen([[float(row)] for row in range(1000)]), View(0, 0.0, 1.0))
    table = table_of(framed(document), TableName("Z"))
    assert (table.shape_text, table.row_head(999), table.text(999, 0)) == ("(1000, 1)", "1000", "999.00")
