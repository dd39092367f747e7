"""A sum with question marks for what is covered."""

from dataclasses import replace

from nnviz.document.answers import SHARE_DECIMALS
from nnviz.document.covering import Covers
from nnviz.document.numerals import formatted
from nnviz.document.quantities import A, Product, Z, source_quantity
from nnviz.document.sums import NeuronSum, Term
from nnviz.document.visible import QUESTION
from nnviz.nn.forward import LayerTrace, Trace


def with_questions(made: NeuronSum, trace: Trace, sample: int, covered: Covers) -> NeuronSum:
    """Return a sum of a masked ``trace`` with question marks for what is covered."""
    bias, z = made.bias_place in covered, Z(made.neuron) in covered
    return replace(
        made,
        terms=tuple(_with_question(term, covered) for term in made.terms),
        bias_text=QUESTION if bias else made.bias_text,
        bias_in_column=QUESTION if bias else made.bias_in_column,
        total_text=QUESTION if z else made.total_text,
        answer=_answer(made, trace.layers[made.neuron.layer], sample, covered),
    )


def _with_question(term: Term, covered: Covers) -> Term:
    return replace(
        term,
        weight_text=QUESTION if term.place in covered else term.weight_text,
        value_text=QUESTION if source_quantity(term.place) in covered else term.value_text,
        product_text=QUESTION if Product(term.place) in covered else term.product_text,
    )


def _answer(made: NeuronSum, traced: LayerTrace, sample: int, covered: Covers) -> str:
    """Return the answer; of softmax, which is made of all z, only the share."""
    if A(made.neuron) in covered:
        return f"a = {QUESTION}"
    if traced.layer.activation.acts_on_rows:
        return f"a ≈ {formatted(float(traced.a[sample, made.neuron.index]), SHARE_DECIMALS)}"
    return made.answer
