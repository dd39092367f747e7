"""The store: the one place that changes."""

from collections.abc import Callable

from nnviz.document.document import Document
from nnviz.document.edits import Edit
from nnviz.document.history import History
from nnviz.document.selection import Selection, first_selection

Listener = Callable[[], None]


class Store:
    """Holds the history and the selection, and tells its listeners after each change.

    A drag is previewed by ``drag`` as often as the hand moves and becomes one entry of the history
    by ``release``; ``cancel`` takes it back.
    """

    def __init__(self, document: Document) -> None:
        """Open ``document``."""
        self._listeners: list[Listener] = []
        self._open(document)

    def _open(self, document: Document) -> None:
        self._history = History(document)
        self._dragged: tuple[str, Document] | None = None
        self._selection = first_selection(document)
        self._opened = document
        self._saved = document

    @property
    def document(self) -> Document:
        """The document on screen, in the middle of a drag too."""
        return self._dragged[1] if self._dragged else self._history.present

    @property
    def settled(self) -> Document:
        """The document without what is being dragged."""
        return self._history.present

    @property
    def selection(self) -> Selection:
        """What is looked at."""
        return self._selection

    @property
    def history(self) -> History:
        """Past, present and future."""
        return self._history

    @property
    def opened(self) -> Document:
        """The document as it was opened."""
        return self._opened

    @property
    def is_saved(self) -> bool:
        """Whether the document on screen is the one last opened or saved."""
        return self.document is self._saved

    def listen(self, listener: Listener) -> None:
        """Call ``listener`` after each change."""
        self._listeners.append(listener)

    def apply(self, edit: Edit) -> None:
        """Make a change: one entry of the history. An edit that is refused raises and changes nothing."""
        changed = edit.apply(self.document)
        self._settle()
        self._history = self._history.then(edit.label, changed)
        self._selection = edit.look(changed, self._selection).fitted(changed)
        self._tell()

    def drag(self, edit: Edit) -> None:
        """Preview a change on the document as it was before the drag."""
        self._dragged = (edit.label, edit.apply(self._history.present))
        self._tell()

    def release(self) -> None:
        """Make what was dragged one entry of the history."""
        self._settle()
        self._tell()

    def cancel(self) -> None:
        """Take the drag back."""
        self._dragged = None
        self._tell()

    def undo(self) -> None:
        """Take the last act back."""
        self._go(lambda history: history.undone())

    def redo(self) -> None:
        """Repeat the act last taken back."""
        self._go(lambda history: history.redone())

    def select(self, selection: Selection) -> None:
        """Look at something else."""
        self._selection = selection.fitted(self.document)
        self._tell()

    def open(self, document: Document) -> None:
        """Start over with another document."""
        self._open(document)
        self._tell()

    def reset(self) -> None:
        """Put the document back as it was opened, as an act that can be undone."""
        self._go(lambda history: history.then("reset", self._opened))

    def mark_saved(self) -> None:
        """Remember that the document is on disk as it is now."""
        self._settle()
        self._saved = self.document
        self._tell()

    def _go(self, move: Callable[[History], History]) -> None:
        """Move through the history."""
        self._settle()
        self._history = move(self._history)
        self._selection = self._selection.fitted(self.document)
        self._tell()

    def _settle(self) -> None:
        """End a drag that is under way."""
        if self._dragged:
            self._history = self._history.then(*self._dragged)
            self._dragged = None

    def _tell(self) -> None:
        """Tell the listeners."""
        for listener in self._listeners:
            listener()
