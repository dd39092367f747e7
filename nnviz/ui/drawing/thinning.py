"""Curves of thousands of vertices, thinned to what a screen can show: what lies in one column of pixels."""

import numpy as np

from nnviz.nn.arrays import Array

FEW = 600  # vertices that are never thinned
DENSE = 3  # vertices in one column of pixels that are more than can be told apart


def thinned(xs: Array, ys: Array) -> tuple[Array, Array]:
    """Return fewer vertices that look the same: of each crowded column its lowest and its highest one.

    ``xs`` never decrease. Vertices that are not finite stay, so gaps stay gaps.
    """
    if xs.size <= FEW:
        return xs, ys
    column = np.floor(xs)
    starts = np.flatnonzero(np.concatenate([[True], column[1:] != column[:-1]]))
    counts = np.diff(np.concatenate([starts, [xs.size]]))
    is_kept = np.repeat(counts < DENSE, counts) | ~np.isfinite(ys)
    order = np.lexsort((ys, column))
    extremes = np.concatenate([order[starts], order[starts + counts - 1]])
    is_kept[extremes] = True
    return xs[is_kept], ys[is_kept]
