"""What files of vectors lack: Qt's SVG has no clipping, so lines are cut to the box by us."""

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEngine, QPainter

from nnviz.nn.arrays import Array, Flags

_OF_VECTORS = (QPaintEngine.Type.SVG, QPaintEngine.Type.Pdf)


def draws_vectors(painter: QPainter) -> bool:
    """Whether ``painter`` writes a file of vectors rather than pixels."""
    engine = painter.paintEngine()
    return engine is not None and engine.type() in _OF_VECTORS


def cut(segments: Array, box: QRectF) -> Array:
    """Return the parts of ``segments`` (n, 4): x1, y1, x2, y2 that lie in ``box``, by Liang and Barsky.

    A segment is p + t (q − p) for 0 ≤ t ≤ 1; each edge of the box bounds t from one side.
    """
    p, way = segments[:, :2], segments[:, 2:] - segments[:, :2]
    low = np.array([box.left(), box.top()])
    high = np.array([box.right(), box.bottom()])
    with np.errstate(divide="ignore", invalid="ignore"):
        one, other = (low - p) / way, (high - p) / way
    inside = np.where(way == 0, ((p >= low) & (p <= high)), True).all(axis=1)
    enters = np.where(way == 0, 0.0, np.minimum(one, other)).max(axis=1).clip(min=0.0)
    leaves = np.where(way == 0, 1.0, np.maximum(one, other)).min(axis=1).clip(max=1.0)
    kept = inside & (enters < leaves)
    starts, ends = (p + t[:, np.newaxis] * way for t in (enters, leaves))
    parts: Array = np.column_stack([starts, ends])[kept]
    return parts


def are_in(xs: Array, ys: Array, box: QRectF) -> Flags:
    """Return which of the points lie in ``box``."""
    across: Flags = (xs >= box.left()) & (xs <= box.right())
    return across & (ys >= box.top()) & (ys <= box.bottom())
