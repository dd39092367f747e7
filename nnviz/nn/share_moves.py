"""Dragging a share of softmax: which score, or which bias, gives a class the share that the hand wants."""

import math

import numpy as np

from nnviz.nn.arrays import Array
from nnviz.nn.words import in_words
from nnviz.words import decimal, say

LEAST_SHARE = 1e-6  # a hand's shares run from here to 1 − here: 0 and 1 would need an infinite score


def share_score(
    scores: Array, index: int, share: float, temperature: float = 1.0, others: float | None = None
) -> float:
    """Return the score zᵢ that gives class ``index`` the share q while the others keep their ratios.

    zᵢ' = T (log q − log(1 − q)) + T LSE(zₖ / T) over the others k ≠ i, with LSE(x) = log Σ eˣ; it works where
    today's share has underflowed. ``others`` is 1 − q, for a hand that knows it better than 1.0 − q near 1.
    Raises ``ValueError`` in words for the shares 0 and 1, and where there are no others.
    """
    rest = 1.0 - share if others is None else others
    if not (share > 0.0 and rest > 0.0):
        percent = in_words(100.0 * share)
        if share >= 1.0:
            raise ValueError(say("a share of {percent}% would need an infinite bias", percent=percent))
        raise ValueError(say("a share of {percent}% would need an infinitely negative bias", percent=percent))
    if not temperature > 0.0:
        raise ValueError(
            say("found the temperature {temperature}, needed one above 0", temperature=in_words(temperature))
        )
    remaining = np.delete(scores, index)
    if not remaining.size:
        raise ValueError(say("the only class has all of the share, whatever its score"))
    summed = _log_sum_exp(remaining, temperature)
    if not math.isfinite(summed):
        raise ValueError(
            say(
                "found the other scores to sum up to {summed}, needed finite scores",
                summed=decimal(str(summed)),
            )
        )
    return temperature * (math.log(share) - math.log(rest)) + summed


def sigmoid_score(share: float, others: float | None = None) -> float:
    """Return the z = log q − log(1 − q) at which the sigmoid is q; ``others`` is 1 − q where known better."""
    return share_score(np.zeros(2), 0, share, others=others)


def clamped_share(share: float) -> float:
    """Return the nearest share that a hand may ask for."""
    return min(max(share, LEAST_SHARE), 1.0 - LEAST_SHARE)


def share_reaction(shares: Array, index: int) -> float:
    """Return ∂pᵢ/∂bᵢ = pᵢ Σ pₖ over the others, which keeps its digits where pᵢ is nearly 1."""
    return float(shares[index] * np.delete(shares, index).sum())


def _log_sum_exp(scores: Array, temperature: float) -> float:
    """Return T log Σ e^(zₖ / T), from the largest score on."""
    largest = float(scores.max())
    if not math.isfinite(largest):
        return largest
    with np.errstate(all="ignore"):
        return largest + temperature * float(np.log(np.exp((scores - largest) / temperature).sum()))
