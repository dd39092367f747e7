"""Where two scores cross along a line, and so their shares: exact, as scores are straight in pieces."""

from dataclasses import dataclass

import numpy as np

from nnviz.nn.arrays import Array
from nnviz.nn.line_trace import LinePieces


@dataclass(frozen=True)
class Crossing:
    """Two scores that are equal at a place of the line and change order there."""

    t: float
    first: int  # the class that is above before, counted from 0
    second: int  # the class that is above after
    is_on_top: bool  # whether no other score is above them: the largest share changes hands


def score_crossings(pieces: LinePieces) -> tuple[Crossing, ...]:
    """Return where two scores of the last layer cross, from the left on.

    Between two vertices zᵢ − zⱼ is a straight line in t; scores that only touch, or are equal over a
    stretch, do not cross. Not exact where ``pieces`` says that z is not.
    """
    last = pieces.layers[-1]
    t, z = last.t, last.z
    first, second = np.triu_indices(z.shape[1], 1)
    gaps = z[:, first] - z[:, second]
    changes = (gaps.max(axis=0, initial=0.0) > 0) & (gaps.min(axis=0, initial=0.0) < 0)
    found = [
        crossing
        for pair in np.flatnonzero(changes | np.isnan(gaps).any(axis=0)).tolist()
        for crossing in _of_pair(t, z, gaps[:, pair], int(first[pair]), int(second[pair]))
    ]
    return tuple(sorted(found, key=lambda crossing: crossing.t))


def _of_pair(t: Array, z: Array, gaps: Array, one: int, other: int) -> list[Crossing]:
    """Return where two scores cross; vertices at which they are equal are passed over to the next sign."""
    kept = np.flatnonzero(gaps)
    turns = np.flatnonzero(np.signbit(gaps[kept][1:]) != np.signbit(gaps[kept][:-1]))
    found: list[Crossing] = []
    for turn in turns.tolist():
        before, after = int(kept[turn]), int(kept[turn + 1])
        if after - before > 2:
            continue  # equal over a stretch: no one place
        at = float(t[before + 1]) if after - before == 2 else _between(t, gaps, before)
        scores = rows_at(t, z, at)
        level = max(float(scores[one]), float(scores[other]))
        others = np.delete(scores, [one, other])
        is_on_top = not others.size or float(others.max()) <= level
        first, second = (one, other) if gaps[before] > 0 else (other, one)
        found.append(Crossing(at, first, second, is_on_top))
    return found


def rows_at(t: Array, rows: Array, at: float) -> Array:
    """Return every column of ``rows`` (n, columns), given at ``t`` (n,), elsewhere, as ``np.interp``."""
    before = int(np.searchsorted(t, at, side="right")) - 1
    if before < 0 or before >= len(t) - 1 or t[before] == at:
        there: Array = rows[min(max(before, 0), len(t) - 1)]
        return there
    slopes = (rows[before + 1] - rows[before]) / (t[before + 1] - t[before])
    found: Array = slopes * (at - t[before]) + rows[before]
    return found


def _between(t: Array, gaps: Array, before: int) -> float:
    """Return where a gap is 0 between a vertex and the next."""
    share = gaps[before] / (gaps[before] - gaps[before + 1])
    return float(t[before] + share * (t[before + 1] - t[before]))
