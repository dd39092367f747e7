"""The sum as bars: products one under another, left and right of zero, each with what there is so far."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollBar

from nnviz.document.bends import Bend, bends_of
from nnviz.document.frame import Frame
from nnviz.document.quantities import A, Quantity
from nnviz.document.sum_steps import steps_of
from nnviz.ui.drawing.flow import Piece
from nnviz.ui.drawing.sum_layout import sum_layout
from nnviz.ui.drawing.sum_picture import SumPicture, draw_sum_bars, sum_picture
from nnviz.ui.drawing.sum_table import SumTable
from nnviz.ui.panels.sum_sheet import SumSheet
from nnviz.ui.plots.bend_view import paint_bend
from nnviz.ui.refresher import Refresher
from nnviz.ui.theme import Look
from nnviz.words import say

BEND_ROOM = 18  # steps of the spacing scale that the picture of the bend needs


class SumBars(SumSheet):
    """Heading, bias, z and a stay in sight; more products than there is room for are scrolled."""

    def __init__(self, refresher: Refresher) -> None:
        """Send gestures to ``refresher``."""
        super().__init__(say("Sum as bars"), refresher)
        self.picture: SumPicture | None = None
        self.bend: tuple[QRectF, Bend] | None = None  # how z becomes a, where there is room for a picture
        self._scroll = QScrollBar(Qt.Orientation.Vertical)
        self._scroll.valueChanged.connect(self._lay_out_again)
        self._scroll.hide()
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addStretch(1)
        line.addWidget(self._scroll)

    def placed(self, frame: Frame, look: Look, size: QSizeF) -> list[Piece]:
        """Return every text and where it stands; the scale stays while a hand changes a number."""
        shown, before = frame.sum, self.picture
        if shown is None:
            return self._in_lines(frame, look, size)
        held = before.ends if before is not None and frame.drag is not None else None
        steps = steps_of(shown)
        table = SumTable(shown, steps, self._scroll.value(), look, size)
        if table.hidden:
            self._scroll.setRange(0, table.hidden)
            self._scroll.setPageStep(table.count)
            size = size - QSizeF(self._scroll.sizeHint().width() + look.unit(1), 0)
            table = SumTable(shown, steps, self._scroll.value(), look, size)
        if not table.has_room:
            return self._in_lines(frame, look, size)
        self._scroll.setVisible(table.hidden > 0)
        self.picture = _seen(sum_picture(table, held), frame)
        self._see_bend(frame, look, size, table.area)
        return self.picture.pieces

    def _in_lines(self, frame: Frame, look: Look, size: QSizeF) -> list[Piece]:
        """Write the sum in lines: of an input there is none, and rows of bars need height."""
        self.picture = self.bend = None
        self._scroll.hide()
        return sum_layout(frame.document, frame.selection, frame.sum, look, size)

    def _see_bend(self, frame: Frame, look: Look, size: QSizeF, bars: QRectF) -> None:
        """Keep what bends z for a picture right of the bars, unless there is no room or a is not known."""
        neuron, left = frame.selection.neuron, bars.right() + look.unit(2)
        box = QRectF(left, 0, size.width() - left, size.height())
        is_known = neuron is not None and frame.visible.shown(A(neuron), frame.selection.sample)
        has_room = box.width() >= look.unit(BEND_ROOM) and box.height() >= look.unit(BEND_ROOM)
        self.bend = (box, bends_of(frame)[0]) if has_room and is_known else None

    def paint_behind(self, painter: QPainter, look: Look) -> None:
        """Draw the bars and the zero line, and the picture of the bend."""
        if self.picture is not None:
            draw_sum_bars(painter, self.picture, look, self._lit)
        if self.bend is not None:
            paint_bend(painter, *self.bend, look)

    def quantity_at(self, point: QPointF) -> Quantity | None:
        """Return the number under the hand: of a text, else of a row of bars."""
        if (written := super().quantity_at(point)) is not None or self.picture is None:
            return written
        rows = self.picture.rooms
        return next((quantity for quantity, room in rows if room.contains(point)), None)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll, where there is something to scroll to."""
        if self._scroll.isVisible():
            QCoreApplication.sendEvent(self._scroll, event)


def _seen(picture: SumPicture, frame: Frame) -> SumPicture:
    """Return the picture without the bars of numbers that may not be seen."""
    if frame.visible.is_clear:
        return picture
    sample = frame.selection.sample
    bars = [bar for bar in picture.bars if frame.visible.shown(bar.computed, sample)]
    covered = [room for quantity, room in picture.rooms if quantity in frame.visible.covered]
    return replace(picture, bars=bars, patches=covered)
