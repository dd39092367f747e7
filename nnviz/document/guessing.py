"""What is said of guesses once what they are about is revealed: by how much each was wrong."""

import math
from collections.abc import Iterator

import numpy as np

from nnviz.document.frame import Frame
from nnviz.document.guesses import LETTERS, Guess
from nnviz.document.numerals import formatted
from nnviz.document.places import Bias, Input, Weight
from nnviz.document.plotted import curve_of
from nnviz.document.quantities import A, Product, Quantity, Z
from nnviz.words import say


def truth_of(frame: Frame, guess: Guess) -> float:
    """Return what a guess is about; NaN while that is hidden, or where it is not known."""
    sample, quantity = frame.selection.sample, guess.quantity
    if not frame.visible.shown(quantity, sample):
        return math.nan
    if isinstance(quantity, A) and guess.x is not None:
        if frame.pieces is None:
            return math.nan
        curve = curve_of(frame.pieces, quantity.neuron)
        return float(np.interp(guess.x, curve.t, curve.values))
    return _value(frame, quantity, sample)


def _value(frame: Frame, quantity: Quantity, sample: int) -> float:
    """Return a stored number or one of the trace; NaN for those of which neither holds any."""
    match quantity:
        case A(neuron):
            value = frame.trace.layers[neuron.layer].a[sample, neuron.index]
        case Z(neuron):
            value = frame.trace.layers[neuron.layer].z[sample, neuron.index]
        case Product(place):
            traced = frame.trace.layers[place.layer]
            value = traced.a_in[sample, place.source] * traced.layer.weights[place.source, place.neuron]
        case Input() | Weight() | Bias():
            value = frame.document.value(quantity, sample)
        case _:
            value = math.nan
    return float(value)


def gap_words(frame: Frame, guess: Guess) -> str:
    """Say by how much a guess was wrong: ``0.60 too much``; empty while what it is about is hidden."""
    truth = truth_of(frame, guess)
    if not math.isfinite(truth):
        return ""
    gap = guess.value - truth
    text = formatted(abs(gap), frame.document.decimals)
    if not any(digit in text for digit in "123456789"):
        return say("right")
    return say("{gap} too much", gap=text) if gap > 0 else say("{gap} too little", gap=text)


def told_guesses(frame: Frame) -> Iterator[str]:
    """Yield each guess, with its gap once it can be told: ``A 3.00: 0.60 too much``."""
    for letter, guess in zip(LETTERS, frame.selection.guesses, strict=False):
        told = f"{letter} {formatted(guess.value, frame.document.decimals)}"
        gap = gap_words(frame, guess)
        yield f"{told}: {gap}" if gap else told
