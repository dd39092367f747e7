"""Faults of shape, made on purpose by real calls of NumPy: what it says, or the wrong numbers it gives."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from nnviz.nn.arrays import Array
from nnviz.nn.layers import DenseLayer

FAULTS = ("rows", "fits", "flat", "inputs")


@dataclass(frozen=True, eq=False)
class Attempt:
    """What NumPy made of a call."""

    call: str  # as it is written in code
    message: str  # NumPy's own; empty where it had nothing to say
    result: Array | None  # what came out; nothing where there is a message


@dataclass(frozen=True, eq=False)
class ShapeFault:
    """A fault tried on a layer: z = X @ W + b, with one of them of another shape."""

    kind: str  # one of FAULTS
    left: Array  # what stands left in the call: X (samples, n_in), or a flat list
    right: tuple[int, ...]  # the shape of the wrong table; empty where an axis is wrong
    attempts: tuple[Attempt, ...]
    z: Array  # (samples, n_out), done right

    @property
    def is_silent(self) -> bool:
        """Whether NumPy had nothing to say."""
        return not self.attempts[0].message

    @property
    def wrong(self) -> Array | None:
        """The numbers that came out without a word (samples, n_out)."""
        return self.attempts[0].result


def shape_fault(kind: str, inputs: Array, layer: DenseLayer, sample: int = 0) -> ShapeFault:
    """Try a fault on ``layer``, which reads ``inputs`` (samples, n_in); nothing of either is changed."""
    with np.errstate(over="ignore", invalid="ignore"):
        z = inputs @ layer.weights + layer.biases
        if kind == "flat":
            return _flat(z, sample)
        wrong = layer.weights.T if kind in {"rows", "fits"} else _one_row_more(layer)
        return ShapeFault(kind, inputs, wrong.shape, _products(inputs, wrong, layer.biases), z)


def _products(inputs: Array, wrong: Array, biases: Array) -> tuple[Attempt, ...]:
    """Call both products that the course and its scripts use."""
    return (
        _tried("np.dot(X, W) + b", lambda: np.dot(inputs, wrong) + biases),
        _tried("X @ W + b", lambda: inputs @ wrong + biases),
    )


def _one_row_more(layer: DenseLayer) -> Array:
    """Return a table of weights made for one input more than there is."""
    return np.vstack([layer.weights, np.zeros(layer.n_out)])


def _flat(z: Array, sample: int) -> ShapeFault:
    """Ask a flat list (n_out,) for the maximum of each row, as softmax does."""
    scores = z[sample]
    attempts = (
        _tried("np.max(z, axis=1, keepdims=True)", lambda: np.max(scores, axis=1, keepdims=True)),
        _tried("np.sum(z, axis=1, keepdims=True)", lambda: np.sum(scores, axis=1, keepdims=True)),
    )
    return ShapeFault("flat", scores, (), attempts, z)


def _tried(call: str, compute: Callable[[], Array]) -> Attempt:
    """Make a call and keep what NumPy says of it; an ``AxisError`` is a ``ValueError`` too."""
    try:
        return Attempt(call, "", compute())
    except ValueError as fault:
        return Attempt(call, str(fault), None)
