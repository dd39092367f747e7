"""Guesses: what a class thinks that a covered number or curve is, and by how much it was wrong."""

from dataclasses import dataclass

from nnviz.document.document import Document
from nnviz.document.quantities import Quantity, is_in

LETTERS = "ABCDEF"
MOST_GUESSES = len(LETTERS)


@dataclass(frozen=True)
class Guess:
    """A number that was guessed: of a quantity, or of a curve where its input is ``x``."""

    quantity: Quantity
    value: float
    x: float | None = None

    def is_for(self, document: Document) -> bool:
        """Whether the network has what was guessed."""
        return is_in(self.quantity, document)


Guesses = tuple[Guess, ...]
