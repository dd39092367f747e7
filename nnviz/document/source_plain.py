"""The script in plain Python: loops over lists, without NumPy."""

from collections.abc import Iterator

from nnviz.document.places import Bias
from nnviz.document.source_lines import Held, Line, Section, list_lines
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
from nnviz.document.source_spelling import plain_function, spelling_of
from nnviz.nn.layers import DenseLayer


def plain_form(work: Work) -> Iterator[Section]:
    """Write a function for layers and one for each activation function; then call them."""
    needs_math = any(spelling.needs_math for spelling, _ in work.used())
    yield head(work, *(["import math"] if needs_math else []))
    yield _dense_function(work.every)
    for spelling, layers in work.used():
        yield plain_function(spelling, layers)
    yield show_function(work)
    yield batch(work, "", "")
    for number, layer in work.layers:
        yield Section(
            (*weight_lines(number, layer, f"W{number + 1} = ", ""), *_list_of_biases(number, layer))
        )
    for number, layer in work.layers:
        source, z, _ = names_of(number)
        weighing = Line(f"{z} = dense({source}, W{number + 1}, b{number + 1})", "z", (number,))
        yield Section((weighing, _bending(number, layer)))
    yield prints(work, named_value)


def _dense_function(layers: tuple[int, ...]) -> Section:
    """Write z = a_in @ W + b as three loops."""
    lines = [
        Line("def dense(rows, weights, biases):"),
        Line("    answer = []"),
        Line("    for row in rows:"),
        Line("        answer.append([])"),
        Line("        for neuron, bias in enumerate(biases):"),
        Line("            z = 0.0", "z", layers),
        Line("            for value, line in zip(row, weights):"),
        Line("                z += value * line[neuron]", "z", layers),
        Line("            answer[-1].append(z + bias)", "z", layers),
        Line("    return answer"),
    ]
    return Section(tuple(lines), is_definition=True)


def _list_of_biases(number: int, layer: DenseLayer) -> list[Line]:
    biases = [repr(bias) for bias in layer.biases.tolist()]
    return list_lines(f"b{number + 1} = ", biases, "", f"({layer.n_out},)", Held(Bias(number, 0)))


def _bending(number: int, layer: DenseLayer) -> Line:
    """Write what makes the a of a layer of its z."""
    _, z, a = names_of(number)
    spelling = spelling_of(layer.activation.name)
    if spelling is None:
        answer = z
    elif layer.activation.acts_on_rows:
        answer = f"[{spelling.function}(row) for row in {z}]"
    else:
        answer = f"[[{spelling.function}(z) for z in row] for row in {z}]"
    return Line(f"{a} = {answer}", "a", (number,))
