"""The commands that cover, reveal and forget guesses; rows of the table of commands."""

from collections.abc import Sequence

from nnviz.document.acts import Act
from nnviz.document.asked import asked, asked_first, takes_space
from nnviz.document.covering import Cover, Uncover, UncoverAll, computed, given_away, outputs, structure_of
from nnviz.document.covering_lines import words_for
from nnviz.document.guess_acts import ForgetGuesses
from nnviz.document.session import Session
from nnviz.ui.command import Command, acting
from nnviz.ui.covers import quantities_at, reveal_asked
from nnviz.ui.desk import Desk
from nnviz.ui.pressing import press_focused
from nnviz.words import mark, say

_MENU, _SUBMENU = "View", mark("Covers")


def _is_covered(session: Session) -> bool:
    """Whether what is selected is covered."""
    hidden = given_away(session.selection.covers, structure_of(session.document))
    return bool(quantities_at(session.selection.place) & hidden)


def _turn(session: Session) -> Act:
    wanted = quantities_at(session.selection.place)
    return Uncover(wanted) if _is_covered(session) else Cover(wanted)


def naming_cover(session: Session) -> str:
    """``Cover neuron 2.1``, or ``Reveal neuron 2.1``."""
    place = session.selection.place.name
    return say("Reveal {place}", place=place) if _is_covered(session) else say("Cover {place}", place=place)


def _is_asked(session: Session) -> bool:
    """Whether something is covered of what is selected."""
    return bool(session.selection.covers) and bool(asked(session))


def _reveal_or_press(desk: Desk) -> None:
    """Reveal what is asked for; a button or list that has the focus is pressed, as Space does everywhere."""
    if not press_focused():
        reveal_asked(desk.refresher)


def _ask_guess(desk: Desk) -> None:
    """Open the palette with the line that notes a guess, to be filled in."""
    quantity = asked_first(desk.refresher.store.session)
    if quantity is not None:
        desk.open_palette(f"guess {words_for(quantity)} = ")


def _has_covers(session: Session) -> bool:
    return bool(session.selection.covers)


def _has_guesses(session: Session) -> bool:
    return bool(session.selection.guesses)


COVERING: Sequence[Command] = (
    Command(
        "cover",
        mark("Cover what is selected"),
        acting(_turn),
        ("Ctrl+H", "H"),
        menu=_MENU,
        submenu=_SUBMENU,
        naming=naming_cover,
    ),
    Command(
        "reveal",
        mark("Reveal what is selected"),
        _reveal_or_press,
        ("Space",),
        menu=_MENU,
        submenu=_SUBMENU,
        possible=_is_asked,
        keys_possible=takes_space,
        repeats=False,
    ),
    Command(
        "guess",
        mark("Note a guess of what is selected…"),
        _ask_guess,
        menu=_MENU,
        submenu=_SUBMENU,
        possible=_is_asked,
    ),
    Command(
        "cover-outputs",
        mark("Cover all outputs"),
        acting(lambda session: Cover(outputs(session.document))),
        menu=_MENU,
        submenu=_SUBMENU,
    ),
    Command(
        "cover-computed",
        mark("Cover all but the inputs, weights and biases"),
        acting(lambda session: Cover(computed(session.document))),
        menu=_MENU,
        submenu=_SUBMENU,
    ),
    Command(
        "uncover-all",
        mark("Uncover everything"),
        acting(lambda _: UncoverAll()),
        ("Ctrl+Shift+H",),
        menu=_MENU,
        submenu=_SUBMENU,
        possible=_has_covers,
    ),
    Command(
        "no-guesses",
        mark("Forget the guesses"),
        acting(lambda _: ForgetGuesses()),
        menu=_MENU,
        submenu=_SUBMENU,
        possible=_has_guesses,
    ),
)
