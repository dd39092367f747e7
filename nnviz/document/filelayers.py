"""Layers as a file has them, one row of weights a line: those of the network and of every snapshot."""

import json
from collections.abc import Sequence

import msgspec

from nnviz.document.document import MOST_LAYERS
from nnviz.document.fileshapes import check_fit, checked_layer, counted, refuse
from nnviz.nn.arrays import Array
from nnviz.nn.layers import DenseLayer
from nnviz.words import say


class LayerText(msgspec.Struct):
    """One layer as the file has it: a row of weights per input."""

    weights: list[list[float]]
    biases: list[float]
    activation: str


def layers_to_json(layers: Sequence[DenseLayer], indent: int) -> str:
    """Write layers as a list, each ``indent`` spaces from the left."""
    return "[\n" + ",\n".join(_layer_to_json(layer, " " * indent) for layer in layers) + "]"


def _layer_to_json(layer: DenseLayer, left: str) -> str:
    """Write one layer, its weights a row per input."""
    return (
        f'{left}{{"weights": {rows_to_json(layer.weights, len(left) + 2)},\n'
        f'{left} "biases": {json.dumps(layer.biases.tolist())},'
        f' "activation": {json.dumps(layer.activation.name)}}}'
    )


def rows_to_json(rows: Array, indent: int) -> str:
    """Write a table, one row a line."""
    return "[\n" + ",\n".join(" " * indent + json.dumps(row.tolist()) for row in rows) + "]"


def layers_from_text(place: str, written: Sequence[LayerText]) -> tuple[DenseLayer, ...]:
    """Return the layers, each checked by itself, then all of them beside one another."""
    if not 1 <= len(written) <= MOST_LAYERS:
        raise refuse(place, counted(len(written), "layer"), say("1 to {most}", most=MOST_LAYERS))
    layers = tuple(
        checked_layer(f"{place}[{index}]", layer.weights, layer.biases, layer.activation)
        for index, layer in enumerate(written)
    )
    check_fit(place, layers)
    return layers
