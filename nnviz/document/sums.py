"""The sum of one neuron for one sample, z = w₁x₁ + w₂x₂ + … + b, with the numbers as they are printed."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from nnviz.document.answers import answer_of
from nnviz.document.columns import Column, column_of
from nnviz.document.document import Document
from nnviz.document.exactness import exactness
from nnviz.document.numerals import (
    MINUS,
    MOST_DECIMALS,
    NumberFormat,
    equals,
    formatted,
    is_on_step,
    plain,
    shown,
)
from nnviz.document.places import Bias, Input, Neuron, Weight
from nnviz.document.sample_words import sample_of_all
from nnviz.document.selection import Selection
from nnviz.document.visible import QUESTION
from nnviz.nn.forward import Trace
from nnviz.words import decimal, say


@dataclass(frozen=True)
class Term:
    """One product: what a weight makes of the number it reads."""

    place: Weight
    source: Input | Neuron
    weight: float
    value: float
    product: float
    weight_text: str
    value_text: str
    product_text: str


@dataclass(frozen=True)
class NeuronSum:
    """z and a of one neuron, with every number on the way to them."""

    neuron: Neuron
    terms: tuple[Term, ...]
    bias_place: Bias
    bias: float
    bias_text: str  # as it is stored
    bias_in_column: str  # as it stands under the products
    z: float
    total_text: str
    answer: str  # a = f(z)
    column: Column | None  # None when a number is too large or none
    fault: str  # what is too large or not a number, and where; empty when nothing is
    factors_sign: str = "="  # before the factors: ``≈`` where one of them is printed rounded

    @property
    def is_exact(self) -> bool:
        """Whether nothing printed is rounded: ``=``, not ``≈``."""
        return self.column is None or self.column.is_exact

    def rest_text(self, hidden: Iterable[int]) -> str:
        """Return what the products that are not printed come to, so that the printed ones still add up."""
        hidden = list(hidden)
        if any(self.terms[index].product_text == QUESTION for index in hidden):
            return QUESTION
        if self.column is None:
            return formatted(sum(self.terms[index].product for index in hidden), 0)
        return self.column.written(sum(self.column.products[index] for index in hidden))


def neuron_sum(
    document: Document, trace: Trace, neuron: Neuron, sample: int, *, is_masked: bool = False
) -> NeuronSum:
    """Return the sum of ``neuron`` for one sample (counted from 0), printed so that it adds up.

    Where it ``is_masked`` document and trace hold 0 for what is covered, and the rest need not add up.
    """
    traced = trace.layers[neuron.layer]
    weights: list[float] = traced.layer.weights[:, neuron.index].tolist()
    values: list[float] = traced.a_in[sample].tolist()
    bias, z = float(traced.layer.biases[neuron.index]), float(traced.z[sample, neuron.index])
    products = [weight * value for weight, value in zip(weights, values, strict=True)]
    form, exact = document.format, exactness(trace, sample)[neuron.layer]
    in_full = bool(exact.z[neuron.index]) and all(is_on_step(each, MOST_DECIMALS) for each in values)
    rest = [z - bias - sum(products)] if is_masked else []  # what is covered makes up the difference
    column = _column([*products, *rest], bias, z, form, in_full=in_full)
    forms = [form if is_exact else NumberFormat(form.decimals) for is_exact in exact.reads.tolist()]
    numbers = zip(weights, values, products, strict=True)
    terms = tuple(_term(neuron, at, each, column, (form, forms[at])) for at, each in enumerate(numbers))
    return NeuronSum(
        neuron=neuron,
        terms=terms,
        bias_place=Bias(neuron.layer, neuron.index),
        bias=bias,
        bias_text=shown(bias, form),
        bias_in_column=column.written(column.bias) if column else shown(bias, form),
        z=z,
        total_text=column.written(column.total) if column else formatted(z, document.decimals),
        answer=answer_of(traced, (sample, neuron.index), column, form, is_exact=bool(exact.a[neuron.index])),
        column=column,
        fault="" if column else _fault(terms, z),
        factors_sign=equals(is_exact=all(map(_is_in_full, terms, exact.reads.tolist()))),
    )


def _is_in_full(term: Term, is_exact: bool) -> bool:
    """Whether both factors are printed as what they are; whatever is multiplied by 0 does not matter."""
    if term.weight == 0.0 or not math.isfinite(term.value):
        return True
    return is_exact and all(is_on_step(each, MOST_DECIMALS) for each in (term.weight, term.value))


def title_of_sum(document: Document, selection: Selection) -> str:
    """Return what is summed, and for which sample when there are several."""
    neuron = selection.neuron
    if selection.sum == "ways":
        layer = neuron.layer + 1 if neuron else 1
        title = say("ReLU in three ways, of the z of layer {layer}", layer=layer)
    elif neuron:
        title = say("Sum of {neuron}", neuron=neuron.name)
    else:
        title = say("Where {place} goes", place=selection.place.name)
    if document.n_samples == 1:
        return title
    return f"{title} · {sample_of_all(document, selection.sample, opening=False)}"


def _column(
    products: Sequence[float], bias: float, z: float, form: NumberFormat, *, in_full: bool
) -> Column | None:
    """Return the products, the bias and the total as printed, if all of them are finite."""
    if not all(map(math.isfinite, (*products, z))):
        return None
    return column_of(products, bias, z, form, factors_in_full=in_full)


def _term(
    neuron: Neuron,
    source: int,
    numbers: tuple[float, float, float],
    column: Column | None,
    forms: tuple[NumberFormat, NumberFormat],  # of what is stored, and of what is read
) -> Term:
    """Return the product of (weight, value, product) that ``source`` sends to ``neuron``."""
    weight, value, product = numbers
    form, read_form = forms
    return Term(
        place=Weight(neuron.layer, source, neuron.index),
        source=Neuron(neuron.layer - 1, source) if neuron.layer else Input(source),
        weight=weight,
        value=value,
        product=product,
        weight_text=shown(weight, form),
        value_text=shown(value, read_form),
        product_text=column.written(column.products[source]) if column else formatted(product, form.decimals),
    )


def _fault(terms: Sequence[Term], z: float) -> str:
    """Say where the first number came about that is too large or none."""
    for term in terms:
        if not math.isfinite(term.value):
            source, value = term.source.name, formatted(term.value, 0)
            return say("{what}: {source} is {value}", what=_words(z), source=source, value=value)
        if not math.isfinite(term.product):
            factors = f"{_short(term.weight)} × {_short(term.value)}"
            limit = _limit(term.product)
            return say("{what}: {product} passes {limit}", what=_words(z), product=factors, limit=limit)
    return say("{what}: the sum passes {limit}", what=_words(z), limit=_limit(z))


def _words(z: float) -> str:
    """Name what z has become; a product past the limit is too large even where z came back from it."""
    return formatted(z if not math.isfinite(z) else math.inf, 0)


def _limit(value: float) -> str:
    """Return the largest float64 on the side of ``value``."""
    return decimal(f"{MINUS}1.8e308" if value < 0 else "1.8e308")


def _short(value: float) -> str:
    return decimal(plain(value).replace("e+", "e"))
