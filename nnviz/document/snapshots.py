"""The edits of snapshots: taken, named, restored, dropped."""

from dataclasses import dataclass, replace

from nnviz.document.document import Document
from nnviz.document.edits import Staying
from nnviz.document.kept import LETTERS, LONGEST_NAME, Snapshot
from nnviz.document.numerals import quoted
from nnviz.document.reader import tidy
from nnviz.words import count, say


@dataclass(frozen=True)
class TakeSnapshot(Staying):
    """Keep the network and the inputs as they are under a letter; what was there gives way."""

    letter: str

    @property
    def label(self) -> str:
        """``snapshot A``."""
        return say("snapshot {letter}", letter=self.letter)

    def apply(self, document: Document) -> Document:
        """Keep them; the name of the letter stays."""
        before = found(document, self.letter)
        if before is not None and _is_same(before, document):
            return document
        name = before.name if before else ""
        taken = Snapshot(self.letter, name, document.network, document.inputs, document.samples)
        return _with(_without(document, self.letter), taken)


@dataclass(frozen=True)
class NameSnapshot(Staying):
    """Give a snapshot a name."""

    letter: str
    name: str

    @property
    def label(self) -> str:
        """``name A = first try``."""
        return say("name {letter} = {name}", letter=self.letter, name=self.name)

    def apply(self, document: Document) -> Document:
        """Call it so; spaces are tidied."""
        snapshot, name = required(document, self.letter), tidy(self.name)
        if not 1 <= len(name) <= LONGEST_NAME or not name.isprintable():
            raise ValueError(
                count(
                    "found the name {found}, needed 1 to {n} characters",
                    "found the name {found}, needed {n} character",
                    LONGEST_NAME,
                    found=quoted(self.name),
                )
            )
        if name == snapshot.name:
            return document
        return _with(_without(document, self.letter), replace(snapshot, name=name))


@dataclass(frozen=True)
class RestoreSnapshot(Staying):
    """Put the network and the inputs back as a snapshot has them."""

    letter: str

    @property
    def label(self) -> str:
        """``restore A``."""
        return say("restore {letter}", letter=self.letter)

    def apply(self, document: Document) -> Document:
        """Bring them back; locks stay on the parameters that still exist, the view on an input that does."""
        snapshot = required(document, self.letter)
        if _is_same(snapshot, document):
            return document
        swept = min(document.view.input, snapshot.network.n_inputs - 1)
        view = replace(document.view, input=swept)
        bare = replace(
            document,
            network=snapshot.network,
            inputs=snapshot.inputs,
            samples=snapshot.samples,
            view=view,
            locks=frozenset(),
            classes=document.classes[: snapshot.network.sizes[-1]],
        )
        return replace(bare, locks=frozenset(filter(bare.has, document.locks)))


@dataclass(frozen=True)
class DropSnapshot(Staying):
    """Forget a snapshot."""

    letter: str

    @property
    def label(self) -> str:
        """``drop A``."""
        return say("drop {letter}", letter=self.letter)

    def apply(self, document: Document) -> Document:
        """Keep the others."""
        required(document, self.letter)
        return _without(document, self.letter)


def found(document: Document, letter: str) -> Snapshot | None:
    """Return the snapshot of a letter, if there is one."""
    return next((each for each in document.snapshots if each.letter == letter), None)


def required(document: Document, letter: str) -> Snapshot:
    """Return the snapshot of a letter; raise ``ValueError`` in words when there is none."""
    snapshot = found(document, letter)
    if snapshot is None:
        known = ", ".join(each.letter for each in document.snapshots)
        if not known:
            raise ValueError(
                say(
                    "found no snapshot {letter}: there are no snapshots; “{line}” takes one",
                    letter=letter,
                    line=f"snapshot {letter}",
                )
            )
        raise ValueError(
            say(
                "found no snapshot {letter}: there is {known}; “{line}” takes one",
                letter=letter,
                known=known,
                line=f"snapshot {letter}",
            )
        )
    return snapshot


def free_letter(document: Document) -> str:
    """Return the first letter without a snapshot; raise ``ValueError`` in words when all have one."""
    taken = {each.letter for each in document.snapshots}
    free = [letter for letter in LETTERS if letter not in taken]
    if not free:
        raise ValueError(
            count(
                "found {n} snapshots already, needed a free letter: drop one first",
                "found {n} snapshot already, needed a free letter: drop one first",
                len(LETTERS),
            )
        )
    return free[0]


def _is_same(snapshot: Snapshot, document: Document) -> bool:
    """Whether a snapshot has what the document has now."""
    is_same_batch = snapshot.inputs is document.inputs and snapshot.samples == document.samples
    return is_same_batch and snapshot.network is document.network


def _without(document: Document, letter: str) -> Document:
    return replace(document, snapshots=tuple(each for each in document.snapshots if each.letter != letter))


def _with(document: Document, snapshot: Snapshot) -> Document:
    kept = sorted((*document.snapshots, snapshot), key=lambda each: each.letter)
    return replace(document, snapshots=tuple(kept))
