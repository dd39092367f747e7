"""The forward pass, keeping every z and a: the trace."""

from dataclasses import dataclass

import numpy as np

from nnviz.nn.arrays import Array
from nnviz.nn.layers import DenseLayer
from nnviz.nn.network import Network


@dataclass(frozen=True, eq=False)
class LayerTrace:
    """What one layer read and answered; one row per sample."""

    layer: DenseLayer
    a_in: Array  # (samples, n_in)
    z: Array  # (samples, n_out)
    a: Array  # (samples, n_out)


@dataclass(frozen=True, eq=False)
class Trace:
    """The record of every z and a of one forward pass."""

    inputs: Array  # (samples, n_inputs)
    layers: tuple[LayerTrace, ...]

    @property
    def output(self) -> Array:
        """The a of the last layer (samples, n_out)."""
        return self.layers[-1].a


def forward(network: Network, inputs: Array, earlier: Trace | None = None) -> Trace:
    """Send ``inputs`` (samples, n_inputs) through the network.

    Layers that are the very same objects as in ``earlier``, reading the very same numbers, are
    taken from there: a change in one layer recomputes that layer and those behind it. Overflow gives
    infinities, and what follows from them is NaN; nothing is raised.
    """
    done: list[LayerTrace] = []
    a_in = inputs
    with np.errstate(all="ignore"):
        for index, layer in enumerate(network.layers):
            kept = _kept(earlier, index, layer, a_in)
            done.append(kept if kept is not None else _one_layer(layer, a_in))
            a_in = done[-1].a
    return Trace(inputs, tuple(done))


def _kept(earlier: Trace | None, index: int, layer: DenseLayer, a_in: Array) -> LayerTrace | None:
    """Return the earlier record of this layer if nothing it depends on has changed."""
    if earlier is None or index >= len(earlier.layers):
        return None
    before = earlier.layers[index]
    return before if before.layer is layer and before.a_in is a_in else None


def _one_layer(layer: DenseLayer, a_in: Array) -> LayerTrace:
    """z = a_in @ W + b, a = f(z)."""
    z = a_in @ layer.weights + layer.biases
    return LayerTrace(layer, a_in, z, layer.activation.function(z))
