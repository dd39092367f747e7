"""What the softmax panel says of a way, a temperature, the top share and the gap."""

import math
from dataclasses import replace

import pytest

from nnviz.document.document import Document, View
from nnviz.document.frame import Frame, frame_of
from nnviz.document.places import Neuron
from nnviz.document.sharing import ShiftScores
from nnviz.document.softmax_sayings import crossing_words, gap_words, share_words
from nnviz.document.softmax_ways import DoSoftmax, attempt_of, attempt_words
from nnviz.document.store import Store
from nnviz.nn.arrays import frozen
from nnviz.nn.layers import dense_layer
from nnviz.nn.network import Network


def frame_with(scores: list[float], act: DoSoftmax | None = None, chosen: int = 0) -> Frame:
    """Return the frame of a softmax layer with these scores."""
    network = Network((dense_layer([scores], [0.0] * len(scores), "softmax"),))
    store = Store(Document(network, frozen([[1.0]]), View(0, -1.0, 1.0)))
    store.select(replace(store.selection, place=Neuron(0, chosen)))
    if act is not None:
        act.perform(store)
    return frame_of(store)


def said(frame: Frame) -> str:
    attempt = attempt_of(frame)
    assert attempt is not None
    return attempt_words(frame, attempt)


def gap_said(frame: Frame) -> str:
    assert frame.softmax is not None
    return gap_words(frame, frame.softmax)


def share_said(frame: Frame) -> str:
    assert frame.softmax is not None
    return share_words(frame, frame.softmax)


def test_done_right_there_is_no_attempt() -> None:
    assert attempt_of(frame_with([1.1, -0.4, 3.1])) is None


def test_the_shift_belongs_to_the_ways_without_a_maximum() -> None:
    plain = frame_with([1.1, -0.4, 3.1], DoSoftmax("plain", shift=706.54))
    table = frame_with([1.1, -0.4, 3.1], DoSoftmax("table", shift=706.54))
    assert "sum is too large" in said(plain)
    assert said(table).startswith("Right")


@pytest.mark.parametrize(
    ("temperature", "says"),
    [(1.0, "nothing changes"), (0.5, "counts 2.00 times"), (2.0, "every share is 1/3")],
)
def test_a_temperature_says_where_it_leads(temperature: float, says: str) -> None:
    assert says in said(frame_with([1.1, -0.4, 3.1], DoSoftmax("temperature", temperature=temperature)))


def test_the_top_share_and_the_entropy_are_numbers() -> None:
    assert share_said(frame_with([0.0, math.log(3.0)])) == "top 1.2: share 0.750 · entropy 0.562 of 0.693"


def test_ties_are_named_in_the_line() -> None:
    assert share_said(frame_with([2.0, 2.0])).startswith("1.1 and 1.2 tie: share 0.500")


def test_a_gap_of_three_doublings_makes_eight_times_the_share() -> None:
    frame = frame_with([3 * math.log(2.0), 0.0])
    assert gap_said(frame) == "1.1 is 2.08 above 1.2 = 3.00 × 0.693: 8.00 times the share"


def test_the_selected_class_is_compared_with_the_top() -> None:
    assert gap_said(frame_with([1.0, 0.0, 2.0], chosen=1)).startswith("1.3 is 2.00 above 1.2")


def test_equal_scores_have_no_gap() -> None:
    assert gap_said(frame_with([1.0, 1.0])) == "1.1 and 1.2: no gap, the same share"


def test_after_a_shift_of_all_scores_it_is_said_that_nothing_moved() -> None:
    store = Store(frame_with([1.0, 2.0]).document)
    store.apply(ShiftScores(3.0))
    assert (
        share_said(frame_of(store)) == "3 added to every score: every gap is the same, so no share has moved"
    )


def test_the_places_where_the_top_changes_are_said() -> None:
    layer = dense_layer([[1.0, -1.0]], [0.0, 1.0], "softmax")
    document = Document(Network((layer,)), frozen([[1.0]]), View(0, -2.0, 2.0))
    assert crossing_words(frame_of(Store(document))) == "The top changes at x = 0.50 (1.2 to 1.1)"


def test_a_top_that_never_changes_is_said() -> None:
    layer = dense_layer([[1.0, 1.0]], [0.0, 1.0], "softmax")
    document = Document(Network((layer,)), frozen([[1.0]]), View(0, -2.0, 2.0))
    assert crossing_words(frame_of(Store(document))) == "One score is on top all over the view"
