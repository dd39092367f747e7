"""What a way of doing softmax comes to for one sample, in words: right, wrong by how much, no number, why."""

import numpy as np

from nnviz.document.numerals import NOT_A_NUMBER, formatted, plain
from nnviz.nn.arrays import Array
from nnviz.nn.softmax_limits import PLAIN_WAYS, Breaks, breaks, decimals_of, format_of
from nnviz.nn.softmax_mistakes import Attempt
from nnviz.words import all_of, count, decimal, mark, say, told

GAP_DECIMALS = 6
_WHY = {
    "columns": mark("it was summed down the columns, so the samples share"),
    "table": mark("it was summed over the whole table"),
    "division": mark("without e a share can be negative, and twice the score is twice the share"),
    "relu": mark("every negative score is cut to 0"),
}


def verdict(attempt: Attempt, row: int, shift: float = 0.0) -> str:
    """Say in one line whether a row's shares are right, and why where they are not."""
    if attempt.message:
        return say("NumPy refuses a flat list: {message}", message=attempt.message)
    if not np.isfinite(attempt.right[row]).all():
        return say("No way gives shares: a score is not a finite number")
    if attempt.is_right(row).all():
        return _right(attempt, row, shift)
    return f"{_found(attempt, row)}: {_why(attempt, row, shift)}"


def cell_verdict(attempt: Attempt, row: int, index: int) -> str:
    """Say of one share: ``right``, ``wrong by 0.173``, ``not a number``; empty where there is none."""
    if attempt.message:
        return ""
    if attempt.is_right(row)[index]:
        return say("right")
    gap = float(attempt.gaps(row)[index])
    return told(NOT_A_NUMBER) if np.isnan(gap) else _wrong_by(gap, GAP_DECIMALS)


def _wrong_by(gap: float, decimals: int) -> str:
    return say("wrong by {gap}", gap=formatted(gap, decimals))


def _right(attempt: Attempt, row: int, shift: float) -> str:
    """Say that the shares are right, and where that ends."""
    if attempt.way in PLAIN_WAYS:
        found = breaks(attempt.scores[row] - shift, attempt.way)
        return count(
            "Right to {n} decimals in {kind}, safely from c = {low} to {high}",
            "Right to {n} decimal in {kind}, safely from c = {low} to {high}",
            decimals_of(attempt.way),
            kind=format_of(attempt.way),
            low=formatted(found.fading_below, 2),
            high=formatted(found.sum_above, 2),
        )
    if attempt.way in {"columns", "table"} and len(attempt.right) == 1:
        return say("Right, as there is only one row")
    if attempt.way == "maximum":
        return say("Right: the largest score of the table is near enough to this row's")
    return say("Right: the row's maximum is subtracted first")


def _found(attempt: Attempt, row: int) -> str:
    """Say how wrong the row is."""
    shares = attempt.shares[row]
    if not np.isfinite(shares).all():
        return _not_finite(shares)
    gap, total = float(attempt.gaps(row).max()), float(shares.sum())
    is_whole = abs(total - 1.0) < 10.0**-GAP_DECIMALS
    wrong = formatted(gap, GAP_DECIMALS)
    if is_whole:
        return say("Wrong by {gap}", gap=wrong)
    return say("Wrong by {gap}, adds to {total}", gap=wrong, total=formatted(total, 3))


def _not_finite(shares: Array) -> str:
    """Say how many of the shares are no finite numbers."""
    found, of = int((~np.isfinite(shares)).sum()), len(shares)
    if np.isnan(shares).any():
        return say("Not a number") if found == of else say("Not a number in {n} of {of}", n=found, of=of)
    return say("Infinite") if found == of else say("Infinite in {n} of {of}", n=found, of=of)


def _why(attempt: Attempt, row: int, shift: float) -> str:
    """Give the reason."""
    if attempt.way in PLAIN_WAYS:
        return _why_plain(breaks(attempt.scores[row] - shift, attempt.way), shift, attempt.way)
    if not (attempt.total[row] != 0).any():
        return _why_zero(attempt)
    if attempt.way == "maximum":
        below = float(attempt.shifted[row].max())
        return say(
            "this row lies {gap} below the table's maximum, too far for e to it", gap=formatted(-below, 2)
        )
    if attempt.way == "columns" and len(attempt.right) == 1:
        return say("summed down the columns, each class of an only row has all")
    return told(_WHY[attempt.way])


def _why_zero(attempt: Attempt) -> str:
    """Say why the row adds to 0."""
    if attempt.way == "maximum":
        return say("so far below the table's maximum every power is 0, and 0 ÷ 0 is no number")
    return say("the scores add to 0, and nothing is divided by 0")


def _why_plain(found: Breaks, shift: float, way: str) -> str:
    """Say which limit of the number format the shift has passed."""
    kind = format_of(way)
    largest = decimal(plain(round(float(np.log(np.finfo(format_of(way)).max)), 2)))
    if shift > found.not_a_number_above:
        return say(
            "a score is above {largest}, e to it is too large for {kind}, and ∞ ÷ ∞ is no number",
            largest=largest,
            kind=kind,
        )
    if shift > found.sum_above:
        return say("the row's sum is too large for {kind}, and anything ÷ ∞ is 0", kind=kind)
    if shift < found.not_a_number_below:
        return say("every power is too small for {kind} and becomes 0, and 0 ÷ 0 is no number", kind=kind)
    if shift < found.zeros_below:
        return say("a power is too small for {kind} and becomes 0", kind=kind)
    if shift < found.fading_below:
        return say("the powers are so small that {kind} keeps few of their digits", kind=kind)
    return say("{kind} keeps too few digits of scores so far from 0", kind=kind)


def tie(neurons: list[str], scores: Array) -> str:
    """Name the classes that have the largest score together; empty where one has it alone."""
    largest = [name for name, score in zip(neurons, scores.tolist(), strict=True) if score == scores.max()]
    return say("{names} tie", names=all_of(largest)) if len(largest) > 1 else ""
