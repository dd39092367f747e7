"""The state of every neuron on every piece of a line, and the slopes that follow from the states."""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from nnviz.nn.activations import Activation
from nnviz.nn.arrays import Array, Indices
from nnviz.nn.lines import LayerPieces, Line, piece_rows
from nnviz.nn.network import Network
from nnviz.nn.vertices import middle_states

NOISE = 64.0 * float(np.finfo(np.float64).eps)  # of a slope's own rounding errors, added as squares


class PieceStates(NamedTuple):
    """The pieces of a layer's z and the state of every neuron on each."""

    row: Indices  # (pieces,), the row at which the piece begins; the next row ends it
    low: Array  # (pieces,)
    high: Array  # (pieces,)
    state: Indices  # (pieces, n_out), how many thresholds lie below z at the middle


class Places(NamedTuple):
    """Places along a line, each with the piece of every layer that it lies on (an end has a side)."""

    t: Array  # (places,)
    piece: tuple[Indices, ...]  # one per layer: (places,)

    def chosen(self, which: Indices, t: Array) -> "Places":
        """Return ``which`` of the places, moved to ``t`` without leaving their pieces."""
        return Places(t, tuple(piece[which] for piece in self.piece))


class Slopes(NamedTuple):
    """dz/dt of neurons, and the size below which a slope is rounding noise."""

    slope: Array  # (places, n) or (places,)
    noise: Array  # the same


@dataclass(frozen=True, eq=False)
class LineStates:
    """The pieces and states of every layer along a line."""

    network: Network
    line: Line
    layers: tuple[LayerPieces, ...]
    pieces: tuple[PieceStates, ...]

    def middles(self, layer: int) -> Places:
        """Return the middle of every piece of ``layer``, known to that layer and those before it."""
        own = self.pieces[layer]
        t = 0.5 * (own.low + own.high)
        found = (np.searchsorted(before.low, t, side="right") - 1 for before in self.pieces[:layer])
        earlier = tuple(np.maximum(piece, 0) for piece in found)
        return Places(t, (*earlier, np.arange(t.size)))

    def states(self, layer: int, places: Places) -> Indices:
        """Return the state of every neuron of ``layer`` at ``places``: (places, n)."""
        return self.pieces[layer].state[places.piece[layer]]

    def pre_activations(self, layer: int, places: Places) -> Array:
        """Return z of every neuron of ``layer`` at ``places``, on the straight line between its vertices."""
        row = self.pieces[layer].row[places.piece[layer]]
        t, z = self.layers[layer].t, self.layers[layer].z
        share = (places.t - t[row]) / (t[row + 1] - t[row])
        return z[row] + share[:, np.newaxis] * (z[row + 1] - z[row])

    def gains(self, layer: int, places: Places) -> Array:
        """Return f' of every neuron of ``layer`` at ``places``: (places, n)."""
        activation = self.network.layers[layer].activation
        if activation.is_exact:
            return np.array(activation.slopes)[self.states(layer, places)]
        return activation.derivative(self.pre_activations(layer, places))

    def slopes(self, layer: int, places: Places) -> Slopes:
        """Carry dz/dt from the inputs to ``layer``, and the squares of its rounding errors beside it.

        Slopes are products of weights and f', never differences: (places, n).
        """
        slope = np.broadcast_to(self.line.direction, (places.t.size, self.line.direction.size))
        errors = np.zeros_like(slope)
        for index, dense in enumerate(self.network.layers[: layer + 1]):
            errors = (errors + slope**2) @ dense.weights**2
            slope = slope @ dense.weights
            if index < layer:
                gains = self.gains(index, places)
                slope, errors = slope * gains, errors * gains**2
        noise = NOISE * np.sqrt(np.where(np.isfinite(errors), errors, 0.0))  # squares overflow past 1e154
        return Slopes(np.where(np.abs(slope) <= noise, 0.0, slope), noise)

    def can_jump(self, layer: int) -> bool:
        """Whether the z of ``layer`` may jump: some layer before it is made of levels."""
        return any(before.activation.levels for before in self.network.layers[:layer])


def piece_states(pieces: LayerPieces, activation: Activation, resolution: float) -> PieceStates:
    """Read the states of a layer's neurons at the middle of every piece wider than ``resolution``."""
    row = piece_rows(pieces.t, resolution)
    return PieceStates(row, pieces.t[row], pieces.t[row + 1], middle_states(pieces.z, row, activation))
