"""Trying a fault of shape: an act that changes what is looked at, and its lines of the small language."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from nnviz.document.acts import Act
from nnviz.document.reader import Line
from nnviz.document.shapes_story import STORIES
from nnviz.document.store import Store
from nnviz.words import mark


@dataclass(frozen=True)
class TryFault:
    """Show one of the STORIES in the network panel; the empty one puts the network back."""

    kind: str

    def perform(self, store: Store) -> None:
        """Look at it."""
        store.select(replace(store.selection, fault=self.kind))


def _fault(line: Line) -> Act:
    return TryFault(line.expect(*STORIES))


# Rows of the language's table.
TRYING: tuple[tuple[str, str, str, Callable[[Line], Act]], ...] = (
    (
        "fault",
        "rows",
        mark("try a fault of shape: rows, fits, flat or inputs; one tells what one row becomes"),
        _fault,
    ),
    ("no fault", "", mark("show the network again"), lambda _: TryFault("")),
)
