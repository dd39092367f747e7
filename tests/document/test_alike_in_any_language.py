"""In another language words and numbers change; lines, files, code and what an act does stay the same."""

import re
from collections.abc import Iterator

import pytest

from nnviz.document.document import Document
from nnviz.document.echo import did
from nnviz.document.edits import Edit, SetValue
from nnviz.document.fileformat import document_to_json
from nnviz.document.frame import Frame, frame_of
from nnviz.document.holding import MoveKink, SetSlope
from nnviz.document.language import FORMS, understand
from nnviz.document.nudging import same_target
from nnviz.document.places import Bias, Input, Neuron, Weight
from nnviz.document.scenes import CountHands, NoteScene
from nnviz.document.softmax_sayings import share_words
from nnviz.document.standing import lines_of
from nnviz.document.store import Store
from nnviz.document.summary import summary
from nnviz.document.table_files import csv_of_table, table_names
from nnviz.document.tables import short_number
from nnviz.document.values import pieces_of, values_of
from nnviz.words import Language, speaking, told
from tests.document.test_announcements import clamp, two_classes

KEPT_ALIKE = "weight 1.1.2 = 0.25"


def _marked(text: str, one: str, n: int | None) -> str:
    """Translate a text by marks around it; the sign before a number becomes a word."""
    return f"«{one if one and n == 1 else text}»".replace(" = ", " wird ")


SPOKEN = Language("xx", _marked, ",", ".")
WAYS = [
    ["select weight 1.1.2", "plot parts", "leave out 2.1.bias"],
    ["select bias 2.1", "show slopes", "pin input 1", "pin weight 1.1.1", "stage function with sum"],
    ["cover weight 1.1.1", "cover a 2.1", "cover input 1", "guess a 2.1 = 3.5", "guess point 2.4,-1 of 1.2"],
    ["film neurons", "film 2", "code flat"],
]


def standing(document: Document, *lines: str) -> Store:
    store = Store(document)
    for line in lines:
        understand(line, store.document, store.selection).perform(store)
    return store


def machine_texts(frame: Frame) -> Iterator[str]:
    """Yield what is read by machines: the file, the tables, the answers."""
    yield document_to_json(frame.document)
    yield from (csv_of_table(frame, name) for name in table_names(frame))
    yield str((values_of(frame), pieces_of(frame)))
    yield frame.script.text


@pytest.mark.parametrize("lines", WAYS, ids=lambda lines: lines[0])
def test_a_way_of_looking_is_told_by_the_same_lines(lines: list[str]) -> None:
    store = standing(clamp(), *lines)
    expected = lines_of(store.selection, store.document)
    with speaking(SPOKEN):
        assert lines_of(standing(clamp(), *lines).selection, store.document) == expected


@pytest.mark.parametrize("lines", [[], ["cover weight 1.1.1"], ["code flat"], ["code plain"]])
def test_files_answers_and_code_are_the_same(lines: list[str]) -> None:
    expected = list(machine_texts(frame_of(standing(two_classes(), KEPT_ALIKE, *lines))))
    with speaking(SPOKEN):
        found = list(machine_texts(frame_of(standing(two_classes(), KEPT_ALIKE, *lines))))
    assert found == expected


def test_lines_keep_their_spelling_and_their_meaning_is_told() -> None:
    with speaking(SPOKEN):
        assert all(told(meaning) == _marked(meaning, "", None) for _, meaning in FORMS)
        assert [place.line for place in (Input(0), Neuron(0, 1), Weight(0, 0, 1), Bias(0, 1))] == [
            "input 1",
            "neuron 1.2",
            "weight 1.1.2",
            "bias 1.2",
        ]


def test_a_refusal_is_told_in_the_language() -> None:
    with speaking(SPOKEN), pytest.raises(ValueError, match=r"^«found “foo”, needed «a word such as"):
        standing(clamp(), "foo")


def test_numbers_in_words_have_the_comma_of_the_language() -> None:
    with speaking(SPOKEN):
        words = summary(frame_of(standing(clamp(), "select neuron 1.2")))
    assert not re.search(r"\d\.\d\d", words)
    assert "«x from 3,00 to 5,00: y = 1,00 x − 3,00»" in words


@pytest.mark.parametrize("line", [KEPT_ALIKE, "kink 1.2 = 2.5", "undo"])
def test_a_covered_number_is_told_in_no_language(line: str) -> None:
    with speaking(SPOKEN):
        store = standing(clamp(), "kink 1.2 = 1.5", "cover outputs", "cover weight 1.1.2")
        before = store.session
        understand(line, store.document, store.selection).perform(store)
        words = did(before, store.session)
    assert "?" in words
    assert not re.search(r"\d,\d", words)


def test_a_shift_of_all_scores_is_known_by_what_was_done() -> None:
    with speaking(SPOKEN):
        frame = frame_of(standing(two_classes(), "shift scores by 2.5"))
        assert frame.softmax is not None
        assert share_words(frame, frame.softmax).startswith("«2,5 added to every score")


def test_a_sign_stands_for_what_is_no_number_in_any_language() -> None:
    with speaking(SPOKEN):
        signs = [short_number(text) for text in ("«not a number»", "«too large»", "−«too large»", "1,00")]
    assert signs == ["NaN", "∞", "−∞", "1,00"]


@pytest.mark.parametrize(
    ("one", "other", "is_same"),
    [
        (SetValue(Bias(0, 1), 1.0), SetValue(Bias(0, 1), 2.0), True),
        (SetValue(Bias(0, 1), 1.0), SetValue(Bias(0, 0), 1.0), False),
        (SetSlope(Neuron(1, 0), 2.4, 0.0), SetSlope(Neuron(1, 0), 2.4, 1.0), True),
        (SetSlope(Neuron(1, 0), 2.4, 0.0), SetSlope(Neuron(1, 0), 0.4, 0.0), False),
        (MoveKink(Neuron(0, 1), 0, 2.5), MoveKink(Neuron(0, 1), 1, 2.5), False),
        (NoteScene(0, "as"), NoteScene(0, "ask"), True),
        (CountHands(0, 0, "A", 1), CountHands(0, 0, "A", 2), True),
        (CountHands(0, 0, "A", 1), CountHands(0, 1, "A", 1), False),
    ],
)
def test_steps_belong_together_that_set_one_thing(one: Edit, other: Edit, *, is_same: bool) -> None:
    assert same_target(one, other) is is_same
