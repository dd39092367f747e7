"""The kinks of the curve in front: rings, open and closed ends of jumps, pale marks where causes cancel."""

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter

from nnviz.document.marked_kinks import PlottedKink, is_stuck
from nnviz.document.places import Neuron
from nnviz.ui.drawing.strokes import draw_marks, draw_ring
from nnviz.ui.plots.curve_layer import colour_of, front_colour
from nnviz.ui.plots.gathered import Gathered
from nnviz.ui.plots.picture import Scale
from nnviz.ui.theme import CURVE_WIDTH

RING, SMALL = 1.0, 0.5  # diameters as shares of a handle's
CLOSEST = 3.0  # pixels between points on average; closer ones would be one bar


def paint_kinks(painter: QPainter, scale: Scale, shown: Gathered) -> None:
    """Mark every kink, in the colour of the neuron that causes it; of very many only points."""
    for each in shown.marked.hidden:
        _paint_hidden(painter, scale, shown, each)
    for each in shown.marked.at_edges:
        _paint_ring(painter, scale, shown, each, SMALL)
    if not shown.marked.seen:
        _paint_points(painter, scale, shown)
    for each in shown.marked.seen:
        if each.kink.is_jump:
            _paint_jump(painter, scale, shown, each)
        else:
            _paint_ring(painter, scale, shown, each, RING)


def _paint_ring(painter: QPainter, scale: Scale, shown: Gathered, marked: PlottedKink, share: float) -> None:
    look, centre = shown.look, scale.point(marked.kink.x, marked.value)
    width = look.stroke(CURVE_WIDTH)
    draw_ring(painter, centre, look.handle * share, _colour(shown, marked), look.theme.ground, width)


def _paint_jump(painter: QPainter, scale: Scale, shown: Gathered, marked: PlottedKink) -> None:
    """Ring each limit that is not attained, fill a disc at the value that is."""
    look, x = shown.look, marked.kink.x
    colour, width, size = _colour(shown, marked), look.stroke(CURVE_WIDTH), look.handle * RING
    for limit in marked.limits:
        if limit != marked.value:
            draw_ring(painter, scale.point(x, limit), size, colour, look.theme.ground, width)
    draw_ring(painter, scale.point(x, marked.value), size, colour, colour, width)


def _paint_hidden(painter: QPainter, scale: Scale, shown: Gathered, marked: PlottedKink) -> None:
    """Draw a small pale mark on the curve."""
    look = shown.look
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.theme.faded(look.theme.ghost, 0.5))
    radius = look.handle * SMALL / 2
    painter.drawEllipse(scale.point(marked.kink.x, marked.value), radius, radius)


def _paint_points(painter: QPainter, scale: Scale, shown: Gathered) -> None:
    """Draw a point for each kink in one call, where they can be told apart."""
    t, values = shown.marked.points
    if not 0 < t.size <= scale.area.width() / CLOSEST:
        return
    size = shown.look.stroke(CURVE_WIDTH) * 2.5
    draw_marks(painter, scale.xs(t), scale.ys(values), front_colour(shown), size)


def _colour(shown: Gathered, marked: PlottedKink) -> QColor:
    """Return the colour of the first neuron that causes a kink; grey where no hand can move it."""
    if is_stuck(marked.kink, shown.frame.document):
        return shown.look.theme.ghost
    colour: QColor = colour_of(shown, Neuron(*marked.kink.causes[0]))
    return colour


def places_of(marked: PlottedKink) -> tuple[tuple[float, float], ...]:
    """Return where a kink is marked: at its value, and at both limits of a jump."""
    values = dict.fromkeys((marked.value, *marked.limits) if marked.kink.is_jump else (marked.value,))
    return tuple((marked.kink.x, value) for value in values if np.isfinite(value))
