"""Kinks of small random networks taken in the hand, and the rational reading of what became of them."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cache

import numpy as np

from nnviz.nn.network import Network
from nnviz.nn.piecewise import LinePieces, trace_line
from nnviz.nn.solve import OwnKink, Travel, Way, kink_travel, own_kinks
from tests.nn.fraction_oracle import OracleLayer, Row, as_stored, trace, wide
from tests.nn.small_nets import draw_case

SLOPED = ("normal", "relu only", "half-integers", "one decimal", "clip, abs, leaky", "twins")
WAYS: tuple[Way, ...] = ("bias", "weight", "least", "part")
NETS = 30
NEAR = 8e-12  # 1e-12 of the width of every window here


@dataclass(frozen=True)
class Held:
    """One kink of one network, with the way it is to be moved and a place inside its travel."""

    seed: int
    pieces: LinePieces
    travel: Travel
    to_x: float

    @property
    def network(self) -> Network:
        """The network once the kink has been put there."""
        return self.travel.solution(self.to_x).applied(self.pieces.network)

    @property
    def moved(self) -> tuple[OwnKink, ...]:
        """The neuron's kinks once it has."""
        return kinks_like(self.travel, trace_line(self.network, self.pieces.line))

    def past(self, x: float) -> tuple[OwnKink, ...]:
        """The neuron's kinks of the same kind when the formula is used at ``x``, in reach or not."""
        line = self.pieces.line
        boundless = replace(
            self.travel, low=line.low, high=line.high, low_end="view", high_end="view", reason=""
        )
        reach = self.travel.reach.part(self.travel.reading.at(x))
        if np.abs(reach).max() < 1e-9:  # no finite change, or one of rounding noise, acts here
            return ()
        network = boundless.solution(x).applied(self.pieces.network)
        return kinks_like(self.travel, trace_line(network, line))

    @property
    def turns_before(self) -> list[float]:
        """Where z, read in rational numbers, last did not run the kink's way, below the place wanted."""
        reading = self.travel.reading
        cuts = in_fractions(self.pieces.network, self.pieces)[reading.layer].z
        stops = [cuts[index] for index in wide(cuts) if cuts[index].high <= Fraction(self.to_x)]
        slopes = [(cut.high, cut.affine[reading.neuron][0] * self.travel.kink.direction) for cut in stops]
        return [float(high) for high, slope in slopes if slope <= 0]


def kinks_like(travel: Travel, pieces: LinePieces) -> tuple[OwnKink, ...]:
    """Return the kinks of a neuron at the same threshold that z crosses the same way."""
    found = own_kinks(pieces, travel.reading.layer, travel.reading.neuron)
    wanted = (travel.kink.threshold, travel.kink.is_rising)
    return tuple(kink for kink in found if (kink.threshold, kink.is_rising) == wanted)


@cache
def held_kinks(kind: str, way: Way) -> tuple[Held, ...]:
    """Return one kink of every neuron that has one, of every network of a kind, if it can move."""
    return tuple(held for seed in range(NETS) for held in _of_one(kind, way, seed))


def _of_one(kind: str, way: Way, seed: int) -> Iterator[Held]:
    case, generator = draw_case(kind, seed), np.random.default_rng(seed)
    pieces = trace_line(case.network, case.line)
    for layer, dense in enumerate(case.network.layers):
        for neuron in range(dense.n_out):
            kinks = own_kinks(pieces, layer, neuron)
            if not kinks:
                continue
            kink = kinks[int(generator.integers(len(kinks)))]
            travel = kink_travel(pieces, layer, neuron, kink.x, kink.threshold, way)
            if not travel.reason and travel.high - travel.low > 1e-3:
                to_x = travel.low + float(generator.uniform(0.02, 0.98)) * (travel.high - travel.low)
                yield Held(seed, pieces, travel, to_x)


def in_fractions(network: Network, pieces: LinePieces) -> list[OracleLayer]:
    """Read a network along the same line in rational numbers."""
    rows: list[Row] = [
        (layer.weights.tolist(), layer.biases.tolist(), layer.activation.name) for layer in network.layers
    ]
    line = pieces.line
    return trace(rows, (line.origin.tolist(), line.direction.tolist(), line.low, line.high), as_stored)
