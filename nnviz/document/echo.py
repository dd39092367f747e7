"""What a key did, in a few words to be read from the back row; nothing covered is told."""

from collections.abc import Callable
from types import MappingProxyType

from nnviz.document.asked import hidden_in, visible_in
from nnviz.document.covered_labels import asked_label, tells
from nnviz.document.edits import Edit
from nnviz.document.film import frame_count
from nnviz.document.numerals import plain
from nnviz.document.places import Neuron, Place
from nnviz.document.session import Session
from nnviz.document.visible import QUESTION, Seen
from nnviz.words import decimal, mark, say, told

Tell = Callable[[Session, Session], str]
_ON_STAGE = MappingProxyType(
    {
        "function": mark("function"),
        "network": mark("network"),
        "softmax": mark("softmax"),
        "network-over-function": mark("network over function"),
        "function-beside-softmax": mark("function beside softmax"),
        "batch": mark("batch"),
        "sum": mark("sum"),
        "code": mark("code"),
    }
)
_WALKED = MappingProxyType({"film": mark("film"), "scenes": mark("scenes"), "value": mark("value"), "": ""})
_AIDS = MappingProxyType({"echo": mark("echo"), "ring": mark("ring"), "spotlight": mark("spotlight")})


def did(before: Session, after: Session) -> str:
    """Return what led from one session to another: ``weight 1.2.1 = −0.91``; empty for nothing."""
    told = (tell(before, after) for tell in _TOLD)
    return next((words for words in told if words), "")


def _scene(before: Session, after: Session) -> str:
    scene = after.selection.scene
    if scene is None or scene == before.selection.scene:
        return ""
    return say("scene {number}: {title}", number=scene + 1, title=after.document.scenes[scene].title)


def _change(before: Session, after: Session) -> str:
    """Tell the act by its label; a value that is covered stays a question."""
    if after.document is before.document:
        return ""
    if after.sweep is not None and before.sweep is not None:
        return ""  # it goes on by itself: no key has done that
    if after.dragged is not None:
        return _told(after, after.dragged.edit)
    was, now = before.settled().history, after.history
    is_back = len(now.past) < len(was.past)
    entries = now.future if is_back else now.past
    if not entries:
        return ""
    label, edit = entries[-1].label, entries[-1].edit
    if edit is not None and tells(edit, hidden_in(after)):
        label = asked_label(label, edit)
    return say("undo {act}", act=label) if is_back else label


def _sweep(before: Session, after: Session) -> str:
    """Tell that a sweep has begun, or where it stands now."""
    if before.sweep is None and after.sweep is not None:
        return say("play: {place} sweeps", place=after.sweep.place.name)
    if before.sweep is None or after.sweep is not None:
        return ""
    place, paused = before.sweep.place, after.selection.paused
    if paused is None or paused == before.selection.paused:
        return ""
    value = QUESTION if _hides(after, place) else decimal(plain(paused.value))
    return say("pause: {place} = {value}", place=place.name, value=value)


def _told(session: Session, edit: Edit) -> str:
    """Tell a step; a value that is covered stays a question."""
    return asked_label(edit.label, edit) if tells(edit, hidden_in(session)) else edit.label


def _film(before: Session, after: Session) -> str:
    was, film = before.selection.film, after.selection.film
    if film == was:
        return ""
    if film is None:
        return say("the film ends")
    if was is not None and film.plays != was.plays:
        return say("play") if film.plays else say("pause")
    return say("frame {number} of {all}", number=film.at, all=frame_count(after.document, film.grain))


def _covers(before: Session, after: Session) -> str:
    was, now = before.selection.covers, after.selection.covers
    if was == now:
        return ""
    return say("covered") if now - was else say("uncovered")


def _stage(before: Session, after: Session) -> str:
    was, now = before.selection.stage, after.selection.stage
    if now is None or was == now:
        return ""
    return told(_ON_STAGE[now.lens or now.arrangement])


def _chosen(before: Session, after: Session) -> str:
    was, now = before.selection, after.selection
    if was.walks != now.walks:
        return say("Page keys: {walks}", walks=told(_WALKED[now.walks]))
    if was.aids != now.aids:
        aid = next(iter(was.aids ^ now.aids))
        name = told(_AIDS[aid])
        return say("{aid} on", aid=name) if aid in now.aids else say("{aid} off", aid=name)
    return ""


def _place(before: Session, after: Session) -> str:
    """Tell the number that is looked at now."""
    place, sample = after.selection.place, after.selection.sample
    if sample != before.selection.sample:
        return say("sample {number}", number=sample + 1)
    if place == before.selection.place:
        return ""
    if isinstance(place, Neuron):
        return place.name
    value = QUESTION if _hides(after, place) else decimal(plain(after.document.value(place, sample)))
    return f"{place.name} = {value}"


def _hides(session: Session, place: Place) -> bool:
    """Whether the number at a place is not to be seen now."""
    if isinstance(place, Neuron):
        return False
    return visible_in(session).of(place, session.selection.sample) is not Seen.SHOWN


_TOLD: tuple[Tell, ...] = (_sweep, _scene, _change, _film, _covers, _stage, _chosen, _place)
