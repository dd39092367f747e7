"""What is said of a selection agrees with its numbers, worked by hand."""

from dataclasses import replace

import pytest

from nnviz.document.document import Document, new_document
from nnviz.document.frame import frame_of
from nnviz.document.inspected import inputs_of, passes_of, reads_of, speaker_of, title_of, value_as_opened
from nnviz.document.places import Bias, Input, Neuron, Place, Weight
from nnviz.document.sayings import saying
from nnviz.document.selection import Selection
from nnviz.document.store import Store
from nnviz.nn.arrays import frozen
from nnviz.nn.layers import dense_layer
from nnviz.nn.network import Network


def single(activation: str, bias: float = 0.0, samples: tuple[float, ...] = (1.0,)) -> Document:
    """One neuron, z = x + bias."""
    network = Network((dense_layer([[1.0]], [bias], activation),))
    return replace(new_document(network), inputs=frozen([[each] for each in samples]))


def said(document: Document, place: Place, sample: int = 0) -> str:
    store = Store(document)
    store.select(Selection(sample, place))
    return saying(frame_of(store))


@pytest.mark.parametrize(
    ("activation", "bias", "sentence"),
    [
        ("relu", 0.4, "Live: z = 1.40 is above 0"),
        ("relu", -1.6, "Silent: z = −0.60 is not above 0"),
        ("step", -1.0, "Silent: z = 0.00 is not above 0"),
        ("linear", 0.5, "z = 1.50 is passed on as it is"),
        ("abs", -3.0, "z = −2.00 is below 0: its sign is turned"),
        ("clip", 1.0, "z = 2.00 is above 1: held at 1"),
        ("clip", -2.0, "z = −1.00 is below 0: held at 0"),
        ("sigmoid", -1.0, "z = 0.00 is bent to 0.50"),
        ("tanh", 9.0, "Saturated: z = 10.00 is bent to ≈ 1.00, where the curve is almost flat"),
    ],
)
def test_a_neuron_says_what_its_function_makes_of_z(activation: str, bias: float, sentence: str) -> None:
    assert said(single(activation, bias), Neuron(0, 0)) == sentence


def test_a_neuron_silent_for_every_sample_is_dead() -> None:
    document = single("relu", -5.0, samples=(1.0, 2.0, 3.0))
    assert said(document, Neuron(0, 0)).startswith("Dead: z = −4.00 is not above 0, nor")


def test_a_neuron_silent_for_one_sample_only_is_not_dead() -> None:
    document = single("relu", -2.0, samples=(1.0, 5.0))
    assert said(document, Neuron(0, 0)) == "Silent: z = −1.00 is not above 0"
    assert said(document, Neuron(0, 0), sample=1) == "Live: z = 3.00 is above 0"


def test_rounding_never_hides_on_which_side_of_zero_z_lies() -> None:
    document = single("relu", 0.0, samples=(1e-9,))
    assert said(document, Neuron(0, 0)) == "Live: z = 1e-09 is above 0".replace("-", "−")


def test_a_number_too_large_is_said_first() -> None:
    document = single("relu", 1.7e308, samples=(1.7e308,))
    assert said(document, Neuron(0, 0)).startswith("Too large")


def test_a_softmax_neuron_says_its_share_and_its_place() -> None:
    network = Network((dense_layer([[0.0, 0.0, 0.0, 0.0]], [0.0] * 4, "softmax"),))
    assert said(new_document(network), Neuron(0, 1)) == "Its share is 0.250, the largest of 4"


def test_for_a_weight_or_a_bias_its_neuron_speaks() -> None:
    document = single("relu", 0.4)
    assert said(document, Weight(0, 0, 0)) == said(document, Neuron(0, 0)) == said(document, Bias(0, 0))


def test_an_input_says_its_number_and_whether_it_is_swept() -> None:
    assert (
        said(single("relu", samples=(1.0, 2.5)), Input(0), sample=1) == "2.50 in sample 2; the plot sweeps it"
    )


def clamp_like() -> Document:
    return new_document(
        Network((dense_layer([[1.0, 1.0]], [0.0, 0.0], "relu"), dense_layer([[1.0], [1.0]], [0.0])))
    )


def test_a_neuron_reads_its_weights_and_its_bias() -> None:
    network = clamp_like().network
    assert [each.name for each in reads_of(network, Neuron(0, 1))] == ["weight from input 1", "bias"]
    assert [each.place for each in reads_of(network, Neuron(1, 0))] == [
        Weight(1, 0, 0), Weight(1, 1, 0), Bias(1, 0),
    ]  # fmt: skip


def test_a_neuron_is_passed_on_to_every_neuron_behind_it() -> None:
    network = clamp_like().network
    assert [each.name for each in passes_of(network, Neuron(0, 1))] == ["weight to 2.1"]
    assert passes_of(network, Neuron(1, 0)) == []


def test_an_input_reads_nothing_and_is_passed_on_to_layer_1() -> None:
    network = clamp_like().network
    assert reads_of(network, Input(0)) == []
    assert [each.place for each in passes_of(network, Input(0))] == [Weight(0, 0, 0), Weight(0, 0, 1)]


def test_every_input_of_a_sample_has_a_name() -> None:
    network = Network((dense_layer([[1.0], [1.0]], [0.0]),))
    assert [each.name for each in inputs_of(network)] == ["input 1", "input 2"]


@pytest.mark.parametrize(
    ("place", "title"),
    [(Neuron(0, 1), "Neuron 1.2 · ReLU"), (Input(0), "Input 1"), (Weight(0, 0, 1), "Weight 1.1.2")],
)
def test_a_title_names_what_is_selected(place: Place, title: str) -> None:
    assert title_of(clamp_like(), place) == title


def test_a_weight_speaks_as_its_neuron() -> None:
    assert speaker_of(Weight(0, 0, 1)) == "neuron 1.2"
    assert speaker_of(Input(0)) == "input 1"


def test_what_was_not_there_when_opened_has_no_value_then() -> None:
    opened = clamp_like()
    assert value_as_opened(opened, Weight(0, 0, 1), 0) == 1.0
    assert value_as_opened(opened, Weight(0, 0, 2), 0) is None
    assert value_as_opened(opened, Input(0), 1) is None
