"""The largest gap and the area between curves, against fractions and closed forms."""

from fractions import Fraction
from itertools import pairwise

import numpy as np
import pytest

from nnviz.nn.gaps import Gap, Polyline, gap_between
from nnviz.nn.piecewise import curve
from nnviz.nn.targets import target
from tests.nn.course import CLAMP
from tests.nn.one_input import along

each_seed = pytest.mark.parametrize("seed", range(100))
FLAT = Polyline(np.array([0.0, 1.0]), np.array([0.0, 0.0]))


def line(*points: tuple[float, float]) -> Polyline:
    """Return a curve through points."""
    t, y = np.array(points).T
    return Polyline(t, y)


def drawn(seed: int, *, start: float = 0.0) -> Polyline:
    """Return a random curve of straight pieces with some jumps, on halves and quarters."""
    generator = np.random.default_rng(seed)
    inner = np.sort(generator.integers(1, 16, 6)) / 4.0
    t = np.concatenate([[start], inner, inner[:2], [4.0]])
    return Polyline(np.sort(t), generator.integers(-8, 9, t.size) / 2.0)


def limits(curve: Polyline, low: Fraction, high: Fraction) -> tuple[Fraction, Fraction]:
    """Return a curve's values at both ends of a stretch without vertices inside, in fractions."""
    rows = [(Fraction(t), Fraction(y)) for t, y in zip(*curve, strict=True)]
    middle = (low + high) / 2
    (t0, y0), (t1, y1) = next((a, b) for a, b in pairwise(rows) if a[0] < middle < b[0])
    slope = (y1 - y0) / (t1 - t0)
    return y0 + slope * (low - t0), y0 + slope * (high - t0)


def exactly(one: Polyline, other: Polyline) -> tuple[Fraction, Fraction]:
    """Return the largest gap and the area in fractions."""
    low, high = max(one.t[0], other.t[0]), min(one.t[-1], other.t[-1])
    cuts = sorted({Fraction(t) for t in (*one.t, *other.t) if low <= t <= high})
    size = area = Fraction(0)
    for start, end in pairwise(cuts):
        pairs = zip(limits(one, start, end), limits(other, start, end), strict=True)
        left, right = (a - b for a, b in pairs)
        size = max(size, abs(left), abs(right))
        if left * right < 0:
            share = left / (left - right)
            area += (end - start) * (share * abs(left) + (1 - share) * abs(right)) / 2
        else:
            area += (end - start) * (abs(left) + abs(right)) / 2
    return size, area


@each_seed
def test_gap_and_area_agree_with_fractions(seed: int) -> None:
    one, other = drawn(seed), drawn(seed + 1000)
    gap, (size, area) = gap_between(one, other), exactly(one, other)
    assert gap.size == pytest.approx(float(size), rel=1e-14)
    assert gap.area == pytest.approx(float(area), rel=1e-14)


@each_seed
def test_the_gap_lies_where_it_is_said(seed: int) -> None:
    one, other = drawn(seed), drawn(seed + 1000)
    gap = gap_between(one, other)
    x = Fraction(gap.x)
    cuts = sorted({Fraction(t) for t in (*one.t, *other.t)})
    near = [pair for pair in pairwise(cuts) if x in pair]
    ends = [(limits(one, *pair), limits(other, *pair), pair.index(x)) for pair in near]
    assert max(abs(a[end] - b[end]) for a, b, end in ends) == pytest.approx(gap.size, rel=1e-14)


def test_curves_are_compared_where_both_are() -> None:
    gap = gap_between(line((-1.0, 9.0), (1.0, 1.0), (2.0, 1.0)), line((1.0, 0.0), (5.0, 4.0)))
    assert gap == Gap(1.0, 1.0, 0.5)


def test_curves_that_share_no_range_are_refused() -> None:
    with pytest.raises(ValueError, match="found two curves that share no range"):
        gap_between(FLAT, line((2.0, 0.0), (3.0, 0.0)))


def test_both_sides_of_a_jump_count() -> None:
    gap = gap_between(line((0.0, 0.0), (0.5, 0.0), (0.5, 3.0), (1.0, 0.0)), FLAT)
    assert gap == Gap(3.0, 0.5, 0.75)


def test_a_crossing_makes_two_triangles() -> None:
    assert gap_between(line((0.0, -1.0), (1.0, 3.0)), FLAT) == Gap(3.0, 1.0, 0.125 + 1.125)


def test_a_curve_has_no_gap_to_itself() -> None:
    assert gap_between(FLAT, FLAT) == Gap(0.0, 0.0, 0.0)


def test_of_equal_gaps_the_first_is_named() -> None:
    zigzag = line((0.0, 0.0), (0.25, 0.1 + 0.2), (0.75, -0.3), (1.0, 0.0))
    assert gap_between(zigzag, FLAT).x == 0.25


def test_the_clamp_has_no_gap_to_a_clip() -> None:
    clamp = Polyline(*curve(along(CLAMP, -1.0, 5.0), 1, 0))
    assert target("clip").gap(clamp) == Gap(0.0, -1.0, 0.0)


def chords(cells: int) -> Polyline:
    """Return the chords of sin 2πx."""
    t = np.arange(cells + 1) / cells
    return Polyline(t, np.sin(2 * np.pi * t))


@pytest.mark.parametrize(("cells", "size"), [(4, 0.210514), (8, 0.070378), (16, 0.018846), (32, 0.004792)])
def test_the_chords_of_a_sine_have_the_gaps_of_the_course(cells: int, size: float) -> None:
    assert round(target("sine").gap(chords(cells)).size, 6) == size


@pytest.mark.parametrize("cells", [4, 8, 16, 32])
def test_the_gap_of_a_chord_is_where_the_sine_runs_along_it(cells: int) -> None:
    """cos 2πx = m / 2π with m the slope of the chord."""
    gap = target("sine").gap(chords(cells))
    t, y = chords(cells)
    row = int(np.searchsorted(t, gap.x)) - 1
    slope = (y[row + 1] - y[row]) * cells
    assert np.cos(2 * np.pi * gap.x) == pytest.approx(slope / (2 * np.pi), abs=1e-14)
    assert gap.size == pytest.approx(
        abs(np.sin(2 * np.pi * gap.x) - y[row] - slope * (gap.x - t[row])), abs=1e-15
    )


@pytest.mark.parametrize("cells", [4, 8, 16, 32])
def test_the_area_between_a_sine_and_its_chords_is_what_they_miss(cells: int) -> None:
    """∫ |sin 2πx| = 2 / π, and no chord of an even number crosses 0."""
    _, y = chords(cells)
    inside = float((np.abs(y[1:]) + np.abs(y[:-1])).sum()) / (2 * cells)
    assert target("sine").gap(chords(cells)).area == pytest.approx(2 / np.pi - inside, abs=1e-15)


def test_a_line_that_crosses_a_sine_has_lobes_on_both_sides() -> None:
    """Against y = 0 the area of a whole wave is 2 / π."""
    gap = target("sine").gap(line((0.1, 0.0), (1.1, 0.0)))
    assert [gap.size, gap.x] == pytest.approx([1.0, 0.25], abs=1e-15)
    assert gap.area == pytest.approx(2 / np.pi, abs=1e-14)


@each_seed
@pytest.mark.parametrize("numbers", [(1.0, 1.0, 0.0, 0.0), (-2.5, 1.7, 0.3, 0.4), (0.7, 30.0, -1.0, 0.0)])
def test_no_sample_of_a_sine_is_further_off_than_its_gap(seed: int, numbers: tuple[float, ...]) -> None:
    curve, sine = drawn(seed), target("sine", numbers)
    found, expected = sine.gap(curve), sampled(curve, sine.values)
    assert expected.size - 1e-12 <= found.size <= expected.size + 1e-3
    assert found.area == pytest.approx(expected.area, abs=1e-3)


@each_seed
@pytest.mark.parametrize("numbers", [(1.0, 0.0, 0.0), (-0.5, 2.3, 1.0), (0.0, 0.0, 0.5)])
def test_no_sample_of_a_parabola_is_further_off_than_its_gap(seed: int, numbers: tuple[float, ...]) -> None:
    curve, parabola = drawn(seed), target("parabola", numbers)
    found, expected = parabola.gap(curve), sampled(curve, parabola.values)
    assert expected.size - 1e-12 <= found.size <= expected.size + 1e-3
    assert found.area == pytest.approx(expected.area, abs=1e-3)


def sampled(curve: Polyline, values: object) -> Gap:
    """Return the gap at 400 points of every piece, and the area by the midpoints between them."""
    assert callable(values)
    rows = zip(*curve, strict=True)
    sizes, area = [], 0.0
    for (t0, y0), (t1, y1) in pairwise(rows):
        share = np.linspace(0.0, 1.0, 401)
        gaps = np.abs(y0 + share * (y1 - y0) - values(t0 + share * (t1 - t0)))
        sizes.append(gaps.max() if t1 > t0 else 0.0)
        area += (t1 - t0) * float((gaps[1:] + gaps[:-1]).mean()) / 2
    return Gap(float(max(sizes)), 0.0, area)


def test_a_chord_of_a_parabola_has_the_gap_and_area_of_the_book() -> None:
    """Over a width w the gap of x² is w² / 4 at its middle and the area w³ / 6."""
    gap = target("parabola").gap(line((1.0, 1.0), (4.0, 16.0)))
    assert (gap.size, gap.x) == (2.25, 2.5)
    assert gap.area == pytest.approx(4.5, rel=1e-15)


def test_a_line_through_a_parabola_is_cut_where_they_cross() -> None:
    """∫ |1 − x²| from −2 to 2 = 4/3 + 2 · 4/3."""
    gap = target("parabola").gap(line((-2.0, 1.0), (2.0, 1.0)))
    assert gap.size == 3.0
    assert gap.area == pytest.approx(4.0, rel=1e-14)
