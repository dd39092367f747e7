"""Covers by hand: a click on a question mark reveals, the right button covers or reveals."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from nnviz.document.acts import Act
from nnviz.document.covering import Cover, Covers, Uncover, of_neuron
from nnviz.document.guess_acts import AddGuess
from nnviz.document.guesses import Guess
from nnviz.document.guessing import told_guesses
from nnviz.document.numerals import parsed
from nnviz.document.places import Neuron, Place
from nnviz.document.quantities import Quantity
from nnviz.ui.command import perform
from nnviz.ui.refresher import Refresher
from nnviz.words import say


def quantities_at(pointed: Place | Quantity) -> Covers:
    """Return what a cover there hides: of a neuron its z and its a."""
    return of_neuron(pointed) if isinstance(pointed, Neuron) else frozenset({pointed})


def reveal(refresher: Refresher, pointed: Place | Quantity) -> bool:
    """Show what is covered there; return whether anything was."""
    covered = quantities_at(pointed) & refresher.frame.visible.covered
    if not covered or not perform(refresher, Uncover(covered)):
        return False
    refresher.refresh_now()
    gaps = [words for words in told_guesses(refresher.frame) if ": " in words]
    if gaps:
        refresher.told.emit(" · ".join(gaps))
    return True


def guess_typed(refresher: Refresher, quantity: Quantity, typed: str) -> bool:
    """Note what was typed on a covered number as a guess; say why not when it is no number."""
    try:
        value = parsed(typed)
    except ValueError as fault:
        refresher.refused.emit(str(fault))
        return False
    return perform(refresher, AddGuess(Guess(quantity, value)))


def act_at(refresher: Refresher, pointed: Place | Quantity) -> tuple[str, Act]:
    """Return what the right button offers there, with its words."""
    wanted = quantities_at(pointed)
    if wanted & refresher.frame.visible.covered:
        return say("Reveal {place}", place=name_of(pointed)), Uncover(wanted)
    return say("Cover {place}", place=name_of(pointed)), Cover(wanted)


def name_of(pointed: Place | Quantity) -> str:
    """Name what is covered: ``weight 1.1.2``, ``neuron 1.2``, ``this product``."""
    return getattr(pointed, "name", say("this number"))


def offer_cover(refresher: Refresher, pointed: Place | Quantity, over: QWidget, at: QPoint) -> None:
    """Open a menu at a point of the screen that covers or reveals what is there."""
    menu = QMenu(over)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    words, act = act_at(refresher, pointed)
    menu.addAction(words).triggered.connect(lambda *_: perform(refresher, act))
    menu.popup(at)
