"""Short words for tests on networks of one input: trace it, build it, read the kinks."""

import numpy as np

from nnviz.nn.layers import dense_layer
from nnviz.nn.network import Network
from nnviz.nn.piecewise import Kink, LinePieces, sweep, trace_line


def along(network: Network, low: float, high: float) -> LinePieces:
    """Trace the one input from ``low`` to ``high``."""
    return trace_line(network, sweep(np.zeros(network.n_inputs), 0, low, high))


def one_layer(weights: list[float], biases: list[float], out: list[float], activation: str) -> Network:
    """Return a network of one input, one layer of neurons and their weighted sum."""
    last = dense_layer([[weight] for weight in out], [0.0])
    return Network((dense_layer([weights], biases, activation), last))


def xs(found: tuple[Kink, ...]) -> list[float]:
    """Return where the kinks are."""
    return [kink.x for kink in found]
