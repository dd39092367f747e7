"""The exact function of every neuron, z and a, as plain JSON in full precision."""

from dataclasses import replace
from itertools import pairwise

import numpy as np

from nnviz.document.fileshapes import Json
from nnviz.document.frame import Frame
from nnviz.document.values import kink_told, line_told, piece_told
from nnviz.nn.piecewise import Kink, LinePieces, Piece, Quantity, kinks, straight_pieces


def functions_of(frame: Frame) -> Json:
    """Return the pieces and kinks of every neuron's z and a along the view's input.

    ``{"input", "from", "to", "exact", "neurons": [{"neuron": "1.2", "z": {"pieces", "kinks"}, "a": …}]}``.
    Pieces are cut where slope or value change; those of a hard a also where the neuron switches unseen, so
    that each has one ``"state"``: how many thresholds of the activation function lie strictly below z on it
    (ReLU, leaky ReLU, abs, step: 0 or 1; clip: 0 to 2; linear: 0). A kink whose causes cancel has
    ``"hidden": true``, one where the value changes ``"jump": true``, one that was searched for behind a
    smooth layer ``"found": true``. ``"exact"`` is false with a reason when some function is not exact; that
    function has ``"exact": false`` too, its pieces are chords between samples. A line that cannot be traced
    has no neurons.
    """
    pieces, told = frame.pieces, line_told(frame)
    if pieces is None:
        return {**told, "exact": False, "reason": frame.pieces_fault, "neurons": []}
    neurons: list[Json] = [
        {
            "neuron": f"{layer + 1}.{neuron + 1}",
            "z": _function(pieces, layer, neuron, "z"),
            "a": _function(pieces, layer, neuron, "a"),
        }
        for layer, dense in enumerate(pieces.network.layers)
        for neuron in range(dense.n_out)
    ]
    reason: dict[str, Json] = {"reason": pieces.reason} if pieces.reason else {}
    return {**told, "exact": not reason, **reason, "neurons": neurons}


def _function(pieces: LinePieces, layer: int, neuron: int, quantity: Quantity) -> dict[str, Json]:
    """Return one function."""
    exact: dict[str, Json] = {} if pieces.is_exact(layer, quantity) else {"exact": False}
    straight = straight_pieces(pieces, layer, neuron, quantity)
    bends = pieces.network.layers[layer].activation.is_exact and quantity == "a"
    told: list[Json] = (
        _with_states(pieces, layer, neuron, straight) if bends else [*map(piece_told, straight)]
    )
    known: list[Json] = [_kink(kink) for kink in kinks(pieces, layer, neuron, quantity)]
    return {**exact, "pieces": told, "kinks": known}


def _with_states(pieces: LinePieces, layer: int, neuron: int, straight: tuple[Piece, ...]) -> list[Json]:
    """Return the pieces of a hard a, cut where the neuron switches, each with its state."""
    own = pieces.switches[layer].states.pieces[layer]
    state = own.state[:, neuron]
    switches = own.high[:-1][state[1:] != state[:-1]]
    told: list[Json] = []
    for piece in straight:
        inside = switches[(piece.low < switches) & (switches < piece.high)].tolist()
        for low, high in pairwise([piece.low, *inside, piece.high]):
            at = np.searchsorted(own.low, 0.5 * (low + high), side="right") - 1
            told.append({**piece_told(replace(piece, low=low, high=high)), "state": int(state[max(at, 0)])})
    return told


def _kink(kink: Kink) -> dict[str, Json]:
    """Return a kink with what is special about it."""
    marks = {"hidden": kink.is_hidden, "jump": kink.is_jump, "found": not kink.is_exact}
    return {**kink_told(kink), **{mark: True for mark, holds in marks.items() if holds}}
