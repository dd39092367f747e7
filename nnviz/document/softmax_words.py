"""What a way of doing softmax comes to for one sample, in words: right, wrong by how much, no number, why."""

import numpy as np

from nnviz.document.numerals import formatted, plain
from nnviz.nn.arrays import Array
from nnviz.nn.softmax_limits import PLAIN_WAYS, Breaks, breaks, decimals_of, format_of
from nnviz.nn.softmax_mistakes import Attempt

GAP_DECIMALS = 6
_WHY = {
    "columns": "it was summed down the columns, so the samples share",
    "table": "it was summed over the whole table",
    "division": "without e a share can be negative, and twice the score is twice the share",
    "relu": "every negative score is cut to 0",
}


def verdict(attempt: Attempt, row: int, shift: float = 0.0) -> str:
    """Say in one line whether a row's shares are right, and why where they are not."""
    if attempt.message:
        return f"NumPy refuses a flat list: {attempt.message}"
    if not np.isfinite(attempt.right[row]).all():
        return "No way gives shares: a score is not a finite number"
    if attempt.is_right(row).all():
        return _right(attempt, row, shift)
    return f"{_found(attempt, row)}: {_why(attempt, row, shift)}"


def cell_verdict(attempt: Attempt, row: int, index: int) -> str:
    """Say of one share: ``right``, ``wrong by 0.173``, ``not a number``; empty where there is none."""
    if attempt.message:
        return ""
    if attempt.is_right(row)[index]:
        return "right"
    gap = float(attempt.gaps(row)[index])
    return "not a number" if np.isnan(gap) else f"wrong by {formatted(gap, GAP_DECIMALS)}"


def _right(attempt: Attempt, row: int, shift: float) -> str:
    """Say that the shares are right, and where that ends."""
    if attempt.way in PLAIN_WAYS:
        found = breaks(attempt.scores[row] - shift, attempt.way)
        ends = f"from c = {formatted(found.fading_below, 2)} to {formatted(found.sum_above, 2)}"
        return f"Right to {decimals_of(attempt.way)} decimals in {format_of(attempt.way)}, safely {ends}"
    if attempt.way in {"columns", "table"} and len(attempt.right) == 1:
        return "Right, as there is only one row"
    if attempt.way == "maximum":
        return "Right: the largest score of the table is near enough to this row's"
    return "Right: the row's maximum is subtracted first"


def _found(attempt: Attempt, row: int) -> str:
    """Say how wrong the row is."""
    shares = attempt.shares[row]
    if not np.isfinite(shares).all():
        found, count = "Not a number" if np.isnan(shares).any() else "Infinite", _count(shares)
        return found if count == len(shares) else f"{found} in {count} of {len(shares)}"
    gap, total = float(attempt.gaps(row).max()), float(shares.sum())
    is_whole = abs(total - 1.0) < 10.0**-GAP_DECIMALS
    adds = "" if is_whole else f", adds to {formatted(total, 3)}"
    return f"Wrong by {formatted(gap, GAP_DECIMALS)}{adds}"


def _count(shares: Array) -> int:
    """Count the shares that are no finite numbers."""
    return int((~np.isfinite(shares)).sum())


def _why(attempt: Attempt, row: int, shift: float) -> str:
    """Give the reason."""
    if attempt.way in PLAIN_WAYS:
        return _why_plain(breaks(attempt.scores[row] - shift, attempt.way), shift, attempt.way)
    if not (attempt.total[row] != 0).any():
        return _why_zero(attempt)
    if attempt.way == "maximum":
        below = float(attempt.shifted[row].max())
        return f"this row lies {formatted(-below, 2)} below the table's maximum, too far for e to it"
    if attempt.way == "columns" and len(attempt.right) == 1:
        return "summed down the columns, each class of an only row has all"
    return _WHY[attempt.way]


def _why_zero(attempt: Attempt) -> str:
    """Say why the row adds to 0."""
    if attempt.way == "maximum":
        return "so far below the table's maximum every power is 0, and 0 ÷ 0 is no number"
    return "the scores add to 0, and nothing is divided by 0"


def _why_plain(found: Breaks, shift: float, way: str) -> str:
    """Say which limit of the number format the shift has passed."""
    kind = format_of(way)
    largest = plain(round(float(np.log(np.finfo(format_of(way)).max)), 2))
    if shift > found.not_a_number_above:
        return f"a score is above {largest}, e to it is too large for {kind}, and ∞ ÷ ∞ is no number"
    if shift > found.sum_above:
        return f"the row's sum is too large for {kind}, and anything ÷ ∞ is 0"
    if shift < found.not_a_number_below:
        return f"every power is too small for {kind} and becomes 0, and 0 ÷ 0 is no number"
    if shift < found.zeros_below:
        return f"a power is too small for {kind} and becomes 0"
    if shift < found.fading_below:
        return f"the powers are so small that {kind} keeps few of their digits"
    return f"{kind} keeps too few digits of scores so far from 0"


def tie(neurons: list[str], scores: Array) -> str:
    """Name the classes that have the largest score together; empty where one has it alone."""
    largest = [name for name, score in zip(neurons, scores.tolist(), strict=True) if score == scores.max()]
    return f"{', '.join(largest[:-1])} and {largest[-1]} tie" if len(largest) > 1 else ""
