"""A document's values and pieces as plain JSON and CSV, in full precision."""

import csv
import io
import json
import math
from collections.abc import Iterator, Sequence
from typing import Literal

from nnviz.document.fileshapes import Json
from nnviz.document.frame import Frame
from nnviz.document.places import Input, Neuron
from nnviz.document.quantities import A, Quantity, Z
from nnviz.document.visible import QUESTION
from nnviz.nn.arrays import Array
from nnviz.nn.piecewise import Kink, LinePieces, Piece, kinks, straight_pieces


def to_json(value: Json) -> str:
    """Write JSON on one line; raise ``ValueError`` for NaN and infinities, which JSON does not have."""
    return json.dumps(value, allow_nan=False)


def values_of(frame: Frame) -> Json:
    """Return every z and a, one row per sample: ``{"layers": [{"z": [[…]], "a": [[…]]}, …]}``.

    Where samples have names there is ``"samples"`` too, a name for each, empty for those without.

    JSON has no numbers for what overflows: these are the strings "Infinity", "-Infinity" and "NaN",
    which ``float`` reads back.
    """
    names: list[Json] = [*_names(frame)]
    told: dict[str, Json] = {"samples": names} if names else {}
    return {**told, "layers": [_layer(frame, number) for number in range(frame.document.network.depth)]}


def pieces_of(frame: Frame) -> Json:
    """Return the exact pieces and kinks of every output along the view's input.

    The a of a last layer made of straight pieces, else its z. ``"exact"`` is false, with the reason,
    where a hidden layer is smooth (the pieces are chords between samples then) or the line cannot be
    traced (there are no pieces then).
    """
    pieces, told = frame.pieces, line_told(frame)
    if pieces is None:
        return {**told, "exact": False, "reason": frame.pieces_fault, "outputs": []}
    last = frame.document.network.layers[-1]
    is_exact = pieces.is_exact(frame.document.network.depth - 1, "z")
    reason: dict[str, Json] = {} if is_exact else {"reason": pieces.reason}
    depth, covered = frame.document.network.depth, frame.visible.covered
    asked = range(last.n_out if frame.visible.tells_equations else 0)
    seen = [index for index in asked if A(Neuron(depth - 1, index)) not in covered]
    outputs: list[Json] = [_output(pieces, neuron) for neuron in seen]
    return {**told, "exact": is_exact, **reason, "outputs": outputs}


def line_told(frame: Frame) -> dict[str, Json]:
    """Return what is swept, and from where to where: an input, or the way between two samples."""
    if frame.selection.between is not None:
        return {"between": list(frame.selection.between), "from": frame.line.low, "to": frame.line.high}
    view = frame.document.view
    return {"input": view.input, "from": view.low, "to": view.high}


def csv_of(frame: Frame) -> str:
    """Return a table of all values: a row per sample, the inputs x1, x2, …, then every z1.1 and a1.1.

    Where samples have names they are the second column.
    """
    names, table = _names(frame), io.StringIO()
    writer = csv.writer(table, lineterminator="\n")
    writer.writerow(["sample", *(["name"] if names else []), *_headers(frame)])
    columns = _quantities(frame)
    for sample, inputs in enumerate(frame.trace.inputs.tolist()):
        layers = [(layer.z[sample], layer.a[sample]) for layer in frame.trace.layers]
        numbers = [*inputs, *(value for z, a in layers for value in (*z.tolist(), *a.tolist()))]
        told = [
            QUESTION if quantity in frame.visible.covered else value
            for quantity, value in zip(columns, numbers, strict=True)
        ]
        writer.writerow([sample + 1, *names[sample : sample + 1], *told])
    return table.getvalue()


def _names(frame: Frame) -> list[str]:
    """Return the name of every sample; none at all where none has a name."""
    names = [frame.document.note(sample).name for sample in range(frame.document.n_samples)]
    return names if any(names) else []


def _quantities(frame: Frame) -> list[Quantity]:
    """Return what each column of the table holds."""
    columns: list[Quantity] = [Input(index) for index in range(frame.document.network.n_inputs)]
    for layer, width in enumerate(frame.document.network.sizes[1:]):
        neurons = [Neuron(layer, index) for index in range(width)]
        columns += [*map(Z, neurons), *map(A, neurons)]
    return columns


def _layer(frame: Frame, number: int) -> dict[str, Json]:
    """Return the z and a of a layer, counted from 0."""
    traced, covered = frame.trace.layers[number], frame.visible.covered
    neurons = [Neuron(number, index) for index in range(traced.z.shape[1])]
    return {
        "z": _rows(traced.z, [Z(each) in covered for each in neurons]),
        "a": _rows(traced.a, [A(each) in covered for each in neurons]),
    }


def _headers(frame: Frame) -> Iterator[str]:
    """Name the columns of the table."""
    for index in range(frame.document.network.n_inputs):
        yield f"x{index + 1}"
    for number, layer in enumerate(frame.document.network.layers, start=1):
        for quantity in "za":
            for neuron in range(layer.n_out):
                yield f"{quantity}{number}.{neuron + 1}"


def _rows(table: Array, covered: Sequence[bool]) -> list[Json]:
    """Return the rows of ``table`` (samples, n_out) as lists of JSON numbers; ``?`` where covered."""
    return [
        [QUESTION if hidden else _number(value) for hidden, value in zip(covered, row, strict=True)]
        for row in table.tolist()
    ]


def _number(value: float) -> Json:
    """Return a JSON number, or the word for what is none."""
    if math.isfinite(value):
        return value + 0.0
    return "NaN" if math.isnan(value) else "Infinity" if value > 0 else "-Infinity"


def _output(pieces: LinePieces, neuron: int) -> Json:
    """Return the pieces of one output, and the kinks at which something changes."""
    layer = pieces.network.depth - 1
    quantity: Literal["z", "a"] = "a" if pieces.network.layers[layer].activation.is_exact else "z"
    straight: list[Json] = [piece_told(each) for each in straight_pieces(pieces, layer, neuron, quantity)]
    visible: list[Json] = [
        kink_told(kink) for kink in kinks(pieces, layer, neuron, quantity) if not kink.is_hidden
    ]
    return {"neuron": f"{layer + 1}.{neuron + 1}", "pieces": straight, "kinks": visible}


def piece_told(piece: Piece) -> dict[str, Json]:
    """Return a piece with its equation."""
    return {"from": piece.low, "to": piece.high, "slope": piece.slope, "intercept": piece.intercept}


def kink_told(kink: Kink) -> dict[str, Json]:
    """Return where a kink is and which neurons cause it, counted from 1 as on the screen."""
    return {"x": kink.x, "causes": [f"{layer + 1}.{neuron + 1}" for layer, neuron in kink.causes]}
