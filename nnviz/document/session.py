"""A session: all that the store holds, as one immutable value, and how each act leads to the next."""

from dataclasses import dataclass, replace

from nnviz.document.document import Document
from nnviz.document.edits import Edit
from nnviz.document.history import History
from nnviz.document.selection import Selection, first_selection


@dataclass(frozen=True, eq=False)
class Drag:
    """An edit under way, and the document that it shows."""

    edit: Edit
    document: Document


@dataclass(frozen=True, eq=False)
class Session:
    """The history, what is being dragged, what is looked at, and the documents opened and last saved."""

    history: History
    selection: Selection
    opened: Document
    saved: Document
    dragged: Drag | None = None

    @property
    def document(self) -> Document:
        """The document on screen, in the middle of a drag too."""
        return self.dragged.document if self.dragged else self.history.present

    @property
    def is_saved(self) -> bool:
        """Whether the document on screen is the one last opened or saved."""
        return self.document is self.saved

    def applied(self, edit: Edit) -> "Session":
        """Make a change: one entry of the history, after that of a drag under way."""
        changed = edit.apply(self.document)
        history = self.settled().history.then(edit.label, changed)
        return replace(self._at(history), selection=edit.look(changed, self.selection).fitted(changed))

    def dragging(self, edit: Edit) -> "Session":
        """Show a change of the document as it was before the drag."""
        return replace(self, dragged=Drag(edit, edit.apply(self.history.present)))

    def settled(self) -> "Session":
        """Make what was dragged one entry of the history."""
        if self.dragged is None:
            return self
        return self._at(self.history.then(self.dragged.edit.label, self.dragged.document))

    def cancelled(self) -> "Session":
        """Take the drag back."""
        return replace(self, dragged=None)

    def undone(self) -> "Session":
        """Take the last act back; a drag under way is one."""
        return self._at(self.settled().history.undone())

    def redone(self) -> "Session":
        """Repeat the act last taken back."""
        return self._at(self.settled().history.redone())

    def reset(self) -> "Session":
        """Put the document back as it was opened, as an act that can be undone."""
        return self._at(self.settled().history.then("reset", self.opened))

    def looking(self, selection: Selection) -> "Session":
        """Look at something else."""
        return replace(self, selection=selection.fitted(self.document))

    def marked_saved(self) -> "Session":
        """Remember that the document is on disk as it is now."""
        return replace(self.settled(), saved=self.document)

    def _at(self, history: History) -> "Session":
        """Return the session at another history, nothing being dragged."""
        selection = self.selection.fitted(history.present)
        return replace(self, history=history, selection=selection, dragged=None)


def session_of(document: Document) -> Session:
    """Return the session in which ``document`` has just been opened."""
    return Session(History(document), first_selection(document), opened=document, saved=document)
