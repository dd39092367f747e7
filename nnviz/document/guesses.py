"""Guesses: what a class thinks that a covered number or curve is, and by how much it was wrong."""

from dataclasses import dataclass

from nnviz.document.document import Document
from nnviz.document.quantities import Quantity, is_in

LETTERS = "ABCDEF"
MOST_GUESSES = len(LETTERS)


@dataclass(frozen=True)
class Guess:
    """A number that was guessed: of a quantity, of a curve where its input is ``x``, or its level."""

    quantity: Quantity
    value: float
    x: float | None = None
    is_level: bool = False  # of a curve: a height at which it stays

    @property
    def is_number(self) -> bool:
        """Whether it is a number's value, and no point or level of a curve."""
        return self.x is None and not self.is_level

    def is_for(self, document: Document) -> bool:
        """Whether the network has what was guessed."""
        return is_in(self.quantity, document)


Guesses = tuple[Guess, ...]
