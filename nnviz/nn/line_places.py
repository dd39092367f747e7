"""What a neuron does at single places of a line: the value attained at a jump, kinks on the ends."""

import numpy as np

from nnviz.nn.arrays import Array
from nnviz.nn.line_trace import LinePieces
from nnviz.nn.vertices import snapped

Cause = tuple[int, int]  # (layer, neuron), counted from 0


def attained(pieces: LinePieces, layer: int, neuron: int, t: Array) -> Array:
    """Return a neuron's a at exactly every ``t`` (places,), where a jump attains one value: step(0) = 0."""
    v = pieces.line.points(t)
    with np.errstate(all="ignore"):
        for index, dense in enumerate(pieces.network.layers[: layer + 1]):
            v = dense.activation.function(_pre_activations(pieces, index, v, t))
    values: Array = v[:, neuron]
    return values


def _pre_activations(pieces: LinePieces, index: int, v: Array, t: Array) -> Array:
    """Return z of a layer at every ``t``: its own vertex where it has one there, else v @ W + b, snapped."""
    dense, own = pieces.network.layers[index], pieces.layers[index]
    z: Array = v @ dense.weights + dense.biases
    for threshold in dense.activation.thresholds:
        snapped(z, v, dense, threshold)
    first, last = (np.searchsorted(own.t, t, side=side) for side in ("left", "right"))
    is_vertex = last - first == 1
    z[is_vertex] = own.z[first[is_vertex]]
    return z


def end_causes(pieces: LinePieces, layer: int, neuron: int) -> tuple[tuple[Cause, ...], tuple[Cause, ...]]:
    """Return which neurons switch on the low and on the high end of the line and make a's kink there.

    Seen from inside: a neuron counts whose z runs onto a threshold and is passed on to this one by
    weights and slopes that are not 0.
    """
    with np.errstate(all="ignore"):
        return _causes_at(pieces, layer, neuron, 0), _causes_at(pieces, layer, neuron, -1)


def _causes_at(pieces: LinePieces, layer: int, neuron: int, end: int) -> tuple[Cause, ...]:
    """Return the causes at the first or the last row, in rising order."""
    switches = pieces.switches[layer]
    states, which = switches.states, np.array([end])
    place = switches.middles.chosen(which, switches.middles.t[which])
    network = pieces.network
    reached = np.arange(network.layers[layer].n_out) == neuron
    if network.layers[layer].activation.acts_on_rows:
        reached[:] = True
    found: list[Cause] = []
    for index in range(layer, -1, -1):
        dense = network.layers[index]
        is_on = np.isin(pieces.layers[index].z[end], dense.activation.thresholds)
        runs = states.slopes(index, place).slope[0] != 0.0
        found += [(index, column) for column in np.flatnonzero(is_on & runs & reached).tolist()]
        passing = reached & (states.gains(index, place)[0] != 0.0)
        reached = (dense.weights[:, passing] != 0.0).any(axis=1)
    return tuple(sorted(found))
