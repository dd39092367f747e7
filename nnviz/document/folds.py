"""The functions of every layer, and how many kinks each layer has: what folding multiplies."""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from nnviz.document.places import Neuron
from nnviz.document.plotted import KEPT, PlottedCurve
from nnviz.nn.piecewise import LinePieces, bend_places, curve
from nnviz.words import count, say

MOST_CURVES = 16  # neurons drawn of one layer


@dataclass(frozen=True, eq=False)
class LayerCurves:
    """The a of a layer's neurons, and the places where any of them has a kink."""

    layer: int
    title: str  # of its activation
    curves: tuple[PlottedCurve, ...]
    left_out: int  # neurons that are not drawn
    kinks: int | None  # ``None`` where not all of the functions may be seen
    is_exact: bool

    @property
    def words(self) -> str:
        """``layer 2 · 3 kinks``."""
        if self.kinks is None:
            return say("layer {layer}", layer=self.layer + 1)
        return kinks_words(self.layer, self.kinks, is_exact=self.is_exact)

    @property
    def about(self) -> str:
        """``ReLU``; how many neurons are drawn where not all are."""
        drawn = len(self.curves)
        if not self.left_out:
            return self.title
        return say(
            "{function} · {drawn} of {all} drawn", function=self.title, drawn=drawn, all=drawn + self.left_out
        )


def kinks_words(layer: int, kinks: int, *, is_exact: bool) -> str:
    """Return ``layer 2 · 3 kinks``; ``layer`` counts from 0."""
    number = layer + 1
    if is_exact:
        return count("layer {layer} · {n} kinks", "layer {layer} · {n} kink", kinks, layer=number)
    return count("layer {layer} · {n} kinks found", "layer {layer} · {n} kink found", kinks, layer=number)


@lru_cache(maxsize=KEPT)
def layer_curves(pieces: LinePieces) -> tuple[LayerCurves, ...]:
    """Return every layer's functions along the line, from the first to the last."""
    return tuple(_of_layer(pieces, layer) for layer in range(pieces.network.depth))


def _of_layer(pieces: LinePieces, layer: int) -> LayerCurves:
    dense = pieces.network.layers[layer]
    places = np.concatenate([bend_places(pieces, layer, index) for index in range(dense.n_out)])
    drawn = range(min(dense.n_out, MOST_CURVES))
    return LayerCurves(
        layer,
        dense.activation.title,
        tuple(PlottedCurve(Neuron(layer, index), *curve(pieces, layer, index)) for index in drawn),
        dense.n_out - len(drawn),
        int(np.unique(places).size),
        layer <= pieces.exact_layers,
    )
