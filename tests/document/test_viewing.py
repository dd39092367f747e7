"""How the function panel shows what is looked at: by lines of the language, kept out of the history."""

from dataclasses import replace

import numpy as np
import pytest

from nnviz.document.acts import Act
from nnviz.document.document import Document, new_document
from nnviz.document.edits import RemoveSample
from nnviz.document.frame import frame_of
from nnviz.document.language import understand
from nnviz.document.places import Bias, Weight
from nnviz.document.selection import SCRIPTS
from nnviz.document.store import Store
from nnviz.nn.arrays import frozen
from nnviz.nn.layers import dense_layer
from nnviz.nn.network import Network


def plane() -> Document:
    """Two inputs, one neuron, three samples; the last two are one point."""
    network = Network((dense_layer([[1.0], [2.0]], [0.5], "relu"),))
    return replace(new_document(network), inputs=frozen([[0.0, 1.0], [4.0, -1.0], [4.0, -1.0]]))


def store_after(*lines: str) -> Store:
    store = Store(plane())
    for line in lines:
        act: Act = understand(line, store.document, store.selection)
        act.perform(store)
    return store


def test_a_line_chooses_the_plot() -> None:
    assert store_after("plot parts").selection.plot == "parts"


def test_slopes_are_shown_and_hidden() -> None:
    assert store_after("show slopes", "show live").selection.shows == {"slopes", "live"}
    assert store_after("show slopes", "show live", "hide slopes").selection.shows == {"live"}


def test_parts_are_left_out_and_put_back() -> None:
    store = store_after("leave out 1.1.1", "leave out 1.1.bias")
    assert store.selection.left_out == {Weight(0, 0, 0), Bias(0, 0)}
    assert store_after("leave out 1.1.1", "put back 1.1.1").selection.left_out == frozenset()
    assert store_after("leave out 1.1.1", "put back all").selection.left_out == frozenset()


def test_how_a_thing_is_shown_is_no_entry_of_the_history() -> None:
    assert not store_after("plot bend", "show live", "view between 1 and 2").session.history.past


def test_the_line_between_two_samples_runs_from_0_to_1() -> None:
    frame = frame_of(store_after("view between 1 and 2"))
    assert (frame.line.low, frame.line.high) == (0.0, 1.0)
    np.testing.assert_array_equal(frame.line.points(np.array([0.0, 1.0])), [[0.0, 1.0], [4.0, -1.0]])


def test_a_sample_lies_at_its_end_of_the_line_or_nowhere() -> None:
    at = [frame_of(store_after("view between 1 and 2", f"sample {each}")).current for each in (1, 2, 3)]
    np.testing.assert_array_equal(at, [0.0, 1.0, np.nan])


@pytest.mark.parametrize(
    ("line", "words"),
    [("view between 2 and 3", "are the same point"), ("view between 1 and 4", "needed one from 1 to 3")],
)
def test_a_line_that_is_none_is_refused_in_words(line: str, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        store_after(line)


def test_choosing_a_view_leaves_the_line_between_samples() -> None:
    assert store_after("view between 1 and 2", "view input 1 from 0 to 3").selection.between is None


def test_a_line_whose_sample_is_taken_out_is_left() -> None:
    store = store_after("view between 1 and 3")
    store.apply(RemoveSample(1))
    assert store.selection.between is None


def test_a_line_shows_the_code_and_hides_it() -> None:
    assert "code" in store_after("show code").selection.shows
    assert "code" not in store_after("show code", "hide code").selection.shows


@pytest.mark.parametrize("form", SCRIPTS)
def test_a_line_chooses_how_the_code_is_written(form: str) -> None:
    store = store_after(f"code {form}")
    assert (store.selection.script, "code" in store.selection.shows) == (form, True)
    assert frame_of(store).script.form == form


def test_the_code_stays_on_screen_when_another_document_is_opened() -> None:
    store = store_after("code flat", "show slopes", "plot parts")
    store.open(plane())
    assert (store.selection.shows, store.selection.script) == (frozenset({"code"}), "flat")
    assert store.selection.plot == "function"
