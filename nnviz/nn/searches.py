"""The search for thresholds behind a smooth activation: bracketed false position, evaluated directly."""

import numpy as np

from nnviz.nn.arrays import Array, Indices
from nnviz.nn.forward import forward
from nnviz.nn.lines import Line
from nnviz.nn.network import Network
from nnviz.nn.vertices import Crossings, Locator, Vertices

ROUNDS = 8  # about 1e-9 after 4 rounds, 1e-13 after 6


def search(network: Network, line: Line, index: int) -> Locator:
    """Return a locator that finds where neurons of layer ``index`` cross a threshold.

    The function between the vertices is curved, so the crossing is searched for by forward passes. Two
    crossings inside one cell leave no sign and are missed.
    """
    front = Network(network.layers[: index + 1])

    def evaluate(t: Array) -> Array:
        return forward(front, line.points(t)).layers[-1].z

    def locate(vertices: Vertices, crossings: Crossings) -> Vertices:
        row, column, each = crossings.row, crossings.column, np.arange(crossings.row.size)
        ends = np.stack([vertices.t[row], vertices.t[row + 1]])
        heights = np.stack([vertices.values[row, column], vertices.values[row + 1, column]])
        heights -= crossings.threshold
        kept = np.full(row.size, -1)
        for _ in range(ROUNDS):
            t = _false_position(ends, heights)
            height = evaluate(t)[each, column] - crossings.threshold
            kept = _narrow(ends, heights, kept, t, height)
        t = _false_position(ends, heights)
        return Vertices(t, evaluate(t))

    return locate


def _false_position(ends: Array, heights: Array) -> Array:
    """Return where the chord of each bracket (2, brackets) meets 0."""
    gap = heights[0] - heights[1]
    share = np.divide(heights[0], gap, out=np.full_like(gap, 0.5), where=gap != 0)
    met: Array = np.clip(ends[0] + share * (ends[1] - ends[0]), ends[0], ends[1])
    return met


def _narrow(ends: Array, heights: Array, kept: Indices, t: Array, height: Array) -> Indices:
    """Replace the end on whose side t lies; halve the other's height when it is kept twice in a row."""
    each = np.arange(t.size)
    moved = np.where((height > 0) == (heights[0] > 0), 0, 1)
    ends[moved, each], heights[moved, each] = t, height
    stays = 1 - moved
    heights[stays, each] *= np.where(stays == kept, 0.5, 1.0)
    return stays
