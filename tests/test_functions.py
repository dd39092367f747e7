"""``--functions`` against rational arithmetic: events, coordinates, states, by the command line.

Twenty random documents of each of the eight kinds; ``NNVIZ_EXAMPLES=1000 pytest tests/test_functions.py`` for
thousands.
"""

import contextlib
import io
import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypedDict

import pytest

from nnviz.app import main
from nnviz.document.document import Document, View
from nnviz.document.examples import example_names, read_example
from nnviz.document.files import write_document
from nnviz.nn.arrays import frozen
from nnviz.resources import resources
from tests.nn.fraction_oracle import Cut, OracleLayer, Read, Row, as_stored, as_typed, events, merged, trace
from tests.nn.small_nets import KINDS, draw_case

DOCUMENTS = int(os.environ.get("NNVIZ_EXAMPLES", "20"))
EXACT = 1e-12  # of the view's width, of a function's largest value, of its largest slope
NAMES = example_names(resources() / "examples")
SUBJECTS = [*KINDS, *NAMES]
each_subject = pytest.mark.parametrize("subject", SUBJECTS)


class PieceTold(TypedDict, total=False):
    """A piece as JSON has it."""

    to: float
    slope: float
    intercept: float
    state: int


class KinkTold(TypedDict, total=False):
    """A kink as JSON has it."""

    x: float
    causes: list[str]
    hidden: bool


class FunctionTold(TypedDict):
    """A function as JSON has it."""

    pieces: list[PieceTold]
    kinks: list[KinkTold]


class NeuronTold(TypedDict):
    """A neuron as JSON has it."""

    neuron: str
    z: FunctionTold
    a: FunctionTold


class Told(TypedDict):
    """What ``--functions`` prints."""

    exact: bool
    neurons: list[NeuronTold]


@dataclass(frozen=True)
class Answer:
    """A document answered twice: by the command line and in fractions, as far as it is exact."""

    name: str
    low: float
    high: float
    told: Told
    oracle: list[OracleLayer]
    is_hard: bool  # no layer is smooth

    @property
    def neurons(self) -> Iterator[tuple[NeuronTold, OracleLayer, int]]:
        """Every neuron of the exact layers, with the oracle's layer and its column there."""
        for neuron in self.told["neurons"]:
            layer, column = (int(part) - 1 for part in neuron["neuron"].split("."))
            if layer < len(self.oracle):
                yield neuron, self.oracle[layer], column

    @property
    def functions(
        self,
    ) -> Iterator[tuple[FunctionTold, list[tuple[Fraction, Fraction, tuple[Fraction, Fraction]]]]]:
        """Every exact function, told and in fractions."""
        for neuron, layer, column in self.neurons:
            yield neuron["z"], merged(layer.z, column)
            if self.is_hard or layer is not self.oracle[-1]:
                yield neuron["a"], merged(layer.a, column)

    def is_near(self, x: float, others: list[float]) -> bool:
        """Whether one of ``others`` is x to 1e-12 of the view."""
        return any(abs(x - other) <= EXACT * (self.high - self.low) for other in others)


def drawn(kind: str, seed: int) -> Document:
    """Return a random document of a kind."""
    case = draw_case(kind, seed)
    return Document(case.network, frozen([case.origin]), View(0, case.low, case.high))


def answered(name: str, document: Document, read: Read) -> Answer:
    """Ask the command line and the fractions."""
    rows: list[Row] = []
    layers = document.network.layers
    hard = next((n for n, layer in enumerate(layers) if not layer.activation.is_exact), len(layers))
    for number, layer in enumerate(layers[: hard + 1]):
        bend = layer.activation.name if number < hard else "linear"  # of a smooth layer z is compared alone
        rows.append((layer.weights.tolist(), layer.biases.tolist(), bend))
    view, origin = document.view, document.inputs[0].tolist()
    origin[view.input] = 0.0
    direction = [float(index == view.input) for index in range(len(origin))]
    oracle = trace(rows, (origin, direction, view.low, view.high), read)
    return Answer(name, view.low, view.high, printed(document), oracle, hard == len(layers))


def printed(document: Document) -> Told:
    """Return what ``nnviz FILE --functions`` prints."""
    with TemporaryDirectory() as folder, contextlib.redirect_stdout(io.StringIO()) as out:
        path = Path(folder) / "document.nnviz"
        write_document(document, path)
        assert main([str(path), "--functions"]) == 0
    told: Told = json.loads(out.getvalue())
    return told


@cache
def answers(subject: str) -> tuple[Answer, ...]:
    """Answer an example, or the documents of a kind."""
    if subject in NAMES:
        document = read_example(resources() / "examples", subject).document
        return (answered(subject, document, as_typed),)
    read = as_typed if subject == "one decimal" else as_stored
    return tuple(answered(f"{subject} {seed}", drawn(subject, seed), read) for seed in range(DOCUMENTS))


@each_subject
def test_every_neuron_is_told_in_order(subject: str) -> None:
    for answer in answers(subject):
        labels = [tuple(map(int, neuron["neuron"].split("."))) for neuron in answer.told["neurons"]]
        assert labels == sorted(labels)
        assert answer.told["exact"] == answer.is_hard


def own_events(neuron: NeuronTold) -> list[tuple[float, int, int]]:
    """Return where the state of the pieces of a changes."""
    pairs = pairwise(neuron["a"]["pieces"])
    return [
        (one["to"], one["state"], other["state"]) for one, other in pairs if one["state"] != other["state"]
    ]


@each_subject
def test_the_states_change_as_the_fractions_say(subject: str) -> None:
    for answer in answers(subject):
        for neuron, layer, column in answer.neurons:
            if "state" in neuron["a"]["pieces"][0]:
                expected = events(layer, column)
                found = own_events(neuron)
                assert [event[1:] for event in found] == [event[1:] for event in expected], answer.name
                assert all(
                    answer.is_near(x, [float(event.t)])
                    for (x, _, _), event in zip(found, expected, strict=True)
                ), answer.name


def state_at(cuts: list[Cut], layer: OracleLayer, column: int, x: float) -> int:
    """Return the oracle's state at x."""
    return next(state[column] for cut, state in zip(cuts, layer.states, strict=True) if x <= cut.high)


@each_subject
def test_every_piece_has_the_state_of_the_fractions(subject: str) -> None:
    for answer in answers(subject):
        for neuron, layer, column in answer.neurons:
            low = answer.low
            for piece in neuron["a"]["pieces"]:
                if "state" in piece:
                    middle = (low + piece["to"]) / 2
                    assert piece["state"] == state_at(layer.z, layer, column, middle), answer.name
                low = piece["to"]


@each_subject
def test_every_piece_lies_on_the_function_of_the_fractions(subject: str) -> None:
    for answer in answers(subject):
        for function, oracle in answer.functions:
            ends = [slope * t + level for low, high, (slope, level) in oracle for t in (low, high)]
            size = max(1.0, *(abs(float(end)) for end in ends))
            steepness = max(abs(float(slope)) for _, _, (slope, _) in oracle)
            low = answer.low
            for piece in function["pieces"]:
                middle, low = (low + piece["to"]) / 2, piece["to"]
                slope, level = next(affine for _, high, affine in oracle if middle <= high)
                value = float(slope * Fraction(middle) + level)
                assert abs(piece["slope"] * middle + piece["intercept"] - value) <= EXACT * size, answer.name
                assert abs(piece["slope"] - float(slope)) <= EXACT * steepness, answer.name


@each_subject
def test_the_visible_kinks_lie_where_the_fractions_bend(subject: str) -> None:
    for answer in answers(subject):
        for function, oracle in answer.functions:
            expected = [float(high) for _, high, _ in oracle[:-1]]
            found = [kink["x"] for kink in function["kinks"] if "hidden" not in kink]
            assert all(answer.is_near(x, expected) for x in found), answer.name
            assert not missing(answer, oracle, found), answer.name


def missing(
    answer: Answer, oracle: list[tuple[Fraction, Fraction, tuple[Fraction, Fraction]]], found: list[float]
) -> list[float]:
    """Return the bends that stand out of the rounding of doubles and were not found."""
    steepness = max(abs(float(slope)) for _, _, (slope, _) in oracle) or 1.0
    size = max(1.0, *(abs(float(slope * t + level)) for _, t, (slope, level) in oracle))
    joints = [(float(low), one, other) for (_, low, one), (_, _, other) in pairwise(oracle)]
    return [
        x
        for x, one, other in joints
        if not answer.is_near(x, found)
        and max(
            abs(float(other[0] - one[0])) / steepness,
            abs(float((other[0] - one[0]) * Fraction(x) + other[1] - one[1])) / size,
        )
        > EXACT
    ]


@each_subject
def test_every_cause_switches_where_the_kink_is(subject: str) -> None:
    for answer in answers(subject):
        for function, _ in answer.functions:
            for kink in function["kinks"]:
                for cause in kink["causes"]:
                    layer, column = (int(part) - 1 for part in cause.split("."))
                    switches = [float(event.t) for event in events(answer.oracle[layer], column)]
                    assert answer.is_near(kink["x"], switches), answer.name
