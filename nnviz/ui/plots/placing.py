"""Placing labels beside their points: inside the plot, clear of the curves and of one another."""

from collections.abc import Iterable, Iterator, Sequence

import numpy as np
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont

from nnviz.nn.arrays import Array
from nnviz.ui.drawing.texts import line_height, text_width

FARTHEST = 3.5  # gaps that a label may lie away from its point
SIDE = 3.0  # pixels free on either side of a label's text

Label = tuple[QRectF, str]
Segments = Sequence[tuple[float, float, float, float]]  # x1, y1, x2, y2 in pixels, x1 ≤ x2


class LabelSheet:
    """Labels put down one after another; each takes the nearest place that nothing covers, or none."""

    def __init__(self, area: QRectF, font: QFont, gap: float, strokes: Sequence[Segments]) -> None:
        """Start empty; no label may cover ``strokes``."""
        self._area = area
        self._font = font
        self._gap = gap
        self._strokes = strokes
        self._taken: list[QRectF] = []
        self.done: list[Label] = []

    def keep_free(self, centre: QPointF, size: float) -> None:
        """Let no label cover a handle."""
        self._taken.append(QRectF(centre.x() - size / 2, centre.y() - size / 2, size, size))

    def keep_box(self, box: QRectF) -> None:
        """Let no label cover a box."""
        self._taken.append(box)

    def size(self, text: str) -> tuple[float, float]:
        """Return the width and height of a label."""
        return text_width(self._font, text) + 2 * SIDE, line_height(self._font)

    def put(self, box: QRectF, text: str) -> None:
        """Put a label where it must be."""
        self._taken.append(box)
        self.done.append((box, text))

    def add(self, anchor: QPointF, texts: Sequence[str], reach: float = FARTHEST) -> bool:
        """Put the first of ``texts`` that fits beside ``anchor``; return whether one did."""
        if not self._area.adjusted(-1, -1, 1, 1).contains(anchor):
            return False
        for text in texts:
            for box in _boxes(anchor, *self.size(text), self._gap, reach):
                if self._is_free(box):
                    self.put(box, text)
                    return True
        return False

    def add_at(self, boxes: Sequence[QRectF], text: str) -> bool:
        """Put ``text`` into the first of ``boxes`` that nothing covers; return whether one was."""
        for box in boxes:
            if self._is_clear(box):
                self.put(box, text)
                return True
        return False

    def add_in_corner(self, texts: Sequence[str]) -> bool:
        """Put the first of ``texts`` that fits into a corner of the plot; return whether one did."""
        for text in texts:
            for box in _corners(self._area, *self.size(text), self._gap):
                if self._is_free(box):
                    self.put(box, text)
                    return True
        return False

    def _is_free(self, box: QRectF) -> bool:
        return self._area.contains(box) and self._is_clear(box)

    def _is_clear(self, box: QRectF) -> bool:
        return not any(map(box.intersects, self._taken)) and not self._is_crossed(box)

    def _is_crossed(self, box: QRectF) -> bool:
        return any(crosses(box, segments) for segments in self._strokes)


def _boxes(anchor: QPointF, width: float, height: float, gap: float, reach: float) -> Iterator[QRectF]:
    """Yield places around the anchor, nearest first: above and below, to the left and to the right."""
    x, y = anchor.x(), anchor.y()
    for distance in (gap * times for times in (1.0, 2.0, FARTHEST) if times <= reach):
        lefts = (x - width - distance, x + distance, x - width / 2, x - width, x)
        for left in lefts:
            yield QRectF(left, y - height - distance, width, height)
            yield QRectF(left, y + distance, width, height)
        yield QRectF(x + distance, y - height / 2, width, height)
        yield QRectF(x - width - distance, y - height / 2, width, height)


def _corners(area: QRectF, width: float, height: float, gap: float) -> Iterator[QRectF]:
    """Yield the corners of the plot, then the middles of its upper and lower edges."""
    left, right = area.left() + gap, area.right() - gap - width
    for x in (left, right, (left + right) / 2):
        yield QRectF(x, area.top() + gap / 2, width, height)
        yield QRectF(x, area.bottom() - gap / 2 - height, width, height)


def crosses(box: QRectF, segments: Segments) -> bool:
    """Whether any of the segments runs through ``box``.

    Plain floats: of a dozen segments all but one or two are left out by their x alone.
    """
    left, top, right, bottom = box.left(), box.top(), box.right(), box.bottom()
    for x1, y1, x2, y2 in segments:
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
    finite = np.isfinite(ys[:-1] + ys[1:])
    ends = (xs[:-1][finite], ys[:-1][finite], xs[1:][finite], ys[1:][finite])
    return list(zip(*(each.tolist() for each in ends), strict=True))
