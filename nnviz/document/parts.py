"""How a neuron's z is made: the part of each number that it reads, v · a, and of its bias, along the view."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from nnviz.document.frame import Frame
from nnviz.document.numerals import shown
from nnviz.document.places import Bias, Input, Neuron, Parameter, Weight
from nnviz.document.plotted import front_neuron
from nnviz.nn.arrays import Array
from nnviz.nn.piecewise import LinePieces
from nnviz.words import count, say

MOST_PARTS = 4  # sources told apart; the others of a wide layer are one part together


@dataclass(frozen=True, eq=False)
class Part:
    """What one source, or several together, add to z."""

    places: tuple[Parameter, ...]
    name: str  # ``1.1``, ``x``, ``bias`` or ``3 others``
    words: str  # ``1.00 × 1.1``
    values: Array  # (rows,)
    is_out: bool  # switched off


@dataclass(frozen=True, eq=False)
class Parts:
    """All parts of one neuron's z, in the order in which they are added up: the bias first."""

    neuron: Neuron
    t: Array  # (rows,)
    parts: tuple[Part, ...]

    @property
    def whole(self) -> Array:
        """z, with nothing left out: (rows,)."""
        whole: Array = np.sum([part.values for part in self.parts], axis=0)
        return whole

    @property
    def sums(self) -> list[Array]:
        """What has come together after each part: (rows,) each; a part left out adds nothing."""
        kept = [np.zeros_like(self.t) if part.is_out else part.values for part in self.parts]
        return list(np.cumsum(kept, axis=0))

    @property
    def is_whole(self) -> bool:
        """Whether nothing is left out."""
        return not any(part.is_out for part in self.parts)


def parts_of(frame: Frame, pieces: LinePieces) -> Parts:
    """Return the parts of the neuron in front."""
    neuron = front_neuron(frame)
    t, values = _read(pieces, neuron.layer)
    dense = pieces.network.layers[neuron.layer]
    products = values * dense.weights[:, neuron.index]
    told = _told_apart(products)
    rest = [source for source in range(dense.n_in) if source not in told]
    made = [_bias_part(frame, neuron, t.size)]
    made += [_part(frame, neuron, [source], products) for source in told]
    made += [_part(frame, neuron, rest, products)] if rest else []
    return Parts(neuron, t, tuple(made))


def _read(pieces: LinePieces, layer: int) -> tuple[Array, Array]:
    """Return the vertices of what a layer reads: t (rows,) and values (rows, n_in)."""
    if layer:
        before = pieces.layers[layer - 1]
        return before.t_a, before.a
    t = np.array([pieces.line.low, pieces.line.high])
    return t, pieces.line.points(t)


def _told_apart(products: Array) -> list[int]:
    """Return the sources with a part of their own: all of a few, of many those that matter most."""
    count = products.shape[1]
    if count <= MOST_PARTS:
        return list(range(count))
    largest = np.argsort(-np.abs(products).max(axis=0), kind="stable")[: MOST_PARTS - 1]
    return sorted(largest.tolist())


def _bias_part(frame: Frame, neuron: Neuron, rows: int) -> Part:
    place = Bias(neuron.layer, neuron.index)
    value = frame.document.value(place, 0)
    words = say("bias {value}", value=shown(value, frame.document.format))
    return Part((place,), say("bias"), words, np.full(rows, value), place in frame.selection.left_out)


def _part(frame: Frame, neuron: Neuron, sources: Sequence[int], products: Array) -> Part:
    """Return what one or several sources add together."""
    places = tuple(Weight(neuron.layer, source, neuron.index) for source in sources)
    values = products[:, list(sources)].sum(axis=1)
    is_out = set(places) <= frame.selection.left_out
    if len(sources) > 1:
        others = count("{n} others", "{n} other", len(sources))
        return Part(places, others, others, values, is_out)
    name = source_name(frame, neuron.layer, sources[0])
    weight = shown(frame.document.value(places[0], 0), frame.document.format)
    return Part(places, name, f"{weight} × {name}", values, is_out)


def source_name(frame: Frame, layer: int, source: int) -> str:
    """Return how a number that a layer reads is called in a plot: ``1.2``, ``x`` or ``x2``."""
    if layer:
        return Neuron(layer - 1, source).label
    return f"x{Input(source).index + 1}" if frame.document.network.n_inputs > 1 else "x"
