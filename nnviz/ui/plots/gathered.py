"""What the function plot shows of one frame, gathered once; every layer of the scene paints from it."""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from nnviz.document.collapsing import straight_words
from nnviz.document.crossings import MarkedCrossing, marked_crossings
from nnviz.document.frame import Frame
from nnviz.document.marked_kinks import MarkedKinks, marked_kinks
from nnviz.document.places import Neuron
from nnviz.document.plotted import (
    PlottedCurve,
    curve_of,
    front_neuron,
    front_z,
    hidden_curves,
    is_output,
    output_curves,
    own_vertices,
)
from nnviz.document.straights import PlottedPiece, piece_at, plotted_pieces
from nnviz.document.view_states import is_dead_in_view, state_in_view
from nnviz.document.visible import Seen
from nnviz.nn.piecewise import LinePieces, Quantity
from nnviz.ui.theme import Look


@dataclass(frozen=True, eq=False)
class Gathered:
    """Curves, kinks and words of a frame at a look."""

    frame: Frame
    look: Look
    pieces: LinePieces

    @cached_property
    def front(self) -> PlottedCurve:
        """The a of the neuron in front."""
        return curve_of(self.pieces, front_neuron(self.frame))

    def is_seen(self, neuron: Neuron, quantity: Quantity = "a") -> bool:
        """Whether the curve of a neuron's ``z`` or ``a`` is computed and not covered."""
        visible = self.frame.visible
        return visible.is_clear or visible.curve(neuron, quantity, self.frame.selection.sample) is Seen.SHOWN

    @cached_property
    def has_front(self) -> bool:
        """Whether the curve in front may be drawn."""
        return self.is_seen(self.front.neuron)

    @property
    def is_covered(self) -> bool:
        """Whether the curve in front is hidden on purpose."""
        sample = self.frame.selection.sample
        return self.frame.visible.curve(self.front.neuron, "a", sample) is Seen.COVERED

    @cached_property
    def z(self) -> PlottedCurve | None:
        """The z of a hidden neuron in front, where it is another curve; of any whose a is not seen yet."""
        front = self.front.neuron
        if not self.is_seen(front, "z"):
            return None
        if not self.has_front:
            return curve_of(self.pieces, front, "z")
        return front_z(self.frame, self.pieces)

    @cached_property
    def outputs(self) -> tuple[PlottedCurve, ...]:
        """The function of every output."""
        return self._seen(output_curves(self.pieces))

    @cached_property
    def hidden(self) -> tuple[PlottedCurve, ...]:
        """The hidden neurons behind the outputs."""
        return self._seen(hidden_curves(self.frame, self.pieces))

    def _seen(self, curves: Iterable[PlottedCurve]) -> tuple[PlottedCurve, ...]:
        """Return the curves that are seen; beside a cover without the vertices at which others bend."""
        seen = tuple(each for each in curves if self.is_seen(each.neuron))
        if not self.frame.visible.covered:
            return seen
        return tuple(PlottedCurve(each.neuron, *own_vertices(each.t, each.values)) for each in seen)

    @cached_property
    def ghosts(self) -> tuple[PlottedCurve, ...]:
        """What was in front before the drag under way: every output, or a hidden neuron."""
        before = self.frame.pieces_before_drag
        if (
            not self.has_front
            or before is None
            or before is self.pieces
            or before.network.sizes != self.pieces.network.sizes
        ):
            return ()
        front = self.front.neuron
        curves = output_curves(before) if is_output(self.frame, front) else (curve_of(before, front),)
        return tuple(each for each in curves if self.is_seen(each.neuron))

    @cached_property
    def marked(self) -> MarkedKinks:
        """The kinks of the curve in front."""
        if not self.has_front:
            return MarkedKinks((), (), (), (np.empty(0), np.empty(0)))
        return marked_kinks(self.frame, self.pieces)

    @cached_property
    def crossings(self) -> tuple[MarkedCrossing, ...]:
        """The crossings that are marked: while shares are in front and all of them may be seen."""
        if not is_output(self.frame, self.front.neuron) or not self.frame.visible.is_clear:
            return ()
        return tuple(each for each in marked_crossings(self.frame) if np.isfinite(each.share))

    @cached_property
    def straights(self) -> tuple[PlottedPiece, ...]:
        """The pieces of the curve in front, where slopes are asked for."""
        may_tell = self.has_front and self.frame.visible.tells_equations
        if not may_tell or "slopes" not in self.frame.selection.shows:
            return ()
        return plotted_pieces(self.frame, self.pieces)

    @cached_property
    def straight(self) -> PlottedPiece | None:
        """The piece under the input, where slopes are asked for."""
        return piece_at(self.straights, self.current[0])

    @cached_property
    def current(self) -> tuple[float, float]:
        """Where on the line the sample lies, and the value of the curve in front for it; NaN if not seen."""
        if not self.has_front:
            return self.frame.current, math.nan
        front, sample = self.front.neuron, self.frame.selection.sample
        return self.frame.current, float(self.frame.trace.layers[front.layer].a[sample, front.index])

    @cached_property
    def guarded(self) -> tuple[PlottedCurve, ...]:
        """The curves that no label covers."""
        z = (self.z,) if self.z is not None else ()
        if is_output(self.frame, self.front.neuron):
            return (*self.outputs, *z)
        return (*((self.front,) if self.has_front else ()), *z)

    @cached_property
    def note(self) -> str:
        """What must be said of a curve that shows little: it is dead in this view, or nothing bends."""
        if not self.has_front:
            return ""
        if is_dead_in_view(self.frame, self.front.neuron):
            return state_in_view(self.frame, self.front.neuron)
        return straight_words(self.frame) if self.frame.visible.tells_equations else ""

    @property
    def is_in_view(self) -> bool:
        """Whether the sample lies on the line and its place in the view."""
        line, x = self.pieces.line, self.current[0]
        return bool(np.isfinite(x) and line.low <= x <= line.high)
