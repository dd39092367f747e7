"""Steering a computed number: edits that give a neuron the z, or a term the product, that the hand wants."""

from dataclasses import dataclass

import numpy as np

from nnviz.document.document import Document
from nnviz.document.edits import Staying, require_place, require_sample, require_unlocked
from nnviz.document.numerals import plain, rounded
from nnviz.document.places import Bias, Neuron, Parameter, Weight
from nnviz.nn.forward import forward
from nnviz.words import decimal, say


@dataclass(frozen=True)
class SetZ(Staying):
    """Give a neuron a z for one sample; its bias follows."""

    neuron: Neuron
    value: float
    sample: int = 0

    @property
    def label(self) -> str:
        """``z 2.1 = 3 by bias``."""
        return say("z {neuron} = {value} by bias", neuron=self.neuron.label, value=decimal(plain(self.value)))

    def apply(self, document: Document) -> Document:
        """Move the bias by what z lacks, up to the step in which values are stored."""
        require_place(document, self.neuron)
        require_sample(document, self.sample)
        bias = Bias(self.neuron.layer, self.neuron.index)
        z = z_of(document, self.neuron, self.sample)
        if not np.isfinite(z):
            raise ValueError(
                say("{neuron} has a z that is no finite number, so no bias moves it", neuron=self.neuron.name)
            )
        return _with(document, bias, document.value(bias, 0) + (self.value - z))


@dataclass(frozen=True)
class SetProduct(Staying):
    """Give a term a product for one sample; its weight follows."""

    weight: Weight
    value: float
    sample: int = 0

    @property
    def label(self) -> str:
        """``product 2.1.1 = 3 by weight``."""
        return say(
            "product {weight} = {value} by weight", weight=self.weight.label, value=decimal(plain(self.value))
        )

    def apply(self, document: Document) -> Document:
        """Divide by what the weight reads, up to the step in which values are stored."""
        require_place(document, self.weight)
        require_sample(document, self.sample)
        read = value_read(document, self.weight, self.sample)
        if read == 0:
            raise ValueError(
                say("{weight} reads 0, so no weight makes its product other than 0", weight=self.weight.name)
            )
        return _with(document, self.weight, self.value / read)


def z_of(document: Document, neuron: Neuron, sample: int) -> float:
    """Return the z of a neuron for a sample."""
    trace = forward(document.network, document.inputs[sample : sample + 1])
    return float(trace.layers[neuron.layer].z[0, neuron.index])


def value_read(document: Document, weight: Weight, sample: int) -> float:
    """Return the number that a weight is multiplied by for a sample."""
    trace = forward(document.network, document.inputs[sample : sample + 1])
    return float(trace.layers[weight.layer].a_in[0, weight.source])


def _with(document: Document, place: Parameter, wanted: float) -> Document:
    """Return the document with a number as it is stored; the same one when nothing changes."""
    if not np.isfinite(wanted):
        raise ValueError(
            say("{place}: found {found}, needed a finite number", place=place.name, found=wanted)
        )
    value = rounded(wanted, document.decimals)
    if value == document.value(place, 0):
        return document
    require_unlocked(document, place)
    return document.with_value(place, 0, value)
