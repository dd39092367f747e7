"""Scales follow from the history alone, always reach 0 and 1, and snap to the roundest number in a pixel."""

import math

import pytest

from nnviz.document.document import Document, View, new_document
from nnviz.document.edits import SetValue, SetView
from nnviz.document.history import History
from nnviz.document.places import Bias, Input, Weight
from nnviz.document.ranges import RECENT, Scale, nice_above, scale_of
from nnviz.nn.layers import dense_layer
from nnviz.nn.network import Network

PLAIN = Scale(-5.0, 5.0, 0.05, 0.01)
WEIGHT = Weight(0, 0, 0)


def document_with(weight: float = 1.0) -> Document:
    return new_document(Network((dense_layer([[weight], [1.0]], [0.0]),)))


def ends(document: Document, place: Input | Weight | Bias) -> tuple[float, float]:
    scale = scale_of(place, 0, History(document))
    return scale.low, scale.high


@pytest.mark.parametrize(
    ("weight", "reach"), [(0.0, 5.0), (5.0, 5.0), (-5.01, 10.0), (10.5, 20.0), (-400.0, 500.0), (7e8, 1e9)]
)
def test_the_range_is_the_smallest_nice_one_that_holds_the_value(weight: float, reach: float) -> None:
    assert ends(document_with(weight), WEIGHT) == (-reach, reach)


@pytest.mark.parametrize(
    ("value", "nice"), [(0.3, 0.5), (1.0, 1.0), (2.1, 5.0), (5.0, 5.0), (5.1, 10.0), (1e308, 1e308)]
)
def test_nice_numbers_are_one_two_and_five_times_a_power_of_ten(value: float, nice: float) -> None:
    assert nice_above(value) == nice


def test_no_number_is_too_large_for_a_range() -> None:
    low, high = ends(document_with(1.7e308), WEIGHT)
    assert -math.inf < low < 1.7e308 <= high < math.inf


def test_the_swept_input_runs_over_the_view() -> None:
    document = SetView(0, -1.0, 4.0).apply(document_with())
    assert ends(document, Input(0)) == (-1.0, 4.0)
    assert ends(document, Input(1)) == (-5.0, 5.0)


def test_zero_and_one_are_reached_where_the_view_has_neither() -> None:
    document = SetView(0, 0.25, 0.75).apply(SetValue(Input(0), 0.5).apply(document_with()))
    assert ends(document, Input(0)) == (0.0, 1.0)


def test_an_input_outside_the_view_widens_the_range_not_the_view() -> None:
    document = SetValue(Input(0), 7.0).apply(SetView(0, -1.0, 4.0).apply(document_with()))
    assert ends(document, Input(0)) == (-10.0, 10.0)
    assert document.view == View(0, -1.0, 4.0)


def test_a_range_stays_as_wide_as_the_last_acts_needed_it() -> None:
    history = History(document_with(7.0)).then("smaller", document_with(3.0))
    assert scale_of(WEIGHT, 0, history).high == 10.0


def test_a_range_narrows_when_the_large_value_is_long_past() -> None:
    history = History(document_with(7.0))
    for _ in range(RECENT + 1):
        history = history.then("smaller", document_with(3.0))
    assert scale_of(WEIGHT, 0, history).high == 5.0


def test_a_place_that_is_new_needs_no_past() -> None:
    narrow = new_document(Network((dense_layer([[9.0]], [0.0]),)))
    history = History(narrow).then("add input", document_with())
    assert scale_of(Weight(0, 1, 0), 0, history).high == 5.0


def test_steps_are_those_of_the_document() -> None:
    scale = scale_of(WEIGHT, 0, History(document_with()))
    assert (scale.step, scale.fine) == (0.05, 0.01)


@pytest.mark.parametrize(("value", "share"), [(-5.0, 0.0), (0.0, 0.5), (2.5, 0.75), (5.0, 1.0), (9.0, 1.0)])
def test_a_share_is_where_a_value_lies(value: float, share: float) -> None:
    assert PLAIN.share(value) == share


@pytest.mark.parametrize("share", [0.0, 0.25, 0.5, 1.0])
def test_the_value_at_a_share_lies_there(share: float) -> None:
    assert PLAIN.share(PLAIN.at(share)) == share


def test_a_share_of_the_widest_range_does_not_overflow() -> None:
    widest = Scale(-1.7e308, 1.7e308, 0.05, 0.01)
    assert widest.share(0.0) == 0.5
    assert widest.part(0.01) == pytest.approx(3.4e306)


@pytest.mark.parametrize(("value", "snapped"), [(2.43, 2.45), (2.42, 2.4), (-0.02, 0.0), (5.3, 5.0)])
def test_a_value_snaps_to_the_nearest_step_within_the_range(value: float, snapped: float) -> None:
    assert PLAIN.snapped(value, 0.01) == pytest.approx(snapped)


def test_finely_it_snaps_to_the_fine_step() -> None:
    assert PLAIN.snapped(2.434, 0.001, finely=True) == pytest.approx(2.43)


@pytest.mark.parametrize(("value", "round_one"), [(0.9, 1.0), (-0.6, 0.0), (19.3, 20.0)])
def test_of_the_numbers_in_a_wide_pixel_the_roundest_is_meant(value: float, round_one: float) -> None:
    assert Scale(-100.0, 100.0, 0.05, 0.01).snapped(value, 0.75) == round_one


@pytest.mark.parametrize("length", [97, 150, 223, 300, 1000])
@pytest.mark.parametrize("target", [0.0, 1.0, -1.0])
def test_some_pixel_of_any_track_means_zero_and_one(length: int, target: float) -> None:
    scale = Scale(-20.0, 20.0, 0.05, 0.01)
    pixel = scale.part(1 / length)
    assert target in {scale.snapped(scale.low + x * pixel, pixel / 2) for x in range(length + 1)}
