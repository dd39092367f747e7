"""Where a number comes from, and which numbers belong to the one that the mouse is over."""

from nnviz.document.places import Bias, Input, Neuron, Place, Weight
from nnviz.document.quantities import Product
from nnviz.document.selection import Pointed


def origin(pointed: Pointed) -> Place:
    """Return the place that a click on a number leads to: a product comes from its weight."""
    return pointed.place if isinstance(pointed, Product) else pointed


def source_of(weight: Weight) -> Input | Neuron:
    """Return whose number a weight is multiplied by."""
    return Neuron(weight.layer - 1, weight.source) if weight.layer else Input(weight.source)


def lit_by(pointed: Pointed | None) -> frozenset[Pointed]:
    """Return what is lit with the number under the mouse.

    A product with its weight and the number that it reads, a weight with its product; all else alone.
    """
    match pointed:
        case None:
            return frozenset()
        case Product(weight):
            return frozenset({pointed, weight, source_of(weight)})
        case Weight():
            return frozenset({pointed, Product(pointed)})
        case Input() | Neuron() | Bias():
            return frozenset({pointed})
