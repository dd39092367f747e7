"""The tables as a widget: paints what is in sight, hands the mouse and the keys on."""

from collections.abc import Hashable
from functools import partial

from PySide6.QtCore import QEvent, QPointF, QRectF, QSizeF, Qt
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
from PySide6.QtWidgets import QAbstractScrollArea, QFrame

from nnviz.document.covering import Covers
from nnviz.document.edits import SetValue
from nnviz.document.frame import Frame
from nnviz.document.numerals import parsed
from nnviz.document.places import ValuePlace
from nnviz.document.table_cells import Cell
from nnviz.document.table_words import cell_words
from nnviz.document.tables import quantity_of, table_of
from nnviz.ui.accessible.speaker import Speaker, Speaking
from nnviz.ui.covers import ask_guess, is_covered, offer_cover
from nnviz.ui.drawing.questions import Placed, Questions
from nnviz.ui.refresher import Refresher
from nnviz.ui.tables.asked_cells import asked_cells, sheet_boxes
from nnviz.ui.tables.hands import TableHands
from nnviz.ui.tables.keys import TableKeys, stored_place
from nnviz.ui.tables.layout import lay_out
from nnviz.ui.tables.painting import Picture
from nnviz.ui.tables.scrolling import Scrolling
from nnviz.ui.tables.spoken_cells import spoken_cells
from nnviz.ui.theme import Look
from nnviz.ui.widgets.inline_field import InlineField
from nnviz.ui.widgets.scroll_column import dress_bars, hides_some
from nnviz.ui.widgets.stepping import Wheel
from nnviz.words import say


class TablesView(QAbstractScrollArea, Speaking):
    """X, then W, b, Z and A of each layer; rows of samples scroll together."""

    spoken_role = QAccessible.Role.Table

    def __init__(self, refresher: Refresher) -> None:
        """Send gestures to ``refresher``."""
        super().__init__()
        self.setAccessibleName(say("Tables"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self._refresher = refresher
        refresher.unveiling.moved.connect(self.viewport().update)
        self._shown: tuple[Frame, Look] | None = None
        self._wheel = Wheel()
        self.field = InlineField(self.viewport())
        self.hands = TableHands(refresher)
        self.keys = TableKeys(refresher, self.type_value, self._rows_in_sight)
        self.scrolling = Scrolling(self.verticalScrollBar(), self.horizontalScrollBar())
        for bar in (self.verticalScrollBar(), self.horizontalScrollBar()):
            bar.valueChanged.connect(self._lay_out)
        self.speaker = Speaker(
            self,
            refresher,
            places=lambda: spoken_cells(self.picture),
            state=lambda: (self._shown and self._shown[0], self.hands.layout, self.scrolling.left),
            canvas=self.viewport(),
        )

    @property
    def picture(self) -> Picture | None:
        """What is on screen."""
        if self._shown is None or self.hands.layout is None:
            return None
        return Picture(*self._shown, self.hands.layout, self.scrolling.left, self.hands.is_holding)

    def refresh(self, frame: Frame, look: Look) -> None:
        """Show ``frame``; a cell newly selected comes into sight."""
        before, self._shown = self._shown, (frame, look)
        if before is None or before[1] is not look:
            dress_bars(self, look)
        if before is not None and before[0].document.network.sizes != frame.document.network.sizes:
            self.hands.let_go()
        self._lay_out()
        is_same = before is not None and before[1] is look
        if before is None or not is_same or before[0].selection.block != frame.selection.block:
            self.reveal()
        self.setAccessibleDescription(cell_words(frame, frame.selection.cell))

    @property
    def hides_some(self) -> bool:
        """Whether some of the tables are out of sight."""
        layout = self.hands.layout
        is_cut = layout is not None and any(
            sheet.hides_rows or sheet.hides_columns for sheet in layout.sheets
        )
        return is_cut or hides_some(self)

    def has_room_for_all(self, frame: Frame, look: Look) -> bool:
        """Whether everything that ``look`` leaves of the tables is in sight at once."""
        layout = lay_out(frame, look, self._room(), 0, {}, {})
        is_whole = not any(sheet.hides_rows or sheet.hides_columns for sheet in layout.sheets)
        return is_whole and layout.width <= self._room().width()

    def reveal(self) -> None:
        """Bring the selected cell into sight, and its layer as far as there is room."""
        if self._shown is not None and self.hands.layout is not None:
            frame, look = self._shown
            self.scrolling.reveal(frame, self.hands.layout, self._room())
            self._lay_out()
            self.scrolling.reveal_across(frame, self.hands.layout, self._room(), look.unit(2))

    def _lay_out(self, *_: int) -> None:
        """Put everything in its place."""
        if self._shown is None:
            return
        self.hands.layout = self.scrolling.laid_out(*self._shown, self._room())
        self.viewport().update()

    def _room(self) -> QSizeF:
        return QSizeF(self.viewport().size())

    def _rows_in_sight(self) -> int:
        return len(self.hands.layout.samples) if self.hands.layout else 1

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out anew; an open field would lie over the wrong number."""
        super().resizeEvent(event)
        self.field.close_quietly()
        self._lay_out()
        self.reveal()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what is in sight."""
        picture = self.picture
        if picture is None:
            return
        painter = QPainter(self.viewport())
        try:
            picture.paint(painter, self._room())
            asked = Questions(picture.frame, picture.look, self._refresher.unveiling)
            asked.paint(
                painter, self.asked_places, QRectF(self.viewport().rect()), partial(sheet_boxes, picture)
            )
        finally:
            painter.end()

    def asked_places(self, wanted: Covers) -> list[Placed]:
        """Return where those of some numbers stand that are in sight."""
        return asked_cells(self.picture, wanted)

    def _at(self, event: QMouseEvent | QWheelEvent) -> QPointF:
        """Return where in the tables an event is."""
        return event.position() + QPointF(self.scrolling.left, 0)

    def _sample_head_at(self, event: QMouseEvent) -> int | None:
        """Return the sample whose head at the left edge is under the hand."""
        layout = self.hands.layout
        if layout is None or event.position().x() >= layout.edge:
            return None
        sheet = layout.sheets[0]
        row = sheet.rows.start + int((event.position().y() - sheet.top) // sheet.pitch)
        return row if row in sheet.rows else -1

    def held_at(self, point: QPointF) -> Hashable | None:
        """Return the cell at a point of the viewport, if it is in sight as a whole."""
        layout, left = self.hands.layout, self.scrolling.left
        cell = layout.cell_at(point + QPointF(left, 0)) if layout else None
        if layout is None or cell is None:
            return None
        box = layout.sheet(cell.table).cell_box(cell.row, cell.column).translated(-left, 0)
        return cell if layout.edge <= box.left() and box.right() <= self._room().width() else None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose, and take hold."""
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        head = self._sample_head_at(event)
        if head is None:
            self.hands.press(self._at(event), event.modifiers())
        elif head >= 0:
            self.hands.press_sample(head)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Carry; without anything in the hand, light what is under it."""
        if self.hands.is_busy:
            self.hands.move(self._at(event), event.modifiers())
            return
        layout = self.hands.layout
        is_head = self._sample_head_at(event) is not None
        cell = layout.cell_at(self._at(event)) if layout and not is_head else None
        self._refresher.point(cell.place if cell else None)
        shapes = Qt.CursorShape
        is_stored = cell is not None and not cell.table.is_computed
        shape = shapes.SizeVerCursor if is_stored else shapes.ArrowCursor
        is_pressed = cell is not None and is_covered(self._refresher, quantity_of(cell))
        self.viewport().setCursor(shapes.PointingHandCursor if is_pressed else shape)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        self.hands.release()

    def leaveEvent(self, event: QEvent) -> None:
        """Light nothing any more."""
        self._refresher.point(None)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Type the number under the hand."""
        cell = self.hands.layout.cell_at(self._at(event)) if self.hands.layout else None
        if cell is not None and self._sample_head_at(event) is None:
            self.hands.cancel()
            self.type_value(cell)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Cover, reveal or guess the number under the hand."""
        at = QPointF(event.pos()) + QPointF(self.scrolling.left, 0)
        cell = self.hands.layout.cell_at(at) if self.hands.layout else None
        if cell is None:
            event.ignore()
        else:
            box = self._box_of(cell)
            offer_cover(self._refresher, quantity_of(cell), self.viewport(), event.globalPos(), box)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Step the selected number when the wheel turns over it; else scroll what is under the hand."""
        layout = self.hands.layout
        cell = layout.cell_at(self._at(event)) if layout else None
        notches = self._wheel.notches(event)
        if cell is not None and cell == self._refresher.store.selection.cell and not cell.table.is_computed:
            if notches:
                self.keys.step(cell, notches, event.modifiers())
        elif layout is None or not self.scrolling.wheel(event, layout, self._at(event), notches):
            super().wheelEvent(event)
            return
        self._lay_out()
        event.accept()

    def event(self, event: QEvent) -> bool:
        """Claim the keys that clear cells before the shortcuts that remove neurons do."""
        is_override = event.type() == QEvent.Type.ShortcutOverride
        if is_override and isinstance(event, QKeyEvent) and self.keys.claims(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a drag back, walk from cell to cell, step, type, copy, paste."""
        if event.key() == Qt.Key.Key_Escape and self.hands.is_holding:
            self.hands.cancel()
        elif not self.keys.press(event):
            super().keyPressEvent(event)

    def type_value(self, cell: Cell, begun: str = "") -> None:
        """Open a field on a cell; ``begun`` is what has been typed of its number."""
        self._refresher.catch_up()
        if is_covered(self._refresher, quantity_of(cell)):
            ask_guess(self._refresher, quantity_of(cell), self.viewport(), self._box_of(cell), begun)
            return
        place = stored_place(self._refresher, cell)
        if place is None or self._shown is None or self.hands.layout is None:
            return
        box = self._box_of(cell)
        text = begun or table_of(self._refresher.frame, cell.table).text(cell.row, cell.column)
        sample = cell.row if cell.table.is_by_sample else 0
        self.field.open(box, text, self._shown[1], lambda typed: self._set_typed(place, sample, typed))
        if begun:
            self.field.end(False)

    def _box_of(self, cell: Cell) -> QRectF:
        """Return where a cell stands, in pixels of what is in sight."""
        if self.hands.layout is None:
            return QRectF()
        sheet = self.hands.layout.sheet(cell.table)
        return sheet.cell_box(cell.row, cell.column).translated(-self.scrolling.left, 0)

    def _set_typed(self, place: ValuePlace, sample: int, typed: str) -> bool:
        """Set what was typed; say why not when it is no number."""
        try:
            value = parsed(typed)
        except ValueError as fault:
            self._refresher.refused.emit(f"{place.name}: {fault}")
            return False
        return self._refresher.apply(SetValue(place, value, sample))
