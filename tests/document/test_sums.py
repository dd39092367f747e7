"""The sum of a neuron: what is printed adds up, and says what cannot be printed."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

import numpy as np
import pytest

from nnviz.document.document import Document, View
from nnviz.document.numerals import MINUS, formatted
from nnviz.document.places import Bias, Input, Neuron, Weight
from nnviz.document.selection import Selection
from nnviz.document.sums import NeuronSum, neuron_sum, title_of_sum
from nnviz.nn.activations import ACTIVATIONS
from nnviz.nn.arrays import Array, frozen
from nnviz.nn.forward import forward
from nnviz.nn.layers import dense_layer
from nnviz.nn.network import Network

Layer = tuple[Sequence[Sequence[float]], Sequence[float], str]


def summed(layers: Sequence[Layer], inputs: Sequence[float], neuron: Neuron, decimals: int = 2) -> NeuronSum:
    """Return the sum of ``neuron`` for the one sample ``inputs``."""
    network = Network(tuple(dense_layer(*layer) for layer in layers))
    document = Document(network, frozen([list(inputs)]), View(0, -1.0, 1.0), decimals)
    return neuron_sum(document, forward(network, document.inputs), neuron, 0)


def lone(activation: str, z: float, decimals: int = 2) -> NeuronSum:
    """Return the sum of a neuron without products whose z is its bias."""
    return summed([([[0.0]], [z], activation)], [0.0], Neuron(0, 0), decimals)


def random_sum(seed: int, *, fractions: bool = False) -> tuple[NeuronSum, int]:
    """Return the sum of the last neuron of a random document, and the document's decimals."""
    generator = np.random.default_rng(seed)
    decimals, depth = int(generator.integers(0, 7)), int(generator.integers(1, 5))
    sizes = generator.integers(1, 7, depth + 1)
    hidden = [name for name in ACTIVATIONS if name != "softmax"]

    def drawn(*shape: int) -> Array:
        return frozen(np.round(3 * generator.standard_normal(shape), decimals))

    layers = [
        dense_layer(drawn(n_in, n_out), drawn(n_out), str(generator.choice(hidden)))
        for n_in, n_out in pairwise(sizes)
    ]
    if generator.random() < 0.2:
        layers[-1] = layers[-1].with_activation("softmax")
    document = Document(Network(tuple(layers)), drawn(2, sizes[0]), View(0, -1.0, 1.0), decimals)
    document = replace(document, fractions=fractions)
    last = Neuron(depth - 1, int(sizes[-1]) - 1)
    return neuron_sum(document, forward(document.network, document.inputs), last, 1), decimals


@pytest.fixture(scope="module")
def random_sums() -> list[tuple[NeuronSum, int]]:
    """The sums of 1,000 random documents."""
    return [random_sum(seed) for seed in range(1000)]


def read(text: str) -> Decimal:
    """Read a printed number as the decimal that it is."""
    return Decimal(text.replace(MINUS, "-"))


def printed_sum(shown: NeuronSum) -> Decimal:
    """Add up the products and the bias as printed."""
    return sum((read(term.product_text) for term in shown.terms), read(shown.bias_in_column))


def test_what_is_printed_adds_up(random_sums: list[tuple[NeuronSum, int]]) -> None:
    assert [s.neuron for s, _ in random_sums if printed_sum(s) != read(s.total_text)] == []


def test_fractions_that_are_printed_add_up() -> None:
    wrong, written = [], 0
    for seed in range(1000):
        shown, _ = random_sum(seed, fractions=True)
        texts = [*(term.product_text for term in shown.terms), shown.bias_in_column]
        total = sum((Fraction(text.replace(MINUS, "-")) for text in texts), Fraction(0))
        written += any("/" in text for text in texts)
        if "e" not in shown.total_text and total != Fraction(shown.total_text.replace(MINUS, "-")):
            wrong.append((seed, texts, shown.total_text))
    assert wrong == []
    assert written > 200


def test_the_printed_total_is_the_rounded_z(random_sums: list[tuple[NeuronSum, int]]) -> None:
    for shown, _ in random_sums:
        assert shown.column is not None
        assert shown.total_text == formatted(shown.z, shown.column.decimals)


def test_a_printed_product_is_within_a_unit_of_the_product(random_sums: list[tuple[NeuronSum, int]]) -> None:
    for shown, _ in random_sums:
        assert shown.column is not None
        unit = Fraction(1, 10**shown.column.decimals)
        for term in shown.terms:
            exact = Fraction(term.weight) * Fraction(term.value)
            assert abs(Fraction(read(term.product_text)) - exact) < unit + Fraction(1, 10**9)


def test_an_exact_line_multiplies_what_is_printed(random_sums: list[tuple[NeuronSum, int]]) -> None:
    for shown, _ in random_sums:
        for term in shown.terms if shown.is_exact else ():
            assert read(term.weight_text) * read(term.value_text) == read(term.product_text)


def test_both_kinds_of_line_occur_among_the_random_documents(
    random_sums: list[tuple[NeuronSum, int]],
) -> None:
    exact = sum(shown.is_exact for shown, _ in random_sums)
    assert 100 < exact < 900


def test_decimals_run_from_the_documents_to_twice_as_many(random_sums: list[tuple[NeuronSum, int]]) -> None:
    for shown, decimals in random_sums:
        assert shown.column is not None
        assert decimals <= shown.column.decimals <= max(decimals, min(6, 2 * decimals))


def test_a_sum_takes_the_fewest_decimals_that_are_enough() -> None:
    shown = summed([([[1.25], [2.0]], [-0.5], "linear")], [1.1, 3.0], Neuron(0, 0))
    assert [term.product_text for term in shown.terms] == ["1.375", "6.000"]
    assert (shown.bias_in_column, shown.total_text) == (f"{MINUS}0.500", "6.875")


def test_a_term_knows_its_places() -> None:
    layers: list[Layer] = [([[1.0, 1.0]], [-1.0, -3.0], "relu"), ([[1.0], [-0.91]], [1.0], "linear")]
    first, second = summed(layers, [2.4], Neuron(0, 1)), summed(layers, [2.4], Neuron(1, 0))
    assert (first.terms[0].place, first.terms[0].source) == (Weight(0, 0, 1), Input(0))
    assert (second.terms[1].place, second.terms[1].source) == (Weight(1, 1, 0), Neuron(0, 1))
    assert second.bias_place == Bias(1, 0)


def test_a_value_behind_a_smooth_layer_is_marked_as_rounded() -> None:
    layers: list[Layer] = [([[1.0]], [0.0], "sigmoid"), ([[0.5]], [0.1], "linear")]
    assert not summed(layers, [1.0], Neuron(1, 0)).is_exact


def test_what_is_left_out_is_summed() -> None:
    shown = summed([([[1.0]] * 64, [0.5], "linear")], list(range(64)), Neuron(0, 0))
    assert shown.rest_text(range(60, 64)) == "246.00"


def test_a_product_past_the_largest_number_is_named() -> None:
    shown = summed([([[1e308]], [1.0], "relu")], [10.0], Neuron(0, 0))
    assert shown.terms[0].product_text == "too large"
    assert shown.fault == "too large: 1e308 × 10 passes 1.8e308"


def test_a_sum_past_the_largest_number_is_named() -> None:
    shown = summed([([[1e308], [1e308]], [0.0], "relu")], [1.0, 1.0], Neuron(0, 0))
    assert shown.fault == "too large: the sum passes 1.8e308"


def test_a_number_that_was_none_before_is_named() -> None:
    layers: list[Layer] = [([[1e308]], [0.0], "relu"), ([[0.0]], [1.0], "linear")]
    shown = summed(layers, [10.0], Neuron(1, 0))
    assert shown.fault == "not a number: neuron 1.1 is too large"
    assert shown.answer == "a = linear(not a number) = not a number"


def test_large_numbers_share_a_power_of_ten_and_add_up() -> None:
    shown = summed([([[1e16], [2e14], [-9e15]], [3e13], "linear")], [1.0, 1.0, 1.0], Neuron(0, 0))
    assert printed_sum(shown) == read(shown.total_text) == Decimal("1.23e15").quantize(Decimal("1e14"))


@pytest.mark.parametrize(
    ("activation", "z", "answer"),
    [
        ("linear", -0.6, "a = z = −0.60"),
        ("step", -0.6, "a = step(−0.60) = 0.00"),
        ("step", 0.0, "a = step(0.00) = 0.00"),
        ("relu", -0.6, "a = max(0, −0.60) = 0.00"),
        ("relu", 2.4, "a = max(0, 2.40) = 2.40"),
        ("leaky_relu", -0.6, "a = 0.01 × (−0.60) = −0.006"),
        ("leaky_relu", 0.6, "a = z = 0.60"),
        ("abs", -0.6, "a = |−0.60| = 0.60"),
        ("clip", 2.4, "a = min(max(2.40, 0), 1) = 1.00"),
        ("sigmoid", -0.6, "a = 1 / (1 + e^0.60) ≈ 0.35"),  # 1 / 2.8221 = 0.3543
        ("sigmoid", 0.0, "a = 1 / (1 + e^0.00) = 0.50"),
        ("tanh", -0.6, "a = tanh(−0.60) ≈ −0.54"),  # (0.3012 − 1) / (0.3012 + 1) = −0.5370
        ("softmax", -0.6, "a = e^0.00 / 1.000 = 1.000 / 1.000 = 1.000"),
    ],
)
def test_the_answer_is_written_with_its_numbers(activation: str, z: float, answer: str) -> None:
    assert lone(activation, z).answer == answer


def test_the_share_of_a_class_is_its_power_over_the_row_sum() -> None:
    shown = summed([([[1.1, -0.4, 3.1]], [0.0] * 3, "softmax")], [1.0], Neuron(0, 0))
    assert shown.answer == "a = e^−2.00 / 1.166 ≈ 0.135 / 1.166 ≈ 0.116"


def test_a_step_shows_the_sign_that_rounding_would_hide() -> None:
    shown = summed([([[0.1], [0.2], [-0.3]], [0.0], "step")], [1.0, 1.0, 1.0], Neuron(0, 0))
    assert shown.total_text == "0.00"
    assert shown.answer == "a = step(5.6e−17) = 1.00"  # 0.1 + 0.2 − 0.3 in float64 is 2⁻⁵⁴


@pytest.mark.parametrize(
    ("samples", "place", "title"),
    [
        (1, Neuron(0, 0), "Sum of neuron 1.1"),
        (4, Bias(0, 0), "Sum of neuron 1.1 · sample 3 of 4"),
        (1, Input(0), "Where input 1 goes"),
    ],
)
def test_the_title_says_what_is_summed(samples: int, place: Neuron | Bias | Input, title: str) -> None:
    network = Network((dense_layer([[1.0]], [0.0], "relu"),))
    document = Document(network, frozen([[1.0]] * samples), View(0, -1.0, 1.0))
    assert title_of_sum(document, Selection(samples - 1 and 2, place)) == title
