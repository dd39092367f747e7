"""What is on screen in writing agrees with the numbers of the course, and gives nothing away."""

import pytest

from nnviz.document.frame import frame_of
from nnviz.document.language import understand
from nnviz.document.store import Store
from nnviz.document.summary import MOST, summary
from tests.document.test_announcements import clamp, two_classes


def written(*lines: str, name: str = "clamp") -> str:
    store = Store(clamp() if name == "clamp" else two_classes())
    for line in lines:
        understand(line, store.document, store.selection).perform(store)
    return summary(frame_of(store))


def test_the_network_is_told_layer_by_layer() -> None:
    assert "Network: 1 input; layer 1: 2 neurons, ReLU; layer 2: 1 neuron, linear" in written()


def test_every_neuron_is_told_with_its_state() -> None:
    line = "Layer 1: neuron 1.1: a = 1.40 (z = 1.40, live); neuron 1.2: a = 0.00 (z = −0.60, silent)"
    assert line in written()


def test_the_sum_is_written_out() -> None:
    found = written("select neuron 1.2")
    assert "Sum of neuron 1.2: z = 2.40 × 1.00 − 3.00 = 2.40 − 3.00 = −0.60" in found


def test_pieces_and_kinks_are_told() -> None:
    found = written()
    assert "x from 1.00 to 3.00: y = 1.00 x" in found
    assert "Kinks: x = 1.00 · neuron 1.1; x = 3.00 · neuron 1.2" in found


def test_scores_and_shares_are_told_by_class() -> None:
    # 1 / (1 + e^−3) = 0.9526
    assert "Softmax: cat: score 2.00, share 0.953; dog: score −1.00, share 0.047" in written(name="softmax")


@pytest.mark.parametrize("secret", ["3.00", "y = "])
def test_a_covered_output_is_not_given_away(secret: str) -> None:
    found = written("input 1 = 3", "cover neuron 2.1")
    assert secret not in found.replace("input 1 = 3.00", "").replace("= 3.00, live", "")
    assert "neuron 2.1: a is covered (z is covered)" in found


def test_what_is_not_computed_yet_is_left_open() -> None:
    found = written("film start")
    assert "neuron 1.1: a is not computed yet" in found
    assert "1.40" not in found


def test_of_many_neurons_the_first_are_told() -> None:
    found = written(*["add neuron 1"] * (MOST + 1))
    assert "and 3 more" in found
