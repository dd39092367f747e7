"""Collapsing on screen: the products with their numbers, the rank, the bound; and what no bend makes."""

from dataclasses import replace

import pytest

from nnviz.document.collapsing import CollapsePage, collapse_pages, straight_words
from nnviz.document.document import Document, new_document
from nnviz.document.edits import SetValue
from nnviz.document.examples import read_example
from nnviz.document.frame import frame_of
from nnviz.document.places import Input, Neuron
from nnviz.document.reshaping import runs_to_collapse
from nnviz.document.store import Store
from nnviz.nn.layers import dense_layer
from nnviz.nn.network import Network
from nnviz.resources import resources

# (3 → 1 → 2): every output follows one number in the middle.
BOTTLENECK = new_document(
    Network((dense_layer([[1.0], [2.0], [3.0]], [0.5]), dense_layer([[1.0, -2.0]], [0.0, 1.0])))
)


def example(name: str) -> Document:
    return read_example(resources() / "examples", name).document


def pages(document: Document) -> tuple[CollapsePage, ...]:
    (run,) = runs_to_collapse(document, None)
    return collapse_pages(document, frame_of(Store(document)).line, run)


def test_every_product_has_a_page() -> None:
    assert [page.title for page in pages(example("straight"))] == [
        "Layer 1 times layer 2",
        "Layers 1 to 2 times layer 3",
    ]


def test_the_tables_stand_beside_one_another_with_their_numbers() -> None:
    (page,) = pages(BOTTLENECK)
    assert page.weights == (
        "[ 1.00 ]   @   [  1.00  −2.00 ]   =   [  1.00  −2.00 ]",
        "[ 2.00 ]                              [  2.00  −4.00 ]",
        "[ 3.00 ]                              [  3.00  −6.00 ]",
    )
    assert page.biases == ("[ 0.50 ]   @ W₂ +   [ 0.00  1.00 ]   =   [ 0.50  0.00 ]",)


def test_a_bottleneck_is_seen_in_the_rank() -> None:
    (page,) = pages(BOTTLENECK)
    assert "W has 3 × 2 numbers and rank 1, not 2" in page.told


def test_halves_and_whole_numbers_are_the_same_to_the_last_bit() -> None:
    assert pages(BOTTLENECK)[-1].told.endswith("The function is the same to the last bit.")


def test_what_rounding_may_do_is_said_with_its_bound() -> None:
    told = pages(example("notebook-straight"))[-1].told
    assert "The function is the same to " in told
    assert "rounding can take it no further than" in told


def test_a_large_table_is_cut_with_an_ellipsis() -> None:
    (page,) = pages(example("notebook-straight"))  # 3 → 7 → 2
    assert "…" in page.weights[0]
    assert all(len(line) < 200 for line in page.weights)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("straight", "no layer bends, so 3.1 can only be a straight line: y = −x + 5.5"),
        ("clamp", ""),
        ("softmax", ""),
    ],
)
def test_a_network_without_a_bend_says_which_line_it_is(name: str, words: str) -> None:
    assert straight_words(frame_of(Store(example(name)))) == words


def test_the_other_inputs_and_the_output_in_front_make_the_line() -> None:
    document = replace(BOTTLENECK, inputs=BOTTLENECK.inputs)
    store = Store(SetValue(Input(1), 10.0).apply(document))  # 10 · 2 + 1 · 3 + 0.5 = 23.5 in the middle
    store.select(replace(store.selection, place=Neuron(1, 1)))
    words = straight_words(frame_of(store))
    assert words == "no layer bends, so 2.2 can only be a straight line: y = −2 x1 − 46"
