"""The stage: which panels fill the window before a class, as a way of looking; and the pinned numbers."""

from dataclasses import dataclass
from types import MappingProxyType

from nnviz.document.places import ValuePlace

PANELS = ("network", "function", "softmax", "sum", "code")  # what can be on stage
PANELS_OF = MappingProxyType(  # an arrangement, and the panels in it; the first is what it is about
    {
        "function": ("function",),
        "network": ("network",),
        "softmax": ("softmax",),
        "network-over-function": ("function", "network"),
        "function-beside-softmax": ("function", "softmax"),
        "batch": ("network",),
        "code": ("code",),
    }
)
ARRANGEMENTS = tuple(PANELS_OF)
MOST_PINS = 2  # numbers in the bar: a third would take too much of the screen


@dataclass(frozen=True)
class OnStage:
    """How the stage is arranged."""

    arrangement: str = "function"  # one of ARRANGEMENTS
    has_sum: bool = False  # whether the sum stands under it
    lens: str = ""  # the one of PANELS that fills the stage alone, if any
    is_from_desk: bool = False  # whether closing the lens leads back to the desk

    @property
    def panels(self) -> tuple[str, ...]:
        """The panels on screen; the first is what the stage is about."""
        if self.lens:
            return (self.lens,)
        under = ("sum",) if self.has_sum else ()
        return (*PANELS_OF[self.arrangement], *under)

    @property
    def shows_tables(self) -> bool:
        """Whether the network is shown as the tables of the batch."""
        return self.arrangement == "batch"


def pinned(pins: tuple[ValuePlace, ...], place: ValuePlace) -> tuple[ValuePlace, ...]:
    """Return ``pins`` with ``place`` as the last; the first gives way where there are too many."""
    return (*(each for each in pins if each != place), place)[-MOST_PINS:]
