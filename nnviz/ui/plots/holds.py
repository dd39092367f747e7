"""What a hand can hold in the function plot: the line at the input, a kink, a piece by level or slope.

A hold turns the place of the hand into an edit; it is made once, when the hand closes.
"""

from dataclasses import dataclass
from typing import Protocol

from nnviz.document.document import Document
from nnviz.document.edits import Edit, SetValue
from nnviz.document.holding import KinkWay, MoveKink, SetLevel, SetSlope
from nnviz.document.places import Input, Neuron
from nnviz.document.targets import AddTargetPoint, MoveTargetPoint
from nnviz.nn.solve import Travel


class Hold(Protocol):
    """Something held."""

    def edit(self, x: float, y: float, step: float) -> Edit:
        """Return the edit for the hand at (``x``, ``y``), in the plot's units, snapped to ``step``."""


@dataclass(frozen=True)
class LineHold:
    """The line at the current input."""

    document: Document
    sample: int
    offset: float  # from the hand to the line, in units of x

    def edit(self, x: float, y: float, step: float) -> Edit:
        """Move the input; the line stays in the view."""
        view = self.document.view
        held = min(max(x + self.offset, view.low), view.high)
        return SetValue(Input(view.input), snapped(held, step), self.sample)


@dataclass(frozen=True, eq=False)
class KinkHold:
    """One of a neuron's own kinks, and how far it can travel."""

    neuron: Neuron
    number: int
    sample: int
    way: KinkWay
    travel: Travel
    offset: float
    room: float  # kept free before each end of the travel, in units of x

    def edit(self, x: float, y: float, step: float) -> Edit:
        """Move the kink; it stops a little before the ends of its travel."""
        low = self.travel.low + (self.room if self.travel.low_end != "view" else 0.0)
        high = self.travel.high - (self.room if self.travel.high_end != "view" else 0.0)
        wanted = snapped(x + self.offset, step)
        to = min(max(wanted, low), high) if low <= high else self.travel.kink.x
        return MoveKink(self.neuron, self.number, to, self.sample, self.way)

    def is_at_end(self, x: float) -> str:
        """Return ``low`` or ``high`` when a kink at ``x`` has met what stops it; empty otherwise."""
        if self.travel.low_end != "view" and x <= self.travel.low + 1.5 * self.room:
            return "low"
        return "high" if self.travel.high_end != "view" and x >= self.travel.high - 1.5 * self.room else ""


@dataclass(frozen=True)
class LevelHold:
    """A piece held in its middle: it is lifted and lowered by the neuron's bias."""

    neuron: Neuron
    at: float
    sample: int
    offset: float  # in units of y

    def edit(self, x: float, y: float, step: float) -> Edit:
        """Lift the piece to the hand."""
        return SetLevel(self.neuron, self.at, snapped(y + self.offset, step), self.sample)


@dataclass(frozen=True)
class SlopeHold:
    """A piece held near one end: it is tilted about the other."""

    neuron: Neuron
    at: float
    sample: int
    pivot: float
    pivot_value: float
    offset: float  # in units of y

    def edit(self, x: float, y: float, step: float) -> Edit:
        """Tilt the piece so that it passes through the hand."""
        slope = (y + self.offset - self.pivot_value) / (self.at - self.pivot)
        return SetSlope(self.neuron, self.at, snapped(slope, step), self.sample, self.pivot)


@dataclass(frozen=True)
class PointHold:
    """A point of the drawn target: one that is there, or a new one."""

    number: int | None  # counted from 0, from the left; a new one has none

    def edit(self, x: float, y: float, step: float) -> Edit:
        """Put the point under the hand."""
        to = (snapped(x, step), snapped(y, step))
        return AddTargetPoint(*to) if self.number is None else MoveTargetPoint(self.number, *to)


def snapped(value: float, step: float) -> float:
    """Return the multiple of ``step`` nearest to ``value``."""
    return round(round(value / step) * step, 10) + 0.0
