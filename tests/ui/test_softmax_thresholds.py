"""Softmax without the maximum on screen, at each threshold of the course, against decimals of 60 digits."""

import math
from collections.abc import Sequence
from decimal import Decimal, localcontext

import pytest
from pytestqt.qtbot import QtBot

from nnviz.document.edits import SetDecimals
from nnviz.document.softmax_ways import DoSoftmax
from nnviz.nn.arrays import frozen
from nnviz.nn.softmax_limits import breaks
from nnviz.ui.command import perform
from nnviz.ui.drawing.stage_layout import stage_layout
from nnviz.ui.drawing.stage_table import StageTable
from tests.ui.test_softmax_panel import panel_on, scored

SCORES = (1.1, -0.4, 3.1)
RIGHT = ["0.116115", "0.025909", "0.857977"]  # CURRICULUM, section 2
LARGEST = Decimal(2) ** 1024 - Decimal(2) ** 970
LEAST = Decimal(2) ** -1075  # half of the smallest number of float64: what is smaller becomes 0

# What the course says of plain softmax at a common shift, and how the panel says why.
AT_SHIFTS = [
    (0.0, RIGHT, "Right to 6 decimals"),
    (706.52, RIGHT, "Right to 6 decimals"),
    (706.54, ["0.000000"] * 3, "sum is too large"),
    (706.69, ["0.000000", "0.000000", "not a number"], "∞ ÷ ∞"),
    (-740.0, ["0.116226", "0.025980", "0.857794"], "few of their digits"),
    (-745.0, ["0.133333", "0.000000", "0.866667"], "too small for float64"),
    (-748.0, ["0.000000", "0.000000", "1.000000"], "too small for float64"),
    (-749.0, ["not a number"] * 3, "0 ÷ 0"),
]


def exact_shares(scores: Sequence[float]) -> list[str]:
    """Return e to each score over their sum in sixty digits, as six decimals."""
    with localcontext(prec=60):
        powers = [Decimal(str(score)).exp() for score in scores]
        return [f"{power / sum(powers):.6f}" for power in powers]


def columns(panel_table: StageTable, name: str) -> list[str]:
    """Return what stands in the column called ``name``."""
    stage = next(each for each in panel_table.stages if name in each.name)
    return ["not a number" if math.isnan(value) else f"{value:.6f}" for value in stage.values]


@pytest.mark.parametrize(("shift", "shares", "why"), AT_SHIFTS)
def test_the_panel_shows_what_float64_makes_of_a_shift(
    qtbot: QtBot, shift: float, shares: list[str], why: str
) -> None:
    panel, refresher = panel_on(qtbot, SetDecimals(6).apply(scored(*SCORES)), (900, 420))
    assert perform(refresher, DoSoftmax("plain", shift))
    refresher.refresh_now()
    shown = panel.stages._shown
    assert shown is not None
    texts = stage_layout(*shown, panel.stages.size().toSizeF()).texts
    assert columns(shown[0], "shares") == shares
    assert set(shares) <= set(texts)
    assert why in panel.note.text


@pytest.mark.parametrize("shift", [shift for shift, _, _ in AT_SHIFTS])
def test_the_stable_shares_stay_right_beside_it_in_sixty_digits(qtbot: QtBot, shift: float) -> None:
    panel, refresher = panel_on(qtbot, SetDecimals(6).apply(scored(*SCORES)), (900, 420))
    assert perform(refresher, DoSoftmax("plain", shift))
    refresher.refresh_now()
    shown = panel.stages._shown
    assert shown is not None
    assert columns(shown[0], "done right") == exact_shares(SCORES) == RIGHT


def test_the_breaks_are_where_sixty_digits_put_them() -> None:
    found = breaks(frozen(list(SCORES)))
    with localcontext(prec=60):
        total = sum((Decimal(str(score)).exp() for score in SCORES), Decimal(0))
        top, bottom = Decimal("3.1"), Decimal("-0.4")
        expected = [LARGEST.ln() - total.ln(), LARGEST.ln() - top, LEAST.ln() - bottom, LEAST.ln() - top]
    given = [found.sum_above, found.not_a_number_above, found.zeros_below, found.not_a_number_below]
    assert given == pytest.approx([float(each) for each in expected], abs=1e-9)
    assert 706.52 < found.sum_above < 706.54
    assert found.not_a_number_above < 706.69
