"""The stages of softmax for the whole batch, against sixty digits and sums of rows and columns."""

from dataclasses import replace

import numpy as np
import pytest

from nnviz.document.batch_stages import batch_stages, rows_words
from nnviz.document.batch_windows import BatchStages, BatchWindow
from nnviz.document.document import Document, View
from nnviz.document.frame import Frame, frame_of
from nnviz.document.softmax_ways import DoSoftmax
from nnviz.document.store import Store
from nnviz.nn.arrays import frozen
from nnviz.nn.layers import dense_layer
from nnviz.nn.network import Network
from nnviz.nn.softmax_mistakes import WAYS
from tests.nn.test_softmax import decimal_softmax

SCORES = [[1.1, -0.4, 3.1], [2.1, 0.6, 4.1], [-3.0, 5.0, 0.5]]


def frame_with(way: str = "right", shift: float | None = None, scores: list[list[float]] = SCORES) -> Frame:
    """Return the frame of a softmax that passes its scores on."""
    network = Network((dense_layer(np.eye(3).tolist(), [0.0] * 3, "softmax"),))
    store = Store(Document(network, frozen(scores), View(0, -1.0, 1.0)))
    DoSoftmax(way, shift).perform(store)
    return frame_of(store)


def made(frame: Frame) -> BatchStages:
    assert frame.softmax is not None
    return batch_stages(frame, frame.softmax)


def window(stages: BatchStages, kind: str) -> BatchWindow:
    return next(each for each in stages.windows if each.kind == kind)


def said(frame: Frame) -> str:
    assert frame.softmax is not None
    return rows_words(frame, frame.softmax)


def test_there_are_five_windows_of_a_row_per_sample() -> None:
    stages = made(frame_with())
    assert [each.name[0].removesuffix(" ≈") for each in stages.windows] == [
        "scores z",
        "z − row max",
        "e to it",
        "row sum",
        "shares",
    ]
    assert [len(each.values) for each in stages.windows] == [3] * 5


def test_every_share_agrees_with_sixty_digits() -> None:
    shares = window(made(frame_with()), "share")
    assert shares.values == pytest.approx(np.array([decimal_softmax(row) for row in SCORES]), abs=1e-15)
    assert shares.beside == pytest.approx([1.0, 1.0, 1.0], abs=1e-12)


def test_the_row_sum_is_the_sum_of_the_powers() -> None:
    stages = made(frame_with())
    assert window(stages, "total").values[:, 0] == pytest.approx(window(stages, "power").values.sum(axis=1))


def test_down_the_columns_the_columns_add_to_one_and_the_rows_do_not() -> None:
    shares = window(made(frame_with("columns")), "share")
    assert shares.under == ("1.000",) * 3
    assert shares.beside is not None
    assert not np.isclose(shares.beside, 1.0).any()


@pytest.mark.parametrize("way", [way for way in (*WAYS, "temperature") if way not in {"columns", "list"}])
def test_sums_of_columns_are_written_only_where_they_mean_something(way: str) -> None:
    assert not any(each.under for each in made(frame_with(way)).windows)


def test_over_the_table_all_shares_together_add_to_one() -> None:
    assert window(made(frame_with("table")), "share").foot[0] == "the table adds to 1.000"


@pytest.mark.parametrize("way", [way for way in (*WAYS, "temperature") if way != "right"])
def test_the_right_shares_stand_last(way: str) -> None:
    right = made(frame_with(way)).windows[-1]
    assert right.values == pytest.approx(np.array([decimal_softmax(row) for row in SCORES]), abs=1e-15)


def test_wrong_shares_are_marked_and_not_numbers_are_not() -> None:
    far = [SCORES[0], [800.0, 801.0, 802.0]]
    shares = window(made(frame_with("maximum", scores=far)), "share")
    assert shares.wrong is not None
    assert not shares.wrong.any()
    assert np.isnan(shares.values[0]).all()


def test_what_is_wrong_is_counted() -> None:
    assert said(frame_with("columns")).startswith("3 of 3 rows are wrong · sample 1: Wrong by ")
    far = [SCORES[0], [800.0, 801.0, 802.0]]
    assert said(frame_with("maximum", scores=far)).startswith("1 of 2 rows is wrong")
    assert said(frame_with("plain")).startswith("All 3 rows are right · sample 1: Right to 6 decimals")


def test_a_common_shift_reaches_every_row() -> None:
    stages = made(frame_with("plain", 706.54))
    assert window(stages, "score").name[0] == "z + 706.54"
    assert window(stages, "score").values == pytest.approx(np.array(SCORES) + 706.54)


def test_the_classes_are_called_by_their_names() -> None:
    frame = frame_with()
    named = frame_of(Store(replace(frame.document, classes=("cat", "", "bird"))))
    assert made(named).classes == ("cat", "1.2", "bird")
