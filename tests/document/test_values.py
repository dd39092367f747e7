"""Values and pieces as JSON and CSV: the contract of the command line."""

import csv
import io
import json
from itertools import pairwise

import pytest

from nnviz.document.edits import SetActivation, SetValue
from nnviz.document.examples import example_names, read_example
from nnviz.document.fileshapes import Json
from nnviz.document.frame import Frame, frame_of
from nnviz.document.places import Weight
from nnviz.document.store import Store
from nnviz.document.values import csv_of, pieces_of, to_json, values_of
from nnviz.resources import resources

EXAMPLES = resources() / "examples"
each_example = pytest.mark.parametrize("name", example_names(EXAMPLES))


def opened(name: str, *edits: SetValue | SetActivation) -> Frame:
    """Return the frame of an example after ``edits``."""
    store = Store(read_example(EXAMPLES, name).document)
    for edit in edits:
        store.apply(edit)
    return frame_of(store)


OVERFLOWING = SetValue(Weight(0, 0, 0), 1e308)


def test_the_values_are_a_row_per_sample() -> None:
    layer: Json = {"z": [[1.5]], "a": [[1.5]]}
    assert values_of(opened("kink")) == {"layers": [layer, layer]}


@each_example
def test_values_keep_every_bit(name: str) -> None:
    frame = opened(name)
    layers = json.loads(to_json(values_of(frame)))["layers"]
    assert [layer["z"] for layer in layers] == [layer.z.tolist() for layer in frame.trace.layers]
    assert [layer["a"] for layer in layers] == [layer.a.tolist() for layer in frame.trace.layers]


def test_what_overflows_is_a_word_that_reads_back() -> None:
    text = to_json(values_of(opened("clamp", OVERFLOWING, SetValue(Weight(0, 0, 1), -1e308))))
    assert json.loads(text)["layers"][0]["z"] == [["Infinity", "-Infinity"]]
    assert float("Infinity") == float("inf")


def test_what_is_no_number_is_a_word() -> None:
    frame = opened("clamp", OVERFLOWING, SetValue(Weight(0, 0, 1), 1e308))
    assert json.loads(to_json(values_of(frame)))["layers"][1]["z"] == [["NaN"]]


def test_the_pieces_of_the_clamp_are_three_by_hand() -> None:
    pieces = [
        {"from": -1.0, "to": 1.0, "slope": 0.0, "intercept": 1.0},
        {"from": 1.0, "to": 3.0, "slope": 1.0, "intercept": 0.0},
        {"from": 3.0, "to": 5.0, "slope": 0.0, "intercept": 3.0},
    ]
    kinks = [{"x": 1.0, "causes": ["1.1"]}, {"x": 3.0, "causes": ["1.2"]}]
    outputs = [{"neuron": "2.1", "pieces": pieces, "kinks": kinks}]
    assert pieces_of(opened("clamp")) == {
        "input": 0,
        "from": -1.0,
        "to": 5.0,
        "exact": True,
        "outputs": outputs,
    }


def outputs(told: Json) -> list[dict[str, list[dict[str, float]]]]:
    """Return the outputs of ``told``, after a way through JSON."""
    found: list[dict[str, list[dict[str, float]]]] = json.loads(to_json(told))["outputs"]
    return found


@each_example
def test_pieces_meet_at_the_kinks_and_change_there(name: str) -> None:
    for output in outputs(pieces_of(opened(name))):
        assert [piece["to"] for piece in output["pieces"][:-1]] == [kink["x"] for kink in output["kinks"]]
        lines = [(piece["slope"], piece["intercept"]) for piece in output["pieces"]]
        assert all(before != after for before, after in pairwise(lines))


@each_example
def test_pieces_cover_the_view(name: str) -> None:
    frame = opened(name)
    for output in outputs(pieces_of(frame)):
        pieces = output["pieces"]
        assert (pieces[0]["from"], pieces[-1]["to"]) == (frame.document.view.low, frame.document.view.high)
        assert all(before["to"] == after["from"] for before, after in pairwise(pieces))


def test_the_pieces_of_softmax_are_those_of_its_scores() -> None:
    told = pieces_of(opened("softmax"))
    assert isinstance(told, dict)
    assert told["exact"] is True
    assert [output["pieces"][0]["slope"] for output in outputs(told)] == [1, 0, 0]


def test_the_pieces_of_a_smooth_last_layer_are_those_of_its_z() -> None:
    told = pieces_of(opened("clamp", SetActivation(1, "tanh")))
    assert outputs(told) == outputs(pieces_of(opened("clamp")))


def test_a_smooth_hidden_layer_is_not_exact_and_the_reason_is_given() -> None:
    told = pieces_of(opened("clamp", SetActivation(0, "tanh")))
    assert isinstance(told, dict)
    assert (told["exact"], told["reason"]) == (False, "layer 1 is smooth (tanh)")


def test_a_line_that_overflows_has_no_pieces_and_the_reason_is_given() -> None:
    told = pieces_of(opened("clamp", OVERFLOWING))
    assert isinstance(told, dict)
    assert (told["exact"], told["outputs"]) == (False, [])
    assert "layer 1 overflows" in str(told["reason"])


def test_the_table_has_a_row_per_sample_and_a_column_per_number() -> None:
    rows = list(csv.reader(io.StringIO(csv_of(opened("classes")))))
    assert [row[0] for row in rows] == ["sample", "1", "2", "3", "4"]
    assert {len(row) for row in rows} == {1 + 2 + 2 * 6 + 2 * 3}


def test_the_columns_are_named_by_their_places() -> None:
    header, row = csv_of(opened("clamp")).splitlines()
    assert header == "sample,x1,z1.1,z1.2,a1.1,a1.2,z2.1,a2.1"
    assert [float(value) for value in row.split(",")] == pytest.approx([1, 2.4, 1.4, -0.6, 1.4, 0, 2.4, 2.4])


def test_the_table_keeps_every_bit() -> None:
    frame = opened("notebook")
    row = csv_of(frame).splitlines()[1].split(",")
    assert [float(value) for value in row[4:11]] == frame.trace.layers[0].z[0].tolist()
