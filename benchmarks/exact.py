"""How long the exact trace of every neuron takes beside 1,000 samples: `python benchmarks/exact.py`.

One process, one BLAS thread, the two interleaved; medians over random networks, and the 99th percentile of
all runs. "Dense" is the plain forward pass of 1,000 points that keeps every z and a.
"""

import os

os.environ["OPENBLAS_NUM_THREADS"] = (
    "1"  # two threads were up to 60 times slower; read when numpy is imported
)

import sys
import time
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from nnviz.nn.arrays import Array
from nnviz.nn.forward import forward
from nnviz.nn.layers import dense_layer
from nnviz.nn.network import Network
from nnviz.nn.piecewise import LinePieces, kinks, straight_pieces, sweep, trace_line

NETS, REPEATS, SAMPLES = 7, 60, 1000
LOW, HIGH = -4.0, 4.0
DEMANDS = {  # of trace / dense, by EXACT section 8
    (1, 8, 1): 3.0,
    (1, 8, 8, 1): 3.0,
    (1, 16, 16, 16, 1): 2.0,
    (1, 32, 32, 32, 32, 1): 1.1,
    (1, 64, 64, 64, 64, 64, 64, 1): 0.7,
}


class Times(NamedTuple):
    """Microseconds of one network, one entry per repeat."""

    trace: Array
    dense: Array
    reading: Array  # kinks and straight pieces of the output, of a fresh trace
    kinks: int


def random_net(sizes: tuple[int, ...], seed: int) -> Network:
    """Draw weights normal times √(2 / inputs), and biases that spread the kinks over the window."""
    generator = np.random.default_rng(seed)
    layers = []
    for n_in, n_out in pairwise(sizes):
        weights = generator.standard_normal((n_in, n_out)) * np.sqrt(2 / n_in)
        spread = 3.0 * np.abs(weights).sum(axis=0) if n_in == 1 else 1.0
        layers.append(dense_layer(weights, spread * generator.uniform(-1.0, 1.0, n_out), "relu"))
    return Network((*layers[:-1], layers[-1].with_activation("linear")))


def seconds(call: Callable[[], object]) -> float:
    """Return how long one call takes."""
    before = time.perf_counter()
    call()
    return time.perf_counter() - before


class Reading(NamedTuple):
    """Reads kinks and pieces of the one output from a trace that has answered nothing yet."""

    pieces: LinePieces
    output: int

    def read(self) -> None:
        """Read them."""
        kinks(self.pieces, self.output, 0)
        straight_pieces(self.pieces, self.output, 0)


def measure(network: Network) -> Times:
    """Time the trace, the dense pass and the reading of kinks, in turn."""
    line = sweep(np.zeros(1), 0, LOW, HIGH)
    inputs = np.linspace(LOW, HIGH, SAMPLES)[:, np.newaxis]
    output = network.depth - 1
    rows = []
    for _ in range(REPEATS):
        trace, dense = seconds(lambda: trace_line(network, line)), seconds(lambda: forward(network, inputs))
        rows.append((trace, dense, seconds(Reading(trace_line(network, line), output).read)))
    trace_times, dense_times, reading_times = 1e6 * np.array(rows).T
    return Times(trace_times, dense_times, reading_times, len(kinks(trace_line(network, line), output, 0)))


def sample_error(network: Network) -> tuple[float, float]:
    """Return the worst gap of the polyline through 1,000 samples, and of the trace, in output ranges."""
    line, last = sweep(np.zeros(1), 0, LOW, HIGH), network.depth - 1
    pieces = trace_line(network, line).layers[last]
    probes = np.sort(np.concatenate([pieces.t, np.linspace(LOW, HIGH, 9973)]))
    grid = np.linspace(LOW, HIGH, SAMPLES)
    truth, sampled = (forward(network, x[:, np.newaxis]).output[:, 0] for x in (probes, grid))
    drawn = (np.interp(probes, grid, sampled), np.interp(probes, pieces.t, pieces.z[:, 0]))
    spread = float(np.ptp(truth))
    return float(np.abs(drawn[0] - truth).max()) / spread, float(np.abs(drawn[1] - truth).max()) / spread


def tent(depth: int) -> Network:
    """Fold the unit interval ``depth`` times: 2^depth pieces."""
    first = dense_layer([[2.0, 4.0]], [0.0, -2.0], "relu")
    fold = dense_layer([[2.0, 4.0], [-2.0, -4.0]], [0.0, -2.0], "relu")
    return Network((first, *[fold] * (depth - 1), dense_layer([[1.0], [-1.0]], [0.0])))


def report_times() -> bool:
    """Print the table of times; return whether every demand is met."""
    print(
        "net              kinks   trace µs median/p99   dense µs median/p99   ratio demand   kinks+pieces µs"
    )
    met = True
    for sizes, demand in DEMANDS.items():
        runs = [measure(random_net(sizes, seed)) for seed in range(NETS)]
        trace, dense = np.array([run.trace for run in runs]), np.array([run.dense for run in runs])
        ratio = float(np.median(np.median(trace, axis=1) / np.median(dense, axis=1)))
        reading = float(np.median([np.median(run.reading) for run in runs]))
        met &= ratio <= demand
        print(
            f"{'-'.join(map(str, sizes)):22} {np.median([run.kinks for run in runs]):4.0f}"
            f" {np.median(trace):9.0f} {np.percentile(trace, 99):7.0f}"
            f" {np.median(dense):12.0f} {np.percentile(dense, 99):8.0f}"
            f" {ratio:9.2f} ≤ {demand:<4} {'met' if ratio <= demand else 'MISSED':7} {reading:8.0f}"
        )
    return met


def report_errors() -> bool:
    """Print how far samples and trace lie from the function; return whether the demands are met."""
    errors = np.array([sample_error(random_net((1, 16, 16, 16, 1), seed)) for seed in range(NETS)])
    sampled, exact = np.median(errors, axis=0)
    gain = sampled / max(exact, float(np.finfo(np.float64).eps))
    print(f"1-16-16-16-1: worst gap of 1,000 samples {sampled:.1e} of the range, of the trace {exact:.1e}:"
          f" {gain:.0e} times (demand ≥ 1e8)")  # fmt: skip
    depth = 12
    found = kinks(trace_line(tent(depth), sweep(np.zeros(1), 0, 0.0, 1.0)), depth, 0)
    bitwise = [kink.x for kink in found] == [k / 2**depth for k in range(1, 2**depth)]
    print(
        f"tent map, depth {depth}: {len(found)} kinks, each equal to the last bit: {bitwise} (demand: True)"
    )
    return bool(gain >= 1e8 and bitwise)


if __name__ == "__main__":
    outcomes = [report_times(), report_errors()]
    sys.exit(0 if all(outcomes) else 1)
