"""Numbers put into a table at once: where they go, what is refused, one act of the history."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nnviz.document.document import Document, new_document
from nnviz.document.filling import FillCells, cleared, placed_at
from nnviz.document.frame import frame_of
from nnviz.document.language import understand
from nnviz.document.locking import SetLock
from nnviz.document.naming import NameSample
from nnviz.document.pasting import Rows, read_pasted
from nnviz.document.places import Bias, Input, Weight
from nnviz.document.selection import first_selection
from nnviz.document.store import Store
from nnviz.document.table_cells import Cell, CellBlock, TableName, whole_table
from nnviz.document.tables import table_of, tsv_of
from nnviz.nn.network import random_network

X, W1, B1, Z1 = TableName("X"), TableName("W"), TableName("b"), TableName("Z")
DOCUMENT = new_document(random_network((4, 3, 2), ("relu", "linear"), scale=1.0, seed=1, decimals=2))
THREE_BY_FOUR = ((1.0, 2.0, 3.0, 2.5), (2.0, 5.0, -1.0, 2.0), (-1.5, 2.7, 3.3, -0.8))


def pasted(table: TableName, rows: Rows, at: tuple[int, int] = (0, 0)) -> Document:
    return placed_at(DOCUMENT, Cell(table, *at), rows).apply(DOCUMENT)


def test_more_rows_than_there_are_grow_the_batch() -> None:
    after = pasted(X, THREE_BY_FOUR)
    assert after.inputs.tolist() == [list(row) for row in THREE_BY_FOUR]
    assert after.network is DOCUMENT.network


def test_fewer_rows_replace_those_from_the_selected_one_on() -> None:
    three = pasted(X, THREE_BY_FOUR)
    after = placed_at(three, Cell(X, 1, 2), ((0.0, 0.0, 0.0, 1.0),)).apply(three)
    assert after.inputs.tolist() == [[1, 2, 3, 2.5], [0, 0, 0, 1], [-1.5, 2.7, 3.3, -0.8]]


def test_a_narrow_paste_begins_at_the_selected_cell() -> None:
    after = pasted(W1, ((7.0, 8.0),), (1, 1))
    assert after.network.layers[0].weights[1].tolist() == [DOCUMENT.value(Weight(0, 1, 0), 0), 7.0, 8.0]


def test_a_whole_table_of_weights_fits_wherever_the_selected_cell_is() -> None:
    rows = tuple((float(row), 0.0, 1.0) for row in range(4))
    after = pasted(W1, rows, (2, 1))
    assert after.network.layers[0].weights.tolist() == [list(row) for row in rows]


def test_biases_are_one_row() -> None:
    assert pasted(B1, ((1.0, 2.0, 3.0),)).network.layers[0].biases.tolist() == [1.0, 2.0, 3.0]


def test_names_of_samples_stay_when_the_batch_grows() -> None:
    named = NameSample(0, "fox").apply(DOCUMENT)
    after = FillCells(X, 0, 0, THREE_BY_FOUR).apply(named)
    assert (after.note(0).name, after.note(2).name) == ("fox", "")


def test_numbers_are_kept_to_the_six_decimals_that_can_be_shown() -> None:
    assert pasted(B1, ((0.123456789,),)).value(Bias(0, 0), 0) == 0.123457


def test_the_same_numbers_again_change_nothing() -> None:
    after = pasted(X, THREE_BY_FOUR)
    assert FillCells(X, 0, 0, THREE_BY_FOUR).apply(after) is after


def test_a_cleared_block_is_0_between_its_corners() -> None:
    after = cleared(CellBlock(Cell(W1, 3, 2), Cell(W1, 1, 1))).apply(DOCUMENT)
    changed = np.argwhere(after.network.layers[0].weights == 0.0).tolist()
    assert changed == [[row, column] for row in (1, 2, 3) for column in (1, 2)]


@pytest.mark.parametrize(
    ("table", "rows", "at", "words"),
    [
        (X, ((1.0,) * 5,), (0, 0), "found 5 columns, needed 4: X has a column for each input"),
        (X, ((1.0,) * 3,), (0, 2), "found 3 columns, needed 2 from column 3 on: X has"),
        (W1, ((1.0,),) * 5, (0, 0), "found 5 rows, needed 4: W1 has a row for each number that the layer"),
        (W1, ((1.0,),) * 3, (2, 0), "found 3 rows, needed 2 from row 3 on"),
        (W1, ((1.0,) * 4,) * 3, (0, 0), "found 4 columns, needed 3: .*; turned over .transposed. it would"),
        (B1, ((1.0,),) * 2, (0, 0), "found 2 rows, needed 1: b1 has one row"),
        (X, ((1.0,) * 4,) * 1001, (0, 0), "found 1001 samples, needed at most 1000"),
        (Z1, ((1.0,),), (0, 0), "Z1 is computed; its numbers follow from X, W1 and b1"),
    ],
)
def test_what_does_not_fit_is_refused_in_words(
    table: TableName, rows: Rows, at: tuple[int, int], words: str
) -> None:
    with pytest.raises(ValueError, match=words):
        pasted(table, rows, at)


@pytest.mark.parametrize(("table", "place"), [(W1, Weight(0, 1, 1)), (B1, Bias(0, 1))])
def test_a_locked_number_is_not_pasted_over(table: TableName, place: Weight | Bias) -> None:
    locked = SetLock(place).apply(DOCUMENT)
    row = 1 if table is W1 else 0
    with pytest.raises(ValueError, match="is locked"):
        FillCells(table, row, 0, ((9.0, 9.0, 9.0),)).apply(locked)


def test_a_locked_number_that_stays_does_not_stand_in_the_way() -> None:
    locked = SetLock(Bias(0, 1)).apply(DOCUMENT)
    same = locked.value(Bias(0, 1), 0)
    after = FillCells(B1, 0, 0, ((9.0, same, 9.0),)).apply(locked)
    assert after.value(Bias(0, 2), 0) == 9.0


def test_a_paste_is_one_act_that_undo_takes_back() -> None:
    store = Store(DOCUMENT)
    store.apply(FillCells(X, 0, 0, THREE_BY_FOUR))
    store.undo()
    assert store.document is DOCUMENT


def test_the_label_of_a_small_paste_is_a_line_that_means_it() -> None:
    fill = FillCells(W1, 1, 0, ((0.5, -0.25), (1e-7, 3.0)))
    assert fill.label == "fill W1 at 2.1 = 0.5 −0.25; 1e−07 3"
    store = Store(DOCUMENT)
    understand(fill.label, DOCUMENT, first_selection(DOCUMENT)).perform(store)
    assert store.document.value(Weight(0, 1, 1), 0) == -0.25


def test_the_label_of_a_large_paste_says_how_many() -> None:
    assert FillCells(X, 0, 0, ((1.0,) * 4,) * 500).label == "fill X at 1.1 = 500 × 4 numbers"


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("fill", "needed a table: X, W1 to W2 or b1 to b2"),
        ("fill Z1 at 1.1 = 3", "found “Z1”, needed a table"),
        ("fill X at 1 = 3", "needed the first cell, row.column such as 1.1"),
        ("fill X at 1.1 =", "needed numbers, with “;” between rows"),
        ("fill X at 1.1 = 1 2; 3", "needed as many in every row"),
        ("fill X at 1.1 = 1 z", "found “z”, needed a number"),
        ("fill X at 2.1 = 1", "found row 2, column 1, X has 1 row and 4 columns"),
    ],
)
def test_a_line_that_cannot_be_done_says_why(line: str, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        understand(line, DOCUMENT, first_selection(DOCUMENT)).perform(Store(DOCUMENT))


shown = st.integers(-(10**9), 10**9).map(lambda units: units / 10**6)
batches = st.integers(1, 5).flatmap(
    lambda rows: st.tuples(*[st.tuples(*[shown] * 4)] * rows),
)


@given(batches)
def test_what_was_copied_can_be_pasted_back(rows: Rows) -> None:
    document = FillCells(X, 0, 0, rows).apply(DOCUMENT)
    copied = tsv_of(table_of(frame_of(Store(document)), X), whole_table(document, X))
    back = placed_at(DOCUMENT, Cell(X, 0, 0), read_pasted(copied).rows).apply(DOCUMENT)
    assert back.inputs.tolist() == document.inputs.tolist()


def test_an_input_may_be_read_back_where_it_was_put() -> None:
    assert pasted(X, THREE_BY_FOUR).value(Input(3), 2) == -0.8
