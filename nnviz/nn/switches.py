"""Where neurons switch along a line, which of those switches another neuron can feel, and its slopes."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import numpy as np

from nnviz.nn.activations import Activation
from nnviz.nn.arrays import Array, Flags, Indices
from nnviz.nn.lines import LayerPieces, Line, piece_rows
from nnviz.nn.network import Network
from nnviz.nn.vertices import middle_states

NOISE = 64.0 * float(np.finfo(np.float64).eps)  # of a slope's own rounding errors, added as squares
JUMP = 1e-9  # two limits of one z that differ by this share of the layer's largest z are a jump


class PieceStates(NamedTuple):
    """The pieces of a layer's z and the state of every neuron on each."""

    row: Indices  # (pieces,), the row at which the piece begins; the next row ends it
    low: Array  # (pieces,)
    high: Array  # (pieces,)
    state: Indices  # (pieces, n_out), how many thresholds lie below z at the middle


def piece_states(pieces: LayerPieces, activation: Activation, resolution: float) -> PieceStates:
    """Read the states of a layer's neurons at the middle of every piece wider than ``resolution``."""
    row = piece_rows(pieces.t, resolution)
    return PieceStates(row, pieces.t[row], pieces.t[row + 1], middle_states(pieces.z, row, activation))


class Slopes(NamedTuple):
    """dz/dt of every neuron of a layer, and the size below which a slope is rounding noise."""

    slope: Array  # (places, n_out)
    noise: Array  # (places, n_out)


@dataclass(frozen=True, eq=False)
class Places:
    """Places along a line: each lies at ``t``, on the side where the piece around ``middle`` is."""

    middle: Array  # (places,)
    t: Array  # (places,)


@dataclass(frozen=True, eq=False)
class LayerSwitches:
    """What happens along the line as one layer's neurons see it; every part computed when first asked for.

    A joint is where two neighbouring pieces of this layer's z meet.
    """

    network: Network
    line: Line
    layers: tuple[LayerPieces, ...]
    states: tuple[PieceStates, ...]
    index: int
    is_exact: bool

    @cached_property
    def middles(self) -> Places:
        """The middle of every piece."""
        middle = 0.5 * (self._own.low + self._own.high)
        return Places(middle, middle)

    @property
    def widths(self) -> Array:
        """How wide every piece is (pieces,)."""
        return self._own.high - self._own.low

    @cached_property
    def joints(self) -> Array:
        """The t of every joint (joints,)."""
        return self._own.high[:-1]

    @cached_property
    def slopes(self) -> Slopes:
        """dz/dt on every piece, by products of weights and slopes of activations; never by differences."""
        return self._slopes(self.middles)

    @cached_property
    def sides(self) -> tuple[Slopes, Slopes]:
        """dz/dt left and right of every joint."""
        if self.is_exact:
            slope, noise = self.slopes
            return Slopes(slope[:-1], noise[:-1]), Slopes(slope[1:], noise[1:])
        left, right = self.side_places
        return self._slopes(left), self._slopes(right)

    @cached_property
    def side_places(self) -> tuple[Places, Places]:
        """The left and the right side of every joint."""
        middle = self.middles.middle
        return Places(middle[:-1], self.joints), Places(middle[1:], self.joints)

    @cached_property
    def switched(self) -> tuple[Flags, ...]:
        """For this layer and each before it: which of its neurons (joints, n) switch at which joint."""
        return tuple(self._switched(layer) for layer in range(self.index + 1))

    @cached_property
    def passing(self) -> tuple[Flags, ...]:
        """For this layer and each before it: which neurons (joints, n) hand a kink on at which joint.

        A neuron does whose activation has a slope on either side, or which switches because its z jumps.
        """
        return tuple(self._passing(layer) for layer in range(self.index + 1))

    def causes(self, neuron: int, *, of_z: bool) -> Iterator[tuple[int, Flags]]:
        """Yield each layer from this one back, with which neurons (joints, n) switch and reach ``neuron``."""
        reaching = np.zeros((self.joints.size, self.network.layers[self.index].n_out), dtype=np.bool_)
        reaching[:, neuron] = True
        for layer in range(self.index, -1, -1):
            if not (of_z and layer == self.index):
                yield layer, reaching & self.switched[layer]
                reaching &= self.passing[layer]
            links = (self.network.layers[layer].weights != 0.0).astype(np.float64)
            reaching = reaching.astype(np.float64) @ links.T > 0.0

    def gains(self, layer: int, places: Places) -> Array:
        """f' of every neuron of ``layer`` at ``places``: (places, n)."""
        activation = self.network.layers[layer].activation
        piece = self._piece(layer, places)
        if activation.is_exact:
            return np.array(activation.slopes)[self.states[layer].state[piece]]
        row = self.states[layer].row[piece]
        t, z = self.layers[layer].t, self.layers[layer].z
        share = (places.t - t[row]) / (t[row + 1] - t[row])
        return activation.derivative(z[row] + share[:, np.newaxis] * (z[row + 1] - z[row]))

    def can_jump(self, layer: int) -> bool:
        """Whether the z of ``layer`` may jump: some layer before it is made of levels."""
        return any(before.activation.levels for before in self.network.layers[:layer])

    @property
    def _own(self) -> PieceStates:
        return self.states[self.index]

    def _piece(self, layer: int, places: Places) -> Indices:
        """Return the piece of ``layer`` that holds each place."""
        found = np.searchsorted(self.states[layer].low, places.middle, side="right") - 1
        return np.maximum(found, 0)

    def _slopes(self, places: Places) -> Slopes:
        """Carry dz/dt from the inputs to this layer, and the squares of its rounding errors beside it."""
        slope = np.broadcast_to(self.line.direction, (places.t.size, self.line.direction.size))
        errors = np.zeros_like(slope)
        for index, layer in enumerate(self.network.layers[: self.index + 1]):
            squares = layer.weights**2
            errors = (errors + slope**2) @ squares
            slope = slope @ layer.weights
            if index < self.index:
                gains = self.gains(index, places)
                slope, errors = slope * gains, errors * gains**2
        noise = NOISE * np.sqrt(errors)
        return Slopes(np.where(np.abs(slope) <= noise, 0.0, slope), noise)

    def _switched(self, layer: int) -> Flags:
        state = self.states[layer].state[self._piece(layer, self.middles)]
        switched: Flags = state[1:] != state[:-1]
        return switched

    def _passing(self, layer: int) -> Flags:
        left, right = (self.gains(layer, places) != 0.0 for places in self.side_places)
        passing: Flags = left | right
        if self.can_jump(layer):
            passing |= self.switched[layer] & self._jumping(layer)
        return passing

    def _jumping(self, layer: int) -> Flags:
        """Which z of ``layer`` (joints, n) have a different limit on either side of a joint."""
        left, right = (self._piece(layer, places) for places in self.side_places)
        row, z = self.states[layer].row, self.layers[layer].z
        is_apart: Flags = np.abs(z[row[right]] - z[row[left] + 1]) > JUMP * np.abs(z).max()
        return is_apart
