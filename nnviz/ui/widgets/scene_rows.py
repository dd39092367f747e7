"""Numbered titles in a column: a click goes, a double-click renames, a drag puts at another place."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from nnviz.ui.drawing.strokes import draw_focus
from nnviz.ui.drawing.texts import line_height, text_width
from nnviz.ui.sides import leading, wrapping
from nnviz.ui.theme import Look, pen
from nnviz.words import say

_WRAPPED = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
_REMARK = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class SceneRow:
    """What a row shows."""

    title: str
    remark: str = ""  # a line under the title, in the second ink


class SceneRows(QListWidget):
    """A list that keeps nothing but its order on screen; what hands ask for is told."""

    asked = Signal(int)  # go to a row
    rename_asked = Signal(int)
    remove_asked = Signal(int)
    moved = Signal(int, int)  # a row, the place where it shall be

    def __init__(self) -> None:
        """Make an empty list."""
        super().__init__()
        self.setAccessibleName(say("Scenes"))
        self.setItemDelegate(_RowPainter(self))
        self.setFrameShape(QListWidget.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.look: Look | None = None
        self.present: int | None = None  # the row that is lit
        self._rows: tuple[SceneRow, ...] = ()
        self._pressed: int | None = None
        self._drop: int | None = None  # the row before which what is dragged would be put

    def show_rows(self, rows: tuple[SceneRow, ...], present: int | None, look: Look) -> None:
        """Show these rows, one of them lit."""
        if (rows, present, look) == (self._rows, self.present, self.look):
            return
        is_elsewhere = present != self.present or len(rows) != len(self._rows)
        self._rows, self.present, self.look = rows, present, look
        self.setPalette(look.theme.palette())
        self.setFont(look.text)
        while self.count() > len(rows):
            self.takeItem(self.count() - 1)
        for index, row in enumerate(rows):
            self._fill(index, row)
        if is_elsewhere:
            self.setCurrentRow(-1 if present is None else present)
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def _fill(self, index: int, row: SceneRow) -> None:
        """Write a row, and what is read aloud of it."""
        if index >= self.count():
            self.addItem(QListWidgetItem())
        item = self.item(index)
        called = say("Scene {number}: {title}", number=index + 1, title=row.title)
        here = say("the present scene") if index == self.present else ""
        item.setText(row.title)
        item.setData(_REMARK, row.remark)
        spoken = ", ".join(filter(None, (called, here, row.remark)))
        item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
        item.setToolTip(row.title)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of a row."""
        super().mousePressEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = self._row_at(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say where the row would be put; the list itself marks no other row meanwhile."""
        if self._pressed is None or self._pressed >= self.count():  # it may have been taken out meanwhile
            return
        start = self.visualItemRect(self.item(self._pressed))
        if start.adjusted(0, -4, 0, 4).contains(event.position().toPoint()) and self._drop is None:
            return
        self._drop = self._gap_at(event.position().y())
        self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Put the row where it was dragged to; without a drag go to it."""
        super().mouseReleaseEvent(event)
        pressed, drop = self._pressed, self._drop
        self._pressed = self._drop = None
        self.viewport().update()
        if pressed is None:
            return
        if drop is None:
            if self._row_at(event) == pressed:
                self.asked.emit(pressed)
        elif drop not in {pressed, pressed + 1}:
            self.moved.emit(pressed, drop - (drop > pressed))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Ask for another title."""
        row = self._row_at(event)
        if event.button() == Qt.MouseButton.LeftButton and row is not None:
            self.rename_asked.emit(row)

    def event(self, event: QEvent) -> bool:
        """Keep Delete for the list: all over the window it would remove what is selected there."""
        own = {Qt.Key.Key_Delete, Qt.Key.Key_Return, Qt.Key.Key_Enter}
        is_key = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride
        if is_key and isinstance(event, QKeyEvent) and event.key() in own:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes, Delete removes, Alt with an arrow moves; arrows alone walk."""
        row, has_alt = self.currentRow(), bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if row >= 0 and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.asked.emit(row)
        elif row >= 0 and event.key() == Qt.Key.Key_Delete:
            self.remove_asked.emit(row)
        elif row >= 0 and has_alt and step:
            if 0 <= row + step < self.count():
                self.setCurrentRow(row + step)  # the hand stays with the row
                self.moved.emit(row, row + step)
        else:
            super().keyPressEvent(event)

    def focus_pen_needed(self, row: int) -> bool:
        """Whether the ring of the focus stands around a row."""
        return self.hasFocus() and row == self.currentRow() and QApplication.activeWindow() is not None

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows, and the line where what is dragged would be put."""
        super().paintEvent(event)
        if self._drop is None or self.look is None or not self.count():
            return
        below = self._drop < self.count()
        rect = self.visualItemRect(self.item(self._drop if below else self.count() - 1))
        painter = QPainter(self.viewport())
        painter.setPen(pen(self.look.theme.focus, self.look.stroke(0.004)))
        y = rect.top() if below else rect.bottom()
        painter.drawLine(rect.left(), max(y, 2), rect.right(), max(y, 2))
        painter.end()

    def _row_at(self, event: QMouseEvent) -> int | None:
        index = self.indexAt(event.position().toPoint())
        return index.row() if index.isValid() else None

    def _gap_at(self, y: float) -> int:
        """Return the row whose upper edge is nearest; the number of rows for the end."""
        middles = [self.visualItemRect(self.item(row)).center().y() for row in range(self.count())]
        return sum(y > middle for middle in middles)


class _RowPainter(QStyledItemDelegate):
    """Draws a row: the number, the title in as many lines as it needs, a remark under it."""

    def __init__(self, rows: SceneRows) -> None:
        super().__init__(rows)
        self._rows = rows

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the width of the list and the height of the lines."""
        look, width = self._rows.look, self._rows.viewport().width()
        if look is None:
            return QSize(width, 20)
        lines = self._title_box(QRect(0, 0, width, 10_000), index, look).height()
        if index.data(_REMARK):
            lines += line_height(look.text)
        return QSize(width, round(lines + look.unit(2)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a row."""
        look = self._rows.look
        if look is None:
            return
        rect: QRect = option.rect
        theme, around = look.theme, look.unit(1)
        is_present = index.row() == self._rows.present
        painter.save()
        if is_present:
            painter.fillRect(rect, theme.chosen)
            stripe = QRectF(rect.left(), rect.top(), look.unit(0.5), rect.height())
            painter.fillRect(self._there(stripe), theme.focus)
        painter.setFont(look.small_number)
        painter.setPen(theme.ink if is_present else theme.second_ink)
        number = QRectF(rect).adjusted(around, around, 0, 0)
        self._write(painter, number, f"{index.row() + 1}")
        painter.setPen(theme.ink)
        painter.setFont(look.text)
        box = self._title_box(rect, index, look)
        self._write(painter, box, index.data())
        painter.setPen(theme.second_ink)
        under = QRectF(box.left(), box.bottom(), rect.right() - box.left(), line_height(look.text))
        self._write(painter, under, index.data(_REMARK))
        if self._rows.focus_pen_needed(index.row()):
            draw_focus(painter, QRectF(rect), look, 0.0)
        painter.restore()

    def _there(self, box: QRectF) -> QRectF:
        """Return ``box`` where a line begins."""
        return leading(self._rows.viewport(), box)

    def _write(self, painter: QPainter, box: QRectF, text: str) -> None:
        """Write ``text`` from where a line begins, each of its own lines as its letters are read."""
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        painter.drawText(self._there(box), wrapping(is_leftwards=self._rows.isRightToLeft()), text)

    def _title_box(self, rect: QRect, index: Index, look: Look) -> QRectF:
        """Return where the title stands in a row: right of the widest number."""
        left = look.unit(1) + text_width(look.small_number, "00 ")
        room = QRectF(rect).adjusted(left, look.unit(1), -look.unit(0.5), 0)
        return QRectF(_measured(look, room, index.data()))


def _measured(look: Look, room: QRectF, text: str) -> QRectF:
    """Return the box of a text that is wrapped in ``room``, as wide as that."""
    found = QFontMetricsF(look.text).boundingRect(QRectF(0, 0, room.width(), 10_000), _WRAPPED, text)
    return QRectF(room.left(), room.top(), room.width(), found.height())
