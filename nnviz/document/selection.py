"""The selection: what is looked at and how it is shown; neither saved, nor undone, nor a change."""

from dataclasses import dataclass, field, replace
from typing import Protocol

from nnviz.document.document import Document
from nnviz.document.film import FilmPlace
from nnviz.document.guesses import Guesses
from nnviz.document.places import Bias, Input, Neuron, Parameter, Place, ValuePlace, Weight, neuron_of
from nnviz.document.quantities import Product, Quantity, is_in
from nnviz.document.staging import OnStage
from nnviz.document.sweep import Sweep
from nnviz.document.table_cells import Cell, CellBlock, cell_of_place, has_block, is_at
from nnviz.nn.softmax_mistakes import WAYS

PLOTS = ("function", "parts", "layers", "bend", "stack")  # what the function panel can show
ALL_ROWS = "all-rows"  # softmax for the whole batch
EXTRAS = ("slopes", "live", "code", "tables", ALL_ROWS)  # shown beside a function, the panels, or in full
SCRIPTS = ("class", "flat", "plain")  # how the code is written: with classes, as formulas, without NumPy
SOFTMAX_WAYS = (*WAYS, "temperature")  # done right, the famous mistakes, and what a temperature would do


SUMS = ("line", "bars", "ways")  # how the sum panel writes a sum; ReLU in three ways
Pointed = Place | Product  # what the mouse can point at
AIDS = ("echo", "ring", "spotlight")  # on stage: what a key did, a ring and a light around the mouse
CURTAINS = ("black", "white")
WALKS = ("scenes", "film", "value")  # what Page Up and Page Down walk on stage


@dataclass(frozen=True, eq=False)
class Stride:
    """A step of the remote: where it led from and to, so that the step back is exact."""

    by: int  # 1 or −1
    left: "Selection"
    left_document: Document
    entered: "Selection"
    entered_document: Document
    acts_before: int  # entries of the history
    acts: int = 0  # entries that it made itself

    def is_last(self, session: "_Standing") -> bool:
        """Whether nothing was done since it was made."""
        return self.entered == session.selection and self.entered_document is session.document


class _Standing(Protocol):
    """A document, and how it is looked at."""

    @property
    def document(self) -> Document:
        """The document on screen."""

    @property
    def selection(self) -> "Selection":
        """What is looked at."""


@dataclass(frozen=True)
class Moved:
    """A number that a hand has moved, as long as what was selected then still is."""

    place: ValuePlace
    beside: Place  # what was selected


@dataclass(frozen=True)
class Selection:
    """What the panels look at, and how the function panel shows it."""

    sample: int
    place: Place
    plot: str = "function"  # one of PLOTS
    shows: frozenset[str] = frozenset()  # of EXTRAS
    between: tuple[int, int] | None = None  # two samples: the plot runs from one to the other
    left_out: frozenset[Parameter] = frozenset()  # whose parts are switched off in the plot of parts
    script: str = "class"  # one of SCRIPTS
    softmax: str = "right"  # how the softmax panel does softmax: one of SOFTMAX_WAYS
    shift: float = 0.0  # added to all scores there, where nothing is subtracted
    temperature: float = 1.0  # what the scores are divided by there, where that is asked for
    sum: str = "line"  # one of SUMS
    draws: bool = False  # a click in the function plot adds a point to the target
    # What the mouse is over; it makes no other selection: no cached picture follows from it.
    pointed: Pointed | None = field(default=None, compare=False)
    cells: CellBlock | None = None  # the cells chosen in a table, as long as its end is what is looked at
    fault: str = ""  # the fault of shape that the network panel shows: one of the STORIES, or none
    film: FilmPlace | None = None  # where the forward pass stands as a film; ``None``: all is computed
    covers: frozenset[Quantity] = frozenset()  # numbers turned into a question
    guesses: Guesses = ()  # what a class thinks that they are, under the letters A to F
    stage: OnStage | None = None  # how the stage is arranged; ``None`` at the desk
    pins: tuple[ValuePlace, ...] = ()  # the numbers with a slider on stage, MOST_PINS of them at most
    asks: str = ""  # whether hands are counted, and in which round: before or after talking
    scene: int | None = None  # the scene that was gone to last, counted from 0
    walks: str = ""  # which of WALKS Page Up and Page Down walk; empty: none was chosen yet
    aids: frozenset[str] = frozenset()  # of AIDS
    curtain: str = ""  # the colour of the curtain over the screen: black, white; empty: it is open
    is_frozen: bool = False  # whether the projected picture stands still, where there are two screens
    moved: Moved | None = None  # the number that a hand moved last, on stage
    paused: Sweep | None = None  # a sweep that stands where it was paused
    stride: Stride | None = field(default=None, compare=False)  # the last step of the remote
    again: Stride | None = field(default=None, compare=False)  # the one that was taken back last

    @property
    def shows_tables(self) -> bool:
        """Whether the network is shown as tables; on stage the arrangement says so."""
        return self.stage.shows_tables if self.stage else "tables" in self.shows

    @property
    def neuron(self) -> Neuron | None:
        """The neuron that the selected place belongs to, if any."""
        return neuron_of(self.place)

    @property
    def cell(self) -> Cell:
        """The cell that is looked at; of a neuron that no table chose its z."""
        return self.block.end

    @property
    def block(self) -> CellBlock:
        """The cells that are chosen; the cell that is looked at where none were."""
        if self.cells is not None and is_at(self.cells.end, self.place, self.sample):
            return self.cells
        cell = cell_of_place(self.place, self.sample)
        return CellBlock(cell, cell)

    def fitted(self, document: Document) -> "Selection":
        """Return the nearest selection that exists in ``document``; itself when it does."""
        fitted = replace(
            self,
            sample=min(max(self.sample, 0), document.n_samples - 1),
            place=self.place if document.has(self.place) else _nearest(self.place, document),
            between=self.between if _has_samples(document, self.between) else None,
            left_out=frozenset(filter(document.has, self.left_out)),
            pointed=self.pointed if self.pointed and document.has(_stored(self.pointed)) else None,
            cells=self.cells if self.cells is not None and has_block(document, self.cells) else None,
            film=self.film.fitted(document) if self.film else None,
            covers=frozenset(each for each in self.covers if is_in(each, document)),
            guesses=tuple(each for each in self.guesses if each.is_for(document)),
            pins=tuple(filter(document.has, self.pins)),
            moved=self.moved if self.moved and document.has(self.moved.place) else None,
            scene=self.scene if self.scene is not None and self.scene < len(document.scenes) else None,
        )
        return self if fitted == self and fitted.pointed == self.pointed else fitted


def first_selection(document: Document) -> Selection:
    """Return where a document is looked at first: its first sample and its last layer's first neuron."""
    return Selection(0, Neuron(document.network.depth - 1, 0))


def _has_samples(document: Document, pair: tuple[int, int] | None) -> bool:
    """Whether both samples exist and differ, so that a line can run from one to the other."""
    if pair is None or not all(0 <= each < document.n_samples for each in pair):
        return False
    return bool((document.inputs[pair[0]] != document.inputs[pair[1]]).any())


def _stored(pointed: Pointed) -> Place:
    """Return the place that a number is there with: a product is there with its weight."""
    return pointed.place if isinstance(pointed, Product) else pointed


def output_in_front(document: Document, selection: Selection) -> Neuron:
    """Return the output that a plot draws in front: the selected one, else the first."""
    last, chosen = document.network.depth - 1, selection.neuron
    return chosen if chosen and chosen.layer == last else Neuron(last, 0)


def _nearest(place: Place, document: Document) -> Place:
    """Return the neuron or input of ``document`` nearest to a place that it does not have."""
    if isinstance(place, Input):
        return Input(document.network.n_inputs - 1)
    layer = min(place.layer, document.network.depth - 1)
    index = place.index if isinstance(place, Neuron) else _column(place)
    return Neuron(layer, min(index, document.network.layers[layer].n_out - 1))


def _column(place: Weight | Bias) -> int:
    """Return the column of the weight or bias."""
    return place.neuron
