"""The activation functions: values, derivatives and straight pieces."""

import numpy as np
import pytest

from nnviz.nn.activations import ACTIVATIONS, Activation, activation_named
from nnviz.nn.arrays import Array
from tests.nn.course import assert_close

SCORES = np.array([[1.1, -0.4, 3.1]])
ALONE = [activation for activation in ACTIVATIONS.values() if not activation.acts_on_rows]
STRAIGHT = [activation for activation in ALONE if activation.is_exact]
each_alone = pytest.mark.parametrize("activation", ALONE, ids=lambda row: row.name)
each_straight = pytest.mark.parametrize("activation", STRAIGHT, ids=lambda row: row.name)


def away_from(thresholds: tuple[float, ...]) -> Array:
    """Return numbers from −6 to 6 that keep 0.01 from every threshold."""
    numbers = np.linspace(-6.0, 6.0, 397)
    gaps = np.abs(numbers[:, np.newaxis] - np.array([*thresholds, 1e9]))
    far: Array = numbers[gaps.min(axis=1) > 0.01]
    return far


@each_alone
def test_the_derivative_is_the_slope_of_a_short_chord(activation: Activation) -> None:
    z, h = away_from(activation.thresholds), 1e-6
    chord = (activation.function(z + h) - activation.function(z - h)) / (2 * h)
    assert_close(activation.derivative(z), chord, 1e-9)


@each_straight
def test_the_slope_of_a_piece_is_the_derivative_on_it(activation: Activation) -> None:
    z = away_from(activation.thresholds)
    pieces = (z[:, np.newaxis] > np.array(activation.thresholds)).sum(axis=1)
    assert np.array_equal(activation.derivative(z), np.array(activation.slopes)[pieces])


@each_straight
def test_there_is_one_piece_more_than_thresholds(activation: Activation) -> None:
    assert len(activation.slopes) == len(activation.thresholds) + 1


@each_straight
def test_a_threshold_itself_belongs_to_the_piece_below(activation: Activation) -> None:
    z = np.array(activation.thresholds)
    assert activation.derivative(z).tolist() == list(activation.slopes[:-1])


@each_alone
def test_the_argument_is_left_as_it_was(activation: Activation) -> None:
    z = np.linspace(-2.0, 2.0, 9)
    answer = activation.function(z)
    answer[:] = 7.0
    assert np.array_equal(z, np.linspace(-2.0, 2.0, 9))


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("linear", [1.1, -0.4, 3.1]),
        ("relu", [1.1, 0.0, 3.1]),
        ("step", [1.0, 0.0, 1.0]),
        ("abs", [1.1, 0.4, 3.1]),
        ("clip", [1.0, 0.0, 1.0]),
        ("leaky_relu", [1.1, -0.004, 3.1]),
        ("sigmoid", [0.7502601055951177, 0.401312339887548, 0.9568927450589139]),
        ("tanh", [0.8004990217606297, -0.3799489622552249, 0.9959493592219002]),
        ("softmax", [0.11611453467414118, 0.02590865471740153, 0.8579768106084572]),
    ],
)
def test_the_course_scores_give_the_course_answers(name: str, expected: list[float]) -> None:
    assert_close(ACTIVATIONS[name].function(SCORES), [expected], 1e-12)


def test_step_of_zero_is_zero() -> None:
    assert ACTIVATIONS["step"].function(np.array([0.0, -0.0])).tolist() == [0.0, 0.0]


def test_relu_of_a_negative_number_is_a_plain_zero() -> None:
    assert not np.signbit(ACTIVATIONS["relu"].function(np.array([-0.4, -1e300]))).any()


def test_sigmoid_keeps_its_tail() -> None:
    """σ(−700) = e⁻⁷⁰⁰ to the last digits, and σ(−1000) is 0 without a warning."""
    sigmoid = ACTIVATIONS["sigmoid"].function(np.array([-700.0, -1000.0, 1000.0]))
    assert sigmoid[0] == pytest.approx(np.exp(-700.0), rel=1e-12)
    assert sigmoid[1:].tolist() == [0.0, 1.0]


def test_the_tail_of_tanh_keeps_its_slope() -> None:
    """1 / cosh² x is 4 e⁻²ˣ far out, where 1 − tanh² x is 0."""
    slope = ACTIVATIONS["tanh"].derivative(np.array([30.0]))
    assert slope[0] == pytest.approx(4.0 * np.exp(-60.0), rel=1e-12)


def test_tanh_of_the_largest_number_has_no_slope() -> None:
    assert ACTIVATIONS["tanh"].derivative(np.array([1.7e308, -1.7e308])).tolist() == [0.0, 0.0]


def test_every_activation_is_listed_under_its_name() -> None:
    assert [activation_named(name).name for name in ACTIVATIONS] == list(ACTIVATIONS)


def test_an_unknown_activation_is_refused_with_the_known_ones() -> None:
    with pytest.raises(ValueError, match=r"“swish”.*relu.*softmax"):
        activation_named("swish")
