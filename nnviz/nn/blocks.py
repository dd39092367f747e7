"""Blocks to build with: outlines of straight stretches as ReLU neurons, side by side or in a row.

Side by side each corner is one neuron, f(x) = level + Σ (new slope − old slope) · max(0, x − corner).
In a row each sloping stretch from c to d is a pair, f(x) = level + Σ slope · max(0, (d − c) − max(0, d − x)).
The numbers are fractions, so that typed decimals mean what was typed until they are stored.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

import numpy as np

from nnviz.nn.arrays import Array, frozen
from nnviz.nn.layers import DenseLayer, dense_layer
from nnviz.nn.network import Network
from nnviz.nn.words import in_words
from nnviz.words import count, decimal, say

NO_SLOPE = Fraction(0)


@dataclass(frozen=True)
class Point:
    """A place that an outline goes through."""

    x: Fraction
    y: Fraction


@dataclass(frozen=True)
class Stretch:
    """A straight piece between two points; points in between that lie on it are left out."""

    start: Point
    end: Point

    @property
    def slope(self) -> Fraction:
        """How much y rises when x rises by 1."""
        return (self.end.y - self.start.y) / (self.end.x - self.start.x)


@dataclass(frozen=True)
class Corner:
    """Where the slope changes: one ReLU neuron with weight 1."""

    x: Fraction
    before: Fraction  # the slope on the left
    after: Fraction  # the slope on the right


@dataclass(frozen=True)
class Outline:
    """A chain of stretches, level on its left; on its right level too, or it runs on with the last slope."""

    stretches: tuple[Stretch, ...]
    runs_on: bool = False

    @property
    def level(self) -> Fraction:
        """The value on the left, up to the first corner."""
        return self.stretches[0].start.y

    @property
    def corners(self) -> tuple[Corner, ...]:
        """The corners from left to right: as many as neurons are needed side by side, none can be spared."""
        slopes = [NO_SLOPE, *(stretch.slope for stretch in self.stretches)]
        places = [stretch.start.x for stretch in self.stretches]
        if not self.runs_on:
            slopes.append(NO_SLOPE)
            places.append(self.stretches[-1].end.x)
        sides = zip(places, pairwise(slopes), strict=True)
        return tuple(Corner(x, before, after) for x, (before, after) in sides if before != after)

    @property
    def slopes_owned(self) -> tuple[Stretch, ...]:
        """The stretches that are not level: each a pair of neurons in a row."""
        return tuple(stretch for stretch in self.stretches if stretch.slope)


@dataclass(frozen=True, eq=False)
class BlockNeurons:
    """The neurons of a block: hidden layers of ReLU, what they hand on to the output, and a level."""

    hidden: tuple[DenseLayer, ...]  # the first reads the one input x
    passed_on: Array  # (neurons,), the weights of the output
    level: Fraction  # added to the bias of the output


def outline_through(points: Sequence[tuple[float, float]], *, runs_on: bool = False) -> Outline:
    """Return the outline through points, put in order from left to right.

    Raises ``ValueError`` in words unless there are two points or more, no two of them over one another.
    """
    known = sorted((Point(as_typed(x), as_typed(y)) for x, y in points), key=lambda point: point.x)
    if len(known) < 2:
        raise ValueError(
            count("found {n} points, needed two or more", "found {n} point, needed two or more", len(known))
        )
    for one, other in pairwise(known):
        if one.x == other.x:
            raise ValueError(
                say(
                    "found two points at x = {x}, needed one: a chain of ReLU cannot jump",
                    x=in_words(float(one.x)),
                )
            )
    stretches: list[Stretch] = []
    for start, end in pairwise(known):
        stretch = Stretch(start, end)
        if stretches and stretches[-1].slope == stretch.slope:
            stretch = Stretch(stretches.pop().start, end)
        stretches.append(stretch)
    return Outline(tuple(stretches), runs_on)


def as_typed(number: float) -> Fraction:
    """Return the shortest decimal that stands for ``number``, as a person types it."""
    return Fraction(repr(float(number)))


def side_by_side(outline: Outline) -> BlockNeurons | None:
    """Return one neuron per corner, weight 1 and bias −corner; ``None`` for a level line."""
    corners = outline.corners
    if not corners:
        return None
    weights, biases = [[1.0] * len(corners)], [as_stored(-corner.x) for corner in corners]
    passed_on = [as_stored(corner.after - corner.before) for corner in corners]
    return BlockNeurons((dense_layer(weights, biases, "relu"),), frozen(passed_on), outline.level)


def in_a_row(outline: Outline) -> BlockNeurons | None:
    """Return a pair per sloping stretch: the first mirrors and cuts, the second mirrors back and cuts again.

    ``None`` for a level line. Right of the last stretch the block is level.
    """
    owned = outline.slopes_owned
    if not owned:
        return None
    ends = [as_stored(stretch.end.x) for stretch in owned]
    widths = [as_stored(stretch.end.x - stretch.start.x) for stretch in owned]
    first = dense_layer([[-1.0] * len(owned)], ends, "relu")
    second = dense_layer(frozen(-np.eye(len(owned))), widths, "relu")
    return BlockNeurons((first, second), frozen([as_stored(each.slope) for each in owned]), outline.level)


def as_stored(number: Fraction) -> float:
    """Return the float64 nearest to ``number``; raise ``ValueError`` when it is too large for one."""
    try:
        return float(number)
    except OverflowError:
        raise ValueError(
            say("a number of the block would be too large, needed one below {most}", most=decimal("1.8e308"))
        ) from None


def with_block(network: Network, block: BlockNeurons, swept: int, output: int) -> Network:
    """Put a block's neurons behind those of the hidden layers: its function is added to one output's z.

    It reads input ``swept`` alone, and nothing that was there reads it. Needs as many hidden layers as the
    block has.
    """
    *hidden, last = network.layers
    wider = [
        _beside(layer, added, None if index else swept)
        for index, (layer, added) in enumerate(zip(hidden, block.hidden, strict=True))
    ]
    rows = np.zeros((block.passed_on.size, last.n_out))
    rows[:, output] = block.passed_on
    weights = frozen(np.vstack([last.weights, rows]))
    grown = DenseLayer(weights, last.biases, last.activation)
    return Network((*wider, lifted(grown, output, block.level)))


def block_alone(block: BlockNeurons) -> Network:
    """Return a network that answers the block's function and nothing else: 1 → … → 1."""
    output = dense_layer(block.passed_on[:, None], [0.0], "linear")
    return Network((*block.hidden, lifted(output, 0, block.level)))


def lifted(layer: DenseLayer, neuron: int, level: Fraction) -> DenseLayer:
    """Return ``layer`` with ``level`` added to one bias, as decimals are added by hand."""
    return layer.with_bias(neuron, as_stored(as_typed(float(layer.biases[neuron])) + level))


def _beside(layer: DenseLayer, added: DenseLayer, swept: int | None) -> DenseLayer:
    """Put ``added`` neurons beside a layer's own; they read input ``swept``, or their own kind."""
    own = layer.weights
    if swept is None:
        below = np.hstack([np.zeros((added.n_in, layer.n_out)), added.weights])
        weights = np.vstack([np.hstack([own, np.zeros((layer.n_in, added.n_out))]), below])
    else:
        columns = np.zeros((layer.n_in, added.n_out))
        columns[swept] = added.weights[0]
        weights = np.hstack([own, columns])
    biases = frozen(np.concatenate([layer.biases, added.biases]))
    return DenseLayer(frozen(weights), biases, layer.activation)
