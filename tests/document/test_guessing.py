"""Guesses: noted under letters, kept by scenes, judged once what they are about is revealed."""

import pytest

from nnviz.document.frame import frame_of
from nnviz.document.guessing import told_guesses
from nnviz.document.masking import masked
from nnviz.document.standing import lines_of, looked
from nnviz.document.store import Store
from tests.document.test_covering import opened


def told(store: Store) -> list[str]:
    """Return what is said of the guesses."""
    return list(told_guesses(masked(frame_of(store))))


def test_while_it_is_covered_a_guess_is_only_a_number() -> None:
    assert told(opened("clamp", "cover outputs", "guess a 2.1 = 3")) == ["A 3.00"]


def test_after_the_reveal_the_gap_is_told() -> None:
    store = opened("clamp", "cover outputs", "guess a 2.1 = 3", "guess a 2.1 = 2.4", "uncover all")
    assert told(store) == ["A 3.00: 0.60 too high", "B 2.40: right"]  # 1.4 − 0 + 1 = 2.4


def test_a_guessed_point_is_judged_by_the_curve_there() -> None:
    store = opened("clamp", "guess point 2,1.5")  # the clamp holds x between 1 and 3
    assert told(store) == ["A 1.50: 0.50 too low"]


@pytest.mark.parametrize("line", ["guess weight 1.1.1 = 3", "guess bias 1.1 = 1", "guess input 1 = 4.4"])
def test_stored_numbers_can_be_guessed(line: str) -> None:  # they are 1, −1 and 2.4
    assert told(opened("clamp", line))[0].endswith("2.00 too high")


def test_a_seventh_guess_is_refused_in_words() -> None:
    with pytest.raises(ValueError, match="found 6 guesses, A to F"):
        opened("clamp", *["guess a 2.1 = 3"] * 7)


def test_guesses_are_told_as_lines_that_lead_back_to_them() -> None:
    store = opened("clamp", "guess a 2.1 = 3", "guess point 2.4,-1 of 1.2")
    lines = lines_of(store.selection, store.document)
    assert looked(store.document, lines).guesses == store.selection.guesses


def test_no_guesses_are_left_once_they_are_forgotten() -> None:
    assert not opened("clamp", "guess a 2.1 = 3", "no guesses").selection.guesses


@pytest.mark.parametrize(
    ("level", "gap"), [("1.25", "0.25 too high"), ("2.5", "0.50 too low"), ("3", "right"), ("1", "right")]
)
def test_a_guessed_level_is_judged_by_the_nearest_level_of_the_curve(level: str, gap: str) -> None:
    assert told(opened("clamp", f"guess level {level}"))[0].endswith(f": {gap}")  # it stays at 1 and at 3


def test_a_curve_that_stays_nowhere_is_judged_by_its_ends() -> None:
    store = opened("clamp", "activation 1 = linear", "guess level 4.5 of 1.1")  # x − 1 for x from −1 to 5
    assert told(store) == ["A 4.50: 0.50 too high"]


@pytest.mark.parametrize(
    ("line", "gap"),
    [
        ("guess added 2.1 = 1", "0.40 too low"),  # 1.4 · 1 − 0 · 1
        ("guess product 2.1.1 = 2", "0.60 too high"),
        ("guess z 1.1 = 1.4", "right"),
    ],
)
def test_every_computed_number_can_be_guessed(line: str, gap: str) -> None:
    assert told(opened("clamp", line))[0].endswith(f": {gap}")


@pytest.mark.parametrize(
    ("line", "gap"),
    [("maximum 1 = 3.1", "right"), ("shifted 3 = 0.5", "0.500 too high"), ("power 3 = 1", "right")],
)
def test_every_stage_of_softmax_can_be_guessed(line: str, gap: str) -> None:
    assert told(opened("softmax", f"guess {line}"))[0].endswith(f": {gap}")


def test_a_level_is_told_as_a_line_that_leads_back_to_it() -> None:
    store = opened("clamp", "guess level 2.5 of 1.2")
    lines = lines_of(store.selection, store.document)
    assert looked(store.document, lines).guesses == store.selection.guesses
