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
        return f"dead in this view: {_why_dead(frame, pieces, neuron, z)}"
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
        return f"live all over this view: z is never below {_number(float(z.min()), form)}"
    if len(row.stretches) > 1:
        share = float((row.stretches[:, 1] - row.stretches[:, 0]).sum() / (line.high - line.low))
        return f"live on {len(row.stretches)} stretches of this view, {share:.0%} of it"
    if not len(row.stretches):
        return "live at single points of this view only"
    low, high = row.stretches[0].tolist()
    if low == line.low:
        return f"live in this view up to {name} {written(high, form, is_quotient=True).told}"
    if high == line.high:
        return f"live in this view from {name} {written(low, form, is_quotient=True).told} on"
    return (
        f"live in this view from {name} {written(low, form, is_quotient=True).told} to {_number(high, form)}"
    )


def _why_dead(frame: Frame, pieces: LinePieces, neuron: Neuron, z: Array) -> str:
    """Give the reason why z is never above 0."""
    dense, form = frame.document.network.layers[neuron.layer], frame.document.format
    weights, bias = dense.weights[:, neuron.index], float(dense.biases[neuron.index])
    used = np.flatnonzero(weights)
    if not used.size:
        return f"its {'weight is' if weights.size == 1 else 'weights are'} 0 and its bias {_not_above(bias)}"
    if used.size == 1:
        return _why_one(pieces, neuron, int(used[0]), dense, form)
    return f"its z is never above {_number(float(z.max()), form)}"


def _not_above(bias: float) -> str:
    return "is below 0" if bias < 0 else "is 0"


def _why_one(pieces: LinePieces, neuron: Neuron, source: int, dense: DenseLayer, form: NumberFormat) -> str:
    """Say how far the only number that the neuron reads goes, and what it would need."""
    weight, bias = float(dense.weights[source, neuron.index]), float(dense.biases[neuron.index])
    values = _source_values(pieces, neuron.layer, source)
    needed = _number(-bias / weight, form)
    name = Neuron(neuron.layer - 1, source).name if neuron.layer else Input(source).name
    if weight > 0:
        return f"{name} is never above {_number(float(values.max()), form)}, needed more than {needed}"
    return f"{name} is never below {_number(float(values.min()), form)}, needed less than {needed}"


def _number(value: float, form: NumberFormat) -> str:
    return written(value, form, is_quotient=True).marked


def _source_values(pieces: LinePieces, layer: int, source: int) -> Array:
    """Return what a weight reads at every vertex of the line."""
    if layer == 0:
        ends = np.array([pieces.line.low, pieces.line.high])
        return pieces.line.points(ends)[:, source]
    return pieces.layers[layer - 1].a[:, source]
