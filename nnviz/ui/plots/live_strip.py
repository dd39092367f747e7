"""The strip under the function plot's axis: a row per neuron, filled where it is live."""

from collections.abc import Callable, Sequence

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from nnviz.document.frame import Frame
from nnviz.document.live_rows import LiveRow, live_rows
from nnviz.document.marked_kinks import marked_kinks
from nnviz.document.plotted import front_neuron
from nnviz.nn.arrays import Array
from nnviz.ui.drawing.colours import colour_of_neuron
from nnviz.ui.drawing.strokes import draw_segments, fill_boxes
from nnviz.ui.drawing.texts import cap_height, draw_text_right, line_height
from nnviz.ui.plots.picture import Scale
from nnviz.ui.theme import AXIS_WIDTH, Look, pen
from nnviz.words import say

TALLEST = 0.085  # of the window's height: the plot above keeps the rest
MOST_LINES = 120  # columns that are told apart by lines


class LiveStrip(QWidget):
    """Aligned with the plot above it; the rows get thinner where there are many."""

    def __init__(self, scale_now: Callable[[], Scale]) -> None:
        """Align with the plot whose scale is ``scale_now``."""
        super().__init__()
        self._scale_now = scale_now
        self.setAccessibleName(say("Live neurons, a row each"))
        self.setToolTip(say("Filled where the neuron is live: z above 0"))
        self._frame: Frame | None = None
        self._look: Look | None = None
        self._rows: Sequence[LiveRow] = ()

    @property
    def rows(self) -> Sequence[LiveRow]:
        """The rows on screen, from top to bottom."""
        return self._rows

    def refresh(self, frame: Frame, look: Look) -> None:
        """Show which neurons are live."""
        self._frame, self._look = frame, look
        rows = live_rows(frame.pieces, front_neuron(frame)) if frame.pieces is not None else ()
        most = int(TALLEST * look.height)
        self._rows = rows[-most:]
        height = round(len(self._rows) * self._row_height(look)) + look.unit(0.5)
        if height != self.height() or self.minimumHeight() != height:
            self.setFixedHeight(height)
        self.update()

    def _row_height(self, look: Look) -> float:
        """Return the height of a row: a line of text where that fits."""
        room = TALLEST * look.height / max(1, len(self._rows))
        return max(1.0, min(line_height(look.small_number) * 0.95, room))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill the stretches, part the columns, name the rows."""
        if self._frame is None or self._look is None:
            return
        painter, scale = QPainter(self), self._scale_now()
        self._paint_rows(painter, self._frame, self._look, scale)
        self._paint_columns(painter, self._frame, self._look, scale)
        painter.end()

    def _paint_rows(self, painter: QPainter, frame: Frame, look: Look, scale: Scale) -> None:
        height, area = self._row_height(look), scale.area
        gap = 1.0 if height >= 4.0 else 0.0
        for number, row in enumerate(self._rows):
            top = number * height
            whole = np.array([[area.left(), top, area.width(), height - gap]])
            fill_boxes(painter, whole, look.theme.grid)
            colour = colour_of_neuron(look.theme, frame.document.network, *_place(row))
            fill_boxes(painter, _boxes(scale, row.stretches, top, height - gap), colour)
        self._paint_names(painter, look, area.left(), height)

    def _paint_names(self, painter: QPainter, look: Look, right: float, height: float) -> None:
        """Name each row where it is tall enough, else the first of each layer."""
        font, cap = look.small_number, cap_height(look.small_number)
        named_to = -1.0
        for number, row in enumerate(self._rows):
            is_first = number == 0 or self._rows[number - 1].neuron.layer != row.neuron.layer
            top = number * height
            if height >= 1.3 * cap:
                text, middle = row.neuron.label, top + height / 2
            elif is_first and top >= named_to and top + cap <= self.height():
                text, middle = f"{row.neuron.layer + 1}.…", top + max(height, cap) / 2
                named_to = top + 1.4 * cap
            else:
                continue
            draw_text_right(painter, right - look.unit(0.5), middle + cap / 2, text, font, look.theme.ink)

    def _paint_columns(self, painter: QPainter, frame: Frame, look: Look, scale: Scale) -> None:
        """Draw a line at each kink of the curve in front, and the one at the current input."""
        if frame.pieces is None:
            return
        xs = scale.xs(marked_kinks(frame, frame.pieces).points[0])
        bottom = len(self._rows) * self._row_height(look)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if xs.size <= MOST_LINES:
            painter.setPen(pen(look.theme.ink, 1.0))
            draw_segments(painter, _uprights(np.round(xs) + 0.5, bottom))
        at = float(scale.xs(np.array(frame.current)))
        if scale.area.left() <= at <= scale.area.right():
            painter.setPen(pen(look.theme.focus, look.stroke(AXIS_WIDTH) * 1.4))
            draw_segments(painter, _uprights(np.array([at]), bottom))
        painter.setPen(Qt.PenStyle.NoPen)


def _place(row: LiveRow) -> tuple[int, int]:
    return row.neuron.layer, row.neuron.index


def _boxes(scale: Scale, stretches: Array, top: float, height: float) -> Array:
    """Return the boxes (runs, 4) of stretches (runs, 2) in pixels: x, y, width, height."""
    left, right = scale.xs(stretches[:, 0]), scale.xs(stretches[:, 1])
    tops, heights = np.full(left.size, top), np.full(left.size, height)
    return np.column_stack([left, tops, right - left, heights])


def _uprights(xs: Array, bottom: float) -> Array:
    """Return upright lines (xs, 4) from the top to ``bottom``."""
    return np.column_stack([xs, np.zeros(xs.size), xs, np.full(xs.size, bottom)])
