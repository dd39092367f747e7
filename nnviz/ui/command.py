"""What a command is: a row of the table, and the rows that are edits or choices."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

from PySide6.QtGui import QKeySequence

from nnviz.document.acts import Act, Change
from nnviz.document.edits import Edit
from nnviz.document.session import Session
from nnviz.ui.desk import Desk
from nnviz.ui.refresher import Refresher
from nnviz.words import say, told

Keys = tuple[str | QKeySequence.StandardKey, ...]


def always(_: Session) -> bool:
    """Return True: it can be run at any time."""
    return True


@dataclass(frozen=True, eq=False)
class Choice:
    """One of several things to choose: an example, a file opened lately."""

    text: str
    tip: str
    run: Callable[[], object]


Choices = Callable[[Desk], Sequence[Choice]]


@dataclass(frozen=True, eq=False)
class Command:
    """A thing that the user can ask for; menus, buttons, shortcuts, help and palette are made from it."""

    name: str  # in code and tests
    words: str  # marked; what it is called in menus
    run: Callable[[Desk], object]
    keys: Keys = ()
    icon: str = ""  # of resources/icons
    menu: str = ""  # one of the MENUS
    submenu: str = ""  # a menu in that menu, marked
    brief: str = ""  # its text on a button, where the icon alone would not do; marked
    values: Mapping[str, object] = field(default_factory=dict)  # what stands in its words
    possible: Callable[[Session], bool] = always
    keys_possible: Callable[[Session], bool] = always  # whether its keys mean it now
    keys_of: Callable[[Session], Keys] | None = None  # its keys of the moment, where another takes some
    naming: Callable[[Session], str] | None = None  # the text of the moment, where it changes
    checked: Callable[[Desk], bool] | None = None  # whether it is ticked, where it can be
    choices: Choices | None = None  # then it is a menu in a menu
    starts_group: bool = False  # a line stands above it
    repeats: bool = True  # whether a key held down runs it again and again

    @property
    def text(self) -> str:
        """What the command is called in the language that is spoken."""
        return told(self.words, **self.values)

    def text_now(self, session: Session) -> str:
        """Return what the command is called at the moment."""
        return self.naming(session) if self.naming else self.text

    def full_text(self, text: str) -> str:
        """Return ``text``, what the command is called, with the menu that says what it is about."""
        if not self.submenu:
            return text
        return say("{menu}: {command}", menu=told(self.submenu), command=text)

    def shortcuts(self) -> list[QKeySequence]:
        """Return the keys; the first one is shown in menus. A standard one is the platform's."""
        return [QKeySequence(key) for key in self.keys]

    def shortcuts_now(self, session: Session) -> list[QKeySequence]:
        """Return the keys that mean it at the moment."""
        keys = self.keys if self.keys_of is None else self.keys_of(session)
        return [QKeySequence(key) for key in keys] if self.keys_possible(session) else []


def perform(refresher: Refresher, act: Act) -> bool:
    """Do what was asked for; say in words why it is refused. Returns whether it was done."""
    refresher.release()
    try:
        act.perform(refresher.store)
    except ValueError as fault:
        refresher.refused.emit(str(fault))
        return False
    return True


def acting(act_of: Callable[[Session], Act]) -> Callable[[Desk], object]:
    """Return what performs the act that follows from the session, or says in words why none does."""
    return partial(_perform_following, act_of)


def _perform_following(act_of: Callable[[Session], Act], desk: Desk) -> bool:
    try:
        act = act_of(desk.refresher.store.session.settled())
    except ValueError as fault:
        desk.refresher.refused.emit(str(fault))
        return False
    return perform(desk.refresher, act)


def editing(edit_of: Callable[[Session], Edit]) -> Callable[[Desk], object]:
    """Return what makes the edit that follows from the session."""
    return acting(lambda session: Change(edit_of(session)))
