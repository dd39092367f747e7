"""The frame: everything that follows from a document, computed once and reused while it is true."""

from dataclasses import replace

import numpy as np
import pytest

from nnviz.document.edits import AddSample, SetDecimals, SetValue, SetView
from nnviz.document.examples import read_example
from nnviz.document.frame import Frame, frame_of
from nnviz.document.places import Bias, Input, Weight
from nnviz.document.selection import Selection
from nnviz.document.store import Store
from nnviz.nn.piecewise import LinePieces, kinks
from nnviz.resources import resources


def opened(name: str) -> Store:
    """Return a store in which an example has just been opened."""
    return Store(read_example(resources() / "examples", name).document)


def test_a_frame_shows_what_the_store_holds() -> None:
    store = opened("clamp")
    frame = frame_of(store)
    assert (frame.document, frame.selection) == (store.document, store.selection)
    assert (frame.history, frame.opened, frame.is_saved) == (store.session.history, store.document, True)


def test_the_clamp_answers_by_hand() -> None:
    frame = frame_of(opened("clamp"))
    np.testing.assert_allclose(frame.trace.layers[0].z, [[1.4, -0.6]], atol=1e-12)
    np.testing.assert_allclose(frame.last.a, [[2.4]], atol=1e-12)


def test_derived_things_are_computed_once() -> None:
    frame = frame_of(opened("softmax"))
    assert frame.pieces is frame.pieces
    assert frame.softmax is frame.softmax
    assert frame.line is frame.line


def test_a_change_of_the_last_layer_keeps_the_trace_of_those_before() -> None:
    store = opened("clamp")
    before = frame_of(store)
    store.drag(SetValue(Bias(1, 0), 5.0))
    after = frame_of(store, before)
    assert after.trace.layers[0] is before.trace.layers[0]
    assert after.last.a[0, 0] == pytest.approx(6.4)


def test_a_change_of_the_inputs_computes_everything_again() -> None:
    store = opened("clamp")
    before = frame_of(store)
    store.apply(SetValue(Input(0), 1.5))
    assert frame_of(store, before).last.a.tolist() == [[1.5]]


def test_the_pieces_stay_while_the_swept_input_moves() -> None:
    store = opened("clamp")
    before = frame_of(store)
    store.drag(SetValue(Input(0), 0.5))
    assert frame_of(store, before).pieces is before.pieces


def test_the_pieces_change_with_an_input_that_is_held() -> None:
    store = opened("classes")
    before = frame_of(store)
    store.apply(SetValue(Input(1), -1.7))
    assert frame_of(store, before).pieces is not before.pieces


def test_the_pieces_change_with_the_range() -> None:
    store = opened("clamp")
    before = frame_of(store)
    store.apply(SetView(0, -1.0, 2.0))
    assert len(kinks(traced(frame_of(store, before)), 1, 0)) == 1


def traced(frame: Frame) -> LinePieces:
    """Return the pieces, which are there."""
    assert frame.pieces is not None
    return frame.pieces


def test_other_decimals_keep_trace_and_pieces() -> None:
    store = opened("clamp")
    before = frame_of(store)
    store.apply(SetDecimals(4))
    after = frame_of(store, before)
    assert after.pieces is before.pieces
    assert after.trace.layers[0] is before.trace.layers[0]


def test_the_line_runs_through_the_selected_sample() -> None:
    store = opened("classes")
    store.select(replace(store.selection, sample=2))
    frame = frame_of(store)
    expected = frame.document.inputs[2].copy()
    expected[0] = frame.document.view.low
    np.testing.assert_array_equal(frame.line.points(np.array([frame.document.view.low]))[0], expected)


def test_softmax_has_stages_only_when_it_is_last() -> None:
    assert frame_of(opened("clamp")).softmax is None
    stages = frame_of(opened("softmax")).softmax
    assert stages is not None
    np.testing.assert_allclose(stages.shares, [[0.116, 0.026, 0.858]], atol=5e-4)


def test_arithmetic_that_overflows_has_a_reason_instead_of_pieces() -> None:
    store = opened("clamp")
    store.apply(SetValue(Weight(0, 0, 0), 1e308))
    frame = frame_of(store)
    assert np.isinf(frame.trace.layers[0].z[0, 0])
    assert frame.pieces is None
    assert "layer 1" in frame.pieces_fault


def test_a_new_sample_is_a_new_row_of_every_layer() -> None:
    store = opened("clamp")
    before = frame_of(store)
    store.apply(AddSample(0))
    assert [layer.z.shape[0] for layer in frame_of(store, before).trace.layers] == [2, 2]


def test_a_frame_remembers_no_frame_before_it() -> None:
    store = opened("clamp")
    frame = frame_of(store)
    store.select(Selection(0, Input(0)))
    after = frame_of(store, frame)
    assert frame not in vars(after).values()


def test_nothing_is_derived_anew_when_the_mouse_is_over_something_else() -> None:
    store = opened("classes")
    before = frame_of(store)
    derived = (before.sum, before.script, before.pieces, before.trace, before.softmax)
    store.select(replace(store.selection, pointed=Weight(0, 0, 0)))
    after = frame_of(store, before)
    assert after.selection.pointed == Weight(0, 0, 0)
    assert (after.sum, after.script, after.pieces, after.trace, after.softmax) == derived
    assert before.selection.pointed is None


def test_the_sum_of_the_selected_neuron_is_made_once() -> None:
    frame = frame_of(opened("clamp"))
    neuron = frame.selection.neuron
    assert neuron is not None
    assert frame.sum_of(neuron) is frame.sum
