"""Snapshots and the target in a file: they read back as they were, or are refused with their place."""

import json
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nnviz.document.document import Document
from nnviz.document.edits import SetValue
from nnviz.document.examples import read_example, read_examples
from nnviz.document.fileformat import document_from_json, document_to_json
from nnviz.document.fileshapes import DocumentFault, Json
from nnviz.document.kept import MOST_POINTS, TargetChoice, chain
from nnviz.document.places import Bias
from nnviz.document.snapshots import NameSnapshot, TakeSnapshot
from nnviz.document.targets import SetTarget
from nnviz.nn.targets import TARGET_KINDS
from nnviz.resources import resources


def example(name: str) -> Document:
    return read_example(resources() / "examples", name).document


def with_snapshots() -> Document:
    document = TakeSnapshot("A").apply(example("clamp"))
    document = NameSnapshot("A", "vor “dem” Zug").apply(SetValue(Bias(0, 0), 0.1).apply(document))
    return TakeSnapshot("C").apply(document)


def read_back(document: Document) -> Document:
    return document_from_json(document_to_json(document))


def test_snapshots_read_back_bit_for_bit() -> None:
    for one, other in zip(with_snapshots().snapshots, read_back(with_snapshots()).snapshots, strict=True):
        assert (one.letter, one.name) == (other.letter, other.name)
        np.testing.assert_array_equal(one.inputs, other.inputs)
        for layer, read in zip(one.network.layers, other.network.layers, strict=True):
            assert (layer.weights.tolist(), layer.biases.tolist()) == (
                read.weights.tolist(),
                read.biases.tolist(),
            )


@pytest.mark.parametrize("kind", TARGET_KINDS)
def test_a_target_of_every_kind_reads_back(kind: str) -> None:
    document = SetTarget(TargetChoice(kind)).apply(example("clamp"))
    assert read_back(document).target == document.target


finite = st.floats(allow_nan=False, allow_infinity=False)


@given(st.lists(st.tuples(finite, finite), min_size=1, max_size=9))
def test_points_read_back(points: list[tuple[float, float]]) -> None:
    document = replace(example("clamp"), target=chain(points))
    assert read_back(document).target == document.target


def test_a_document_without_either_has_neither_key() -> None:
    for each in read_examples(resources() / "examples"):
        assert not {"snapshots", "target"} & set(json.loads(document_to_json(each.document)))


def changed(**keys: Json) -> str:
    return json.dumps({**json.loads(document_to_json(with_snapshots())), **keys})


def snapshot(**keys: Json) -> list[Json]:
    return [{**json.loads(document_to_json(with_snapshots()))["snapshots"][0], **keys}]


TWICE: Json = [*snapshot(), *snapshot()]
LAYER: dict[str, Json] = {"weights": [[1.0]], "biases": [0.0], "activation": "linear"}


@pytest.mark.parametrize(
    ("snapshots", "words"),
    [
        ("A", r"snapshots: found “A”, needed a list"),
        ([{"letter": "A"}], r"snapshots\[0\]: found the keys “letter”, needed “network” too"),
        (snapshot(letter="G"), r"snapshots\[0\]\.letter: found “G”, needed a letter from A to F"),
        (snapshot(letter=""), r"snapshots\[0\]\.letter: found “”, needed a letter from A to F"),
        (snapshot(name="n" * 41), r"snapshots\[0\]\.name: found 41 characters, needed at most 40"),
        (snapshot(network=[]), r"snapshots\[0\]\.network: found no layers, needed 1 to 12"),
        (snapshot(inputs=[[1.0, 2.0]]), r"snapshots\[0\]\.inputs\[0\]: found 2 numbers, needed 1"),
        (snapshot(network=[LAYER, {**LAYER, "weights": [[1.0], [2.0]]}]), r"\[0\]\.network\[1\]\.weights"),
        (snapshot(network=[{**LAYER, "biases": ["x"]}]), r"\[0\]\.network\[0\]\.biases\[0\]: found “x”"),
        (TWICE, r"snapshots\[1\]\.letter: found a second A, needed another letter"),
    ],
)
def test_a_snapshot_that_is_none_is_refused_with_its_place(snapshots: Json, words: str) -> None:
    with pytest.raises(DocumentFault, match=words):
        document_from_json(changed(snapshots=snapshots))


@pytest.mark.parametrize(
    ("target", "words"),
    [
        ("clip", "target: found “clip”, needed an object"),
        ({}, "target: found no keys, needed “kind” too"),
        ({"kind": "clamp"}, r"target\.kind: found “clamp”, needed one of clip, trapezoid, .*points"),
        ({"kind": "clip", "numbers": [1]}, r"target\.numbers: found 1 number, needed 2: low, high"),
        ({"kind": "clip", "numbers": [1, 1e999]}, r"target\.numbers\[1\]: found Infinity"),
        ({"kind": "clip", "numbers": [3, 1]}, r"target\.numbers: found \[3\.0, 1\.0\], needed num"),
        ({"kind": "points"}, r"target\.points: found no points, needed 1 to 200"),
        ({"kind": "points", "points": [[1]]}, r"target\.points\[0\]: found 1 number, needed 2, an x and a y"),
        ({"kind": "points", "points": [[0, 0]] * (MOST_POINTS + 1)}, r"target\.points: found 201 points"),
    ],
)
def test_a_target_that_is_none_is_refused_with_its_place(target: Json, words: str) -> None:
    with pytest.raises(DocumentFault, match=words):
        document_from_json(changed(target=target))
