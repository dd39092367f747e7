"""The largest gap and the area between a curve of straight pieces and another, or a smooth target; exactly.

Between neighbouring vertices of two such curves their difference is straight: the largest gap lies on a
vertex. Against a smooth g the curve is also cut where g' equals its slope, so that on every part the
difference rises or falls throughout: the largest gap lies on an end of a part, and a part crosses 0 once.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from nnviz.nn.activations import Elementwise
from nnviz.nn.arrays import Array, Indices
from nnviz.words import say

TIE = 1e-9  # gaps that differ by a smaller share are one gap, found at the first of them
ROUNDS = 40  # halvings that find a crossing; its error enters the area as a square


class Polyline(NamedTuple):
    """A curve of straight pieces; two rows with equal t are a jump, first the left limit."""

    t: Array  # (rows,), never decreasing
    y: Array  # (rows,)


@dataclass(frozen=True)
class Gap:
    """How far two curves lie apart: the largest gap, where it is first, and the area between them."""

    size: float
    x: float
    area: float


@dataclass(frozen=True, eq=False)
class Smooth:
    """A smooth function with what exact gaps need: its integral, and where it has a given slope."""

    function: Elementwise
    integral: Callable[[Array, Array], Array]  # from low to high, entry by entry
    stationary: Callable[[Array, Array, Array], Array]  # (slopes, low, high): all x inside where g' = slope


class _Parts(NamedTuple):
    """Parts of the axis, on each of which a curve is straight."""

    low: Array  # (parts,)
    high: Array  # (parts,)
    at_low: Array  # (parts,), the curve's value at the low end
    at_high: Array  # (parts,)


def gap_between(one: Polyline, other: Polyline) -> Gap:
    """Return the gap of two curves of straight pieces, over the range that both cover.

    At a jump the limits of either side count. Raises ``ValueError`` when the curves share no range.
    """
    cuts = np.concatenate([one.t, other.t])
    first, second = _parts(one, cuts, other), _parts(other, cuts, one)
    left, right = first.at_low - second.at_low, first.at_high - second.at_high
    size, x = _largest(first, left, right)
    return Gap(size, x, math.fsum(_straight_areas(first.high - first.low, left, right).tolist()))


def gap_to_smooth(curve: Polyline, smooth: Smooth) -> Gap:
    """Return the gap of a curve of straight pieces to a smooth function, over the curve's range."""
    straight = _parts(curve, curve.t, curve)
    slopes = (straight.at_high - straight.at_low) / (straight.high - straight.low)
    turns = smooth.stationary(slopes, straight.low, straight.high)
    parts = _parts(curve, np.concatenate([curve.t, turns]), curve)
    left, right = parts.at_low - smooth.function(parts.low), parts.at_high - smooth.function(parts.high)
    size, x = _largest(parts, left, right)
    return Gap(size, x, _smooth_area(parts, smooth, left, right))


def _parts(curve: Polyline, cuts: Array, other: Polyline) -> _Parts:
    """Cut the range that ``curve`` shares with ``other`` at ``cuts``, which hold every vertex of it."""
    low, high = max(curve.t[0], other.t[0]), min(curve.t[-1], other.t[-1])
    if not low < high:
        raise ValueError(say("found two curves that share no range, needed some x that both have"))
    ends = np.unique(np.clip(cuts, low, high))
    row = np.searchsorted(curve.t, ends[:-1], side="right") - 1
    return _Parts(ends[:-1], ends[1:], _value(curve, row, ends[:-1]), _value(curve, row, ends[1:]))


def _value(curve: Polyline, row: Indices, x: Array) -> Array:
    """Return the curve at ``x`` on the pieces that begin at ``row``; its own value on a vertex."""
    start, end = curve.t[row], curve.t[row + 1]
    before, after = curve.y[row], curve.y[row + 1]
    values: Array = np.where(x == end, after, before + (x - start) / (end - start) * (after - before))
    return values


def _largest(parts: _Parts, left: Array, right: Array) -> tuple[float, float]:
    """Return the largest |difference| and the first x that has it."""
    size = np.column_stack([np.abs(left), np.abs(right)]).ravel()
    x = np.column_stack([parts.low, parts.high]).ravel()
    largest = float(size.max())
    first = int(np.argmax(size >= largest * (1.0 - TIE)))
    return largest, float(x[first])


def _straight_areas(width: Array, left: Array, right: Array) -> Array:
    """∫ |d| of straight differences: width · mean of the ends, or of two triangles where d crosses 0."""
    ends = np.abs(left) + np.abs(right)
    crosses = (left < 0) != (right < 0)
    triangles = np.divide(left**2 + right**2, ends, out=np.zeros_like(ends), where=ends > 0)
    areas: Array = 0.5 * width * np.where(crosses, triangles, ends)
    return areas


def _smooth_area(parts: _Parts, smooth: Smooth, left: Array, right: Array) -> float:
    """∫ |f − g|, each part cut once more where the difference crosses 0."""
    crosses = (left < 0) != (right < 0)
    share = np.where(crosses, _crossing_shares(parts, smooth, left), 1.0)
    middle = parts.low + share * (parts.high - parts.low)
    at_middle = parts.at_low + share * (parts.at_high - parts.at_low)
    first = 0.5 * (middle - parts.low) * (parts.at_low + at_middle) - smooth.integral(parts.low, middle)
    second = 0.5 * (parts.high - middle) * (at_middle + parts.at_high) - smooth.integral(middle, parts.high)
    return math.fsum([*np.abs(first).tolist(), *np.abs(second).tolist()])


def _crossing_shares(parts: _Parts, smooth: Smooth, left: Array) -> Array:
    """Return how far along each part the difference changes its sign, by halving."""
    below, above = np.zeros_like(left), np.ones_like(left)
    for _ in range(ROUNDS):
        share = 0.5 * (below + above)
        x = parts.low + share * (parts.high - parts.low)
        difference = parts.at_low + share * (parts.at_high - parts.at_low) - smooth.function(x)
        is_before = (difference < 0) == (left < 0)
        below, above = np.where(is_before, share, below), np.where(is_before, above, share)
    return 0.5 * (below + above)
