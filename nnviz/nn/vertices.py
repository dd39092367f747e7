"""Vertices of functions made of straight pieces: snapped to thresholds, cut there, made to jump, sampled."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from nnviz.nn.activations import Activation
from nnviz.nn.arrays import Array, Indices
from nnviz.nn.layers import DenseLayer
from nnviz.nn.lines import piece_rows
from nnviz.words import say

MAX_ROWS = 20_000
SNAP = 8.0 * float(np.finfo(np.float64).eps)  # below this share of its terms, a sum is rounding noise


class TooManyKinks(ValueError):  # noqa: N818  the interface's word
    """The function has more kinks along the line than are worth computing."""


class Vertices(NamedTuple):
    """Rows (t, values), t never decreasing; two rows with equal t are a jump."""

    t: Array  # (rows,)
    values: Array  # (rows, n)


@dataclass(frozen=True, eq=False)
class Crossings:
    """Where columns of a table of vertices cross a threshold, inside the piece that begins at ``row``."""

    row: Indices  # (crossings,)
    column: Indices  # (crossings,)
    share: Array  # (crossings,), how far along the piece, 0 to 1
    threshold: float


Locator = Callable[[Vertices, Crossings], Vertices]


def snapped(z: Array, v: Array, layer: DenseLayer, threshold: float) -> Array:
    """Put z = v @ W + b on the threshold where it differs from it only by rounding.

    One bound for the whole table finds the suspects; each is then judged by its own terms, so weights
    of 1e6 and 1e-12 can live in one layer. ``z`` (rows, n_out) is changed in place and returned.
    """
    largest_sum = float(np.abs(v).max()) * layer.largest_weight_sum + layer.largest_bias
    gap = np.abs(z - threshold) if threshold else np.abs(z)
    suspects = gap <= SNAP * (largest_sum + abs(threshold))
    if suspects.any():
        row, neuron = np.nonzero(suspects)
        terms = np.abs(v[row] * layer.weights.T[neuron]).sum(axis=1) + np.abs(layer.biases[neuron])
        noise = gap[row, neuron] <= SNAP * (terms + abs(threshold))
        z[row[noise], neuron[noise]] = threshold
    return z


def split(vertices: Vertices, threshold: float, locate: Locator) -> Vertices:
    """Add a row wherever a column crosses ``threshold`` inside a piece; ``locate`` finds the new rows.

    A column that touches the threshold on a row, or jumps across it, needs no new row.
    """
    crossings = _crossings(vertices, threshold)
    if not crossings.row.size:
        return vertices
    if crossings.row.size + vertices.t.size > MAX_ROWS:
        raise TooManyKinks(
            say("found more than {most} kinks along the line, needed fewer", most=str(MAX_ROWS))
        )
    new = locate(vertices, crossings)
    new.values[np.arange(new.t.size), crossings.column] = threshold
    order = np.argsort(new.t, kind="stable")
    return inserted(vertices, crossings.row[order], Vertices(new.t[order], new.values[order]))


def _crossings(vertices: Vertices, threshold: float) -> Crossings:
    """Find the crossings by comparing states, never by multiplying neighbours, which underflows."""
    t, z = vertices
    above = z > threshold
    row, column = np.divmod(np.flatnonzero(above[1:] != above[:-1]), z.shape[1])
    before, after = z[row, column], z[row + 1, column]
    inside = (before != threshold) & (after != threshold) & (t[row + 1] > t[row])
    row, column, before, after = row[inside], column[inside], before[inside], after[inside]
    return Crossings(row, column, (before - threshold) / (before - after), threshold)


def interpolated(vertices: Vertices, crossings: Crossings) -> Vertices:
    """Return the rows at ``crossings`` of straight pieces: a share of the way from row to row."""
    return between(vertices, crossings.row, crossings.share)


def between(vertices: Vertices, row: Indices, share: Array) -> Vertices:
    """Return the rows that lie ``share`` of the way from ``row`` to the row after it."""
    t, z = vertices
    at = np.minimum(t[row] + share * (t[row + 1] - t[row]), t[row + 1])
    return Vertices(at, z[row] + share[:, np.newaxis] * (z[row + 1] - z[row]))


def inserted(vertices: Vertices, row: Indices, new: Vertices) -> Vertices:
    """Put each new row behind its ``row`` (never decreasing) of the old ones."""
    is_new = np.zeros(vertices.t.size + new.t.size, dtype=np.bool_)
    is_new[row + np.arange(1, row.size + 1)] = True
    t = np.empty(is_new.size)
    values = np.empty((is_new.size, vertices.values.shape[1]))
    t[is_new], values[is_new] = new
    t[~is_new], values[~is_new] = vertices
    return Vertices(t, values)


def stepped(vertices: Vertices, activation: Activation, resolution: float) -> Vertices:
    """Return the levels of a step activation: flat pieces, each jump a pair of rows with equal t.

    The level of a piece is read at its middle. Rows closer than ``resolution`` count as one. A row where
    no level changes stays, so that the pieces of a layer lie within those of the layer before it.
    """
    t, z = vertices
    rows = piece_rows(t, resolution)
    states = middle_states(z, rows, activation)
    joints = np.concatenate([t[:1], t[rows[:-1] + 1], t[-1:]])
    copies = np.ones(joints.size, dtype=np.intp)
    copies[1:-1] += (states[1:] != states[:-1]).any(axis=1)
    piece = np.repeat(np.minimum(np.arange(joints.size), rows.size - 1), copies)
    left = np.cumsum(copies)[copies == 2] - 2  # the first of two rows belongs to the piece before
    piece[left] -= 1
    return Vertices(np.repeat(joints, copies), np.array(activation.levels)[states[piece]])


def middle_states(z: Array, rows: Indices, activation: Activation) -> Indices:
    """Count the thresholds below z at the middle of each piece that begins at ``rows``: (pieces, n)."""
    twice = z[rows] + z[rows + 1]
    states = np.zeros(twice.shape, dtype=np.intp)
    for threshold in activation.thresholds:
        states += twice > 2.0 * threshold
    return states


def sampled(vertices: Vertices, count: int) -> Vertices:
    """Add the inner points of a uniform grid of ``count`` cells, where no row lies yet."""
    t = vertices.t
    grid = np.linspace(t[0], t[-1], count + 1)[1:-1]
    row = np.searchsorted(t, grid, side="right") - 1
    free = t[row] < grid
    row, grid = row[free], grid[free]
    new = between(vertices, row, (grid - t[row]) / (t[row + 1] - t[row]))
    return inserted(vertices, row, Vertices(grid, new.values))
