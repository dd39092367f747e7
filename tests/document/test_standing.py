"""A way of looking told as lines, and found again by them."""

from dataclasses import fields

import pytest

from nnviz.document.examples import read_example
from nnviz.document.selection import Selection
from nnviz.document.standing import OF_THE_MOMENT, WRITERS, lines_of, looked
from nnviz.resources import resources

CLASSES = read_example(resources() / "examples", "classes").document
WAYS = [
    ["sample 2"],
    ["select weight 1.1.2"],
    ["select input 2"],
    ["select bias 2.1"],
    ["plot parts", "leave out 2.1.1", "leave out 2.1.bias"],
    ["show slopes", "show tables", "code flat"],
    ["code plain", "hide code", "show live"],
    ["view between 1 and 2"],
    ["softmax plain shift 706.52"],
    ["softmax temperature 0.5"],
    ["softmax columns"],
    ["sum bars"],
    ["fault rows"],
    ["stage function-beside-softmax with sum", "lens sum"],
    ["lens code"],
    ["pin weight 1.1.1", "pin input 2"],
    ["guess a 2.1 = 3", "guess point 2.4,-1 of 1.2"],
    ["ask after"],
    ["film neurons", "film 2", "select input 1"],
    ["film rows", "film 1", "sample 1", "select 2.1"],
    ["cover all", "uncover neuron 1.1", "cover weight 1.1.1", "cover input 1", "cover share 2"],
    ["cover all"],
    ["cover outputs"],
    ["cover neuron 1.2"],
    [],
]


@pytest.mark.parametrize("lines", WAYS, ids=lambda lines: " · ".join(lines) or "at first")
def test_what_is_looked_at_is_found_again_by_its_lines(lines: list[str]) -> None:
    selection = looked(CLASSES, lines)
    assert looked(CLASSES, lines_of(selection, CLASSES)) == selection


@pytest.mark.parametrize("name", WRITERS)
def test_each_part_of_a_selection_is_told_by_one_of_these_ways(name: str) -> None:
    first = looked(CLASSES, [])
    told = [looked(CLASSES, lines) for lines in WAYS]
    assert any(getattr(each, name) != getattr(first, name) for each in told)


def test_every_part_of_a_selection_is_told_or_of_the_moment() -> None:
    assert {field.name for field in fields(Selection)} == {*WRITERS, *OF_THE_MOMENT}


def test_a_line_that_changes_the_document_is_no_way_of_looking() -> None:
    with pytest.raises(ValueError, match="found “weight”"):
        looked(CLASSES, ["weight 1.1.1 = 3"])


@pytest.mark.parametrize("line", ["cover all", "cover outputs"])
def test_covers_that_have_one_word_are_told_by_it(line: str) -> None:
    assert lines_of(looked(CLASSES, [line]), CLASSES) == (line,)


def test_covers_of_all_but_one_number_are_told_each() -> None:
    selection = looked(CLASSES, ["cover outputs", "uncover neuron 2.1"])
    assert "cover z 2.2" in lines_of(selection, CLASSES)
    assert "cover outputs" not in lines_of(selection, CLASSES)
