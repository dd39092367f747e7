"""The piece under the input, lit behind the curve in front."""

import numpy as np
from PySide6.QtGui import QPainter

from nnviz.ui.drawing.strokes import draw_segments
from nnviz.ui.plots.gathered import Gathered
from nnviz.ui.plots.picture import Scale
from nnviz.ui.theme import CURVE_WIDTH, pen

HALO = 5.0  # times the width of a curve


def paint_piece(painter: QPainter, scale: Scale, shown: Gathered) -> None:
    """Lay a band under the piece whose equation is written."""
    if shown.straight is None:
        return
    ends = np.array([shown.straight.piece.low, shown.straight.piece.high])
    ys = scale.ys(np.array([shown.straight.value(each) for each in ends.tolist()]))
    xs = scale.xs(ends)
    if np.isfinite(ys).all():
        painter.setPen(pen(shown.look.theme.chosen, shown.look.stroke(CURVE_WIDTH * HALO)))
        draw_segments(painter, np.array([[xs[0], ys[0], xs[1], ys[1]]]))
