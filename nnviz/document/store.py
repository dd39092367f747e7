"""The store: the one place that changes."""

from collections.abc import Callable
from dataclasses import replace

from nnviz.document.document import Document
from nnviz.document.edits import Edit
from nnviz.document.selection import Selection
from nnviz.document.session import Session, session_of

Listener = Callable[[], None]


class Store:
    """Holds the session and tells its listeners after each change.

    A drag is previewed by ``drag`` as often as the hand moves and becomes one entry of the history
    by ``release``; ``cancel`` takes it back. An act that is refused raises and changes nothing.
    """

    def __init__(self, document: Document) -> None:
        """Open ``document``."""
        self._listeners: list[Listener] = []
        self.session = session_of(document)  # others read it; only the store replaces it

    @property
    def document(self) -> Document:
        """The document on screen, in the middle of a drag too."""
        return self.session.document

    @property
    def selection(self) -> Selection:
        """What is looked at."""
        return self.session.selection

    def listen(self, listener: Listener) -> None:
        """Call ``listener`` after each change."""
        self._listeners.append(listener)

    def ignore(self, listener: Listener) -> None:
        """Call ``listener`` no more."""
        self._listeners = [each for each in self._listeners if each != listener]

    def apply(self, edit: Edit) -> None:
        """Make a change: one entry of the history."""
        self._become(self.session.applied(edit))

    def drag(self, edit: Edit) -> None:
        """Preview a change on the document as it was before the drag."""
        self._become(self.session.dragging(edit))

    def release(self) -> None:
        """Make what was dragged one entry of the history."""
        self._become(self.session.settled())

    def cancel(self) -> None:
        """Take the drag back."""
        self._become(self.session.cancelled())

    def undo(self) -> None:
        """Take the last act back."""
        self._become(self.session.undone())

    def redo(self) -> None:
        """Repeat the act last taken back."""
        self._become(self.session.redone())

    def select(self, selection: Selection) -> None:
        """Look at something else."""
        self._become(self.session.looking(selection))

    def go(self, label: str, document: Document, selection: Selection) -> None:
        """Stand somewhere else, as one entry of the history."""
        self._become(self.session.gone(label, document, selection))

    def go_back(self) -> None:
        """Look at the place before."""
        self._become(self.session.gone_back())

    def go_forward(self) -> None:
        """Look again at the place that was gone back from."""
        self._become(self.session.gone_forward())

    def open(self, document: Document) -> None:
        """Start over with another document; stage, code and tables stay on screen if they were there."""
        opened, before = session_of(document), self.selection
        shows = before.shows & {"code", "tables"}
        selection = replace(
            opened.selection, shows=shows, script=before.script, stage=before.stage, aids=before.aids
        )
        self._become(opened.looking(selection))

    def reset(self) -> None:
        """Put the document back as it was opened, as an act that can be undone."""
        self._become(self.session.reset())

    def mark_saved(self) -> None:
        """Remember that the document is on disk as it is now."""
        self._become(self.session.marked_saved())

    def _become(self, session: Session) -> None:
        """Hold another session and tell the listeners."""
        self.session = session
        for listener in self._listeners:
            listener()


def copy_of(store: Store) -> Store:
    """Return another store that holds the same; it has no listeners."""
    made = Store(store.document)
    made.session = store.session
    return made
