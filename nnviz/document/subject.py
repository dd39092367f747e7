"""What a scene is about, and the blank button of a remote that covers it."""

from dataclasses import dataclass

from nnviz.document.covering import Cover, Covers, Uncover, computed, of_neuron, outputs
from nnviz.document.document import Document
from nnviz.document.selection import Selection
from nnviz.document.staging import OnStage
from nnviz.document.standing import looked
from nnviz.document.store import Store


@dataclass(frozen=True)
class CoverSubject:
    """Cover what the scene is about, or uncover it where some of it is covered."""

    def perform(self, store: Store) -> None:
        """Turn it into a question, or answer it."""
        subject = subject_of(store.document, store.selection)
        is_covered = bool(subject & store.selection.covers)
        (Uncover(subject) if is_covered else Cover(subject)).perform(store)


def subject_of(document: Document, selection: Selection) -> Covers:
    """Return what a scene covers at its start; else what the panel is about that fills the stage."""
    if selection.scene is not None and selection.scene < len(document.scenes):
        scene = document.scenes[selection.scene]
        if covers := looked(document, scene.lines).covers:
            return covers
    about = (selection.stage or OnStage()).panels[0]
    if about == "network":
        return computed(document)
    neuron = selection.neuron
    shown = of_neuron(neuron) if neuron else frozenset()
    return shown if about == "sum" and shown else shown | outputs(document)
