"""Lines cut to a box, for files of vectors, which have no clipping."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as some
from PySide6.QtCore import QRectF

from nnviz.ui.drawing.vectors import are_in, cut

BOX = QRectF(0.0, 0.0, 10.0, 4.0)
NUMBERS = some.integers(-20, 20).map(float)


@pytest.mark.parametrize(
    ("segment", "part"),
    [
        ((1, 1, 9, 3), [(1, 1, 9, 3)]),  # all of it inside
        ((-5, 2, 15, 2), [(0, 2, 10, 2)]),  # across
        ((5, -4, 5, 8), [(5, 0, 5, 4)]),  # down
        ((5, 2, 5, 12), [(5, 2, 5, 4)]),  # from inside out
        ((-2, -2, 8, 8), [(0, 0, 4, 4)]),  # through a corner
        ((-5, 5, 15, 5), []),  # beside it
        ((-1, -1, -1, 9), []),  # beside it
        ((-4, 0, 0, 8), []),  # past a corner
    ],
)
def test_a_segment_is_cut_to_the_box(segment: tuple[float, ...], part: list[tuple[float, ...]]) -> None:
    found = cut(np.array([segment], dtype=np.float64), BOX)
    assert found.tolist() == [list(each) for each in part]


@given(some.tuples(NUMBERS, NUMBERS, NUMBERS, NUMBERS))
def test_every_point_of_the_segment_in_the_box_is_kept(segment: tuple[float, ...]) -> None:
    part = cut(np.array([segment]), BOX)
    t = np.linspace(0.0, 1.0, 401)
    xs, ys = (segment[axis] + t * (segment[axis + 2] - segment[axis]) for axis in (0, 1))
    length = np.hypot(segment[2] - segment[0], segment[3] - segment[1])
    found = np.hypot(part[:, 2] - part[:, 0], part[:, 3] - part[:, 1]).sum()
    assert found == pytest.approx(are_in(xs, ys, BOX).mean() * length, abs=length / 200)


def test_what_is_cut_lies_in_the_box() -> None:
    segments = np.random.default_rng(1).uniform(-30, 30, (500, 4))
    parts = cut(segments, BOX)
    assert 0 < len(parts) < 500
    assert parts.min() >= -1e-9
    assert are_in(parts[:, [0, 2]], parts[:, [1, 3]], BOX.adjusted(-1e-9, -1e-9, 1e-9, 1e-9)).all()
