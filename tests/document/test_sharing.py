"""Shares and scores held: what moves, what stays, what is refused."""

from dataclasses import replace

import numpy as np
import pytest

from nnviz.document.document import Document, View
from nnviz.document.language import understand
from nnviz.document.places import Bias, Neuron
from nnviz.document.selection import first_selection
from nnviz.document.sharing import SetScore, SetShare, ShiftScores
from nnviz.document.store import Store
from nnviz.nn.arrays import Array, frozen
from nnviz.nn.forward import forward
from nnviz.nn.layers import dense_layer
from nnviz.nn.network import Network


def document_of(weights: list[list[float]], biases: list[float], inputs: list[float]) -> Document:
    """Return a softmax layer, with six decimals so that rounding hides nothing."""
    network = Network((dense_layer(weights, biases, "softmax"),))
    return Document(network, frozen([inputs]), View(0, -1.0, 1.0), decimals=6)


IDENTITY = document_of(np.eye(3).tolist(), [0.0, 0.0, 0.0], [1.1, -0.4, 3.1])
DENSE = document_of([[1.1, -0.4, 3.1]], [0.0, 0.0, 0.0], [1.0])


def shares(document: Document) -> Array:
    found: Array = forward(document.network, document.inputs).layers[-1].a[0]
    return found


@pytest.mark.parametrize("document", [IDENTITY, DENSE])
def test_a_share_is_set_and_the_others_keep_their_ratio(document: Document) -> None:
    after = shares(SetShare(Neuron(0, 2), 0.5).apply(document))
    assert after[2] == pytest.approx(0.5, abs=1e-6)
    assert after[0] / after[1] == pytest.approx(np.exp(1.5), abs=1e-9)


def test_it_is_the_bias_that_moves() -> None:
    after = SetShare(Neuron(0, 2), 0.5).apply(DENSE)
    assert (after.network.layers[0].biases != 0).tolist() == [False, False, True]
    assert after.inputs is DENSE.inputs


def test_where_the_layer_passes_its_inputs_on_the_input_moves() -> None:
    after = SetShare(Neuron(0, 2), 0.5).apply(IDENTITY)
    assert after.network is IDENTITY.network
    assert (after.inputs != IDENTITY.inputs).tolist() == [[False, False, True]]


def test_a_score_is_set_by_the_bias() -> None:
    after = SetScore(Neuron(0, 1), 2.0).apply(DENSE)
    assert after.network.layers[0].biases.tolist() == [0.0, 2.4, 0.0]


def test_the_same_number_added_to_all_scores_moves_no_share() -> None:
    after = ShiftScores(3.0).apply(DENSE)
    assert after.network.layers[0].biases.tolist() == [3.0, 3.0, 3.0]
    assert shares(after) == pytest.approx(shares(DENSE), abs=1e-15)


def test_a_shift_keeps_the_decimals_of_a_bias() -> None:
    coarse = replace(document_of([[0.0, 0.0]], [0.125, 0.0], [1.0]), decimals=1)
    assert ShiftScores(3.0).apply(coarse).network.layers[0].biases.tolist() == [3.125, 3.0]


@pytest.mark.parametrize(("share", "needs"), [(1.0, "infinite bias"), (0.0, "infinitely negative bias")])
def test_the_limits_are_said_in_words(share: float, needs: str) -> None:
    with pytest.raises(ValueError, match=needs):
        SetShare(Neuron(0, 0), share).apply(DENSE)


@pytest.mark.parametrize(
    ("line", "needs"),
    [
        ("share 1.1 = 1.5", "needed one between 0 and 1"),
        ("share 1.1 = −0.5", "needed one between 0 and 1"),
        ("softmax plain shift 2000", "from −1000 to 1000"),
        ("softmax temperature 0", "from 0.05 to 20"),
        ("softmax sideways", "needed “right”"),
    ],
)
def test_what_cannot_be_is_refused_in_words(line: str, needs: str) -> None:
    store = Store(DENSE)
    with pytest.raises(ValueError, match=needs):
        understand(line, store.document, store.selection).perform(store)


def test_a_locked_bias_refuses_to_move() -> None:
    locked = replace(DENSE, locks=frozenset({Bias(0, 2)}))
    for edit in (SetShare(Neuron(0, 2), 0.5), SetScore(Neuron(0, 2), 1.0), ShiftScores(1.0)):
        with pytest.raises(ValueError, match=r"bias 1\.3 is locked"):
            edit.apply(locked)


def test_an_only_class_has_all_of_the_share() -> None:
    with pytest.raises(ValueError, match="only class"):
        SetShare(Neuron(0, 0), 0.5).apply(document_of([[1.0]], [0.0], [1.0]))


def test_without_softmax_there_are_no_shares() -> None:
    linear = replace(DENSE, network=Network((DENSE.network.layers[0].with_activation("linear"),)))
    with pytest.raises(ValueError, match="needed a softmax"):
        SetShare(Neuron(0, 0), 0.5).apply(linear)


@pytest.mark.parametrize(
    "edit", [SetShare(Neuron(0, 2), 0.5), SetScore(Neuron(0, 1), -2.5), ShiftScores(-3.0)]
)
def test_a_label_is_a_line_that_does_the_same(edit: SetShare | SetScore | ShiftScores) -> None:
    store = Store(DENSE)
    understand(edit.label, store.document, store.selection).perform(store)
    expected = edit.apply(DENSE).network.layers[0].biases
    assert store.document.network.layers[0].biases.tolist() == expected.tolist()


def test_a_way_of_softmax_is_looked_at_and_changes_nothing() -> None:
    store = Store(DENSE)
    for line in ("softmax plain shift 706.52", "softmax temperature 2"):
        understand(line, store.document, store.selection).perform(store)
    found = store.selection
    assert (found.softmax, found.shift, found.temperature) == ("temperature", 706.52, 2.0)
    assert store.document is DENSE


def test_a_document_is_opened_with_softmax_done_right() -> None:
    assert first_selection(DENSE).softmax == "right"
