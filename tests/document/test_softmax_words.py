"""What is said of softmax done wrong."""

import numpy as np
import pytest

from nnviz.document.softmax_words import cell_verdict, tie, verdict
from nnviz.nn.softmax_mistakes import WAYS, attempted

SCORES = np.array([[1.1, -0.4, 3.1]])


@pytest.mark.parametrize(
    ("shift", "begins", "says"),
    [
        (706.52, "Right to 6 decimals in float64", "to 706.53"),
        (706.54, "Wrong by 0.857977, adds to 0.000", "sum is too large"),
        (706.69, "Not a number in 1 of 3", "∞ ÷ ∞"),
        (-740.0, "Wrong by 0.000183", "few of their digits"),
        (-745.0, "Wrong by 0.025909", "a power is too small"),
        (-748.0, "Wrong by 0.142023", "a power is too small"),
        (-749.0, "Not a number:", "0 ÷ 0"),
    ],
)
def test_each_threshold_is_said_in_words(shift: float, begins: str, says: str) -> None:
    said = verdict(attempted("plain", SCORES, shift), 0, shift)
    assert said.startswith(begins)
    assert says in said


@pytest.mark.parametrize(
    ("way", "shift", "says"),
    [
        ("float32", 85.5, "too large for float32"),
        ("float16", 8.0, "∞ ÷ ∞"),
        ("columns", 0.0, "adds to 3.000"),
        ("table", 0.0, "only one row"),
        ("list", 0.0, "AxisError: axis 1"),
        ("maximum", 0.0, "Right"),
        ("division", 0.0, "a share can be negative"),
        ("relu", 0.0, "cut to 0"),
        ("right", 0.0, "maximum is subtracted"),
    ],
)
def test_every_way_is_judged_with_its_reason(way: str, shift: float, says: str) -> None:
    assert says in verdict(attempted(way, SCORES, shift), 0, shift)


@pytest.mark.parametrize("way", WAYS)
def test_scores_that_are_no_numbers_are_nobodys_mistake(way: str) -> None:
    said = verdict(attempted(way, np.array([[np.inf, 1.0]])), 0)
    assert "AxisError" in said or said == "No way gives shares: a score is not a finite number"


def test_a_cell_says_by_how_much_it_is_wrong() -> None:
    assert cell_verdict(attempted("plain", SCORES), 0, 0) == "right"
    assert cell_verdict(attempted("plain", SCORES, -745.0), 0, 1) == "wrong by 0.025909"
    assert cell_verdict(attempted("plain", SCORES, -749.0), 0, 1) == "not a number"


def test_scores_that_add_to_nothing_cannot_be_divided() -> None:
    assert "nothing is divided by 0" in verdict(attempted("division", np.array([[1.0, -1.0]])), 0)


def test_ties_are_named() -> None:
    assert tie(["1.1", "1.2", "1.3"], np.array([2.0, 0.0, 2.0])) == "1.1 and 1.3 tie"
    assert tie(["1.1", "1.2"], np.array([2.0, 0.0])) == ""
