"""Zooming the view of the function plot."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from nnviz.document.document import Document, View
from nnviz.document.edits import SetView
from nnviz.document.files import read_document
from nnviz.document.selection import Selection, first_selection
from nnviz.document.zooming import zoomed_in, zoomed_out, zoomed_to_fit
from nnviz.nn.arrays import frozen
from nnviz.resources import resources


def example(name: str) -> Document:
    return read_document(resources() / "examples" / f"{name}.nnviz")


@pytest.mark.parametrize("factor", [0.5, 2.0])
def test_zooming_changes_the_width_by_two_and_keeps_the_current_input_in_place(factor: float) -> None:
    document = replace(example("clamp"), view=View(0, 0.0, 4.0), inputs=frozen([[1.0]]))
    view = (zoomed_in if factor < 1 else zoomed_out)(document, first_selection(document))
    assert (view.low, view.high) == (1 - factor, 1 + 3 * factor)


def test_an_input_out_of_view_leaves_the_middle_in_place() -> None:
    document = replace(example("clamp"), view=View(0, 0.0, 4.0), inputs=frozen([[100.0]]))
    view = zoomed_in(document, first_selection(document))
    assert (view.low, view.high) == (1.0, 3.0)


def test_fitting_shows_every_kink_and_the_current_input() -> None:
    document = replace(example("clamp"), view=View(0, 40.0, 41.0))
    view = zoomed_to_fit(document, first_selection(document))
    assert view.low < 1.0
    assert 3.0 < view.high < 6.0


def test_fitting_a_straight_line_shows_the_current_input() -> None:
    document = example("straight")
    view = zoomed_to_fit(document, first_selection(document))
    assert view.low < document.inputs[0, 0] < view.high


@pytest.mark.parametrize("name", ["clamp", "sine", "classes", "notebook", "softmax", "neuron"])
def test_zooming_ends_at_a_widest_and_a_narrowest_view(name: str) -> None:
    for zoom in (zoomed_in, zoomed_out):
        document = example(name)
        for _ in range(60):
            document = zoom(document, Selection(0, first_selection(document).place)).apply(document)
        assert 1e-7 < document.view.high - document.view.low < 1e7


@pytest.mark.parametrize("zoom", [zoomed_in, zoomed_out, zoomed_to_fit])
@pytest.mark.parametrize("current", [1e17, -1e300, 1.7e308])
def test_an_input_of_any_size_can_be_zoomed_about(
    zoom: Callable[[Document, Selection], SetView], current: float
) -> None:
    document = replace(example("clamp"), inputs=frozen([[current]]))
    view = zoom(document, first_selection(document))
    assert view.apply(document).view.low < view.high
