"""Every screen in two invented languages: no word stays English, no word is cut or covered."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from nnviz.document.language import understand
from nnviz.ui.audit.measures import Finding, cut, outside, overlaps
from nnviz.ui.audit.run import DESK, Case, main, window_of
from nnviz.ui.audit.screen import Screen
from nnviz.ui.audit.words import (
    Read,
    has_point,
    kept_texts,
    painted_on,
    plain_words,
    spoken_here,
    word_findings,
)
from nnviz.ui.languages import INVENTED, LEFTWARDS, LONG
from nnviz.ui.panels.code_view import CodeView
from nnviz.ui.window import Window

SMALL, LARGE = "1280x720", "1920x1080"
# What is seen on the way through an example: each step is a line or several, and is measured.
WALKS = {
    ("clamp", DESK): (
        "show slopes; show live; sum bars; select 1.2",
        "plot parts",
        "plot bend; select weight 1.1.2; lock 1.1.bias",
        "plot function; snapshot A; target clip 1 3; bias 1.2 = −2",
        "film products; film 5",
        "no film; ask before; cover neuron 2.1; cover weight 1.1.2",
    ),
    ("classes", DESK): (
        "view input 1 from −4 to 4",
        "plot stack; softmax float16 shift 20",
        "softmax columns; plot function",
        "softmax temperature 2; view between 1 and 2; select input 2",
    ),
    ("notebook", DESK): ("sum ways; plot layers", "show tables; show code; sum line"),
    ("layer", DESK): ("fault rows",),
    ("batch", DESK): ("fault one", "fault fits"),
    ("clamp", "network-over-function"): ("pin weight 1.1.2; show echo", "stage function", "stage code"),
    ("classes", "function-beside-softmax with sum"): ("sample 2", "stage softmax; softmax columns"),
    ("batch", "batch"): ("select 1.2", "stage network with sum; sum bars"),
}
STAGED = [where for where in WALKS if where[1] != DESK]


def steps_of(window: Window, lines: tuple[str, ...]) -> Iterator[tuple[str, Screen]]:
    """Do what the lines say, one after another, and lend the screen after each."""
    store = window.refresher.store
    for step in lines:
        for line in step.split("; "):
            understand(line, store.document, store.selection).perform(store)
        for _ in range(3):
            window.refresher.refresh_now()
            QApplication.processEvents()
        yield step, Screen(window, window.refresher.look)


def found_on_the_way(code: str, where: tuple[str, str], size: str) -> dict[str, list[str]]:
    """Return what is wrong after each step: English words, points, texts cut, covered or outside."""
    found: dict[str, list[str]] = {}
    with spoken_here(code), window_of(Case(*where, "light", size)) as window:
        for step, screen in steps_of(window, WALKS[where]):
            wrong = [*_layout(screen), *word_findings(screen, window.refresher.frame)]
            found[step] = [f"{each.kind}: {each.where}" for each in wrong if each.is_fault]
    return {step: wrong for step, wrong in found.items() if wrong}


def views(window: Window) -> list[CodeView]:
    return window.findChildren(CodeView)


def _layout(screen: Screen) -> list[Finding]:
    return [overlaps(screen), cut(screen), outside(screen)]


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("code", INVENTED)
@pytest.mark.parametrize("where", WALKS, ids=" on ".join)
def test_every_screen_speaks_another_language(where: tuple[str, str], code: str) -> None:
    assert found_on_the_way(code, where, SMALL) == {}


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("code", INVENTED)
@pytest.mark.parametrize("where", [("classes", DESK), *STAGED], ids=" on ".join)
def test_every_stage_speaks_another_language_on_a_projector(where: tuple[str, str], code: str) -> None:
    assert found_on_the_way(code, where, LARGE) == {}


@pytest.mark.usefixtures("qapp")
def test_code_keeps_the_point_where_the_screen_has_a_comma() -> None:
    with spoken_here(LONG), window_of(Case("notebook", DESK, "light", SMALL), ["show code"]) as window:
        parts = Screen(window, window.refresher.look).parts
        code = [text.text for part in parts if part.widget.parent() in views(window) for text in part.texts]
    assert any("-0.4" in text for text in code)
    assert not any("0,4" in text for text in code)


@pytest.mark.usefixtures("qapp")
def test_a_word_that_stays_english_is_found() -> None:
    with spoken_here(LONG), window_of(Case("clamp", DESK, "light", SMALL)) as window:
        window.panels.softmax.setToolTip("left English")
        screen = Screen(window, window.refresher.look)
        words, _points = word_findings(screen, window.refresher.frame)
    assert "left English" in words.where
    assert words.figure == 1


@pytest.mark.usefixtures("qapp")
def test_in_english_nearly_every_text_is_plain() -> None:
    with window_of(Case("clamp", DESK, "light", SMALL)) as window:
        kept = kept_texts(window.refresher.frame)
        screen = Screen(window, window.refresher.look)
        plain = [each for each in painted_on(screen) if plain_words(each, kept)]
    assert len(plain) > 20


@pytest.mark.parametrize(
    ("text", "is_found"),
    [
        ("1.2", False),
        ("neuron 1.10", False),
        ("1.000", False),
        ("1.1.2", False),
        ("0.5", True),
        ("−3.0", True),
    ],
)
def test_a_point_in_a_number_is_told_from_the_name_of_a_neuron(text: str, is_found: bool) -> None:
    with spoken_here(LONG):
        assert has_point(Read(text, "Label"), []) is is_found


@pytest.mark.usefixtures("qapp")
def test_the_audit_speaks_the_language_it_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    options = ["--examples", "clamp", "--arrangements", "function", "--themes", "light", "--sizes", SMALL]
    assert main([*options, "--language", LONG]) == 0
    assert "plain words" in capsys.readouterr().out.splitlines()[0]


@pytest.mark.usefixtures("qapp")
def test_two_numbers_in_a_row_are_not_apart_by_what_is_their_point() -> None:
    with spoken_here(LONG), window_of(Case("clamp", DESK, "light", SMALL)) as window:
        painted = [each.text for each in painted_on(Screen(window, window.refresher.look))]
    assert "(2,40; 2,40)" in painted


@pytest.mark.usefixtures("qapp")
def test_an_equation_beside_turned_words_runs_from_left_to_right() -> None:
    with spoken_here(LEFTWARDS), window_of(Case("notebook", DESK, "light", SMALL), ["show tables"]) as window:
        screen = Screen(window, window.refresher.look)
        texts = [each for each in screen.texts if each.part.name == "ProductLine" and each.ink.top() > 0]
        first = min(each.ink.top() for each in texts)
        row = sorted((each for each in texts if each.ink.top() < first + 9), key=lambda each: each.ink.left())
    line = "".join(each.painted.text for each in row)
    assert line.index("0,64") < line.index("(−0,70)") < line.rindex("0,00")
