"""A z held by its bias, a product by its weight: what moves, what is refused."""

from fractions import Fraction

import pytest

from nnviz.document.document import Document, View
from nnviz.document.language import understand
from nnviz.document.locking import SetLock
from nnviz.document.places import Bias, Neuron, Weight
from nnviz.document.selection import first_selection
from nnviz.document.steering import SetProduct, SetZ, value_read, z_of
from nnviz.document.store import Store
from nnviz.nn.arrays import frozen
from nnviz.nn.layers import dense_layer
from nnviz.nn.network import Network

# z 1.1 = 0.5 · 2 − 1 · 3 + 0.25 = −1.75; z 1.2 = 0 · 2 + 2 · 3 − 1 = 5
DOCUMENT = Document(
    Network((dense_layer([[0.5, 0.0], [-1.0, 2.0]], [0.25, -1.0], "relu"),)),
    frozen([[2.0, 3.0], [0.0, -1.0]]),
    View(0, -1.0, 1.0),
)


def test_a_z_is_given_by_its_bias_alone() -> None:
    after = SetZ(Neuron(0, 0), 1.5).apply(DOCUMENT)
    assert z_of(after, Neuron(0, 0), 0) == 1.5
    assert after.value(Bias(0, 0), 0) == 3.5  # 0.25 + (1.5 + 1.75)
    assert (after.network.layers[0].weights == DOCUMENT.network.layers[0].weights).all()


def test_it_is_the_z_of_the_sample_asked_for() -> None:
    after = SetZ(Neuron(0, 0), 0.0, sample=1).apply(DOCUMENT)
    assert after.value(Bias(0, 0), 0) == -1.0  # −1 · −1 + b = 0


def test_a_product_is_given_by_its_weight_alone() -> None:
    after = SetProduct(Weight(0, 1, 0), 0.75).apply(DOCUMENT)
    assert after.value(Weight(0, 1, 0), 0) == 0.25
    assert after.value(Weight(0, 1, 0), 0) * value_read(after, Weight(0, 1, 0), 0) == 0.75
    assert after.value(Bias(0, 0), 0) == 0.25


def test_what_is_stored_is_rounded_to_the_step() -> None:
    after = SetProduct(Weight(0, 1, 0), 1.0).apply(DOCUMENT)
    assert Fraction(str(after.value(Weight(0, 1, 0), 0))) == Fraction(33, 100)


def test_a_term_that_reads_0_has_no_other_product() -> None:
    with pytest.raises(ValueError, match=r"weight 1\.1\.1 reads 0, so no weight makes its product"):
        SetProduct(Weight(0, 0, 0), 1.0, sample=1).apply(DOCUMENT)


@pytest.mark.parametrize("edit", [SetZ(Neuron(0, 0), 9.0), SetProduct(Weight(0, 1, 0), 9.0)])
def test_a_lock_keeps_what_would_follow(edit: SetZ | SetProduct) -> None:
    locked = DOCUMENT
    for place in (Bias(0, 0), Weight(0, 1, 0)):
        locked = SetLock(place).apply(locked)
    with pytest.raises(ValueError, match="is locked"):
        edit.apply(locked)


def test_the_same_number_is_no_change() -> None:
    assert SetZ(Neuron(0, 0), -1.75).apply(DOCUMENT) is DOCUMENT
    assert SetProduct(Weight(0, 1, 1), 6.0).apply(DOCUMENT) is DOCUMENT


def test_a_number_past_all_numbers_is_refused() -> None:
    with pytest.raises(ValueError, match="needed a finite number"):
        SetZ(Neuron(0, 0), float("inf")).apply(DOCUMENT)


@pytest.mark.parametrize("line", ["z 1.1 = 2 by bias", "z 1.1 = 2", "product 1.2.1 = 0.75 by weight"])
def test_a_line_does_the_same(line: str) -> None:
    store = Store(DOCUMENT)
    understand(line, DOCUMENT, first_selection(DOCUMENT)).perform(store)
    assert store.session.history.undo_label.startswith(line)


def test_a_line_says_what_follows() -> None:
    with pytest.raises(ValueError, match="found “weight”, needed “bias”"):
        understand("z 1.1 = 2 by weight", DOCUMENT, first_selection(DOCUMENT))
