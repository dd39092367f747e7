"""Walking by a remote: a step on or back in the film, the scenes or a value; the step back is exact."""

from dataclasses import dataclass, replace

from nnviz.document.document import Document
from nnviz.document.edits import SetValue
from nnviz.document.film import frame_count
from nnviz.document.filming import StepFilm
from nnviz.document.numerals import plain
from nnviz.document.places import Bias, Neuron, Place, ValuePlace
from nnviz.document.scene_acts import StepScene
from nnviz.document.selection import Selection, Stride
from nnviz.document.session import Session
from nnviz.document.store import Store
from nnviz.document.teaching import walk_of


@dataclass(frozen=True)
class Walk:
    """Go a step on, or by −1 back; straight after a step the other way everything is as it was."""

    by: int

    def perform(self, store: Store) -> None:
        """Take the last step back, or step; at an end stay, and count that as a step too."""
        store.release()
        if _took_back(store, self.by) or _did_again(store, self.by):
            return
        before = store.session
        _step(store, self.by)
        strode(store, before, self.by)


def walk_words(selection: Selection, document: Document) -> str:
    """Return what Page Down would do, in a line: ``Page Down: next scene (2 of 10 is shown)``."""
    match walk_of(selection, document):
        case "scenes":
            shown = "none" if selection.scene is None else f"{selection.scene + 1}"
            return f"Page keys: scenes, {shown} of {len(document.scenes)} on screen"
        case "value":
            return f"Page keys: {value_place(selection.place).name}, in steps of {plain(document.step)}"
        case _:
            return "Page keys: frames of the film"


def value_place(place: Place) -> ValuePlace:
    """Return the number that a place stands for; a neuron stands for its bias."""
    return Bias(place.layer, place.index) if isinstance(place, Neuron) else place


def strode(store: Store, before: Session, by: int) -> None:
    """Remember a step, so that a step the other way can take it back."""
    acts = len(before.history.past)
    made = len(store.session.history.past) - acts
    stride = Stride(by, before.selection, before.document, store.selection, store.document, acts, made)
    store.select(replace(store.selection, stride=stride))


def _step(store: Store, by: int) -> None:
    """Step, unless it is the end."""
    match walk_of(store.selection, store.document):
        case "scenes":
            if _is_scene(store, by):
                StepScene(by).perform(store)
        case "value":
            place, sample = value_place(store.selection.place), store.selection.sample
            value = store.document.value(place, sample) + by * store.document.step
            store.apply(SetValue(place, value, sample))
        case _:
            if _is_frame(store, by):
                StepFilm(by).perform(store)


def _is_scene(store: Store, by: int) -> bool:
    """Whether there is a scene to step to; without any scene the step itself says so."""
    here, count = store.selection.scene, len(store.document.scenes)
    return not count or (by > 0 if here is None else 0 <= here + by < count)


def _is_frame(store: Store, by: int) -> bool:
    """Whether there is a frame to step to; a step on starts the film, a step back does not."""
    film = store.selection.film
    if film is None:
        return by > 0
    return 0 <= film.at + by <= frame_count(store.document, film.grain)


def _took_back(store: Store, by: int) -> bool:
    """Take the last step back if it went the other way and nothing was done since; return whether."""
    stride, session = store.selection.stride, store.session
    if stride is None or stride.by == by or stride.entered != store.selection:
        return False
    if stride.entered_document is not store.document:
        return False
    acts = len(session.history.past) - stride.acts_before
    if acts not in {0, 1} or (acts == 1 and session.history.past[-1].document is not stride.left_document):
        return False
    if acts == 1:
        store.undo()
    store.select(replace(stride.left, again=replace(stride, acts=acts)))
    return True


def _did_again(store: Store, by: int) -> bool:
    """Take the step again that was taken back last, to the very same state; return whether."""
    stride, history = store.selection.again, store.session.history
    if stride is None or stride.by != by or stride.left != store.selection:
        return False
    if stride.left_document is not store.document or stride.acts_before != len(history.past):
        return False
    if stride.acts:
        if not history.future or history.future[-1].document is not stride.entered_document:
            return False
        store.redo()
    store.select(replace(stride.entered, stride=stride))
    return True
