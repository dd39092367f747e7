"""What commands are called at the moment, whether they can be run, and what there is to choose."""

from collections.abc import Sequence
from functools import partial

from nnviz.document.asked import hidden_in
from nnviz.document.covered_labels import tells, without_value
from nnviz.document.examples import read_examples
from nnviz.document.history import Entry
from nnviz.document.places import Input, Neuron
from nnviz.document.session import Session
from nnviz.resources import resources
from nnviz.ui.command import Choice
from nnviz.ui.desk import Desk
from nnviz.words import say


def examples(desk: Desk) -> list[Choice]:
    """Offer every example."""
    return [
        Choice(each.document.title or each.name, each.document.about, partial(desk.files.open_example, each))
        for each in read_examples(resources() / "examples")
    ]


def recent_files(desk: Desk) -> list[Choice]:
    """Offer the files opened or saved lately."""
    return [Choice(path.name, str(path), partial(desk.files.open_path, path)) for path in desk.files.recent()]


def naming_undo(session: Session) -> str:
    """``Undo bias 1.2 = −3``; while the hand moves, without the value: it is not yet decided."""
    entries = session.settled().history.past[-1:]
    label = _label(entries, session)
    if session.dragged:
        label = without_value(label, session.dragged.edit)
    return say("Undo {act}", act=label).strip()


def naming_redo(session: Session) -> str:
    """``Redo bias 1.2 = −3``."""
    return say("Redo {act}", act=_label(session.settled().history.future[-1:], session)).strip()


def _label(entries: Sequence[Entry], session: Session) -> str:
    """Return the label of an act, if there is one; without a value that is covered."""
    if not entries:
        return ""
    (entry,) = entries
    is_hidden = entry.edit is not None and tells(entry.edit, hidden_in(session))
    return without_value(entry.label, entry.edit) if is_hidden else entry.label


def naming_add(session: Session) -> str:
    """Name what a neuron would be added to; an input is added where one is selected."""
    neuron = session.selection.neuron
    if neuron is None:
        return say("Add another input")
    return say("Add a neuron to layer {layer}", layer=neuron.layer + 1)


def naming_remove(session: Session) -> str:
    """``Remove neuron 1.2``; a weight or bias is no part that can be removed, it becomes 0."""
    place = session.selection.place
    if isinstance(place, Input | Neuron):
        return say("Remove {place}", place=place.name)
    return say("Set {place} = 0", place=place.name)


def naming_back(session: Session) -> str:
    """``Back to neuron 1.2``."""
    before = session.before
    return say("Back to {place}", place=before.place.name) if before else say("Back")


def naming_forward(session: Session) -> str:
    """``Forward to neuron 1.2``."""
    after = session.after
    return say("Forward to {place}", place=after.place.name) if after else say("Forward")


def can_go_back(session: Session) -> bool:
    """Whether there is a place before."""
    return session.before is not None


def can_go_forward(session: Session) -> bool:
    """Whether there is a place that was gone back from."""
    return session.after is not None


def can_undo(session: Session) -> bool:
    """Whether there is an act to take back."""
    return bool(session.settled().history.undo_label)


def can_redo(session: Session) -> bool:
    """Whether there is an act to repeat."""
    return bool(session.settled().history.redo_label)


def is_changed(session: Session) -> bool:
    """Whether the document is another than the one opened."""
    return session.document is not session.opened


def has_samples(session: Session) -> bool:
    """Whether there are samples to choose from."""
    return session.document.n_samples > 1


def has_inputs(session: Session) -> bool:
    """Whether there are inputs to choose from."""
    return session.document.network.n_inputs > 1


def has_activation(name: str, desk: Desk) -> bool:
    """Whether the selected layer has the activation called ``name``."""
    session = desk.refresher.store.session
    neuron = session.selection.neuron
    return session.document.network.layers[neuron.layer if neuron else 0].activation.name == name


def writes_fractions(desk: Desk) -> bool:
    """Whether numbers are written as fractions where these are exact."""
    return desk.refresher.store.document.fractions
