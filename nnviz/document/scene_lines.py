"""The lines of the small language about scenes."""

from nnviz.document.acts import Act, Change
from nnviz.document.asking import ROUNDS
from nnviz.document.grammar import Row
from nnviz.document.naming_lines import read_name
from nnviz.document.reader import Line
from nnviz.document.scene_acts import GoToScene, StepScene
from nnviz.document.scenes import (
    LETTERS,
    CountHands,
    MoveScene,
    NameScene,
    NoteScene,
    RemoveScene,
    RenewScene,
    required_scene,
    scene_here,
)
from nnviz.document.standing import lines_of
from nnviz.words import mark, say


def _number(line: Line) -> int:
    """Read the number of a scene, and return it counted from 0."""
    scene = line.whole_number(say("the number of a scene, 1 to {most}", most=len(line.document.scenes))) - 1
    required_scene(line.document, scene)
    return scene


def _here(line: Line) -> int:
    """Read the number of a scene; without one the scene last gone to is meant."""
    if line.word or line.selection.scene is None:
        return _number(line)
    return line.selection.scene


def _scene(line: Line) -> Act:
    """Read a number, perhaps ``at desk``, ``next`` or ``back``."""
    if line.word in {"next", "back"}:
        return StepScene(1 if line.take() == "next" else -1)
    scene = _number(line)
    if not line.word:
        return GoToScene(scene)
    line.expect("at")
    line.expect("desk")
    return GoToScene(scene, at_desk=True)


def _add(line: Line) -> Act:
    title = line.rest() if line.word else say("Scene {number}", number=len(line.document.scenes) + 1)
    return Change(scene_here(title, line.document, line.selection))


def _renew(line: Line) -> Act:
    return Change(RenewScene(_here(line), lines_of(line.selection, line.document)))


def _name(line: Line) -> Act:
    scene = _number(line)
    return Change(NameScene(scene, read_name(line, say("a title"))))


def _note(line: Line) -> Act:
    scene = _number(line)
    return Change(NoteScene(scene, read_name(line, say('a line, or "" for none'))))


def _move(line: Line) -> Act:
    scene = _number(line)
    line.expect("to")
    return Change(MoveScene(scene, _number(line)))


def _remove(line: Line) -> Act:
    return Change(RemoveScene(_here(line)))


def _hands(line: Line) -> Act:
    """Read ``2 before A = 3``."""
    scene = _number(line)
    when = ROUNDS.index(line.expect(*ROUNDS))
    letter = line.expect(*LETTERS.lower()).upper()
    line.expect("=")
    return Change(CountHands(scene, when, letter, line.whole_number(say("a number of hands"))))


# Rows of the language's table.
SCENES: tuple[Row, ...] = (
    (
        "scene",
        "2",
        mark("go to a scene: its state and how it is seen; “next”, “back”; “2 at desk” stays there"),
        _scene,
    ),
    ("add scene", "Two kinks", mark("keep what is on screen as a scene behind the present one"), _add),
    ("renew scene", "2", mark("let a scene be what is on screen now"), _renew),
    ("name scene", "2 = Two kinks", mark("give a scene another title"), _name),
    ("note scene", "2 = ask first", mark("write the teacher's line of a scene"), _note),
    ("move scene", "2 to 1", mark("put a scene at another place in the order"), _move),
    ("remove scene", "2", mark("take a scene out; the present one without a number"), _remove),
    ("hands", "2 before A = 3", mark("note raised hands for A to D, before or after talking"), _hands),
)
