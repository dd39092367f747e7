"""How far the tables are scrolled: samples down, layers across, and of wide layers which neurons."""

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QSizeF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QScrollBar

from nnviz.document.frame import Frame
from nnviz.document.table_cells import Cell, TableName
from nnviz.ui.tables.layout import TablesLayout, lay_out, most_columns
from nnviz.ui.tables.sheets import Sheet
from nnviz.ui.theme import Look


class Scrolling:
    """The two bars, and for each level of neurons the first one in sight.

    Level 0 are the inputs: columns of X and rows of W1; level 1 the columns of W1, b1, Z1 and A1 and the
    rows of W2: they move together, so that what is multiplied stands side by side.
    """

    def __init__(self, down: QScrollBar, across: QScrollBar) -> None:
        """Scroll by these bars."""
        self._down, self._across = down, across
        self._offsets: dict[int, int] = {}
        self._most_key: tuple[object, ...] = ()  # what follows how many columns are in sight
        self._most: Mapping[int, int] = {}

    @property
    def left(self) -> float:
        """How many pixels the tables are scrolled to the right."""
        return float(self._across.value())

    def laid_out(self, frame: Frame, look: Look, room: QSizeF) -> TablesLayout:
        """Return the layout as it is scrolled, and let the bars reach over all of it."""
        self._fit(frame, look, room)
        layout = lay_out(frame, look, room, self._down.value(), self._offsets, self._most)
        self._down.setRange(0, frame.document.n_samples - len(layout.samples))
        self._down.setPageStep(len(layout.samples))
        self._across.setRange(0, max(0, round(layout.width - room.width())))
        self._across.setPageStep(round(room.width()))
        self._across.setSingleStep(look.unit(5))
        return layout

    def _fit(self, frame: Frame, look: Look, room: QSizeF) -> None:
        """Choose how many columns are in sight; under a hand, and while numbers grow, they stay as many."""
        document, layer = frame.document, frame.selection.cell.table.layer
        key = (look, room.width(), document.network.sizes, document.format, layer)
        if key != self._most_key:
            self._most_key, self._most = key, most_columns(frame, look, room)

    def reveal(self, frame: Frame, layout: TablesLayout, room: QSizeF) -> None:
        """Scroll the samples and the neurons as little as brings the selected cell into sight."""
        cell = frame.selection.cell
        self._down.setValue(_nearest(layout.samples, frame.selection.sample))
        for sheet in layout.sheets:
            for level, window, index in _of_sheet(sheet, cell):
                self._offsets[level] = _nearest(window, index)

    def reveal_across(self, frame: Frame, layout: TablesLayout, room: QSizeF, margin: float) -> None:
        """Scroll to the selected layer, and where it is too wide to the selected cell."""
        cell = frame.selection.cell
        start, stop = layout.span(cell.table.layer)
        if stop - start + layout.edge > room.width():
            sheet = layout.sheet(cell.table)
            start, stop = sheet.left - sheet.head, sheet.box.right()
        left, spare = self._across.value(), room.width() - layout.edge - (stop - start)
        margin = min(margin, max(0.0, spare / 2))
        least, most = stop + margin - room.width(), start - layout.edge - margin
        self._across.setValue(round(min(max(left, least), max(most, 0.0))))

    def wheel(self, event: QWheelEvent, layout: TablesLayout, point: QPointF, notches: int) -> bool:
        """Scroll the weights under the hand, or with Shift the columns; return whether there was anything."""
        sheet = layout.sheet_at(point)
        turned = event.angleDelta()
        is_sideways = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier) or turned.y() == 0
        if sheet is None:
            return False
        name = sheet.table.name
        if is_sideways and sheet.hides_columns:
            level, window = _column_level(name), sheet.columns
        elif not is_sideways and name.kind == "W" and sheet.hides_rows:
            level, window = name.layer, sheet.rows
        else:
            return False
        self._offsets[level] = max(0, window.start - notches)
        return True


def _column_level(name: TableName) -> int:
    return 0 if name.kind == "X" else name.layer + 1


def _of_sheet(sheet: Sheet, cell: Cell) -> list[tuple[int, range, int]]:
    """Return for a sheet that shows the selected level: the level, its window and the index to be seen."""
    name, chosen = sheet.table.name, cell.table
    found = []
    if sheet.hides_columns and _column_level(name) == _column_level(chosen) and name == chosen:
        found.append((_column_level(name), sheet.columns, cell.column))
    if name == chosen and name.kind == "W" and sheet.hides_rows:
        found.append((name.layer, sheet.rows, cell.row))
    return found


def _nearest(window: range, index: int) -> int:
    """Return where a window must start to show ``index``, as near as possible to where it is."""
    return min(max(window.start, index - len(window) + 1), index)
