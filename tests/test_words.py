"""Words and numbers in other languages, and the rule that every text is a literal that can be collected."""

import ast
from pathlib import Path

import pytest

from nnviz.document.numerals import formatted, parsed
from nnviz.words import Language, count, decimal, listed, mark, say, speaking, told, whole

SOURCES = sorted((Path(__file__).resolve().parent.parent / "nnviz").rglob("*.py"))
GERMAN = {
    "set {place} to {value}": "{place} auf {value} setzen",
    "{n} rows": "{n} Zeilen",
    "{n} row": "{n} Zeile",
    "too large": "zu groß",
    "broken": "{nobody}",
}
SPOKEN = Language("de", lambda text, one, n: GERMAN.get(one if n == 1 else text, ""), ",", ".")


def test_without_a_catalogue_words_are_english() -> None:
    assert say("set {place} to {value}", place="w", value="0.5") == "set w to 0.5"
    assert [count("{n} rows", "{n} row", n) for n in (0, 1, 1234)] == ["0 rows", "1 row", "1,234 rows"]


def test_a_language_orders_a_sentence_in_its_own_way() -> None:
    with speaking(SPOKEN):
        assert say("set {place} to {value}", place="w", value="0,5") == "w auf 0,5 setzen"
    assert say("set {place} to {value}", place="w", value="0.5") == "set w to 0.5"


def test_what_a_catalogue_lacks_stays_english() -> None:
    with speaking(SPOKEN):
        assert say("never translated") == "never translated"
        assert told(mark("never translated")) == "never translated"


def test_a_catalogue_with_a_wrong_name_is_not_believed() -> None:
    with speaking(SPOKEN):
        assert say("broken", place="w") == "broken"


def test_one_thing_and_many_things_are_said_apart() -> None:
    with speaking(SPOKEN):
        assert [count("{n} rows", "{n} row", n) for n in (1, 2000)] == ["1 Zeile", "2.000 Zeilen"]


def test_numbers_are_written_with_the_comma_of_the_language_and_can_be_typed_back() -> None:
    with speaking(SPOKEN):
        assert formatted(-0.91, 2) == "−0,91"
        assert parsed(formatted(-0.91, 2)) == -0.91
        assert listed([decimal("0.5"), decimal("1.5")]) == "0,5; 1,5"


def test_what_is_no_number_is_said_in_the_language() -> None:
    with speaking(SPOKEN):
        assert formatted(float("inf"), 2) == "zu groß"
        assert whole(-12345) == "-12.345"


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.stem)
def test_every_text_is_a_literal_that_can_be_collected(source: Path) -> None:
    calls = [node for node in ast.walk(ast.parse(source.read_text("utf-8"))) if isinstance(node, ast.Call)]
    for call in calls:
        name = call.func.id if isinstance(call.func, ast.Name) else ""
        texts = call.args[: {"say": 1, "mark": 1, "count": 2}.get(name, 0)]
        assert all(isinstance(each, ast.Constant) and isinstance(each.value, str) for each in texts)
