"""The handle that was moved last: what Page Up and Page Down step, and what a sweep goes through."""

from dataclasses import replace

from nnviz.document.changes import changed_places
from nnviz.document.document import Document
from nnviz.document.edits import Edit, SetValue
from nnviz.document.places import Bias, Neuron, ValuePlace
from nnviz.document.selection import Moved, Selection
from nnviz.document.sweep_edit import SweepTo


def handle_of(selection: Selection) -> ValuePlace:
    """Return the number moved last, or the one selected since.

    Where a neuron is selected that is the number pinned last, and without pins its bias.
    """
    place, moved = selection.place, selection.moved
    if moved is not None and moved.beside == place:
        return moved.place
    if not isinstance(place, Neuron):
        return place
    return selection.pins[-1] if selection.pins else Bias(place.layer, place.index)


def having_moved(selection: Selection, edit: Edit, before: Document, after: Document) -> Selection:
    """Return the selection once a hand has moved a number on stage: the Page keys step it from now on.

    The same one at the desk, where nothing or more than one number has changed, and for a sweep.
    """
    if selection.stage is None or after is before or isinstance(edit, SweepTo):
        return selection
    place = edit.place if isinstance(edit, SetValue) else _only_change(before, after, selection.sample)
    if place is None:
        return selection
    moved = Moved(place, selection.place)
    if (selection.walks, selection.moved) == ("value", moved):
        return selection
    return replace(selection, walks="value", moved=moved)


def _only_change(before: Document, after: Document, sample: int) -> ValuePlace | None:
    """Return the one number that differs, if it is one."""
    if before.n_samples <= sample:
        return None
    changed = changed_places(before, after, sample)
    return next(iter(changed)) if len(changed) == 1 else None
