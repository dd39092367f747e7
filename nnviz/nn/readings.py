"""What one neuron reads along a line, piece by piece: z(t) = u(t) · (w, b) with u(t) = (v(t), 1)."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from nnviz.nn.arrays import Array
from nnviz.nn.forward import forward
from nnviz.nn.layers import DenseLayer
from nnviz.nn.line_states import PieceStates
from nnviz.nn.line_trace import LinePieces
from nnviz.nn.network import Network
from nnviz.nn.parameters import Parameter
from nnviz.words import say


@dataclass(frozen=True, eq=False)
class Reading:
    """The numbers u(t) that a neuron's weights and its bias are multiplied by; the bias's is always 1.

    On every piece of the neuron's layer u is straight. Behind a smooth layer it is sampled.
    """

    pieces: LinePieces
    layer: int
    neuron: int

    def __post_init__(self) -> None:
        """Refuse a neuron that does not exist."""
        depth = self.pieces.network.depth
        if not 0 <= self.layer < depth:
            raise ValueError(
                say("found layer {layer}, needed one from 1 to {most}", layer=self.layer + 1, most=depth)
            )
        if not 0 <= self.neuron < self.dense.n_out:
            number = self.layer + 1
            raise ValueError(
                say(
                    "found {neuron}, needed {layer}.1 to {layer}.{most}",
                    neuron=self.name,
                    layer=number,
                    most=self.dense.n_out,
                )
            )

    @property
    def dense(self) -> DenseLayer:
        """The neuron's layer."""
        return self.pieces.network.layers[self.layer]

    @property
    def name(self) -> str:
        """``neuron 1.2``."""
        return say("neuron {layer}.{neuron}", layer=self.layer + 1, neuron=self.neuron + 1)

    @property
    def is_exact(self) -> bool:
        """Whether z is straight on every piece."""
        return self.pieces.is_exact(self.layer, "z")

    @property
    def has_levels_only(self) -> bool:
        """Whether a step layer comes before, so that z jumps from level to level."""
        return self.pieces.switches[self.layer].states.can_jump(self.layer)

    @cached_property
    def places(self) -> tuple[Parameter, ...]:
        """The neuron's weights and then its bias."""
        weights: list[Parameter] = [
            ("weight", self.layer, source, self.neuron) for source in range(self.dense.n_in)
        ]
        return (*weights, ("bias", self.layer, self.neuron))

    @cached_property
    def parameters(self) -> Array:
        """(w, b): (n_in + 1,)."""
        return np.append(self.dense.weights[:, self.neuron], self.dense.biases[self.neuron])

    @property
    def own(self) -> PieceStates:
        """The pieces of the neuron's layer."""
        return self.pieces.switches[self.layer].states.pieces[self.layer]

    @cached_property
    def z_slopes(self) -> Array:
        """dz/dt on every piece (pieces,); what is rounding noise is 0."""
        with np.errstate(all="ignore"):
            if self.is_exact:
                return self.pieces.switches[self.layer].slopes.slope[:, self.neuron]
            low, high = self.z_ends
            return (high - low) / (self.own.high - self.own.low)

    @cached_property
    def z_ends(self) -> tuple[Array, Array]:
        """The z at the low and at the high end of every piece, (pieces,) each."""
        z, row = self.pieces.layers[self.layer].z[:, self.neuron], self.own.row
        return z[row], z[row + 1]

    @cached_property
    def slopes(self) -> Array:
        """du/dt on every piece: (pieces, n_in + 1)."""
        with np.errstate(all="ignore"):
            if not self.is_exact:
                low, high = self.ends
                return (high - low) / (self.own.high - self.own.low)[:, np.newaxis]
            return np.column_stack([_input_slopes(self), np.zeros(self.own.low.size)])

    @cached_property
    def ends(self) -> tuple[Array, Array]:
        """The u at the low and at the high end of every piece, (pieces, n_in + 1) each."""
        return _values(self, self.own.low), _values(self, self.own.high)

    def at(self, t: float) -> Array:
        """u(t): (n_in + 1,)."""
        values: Array = _values(self, np.array([t]))[0]
        return values

    def z_at(self, t: float) -> float:
        """z(t) = u(t) · (w, b)."""
        return float(self.at(t) @ self.parameters)

    def piece_at(self, t: float) -> int:
        """Return the piece that holds t; the piece on the right of a joint."""
        return max(0, int(np.searchsorted(self.own.low, t, side="right")) - 1)


def _input_slopes(reading: Reading) -> Array:
    """dv/dt on every piece: (pieces, n_in); products of weights and f', never differences."""
    if reading.layer == 0:
        return np.tile(reading.pieces.line.direction, (reading.own.low.size, 1))
    switches = reading.pieces.switches[reading.layer]
    states, places, before = switches.states, switches.middles, reading.layer - 1
    return states.slopes(before, places).slope * states.gains(before, places)


def _values(reading: Reading, t: Array) -> Array:
    """Return u at every ``t``: (t, n_in + 1)."""
    return np.column_stack([_inputs(reading, t), np.ones(t.size)])


def _inputs(reading: Reading, t: Array) -> Array:
    """Return v at every ``t``: between its vertices where it is straight, by forward passes where not."""
    pieces = reading.pieces
    if reading.layer == 0:
        return pieces.line.points(t)
    if not reading.is_exact:
        front = Network(pieces.network.layers[: reading.layer])
        return forward(front, pieces.line.points(t)).output
    before = pieces.layers[reading.layer - 1]
    return _straight_between(before.t_a, before.a, t)


def _straight_between(t: Array, a: Array, at: Array) -> Array:
    """Return the values at ``at`` of straight pieces between the vertices (t, a); a vertex keeps its own."""
    row = np.clip(np.searchsorted(t, at, side="right") - 1, 0, t.size - 2)
    low, high = t[row], t[row + 1]
    share = np.where(at >= high, 1.0, (at - low) / np.where(high > low, high - low, 1.0))[:, np.newaxis]
    values: Array = np.where(share == 1.0, a[row + 1], a[row] + share * (a[row + 1] - a[row]))
    return values
