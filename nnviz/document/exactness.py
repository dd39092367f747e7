"""Which z and a of a sample are the numbers that a hand calculation gives, before anything is printed."""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from nnviz.document.answers import SHARE_DECIMALS
from nnviz.document.document import Document
from nnviz.document.numerals import MOST_DECIMALS, NOISE, NOISE_OF_QUOTIENTS, NumberFormat, Written, written
from nnviz.document.places import Neuron
from nnviz.nn.arrays import Array, Flags
from nnviz.nn.forward import LayerTrace, Trace
from nnviz.nn.layers import DenseLayer

KEPT = 4  # rows; each keeps the whole trace that it belongs to
LAYERS_KEPT = 24  # twice as many as a network has
ALWAYS = 1e15  # from here on a digit behind the point is less than what counts as rounding
WHOLE = 1e9  # from here on float64 has no more than six decimals


@dataclass(frozen=True, eq=False)
class LayerExactness:
    """Of one layer: of one sample, or of all with a row for each."""

    reads: Flags  # (n_in,) or (samples, n_in), what the layer reads
    z: Flags  # (n_out,) or (samples, n_out)
    a: Flags  # (n_out,) or (samples, n_out)


def exactness(trace: Trace, sample: int) -> tuple[LayerExactness, ...]:
    """Return for every layer which numbers of ``sample`` are exact in the decimals that were typed."""
    every = batch_exactness(trace)
    return tuple(LayerExactness(each.reads[sample], each.z[sample], each.a[sample]) for each in every)


@lru_cache(maxsize=KEPT)
def batch_exactness(trace: Trace) -> tuple[LayerExactness, ...]:
    """Return for every layer which numbers of every sample are exact in the decimals that were typed.

    Sums and products of decimals are; what e to a power gives is not, except at 0, and neither is what
    is made of it; a number that is stored in more digits than are ever shown is rounded on screen.
    """
    done: list[LayerExactness] = []
    reads = _in_full(trace.inputs)
    for traced in trace.layers:
        weights_are, biases_are = _parameters_in_full(traced.layer)
        counts = (traced.layer.weights != 0.0).astype(np.float64)
        reads_them: Flags = (~reads).astype(np.float64) @ counts == 0.0  # (samples, n_out)
        z: Flags = reads_them & (weights_are.all(axis=0) & biases_are)
        done.append(LayerExactness(reads, z, z & _bends_exactly(traced, z)))
        reads = done[-1].a
    return tuple(done)


def written_z(document: Document, trace: Trace, neuron: Neuron, sample: int) -> Written:
    """Return a neuron's z for one sample as it is printed, and whether it is rounded so."""
    can_be_exact = bool(batch_exactness(trace)[neuron.layer].z[sample, neuron.index])
    value = float(trace.layers[neuron.layer].z[sample, neuron.index])
    return written(value, document.format, can_be_exact=can_be_exact)


def written_a(document: Document, trace: Trace, neuron: Neuron, sample: int) -> Written:
    """Return a neuron's a for one sample as it is printed: a share has three decimals or more."""
    traced = trace.layers[neuron.layer]
    can_be_exact = bool(batch_exactness(trace)[neuron.layer].a[sample, neuron.index])
    value, is_share = float(traced.a[sample, neuron.index]), traced.layer.activation.acts_on_rows
    form = share_format(document.format) if is_share else document.format
    return written(value, form, can_be_exact=can_be_exact, is_quotient=is_share)


def rounds(values: Array, exact: Flags, decimals: int, *, is_quotient: bool = False) -> Flags:
    """Return which finite numbers ``decimals`` digits do not write in full, as none that is not exact."""
    finite = np.isfinite(values)
    held = np.where(finite, values, 0.0)
    noise = NOISE_OF_QUOTIENTS if is_quotient else NOISE
    off: Flags = np.abs(held - np.round(held, decimals)) > np.maximum(noise, 1e-14 * np.abs(held))
    found: Flags = finite & (~exact | off)
    return found


def are_on_step(values: Array, decimals: int) -> bool:
    """Whether ``decimals`` digits write every one of ``values`` in full."""
    small = np.where(np.abs(values) >= ALWAYS, 0.0, values)  # rounding 1e308 would overflow
    return bool(np.isclose(small, np.round(small, decimals), rtol=1e-14, atol=1e-14).all())


def share_format(form: NumberFormat) -> NumberFormat:
    """Return how a share is written: with three decimals or more."""
    return NumberFormat(max(SHARE_DECIMALS, form.decimals), form.fractions)


def _bends_exactly(traced: LayerTrace, z_is_exact: Flags) -> Flags:
    """Whether f gives each exact z an exact a: straight pieces do, e to a power only at 0."""
    z, activation = traced.z, traced.layer.activation
    if activation.is_exact:
        return np.ones(z.shape, dtype=np.bool_)
    if activation.acts_on_rows:
        are_alike = (z == z[:, :1]).all(axis=1) & z_is_exact.all(axis=1)
        return np.broadcast_to(are_alike[:, None], z.shape)
    at_zero: Flags = z == 0.0
    return at_zero


@lru_cache(maxsize=LAYERS_KEPT)
def _parameters_in_full(layer: DenseLayer) -> tuple[Flags, Flags]:
    """Whether each weight (n_in, n_out) and bias (n_out,) is written in full by the decimals there are."""
    return _in_full(layer.weights), _in_full(layer.biases)


def _in_full(values: Array) -> Flags:
    small = np.where(np.abs(values) < WHOLE, values, 0.0)
    flags: Flags = np.isclose(small, np.round(small, MOST_DECIMALS), rtol=1e-14, atol=1e-14)
    return flags
