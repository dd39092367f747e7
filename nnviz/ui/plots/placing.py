"""Placing labels beside their points: inside the plot, clear of the curves and of one another."""

from collections.abc import Iterable, Iterator, Sequence

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from nnviz.nn.arrays import Array


def free_box(
    anchor: QPointF,
    size: tuple[float, float],
    gap: float,
    area: QRectF,
    taken: Sequence[QRectF],
    strokes: Sequence[Array],
) -> QRectF | None:
    """Return the nearest box of ``size`` beside ``anchor`` that nothing covers, if there is one.

    ``strokes`` are segments (n, 4): x1, y1, x2, y2 in pixels.
    """
    for box in _boxes(anchor, *size, gap):
        covered = not area.contains(box) or any(box.intersects(other) for other in taken)
        if not covered and not any(crosses(box, segments) for segments in strokes):
            return box
    return None


def _boxes(anchor: QPointF, width: float, height: float, gap: float) -> Iterator[QRectF]:
    """Yield places around the anchor, nearest first: above and below, to the left and to the right."""
    x, y = anchor.x(), anchor.y()
    for distance in (gap, 2 * gap, 3.5 * gap):
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
