"""Which printed numbers are the numbers themselves, beside rational numbers worked out by hand."""

from dataclasses import replace
from fractions import Fraction

import numpy as np
import pytest

from nnviz.document.document import Document, View
from nnviz.document.exactness import are_on_step, exactness, written_a, written_z
from nnviz.document.numerals import MINUS, NumberFormat, fraction_text, parsed, written
from nnviz.document.places import Neuron
from nnviz.document.sums import neuron_sum
from nnviz.nn.arrays import frozen
from nnviz.nn.forward import forward
from nnviz.nn.layers import dense_layer
from nnviz.nn.network import Network

AS_FRACTIONS = NumberFormat(2, fractions=True)


def chain(*names: str, x: float = 0.5) -> Document:
    """Return neurons one behind another, each with weight 1 and bias 0."""
    layers = tuple(dense_layer([[1.0]], [0.0], name) for name in names)
    return Document(Network(layers), frozen([[x]]), View(0, -1.0, 1.0))


def said(document: Document, layer: int) -> str:
    """Return the a of the neuron of a layer with its sign."""
    return written_a(document, forward(document.network, document.inputs), Neuron(layer, 0), 0).told


@pytest.mark.parametrize(
    ("value", "text"),
    [(35.7, "357/10"), (0.5, "1/2"), (0.1 + 0.2, "3/10"), (-0.33, "−33/100"), (3.0, "3"), (0.0, "0")],
)
def test_a_decimal_is_written_as_the_reduced_fraction(value: float, text: str) -> None:
    assert fraction_text(value) == text
    assert written(value, AS_FRACTIONS).told == f"= {text}"


@pytest.mark.parametrize("value", [2**0.5, 0.123457, 1e7, 1e-12, float("inf"), float("nan")])
def test_what_has_no_short_fraction_stays_a_decimal(value: float) -> None:
    assert fraction_text(value) == ""


@pytest.mark.parametrize("count", range(200))
def test_every_fraction_reads_back_as_its_decimal(count: int) -> None:
    value = float(Fraction((count - 100) * 37, 100))
    assert parsed(fraction_text(value)) == value
    assert Fraction(fraction_text(value).replace(MINUS, "-")) == Fraction((count - 100) * 37, 100)


def test_a_third_is_never_said_to_be_its_decimals() -> None:
    assert written(1 / 3, NumberFormat(2)).told == "≈ 0.33"
    assert written(1 / 3, NumberFormat(2)).marked == "≈ 0.33"
    assert written(1 / 3, AS_FRACTIONS, is_quotient=True).told == "= 1/3"


def test_a_sum_of_decimals_is_exact_though_float64_is_not() -> None:
    assert written(0.1 + 0.2, NumberFormat(1)).told == "= 0.3"
    assert written(0.1 * 0.1, NumberFormat(2)).told == "= 0.01"


@pytest.mark.parametrize("name", ["sigmoid", "tanh"])
def test_what_e_to_a_power_gives_is_rounded_even_where_float64_says_1(name: str) -> None:
    assert said(chain(name, x=40.0), 0) == "≈ 1.00"
    assert said(replace(chain(name, x=40.0), fractions=True), 0) == "≈ 1.00"
    assert said(chain(name, "linear", x=40.0), 1) == "≈ 1.00"


def test_e_to_0_is_exact() -> None:
    assert (said(chain("sigmoid", x=0.0), 0), said(chain("tanh", x=0.0), 0)) == ("= 0.50", "= 0.00")


def test_shares_of_equal_scores_are_exact_and_others_are_not() -> None:
    equal = Document(
        Network((dense_layer([[1.0, 1.0]], [0.0, 0.0], "softmax"),)), frozen([[2.0]]), View(0, 0, 1)
    )
    other = replace(equal, network=Network((dense_layer([[900.0, 0.0]], [0.0, 0.0], "softmax"),)))
    assert (said(equal, 0), said(replace(equal, fractions=True), 0)) == ("= 0.500", "= 1/2")
    assert said(other, 0) == "≈ 1.000"


def test_a_rounded_number_that_counts_0_times_rounds_nothing() -> None:
    layers = (dense_layer([[1.0]], [0.0], "sigmoid"), dense_layer([[0.0]], [2.0], "linear"))
    trace = forward(Network(layers), frozen([[0.7]]))
    assert [(bool(each.z[0]), bool(each.a[0])) for each in exactness(trace, 0)] == [
        (True, False),
        (True, True),
    ]


def test_a_weight_with_more_digits_than_are_shown_rounds_z() -> None:
    document = replace(chain("linear", x=3.0), network=Network((dense_layer([[1 / 3]], [0.0], "linear"),)))
    trace = forward(document.network, document.inputs)
    assert written_z(document, trace, Neuron(0, 0), 0).told == "≈ 1.00"


def test_the_sum_as_fractions_adds_up() -> None:
    document = replace(chain("relu", x=0.7), fractions=True)
    document = replace(document, network=Network((dense_layer([[0.51]], [-0.2], "relu"),)))
    found = neuron_sum(document, forward(document.network, document.inputs), Neuron(0, 0), 0)
    assert (found.terms[0].weight_text, found.terms[0].value_text, found.bias_text) == (
        "51/100",
        "7/10",
        "−1/5",
    )
    assert (found.terms[0].product_text, found.total_text) == ("357/1000", "157/1000")
    assert found.answer == "a = max(0, 157/1000) = 157/1000"


def test_numbers_too_large_for_decimals_are_written_in_full_by_any() -> None:
    assert are_on_step(np.array([1e308, -1e300, 2.5]), 2)
    assert not are_on_step(np.array([1e308, 2.125]), 2)
