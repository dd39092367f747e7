"""Where samples lie along the line of the function plot, and which of them lie on it."""

from dataclasses import replace

import numpy as np

from nnviz.document.document import Document
from nnviz.document.examples import read_example
from nnviz.document.frame import Frame, frame_of
from nnviz.document.headings import heading
from nnviz.document.naming import NameSample
from nnviz.document.sample_places import place_words, sample_places
from nnviz.document.store import Store
from nnviz.document.viewing import LookBetween
from nnviz.nn.arrays import frozen
from nnviz.resources import resources

CLASSES = read_example(resources() / "examples", "classes").document


def frame_on(*rows: tuple[float, float], between: tuple[int, int] | None = None) -> Frame:
    """Return a frame on a batch of ``rows``, the first selected."""
    document: Document = replace(CLASSES, inputs=frozen(rows))
    store = Store(NameSample(0, "red fox").apply(document))
    if between:
        LookBetween(*between).perform(store)
    return frame_of(store)


def test_samples_lie_where_they_have_the_swept_input() -> None:
    places = sample_places(frame_on((1, 2), (3, 2), (5, 0)))
    assert places.t.tolist() == [1, 3, 5]


def test_a_sample_lies_on_the_line_when_its_other_inputs_are_those_held() -> None:
    places = sample_places(frame_on((1, 2), (3, 2), (5, 0)))
    assert places.on_line.tolist() == [True, True, False]


def test_between_two_samples_only_those_on_the_way_have_a_place() -> None:
    places = sample_places(frame_on((0, 0), (4, 2), (1, 0.5), (1, 1), between=(0, 1)))
    assert places.t[:3].tolist() == [0, 1, 0.25]
    assert np.isnan(places.t[3])


def test_a_mark_says_in_what_its_sample_differs() -> None:
    frame = frame_on((1, 2), (3, 2), (5, 0))
    places = sample_places(frame)
    assert place_words(frame, places, 1) == "sample 2: x1 = 3.00"
    words = "sample 3: x1 = 5.00; it differs from red fox in x2, so the curves are not its own"
    assert place_words(frame, places, 2) == words


def test_the_heading_names_the_samples_between_which_the_plot_runs() -> None:
    frame = frame_on((0, 0), (4, 2), between=(0, 1))
    assert "from red fox to sample 2" in heading(frame)
