"""The edits that change the shape of the network; every number that still fits is kept."""

from dataclasses import dataclass, replace

import numpy as np

from nnviz.document.document import Document
from nnviz.document.edits import require_layer, require_place
from nnviz.document.locking import locks_with_layer, locks_without_layer, locks_without_neuron
from nnviz.document.places import Input, Neuron, without_layer, without_neuron
from nnviz.document.selection import Selection
from nnviz.nn.arrays import Array, frozen
from nnviz.nn.layers import DenseLayer, dense_layer
from nnviz.nn.network import Network
from nnviz.words import say


@dataclass(frozen=True)
class AddNeuron:
    """Add a neuron that reads everything by weight 1 and is passed on by weight 0: the output stays."""

    layer: int

    @property
    def label(self) -> str:
        """``add neuron 1``."""
        return say("add neuron {layer}", layer=self.layer + 1)

    def apply(self, document: Document) -> Document:
        """Add a column here and a row of zeros in the layer behind."""
        require_layer(document, self.layer)
        layers = list(document.network.layers)
        layer = layers[self.layer]
        layers[self.layer] = layer.with_neuron([1.0] * layer.n_in, 0.0)
        if self.layer + 1 < len(layers):
            behind = layers[self.layer + 1]
            layers[self.layer + 1] = behind.with_input([0.0] * behind.n_out)
        return replace(document, network=Network(tuple(layers)))

    def look(self, document: Document, selection: Selection) -> Selection:
        """Look at the new neuron."""
        return replace(selection, place=Neuron(self.layer, document.network.layers[self.layer].n_out - 1))


@dataclass(frozen=True)
class RemoveNeuron:
    """Take a neuron and its weights out."""

    layer: int
    neuron: int

    @property
    def label(self) -> str:
        """``remove neuron 1.2``."""
        return say("remove neuron {layer}.{neuron}", layer=self.layer + 1, neuron=self.neuron + 1)

    def apply(self, document: Document) -> Document:
        """Delete a column here and the row that read it in the layer behind."""
        require_place(document, Neuron(self.layer, self.neuron))
        layers = list(document.network.layers)
        if layers[self.layer].n_out == 1:
            number = self.layer + 1
            raise ValueError(
                say(
                    "the only neuron of layer {layer} cannot be removed, a layer needs at least one",
                    layer=number,
                )
            )
        layers[self.layer] = layers[self.layer].without_neuron(self.neuron)
        if self.layer + 1 < len(layers):
            layers[self.layer + 1] = layers[self.layer + 1].without_input(self.neuron)
        locks = locks_without_neuron(document.locks, self.layer, self.neuron)
        network, classes = Network(tuple(layers)), document.classes
        if self.layer == network.depth - 1:
            classes = (*classes[: self.neuron], *classes[self.neuron + 1 :])
        return replace(document, network=network, locks=locks, classes=classes)

    def look(self, document: Document, selection: Selection) -> Selection:
        """Keep looking at the same place, or at what has moved to its place."""
        return replace(selection, place=without_neuron(selection.place, self.layer, self.neuron)).fitted(
            document
        )


@dataclass(frozen=True)
class AddLayer:
    """Add a linear layer that passes everything on unchanged; 0 puts it before the first."""

    after: int

    @property
    def label(self) -> str:
        """``add layer after 1``."""
        return say("add layer after {layer}", layer=self.after)

    def apply(self, document: Document) -> Document:
        """Insert an identity layer."""
        layers = document.network.layers
        if not 0 <= self.after <= len(layers):
            raise ValueError(
                say("found layer {layer}, needed one from 0 to {most}", layer=self.after, most=len(layers))
            )
        if self.after == len(layers) and layers[-1].activation.acts_on_rows:
            raise ValueError(
                say("softmax stays last; add the layer after {layer} instead", layer=len(layers) - 1)
            )
        width = document.network.sizes[self.after]
        added = dense_layer(frozen(np.eye(width)), [0.0] * width, "linear")
        network = Network((*layers[: self.after], added, *layers[self.after :]))
        return replace(document, network=network, locks=locks_with_layer(document.locks, self.after))

    def look(self, document: Document, selection: Selection) -> Selection:
        """Look at the new layer's first neuron."""
        return replace(selection, place=Neuron(self.after, 0)).fitted(document)


@dataclass(frozen=True)
class RemoveLayer:
    """Take a layer out; the layer behind keeps the rows of weights that still have something to read."""

    layer: int

    @property
    def label(self) -> str:
        """``remove layer 2``."""
        return say("remove layer {layer}", layer=self.layer + 1)

    def apply(self, document: Document) -> Document:
        """Delete the layer and let its neighbours meet; missing weights are 0."""
        require_layer(document, self.layer)
        layers = list(document.network.layers)
        if len(layers) == 1:
            raise ValueError(say("the only layer cannot be removed, a network needs at least one"))
        gone = layers.pop(self.layer)
        if self.layer < len(layers):
            layers[self.layer] = _reading(layers[self.layer], gone.n_in)
        locks = locks_without_layer(document.locks, self.layer, gone.n_in)
        classes = () if self.layer == len(layers) else document.classes  # other neurons are the last now
        return replace(document, network=Network(tuple(layers)), locks=locks, classes=classes)

    def look(self, document: Document, selection: Selection) -> Selection:
        """Keep looking at the same place, or at what has moved to its place."""
        return replace(selection, place=without_layer(selection.place, self.layer)).fitted(document)


@dataclass(frozen=True)
class AddInput:
    """Add an input that is 0 in every sample and read by weight 0: the output stays."""

    @property
    def label(self) -> str:
        """``add input``."""
        return say("add input")

    def apply(self, document: Document) -> Document:
        """Add a column to the batch and a row of zeros to the first layer."""
        first = document.network.layers[0]
        network = document.network.with_layer(0, first.with_input([0.0] * first.n_out))
        inputs = np.column_stack([document.inputs, np.zeros(document.n_samples)])
        return replace(document, network=network, inputs=frozen(inputs))

    def look(self, document: Document, selection: Selection) -> Selection:
        """Look at the new input."""
        return replace(selection, place=Input(document.network.n_inputs - 1))


@dataclass(frozen=True)
class RemoveInput:
    """Take an input out of every sample, and the weights that read it."""

    index: int

    @property
    def label(self) -> str:
        """``remove input 2``."""
        return say("remove input {number}", number=self.index + 1)

    def apply(self, document: Document) -> Document:
        """Delete a column of the batch and a row of the first layer."""
        require_place(document, Input(self.index))
        if document.network.n_inputs == 1:
            raise ValueError(say("the only input cannot be removed, a network needs at least one"))
        network = document.network.with_layer(0, document.network.layers[0].without_input(self.index))
        view = document.view
        swept = view.input - (view.input > self.index or view.input == network.n_inputs)
        inputs: Array = np.delete(document.inputs, self.index, axis=1)
        return replace(
            document,
            network=network,
            inputs=frozen(inputs),
            view=replace(view, input=swept),
            locks=locks_without_neuron(document.locks, -1, self.index),
        )

    def look(self, document: Document, selection: Selection) -> Selection:
        """Keep looking at the same place, or at what has moved to its place."""
        return replace(selection, place=without_neuron(selection.place, -1, self.index)).fitted(document)


def _reading(layer: DenseLayer, n_in: int) -> DenseLayer:
    """Return ``layer`` with ``n_in`` rows of weights: cut, or filled with zeros."""
    weights = np.zeros((n_in, layer.n_out))
    kept = min(n_in, layer.n_in)
    weights[:kept] = layer.weights[:kept]
    return replace(layer, weights=frozen(weights))
