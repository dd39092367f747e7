"""Where the tables stand: X, then for each layer W over b, Z and A, with the signs of the formula between."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QFont

from nnviz.document.frame import Frame
from nnviz.document.leaving_out import LeftOut
from nnviz.document.numerals import equals
from nnviz.document.table_cells import Cell, TableName
from nnviz.document.tables import Table, all_tables
from nnviz.ui.drawing.texts import line_height, text_width
from nnviz.ui.tables.sheets import Sheet
from nnviz.ui.theme import Look
from nnviz.words import from_left

FULL = 8  # as many columns are always shown; of more only a window
FEWEST = 4  # columns in such a window, however narrow the panel is
AIR, TIGHT_AIR = 0.75, 0.5  # steps of the spacing scale beside a number
TIGHTEST, AIRIEST = 1.3, 1.75  # heights of a row, in lines of its font
ON_STAGE_AIRIEST = 2.4  # there a table is looked at from far away
LONGEST_HEAD = 14  # digits wide, at most, are the names of samples


@dataclass(frozen=True, eq=False)
class Sign:
    """A sign of the formula between two tables: ``@``, ``ReLU →``."""

    text: str
    left: float
    middle: float  # its height


@dataclass(frozen=True, eq=False)
class TablesLayout:
    """Every sheet and sign, from left to right."""

    sheets: tuple[Sheet, ...]
    signs: tuple[Sign, ...]
    font: QFont  # of the numbers
    edge: float  # how wide the strip of sample heads is, which stays at the left edge
    width: float  # of all tables
    samples: range  # in sight
    sum_left: float | None  # where the sums of the last table's rows stand, where they mean something

    def sheet(self, table: TableName) -> Sheet:
        """Return the sheet of a table."""
        return next(each for each in self.sheets if each.table.name == table)

    def sheet_at(self, point: QPointF) -> Sheet | None:
        """Return the sheet whose cells or heads are under a point."""
        return next((each for each in self.sheets if _reach(each).contains(point)), None)

    def cell_at(self, point: QPointF) -> Cell | None:
        """Return the cell under a point."""
        found = (each.cell_at(point) for each in self.sheets)
        return next((cell for cell in found if cell is not None), None)

    def span(self, layer: int) -> tuple[float, float]:
        """Return from where to where a layer stands, what it reads and the sums of its rows included."""
        read = self.sheet(TableName("A", layer - 1) if layer else TableName("X"))
        made = self.sheet(TableName("A", layer))
        has_sums = self.sum_left is not None and made is self.sheets[-1]
        return read.left, self.width if has_sums else made.box.right()


def _reach(sheet: Sheet) -> QRectF:
    """Return a sheet's box with the heads and the title over it."""
    over = sheet.heads_box.height() + (sheet.top if sheet.table.name.kind != "b" else 0.0)
    return sheet.box.adjusted(-sheet.head, -over, 0, 0)


def lay_out(
    frame: Frame,
    look: Look,
    size: QSizeF,
    first_sample: int,
    offsets: Mapping[int, int],
    most: Mapping[int, int],
) -> TablesLayout:
    """Lay every table out in ``size``; ``offsets`` tells the first neuron in sight of a level.

    Level 0 are the inputs, level 1 the neurons of the first layer. Of a level at most as many are in sight
    as ``most`` says, or FULL. The larger font is taken on stage, and where the widest layer and every row
    then still fit.
    """
    tables = {table.name: table for table in all_tables(frame)}  # each is measured once
    large = _Maker(frame, look, size, look.number, tables, most).made(first_sample, offsets)
    if look.is_stage:
        return large
    fits_across = all(
        large.span(layer)[1] - large.span(layer)[0] + large.edge <= size.width()
        for layer in range(frame.document.network.depth)
    )
    fits_down = not any(sheet.hides_rows for sheet in large.sheets)
    if fits_across and fits_down:
        return large
    return _Maker(frame, look, size, look.small_number, tables, most).made(first_sample, offsets)


def most_columns(frame: Frame, look: Look, size: QSizeF) -> Mapping[int, int]:
    """Return how many columns of a level may be in sight so that the layer looked at is seen at once.

    What the layer makes gives way before what it reads: a row times a column is to be seen whole.
    """
    if not look.is_stage:
        return {}
    layer, sizes = frame.selection.cell.table.layer, frame.document.network.sizes
    read, made = min(sizes[layer], FULL), min(sizes[layer + 1], FULL)
    tried = [(read, each) for each in range(made, 0, -1)] + [(each, 1) for each in range(read - 1, 0, -1)]
    for pair in tried:
        most = {layer: pair[0], layer + 1: pair[1]}
        layout = lay_out(frame, look, size, 0, {}, most)
        start, stop = layout.span(layer)
        if stop - start + layout.edge <= size.width():
            break
    return most


class _Maker:
    """Puts sheet after sheet, from left to right."""

    def __init__(
        self,
        frame: Frame,
        look: Look,
        size: QSizeF,
        font: QFont,
        tables: Mapping[TableName, Table],
        most: Mapping[int, int],
    ) -> None:
        self._most = most
        self._frame, self._look, self._size, self._font = frame, look, size, font
        self._tables = tables
        self._air = AIR if font is look.number else TIGHT_AIR  # the small font is for what has little room
        self._digit = text_width(font, "0")
        airiest = ON_STAGE_AIRIEST if look.is_stage else AIRIEST
        self._pitch = round(_spread(frame, size, line_height(font), airiest))
        self._title_height = round(1.5 * line_height(look.label))
        self._top = self._title_height + round(1.1 * line_height(look.label))  # of the first row
        self._x = 0.0
        self._sheets: list[Sheet] = []
        self._signs: list[Sign] = []

    def made(self, first_sample: int, offsets: Mapping[int, int]) -> TablesLayout:
        """Return the layout from the sample ``first_sample`` on."""
        count = self._frame.document.n_samples
        samples = _window(count, int((self._size.height() - self._top) / self._pitch), first_sample)
        edge = self._edge(samples)
        self._x = edge
        self._put(TableName("X"), samples, self._columns(0, offsets))
        for layer in range(self._frame.document.network.depth):
            columns = self._columns(layer + 1, offsets)
            self._sign("@")
            self._put_weights(layer, columns, offsets.get(layer, 0))
            self._sign(self._equals(layer, samples, columns))
            self._put(TableName("Z", layer), samples, columns)
            self._sign(f"{self._frame.document.network.layers[layer].activation.title} →")
            self._put(TableName("A", layer), samples, columns)
        sum_left = self._room_for_sums()
        width = self._x + self._look.unit(1)
        return TablesLayout(
            tuple(self._sheets), tuple(self._signs), self._font, edge, width, samples, sum_left
        )

    def _edge(self, samples: range) -> float:
        """Return how wide the strip of sample heads is."""
        table = self._tables[TableName("X")]
        longest = max(len(table.row_head(row)) for row in samples)
        widest = max(text_width(self._look.label, table.row_head(row)) for row in samples)
        swatch = self._look.unit(1.5) if self._frame.document.samples else 0.0
        most = LONGEST_HEAD * self._digit
        return round(min(widest, most) if longest else 0.0) + swatch + 2 * self._look.unit(1)

    def _columns(self, level: int, offsets: Mapping[int, int]) -> range:
        """Return which neurons of a level are in sight, side by side."""
        count = self._frame.document.network.sizes[level]
        most = self._most.get(level, FULL)
        if count <= most:
            return range(count)
        if self._look.is_stage:
            return _window(count, most, offsets.get(level, 0))
        usual = 6 * self._digit + 2 * self._look.unit(0.75)
        room = int(self._size.width() / (4.7 * usual))
        return _window(count, min(max(room, FEWEST), FULL), offsets.get(level, 0))

    def _put(self, name: TableName, rows: range, columns: range) -> None:
        """Put a table with a row per sample."""
        self._add(self._tables[name], rows, columns, self._top, 0.0)

    def _put_weights(self, layer: int, columns: range, offset: int) -> None:
        """Put the weights, and the biases under them: a column is a neuron."""
        weights, biases = (self._tables[TableName(kind, layer)] for kind in "Wb")
        column = max(self._column(weights, columns), self._column(biases, columns))
        under_title = 0.5 * self._pitch + self._title_height
        most = int((self._size.height() - self._top - under_title) / self._pitch - 1)
        rows = _window(weights.shape[0], max(most, 1), offset)
        widest = max(text_width(self._look.label, weights.row_head(row)) for row in rows)
        head = round(widest) + self._look.unit(1)
        start = self._x
        self._add(weights, rows, columns, self._top, head, column)
        under = round(self._top + len(rows) * self._pitch + under_title)
        self._x, end = start, self._x
        self._signs.append(Sign("+", start, under - 0.5 * self._title_height))
        self._add(biases, range(1), columns, under, head, column)
        self._x = max(end, self._x)

    def _column(self, table: Table, columns: range) -> float:
        """Return how wide the columns of a table must be."""
        heads = max(text_width(self._look.label, table.column_heads[index]) for index in columns)
        return round(max(len(table.widest) * self._digit, heads)) + 2 * self._look.unit(self._air)

    def _add(
        self, table: Table, rows: range, columns: range, top: float, head: float, column: float = 0.0
    ) -> None:
        column = column or self._column(table, columns)
        room = len(columns) * column
        is_marked = table.name.kind == "A" and table.is_rounded(rows, columns)
        title = self._title(table, room + head, " ≈" if is_marked else "")
        wide = max(room, text_width(self._look.label, title) - head)
        title_left = self._x if table.name.kind != "b" else self._x + head
        is_bias, half = table.name.kind == "b", 0.5 * self._title_height
        title_middle = top - half if is_bias else half
        left = self._x + head
        self._sheets.append(
            Sheet(table, rows, columns, left, top, column, self._pitch, head, title, title_left, title_middle)
        )
        self._x = left + wide + (self._look.unit(0.75) if len(rows) < table.shape[0] and head else 0)

    def _title(self, table: Table, room: float, mark: str) -> str:
        """Return the name, the shape, and in words what the numbers are where there is room.

        ``mark`` says that they are rounded: of z the sign before the table does.
        """
        shape = table.shape_text
        if self._look.leaves(LeftOut.CAPTIONS):
            return f"{table.name.label}{mark}"
        short = f"{table.name.label}{mark} {shape}"
        long = f"{table.name.label} {table.words}{mark} {from_left(shape)}"
        return long if text_width(self._look.label, long) <= room else short

    def _sign(self, text: str) -> None:
        """Put a sign between two tables."""
        gap = self._look.unit(2 * self._air)
        self._signs.append(Sign(text, self._x + gap, 0.5 * self._title_height))
        self._x += 2 * gap + round(text_width(self._look.label, text))

    def _equals(self, layer: int, samples: range, columns: range) -> str:
        """Return the sign before Z: ``≈`` where a z in sight is printed rounded."""
        return equals(is_exact=not self._tables[TableName("Z", layer)].is_rounded(samples, columns))

    def _room_for_sums(self) -> float | None:
        """Return where the sums of rows stand, behind the last table."""
        table = self._sheets[-1].table
        if not table.adds_up:
            return None
        left = self._x + self._look.unit(1)
        self._x = left + (table.decimals + 3) * self._digit + self._look.unit(1)
        return left


def _spread(frame: Frame, size: QSizeF, line: float, airiest: float) -> float:
    """Return how high a row is: as airy as lets every row be seen, or else narrow."""
    network = frame.document.network
    most = max(frame.document.n_samples, max(network.sizes[:-1]) + 2.5)
    return min(max(size.height() / (most + 2.5), TIGHTEST * line), airiest * line)


def _window(count: int, most: int, first: int) -> range:
    """Return ``most`` of ``count``, from ``first`` on or as near to it as there are so many."""
    shown = min(count, max(most, 1))
    start = min(max(first, 0), count - shown)
    return range(start, start + shown)
