"""Quantities: every number that the forward pass makes or reads, named; what can be empty or covered."""

from dataclasses import dataclass

from nnviz.document.document import Document
from nnviz.document.places import Bias, Input, Neuron, Weight

# The stages of softmax in the order in which they are made; the row has one maximum and one sum.
STAGES = ("maximum", "shifted", "power", "row_sum", "share")


@dataclass(frozen=True)
class Product:
    """What a weight makes of the number it reads: w·x."""

    place: Weight


@dataclass(frozen=True)
class Added:
    """The products of a neuron added up, without its bias."""

    neuron: Neuron


@dataclass(frozen=True)
class Z:
    """The pre-activation of a neuron."""

    neuron: Neuron


@dataclass(frozen=True)
class A:
    """The activation of a neuron: a = f(z)."""

    neuron: Neuron


@dataclass(frozen=True)
class Stage:
    """One number of a softmax layer: of a class, or of the row, whose maximum and sum have the index 0."""

    kind: str  # one of STAGES
    index: int = 0  # the class, counted from 0


Computed = Product | Added | Z | A | Stage
Quantity = Input | Weight | Bias | Computed


def source_quantity(weight: Weight) -> Input | A:
    """Return the number that a weight reads: an input, or the a of a neuron of the layer before."""
    return A(Neuron(weight.layer - 1, weight.source)) if weight.layer else Input(weight.source)


def is_in(quantity: Quantity, document: Document) -> bool:
    """Whether the network of ``document`` has the number."""
    match quantity:
        case Product(place):
            return document.has(place)
        case Added(neuron) | Z(neuron) | A(neuron):
            return document.has(neuron)
        case Stage(_, index):
            last = document.network.layers[-1]
            return last.activation.acts_on_rows and index < last.n_out
        case place:
            return document.has(place)
