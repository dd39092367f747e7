"""The line at the current input, and discs where it meets the curves."""

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter

from nnviz.document.places import Neuron
from nnviz.document.plotted import is_output
from nnviz.ui.drawing.strokes import draw_segments
from nnviz.ui.plots.gathered import Gathered
from nnviz.ui.plots.picture import Scale
from nnviz.ui.theme import AXIS_WIDTH, pen

DISC = 1 / 2.6  # radius as a share of a handle


def cursor_line(scale: Scale, shown: Gathered) -> tuple[float, float, float, float]:
    """Return the line at the current input as a segment."""
    at = scale.point(shown.current[0], 0.0).x()
    return at, scale.area.top(), at, scale.area.bottom()


def paint_cursor(painter: QPainter, scale: Scale, shown: Gathered) -> None:
    """Draw the line, and a disc on every output or on the hidden neuron in front."""
    if not shown.is_in_view:
        return
    theme = shown.look.theme
    painter.setPen(pen(theme.focus, shown.look.stroke(AXIS_WIDTH) * 1.4))
    draw_segments(painter, np.array([cursor_line(scale, shown)]))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.focus)
    x, y = shown.current
    sample = shown.frame.selection.sample
    is_hidden = not is_output(shown.frame, shown.front.neuron)
    row, last = shown.frame.trace.output[sample].tolist(), shown.frame.document.network.depth - 1
    seen = [value for index, value in enumerate(row) if shown.is_seen(Neuron(last, index))]
    for value in [y] if is_hidden else seen:
        if np.isfinite(value):
            radius = shown.look.handle * DISC
            painter.drawEllipse(scale.point(x, value), radius, radius)
