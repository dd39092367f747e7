"""The printed sheet: two scenes a page, blanks where covers are, and the answers on another."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QPageSize
from pytestqt.qtbot import QtBot

from nnviz.app import main
from nnviz.document.handouts import sheets_of
from nnviz.ui.exports.handout import page_size
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
