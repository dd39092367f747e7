"""Walking by a remote: a step on or back in the film, the scenes or a value; the step back is exact."""

from dataclasses import dataclass

from nnviz.document.document import Document
from nnviz.document.edits import Edit, SetValue
from nnviz.document.film import frame_count
from nnviz.document.filming import StepFilm
from nnviz.document.moved import handle_of
from nnviz.document.numerals import plain
from nnviz.document.scene_acts import StepScene
from nnviz.document.selection import Selection
from nnviz.document.store import Store
from nnviz.document.strides import did_again, strode, took_back
from nnviz.document.sweep_edit import SweepTo
from nnviz.document.teaching import walk_of
from nnviz.words import decimal, say


@dataclass(frozen=True)
class Walk:
    """Go a step on, or by −1 back; straight after a step the other way everything is as it was."""

    by: int

    def perform(self, store: Store) -> None:
        """Take the last step back, or a sweep; else step. At an end stay, and count that as a step too."""
        if store.session.sweep is not None:
            store.cancel()  # as before the sweep
            if self.by < 0:
                return
        store.release()
        if took_back(store, self.by) or did_again(store, self.by):
            return
        before = store.session
        _step(store, self.by)
        strode(store, before, self.by)


def walk_words(selection: Selection, document: Document) -> str:
    """Return what Page Down would do, in a line: ``Page Down: next scene (2 of 10 is shown)``."""
    match walk_of(selection, document):
        case "scenes":
            count = len(document.scenes)
            if selection.scene is None:
                return say("Page keys: scenes, none of {count} on screen", count=count)
            return say("Page keys: scenes, {n} of {count} on screen", n=selection.scene + 1, count=count)
        case "value":
            name = handle_of(selection).name
            return say(
                "Page keys: {place}, in steps of {step}", place=name, step=decimal(plain(document.step))
            )
        case _:
            return say("Page keys: frames of the film")


def sweep_words(drag: Edit | None) -> str:
    """Return what sweeps now, in a line; nothing where a hand drags, or none."""
    if not isinstance(drag, SweepTo):
        return ""
    sweep = drag.sweep
    ends = {"low": plain(sweep.low), "high": plain(sweep.high)}
    return say("{place} sweeps from {low} to {high}: F5 or Esc pauses", place=sweep.place.name, **ends)


def _step(store: Store, by: int) -> None:
    """Step, unless it is the end."""
    match walk_of(store.selection, store.document):
        case "scenes":
            if _is_scene(store, by):
                StepScene(by).perform(store)
        case "value":
            place, sample = handle_of(store.selection), store.selection.sample
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
