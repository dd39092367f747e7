"""Where neurons switch along a line, and which of those switches another neuron can feel."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from nnviz.nn.arrays import Array, Flags, Indices
from nnviz.nn.line_states import LineStates, Places, Slopes

JUMP = 1e-9  # two limits of one z that differ by this share of the layer's largest z are a jump


@dataclass(frozen=True, eq=False)
class LayerSwitches:
    """What happens along the line as one layer's neurons see it; every part computed when first asked for.

    A joint is where two neighbouring pieces of this layer's z meet and some neuron, of this layer or one
    before it, switches.
    """

    states: LineStates
    layer: int
    is_exact: bool

    @cached_property
    def middles(self) -> Places:
        """The middle of every piece."""
        return self.states.middles(self.layer)

    @cached_property
    def slopes(self) -> Slopes:
        """dz/dt on every piece: (pieces, n_out)."""
        return self.states.slopes(self.layer, self.middles)

    @cached_property
    def changes(self) -> tuple[Flags, ...]:
        """For this layer and each before it: which neurons switch between a piece and the next."""
        on_pieces = (self.states.states(layer, self.middles) for layer in range(self.layer + 1))
        return tuple(state[1:] != state[:-1] for state in on_pieces)

    @cached_property
    def joints(self) -> Indices:
        """The piece on the left of every joint (joints,); the piece on its right is the next one."""
        return np.flatnonzero(np.any([change.any(axis=1) for change in self.changes], axis=0))

    @cached_property
    def sides(self) -> tuple[Places, Places]:
        """The left and the right side of every joint."""
        t = self.states.pieces[self.layer].high[self.joints]
        return self.middles.chosen(self.joints, t), self.middles.chosen(self.joints + 1, t)

    @property
    def joint_t(self) -> Array:
        """Where every joint lies (joints,)."""
        return self.sides[0].t

    @cached_property
    def side_slopes(self) -> tuple[Slopes, Slopes]:
        """dz/dt left and right of every joint: (joints, n_out)."""
        if not self.is_exact:
            left, right = self.sides
            return self.states.slopes(self.layer, left), self.states.slopes(self.layer, right)
        slope, noise = self.slopes
        left_piece, right_piece = self.joints, self.joints + 1
        return Slopes(slope[left_piece], noise[left_piece]), Slopes(slope[right_piece], noise[right_piece])

    @cached_property
    def switched(self) -> tuple[Flags, ...]:
        """For this layer and each before it: which of its neurons (joints, n) switch at which joint."""
        return tuple(change[self.joints] for change in self.changes)

    @cached_property
    def passing(self) -> tuple[Flags, ...]:
        """For this layer and each before it: which neurons (joints, n) hand a kink on at which joint.

        A neuron does whose activation has a slope on either side, or which switches because its z jumps.
        """
        return tuple(self._passing(layer) for layer in range(self.layer + 1))

    def causes(self, neuron: int, *, of_z: bool) -> dict[int, list[tuple[int, int]]]:
        """Return the (layer, neuron) pairs that switch and reach ``neuron``, by joint, in rising order."""
        last = self.layer - 1 if of_z else self.layer
        reaching = self._reaching(neuron, of_z=of_z)
        flags = [
            reached & switched for reached, switched in zip(reaching, self.switched[: last + 1], strict=True)
        ]
        names = [(layer, column) for layer, flag in enumerate(flags) for column in range(flag.shape[1])]
        found: dict[int, list[tuple[int, int]]] = {}
        for joint, column in np.argwhere(np.hstack(flags)).tolist() if flags else ():
            found.setdefault(joint, []).append(names[column])
        return found

    def _reaching(self, neuron: int, *, of_z: bool) -> list[Flags]:
        """Return, layer by layer, whose a (joints, n) hands a change on to ``neuron`` at which joint."""
        layers = self.states.network.layers
        own = layers[self.layer]
        reads_all = own.activation.acts_on_rows and not of_z
        reached: Flags = np.zeros((self.joints.size, own.n_out), dtype=np.bool_)
        reached[:, slice(None) if reads_all else neuron] = True
        reaching = [] if of_z else [reached]
        for layer in range(self.layer, 0, -1):
            if not (of_z and layer == self.layer):
                reached = reached & self.passing[layer]
            links = (layers[layer].weights != 0.0).astype(np.float64)
            reached = reached.astype(np.float64) @ links.T > 0.0
            reaching.append(reached)
        return reaching[::-1]

    def _passing(self, layer: int) -> Flags:
        left, right = (self.states.gains(layer, places) != 0.0 for places in self.sides)
        passing: Flags = left | right
        if self.states.can_jump(layer):
            passing |= self.switched[layer] & self._jumping(layer)
        return passing

    def _jumping(self, layer: int) -> Flags:
        """Which z of ``layer`` (joints, n) have a different limit on either side of a joint."""
        left, right = (self.states.pre_activations(layer, places) for places in self.sides)
        jumping: Flags = np.abs(right - left) > JUMP * np.abs(self.states.layers[layer].z).max()
        return jumping
