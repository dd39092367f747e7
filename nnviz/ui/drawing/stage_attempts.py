"""The stages of softmax done another way, beside the shares that are right; wrong shares are struck out."""

import math
from dataclasses import replace

import numpy as np

from nnviz.document.answers import SHARE_DECIMALS
from nnviz.document.numerals import MINUS, formatted
from nnviz.document.softmax_words import cell_verdict
from nnviz.nn.arrays import Array
from nnviz.nn.softmax_limits import PLAIN_WAYS
from nnviz.nn.softmax_mistakes import Attempt
from nnviz.ui.drawing.stage_table import Stage, StageTable, nice_scale
from nnviz.words import decimal, mark, say, told

_RAISED = {  # what e is raised to, where something is subtracted
    "columns": (mark("z {minus} column max"), mark("z {minus} max")),
    "table": (mark("z {minus} table max"), mark("z {minus} max")),
    "maximum": (mark("z {minus} table max"), mark("z {minus} max")),
    "temperature": (mark("(z {minus} max) ÷ T"), mark("÷ T")),
}


def attempt_table(table: StageTable, attempt: Attempt, row: int, decimals: int, shift: float) -> StageTable:
    """Return ``table`` with the stages of an attempt for sample ``row``, and the right shares last."""
    is_tempered = attempt.way == "temperature"
    wrong = [] if is_tempered or attempt.message else _wrong(attempt, row)
    stages = _stages(attempt, row, decimals, shift)
    verdicts = () if is_tempered else [_verdict(attempt, row, index) for index in range(table.count)]
    return replace(table, stages=stages, wrong=frozenset(wrong), note="", verdicts=verdicts)


def _verdict(attempt: Attempt, row: int, index: int) -> tuple[str, ...]:
    """Say by how much a share is wrong, and in shorter words; nothing of one that is right."""
    if attempt.message or attempt.is_right(row)[index]:
        return ()
    gap = float(attempt.gaps(row)[index])
    if math.isnan(gap):
        return (cell_verdict(attempt, row, index),)
    short = formatted(gap, 3)
    return (
        cell_verdict(attempt, row, index),
        say("wrong by {gap}", gap=short),
        say("by {gap}", gap=short),
    )


def _wrong(attempt: Attempt, row: int) -> list[int]:
    """Return whose shares are numbers but wrong ones: what is no number says so itself."""
    found: list[int] = np.flatnonzero(~attempt.is_right(row) & np.isfinite(attempt.shares[row])).tolist()
    return found


def _stages(attempt: Attempt, row: int, decimals: int, shift: float) -> tuple[Stage, ...]:
    """Return the columns of an attempt."""
    more = max(SHARE_DECIMALS, decimals)
    scores = _scores(attempt, row, decimals, shift)
    last = (say("at T = 1"),) if attempt.way == "temperature" else (say("done right"), say("right"))
    right = Stage(last, (), _adds(attempt.right[row], more), attempt.right[row].tolist(), more, 1.0)
    if attempt.message:
        return scores, right
    shares = Stage(
        (say("shares"),),
        _division(attempt, row, more),
        _adds(attempt.shares[row], more),
        attempt.shares[row].tolist(),
        more,
        1.0,
    )
    return (scores, *_between(attempt, row, decimals), shares, right)


def _scores(attempt: Attempt, row: int, decimals: int, shift: float) -> Stage:
    """Return the scores, with the common shift where there is one."""
    values = attempt.scores[row].tolist()
    sign = MINUS if shift < 0 else "+"
    name = (
        (f"z {sign} {formatted(abs(shift), 2)}", "z + c")
        if attempt.way in PLAIN_WAYS
        else (say("scores z"), "z")
    )
    kind = "" if attempt.way in PLAIN_WAYS else "score"
    return Stage(name, (), (), values, decimals, _scale(values), kind)


def _between(attempt: Attempt, row: int, decimals: int) -> tuple[Stage, ...]:
    """Return the columns between scores and shares."""
    more = max(SHARE_DECIMALS, decimals)
    shifted, powers = attempt.shifted[row].tolist(), attempt.powers[row].tolist()
    if attempt.way == "division":
        return ()
    if attempt.way == "relu":
        return (Stage(("max(0, z)",), (), (), powers, decimals, _scale(powers)),)
    raised = Stage((say("e to it"),), (), (), powers, more, _scale(powers), "power")
    if attempt.way in PLAIN_WAYS:
        return (raised,)
    name = tuple(told(each, minus=MINUS) for each in _RAISED[attempt.way])
    return (Stage(name, (), (), shifted, decimals, _scale(shifted)), raised)


def _division(attempt: Attempt, row: int, decimals: int) -> tuple[str, ...]:
    """Say what the powers are divided by."""
    total = float(attempt.total[row, 0])
    if attempt.way == "columns":
        return say("÷ column's sum"), say("÷ column")
    number = "∞" if math.isinf(total) else _power(total, decimals)
    if attempt.way == "table":
        return say("÷ table's sum {number}", number=number), f"÷ {number}"
    return say("÷ row sum {number}", number=number), f"÷ {number}"


def _power(total: float, decimals: int) -> str:
    """Write a sum of powers; a tiny one by its power of ten."""
    is_tiny = 0.0 < abs(total) < 10.0**-decimals
    return decimal(f"{total:.1e}".replace("-", MINUS)) if is_tiny else formatted(total, decimals)


def _adds(shares: Array, decimals: int) -> tuple[str, ...]:
    """Say what a row's shares add to."""
    with np.errstate(all="ignore"):
        total = formatted(float(shares.sum()), decimals)
    return say("adds to {number}", number=total), say("sum {number}", number=total)


def _scale(values: list[float]) -> float:
    """Return the value of a full bar, a finite one."""
    return min(nice_scale(values), 1e308)
