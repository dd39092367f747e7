"""What lies under the mouse in the diagram: a number first, then a card, then the nearest link."""

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from nnviz.document.places import Bias, Input, Neuron, Place, Weight
from nnviz.nn.arrays import Array
from nnviz.ui.diagram.layout import Column, Layout, Style, bias_box
from nnviz.ui.theme import SMALLEST_HIT, Look

BELOW = 4.0  # pixels under a bias that belong to it too


def place_at(layout: Layout, look: Look, point: QPointF) -> Place | None:
    """Return what a press at ``point`` takes hold of; ``None`` where there is nothing."""
    finders: tuple[Callable[[], Place | None], ...] = (
        lambda: _number_at(layout, point),
        lambda: _bias_at(layout, look, point),
        lambda: _near_number_at(layout, point),
        lambda: _card_at(layout, point),
        lambda: _link_at(layout, point),
    )
    return next((found for find in finders if (found := find()) is not None), None)


def _number_at(layout: Layout, point: QPointF) -> Place | None:
    """Return the weight whose number is at ``point``."""
    return next((weight for weight, box in layout.labels.items() if box.contains(point)), None)


def _near_number_at(layout: Layout, point: QPointF) -> Place | None:
    """Return the weight whose number is nearest, if it is within reach of a hand."""
    near = [(box, weight) for weight, box in layout.labels.items() if _grown(box).contains(point)]
    return min(near, key=lambda each: abs(each[0].center().y() - point.y()), default=(None, None))[1]


def _grown(box: QRectF) -> QRectF:
    """Return a box that is nowhere smaller than what a hand hits."""
    aside, above = (max(0.0, (SMALLEST_HIT - side) / 2 + 1) for side in (box.width(), box.height()))
    return box.adjusted(-aside, -above, aside, above)


def _bias_at(layout: Layout, look: Look, point: QPointF) -> Place | None:
    """Return the bias shown at ``point``; a cell has no bias of its own."""
    for layer, column in enumerate(layout.columns[1:]):
        if column.style is Style.CELL:
            continue
        for neuron in range(len(column.boxes)):
            if _bias_reach(column, neuron, look).contains(point):
                return Bias(layer, neuron)
    return None


def _bias_reach(column: Column, neuron: int, look: Look) -> QRectF:
    """Return where a bias is taken hold of: a little below it, then above it, until a hand hits it."""
    box = bias_box(column, neuron, look)
    missing = 0.0 if column.style is Style.LINE else max(0.0, SMALLEST_HIT - box.height())
    below = min(missing, BELOW)
    return box.adjusted(0, below - missing, 0, below)


def _card_at(layout: Layout, point: QPointF) -> Place | None:
    """Return the input or neuron whose card is at ``point``."""
    for number, column in enumerate(layout.columns):
        for index, box in enumerate(column.boxes):
            if box.contains(point):
                return Neuron(number - 1, index) if number else Input(index)
    return None


def _link_at(layout: Layout, point: QPointF) -> Place | None:
    """Return the weight of the nearest link, if it is within reach of a hand."""
    nearest, found = SMALLEST_HIT / 2, None
    for layer, points in enumerate(layout.links):
        distances = _distances(points, point)
        at = np.unravel_index(int(np.argmin(distances)), distances.shape)
        if distances[at] < nearest:
            nearest, found = float(distances[at]), Weight(layer, int(at[0]), int(at[1]))
    return found


def _distances(points: Array, point: QPointF) -> Array:
    """Return the distance of ``point`` to each link (n_in, n_out), over its straight parts."""
    start, step = points[..., :-1, :], np.diff(points, axis=-2)
    offset = np.array([point.x(), point.y()]) - start
    length = (step * step).sum(axis=-1)
    share = np.clip((offset * step).sum(axis=-1) / np.maximum(length, 1e-9), 0.0, 1.0)
    gap = offset - share[..., None] * step
    distances: Array = np.sqrt((gap * gap).sum(axis=-1)).min(axis=-1)
    return distances
