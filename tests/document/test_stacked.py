"""The stack of shares and the marked crossings, against Fractions and sums."""

from dataclasses import replace
from fractions import Fraction

import numpy as np
import pytest

from nnviz.document.crossings import marked_crossings, shares_at
from nnviz.document.document import Document, View
from nnviz.document.examples import read_example
from nnviz.document.frame import Frame, frame_of
from nnviz.document.stacked import names_at_input, share_stack, stack_words
from nnviz.document.store import Store
from nnviz.nn.arrays import frozen
from nnviz.nn.layers import dense_layer
from nnviz.nn.network import Network
from nnviz.resources import resources


def lines(weights: list[float], biases: list[float], names: tuple[str, ...] = ()) -> Frame:
    """Return scores that are straight lines of x, seen from −2 to 2."""
    network = Network((dense_layer([weights], biases, "softmax"),))
    document = Document(network, frozen([[0.0]]), View(0, -2.0, 2.0), classes=names)
    return frame_of(Store(document))


def example_frame(name: str) -> Frame:
    return frame_of(Store(read_example(resources() / "examples", name).document))


@pytest.mark.parametrize("name", ["classes", "softmax"])
def test_the_stack_fills_zero_to_one_everywhere(name: str) -> None:
    stack = share_stack(example_frame(name))
    assert stack is not None
    assert (stack.edges[0] == 0.0).all()
    assert (stack.edges[-1] == 1.0).all()


@pytest.mark.parametrize("name", ["classes", "softmax"])
def test_every_band_is_as_thick_as_its_share(name: str) -> None:
    frame = example_frame(name)
    stack = share_stack(frame)
    assert stack is not None
    assert frame.pieces is not None
    assert np.diff(stack.edges, axis=0) == pytest.approx(frame.pieces.layers[-1].a.T, abs=1e-15)
    assert (np.diff(stack.edges, axis=0) >= 0.0).all()


def test_without_a_softmax_there_is_no_stack() -> None:
    assert share_stack(example_frame("clamp")) is None
    assert marked_crossings(example_frame("clamp")) == ()


def test_a_crossing_is_marked_where_fractions_put_it() -> None:
    (marked,) = marked_crossings(lines([2.0, -1.0], [0.5, 1.0]))
    assert marked.crossing.t == pytest.approx(float(Fraction(1, 2) / 3), abs=1e-15)
    assert marked.labels == ("x ≈ 0.17 · 1.1 = 1.2", "x ≈ 0.17")
    assert marked.share == pytest.approx(0.5)


def test_a_mark_names_the_classes() -> None:
    (marked,) = marked_crossings(lines([1.0, -1.0], [0.0, 1.0], ("cat", "dog")))
    assert marked.labels[0] == "x = 0.50 · cat = dog"


def test_crossings_on_top_are_marked_first() -> None:
    marked = marked_crossings(lines([1.0, 0.0, -1.0], [0.0, 1.0, 0.0]))
    assert [each.crossing.is_on_top for each in marked] == [True, True, False]


def test_at_every_mark_the_two_shares_are_equal() -> None:
    frame = example_frame("classes")
    assert frame.pieces is not None
    for each in marked_crossings(frame):
        shares = shares_at(frame.pieces, each.crossing.t)
        assert shares[each.crossing.first] == pytest.approx(shares[each.crossing.second], abs=1e-12)
        assert each.share == pytest.approx(shares[each.crossing.first], abs=1e-12)


def test_the_edge_in_the_stack_lies_between_the_two() -> None:
    (marked,) = marked_crossings(lines([1.0, -1.0], [0.0, 1.0]))
    assert marked.below == pytest.approx(0.5)


def test_the_shares_the_top_and_the_entropy_are_told_in_numbers() -> None:
    frame = lines([1.0, -1.0], [0.0, 0.0], ("cat", "dog"))
    assert (
        stack_words(frame)
        == "At x = 0.00: cat 0.500, dog 0.500 · cat and dog tie: share 0.500 · entropy 0.693 of 0.693"
    )


def test_a_thin_band_has_no_name() -> None:
    assert [text for _, text in names_at_input(lines([0.0, 0.0], [0.0, 5.0]))] == ["1.2 0.993"]


def test_shares_that_are_no_numbers_have_no_names() -> None:
    frame = lines([0.0, 0.0], [0.0, 5.0])
    broken = replace(frame.document, inputs=frozen([[1e308]]))
    network = Network((dense_layer([[1e308, 1.0]], [0.0, 0.0], "softmax"),))
    assert names_at_input(frame_of(Store(replace(broken, network=network)))) == []
