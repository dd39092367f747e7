"""Every word of the program reaches a catalogue, and every translation of it comes back from there."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import PySide6
import pytest

from nnviz.ui.languages import read_catalogue

ROOT = Path(__file__).resolve().parents[2]
UPDATE = ROOT / "resources" / "languages" / "update"
SOURCES = sorted((ROOT / "nnviz").rglob("*.py"))
TEXTS = {"say": 1, "mark": 1, "count": 2}  # and how many texts it takes
MESSAGE = re.compile(  # as Qt's tool writes it
    r'(?P<head><message(?: numerus="yes")?>\s*<source>(?P<text>.*?)</source>\s*'
    r"(?:<comment>(?P<one>.*?)</comment>\s*)?)<translation.*?</translation>",
    re.DOTALL,
)
Message = tuple[str, str]  # a text, and what is said instead of one thing; empty where nothing is counted


def said_in(source: Path) -> Iterator[Message]:
    """Yield what the calls of a module say."""
    for node in ast.walk(ast.parse(source.read_text("utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in TEXTS:
            texts = [str(ast.literal_eval(each)) for each in node.args[: TEXTS[node.func.id]]]
            yield texts[0], texts[1] if len(texts) > 1 else ""


def words(message: re.Match[str]) -> Message:
    """Return the text of a message, and that of one thing."""
    return unescape(message["text"]), unescape(message["one"] or "")


def invented(message: re.Match[str]) -> str:
    """Return a message with a translation; of one thing and of several where it counts."""
    forms = [message["one"], message["text"]] if message["one"] else []
    told = "".join(f"<numerusform>«{form}»</numerusform>" for form in forms) or f"«{message['text']}»"
    return f"{message['head']}<translation>{told}</translation>"


@pytest.fixture(scope="module")
def listed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a list of all texts as Qt's tool collects them."""
    target = tmp_path_factory.mktemp("languages") / "de.ts"
    subprocess.run([sys.executable, UPDATE, target], check=True)
    return target


@pytest.fixture(scope="module")
def messages(listed: Path) -> set[Message]:
    """Return the texts of that list."""
    return {words(each) for each in MESSAGE.finditer(listed.read_text("utf-8"))}


def test_qts_tool_finds_every_text_of_the_program(messages: set[Message]) -> None:
    said = {message for source in SOURCES for message in said_in(source)}
    assert sorted(said - messages) == []
    assert sorted(messages - said) == []


def test_texts_are_collected_where_the_program_asks_for_them(listed: Path) -> None:
    text = listed.read_text("utf-8")
    assert re.findall(r"<name>(.*?)</name>", text) == [""]
    assert len(MESSAGE.findall(text)) == text.count("<message")


def test_every_translation_comes_back_from_the_catalogue(
    listed: Path, messages: set[Message], tmp_path: Path
) -> None:
    copy = tmp_path / "de.ts"
    copy.write_text(MESSAGE.sub(invented, listed.read_text("utf-8")), encoding="utf-8")
    subprocess.run([Path(PySide6.__path__[0]) / "lrelease", "-silent", copy], check=True)
    translated = read_catalogue(copy.with_suffix(".qm")).language.translated
    assert [text for text, one in messages if not one and translated(text, "", None) != f"«{text}»"] == []
    assert [text for text, one in messages if one and translated(text, one, 1) != f"«{one}»"] == []
    assert [text for text, one in messages if one and translated(text, one, 5) != f"«{text}»"] == []


def test_the_list_that_translators_copy_is_what_the_program_says(tmp_path: Path) -> None:
    kept, again = UPDATE.with_name("nnviz.ts").read_bytes(), tmp_path / "nnviz.ts"
    again.write_bytes(kept)
    subprocess.run([sys.executable, UPDATE, again], check=True)
    assert again.read_bytes() == kept
