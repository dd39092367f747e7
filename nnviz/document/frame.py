"""A frame: a document, a selection and what follows from them, each derived thing computed at most once."""

import copy
import math
from dataclasses import dataclass
from functools import cached_property

from nnviz.document.changes import changed_places
from nnviz.document.comparing import Comparison, compared_with_all
from nnviz.document.covering import given_away, structure_of
from nnviz.document.document import Document
from nnviz.document.edits import Edit
from nnviz.document.film import known_at
from nnviz.document.history import History
from nnviz.document.places import Input, Neuron, ValuePlace
from nnviz.document.quantities import A
from nnviz.document.selection import Selection, output_in_front
from nnviz.document.session import Session
from nnviz.document.softmax_covers import masked_stages
from nnviz.document.source import script_of
from nnviz.document.source_covers import questioned
from nnviz.document.source_lines import Script
from nnviz.document.store import Store
from nnviz.document.sum_covers import with_questions
from nnviz.document.sums import NeuronSum, neuron_sum
from nnviz.document.visible import CLEAR, Seen, Visible, why_unseen
from nnviz.nn.arrays import frozen
from nnviz.nn.forward import LayerTrace, Trace, forward
from nnviz.nn.piecewise import Line, LinePieces, sweep, trace_line
from nnviz.nn.softmax import SoftmaxStages, softmax_stages


@dataclass(frozen=True, eq=False)
class Frame:
    """What the panels draw."""

    document: Document
    selection: Selection
    history: History
    opened: Document
    is_saved: bool
    drag: Edit | None  # the edit under way, while the hand moves
    trace: Trace
    earlier_pieces: LinePieces | None  # of the frame before, taken over when they are still true
    pieces_before_drag: LinePieces | None  # what the drag under way started from; ``None`` without one
    bare: "Frame | None" = None  # of a masked frame the one in which nothing is covered

    @property
    def last(self) -> LayerTrace:
        """The record of the last layer."""
        return self.trace.layers[-1]

    @cached_property
    def line(self) -> Line:
        """The line that the function plot shows: one input swept, the sample's others held.

        Or the straight line between two samples: t is 0 at the first and 1 at the second.
        """
        if self.bare is not None:
            return self.bare.line
        view, inputs = self.document.view, self.document.inputs
        if self.selection.between is None:
            return sweep(inputs[self.selection.sample], view.input, view.low, view.high)
        first, second = (inputs[sample] for sample in self.selection.between)
        return Line(first, frozen(second - first), 0.0, 1.0)

    @property
    def current(self) -> float:
        """Where on the line the selected sample lies; NaN for one that a line between two others misses."""
        if self.selection.between is None:
            if Input(self.document.view.input) in self.visible.covered:
                return math.nan
            return float(self.document.inputs[self.selection.sample, self.document.view.input])
        found = [t for t, each in enumerate(self.selection.between) if each == self.selection.sample]
        return float(found[0]) if found else math.nan

    @cached_property
    def pieces(self) -> LinePieces | None:
        """The exact pieces of every neuron along the line; ``None`` when ``pieces_fault`` says why not."""
        return self.traced[0]

    @cached_property
    def pieces_fault(self) -> str:
        """Why there are no pieces, in words; empty when there are."""
        return self.traced[1]

    @cached_property
    def traced(self) -> tuple[LinePieces | None, str]:
        """Trace the line, or take the pieces over from the frame before when nothing in them has changed."""
        if self.bare is not None:
            return self.bare.traced
        earlier = self.earlier_pieces
        if earlier and earlier.network is self.document.network and _same_line(earlier.line, self.line):
            return earlier, ""
        try:
            return trace_line(self.document.network, self.line), ""
        except ValueError as fault:
            return None, str(fault)

    @cached_property
    def comparison(self) -> Comparison | None:
        """The output in front beside snapshots and target; ``None`` when there is neither."""
        document = self.document
        if not document.snapshots and document.target is None:
            return None
        output = output_in_front(document, self.selection)
        if self.bare is not None and A(output) not in self.visible.covered:
            return self.bare.comparison
        seen = self.visible.curve(output, "a", self.selection.sample)
        if seen is not Seen.SHOWN:
            return compared_with_all(document, output, self.line, None, why_unseen(seen))
        return compared_with_all(document, output, self.line, self.pieces, self.pieces_fault)

    @property
    def shows_snapshots(self) -> bool:
        """Whether the curves of snapshots may be seen: one like the output would give it away."""
        output = output_in_front(self.document, self.selection)
        return self.visible.is_clear or self.visible.shown(A(output), self.selection.sample)

    @cached_property
    def changed(self) -> frozenset[ValuePlace]:
        """The numbers that the drag under way has changed so far."""
        if self.drag is None:
            return frozenset()
        if self.bare is not None:
            return self.bare.changed
        return changed_places(self.history.present, self.document, self.selection.sample)

    @cached_property
    def sum(self) -> NeuronSum | None:
        """The sum of the selected neuron for the selected sample; ``None`` when an input is selected."""
        neuron = self.selection.neuron
        return self._summed(neuron) if neuron else None

    def sum_of(self, neuron: Neuron) -> NeuronSum:
        """Return the sum of any neuron for the selected sample; what is covered is a question mark."""
        own = self.sum if neuron == self.selection.neuron else None
        return own or self._summed(neuron)

    def _summed(self, neuron: Neuron) -> NeuronSum:
        sample, is_masked = self.selection.sample, self.bare is not None
        made = neuron_sum(self.document, self.trace, neuron, sample, is_masked=is_masked)
        return with_questions(made, self.trace, sample, self.visible.covered) if is_masked else made

    @cached_property
    def script(self) -> Script:
        """The code that computes and prints what is on screen, written as the selection says."""
        return self.script_in(self.selection.script)

    def script_in(self, form: str) -> Script:
        """Return the code in another form; what is covered is a question mark."""
        script = script_of(self.document, self.trace, form)
        return questioned(script, self.visible.covered) if self.bare is not None else script

    @cached_property
    def visible(self) -> Visible:
        """Which numbers and curves may be seen: without a film or covers all of them."""
        film, covers = self.selection.film, self.selection.covers
        if film is None and not covers:
            return CLEAR
        known = known_at(self.document, film) if film is not None else None
        return Visible(known, given_away(covers, structure_of(self.document)))

    @cached_property
    def softmax(self) -> SoftmaxStages | None:
        """The stages of softmax for every sample; ``None`` when the last layer is none."""
        if self.bare is not None:
            return masked_stages(self.bare.softmax, self.document.network.depth - 1, self.visible.covered)
        last = self.document.network.layers[-1]
        return softmax_stages(self.last.z) if last.activation.acts_on_rows else None


def frame_of(store: Store, before: Frame | None = None) -> Frame:
    """Return the frame of what the store holds, reusing what is still true of the frame before."""
    session, document = store.session, store.document
    if before is not None and _is_still_true(before, session):
        return _pointing_at(before, session.selection)
    same_inputs = before is not None and before.document.inputs is document.inputs
    earlier_trace = before.trace if before is not None and same_inputs else None
    return Frame(
        document=document,
        selection=session.selection,
        history=session.history,
        opened=session.opened,
        is_saved=session.is_saved,
        drag=session.dragged.edit if session.dragged else None,
        trace=forward(document.network, document.inputs, earlier_trace),
        earlier_pieces=before.pieces if before is not None else None,
        pieces_before_drag=_before_drag(session, before),
    )


def _is_still_true(frame: Frame, session: Session) -> bool:
    """Whether nothing has changed since ``frame`` but what the mouse is over."""
    if session.dragged is not None or frame.drag is not None or frame.document is not session.document:
        return False
    is_same_past = frame.history is session.history and frame.opened is session.opened
    return is_same_past and frame.is_saved == session.is_saved and frame.selection == session.selection


def _pointing_at(frame: Frame, selection: Selection) -> Frame:
    """Return a frame with all that has been derived from another: nothing follows from where the mouse is."""
    same = copy.copy(frame)
    object.__setattr__(same, "selection", selection)  # a frame is frozen for all others
    return same


def _before_drag(session: Session, before: Frame | None) -> LinePieces | None:
    """Return the pieces that a drag started from; they were on screen in the frame before it."""
    if session.dragged is None or before is None:
        return None
    return before.pieces_before_drag or before.pieces


def _same_line(one: Line, other: Line) -> bool:
    """Whether two lines run through the same points."""
    same_range = (one.low, one.high) == (other.low, other.high)
    same_points = (one.origin == other.origin).all() and (one.direction == other.direction).all()
    return bool(same_range and same_points)
