"""Mirror, scale, swap and collapse: what stays, bit by bit where it must, and what is in the way."""

from dataclasses import replace

import numpy as np
import pytest

from nnviz.document.document import Document
from nnviz.document.edits import Edit, SetValue
from nnviz.document.examples import read_example
from nnviz.document.locking import SetLock
from nnviz.document.places import Bias, Neuron, Weight
from nnviz.document.reshaping import Collapse, Mirror, Scale, Swap, Turn
from nnviz.document.selection import Selection
from nnviz.document.store import Store
from nnviz.nn.arrays import Array, frozen
from nnviz.nn.forward import forward
from nnviz.resources import resources

X = frozen(np.linspace(-8.0, 8.0, 129)[:, None])  # multiples of 1/8: the clamp rounds nothing here


def example(name: str) -> Document:
    return read_example(resources() / "examples", name).document


def answers(document: Document, inputs: Array = X) -> Array:
    return forward(document.network, inputs).output


def test_a_mirrored_neuron_answers_x_as_it_answered_minus_x() -> None:
    before, after = example("clamp"), Mirror(Neuron(0, 1)).apply(example("clamp"))
    one, other = (forward(each.network, X).layers[0].a[:, 1] for each in (before, after))
    np.testing.assert_array_equal(other, one[::-1])


def test_mirroring_turns_one_weight_and_keeps_the_bias() -> None:
    after = Mirror(Neuron(0, 1)).apply(example("clamp"))
    assert after.value(Weight(0, 0, 1), 0) == -1.0
    assert after.value(Bias(0, 1), 0) == -3.0
    np.testing.assert_array_equal(Mirror(Neuron(0, 1)).apply(after).network.layers[0].weights, [[1.0, 1.0]])


@pytest.mark.parametrize("share", [0.0, 0.2, 1 / 3, 0.9, 1.0])
def test_a_turning_graph_takes_the_kink_straight_across(share: float) -> None:
    turned = Turn(Neuron(0, 1), share).apply(example("clamp"))
    kink = -turned.value(Bias(0, 1), 0) / turned.value(Weight(0, 0, 1), 0)
    assert kink == pytest.approx(3.0 * np.cos(np.pi * share), abs=1e-12)


def test_a_turn_ends_where_the_mirror_leads_and_edge_on_it_is_steep() -> None:
    turns = [Turn(Neuron(0, 1), share).apply(example("clamp")) for share in (0.5, 1.0)]
    assert abs(turns[0].value(Weight(0, 0, 1), 0)) == 50.0
    assert turns[1].value(Weight(0, 0, 1), 0) == -1.0


def test_mirroring_a_neuron_behind_others_is_refused_in_words() -> None:
    with pytest.raises(ValueError, match=r"neuron 2\.1 does not read the input, needed a neuron of layer 1"):
        Mirror(Neuron(1, 0)).apply(example("clamp"))


def test_mirroring_a_weight_of_zero_changes_nothing() -> None:
    document = SetValue(Weight(0, 0, 1), 0.0).apply(example("clamp"))
    assert Mirror(Neuron(0, 1)).apply(document) is document


@pytest.mark.parametrize("factor", [2.0, 0.5, 2.0**-20])
def test_scaling_by_a_power_of_two_changes_no_answer_by_a_bit(factor: float) -> None:
    before = example("sine")
    after = Scale(Neuron(0, 3), factor).apply(before)
    assert after.value(Weight(0, 0, 3), 0) == factor
    np.testing.assert_array_equal(answers(after), answers(before))


def test_what_scaling_makes_is_kept_exactly_though_the_step_is_coarser() -> None:
    after = Scale(Neuron(0, 0), 3.0).apply(example("clamp"))
    assert after.value(Weight(1, 0, 0), 0) == 1 / 3
    np.testing.assert_allclose(answers(after), answers(example("clamp")), rtol=0, atol=1e-14)


def test_scaling_by_one_is_nothing() -> None:
    document = example("clamp")
    assert Scale(Neuron(0, 0), 1.0).apply(document) is document


@pytest.mark.parametrize(
    ("edit", "words"),
    [
        (Scale(Neuron(1, 0), 2.0), "layer 2 is the output"),
        (Scale(Neuron(0, 0), -2.0), "needed a finite one above 0"),
        (Scale(Neuron(0, 1), 1e308), r"would be too large, needed one below 1\.8e308"),
        (Scale(Neuron(0, 7), 2.0), r"found neuron 1\.8, needed 1\.1 to 1\.2"),
        (Swap(Neuron(0, 0), Neuron(1, 0)), "do not share a layer"),
        (Swap(Neuron(0, 0), Neuron(0, 5)), r"found neuron 1\.6"),
        (Collapse(0), "nothing can be multiplied"),
        (Collapse(None), "nothing can be multiplied"),
        (Collapse(4), "found layer 5, needed one from 1 to 2"),
    ],
)
def test_what_cannot_be_done_is_refused_in_words(edit: Edit, words: str) -> None:
    document = SetValue(Bias(0, 1), -30.0).apply(example("clamp"))
    with pytest.raises(ValueError, match=words):
        edit.apply(document)


def test_swapped_neurons_answer_as_before() -> None:
    after = Swap(Neuron(0, 0), Neuron(0, 1)).apply(example("clamp"))
    assert after.network.layers[0].biases.tolist() == [-3.0, -1.0]
    np.testing.assert_array_equal(answers(after), answers(example("clamp")))


def test_swapping_twice_gives_the_very_numbers_back() -> None:
    swap = Swap(Neuron(0, 1), Neuron(0, 4))
    before = example("sine")
    after = swap.apply(swap.apply(before))
    for one, other in zip(before.network.layers, after.network.layers, strict=True):
        np.testing.assert_array_equal(one.weights, other.weights)
        np.testing.assert_array_equal(one.biases, other.biases)


def test_locks_and_the_selection_go_with_a_swapped_neuron() -> None:
    store = Store(replace(example("clamp"), locks=frozenset({Bias(0, 0), Weight(1, 0, 0), Weight(0, 0, 1)})))
    store.select(Selection(0, Bias(0, 0)))
    store.apply(Swap(Neuron(0, 0), Neuron(0, 1)))
    assert store.document.locks == {Bias(0, 1), Weight(1, 1, 0), Weight(0, 0, 0)}
    assert store.selection.place == Bias(0, 1)


@pytest.mark.parametrize(
    ("edit", "lock"),
    [
        (Mirror(Neuron(0, 1)), Weight(0, 0, 1)),
        (Scale(Neuron(0, 1), 2.0), Bias(0, 1)),
        (Scale(Neuron(0, 1), 2.0), Weight(1, 1, 0)),
    ],
)
def test_a_lock_that_is_in_the_way_is_named(edit: Edit, lock: Bias | Weight) -> None:
    document = SetLock(lock).apply(example("clamp"))
    with pytest.raises(ValueError, match=f"“unlock {lock.label}” frees it"):
        edit.apply(document)


def test_a_lock_elsewhere_is_in_nobodys_way() -> None:
    document = SetLock(Bias(0, 0)).apply(example("clamp"))
    assert Scale(Neuron(0, 1), 2.0).apply(document) is not document


def test_three_linear_layers_become_the_line_that_they_are() -> None:
    after = Collapse(0).apply(example("straight"))
    (layer,) = after.network.layers
    assert (layer.weights.tolist(), layer.biases.tolist()) == ([[-1.0]], [5.5])


def test_a_collapse_is_one_act_and_undo_gives_the_very_document_back() -> None:
    store = Store(example("straight"))
    before = store.document
    store.apply(Collapse(None))
    store.undo()
    assert store.document is before


def test_a_run_is_named_by_any_of_its_layers() -> None:
    collapsed = [Collapse(layer).apply(example("straight")).network.sizes for layer in range(3)]
    assert collapsed == [(1, 1)] * 3


def test_the_layer_that_bends_closes_the_run() -> None:
    layers = example("notebook-straight").network.layers
    bent = layers[1].with_activation("relu")
    before = replace(
        example("notebook-straight"),
        network=replace(example("notebook-straight").network, layers=(layers[0], bent)),
    )
    after = Collapse(1).apply(before)
    assert [layer.activation.name for layer in after.network.layers] == ["relu"]
    np.testing.assert_allclose(answers(after, before.inputs), answers(before, before.inputs), atol=1e-12)


def test_a_lock_inside_a_run_is_in_the_way_and_one_behind_it_moves_along() -> None:
    document = example("straight")
    with pytest.raises(ValueError, match=r"weight 2\.1\.1 is locked"):
        Collapse(0).apply(SetLock(Weight(1, 0, 0)).apply(document))


def test_a_lock_behind_a_run_follows_its_parameter() -> None:
    relu = example("straight").network
    layers = (*relu.layers[:2], relu.layers[2].with_activation("relu"), example("kink").network.layers[0])
    document = replace(
        example("straight"), network=replace(relu, layers=layers), locks=frozenset({Bias(3, 0)})
    )
    assert Collapse(0).apply(document).locks == {Bias(1, 0)}
