"""What the selected neuron is over the view, in words with the reason: live, silent in places, dead."""

import numpy as np

from nnviz.document.frame import Frame
from nnviz.document.live_rows import LiveRow, live_row
from nnviz.document.numerals import NumberFormat, written
from nnviz.document.places import Input, Neuron
from nnviz.document.plotted import swept_name
from nnviz.nn.arrays import Array
from nnviz.nn.kink_moves import no_kink_reason
from nnviz.nn.layers import DenseLayer
from nnviz.nn.piecewise import LinePieces
from nnviz.words import count, say

_SWITCHES = {"relu", "leaky_relu", "step"}  # live above 0, silent elsewhere


def state_in_view(frame: Frame, neuron: Neuron) -> str:
    """Say where in the view a neuron is live, or why it never is; of a clip or abs why it has no kink."""
    pieces = frame.pieces
    activation = frame.document.network.layers[neuron.layer].activation
    if pieces is None or not activation.thresholds:
        return ""
    if activation.name not in _SWITCHES:
        return no_kink_reason(pieces, neuron.layer, neuron.index)
    row = live_row(pieces, neuron)
    z = pieces.layers[neuron.layer].z[:, neuron.index]
    if not (z > 0).any():
        return _dead_words(frame, pieces, neuron, z)
    return _live_words(frame, pieces, row, z)


def is_dead_in_view(frame: Frame, neuron: Neuron) -> bool:
    """Whether a neuron that can be live is not, anywhere in the view."""
    activation = frame.document.network.layers[neuron.layer].activation
    if frame.pieces is None or activation.name not in _SWITCHES:
        return False
    return not (frame.pieces.layers[neuron.layer].z[:, neuron.index] > 0).any()


def _live_words(frame: Frame, pieces: LinePieces, row: LiveRow, z: Array) -> str:
    """Say on which stretches the neuron is live."""
    line, form, name = pieces.line, frame.document.format, swept_name(frame)
    if not (z < 0).any() and len(row.stretches) == 1:
        return say("live all over this view: z is never below {least}", least=_number(float(z.min()), form))
    if len(row.stretches) > 1:
        share = float((row.stretches[:, 1] - row.stretches[:, 0]).sum() / (line.high - line.low))
        return count(
            "live on {n} stretches of this view, {percent} of it",
            "live on {n} stretch of this view, {percent} of it",
            len(row.stretches),
            percent=f"{share:.0%}",
        )
    if not len(row.stretches):
        return say("live at single points of this view only")
    low, high = row.stretches[0].tolist()
    if low == line.low:
        return say(
            "live in this view up to {input} {end}",
            input=name,
            end=written(high, form, is_quotient=True).told,
        )
    start = written(low, form, is_quotient=True).told
    if high == line.high:
        return say("live in this view from {input} {start} on", input=name, start=start)
    return say(
        "live in this view from {input} {start} to {end}", input=name, start=start, end=_number(high, form)
    )


def _dead_words(frame: Frame, pieces: LinePieces, neuron: Neuron, z: Array) -> str:
    """Say why z is never above 0."""
    dense, form = frame.document.network.layers[neuron.layer], frame.document.format
    weights, bias = dense.weights[:, neuron.index], float(dense.biases[neuron.index])
    used = np.flatnonzero(weights)
    if not used.size:
        return _why_none(weights.size, bias)
    if used.size == 1:
        return _why_one(pieces, neuron, int(used[0]), dense, form)
    most = _number(float(z.max()), form)
    return say("dead in this view: its z is never above {most}", most=most)


def _why_none(weights: int, bias: float) -> str:
    """Say that the neuron reads nothing."""
    if bias < 0:
        return count(
            "dead in this view: its weights are 0 and its bias is below 0",
            "dead in this view: its weight is 0 and its bias is below 0",
            weights,
        )
    return count(
        "dead in this view: its weights are 0 and its bias is 0",
        "dead in this view: its weight is 0 and its bias is 0",
        weights,
    )


def _why_one(pieces: LinePieces, neuron: Neuron, source: int, dense: DenseLayer, form: NumberFormat) -> str:
    """Say how far the only number that the neuron reads goes, and what it would need."""
    weight, bias = float(dense.weights[source, neuron.index]), float(dense.biases[neuron.index])
    values = _source_values(pieces, neuron.layer, source)
    needed = _number(-bias / weight, form)
    name = Neuron(neuron.layer - 1, source).name if neuron.layer else Input(source).name
    if weight > 0:
        return say(
            "dead in this view: {source} is never above {most}, needed more than {needed}",
            source=name,
            most=_number(float(values.max()), form),
            needed=needed,
        )
    return say(
        "dead in this view: {source} is never below {least}, needed less than {needed}",
        source=name,
        least=_number(float(values.min()), form),
        needed=needed,
    )


def _number(value: float, form: NumberFormat) -> str:
    return written(value, form, is_quotient=True).marked


def _source_values(pieces: LinePieces, layer: int, source: int) -> Array:
    """Return what a weight reads at every vertex of the line."""
    if layer == 0:
        ends = np.array([pieces.line.low, pieces.line.high])
        return pieces.line.points(ends)[:, source]
    return pieces.layers[layer - 1].a[:, source]
