"""Placing labels beside their points: inside the plot, clear of the curves and of one another."""

from collections.abc import Iterator, Sequence

import numpy as np
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont

from nnviz.ui.drawing.texts import line_height, text_width
from nnviz.ui.plots.obstacles import Obstacles, Segments

FARTHEST = 3.5  # gaps that a label may lie away from its point
SIDE = 3.0  # pixels free on either side of a label's text

Label = tuple[QRectF, str]


class LabelSheet:
    """Labels put down one after another; each takes the nearest place that nothing covers, or none."""

    def __init__(self, area: QRectF, font: QFont, gap: float, strokes: Sequence[Segments]) -> None:
        """Start empty; no label may cover ``strokes``."""
        self._area = area
        self._font = font
        self._gap = gap
        self._obstacles = Obstacles(np.concatenate([np.empty((0, 4)), *strokes]))
        self.done: list[Label] = []

    def keep_free(self, centre: QPointF, size: float) -> None:
        """Let no label cover a handle."""
        self.keep_box(QRectF(centre.x() - size / 2, centre.y() - size / 2, size, size))

    def keep_box(self, box: QRectF) -> None:
        """Let no label cover a box."""
        self._obstacles.take(box)

    def size(self, text: str) -> tuple[float, float]:
        """Return the width and height of a label."""
        return text_width(self._font, text) + 2 * SIDE, line_height(self._font)

    def put(self, box: QRectF, text: str) -> None:
        """Put a label where it must be."""
        self._obstacles.take(box)
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
            if self._obstacles.leave_free(box):
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
        return self._area.contains(box) and self._obstacles.leave_free(box)


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
