"""What the mouse does in the tables: carries numbers, chooses cells, rows, columns and whole tables."""

from PySide6.QtCore import QPointF, Qt

from nnviz.document.edits import SetValue
from nnviz.document.places import Neuron, ValuePlace
from nnviz.document.table_cells import Cell, CellBlock, TableName, whole_table
from nnviz.document.tables import quantity_of
from nnviz.ui.covers import reveal
from nnviz.ui.refresher import Refresher
from nnviz.ui.tables.layout import TablesLayout
from nnviz.ui.widgets.number_drag import NumberDrag


class TableHands:
    """Gestures at points of the layout; each ends in one call of the refresher."""

    def __init__(self, refresher: Refresher) -> None:
        """Send acts to ``refresher``."""
        self._refresher = refresher
        self._drag = NumberDrag()
        self._held: tuple[ValuePlace, int] | None = None  # the number, and its sample
        self._start: Cell | None = None  # where a block is being drawn from
        self.layout: TablesLayout | None = None

    @property
    def is_holding(self) -> bool:
        """Whether a number is held."""
        return self._held is not None

    @property
    def is_busy(self) -> bool:
        """Whether the hand is down on something."""
        return self._held is not None or self._start is not None

    def press(self, point: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        """Choose what is under the hand, and take hold of a number that is stored."""
        self._refresher.catch_up()
        self._refresher.release()
        cell = self.layout.cell_at(point) if self.layout else None
        if cell is None:
            self._press_head(point)
            return
        if reveal(self._refresher, quantity_of(cell)):
            return
        store = self._refresher.store
        block = store.selection.block
        if modifiers & Qt.KeyboardModifier.ShiftModifier and block.table == cell.table:
            self._start = block.start
        else:
            self._take(cell, point)
        self._refresher.choose(CellBlock(self._start or cell, cell))

    def _take(self, cell: Cell, point: QPointF) -> None:
        """Take hold of a stored number; over computed ones begin a block."""
        document = self._refresher.store.document
        if isinstance(cell.place, Neuron):
            self._start = cell
            return
        sample = cell.row if cell.table.is_by_sample else 0
        self._held = cell.place, sample
        value = document.value(cell.place, sample)
        self._drag.begin(value, point.y(), document.step, document.fine_step)

    def _press_head(self, point: QPointF) -> None:
        """Choose a column, a row of weights, or the whole table under its title."""
        sheet = self.layout.sheet_at(point) if self.layout else None
        if sheet is None:
            return
        name, cell = sheet.table.name, sheet.nearest(point)
        whole = whole_table(self._refresher.store.document, name)
        if sheet.heads_box.contains(point) and name.kind != "b":
            column = cell.column
            self._refresher.choose(CellBlock(Cell(name, whole.end.row, column), Cell(name, 0, column)))
        elif point.y() > sheet.top:
            self._refresher.choose(CellBlock(Cell(name, cell.row, whole.end.column), Cell(name, cell.row, 0)))
        else:
            self._refresher.choose(whole)

    def press_sample(self, row: int) -> None:
        """Choose a row by its head: of the table that is looked at, else of the inputs."""
        store = self._refresher.store
        chosen = store.selection.cell.table
        name = chosen if chosen.is_by_sample else TableName("X")
        last = whole_table(store.document, name).end.column
        self._refresher.choose(CellBlock(Cell(name, row, last), Cell(name, row, 0)))

    def move(self, point: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        """Carry the number, or draw the block further."""
        if self._held is not None:
            place, sample = self._held
            fine = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
            self._refresher.drag(SetValue(place, self._drag.to(point.y(), fine), sample))
        elif self._start is not None and self.layout is not None:
            end = self.layout.sheet(self._start.table).nearest(point)
            if end != self._refresher.store.selection.cell:
                self._refresher.choose(CellBlock(self._start, end))

    def release(self) -> None:
        """Let go: what was carried is one entry of the history."""
        was_holding = self.is_holding
        self.let_go()
        if was_holding:
            self._refresher.release()

    def cancel(self) -> None:
        """Put the held number back."""
        self.let_go()
        self._refresher.cancel()

    def let_go(self) -> None:
        """Hold nothing."""
        self._drag.end()
        self._held = self._start = None
