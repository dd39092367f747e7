"""The history: what was, what is, what was taken back."""

from dataclasses import dataclass, replace

from nnviz.document.document import Document


@dataclass(frozen=True, eq=False)
class Entry:
    """A document and the label of the act that led away from it."""

    label: str
    document: Document


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

    def then(self, label: str, document: Document) -> "History":
        """Return the history after an act; the same object when it changed nothing."""
        if document is self.present:
            return self
        return History(document, (*self.past, Entry(label, self.present)))

    def undone(self) -> "History":
        """Return the history one act back; the same object when there is none."""
        if not self.past:
            return self
        last = self.past[-1]
        future = (*self.future, Entry(last.label, self.present))
        return replace(self, present=last.document, past=self.past[:-1], future=future)

    def redone(self) -> "History":
        """Return the history with the last undone act repeated; the same object when there is none."""
        if not self.future:
            return self
        last = self.future[-1]
        past = (*self.past, Entry(last.label, self.present))
        return replace(self, present=last.document, past=past, future=self.future[:-1])
