"""Catalogues: collected by Qt's tool, built, and read; the invented languages; numbers and directions."""

import re
import subprocess
from pathlib import Path

import PySide6
import pytest
from PySide6.QtCore import QTranslator

from nnviz.ui.languages import LEFTWARDS, LONG, catalogue, codes, invented
from nnviz.words import count, say, speaking


def test_an_invented_language_is_longer_and_keeps_places_of_values() -> None:
    text = "the values of {place} become {value}"
    assert re.findall(r"\{\w+\}", invented(text)) == ["{place}", "{value}"]
    assert len(invented(text)) > len(text) + 3
    assert not re.search(r"[A-Za-z]{2}", re.sub(r"\{\w+\}", "", invented(text)))


def test_words_of_the_leftward_language_are_turned_and_numbers_are_not() -> None:
    with speaking(catalogue(LEFTWARDS).language):
        said = say("set {place} to {value}", place="1.2", value="0,5")
    assert said.count("\N{RIGHT-TO-LEFT OVERRIDE}") == said.count("\N{POP DIRECTIONAL FORMATTING}") == 2
    assert "1.2" in said


def test_an_unknown_language_is_refused_with_those_there_are() -> None:
    with pytest.raises(ValueError, match=f"found the language “xx”, needed one of en, .*{LONG}"):
        catalogue("xx")
    assert codes()[0] == "en"


def test_a_language_with_three_plurals_gets_all_of_them(tmp_path: Path) -> None:
    source = tmp_path / "a.ts"
    source.write_text(
        '<?xml version="1.0"?><!DOCTYPE TS><TS version="2.1" language="pl"><context><name></name>'
        '<message numerus="yes"><source>{n} rows</source><comment>{n} row</comment><translation>'
        "<numerusform>{n} wiersz</numerusform><numerusform>{n} wiersze</numerusform>"
        "<numerusform>{n} wierszy</numerusform></translation></message></context></TS>",
        encoding="utf-8",
    )
    subprocess.run([Path(PySide6.__path__[0]) / "lrelease", "-silent", source], check=True)
    translator = QTranslator()
    assert translator.load(str(tmp_path / "a.qm"))
    assert [translator.translate("", "{n} rows", "{n} row", n) for n in (1, 2, 5)] == [
        "{n} wiersz",
        "{n} wiersze",
        "{n} wierszy",
    ]


def test_plurals_reach_the_catalogue() -> None:
    with speaking(catalogue(LONG).language):
        assert count("{n} rows", "{n} row", 1) == f"1 {invented('row')}"
        assert count("{n} rows", "{n} row", 1200) == f"1.200 {invented('rows')}"
