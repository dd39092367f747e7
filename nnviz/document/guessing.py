"""What is said of guesses once what they are about is revealed: by how much each was wrong."""

import math
from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from nnviz.document.frame import Frame
from nnviz.document.guesses import LETTERS, Guess
from nnviz.document.numerals import formatted
from nnviz.document.places import Bias, Input, Neuron, Weight
from nnviz.document.plotted import PlottedCurve, curve_of
from nnviz.document.quantities import A, Added, Product, Quantity, Stage, Z
from nnviz.nn.arrays import Array
from nnviz.words import say

FLAT = 1e-9  # share of a curve's height that a level piece may rise
ON_A_LINE = 3  # guesses that are written in one line while what they are about is hidden


def truth_of(frame: Frame, guess: Guess) -> float:
    """Return what a guess is about; NaN while that is hidden, or where it is not known."""
    sample, quantity = frame.selection.sample, guess.quantity
    if not frame.visible.shown(quantity, sample):
        return math.nan
    if isinstance(quantity, A) and not guess.is_number:
        if frame.pieces is None:
            return math.nan
        curve = curve_of(frame.pieces, quantity.neuron)
        if guess.x is None:
            return _nearest_level(curve, guess.value)
        return float(np.interp(guess.x, curve.t, curve.values))
    return value_of(frame.bare or frame, quantity, sample)


def value_of(frame: Frame, quantity: Quantity, sample: int) -> float:
    """Return a number of the forward pass for a sample; NaN where the network has none such."""
    match quantity:
        case A(neuron):
            return _at(frame.trace.layers[neuron.layer].a, sample, neuron.index)
        case Z(neuron):
            return _at(frame.trace.layers[neuron.layer].z, sample, neuron.index)
        case Added(neuron):
            return _added(frame, neuron, sample)
        case Product(place):
            traced = frame.trace.layers[place.layer]
            weight = float(traced.layer.weights[place.source, place.neuron])
            return weight * _at(traced.a_in, sample, place.source)
        case Stage():
            return _stage(frame, quantity, sample)
        case Input() | Weight() | Bias():
            return frame.document.value(quantity, sample)


def _at(table: Array, sample: int, index: int) -> float:
    return float(table[sample, index])


def _added(frame: Frame, neuron: Neuron, sample: int) -> float:
    """Return the products of a neuron added up: z − b."""
    traced = frame.trace.layers[neuron.layer]
    return _at(traced.z, sample, neuron.index) - float(traced.layer.biases[neuron.index])


def _stage(frame: Frame, stage: Stage, sample: int) -> float:
    """Return one number of softmax."""
    stages = frame.softmax
    if stages is None:
        return math.nan
    tables = {
        "maximum": stages.maximum,
        "shifted": stages.shifted,
        "power": stages.powers,
        "row_sum": stages.total,
        "share": stages.shares,
    }
    return _at(tables[stage.kind], sample, stage.index)


def _nearest_level(curve: PlottedCurve, guessed: float) -> float:
    """Return the height at which a curve stays that is nearest to a guess.

    Of a curve that stays nowhere level its highest and its lowest value are its levels.
    """
    values = np.asarray(curve.values)
    room = FLAT * max(float(np.ptp(values)), 1.0)
    is_flat = (np.abs(np.diff(values)) <= room) & (np.diff(curve.t) > 0)
    levels = values[:-1][is_flat] if is_flat.any() else np.array([values.min(), values.max()])
    return float(levels[np.argmin(np.abs(levels - guessed))])


def gap_words(frame: Frame, guess: Guess) -> str:
    """Say by how much a guess was wrong: ``0.60 too high``; empty while what it is about is hidden."""
    truth = truth_of(frame, guess)
    if not math.isfinite(truth):
        return ""
    gap = guess.value - truth
    text = formatted(abs(gap), frame.document.decimals)
    if not any(digit in text for digit in "123456789"):
        return say("right")
    return say("{gap} too high", gap=text) if gap > 0 else say("{gap} too low", gap=text)


def told(frame: Frame, letter: str, guess: Guess) -> str:
    """Return a guess, with its gap once it can be told: ``A 3.00: 0.60 too high``."""
    words = f"{letter} {formatted(guess.value, frame.document.decimals)}"
    gap = gap_words(frame, guess)
    return f"{words}: {gap}" if gap else words


def lettered(frame: Frame) -> Iterator[tuple[str, Guess]]:
    """Yield each guess with its letter."""
    return zip(LETTERS, frame.selection.guesses, strict=False)


def told_guesses(frame: Frame) -> Iterator[str]:
    """Yield each guess, with its gap once it can be told."""
    return (told(frame, letter, guess) for letter, guess in lettered(frame))


def told_gaps(frame: Frame) -> Iterator[str]:
    """Yield each guess whose gap can be told."""
    return (told(frame, letter, guess) for letter, guess in lettered(frame) if gap_words(frame, guess))


def marks(frame: Frame) -> Mapping[Quantity, Sequence[str]]:
    """Return the lines that stand beside each number that was guessed.

    While it is hidden the guesses only, a few in a line; then each with its gap in a line of its own.
    """
    found: dict[Quantity, list[str]] = {}
    for letter, guess in lettered(frame):
        if guess.is_number:
            found.setdefault(guess.quantity, []).append(told(frame, letter, guess))
    sample, visible = frame.selection.sample, frame.visible
    return {
        quantity: lines if visible.shown(quantity, sample) else _joined(lines)
        for quantity, lines in found.items()
    }


def _joined(told_only: list[str]) -> list[str]:
    """Return a few guesses in a line."""
    starts = range(0, len(told_only), ON_A_LINE)
    return ["  ".join(told_only[start : start + ON_A_LINE]) for start in starts]
