"""Softmax done wrong on purpose, each way with its stages: what is raised, its powers, what divides them."""

from collections.abc import Callable
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np

from nnviz.nn.arrays import Array, Flags
from nnviz.nn.softmax import softmax_stages, tempered
from nnviz.nn.softmax_limits import decimals_of, format_of


@dataclass(frozen=True, eq=False)
class Attempt:
    """Softmax as some way computes it, beside the shares that are right."""

    way: str
    scores: Array  # (samples, classes): as the way sees them, in its own precision
    shifted: Array  # (samples, classes): what e is raised to; the scores where nothing is subtracted
    powers: Array  # (samples, classes): what is divided
    total: Array  # (samples, classes): what it is divided by
    shares: Array  # (samples, classes); empty when NumPy refused
    right: Array  # (samples, classes): the shares with the row's maximum subtracted
    message: str = ""  # NumPy's own, where it refused

    def gaps(self, row: int) -> Array:
        """Return how far a row's shares (classes,) are from the right ones; NaN where one is not a number."""
        gaps: Array = np.abs(self.shares[row] - self.right[row])
        return gaps

    def is_right(self, row: int) -> Flags:
        """Return which of a row's shares (classes,) are right to the decimals that the format can promise."""
        if self.message:
            return np.zeros(self.right.shape[1], dtype=bool)
        return self.gaps(row) <= self._tolerance

    def are_right(self) -> Flags:
        """Return ``is_right`` of every row at once (samples, classes); empty when NumPy refused."""
        flags: Flags = np.abs(self.shares - self.right[: len(self.shares)]) <= self._tolerance
        return flags

    @property
    def _tolerance(self) -> float:
        """Half a unit of the last decimal that the format can promise."""
        return float(0.5 * 10.0 ** -decimals_of(self.way))


_Stages = tuple[Array, Array, Array]  # what is raised, its powers, what divides them
_Way = Callable[[Array], _Stages]


def attempted(way: str, scores: Array, shift: float = 0.0) -> Attempt:
    """Return the shares that ``way``, one of ``WAYS``, makes of ``scores`` (samples, classes).

    ``shift`` is added to every score first; the right answer does not change by it. Raises
    ``KeyError`` for a way that is none.
    """
    right = softmax_stages(scores).shares
    if way == "list":
        message = list_message(scores[0] + shift)
        return Attempt(way, scores + shift, scores, scores, scores, scores[:0], right, message)
    with np.errstate(all="ignore"):
        seen: Array = (scores + shift).astype(format_of(way))
        shifted, powers, total = _WAYS[way](seen)
        shares = powers / total
    seen, shifted, powers, shares = map(_in_double, (seen, shifted, powers, shares))
    return Attempt(way, seen, shifted, powers, np.broadcast_to(total, powers.shape), shares, right)


def with_temperature(scores: Array, temperature: float) -> Attempt:
    """Return the shares at a temperature beside those at T = 1: no mistake, another question."""
    found, right = tempered(scores, temperature), softmax_stages(scores).shares
    total = np.broadcast_to(found.total, found.powers.shape)
    return Attempt("temperature", scores, found.shifted, found.powers, total, found.shares, right)


def _in_double(table: Array) -> Array:
    """Return the numbers of a table as float64, which holds them all."""
    return table.astype(np.float64)


def list_message(scores: Array) -> str:
    """Return what NumPy says when the course's softmax, which works along axis 1, gets a flat list (n,)."""
    try:
        scores.max(axis=1, keepdims=True)
    except np.exceptions.AxisError as fault:
        return f"AxisError: {fault}"
    return ""


def _careful(scores: Array) -> _Stages:
    """Subtract the row's maximum, raise, divide by the row's sum."""
    shifted = scores - scores.max(axis=1, keepdims=True)
    powers = np.exp(shifted)
    return shifted, powers, powers.sum(axis=1, keepdims=True)


def _plain(scores: Array) -> _Stages:
    """Raise e to the scores as they are."""
    powers = np.exp(scores)
    return scores, powers, powers.sum(axis=1, keepdims=True)


def _down_the_columns(scores: Array) -> _Stages:
    """Do everything along axis 0: the samples of a class share, not the classes of a sample."""
    shifted = scores - scores.max(axis=0, keepdims=True)
    powers = np.exp(shifted)
    return shifted, powers, powers.sum(axis=0, keepdims=True)


def _over_the_table(scores: Array) -> _Stages:
    """Do everything without an axis."""
    shifted = scores - scores.max()
    powers = np.exp(shifted)
    return shifted, powers, powers.sum(keepdims=True)


def _table_maximum(scores: Array) -> _Stages:
    """Subtract the largest score of the whole table, then divide row by row."""
    shifted = scores - scores.max()
    powers = np.exp(shifted)
    return shifted, powers, powers.sum(axis=1, keepdims=True)


def _divided(scores: Array) -> _Stages:
    """Divide the scores by their sum, without e."""
    return scores, scores, scores.sum(axis=1, keepdims=True)


def _bent_and_divided(scores: Array) -> _Stages:
    """Cut the negative scores to 0, then divide."""
    bent = np.maximum(scores, 0.0)
    return scores, bent, bent.sum(axis=1, keepdims=True)


_WAYS: MappingProxyType[str, _Way] = MappingProxyType(
    {
        "right": _careful,
        "plain": _plain,
        "float32": _plain,
        "float16": _plain,
        "columns": _down_the_columns,
        "table": _over_the_table,
        "maximum": _table_maximum,
        "division": _divided,
        "relu": _bent_and_divided,
    }
)
WAYS = (*_WAYS, "list")
