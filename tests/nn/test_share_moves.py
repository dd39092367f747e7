"""Shares that are dragged, against decimals of 60 digits."""

from decimal import Decimal, localcontext

import numpy as np
import pytest

from nnviz.nn.arrays import Array
from nnviz.nn.softmax import softmax
from nnviz.nn.solve import clamped_share, share_reaction, share_score, sigmoid_score


def true_score(scores: list[float], index: int, share: str, temperature: str = "1") -> float:
    """Return T (log q − log(1 − q) + log Σ e^(zₖ / T)) over the others, from 60 digits."""
    with localcontext() as context:
        context.prec = 60
        q, pace = Decimal(share), Decimal(temperature)
        others = [Decimal(z) / pace for k, z in enumerate(scores) if k != index]
        largest = max(others)
        summed = sum(((other - largest).exp() for other in others), Decimal(0))
        return float(pace * (q.ln() - (1 - q).ln() + summed.ln() + largest))


@pytest.mark.parametrize("share", ["0.5", "0.1", "0.9", "0.000001", "0.999"])
@pytest.mark.parametrize("scores", [[1.1, -0.4, 3.1], [-1000.0, 0.0, 1.0], [700.0, 710.0, -20.0]])
def test_the_score_agrees_with_sixty_digits(scores: list[float], share: str) -> None:
    found = share_score(np.array(scores), 0, float(share))
    assert found == pytest.approx(true_score(scores, 0, share), rel=1e-14, abs=1e-13)


def test_a_share_that_has_underflowed_can_be_fetched_back() -> None:
    """EXACT: +1001.31 for z = (−1000, 0, 1) and a half."""
    assert share_score(np.array([-1000.0, 0.0, 1.0]), 0, 0.5) + 1000.0 == pytest.approx(1001.3132616875182)


def row(seed: int) -> tuple[Array, int, float]:
    """Return scores, a class and a share to give it."""
    generator = np.random.default_rng(seed)
    scores = generator.normal(0.0, 4.0, int(generator.integers(2, 8)))
    return scores, int(generator.integers(scores.size)), float(generator.uniform(0.001, 0.999))


@pytest.mark.parametrize("seed", range(100))
def test_the_class_gets_the_share_and_the_others_keep_their_ratios(seed: int) -> None:
    scores, index, share = row(seed)
    moved = scores.copy()
    moved[index] = share_score(scores, index, share)
    before, after = (np.delete(softmax(z[np.newaxis])[0], index) for z in (scores, moved))
    assert softmax(moved[np.newaxis])[0, index] == pytest.approx(share, abs=1e-14)
    np.testing.assert_allclose(after / after.sum(), before / before.sum(), rtol=1e-13)


def test_a_temperature_stretches_the_score() -> None:
    found = share_score(np.array([1.0, 0.0, -1.0]), 0, 0.75, temperature=2.5)
    assert found == pytest.approx(true_score([1.0, 0.0, -1.0], 0, "0.75", "2.5"), abs=1e-14)


def test_near_all_of_it_the_rest_is_carried_apart() -> None:
    """1 − 1e−20 is 1 in doubles; log 1e−20 = −20 log 10."""
    found = share_score(np.array([0.0, 0.0]), 0, 1.0, others=1e-20)
    assert found == pytest.approx(20 * np.log(10.0), rel=1e-15)


@pytest.mark.parametrize(("share", "words"), [(1.0, "100% would need an infinite bias"), (0.0, "negative")])
def test_all_or_nothing_needs_an_infinite_bias(share: float, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        share_score(np.array([1.0, 2.0]), 0, share)


def test_the_only_class_cannot_be_dragged() -> None:
    with pytest.raises(ValueError, match="the only class"):
        share_score(np.array([1.0]), 0, 0.5)


def test_others_that_are_not_finite_are_refused() -> None:
    with pytest.raises(ValueError, match="needed finite scores"):
        share_score(np.array([1.0, -np.inf]), 0, 0.5)


def test_a_temperature_of_zero_is_refused() -> None:
    with pytest.raises(ValueError, match="found the temperature 0, needed one above 0"):
        share_score(np.array([1.0, 2.0]), 0, 0.5, temperature=0.0)


def test_a_sigmoid_is_dragged_by_its_logit() -> None:
    assert sigmoid_score(0.75) == pytest.approx(np.log(3.0), rel=1e-15)


def test_a_hand_stays_a_millionth_from_all_and_nothing() -> None:
    assert [clamped_share(q) for q in (-1.0, 0.5, 2.0)] == [1e-6, 0.5, 1.0 - 1e-6]


def test_a_share_reacts_to_its_bias_even_when_it_is_nearly_one() -> None:
    """EXACT: p (1 − p) is 4.2484e−18 for z = (40, 0), where 1 − p alone gives 0."""
    shares = softmax(np.array([[40.0, 0.0]]))[0]
    assert share_reaction(shares, 0) == pytest.approx(4.248354255291589e-18, rel=1e-12)
