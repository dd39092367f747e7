"""Consecutive linear layers multiplied into one, the same function: x @ (W₁ @ W₂) + (b₁ @ W₂ + b₂)."""

from dataclasses import dataclass

import numpy as np

from nnviz.nn.arrays import Array, frozen
from nnviz.nn.forward import forward
from nnviz.nn.layers import DenseLayer
from nnviz.nn.network import Network

EPS = float(np.finfo(np.float64).eps)


@dataclass(frozen=True)
class LinearRun:
    """The layers ``first`` to ``last``, counted from 0, that one layer can stand for."""

    first: int
    last: int


@dataclass(frozen=True, eq=False)
class CollapseStep:
    """One product: what was merged so far, the next layer, and both as one layer."""

    before: DenseLayer
    layer: int  # the number of the next layer, counted from 0
    after: DenseLayer
    merged: DenseLayer  # weights = before @ after, biases = before's biases @ after + after's biases


@dataclass(frozen=True, eq=False)
class CollapseCheck:
    """How far the merged layer's z lies from that of the layers, and how far rounding may take it."""

    difference: float  # the largest, over the samples
    bound: float  # the largest, over the samples
    is_within: bool  # every difference is within its own bound
    is_bitwise: bool  # not a bit differs


def linear_runs(network: Network, *, into_bend: bool = False) -> tuple[LinearRun, ...]:
    """Return the longest runs of two or more layers that can be multiplied into one.

    Every layer of a run is linear; ``into_bend`` lets the layer behind a linear one, whatever its activation,
    be the last of the run: it bends the same z.
    """
    runs, first = [], 0
    for index, layer in enumerate(network.layers):
        is_linear = layer.activation.name == "linear"
        ends_here = not is_linear or index == network.depth - 1
        if ends_here:
            last = index if is_linear or into_bend else index - 1
            if last > first:
                runs.append(LinearRun(first, last))
            first = index + 1
    return tuple(runs)


def collapse_steps(network: Network, run: LinearRun) -> tuple[CollapseStep, ...]:
    """Multiply the layers of a run from the front, keeping every product."""
    steps: list[CollapseStep] = []
    merged = network.layers[run.first]
    for index in range(run.first + 1, run.last + 1):
        before, after = merged, network.layers[index]
        merged = DenseLayer(
            frozen(before.weights @ after.weights),
            frozen(before.biases @ after.weights + after.biases),
            after.activation,
        )
        steps.append(CollapseStep(before, index, after, merged))
    return tuple(steps)


def collapsed(network: Network, run: LinearRun) -> Network:
    """Return the network in which one layer stands for the run."""
    merged = collapse_steps(network, run)[-1].merged
    return Network((*network.layers[: run.first], merged, *network.layers[run.last + 1 :]))


def rank(layer: DenseLayer) -> int:
    """Return the rank of a layer's weights: how many directions its z can move in; a bottleneck shows."""
    return int(np.linalg.matrix_rank(layer.weights))


def collapse_check(network: Network, run: LinearRun, inputs: Array) -> CollapseCheck:
    """Compare the z of the last layer of a run with that of the merged layer, for ``inputs`` (samples, n).

    |x @ W + b − z| ≤ n ε (|x| |W₁| … |W_L| + the same of the biases), with n = Σ (width + 1).
    """
    layers = network.layers[run.first : run.last + 1]
    trace = forward(network, inputs)
    a_in, z = trace.layers[run.first].a_in, trace.layers[run.last].z
    merged = collapse_steps(network, run)[-1].merged
    with np.errstate(all="ignore"):
        difference = np.abs(a_in @ merged.weights + merged.biases - z)
        bound = _rounding_bound(layers, np.abs(a_in))
    is_within = bool((difference <= bound).all())
    return CollapseCheck(float(difference.max()), float(bound.max()), is_within, not difference.any())


def _rounding_bound(layers: tuple[DenseLayer, ...], size: Array) -> Array:
    """Return n ε times the sums of absolute values (samples, n_out), ``size`` being |x|."""
    for layer in layers:
        size = size @ np.abs(layer.weights) + np.abs(layer.biases)
    count = layers[0].n_in + 1 + sum(layer.n_out + 1 for layer in layers)
    return count * EPS * size
