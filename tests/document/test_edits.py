"""The edits that keep the shape of the network: values, activations, the view, decimals, samples."""

import math
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nnviz.document.document import Document
from nnviz.document.edits import (
    AddSample,
    Edit,
    RemoveSample,
    SetActivation,
    SetDecimals,
    SetFractions,
    SetValue,
    SetView,
)
from nnviz.document.examples import read_example
from nnviz.document.places import Bias, Input, Weight
from nnviz.nn.arrays import frozen
from nnviz.resources import resources

CLAMP = read_example(resources() / "examples", "clamp").document
BATCH = replace(CLAMP, inputs=frozen([[1.0], [2.0], [3.0]]))


@given(st.floats(-1e6, 1e6), st.integers(0, 6))
def test_a_value_is_stored_as_it_is_shown(value: float, decimals: int) -> None:
    document = SetValue(Bias(0, 0), value).apply(replace(CLAMP, decimals=decimals))
    assert document.value(Bias(0, 0), 0) == round(value, decimals)


def test_an_edit_touches_only_what_it_names() -> None:
    changed = SetValue(Weight(0, 0, 1), 0.5).apply(CLAMP)
    assert changed.network.layers[0].weights.tolist() == [[1.0, 0.5]]
    assert changed.network.layers[0].biases.tolist() == CLAMP.network.layers[0].biases.tolist()
    assert changed.network.layers[1] is CLAMP.network.layers[1]


def test_an_input_is_set_in_its_sample_only() -> None:
    assert SetValue(Input(0), 9.0, sample=1).apply(BATCH).inputs.tolist() == [[1.0], [9.0], [3.0]]


@pytest.mark.parametrize(
    "edit",
    [
        SetValue(Bias(0, 1), -3.0),
        SetValue(Bias(0, 1), -3.0001),
        SetValue(Input(0), 2.4),
        SetActivation(0, "relu"),
        SetView(0, -1.0, 5.0),
        SetDecimals(2),
        SetFractions(fractions=False),
    ],
)
def test_an_edit_that_changes_nothing_returns_the_same_document(edit: Edit) -> None:
    assert edit.apply(CLAMP) is CLAMP


def test_a_number_from_a_file_is_kept_until_it_is_set() -> None:
    precise = CLAMP.with_value(Bias(0, 0), 0, 1 / 3)
    changed = SetValue(Bias(0, 1), 2.0).apply(precise)
    assert changed.value(Bias(0, 0), 0) == 1 / 3


def test_an_activation_keeps_every_number() -> None:
    changed = SetActivation(0, "tanh").apply(CLAMP)
    assert changed.network.layers[0].activation.name == "tanh"
    assert changed.network.layers[0].weights is CLAMP.network.layers[0].weights


def test_other_decimals_keep_every_number() -> None:
    precise = CLAMP.with_value(Bias(0, 0), 0, 0.123)
    assert SetDecimals(1).apply(precise).value(Bias(0, 0), 0) == 0.123


def test_a_new_sample_is_a_copy_and_is_looked_at() -> None:
    changed = AddSample(1).apply(BATCH)
    assert changed.inputs.tolist() == [[1.0], [2.0], [3.0], [2.0]]


def test_a_sample_is_removed() -> None:
    assert RemoveSample(1).apply(BATCH).inputs.tolist() == [[1.0], [3.0]]


@pytest.mark.parametrize(
    ("edit", "words"),
    [
        (SetValue(Bias(0, 8), 1.0), "found bias 1.9, needed 1.1 to 1.2"),
        (SetValue(Weight(0, 1, 0), 1.0), r"found weight 1.2.1, needed 1.1.1 to 1.1.2 \(layer.from.to\)"),
        (SetValue(Weight(4, 0, 0), 1.0), "found layer 5, needed one from 1 to 2"),
        (SetValue(Input(1), 1.0), "found input 2, needed one from 1 to 1"),
        (SetValue(Input(0), 1.0, sample=3), "found sample 4, needed one from 1 to 3"),
        (SetValue(Bias(0, 0), math.inf), "bias 1.1: found inf, needed a finite number"),
        (SetValue(Input(0), math.nan), "input 1: found nan, needed a finite number"),
        (SetActivation(2, "relu"), "found layer 3, needed one from 1 to 2"),
        (SetActivation(0, "softmax"), "found softmax in layer 1, needed it in the last layer only"),
        (SetActivation(0, "relo"), "found the activation “relo”, needed one of linear, step, relu"),
        (SetView(1, 0.0, 1.0), "the view shows input 2, needed one from 1 to 1"),
        (SetView(0, 1.0, 0.0), "needed a range that runs forwards"),
        (SetDecimals(9), "found 9 decimals, needed 0 to 6"),
        (AddSample(3), "found sample 4, needed one from 1 to 3"),
        (RemoveSample(3), "found sample 4, needed one from 1 to 3"),
    ],
)
def test_an_edit_that_cannot_be_made_says_what_was_needed(edit: Edit, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        edit.apply(BATCH)


def test_the_only_sample_stays() -> None:
    with pytest.raises(ValueError, match="the only sample cannot be removed"):
        RemoveSample(0).apply(CLAMP)


def test_a_batch_of_a_thousand_takes_no_more() -> None:
    full: Document = replace(CLAMP, inputs=frozen([[1.0]] * 1000))
    with pytest.raises(ValueError, match="found 1001 samples, needed at most 1000"):
        AddSample(0).apply(full)
