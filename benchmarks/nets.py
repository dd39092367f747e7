"""The networks that are dragged: random, the same in each run, with kinks all over the view."""

from dataclasses import replace

import numpy as np

from nnviz.document.document import Document, View
from nnviz.nn.arrays import frozen
from nnviz.nn.network import random_network

SEED = 7
SMALL = ((1, 2, 1), (3, 7, 2), (1, 8, 8, 1))
LARGE = (1, 32, 32, 32, 32, 1)


def title_of(sizes: tuple[int, ...]) -> str:
    """Return ``1-8-8-1``; the large one is ``1-32x4-1``."""
    return "1-32x4-1" if sizes == LARGE else "-".join(map(str, sizes))


def document_of(sizes: tuple[int, ...]) -> Document:
    """Return a random network of ``sizes`` on one sample; small random biases keep its kinks apart."""
    activations = (*["relu"] * (len(sizes) - 2), "linear")
    scale = float(np.sqrt(2 / max(sizes[1:-1])))
    network = random_network(sizes, activations, scale=scale, seed=SEED, decimals=2)
    generator = np.random.default_rng(SEED)
    layers = tuple(
        replace(layer, biases=frozen(np.round(generator.uniform(-1, 1, layer.n_out), 2)))
        for layer in network.layers
    )
    inputs = np.round(generator.uniform(-1, 1, (1, sizes[0])), 1)
    return Document(replace(network, layers=layers), frozen(inputs), View(0, -4.0, 4.0))
