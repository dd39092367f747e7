"""What the program writes for itself and for other programs is the same in every language, and read there."""

import contextlib
import re

import pytest

from nnviz.app import main
from nnviz.document.document import Document
from nnviz.document.examples import example_names, read_example
from nnviz.document.fileformat import document_from_json, document_to_json
from nnviz.document.frame import frame_of
from nnviz.document.language import FORMS, understand
from nnviz.document.notebook import notebook_of
from nnviz.document.selection import SCRIPTS
from nnviz.document.standing import lines_of, looked
from nnviz.document.store import Store
from nnviz.document.table_files import csv_of_table, table_names
from nnviz.resources import resources
from nnviz.words import ENGLISH, speaking
from tests.document.elsewhere import ELSEWHERE, english_words
from tests.document.test_fileformat import FAULTS
from tests.document.test_standing import CLASSES, WAYS

FOLDER = resources() / "examples"
EXAMPLES = example_names(FOLDER)
ANSWERS = ("--values", "--pieces", "--functions", *(f"--script={form}" for form in SCRIPTS))
_PLACE = re.compile(r"^(?:[a-z]+(?:\[\d+\])*\.?)+: ")  # in the file

Capture = pytest.CaptureFixture[str]


def files_of(document: Document) -> list[str]:
    """Return everything that is written of a document."""
    frame = frame_of(Store(document))
    scripts = [frame.script_in(form) for form in SCRIPTS]
    tables = [csv_of_table(frame, name) for name in table_names(frame)]
    return [document_to_json(document), *tables, *map(notebook_of, scripts), *(each.text for each in scripts)]


def kept_after(line: str) -> str:
    """Return the document after a line, as it is saved; nothing where the line is refused."""
    store = Store(CLASSES)
    with contextlib.suppress(ValueError):
        for each in ("snapshot A", "add scene Two", "weight 1.1.1 = 0.3", line):
            understand(each, store.document, store.selection).perform(store)
        return document_to_json(store.document) + "\n".join(lines_of(store.selection, store.document))
    return ""


@pytest.mark.parametrize("name", EXAMPLES)
def test_files_are_the_same_in_every_language(name: str) -> None:
    document = read_example(FOLDER, name).document
    with speaking(ELSEWHERE):
        there = files_of(document)
    assert there == files_of(document)


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_file_is_read_in_every_language_as_what_it_is(name: str) -> None:
    document = read_example(FOLDER, name).document
    with speaking(ELSEWHERE):
        again = document_from_json(document_to_json(document))
    assert document_to_json(again) == document_to_json(document)


@pytest.mark.parametrize("answer", ANSWERS)
@pytest.mark.parametrize("name", ["classes", "sine", "clamp"])
def test_answers_for_other_programs_are_english(capsys: Capture, name: str, answer: str) -> None:
    printed = []
    for language in (ENGLISH, ELSEWHERE):
        with speaking(language):
            main(["--language=en", "--example", name, "--do", "activation 1 = sigmoid", answer])
        printed.append(capsys.readouterr())
    assert printed[0] == printed[1]


@pytest.mark.parametrize("line", [form for form, _ in FORMS if form != "add scene"])
def test_a_line_does_the_same_in_every_language(line: str) -> None:
    with speaking(ELSEWHERE):
        there = kept_after(line)
    assert there == kept_after(line)


@pytest.mark.parametrize("lines", WAYS, ids=lambda lines: " · ".join(lines) or "at first")
def test_a_way_of_looking_is_told_by_the_same_lines_in_every_language(lines: list[str]) -> None:
    with speaking(ELSEWHERE):
        there = lines_of(looked(CLASSES, lines), CLASSES)
    assert there == lines_of(looked(CLASSES, lines), CLASSES)


@pytest.mark.parametrize("fault", FAULTS)
def test_what_is_wrong_with_a_file_is_said_in_the_language(fault: str) -> None:
    content, _ = FAULTS[fault]
    with speaking(ELSEWHERE), pytest.raises(ValueError) as refusal:  # noqa: PT011  the words are looked at below
        document_from_json(content)
    assert english_words([_PLACE.sub("", str(refusal.value))]) <= {"null", "true"}  # JSON's own
