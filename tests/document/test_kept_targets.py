"""The edits of the target: chosen, drawn point by point, said by the samples."""

from dataclasses import replace

import pytest

from nnviz.document.document import Document
from nnviz.document.edits import Edit, SetValue
from nnviz.document.examples import read_example
from nnviz.document.kept import POINTS, TargetChoice, chain
from nnviz.document.places import Bias, Input, Neuron
from nnviz.document.store import Store
from nnviz.document.targets import (
    AddTargetPoint,
    DrawTarget,
    MoveTargetPoint,
    RemoveTargetPoint,
    SetTarget,
    TargetFromSamples,
)
from nnviz.nn.arrays import frozen
from nnviz.nn.targets import TARGET_KINDS
from nnviz.resources import resources


def example(name: str) -> Document:
    return read_example(resources() / "examples", name).document


def after(*edits: Edit, document: Document | None = None) -> Document:
    document = document or example("clamp")
    for edit in edits:
        document = edit.apply(document)
    return document


@pytest.mark.parametrize("kind", TARGET_KINDS)
def test_a_kind_without_numbers_takes_the_ones_it_starts_from(kind: str) -> None:
    assert after(SetTarget(TargetChoice(kind))).target == TargetChoice(kind, TARGET_KINDS[kind].defaults)


def test_choosing_the_same_target_again_is_nothing() -> None:
    document = after(SetTarget(TargetChoice("clip")))
    assert SetTarget(TargetChoice("clip", (1.0, 3.0))).apply(document) is document
    assert after(SetTarget(None)).target is None


def test_points_are_put_in_order_from_left_to_right() -> None:
    document = after(AddTargetPoint(3.0, 1.0), AddTargetPoint(0.0, 0.0), AddTargetPoint(1.0, 2.0))
    assert document.target is not None
    assert document.target.points == ((0.0, 0.0), (1.0, 2.0), (3.0, 1.0))


def test_a_point_lies_on_the_documents_step() -> None:
    assert after(AddTargetPoint(1.23456, -0.001)).target == chain([(1.23, 0.0)])


def test_a_point_at_the_x_of_another_takes_its_place() -> None:
    assert after(AddTargetPoint(1.0, 2.0), AddTargetPoint(1.0, 3.0)).target == chain([(1.0, 3.0)])


def test_a_first_point_puts_another_kind_of_target_away() -> None:
    assert after(SetTarget(TargetChoice("sine")), AddTargetPoint(1.0, 2.0)).target == chain([(1.0, 2.0)])


def test_a_point_is_taken_out_by_its_number_and_with_the_last_one_the_target_goes() -> None:
    document = after(AddTargetPoint(1.0, 2.0), AddTargetPoint(0.0, 0.0), RemoveTargetPoint(0))
    assert document.target == chain([(1.0, 2.0)])
    assert RemoveTargetPoint(0).apply(document).target is None


def test_a_point_moves_past_another_and_gives_way_to_none() -> None:
    document = after(AddTargetPoint(0.0, 0.0), AddTargetPoint(1.0, 2.0), MoveTargetPoint(0, 3.0, 1.0))
    assert document.target == chain([(1.0, 2.0), (3.0, 1.0)])
    assert MoveTargetPoint(1, 3.0, 1.001).apply(document) is document


def test_the_pencil_is_looked_after_by_the_selection_and_is_nothing_to_undo() -> None:
    store = Store(example("clamp"))
    DrawTarget(is_on=True).perform(store)
    assert store.selection.draws
    assert store.session.history.past == ()


@pytest.mark.parametrize(
    ("edit", "words"),
    [
        (RemoveTargetPoint(0), "found point 1, needed a target that is drawn by points"),
        (SetTarget(TargetChoice("clip", (1.0,))), "found 1 numbers for clip, needed 2: low, high"),
        (SetTarget(TargetChoice("circle")), "found the target “circle”, needed one of clip"),
        (SetTarget(TargetChoice(POINTS)), "found a target of 0 points, needed 1 to 200"),
        (AddTargetPoint(float("inf"), 0.0), "not finite"),
        (TargetFromSamples(Neuron(0, 0)), r"neuron 1\.1 is no output, needed a neuron of the last layer"),
        (TargetFromSamples(Input(0)), "input 1 is the one that is swept, needed another"),
        (TargetFromSamples(Neuron(1, 0)), "needed two points or more"),
    ],
)
def test_what_makes_no_target_is_refused_in_words(edit: Edit, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        after(edit)


def test_the_samples_say_what_the_network_answers_now_and_keep_it() -> None:
    batch = replace(example("clamp"), inputs=frozen([[4.0], [0.0], [2.0]]))
    document = after(TargetFromSamples(Neuron(1, 0)), SetValue(Bias(1, 0), 9.0), document=batch)
    assert document.target == chain([(0.0, 1.0), (2.0, 2.0), (4.0, 3.0)])


def test_the_samples_say_by_another_input_what_is_wanted() -> None:
    document = after(TargetFromSamples(Input(1)), document=example("classes"))
    x, wanted = example("classes").inputs[:, 0].tolist(), example("classes").inputs[:, 1].tolist()
    assert document.target == chain(list(zip(x, wanted, strict=True)))
