"""Softmax done wrong, against decimals of sixty digits and the course's numbers."""

from decimal import Decimal, localcontext

import numpy as np
import pytest

from nnviz.nn.arrays import Array
from nnviz.nn.softmax_limits import breaks, stops
from nnviz.nn.softmax_mistakes import attempted

SCORES = np.array([[1.1, -0.4, 3.1]])
TWO = np.array([[1.1, -0.4, 3.1], [2.1, 0.6, 4.1]])


def exact_shares(row: Array) -> list[float]:
    """Return the shares of a row to sixty digits, rounded once."""
    with localcontext() as context:
        context.prec = 60
        powers = [Decimal(score).exp() for score in row.tolist()]
        return [float(power / sum(powers)) for power in powers]


@pytest.mark.parametrize("shift", [0.0, 300.0, 706.52, -300.0, -700.0])
def test_the_plain_way_is_right_up_to_706(shift: float) -> None:
    found = attempted("plain", SCORES, shift)
    assert found.shares[0] == pytest.approx(exact_shares(SCORES[0]), abs=1e-12)
    assert found.is_right(0).all()


@pytest.mark.parametrize(
    ("shift", "shares"),
    [
        (706.54, [0.0, 0.0, 0.0]),
        (706.69, [0.0, 0.0, np.nan]),
        (-740, [0.116226, 0.025980, 0.857794]),
        (-745, [0.1333, 0.0, 0.8667]),
        (-748, [0.0, 0.0, 1.0]),
        (-749, [np.nan, np.nan, np.nan]),
    ],
)
def test_past_its_limits_the_plain_way_is_wrong_as_the_curriculum_says(
    shift: float, shares: list[float]
) -> None:
    found = attempted("plain", SCORES, shift)
    assert found.shares[0] == pytest.approx(shares, abs=5e-5, nan_ok=True)
    assert not found.is_right(0).any()


def test_the_right_shares_stay_beside_any_shift() -> None:
    for shift in (0.0, 1000.0, -1000.0):
        assert attempted("plain", SCORES, shift).right[0] == pytest.approx(exact_shares(SCORES[0]), abs=1e-12)


@pytest.mark.parametrize(("way", "step"), [("plain", 1e-3), ("float32", 1e-3), ("float16", 2e-2)])
def test_the_sum_leaves_the_format_just_past_its_break(way: str, step: float) -> None:
    found = breaks(SCORES[0], way)
    inside, outside = (attempted(way, SCORES, found.sum_above + sign * step) for sign in (-1, 1))
    assert np.isfinite(inside.total).all()
    assert np.isinf(outside.total).all()


@pytest.mark.parametrize("way", ["plain", "float32"])
def test_the_powers_are_all_zero_just_below_their_break(way: str) -> None:
    at = breaks(SCORES[0], way).not_a_number_below
    assert np.isnan(attempted(way, SCORES, at - 0.01).shares).all()
    assert not np.isnan(attempted(way, SCORES, at + 0.01).shares).any()


def test_the_breaks_of_float64_are_the_logarithms_of_its_limits() -> None:
    found = breaks(np.array([0.0]))
    assert found.not_a_number_above == pytest.approx(709.782712893384)
    assert found.not_a_number_below == pytest.approx(-745.1332191019412)


def test_down_the_columns_the_samples_share() -> None:
    found = attempted("columns", np.array([[1.1, -0.4, 3.1], [0.0, 0.0, 0.0]]))
    sigmoids = [0.7502601055951177, 0.401312339887548, 0.9568927450589139]
    assert found.shares[0] == pytest.approx(sigmoids)
    assert found.shares.sum(axis=0) == pytest.approx([1.0, 1.0, 1.0])


def test_over_the_whole_table_all_shares_together_add_to_one() -> None:
    found = attempted("table", TWO)
    assert found.shares.sum() == pytest.approx(1.0)
    assert not found.is_right(0).any()


def test_the_tables_maximum_is_harmless_until_a_row_is_far_below_it() -> None:
    assert attempted("maximum", TWO).is_right(0).all()
    far = TWO + np.array([[0.0], [800.0]])
    assert np.isnan(attempted("maximum", far).shares[0]).all()
    assert attempted("maximum", far).is_right(1).all()


@pytest.mark.parametrize(
    ("way", "shares"),
    [("division", [0.2894737, -0.1052632, 0.8157895]), ("relu", [0.2619048, 0.0, 0.7380952])],
)
def test_division_without_powers_is_what_the_curriculum_says(way: str, shares: list[float]) -> None:
    assert attempted(way, SCORES).shares[0] == pytest.approx(shares, abs=1e-7)


def test_a_flat_list_is_refused_in_numpys_own_words() -> None:
    found = attempted("list", SCORES)
    assert found.message == "AxisError: axis 1 is out of bounds for array of dimension 1"
    assert not found.is_right(0).any()


def test_half_precision_is_right_to_two_decimals() -> None:
    assert attempted("float16", SCORES).is_right(0).all()
    assert attempted("float16", SCORES).gaps(0).max() > 1e-6


@pytest.mark.parametrize("way", ["plain", "float32", "float16"])
def test_the_stops_lie_on_both_sides_of_the_breaks(way: str) -> None:
    tables = [attempted(way, SCORES, shift) for shift in stops(SCORES[0], way)]
    not_numbers = [int(np.isnan(table.shares[0]).sum()) for table in tables]
    assert not_numbers == [3, 0, 0, 0, 0, 1]
    assert [bool(table.is_right(0).all()) for table in tables[2:5]] == [True, True, False]
