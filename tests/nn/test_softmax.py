"""Softmax and its stages, against 60 decimal digits."""

import math
from decimal import Decimal, localcontext

import numpy as np
import pytest

from nnviz.nn.arrays import Array
from nnviz.nn.softmax import entropies, softmax, softmax_stages, tempered
from tests.nn.course import assert_close

SCORES = np.array([[1.1, -0.4, 3.1]])
SHARES = [0.11611453467414118, 0.02590865471740153, 0.8579768106084572]


def decimal_softmax(row: list[float]) -> list[float]:
    """Work the shares of one row out in 60 digits."""
    with localcontext() as context:
        context.prec = 60
        largest = max(Decimal(score) for score in row)
        powers = [(Decimal(score) - largest).exp() for score in row]
        return [float(power / sum(powers)) for power in powers]


@pytest.mark.parametrize("scale", [0.1, 1.0, 10.0, 300.0])
def test_shares_agree_with_sixty_digits(scale: float) -> None:
    scores = scale * np.random.default_rng(6).standard_normal((40, 5))
    expected = np.array([decimal_softmax(row) for row in scores.tolist()])
    np.testing.assert_allclose(softmax(scores), expected, rtol=1e-13 * max(1.0, scale), atol=1e-300)


def test_the_stages_of_the_course_scores() -> None:
    stages = softmax_stages(SCORES)
    assert_close(stages.powers, [[0.1353352832366127, 0.0301973834223185, 1.0]], 1e-12)
    assert_close(stages.total, [[1.1655326666589312]], 1e-12)
    assert_close(stages.shares, [SHARES], 1e-12)


def test_every_stage_follows_from_the_one_before() -> None:
    stages = softmax_stages(np.random.default_rng(1).normal(size=(6, 4)))
    assert np.array_equal(stages.shifted, stages.scores - stages.maximum)
    assert np.array_equal(stages.powers, np.exp(stages.shifted))
    assert np.array_equal(stages.shares, stages.powers / stages.total)


def test_each_row_adds_to_one() -> None:
    scores = 50.0 * np.random.default_rng(2).standard_normal((200, 7))
    assert_close(softmax(scores).sum(axis=1), [1.0] * 200, 1e-12)


def test_each_row_has_its_own_maximum() -> None:
    stages = softmax_stages(np.array([[1.0, 2.0], [40.0, 30.0]]))
    assert stages.maximum.tolist() == [[2.0], [40.0]]


def test_a_number_added_to_the_whole_row_changes_no_share() -> None:
    shifted = SCORES + np.array([[-748.0], [0.0], [706.54], [1e6]])
    assert_close(softmax(shifted), [SHARES] * 4, 1e-9)


def test_huge_scores_do_not_overflow() -> None:
    assert softmax(np.array([[1e308, -1e308], [88.7, 88.7]])).tolist() == [[1.0, 0.0], [0.5, 0.5]]


def test_a_share_of_minus_infinity_is_zero() -> None:
    assert softmax(np.array([[-np.inf, 0.0]])).tolist() == [[0.0, 1.0]]


@pytest.mark.parametrize("row", [[np.nan, 0.0], [np.inf, 0.0], [-np.inf, -np.inf]])
def test_a_row_without_an_answer_is_not_a_number(row: list[float]) -> None:
    assert np.isnan(softmax(np.array([row]))).any()


def test_a_single_class_has_the_whole_share() -> None:
    assert softmax(np.array([[-5.0], [900.0]])).tolist() == [[1.0], [1.0]]


def jacobian_by_differences(scores: Array, step: float) -> Array:
    """Return ∂pᵢ/∂zⱼ at one row of scores, by central differences."""
    nudges = step * np.eye(scores.size)
    return (softmax(scores + nudges) - softmax(scores - nudges)) / (2 * step)


def test_shares_answer_to_every_score_of_the_row() -> None:
    """∂pᵢ/∂zⱼ = pᵢ (1 if i = j else 0) − pᵢ pⱼ."""
    shares = softmax(SCORES)[0]
    expected = np.diag(shares) - np.outer(shares, shares)
    assert_close(jacobian_by_differences(SCORES, 1e-6), expected.tolist(), 1e-9)


@pytest.mark.parametrize("temperature", [0.05, 0.5, 1.0, 2.0, 20.0])
def test_a_temperature_divides_the_scores(temperature: float) -> None:
    row = [1.1, -0.4, 3.1]
    powers = [math.exp(score / temperature) for score in row]
    found = tempered(np.array([row]), temperature).shares[0]
    assert found == pytest.approx([power / sum(powers) for power in powers], abs=1e-12)


def test_scores_of_any_size_stay_finite_at_any_temperature() -> None:
    assert tempered(np.array([[1e300, 2e300]]), 1e-10).shares[0].tolist() == [0.0, 1.0]


def test_a_cold_softmax_splits_a_tie() -> None:
    assert tempered(np.array([[2.0, 2.0, 1.0]]), 1e-3).shares[0].tolist() == [0.5, 0.5, 0.0]


def test_a_temperature_of_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="needed one above 0"):
        tempered(np.array([[1.0, 2.0]]), 0.0)


def test_equal_shares_have_the_largest_entropy() -> None:
    assert entropies(softmax_stages(np.array([[5.0, 5.0, 5.0]])))[0] == pytest.approx(math.log(3))


def test_an_entropy_is_minus_the_sum_of_p_log_p() -> None:
    stages = softmax_stages(np.array([[1.1, -0.4, 3.1], [0.0, -1000.0, 0.0]]))
    expected = [-sum(p * math.log(p) for p in row if p > 0) for row in stages.shares.tolist()]
    assert entropies(stages) == pytest.approx(expected)
