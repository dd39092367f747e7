"""What can be read on a screen, and what of it no catalogue has answered for: words left in plain letters."""

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QWidget

from nnviz.document.document import Document
from nnviz.document.frame import Frame
from nnviz.document.shapes_story import shapes_story
from nnviz.nn.activations import ACTIVATIONS
from nnviz.nn.relu_ways import CODES
from nnviz.ui.accessible.speaker import Speaking
from nnviz.ui.audit.measures import Finding
from nnviz.ui.audit.screen import Screen
from nnviz.ui.languages import catalogue
from nnviz.words import language, speaking

IN_CODE = ("CodeView",)  # what is spelt as Python does
OF_PERSONS = ("SceneRows", "SceneTitle")  # what shows nothing but what a person has written
KEYS = "Ctrl Shift Alt Meta Return Enter Space Tab Esc Del Ins Home End PgUp PgDown Backspace"  # Qt's words
NAMES = "nnviz NumPy Python NaN max exp sum float32 float16 float64 dim np"  # the same in every language
SAME = frozenset({*KEYS.split(), *NAMES.split(), *(w for a in ACTIVATIONS.values() for w in a.title.split())})
FEW = 3  # words: a line of a text that somebody wrote has as many, or is all of it

_WORD = re.compile(r"[A-Za-z]{2,}\d*")
# A decimal point, and no neuron 1.2 or 1.10, no weight 1.1.2, no thousands 1.000.
_POINT = re.compile(r"(?<![\d.])(?:0\.\d|−\d+\.\d|\d+\.[07-9]\d(?!\d)|\d+\.\d{4})(?![.\d])")


@dataclass(frozen=True)
class Read:
    """A text that somebody can see, point at or hear, and the kind of what it belongs to."""

    text: str
    where: str

    def __str__(self) -> str:
        """Quote it and say where it is."""
        return f"“{self.text.strip()}” in {self.where}"


@contextmanager
def spoken_here(code: str) -> Iterator[None]:
    """Speak a language, with Qt's own words and the direction of reading, for a while."""
    app, chosen = QApplication.instance(), catalogue(code)
    if not isinstance(app, QApplication):
        raise TypeError("a language is spoken on a screen")
    before = app.layoutDirection()
    leftwards = chosen.language.is_right_to_left
    for each in chosen.translators:
        app.installTranslator(each)
    app.setLayoutDirection(Qt.LayoutDirection.RightToLeft if leftwards else Qt.LayoutDirection.LeftToRight)
    try:
        with speaking(chosen.language):
            yield
    finally:
        for each in chosen.translators:
            app.removeTranslator(each)
        app.setLayoutDirection(before)


def read_on(window: QWidget) -> list[Read]:
    """Return what is set on the widgets of ``window``, seen or not yet: names, tips, menus, what is told."""
    return [
        Read(text, type(widget).__name__)
        for widget in (window, *window.findChildren(QWidget))
        if type(widget).__name__ not in IN_CODE
        for text in _set_on(widget)
        if text
    ]


def painted_on(screen: Screen) -> list[Read]:
    """Return what is painted, but for code."""
    return [
        Read(text.text, part.name)
        for part in screen.parts
        if part.name not in IN_CODE and type(part.widget.parentWidget()).__name__ not in IN_CODE
        for text in part.texts
    ]


def _set_on(widget: QWidget) -> Iterator[str]:
    """Yield the texts of a widget and of what it tells of itself."""
    yield from (widget.toolTip(), widget.statusTip(), widget.whatsThis(), widget.windowTitle())
    yield from (widget.accessibleName(), widget.accessibleDescription())
    for name in ("text", "title", "placeholderText"):
        yield str(widget.property(name) or "")
    for action in widget.actions():
        yield from _of_action(action)
    if isinstance(widget, Speaking) and widget.speaker is not None:
        for part in widget.speaker.parts():
            spoken = part.placed.spoken
            yield from (spoken.name, spoken.value, spoken.words)


def _of_action(action: QAction) -> tuple[str, ...]:
    return action.text(), action.toolTip(), action.statusTip()


def kept_texts(frame: Frame) -> list[str]:
    """Return what is the same in every language: what the person has written, code, NumPy's own messages."""
    document, fault = frame.document, frame.selection.fault
    story = shapes_story(frame, fault) if fault else None
    of_story = (story.tried_call, story.right_call, *story.messages) if story else ()
    codes = ["inputs ", "output ", *(line.strip() for lines in CODES.values() for line in lines)]
    texts = [*_written(document), *_written(frame.opened), *codes, *of_story]
    return sorted({text for text in texts if text}, key=len, reverse=True)


def _written(document: Document) -> list[str]:
    """Return the titles, notes and names in a document."""
    scenes = [text for scene in document.scenes for text in (scene.title, scene.note, *scene.lines)]
    names = [note.name for note in document.samples] + [each.title for each in document.snapshots]
    return [document.title, document.about, *names, *document.classes, *scenes]


def plain_words(read: Read, kept: Sequence[str]) -> list[str]:
    """Return the words of a text in plain letters that neither ``kept`` nor the symbols explain."""
    return [word for word in _WORD.findall(_without(read, kept)) if word not in SAME]


def has_point(read: Read, kept: Sequence[str]) -> bool:
    """Whether a number has a point where the language has a comma."""
    return language().point != "." and _POINT.search(_without(read, kept)) is not None


def _without(read: Read, kept: Sequence[str]) -> str:
    """Return a text without what is ``kept``; nothing of one that is a part of that, as a line of it is."""
    text, bare = read.text, read.text.strip(" …")
    is_long = len(bare.split(" ")) >= FEW or read.where in OF_PERSONS
    if bare in kept or (is_long and any(bare in each for each in kept)):
        return ""
    for each in kept:
        text = text.replace(each, " ")
    return text


def word_findings(screen: Screen, frame: Frame) -> list[Finding]:
    """Count the texts in which a word has stayed English, and those whose numbers have the wrong point."""
    read, kept = everything(screen), kept_texts(frame)
    return [
        _count("plain words", [str(each) for each in read if plain_words(each, kept)]),
        _count("points", [str(each) for each in read if has_point(each, kept)]),
    ]


def everything(screen: Screen) -> list[Read]:
    """Return all that can be read on a screen: what is painted, and what is set on widgets."""
    return [*painted_on(screen), *read_on(screen.window)]


def _count(kind: str, found: Sequence[str]) -> Finding:
    few = list(dict.fromkeys(found))
    return Finding(kind, float(len(few)), 0.0, "; ".join(few[:3]), is_count=True)
