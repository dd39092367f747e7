"""The command line in another language: its help and its refusals."""

import re

import pytest

from nnviz.app import main
from nnviz.document.examples import example_names
from nnviz.document.exports import FILMS, PANELS, PICTURES, SOME_TABLES, TABLE
from nnviz.document.language import FORMS
from nnviz.document.selection import SCRIPTS
from nnviz.document.staging import ARRANGEMENTS
from nnviz.resources import resources
from nnviz.words import speaking
from tests.document.elsewhere import ELSEWHERE, english_words

EXAMPLES = example_names(resources() / "examples")
_TYPED = re.compile(r"--?[a-z-]+|\{[^}]*\}|WxH|PNG|PDF")  # as it is spelt everywhere
_NAMES = (*SCRIPTS, *PANELS, *PICTURES, *FILMS, TABLE, SOME_TABLES, *ARRANGEMENTS, *EXAMPLES, "nnviz")
WRONG = [
    "--foo", "--script foo", "--example foo", "--save", "--export desk", "--export desk a.foo", "--scale 9",
    "--scale x", "--size 3x3 --screenshot a.png", "--size 900x900", "--screenshot a.foo", "--handout a.foo",
    "--answers", "--values --pieces", "--stage --values", "--stage foo", "--do foo",
    "a.nnviz --example clamp", "none.nnviz", "--export foo a.png", "--scale 2",
    "--save /none/a.nnviz", "--save /",
]  # fmt: skip

Capture = pytest.CaptureFixture[str]


def test_the_help_is_told_in_the_language(capsys: Capture) -> None:
    with speaking(ELSEWHERE):
        assert main(["--language=en", "--help"]) == 0
    text = _TYPED.sub("", capsys.readouterr().out)
    for form, _ in FORMS:
        text = text.replace(f"  {form} ", "")
    assert english_words([text]) <= _words(_NAMES)


def _words(names: tuple[str, ...]) -> set[str]:
    return {word for name in names for word in re.findall("[A-Za-z]+", name)}


@pytest.mark.parametrize("arguments", WRONG)
def test_what_is_wrong_with_arguments_is_said_in_the_language(capsys: Capture, arguments: str) -> None:
    with speaking(ELSEWHERE):
        assert main(["--language=en", *arguments.split()]) == 2
    text = _TYPED.sub("", capsys.readouterr().err)
    assert english_words([text]) <= _words((*_NAMES, arguments))
