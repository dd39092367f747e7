"""Steps that a remote can take back: what was done is remembered with where it led from and to."""

from dataclasses import replace

from nnviz.document.acts import Act
from nnviz.document.selection import Stride
from nnviz.document.session import Session
from nnviz.document.store import Store


def strode(store: Store, before: Session, by: int) -> None:
    """Remember a step, so that a step the other way can take it back."""
    acts = len(before.history.past)
    made = len(store.session.history.past) - acts
    entered = replace(store.selection, stride=None, again=None)  # else each would hold all before it
    stride = Stride(by, before.selection, before.document, entered, store.document, acts, made)
    store.select(replace(store.selection, stride=stride))


def carried(store: Store, act: Act) -> None:
    """Do what belongs to the step before, as a tick of the film that it started: both are one step."""
    stride = store.selection.stride
    is_last = stride is not None and stride.is_last(store.session)
    act.perform(store)
    if stride is not None and is_last:
        entered = replace(store.selection, stride=None, again=None)
        moved = replace(stride, entered=entered, entered_document=store.document)
        store.select(replace(store.selection, stride=moved))


def took_back(store: Store, by: int) -> bool:
    """Take the last step back if it went the other way and nothing was done since; return whether."""
    stride, session = store.selection.stride, store.session
    if stride is None or stride.by == by or not stride.is_last(session):
        return False
    acts = len(session.history.past) - stride.acts_before
    if acts < 0 or (acts and session.history.past[-acts].document is not stride.left_document):
        return False
    for _ in range(acts):
        store.undo()
    store.select(replace(stride.left, again=replace(stride, acts=acts)))
    return True


def did_again(store: Store, by: int) -> bool:
    """Take the step again that was taken back last, to the very same state; return whether."""
    stride, history = store.selection.again, store.session.history
    if stride is None or stride.by != by or stride.left != store.selection:
        return False
    if stride.left_document is not store.document or stride.acts_before != len(history.past):
        return False
    if stride.acts:
        if len(history.future) < stride.acts:
            return False
        if history.future[-stride.acts].document is not stride.entered_document:
            return False
    for _ in range(stride.acts):
        store.redo()
    store.select(replace(stride.entered, stride=stride))
    return True
