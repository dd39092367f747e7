"""Numbers on screen and from the keyboard: rounding, writing and reading."""

import math
from decimal import ROUND_HALF_EVEN, Decimal
from fractions import Fraction

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from nnviz.document.numerals import (
    LONGEST_QUOTE,
    decimals_needed,
    formatted,
    is_on_step,
    parsed,
    plain,
    quoted,
    rounded,
    shown,
)

finite = st.floats(allow_nan=False, allow_infinity=False)
moderate = st.floats(-1e6, 1e6)
decimals = st.integers(0, 6)


@given(moderate, decimals)
def test_a_value_is_rounded_to_the_nearest_multiple_of_the_step(value: float, places: int) -> None:
    nearest = Decimal(value).quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_EVEN)
    assert rounded(value, places) == float(nearest)


@given(finite, decimals)
def test_rounding_twice_is_rounding_once(value: float, places: int) -> None:
    assert rounded(rounded(value, places), places) == rounded(value, places)


@pytest.mark.parametrize(("half", "even"), [(0.5, 0.0), (1.5, 2.0), (2.5, 2.0), (-0.5, 0.0), (-1.5, -2.0)])
def test_halves_go_to_the_even_neighbour(half: float, even: float) -> None:
    assert rounded(half, 0) == even


@given(st.floats(-0.004, 0.0))
def test_nothing_is_ever_minus_zero(value: float) -> None:
    assert math.copysign(1.0, rounded(value, 2)) == 1.0
    assert formatted(value, 2) == "0.00"


@pytest.mark.parametrize(
    ("value", "places", "text"),
    [
        (-1.5, 2, "−1.50"),
        (2.4, 0, "2"),
        (-0.0, 1, "0.0"),
        (9_999_999.0, 2, "9999999.00"),
        (1e7, 2, "1.00e7"),
        (-2.5e300, 2, "−2.50e300"),
        (math.nan, 2, "not a number"),
        (math.inf, 2, "too large"),
        (-math.inf, 2, "−too large"),
    ],
)
def test_a_value_is_written_for_the_screen(value: float, places: int, text: str) -> None:
    assert formatted(value, places) == text


@given(st.floats(), decimals)
def test_the_screen_never_shows_a_hyphen_for_minus(value: float, places: int) -> None:
    assert "-" not in formatted(value, places) + shown(value, places)


@given(moderate, decimals)
def test_what_is_shown_reads_back_as_the_rounded_value(value: float, places: int) -> None:
    assert parsed(formatted(value, places)) == rounded(value, places)


@pytest.mark.parametrize(
    ("value", "at_least", "text"),
    [(0.5, 2, "0.50"), (0.125, 2, "0.125"), (0.1 + 0.2, 1, "0.3"), (1 / 3, 2, "0.333333"), (4.0, 0, "4")],
)
def test_a_stored_value_is_shown_with_the_decimals_that_it_needs(
    value: float, at_least: int, text: str
) -> None:
    assert shown(value, at_least) == text


@given(moderate, decimals, decimals)
def test_a_value_on_a_step_needs_no_more_decimals_than_the_step(
    value: float, step: int, at_least: int
) -> None:
    assert decimals_needed(rounded(value, step), at_least) <= max(step, at_least)


@given(moderate, decimals)
def test_a_rounded_value_is_on_the_step(value: float, places: int) -> None:
    assert is_on_step(rounded(value, places), places)


@given(finite)
@example(123456.123456)
@example(0.1 + 0.2)
@example(5e-324)
@example(1.7976931348623157e308)
def test_the_small_language_gives_back_every_number_bit_for_bit(value: float) -> None:
    assert parsed(plain(value)) == value


@pytest.mark.parametrize(
    ("value", "text"), [(2.0, "2"), (-0.0, "0"), (-0.5, "−0.5"), (1e22, "1e+22"), (1e-7, "1e−07")]
)
def test_the_small_language_writes_few_digits(value: float, text: str) -> None:
    assert plain(value) == text


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("-1.5", -1.5),
        ("−1,5", -1.5),
        ("+2", 2.0),
        (" 3/4 ", 0.75),
        ("-1 / 3", -1 / 3),
        ("1e-2", 0.01),
        ("1E2", 100.0),
        (".5", 0.5),
        ("5.", 5.0),
        ("1.5/0.5", 3.0),
        ("1e-400", 0.0),
        ("-0", 0.0),
    ],
)
def test_what_people_type_is_read(text: str, value: float) -> None:
    assert parsed(text) == value


@pytest.mark.parametrize(
    "text",
    ["", " ", "abc", "1.2.3", "1,000,5", "1/2/3", "1/", "/2", "--1", "1e", "0x10", "nan", "inf", "1_000",
     "1 2", "½", "=1", "1e99999", "1" * 101],
)  # fmt: skip
def test_what_is_no_number_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(ValueError, match=r"^found “.*”, needed a number such as −1\.5, 3/4 or 1e-2$"):
        parsed(text)


def test_a_division_by_zero_is_refused() -> None:
    with pytest.raises(ValueError, match="found “1/0”, needed a number that is not divided by 0"):
        parsed("1/0")


@pytest.mark.parametrize("text", ["1e999", "-1e309", "1e300/1e-300"])
def test_a_number_past_float64_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"needed a number below 1\.8e308"):
        parsed(text)


@given(st.text() | st.from_regex(r"[-+−0-9.,e/ ]{0,30}", fullmatch=True))
def test_any_text_is_a_finite_number_or_is_refused_in_words(text: str) -> None:
    try:
        value = parsed(text)
    except ValueError as fault:
        value = 0.0 if str(fault).startswith("found “") else math.nan
    assert math.isfinite(value)


@given(st.fractions(-1000, 1000, max_denominator=1000))
def test_a_fraction_is_read_exactly(value: Fraction) -> None:
    assert parsed(f"{value.numerator}/{value.denominator}") == float(value)


@given(st.text())
def test_a_quotation_is_one_short_printable_line(text: str) -> None:
    assert quoted(text).isprintable()
    assert len(quoted(text)) <= LONGEST_QUOTE + 2
