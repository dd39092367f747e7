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


class LabelSheet:
    """Labels put down one after another; each takes the nearest place that nothing covers, or none."""

    def __init__(self, area: QRectF, font: QFont, gap: float, strokes: Sequence[Array]) -> None:
        """Start empty. ``strokes`` are segments (n, 4) in pixels that no label may cover."""
        self._area = area
        self._font = font
        self._gap = gap
        self._strokes = strokes
        self._kept_free: list[QRectF] = []
        self.done: list[Label] = []

    def keep_free(self, centre: QPointF, size: float) -> None:
        """Let no label cover a handle."""
        self._kept_free.append(QRectF(centre.x() - size / 2, centre.y() - size / 2, size, size))

    def size(self, text: str) -> tuple[float, float]:
        """Return the width and height of a label."""
        return text_width(self._font, text) + 2 * SIDE, line_height(self._font)

    def put(self, box: QRectF, text: str) -> None:
        """Put a label where it must be."""
        self.done.append((box, text))

    def add(self, anchor: QPointF, texts: Sequence[str], reach: float = FARTHEST) -> bool:
        """Put the first of ``texts`` that fits beside ``anchor``; return whether one did."""
        if not self._area.contains(anchor):
            return False
        for text in texts:
            for box in _boxes(anchor, *self.size(text), self._gap, reach):
                if self._is_free(box):
                    self.put(box, text)
                    return True
        return False

    def _is_free(self, box: QRectF) -> bool:
        taken = [*self._kept_free, *(other for other, _ in self.done)]
        if not self._area.contains(box) or any(box.intersects(other) for other in taken):
            return False
        return not any(crosses(box, segments) for segments in self._strokes)


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


def crosses(box: QRectF, segments: Array) -> bool:
    """Whether any of the segments (n, 4) runs through ``box``: neither an axis nor its normal parts them."""
    if not len(segments):
        return False
    middle, half = np.array([box.center().x(), box.center().y()]), np.array([box.width(), box.height()]) / 2
    centre = (segments[:, :2] + segments[:, 2:]) / 2 - middle
    reach = np.abs(segments[:, 2:] - segments[:, :2]) / 2
    apart = (np.abs(centre) > half + reach).any(axis=1)
    step = (segments[:, 2:] - segments[:, :2]) / 2
    turned = np.abs(centre[:, 0] * step[:, 1] - centre[:, 1] * step[:, 0])
    apart |= turned > half[0] * reach[:, 1] + half[1] * reach[:, 0]
    return bool((~apart).any())


def segments_of(curves: Iterable[tuple[Array, Array]]) -> list[Array]:
    """Return each curve (xs, ys) in pixels as its segments (n, 4)."""
    return [
        np.column_stack([xs[:-1], ys[:-1], xs[1:], ys[1:]])[np.isfinite(ys[:-1] + ys[1:])]
        for xs, ys in curves
    ]
