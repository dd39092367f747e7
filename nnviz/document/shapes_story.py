"""Faults of shape, and one row or many, as boxes with words: the numbers that clash, NumPy's message."""

from dataclasses import dataclass

import numpy as np

from nnviz.document.frame import Frame
from nnviz.nn.arrays import Array
from nnviz.nn.layers import DenseLayer
from nnviz.nn.shape_faults import ShapeFault, shape_fault
from nnviz.words import count, say

STORIES = ("rows", "fits", "flat", "inputs", "one")  # the faults, and what one row does

Shape = tuple[int, ...]


@dataclass(frozen=True)
class ShapeBox:
    """A table or a list drawn to scale."""

    name: str
    shape: Shape
    clash: int | None = None  # which number of the shape does not meet


@dataclass(frozen=True)
class Sign:
    """What stands between two boxes."""

    text: str
    is_clash: bool = False


Drawn = tuple[ShapeBox | Sign, ...]


@dataclass(frozen=True, eq=False)
class ShapesStory:
    """What is tried beside what is right."""

    tried_call: str
    tried: Drawn
    right_call: str
    right: Drawn
    messages: tuple[str, ...]  # NumPy's own
    why: str
    wrong: Array | None = None  # (samples, n_out), where wrong numbers came out
    correct: Array | None = None  # the same, done right


def layer_in_front(frame: Frame) -> int:
    """Return the layer on which a fault is tried: the selected one, the first when an input is selected."""
    neuron = frame.selection.neuron
    return neuron.layer if neuron else 0


def inputs_of_layer(frame: Frame, layer: int) -> Array:
    """Return what a layer reads (samples, n_in)."""
    return frame.trace.layers[layer].a_in


def shapes_story(frame: Frame, kind: str) -> ShapesStory:
    """Return one of the STORIES told on the layer in front, from real calls; the document stays as it is."""
    number = layer_in_front(frame)
    layer, inputs = frame.document.network.layers[number], inputs_of_layer(frame, number)
    if kind == "one":
        return _one_row(inputs[frame.selection.sample], layer)
    fault = shape_fault(kind, inputs, layer, frame.selection.sample)
    if kind == "flat":
        return _flat(fault)
    return _silent(fault, layer, number) if fault.is_silent else _refused(fault, layer, frame, number)


def written(shape: Shape) -> str:
    """Write a shape as NumPy does: ``(3, 4)``, ``(4,)``."""
    return str(shape)


def _right_way(inputs: Array, layer: DenseLayer, name: str) -> Drawn:
    shape = layer.weights.shape
    z = (len(inputs), layer.n_out)
    return (
        ShapeBox("X", inputs.shape),
        Sign("@"),
        ShapeBox(name, shape),
        Sign("="),
        ShapeBox("z", z),
    )


def _messages(fault: ShapeFault) -> tuple[str, ...]:
    return tuple(f"{each.call.removesuffix(' + b')} → ValueError: {each.message}" for each in fault.attempts)


def _refused(fault: ShapeFault, layer: DenseLayer, frame: Frame, number: int) -> ShapesStory:
    """Tell of a product that NumPy refuses."""
    width, rows = fault.left.shape[1], fault.right[0]
    tried = (
        ShapeBox("X", fault.left.shape, clash=1),
        Sign(f"{width} ≠ {rows}", is_clash=True),
        ShapeBox("W", fault.right, clash=0),
    )
    name = "W" if fault.kind == "inputs" else "W.T"
    why = _why_refused(fault, layer, frame, number)
    right = _right_way(fault.left, layer, name)
    call = f"np.dot(X, {name})"
    return ShapesStory("np.dot(X, W)", tried, call, right, _messages(fault), why)


def _why_refused(fault: ShapeFault, layer: DenseLayer, frame: Frame, number: int) -> str:
    """Say why the two do not meet, and what would."""
    width, rows = fault.left.shape[1], fault.right[0]
    if fault.kind == "rows":
        return count(
            "X has {n} numbers a row, but W has {rows} rows, one per neuron: turn W on its side.",
            "X has {n} number a row, but W has {rows} rows, one per neuron: turn W on its side.",
            width,
            rows=rows,
        )
    if fault.kind == "inputs":
        return count(
            "This W was made for {n} inputs, but each row of X has {width}: make it {shape}.",
            "This W was made for {n} input, but each row of X has {width}: make it {shape}.",
            rows,
            width=width,
            shape=written((width, layer.n_out)),
        )
    refused = say(
        "W of layer {layer} is not square: on its side it does not fit, and NumPy says so.", layer=number + 1
    )
    return f"{refused} {_square(frame)}"


def _square(frame: Frame) -> str:
    """Say where there is a table that fits both ways."""
    layers = frame.document.network.layers
    found = [number for number, each in enumerate(layers, start=1) if each.n_in == each.n_out > 1]
    if not found:
        return say("Only a square table fits both ways; this network has none.")
    return say("The table of layer {layer} is square and does fit: select that layer.", layer=found[0])


def _silent(fault: ShapeFault, layer: DenseLayer, number: int) -> ShapesStory:
    """Tell of a table that fits both ways: no message comes, and the numbers are wrong."""
    drawn = (*_right_way(fault.left, layer, "W")[:-1], ShapeBox(say("wrong z"), fault.z.shape))
    size = layer.n_out
    if np.array_equal(layer.weights, layer.weights.T):
        why = say("W is the same table on its side: here the mistake changes nothing, and nothing shows it.")
    else:
        why = say(
            "W of layer {layer} is square: {size} meets {size} on its side too. No error comes,"
            " and the numbers are wrong: the most dangerous fault.",
            layer=number + 1,
            size=size,
        )
    return ShapesStory(
        say("{call}, W on its side", call="np.dot(X, W) + b"),
        drawn,
        "np.dot(X, W.T) + b",
        _right_way(fault.left, layer, "W.T"),
        (say("NumPy says nothing."),),
        why,
        fault.wrong,
        fault.z,
    )


def _flat(fault: ShapeFault) -> ShapesStory:
    """Tell of a list where a table is needed."""
    (width,) = fault.left.shape
    tried = (
        ShapeBox("z", (width,)),
        Sign(say("axis {number} only", number=0), is_clash=True),
        Sign("≠"),
        Sign(say("axis {number}", number=1), is_clash=True),
    )
    right = (
        ShapeBox("[z]", (1, width)),
        Sign(say("axis {number}", number=1)),
        Sign("→"),
        ShapeBox("max", (1, 1)),
    )
    messages = tuple(f"{each.call} → AxisError: {each.message}" for each in fault.attempts)
    why = say(
        "Axis 1 runs along the rows of a table; a flat list has axis 0 only. Two brackets make it one row."
    )
    return ShapesStory(
        fault.attempts[0].call, tried, "np.max([z], axis=1, keepdims=True)", right, messages, why
    )


def _one_row(row: Array, layer: DenseLayer) -> ShapesStory:
    """Tell what a flat list becomes on its way: the biases have one row, and so has what comes out."""
    biases = layer.biases.reshape(1, -1)
    with np.errstate(over="ignore", invalid="ignore"):
        product = np.dot(row, layer.weights)
        flat, table = product + biases, np.dot([row], layer.weights) + biases
    w, b = ShapeBox("W", layer.weights.shape), ShapeBox("b", biases.shape)
    between = (ShapeBox("x @ W", product.shape), Sign("+"), b, Sign("="))
    tried = (ShapeBox("x", row.shape), Sign("@"), w, Sign("→"), *between, ShapeBox("z", flat.shape))
    into = (ShapeBox("[x]", (1, *row.shape)), Sign("@"), w)
    right = (*into, Sign("+"), b, Sign("="), ShapeBox("z", table.shape))
    messages = (
        say(
            "{read} goes in, {made} comes out: NumPy says nothing.",
            read=written(row.shape),
            made=written(flat.shape),
        ),
    )
    why = say(
        "b is a table with one row, {biases}: adding it makes {product} a row too."
        " With two brackets the shapes are the same all the way.",
        biases=written(biases.shape),
        product=written(product.shape),
    )
    return ShapesStory("np.dot(x, W) + b", tried, "np.dot([x], W) + b", right, messages, why)
