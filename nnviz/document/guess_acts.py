"""Noting guesses, and forgetting them."""

from dataclasses import dataclass, replace

from nnviz.document.guesses import LETTERS, MOST_GUESSES, Guess
from nnviz.document.store import Store
from nnviz.words import count


@dataclass(frozen=True)
class AddGuess:
    """Note a guess under the next letter."""

    guess: Guess

    def perform(self, store: Store) -> None:
        """Note it; raise ``ValueError`` in words for one too many."""
        selection = store.selection
        if len(selection.guesses) >= MOST_GUESSES:
            raise ValueError(
                count(
                    "found {n} guesses, A to {last}; forget them first",
                    "found {n} guess, A; forget it first",
                    MOST_GUESSES,
                    last=LETTERS[-1],
                )
            )
        store.select(replace(selection, guesses=(*selection.guesses, self.guess)))


@dataclass(frozen=True)
class ForgetGuesses:
    """Take every guess away."""

    def perform(self, store: Store) -> None:
        """Forget them."""
        store.select(replace(store.selection, guesses=()))
