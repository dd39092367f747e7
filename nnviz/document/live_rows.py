"""Which neurons are live where along the view: a row per neuron, a stretch per run of live pieces."""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from nnviz.document.places import Neuron
from nnviz.document.plotted import KEPT
from nnviz.nn.activations import Activation
from nnviz.nn.arrays import Array, Flags, Indices
from nnviz.nn.piecewise import LinePieces


@dataclass(frozen=True, eq=False)
class LiveRow:
    """Where one neuron is live."""

    neuron: Neuron
    stretches: Array  # (runs, 2): from, to


@lru_cache(maxsize=KEPT)
def live_rows(pieces: LinePieces, front: Neuron) -> tuple[LiveRow, ...]:
    """Return a row for every neuron that can be silent, of the front's own layer the front alone.

    Live is z > 0, for a clip z between its two levels.
    """
    rows: list[LiveRow] = []
    for layer, dense in enumerate(pieces.network.layers[: front.layer + 1]):
        columns = range(dense.n_out) if layer < front.layer else [front.index]
        if dense.activation.thresholds:
            rows += [live_row(pieces, Neuron(layer, column)) for column in columns]
    return tuple(rows)


def live_row(pieces: LinePieces, neuron: Neuron) -> LiveRow:
    """Return the row of one neuron that can be silent."""
    return LiveRow(neuron, _stretches(pieces, neuron.layer, neuron.index))


def _stretches(pieces: LinePieces, layer: int, column: int) -> Array:
    """Return the runs of pieces on which a neuron is live: (runs, 2)."""
    own = pieces.switches[layer].states.pieces[layer]
    live = is_live(pieces.network.layers[layer].activation, own.state[:, column])
    edges = np.diff(np.concatenate([[False], live, [False]]).astype(np.int8))
    first, last = np.flatnonzero(edges == 1), np.flatnonzero(edges == -1) - 1
    stretches: Array = np.column_stack([own.low[first], own.high[last]])
    return stretches


def is_live(activation: Activation, state: Indices) -> Flags:
    """Return which states are live ones: above the lowest threshold, and not held at a clip's upper level."""
    is_held: Flags = (state == len(activation.thresholds)) & (len(activation.thresholds) > 1)
    live: Flags = (state > 0) & ~is_held
    return live
