"""Numbers as the sentences of the mathematics write them."""

import math

from nnviz.words import decimal, say


def in_words(number: float) -> str:
    """Return a number for a sentence: −0.5, with the true minus sign and never −0; say what is none."""
    if math.isnan(number):
        return say("not a number")
    if math.isinf(number):
        return f"{'−' if number < 0 else ''}{say('too large')}"
    return decimal(f"{number + 0.0:.6g}".replace("-", "−"))


def plus(number: float) -> str:
    """Return the number as a last term: ``x`` + ``" − 0.5"``; nothing for 0."""
    if not number:
        return ""
    return f" {'−' if number < 0 else '+'} {in_words(abs(number))}"


def times(number: float) -> str:
    """Return the number as a first factor: ``"2 "`` + ``x``; nothing for 1 and the sign alone for −1."""
    if abs(number) == 1.0:
        return "−" if number < 0 else ""
    return f"{in_words(number)} "
