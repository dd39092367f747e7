"""Curves to match: what they are, where they bend, how they are written."""

from collections.abc import Sequence

import numpy as np
import pytest

from nnviz.nn.targets import TARGET_KINDS, StraightTarget, points_target, target

each_kind = pytest.mark.parametrize("kind", TARGET_KINDS)


def at(kind: str, *x: float, numbers: Sequence[float] = ()) -> list[float]:
    """Return the target's values."""
    return [float(value) for value in target(kind, numbers).values(np.array(x))]


def vertices(found: StraightTarget, low: float, high: float) -> list[tuple[float, float]]:
    """Return the vertices of a target in a range."""
    return list(zip(*(row.tolist() for row in found.curve(low, high)), strict=True))


def straight(kind: str, numbers: Sequence[float] = ()) -> StraightTarget:
    """Return a target that is made of straight pieces."""
    found = target(kind, numbers)
    assert isinstance(found, StraightTarget)
    return found


@each_kind
def test_the_names_and_defaults_of_a_kind_are_as_many(kind: str) -> None:
    assert len(TARGET_KINDS[kind].numbers) == len(TARGET_KINDS[kind].defaults)


@each_kind
def test_a_curve_runs_from_end_to_end_of_the_view(kind: str) -> None:
    t, _ = target(kind).curve(-1.3, 4.7)
    assert (t[0], t[-1]) == (-1.3, 4.7)
    assert (np.diff(t) >= 0).all()


@each_kind
def test_the_values_lie_on_the_curve(kind: str) -> None:
    t, y = target(kind).curve(-1.3, 4.7)
    x = t[:-1][np.diff(t) > 0] + 1e-12
    np.testing.assert_allclose(target(kind).values(x), np.interp(x, t, y), atol=1e-10)


@each_kind
def test_a_curve_has_no_gap_to_its_own_target(kind: str) -> None:
    found = target(kind)
    gap = found.gap(found.curve(-1.3, 4.7))
    assert gap.size <= (0.0 if isinstance(found, StraightTarget) else 1e-3)


def test_a_clip_is_numpys() -> None:
    x = np.linspace(-1.0, 5.0, 61)
    assert at("clip", *x.tolist()) == np.clip(x, 1.0, 3.0).tolist()


def test_a_trapezoid_rises_stays_and_falls() -> None:
    assert at("trapezoid", -1.0, 0.5, 1.0, 2.0, 3.5, 9.0) == [0.0, 1.0, 2.0, 2.0, 1.0, 0.0]


def test_an_upright_side_is_a_jump() -> None:
    box = straight("trapezoid", (2.0, 1.0, 1.0, 3.0, 3.0))
    assert vertices(box, 0.0, 2.0) == [(0.0, 0.0), (1.0, 0.0), (1.0, 2.0), (2.0, 2.0)]


def test_a_tent_has_one_top() -> None:
    assert at("tent", -1.0, 0.25, 0.5, 0.75, 2.0) == [0.0, 0.5, 1.0, 0.5, 0.0]


def test_abs_goes_on_beyond_its_corner() -> None:
    assert at("abs", -3.0, 1.0, 4.0, numbers=(2.0, 1.0, -1.0)) == [7.0, -1.0, 5.0]


def test_steps_are_climbed_behind_their_edges() -> None:
    """As step(0) = 0."""
    assert at("steps", -1.0, 0.0, 0.5, 1.0, 2.5, 9.0) == [0.0, 0.0, 1.0, 1.0, 3.0, 3.0]


def test_a_sine_is_a_wave() -> None:
    x = np.linspace(-3.0, 3.0, 31)
    expected = 2.0 * np.sin(2.0 * np.pi * (x - 0.5) / 3.0) + 1.0
    np.testing.assert_allclose(target("sine", (2.0, 3.0, 0.5, 1.0)).values(x), expected, atol=1e-15)


def test_a_parabola_is_a_square() -> None:
    assert at("parabola", -1.0, 2.0, numbers=(3.0, 1.0, -2.0)) == [10.0, 1.0]


def test_a_view_that_begins_on_a_jump_begins_behind_it() -> None:
    assert vertices(straight("steps"), 0.0, 0.5) == [(0.0, 1.0), (0.5, 1.0)]


def test_a_view_that_ends_on_a_jump_ends_before_it() -> None:
    assert vertices(straight("steps"), -0.5, 0.0) == [(-0.5, 0.0), (0.0, 0.0)]


@pytest.mark.parametrize(
    ("kind", "numbers", "formula"),
    [
        ("clip", (), "clip(x, 1, 3)"),
        ("abs", (-2.0, -1.5, 0.0), "−2 |x + 1.5|"),
        ("sine", (), "sin(2π x)"),
        ("sine", (-1.0, 0.5, 1.0, -0.3), "−sin(2π (x − 1) / 0.5) − 0.3"),
        ("parabola", (1.0, 2.0, 3.0), "(x − 2)² + 3"),
        ("tent", (), "tent of height 1, corners at 0, 0.5, 1"),
        ("steps", (-1.0, 2.0, 0.5, 4.0), "4 steps of 0.5 from −1 on, 2 wide"),
    ],
)
def test_a_formula_reads_as_on_the_board(kind: str, numbers: tuple[float, ...], formula: str) -> None:
    assert target(kind, numbers).formula == formula


@pytest.mark.parametrize(
    ("kind", "numbers", "words"),
    [
        ("cosine", (), "found the target “cosine”, needed one of clip, trapezoid"),
        ("clip", (1.0,), "found 1 numbers for clip, needed 2: low, high"),
        ("clip", (1.0, np.nan), "that is not finite"),
        ("clip", (3.0, 1.0), "corners that do not run from left to right"),
        ("sine", (1.0, 0.0, 0.0, 0.0), "found the period 0, needed one above 0"),
        ("steps", (0.0, 1.0, 1.0, 2.5), "found 2.5 steps, needed a whole number"),
    ],
)
def test_what_makes_no_target_is_refused(kind: str, numbers: tuple[float, ...], words: str) -> None:
    with pytest.raises(ValueError, match=words):
        target(kind, numbers)


def test_a_sine_too_fine_for_the_view_is_refused() -> None:
    with pytest.raises(ValueError, match="more than 100000 turns in the view"):
        target("sine", (1.0, 1e-6, 0.0, 0.0)).gap(target("abs").curve(-1.0, 1.0))


def test_points_are_joined_from_left_to_right() -> None:
    chain = points_target([3.0, 1.0, 2.0], [0.0, 1.0, 5.0])
    assert vertices(chain, 0.0, 9.0) == [(1.0, 1.0), (2.0, 5.0), (3.0, 0.0)]


def test_a_chain_of_points_ends_with_them() -> None:
    values = points_target([1.0, 2.0], [1.0, 5.0]).values(np.array([0.0, 1.0, 1.5, 2.0, 3.0]))
    np.testing.assert_array_equal(values, [np.nan, 1.0, 3.0, 5.0, np.nan])


def test_points_above_one_another_are_a_jump() -> None:
    chain = points_target([1.0, 2.0, 2.0, 2.0, 3.0], [0.0, 0.0, 7.0, 1.0, 1.0])
    assert vertices(chain, 1.5, 3.0) == [(1.5, 0.0), (2.0, 0.0), (2.0, 1.0), (3.0, 1.0)]


def test_points_outside_the_view_are_refused() -> None:
    with pytest.raises(ValueError, match="found a target that lies outside the view"):
        points_target([1.0, 2.0], [1.0, 5.0]).curve(3.0, 4.0)


@pytest.mark.parametrize(
    ("x", "y", "words"),
    [
        ([1.0, 1.0], [0.0, 1.0], "found 1 different x, needed two points or more"),
        ([1.0, 2.0], [0.0], "found 2 x and 1 y"),
        ([1.0, np.inf], [0.0, 1.0], "not finite"),
    ],
)
def test_what_makes_no_chain_is_refused(x: list[float], y: list[float], words: str) -> None:
    with pytest.raises(ValueError, match=words):
        points_target(x, y)
