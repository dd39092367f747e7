"""Asking a class: whether raised hands are counted now, before or after talking about it."""

from dataclasses import dataclass, replace

from nnviz.document.acts import Act
from nnviz.document.grammar import Row
from nnviz.document.reader import Line
from nnviz.document.store import Store
from nnviz.words import mark

ROUNDS = ("before", "after")  # of raising hands: before talking about it, and after


@dataclass(frozen=True)
class Ask:
    """Count raised hands in one of the ROUNDS; in none with an empty word."""

    when: str

    def perform(self, store: Store) -> None:
        """Show the choices, or put them away."""
        store.select(replace(store.selection, asks=self.when))


def _ask(line: Line) -> Act:
    """Read ``before``, ``after`` or ``off``."""
    when = line.expect(*ROUNDS, "off")
    return Ask("" if when == "off" else when)


# Rows of the language's table.
ASKING: tuple[Row, ...] = (
    ("ask", "before", mark("show the choices A to D and count hands, before or after talking; “off”"), _ask),
)
