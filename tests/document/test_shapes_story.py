"""Faults of shape as stories: the numbers that clash, the shapes of real calls, nothing changed."""

from dataclasses import replace

import numpy as np
import pytest

from nnviz.document.examples import example_names, read_example
from nnviz.document.frame import Frame, frame_of
from nnviz.document.language import understand
from nnviz.document.places import Input, Neuron
from nnviz.document.shapes_story import STORIES, ShapeBox, ShapesStory, shapes_story
from nnviz.document.store import Store
from nnviz.resources import resources

EXAMPLES = resources() / "examples"
BATCH = read_example(EXAMPLES, "batch").document  # 4 → 3 → 3, three samples


def frame_on(layer: int = 0, name: str = "batch") -> Frame:
    """Return a frame that looks at a layer."""
    store = Store(read_example(EXAMPLES, name).document)
    store.select(replace(store.selection, place=Neuron(layer, 0)))
    return frame_of(store)


def boxes(story: ShapesStory) -> list[ShapeBox]:
    """Return the boxes of what is tried."""
    return [part for part in story.tried if isinstance(part, ShapeBox)]


def test_the_two_numbers_that_do_not_meet_are_marked() -> None:
    left, right = boxes(shapes_story(frame_on(), "rows"))
    assert (left.shape, left.clash) == ((3, 4), 1)
    assert (right.shape, right.clash) == ((3, 4), 0)


def test_a_layer_for_too_many_inputs_is_one_row_too_tall() -> None:
    left, right = boxes(shapes_story(frame_on(), "inputs"))
    assert (left.shape, right.shape) == ((3, 4), (5, 3))


def test_a_square_table_tells_that_nothing_complains() -> None:
    story = shapes_story(frame_on(layer=1), "rows")
    assert story.messages == ("NumPy says nothing.",)
    assert "the most dangerous fault" in story.why
    assert story.wrong is not None


def test_a_table_that_is_not_square_points_to_one_that_is() -> None:
    assert "The table of layer 2 is square" in shapes_story(frame_on(), "fits").why
    assert "this network has none" in shapes_story(frame_on(name="classes"), "fits").why


def test_one_row_is_stretched_to_a_table_as_in_numpy() -> None:
    layer = BATCH.network.layers[0]
    row, biases = np.zeros(4), layer.biases.reshape(1, 3)
    shapes = [box.shape for box in boxes(shapes_story(frame_on(), "one"))]
    product = row @ layer.weights
    assert shapes == [row.shape, layer.weights.shape, product.shape, biases.shape, (product + biases).shape]


@pytest.mark.parametrize("name", example_names(EXAMPLES))
def test_every_story_is_told_of_every_layer_of_every_example(name: str) -> None:
    document = read_example(EXAMPLES, name).document
    for layer in range(document.network.depth):
        stories = [shapes_story(frame_on(layer, name), kind) for kind in STORIES]
        assert all(story.why and story.messages and story.right for story in stories)


@pytest.mark.parametrize("kind", STORIES)
def test_a_line_tries_a_fault_and_changes_nothing(kind: str) -> None:
    store = Store(BATCH)
    store.select(replace(store.selection, place=Input(0)))
    understand(f"fault {kind}", store.document, store.selection).perform(store)
    assert (store.selection.fault, store.document) == (kind, BATCH)
    understand("no fault", store.document, store.selection).perform(store)
    assert store.selection.fault == ""
