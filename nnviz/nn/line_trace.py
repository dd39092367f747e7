"""The exact trace of a network along a line: every layer's z and a as vertices."""

from dataclasses import dataclass
from functools import cached_property
from typing import Literal

import numpy as np

from nnviz.nn.activations import Activation
from nnviz.nn.arrays import Array
from nnviz.nn.layers import DenseLayer
from nnviz.nn.line_states import LineStates, piece_states
from nnviz.nn.lines import LayerPieces, Line
from nnviz.nn.network import Network
from nnviz.nn.searches import search
from nnviz.nn.switches import LayerSwitches
from nnviz.nn.vertices import Locator, Vertices, interpolated, sampled, snapped, split, stepped
from nnviz.words import count, say

LARGEST = 1e300  # differences of larger numbers may overflow
SAMPLES = 200  # cells of the grid on which a smooth activation is sampled

Quantity = Literal["z", "a"]


@dataclass(frozen=True, eq=False)
class LinePieces:
    """A network's vertices along a line, layer by layer.

    The first ``exact_layers`` layers are exact, and so is the z of the layer after them; ``reason``
    says why not all are, and is "" when they are.
    """

    network: Network
    line: Line
    layers: tuple[LayerPieces, ...]
    exact_layers: int
    reason: str

    def is_exact(self, layer: int, quantity: Quantity = "a") -> bool:
        """Whether that layer's z or a is exact between its vertices, not sampled."""
        return layer < self.exact_layers + (quantity == "z")

    @cached_property
    def switches(self) -> tuple[LayerSwitches, ...]:
        """Which neurons switch where, seen from each layer; computed when first asked for."""
        pieces = tuple(
            piece_states(pieces, layer.activation, self.line.resolution)
            for pieces, layer in zip(self.layers, self.network.layers, strict=True)
        )
        states = LineStates(self.network, self.line, self.layers, pieces)
        return tuple(
            LayerSwitches(states, layer, self.is_exact(layer, "z")) for layer in range(self.network.depth)
        )


def trace_line(network: Network, line: Line) -> LinePieces:
    """Send a whole line through the network, carrying values at vertices.

    Each layer computes z = v @ W + b at the vertices it was given, adds one wherever a neuron crosses a
    threshold of its activation, and bends them all. From the first smooth activation on, vertices are
    samples and the thresholds behind it are searched for. Raises ``TooManyKinks`` past 20,000 rows and
    ``ValueError`` where the arithmetic leaves the finite numbers.
    """
    if line.origin.shape != (network.n_inputs,):
        raise ValueError(
            count(
                "found a line through {n} inputs, needed {needed}",
                "found a line through {n} input, needed {needed}",
                line.origin.size,
                needed=network.n_inputs,
            )
        )
    t = np.array([line.low, line.high])
    vertices = Vertices(t, line.points(t))
    exact_layers = _exact_layers(network)
    done: list[LayerPieces] = []
    with np.errstate(all="ignore"):
        for index, layer in enumerate(network.layers):
            locate = interpolated if index <= exact_layers else search(network, line, index)
            z = _pre_activations(vertices, layer, index, locate)
            vertices = _activations(z, layer.activation, line.resolution, is_first=index == exact_layers)
            done.append(LayerPieces(z.t, z.values, vertices.t, vertices.values))
    return LinePieces(network, line, tuple(done), exact_layers, _reason(network, exact_layers))


def _pre_activations(vertices: Vertices, layer: DenseLayer, index: int, locate: Locator) -> Vertices:
    """Compute z = v @ W + b, with a vertex wherever a neuron crosses a threshold."""
    z = Vertices(vertices.t, vertices.values @ layer.weights + layer.biases)
    if not np.abs(z.values).max() < LARGEST:
        _refuse(layer, index)
    for threshold in layer.activation.thresholds:
        snapped(z.values, vertices.values, layer, threshold)
    for threshold in layer.activation.thresholds:
        z = split(z, threshold, locate)
    return z


def _activations(z: Vertices, activation: Activation, resolution: float, *, is_first: bool) -> Vertices:
    """Compute a = f(z); ``is_first`` marks the first smooth layer, which brings the samples."""
    if activation.levels:
        return stepped(z, activation, resolution)
    rows = sampled(z, SAMPLES) if is_first else z
    return Vertices(rows.t, activation.function(rows.values))


def _refuse(layer: DenseLayer, index: int) -> None:
    """Say why a layer's z left the finite numbers."""
    if not (_is_finite(layer.weights) and _is_finite(layer.biases)):
        raise ValueError(
            say("found a weight or bias of layer {layer} that is not finite, needed numbers", layer=index + 1)
        )
    raise ValueError(say("the arithmetic of layer {layer} overflows along the line", layer=index + 1))


def _is_finite(values: Array) -> bool:
    return bool(np.isfinite(values).all())


def _exact_layers(network: Network) -> int:
    """Count the layers before the first smooth activation."""
    smooth = (index for index, layer in enumerate(network.layers) if not layer.activation.is_exact)
    return next(smooth, network.depth)


def _reason(network: Network, exact_layers: int) -> str:
    """Say which layer ends exactness, counted from 1 as on screen."""
    if exact_layers == network.depth:
        return ""
    return say(
        "layer {layer} is smooth ({function})",
        layer=exact_layers + 1,
        function=network.layers[exact_layers].activation.title,
    )
