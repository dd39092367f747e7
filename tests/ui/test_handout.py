"""The printed sheet: two scenes a page, blanks where covers are, and the answers on another."""

import re
import shutil
import subprocess
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QRectF
from PySide6.QtGui import QPageSize, QPainter
from pytestqt.qtbot import QtBot

from nnviz.app import main
from nnviz.document.examples import read_examples
from nnviz.document.handouts import Sheet, sheets_of
from nnviz.document.language import understand
from nnviz.document.store import Store
from nnviz.resources import resources
from nnviz.ui.audit.recording import Paper
from nnviz.ui.exports.handout import Page, draw_page, page_size, paper_of
from tests.ui.bench import example
from tests.ui.desks import Person, window_on

needs_pdftotext = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="reads PDFs by pdftotext")


def printed(path: Path, *more: str, name: str = "neuron") -> bytes:
    """Return the handout of an example."""
    assert main(["--example", name, "--handout", str(path), *more]) == 0
    return path.read_bytes()


def words(path: Path) -> str:
    """Return the words in a PDF, a blank between two of them."""
    found = subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, check=True)
    return " ".join(found.stdout.decode().split())


def test_two_scenes_stand_on_a_page_with_embedded_fonts(tmp_path: Path) -> None:
    content = printed(tmp_path / "sheet.pdf")
    assert len(re.findall(rb"/Type\s*/Page\b", content)) == 3  # of five scenes
    assert b"/FontFile" in content


@needs_pdftotext
def test_the_titles_are_on_both_sheets_the_notes_on_the_answers_only(tmp_path: Path) -> None:
    for more in ([], ["--answers"]):
        path = tmp_path / f"sheet{len(more)}.pdf"
        printed(path, *more)
        found = words(path)
        title_words = re.findall("[a-z]{3,}", " ".join(scene.title for scene in example("neuron").scenes))
        assert set(title_words) <= set(re.findall("[a-z]+", found))  # Inter's digits have codes of their own
        assert ("the bias is added once" in found) is bool(more)


@needs_pdftotext
def test_a_covered_value_is_absent_from_the_blank_sheet_and_present_in_the_answers(tmp_path: Path) -> None:
    printed(tmp_path / "blank.pdf")
    printed(tmp_path / "answers.pdf", "--answers")
    covered = "14.28"  # with weight 2 turned: 3.72 − 10.71 + 18.27 + 3
    assert covered not in words(tmp_path / "blank.pdf")
    assert covered in words(tmp_path / "answers.pdf")


def test_only_the_answers_have_notes_and_no_covers() -> None:
    blank, answers = (list(sheets_of(example("neuron"), has_answers=each)) for each in (False, True))
    assert [bool(sheet.store.selection.covers) for sheet in (*blank, *answers)] == [True] * 5 + [False] * 5
    assert [bool(sheet.note) for sheet in (*blank, *answers)] == [False] * 5 + [True] * 5
    assert [sheet.has_choices for sheet in blank] == [True, False, True, False, False]


@pytest.mark.parametrize(("name", "size"), [("en_US", "Letter"), ("de_DE", "A4"), ("en_GB", "A4")])
def test_the_paper_is_the_countrys(name: str, size: str) -> None:
    assert page_size(QLocale(name)) == QPageSize(QPageSize.PageSizeId[size])


def test_without_scenes_there_is_nothing_to_print(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--example", "fold", "--handout", str(tmp_path / "sheet.pdf")]) == 2
    assert "found no scenes" in capsys.readouterr().err
    assert not (tmp_path / "sheet.pdf").exists()


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [(["--answers"], "without --handout"), (["--handout", "sheet.txt"], "ends in .pdf")],
)
def test_arguments_that_make_no_handout_are_refused(
    arguments: list[str], sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 2
    assert sentence in capsys.readouterr().err


@pytest.mark.parametrize("name", ["handout", "handout-answers"])
def test_the_menu_writes_it_too(qtbot: QtBot, tmp_path: Path, name: str) -> None:
    person = Person(tmp_path / "sheet.pdf")
    window = window_on(qtbot, "softmax", person)
    window.commands.actions[name].trigger()
    assert (tmp_path / "sheet.pdf").read_bytes().startswith(b"%PDF")
    assert person.told == []


EXAMPLES = [each.name for each in read_examples(resources() / "examples") if each.document.scenes]
A4 = QRectF(0, 0, 793, 1122)
LONG = " ".join(["mmmm"] * 80)


def written(sheets: list[Sheet], *, has_answers: bool) -> list[QRectF]:
    """Return the box of every text on a page of scenes, their pictures included."""
    paper = Paper(A4.size().toSize())
    painter = QPainter(paper)
    draw_page(painter, paper_of(A4), Page("A title" * 30, "1 of 1", sheets, has_answers))
    painter.end()
    found = [each for each in paper.records.texts if each.text.strip()]
    return [each.ink if each.clip is None else each.ink.intersected(each.clip) for each in found]


@pytest.mark.usefixtures("qtbot")
@pytest.mark.parametrize("has_answers", [False, True])
@pytest.mark.parametrize("name", EXAMPLES)
def test_no_label_of_the_handout_covers_another_or_leaves_the_page(name: str, has_answers: bool) -> None:
    sheets = list(sheets_of(example(name), has_answers=has_answers))
    pages = [written(sheets[at : at + 2], has_answers=has_answers) for at in range(0, len(sheets), 2)]
    meeting = [pair for page in pages for pair in combinations(page, 2) if meet(*pair)]
    assert not meeting
    assert min(map(len, pages)) > len(("head", "name", "foot", "title"))  # the picture has words too
    assert all(A4.contains(box) for page in pages for box in page)


def meet(one: QRectF, other: QRectF) -> bool:
    """Whether two texts lie over one another by more than a hair."""
    return one.adjusted(1, 1, -1, -1).intersects(other.adjusted(1, 1, -1, -1))


@pytest.mark.usefixtures("qtbot")
def test_a_long_note_stays_above_the_next_scene() -> None:
    one, other, *_ = sheets_of(example("neuron"), has_answers=True)
    boxes = written([replace(one, note=LONG), other], has_answers=True)
    assert not [pair for pair in combinations(boxes, 2) if meet(*pair)]


def test_guesses_of_a_class_before_are_not_handed_out() -> None:
    store = Store(example("neuron"))
    for line in ("guess a 1.1 = 3", "add scene Guessed"):
        understand(line, store.document, store.selection).perform(store)
    *_, last = sheets_of(store.document, has_answers=False)
    assert not last.store.selection.guesses
