"""Covers: what is hidden, and what is hidden with it because it would tell."""

import pytest

from nnviz.document.covering import computed, given_away, outputs, structure_of
from nnviz.document.document import Document
from nnviz.document.examples import read_example
from nnviz.document.frame import frame_of
from nnviz.document.language import understand
from nnviz.document.masking import masked
from nnviz.document.places import Input, Neuron, Weight
from nnviz.document.quantities import A, Product, Quantity, Stage, Z
from nnviz.document.store import Store
from nnviz.document.sum_steps import steps_of
from nnviz.document.visible import Seen
from nnviz.resources import resources


def opened(name: str, *lines: str) -> Store:
    """Return a store on an example in which some lines have been performed."""
    store = Store(read_example(resources() / "examples", name).document)
    for line in lines:
        understand(line, store.document, store.selection).perform(store)
    return store


def told(document: Document, *covers: Quantity) -> frozenset[Quantity]:
    """Return what is hidden together with some covers."""
    return given_away(frozenset(covers), structure_of(document))


def test_a_covered_weight_hides_its_product() -> None:
    store = opened("clamp", "cover weight 1.1.2")
    assert frame_of(store).visible.of(Product(Weight(0, 0, 1)), 0) is Seen.COVERED
    assert frame_of(store).visible.of(Z(Neuron(0, 1)), 0) is Seen.SHOWN


def test_a_covered_input_hides_every_product_that_reads_it() -> None:
    covered = told(opened("clamp").document, Input(0))
    assert covered == {Input(0), Product(Weight(0, 0, 0)), Product(Weight(0, 0, 1))}


def test_a_number_passed_on_as_it_is_is_hidden_both_ways() -> None:
    output = Neuron(1, 0)
    assert told(opened("clamp").document, Z(output)) == told(opened("clamp").document, A(output))


def test_what_a_relu_makes_can_be_asked_while_its_z_is_shown() -> None:
    covered = told(opened("clamp").document, A(Neuron(0, 0)))
    assert Z(Neuron(0, 0)) not in covered
    assert Product(Weight(1, 0, 0)) in covered


def test_a_share_is_the_activation_of_its_class() -> None:
    document = opened("softmax").document
    output = A(Neuron(document.network.depth - 1, 1))
    assert told(document, Stage("share", 1)) == told(document, output) == {Stage("share", 1), output}


def test_no_other_class_gives_a_covered_score_away_by_subtraction() -> None:
    document = opened("softmax").document
    last = document.network.depth - 1
    covered = told(document, Z(Neuron(last, 2)))
    assert Stage("maximum") in covered
    pairs = [(Z(Neuron(last, index)), Stage("shifted", index)) for index in range(3)]
    assert all(covered & set(pair) for pair in pairs)


def test_uncovering_a_product_uncovers_the_weight_that_hid_it() -> None:
    store = opened("clamp", "cover weight 1.1.2", "cover input 1", "uncover product 1.1.2")
    assert store.selection.covers == frozenset()


def test_covering_all_leaves_inputs_weights_and_biases() -> None:
    store = opened("classes", "cover all")
    visible = frame_of(store).visible
    assert {type(each) for each in visible.covered} & {Input, Weight} == set()
    assert all(visible.of(each, 0) is Seen.COVERED for each in computed(store.document))


def test_covering_the_outputs_is_no_change_of_the_document() -> None:
    store = opened("clamp", "cover outputs")
    assert store.selection.covers == outputs(store.document)
    assert not store.session.history.undo_label


def test_a_cover_goes_with_the_neuron_it_lies_on() -> None:
    store = opened("clamp", "cover z 1.2", "remove neuron 1.2")
    assert store.selection.covers == frozenset()


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("cover share 1", "needed softmax in the last layer"),
        ("cover neuron 9.1", "found layer 9, needed one from 1 to 2"),
        ("cover everything", "found “everything”"),
    ],
)
def test_what_cannot_be_covered_is_refused_in_words(line: str, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        opened("clamp", line)


def test_a_sum_beside_covers_has_as_many_sums_so_far_as_numbers() -> None:
    store = opened("classes", "cover neuron 1.2", "select 1.1")
    shown = masked(frame_of(store)).sum_of(Neuron(0, 0))
    running = [step.running for step in steps_of(shown)]
    assert len(running) == len(shown.terms) + 1
    assert running[-1] == shown.total_text
