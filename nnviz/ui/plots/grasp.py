"""Finding what a hand takes hold of in the function plot: a kink first, then the line, then a piece."""

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF

from nnviz.document.frame import Frame
from nnviz.document.holding import KinkWay, MoveKink
from nnviz.document.marked_kinks import PlottedKink
from nnviz.document.places import Bias, Neuron
from nnviz.document.plotted import front_neuron
from nnviz.document.visible import Seen
from nnviz.nn.piecewise import Kink, LinePieces, Piece, curve, straight_pieces
from nnviz.nn.solve import own_kinks
from nnviz.ui.plots.holds import Hold, KinkHold, LevelHold, LineHold, PointHold, SlopeHold
from nnviz.ui.plots.picture import Scale
from nnviz.ui.theme import Look
from nnviz.words import mark, say, told

ONLY_LOOKED_AT = mark("between two samples the plot is only looked at; sweep an input to hold something")
ROOM = 4.0  # pixels that a kink keeps from the ends of its travel
SHORTEST = 48.0  # pixels of a piece that can be held by its ends too
OUTER = 0.3  # share of a piece, at each end, that tilts it


@dataclass(frozen=True, eq=False)
class Grasp:
    """The plot as a hand finds it: a frame, the kinks marked in it, and where they lie in pixels."""

    frame: Frame
    look: Look
    scale: Scale
    kinks: tuple[PlottedKink, ...]

    def at(self, point: QPointF, way: KinkWay) -> Hold | None:
        """Return what is held at a point, if anything; raise ``ValueError`` in words where it is stuck."""
        if self.frame.selection.between is not None:
            raise ValueError(told(ONLY_LOOKED_AT))
        if self.frame.selection.draws:
            return PointHold(self.target_point_at(point))
        kink = self.kink_at(point)
        if kink is not None:
            return self.kink_hold(kink.kink, point, way)
        if self.is_on_line(point):
            return LineHold(self.frame.document, self.sample, self.input - self.scale.x_of(point.x()))
        piece = self.piece_at(point)
        return self._piece_hold(piece, point) if piece is not None else None

    @property
    def sample(self) -> int:
        """The selected sample."""
        return self.frame.selection.sample

    @property
    def input(self) -> float:
        """The swept input of the selected sample."""
        return self.frame.current

    def kink_at(self, point: QPointF) -> PlottedKink | None:
        """Return the nearest kink whose ring is under the hand."""
        near = [
            (distance, index)
            for index, each in enumerate(self.kinks)
            if (distance := _distance(point, self.scale.point(each.kink.x, each.value))) <= self.look.hit / 2
        ]
        return self.kinks[min(near)[1]] if near else None

    def is_on_line(self, point: QPointF) -> bool:
        """Whether the line at the input is under the hand; between two samples it stands still."""
        if self.frame.selection.between is not None:
            return False
        at = self.input * self.scale.across + self.scale.left
        in_view = self.scale.area.left() - 1 <= at <= self.scale.area.right() + 1
        return in_view and abs(point.x() - at) <= self.look.hit / 2

    def piece_at(self, point: QPointF) -> Piece | None:
        """Return the piece of the curve in front that is under the hand; only an exact one can be held."""
        pieces, front = self.frame.pieces, front_neuron(self.frame)
        if (
            self.frame.selection.between is not None
            or pieces is None
            or not pieces.is_exact(front.layer, "a")
            or not self._is_held_by_z_or_a(front)
            or self.frame.visible.curve(front, "a", self.sample) is not Seen.SHOWN
        ):
            return None
        x = self.scale.x_of(point.x())
        known = straight_pieces(pieces, front.layer, front.index)
        found = [each for each in known if each.low <= x < each.high]
        if not found:
            return None
        y = found[0].slope * x + found[0].intercept
        gap = abs(self.scale.point(x, y).y() - point.y()) / np.hypot(1.0, self._steepness(found[0]))
        return found[0] if gap <= self.look.hit / 2 else None

    def _is_held_by_z_or_a(self, neuron: Neuron) -> bool:
        """Whether the neuron's function can be lifted at all: a step's levels cannot."""
        return not self.frame.document.network.layers[neuron.layer].activation.levels

    def _steepness(self, piece: Piece) -> float:
        """Return how many pixels a piece rises for each pixel to the right."""
        return abs(piece.slope * self.scale.down / self.scale.across)

    def target_point_at(self, point: QPointF) -> int | None:
        """Return which point of the drawn target is under the hand."""
        target = self.frame.document.target
        near = [
            (distance, number)
            for number, each in enumerate(target.points if target else ())
            if (distance := _distance(point, self.scale.point(*each))) <= self.look.hit / 2
        ]
        return min(near)[1] if near else None

    def kink_hold(self, kink: Kink, point: QPointF, way: KinkWay) -> KinkHold:
        """Take a kink by a neuron that causes it: the selected one, else the first that is free."""
        cause = self._cause(kink)
        number = self.number_of(kink, cause)
        travel = MoveKink(cause, number, kink.x, self.sample, way).travel(self.frame.document)
        if travel.reason:
            raise ValueError(say("this kink cannot be moved: {reason}", reason=travel.reason))
        offset = travel.kink.x - self.scale.x_of(point.x())
        return KinkHold(cause, number, self.sample, way, travel, offset, ROOM / self.scale.across)

    def _cause(self, kink: Kink) -> Neuron:
        """Return the neuron by which a kink is moved."""
        causes = [Neuron(*cause) for cause in kink.causes]
        chosen, locks = self.frame.selection.neuron, self.frame.document.locks
        free = [each for each in causes if Bias(each.layer, each.index) not in locks]
        return chosen if chosen in causes and chosen is not None else (free or causes)[0]

    def number_of(self, kink: Kink, cause: Neuron) -> int:
        """Return which of its neuron's own kinks, counted from the left of the view, a kink is.

        The first where the neuron has none: moving it says then why that cannot be.
        """
        pieces = self.frame.pieces
        own = own_kinks(pieces, cause.layer, cause.index) if pieces is not None else ()
        return min(range(len(own)), key=lambda index: abs(own[index].x - kink.x), default=0)

    def _piece_hold(self, piece: Piece, point: QPointF) -> Hold:
        """Hold a piece by its level in the middle, by its slope near an end."""
        x, front = self.scale.x_of(point.x()), front_neuron(self.frame)
        offset = piece.slope * x + piece.intercept - (point.y() - self.scale.top) / self.scale.down
        share = (x - piece.low) / (piece.high - piece.low)
        is_long = (piece.high - piece.low) * self.scale.across >= SHORTEST
        if not is_long or OUTER <= share <= 1 - OUTER:
            return LevelHold(front, x, self.sample, offset)
        pivot = piece.high if share < OUTER else piece.low
        return SlopeHold(front, x, self.sample, pivot, piece.slope * pivot + piece.intercept, offset)


def value_at(pieces: LinePieces, neuron: Neuron, x: float) -> float:
    """Return a neuron's a at a place of the line."""
    return float(np.interp(x, *curve(pieces, neuron.layer, neuron.index)))


def _distance(one: QPointF, other: QPointF) -> float:
    """Return the distance of two points in pixels."""
    return float(np.hypot(one.x() - other.x(), one.y() - other.y()))
