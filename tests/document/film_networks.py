"""Documents whose films are worked out by hand."""

from nnviz.document.document import Document, View
from nnviz.nn.arrays import frozen
from nnviz.nn.network import random_network


def document_of(*sizes: int, last: str = "linear", samples: int = 2) -> Document:
    """Return a document of these sizes, ReLU inside, with ``last`` as the last activation."""
    activations = [*["relu"] * (len(sizes) - 2), last]
    network = random_network(sizes, activations, scale=1.0, seed=7, decimals=2)
    inputs = [[float(row + column) for column in range(sizes[0])] for row in range(samples)]
    return Document(network, frozen(inputs), View(0, -5.0, 5.0))
