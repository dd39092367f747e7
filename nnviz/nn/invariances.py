"""Changes of the numbers that leave the function as it was, or turn one neuron about the axis."""

from dataclasses import replace

import numpy as np

from nnviz.nn.arrays import Array, frozen
from nnviz.nn.layers import DenseLayer
from nnviz.nn.network import Network
from nnviz.words import decimal, say

SCALABLE = ("linear", "relu", "leaky_relu", "abs")  # f(k z) = k f(z) for every k > 0


def mirrored(network: Network, neuron: int, swept: int = 0) -> Network:
    """Turn a neuron of the first layer about the axis of input ``swept``: w → −w, hence f(x) → f(−x).

    What comes from other inputs and the bias stays, so the kink goes from −b / w to b / w.
    """
    first = network.layers[0]
    _require_neuron(network, 0, neuron)
    if not 0 <= swept < first.n_in:
        raise ValueError(
            say("found input {input}, needed one from 1 to {most}", input=swept + 1, most=first.n_in)
        )
    weight = float(first.weights[swept, neuron])
    return network.with_layer(0, first.with_weight(swept, neuron, -weight))


def scaled(network: Network, layer: int, neuron: int, factor: float) -> Network:
    """Multiply a hidden neuron's weights and bias by ``factor`` > 0 and divide its outgoing weights by it.

    f(k z) = k f(z), so nothing changes outside: to the last bit when k is a power of two and no number
    leaves the normal range.
    """
    _require_hidden(network, layer, neuron)
    dense, behind = network.layers[layer], network.layers[layer + 1]
    if dense.activation.name not in SCALABLE:
        known = ", ".join(SCALABLE)
        title = dense.activation.title
        raise ValueError(
            say(
                "layer {layer} is {function}, which does not scale along; needed {needed}",
                layer=layer + 1,
                function=title,
                needed=known,
            )
        )
    if not (factor > 0.0 and np.isfinite(factor)):
        raise ValueError(
            say("found the factor {factor}, needed a finite one above 0", factor=decimal(str(factor)))
        )
    column, row = np.ones(dense.n_out), np.ones((behind.n_in, 1))
    column[neuron], row[neuron] = factor, factor
    louder = replace(dense, weights=frozen(dense.weights * column), biases=frozen(dense.biases * column))
    return network.with_layer(layer, louder).with_layer(layer + 1, _with_rows(behind, behind.weights / row))


def swapped(network: Network, layer: int, one: int, other: int) -> Network:
    """Let two neurons of a hidden layer change places, with their weights, biases and outgoing weights.

    The sums behind are the same sums in another order: equal but for rounding, and to the last bit where
    no sum is rounded.
    """
    _require_hidden(network, layer, one)
    _require_hidden(network, layer, other)
    dense, behind = network.layers[layer], network.layers[layer + 1]
    order = np.arange(dense.n_out)
    order[[one, other]] = other, one
    moved = replace(dense, weights=frozen(dense.weights[:, order]), biases=frozen(dense.biases[order]))
    return network.with_layer(layer, moved).with_layer(layer + 1, _with_rows(behind, behind.weights[order]))


def _with_rows(layer: DenseLayer, weights: Array) -> DenseLayer:
    return replace(layer, weights=frozen(weights))


def _require_neuron(network: Network, layer: int, neuron: int) -> None:
    """Raise ``ValueError`` in words unless the neuron exists."""
    if not 0 <= layer < network.depth:
        raise ValueError(
            say("found layer {layer}, needed one from 1 to {depth}", layer=layer + 1, depth=network.depth)
        )
    n_out = network.layers[layer].n_out
    if not 0 <= neuron < n_out:
        number = layer + 1
        raise ValueError(
            say(
                "found neuron {layer}.{neuron}, needed {layer}.1 to {layer}.{most}",
                layer=number,
                neuron=neuron + 1,
                most=n_out,
            )
        )


def _require_hidden(network: Network, layer: int, neuron: int) -> None:
    """Raise ``ValueError`` in words unless the neuron exists and a layer reads it."""
    _require_neuron(network, layer, neuron)
    if layer == network.depth - 1:
        raise ValueError(
            say(
                "layer {layer} is the output, needed a hidden layer: its answers would change",
                layer=layer + 1,
            )
        )
