"""The scenes of a document as a file has them: of the state only what differs from the document's."""

import json
from collections.abc import Iterator
from dataclasses import replace

import msgspec

from nnviz.document.document import MOST_SCENES, NO_HANDS, Document, Hands, Scene
from nnviz.document.fileshapes import DocumentFault, Json, counted, described, refuse
from nnviz.document.filestate import state_from_value, state_parts
from nnviz.document.standing import looked
from nnviz.words import say

_EMPTY = {
    "title": '""',
    "about": '""',
    "samples": "[]",
    "classes": "[]",
    "fractions": "false",
    "locks": "[]",
    "target": "null",
}
_OF_THE_WHOLE = ("scenes", "snapshots", "title", "about")  # no scene has its own
_ROUNDS = ("before", "after")
LONGEST_LINE = 120  # characters of a list on one line


class _SceneText(msgspec.Struct):
    """What a scene has beside its state."""

    scene: str
    look: list[str] = []
    note: str = ""
    hands: dict[str, list[int]] = {}


def scenes_to_json(document: Document) -> Iterator[str]:
    """Yield the key that a document with scenes has more."""
    if document.scenes:
        whole = state_parts(document)
        written = ",\n".join(_scene_to_json(scene, whole) for scene in document.scenes)
        yield f'"scenes": [\n{written}]'


def _scene_to_json(scene: Scene, whole: dict[str, str]) -> str:
    """Write a scene; a key that the document has and the scene's state lacks is written as empty."""
    told: dict[str, Json] = {"scene": scene.title}
    if scene.note:
        told["note"] = scene.note
    if scene.lines:
        told["look"] = list(scene.lines)
    if scene.hands != (NO_HANDS, NO_HANDS):
        told["hands"] = {word: list(hands) for word, hands in zip(_ROUNDS, scene.hands, strict=True)}
    state = {**{key: _EMPTY[key] for key in whole if key in _EMPTY}, **state_parts(scene.state)}
    lines = [f'"{key}": {_told_to_json(value)}' for key, value in told.items()]
    lines += [
        f'"{key}": {value}'
        for key, value in state.items()
        if key not in _OF_THE_WHOLE and value != whole.get(key)
    ]
    return "  {" + ",\n   ".join(lines) + "}"


def _told_to_json(value: Json) -> str:
    """Write a value on one line, or a long list with an entry a line."""
    text = json.dumps(value, ensure_ascii=False)
    if not isinstance(value, list) or len(text) <= LONGEST_LINE:
        return text
    return "[\n" + ",\n".join(f"    {json.dumps(each, ensure_ascii=False)}" for each in value) + "]"


def scenes_from_value(value: dict[str, Json], whole: Document) -> tuple[Scene, ...]:
    """Return the scenes that JSON values say; a fault names its place."""
    written = value["scenes"]
    if not isinstance(written, list):
        raise refuse("scenes", described(written), say("a list"))
    if len(written) > MOST_SCENES:
        raise refuse("scenes", counted(len(written), "scene"), say("at most {most}", most=MOST_SCENES))
    shared = {key: each for key, each in value.items() if key not in _OF_THE_WHOLE}
    return tuple(_scene(f"scenes[{index}]", each, shared, whole) for index, each in enumerate(written))


def _scene(place: str, written: Json, shared: dict[str, Json], whole: Document) -> Scene:
    """Return one scene; what its state does not say is as in the document."""
    if not isinstance(written, dict):
        raise refuse(place, described(written), say("an object"))
    try:
        told = msgspec.convert(written, _SceneText)
    except msgspec.ValidationError as fault:
        raise DocumentFault(f"{place}: {str(fault).replace('`', '')}") from None
    own = {key: each for key, each in written.items() if key in {**shared, **_EMPTY}}
    try:
        state = state_from_value({**shared, **own}) if own else replace(whole, snapshots=())
        looked(state, told.look)
        return Scene(
            told.scene, replace(state, title="", about=""), tuple(told.look), told.note, _hands(told)
        )
    except ValueError as fault:
        raise DocumentFault(f"{place}: {fault}") from None


def _hands(told: _SceneText) -> tuple[Hands, Hands]:
    """Return the raised hands, before talking and after it."""
    before, after = (_round(told.hands.get(word, list(NO_HANDS)), word) for word in _ROUNDS)
    return before, after


def _round(counts: list[int], word: str) -> Hands:
    if len(counts) != len(NO_HANDS) or min(counts) < 0:
        raise refuse(f"hands.{word}", str(counts), say("four counts of hands, for A to D"))
    a, b, c, d = counts
    return a, b, c, d
