"""A sum step by step: each product, then the bias, with what there is so far, all as they are printed."""

import itertools
import math
import operator
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from nnviz.document.numerals import MOST_DECIMALS, formatted, is_on_step
from nnviz.document.places import Bias, Input, Neuron
from nnviz.document.quantities import Product
from nnviz.document.sums import NeuronSum, Term
from nnviz.document.visible import QUESTION
from nnviz.words import count, say

_NOISE = 1e-9  # of a unit of the column


@dataclass(frozen=True)
class SumStep:
    """One number that is added, and what there is with it."""

    name: str  # of what is read, or ``bias``
    term: Term | None  # None of the bias
    quantity: Product | Bias
    value: float
    text: str
    is_exact: bool  # whether the text is the number itself
    running: str  # what there is so far
    is_running_exact: bool
    is_rest: bool = False  # several products in one, of which ``quantity`` is the last

    @property
    def computed(self) -> Product | None:
        """The product without which this is not known; ``None`` of the bias."""
        return self.quantity if isinstance(self.quantity, Product) else None


def steps_of(shown: NeuronSum) -> tuple[SumStep, ...]:
    """Return the products from first to last, then the bias; the last running sum is z as printed."""
    exact = [_is_in_full(shown, number) for number in range(len(shown.terms))]
    exact.append(shown.column is None or shown.column.is_exact or _is_written(shown, shown.bias, -1))
    so_far = itertools.accumulate(exact, operator.and_)
    return tuple(
        SumStep(*each, is_exact, running, is_running_exact)
        for each, is_exact, running, is_running_exact in zip(
            _addends(shown), exact, _running(shown), so_far, strict=True
        )
    )


def rest_of(shown: NeuronSum, steps: Sequence[SumStep], rest: Sequence[int]) -> SumStep:
    """Return several products as one step; with it all products have been added."""
    value = sum(steps[index].value for index in rest)
    last, before_bias = steps[max(rest)], steps[-2]
    return SumStep(
        count("{n} more", "{n} more", len(rest)),
        None,
        last.quantity,
        value,
        shown.rest_text(rest),
        all(steps[index].is_exact for index in rest),
        before_bias.running,
        before_bias.is_running_exact,
        is_rest=True,
    )


def _addends(shown: NeuronSum) -> Iterator[tuple[str, Term | None, Product | Bias, float, str]]:
    """Yield what is added, with its name, its place, its value and its text."""
    for term in shown.terms:
        yield _name(term.source), term, Product(term.place), term.product, term.product_text
    yield say("bias"), None, shown.bias_place, shown.bias, shown.bias_in_column


def _name(source: Input | Neuron) -> str:
    """Return what is read: ``x2`` or ``a 1.3``."""
    return f"a {source.label}" if isinstance(source, Neuron) else f"x{source.index + 1}"


def _running(shown: NeuronSum) -> Sequence[str]:
    """Return what the numbers printed so far come to, as printed."""
    if _has_questions(shown):
        return _running_with_covers(shown)
    column = shown.column
    if column is not None:
        products = column.products[: len(shown.terms)]  # of a sum with covers what they make up follows
        return [*map(column.written, itertools.accumulate(products)), shown.total_text]
    values = (*(term.product for term in shown.terms), shown.bias)
    sums = [*itertools.accumulate(values)][:-1]
    return [*(formatted(value, 2) for value in sums), shown.total_text]


def _running_with_covers(shown: NeuronSum) -> Sequence[str]:
    """Return what there is so far up to the first covered number, then question marks; z where it is seen."""
    told = [term.product_text for term in shown.terms]
    seen = told.index(QUESTION) if QUESTION in told else len(told)
    column = shown.column
    products = column.products if column else ()
    written = [column.written(units) for units in itertools.accumulate(products[:seen])] if column else []
    return [*written, *[QUESTION] * (len(told) - len(written)), shown.total_text]


def _has_questions(shown: NeuronSum) -> bool:
    """Whether a product, the bias or z is covered."""
    return QUESTION in (*(term.product_text for term in shown.terms), shown.bias_text, shown.total_text)


def _is_in_full(shown: NeuronSum, number: int) -> bool:
    """Whether a product is printed as what it is."""
    if shown.column is None or shown.column.is_exact:
        return True
    term = shown.terms[number]
    factors = (term.weight, term.value)
    in_full = all(is_on_step(factor, MOST_DECIMALS) for factor in factors)
    return in_full and _is_written(shown, term.product, number)


def _is_written(shown: NeuronSum, value: float, number: int) -> bool:
    """Whether the units of the column are the value; number −1 is the bias."""
    column = shown.column
    if column is None:
        return True
    units = (*column.products, column.bias)[number]
    scaled = value * 10.0 ** (column.decimals - column.exponent)
    return math.isclose(units, scaled, rel_tol=1e-14, abs_tol=_NOISE)
