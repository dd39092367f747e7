"""An independent reading of a network along a line, in rational numbers; shares no code with the program."""

from collections.abc import Callable, Sequence
from fractions import Fraction
from itertools import pairwise
from typing import NamedTuple

Read = Callable[[float], Fraction]
Affine = tuple[Fraction, Fraction]  # slope, constant
Row = tuple[Sequence[Sequence[float]], Sequence[float], str]  # weights (n_in, n_out), biases, activation

TINY = Fraction(1, 10**12)  # pieces narrower than this share of the line are left out on both sides


class Cut(NamedTuple):
    """A piece of a layer: from low to high every neuron is affine in t."""

    low: Fraction
    high: Fraction
    affine: tuple[Affine, ...]


class Event(NamedTuple):
    """A neuron's state changes at t."""

    t: Fraction
    before: int
    after: int


class OracleLayer(NamedTuple):
    """A layer's z cut at every threshold, and its a on the same pieces."""

    z: list[Cut]
    a: list[Cut]
    states: list[tuple[int, ...]]


def as_stored(number: float) -> Fraction:
    """Read the double itself."""
    return Fraction(number)


def as_typed(number: float) -> Fraction:
    """Read the shortest decimal that a person would have typed."""
    return Fraction(str(number))


def activation_pieces(name: str, read: Read) -> tuple[list[Fraction], list[Affine]]:
    """Return the thresholds and one (slope, constant) per state."""
    none, one = Fraction(0), Fraction(1)
    table = {
        "linear": ([], [(one, none)]),
        "step": ([none], [(none, none), (none, one)]),
        "relu": ([none], [(none, none), (one, none)]),
        "leaky_relu": ([none], [(read(0.01), none), (one, none)]),
        "abs": ([none], [(-one, none), (one, none)]),
        "clip": ([none, one], [(none, none), (one, none), (none, one)]),
    }
    return table[name]


def trace(
    network: Sequence[Row], line: tuple[Sequence[float], Sequence[float], float, float], read: Read
) -> list[OracleLayer]:
    """Follow the line (origin, direction, low, high) through the layers."""
    origin, direction, low, high = line
    start = tuple((read(slope), read(constant)) for slope, constant in zip(direction, origin, strict=True))
    cuts = [Cut(read(low), read(high), start)]
    layers = []
    for weights, biases, name in network:
        layers.append(_layer(cuts, weights, biases, name, read))
        cuts = layers[-1].a
    return layers


def _layer(
    cuts: list[Cut], weights: Sequence[Sequence[float]], biases: Sequence[float], name: str, read: Read
) -> OracleLayer:
    thresholds, pieces = activation_pieces(name, read)
    summed = [Cut(cut.low, cut.high, _sums(cut.affine, weights, biases, read)) for cut in cuts]
    z = [part for cut in summed for part in _parts(cut, thresholds)]
    states = [tuple(_state(affine, cut, thresholds) for affine in cut.affine) for cut in z]
    a = [
        Cut(cut.low, cut.high, tuple(_bent(f, pieces[s]) for f, s in zip(cut.affine, state, strict=True)))
        for cut, state in zip(z, states, strict=True)
    ]
    return OracleLayer(z, a, states)


def _sums(
    affine: tuple[Affine, ...], weights: Sequence[Sequence[float]], biases: Sequence[float], read: Read
) -> tuple[Affine, ...]:
    sums = []
    for neuron, bias in enumerate(biases):
        column = [read(row[neuron]) for row in weights]
        slope = sum((w * f[0] for w, f in zip(column, affine, strict=True)), Fraction(0))
        constant = sum((w * f[1] for w, f in zip(column, affine, strict=True)), read(bias))
        sums.append((slope, constant))
    return tuple(sums)


def _parts(cut: Cut, thresholds: list[Fraction]) -> list[Cut]:
    roots = {(h - constant) / slope for slope, constant in cut.affine if slope for h in thresholds}
    inner = sorted(root for root in roots if cut.low < root < cut.high)
    ends = [cut.low, *inner, cut.high]
    return [Cut(low, high, cut.affine) for low, high in pairwise(ends)]


def _state(affine: Affine, cut: Cut, thresholds: list[Fraction]) -> int:
    middle = affine[0] * (cut.low + cut.high) / 2 + affine[1]
    return sum(threshold < middle for threshold in thresholds)


def _bent(inner: Affine, outer: Affine) -> Affine:
    return outer[0] * inner[0], outer[0] * inner[1] + outer[1]


def wide(cuts: list[Cut]) -> list[int]:
    """Return which pieces are wide enough to count."""
    least = TINY * (cuts[-1].high - cuts[0].low)
    return [index for index, cut in enumerate(cuts) if cut.high - cut.low > least]


def events(layer: OracleLayer, neuron: int) -> list[Event]:
    """Return where a neuron's state changes between wide pieces."""
    kept = wide(layer.z)
    found = []
    for one, other in pairwise(kept):
        before, after = layer.states[one][neuron], layer.states[other][neuron]
        if before != after:
            found.append(Event(layer.z[one].high, before, after))
    return found


def merged(cuts: list[Cut], neuron: int) -> list[tuple[Fraction, Fraction, Affine]]:
    """Return a neuron's function as (low, high, affine), cut only where the affine map changes."""
    pieces: list[tuple[Fraction, Fraction, Affine]] = []
    for index in wide(cuts):
        low, high, affine = cuts[index].low, cuts[index].high, cuts[index].affine[neuron]
        if pieces and pieces[-1][2] == affine:
            pieces[-1] = (pieces[-1][0], high, affine)
        else:
            pieces.append((low, high, affine))
    return pieces
