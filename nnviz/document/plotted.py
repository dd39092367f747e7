"""What the function plot shows of a frame: curves, kinks and the range, in numbers and words."""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from nnviz.document.frame import Frame
from nnviz.document.numerals import formatted
from nnviz.document.places import Neuron
from nnviz.nn.arrays import Array
from nnviz.nn.piecewise import Kink, LinePieces, curve, kinks, straight_pieces

MOST_HIDDEN = 24  # hidden neurons drawn behind; of a larger network only the selected one is
ROOM = 0.08  # share of the range left free above and below
KEPT = 4  # pieces whose readings are kept: those on screen and those from before the drag


@dataclass(frozen=True, eq=False)
class PlottedCurve:
    """One neuron's function over the view."""

    neuron: Neuron
    t: Array  # (rows,)
    values: Array  # (rows,)


@dataclass(frozen=True)
class PlottedKink:
    """A kink of the output in front, with the value there and the words beside it."""

    kink: Kink
    value: float
    decimals: int

    @property
    def label(self) -> str:
        """``x = 3.00 · neuron 1.2``."""
        names = [Neuron(*cause).label for cause in self.kink.causes]
        word = "neuron" if len(names) == 1 else "neurons"
        listed = ", ".join(names[:3]) + (f" and {len(names) - 3} more" if len(names) > 3 else "")
        return f"{self.short_label} · {word} {listed}"

    @property
    def short_label(self) -> str:
        """``x = 3.00``."""
        return f"x = {formatted(self.kink.x, self.decimals)}"


def front_output(frame: Frame) -> Neuron:
    """Return the output drawn in front: the selected one, else the first."""
    last = frame.document.network.depth - 1
    chosen = frame.selection.neuron
    return chosen if chosen and chosen.layer == last else Neuron(last, 0)


@lru_cache(maxsize=KEPT)
def output_curves(pieces: LinePieces) -> tuple[PlottedCurve, ...]:
    """Return the function of every output."""
    last = pieces.network.depth - 1
    return tuple(_curve(pieces, Neuron(last, index)) for index in range(pieces.network.layers[last].n_out))


def hidden_curves(frame: Frame, pieces: LinePieces) -> tuple[PlottedCurve, ...]:
    """Return the functions of the hidden neurons; the selected one alone when there are too many."""
    last = frame.document.network.depth - 1
    widths = [layer.n_out for layer in frame.document.network.layers[:last]]
    chosen = frame.selection.neuron
    if sum(widths) <= MOST_HIDDEN:
        shown = [Neuron(layer, index) for layer, width in enumerate(widths) for index in range(width)]
    else:
        shown = [chosen] if chosen and chosen.layer < last else []
    return tuple(_curve(pieces, neuron) for neuron in shown)


def _curve(pieces: LinePieces, neuron: Neuron) -> PlottedCurve:
    return PlottedCurve(neuron, *curve(pieces, neuron.layer, neuron.index))


def plotted_kinks(frame: Frame, pieces: LinePieces) -> tuple[PlottedKink, ...]:
    """Return the visible kinks of the output in front."""
    front = front_output(frame)
    found = _visible_kinks(pieces, front)
    values = np.interp([kink.x for kink in found], *curve(pieces, front.layer, front.index))
    decimals = frame.document.decimals
    return tuple(
        PlottedKink(kink, value, decimals) for kink, value in zip(found, values.tolist(), strict=True)
    )


@lru_cache(maxsize=KEPT)
def _visible_kinks(pieces: LinePieces, neuron: Neuron) -> tuple[Kink, ...]:
    return tuple(kink for kink in kinks(pieces, neuron.layer, neuron.index) if not kink.is_hidden)


@lru_cache(maxsize=KEPT)
def _count_of_pieces(pieces: LinePieces, neuron: Neuron) -> int:
    return len(straight_pieces(pieces, neuron.layer, neuron.index))


def vertical_range(frame: Frame) -> tuple[float, float]:
    """Return the range of y: the outputs and 0, with some room; a drag keeps the range it began with."""
    pieces = frame.pieces_before_drag or frame.pieces
    if pieces is None:
        return -1.0, 1.0
    values = np.concatenate([[0.0], *(each.values for each in output_curves(pieces))])
    low, high = float(values.min()), float(values.max())
    if not np.isfinite(high - low):
        return -1.0, 1.0
    if high - low < 1e-9 * max(1.0, abs(low), abs(high)):
        low, high = low - 1.0, high + 1.0
    room = ROOM * (high - low)
    return low - room, high + room


def swept_name(frame: Frame) -> str:
    """Return the swept input as named in the diagram: ``x``, or ``x2`` of several."""
    return f"x{frame.document.view.input + 1}" if frame.document.network.n_inputs > 1 else "x"


def heading(frame: Frame) -> str:
    """Return what is shown and how true it is: ``Output as a function of x — exact: 3 pieces, 2 kinks``."""
    several = frame.document.network.sizes[-1] > 1
    if frame.softmax is not None:
        subject = "Shares as functions of"
    else:
        subject = "Outputs as functions of" if several else "Output as a function of"
    title = f"{subject} {swept_name(frame)}"
    pieces = frame.pieces
    if pieces is None:
        return title
    return f"{title} — {_truth(frame, pieces)}"


def _truth(frame: Frame, pieces: LinePieces) -> str:
    """Say whether the curve in front is exact, and what it is made of."""
    front = front_output(frame)
    visible = len(_visible_kinks(pieces, front))
    bends = f"{visible} kink{'' if visible == 1 else 's'}"
    if pieces.reason and pieces.exact_layers < frame.document.network.depth - 1:
        return f"sampled, {bends} found: {pieces.reason}"
    if not frame.document.network.layers[front.layer].activation.is_exact:
        return f"{bends}, exact; smooth between them"
    count = _count_of_pieces(pieces, front)
    return f"exact: {count} piece{'' if count == 1 else 's'}, {bends}"
