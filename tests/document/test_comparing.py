"""Comparing: gaps to snapshots and targets through documents and frames, by hand and by closed forms."""

from dataclasses import replace

import numpy as np
import pytest

from nnviz.document.comparing import Compared, Comparison, significant
from nnviz.document.document import Document, View
from nnviz.document.edits import AddSample, Edit, SetActivation, SetDecimals, SetValue, SetView
from nnviz.document.examples import read_example
from nnviz.document.frame import Frame, frame_of
from nnviz.document.growth import AddInput, AddLayer, RemoveNeuron
from nnviz.document.kept import TargetChoice, chain
from nnviz.document.places import Bias, Input, Neuron, Weight
from nnviz.document.reshaping import Collapse, Swap
from nnviz.document.snapshots import NameSnapshot, TakeSnapshot
from nnviz.document.store import Store
from nnviz.document.targets import SetTarget
from nnviz.nn.arrays import frozen
from nnviz.nn.layers import dense_layer
from nnviz.nn.network import Network
from nnviz.resources import resources


def example(name: str) -> Document:
    return read_example(resources() / "examples", name).document


def comparison(*edits: Edit, document: Document | None = None) -> Comparison:
    store = Store(document or example("clamp"))
    for edit in edits:
        store.apply(edit)
    found = frame_of(store).comparison
    assert found is not None
    return found


def snapshot(*edits: Edit, name: str = "clamp") -> Compared:
    (_, compared), *_ = comparison(TakeSnapshot("A"), *edits, document=example(name)).snapshots
    return compared


def target(*edits: Edit, document: Document | None = None) -> Compared:
    found = comparison(*edits, document=document).target
    assert found is not None
    return found


def frame(*edits: Edit) -> Frame:
    store = Store(example("clamp"))
    for edit in edits:
        store.apply(edit)
    return frame_of(store)


def test_without_snapshot_and_target_nothing_is_compared() -> None:
    assert frame().comparison is None


def test_a_comparison_is_computed_once_a_frame() -> None:
    shown = frame(TakeSnapshot("A"))
    assert shown.comparison is shown.comparison


def test_a_snapshot_of_the_present_is_the_same_to_the_last_bit() -> None:
    compared = snapshot()
    assert compared.words(2) == "the same to the last bit"
    assert (compared.share, compared.area_words(2)) == (0.0, "")


def test_a_lifted_output_lies_its_bias_away_all_along() -> None:
    compared = snapshot(SetValue(Bias(1, 0), 1.5))
    assert compared.gap is not None
    assert (compared.gap.size, compared.gap.x, compared.gap.area) == (0.5, -1.0, 3.0)
    assert compared.words(2) == "largest gap 0.50 at x = −1.00"


def test_a_moved_kink_leaves_the_gap_and_the_area_worked_by_hand() -> None:
    compared = snapshot(SetValue(Bias(0, 0), -2.0))  # from 1 on the clamp rises later: 1 less from 2 on
    assert compared.gap is not None
    assert (compared.gap.size, compared.gap.x) == (1.0, 2.0)
    assert compared.gap.area == pytest.approx(0.5 + 3.0, abs=1e-14)


def test_a_gap_that_is_rounding_is_called_the_same() -> None:
    compared = snapshot(SetValue(Bias(1, 0), 1.0 + 2**-50), SetDecimals(6))
    assert compared.words(2) == "the same to the last bit"  # the step rounds it away
    assert snapshot(Collapse(0), name="notebook-straight").words(2).startswith("the same to")


def test_a_swap_changes_nothing_that_can_be_measured() -> None:
    assert snapshot(Swap(Neuron(0, 2), Neuron(0, 9)), name="sine").share == 0.0


def test_a_snapshot_is_drawn_as_it_was() -> None:
    compared = snapshot(SetValue(Bias(1, 0), 9.0))
    assert compared.curve is not None
    assert compared.curve.t.tolist() == [-1.0, 1.0, 3.0, 5.0]
    np.testing.assert_allclose(compared.curve.y, [1.0, 1.0, 3.0, 3.0], atol=1e-14)


def test_a_snapshot_with_other_inputs_is_not_compared_and_says_why() -> None:
    compared = snapshot(AddInput())
    assert (compared.curve, compared.words(2)) == (None, "reads 1 input, the network 2")


def test_a_snapshot_without_the_output_in_front_says_so() -> None:
    document = example("notebook")
    less = RemoveNeuron(document.network.depth - 1, 1).apply(document)
    kept = replace(document, snapshots=TakeSnapshot("A").apply(less).snapshots)
    store = Store(kept)
    store.select(replace(store.selection, place=Neuron(document.network.depth - 1, 1)))
    found = frame_of(store).comparison
    assert found is not None
    assert found.snapshots[0][1].words(2) == "has 1 output, none like 2.2"


def test_a_smooth_output_is_compared_between_samples_and_says_about() -> None:
    compared = snapshot(SetActivation(1, "sigmoid"))
    assert not compared.is_exact
    assert compared.words(2).startswith("largest gap about ")


def test_a_named_snapshot_is_called_by_its_name() -> None:
    assert snapshot(NameSnapshot("A", "first try")).title == "A first try"


def test_a_deeper_network_is_compared_by_its_own_last_layer() -> None:
    assert snapshot(AddLayer(2)).share == 0.0


def chords(count: int) -> Document:
    """Return a network whose output is the chords of sin(2πx) on 0 to 1, in float64 and not rounded."""
    x = np.arange(count) / count
    slopes = np.diff(np.sin(2 * np.pi * np.append(x, 1.0))) * count
    hidden = dense_layer(np.ones((1, count)), -x, "relu")
    last = dense_layer(np.diff(slopes, prepend=0.0)[:, None], [0.0])
    return Document(Network((hidden, last)), frozen([[0.3]]), View(0, 0.0, 1.0))


@pytest.mark.parametrize(("count", "gap"), [(4, 0.210514), (8, 0.070378), (16, 0.018846), (32, 0.004792)])
def test_chords_of_the_sine_leave_the_gaps_of_the_curriculum(count: int, gap: float) -> None:
    compared = target(SetTarget(TargetChoice("sine")), document=chords(count))
    assert compared.gap is not None
    assert compared.gap.size == pytest.approx(gap, abs=5e-7)
    assert compared.is_exact


def test_the_clamp_is_a_clip_exactly() -> None:
    compared = target(SetTarget(TargetChoice("clip")))
    assert compared.words(2) == "the same to the last bit"
    assert compared.title == "clip(x, 1, 3)"


def test_the_gap_to_a_target_is_told_with_its_place_and_the_area() -> None:
    compared = target(SetTarget(TargetChoice("clip", (1.0, 3.0))), SetValue(Weight(1, 1, 0), 0.0))
    assert compared.words(2) == "largest gap 2.00 at x = 5.00"
    assert compared.area_words(2) == "area between 2.00"  # a triangle, 2 wide and 2 high
    assert compared.share == 1.0


def test_a_gap_below_the_decimals_keeps_a_digit_of_its_own() -> None:
    assert [significant(each, 2).marked for each in (0.0004, 0.004, 0.0)] == ["0.0004", "0.004", "0.00"]


def test_a_single_point_is_no_curve_yet() -> None:
    compared = target(SetTarget(chain([(1.0, 2.0)])))
    assert (compared.curve, compared.words(2)) == (None, "one more point makes a curve")


def test_points_outside_the_view_are_said() -> None:
    compared = target(SetTarget(chain([(10.0, 2.0), (11.0, 3.0)])))
    assert compared.curve is None
    assert "outside the view" in compared.words(2)


def test_a_function_that_cannot_be_traced_says_so_and_the_target_is_drawn_still() -> None:
    document = example("clamp")
    layer = replace(document.network.layers[0], weights=frozen([[1e308, 1e308]]))
    huge = replace(document, network=document.network.with_layer(0, layer), view=View(0, -100.0, 100.0))
    compared = target(SetTarget(TargetChoice("clip")), document=huge)
    assert compared.curve is not None
    assert "overflows" in compared.words(2)


@pytest.mark.parametrize("size", [1e-300, 1e150, 1e299])
def test_values_of_any_size_are_compared(size: float) -> None:
    edits = (TakeSnapshot("A"), SetTarget(TargetChoice("sine")))
    document = example("clamp")
    layer = replace(document.network.layers[1], weights=frozen([[size], [size]]))
    found = comparison(*edits, document=replace(document, network=document.network.with_layer(1, layer)))
    assert found.target is not None
    assert found.target.words(2)


def test_a_sample_that_moves_along_the_line_needs_no_new_snapshot() -> None:
    before = snapshot(SetView(0, -2.0, 2.0))
    after = snapshot(SetView(0, -2.0, 2.0), AddSample(0), SetValue(Input(0), 1.0))
    assert before.words(2) == after.words(2) == "the same to the last bit"
