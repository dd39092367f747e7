"""The tables as CSV: each cell is the trace's own number."""

import csv

import numpy as np
import pytest

from nnviz.document.examples import read_example
from nnviz.document.frame import Frame, frame_of
from nnviz.document.store import Store
from nnviz.document.table_files import csv_of_table, table_names
from nnviz.resources import resources


def frame(name: str) -> Frame:
    return frame_of(Store(read_example(resources() / "examples", name).document))


def rows(of: Frame, name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(csv_of_table(of, name).splitlines()))


def cells(of: Frame, name: str) -> list[list[float]]:
    return [[float(cell) for cell in list(row.values())[1:]] for row in rows(of, name)]


def test_there_is_a_table_for_each_step_of_each_layer() -> None:
    layers = ("W1", "b1", "Z1", "A1", "W2", "b2", "Z2", "A2")
    assert table_names(frame("classes")) == ("values", "X", *layers, "softmax", "pieces")
    assert "softmax" not in table_names(frame("clamp"))


@pytest.mark.parametrize("layer", [0, 1])
def test_every_cell_is_the_number_of_the_trace(layer: int) -> None:
    shown = frame("classes")
    traced = shown.trace.layers[layer]
    wanted = {"W": traced.layer.weights, "Z": traced.z, "A": traced.a, "b": traced.layer.biases[np.newaxis]}
    for kind, numbers in wanted.items():
        assert cells(shown, f"{kind}{layer + 1}") == numbers.tolist()


def test_the_inputs_have_a_row_for_each_sample() -> None:
    shown = frame("classes")
    assert cells(shown, "x") == shown.document.inputs.tolist()


def test_softmax_has_every_stage_of_every_sample_and_neuron() -> None:
    found = rows(frame("classes"), "softmax")
    assert [(row["sample"], row["neuron"]) for row in found[:4]] == [
        ("1", "2.1"),
        ("1", "2.2"),
        ("1", "2.3"),
        ("2", "2.1"),
    ]
    for row in found:
        assert float(row["score"]) - float(row["row maximum"]) == float(row["score − maximum"])
        assert float(row["power of e"]) / float(row["row sum"]) == float(row["share"])


def test_the_pieces_of_a_clamp_are_a_flat_a_slope_and_a_flat() -> None:
    found = [row for row in rows(frame("clamp"), "pieces") if row["neuron"] == "2.1"]
    assert [(float(row["from"]), float(row["to"])) for row in found] == [(-1.0, 1.0), (1.0, 3.0), (3.0, 5.0)]
    assert [float(row["slope"]) for row in found] == [0.0, 1.0, 0.0]
    assert {row["exact"] for row in found} == {"yes"}


def test_a_table_that_there_is_none_of_is_refused_with_those_that_there_are() -> None:
    with pytest.raises(ValueError, match="found the table “W9”, needed one of values, X, W1, b1, Z1, A1, W2"):
        csv_of_table(frame("clamp"), "W9")
