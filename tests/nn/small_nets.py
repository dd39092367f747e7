"""Small random networks of the kinds that break exact engines, as plain lists and as our own objects."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from nnviz.nn.arrays import Array
from nnviz.nn.layers import dense_layer
from nnviz.nn.lines import Line
from nnviz.nn.network import Network
from tests.nn.fraction_oracle import Row

HARD = ("linear", "relu", "step", "leaky_relu", "abs", "clip")


@dataclass(frozen=True)
class Case:
    """A network and a line, as plain numbers for the oracle."""

    rows: list[Row]
    origin: list[float]
    direction: list[float]
    low: float
    high: float

    @property
    def network(self) -> Network:
        """The same network as our own object."""
        return Network(tuple(dense_layer(weights, biases, name) for weights, biases, name in self.rows))

    @property
    def line(self) -> Line:
        """The same line as our own object."""
        return Line(np.array(self.origin), np.array(self.direction), self.low, self.high)


Draw = Callable[[np.random.Generator, tuple[int, ...]], Array]
Kind = tuple[Draw, tuple[str, ...]]


def _normal(generator: np.random.Generator, shape: tuple[int, ...]) -> Array:
    return generator.standard_normal(shape)


def _halves(generator: np.random.Generator, shape: tuple[int, ...]) -> Array:
    return generator.integers(-4, 5, shape) / 2.0


def _decimals(generator: np.random.Generator, shape: tuple[int, ...]) -> Array:
    return generator.integers(-20, 21, shape) / 10.0


def _sparse(generator: np.random.Generator, shape: tuple[int, ...]) -> Array:
    if len(shape) == 1:
        return np.zeros(shape)
    return np.where(generator.random(shape) < 0.5, 0.0, generator.standard_normal(shape))


def _twins(generator: np.random.Generator, shape: tuple[int, ...]) -> Array:
    """Every column is the first one, doubled, negated or changed in its last bits."""
    first = generator.standard_normal(shape[:-1])
    factors = generator.choice([1.0, -1.0, 1.0 + 2.0**-50, 2.0], shape[-1])
    columns: Array = first[..., np.newaxis] * factors
    return columns


KINDS: dict[str, Kind] = {
    "normal": (_normal, HARD),
    "relu only": (_normal, ("relu",)),
    "half-integers": (_halves, HARD),
    "half-integers, mostly steps": (_halves, ("step", "step", "step", "relu")),
    "one decimal": (_decimals, HARD),
    "sparse, no biases": (_sparse, HARD),
    "twins": (_twins, HARD),
    "clip, abs, leaky": (_normal, ("clip", "abs", "leaky_relu")),
}


def draw_case(kind: str, seed: int) -> Case:
    """Draw a network of 1 to 3 layers of 1 to 5 neurons, and a line along one of its 1 or 2 inputs."""
    draw, names = KINDS[kind]
    generator = np.random.default_rng(seed)
    depth, n_inputs = int(generator.integers(1, 4)), int(generator.integers(1, 3))
    sizes = [n_inputs, *generator.integers(1, 6, depth).tolist()]
    rows = [
        (draw(generator, (n_in, n_out)).tolist(), draw(generator, (n_out,)).tolist(), str(name))
        for n_in, n_out, name in zip(sizes, sizes[1:], generator.choice(names, depth), strict=False)
    ]
    origin, direction = [0.0, *draw(generator, (n_inputs - 1,)).tolist()], [1.0, *[0.0] * (n_inputs - 1)]
    return Case(rows, origin, direction, -4.0, 4.0)
