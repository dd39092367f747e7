"""Where softmax without the maximum breaks: the common shifts at which powers leave a number format."""

import math
from dataclasses import dataclass

import numpy as np

from nnviz.nn.arrays import Array

PLAIN_WAYS = ("plain", "float32", "float16")  # nothing is subtracted; they differ in the number format


@dataclass(frozen=True)
class Breaks:
    """Common shifts c at which a row's plain softmax changes; c grows from the first to the last."""

    not_a_number_below: float  # every power is 0: 0 ÷ 0
    zeros_below: float  # the smallest power becomes 0
    fading_below: float  # the smallest power begins to lose digits
    sum_above: float  # the sum is too large: all shares are 0
    not_a_number_above: float  # the largest power is too large too: ∞ ÷ ∞


def breaks(scores: Array, way: str = "plain") -> Breaks:
    """Return where the plain softmax of one row (classes,) breaks when c is added to all its scores.

    With L the logarithm of the largest number of the format: Σ e^(zᵢ + c) leaves it above
    c = L − log Σ e^zᵢ, the largest power above c = L − max z; the smallest numbers likewise.
    """
    limits = np.finfo(format_of(way))
    largest = math.log(float(limits.max))
    least = math.log(float(limits.smallest_subnormal)) - math.log(2.0)  # half of it still rounds up to it
    top, bottom = float(scores.max()), float(scores.min())
    return Breaks(
        not_a_number_below=least - top,
        zeros_below=least - bottom,
        fading_below=math.log(float(limits.tiny)) - bottom,
        sum_above=largest - (top + math.log(float(np.exp(scores - top).sum()))),
        not_a_number_above=largest - top,
    )


def stops(scores: Array, way: str = "plain") -> tuple[float, ...]:
    """Return the shifts, in hundredths, on both sides of where the plain softmax of a row breaks.

    From the lowest on: nothing is a number, the smallest power is 0, all is right at 0, still right, the
    sum too large, the largest power too.
    """
    found, near = breaks(scores, way), 0.06 if way == "float16" else 0.01
    exact = (
        found.not_a_number_below - near,
        found.zeros_below - near,
        0.0,
        found.sum_above - near,
        found.sum_above + near,
        found.not_a_number_above + near,
    )
    return tuple(round(shift, 2) for shift in exact)


def format_of(way: str) -> str:
    """Return the number format in which a way of softmax computes, as NumPy calls it."""
    return way if way in {"float32", "float16"} else "float64"


def decimals_of(way: str) -> int:
    """Return to how many decimals shares are right in a way's number format while nothing breaks."""
    return {"float32": 4, "float16": 2}.get(way, 6)
