"""A session: all that the store holds, as one immutable value, and how each act leads to the next."""

from dataclasses import dataclass, field, replace

from nnviz.document.document import Document
from nnviz.document.edits import Edit
from nnviz.document.history import History
from nnviz.document.moved import having_moved
from nnviz.document.selection import Selection, first_selection
from nnviz.document.sweep import Sweep
from nnviz.document.sweep_edit import SweepTo
from nnviz.document.trail import Stop, Trail
from nnviz.words import say


@dataclass(frozen=True, eq=False)
class Drag:
    """An edit under way, and the document that it shows."""

    edit: Edit
    document: Document
    left: Selection  # before the drag, which may choose what the Page keys walk


@dataclass(frozen=True, eq=False)
class Session:
    """The history, what is being dragged, what is looked at, and the documents opened and last saved."""

    history: History
    selection: Selection
    opened: Document
    saved: Document
    dragged: Drag | None = None
    trail: Trail = field(default_factory=Trail)  # the places looked at before

    @property
    def document(self) -> Document:
        """The document on screen, in the middle of a drag too."""
        return self.dragged.document if self.dragged else self.history.present

    @property
    def sweep(self) -> Sweep | None:
        """The sweep under way, if any."""
        edit = self.dragged.edit if self.dragged else None
        return edit.sweep if isinstance(edit, SweepTo) else None

    @property
    def is_saved(self) -> bool:
        """Whether the document on screen is the one last opened or saved."""
        return self.document is self.saved

    def applied(self, edit: Edit) -> "Session":
        """Make a change: one entry of the history, after that of a drag under way."""
        changed = edit.apply(self.document)
        history = self.settled().history.then(edit.label, changed, edit)
        chosen = having_moved(self.selection, edit, self.document, changed)
        return self._at(history).looking(edit.look(changed, chosen))

    def dragging(self, edit: Edit) -> "Session":
        """Show a change of the document as it was before the drag; a hand ends a sweep where it stands."""
        if self.sweep is not None and not isinstance(edit, SweepTo):
            return self.settled().dragging(edit)
        present = self.history.present
        shown, left = edit.apply(present), self.dragged.left if self.dragged else self.selection
        chosen = having_moved(self.selection, edit, present, shown)
        return replace(self, dragged=Drag(edit, shown, left), selection=chosen)

    def settled(self) -> "Session":
        """Make what was dragged one entry of the history."""
        if self.dragged is None:
            return self
        return self._at(self.history.then(self.dragged.edit.label, self.dragged.document, self.dragged.edit))

    def cancelled(self) -> "Session":
        """Take the drag back."""
        if self.dragged is None:
            return self
        now, left = self.selection, self.dragged.left
        if (now.walks, now.moved) != (left.walks, left.moved):
            now = replace(now, walks=left.walks, moved=left.moved)
        return replace(self, dragged=None, selection=now)

    def undone(self) -> "Session":
        """Take the last act back; a drag under way is one. Of a way to a scene the way of looking too."""
        before = self.settled().history
        looking = before.past[-1].left if before.past else None
        return self._at(before.undone(), looking)

    def redone(self) -> "Session":
        """Repeat the act last taken back."""
        before = self.settled().history
        looking = before.future[-1].entered if before.future else None
        return self._at(before.redone(), looking)

    def gone(self, label: str, document: Document, selection: Selection) -> "Session":
        """Stand somewhere else: in another state, seen in another way; one entry of the history."""
        entered = selection.fitted(document)
        history = self.settled().history.gone(label, document, self.selection, entered)
        return self._at(history, entered)

    def reset(self) -> "Session":
        """Put the document back as it was opened, as an act that can be undone."""
        return self._at(self.settled().history.then(say("reset"), self.opened))

    def looking(self, selection: Selection) -> "Session":
        """Look at something else; another place leaves the one before on the trail."""
        fitted = selection.fitted(self.document)
        is_elsewhere = (fitted.sample, fitted.place) != (self.selection.sample, self.selection.place)
        trail = self.trail.leaving(self.here) if is_elsewhere else self.trail
        return replace(self, selection=fitted, trail=trail)

    @property
    def here(self) -> Stop:
        """The place that is looked at."""
        return Stop(self.selection.sample, self.selection.place)

    @property
    def before(self) -> Stop | None:
        """The place to go back to, if any."""
        return self.trail.stop_before(self.here, self.document)

    @property
    def after(self) -> Stop | None:
        """The place to go forward to again, if any."""
        return self.trail.stop_after(self.here, self.document)

    def gone_back(self) -> "Session":
        """Look at the place before."""
        stop = self.before
        return self._led_to(stop, self.trail.back_to(stop, self.here)) if stop else self

    def gone_forward(self) -> "Session":
        """Look again at the place that was gone back from."""
        stop = self.after
        return self._led_to(stop, self.trail.forward_to(stop, self.here)) if stop else self

    def _led_to(self, stop: Stop, trail: Trail) -> "Session":
        """Return the session at a stop of its trail."""
        selection = replace(self.selection, sample=stop.sample, place=stop.place)
        return replace(self, selection=selection.fitted(self.document), trail=trail)

    def marked_saved(self) -> "Session":
        """Remember that the document is on disk as it is now."""
        return replace(self.settled(), saved=self.document)

    def _at(self, history: History, looking: Selection | None = None) -> "Session":
        """Return the session at another history, nothing being dragged; perhaps seen in another way."""
        selection = (looking or self.selection).fitted(history.present)
        trail = self.trail.leaving(self.here) if looking else self.trail
        return replace(self, history=history, selection=selection, dragged=None, trail=trail)


def session_of(document: Document) -> Session:
    """Return the session in which ``document`` has just been opened."""
    return Session(History(document), first_selection(document), opened=document, saved=document)
