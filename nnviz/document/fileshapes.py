"""The shapes and limits of what a file holds, checked with the place in the file, which counts from 0."""

import json
import math
from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise
from types import MappingProxyType

import numpy as np

from nnviz.document.document import MOST_INPUTS, MOST_NEURONS, MOST_SAMPLES
from nnviz.document.numerals import quoted
from nnviz.nn.activations import ACTIVATIONS
from nnviz.nn.arrays import Array, frozen
from nnviz.nn.layers import DenseLayer, dense_layer
from nnviz.words import count, decimal, say

Rows = Sequence[Sequence[float]]
Json = dict[str, "Json"] | list["Json"] | str | float | int | bool | None


class DocumentFault(ValueError):  # noqa: N818  the program's word
    """A file that is no document, or a document that cannot be written; one sentence says where and why."""


def refuse(place: str, found: str, needed: str) -> DocumentFault:
    """Return the fault that names a place, what was found there and what was needed."""
    return DocumentFault(
        say("{place}: found {found}, needed {needed}", place=place, found=found, needed=needed)
    )


def counted(number: int, word: str) -> str:
    """Write how many, of what ``word`` says: no rows, 1 row, 2 rows."""
    return _COUNTED[word](number)


_COUNTED: Mapping[str, Callable[[int], str]] = MappingProxyType(
    {
        "entry": lambda n: count("{n} entries", "{n} entry", n) if n else say("no entries"),
        "layer": lambda n: count("{n} layers", "{n} layer", n) if n else say("no layers"),
        "name": lambda n: count("{n} names", "{n} name", n) if n else say("no names"),
        "number": lambda n: count("{n} numbers", "{n} number", n) if n else say("no numbers"),
        "point": lambda n: count("{n} points", "{n} point", n) if n else say("no points"),
        "row": lambda n: count("{n} rows", "{n} row", n) if n else say("no rows"),
        "sample": lambda n: count("{n} samples", "{n} sample", n, n=str(n)) if n else say("no samples"),
        "scene": lambda n: count("{n} scenes", "{n} scene", n) if n else say("no scenes"),
    }
)


def checked_layer(place: str, weights: Rows, biases: Sequence[float], activation: str) -> DenseLayer:
    """Return the layer of ``place``, its shapes, limits, numbers and activation checked."""
    if not weights:
        raise refuse(f"{place}.weights", counted(0, "row"), say("at least one, one per input of the layer"))
    n_out = len(weights[0])
    if not 1 <= n_out <= MOST_NEURONS:
        raise refuse(
            f"{place}.weights[0]",
            counted(n_out, "number"),
            say("1 to {most}, one per neuron", most=MOST_NEURONS),
        )
    table = checked_table(f"{place}.weights", weights, n_out, say("one per neuron like the first row"))
    if len(biases) != n_out:
        raise refuse(
            f"{place}.biases", counted(len(biases), "number"), say("{needed}, one per neuron", needed=n_out)
        )
    for index, bias in enumerate(biases):
        check_number(f"{place}.biases[{index}]", bias)
    if activation not in ACTIVATIONS:
        raise refuse(
            f"{place}.activation", quoted(activation), say("one of {names}", names=", ".join(ACTIVATIONS))
        )
    return dense_layer(table, biases, activation)


def check_fit(place: str, layers: Sequence[DenseLayer]) -> None:
    """Refuse layers that do not meet, more inputs than the limit, and softmax anywhere but last."""
    n_inputs = layers[0].n_in
    if n_inputs > MOST_INPUTS:
        raise refuse(
            f"{place}[0].weights",
            counted(n_inputs, "row"),
            say("at most {most}, one per input", most=MOST_INPUTS),
        )
    for index, (before, after) in enumerate(pairwise(layers)):
        if before.activation.acts_on_rows:
            raise refuse(
                f"{place}[{index}].activation",
                say("softmax before the last layer"),
                say("it in the last layer only"),
            )
        if before.n_out != after.n_in:
            needed = say("{needed}, one per neuron of the layer before", needed=before.n_out)
            raise refuse(f"{place}[{index + 1}].weights", counted(after.n_in, "row"), needed)


def checked_inputs(place: str, rows: Rows, n_inputs: int) -> Array:
    """Return the batch, one row per sample and ``n_inputs`` numbers in each."""
    if not 1 <= len(rows) <= MOST_SAMPLES:
        raise refuse(
            place,
            counted(len(rows), "sample"),
            say("1 to {most}, one row each", most=str(MOST_SAMPLES)),
        )
    return checked_table(place, rows, n_inputs, say("one per row of the first layer's weights"))


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
        found = say("−Infinity, as 1e999 is too") if value < 0 else say("Infinity, as 1e999 is too")
        found = "NaN" if math.isnan(value) else found
        raise refuse(place, found, say("a finite number, at most {most}", most=decimal("1.8e308")))


def described(value: Json) -> str:
    """Name a JSON value in a few words."""
    match value:
        case str():
            return quoted(value)
        case list():
            return say("a list")
        case dict():
            return say("an object")
        case _:
            return json.dumps(value)
