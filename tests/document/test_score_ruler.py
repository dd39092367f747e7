"""The ruler between two scores, against powers of two and sixty digits."""

import math
from dataclasses import replace
from decimal import Decimal, localcontext

import pytest

from nnviz.document.document import Document, View
from nnviz.document.frame import Frame, frame_of
from nnviz.document.places import Neuron
from nnviz.document.score_ruler import ScoreRuler, score_ruler
from nnviz.document.store import Store
from nnviz.nn.arrays import frozen
from nnviz.nn.layers import dense_layer
from nnviz.nn.network import Network


def frame_with(scores: list[float], chosen: int = 0, names: tuple[str, ...] = ()) -> Frame:
    network = Network((dense_layer([scores], [0.0] * len(scores), "softmax"),))
    store = Store(Document(network, frozen([[1.0]]), View(0, -1.0, 1.0), classes=names))
    store.select(replace(store.selection, place=Neuron(0, chosen)))
    return frame_of(store)


def ruler_of(scores: list[float], chosen: int = 0, names: tuple[str, ...] = ()) -> ScoreRuler:
    frame = frame_with(scores, chosen, names)
    assert frame.softmax is not None
    found = score_ruler(frame, frame.softmax)
    assert found is not None
    return found


def test_the_ruler_of_the_course_says_seven_times() -> None:
    found = ruler_of([1.1, -0.4, 3.1])
    assert (found.upper_text, found.lower_text, found.ratio) == ("1.3 3.10", "1.1 1.10", "×7.39")
    assert [tick.text for tick in found.ticks] == ["×2", "×4"]


def test_a_tick_stands_at_every_doubling() -> None:
    ticks = ruler_of([3 * math.log(2.0), 0.0]).ticks
    assert [tick.text for tick in ticks] == ["×2", "×4", "×8"]
    assert [math.exp(tick.gap) for tick in ticks] == pytest.approx([2.0, 4.0, 8.0], rel=1e-15)


@pytest.mark.parametrize("scores", [[1.1, -0.4, 3.1], [0.0, 2.5], [-4.0, -4.3, -9.0]])
def test_the_ratio_is_that_of_the_shares_in_sixty_digits(scores: list[float]) -> None:
    with localcontext() as context:
        context.prec = 60
        ordered = sorted(scores, reverse=True)
        ratio = (Decimal(ordered[0]) - Decimal(ordered[1])).exp()
    assert ruler_of(scores, scores.index(ordered[0])).ratio == f"×{ratio:.2f}"


def test_the_selected_class_is_measured_against_its_strongest_rival() -> None:
    found = ruler_of([1.0, 0.0, 2.0], chosen=1)
    assert (found.upper, found.lower, found.gap) == (2, 1, 2.0)


def test_a_tie_has_no_ticks() -> None:
    found = ruler_of([1.0, 1.0])
    assert (found.gap, found.ratio, found.ticks) == (0.0, "×1.00", ())


def test_of_very_many_doublings_only_some_have_a_tick() -> None:
    found = ruler_of([700.0, 0.0])
    assert len(found.ticks) <= 12
    assert found.ratio == "×10^304.0"


def test_the_ends_have_the_names_of_the_classes() -> None:
    assert ruler_of([2.0, 0.0], names=("cat", "dog")).upper_text == "cat 2.00"


@pytest.mark.parametrize("scores", [[1.0], [math.inf, 0.0]])
def test_without_two_finite_scores_there_is_no_ruler(scores: list[float]) -> None:
    frame = frame_with([0.0] * len(scores))
    broken = replace(frame.document, inputs=frozen([[1e308]]))
    network = Network(
        (dense_layer([[1e308 if each else 0.0 for each in scores]], [0.0] * len(scores), "softmax"),)
    )
    frame = frame_of(Store(replace(broken, network=network)))
    assert frame.softmax is not None
    assert score_ruler(frame, frame.softmax) is None
