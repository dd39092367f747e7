"""A curve of thousands of vertices looks the same when it is thinned: column by column of pixels."""

import numpy as np
import pytest

from nnviz.nn.arrays import Array
from nnviz.ui.drawing.thinning import FEW, parted, thinned


def zigzag(count: int, width: float) -> tuple[Array, Array]:
    rng = np.random.default_rng(1)
    return np.sort(rng.uniform(0.0, width, count)), rng.uniform(0.0, 200.0, count)


def spans(xs: Array, ys: Array) -> dict[float, tuple[float, float]]:
    """Return the lowest and highest vertex of each column of pixels."""
    return {
        column: (float(ys[np.floor(xs) == column].min()), float(ys[np.floor(xs) == column].max()))
        for column in np.unique(np.floor(xs)).tolist()
    }


def test_a_curve_of_few_vertices_is_left_as_it_is() -> None:
    xs, ys = zigzag(FEW, 100.0)
    assert thinned(xs, ys)[0] is xs
    assert parted(xs, ys)[1] is ys


def test_a_thinned_curve_reaches_as_low_and_as_high_in_every_column() -> None:
    xs, ys = zigzag(4000, 300.0)
    few_xs, few_ys = thinned(xs, ys)
    assert spans(few_xs, few_ys) == spans(xs, ys)
    assert few_xs.size <= 3 * 300


@pytest.mark.parametrize("count", [700, 4000])
def test_bars_and_strokes_together_reach_as_low_and_as_high_in_every_column(count: int) -> None:
    xs, ys = zigzag(count, 300.0)
    stroked_xs, stroked, bars = parted(xs, ys)
    kept = np.isfinite(stroked)
    barred = np.repeat(bars[:, 0] + 0.5, 2), bars[:, 1:].ravel()
    both = np.concatenate([stroked_xs[kept], barred[0]]), np.concatenate([stroked[kept], barred[1]])
    assert spans(*both) == spans(xs, ys)


def test_a_gap_stays_a_gap() -> None:
    xs, ys = zigzag(2000, 100.0)
    ys[1000] = np.nan
    assert np.isnan(thinned(xs, ys)[1]).sum() == 1


def test_curves_one_after_another_are_not_mixed() -> None:
    """Two curves over the same columns, one above 1000, are thinned each by itself."""
    xs, ys = zigzag(2000, 100.0)
    gap = np.array([np.nan])
    _, few_ys = thinned(np.concatenate([xs, xs[-1:], xs]), np.concatenate([ys, gap, ys + 1000.0]))
    end = int(np.flatnonzero(np.isnan(few_ys))[0])
    assert (few_ys[:end] < 1000.0).all()
    assert (few_ys[end + 1 :] >= 1000.0).all()
