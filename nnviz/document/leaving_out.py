"""What the stage leaves out where there is no room for all: one order for every panel, and its sign."""

from collections.abc import Callable, Iterable
from enum import IntEnum

from nnviz.words import say


class LeftOut(IntEnum):
    """How much the stage leaves out; a step leaves out what those before it do, and its own.

    Nothing is shrunk: what does not fit goes in this order, in all panels on stage at once.
    """

    NOTHING = 0
    CAPTIONS = 1  # words that explain numbers: heads of layers, notes, causes, what follows a title's dash
    TICKS = 2  # every second number of an axis or a ruler
    LINKS = 3  # numbers of links, from the smallest up


LAST = max(LeftOut)


def first_step(fits: Callable[[LeftOut], bool], start: LeftOut = LeftOut.NOTHING) -> LeftOut:
    """Return the first step of the order, from ``start`` on, at which all fits; else the last."""
    steps = (step for step in LeftOut if start <= step < LAST)
    return next((step for step in steps if fits(step)), LAST)


def hidden_words(things: Iterable[str]) -> str:
    """Return the sign that says what is hidden; empty where nothing is."""
    named = ", ".join(things)
    return say("hidden: {things}", things=named) if named else ""
