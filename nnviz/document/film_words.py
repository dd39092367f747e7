"""What a frame of the film says: what it computes, with the numbers as the sum prints them."""

import re
from collections.abc import Sequence

from nnviz.document.answers import SHARE_DECIMALS, in_parentheses
from nnviz.document.film import ROWS, FilmPlace, made_at
from nnviz.document.film_stage_words import stage_words
from nnviz.document.frame import Frame
from nnviz.document.numerals import MINUS, formatted
from nnviz.document.places import Neuron
from nnviz.document.quantities import A, Added, Computed, Product, Stage, Z
from nnviz.document.sum_steps import steps_of
from nnviz.document.sums import NeuronSum
from nnviz.words import count, listed, say

MOST_LISTED = 6  # answers of a layer that are written out


def film_caption(frame: Frame) -> str:
    """Return what the film has just computed; empty without a film."""
    film = frame.selection.film
    if film is None:
        return ""
    made = list(made_at(frame.document, film))[-1:]
    if not made:
        return _start(frame, film)
    if film.grain == ROWS:
        return f"{_opening(frame, film.at - 1)}: {_answers(frame, frame.document.network.depth - 1)}"
    if film.grain == "layers":
        return say("Layer {number}: {answers}", number=film.at, answers=_answers(frame, film.at - 1))
    return _made(frame, made[0], film)


def _made(frame: Frame, made: Computed, film: FilmPlace) -> str:
    """Say what the last number of the frame is made of."""
    match made:
        case Product() as product:
            return _product(frame, product)
        case Added(neuron):
            return _added(_sum(frame, neuron))
        case Z(neuron):
            return _z(_sum(frame, neuron), film)
        case A(neuron):
            return _bend(frame, neuron)
        case Stage(kind, index):
            return stage_words(frame, kind, index, whole=film.grain != "products")


def _start(frame: Frame, film: FilmPlace) -> str:
    if film.grain == ROWS:
        return say("No sample is computed yet")
    return say("{sample}: only the inputs are there", sample=_opening(frame, frame.selection.sample))


def _opening(frame: Frame, sample: int) -> str:
    """Name a sample at the start of a sentence."""
    return frame.document.note(sample).name or say("Sample {number}", number=str(sample + 1))


def _sum(frame: Frame, neuron: Neuron) -> NeuronSum:
    return frame.sum_of(neuron)


def _product(frame: Frame, product: Product) -> str:
    """``1.1: 1.00 × 2.40 = 2.40``."""
    place = product.place
    shown = _sum(frame, Neuron(place.layer, place.neuron))
    step, term = steps_of(shown)[place.source], shown.terms[place.source]
    factors = f"{in_parentheses(term.weight_text)} × {in_parentheses(term.value_text)}"
    return f"{shown.neuron.label}: {factors} {_equals(step.is_exact)} {step.text}"


def _added(shown: NeuronSum) -> str:
    """``1.1: 2.40 − 0.50 = 1.90``; of many products only what they come to."""
    total = steps_of(shown)[-2].running
    if len(shown.terms) > MOST_LISTED:
        return count(
            "{neuron}: the {n} products add up to {total}",
            "{neuron}: the {n} product adds up to {total}",
            len(shown.terms),
            neuron=shown.neuron.label,
            total=total,
        )
    first, *others = (term.product_text for term in shown.terms)
    return f"{shown.neuron.label}: {' '.join([first, *map(_joined, others)])} = {total}"


def _z(shown: NeuronSum, film: FilmPlace) -> str:
    """``1.1: 2.40 + bias −1.00 = 1.40``, or of a whole neuron ``1.1: z = 1.40``."""
    if film.grain != "products":
        return f"{shown.neuron.label}: z = {shown.total_text}"
    before = steps_of(shown)[-2].running
    return say(
        "{neuron}: {before} + bias {bias} = {z}",
        neuron=shown.neuron.label,
        before=before,
        bias=shown.bias_in_column,
        z=shown.total_text,
    )


def _bend(frame: Frame, neuron: Neuron) -> str:
    """``1.1: ReLU: 1.40 stays 1.40``."""
    shown = _sum(frame, neuron)
    answer = re.split(r" [=≈] ", shown.answer)[-1]
    told = {
        "neuron": neuron.label,
        "function": frame.document.network.layers[neuron.layer].activation.title,
        "z": shown.total_text,
        "a": answer,
    }
    if answer == shown.total_text:
        return say("{neuron}: {function}: {z} stays {a}", **told)
    return say("{neuron}: {function}: {z} becomes {a}", **told)


def _answers(frame: Frame, layer: int) -> str:
    """Write what a layer answers: ``a = 1.40, 0.00``, of many the first ones."""
    traced = frame.trace.layers[layer]
    row: Sequence[float] = traced.a[frame.selection.sample].tolist()
    decimals = frame.document.decimals
    if traced.layer.activation.acts_on_rows:
        decimals = max(SHARE_DECIMALS, decimals)
    texts = [
        frame.visible.text(A(Neuron(layer, index)), frame.selection.sample, formatted(value, decimals))
        for index, value in enumerate(row[:MOST_LISTED])
    ]
    return f"a = {listed([*texts, *(['…'] if len(row) > MOST_LISTED else [])])}"


def _joined(text: str) -> str:
    return f"{MINUS} {text.removeprefix(MINUS)}" if text.startswith(MINUS) else f"+ {text}"


def _equals(is_exact: bool) -> str:
    return "=" if is_exact else "≈"
