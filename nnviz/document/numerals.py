"""One rounding, one formatter and one parser for every number on screen."""

import math
import re
from fractions import Fraction

MINUS = "\N{MINUS SIGN}"
MOST_DECIMALS = 6
NOT_A_NUMBER = "not a number"
TOO_LARGE = "too large"

LONGEST_QUOTE = 40  # characters
LONGEST_NUMBER = 100  # characters
_LARGEST_FIXED = 1e7
_NUMBER = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,4})?")
_EXPECTED = "a number such as −1.5, 3/4 or 1e-2"


def rounded(value: float, decimals: int) -> float:
    """Round ``value`` to the step 10^−decimals; halves go to the even neighbour, −0 becomes 0."""
    return round(value, decimals) + 0.0


def formatted(value: float, decimals: int) -> str:
    """Write ``value`` with ``decimals`` digits, U+2212 for minus and never −0; say what is no number."""
    if math.isnan(value):
        return NOT_A_NUMBER
    if math.isinf(value):
        return TOO_LARGE if value > 0 else f"{MINUS}{TOO_LARGE}"
    if abs(value) >= _LARGEST_FIXED:
        mantissa, power = f"{value:.2e}".replace("-", MINUS).split("e")
        return f"{mantissa}e{int(power)}"
    return f"{rounded(value, decimals):.{decimals}f}".replace("-", MINUS)


def shown(value: float, decimals: int) -> str:
    """Write a stored value: with ``decimals`` digits, or as many more as it needs up to six."""
    return formatted(value, decimals_needed(value, decimals))


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
        raise ValueError(f"found {quoted(text)}, needed {_EXPECTED}")
    return _value_of([Fraction(part) for part in parts], text)


def _value_of(parts: list[Fraction], text: str) -> float:
    """Divide and return a finite float, or say why not."""
    if len(parts) == 2 and parts[1] == 0:
        raise ValueError(f"found {quoted(text)}, needed a number that is not divided by 0")
    try:
        return float(parts[0] / parts[1] if len(parts) == 2 else parts[0])
    except OverflowError:
        raise ValueError(f"found {quoted(text)}, needed a number below 1.8e308") from None


def quoted(text: str) -> str:
    """Put what was typed or read in quotes, shortened so that a sentence about it stays a sentence."""
    tidy = " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())
    return f"“{tidy if len(tidy) <= LONGEST_QUOTE else tidy[: LONGEST_QUOTE - 1] + '…'}”"
