"""The dense layer: weights, biases and an activation function, as an immutable value."""

from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from nnviz.nn.activations import Activation, activation_named
from nnviz.nn.arrays import Array, Numbers, frozen, replaced
from nnviz.words import say


@dataclass(frozen=True, eq=False)
class DenseLayer:
    """A layer that computes z = a_in @ W + b and a = f(z) for one row of a_in per sample."""

    weights: Array  # (n_in, n_out)
    biases: Array  # (n_out,)
    activation: Activation

    def __post_init__(self) -> None:
        """Refuse shapes that do not fit, naming both."""
        if self.weights.ndim != 2 or 0 in self.weights.shape:
            raise ValueError(
                say("found weights of shape {shape}, needed (inputs, neurons)", shape=self.weights.shape)
            )
        if self.biases.shape != (self.n_out,):
            found = self.biases.shape
            raise ValueError(
                say(
                    "found biases of shape {found}, needed ({neurons},), one per neuron",
                    found=found,
                    neurons=self.n_out,
                )
            )

    @property
    def n_in(self) -> int:
        """How many numbers the layer reads."""
        return int(self.weights.shape[0])

    @property
    def n_out(self) -> int:
        """How many neurons the layer has."""
        return int(self.weights.shape[1])

    @cached_property
    def largest_weight_sum(self) -> float:
        """The largest Σ|w| of a neuron: no |z − b| passes this times the largest |a_in|."""
        return float(np.abs(self.weights).sum(axis=0).max())

    @cached_property
    def largest_bias(self) -> float:
        """The largest |b|."""
        return float(np.abs(self.biases).max())

    def with_weight(self, source: int, neuron: int, value: float) -> "DenseLayer":
        """Return a copy in which the weight from ``source`` to ``neuron`` is ``value``."""
        return replace(self, weights=replaced(self.weights, (source, neuron), value))

    def with_bias(self, neuron: int, value: float) -> "DenseLayer":
        """Return a copy in which the bias of ``neuron`` is ``value``."""
        return replace(self, biases=replaced(self.biases, (neuron,), value))

    def with_activation(self, name: str) -> "DenseLayer":
        """Return a copy that bends its z by the activation called ``name``."""
        return replace(self, activation=activation_named(name))

    def with_input(self, weights: Numbers) -> "DenseLayer":
        """Return a copy that reads one more number, by a last row of ``weights`` (n_out,)."""
        return replace(self, weights=frozen(np.vstack([self.weights, weights])))

    def without_input(self, source: int) -> "DenseLayer":
        """Return a copy that no longer reads the number ``source``."""
        return replace(self, weights=frozen(np.delete(self.weights, source, axis=0)))

    def with_neuron(self, weights: Numbers, bias: float) -> "DenseLayer":
        """Return a copy with one more neuron, its ``weights`` (n_in,) as a last column."""
        wider = np.column_stack([self.weights, weights])
        return replace(self, weights=frozen(wider), biases=frozen(np.append(self.biases, bias)))

    def without_neuron(self, neuron: int) -> "DenseLayer":
        """Return a copy that has lost ``neuron``."""
        narrower = np.delete(self.weights, neuron, axis=1)
        return replace(self, weights=frozen(narrower), biases=frozen(np.delete(self.biases, neuron)))


def dense_layer(weights: Numbers, biases: Numbers, activation: str = "linear") -> DenseLayer:
    """Make a layer from ``weights`` (n_in, n_out), ``biases`` (n_out,) and an activation's name."""
    return DenseLayer(frozen(weights), frozen(biases), activation_named(activation))
