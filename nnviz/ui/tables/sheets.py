"""One table on screen: which of its cells are in sight, and where each stands."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from nnviz.document.table_cells import Cell
from nnviz.document.tables import Table


@dataclass(frozen=True, eq=False)
class Sheet:
    """A table, the window of cells that is in sight, and the box that these fill."""

    table: Table
    rows: range  # in sight
    columns: range  # in sight
    left: float  # of the first column, in pixels from the left end of all tables
    top: float  # of the first row
    column: float  # how wide a column is
    pitch: float  # how high a row is
    head: float  # how wide the heads left of the rows are; 0 where they stand at the window's edge
    title: str
    title_left: float
    title_middle: float  # its height

    @property
    def box(self) -> QRectF:
        """What the cells in sight fill."""
        return QRectF(self.left, self.top, len(self.columns) * self.column, len(self.rows) * self.pitch)

    @property
    def heads_box(self) -> QRectF:
        """Where the heads of the columns stand."""
        height = self.top / 2 if self.table.name.kind != "b" else self.pitch
        return QRectF(self.left, self.top - height, self.box.width(), height)

    @property
    def hides_columns(self) -> bool:
        """Whether some columns are out of sight."""
        return len(self.columns) < self.table.shape[1]

    @property
    def hides_rows(self) -> bool:
        """Whether some rows are out of sight."""
        return len(self.rows) < self.table.shape[0]

    def cell_box(self, row: int, column: int) -> QRectF:
        """Return where a cell stands, or would stand."""
        across, down = column - self.columns.start, row - self.rows.start
        return QRectF(self.left + across * self.column, self.top + down * self.pitch, self.column, self.pitch)

    def cell_at(self, point: QPointF) -> Cell | None:
        """Return the cell under a point."""
        if not self.box.contains(point):
            return None
        row = self.rows.start + int((point.y() - self.top) / self.pitch)
        column = self.columns.start + int((point.x() - self.left) / self.column)
        return self.clamped(min(row, self.rows.stop - 1), min(column, self.columns.stop - 1))

    def nearest(self, point: QPointF) -> Cell:
        """Return the cell nearest to a point, one row or column out of sight where it lies beyond."""
        row = self.rows.start + int((point.y() - self.top) // self.pitch)
        column = self.columns.start + int((point.x() - self.left) // self.column)
        row = min(max(row, self.rows.start - 1), self.rows.stop)
        column = min(max(column, self.columns.start - 1), self.columns.stop)
        return self.clamped(row, column)

    def clamped(self, row: int, column: int) -> Cell:
        """Return the cell of a row and column, or the nearest there is."""
        rows, columns = self.table.shape
        return Cell(self.table.name, min(max(row, 0), rows - 1), min(max(column, 0), columns - 1))

    def shows(self, cell: Cell) -> bool:
        """Whether a cell is in sight."""
        return cell.table == self.table.name and cell.row in self.rows and cell.column in self.columns
