"""The script with NumPy: classes as after video 6 of the course, or the formulas one below the other."""

from collections.abc import Iterator

from nnviz.document.places import Bias
from nnviz.document.source_lines import Held, Line, Quantity, Section, lines_of, table_lines
from nnviz.document.source_parts import (
    Work,
    batch,
    head,
    named_value,
    names_of,
    prints,
    show_function,
    weight_lines,
)
from nnviz.document.source_spelling import Spelling, numpy_lines, spelling_of
from nnviz.nn.layers import DenseLayer


def class_form(work: Work) -> Iterator[Section]:
    """Write a class for layers and one for each activation function; then objects of them."""
    yield head(work, "import numpy as np")
    yield _dense_class(work.every)
    for spelling, layers in work.used():
        yield _activation_class(spelling, layers)
    yield show_function(work)
    yield batch(work, "np.array(", ")")
    for number, layer in work.layers:
        yield Section(tuple(_layer_object(number, layer)))
    yield Section(tuple(_forward_calls(work)))
    yield prints(work, lambda number, quantity: _output(work, number, quantity))


def flat_form(work: Work) -> Iterator[Section]:
    """Write the formulas one below the other."""
    yield head(work, "import numpy as np")
    yield show_function(work)
    yield batch(work, "np.array(", ")")
    for number, layer in work.layers:
        weights = weight_lines(number, layer, f"W{number + 1} = np.array(", ")")
        yield Section((*weights, *_bias_lines(number, layer, f"b{number + 1} = np.array(", ")")))
    for number, layer in work.layers:
        source, z, a = names_of(number)
        weighing = Line(f"{z} = {source} @ W{number + 1} + b{number + 1}", "z", (number,))
        spelling = spelling_of(layer.activation.name)
        bending = numpy_lines(spelling, z, a, (number,)) if spelling else [Line(f"{a} = {z}", "a", (number,))]
        yield Section((weighing, *bending))
    yield prints(work, named_value)


def _dense_class(layers: tuple[int, ...]) -> Section:
    start = lines_of(
        "class Dense_Layer:",
        "    def __init__(self, weights, biases):",
        "        self.weights = np.array(weights)  # (inputs, neurons)",
        "        self.biases = np.array(biases)  # (1, neurons)",
        "",
        "    def forward(self, inputs):",
    )
    last = Line("        self.output = inputs @ self.weights + self.biases", "z", layers)
    return Section((*start, last), is_definition=True)


def _activation_class(spelling: Spelling, layers: tuple[int, ...]) -> Section:
    start = lines_of(f"class {spelling.class_name}:", "    def forward(self, inputs):")
    body = numpy_lines(spelling, "inputs", "self.output", layers, indent="        ")
    return Section((*start, *body), is_definition=True)


def _layer_object(number: int, layer: DenseLayer) -> Iterator[Line]:
    """Write a layer as an object with its numbers, and its activation function."""
    yield Line(f"layer{number + 1} = Dense_Layer(")
    yield from weight_lines(number, layer, "    weights=", ",")
    yield from _bias_lines(number, layer, "    biases=", ",")
    yield Line(")")
    spelling = spelling_of(layer.activation.name)
    if spelling is not None:
        yield Line(f"activation{number + 1} = {spelling.class_name}()")


def _bias_lines(number: int, layer: DenseLayer, opening: str, closing: str) -> list[Line]:
    """Write the biases as a table of one row."""
    table, note = [layer.biases.tolist()], f"(1, {layer.n_out})"
    return table_lines(opening, table, closing, note, Held(Bias(number, 0)))


def _forward_calls(work: Work) -> Iterator[Line]:
    """Send the batch through every layer."""
    source = "X"
    for number, layer in work.layers:
        yield Line(f"layer{number + 1}.forward({source})", "z", (number,))
        if spelling_of(layer.activation.name) is not None:
            yield Line(f"activation{number + 1}.forward(layer{number + 1}.output)", "a", (number,))
        source = _output(work, number, "a")


def _output(work: Work, number: int, quantity: Quantity) -> str:
    """Return where the z or the a of a layer is found; a linear layer's a is its z."""
    is_bent = spelling_of(work.document.network.layers[number].activation.name) is not None
    maker = "activation" if is_bent and quantity == "a" else "layer"
    return f"{maker}{number + 1}.output"
