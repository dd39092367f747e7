"""Pieces and kinks of any neuron's function, read from the exact trace along a line.

A kink at exactly the low or high end of the line is no kink of the function inside; a neuron kinks at
an end when its z in the first or last row of ``LayerPieces`` equals a threshold of its activation.
"""

from dataclasses import dataclass

import numpy as np

from nnviz.nn.arrays import Array, Flags, Indices
from nnviz.nn.line_states import NOISE, Places, Slopes
from nnviz.nn.line_trace import LinePieces, Quantity, trace_line
from nnviz.nn.lines import LayerPieces, Line, piece_rows, sweep
from nnviz.nn.softmax import softmax
from nnviz.nn.switches import LayerSwitches
from nnviz.nn.vertices import TooManyKinks

__all__ = [
    "Kink",
    "LayerPieces",
    "Line",
    "LinePieces",
    "Piece",
    "Quantity",
    "TooManyKinks",
    "bend_places",
    "curve",
    "kinks",
    "straight_pieces",
    "sweep",
    "trace_line",
]


@dataclass(frozen=True)
class Kink:
    """Where the slope of a neuron's function changes, or its value, and the neurons that switch there."""

    x: float
    causes: tuple[tuple[int, int], ...]  # (layer, neuron), counted from 0
    is_jump: bool  # the value changes
    is_hidden: bool  # several causes cancel: neither slope nor value changes
    is_exact: bool  # False when a cause was found behind a smooth layer


@dataclass(frozen=True)
class Piece:
    """A stretch low ≤ x ≤ high on which the function is slope · x + intercept."""

    low: float
    high: float
    slope: float
    intercept: float


def curve(pieces: LinePieces, layer: int, neuron: int, quantity: Quantity = "a") -> tuple[Array, Array]:
    """Return the vertices (t, values) of a neuron's z or a; a jump is a doubled t."""
    of_layer = pieces.layers[layer]
    if quantity == "z":
        return of_layer.t, of_layer.z[:, neuron]
    return of_layer.t_a, of_layer.a[:, neuron]


def kinks(pieces: LinePieces, layer: int, neuron: int, quantity: Quantity = "a") -> tuple[Kink, ...]:
    """Return the kinks of a neuron's z or a inside the line, from low to high.

    A cause is a neuron that switches there and is joined to this one by weights that are not 0 through
    neurons that hand the kink on. The kink is hidden when its causes cancel.
    """
    switches = pieces.switches[layer]
    with np.errstate(all="ignore"):
        causes = switches.causes(neuron, of_z=quantity == "z")
        jumps = _jumps(switches, neuron, quantity)
        visible = jumps | _bends(switches, neuron, quantity)
    return tuple(
        Kink(
            x=float(switches.joint_t[joint]),
            causes=tuple(members),
            is_jump=bool(jumps[joint]),
            is_hidden=not visible[joint],
            is_exact=all(cause < pieces.exact_layers for cause, _ in members),
        )
        for joint, members in causes.items()
    )


def bend_places(pieces: LinePieces, layer: int, neuron: int, quantity: Quantity = "a") -> Array:
    """Return where a neuron's z or a has a kink that can be seen, from low to high, without its causes.

    The same places as those of ``kinks`` that are not hidden, but quick where there are thousands.
    """
    switches = pieces.switches[layer]
    with np.errstate(all="ignore"):
        visible = _jumps(switches, neuron, quantity) | _bends(switches, neuron, quantity)
    return switches.joint_t[visible]


def straight_pieces(
    pieces: LinePieces, layer: int, neuron: int, quantity: Quantity = "a"
) -> tuple[Piece, ...]:
    """Return the straight pieces of a neuron's z or a, cut only where something changes.

    Slopes are products of weights, not differences. Where the function is not exact, the pieces are
    the chords between its samples.
    """
    with np.errstate(all="ignore"):
        if not pieces.is_exact(layer, quantity):
            return _chords(*curve(pieces, layer, neuron, quantity), pieces.line.resolution)
        switches = pieces.switches[layer]
        cuts = _jumps(switches, neuron, quantity) | _bends(switches, neuron, quantity)
        return _merged(pieces, layer, neuron, quantity, np.flatnonzero(cuts))


def _bends(switches: LayerSwitches, neuron: int, quantity: Quantity) -> Flags:
    """Return which joints change the slope by more than its rounding errors."""
    left, right = (
        _slopes(switches, slopes, places, neuron, quantity)
        for slopes, places in zip(switches.side_slopes, switches.sides, strict=True)
    )
    bends: Flags = np.abs(right.slope - left.slope) > left.noise + right.noise
    return bends


def _slopes(
    switches: LayerSwitches, slopes: Slopes, places: Places, neuron: int, quantity: Quantity
) -> Slopes:
    """Return the slope of one neuron's z or a, and its noise, at ``places``."""
    if quantity == "a" and switches.states.network.layers[switches.layer].activation.acts_on_rows:
        return _share_slopes(switches, slopes, places, neuron)
    slope, noise = slopes.slope[:, neuron], slopes.noise[:, neuron]
    if quantity == "z":
        return Slopes(slope, noise)
    gain = switches.states.gains(switches.layer, places)[:, neuron]
    return Slopes(slope * gain, noise * np.abs(gain))


def _share_slopes(switches: LayerSwitches, slopes: Slopes, places: Places, neuron: int) -> Slopes:
    """Return dp/dt = p (dz/dt − Σₖ pₖ dzₖ/dt) of one class of softmax, and its noise."""
    shares = softmax(switches.states.pre_activations(switches.layer, places))
    share = shares[:, neuron]
    slope = share * (slopes.slope[:, neuron] - (shares * slopes.slope).sum(axis=1))
    return Slopes(slope, share * (slopes.noise[:, neuron] + (shares * slopes.noise).sum(axis=1)))


def _jumps(switches: LayerSwitches, neuron: int, quantity: Quantity) -> Flags:
    """Return which joints change the value by more than its rounding errors."""
    states, layer = switches.states, switches.layer
    dense = states.network.layers[layer]
    if quantity == "a" and dense.activation.levels:
        return switches.switched[layer][:, neuron]
    if not states.can_jump(layer):
        return np.zeros(switches.joints.size, dtype=np.bool_)
    left, right = (states.pre_activations(layer, places) for places in switches.sides)
    if quantity == "a":
        left, right = dense.activation.function(left), dense.activation.function(right)
    terms = np.abs(states.layers[layer - 1].a).max(axis=0) @ np.abs(dense.weights[:, neuron])
    noise = NOISE * (terms + abs(float(dense.biases[neuron])))
    jumps: Flags = np.abs(right[:, neuron] - left[:, neuron]) > noise
    return jumps


def _merged(
    pieces: LinePieces, layer: int, neuron: int, quantity: Quantity, cuts: Indices
) -> tuple[Piece, ...]:
    """Join the pieces between the joints ``cuts``, each with the slope and the value of its widest part."""
    switches = pieces.switches[layer]
    _, low, high, _ = switches.states.pieces[layer]
    left = switches.joints[cuts]
    starts, ends = np.concatenate([[0], left + 1]), np.concatenate([left + 1, [low.size]])
    parts = zip(starts.tolist(), ends.tolist(), strict=True)
    widest = [start + int(np.argmax(high[start:end] - low[start:end])) for start, end in parts]
    slope = _slopes(switches, switches.slopes, switches.middles, neuron, quantity).slope[widest]
    value = _middle_values(pieces, layer, neuron, quantity)[widest]
    at = np.concatenate([[pieces.line.low], high[left], [pieces.line.high]])
    return _pieces(at[:-1], at[1:], slope, value - slope * switches.middles.t[widest])


def _middle_values(pieces: LinePieces, layer: int, neuron: int, quantity: Quantity) -> Array:
    """Return a neuron's z or a in the middle of every piece (pieces,)."""
    row, z = pieces.switches[layer].states.pieces[layer].row, pieces.layers[layer].z[:, neuron]
    middle = 0.5 * z[row] + 0.5 * z[row + 1]
    return middle if quantity == "z" else pieces.network.layers[layer].activation.function(middle)


def _chords(t: Array, values: Array, resolution: float) -> tuple[Piece, ...]:
    """Return the chords between samples, joined where a sample lies on its neighbours' chord."""
    row = piece_rows(t, resolution)
    width = t[row + 1] - t[row]
    slope = (values[row + 1] - values[row]) / width
    noise = NOISE * np.abs(values).max()
    bends = np.abs(slope[1:] - slope[:-1]) * np.maximum(width[1:], width[:-1]) > noise
    jumps = np.abs(values[row[1:]] - values[row[:-1] + 1]) > noise
    cuts = np.flatnonzero(bends | jumps)
    first, last = row[np.concatenate([[0], cuts + 1])], row[np.concatenate([cuts, [row.size - 1]])] + 1
    joined = (values[last] - values[first]) / (t[last] - t[first])
    return _pieces(t[first], t[last], joined, values[first] - joined * t[first])


def _pieces(low: Array, high: Array, slope: Array, intercept: Array) -> tuple[Piece, ...]:
    """Return one piece per row; −0 becomes 0."""
    rows = zip(low.tolist(), high.tolist(), (slope + 0.0).tolist(), (intercept + 0.0).tolist(), strict=True)
    return tuple(Piece(*row) for row in rows)
