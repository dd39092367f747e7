"""Painting the tables: grounds, numbers, heads, signs, the ring around the chosen cells."""

from dataclasses import dataclass

from PySide6.QtCore import QLineF, QRectF, QSizeF
from PySide6.QtGui import QPainter

from nnviz.document.frame import Frame
from nnviz.document.places import Neuron
from nnviz.document.quantities import A
from nnviz.document.table_cells import Cell, CellBlock
from nnviz.document.tables import quantity_of, short_number
from nnviz.ui.drawing.strokes import LEAST_FOCUS, draw_outline
from nnviz.ui.drawing.texts import cap_height, draw_text, elided, text_width
from nnviz.ui.tables.layout import TablesLayout
from nnviz.ui.tables.lights import Lights, lights_of
from nnviz.ui.tables.sheets import Sheet
from nnviz.ui.theme import Look, pen
from nnviz.words import language, say


@dataclass(frozen=True, eq=False)
class Picture:
    """What is painted: a frame in a look, where everything stands, and how far it is scrolled."""

    frame: Frame
    look: Look
    layout: TablesLayout
    scrolled: float  # pixels to the right
    is_held: bool = False  # whether a number is in the hand

    def paint(self, painter: QPainter, size: QSizeF) -> None:
        """Draw every sheet in sight, then the heads of the samples over what has been scrolled away."""
        theme, edge = self.look.theme, self.layout.edge
        painter.fillRect(QRectF(0, 0, size.width(), size.height()), theme.ground)
        seen = QRectF(self.scrolled + edge - 1, 0, size.width() - edge + 1, size.height())
        lights = lights_of(self.frame)
        painter.save()
        painter.translate(-self.scrolled, 0)
        painter.setClipRect(seen)
        for sheet in self.layout.sheets:
            if seen.intersects(_whole(sheet)):
                self._paint_sheet(painter, sheet, lights)
        self._paint_signs(painter)
        self._paint_sums(painter)
        painter.restore()
        if self.scrolled:  # what has been scrolled away goes on behind the heads
            painter.setPen(pen(theme.axis, 1.0))
            painter.drawLine(QLineF(edge - 2, self.layout.sheets[0].top, edge - 2, size.height()))
        self._paint_samples(painter)

    def _paint_sheet(self, painter: QPainter, sheet: Sheet, lights: Lights) -> None:
        theme = self.look.theme
        if not sheet.table.name.is_computed:
            painter.fillRect(sheet.box, theme.faded(theme.track, 0.35))
        self._paint_lights(painter, sheet, lights)
        edge = theme.border if sheet.table.name.is_computed else theme.axis
        draw_outline(painter, sheet.box, edge, 1.0, 0.0)
        self._paint_heads(painter, sheet)
        whole = whole_columns(sheet, painter.clipBoundingRect())
        for row in sheet.rows:
            baseline = sheet.cell_box(row, 0).center().y() + cap_height(self.layout.font) / 2
            for column in whole:
                right = sheet.left + (column - sheet.columns.start + 1) * sheet.column
                self._write(painter, sheet, row, column, right, baseline)
        if self.frame.selection.cell.table == sheet.table.name:
            self._ring(painter, sheet, self.frame.selection.block)
        self._paint_locks(painter, sheet, self.look)
        self._paint_tracks(painter, sheet)

    def _paint_lights(self, painter: QPainter, sheet: Sheet, lights: Lights) -> None:
        """Light what the selected number is made of, and the chosen cells."""
        block = self.frame.selection.block
        for rows, columns in lights.parts.get(sheet.table.name, ()):
            painter.fillRect(_part_box(sheet, rows, columns), self.look.theme.chosen)
        if block.table == sheet.table.name and not block.is_one:
            painter.fillRect(_part_box(sheet, block.rows, block.columns), self.look.theme.chosen)

    def _write(
        self, painter: QPainter, sheet: Sheet, row: int, column: int, right: float, baseline: float
    ) -> None:
        """Write a number with its point under those of the others."""
        text, visible = short_number(sheet.table.text(row, column)), self.frame.visible
        if not visible.is_clear:
            text = visible.text(quantity_of(Cell(sheet.table.name, row, column)), row, text)
        x = self._left(sheet, text, right)
        draw_text(painter, x, baseline, text, self.layout.font, self.look.theme.ink)

    def left_of(self, sheet: Sheet, row: int, column: int) -> float:
        """Return where the text of a cell begins, in pixels from the left end of all tables."""
        right = sheet.left + (column - sheet.columns.start + 1) * sheet.column
        return self._left(sheet, short_number(sheet.table.text(row, column)), right)

    def _left(self, sheet: Sheet, text: str, right: float) -> float:
        """Return where a text begins: points stand under one another, fractions end at the right."""
        digit = text_width(self.layout.font, "0")
        decimals = len(text.partition(language().point)[2].partition("e")[0]) if text[-1:].isdigit() else -1
        missing = sheet.table.most_decimals - decimals + (decimals == 0 and sheet.table.most_decimals > 0)
        has_points = decimals >= 0 and "e" not in text and not self.frame.document.fractions
        behind = missing * digit if has_points else 0.0
        return right - self.look.unit(0.75) - behind - len(text) * digit

    def _paint_heads(self, painter: QPainter, sheet: Sheet) -> None:
        """Write the title, the heads of the columns, and those of the weights' rows."""
        look, theme, table = self.look, self.look.theme, sheet.table
        font, half = look.label, cap_height(look.label) / 2
        chosen = self.frame.selection.cell
        if table.name.kind != "b":
            middle = sheet.heads_box.center().y()
            for column in whole_columns(sheet, painter.clipBoundingRect()):
                right = sheet.cell_box(0, column).right() - look.unit(0.75)
                text = table.column_heads[column]
                ink = (
                    theme.ink if chosen.column == column and chosen.table == table.name else theme.second_ink
                )
                draw_text(painter, right - text_width(font, text), middle + half, text, font, ink)
        left, title = whole_title(sheet, painter.clipBoundingRect(), look)
        draw_text(painter, left, sheet.title_middle + half, title, font, theme.ink)
        end = painter.clipBoundingRect().right()
        for row in sheet.rows if sheet.head else ():
            middle, head, left = (
                sheet.cell_box(row, 0).center().y(),
                table.row_head(row),
                sheet.left - sheet.head,
            )
            if left + text_width(font, head) <= end + 1:  # one that is cut would be another number
                draw_text(painter, left, middle + half, head, font, theme.second_ink)

    def _paint_signs(self, painter: QPainter) -> None:
        """Write the signs of the formula that are in sight as a whole."""
        look, seen = self.look, painter.clipBoundingRect()
        for sign in self.layout.signs:
            baseline, right = (
                sign.middle + cap_height(look.label) / 2,
                sign.left + text_width(look.label, sign.text),
            )
            if sign.left < seen.left() or right > seen.right():
                continue
            draw_text(painter, sign.left, baseline, sign.text, look.label, look.theme.ink)

    def _paint_sums(self, painter: QPainter) -> None:
        """Write what each row adds up to, behind the shares."""
        left, look = self.layout.sum_left, self.look
        if left is None:
            return
        sheet = self.layout.sheets[-1]
        half = cap_height(look.label) / 2
        draw_text(
            painter,
            left,
            sheet.heads_box.center().y() + half,
            say("row sum"),
            look.label,
            look.theme.second_ink,
        )
        for row in sheet.rows:
            neurons = (Neuron(sheet.table.name.layer, index) for index in range(sheet.table.shape[1]))
            if all(self.frame.visible.shown(A(each), row) for each in neurons):
                baseline = sheet.cell_box(row, 0).center().y() + cap_height(self.layout.font) / 2
                text = short_number(sheet.table.row_sum(row))
                draw_text(painter, left, baseline, text, self.layout.font, look.theme.second_ink)

    def _paint_samples(self, painter: QPainter) -> None:
        """Write the heads of the samples at the left edge, with their colours."""
        look, theme, sheet = self.look, self.look.theme, self.layout.sheets[0]
        document, selected = self.frame.document, self.frame.selection.sample
        for row in sheet.rows:
            box = sheet.cell_box(row, sheet.columns.start)
            colour, left = document.note(row).colour, float(look.unit(0.5))
            if document.samples:
                if colour is not None:
                    side = look.unit(1)
                    painter.fillRect(
                        QRectF(left, box.center().y() - side / 2, side, side), theme.of_series(colour)
                    )
                left += look.unit(1.5)
            ink = theme.ink if row == selected else theme.second_ink
            text = elided(look.label, sheet.table.row_head(row), self.layout.edge - left - look.unit(0.5))
            right = self.layout.edge - look.unit(0.75) - text_width(look.label, text)
            draw_text(painter, right, box.center().y() + cap_height(look.label) / 2, text, look.label, ink)

    def _ring(self, painter: QPainter, sheet: Sheet, block: CellBlock) -> None:
        """Draw the ring around the chosen cells, as far as they are in sight."""
        box = _part_box(sheet, block.rows, block.columns)
        if not box.isEmpty():
            width = max(LEAST_FOCUS, self.look.stroke(0.003))
            draw_outline(painter, box, self.look.theme.focus, width, 2.0, dashed=self.is_held)

    def _paint_locks(self, painter: QPainter, sheet: Sheet, look: Look) -> None:
        """Mark what is locked by a corner."""
        if not self.frame.document.locks or sheet.table.name.kind not in {"W", "b"}:
            return
        side = look.unit(0.9)
        for row in sheet.rows:
            for column in sheet.columns:
                if sheet.table.name.place(row, column) in self.frame.document.locks:
                    box = sheet.cell_box(row, column)
                    painter.fillRect(QRectF(box.left() + 2, box.top() + 2, side / 2, side), look.theme.axis)

    def _paint_tracks(self, painter: QPainter, sheet: Sheet) -> None:
        """Show which part of the neurons is in sight, where not all are."""
        theme, thick = self.look.theme, max(2.0, 0.4 * self.look.unit(1))
        box, (rows, columns) = sheet.box, sheet.table.shape
        painter.setPen(pen(theme.axis, thick))
        if sheet.hides_columns:
            y = box.top() - thick / 2
            start, stop = (
                box.left() + box.width() * at / columns for at in (sheet.columns.start, sheet.columns.stop)
            )
            painter.drawLine(QLineF(start, y, stop, y))
        if sheet.hides_rows and sheet.head:
            x = box.right() + thick
            start, stop = (box.top() + box.height() * at / rows for at in (sheet.rows.start, sheet.rows.stop))
            painter.drawLine(QLineF(x, start, x, stop))


def _whole(sheet: Sheet) -> QRectF:
    return sheet.box.adjusted(-sheet.head, -sheet.top, 2 * sheet.column, 0)


def whole_title(sheet: Sheet, seen: QRectF, look: Look) -> tuple[float, str]:
    """Return as much of a title as stands in sight over its table, and where; empty where nothing does."""
    name, shape = sheet.table.name.label, sheet.table.shape_text
    for text in dict.fromkeys((sheet.title, f"{name} {shape}", name)):
        width = text_width(look.label, text)
        left = title_place(sheet, seen.left(), width)
        if left is not None and left + width <= seen.right():
            return left, text
    return seen.left(), ""


def whole_columns(sheet: Sheet, seen: QRectF) -> list[int]:
    """Return the columns whose numbers are not cut by an edge: without its sign a number is another."""
    boxes = {column: sheet.cell_box(sheet.rows.start, column) for column in sheet.columns}
    return [
        column
        for column, box in boxes.items()
        if box.left() >= seen.left() - 2 and box.right() <= seen.right() + 2
    ]


def title_place(sheet: Sheet, edge: float, width: float) -> float | None:
    """Return where a title begins: at the left edge while its table is scrolled, as long as it fits."""
    if sheet.title_left >= edge:
        return sheet.title_left
    return edge if edge + width <= sheet.box.right() else None


def _part_box(sheet: Sheet, rows: range, columns: range) -> QRectF:
    """Return what is in sight of some rows and columns."""
    first_row, last_row = max(rows.start, sheet.rows.start), min(rows.stop, sheet.rows.stop)
    first, last = max(columns.start, sheet.columns.start), min(columns.stop, sheet.columns.stop)
    if first_row >= last_row or first >= last:
        return QRectF()
    return sheet.cell_box(first_row, first).united(sheet.cell_box(last_row - 1, last - 1))
