"""Softmax in stages: scores, minus the row's maximum, powers, row sum, shares."""

from dataclasses import dataclass

import numpy as np

from nnviz.nn.arrays import Array
from nnviz.words import decimal, say


@dataclass(frozen=True, eq=False)
class SoftmaxStages:
    """Every intermediate table of softmax; one row per sample, one column per class."""

    scores: Array  # (samples, classes)
    maximum: Array  # (samples, 1)
    shifted: Array  # (samples, classes): scores − maximum
    powers: Array  # (samples, classes): e to the shifted score
    total: Array  # (samples, 1): sum of the row's powers
    shares: Array  # (samples, classes): powers / total; each row adds to 1


def softmax_stages(scores: Array) -> SoftmaxStages:
    """Compute pᵢ = e^(zᵢ − max z) / Σⱼ e^(zⱼ − max z) row by row, keeping every stage.

    Subtracting the row's maximum changes no share and keeps the powers from overflowing.
    ``scores`` is (samples, classes); a row with NaN or +∞ has shares that are not numbers.
    """
    with np.errstate(all="ignore"):
        maximum = scores.max(axis=1, keepdims=True)
        shifted = scores - maximum
        powers = np.exp(shifted)
        total = powers.sum(axis=1, keepdims=True)
        return SoftmaxStages(scores, maximum, shifted, powers, total, powers / total)


def softmax(scores: Array) -> Array:
    """Return the shares of each row of ``scores`` (samples, classes)."""
    return softmax_stages(scores).shares


def tempered(scores: Array, temperature: float) -> SoftmaxStages:
    """Compute pᵢ = e^((zᵢ − max z) / T) / Σ … row by row; ``shifted`` is (zᵢ − max z) / T.

    Subtracting before dividing keeps scores of any size finite. Raises ``ValueError`` unless T > 0.
    """
    if not temperature > 0.0:
        raise ValueError(
            say(
                "found the temperature {temperature}, needed one above 0",
                temperature=decimal(str(temperature)),
            )
        )
    with np.errstate(all="ignore"):
        maximum = scores.max(axis=1, keepdims=True)
        shifted = (scores - maximum) / temperature
        powers = np.exp(shifted)
        total = powers.sum(axis=1, keepdims=True)
        return SoftmaxStages(scores, maximum, shifted, powers, total, powers / total)


def entropies(stages: SoftmaxStages) -> Array:
    """Return H = log Σ e^d − Σ e^d d / Σ e^d of each row (samples,), with d = z − max z and 0 log 0 = 0.

    In natural units; log n where n shares are equal, near 0 where one has all.
    """
    with np.errstate(all="ignore"):
        weighted = np.where(stages.powers > 0.0, stages.powers * stages.shifted, 0.0)
        found: Array = (np.log(stages.total) - weighted.sum(axis=1, keepdims=True) / stages.total)[:, 0]
        return found
