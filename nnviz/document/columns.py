"""A column of products, a bias and their total, rounded so that they add up exactly as printed."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from nnviz.document.numerals import MINUS, MOST_DECIMALS, NumberFormat, fraction_words, rounded
from nnviz.words import decimal

_TOO_WIDE = 1e7  # from here on numbers share a power of ten
_SHARED_DECIMALS = 2  # digits after the point of numbers that share a power of ten
_NOISE = 1e-7  # of a unit: what float64 may add to a number that a person would write in full


@dataclass(frozen=True)
class Column:
    """Whole numbers of one unit, 10^(exponent − decimals): products + bias = total."""

    decimals: int
    exponent: int
    products: tuple[int, ...]
    bias: int
    total: int
    is_exact: bool  # whether nothing was rounded
    fractions: bool = False  # whether they are written as fractions, which only exact ones are

    def written(self, units: int) -> str:
        """Write a whole number of units: ``−0.91``, ``−91/100``, or ``1.23e8`` with a shared power of ten."""
        fraction = fraction_words(Fraction(units, 10**self.decimals)) if self.fractions else ""
        if fraction:
            return fraction
        digits = f"{Decimal(units).scaleb(-self.decimals):.{self.decimals}f}".replace("-", MINUS)
        return decimal(f"{digits}e{self.exponent}" if self.exponent else digits)


def column_of(
    products: Sequence[float], bias: float, total: float, form: NumberFormat, *, factors_in_full: bool
) -> Column:
    """Choose the unit in which finite ``products``, ``bias`` and ``total`` are printed.

    The fewest decimals from those of ``form`` up to twice as many (six at most, and up to six where
    fractions are written) that write every one in full; where none do, or the factors themselves are
    rounded, the decimals of ``form`` and rounding.
    """
    addends, decimals = (*products, bias), form.decimals
    largest = max(abs(value) for value in (*addends, total))
    if largest >= _TOO_WIDE:
        exponent = math.floor(math.log10(largest))
        return _rounded_column(addends, total, _SHARED_DECIMALS, exponent)
    if factors_in_full:
        most = MOST_DECIMALS if form.fractions else min(2 * decimals, MOST_DECIMALS)
        for enough in range(decimals, most + 1):
            units = [_whole(value, enough) for value in addends]
            whole = [unit for unit in units if unit is not None]
            if len(whole) == len(units) and sum(whole) == _nearest(total, enough):
                units_of = (tuple(whole[:-1]), whole[-1], sum(whole))
                return Column(enough, 0, *units_of, is_exact=True, fractions=form.fractions)
    return _rounded_column(addends, total, decimals, 0)


def _whole(value: float, decimals: int) -> int | None:
    """Return how many units of the last decimal ``value`` is, if it is a whole number of them."""
    scaled = value * 10.0**decimals
    nearest = round(scaled)
    return nearest if abs(scaled - nearest) <= max(_NOISE, 4e-16 * abs(scaled)) else None


def _nearest(value: float, decimals: int) -> int:
    """Return ``value`` in units, rounded as the formatter rounds it."""
    return round(rounded(value, decimals) * 10.0**decimals)


def _rounded_column(addends: Sequence[float], total: float, decimals: int, exponent: int) -> Column:
    """Round the total, then hand its units out so that no addend moves by a whole unit.

    The method of the largest remainder: every addend is rounded down, and those that lost most get
    one unit back until the sum is the total.
    """
    scale = 10.0 ** (decimals - exponent)
    wanted = round(total * scale) if exponent else _nearest(total, decimals)
    exact = [value * scale for value in addends]
    units = [math.floor(value) for value in exact]
    by_loss = sorted(range(len(units)), key=lambda index: units[index] - exact[index])
    lacking = wanted - sum(units)
    for index in by_loss[: max(lacking, 0)]:
        units[index] += 1
    units[by_loss[0]] += wanted - sum(units)  # 0, unless float64 itself lost whole units on the way
    return Column(decimals, exponent, tuple(units[:-1]), units[-1], wanted, is_exact=False)
