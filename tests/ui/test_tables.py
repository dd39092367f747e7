"""The tables on screen: real mouse and keys on cells, paste from a spreadsheet, what is lit, what is seen."""

from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from nnviz.document.document import Document, View
from nnviz.document.edits import SetActivation, SetFractions
from nnviz.document.film import GRAINS, FilmPlace
from nnviz.document.locking import SetLock
from nnviz.document.places import Bias, Input, Neuron, Place, Weight
from nnviz.document.table_cells import Cell, CellBlock, TableName
from nnviz.document.viewing import ShowExtra
from nnviz.nn.arrays import frozen
from nnviz.nn.layers import dense_layer
from nnviz.nn.network import Network, random_network
from nnviz.ui.panels.network import NetworkPanel
from nnviz.ui.refresher import Refresher
from nnviz.ui.tables.layout import TablesLayout
from nnviz.ui.tables.lights import lights_of
from nnviz.ui.tables.painting import title_place, whole_columns
from tests.ui.bench import LEFT, drag, example, refresher_on, show
from tests.ui.hands import NONE, SHIFT, move_held, turn_wheel

CTRL = Qt.KeyboardModifier.ControlModifier
X, W1, B1, Z1, A1 = TableName("X"), TableName("W"), TableName("b"), TableName("Z"), TableName("A")
THREE_BY_FOUR = "1\t2\t3\t2,5\r\n2\t5\t−1\t2\r\n-1.5\t2.7\t3.3\t-0.8\r\n"


class Bench:
    """A network panel that shows tables, and hands for its cells."""

    def __init__(self, qtbot: QtBot, document: Document | str, size: tuple[int, int] = (980, 360)) -> None:
        self.qtbot = qtbot
        self.refresher: Refresher = refresher_on(example(document) if isinstance(document, str) else document)
        ShowExtra("tables").perform(self.refresher.store)
        self.refresher.select(Neuron(0, 0))  # its layer is then in sight
        self.told: list[str] = []
        self.refresher.told.connect(self.told.append)
        self.refresher.refused.connect(self.told.append)
        self.panel = NetworkPanel(self.refresher)
        show(qtbot, self.refresher, self.panel, size)
        self.view = self.panel.tables
        self.view.setFocus()

    @property
    def layout(self) -> TablesLayout:
        layout = self.view.hands.layout
        assert layout is not None
        return layout

    @property
    def document(self) -> Document:
        return self.refresher.store.document

    @property
    def cell(self) -> Cell:
        return self.refresher.store.selection.cell

    def point(self, cell: Cell) -> QPoint:
        box = self.layout.sheet(cell.table).cell_box(cell.row, cell.column)
        return (box.center() - QPointF(self.view.scrolling.left, 0)).toPoint()

    def click(self, table: TableName, row: int, column: int, modifier: Qt.KeyboardModifier = NONE) -> None:
        self.qtbot.mouseClick(self.view.viewport(), LEFT, modifier, self.point(Cell(table, row, column)))
        self.refresher.refresh_now()

    def key(self, *keys: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        for key in keys:
            self.qtbot.keyClick(self.view, key, modifier)
            self.refresher.refresh_now()

    def paste(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self.key(Qt.Key.Key_V, modifier=CTRL)


def wide() -> Document:
    network = random_network((64, 64, 64), ("relu", "softmax"), scale=1.0, seed=3, decimals=2)
    return Document(network, frozen([[0.25] * 64] * 1000), View(0, -1.0, 1.0))


def test_a_three_by_four_table_is_pasted_by_ctrl_v(qtbot: QtBot) -> None:
    bench = Bench(qtbot, "layer")
    bench.click(X, 0, 0)
    bench.paste(THREE_BY_FOUR)
    assert bench.document.inputs.tolist() == [[1, 2, 3, 2.5], [2, 5, -1, 2], [-1.5, 2.7, 3.3, -0.8]]
    assert bench.told[-1] == "Pasted into X: 3 × 4 numbers"
    assert bench.refresher.frame.trace.output[1].round(9).tolist() == [8.9, -1.81, 0.2]


def test_a_paste_is_taken_back_by_one_undo(qtbot: QtBot) -> None:
    bench = Bench(qtbot, "layer")
    before = bench.document
    bench.click(X, 0, 0)
    bench.paste(THREE_BY_FOUR)
    bench.refresher.store.undo()
    assert bench.document is before


@pytest.mark.parametrize(
    ("table", "text", "words"),
    [
        (X, "1\t2\t3\t4\t5", "Nothing pasted: found 5 columns, needed 4"),
        (X, "1\t2\n3", "Nothing pasted: row 2 has 1 cell"),
        (W1, "1\t2\tthree", "Nothing pasted: row 1, column 3: found “three”"),
        (Z1, "1", "Nothing pasted: Z1 is computed"),
    ],
)
def test_a_bad_paste_changes_nothing_and_says_why(
    qtbot: QtBot, table: TableName, text: str, words: str
) -> None:
    bench = Bench(qtbot, "batch")
    before = bench.document
    bench.click(table, 0, 0)
    bench.paste(text)
    assert bench.document is before
    assert bench.told[-1].startswith(words)


def test_a_whole_table_is_copied_where_one_cell_is_chosen(qtbot: QtBot) -> None:
    bench = Bench(qtbot, "batch")
    bench.click(B1, 0, 1)
    bench.key(Qt.Key.Key_C, modifier=CTRL)
    assert QGuiApplication.clipboard().text() == "2\t3\t0.5"
    assert bench.told[-1] == "Copied from b1: 1 × 3 numbers, all of it"


def test_a_block_chosen_by_shift_and_arrows_is_copied(qtbot: QtBot) -> None:
    bench = Bench(qtbot, "batch")
    bench.click(W1, 1, 1)
    bench.key(Qt.Key.Key_Right, Qt.Key.Key_Down, modifier=SHIFT)
    bench.key(Qt.Key.Key_C, modifier=CTRL)
    assert QGuiApplication.clipboard().text() == "-0.91\t-0.27\n0.26\t0.17"
    assert bench.told[-1] == "Copied from W1: 2 × 2 numbers, from row 2, column 2 on"


def test_ctrl_a_chooses_the_whole_table_and_delete_clears_it(qtbot: QtBot) -> None:
    bench = Bench(qtbot, "batch")
    bench.click(W1, 2, 0)
    bench.key(Qt.Key.Key_A, modifier=CTRL)
    bench.key(Qt.Key.Key_Delete)
    assert not bench.document.network.layers[0].weights.any()


def test_shift_and_a_click_choose_what_lies_between(qtbot: QtBot) -> None:
    bench = Bench(qtbot, "batch")
    bench.click(X, 0, 1)
    bench.click(X, 2, 3, SHIFT)
    assert bench.refresher.store.selection.block == CellBlock(Cell(X, 0, 1), Cell(X, 2, 3))


@pytest.mark.parametrize(
    ("table", "row", "column", "place"),
    [(X, 1, 2, Input(2)), (W1, 3, 1, Weight(0, 3, 1)), (B1, 0, 2, Bias(0, 2)), (Z1, 2, 1, Neuron(0, 1))],
)
def test_a_click_selects_the_cell_and_its_sample(
    qtbot: QtBot, table: TableName, row: int, column: int, place: Place
) -> None:
    bench = Bench(qtbot, "batch")
    bench.click(table, row, column)
    assert bench.cell == Cell(table, row, column)
    assert bench.refresher.store.selection.place == place
    assert bench.refresher.store.selection.sample == (row if table.is_by_sample else 0)


def test_a_drag_of_a_cell_is_one_undo_step(qtbot: QtBot) -> None:
    bench = Bench(qtbot, "batch")
    before = bench.document
    drag(qtbot, bench.view.viewport(), QPointF(bench.point(Cell(X, 1, 1))), (0, -40))
    assert bench.document.value(Input(1), 1) == 5.05
    bench.refresher.store.undo()
    assert bench.document is before


def test_escape_takes_the_drag_of_a_cell_back(qtbot: QtBot) -> None:
    bench = Bench(qtbot, "batch")
    before = bench.document
    start = QPointF(bench.point(Cell(W1, 0, 0)))
    drag(qtbot, bench.view.viewport(), start, (0, -40), release=False)
    assert bench.document is not before
    bench.key(Qt.Key.Key_Escape)
    assert bench.document is before


def test_a_drag_over_computed_cells_chooses_a_block(qtbot: QtBot) -> None:
    bench = Bench(qtbot, "batch")
    end = QPointF(bench.point(Cell(Z1, 2, 1)))
    qtbot.mousePress(bench.view.viewport(), LEFT, NONE, bench.point(Cell(Z1, 0, 0)))
    move_held(bench.view.viewport(), end)
    qtbot.mouseRelease(bench.view.viewport(), LEFT, NONE, end.toPoint())
    assert bench.refresher.store.selection.block == CellBlock(Cell(Z1, 0, 0), Cell(Z1, 2, 1))


def test_enter_types_a_number(qtbot: QtBot) -> None:
    bench = Bench(qtbot, "batch")
    bench.click(W1, 2, 2)
    bench.key(Qt.Key.Key_Return)
    qtbot.keyClicks(bench.view.field, "-3/4")
    qtbot.keyClick(bench.view.field, Qt.Key.Key_Return)
    assert bench.document.value(Weight(0, 2, 2), 0) == -0.75


def test_a_digit_begins_to_type_the_number(qtbot: QtBot) -> None:
    bench = Bench(qtbot, "batch")
    bench.click(B1, 0, 0)
    qtbot.keyClicks(bench.view, "4")
    qtbot.keyClicks(bench.view.field, ".5")
    qtbot.keyClick(bench.view.field, Qt.Key.Key_Return)
    assert bench.document.value(Bias(0, 0), 0) == 4.5


def test_a_double_click_opens_the_number_and_a_word_is_refused(qtbot: QtBot) -> None:
    bench = Bench(qtbot, "batch")
    before = bench.document
    qtbot.mouseDClick(bench.view.viewport(), LEFT, NONE, bench.point(Cell(X, 0, 0)))
    qtbot.keyClicks(bench.view.field, "two")
    qtbot.keyClick(bench.view.field, Qt.Key.Key_Return)
    assert bench.document is before
    assert bench.told[-1].startswith("input 1: found “two”")


def test_a_computed_cell_says_why_it_cannot_be_typed(qtbot: QtBot) -> None:
    bench = Bench(qtbot, "batch")
    bench.click(A1, 0, 0)
    bench.key(Qt.Key.Key_Return)
    assert bench.told[-1] == "A1 is computed; its numbers follow from X, W1 and b1"
    assert not bench.view.field.isVisible()


def test_plus_and_minus_step_a_number(qtbot: QtBot) -> None:
    bench = Bench(qtbot, "batch")
    bench.click(X, 2, 0)
    bench.key(Qt.Key.Key_Plus, Qt.Key.Key_Plus, Qt.Key.Key_Minus)
    assert bench.document.value(Input(0), 2) == -1.495


def test_arrows_walk_over_the_edges_of_tables(qtbot: QtBot) -> None:
    bench = Bench(qtbot, "batch")
    bench.click(X, 2, 3)
    bench.key(Qt.Key.Key_Right)
    assert bench.cell == Cell(W1, 2, 0)
    bench.key(Qt.Key.Key_Down, Qt.Key.Key_Down)
    assert bench.cell == Cell(B1, 0, 0)
    bench.key(Qt.Key.Key_Left)
    assert bench.cell == Cell(X, 0, 3)


def test_a_neuron_lights_its_row_of_x_its_column_of_w_and_its_bias(qtbot: QtBot) -> None:
    bench = Bench(qtbot, "batch")
    bench.click(Z1, 1, 0)
    lights = lights_of(bench.refresher.frame)
    lit = [Cell(X, 1, 3), Cell(W1, 3, 0), Cell(B1, 0, 0), Cell(A1, 1, 0)]
    dark = [Cell(X, 0, 3), Cell(W1, 3, 1), Cell(B1, 0, 1), Cell(A1, 1, 1)]
    assert all(map(lights.are_on, lit))
    assert not any(map(lights.are_on, dark))


def test_the_selected_cell_is_written_out_below(qtbot: QtBot) -> None:
    bench = Bench(qtbot, "batch")
    bench.click(Z1, 1, 0)
    assert bench.panel.product.texts == (
        "Z1, row 2, column 1 = 2.000 × 0.200 + 5.000 × 0.800 + (−1.000) × (−0.500) + 2.000 × 1.000 + 2.000",
        "= 0.400 + 4.000 + 0.500 + 2.000 + 2.000 = 8.900,   A1 = z = 8.900",
    )


def test_the_shapes_of_the_selected_layer_stand_above(qtbot: QtBot) -> None:
    bench = Bench(qtbot, "batch")
    bench.click(W1, 0, 0)
    assert bench.panel.title == "Layer 1: (3, 4) @ (4, 3) + (1, 3) = (3, 3)"


@pytest.mark.parametrize("size", [(980, 360), (700, 240)])
def test_a_selected_cell_of_a_large_batch_comes_into_sight(qtbot: QtBot, size: tuple[int, int]) -> None:
    bench = Bench(qtbot, wide(), size)
    for cell in (Cell(X, 999, 63), Cell(TableName("W", 1), 63, 0), Cell(TableName("A", 1), 500, 40)):
        bench.refresher.choose(CellBlock(cell, cell))
        bench.refresher.refresh_now()
        assert bench.layout.sheet(cell.table).shows(cell)
        assert bench.view.viewport().rect().contains(bench.point(cell))


def test_ctrl_end_goes_to_the_last_of_a_thousand_rows(qtbot: QtBot) -> None:
    bench = Bench(qtbot, wide())
    bench.refresher.choose(CellBlock(Cell(X, 0, 0), Cell(X, 0, 0)))
    bench.refresher.refresh_now()
    bench.key(Qt.Key.Key_End, modifier=CTRL)
    assert bench.cell == Cell(X, 999, 0)
    assert 999 in bench.layout.samples


def test_a_thousand_rows_are_pasted(qtbot: QtBot) -> None:
    bench = Bench(qtbot, "layer")
    bench.click(X, 0, 0)
    bench.paste("\n".join(f"{row}\t0\t0\t1" for row in range(1000)))
    assert bench.document.inputs[:, 0].tolist() == list(range(1000))


def test_a_locked_weight_is_not_cleared(qtbot: QtBot) -> None:
    bench = Bench(qtbot, SetLock(Weight(0, 0, 0)).apply(example("batch")))
    bench.click(W1, 0, 0)
    bench.key(Qt.Key.Key_Delete)
    assert bench.document.value(Weight(0, 0, 0), 0) == 0.2
    assert "is locked" in bench.told[-1]


def test_the_widest_signs_have_room(qtbot: QtBot) -> None:
    layer = dense_layer([[1e6], [-1e300]], [0.0], "linear")
    bench = Bench(qtbot, Document(Network((layer,)), frozen([[1e9, 1e30]]), View(0, 0.0, 1.0)))
    sheets = bench.layout.sheets
    assert all(
        one.box.right() <= other.left
        for one, other in pairwise(sheets)
        if other.table.name.kind != "b" and one.table.name.kind != "b"
    )


def test_the_cell_under_the_mouse_is_lit_everywhere(qtbot: QtBot) -> None:
    bench = Bench(qtbot, "batch")
    bench.click(Z1, 0, 0)
    qtbot.mouseMove(bench.view.viewport(), bench.point(Cell(W1, 2, 1)))
    bench.refresher.refresh_now()
    assert bench.refresher.store.selection.pointed == Weight(0, 2, 1)
    assert lights_of(bench.refresher.frame).are_on(Cell(W1, 2, 1))


def test_what_the_film_has_not_computed_is_not_written_out(qtbot: QtBot) -> None:
    bench = Bench(qtbot, "batch")
    bench.click(Z1, 1, 0)
    selection = bench.refresher.store.selection
    bench.refresher.store.select(replace(selection, film=FilmPlace(GRAINS[0], 0)))
    bench.refresher.refresh_now()
    assert bench.panel.product.texts == ("Z1, row 2, column 1: not computed yet",)
    assert bench.view.accessibleDescription().endswith("not computed yet")


def test_a_number_that_an_edge_would_cut_is_not_written(qtbot: QtBot) -> None:
    bench = Bench(qtbot, "batch")
    sheet = bench.layout.sheet(X)
    seen = sheet.box.adjusted(sheet.column / 2, 0, -sheet.column / 2, 0)
    assert whole_columns(sheet, seen) == [1, 2]


def test_a_head_of_a_column_chooses_the_column_and_a_title_the_table(qtbot: QtBot) -> None:
    bench = Bench(qtbot, "batch")
    sheet = bench.layout.sheet(W1)
    head = QPointF(sheet.left + 1.5 * sheet.column, sheet.heads_box.center().y())
    qtbot.mouseClick(bench.view.viewport(), LEFT, NONE, head.toPoint())
    assert bench.refresher.store.selection.block == CellBlock(Cell(W1, 3, 1), Cell(W1, 0, 1))
    title = QPointF(sheet.left + 5, sheet.title_middle)
    qtbot.mouseClick(bench.view.viewport(), LEFT, NONE, title.toPoint())
    assert bench.refresher.store.selection.block == CellBlock(Cell(W1, 0, 0), Cell(W1, 3, 2))


def test_the_wheel_scrolls_a_thousand_rows(qtbot: QtBot) -> None:
    bench = Bench(qtbot, wide())
    first = bench.layout.samples.start
    bench.refresher.choose(CellBlock(Cell(Z1, 0, 0), Cell(Z1, 0, 0)))
    bench.refresher.refresh_now()
    turn_wheel(bench.view.viewport(), -240)
    assert bench.layout.samples.start > first or bench.layout.sheet(W1).rows.start > 0


@pytest.mark.parametrize("size", [(974, 270), (1104, 300), (1640, 420)])
def test_the_last_layer_is_in_sight_with_the_sums_of_its_rows(qtbot: QtBot, size: tuple[int, int]) -> None:
    bench = Bench(qtbot, "classes", size)
    bench.refresher.select(Neuron(1, 0))
    bench.refresher.refresh_now()
    start, stop = bench.layout.span(1)
    left = bench.view.scrolling.left
    assert bench.layout.sum_left is not None
    width = bench.view.viewport().width()
    assert left - 1 <= start - bench.layout.edge < stop <= left + width + 1  # scrolled by whole pixels


def test_fractions_stand_inside_their_cells(qtbot: QtBot) -> None:
    document = SetFractions().apply(example("softmax"))
    bench = Bench(qtbot, document)
    picture = bench.view.picture
    assert picture is not None
    sheet = bench.layout.sheet(X)
    assert [sheet.table.text(0, column) for column in range(3)] == ["11/10", "−2/5", "31/10"]
    lefts = [picture.left_of(sheet, 0, column) for column in range(3)]
    assert all(left >= sheet.cell_box(0, column).left() for column, left in enumerate(lefts))


@pytest.mark.parametrize(("line", "title", "sign"), [("sigmoid", "A1 ≈", "="), ("relu", "A1", "=")])
def test_a_table_with_a_rounded_number_says_so(qtbot: QtBot, line: str, title: str, sign: str) -> None:
    bench = Bench(qtbot, SetActivation(0, line).apply(example("clamp")))
    found = bench.layout.sheet(A1).title.replace("activations ", "").replace(" activations", "")
    assert (found.partition(" (")[0], bench.layout.signs[2].text) == (title, sign)


def test_the_title_of_a_table_that_an_edge_cuts_stays_whole(qtbot: QtBot) -> None:
    bench = Bench(qtbot, "batch", (974, 280))
    bench.refresher.select(Neuron(1, 0))
    bench.refresher.refresh_now()
    cut, edge = bench.layout.sheet(Z1), bench.view.scrolling.left + bench.layout.edge
    assert cut.title_left < edge < cut.box.right()
    assert title_place(cut, edge, 20.0) == edge
    assert title_place(cut, edge, cut.box.right() - edge + 1) is None
