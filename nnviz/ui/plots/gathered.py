"""What the function plot shows of one frame, gathered once; every layer of the scene paints from it."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from nnviz.document.collapsing import straight_words
from nnviz.document.frame import Frame
from nnviz.document.marked_kinks import MarkedKinks, marked_kinks
from nnviz.document.plotted import (
    PlottedCurve,
    curve_of,
    front_neuron,
    front_z,
    hidden_curves,
    is_output,
    output_curves,
)
from nnviz.document.straights import PlottedPiece, piece_at, plotted_pieces
from nnviz.document.view_states import state_in_view
from nnviz.nn.piecewise import LinePieces
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

    @cached_property
    def z(self) -> PlottedCurve | None:
        """The z of a hidden neuron in front, where it is another curve."""
        return front_z(self.frame, self.pieces)

    @cached_property
    def outputs(self) -> tuple[PlottedCurve, ...]:
        """The function of every output."""
        return output_curves(self.pieces)

    @cached_property
    def hidden(self) -> tuple[PlottedCurve, ...]:
        """The hidden neurons behind the outputs."""
        return hidden_curves(self.frame, self.pieces)

    @cached_property
    def ghosts(self) -> tuple[PlottedCurve, ...]:
        """What was in front before the drag under way: every output, or a hidden neuron."""
        before = self.frame.pieces_before_drag
        if before is None or before is self.pieces or before.network.sizes != self.pieces.network.sizes:
            return ()
        front = self.front.neuron
        return output_curves(before) if is_output(self.frame, front) else (curve_of(before, front),)

    @cached_property
    def marked(self) -> MarkedKinks:
        """The kinks of the curve in front."""
        return marked_kinks(self.frame, self.pieces)

    @cached_property
    def straights(self) -> tuple[PlottedPiece, ...]:
        """The pieces of the curve in front, where slopes are asked for."""
        return plotted_pieces(self.frame, self.pieces) if "slopes" in self.frame.selection.shows else ()

    @cached_property
    def straight(self) -> PlottedPiece | None:
        """The piece under the input, where slopes are asked for."""
        return piece_at(self.straights, self.current[0])

    @cached_property
    def current(self) -> tuple[float, float]:
        """Where on the line the sample lies, and the value of the curve in front for it."""
        front, sample = self.front.neuron, self.frame.selection.sample
        return self.frame.current, float(self.frame.trace.layers[front.layer].a[sample, front.index])

    @cached_property
    def guarded(self) -> tuple[PlottedCurve, ...]:
        """The curves that no label covers."""
        if is_output(self.frame, self.front.neuron):
            return self.outputs
        return (self.front, self.z) if self.z is not None else (self.front,)

    @cached_property
    def note(self) -> str:
        """What must be said of a curve that shows little: it is dead in this view, or nothing bends."""
        state = state_in_view(self.frame, self.front.neuron)
        return state if state.startswith("dead") else straight_words(self.frame)

    @property
    def is_in_view(self) -> bool:
        """Whether the sample lies on the line and its place in the view."""
        line, x = self.pieces.line, self.current[0]
        return bool(np.isfinite(x) and line.low <= x <= line.high)
