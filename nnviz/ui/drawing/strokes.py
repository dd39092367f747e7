"""Curves and lines stroked the quick way: flat caps, device pixels, one call a curve."""

import numpy as np
from pyqtgraph.Qt.internals import PrimitiveArray
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter

from nnviz.nn.arrays import Array, Flags
from nnviz.ui.drawing.thinning import FEW, parted
from nnviz.ui.drawing.vectors import are_in, cut, draws_vectors
from nnviz.ui.theme import Look, pen

MOST_JOINS = 300  # bends whose joins are rounded; among more a notch is not seen
SLIGHT = 0.1  # sine of a bend whose join needs no disc
OVERLAP = 1.0  # pixels by which a line then runs over the next one
FOCUS_WIDTH = 0.0015  # of a ring of the focus, as a share of the height
LEAST_FOCUS = 2.0  # pixels: on whole ones, so that none is a mixture with the ground
FAR = 1e4  # pixels beyond the picture where a steep line is cut, so that the painter need not


def draw_curve(
    painter: QPainter, xs: Array, ys: Array, colour: QColor, width: float, *, dashed: bool = False
) -> None:
    """Stroke straight pieces through the points (``xs``, ``ys``), in pixels; a gap where they are not finite.

    One ``drawLines`` with a flat cap costs 0.1 to 0.5 ms where a polyline costs up to 29; a disc at each
    bend joins the pieces. Two points with the same x are a jump and are not joined.
    """
    if xs.size > FEW and not draws_vectors(painter):
        xs, ys, bars = parted(xs, ys)
        _fill_bars(painter, bars, colour, width)
    joined = np.isfinite(ys[1:]) & np.isfinite(ys[:-1]) & (xs[1:] > xs[:-1])
    if not joined.any():
        return
    ys = np.minimum(np.maximum(ys, -FAR), FAR)
    segments = np.column_stack([xs[:-1], ys[:-1], xs[1:], ys[1:]])
    bend = np.zeros(0, dtype=np.bool_)
    if width >= 2.5 and not dashed and np.count_nonzero(joined) <= MOST_JOINS:
        bend = joined[1:] & joined[:-1] & ~_overlapped(segments, joined)
    painter.setPen(pen(colour, width, dashed=dashed))
    draw_segments(painter, segments[joined])
    if bend.any():
        draw_dots(painter, xs[1:-1][bend], ys[1:-1][bend], colour, width)  # cover the notch between flat caps


def _overlapped(segments: Array, joined: Flags) -> Flags:
    """Lengthen each of ``segments`` (n, 4) before a slight bend over the next one; return where (n − 1,).

    A disc at each of hundreds of vertices of a smooth curve would take longer than all its lines.
    """
    ways = segments[:, 2:] - segments[:, :2]
    with np.errstate(invalid="ignore", divide="ignore"):
        ways = ways / np.hypot(ways[:, :1], ways[:, 1:])
        turns = ways[:-1, 0] * ways[1:, 1] - ways[:-1, 1] * ways[1:, 0]
        slight: Flags = joined[:-1] & joined[1:] & (np.abs(turns) < SLIGHT)
    segments[:-1][slight, 2:] += OVERLAP * ways[:-1][slight]
    return slight


def _fill_bars(painter: QPainter, bars: Array, colour: QColor, width: float) -> None:
    """Fill columns of pixels (n, 3): x, low, high, in which a curve runs up and down many times."""
    if len(bars):
        x, low, high = bars.T
        low, high = (np.clip(each, -FAR, FAR) for each in (low, high))
        boxes = [x, low - width / 2, np.ones(len(bars)), high - low + width]
        fill_boxes(painter, np.column_stack(boxes), colour, smooth=False)


def draw_segments(painter: QPainter, segments: Array) -> None:
    """Stroke ``segments`` (n, 4): x1, y1, x2, y2 in pixels, with the pen that is set."""
    if draws_vectors(painter) and painter.hasClipping():
        segments = cut(segments, painter.clipBoundingRect())
    lines = PrimitiveArray(QLineF, 4)
    lines.resize(len(segments))
    lines.ndarray()[:] = segments
    painter.drawLines(*lines.drawargs())


def draw_dots(painter: QPainter, xs: Array, ys: Array, colour: QColor, diameter: float) -> None:
    """Fill a disc at each point."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    if draws_vectors(painter) and painter.hasClipping():
        seen = are_in(xs, ys, painter.clipBoundingRect())
        xs, ys = xs[seen], ys[seen]
    for x, y in zip(xs.tolist(), ys.tolist(), strict=True):
        painter.drawEllipse(QPointF(x, y), diameter / 2, diameter / 2)


def draw_marks(painter: QPainter, xs: Array, ys: Array, colour: QColor, side: float) -> None:
    """Fill a small square at each of very many points, in one call."""
    if draws_vectors(painter) and painter.hasClipping():
        seen = are_in(xs, ys, painter.clipBoundingRect())
        xs, ys = xs[seen], ys[seen]
    sides = np.full(len(xs), side)
    fill_boxes(painter, np.column_stack([xs - side / 2, ys - side / 2, sides, sides]), colour)


def fill_boxes(painter: QPainter, boxes: Array, fill: QColor | QBrush, *, smooth: bool = True) -> None:
    """Fill ``boxes`` (n, 4): x, y, width, height in pixels, in one call; quicker without smooth edges."""
    was_smooth = bool(painter.renderHints() & QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, was_smooth and smooth)
    made = PrimitiveArray(QRectF, 4)
    made.resize(len(boxes))
    made.ndarray()[:] = boxes
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(fill)
    painter.drawRects(*made.drawargs())
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, was_smooth)


def draw_ring(
    painter: QPainter, centre: QPointF, diameter: float, colour: QColor, ground: QColor, width: float
) -> None:
    """Draw a handle: a ring with the ground inside."""
    painter.setPen(pen(colour, width))
    painter.setBrush(ground)
    radius = (diameter - width) / 2
    painter.drawEllipse(centre, radius, radius)


def draw_box(painter: QPainter, box: QRectF, fill: QColor, edge: QColor, width: float, radius: float) -> None:
    """Draw a rounded box whose edge lies inside ``box``."""
    painter.setPen(pen(edge, width))
    painter.setBrush(fill)
    half = width / 2
    painter.drawRoundedRect(box.adjusted(half, half, -half, -half), radius, radius)


def draw_outline(
    painter: QPainter, box: QRectF, colour: QColor, width: float, radius: float, *, dashed: bool = False
) -> None:
    """Draw a rounded outline with nothing inside."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(pen(colour, width, dashed=dashed))
    painter.drawRoundedRect(box, radius, radius)


def draw_focus(painter: QPainter, box: QRectF, look: Look, radius: float, *, is_held: bool = False) -> None:
    """Draw the ring of the focus just inside ``box``: solid, and dashed while a hand holds on."""
    width = focus_width(look)
    half = width / 2
    inside = box.adjusted(half, half, -half, -half)
    draw_outline(painter, inside, look.theme.focus, width, radius, dashed=is_held)


def focus_width(look: Look) -> float:
    """Return the width of a ring of the focus: an even number of whole pixels."""
    return max(LEAST_FOCUS, 2.0 * round(look.stroke(FOCUS_WIDTH) / 2))
