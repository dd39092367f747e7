"""The area between two curves over the same t, filled."""

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPolygonF

from nnviz.nn.arrays import Array
from nnviz.ui.drawing.strokes import fill_boxes
from nnviz.ui.drawing.thinning import FEW
from nnviz.ui.plots.small_axes import SmallPlot

FILL = 0.3  # how much of its colour what is stacked keeps


def fill_between(
    painter: QPainter, plot: SmallPlot, t: Array, edges: tuple[Array, Array], brush: QBrush | QColor
) -> None:
    """Fill between two edges (rows,) each; of very many vertices a bar for each column of pixels."""
    below, above = edges
    painter.save()
    painter.setClipRect(plot.scale.area)
    painter.setPen(Qt.PenStyle.NoPen)
    if t.size > FEW:
        fill_boxes(painter, _bars(plot, t, below, above), brush, smooth=False)
    else:
        painter.setBrush(brush)
        painter.drawPolygon(_outline(plot, t, below, above))
    painter.restore()


def _bars(plot: SmallPlot, t: Array, one: Array, other: Array) -> Array:
    """Return a bar (pixels, 4) for each column of pixels between two curves of very many vertices."""
    area = plot.scale.area
    xs = np.arange(np.floor(area.left()), np.ceil(area.right()))
    edges = np.stack([np.interp(xs + 0.5, plot.scale.xs(t), plot.scale.ys(each)) for each in (one, other)])
    top, bottom = edges.min(axis=0), edges.max(axis=0)
    return np.column_stack([xs, top, np.ones(xs.size), bottom - top])


def _outline(plot: SmallPlot, t: Array, one: Array, other: Array) -> QPolygonF:
    """Return the outline between two curves over the same t."""
    xs = plot.scale.xs(t).tolist()
    points = [*zip(xs, plot.scale.ys(one).tolist(), strict=True)]
    points += [*zip(xs, plot.scale.ys(other).tolist(), strict=True)][::-1]
    return QPolygonF([QPointF(x, y) for x, y in points])
