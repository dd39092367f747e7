"""The activation function of the neuron in front, with its z on it, and others beside it for the same z."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from nnviz.document.exactness import exactness
from nnviz.document.frame import Frame
from nnviz.document.numerals import written
from nnviz.document.plotted import front_neuron
from nnviz.nn.activations import ACTIVATIONS, Activation
from nnviz.nn.arrays import Array
from nnviz.words import say

COMPARED = ("step", "relu", "sigmoid")
REACHES = (
    5.0,
    10.0,
    20.0,
    50.0,
    100.0,
    1e3,
    1e4,
    1e6,
)  # how far an axis of z goes, seldom changing
SAMPLES = 121


@dataclass(frozen=True, eq=False)
class Bend:
    """One activation function over a range of z, and the point that the neuron's z takes on it."""

    title: str
    formula: str  # ``a = max(0, z)``
    note: str  # ``the others held``, for a function of the whole row
    words: tuple[str, str]  # ``z = −0.60 → a = 0.00``, and where that is too long ``a = 0.00``
    z: float
    a: float
    curve: tuple[Array, Array]  # (rows,) each; a jump is a doubled z
    jumps: tuple[tuple[float, float, float], ...]  # z, the value attained, the limit that is not
    is_own: bool


def bends_of(frame: Frame) -> tuple[Bend, ...]:
    """Return the function of the neuron in front, then those compared with it."""
    front, sample = front_neuron(frame), frame.selection.sample
    row = frame.trace.layers[front.layer].z[sample]
    own = frame.document.network.layers[front.layer].activation
    others = [ACTIVATIONS[name] for name in COMPARED if name != own.name]
    bends = [_bend(frame, own, _own_function(own, row, front.index), float(row[front.index]), is_own=True)]
    bends += [_bend(frame, each, each.function, bends[0].z, is_own=False) for each in others]
    return tuple(bends)


def reach_of(z: float) -> float:
    """Return how far the axis of z goes to both sides."""
    return next((each for each in REACHES if abs(z) <= 0.96 * each), 2 * abs(z)) if np.isfinite(z) else 5.0


def _own_function(own: Activation, row: Array, index: int) -> Callable[[Array], Array]:
    """Return a neuron's f; of a softmax the share as its own z goes and the other z stay."""
    if not own.acts_on_rows:
        return own.function

    def share(z: Array) -> Array:
        rows = np.tile(row, (z.size, 1))
        rows[:, index] = z
        shares: Array = own.function(rows)[:, index]
        return shares

    return share


def _bend(
    frame: Frame, activation: Activation, function: Callable[[Array], Array], z: float, *, is_own: bool
) -> Bend:
    """Return an activation with the neuron's z on it."""
    reach = reach_of(z)
    with np.errstate(all="ignore"):
        a = float(function(np.array([z]))[0])
        curve = _curve(activation, function, reach)
    words = _words(frame, activation, z, a)
    note = say("the other z held") if activation.acts_on_rows else ""
    formula = f"a = {activation.told}"
    return Bend(activation.title, formula, note, words, z, a, curve, _jumps(activation), is_own)


def _words(frame: Frame, activation: Activation, z: float, a: float) -> tuple[str, str]:
    """Return ``z = −0.60 → a = 0.00``, and the answer alone; ≈ where a number is rounded."""
    front, form = front_neuron(frame), frame.document.format
    z_is_exact = bool(exactness(frame.trace, frame.selection.sample)[front.layer].z[front.index])
    bends_exactly = activation.is_exact or (z == 0.0 and not activation.acts_on_rows)
    answer = f"a {written(a, form, can_be_exact=z_is_exact and bends_exactly).told}"
    return f"z {written(z, form, can_be_exact=z_is_exact).told} → {answer}", answer


def _curve(activation: Activation, function: Callable[[Array], Array], reach: float) -> tuple[Array, Array]:
    """Return the vertices of straight pieces, samples of a smooth function."""
    inside = [each for each in activation.thresholds if abs(each) < reach]
    if activation.levels:
        z = np.array([-reach, *np.repeat(inside, 2), reach])
        return z, np.repeat(activation.levels, 2)
    z = np.array([-reach, *inside, reach]) if activation.is_exact else np.linspace(-reach, reach, SAMPLES)
    return z, function(z)


def _jumps(activation: Activation) -> tuple[tuple[float, float, float], ...]:
    """Return where the function jumps: at a threshold the level below is attained, step(0) = 0."""
    pairs = zip(activation.levels[:-1], activation.levels[1:], strict=True)
    return tuple((h, low, high) for h, (low, high) in zip(activation.thresholds, pairs, strict=False))
