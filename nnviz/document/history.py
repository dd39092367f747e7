"""The history: what was, what is, what was taken back."""

from dataclasses import dataclass, replace

from nnviz.document.document import Document
from nnviz.document.edits import Edit
from nnviz.document.selection import Selection


@dataclass(frozen=True, eq=False)
class Entry:
    """A document and the label of the act that led away from it; with where it went, if it went elsewhere."""

    label: str
    document: Document
    left: Selection | None = None  # what was looked at before the act; ``None``: it looked at the same
    entered: Selection | None = None  # and what after it
    edit: Edit | None = None  # the act, where it is an edit


@dataclass(frozen=True, eq=False)
class History:
    """Undo as three parts: past and future are entries, nearest to the present last."""

    present: Document
    past: tuple[Entry, ...] = ()
    future: tuple[Entry, ...] = ()

    @property
    def undo_label(self) -> str:
        """The act that undo would take back; empty when there is none."""
        return self.past[-1].label if self.past else ""

    @property
    def redo_label(self) -> str:
        """The act that redo would repeat; empty when there is none."""
        return self.future[-1].label if self.future else ""

    @property
    def last_edit(self) -> Edit | None:
        """The edit that undo would take back; ``None`` where there is none, or it was another act."""
        return self.past[-1].edit if self.past else None

    def then(self, label: str, document: Document, edit: Edit | None = None) -> "History":
        """Return the history after an act; the same object when it changed nothing."""
        if document is self.present:
            return self
        return History(document, (*self.past, Entry(label, self.present, edit=edit)))

    def gone(self, label: str, document: Document, left: Selection, entered: Selection) -> "History":
        """Return the history after an act that goes to another place to stand."""
        return History(document, (*self.past, Entry(label, self.present, left, entered)))

    def undone(self) -> "History":
        """Return the history one act back; the same object when there is none."""
        if not self.past:
            return self
        last = self.past[-1]
        future = (*self.future, replace(last, document=self.present))
        return replace(self, present=last.document, past=self.past[:-1], future=future)

    def redone(self) -> "History":
        """Return the history with the last undone act repeated; the same object when there is none."""
        if not self.future:
            return self
        last = self.future[-1]
        past = (*self.past, replace(last, document=self.present))
        return replace(self, present=last.document, past=past, future=self.future[:-1])
