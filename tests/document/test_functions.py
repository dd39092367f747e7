"""The functions of every neuron as JSON, by hand: states, hidden kinks, jumps, what is not exact."""

import json
from typing import TypedDict

from nnviz.document.document import Document, new_document
from nnviz.document.edits import SetActivation, SetValue
from nnviz.document.examples import read_example
from nnviz.document.frame import frame_of
from nnviz.document.functions import functions_of
from nnviz.document.places import Weight
from nnviz.document.store import Store
from nnviz.document.values import to_json
from nnviz.nn.layers import dense_layer
from nnviz.nn.network import Network
from nnviz.resources import resources

Number = float | list[str]


class Function(TypedDict):
    """One function."""

    exact: bool
    pieces: list[dict[str, float]]
    kinks: list[dict[str, Number]]


class Neuron(TypedDict):
    """One neuron."""

    neuron: str
    z: Function
    a: Function


class Told(TypedDict):
    """The answer."""

    exact: bool
    reason: str
    neurons: list[Neuron]


def example(name: str) -> Document:
    return read_example(resources() / "examples", name).document


def told(document: Document) -> Told:
    found: Told = json.loads(to_json(functions_of(frame_of(Store(document)))))
    return found


def test_the_first_neuron_of_the_clamp_is_told_by_hand() -> None:
    first = told(example("clamp"))["neurons"][0]
    z = [{"from": -1.0, "to": 5.0, "slope": 1.0, "intercept": -1.0}]
    silent = {"from": -1.0, "to": 1.0, "slope": 0.0, "intercept": 0.0, "state": 0}
    live = {"from": 1.0, "to": 5.0, "slope": 1.0, "intercept": -1.0, "state": 1}
    kinks = [{"x": 1.0, "causes": ["1.1"]}]
    assert first == {
        "neuron": "1.1",
        "z": {"pieces": z, "kinks": []},
        "a": {"pieces": [silent, live], "kinks": kinks},
    }


def test_a_clip_has_three_states() -> None:
    clip = new_document(Network((dense_layer([[1.0]], [0.0], "clip"),)))
    assert [piece["state"] for piece in told(clip)["neurons"][0]["a"]["pieces"]] == [0, 1, 2]


def test_kinks_that_cancel_are_told_as_hidden() -> None:
    # max(0, x) − max(0, x)
    twins = Network((dense_layer([[1.0, 1.0]], [0.0, 0.0], "relu"), dense_layer([[1.0], [-1.0]], [0.0])))
    z = told(new_document(twins))["neurons"][2]["z"]
    assert z["kinks"] == [{"x": 0.0, "causes": ["1.1", "1.2"], "hidden": True}]
    assert len(z["pieces"]) == 1


def test_a_jump_is_told_as_one() -> None:
    step = new_document(Network((dense_layer([[1.0]], [-2.0], "step"),)))
    assert told(step)["neurons"][0]["a"]["kinks"] == [{"x": 2.0, "causes": ["1.1"], "jump": True}]


def test_a_neuron_that_switches_unseen_has_a_piece_for_each_state() -> None:
    # z jumps from −1 to 1 where the step does, |z| stays 1
    unseen = Network((dense_layer([[1.0]], [0.0], "step"), dense_layer([[2.0]], [-1.0], "abs")))
    a = told(new_document(unseen))["neurons"][1]["a"]
    assert [(piece["to"], piece["state"], piece["intercept"]) for piece in a["pieces"]] == [
        (0, 0, 1),
        (5, 1, 1),
    ]
    assert a["kinks"] == [{"x": 0.0, "causes": ["1.1", "2.1"], "hidden": True}]


def test_before_a_smooth_activation_all_is_exact_and_behind_it_is_not() -> None:
    smooth = told(SetActivation(0, "tanh").apply(example("clamp")))
    first, _, last = smooth["neurons"]
    assert (smooth["exact"], smooth["reason"]) == (False, "layer 1 is smooth (tanh)")
    assert ["exact" in first["z"], first["a"]["exact"], last["z"]["exact"]] == [False, False, False]
    assert "state" not in first["a"]["pieces"][0]


def test_kinks_behind_a_smooth_layer_are_found_not_all() -> None:
    behind = Network((dense_layer([[1.0]], [0.0], "tanh"), dense_layer([[1.0]], [-0.5], "relu")))
    (kink,) = told(new_document(behind))["neurons"][1]["a"]["kinks"]
    assert (kink["found"], kink["causes"]) == (1, ["2.1"])


def test_a_line_that_overflows_has_no_functions_and_the_reason_is_given() -> None:
    answer = told(SetValue(Weight(0, 0, 0), 1e308).apply(example("clamp")))
    assert (answer["exact"], answer["neurons"]) == (False, [])
    assert "layer 1 overflows" in answer["reason"]
