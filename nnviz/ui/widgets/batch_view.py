"""The painted windows of softmax for the whole batch, scrolled where there is more than room."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPoint, QPointF, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QGridLayout, QScrollBar, QWidget

from nnviz.document.batch_windows import BatchStages
from nnviz.document.visible import CLEAR, Seen
from nnviz.ui.accessible.speaker import Speaking
from nnviz.ui.drawing.bars import draw_arrow, draw_bar
from nnviz.ui.drawing.batch_grid import BatchGrid
from nnviz.ui.drawing.batch_layout import BatchCell, BatchPicture, batch_layout
from nnviz.ui.drawing.strokes import draw_box, draw_outline
from nnviz.ui.drawing.texts import draw_text
from nnviz.ui.theme import Look, pen
from nnviz.words import say


@dataclass(frozen=True, eq=False)
class BatchTable:
    """What the view shows."""

    stages: BatchStages
    marks: Sequence[str]  # what the samples are called
    colours: Sequence[QColor]  # of the classes
    row: int  # the selected sample
    column: int | None  # the selected class


class BatchView(QWidget, Speaking):
    """Paints windows; a press on a number tells sample and class, keys go from one to the next."""

    spoken_role = QAccessible.Role.Table

    pressed = Signal(int, object)  # the sample, and the class or ``None``
    offered = Signal(object, QPoint)  # the right button was pressed on a number, and where on the screen
    revealed = Signal(object)  # a covered number was pressed
    stepped = Signal(int, int)  # rows down, columns to the right

    def __init__(self) -> None:
        """Show nothing yet."""
        super().__init__()
        self.setAccessibleName(say("Softmax of every sample"))
        self._down, self._across = QScrollBar(Qt.Orientation.Vertical), QScrollBar(Qt.Orientation.Horizontal)
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.setRowStretch(0, 1)
        layout.setColumnStretch(0, 1)
        layout.addWidget(self._down, 0, 1)
        layout.addWidget(self._across, 1, 0)
        for bar in (self._down, self._across):
            bar.valueChanged.connect(self._lay_out)
            bar.hide()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._shown: tuple[BatchTable, Look] | None = None
        self._seen: tuple[int, int | None] | None = None  # the selection that was scrolled to
        self.hides_some = False  # whether there is more than room for it
        self.picture: BatchPicture | None = None

    @property
    def table(self) -> BatchTable | None:
        """What is on screen."""
        return self._shown[0] if self._shown else None

    def show_table(self, table: BatchTable, look: Look) -> None:
        """Show ``table``; scroll to what is selected when that is new."""
        self._shown = table, look
        self._lay_out()
        if self._seen != (table.row, table.column):
            self._seen = table.row, table.column
            self._scroll_to(table)

    def _scroll_to(self, table: BatchTable) -> None:
        """Bring the selected row and class into sight."""
        if self.picture is None:
            return
        for bar, place, seen in (
            (self._down, table.row, self.picture.rows),
            (self._across, table.column, self.picture.classes),
        ):
            if place is not None and place not in seen:
                bar.setValue(place if place < seen.start else place - len(seen) + 1)

    def _lay_out(self) -> None:
        """Put everything in its place; beside scroll bars where not all fits."""
        if self._shown is None:
            return
        table, look = self._shown
        whole = QSizeF(self.size())
        grid = self._grid(table, look, whole)
        is_long = len(grid.shown_rows) < grid.stages.n_samples
        is_wide = len(grid.shown_classes) < len(grid.stages.classes)
        self.hides_some = is_long or is_wide
        if self.hides_some and not look.is_stage:
            bar = self._down.sizeHint().width() + look.unit(0.5)
            grid = self._grid(table, look, whole - QSizeF(bar * is_long, bar * is_wide))
        for scroll, is_shown, seen, count in (
            (self._down, is_long, grid.shown_rows, grid.stages.n_samples),
            (self._across, is_wide, grid.shown_classes, len(grid.stages.classes)),
        ):
            scroll.setVisible(is_shown and not look.is_stage)
            scroll.setRange(0, count - len(seen))
            scroll.setPageStep(len(seen))
        self.picture = batch_layout(grid, table.colours, (table.row, table.column))
        self.setAccessibleDescription(" ".join(self.picture.texts[:200]))
        self.update()

    def _grid(self, table: BatchTable, look: Look, size: QSizeF) -> BatchGrid:
        """Return the room of ``size`` from where it is scrolled to."""
        return BatchGrid(table.stages, look, size, table.marks, self._down.value(), self._across.value())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out again, and keep what is selected in sight."""
        self._lay_out()
        if self._shown is not None:
            self._scroll_to(self._shown[0])

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the light behind the selected row, bars, numbers, strokes and arrows."""
        if self._shown is None or self.picture is None:
            return
        look, theme, picture = self._shown[1], self._shown[1].theme, self.picture
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for box in picture.lit:
            painter.fillRect(box, theme.chosen)
        for box in picture.framed:
            draw_box(painter, box, theme.chosen, theme.focus, look.stroke(0.002), look.unit(0.4))
        for blank in picture.blanks:
            draw_outline(painter, blank, theme.border, 1.0, look.unit(0.4))
        for bar in picture.bars:
            draw_bar(painter, bar, look)
        for piece in picture.pieces:
            colour = theme.second_ink if piece.token.is_quiet else theme.ink
            draw_text(painter, piece.x, piece.baseline, piece.text, piece.token.font, colour)
        painter.setPen(pen(theme.ink, look.stroke(0.0025)))
        painter.drawLines(picture.strokes)
        for point in picture.arrows:
            draw_arrow(painter, point, look)
        painter.end()

    def held_at(self, point: QPointF) -> Hashable | None:
        """Return the sample and the class at a point, with the place where they are written."""
        cell = self.picture.cell_at(point) if self.picture else None
        return (cell.row, cell.column, cell.box.left(), cell.box.top()) if cell else None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tell which sample and which class was pressed."""
        if event.button() is not Qt.MouseButton.LeftButton or self.picture is None:
            return
        cell = self.picture.cell_at(event.position())
        if cell is None:
            return
        if self._is_covered(cell):
            self.revealed.emit(cell.quantity)
        else:
            self.pressed.emit(cell.row, cell.column)

    def _is_covered(self, cell: BatchCell) -> bool:
        """Whether a number is hidden on purpose."""
        visible = self._shown[0].stages.visible if self._shown else CLEAR
        return cell.quantity is not None and visible.of(cell.quantity, cell.row) is Seen.COVERED

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Tell on which number the right button was pressed."""
        cell = self.picture.cell_at(QPointF(event.pos())) if self.picture else None
        if cell is None or cell.quantity is None:
            event.ignore()
        else:
            self.offered.emit(cell.quantity, event.globalPos())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll, where there is something to scroll to."""
        if self._down.isVisible():
            QCoreApplication.sendEvent(self._down, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from sample to sample and from class to class."""
        page = len(self.picture.rows) if self.picture else 1
        steps = {
            Qt.Key.Key_Up: (-1, 0),
            Qt.Key.Key_Down: (1, 0),
            Qt.Key.Key_Left: (0, -1),
            Qt.Key.Key_Right: (0, 1),
            Qt.Key.Key_PageUp: (-page, 0),
            Qt.Key.Key_PageDown: (page, 0),
            Qt.Key.Key_Home: (-(10**6), 0),
            Qt.Key.Key_End: (10**6, 0),
        }
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.stepped.emit(*step)
