"""The code: run by Python it prints every z and a of the screen; each line knows what it computes."""

import ast
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from nnviz.document.document import Document, new_document
from nnviz.document.examples import example_names, read_example
from nnviz.document.places import Bias, Input, Neuron, Place, Weight
from nnviz.document.selection import SCRIPTS, Selection
from nnviz.document.source import script_of
from nnviz.document.source_lines import Script, looked_at
from nnviz.nn.activations import ACTIVATIONS
from nnviz.nn.arrays import frozen
from nnviz.nn.layers import dense_layer
from nnviz.nn.network import Network
from nnviz.resources import resources
from tests.document.scripts import (
    expected_of,
    fewest_decimals,
    printed_by,
    random_document,
    read_printed,
    trace_of,
)

NAMES = example_names(resources() / "examples")
each_form = pytest.mark.parametrize("form", SCRIPTS)


def example(name: str) -> Document:
    return read_example(resources() / "examples", name).document


def script(document: Document, form: str = "class") -> Script:
    return script_of(document, trace_of(document), form)


def one_layer(activation: str, z: list[list[float]], decimals: int = 2) -> Document:
    """A layer that passes its inputs on as z."""
    size = len(z[0])
    network = Network((dense_layer(np.eye(size), np.zeros(size), activation),))
    return replace(new_document(network, decimals), inputs=frozen(z))


def assert_prints_the_screen(document: Document, form: str, folder: Path) -> None:
    trace = trace_of(document)
    printed = printed_by(script(document, form).text, folder)
    assert printed == expected_of(trace, printed)
    assert fewest_decimals(printed) >= document.decimals


@each_form
@pytest.mark.parametrize("name", NAMES)
def test_an_example_is_printed_to_the_last_digit(name: str, form: str, tmp_path: Path) -> None:
    assert_prints_the_screen(example(name), form, tmp_path)


@pytest.mark.parametrize("seed", range(100))
def test_a_random_document_is_printed_to_the_last_digit(seed: int, tmp_path: Path) -> None:
    for form in SCRIPTS:
        assert_prints_the_screen(random_document(seed), form, tmp_path)


@pytest.mark.parametrize("seed", range(0, 100, 7))
@pytest.mark.parametrize("form", ["class", "flat"])
def test_numpy_prints_the_digits_of_the_screen_and_no_more(seed: int, form: str, tmp_path: Path) -> None:
    document = random_document(seed)
    printed = printed_by(script(document, form).text, tmp_path)
    assert fewest_decimals({"z1": printed["z1"]}) == document.decimals


EDGES = [[0.0, -0.001, 1.0], [-800.0, 800.0, 0.5], [1e9, -1e12, 3.0], [-745.2, 709.9, 0.004]]


@each_form
@pytest.mark.parametrize("activation", ACTIVATIONS)
def test_every_activation_is_right_at_its_edges(activation: str, form: str, tmp_path: Path) -> None:
    assert_prints_the_screen(one_layer(activation, EDGES, 6), form, tmp_path)


@each_form
@pytest.mark.parametrize("activation", ACTIVATIONS)
def test_what_overflows_is_printed_as_what_it_is(activation: str, form: str, tmp_path: Path) -> None:
    """The z are ∞ and −∞, then what comes of 0 × ∞: no number."""
    first = dense_layer([[1e200, 1e200]], [0.0, 0.0])
    second = dense_layer([[1e200, -1e200], [1e200, -1e200]], [0.0, 0.0])
    last = dense_layer([[1.0, 0.5], [0.0, 1.0]], [0.0, 0.0], activation)
    for layers in (
        (first, second),
        (first, replace(second, activation=last.activation)),
        (first, second, last),
    ):
        if all(not layer.activation.acts_on_rows for layer in layers[:-1]):
            document = replace(new_document(Network(layers)), inputs=frozen([[1.0], [0.0]]))
            assert_prints_the_screen(document, form, tmp_path)


@pytest.mark.parametrize("seed", range(30))
def test_weights_that_lie_in_memory_by_columns_are_printed_alike(seed: int, tmp_path: Path) -> None:
    """Tenths make halves of the last digit, whose rounding hangs on the order in which they are added."""
    generator = np.random.default_rng(seed)
    layer = dense_layer((generator.integers(-9, 10, (6, 9)) / 10).T, generator.integers(-9, 10, 6) / 10)
    assert not layer.weights.flags.c_contiguous
    inputs = frozen(generator.integers(-9, 10, (5, 9)) / 10)
    document = replace(new_document(Network((layer,)), 1), inputs=inputs)
    for form in SCRIPTS:
        assert_prints_the_screen(document, form, tmp_path)


def test_a_half_whose_rounding_hangs_on_the_order_gets_one_more_digit() -> None:
    """0.1 + 0.2 + … in order and as BLAS adds may differ in the last bit, where 0.25 becomes 0.2 or 0.3."""
    trace = trace_of(one_layer("linear", [[0.25]], 1))
    nudged = np.nextafter(trace.layers[0].z, 1.0)
    layer = replace(trace.layers[0], z=nudged, a=nudged)
    text = script_of(one_layer("linear", [[0.25]], 1), replace(trace, layers=(layer,)), "plain").text
    assert 'show("z1", z1, 2)' in text


@each_form
@pytest.mark.parametrize("name", ["batch", "classes"])
def test_a_bare_python_runs_the_script(name: str, form: str, tmp_path: Path) -> None:
    bare = ["-I", "-S"] if form == "plain" else ["-I"]  # without site-packages there is no NumPy either
    command = [sys.executable, *bare, "-c", script(example(name), form).text]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True, timeout=60)
    printed = read_printed(done.stdout)
    assert (printed, done.stderr) == (expected_of(trace_of(example(name)), printed), "")


def test_the_batch_of_the_course_is_printed(tmp_path: Path) -> None:
    printed = printed_by(script(example("batch")).text, tmp_path)
    assert printed["z1"] == [
        ["4.800", "1.210", "2.385"],
        ["8.900", "-1.810", "0.200"],
        ["1.410", "1.051", "0.026"],
    ]
    assert printed["z2"][0] == ["0.503", "-1.042", "-2.039"]


@each_form
@pytest.mark.parametrize("seed", range(20))
def test_parameters_read_back_bit_for_bit(seed: int, form: str) -> None:
    document = random_document(seed)
    written = sorted(numbers_of(script(document, form)))
    layers = document.network.layers
    tables = [document.inputs, *(layer.weights for layer in layers), *(layer.biases for layer in layers)]
    assert written == sorted(value for table in tables for value in table.ravel().tolist())


def numbers_of(made: Script) -> list[float]:
    """Return what stands in the lines that hold numbers of the document."""
    return [float(line.text[start:end]) for line in made.lines for start, end in line.numbers()]


@each_form
@pytest.mark.parametrize("seed", range(20))
def test_a_click_on_a_number_selects_that_number(seed: int, form: str) -> None:
    document = random_document(seed)
    for line in script(document, form).lines:
        for start, end in line.numbers():
            looked = looked_at(line, start, Selection(0, Neuron(0, 0)))
            assert looked
            assert value_at(document, looked) == float(line.text[start:end])


def value_at(document: Document, selection: Selection) -> float:
    assert not isinstance(selection.place, Neuron)
    return document.value(selection.place, selection.sample)


@each_form
@pytest.mark.parametrize("name", ["classes", "sine", "neuron"])
def test_every_number_lights_a_line_that_holds_it(name: str, form: str) -> None:
    document = example(name)
    made = script(document, form)
    for place in value_places(document):
        (lit,) = made.lit(Selection(0, place))
        assert repr(document.value(place, 0)) in made.lines[lit].text


def value_places(document: Document) -> list[Input | Weight | Bias]:
    places: list[Input | Weight | Bias] = [Input(index) for index in range(document.network.n_inputs)]
    for number, layer in enumerate(document.network.layers):
        for neuron in range(layer.n_out):
            places += [
                Bias(number, neuron),
                *(Weight(number, source, neuron) for source in range(layer.n_in)),
            ]
    return places


def lit_texts(document: Document, form: str, place: Place, sample: int = 0) -> list[str]:
    made = script(document, form)
    return [made.lines[number].text.strip() for number in made.lit(Selection(sample, place))]


def test_a_neuron_lights_what_computes_it_in_the_class_and_in_the_calls() -> None:
    assert lit_texts(example("clamp"), "class", Neuron(0, 1)) == [
        "self.output = inputs @ self.weights + self.biases",
        "self.output = np.maximum(0, inputs)",
        "layer1.forward(X)",
        "activation1.forward(layer1.output)",
    ]


def test_a_neuron_lights_its_formulas() -> None:
    assert lit_texts(example("clamp"), "flat", Neuron(0, 1)) == ["z1 = X @ W1 + b1", "a1 = np.maximum(0, z1)"]
    assert lit_texts(example("clamp"), "flat", Neuron(1, 0)) == ["z2 = a1 @ W2 + b2", "a2 = z2"]


def test_a_neuron_lights_its_loops() -> None:
    lit = lit_texts(example("clamp"), "plain", Neuron(0, 1))
    assert "z += value * line[neuron]" in lit
    assert lit[-2:] == ["z1 = dense(X, W1, b1)", "a1 = [[relu(z) for z in row] for row in z1]"]


def test_an_input_lights_the_row_of_the_sample() -> None:
    assert lit_texts(example("batch"), "flat", Input(1), sample=2) == ["[-1.5, 2.7, 3.3, -0.8],"]


@each_form
def test_a_click_on_a_computing_line_selects_a_neuron_that_it_computes(form: str) -> None:
    current = Selection(0, Neuron(0, 2))
    for line in script(example("batch"), form).lines:
        looked = looked_at(line, 0, current)
        if line.quantity is not None:
            assert looked
            assert looked.place in {Neuron(layer, 2) for layer in line.layers}


def test_a_click_on_a_line_of_a_class_stays_with_the_layer_looked_at() -> None:
    (line,) = [line for line in script(example("batch")).lines if "inputs @" in line.text]
    looked = looked_at(line, 0, Selection(1, Neuron(1, 2)))
    assert looked == Selection(1, Neuron(1, 2))


def test_a_click_on_a_line_that_computes_nothing_selects_nothing() -> None:
    (line,) = [line for line in script(example("batch")).lines if line.text.startswith("import")]
    assert looked_at(line, 0, Selection(0, Input(0))) is None


def test_a_click_on_an_input_selects_its_sample_too() -> None:
    (line,) = [line for line in script(example("batch")).lines if "[2.0, 5.0, -1.0, 2.0]" in line.text]
    assert looked_at(line, line.text.index("-1.0"), Selection(0, Neuron(0, 0))) == Selection(1, Input(2))


def test_only_the_classes_that_are_used_are_written() -> None:
    defined = [
        node.name
        for node in ast.parse(script(example("classes")).text).body
        if isinstance(node, ast.ClassDef)
    ]
    assert defined == ["Dense_Layer", "Activation_ReLU", "Activation_Softmax"]


def test_plain_python_imports_nothing_that_it_does_not_need() -> None:
    assert "import" not in script(example("clamp"), "plain").text
    assert "import math\n" in script(example("classes"), "plain").text


def test_weights_are_inputs_by_neurons_and_biases_one_row() -> None:
    text = script(example("neuron")).text
    assert "weights=[[3.1], [2.1], [8.7]],  # (3, 1)" in text
    assert "biases=[[3.0]],  # (1, 1)" in text


@each_form
@pytest.mark.parametrize("title", ['"""', "a\nraise SystemExit", "x\u2028y", "\ud800", "#" * 300])
def test_no_title_breaks_the_script(title: str, form: str, tmp_path: Path) -> None:
    assert_prints_the_screen(replace(example("clamp"), title=title), form, tmp_path)


@each_form
@pytest.mark.parametrize("name", NAMES)
def test_no_line_with_numbers_is_wider_than_the_panel(name: str, form: str) -> None:
    assert max(len(line.text) for line in script(example(name), form).lines if line.holds) <= 68
