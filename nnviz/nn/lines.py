"""A straight line through input space, and a layer's vertices along it."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from nnviz.nn.arrays import Array, Indices, frozen
from nnviz.words import decimal, say

JOIN = 1e-12  # pieces narrower than this share of the line are rounding, not pieces
ULPS = 4.0  # and so are pieces of a few steps between neighbouring doubles


@dataclass(frozen=True, eq=False)
class Line:
    """A straight line through input space: x(t) = origin + t · direction for low ≤ t ≤ high."""

    origin: Array  # (n_inputs,)
    direction: Array  # (n_inputs,)
    low: float
    high: float

    def __post_init__(self) -> None:
        """Refuse a line that is not finite or that runs backwards."""
        if not (np.isfinite(self.origin).all() and np.isfinite(self.direction).all()):
            raise ValueError(say("found a line through a point that is not finite, needed finite numbers"))
        if not (np.isfinite(self.low) and np.isfinite(self.high) and np.isfinite(self.high - self.low)):
            raise ValueError(
                say(
                    "found a range from {low} to {high}, needed finite ends",
                    low=decimal(str(self.low)),
                    high=decimal(str(self.high)),
                )
            )
        if self.low >= self.high:
            raise ValueError(
                say(
                    "found a range from {low} to {high}, needed one that runs forwards",
                    low=decimal(str(self.low)),
                    high=decimal(str(self.high)),
                )
            )

    @cached_property
    def resolution(self) -> float:
        """The width below which a piece cannot be told from rounding."""
        widest = max(abs(self.low), abs(self.high))
        return max(JOIN * (self.high - self.low), ULPS * float(np.spacing(widest)))

    def points(self, t: Array) -> Array:
        """x(t), one row per entry of ``t`` (rows,): (rows, n_inputs)."""
        return self.origin + t[:, np.newaxis] * self.direction


def sweep(sample: Array, index: int, low: float, high: float) -> Line:
    """Return the line on which input ``index`` runs from ``low`` to ``high``: t is that input's value.

    The other inputs are held at ``sample`` (n_inputs,).
    """
    origin = np.array(sample, dtype=np.float64)
    direction = np.zeros_like(origin)
    origin[index], direction[index] = 0.0, 1.0
    return Line(frozen(origin), frozen(direction), float(low), float(high))


@dataclass(frozen=True, eq=False)
class LayerPieces:
    """A layer's vertices along a line; between neighbouring rows everything is straight.

    Two rows with equal t are a jump: first the limit from the left, then the limit from the right.
    """

    t: Array  # (rows,)
    z: Array  # (rows, n_out)
    t_a: Array  # (rows_a,), which differs from t where a layer jumps or is sampled
    a: Array  # (rows_a, n_out)


def piece_rows(t: Array, resolution: float) -> Indices:
    """Return the rows at which a piece wider than ``resolution`` begins; the next row ends it.

    Where a line is so short that none is, the widest counts.
    """
    widths = t[1:] - t[:-1]
    rows = np.flatnonzero(widths > resolution)
    return rows if rows.size else np.array([np.argmax(widths)])
