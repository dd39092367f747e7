"""Where the numbers of the links go: each beside its link's own course, none over another."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QRectF

from nnviz.document.places import Weight
from nnviz.nn.arrays import Array

PERCENT = (50, 38, 62, 26, 74, 44, 56, 32, 68, 20, 80, 14, 86, 10, 90)  # tried on stage
TRIED = (0.5, 0.34, 0.66, 0.22, 0.78, 0.42, 0.58, 0.28, 0.72)  # shares of the way from card to card


def place_labels(
    links: Sequence[Array],
    wanted: Sequence[bool],
    size: tuple[float, float],
    weights: Sequence[Array] | None = None,
) -> dict[Weight, QRectF]:
    """Return a box for the number of each link that has room for one; where one layer is wanted.

    ``links`` holds, per layer, the points (n_in, n_out, points, 2); with ``weights``, per layer
    (n_in, n_out), the largest choose first, and those below the first that finds no room have none: no
    number is written beside a link that is smaller than one without. Else each chooses in turn.
    """
    placed: dict[Weight, QRectF] = {}
    for layer, (points, is_wanted) in enumerate(zip(links, wanted, strict=False)):
        if not is_wanted:
            continue
        here: list[QRectF] = []
        for source, neuron in _order(points, weights[layer] if weights else None):
            box = _free_box(points[source, neuron], size, here, _tries(source, is_many=weights is not None))
            if box is not None:
                here.append(box)
                placed[Weight(layer, source, neuron)] = box
            elif weights is not None:
                break
    return placed


def _tries(turn: int, *, is_many: bool) -> Sequence[float]:
    """Return where on a link a number may stand; the tries start elsewhere each turn."""
    tried = tuple(share / 100 for share in PERCENT) if is_many else TRIED
    return tried if turn % 2 == 0 else (*tried[1:], tried[0])


def _order(points: Array, weights: Array | None) -> list[tuple[int, int]]:
    """Return the links of a layer in the order in which they choose their places."""
    links = [(source, neuron) for source in range(points.shape[0]) for neuron in range(points.shape[1])]
    return links if weights is None else sorted(links, key=lambda link: -abs(float(weights[link])))


def _free_box(
    points: Array, size: tuple[float, float], taken: Sequence[QRectF], tries: Sequence[float]
) -> QRectF | None:
    """Return the first box along the link that no other label covers."""
    width, height = size
    if points[-1, 0] - points[0, 0] < 1.3 * width:
        return None
    for share in tries:
        x = points[0, 0] + share * (points[-1, 0] - points[0, 0])
        y = float(np.interp(x, points[:, 0], points[:, 1]))
        box = QRectF(x - width / 2, y - height / 2, width, height)
        inside = points[0, 0] + 2 <= box.left() and box.right() <= points[-1, 0] - 2
        if inside and not any(box.intersects(other) for other in taken):
            return box
    return None
