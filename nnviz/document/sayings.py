"""What the selected neuron or input says for itself: a sentence with its numbers."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from nnviz.document.exactness import written_a
from nnviz.document.frame import Frame
from nnviz.document.numerals import Written, equals, plain, rounded, shown
from nnviz.document.places import Input, Neuron
from nnviz.document.quantities import A, Z
from nnviz.document.sums import NeuronSum
from nnviz.document.view_states import state_in_view
from nnviz.document.visible import Seen
from nnviz.nn.forward import LayerTrace
from nnviz.words import count, decimal, say

FLAT = 0.01  # the slope below which a smooth activation function counts as saturated
SHARE_DECIMALS = 3


@dataclass(frozen=True, eq=False)
class _Speaker:
    """One neuron for one sample, all numbers finite."""

    traced: LayerTrace
    index: int
    sample: int
    z: float
    z_told: str  # ``z = 2.40``, with ≈ where it is rounded
    a: float
    a_written: Written  # as on its card


def saying(frame: Frame) -> str:
    """Return what the selection says for the selected sample; for a weight or bias its neuron speaks."""
    place = frame.selection.place
    if isinstance(place, Input):
        return _of_input(frame, place)
    if frame.sum is None:
        return ""
    return _not_seen(frame, frame.sum) or _of_neuron(frame, frame.sum)


def _not_seen(frame: Frame, added: NeuronSum) -> str:
    """Say what is not computed yet, or covered; empty when z and a are on screen."""
    neuron, sample, visible = added.neuron, frame.selection.sample, frame.visible
    if visible.is_clear or (visible.shown(A(neuron), sample) and not _compares(frame, neuron)):
        return ""
    is_empty = visible.of(A(neuron), sample) is Seen.EMPTY
    if visible.shown(Z(neuron), sample) and not added.fault:
        if is_empty:
            return say("z = {z}; a is not computed yet", z=added.total_text)
        return say("z = {z}; a is covered", z=added.total_text)
    return say("Not computed yet") if is_empty else say("Covered")


def _compares(frame: Frame, neuron: Neuron) -> bool:
    """Whether the share of a neuron would be ranked among others of which one is covered."""
    layer = frame.document.network.layers[neuron.layer]
    others = (A(Neuron(neuron.layer, index)) for index in range(layer.n_out))
    return layer.activation.acts_on_rows and any(each in frame.visible.covered for each in others)


def saying_of_view(frame: Frame) -> str:
    """Return what the selection says, then what its neuron is over the whole view, with the reason."""
    neuron = frame.selection.neuron
    if neuron is not None and not frame.visible.shown(A(neuron), frame.selection.sample):
        return saying(frame)  # what is not computed gives nothing away
    over_view = state_in_view(frame, neuron) if neuron is not None else ""
    here = saying(frame)
    return f"{here}\n{over_view[0].upper()}{over_view[1:]}" if over_view else here


def _of_input(frame: Frame, place: Input) -> str:
    """Say what an input is, and whether the function plot sweeps it."""
    document, sample = frame.document, frame.selection.sample
    if place in frame.visible.covered:
        return say("Covered")
    value, number = shown(document.value(place, sample), document.format), str(sample + 1)
    if _is_swept(frame, place):
        return say("{value} in sample {number}; the plot sweeps it", value=value, number=number)
    return say("{value} in sample {number}", value=value, number=number)


def _is_swept(frame: Frame, place: Input) -> bool:
    return frame.selection.between is None and frame.document.view.input == place.index


def _of_neuron(frame: Frame, added: NeuronSum) -> str:
    """Let the activation function say what it makes of z; what is too large or no number is said first."""
    if added.fault:
        return f"{added.fault[0].upper()}{added.fault[1:]}"
    neuron, sample = added.neuron, frame.selection.sample
    traced = frame.trace.layers[neuron.layer]
    z, a = added.z, float(traced.a[sample, neuron.index])
    a_written = written_a(frame.document, frame.trace, neuron, sample)
    speaker = _Speaker(traced, neuron.index, sample, z, _z_told(added), a, a_written)
    return _SAYINGS[traced.layer.activation.name](speaker)


def _z_told(added: NeuronSum) -> str:
    """Return z as printed in the sum, or in two digits of its own where rounding would hide its sign."""
    hides_sign = added.z != 0.0 and not any(digit in added.total_text for digit in "123456789")
    if hides_sign:
        short = float(f"{added.z:.1e}")
        return f"z {equals(is_exact=short == added.z)} {decimal(plain(short))}"
    return f"z {equals(is_exact=added.is_exact)} {added.total_text}"


def _switch(speaker: _Speaker) -> str:
    """ReLU, leaky ReLU and step: live above 0, silent elsewhere, dead when silent for every sample."""
    z = speaker.traced.z[:, speaker.index]
    if speaker.z > 0:
        return say("Live: {z} is above 0", z=speaker.z_told)
    if len(z) > 1 and not (z > 0).any():
        return count(
            "Dead: {z} is not above 0, nor is it for any of the {n} samples",
            "Dead: {z} is not above 0, nor is it for the {n} sample",
            len(z),
            z=speaker.z_told,
        )
    return say("Silent: {z} is not above 0", z=speaker.z_told)


def _linear(speaker: _Speaker) -> str:
    return say("{z} is passed on as it is", z=speaker.z_told)


def _abs(speaker: _Speaker) -> str:
    if speaker.z < 0:
        return say("{z} is below 0: its sign is turned", z=speaker.z_told)
    return say("{z} is not below 0: passed on as it is", z=speaker.z_told)


def _clip(speaker: _Speaker) -> str:
    if speaker.z < 0:
        return say("{z} is below 0: held at 0", z=speaker.z_told)
    if speaker.z > 1:
        return say("{z} is above 1: held at 1", z=speaker.z_told)
    return say("{z} lies from 0 to 1: passed on as it is", z=speaker.z_told)


def _smooth(speaker: _Speaker) -> str:
    """Sigmoid and tanh: saturated where they are almost flat."""
    z = speaker.traced.z[speaker.sample : speaker.sample + 1, speaker.index]
    is_flat = float(speaker.traced.layer.activation.derivative(z)[0]) < FLAT
    told, a = speaker.z_told, speaker.a_written.marked
    if is_flat:
        return say("Saturated: {z} is bent to {a}, where the curve is almost flat", z=told, a=a)
    return say("{z} is bent to {a}", z=told, a=a)


def _softmax(speaker: _Speaker) -> str:
    shares = speaker.traced.a[speaker.sample]
    share = speaker.a_written.marked
    if rounded(speaker.a, SHARE_DECIMALS) == 1.0 and len(shares) > 1:
        return say("Saturated: its share is {share}, which leaves the others almost nothing", share=share)
    rank = int((shares > speaker.a).sum())
    if rank == 0:
        return say("Its share is {share}, the largest of {n}", share=share, n=len(shares))
    return say("Its share is {share}, number {rank} of {n}", share=share, rank=rank + 1, n=len(shares))


_SAYINGS: Mapping[str, Callable[[_Speaker], str]] = MappingProxyType(
    {
        "linear": _linear,
        "step": _switch,
        "relu": _switch,
        "leaky_relu": _switch,
        "abs": _abs,
        "clip": _clip,
        "sigmoid": _smooth,
        "tanh": _smooth,
        "softmax": _softmax,
    }
)
