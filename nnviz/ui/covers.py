"""Covers by hand: a click on a question mark or Space reveals, the right button covers, reveals, guesses."""

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtWidgets import QMenu, QWidget

from nnviz.document.acts import Act
from nnviz.document.asked import asked, of_place
from nnviz.document.covering import Cover, Covers, Uncover
from nnviz.document.document import Document
from nnviz.document.guess_acts import AddGuess, ForgetGuesses
from nnviz.document.guesses import Guess
from nnviz.document.guessing import told_gaps
from nnviz.document.numerals import parsed, rounded
from nnviz.document.places import Neuron, Place
from nnviz.document.quantities import A, Quantity
from nnviz.document.quantity_names import quantity_name
from nnviz.ui.command import perform
from nnviz.ui.refresher import Refresher
from nnviz.ui.widgets.inline_field import InlineField
from nnviz.words import say

Pointed = Place | Quantity | Covers  # a place, a number, or several numbers together
Offer = tuple[str, Callable[[], object]]  # a line of a menu


def quantities_at(pointed: Pointed) -> Covers:
    """Return what a cover there hides: of a neuron its z and its a."""
    if isinstance(pointed, frozenset):
        return pointed
    return of_place(pointed) if isinstance(pointed, Neuron) else frozenset({pointed})


def reveal(refresher: Refresher, pointed: Pointed) -> bool:
    """Show what is covered there; return whether anything was."""
    covered = quantities_at(pointed) & refresher.frame.visible.covered
    if not covered or not perform(refresher, Uncover(covered)):
        return False
    refresher.refresh_now()
    if gaps := list(told_gaps(refresher.frame)):
        refresher.told.emit(" · ".join(gaps))
    return True


def reveal_asked(refresher: Refresher) -> bool:
    """Show what is asked for by what is selected; return whether anything was."""
    refresher.catch_up()
    return reveal(refresher, asked(refresher.store.session))


def is_covered(refresher: Refresher, pointed: Pointed) -> bool:
    """Whether anything of it is covered."""
    return bool(quantities_at(pointed) & refresher.frame.visible.covered)


def guess_typed(refresher: Refresher, quantity: Quantity, typed: str) -> bool:
    """Note what was typed on a covered number as a guess; say why not when it is no number."""
    is_percent = typed.strip().endswith("%")
    try:
        value = parsed(typed.strip().removesuffix("%") if is_percent else typed)
    except ValueError as fault:
        refresher.refused.emit(str(fault))
        return False
    return perform(refresher, AddGuess(Guess(quantity, value / 100 if is_percent else value)))


def guess_shown(refresher: Refresher, quantity: Quantity, value: float) -> bool:
    """Note a guess that was shown by a click, rounded as values are."""
    decimals = refresher.store.document.decimals
    return perform(refresher, AddGuess(Guess(quantity, rounded(value, decimals))))


def ask_guess(refresher: Refresher, quantity: Quantity, over: QWidget, box: QRectF, begun: str = "") -> None:
    """Open a field at a covered number, in which a guess is typed; ``begun`` is what was typed of it."""
    found = over.findChild(InlineField, options=Qt.FindChildOption.FindDirectChildrenOnly)
    field = found if isinstance(found, InlineField) else InlineField(over)
    field.open(box, begun, refresher.look, partial(guess_typed, refresher, quantity))
    if begun:
        field.end(False)


def act_at(refresher: Refresher, pointed: Pointed, name: str = "") -> tuple[str, Act]:
    """Return what the right button offers there, with its words."""
    wanted = quantities_at(pointed)
    called = name or name_of(pointed, refresher.store.document)
    if is_covered(refresher, pointed):
        return say("Reveal {place}", place=called), Uncover(wanted)
    return say("Cover {place}", place=called), Cover(wanted)


def name_of(pointed: Pointed, document: Document) -> str:
    """Name what is covered: ``weight 1.1.2``, ``neuron 1.2``, ``these numbers``."""
    if isinstance(pointed, Neuron):
        return pointed.name
    quantities = list(quantities_at(pointed))
    return quantity_name(quantities[0], document) if len(quantities) == 1 else say("these numbers")


def cover_offers(
    refresher: Refresher, pointed: Pointed, over: QWidget, box: QRectF, name: str = ""
) -> Iterator[Offer]:
    """Yield what the right button offers: to cover, or to reveal and to guess."""
    words, act = act_at(refresher, pointed, name)
    yield words, lambda: _do(refresher, pointed, act)
    quantity = guessable(pointed)
    if quantity is not None and is_covered(refresher, quantity):
        called = name_of(pointed, refresher.store.document)
        yield say("Guess {place}…", place=called), lambda: ask_guess(refresher, quantity, over, box)
    if refresher.store.selection.guesses:
        yield say("Forget the guesses"), lambda: perform(refresher, ForgetGuesses())


def line_offer(refresher: Refresher, whole: Covers) -> Offer:
    """Return what the right button offers for all that a line of code holds or computes."""
    words, act = act_at(refresher, whole, say("this line"))
    return words, lambda: _do(refresher, whole, act)


def guessable(pointed: Pointed) -> Quantity | None:
    """Return the number that a guess is about: of a neuron its a; of several numbers none."""
    if isinstance(pointed, Neuron):
        return A(pointed)
    return None if isinstance(pointed, frozenset) else pointed


def _do(refresher: Refresher, pointed: Pointed, act: Act) -> None:
    """Cover or reveal; revealing tells the gaps."""
    if isinstance(act, Uncover):
        reveal(refresher, pointed)
    else:
        perform(refresher, act)


def offer_cover(
    refresher: Refresher, pointed: Pointed, over: QWidget, at: QPoint, box: QRectF | None = None
) -> None:
    """Open a menu at a point of the screen that covers, reveals or guesses what is there."""
    where = box if box is not None else QRectF(over.mapFromGlobal(at), over.mapFromGlobal(at))
    open_menu(over, at, cover_offers(refresher, pointed, over, where))


def open_menu(over: QWidget, at: QPoint, offers: Iterator[Offer]) -> None:
    """Open a menu of some offers at a point of the screen."""
    menu = QMenu(over)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for words, run in offers:
        menu.addAction(words).triggered.connect(partial(_run, run))
    menu.popup(at)


def _run(run: Callable[[], object], *_checked: bool) -> None:
    run()
