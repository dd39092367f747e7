"""Numbers of softmax in the room that there is for them: with fewer digits, as a power of ten, in a word."""

import math
from collections.abc import Iterable, Iterator

from PySide6.QtGui import QFont

from nnviz.document.numerals import MINUS, formatted
from nnviz.ui.drawing.texts import text_width
from nnviz.words import decimal


def first_fitting(texts: Iterable[str], font: QFont, width: float) -> str:
    """Return the first of ``texts`` no wider than ``width``; nothing when none is."""
    return next((text for text in texts if text_width(font, text) <= width), "")


def fitting_number(value: float, decimals: int, font: QFont, width: float, *, is_power: bool = False) -> str:
    """Write a finite number with ``decimals``, or with fewer where ``width`` is too small.

    A power that rounds to 0 is written as a power of ten: it is small, and not nothing.
    """
    return first_fitting(_shorter_and_shorter(value, decimals, is_power=is_power), font, width)


def _shorter_and_shorter(value: float, decimals: int, *, is_power: bool) -> Iterator[str]:
    """Yield a number in fewer and fewer digits; in most frames the first is written, and no other is made."""
    if is_power and 0.0 < value < 10.0**-decimals:
        yield _two_digits(value)
    else:
        yield from (formatted(value, each) for each in range(decimals, -1, -1))
    yield power_of_ten(value)


def _two_digits(value: float) -> str:
    mantissa, exponent = f"{value:.1e}".split("e")
    return decimal(f"{mantissa}e{int(exponent)}".replace("-", MINUS))


def words_for(value: float, font: QFont, width: float) -> str:
    """Say what is no finite number, in a sign where there is no room for words."""
    return first_fitting((formatted(value, 0), short_word(value)), font, width)


def short_word(value: float) -> str:
    """Write what is no finite number where there is no room for words."""
    return "NaN" if math.isnan(value) else "∞" if value > 0 else f"{MINUS}∞"


def power_of_ten(value: float) -> str:
    """Write a number with one digit: ``1e308``, ``8e−4``."""
    digit, exponent = f"{value:.0e}".split("e")
    return f"{digit}e{int(exponent)}".replace("-", MINUS)
