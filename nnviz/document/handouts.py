"""A handout: a sheet for each scene, with blanks where covers are or with the answers."""

from collections.abc import Iterator
from dataclasses import dataclass

from nnviz.document.covering import UncoverAll
from nnviz.document.document import Document
from nnviz.document.filming import NoFilm
from nnviz.document.guess_acts import ForgetGuesses
from nnviz.document.scene_acts import GoToScene
from nnviz.document.stage_acts import GoOnStage, Unpin
from nnviz.document.store import Store
from nnviz.words import say

USUAL = "network-over-function"  # what is pictured of a scene that is not arranged for the stage


@dataclass(frozen=True, eq=False)
class Sheet:
    """A scene as it is printed."""

    title: str  # with its number
    store: Store  # that stands in the scene
    note: str  # with the answers; else empty
    has_choices: bool  # whether A to D are there to be ticked


def sheets_of(document: Document, *, has_answers: bool) -> Iterator[Sheet]:
    """Yield a sheet for each scene; raise ``ValueError`` in words where there are none."""
    if not document.scenes:
        raise ValueError(
            say("found no scenes, needed at least one to print: “add scene” keeps what is on screen")
        )
    for index, scene in enumerate(document.scenes):
        store = Store(document)
        GoToScene(index).perform(store)
        has_choices = bool(store.selection.asks)
        if store.selection.stage is None:
            GoOnStage(USUAL).perform(store)
        Unpin().perform(store)  # a slider is of no use on paper
        ForgetGuesses().perform(store)  # of a class before; each writes its own
        if has_answers:
            UncoverAll().perform(store)
            NoFilm().perform(store)
        note = scene.note if has_answers else ""
        yield Sheet(f"{index + 1}  {scene.title}", store, note, has_choices)
