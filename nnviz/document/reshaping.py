"""Edits that change many numbers at once: mirror, scale and swap neurons, multiply linear layers into one.

What they compute is kept exactly, not rounded to the document's step: a rounded product would be another
function. Where a number then needs more decimals it is shown with them.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np

from nnviz.document.document import Document
from nnviz.document.edits import Staying, require_layer, require_place, require_unlocked
from nnviz.document.locking import Locks, locks_with_swap, locks_without_layers
from nnviz.document.numerals import plain
from nnviz.document.places import Bias, Neuron, Parameter, Place, Weight, swapped_place
from nnviz.document.selection import Selection
from nnviz.nn.collapse import LinearRun, collapsed, linear_runs
from nnviz.nn.invariances import mirrored, scaled, swapped
from nnviz.nn.network import Network
from nnviz.words import decimal, say

EDGE_ON = 0.02  # the narrowest that a turning graph is seen, as a share of its width


@dataclass(frozen=True)
class Mirror(Staying):
    """Turn a neuron of the first layer about the y axis: its weight of the swept input changes its sign."""

    neuron: Neuron

    @property
    def label(self) -> str:
        """``mirror 1.2``."""
        return say("mirror {neuron}", neuron=self.neuron.label)

    def apply(self, document: Document) -> Document:
        """Turn w into −w, hence the kink at −b / w into one at b / w."""
        require_place(document, self.neuron)
        if self.neuron.layer:
            raise ValueError(
                say("{neuron} does not read the input, needed a neuron of layer 1", neuron=self.neuron.name)
            )
        turned = Weight(0, document.view.input, self.neuron.index)
        if not document.value(turned, 0):
            return document
        require_unlocked(document, turned)
        network = mirrored(document.network, self.neuron.index, document.view.input)
        return replace(document, network=network)


@dataclass(frozen=True)
class Turn(Mirror):
    """A mirror under way: the graph seen as it turns about the y axis, from 0, as it was, to 1, mirrored.

    Turned by an angle, x is seen as x cos(angle): w becomes w / cos(angle), the kink goes straight across.
    """

    share: float = 1.0

    def apply(self, document: Document) -> Document:
        """Show the graph at its angle; edge on it is as steep as a step."""
        mirrored_document = super().apply(document)
        cosine = math.cos(math.pi * self.share)
        place = Weight(0, document.view.input, self.neuron.index)
        seen = math.copysign(max(abs(cosine), EDGE_ON), cosine)
        turned = document.value(place, 0) / seen
        if mirrored_document is document or self.share >= 1.0 or not math.isfinite(turned):
            return mirrored_document
        return document.with_value(place, 0, turned)


@dataclass(frozen=True)
class Scale(Staying):
    """Make a hidden neuron's numbers larger and its outgoing weights smaller by one factor."""

    neuron: Neuron
    factor: float

    @property
    def label(self) -> str:
        """``scale 1.2 by 2``."""
        return say("scale {neuron} by {factor}", neuron=self.neuron.label, factor=decimal(plain(self.factor)))

    def apply(self, document: Document) -> Document:
        """Multiply and divide; nothing changes outside, to the last bit when the factor is a power of two."""
        require_place(document, self.neuron)
        with np.errstate(over="ignore"):
            network = scaled(document.network, self.neuron.layer, self.neuron.index, self.factor)
        for place in parameters_around(document.network, self.neuron):
            if document.value(place, 0):
                require_unlocked(document, place)
        _require_finite(network)
        return document if self.factor == 1.0 else replace(document, network=network)


@dataclass(frozen=True)
class Swap:
    """Let two neurons of a hidden layer change places; their locks go with them."""

    neuron: Neuron
    other: Neuron

    @property
    def label(self) -> str:
        """``swap 1.1 with 1.2``."""
        return say("swap {one} with {other}", one=self.neuron.label, other=self.other.label)

    def apply(self, document: Document) -> Document:
        """Exchange two columns here and two rows in the layer behind: the sums behind stay the same."""
        one, other = self.neuron, self.other
        require_place(document, one)
        require_place(document, other)
        if one.layer != other.layer:
            raise ValueError(
                say(
                    "{one} and {other} do not share a layer, needed two that do",
                    one=one.name,
                    other=other.name,
                )
            )
        network = swapped(document.network, one.layer, one.index, other.index)
        locks = locks_with_swap(document.locks, one, other)
        return document if one == other else replace(document, network=network, locks=locks)

    def look(self, document: Document, selection: Selection) -> Selection:
        """Keep looking at the same neuron, where it is now."""
        place: Place = swapped_place(selection.place, self.neuron, self.other)
        return replace(selection, place=place).fitted(document)


@dataclass(frozen=True)
class Collapse:
    """Multiply the linear layers around a layer into one, or every run of them."""

    layer: int | None  # counted from 0; ``None`` for all

    @property
    def label(self) -> str:
        """``collapse 1`` or ``collapse all``."""
        return say("collapse all") if self.layer is None else say("collapse {layer}", layer=self.layer + 1)

    def apply(self, document: Document) -> Document:
        """Put one layer in the place of each run, from the last to the first."""
        for run in reversed(runs_to_collapse(document, self.layer)):
            document = _without_run(document, run)
        return document

    def look(self, document: Document, selection: Selection) -> Selection:
        """Look at what exists."""
        return selection.fitted(document)


def runs_to_collapse(document: Document, layer: int | None) -> tuple[LinearRun, ...]:
    """Return the runs of linear layers that hold ``layer``, or all; ``ValueError`` in words when none does.

    The layer behind a run belongs to it, whatever its activation: it bends the same z.
    """
    if layer is not None:
        require_layer(document, layer)
    runs = linear_runs(document.network, into_bend=True)
    chosen = tuple(run for run in runs if layer is None or run.first <= layer <= run.last)
    if chosen:
        return chosen
    if layer is None or not runs:
        raise ValueError(
            say("no linear layer is followed by another layer: nothing can be multiplied into one")
        )
    title = document.network.layers[layer].activation.title
    raise ValueError(
        say(
            "layer {layer} is {function} and no linear layer stands before it; collapse another",
            layer=layer + 1,
            function=title,
        )
    )


def parameters_around(network: Network, neuron: Neuron) -> Iterator[Parameter]:
    """Yield a hidden neuron's weights, its bias and the weights that read it."""
    layer, index = neuron.layer, neuron.index
    yield from (Weight(layer, source, index) for source in range(network.layers[layer].n_in))
    yield Bias(layer, index)
    yield from (Weight(layer + 1, index, reader) for reader in range(network.layers[layer + 1].n_out))


def _without_run(document: Document, run: LinearRun) -> Document:
    """Return the document in which one layer stands for ``run``; a lock inside is in the way."""
    held: Locks = frozenset(place for place in document.locks if run.first <= place.layer <= run.last)
    for place in sorted(held, key=lambda each: each.label):
        require_unlocked(document, place)
    with np.errstate(over="ignore", invalid="ignore"):
        network = collapsed(document.network, run)
    _require_finite(network)
    locks = locks_without_layers(document.locks, run.last, run.last - run.first)
    return replace(document, network=network, locks=locks)


def _require_finite(network: Network) -> None:
    """Raise ``ValueError`` when a product is too large for float64."""
    for number, layer in enumerate(network.layers, start=1):
        if not (np.isfinite(layer.weights).all() and np.isfinite(layer.biases).all()):
            raise ValueError(
                say(
                    "a number of layer {layer} would be too large, needed one below {most}",
                    layer=number,
                    most=decimal("1.8e308"),
                )
            )
