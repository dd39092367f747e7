"""What a teacher holds on stage: what the remote walks, the aids around keys and mouse, the curtain."""

from dataclasses import dataclass, replace

from nnviz.document.document import Document
from nnviz.document.selection import CURTAINS, WALKS, Selection
from nnviz.document.store import Store


@dataclass(frozen=True)
class ChooseWalk:
    """Choose which of WALKS Page Up and Page Down walk; without a name the next of them."""

    walk: str = ""

    def perform(self, store: Store) -> None:
        """Choose it."""
        now = walk_of(store.selection, store.document)
        there = [each for each in WALKS if each in {now, "film", "value"} or store.document.scenes]
        after = there[(there.index(now) + 1) % len(there)]
        store.select(replace(store.selection, walks=self.walk or after))


@dataclass(frozen=True)
class ShowAid:
    """Turn one of the AIDS of a teacher on stage on or off."""

    aid: str
    is_shown: bool | None = None  # ``None`` turns it round

    def perform(self, store: Store) -> None:
        """Show or hide it."""
        aids = store.selection.aids
        is_shown = self.aid not in aids if self.is_shown is None else self.is_shown
        others = aids - {self.aid}
        store.select(replace(store.selection, aids=others | {self.aid} if is_shown else others))


@dataclass(frozen=True)
class DrawCurtain:
    """Draw a curtain of one of the CURTAINS; without a colour the next: black, white, open."""

    colour: str | None = None  # empty opens it

    def perform(self, store: Store) -> None:
        """Draw or open it."""
        order = ("", *CURTAINS)
        after = order[(order.index(store.selection.curtain) + 1) % len(order)]
        colour = after if self.colour is None else self.colour
        store.select(replace(store.selection, curtain=colour))


@dataclass(frozen=True)
class Freeze:
    """Let the projected picture stand still, or follow again; ``None`` turns it round."""

    is_frozen: bool | None = None

    def perform(self, store: Store) -> None:
        """Freeze it, or let it go."""
        before = store.selection.is_frozen
        store.select(
            replace(store.selection, is_frozen=not before if self.is_frozen is None else self.is_frozen)
        )


def walk_of(selection: Selection, document: Document) -> str:
    """Return what is walked: what was chosen, else the film that is on, else the scenes there are."""
    if selection.walks:
        return selection.walks
    return "scenes" if document.scenes and selection.film is None else "film"
