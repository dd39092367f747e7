"""Holding the function itself: edits that put a kink, a slope or a level where the hand wants it.

Each solves for parameters on the document as it was before the drag, along the line that the view
sweeps, and stores what it finds rounded to the document's step.
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from nnviz.document.document import Document
from nnviz.document.edits import Edit, SetValue, Staying, require_place, require_sample
from nnviz.document.numerals import plain, rounded
from nnviz.document.places import Bias, Neuron, Parameter, Weight, neuron_of
from nnviz.document.sweep_edit import SweepTo
from nnviz.nn import solve
from nnviz.nn.piecewise import LinePieces, Quantity, sweep, trace_line
from nnviz.nn.solve import Solution, Travel, kink_travel, no_kink_reason, own_kinks
from nnviz.words import count, decimal, mark, say, told

KinkWay = Literal["bias", "weight", "least", "part"]
WAYS: dict[KinkWay, str] = {  # as the small language spells them
    "bias": "by bias",
    "weight": "by weight",
    "least": "by least change",
    "part": "alone",
}
_MOVED: dict[KinkWay, str] = {
    "bias": mark("kink {kink} = {x}"),
    "weight": mark("kink {kink} = {x} by weight"),
    "least": mark("kink {kink} = {x} by least change"),
    "part": mark("kink {kink} = {x} alone"),
}


@dataclass(frozen=True)
class MoveKink(Staying):
    """Move one of a neuron's own kinks, counted from the left of the view, to another place."""

    neuron: Neuron
    number: int  # counted from 0
    x: float
    sample: int = 0
    way: KinkWay = "bias"

    @property
    def label(self) -> str:
        """``kink 1.2 = 2.5``, ``kink 1.2 #2 = 2.5 by weight``."""
        kink = f"{self.neuron.label} #{self.number + 1}" if self.number else self.neuron.label
        return told(_MOVED[self.way], kink=kink, x=decimal(plain(self.x)))

    def travel(self, document: Document) -> Travel:
        """Return how far the kink can go; raise ``ValueError`` in words when there is none."""
        return _travel(document, self.neuron, self.number, self.sample, self.way)

    def apply(self, document: Document) -> Document:
        """Solve for the bias, or for what the way names."""
        travel = self.travel(document)
        if self.x == travel.kink.x:
            return document
        return with_solution(document, travel.solution(self.x))


@dataclass(frozen=True)
class SetSlope(Staying):
    """Tilt the straight piece at ``at`` about a fixed point of it."""

    neuron: Neuron
    at: float
    slope: float
    sample: int = 0
    pivot: float | None = None  # the left end of the piece when none is named

    @property
    def label(self) -> str:
        """``slope 2.1 at 2.4 = 0``, ``slope 2.1 at 2.4 about 3 = 0``."""
        neuron, at, slope = self.neuron.label, decimal(plain(self.at)), decimal(plain(self.slope))
        if self.pivot is None:
            return say("slope {neuron} at {x} = {slope}", neuron=neuron, x=at, slope=slope)
        pivot = decimal(plain(self.pivot))
        return say(
            "slope {neuron} at {x} about {pivot} = {slope}", neuron=neuron, x=at, pivot=pivot, slope=slope
        )

    def apply(self, document: Document) -> Document:
        """Solve for the incoming weights of the neuron."""
        require_place(document, self.neuron)
        pieces = pieces_along(document, self.sample)
        layer, index = self.neuron.layer, self.neuron.index
        pivot = self.pivot
        if pivot is None:
            pivot = solve.stretch_at(pieces, layer, index, self.at).low
        quantity = held_quantity(document, self.neuron)
        locked = nn_locks(document)
        found = solve.tilt(pieces, layer, index, quantity, self.at, self.slope, pivot, locked)
        return with_solution(document, found)


@dataclass(frozen=True)
class SetLevel(Staying):
    """Lift or lower a neuron's function, so that it has a value at a place, by its bias."""

    neuron: Neuron
    at: float
    value: float
    sample: int = 0

    @property
    def label(self) -> str:
        """``level 2.1 at 2.4 = 3``."""
        at, value = decimal(plain(self.at)), decimal(plain(self.value))
        return say("level {neuron} at {x} = {value}", neuron=self.neuron.label, x=at, value=value)

    def apply(self, document: Document) -> Document:
        """Solve for the bias."""
        require_place(document, self.neuron)
        pieces = pieces_along(document, self.sample)
        quantity = held_quantity(document, self.neuron)
        where = (self.neuron.layer, self.neuron.index)
        found = solve.set_level(pieces, *where, self.at, self.value, quantity, nn_locks(document))
        return with_solution(document, found)


@lru_cache(maxsize=2)  # in every frame of a drag it is the same, of the document before the drag
def _travel(document: Document, neuron: Neuron, number: int, sample: int, way: KinkWay) -> Travel:
    """Return how far a kink can go; raise ``ValueError`` in words when there is none."""
    require_place(document, neuron)
    pieces = pieces_along(document, sample)
    where = (neuron.layer, neuron.index)
    found = own_kinks(pieces, *where)
    if not found:
        raise ValueError(no_kink_reason(pieces, *where))
    if number >= len(found):
        raise ValueError(
            count(
                "{neuron} has {n} kinks in this view, found number {number}",
                "{neuron} has {n} kink in this view, found number {number}",
                len(found),
                neuron=neuron.name,
                number=number + 1,
            )
        )
    kink = found[number]
    return kink_travel(pieces, *where, kink.x, kink.threshold, way=way, locked=nn_locks(document))


def held_neuron(edit: Edit | None) -> Neuron | None:
    """Return the neuron whose weights and bias an edit sets or solves for; ``None`` for any other edit."""
    if isinstance(edit, MoveKink | SetSlope | SetLevel):
        return edit.neuron
    set_by = edit.set if isinstance(edit, SweepTo) else edit
    return neuron_of(set_by.place) if isinstance(set_by, SetValue) else None


@lru_cache(maxsize=2)
def pieces_along(document: Document, sample: int) -> LinePieces:
    """Trace the line that the view sweeps for a sample; raise ``ValueError`` in words where that fails."""
    require_sample(document, sample)
    view = document.view
    return trace_line(document.network, sweep(document.inputs[sample], view.input, view.low, view.high))


def held_quantity(document: Document, neuron: Neuron) -> Quantity:
    """Return what a hand holds of a neuron: its a, or its z where a smooth function bends it."""
    return "a" if document.network.layers[neuron.layer].activation.is_exact else "z"


def nn_locks(document: Document) -> solve.Locks:
    """Return the document's locks in the words of the mathematics."""
    return frozenset(_solved_place(place) for place in document.locks)


def with_solution(document: Document, solution: Solution) -> Document:
    """Store what was solved for, rounded to the document's step; the same document when nothing changes."""
    for place, value in solution.changes:
        parameter = parameter_of(place)
        stored = rounded(value, document.decimals)
        if stored != document.value(parameter, 0):
            document = document.with_value(parameter, 0, stored)
    return document


def parameter_of(place: solve.Parameter) -> Parameter:
    """Return a place of the mathematics as a place of the document."""
    return Weight(*place[1:]) if place[0] == "weight" else Bias(*place[1:])


def _solved_place(place: Parameter) -> solve.Parameter:
    if isinstance(place, Weight):
        return ("weight", place.layer, place.source, place.neuron)
    return ("bias", place.layer, place.neuron)
