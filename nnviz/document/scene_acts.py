"""Going to a scene: to its state of the document and its way of looking."""

from dataclasses import dataclass, fields, replace

import numpy as np

from nnviz.document.document import Document, Scene
from nnviz.document.scenes import required_scene
from nnviz.document.selection import Selection
from nnviz.document.staging import OnStage
from nnviz.document.standing import looked
from nnviz.document.store import Store
from nnviz.nn.layers import DenseLayer
from nnviz.nn.network import Network
from nnviz.words import say


@dataclass(frozen=True)
class GoToScene:
    """Stand where a scene stands: its state, its way of looking; one entry of the history.

    Who prepares ``at_desk`` stays there, with the scene's note, whatever stage the scene has.
    """

    scene: int
    at_desk: bool = False

    def perform(self, store: Store) -> None:
        """Go there, or say that there is no such scene."""
        scene = required_scene(store.document, self.scene)
        settled = store.session.settled().document
        document = in_state_of(scene, settled)
        seen = _in_same_hands(store.selection, looked(document, scene.lines))
        stays = self.at_desk and store.selection.stage is None
        selection = replace(seen, scene=self.scene, stage=None if stays else seen.stage)
        if (document, selection) != (settled, store.selection):  # standing there already is no act
            store.go(say("scene {number}", number=self.scene + 1), document, selection)


@dataclass(frozen=True)
class StandOnStage:
    """Go on stage as the present scene is arranged; else, and without a scene, with the function."""

    def perform(self, store: Store) -> None:
        """Arrange the stage."""
        scene, document = store.selection.scene, store.document
        kept = None if scene is None else looked(document, document.scenes[scene].lines).stage
        store.select(replace(store.selection, stage=kept or OnStage()))


@dataclass(frozen=True)
class StepScene:
    """Go to the next scene, or by −1 to the one before; before the first step the first is the next."""

    by: int

    def perform(self, store: Store) -> None:
        """Go there, or say that it was the last."""
        count, here = len(store.document.scenes), store.selection.scene
        if not count:
            raise ValueError(say("there are no scenes yet: “add scene” keeps what is on screen as one"))
        to = 0 if here is None else here + self.by
        if not 0 <= to < count:
            raise ValueError(say("this is the last scene") if self.by > 0 else say("this is the first scene"))
        GoToScene(to).perform(store)


def _in_same_hands(before: Selection, looked: Selection) -> Selection:
    """Return a scene's way of looking with what the teacher holds; a scene of the desk leaves no stage."""
    return replace(
        looked,
        stage=looked.stage or before.stage,
        walks="scenes",
        aids=before.aids,
        curtain=before.curtain,
        is_frozen=before.is_frozen,
    )


def in_state_of(scene: Scene, document: Document) -> Document:
    """Return the document in the state of a scene; the same one where it stands there already."""
    there = replace(
        scene.state,
        scenes=document.scenes,
        snapshots=document.snapshots,
        title=document.title,
        about=document.about,
    )
    names = [field.name for field in fields(Document)]
    is_there = all(_same(getattr(there, name), getattr(document, name)) for name in names)
    return document if is_there else there


def stands_in(scene: Scene, document: Document) -> bool:
    """Whether the numbers of a document are still those of a scene, whichever way they came back to them."""
    there = in_state_of(scene, document)
    names = [field.name for field in fields(Document)]
    return all(_equal(getattr(there, name), getattr(document, name)) for name in names)


def _equal(one: object, other: object) -> bool:
    """Whether two parts of a document say the same."""
    if isinstance(one, Network) and isinstance(other, Network):
        return one is other or (
            one.sizes == other.sizes
            and all(_equal_layers(a, b) for a, b in zip(one.layers, other.layers, strict=True))
        )
    if isinstance(one, np.ndarray) and isinstance(other, np.ndarray):
        return np.array_equal(one, other)
    return one is other or one == other


def _equal_layers(one: DenseLayer, other: DenseLayer) -> bool:
    """Whether two layers compute the same in the same way."""
    return one is other or (
        one.activation is other.activation
        and np.array_equal(one.weights, other.weights)
        and np.array_equal(one.biases, other.biases)
    )


def _same(one: object, other: object) -> bool:
    """Whether two parts of a document are the same; what has no equality of its own must be identical."""
    return one is other or (isinstance(one, tuple | frozenset | str | int) and one == other)
