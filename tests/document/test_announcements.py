"""What is said aloud between two frames, worked by hand on the clamp: a = relu(x − 1), relu(x − 3)."""

from dataclasses import replace

import pytest

from nnviz.document.announcements import news
from nnviz.document.document import Document, View, new_document
from nnviz.document.frame import Frame, frame_of
from nnviz.document.language import understand
from nnviz.document.store import Store
from nnviz.nn.arrays import frozen
from nnviz.nn.layers import dense_layer
from nnviz.nn.network import Network


def clamp() -> Document:
    """1 + relu(x − 1) − relu(x − 3), looked at from −1 to 5, at x = 2.4."""
    hidden = dense_layer([[1.0, 1.0]], [-1.0, -3.0], "relu")
    output = dense_layer([[1.0], [-1.0]], [1.0], "linear")
    document = new_document(Network((hidden, output)))
    return replace(document, inputs=frozen([[2.4]]), view=View(0, -1.0, 5.0))


def two_classes() -> Document:
    """Scores x and 1 − x: the first class is on top above 0.5."""
    layer = dense_layer([[1.0, -1.0]], [0.0, 1.0], "softmax")
    document = new_document(Network((layer,)))
    return replace(document, inputs=frozen([[2.0]]), classes=("cat", "dog"))


def between(document: Document, *lines: str, first: str = "") -> tuple[str, ...]:
    """Return the news from ``document``, after ``first``, to what ``lines`` make of it."""
    store = Store(document)
    if first:
        understand(first, store.document, store.selection).perform(store)
    before = frame_of(store)
    after: Frame = before
    for line in lines:
        understand(line, store.document, store.selection).perform(store)
        after = frame_of(store, after)
    return news(before, after)


def test_a_neuron_that_goes_silent_is_named() -> None:
    assert between(clamp(), "input 1 = 0.5") == ("neuron 1.1 is silent now",)


def test_a_neuron_that_goes_live_is_named() -> None:
    assert between(clamp(), "input 1 = 3.5") == ("neuron 1.2 is live now",)


def test_neurons_that_go_silent_together_are_one_sentence() -> None:
    found = between(clamp(), "input 1 = 0.5", first="input 1 = 4")
    assert found == ("neurons 1.1, 1.2 are silent now",)


def test_what_stays_as_it_is_is_no_news() -> None:
    assert between(clamp(), "input 1 = 2.5") == ()


def test_a_kink_that_leaves_the_view_is_told() -> None:
    assert between(clamp(), "bias 1.2 = -6") == ("1 kink has left the view: 1 kink now",)


def test_another_view_is_no_news_of_its_kinks() -> None:
    assert between(clamp(), "view input 1 from -1 to 2") == ()


def test_a_change_of_the_largest_share_is_told() -> None:
    assert between(two_classes(), "input 1 = 0.25") == ("dog has the largest share now",)


def test_a_tie_is_told() -> None:
    assert between(two_classes(), "input 1 = 0.5") == ("cat and dog tie",)


def test_what_grows_too_large_is_told_first() -> None:
    found = between(clamp(), "weight 1.1.1 = 1e308")
    assert found[0].startswith("neuron 1.1 is too large now")


@pytest.mark.parametrize("hidden", ["cover neuron 1.1", "film start"])
def test_of_what_is_not_seen_nothing_is_said(hidden: str) -> None:
    assert between(clamp(), "input 1 = 0.5", first=hidden) == ()


def test_a_covered_share_is_not_told_to_be_on_top() -> None:
    assert between(two_classes(), "input 1 = 0.25", first="cover neuron 1.1") == ()


def test_another_shape_is_no_news() -> None:
    assert between(clamp(), "add neuron 1") == ()
