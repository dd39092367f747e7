"""A sum step by step: what is printed so far adds up, and says where it is rounded."""

from decimal import Decimal
from fractions import Fraction
from itertools import accumulate

import pytest

from nnviz.document.numerals import MINUS
from nnviz.document.places import Bias, Input, Neuron, Weight
from nnviz.document.quantities import Product
from nnviz.document.sum_steps import SumStep, steps_of
from nnviz.document.sums import NeuronSum
from tests.document.test_sums import random_sum, summed


@pytest.fixture(scope="module")
def random_steps() -> list[tuple[NeuronSum, tuple[SumStep, ...]]]:
    """The sums of 1,000 random documents, and their steps."""
    sums = [random_sum(seed)[0] for seed in range(1000)]
    return [(shown, steps_of(shown)) for shown in sums]


def read(text: str) -> Decimal:
    return Decimal(text.replace(MINUS, "-"))


def test_what_is_printed_so_far_adds_up(random_steps: list[tuple[NeuronSum, tuple[SumStep, ...]]]) -> None:
    for _, steps in random_steps:
        printed = [read(step.text) for step in steps]
        assert [read(step.running) for step in steps] == list(accumulate(printed))


def test_with_the_bias_it_is_z(random_steps: list[tuple[NeuronSum, tuple[SumStep, ...]]]) -> None:
    assert [shown.neuron for shown, steps in random_steps if steps[-1].running != shown.total_text] == []


def test_an_exact_step_is_the_product_of_what_is_printed(
    random_steps: list[tuple[NeuronSum, tuple[SumStep, ...]]],
) -> None:
    exact = [step for _, steps in random_steps for step in steps if step.term and step.is_exact]
    assert len(exact) > 1000
    for step in exact:
        assert step.term is not None
        assert read(step.term.weight_text) * read(step.term.value_text) == read(step.text)


def test_a_rounded_step_is_marked_and_so_is_all_after_it() -> None:
    shown = summed([([[0.5], [0.123], [1.0]], [0.0], "linear")], [1.0, 0.1234, 2.0], Neuron(0, 0), 2)
    assert [step.is_exact for step in steps_of(shown)] == [True, False, True, True]
    assert [step.is_running_exact for step in steps_of(shown)] == [True, False, False, False]


def test_a_step_knows_what_it_reads() -> None:
    shown = summed([([[2.0]], [0.5], "relu"), ([[3.0]], [1.0], "linear")], [1.0], Neuron(1, 0))
    product, bias = steps_of(shown)
    assert (product.name, product.quantity) == ("a 1.1", Product(Weight(1, 0, 0)))
    assert (bias.name, bias.quantity) == ("bias", Bias(1, 0))


def test_inputs_are_named_as_on_their_cards() -> None:
    shown = summed([([[2.0], [1.0]], [0.5], "relu")], [1.0, 2.0], Neuron(0, 0))
    assert [step.name for step in steps_of(shown)] == ["x1", "x2", "bias"]
    assert shown.terms[1].source == Input(1)


def test_what_is_too_large_is_said_in_words_from_there_on() -> None:
    shown = summed([([[1e308], [1.0]], [0.0], "linear")], [10.0, 1.0], Neuron(0, 0))
    assert [step.running for step in steps_of(shown)] == ["too large"] * 3
    assert Fraction(steps_of(shown)[1].value) == 1
