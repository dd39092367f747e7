"""The shapes and limits of what a file holds, checked with the place in the file, which counts from 0."""

import json
import math
from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from nnviz.document.document import MOST_INPUTS, MOST_NEURONS, MOST_SAMPLES
from nnviz.document.numerals import quoted
from nnviz.nn.activations import ACTIVATIONS
from nnviz.nn.arrays import Array, frozen
from nnviz.nn.layers import DenseLayer, dense_layer

Rows = Sequence[Sequence[float]]
Json = dict[str, "Json"] | list["Json"] | str | float | int | bool | None


class DocumentFault(ValueError):  # noqa: N818  the program's word
    """A file that is no document, or a document that cannot be written; one sentence says where and why."""


def refuse(place: str, found: str, needed: str) -> DocumentFault:
    """Return the fault that names a place, what was found there and what was needed."""
    return DocumentFault(f"{place}: found {found}, needed {needed}")


def counted(number: int, word: str, plural: str = "") -> str:
    """Write how many: no rows, 1 row, 2 rows."""
    return f"{number or 'no'} {word if number == 1 else plural or f'{word}s'}"


def checked_layer(place: str, weights: Rows, biases: Sequence[float], activation: str) -> DenseLayer:
    """Return the layer of ``place``, its shapes, limits, numbers and activation checked."""
    if not weights:
        raise refuse(f"{place}.weights", counted(0, "row"), "at least one, one per input of the layer")
    n_out = len(weights[0])
    if not 1 <= n_out <= MOST_NEURONS:
        raise refuse(f"{place}.weights[0]", counted(n_out, "number"), f"1 to {MOST_NEURONS}, one per neuron")
    table = checked_table(f"{place}.weights", weights, n_out, "one per neuron like the first row")
    if len(biases) != n_out:
        raise refuse(f"{place}.biases", counted(len(biases), "number"), f"{n_out}, one per neuron")
    for index, bias in enumerate(biases):
        check_number(f"{place}.biases[{index}]", bias)
    if activation not in ACTIVATIONS:
        raise refuse(f"{place}.activation", quoted(activation), f"one of {', '.join(ACTIVATIONS)}")
    return dense_layer(table, biases, activation)


def check_fit(place: str, layers: Sequence[DenseLayer]) -> None:
    """Refuse layers that do not meet, more inputs than the limit, and softmax anywhere but last."""
    n_inputs = layers[0].n_in
    if n_inputs > MOST_INPUTS:
        raise refuse(f"{place}[0].weights", counted(n_inputs, "row"), f"at most {MOST_INPUTS}, one per input")
    for index, (before, after) in enumerate(pairwise(layers)):
        if before.activation.acts_on_rows:
            raise refuse(
                f"{place}[{index}].activation", "softmax before the last layer", "it in the last layer only"
            )
        if before.n_out != after.n_in:
            needed = f"{before.n_out}, one per neuron of the layer before"
            raise refuse(f"{place}[{index + 1}].weights", counted(after.n_in, "row"), needed)


def checked_inputs(place: str, rows: Rows, n_inputs: int) -> Array:
    """Return the batch, one row per sample and ``n_inputs`` numbers in each."""
    if not 1 <= len(rows) <= MOST_SAMPLES:
        raise refuse(place, counted(len(rows), "sample"), f"1 to {MOST_SAMPLES}, one row each")
    return checked_table(place, rows, n_inputs, "one per row of the first layer's weights")


def checked_table(place: str, rows: Rows, width: int, reason: str) -> Array:
    """Return ``rows`` as an array; each has ``width`` finite numbers."""
    for index, row in enumerate(rows):
        if len(row) != width:
            raise refuse(f"{place}[{index}]", counted(len(row), "number"), f"{width}, {reason}")
    table = frozen(rows)
    for row_index, index in np.argwhere(~np.isfinite(table)):
        check_number(f"{place}[{row_index}][{index}]", rows[row_index][index])
    return table


def check_number(place: str, value: float) -> None:
    """Refuse what is not a finite number: JSON has no NaN, and 1e999 is past float64."""
    if not math.isfinite(value):
        found = "NaN" if math.isnan(value) else f"{'−' if value < 0 else ''}Infinity, as 1e999 is too"
        raise refuse(place, found, "a finite number, at most 1.8e308")


def described(value: Json) -> str:
    """Name a JSON value in a few words."""
    match value:
        case str():
            return quoted(value)
        case list():
            return "a list"
        case dict():
            return "an object"
        case _:
            return json.dumps(value)
