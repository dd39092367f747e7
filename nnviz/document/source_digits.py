"""In how many digits a script prints each table, so that every digit is the one on the screen."""

from dataclasses import dataclass, replace

import numpy as np

from nnviz.document.answers import SHARE_DECIMALS
from nnviz.document.document import Document
from nnviz.document.source_lines import Quantity
from nnviz.nn.arrays import Array, frozen
from nnviz.nn.forward import Trace, forward
from nnviz.nn.layers import DenseLayer
from nnviz.nn.network import Network

LARGE = 1e7  # from here on numbers are written with a power of ten, as on the screen
_MOST = 12  # digits after the point


@dataclass(frozen=True)
class Digits:
    """The digits after the point in which the z and the a of a layer are printed."""

    z: int
    a: int

    def each(self) -> tuple[tuple[Quantity, int], ...]:
        """Return both with their names."""
        return ("z", self.z), ("a", self.a)


def digits_of(document: Document, trace: Trace, *, in_order: bool) -> list[Digits]:
    """Return the digits of every layer: those of the screen, more only where a half hangs on the order.

    A NumPy script adds up as we do, bit for bit, as long as our weights lie in memory as its do. With
    ``in_order`` the products are added one after another, as a loop does. Where the last bit of a sum
    decides how a half is rounded, one digit more is printed.
    """
    computed = _in_order(document) if in_order else _by_rows(document, trace)
    digits: list[Digits] = []
    for traced, (z, a) in zip(trace.layers, computed, strict=True):
        is_share = traced.layer.activation.acts_on_rows
        least = max(SHARE_DECIMALS, document.decimals) if is_share else document.decimals
        digits.append(Digits(_alike(traced.z, z, document.decimals), _alike(traced.a, a, least)))
    return digits


def has_large(trace: Trace) -> bool:
    """Whether a z or an a is so large that the screen writes it with a power of ten."""
    return any(bool((np.abs(table) >= LARGE).any()) for each in trace.layers for table in (each.z, each.a))


def _alike(one: Array, other: Array, least: int) -> int:
    """Return the fewest digits, at least ``least``, in which two tables are printed alike."""
    differ = (one != other) & np.isfinite(one) & np.isfinite(other)
    pairs = list(zip(one[differ].tolist(), other[differ].tolist(), strict=True))
    for digits in range(least, _MOST):
        if all(round(first, digits) == round(second, digits) for first, second in pairs):
            return digits
    return least


def _by_rows(document: Document, trace: Trace) -> list[tuple[Array, Array]]:
    """Return the z and the a of every layer with weights that lie in memory row by row, as in a script."""
    layers = document.network.layers
    if not all(layer.weights.flags.c_contiguous for layer in layers):
        copies = [replace(layer, weights=frozen(layer.weights.tolist())) for layer in layers]
        trace = forward(Network(tuple(copies)), document.inputs)
    return [(each.z, each.a) for each in trace.layers]


def _in_order(document: Document) -> list[tuple[Array, Array]]:
    """Return the z and the a of every layer as loops compute them."""
    tables: list[tuple[Array, Array]] = []
    a_in = document.inputs
    with np.errstate(all="ignore"):
        for layer in document.network.layers:
            z = _sums_in_order(layer, a_in)
            a_in = layer.activation.function(z)
            tables.append((z, a_in))
    return tables


def _sums_in_order(layer: DenseLayer, a_in: Array) -> Array:
    """z = ((0 + a₁w₁) + a₂w₂ + …) + b."""
    z = np.zeros((len(a_in), layer.n_out))
    for source in range(layer.n_in):
        z += a_in[:, [source]] * layer.weights[source]
    return z + layer.biases
