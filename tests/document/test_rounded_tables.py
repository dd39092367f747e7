"""Which tables say ≈: by rational numbers, every number that is printed is itself, or its table is marked."""

from fractions import Fraction

import pytest

from nnviz.document.edits import SetDecimals, SetFractions
from nnviz.document.exactness import batch_exactness, exactness
from nnviz.document.files import read_document
from nnviz.document.frame import Frame, frame_of
from nnviz.document.language import understand
from nnviz.document.numerals import MINUS
from nnviz.document.places import Neuron
from nnviz.document.store import Store
from nnviz.document.sums import neuron_sum
from nnviz.document.table_cells import TableName
from nnviz.document.tables import all_tables, table_of
from nnviz.resources import resources
from tests.document.batches import EXAMPLES, FORMS, exact_tables


def framed(name: str, decimals: int, fractions: bool) -> Frame:
    document = read_document(resources() / "examples" / f"{name}.nnviz")
    return frame_of(Store(SetFractions(fractions).apply(SetDecimals(decimals).apply(document))))


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_cell_is_the_number_itself_or_is_marked_and_the_nearest(name: str) -> None:
    for decimals, fractions in FORMS:
        frame = framed(name, decimals, fractions)
        numbers, wrong = exact_tables(frame.document), []
        for table in all_tables(frame):
            for row, column in ((r, c) for r in range(table.shape[0]) for c in range(table.shape[1])):
                printed, number = table.written(row, column), numbers[table.name][row][column]
                value = Fraction(printed.text.replace(MINUS, "-"))
                half = Fraction(1, 2 * 10**table.decimals) + Fraction(1, 10**12)
                agrees = value == number if printed.is_exact else abs(value - number) <= half
                wrong += [] if agrees else [(table.name.label, row, column, printed, str(number))]
        assert wrong == [], (decimals, fractions)


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_table_is_marked_exactly_where_a_cell_in_sight_is_rounded(name: str) -> None:
    for decimals, fractions in FORMS:
        for table in all_tables(framed(name, decimals, fractions)):
            rows, columns = (range(count) for count in table.shape)
            marked = any(not table.written(row, column).is_exact for row in rows for column in columns)
            assert table.is_rounded(rows, columns) is marked, (table.name.label, decimals, fractions)


def test_one_sample_is_as_exact_as_in_its_batch() -> None:
    frame = framed("classes", 2, False)
    every = batch_exactness(frame.trace)
    for sample in range(frame.document.n_samples):
        pairs = zip(exactness(frame.trace, sample), every, strict=True)
        assert all((one.a == each.a[sample]).all() and (one.z == each.z[sample]).all() for one, each in pairs)


def told(*lines: str) -> Frame:
    """Return the clamp after some lines of the language."""
    store = Store(framed("clamp", 2, False).document)
    for line in lines:
        understand(line, store.document, store.selection).perform(store)
    return frame_of(store)


@pytest.mark.parametrize(("activation", "sign"), [("sigmoid", "≈"), ("tanh", "≈"), ("relu", "=")])
def test_a_sum_of_rounded_numbers_begins_with_about(activation: str, sign: str) -> None:
    frame = told(f"activation 1 = {activation}")
    assert neuron_sum(frame.document, frame.trace, Neuron(1, 0), 0).factors_sign == sign
    assert table_of(frame, TableName("A", 0)).is_rounded(range(1), range(2)) is (sign == "≈")


def test_a_weight_of_zero_hides_that_what_it_reads_is_rounded() -> None:
    frame = told("activation 1 = sigmoid", "weight 2.1.1 = 0", "weight 2.2.1 = 0")
    assert neuron_sum(frame.document, frame.trace, Neuron(1, 0), 0).factors_sign == "="
    assert not table_of(frame, TableName("Z", 1)).is_rounded(range(1), range(1))
