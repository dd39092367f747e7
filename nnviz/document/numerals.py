"""One rounding, one formatter and one parser for every number on screen."""

import math
import re
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from nnviz.words import decimal, mark, say, told

MINUS = "\N{MINUS SIGN}"
MOST_DECIMALS = 6
NOT_A_NUMBER = mark("not a number")
TOO_LARGE = mark("too large")

LONGEST_QUOTE = 40  # characters
LONGEST_NUMBER = 100  # characters
_LARGEST_FIXED = 1e7
_LARGEST_DENOMINATOR = 10_000
_LARGEST_NAMED = 1_000  # denominator of a fraction that is no decimal, such as 1/3
_MOST_DIGITS = 9  # of a fraction, above and below its line together
NOISE = 5e-13  # what float64 may add to a sum of products that a person would write in full
NOISE_OF_QUOTIENTS = 1e-11  # and to a quotient of such sums, such as the place of a kink
_NUMBER = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,4})?")


@dataclass(frozen=True)
class NumberFormat:
    """How the numbers of a document are written: with so many decimals, or as fractions where exact."""

    decimals: int
    fractions: bool = False


@dataclass(frozen=True)
class Written:
    """A number that follows from others as it is printed, and whether that is the number itself."""

    text: str
    is_exact: bool

    @property
    def told(self) -> str:
        """``= 2.40``, or ``≈ 0.33`` where it is rounded."""
        return f"{equals(is_exact=self.is_exact)} {self.text}"

    @property
    def marked(self) -> str:
        """``2.40``, or ``≈ 0.33`` where it is rounded: for a number that stands alone."""
        return self.text if self.is_exact else f"≈ {self.text}"


def equals(*, is_exact: bool) -> str:
    """Return the sign before a printed number: ``≈`` where it is rounded."""
    return "=" if is_exact else "≈"


def written(
    value: float, form: NumberFormat | int, *, can_be_exact: bool = True, is_quotient: bool = False
) -> Written:
    """Write a number that follows from others; ``≈`` belongs before it where that rounds it.

    ``can_be_exact`` is false of what came through e to a power: float64 has rounded it, even to 1.
    ``is_quotient`` is true of what a division gave, a kink at 1/3.
    """
    form = NumberFormat(form) if isinstance(form, int) else form
    if not math.isfinite(value):
        return Written(formatted(value, form.decimals), is_exact=True)
    fraction = fraction_text(value, is_quotient=is_quotient) if form.fractions and can_be_exact else ""
    if fraction:
        return Written(fraction, is_exact=True)
    is_exact = can_be_exact and _is_in_full(value, form.decimals, is_quotient=is_quotient)
    return Written(formatted(value, form.decimals), is_exact)


def _is_in_full(value: float, decimals: int, *, is_quotient: bool) -> bool:
    """Whether ``decimals`` digits write ``value`` itself, up to what float64 adds on the way to it."""
    if abs(value) >= _LARGEST_FIXED:
        return float(f"{value:.2e}") == value
    return abs(value - round(value, decimals)) <= _noise(value, is_quotient=is_quotient)


def _noise(value: float, *, is_quotient: bool) -> float:
    """Return how far ``value`` may lie from the number that it stands for."""
    return max(NOISE_OF_QUOTIENTS if is_quotient else NOISE, 1e-14 * abs(value))


@lru_cache(maxsize=4096)
def fraction_text(value: float, *, is_quotient: bool = False) -> str:
    """Write a decimal, or a quotient, as a reduced fraction: ``357/10``; empty where it is long or untrue."""
    if not math.isfinite(value) or abs(value) >= _LARGEST_FIXED:
        return ""
    fraction = Fraction(value).limit_denominator(_LARGEST_DENOMINATOR)
    if abs(float(fraction) - value) > _noise(value, is_quotient=is_quotient):
        return ""
    is_named = fraction.denominator <= _LARGEST_NAMED and (is_quotient or float(fraction) == value)
    return fraction_words(fraction) if is_named or _is_decimal(fraction.denominator) else ""


def fraction_words(fraction: Fraction) -> str:
    """Return ``−7/2``, or ``3`` where nothing is divided; empty where it has too many digits to be read."""
    words = str(fraction)
    return words.replace("-", MINUS) if sum(map(str.isdigit, words)) <= _MOST_DIGITS else ""


def _is_decimal(denominator: int) -> bool:
    """Whether a fraction with this denominator can be written as a decimal that ends."""
    for prime in (2, 5):
        while denominator % prime == 0:
            denominator //= prime
    return denominator == 1


def rounded(value: float, decimals: int) -> float:
    """Round ``value`` to the step 10^−decimals; halves go to the even neighbour, −0 becomes 0."""
    return round(value, decimals) + 0.0


def formatted(value: float, decimals: int) -> str:
    """Write ``value`` with ``decimals`` digits, U+2212 for minus and never −0; say what is no number."""
    if math.isnan(value):
        return told(NOT_A_NUMBER)
    if math.isinf(value):
        return told(TOO_LARGE) if value > 0 else f"{MINUS}{told(TOO_LARGE)}"
    if abs(value) >= _LARGEST_FIXED:
        mantissa, power = f"{value:.2e}".replace("-", MINUS).split("e")
        return decimal(f"{mantissa}e{int(power)}")
    return decimal(f"{rounded(value, decimals):.{decimals}f}".replace("-", MINUS))


def shown(value: float, form: NumberFormat | int) -> str:
    """Write a stored value: as a fraction if asked for, else with as many decimals more as it needs (six)."""
    if isinstance(form, int):
        return formatted(value, decimals_needed(value, form))
    fraction = fraction_text(value) if form.fractions else ""
    return fraction or formatted(value, decimals_needed(value, form.decimals))


def decimals_needed(value: float, at_least: int) -> int:
    """Return the fewest decimals, from ``at_least`` to six, that write ``value`` without rounding it."""
    if not math.isfinite(value):
        return at_least
    for decimals in range(at_least, MOST_DECIMALS):
        if is_on_step(value, decimals):
            return decimals
    return max(at_least, MOST_DECIMALS)


def is_on_step(value: float, decimals: int) -> bool:
    """Whether ``value`` is written in full by ``decimals`` digits, up to the rounding of float64."""
    return math.isfinite(value) and math.isclose(value, round(value, decimals), rel_tol=1e-14, abs_tol=1e-14)


def plain(value: float) -> str:
    """Write ``value`` in the fewest digits that give it back, as the small language does."""
    return repr(value + 0.0).removesuffix(".0").replace("-", MINUS)


def parsed(text: str) -> float:
    """Read ``-1.5``, ``−1,5``, ``3/4`` or ``1e-2``; raise ``ValueError`` in words for the rest."""
    tidy = text.strip().replace(MINUS, "-").replace(",", ".").lower()
    parts = [part.strip() for part in tidy.split("/")]
    if len(tidy) > LONGEST_NUMBER or len(parts) > 2 or not all(_NUMBER.fullmatch(part) for part in parts):
        raise ValueError(
            say(
                "found {found}, needed a number such as {one}, 3/4 or 1e-2",
                found=quoted(text),
                one=decimal("−1.5"),
            )
        )
    return _value_of([Fraction(part) for part in parts], text)


def _value_of(parts: list[Fraction], text: str) -> float:
    """Divide and return a finite float, or say why not."""
    if len(parts) == 2 and parts[1] == 0:
        raise ValueError(say("found {found}, needed a number that is not divided by 0", found=quoted(text)))
    try:
        return float(parts[0] / parts[1] if len(parts) == 2 else parts[0])
    except OverflowError:
        raise ValueError(
            say("found {found}, needed a number below {most}", found=quoted(text), most=decimal("1.8e308"))
        ) from None


def quoted(text: str) -> str:
    """Put what was typed or read in quotes, shortened so that a sentence about it stays a sentence."""
    tidy = " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())
    return f"“{tidy if len(tidy) <= LONGEST_QUOTE else tidy[: LONGEST_QUOTE - 1] + '…'}”"
