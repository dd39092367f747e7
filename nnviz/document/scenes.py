"""Scenes: places to stand in a class; added, named, noted, moved and taken out."""

from dataclasses import dataclass, replace

from nnviz.document.document import Document, Hands, Scene
from nnviz.document.edits import Staying
from nnviz.document.numerals import quoted
from nnviz.document.reader import tidy
from nnviz.document.selection import Selection
from nnviz.document.standing import lines_of
from nnviz.words import count, say

LONGEST_TITLE, LONGEST_NOTE = 60, 400  # characters
LETTERS = "ABCD"
MOST_HANDS = 999
NO_NOTE = '""'


@dataclass(frozen=True)
class AddScene(Staying):
    """Keep the document as it is, and how it is looked at, as a scene behind another one."""

    title: str
    lines: tuple[str, ...]
    after: int | None = None  # counted from 0; ``None``: as the last

    @property
    def label(self) -> str:
        """``add scene Two kinks``."""
        return say("add scene {title}", title=self.title)

    def apply(self, document: Document) -> Document:
        """Keep it."""
        scene = Scene(_checked_title(self.title), bare(document), self.lines)
        place = len(document.scenes) if self.after is None else self.after + 1
        return replace(document, scenes=(*document.scenes[:place], scene, *document.scenes[place:]))

    def look(self, document: Document, selection: Selection) -> Selection:
        """Return the selection in the new scene: it is what is on screen."""
        place = len(document.scenes) - 1 if self.after is None else self.after + 1
        return replace(selection, scene=place).fitted(document)


@dataclass(frozen=True)
class RenewScene(Staying):
    """Let a scene be what is on screen now; title, note and hands stay."""

    scene: int
    lines: tuple[str, ...]

    @property
    def label(self) -> str:
        """``renew scene 2``."""
        return say("renew scene {number}", number=self.scene + 1)

    def apply(self, document: Document) -> Document:
        """Keep the state."""
        before = required_scene(document, self.scene)
        return with_scene(document, self.scene, replace(before, state=bare(document), lines=self.lines))


@dataclass(frozen=True)
class NameScene(Staying):
    """Give a scene another title."""

    scene: int
    title: str

    @property
    def label(self) -> str:
        """``name scene 2 = Two kinks``."""
        return say("name scene {number} = {title}", number=self.scene + 1, title=self.title)

    def apply(self, document: Document) -> Document:
        """Call it so; spaces are tidied."""
        before, title = required_scene(document, self.scene), _checked_title(self.title)
        return (
            document
            if title == before.title
            else with_scene(document, self.scene, replace(before, title=title))
        )


@dataclass(frozen=True)
class NoteScene(Staying):
    """Write the teacher's line of a scene; the empty one takes it away."""

    scene: int
    note: str

    @property
    def label(self) -> str:
        """``note scene 2 = ask first``."""
        return say("note scene {number} = {note}", number=self.scene + 1, note=tidy(self.note) or NO_NOTE)

    def apply(self, document: Document) -> Document:
        """Write it; spaces are tidied."""
        before, note = required_scene(document, self.scene), tidy(self.note)
        if len(note) > LONGEST_NOTE or not note.isprintable():
            raise ValueError(
                count(
                    "found a note of {n} characters, needed at most {most}",
                    "found a note of {n} character, needed at most {most}",
                    len(note),
                    most=LONGEST_NOTE,
                )
            )
        return (
            document if note == before.note else with_scene(document, self.scene, replace(before, note=note))
        )


@dataclass(frozen=True)
class MoveScene(Staying):
    """Put a scene at another place in the order."""

    scene: int
    to: int

    @property
    def label(self) -> str:
        """``move scene 2 to 1``."""
        return say("move scene {number} to {place}", number=self.scene + 1, place=self.to + 1)

    def apply(self, document: Document) -> Document:
        """Move it."""
        moved = required_scene(document, self.scene)
        required_scene(document, self.to)
        others = [each for each in document.scenes if each is not moved]
        others.insert(self.to, moved)
        return document if self.to == self.scene else replace(document, scenes=tuple(others))

    def look(self, document: Document, selection: Selection) -> Selection:
        """Return the selection in the scene that it was in, wherever that is now."""
        here = selection.scene
        if here is None:
            return selection
        if here == self.scene:
            return replace(selection, scene=self.to)
        without = here - (here > self.scene)
        return replace(selection, scene=without + (without >= self.to))


@dataclass(frozen=True)
class RemoveScene(Staying):
    """Take a scene out."""

    scene: int

    @property
    def label(self) -> str:
        """``remove scene 2``."""
        return say("remove scene {number}", number=self.scene + 1)

    def apply(self, document: Document) -> Document:
        """Keep the others."""
        gone = required_scene(document, self.scene)
        return replace(document, scenes=tuple(each for each in document.scenes if each is not gone))

    def look(self, document: Document, selection: Selection) -> Selection:
        """Return the selection in the scene that it was in; in none where that is gone."""
        here = selection.scene
        if here is None or here < self.scene:
            return selection
        return replace(selection, scene=None if here == self.scene else here - 1)


@dataclass(frozen=True)
class CountHands(Staying):
    """Note how many hands were raised for one of A to D in a scene."""

    scene: int
    when: int  # index into ROUNDS
    letter: str  # one of LETTERS
    count: int

    @property
    def label(self) -> str:
        """``hands 2 before A = 3``."""
        scene, letter, found = self.scene + 1, self.letter, self.count
        if self.when == 0:
            return say("hands {scene} before {letter} = {found}", scene=scene, letter=letter, found=found)
        return say("hands {scene} after {letter} = {found}", scene=scene, letter=letter, found=found)

    def apply(self, document: Document) -> Document:
        """Note it."""
        before = required_scene(document, self.scene)
        if not 0 <= self.count <= MOST_HANDS:
            raise ValueError(
                count(
                    "found {n} hands, needed 0 to {most}",
                    "found {n} hand, needed 0 to {most}",
                    self.count,
                    most=MOST_HANDS,
                )
            )
        counts = [
            self.count if letter == self.letter else number
            for letter, number in zip(LETTERS, before.hands[self.when], strict=True)
        ]
        a, b, c, d = counts
        hands: Hands = (a, b, c, d)
        if hands == before.hands[self.when]:
            return document
        rounds = (hands, before.hands[1]) if self.when == 0 else (before.hands[0], hands)
        return with_scene(document, self.scene, replace(before, hands=rounds))


def scene_here(title: str, document: Document, selection: Selection) -> AddScene:
    """Return the edit that keeps what is on screen as a scene behind the one last gone to."""
    return AddScene(title, lines_of(selection, document), selection.scene)


def bare(document: Document) -> Document:
    """Return the state that a scene keeps: without what belongs to the whole."""
    return replace(document, scenes=(), snapshots=(), title="", about="")


def required_scene(document: Document, scene: int) -> Scene:
    """Return a scene, counted from 0; raise ``ValueError`` in words when there is none."""
    most, number = len(document.scenes), scene + 1
    if not most:
        raise ValueError(say("found scene {found}, there are none yet: “add scene” keeps one", found=number))
    if not 0 <= scene < most:
        raise ValueError(say("found scene {found}, needed one from 1 to {most}", found=number, most=most))
    return document.scenes[scene]


def with_scene(document: Document, index: int, scene: Scene) -> Document:
    """Return the document with another scene at a place."""
    return replace(document, scenes=(*document.scenes[:index], scene, *document.scenes[index + 1 :]))


def _checked_title(title: str) -> str:
    tidied = tidy(title)
    if not 1 <= len(tidied) <= LONGEST_TITLE or not tidied.isprintable():
        raise ValueError(
            count(
                "found the title {found}, needed 1 to {n} characters",
                "found the title {found}, needed {n} character",
                LONGEST_TITLE,
                found=quoted(title),
            )
        )
    return tidied
