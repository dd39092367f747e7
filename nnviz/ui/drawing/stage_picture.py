"""What is painted of the stages of softmax: numbers, bars, and the places that can be pressed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QColor

from nnviz.document.covering import Covers
from nnviz.document.places import Neuron
from nnviz.document.quantities import Quantity
from nnviz.ui.drawing.flow import Piece


@dataclass(frozen=True, eq=False)
class Bar:
    """A number as a length; a negative one is a dashed outline."""

    box: QRectF
    colour: QColor
    is_negative: bool
    quantity: Quantity | None = None  # the number in the film
    is_beyond: bool = False  # the number is past the scale: the length ends in an arrow


@dataclass(frozen=True, eq=False)
class Cell:
    """A number that a hand can hold by its bar."""

    kind: str  # ``score`` or ``share``
    row: int  # the class, counted from 0
    box: QRectF  # where it is held
    value: float
    per_pixel: float  # how much a pixel of its bar stands for


@dataclass(frozen=True, eq=False)
class Place:
    """A number that can be covered, and guessed where its bar may be."""

    quantity: Quantity
    box: QRectF  # what can be pressed
    room: QRectF  # from end to end of its bar; empty where there is none
    full_scale: float  # the number whose bar fills the room

    def guess_at(self, point: QPointF) -> float | None:
        """Return the number whose bar would end at a point; ``None`` beside the room."""
        if not self.room.adjusted(0, -4, 0, 4).contains(point):
            return None
        return self.full_scale * (point.x() - self.room.left()) / self.room.width()


@dataclass(frozen=True, eq=False)
class StagePicture:
    """Everything that is painted, and the rows that can be pressed."""

    pieces: Sequence[Piece]
    bars: Sequence[Bar]
    rows: Sequence[tuple[int, QRectF]]  # the class, counted from 0, and its box
    chosen: Neuron | None  # the neuron whose name is lit
    arrows: Sequence[QPointF]  # between the columns
    cells: Sequence[Cell] = ()  # what can be held
    strokes: Sequence[QLineF] = ()  # through numbers that are wrong
    names: Sequence[tuple[int, QRectF]] = ()  # the class, and where its name stands
    blanks: Sequence[QRectF] = ()  # empty places of numbers that the film has not computed yet
    patches: Sequence[QRectF] = ()  # in place of bars that are covered
    find_places: Callable[[], Sequence[Place]] = tuple  # called once something is pressed

    @cached_property
    def places(self) -> Sequence[Place]:
        """The numbers that can be covered."""
        return self.find_places()

    def place_at(self, point: QPointF) -> Place | None:
        """Return the number at ``point`` that can be covered: what stands over and under columns first."""
        for piece in self.pieces:
            if piece.token.of is not None and piece.box.contains(point):
                found = [each for each in self.places if each.quantity == piece.token.of]
                return found[0] if found else Place(piece.token.of, piece.box, QRectF(), 0.0)
        return next((place for place in self.places if place.box.contains(point)), None)

    def boxes_of(self, wanted: Covers) -> list[tuple[Quantity, QRectF]]:
        """Return where those of some numbers are written: of the a of a class its share."""
        found: dict[Quantity, QRectF] = {}
        for piece in self.pieces:
            if piece.token.of is not None and piece.token.of in wanted:
                found.setdefault(piece.token.of, piece.box)  # what the shares add to stands after them
        return list(found.items())

    @property
    def written(self) -> list[QRectF]:
        """What no mark stands on if that can be: numbers, words and bars."""
        return [*(piece.box for piece in self.pieces), *(bar.box for bar in self.bars)]

    def cell_at(self, point: QPointF) -> Cell | None:
        """Return what a hand at ``point`` would hold."""
        return next((cell for cell in self.cells if cell.box.contains(point)), None)

    @property
    def texts(self) -> list[str]:
        """Every text in reading order."""
        return [piece.text for piece in self.pieces]
