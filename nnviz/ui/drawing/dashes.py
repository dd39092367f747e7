"""Dashes along a curve of many short pieces, on which a dashed pen would start anew at every piece."""

import numpy as np

from nnviz.nn.arrays import Array, Indices

FAR = 1e4  # pixels beyond the picture where a steep piece is cut


def dashes(xs: Array, ys: Array, on: float, off: float, seen: tuple[float, float]) -> Array:
    """Return the dashes along a curve (rows,) in pixels as segments (n, 4): x1, y1, x2, y2.

    ``on`` and ``off`` are pixels along the curve; two rows with the same x are a jump, which is left open.
    Pieces that do not pass between the heights ``seen`` have none.
    """
    top, bottom = seen
    ys = np.clip(ys, top - FAR, bottom + FAR)
    passes = (np.maximum(ys[1:], ys[:-1]) >= top) & (np.minimum(ys[1:], ys[:-1]) <= bottom)
    is_piece = (np.diff(xs) > 0) & passes
    if not is_piece.any():
        return np.zeros((0, 4))
    lengths = np.where(is_piece, np.hypot(np.diff(xs), np.diff(ys)), 0.0)
    along = np.concatenate([[0.0], np.cumsum(lengths)])
    count = int(along[-1] // (on + off)) + 1
    starts = (on + off) * np.arange(count)
    cuts = np.unique(np.concatenate([along, starts, np.minimum(starts + on, along[-1])]))
    cuts = cuts[cuts <= along[-1]]
    middles = 0.5 * (cuts[1:] + cuts[:-1])
    is_on = np.mod(middles, on + off) < on
    piece = np.clip(np.searchsorted(along, middles, side="right") - 1, 0, lengths.size - 1)
    ends = [_at(cut, along, piece, lengths, values) for cut in (cuts[:-1], cuts[1:]) for values in (xs, ys)]
    segments: Array = np.column_stack(ends)[is_on]
    return segments


def _at(cut: Array, along: Array, piece: Indices, lengths: Array, values: Array) -> Array:
    """Return ``values`` where a length along the curve is reached on a piece."""
    share = (cut - along[piece]) / lengths[piece]
    found: Array = values[piece] + share * (values[piece + 1] - values[piece])
    return found
