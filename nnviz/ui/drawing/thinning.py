"""Curves of thousands of vertices, thinned to what a screen can show: what lies in one column of pixels."""

import numpy as np

from nnviz.nn.arrays import Array, Flags, Indices

FEW = 600  # vertices that are never thinned
DENSE = 4  # vertices in one column of pixels that are more than can be told apart


def thinned(xs: Array, ys: Array) -> tuple[Array, Array]:
    """Return fewer vertices that look the same: of each crowded column its lowest and its highest one.

    Vertices that are not finite stay, so gaps stay gaps.
    """
    if xs.size <= FEW:
        return xs, ys
    starts, counts = _columns(xs, ys)
    lowest, highest = _extremes(ys, starts, counts)
    is_kept = _are_sparse(counts)
    is_kept[lowest] = is_kept[highest] = True
    return xs[is_kept], ys[is_kept]


def parted(xs: Array, ys: Array) -> tuple[Array, Array, Array]:
    """Return what of a curve is stroked, and what is filled: a bar (n, 3) x, low, high a crowded column.

    Where a column is crowded the curve (xs, ys) keeps the ends of its way through it, and a gap between.
    """
    if xs.size <= FEW:
        return xs, ys, np.empty((0, 3))
    starts, counts = _columns(xs, ys)
    crowded = counts >= DENSE
    if not crowded.any():
        return xs, ys, np.empty((0, 3))
    lowest, highest = (each[crowded] for each in _extremes(ys, starts, counts))
    bars = np.column_stack([np.floor(xs[lowest]), ys[lowest], ys[highest]])
    is_kept = _are_sparse(counts)
    first, last = starts[crowded], (starts + counts - 1)[crowded]
    is_kept[first] = is_kept[last] = is_kept[first + 1] = True
    stroked = ys.copy()
    stroked[first + 1] = np.nan
    return xs[is_kept], stroked[is_kept], bars


def _columns(xs: Array, ys: Array) -> tuple[Indices, Indices]:
    """Return where each run of vertices in one column of pixels starts, and how many there are in it."""
    column, is_gap = np.floor(xs), ~np.isfinite(ys)
    is_new = (column[1:] != column[:-1]) | is_gap[1:] | is_gap[:-1]
    starts = np.flatnonzero(np.concatenate([[True], is_new]))
    return starts, np.diff(np.concatenate([starts, [xs.size]]))


def _are_sparse(counts: Indices) -> Flags:
    """Return which vertices lie in a column that is not crowded."""
    sparse: Flags = np.repeat(counts < DENSE, counts)
    return sparse


def _extremes(ys: Array, starts: Indices, counts: Indices) -> tuple[Indices, Indices]:
    """Return the lowest and the highest vertex of each run."""
    order = np.lexsort((ys, np.repeat(np.arange(starts.size), counts)))
    return order[starts], order[starts + counts - 1]
