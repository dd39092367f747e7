"""The painted stages of softmax, scrolled when there are more classes than room."""

from collections.abc import Callable, Hashable
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QScrollBar, QWidget

from nnviz.document.places import Neuron
from nnviz.document.visible import Seen
from nnviz.ui.accessible.speaker import Speaking
from nnviz.ui.drawing.bars import draw_arrow, draw_bar
from nnviz.ui.drawing.stage_layout import rows_in_sight, stage_layout
from nnviz.ui.drawing.stage_picture import Cell, Place, StagePicture
from nnviz.ui.drawing.stage_table import StageTable
from nnviz.ui.drawing.strokes import draw_box, draw_focus, draw_outline
from nnviz.ui.drawing.texts import draw_text
from nnviz.ui.theme import Look, pen
from nnviz.ui.widgets.bar_hold import BarHold
from nnviz.words import say

FARTHEST = 10**6  # rows: as far as there are any


class StageView(QWidget, Speaking):
    """Paints a table of stages; a press on a row tells which, a hand on a bar where it is taken."""

    spoken_role = QAccessible.Role.List

    pressed = Signal(int)  # the class, counted from 0
    pointed = Signal(int)  # the class under the mouse, counted from 0; −1 when it has left
    carried = Signal(BarHold, float, bool)  # what is held, the hand's x in pixels, whether in fine steps
    released = Signal()
    cancelled = Signal()
    asked = Signal(Cell)  # a number to be typed
    named = Signal(int, QRectF)  # a class to be called by another name, and where its name stands
    moved = Signal(int)  # rows down, by key
    asked_about = Signal(Place, QPointF)  # a covered number was pressed, and where
    offered = Signal(Place, QPoint)  # the right button was pressed on a number, and where on the screen
    stepped = Signal(str, int, bool)  # ``share`` or ``score``, up or down, whether in a fine step

    def __init__(self) -> None:
        """Show nothing yet."""
        super().__init__()
        self.setAccessibleName(say("Classes: score, power, share"))
        self._scroll = QScrollBar(Qt.Orientation.Vertical)
        self._scroll.valueChanged.connect(self._lay_out)
        self._scroll.hide()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addStretch(1)
        layout.addWidget(self._scroll)
        self._shown: tuple[StageTable, Look] | None = None
        self.picture: StagePicture | None = None
        self.hides_some = False  # whether there are more classes than room
        self._hold: BarHold | None = None
        self._seen: Neuron | None = None  # the selection that was scrolled to
        self.paint_over: Callable[[QPainter], object] = _nothing  # what is asked, over the numbers
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @property
    def held_scale(self) -> float | None:
        """The scale of the scores while a hand holds a bar: it must not change under the hand."""
        return self._hold.scale if self._hold else None

    def show_table(self, table: StageTable, look: Look) -> None:
        """Show ``table``."""
        self._shown = table, look
        self._lay_out()
        if table.chosen != self._seen:
            self._seen = table.chosen
            self._scroll_to(table)

    def _scroll_to(self, table: StageTable) -> None:
        """Bring the selected class into sight."""
        chosen = table.chosen
        if chosen is None or chosen not in table.neurons or self.picture is None or not self.picture.rows:
            return
        row, seen = list(table.neurons).index(chosen), [each for each, _ in self.picture.rows]
        if row not in seen:
            self._scroll.setValue(row if row < seen[0] else row - len(seen) + 1)

    def _lay_out(self) -> None:
        """Put everything in its place; when not every class fits, beside a scroll bar."""
        if self._shown is None:
            return
        table, look = self._shown
        room = QSizeF(self.size())
        in_sight = rows_in_sight(table, look, room)
        hidden = table.count - in_sight
        if hidden:
            self._scroll.setRange(0, hidden)
            self._scroll.setPageStep(in_sight)
            room -= QSizeF(0 if look.is_stage else self._scroll.sizeHint().width() + look.unit(1), 0)
        picture = stage_layout(table, look, room, self._scroll.value() if hidden else 0)
        self.hides_some = hidden > 0
        self._scroll.setVisible(self.hides_some and not look.is_stage)
        self.picture = picture
        self.setAccessibleDescription(" ".join(picture.texts))
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out again, and keep the selected class in sight."""
        self._lay_out()
        if self._shown is not None:
            self._scroll_to(self._shown[0])

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw bars, texts with the light behind the chosen one, and arrows."""
        if self._shown is None or self.picture is None:
            return
        look, theme = self._shown[1], self._shown[1].theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for blank in self.picture.blanks:
            draw_outline(painter, blank, theme.border, 1.0, look.unit(0.4))
        for patch in self.picture.patches:
            draw_box(painter, patch, theme.track, theme.track, 1.0, look.unit(0.5))
        for bar in self.picture.bars:
            draw_bar(painter, bar, look)
        for piece in self.picture.pieces:
            if piece.place is not None and piece.place == self.picture.chosen:
                lit = piece.box.adjusted(-look.unit(0.4), 0, look.unit(0.4), 0)
                draw_box(painter, lit, theme.chosen, theme.chosen, 1.0, look.unit(0.4))
                draw_focus(painter, lit, look, look.unit(0.4), is_held=self._hold is not None)
            colour = theme.second_ink if piece.token.is_quiet else theme.ink
            draw_text(painter, piece.x, piece.baseline, piece.text, piece.token.font, colour)
        painter.setPen(pen(theme.ink, look.stroke(0.003)))
        painter.drawLines(list(self.picture.strokes))
        for point in self.picture.arrows:
            draw_arrow(painter, point, look)
        self.paint_over(painter)
        painter.end()

    def held_at(self, point: QPointF) -> Hashable | None:
        """Return the bar or number at a point."""
        cell = self.picture.cell_at(point) if self.picture else None
        return (cell.kind, cell.row) if cell else None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tell which row was pressed, and take hold of the bar there."""
        if event.button() is not Qt.MouseButton.LeftButton or self.picture is None or self._shown is None:
            return
        place = self._covered_at(event.position())
        if place is not None:
            self.asked_about.emit(place, event.position())
            return
        cell = self.picture.cell_at(event.position())
        if cell is not None:
            self._hold = BarHold(cell, event.position().x(), self._shown[0].stages[0].full_scale)
        for row, box in self.picture.rows:
            if box.contains(event.position()):
                self.pressed.emit(row)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Carry what is held; without it, tell what the mouse is over and show what could be."""
        if self._hold is None and self.picture is not None:
            rows = (row for row, box in self.picture.rows if box.contains(event.position()))
            self.pointed.emit(next(rows, -1))
        if self._hold is not None:
            fine = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.carried.emit(self._hold, event.position().x(), fine)
        elif self._covered_at(event.position()) is not None:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        elif self.picture is not None and self.picture.cell_at(event.position()):
            self.setCursor(Qt.CursorShape.SizeHorCursor)
        else:
            self.unsetCursor()

    def _covered_at(self, point: QPointF) -> Place | None:
        """Return the covered number under the hand."""
        place = self.picture.place_at(point) if self.picture else None
        if place is None or self._shown is None:
            return None
        table = self._shown[0]
        is_covered = table.visible.of(place.quantity, table.sample) is Seen.COVERED
        return place if is_covered else None

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Tell on which number the right button was pressed."""
        place = self.picture.place_at(QPointF(event.pos())) if self.picture else None
        if place is None:
            event.ignore()
        else:
            self.offered.emit(place, event.globalPos())

    def leaveEvent(self, event: QEvent) -> None:
        """Tell that the mouse has left."""
        self.pointed.emit(-1)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        if self._hold is not None:
            self._hold = None
            self.released.emit()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Ask for the number under the hand to be typed, or for the name of the class."""
        picture = self.picture
        cell = picture.cell_at(event.position()) if picture else None
        if cell is not None:
            self.asked.emit(cell)
        elif picture is not None:
            for row, box in picture.names:
                if box.contains(event.position()):
                    self.named.emit(row, box)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll, where there is something to scroll to."""
        if self._scroll.isVisible():
            QCoreApplication.sendEvent(self._scroll, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the drag back by Escape; walk over the classes, and step a share or a score."""
        if event.key() == Qt.Key.Key_Escape and self._hold is not None:
            self._hold = None
            self.cancelled.emit()
            return
        page, key = len(self.picture.rows) if self.picture else 1, Qt.Key(event.key())
        ways, steps = _ways(page), _STEPS
        if key in ways:
            self.moved.emit(ways[key])
        elif key in steps:
            self.stepped.emit(*steps[key], bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        else:
            super().keyPressEvent(event)


def _nothing(_: QPainter) -> None:
    """Draw nothing more."""


def _ways(page: int) -> dict[Qt.Key, int]:
    """Return how many classes down a key goes."""
    return {
        Qt.Key.Key_Up: -1,
        Qt.Key.Key_Down: 1,
        Qt.Key.Key_PageUp: -page,
        Qt.Key.Key_PageDown: page,
        Qt.Key.Key_Home: -FARTHEST,
        Qt.Key.Key_End: FARTHEST,
    }


_STEPS = MappingProxyType(
    {
        Qt.Key.Key_Left: ("share", -1),
        Qt.Key.Key_Right: ("share", 1),
        Qt.Key.Key_Minus: ("score", -1),
        Qt.Key.Key_Underscore: ("score", -1),
        Qt.Key.Key_Plus: ("score", 1),
        Qt.Key.Key_Equal: ("score", 1),
        Qt.Key.Key_Asterisk: ("score", 1),
    }
)
