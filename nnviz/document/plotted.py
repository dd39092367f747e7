"""What the function plot shows of a frame: the neuron in front, the curves behind it, the range."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np

from nnviz.document.comparing import kept_heights
from nnviz.document.frame import Frame
from nnviz.document.places import Neuron
from nnviz.document.quantities import A, Quantity, Z
from nnviz.document.selection import output_in_front
from nnviz.nn.arrays import Array
from nnviz.nn.piecewise import LinePieces, curve
from nnviz.nn.piecewise import Quantity as Kind

MOST_HIDDEN = 24  # hidden neurons drawn behind the outputs; of a larger network none is
MOST_ROWS = 1000  # vertices of the layers behind; more would be a thicket
ROOM = 0.08  # share of the range left free above and below
KEPT = 4  # pieces whose readings are kept: those on screen and those from before the drag
SAME_SLOPE = 1e-9
DWARFED = 3.0  # outputs behind a hidden neuron that are this many times as tall may leave the view


@dataclass(frozen=True, eq=False)
class PlottedCurve:
    """One neuron's function over the view."""

    neuron: Neuron
    t: Array  # (rows,)
    values: Array  # (rows,)


def front_neuron(frame: Frame) -> Neuron:
    """Return the neuron whose function is drawn in front: the selected one, else the first output."""
    return frame.selection.neuron or Neuron(frame.document.network.depth - 1, 0)


def is_output(frame: Frame, neuron: Neuron) -> bool:
    """Whether the neuron belongs to the last layer."""
    return neuron.layer == frame.document.network.depth - 1


@lru_cache(maxsize=2 * KEPT)
def curve_of(pieces: LinePieces, neuron: Neuron, quantity: Kind = "a") -> PlottedCurve:
    """Return the function of one neuron."""
    return PlottedCurve(neuron, *curve(pieces, neuron.layer, neuron.index, quantity))


@lru_cache(maxsize=KEPT)
def output_curves(pieces: LinePieces) -> tuple[PlottedCurve, ...]:
    """Return the function of every output."""
    last = pieces.network.depth - 1
    neurons = (Neuron(last, index) for index in range(pieces.network.layers[last].n_out))
    return tuple(PlottedCurve(each, *curve(pieces, each.layer, each.index)) for each in neurons)


def hidden_curves(frame: Frame, pieces: LinePieces) -> tuple[PlottedCurve, ...]:
    """Return the functions of the hidden neurons behind an output in front; of too many none.

    Nor of those that have too many kinks.
    """
    network = frame.document.network
    widths = [layer.n_out for layer in network.layers[:-1]]
    if not is_output(frame, front_neuron(frame)) or sum(widths) > MOST_HIDDEN:
        return ()
    if sum(layer.t_a.size for layer in pieces.layers[:-1]) > MOST_ROWS:
        return ()
    neurons = [Neuron(layer, index) for layer, width in enumerate(widths) for index in range(width)]
    return tuple(PlottedCurve(each, *curve(pieces, each.layer, each.index)) for each in neurons)


def front_z(frame: Frame, pieces: LinePieces) -> PlottedCurve | None:
    """Return the z of a hidden neuron in front, where its activation makes another curve of it."""
    front = front_neuron(frame)
    is_same = frame.document.network.layers[front.layer].activation.name == "linear"
    return None if is_same or is_output(frame, front) else curve_of(pieces, front, "z")


def vertical_range(frame: Frame) -> tuple[float, float]:
    """Return the range of y: 0 and what is drawn; a drag keeps the range it began with.

    Outputs behind a hidden neuron count unless they would dwarf it.
    """
    pieces = frame.pieces_before_drag or frame.pieces
    if pieces is None:
        return -1.0, 1.0
    low, high = _span(each.values for each in output_curves(pieces) if _may_tell(frame, A(each.neuron)))
    low, high = _with_kept(frame, pieces, low, high)
    front = front_neuron(frame)
    if not is_output(frame, front):
        z = front_z(frame, pieces)
        shown = [curve_of(pieces, front)] if _may_tell(frame, A(front)) else []
        shown += [z] if z and _may_tell(frame, Z(front)) else []
        own_low, own_high = _span(each.values for each in shown)
        is_dwarfed = high - low > DWARFED * (own_high - own_low) > 0
        low, high = (own_low, own_high) if is_dwarfed else (min(low, own_low), max(high, own_high))
    asked = _asked(frame, front)
    return with_room(min(low, *asked), max(high, *asked))


def _asked(frame: Frame, front: Neuron) -> list[float]:
    """Return the heights that guesses need, and where the curve in front is covered a range to guess in."""
    heights = [0.0, *(each.value for each in frame.selection.guesses if each.quantity == A(front))]
    if A(front) in frame.visible.covered:
        if frame.document.network.layers[front.layer].activation.acts_on_rows:
            return [*heights, 1.0]
        reach = max(abs(frame.document.view.low), abs(frame.document.view.high))
        heights += [-reach, reach]
    return heights


def _may_tell(frame: Frame, quantity: Quantity) -> bool:
    """Whether the range may follow a curve: of one that is covered it would tell how high it is."""
    return quantity not in frame.visible.covered


def _with_kept(frame: Frame, pieces: LinePieces, low: float, high: float) -> tuple[float, float]:
    """Return the range that snapshots and target need too, as before a drag, unless they dwarf outputs."""
    document = frame.history.present
    output = output_in_front(document, frame.selection)
    compared = document if _may_tell(frame, A(output)) else replace(document, snapshots=())
    heights = kept_heights(compared, output, pieces.line)
    least, largest = _span(heights)
    low_too, high_too = min(low, least), max(high, largest)
    is_dwarfed = high_too - low_too > DWARFED * (high - low) > 0
    return (low, high) if is_dwarfed else (low_too, high_too)


def with_room(low: float, high: float) -> tuple[float, float]:
    """Return a range with some room above and below; one that is flat or not finite gets some height."""
    if not np.isfinite(high - low):
        return -1.0, 1.0
    if high - low < 1e-9 * max(1.0, abs(low), abs(high)):
        low, high = low - 1.0, high + 1.0
    room = ROOM * (high - low)
    return low - room, high + room


def _span(values: Iterable[Array]) -> tuple[float, float]:
    """Return the least and the largest of 0 and all values."""
    joined = np.concatenate([[0.0], *values])
    return float(joined.min()), float(joined.max())


def own_vertices(xs: Array, ys: Array) -> tuple[Array, Array]:
    """Return a function without the vertices at which only others bend, a covered one among them."""
    with np.errstate(all="ignore"):
        bends = np.diff(np.diff(ys) / np.diff(xs))
    is_own = np.concatenate([[True], ~(np.abs(bends) < SAME_SLOPE), [True]])
    return xs[is_own], ys[is_own]


def swept_name(frame: Frame) -> str:
    """Return what runs along the axis: ``x``, ``x2`` of several inputs, ``t`` between two samples."""
    if frame.selection.between is not None:
        return "t"
    return f"x{frame.document.view.input + 1}" if frame.document.network.n_inputs > 1 else "x"
