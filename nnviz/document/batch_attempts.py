"""The windows of softmax done another way for the whole batch, where some mistakes can only be seen."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from types import MappingProxyType

import numpy as np

from nnviz.document.batch_windows import BatchWindow, Texts, decimals_of, scores_window, shares_window
from nnviz.document.frame import Frame
from nnviz.document.numerals import MINUS, formatted
from nnviz.document.softmax_ways import shift_of
from nnviz.nn.arrays import Array
from nnviz.nn.softmax_limits import PLAIN_WAYS
from nnviz.nn.softmax_mistakes import Attempt
from nnviz.words import listed, say


def tried_windows(frame: Frame, attempt: Attempt) -> tuple[BatchWindow, ...]:
    """Return the windows of another way, and the right shares last."""
    few, more = decimals_of(frame)
    is_tempered = attempt.way == "temperature"
    name = (say("at T = 1"),) if is_tempered else (say("done right"), say("right"))
    right = replace(shares_window(name, attempt.right, more), kind="right")
    scores = _scores(attempt, few, shift_of(frame))
    if attempt.message:
        return scores, right
    shares = shares_window((say("shares"),), attempt.shares, more)
    if not is_tempered:
        shares = replace(shares, wrong=~attempt.are_right() & np.isfinite(attempt.shares))
    return (*_WINDOWS[attempt.way](_Tried(attempt, scores, shares, few, more)), right)


def _scores(attempt: Attempt, decimals: int, shift: float) -> BatchWindow:
    """Return the scores, with the common shift where there is one."""
    found = scores_window(attempt.scores, decimals)
    if attempt.way not in PLAIN_WAYS:
        return found
    return replace(found, name=(f"z {MINUS if shift < 0 else '+'} {formatted(abs(shift), 2)}", "z + c"))


@dataclass(frozen=True, eq=False)
class _Tried:
    """An attempt, its first and its last window, and the decimals of scores and of shares."""

    attempt: Attempt
    scores: BatchWindow
    shares: BatchWindow
    few: int
    more: int

    @property
    def powers(self) -> BatchWindow:
        """What is divided."""
        return BatchWindow((say("e to it"),), self.attempt.powers, self.more, "power")

    def totals(self, decimals: int) -> BatchWindow:
        """Return what each row is divided by."""
        return BatchWindow((say("row sum"),), self.attempt.total[:, :1], decimals, "total")


def _plain(tried: _Tried) -> tuple[BatchWindow, ...]:
    """Raise e to the scores as they are."""
    return tried.scores, tried.powers, tried.totals(tried.more), tried.shares


def _tempered(tried: _Tried) -> tuple[BatchWindow, ...]:
    """Divide what is raised by T."""
    raised = BatchWindow((say("(z − max) ÷ T"), "÷ T"), tried.attempt.shifted, tried.few)
    scores = replace(tried.scores, beside=tried.attempt.scores.max(axis=1), beside_name=say("max"))
    return scores, raised, tried.powers, tried.totals(tried.more), tried.shares


def _down_the_columns(tried: _Tried) -> tuple[BatchWindow, ...]:
    """Take maximum and sum of each column: there the columns add to 1 instead of the rows."""
    with np.errstate(all="ignore"):
        largest, ones = tried.attempt.scores.max(axis=0), tried.attempt.shares.sum(axis=0)
    scores = replace(tried.scores, under=_written(largest, tried.few))
    scores = replace(scores, foot=(say("largest of each column"), say("column max")))
    raised = BatchWindow(
        (say("z − column max"), say("z − max")),
        tried.attempt.shifted,
        tried.few,
    )
    sums = _written(tried.attempt.total[0], tried.more)
    powers = replace(tried.powers, under=sums, foot=(say("sum of each column"), say("column sums")))
    foot = (say("each column adds to 1"), say("columns add to 1"))
    return scores, raised, powers, replace(tried.shares, under=_written(ones, tried.more), foot=foot)


def _over_the_table(tried: _Tried) -> tuple[BatchWindow, ...]:
    """Take maximum and sum of the whole table."""
    total = formatted(float(tried.attempt.total[0, 0]), tried.more)
    with np.errstate(all="ignore"):
        whole = formatted(float(tried.attempt.shares.sum()), tried.more)
    powers = replace(
        tried.powers, foot=(say("sum of the table {total}", total=total), say("sum {total}", total=total))
    )
    shares = replace(
        tried.shares, foot=(say("the table adds to {whole}", whole=whole), say("table {whole}", whole=whole))
    )
    return (*_below_the_table(tried), powers, shares)


def _table_maximum(tried: _Tried) -> tuple[BatchWindow, ...]:
    """Take the table's maximum, and the sum of each row."""
    below = _below_the_table(tried)
    return (*below, tried.powers, tried.totals(tried.more), tried.shares)


def _below_the_table(tried: _Tried) -> tuple[BatchWindow, BatchWindow]:
    """Return the scores and how far they lie below the table's maximum."""
    most = formatted(float(tried.attempt.scores.max()), tried.few)
    scores = replace(
        tried.scores, foot=(say("largest of the table {most}", most=most), say("max {most}", most=most))
    )
    raised = BatchWindow(
        (say("z − table max"), say("z − max")),
        tried.attempt.shifted,
        tried.few,
    )
    return scores, raised


def _divided(tried: _Tried) -> tuple[BatchWindow, ...]:
    """Divide without e."""
    return tried.scores, tried.totals(tried.few), tried.shares


def _bent(tried: _Tried) -> tuple[BatchWindow, ...]:
    """Cut what is negative, then divide."""
    bent = BatchWindow((f"max({listed(['0', 'z'])})",), tried.attempt.powers, tried.few)
    return tried.scores, bent, tried.totals(tried.few), tried.shares


def _written(values: Array, decimals: int) -> Texts:
    return tuple(formatted(float(value), decimals) for value in values)


_WINDOWS: MappingProxyType[str, Callable[[_Tried], tuple[BatchWindow, ...]]] = MappingProxyType(
    {
        "plain": _plain,
        "float32": _plain,
        "float16": _plain,
        "temperature": _tempered,
        "columns": _down_the_columns,
        "table": _over_the_table,
        "maximum": _table_maximum,
        "division": _divided,
        "relu": _bent,
    }
)
