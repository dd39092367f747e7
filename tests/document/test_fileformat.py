"""The text of a file: the contract, numbers bit for bit, and every fault with its place."""

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nnviz.document.document import Document, View
from nnviz.document.examples import example_names, read_example
from nnviz.document.fileformat import document_from_json, document_to_json
from nnviz.document.files import read_document, write_document
from nnviz.document.fileshapes import DocumentFault
from nnviz.nn.arrays import frozen
from nnviz.nn.layers import dense_layer
from nnviz.nn.network import Network
from nnviz.resources import resources

EXAMPLES = resources() / "examples"
CLAMP = read_example(EXAMPLES, "clamp").document
finite = st.floats(allow_nan=False, allow_infinity=False)


def written(document: Document) -> bytes:
    """Return every number of ``document`` as its bits."""
    layers = document.network.layers
    arrays = [*(layer.weights for layer in layers), *(layer.biases for layer in layers), document.inputs]
    ends = np.array([document.view.low, document.view.high])
    return b"".join(array.tobytes() for array in (*arrays, ends))


@given(st.lists(finite, min_size=6, max_size=6), st.integers(0, 6), st.text(st.characters(codec="utf-8")))
def test_what_is_written_reads_back_bit_for_bit(values: list[float], decimals: int, title: str) -> None:
    network = Network((dense_layer([values[:2]], values[2:4], "relu"),))
    view = View(0, -1 / 3, 2 / 3)
    document = Document(network, frozen([values[4:5], values[5:6]]), view, decimals, title, "a sentence")
    back = document_from_json(document_to_json(document))
    assert written(back) == written(document)
    assert (back.title, back.about, back.decimals) == (title, "a sentence", decimals)


@pytest.mark.parametrize("name", example_names(EXAMPLES))
def test_every_example_reads_back_as_itself(name: str) -> None:
    document = read_example(EXAMPLES, name).document
    assert written(document_from_json(document_to_json(document))) == written(document)


def test_a_row_of_weights_is_a_line_of_the_file() -> None:
    lines = document_to_json(read_example(EXAMPLES, "notebook").document).splitlines()
    first = read_example(EXAMPLES, "notebook").document.network.layers[0].weights
    assert json.dumps(first.tolist()[1]) in {line.strip(" ,") for line in lines}


def test_a_file_holds_the_contract() -> None:
    data = json.loads(document_to_json(CLAMP))
    layers = [
        {"weights": [[1, 1]], "biases": [-1, -3], "activation": "relu"},
        {"weights": [[1], [-1]], "biases": [1], "activation": "linear"},
    ]
    assert (data["format"], data["version"], data["network"]) == ("nnviz", 1, layers)
    assert (data["inputs"], data["view"]) == ([[2.4]], {"input": 0, "from": -1, "to": 5})


def test_a_file_without_optional_keys_is_a_document_with_two_decimals() -> None:
    document = document_from_json(text())
    assert (document.decimals, document.title, document.about) == (2, "", "")


def test_keys_that_are_not_known_are_passed_over() -> None:
    assert document_from_json(text(colour="red", later={"a": [1]})).network.sizes == (1, 2, 1)


def test_a_title_that_is_no_unicode_is_saved_and_read(tmp_path: Path) -> None:
    document = document_from_json(text(title="\ud800"))
    write_document(document, tmp_path / "odd.nnviz")
    assert read_document(tmp_path / "odd.nnviz").title == "\ud800"


def test_whole_numbers_are_numbers() -> None:
    assert document_from_json(text(inputs=[[2], [10**30]])).inputs.tolist() == [[2.0], [1e30]]


def text(**changes: object) -> str:
    """Return a file of the contract in which the top-level keys ``changes`` are others."""
    return json.dumps({**json.loads(CONTRACT), **changes})


CONTRACT = """{"format": "nnviz", "version": 1,
 "network": [{"weights": [[1.0, 1.0]], "biases": [-1.0, -3.0], "activation": "relu"},
             {"weights": [[1.0], [-1.0]], "biases": [1.0], "activation": "linear"}],
 "inputs": [[2.4]],
 "view": {"input": 0, "from": -1.0, "to": 5.0}}"""


def changed(old: str, new: str) -> str:
    """Return the file of the contract in which ``old`` reads ``new``."""
    assert old in CONTRACT
    return CONTRACT.replace(old, new, 1)


ROW = '"weights": [[1.0, 1.0]]'
FAULTS = {
    "empty": ("", "found an empty file, needed one JSON object"),
    "blank": (" \n\t ", "found an empty file, needed one JSON object"),
    "cut": (CONTRACT[:150], "line 3, column 31: found the end, needed JSON (expecting ',' delimiter)"),
    "cut in a word": (CONTRACT[:78], 'line 2, column 40: found “"bias”, needed JSON (unterminated string)'),
    "not JSON": ("hello", "line 1, column 1: found “hello”, needed JSON (expecting value)"),
    "more behind": (CONTRACT + "x", "line 5, column 48: found “x”, needed JSON (extra data)"),
    "nested deep": ("[" * 100_000, "found lists nested too deep to read, needed at most five levels"),
    "nested in a key": (changed('"version"', f'"x": {"[" * 100_000}, "version"'), "nested too deep"),
    "a list": ("[1]", "found a list, needed one JSON object"),
    "a number": ("17", "found 17, needed one JSON object"),
    "null": ("null", "found null, needed one JSON object"),
    "no format": ("{}", "format: found no such key, needed “nnviz”"),
    "other format": (text(format="onnx"), "format: found “onnx”, needed “nnviz”"),
    "no version": ('{"format": "nnviz"}', "version: found no such key, needed 1"),
    "other version": (text(version=2), "version: found 2, needed 1"),
    "text version": (text(version="1"), "version: found “1”, needed 1"),
    "true version": (text(version=True), "version: found true, needed 1"),
    "no network": (changed('"network"', '"net"'), "the file: found the keys “format”, “version”, “net”"),
    "misspelt biases": (
        changed('"biases"', '"bias"'),
        "network[0]: found the keys “weights”, “bias”, “activation”, needed “biases” too",
    ),
    "misspelt from": (
        changed('"from"', '"frm"'),
        "view: found the keys “input”, “frm”, “to”, needed “from” too",
    ),
    "empty view": (text(view={}), "view: found no keys, needed “input” too"),
    "no layers": (text(network=[]), "network: found no layers, needed 1 to 12"),
    "no samples": (text(inputs=[]), "inputs: found no samples, needed 1 to 1000, one row each"),
    "no rows": (changed(ROW, '"weights": []'), "network[0].weights: found no rows, needed at least one"),
    "no columns": (
        changed(ROW, '"weights": [[]]'),
        "network[0].weights[0]: found no numbers, needed 1 to 64",
    ),
    "ragged": (
        changed("[1.0], [-1.0]", "[1.0], [-1.0, 2.0]"),
        "network[1].weights[1]: found 2 numbers, needed 1, one per neuron like the first row",
    ),
    "short biases": (
        changed("-1.0, -3.0", "-1.0"),
        "network[0].biases: found 1 number, needed 2, one per neuron",
    ),
    "layers apart": (
        changed("[1.0], [-1.0]", "[1.0]"),
        "network[1].weights: found 1 row, needed 2, one per neuron of the layer before",
    ),
    "wide sample": (
        changed("[2.4]", "[2.4, 1]"),
        "inputs[0]: found 2 numbers, needed 1, one per row of the first layer's weights",
    ),
    "second sample": (changed("[2.4]", "[2.4], []"), "inputs[1]: found no numbers, needed 1"),
    "unknown activation": (
        changed("relu", "relo"),
        "network[0].activation: found “relo”, needed one of linear, step",
    ),
    "activation in capitals": (changed("relu", "ReLU"), "network[0].activation: found “ReLU”, needed one of"),
    "softmax inside": (
        changed("relu", "softmax"),
        "network[0].activation: found softmax before the last layer, needed it in the last layer only",
    ),
    "view elsewhere": (
        changed('"input": 0', '"input": 1'),
        "view.input: found input 1 (counted from 0), needed",
    ),
    "view below": (
        changed('"input": 0', '"input": -1'),
        "view.input: found input -1 (counted from 0), needed",
    ),
    "view of a half": (changed('"input": 0', '"input": 0.5'), "view.input: found 0.5, needed a whole number"),
    "view backwards": (
        changed("5.0}", "-5.0}"),
        "view: found a range from -1 to -5, needed “from” below “to”",
    ),
    "view of a point": (
        changed("5.0}", "-1.0}"),
        "view: found a range from -1 to -1, needed “from” below “to”",
    ),
    "view too wide": (changed('-1.0, "to": 5.0', '-1e308, "to": 1e308'), "needed a range of finite width"),
    "view to infinity": (
        changed("5.0}", "1e999}"),
        "view.to: found Infinity, as 1e999 is too, needed a finite",
    ),
    "text": (
        changed("[1.0], [-1.0]", '["a"], [-1.0]'),
        "network[1].weights[0][0]: found “a”, needed a number",
    ),
    "null number": (changed("-3.0", "null"), "network[0].biases[1]: found null, needed a number"),
    "true number": (changed("2.4", "true"), "inputs[0][0]: found true, needed a number"),
    "list for a number": (changed("2.4", "[1]"), "inputs[0][0]: found a list, needed a number"),
    "object for a number": (changed("2.4", "{}"), "inputs[0][0]: found an object, needed a number"),
    "NaN": (changed("2.4", "NaN"), "inputs[0][0]: found NaN, needed a finite number"),
    "Infinity": (changed("-3.0", "-Infinity"), "network[0].biases[1]: found −Infinity"),
    "1e999": (changed("[-1.0]]", "[1e999]]"), "network[1].weights[1][0]: found Infinity, as 1e999 is too"),
    "many digits": (changed("2.4", "9" * 5000), "inputs[0][0]: found Infinity, as 1e999 is too"),
    "number for a list": (changed("[[2.4]]", "2.4"), "inputs: found 2.4, needed a list"),
    "text for a layer": (text(network=["relu"]), "network[0]: found “relu”, needed an object"),
    "list for a view": (text(view=[0, 1, 2]), "view: found a list, needed an object"),
    "number for a name": (changed('"relu"', "1"), "network[0].activation: found 1, needed text"),
    "decimals": (text(decimals=9), "decimals: found 9, needed 0 to 6"),
    "text for decimals": (text(decimals="2"), "decimals: found “2”, needed a whole number"),
    "huge decimals": (text(decimals=10**30), "decimals: found 1e+30, needed a whole number"),
    "65 inputs": (
        text(network=[{"weights": [[1]] * 65, "biases": [0], "activation": "relu"}]),
        "network[0].weights: found 65 rows, needed at most 64, one per input",
    ),
    "65 neurons": (
        text(network=[{"weights": [[1] * 65], "biases": [0] * 65, "activation": "relu"}]),
        "network[0].weights[0]: found 65 numbers, needed 1 to 64, one per neuron",
    ),
    "13 layers": (
        text(network=[{"weights": [[1]], "biases": [0], "activation": "relu"}] * 13),
        "network: found 13 layers, needed 1 to 12",
    ),
    "1001 samples": (text(inputs=[[1]] * 1001), "inputs: found 1001 samples, needed 1 to 1000, one row each"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_names_the_file_the_place_what_was_found_and_what_was_needed(
    fault: str, tmp_path: Path
) -> None:
    content, words = FAULTS[fault]
    path = tmp_path / "broken.nnviz"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(DocumentFault) as refusal:
        read_document(path)
    assert str(refusal.value).startswith("broken.nnviz: ")
    assert words in str(refusal.value)
    assert len(str(refusal.value).splitlines()) == 1


def test_the_file_of_the_contract_is_none_of_the_faults() -> None:
    assert document_from_json(CONTRACT).network.sizes == (1, 2, 1)


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)


@given(json_values, st.data())
def test_any_part_replaced_by_anything_is_a_document_or_a_refusal(value: object, data: st.DataObject) -> None:
    tree = json.loads(CONTRACT)
    part, key = data.draw(st.sampled_from(parts(tree)))
    part[key] = value
    assert is_document_or_refused(json.dumps(tree))


def parts(tree: object) -> list[tuple[dict[object, object], object]]:
    """Return every container and key of a JSON tree, so that what is there can be replaced."""
    if not isinstance(tree, dict | list):
        return []
    keys = list(tree) if isinstance(tree, dict) else list(range(len(tree)))
    here = [(tree, key) for key in keys]
    return here + [found for key in keys for found in parts(tree[key])]  # type: ignore[return-value]


@given(st.integers(0, len(CONTRACT)), st.integers(0, 8), st.text(max_size=4))
def test_any_text_put_anywhere_is_a_document_or_a_refusal(place: int, gone: int, new: str) -> None:
    assert is_document_or_refused(CONTRACT[:place] + new + CONTRACT[place + gone :])


def is_document_or_refused(content: str) -> bool:
    """Whether ``content`` is a document, or refused in one line that says what was needed."""
    try:
        return isinstance(document_from_json(content), Document)
    except DocumentFault as fault:
        return "needed" in str(fault) and "\n" not in str(fault)


def test_a_file_keeps_that_numbers_are_fractions_and_needs_no_word_of_decimals() -> None:
    as_fractions = replace(CLAMP, fractions=True)
    assert document_from_json(document_to_json(as_fractions)).fractions
    assert "fractions" not in document_to_json(CLAMP)
    assert not document_from_json(document_to_json(CLAMP)).fractions
