"""The examples that come with the program: they show the course's numbers and do what their titles say."""

import json
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from typing import NamedTuple

import numpy as np
import pytest

from nnviz.nn.arrays import Array, frozen
from nnviz.nn.forward import forward
from nnviz.nn.layers import dense_layer
from nnviz.nn.network import Network
from nnviz.resources import resources

FILES = {path.stem: path for path in sorted((resources() / "examples").glob("*.nnviz"))}
NAMES = [
    "batch", "bump", "clamp", "clamp-in-a-row", "classes", "fold", "kink", "layer",
    "neuron", "notebook", "notebook-straight", "sine", "softmax", "straight",
]  # fmt: skip
each_example = pytest.mark.parametrize("name", NAMES)


class Example(NamedTuple):
    """What a file of examples holds, read without the program's own reader."""

    network: Network
    inputs: Array  # (samples, n_inputs)
    swept: int
    low: float
    high: float


def read(name: str) -> Example:
    """Return the example called ``name``."""
    data = json.loads(FILES[name].read_text(encoding="utf-8"))
    layers = (dense_layer(row["weights"], row["biases"], row["activation"]) for row in data["network"])
    view = data["view"]
    return Example(Network(tuple(layers)), frozen(data["inputs"]), view["input"], view["from"], view["to"])


def answers(name: str) -> Array:
    """Return what the example's network answers to its own samples (samples, n_out)."""
    example = read(name)
    return forward(example.network, example.inputs).output


def swept(name: str, xs: list[float] | Array) -> Array:
    """Return what the first sample's network answers when the view's input is each of ``xs`` (xs, n_out)."""
    example = read(name)
    rows = np.repeat(example.inputs[:1], len(xs), axis=0)
    rows[:, example.swept] = xs
    return forward(example.network, rows).output


def kinks(name: str, cells: int) -> list[Fraction]:
    """Return where the first output's slope changes inside the view, on a grid of ``cells`` equal cells.

    The slope of each cell is worked out in fractions, so a kink that lies on the grid is found exactly.
    """
    example = read(name)
    low, width = Fraction(example.low), Fraction(example.high) - Fraction(example.low)
    grid = [low + width * Fraction(k, cells) for k in range(cells + 1)]
    values = [exact_answer(example, x) for x in grid]
    slopes = [after - before for before, after in pairwise(values)]
    return [x for x, (before, after) in zip(grid[1:-1], pairwise(slopes), strict=True) if before != after]


def exact_answer(example: Example, x: Fraction) -> Fraction:
    """Return the first output of a network of linear and ReLU layers, in fractions of the printed numbers."""
    a = [printed(value) for value in example.inputs[0]]
    a[example.swept] = x
    for layer in example.network.layers:
        columns = zip(layer.weights.T, layer.biases, strict=True)
        z = [sum((i * printed(w) for i, w in zip(a, ws, strict=True)), printed(b)) for ws, b in columns]
        a = [max(Fraction(0), value) for value in z] if layer.activation.name == "relu" else z
    return a[0]


def printed(value: float) -> Fraction:
    """Return the fraction that the shortest decimal of ``value`` stands for: 1/10 for 0.1."""
    return Fraction(repr(float(value)))


def test_there_are_the_fourteen_examples_and_no_others() -> None:
    assert sorted(FILES) == NAMES


@each_example
def test_every_stored_number_lies_on_the_step_of_its_document(name: str) -> None:
    data = json.loads(FILES[name].read_text(encoding="utf-8"), parse_float=Decimal)
    step = Decimal(1).scaleb(-data["decimals"])
    assert not [value for value in numbers(data["network"]) + numbers(data["inputs"]) if value % step]


def numbers(part: object) -> list[Decimal]:
    """Return every number with a point in ``part`` of a file."""
    if isinstance(part, dict):
        return [value for child in part.values() for value in numbers(child)]
    if isinstance(part, list):
        return [value for child in part for value in numbers(child)]
    return [part] if isinstance(part, Decimal) else []


@each_example
def test_every_example_has_a_title_and_one_sentence(name: str) -> None:
    data = json.loads(FILES[name].read_text(encoding="utf-8"))
    assert 0 < len(data["title"]) <= 40
    assert data["about"].endswith(".")
    assert ". " not in data["about"]


@each_example
def test_a_file_can_be_read_by_a_person(name: str) -> None:
    lines = FILES[name].read_text(encoding="utf-8").splitlines()
    assert max(len(line) for line in lines if '"note": ' not in line) <= 160  # a note is read as it is


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("neuron", [[35.7]]),
        ("layer", [[4.8, 1.21, 2.385]]),
        (
            "batch",
            [[0.5031, -1.04185, -2.03875], [0.2434, -2.7332, -5.7633], [-0.99314, 1.41254, -0.35655]],
        ),
        ("softmax", [[0.11611453467414118, 0.02590865471740153, 0.8579768106084572]]),
        ("kink", [[1.5]]),
        ("clamp", [[2.4]]),
        ("clamp-in-a-row", [[2.4]]),
        ("bump", [[1.0]]),
        ("straight", [[3.5]]),
    ],
)
def test_an_example_answers_with_the_numbers_of_the_course(name: str, expected: list[list[float]]) -> None:
    np.testing.assert_allclose(answers(name), expected, rtol=0, atol=1e-12)


def test_the_first_layer_of_the_batch_answers_for_three_rows() -> None:
    example = read("batch")
    z = forward(example.network, example.inputs).layers[0].z
    expected = [[4.8, 1.21, 2.385], [8.9, -1.81, 0.2], [1.41, 1.051, 0.026]]
    np.testing.assert_allclose(z, expected, rtol=0, atol=1e-12)


def test_the_notebook_cuts_what_is_negative() -> None:
    np.testing.assert_allclose(answers("notebook"), [[0.0, 0.140]], rtol=0, atol=5e-4)


def test_the_straight_notebook_lets_the_negative_through() -> None:
    np.testing.assert_allclose(answers("notebook-straight"), [[-0.384, 1.192]], rtol=0, atol=5e-4)


def test_both_notebooks_hold_the_same_44_numbers() -> None:
    bent, straight = read("notebook").network, read("notebook-straight").network
    assert bent.sizes == straight.sizes == (3, 7, 2)
    for one, other in zip(bent.layers, straight.layers, strict=True):
        np.testing.assert_array_equal(one.weights, other.weights)


@pytest.mark.parametrize("name", ["clamp", "clamp-in-a-row"])
def test_a_clamp_holds_its_input_between_1_and_3(name: str) -> None:
    example = read(name)
    xs = [Fraction(k, 7) for k in range(-70, 71)]
    assert [exact_answer(example, x) for x in xs] == [min(max(x, Fraction(1)), Fraction(3)) for x in xs]


def test_the_straight_network_is_one_line() -> None:
    example = read("straight")
    assert all(exact_answer(example, Fraction(x)) == Fraction("5.5") - x for x in range(-5, 6))
    assert kinks("straight", 40) == []


def test_the_bump_is_a_trapezoid_of_height_2() -> None:
    xs = np.linspace(-2, 6, 161)
    trapezoid = np.interp(xs, [0, 1, 3, 4], [0, 2, 2, 0])
    np.testing.assert_allclose(swept("bump", xs)[:, 0], trapezoid, rtol=0, atol=1e-12)


def test_the_sine_is_never_further_off_than_its_chords() -> None:
    xs = np.linspace(0, 1, 200_001)
    gap = np.abs(swept("sine", xs)[:, 0] - np.sin(2 * np.pi * xs)).max()
    chord_gap = 0.018846  # CURRICULUM section 2
    assert gap == pytest.approx(chord_gap, abs=2e-6)


@pytest.mark.parametrize(
    ("name", "cells", "expected"),
    [
        ("kink", 44, [2]),
        ("clamp", 24, [1, 3]),
        ("clamp-in-a-row", 24, [1, 3]),
        ("bump", 32, [0, 1, 3, 4]),
        ("sine", 64, [Fraction(k, 16) for k in range(1, 16) if k != 8]),
        ("fold", 64, [Fraction(k, 16) for k in range(1, 16)]),
    ],
)
def test_the_kinks_stand_in_view(name: str, cells: int, expected: list[Fraction]) -> None:
    assert kinks(name, cells) == expected


def test_the_classes_are_told_apart_and_the_last_sample_is_doubtful() -> None:
    shares = answers("classes")
    assert shares[:3].argmax(axis=1).tolist() == [0, 1, 2]
    assert shares[:3].max(axis=1).min() > 0.9
    assert shares[3].max() < 0.6


def test_sweeping_the_first_input_passes_through_all_three_classes() -> None:
    example = read("classes")
    winners = swept("classes", np.linspace(example.low, example.high, 81)).argmax(axis=1)
    assert list(dict.fromkeys(winners.tolist())) == [1, 0, 2]
