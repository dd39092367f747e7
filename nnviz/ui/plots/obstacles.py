"""What no label of the plot may cover: the curves in front, the handles, and the labels before it."""

from collections.abc import Iterable, Sequence

import numpy as np
from PySide6.QtCore import QRectF

from nnviz.nn.arrays import Array

Segments = Array  # (n, 4): x1, y1, x2, y2 in pixels, x1 ≤ x2

FEW = 60  # segments that are all looked at; of more, NumPy finds those around a box sooner


class Obstacles:
    """Curves that stay, and boxes that are taken one after another.

    What is few is looked at as plain floats: NumPy would take longer to begin.
    """

    def __init__(self, segments: Segments) -> None:
        """Start with curves alone."""
        self._taken: list[QRectF] = []
        self._segments = segments
        self._rows: list[list[float]] = segments.tolist() if len(segments) <= FEW else []
        self._lefts, first, self._rights, last = np.ascontiguousarray(segments.T)
        self._tops, self._bottoms = np.minimum(first, last), np.maximum(first, last)

    def take(self, box: QRectF) -> None:
        """Let no label cover ``box`` from now on."""
        self._taken.append(box)

    def leave_free(self, box: QRectF) -> bool:
        """Whether a label in ``box`` would cover nothing."""
        return not any(map(box.intersects, self._taken)) and not self._cross(box)

    def _cross(self, box: QRectF) -> bool:
        """Whether a curve runs through ``box``."""
        if len(self._segments) <= FEW:
            return _runs_through(box, self._rows)
        beside = (self._rights >= box.left()) & (self._lefts <= box.right())
        is_near = beside & (self._tops <= box.bottom()) & (self._bottoms >= box.top())
        return bool(is_near.any()) and crosses(box, self._segments[is_near])


def crosses(box: QRectF, segments: Segments) -> bool:
    """Whether any of the segments runs through ``box``."""
    return _runs_through(box, segments.tolist())


def _runs_through(box: QRectF, rows: Iterable[Sequence[float]]) -> bool:
    """Whether a segment x1, y1, x2, y2 has a point in ``box``; most are left out by their x alone."""
    left, top, right, bottom = box.left(), box.top(), box.right(), box.bottom()
    for x1, y1, x2, y2 in rows:
        if x2 < left or x1 > right:
            continue
        slope = (y2 - y1) / (x2 - x1) if x2 > x1 else 0.0
        start = y1 + slope * (left - x1) if x1 < left else y1
        end = y2 - slope * (x2 - right) if x2 > right else y2
        if min(start, end) <= bottom and max(start, end) >= top:
            return True
    return False


def segments_of(curves: Iterable[tuple[Array, Array]]) -> list[Segments]:
    """Return each curve (xs, ys) in pixels as its segments; without those that are not finite."""
    return [_segments(xs, ys) for xs, ys in curves]


def _segments(xs: Array, ys: Array) -> Segments:
    ends: Segments = np.stack([xs[:-1], ys[:-1], xs[1:], ys[1:]], axis=1)
    return ends[np.isfinite(ys[:-1] + ys[1:])]
