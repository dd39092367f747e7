"""Which numbers differ between two documents of the same shape."""

import numpy as np

from nnviz.document.document import Document
from nnviz.document.places import Bias, Input, ValuePlace, Weight


def changed_places(before: Document, after: Document, sample: int) -> frozenset[ValuePlace]:
    """Return the parameters and the inputs of ``sample`` that differ; none where the shapes do."""
    if before.network.sizes != after.network.sizes or before.inputs.shape != after.inputs.shape:
        return frozenset()
    found: set[ValuePlace] = set()
    if before.inputs is not after.inputs:
        found |= {
            Input(int(index)) for index in np.flatnonzero(before.inputs[sample] != after.inputs[sample])
        }
    for layer, (one, other) in enumerate(zip(before.network.layers, after.network.layers, strict=True)):
        if one is other:
            continue
        rows, columns = np.nonzero(one.weights != other.weights)
        found |= {Weight(layer, *pair) for pair in zip(rows.tolist(), columns.tolist(), strict=True)}
        found |= {Bias(layer, neuron) for neuron in np.flatnonzero(one.biases != other.biases).tolist()}
    return frozenset(found)
