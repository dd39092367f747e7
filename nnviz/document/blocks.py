"""Building blocks: edits that insert a clamp, a bump or a chain of stretches, whole and in one act.

To insert is to add. In a network of one hidden layer of ReLU and a linear output the block's neurons stand
behind those of the hidden layer, read the swept input alone, and the block's function is added to what an
output answered before. In a row it takes two hidden layers. A network of a single neuron that reads a single
input holds nothing to add to: it gives way, and the block is all there is.

What a block needs is kept exactly, not rounded to the document's step: another slope would be another block.
"""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from nnviz.document.document import Document
from nnviz.document.edits import require_place, require_unlocked
from nnviz.document.kept import Point, shown_points
from nnviz.document.numerals import plain
from nnviz.document.places import Bias, Neuron, Weight
from nnviz.document.selection import Selection
from nnviz.nn.blocks import (
    BlockNeurons,
    Outline,
    block_alone,
    in_a_row,
    lifted,
    outline_through,
    side_by_side,
    with_block,
)
from nnviz.nn.network import Network
from nnviz.words import count, decimal, mark, say, told

IN_A_ROW = "in a row"
SIDE_BY_SIDE = "side by side"
_HIDDEN_NEEDED = {
    False: mark("one hidden layer of ReLU and a linear output layer"),
    True: mark("two hidden layers of ReLU and a linear output layer"),
}


@dataclass(frozen=True, kw_only=True)
class InsertBlock(ABC):
    """Add a block's function to an output, one act."""

    in_a_row: bool = False  # pairs of neurons, one behind the other
    output: Neuron | None = None  # the only output when none is named

    @property
    @abstractmethod
    def words(self) -> str:
        """The block with its numbers, in words: ``clamp 1 3``."""

    @abstractmethod
    def outline(self) -> Outline:
        """Return the corners that it has; raise ``ValueError`` in words when the numbers make none."""

    @property
    def label(self) -> str:
        """``insert clamp 1 3``, ``insert clamp 1 3 in a row into 3.2``."""
        block = say("{block} in a row", block=self.words) if self.in_a_row else self.words
        if self.output is None:
            return say("insert {block}", block=block)
        return say("insert {block} into {neuron}", block=block, neuron=self.output.label)

    def neurons(self) -> BlockNeurons | None:
        """Return its neurons; ``None`` for a level line, which needs none."""
        arranged = in_a_row if self.in_a_row else side_by_side
        return arranged(self.outline())

    def apply(self, document: Document) -> Document:
        """Add it, or let a single neuron give way to it."""
        neurons = self.neurons()
        require_room(self, document)
        output = output_of(self, document)
        if gives_way(document.network):
            if neurons is None:
                raise ValueError(
                    say("found a level line, needed a slope: a level line is a bias and no neuron")
                )
            return replace(document, network=block_alone(neurons), locks=frozenset())
        level = self.outline().level
        if level:
            require_unlocked(document, Bias(output.layer, output.index))
        if neurons is not None:
            network = with_block(document.network, neurons, document.view.input, output.index)
            return replace(document, network=network)
        if not level:
            return document
        last = lifted(document.network.layers[-1], output.index, level)
        return replace(document, network=document.network.with_layer(output.layer, last))

    def look(self, document: Document, selection: Selection) -> Selection:
        """Look at the output that it was added to."""
        place = self.output or Neuron(document.network.depth - 1, 0)
        return replace(selection, place=place).fitted(document)


@dataclass(frozen=True)
class InsertClamp(InsertBlock):
    """Insert a ramp from (low, value1) to (high, value2), level on both sides: two neurons."""

    low: float
    high: float
    values: tuple[float, float] | None = None  # low and high themselves when none are given

    @property
    def words(self) -> str:
        """``clamp 1 3``, ``clamp 0 2 from 0 to 5``."""
        low, high = _written(self.low), _written(self.high)
        if self.values is None:
            return say("clamp {low} {high}", low=low, high=high)
        first, last = map(_written, self.values)
        return say("clamp {low} {high} from {first} to {last}", low=low, high=high, first=first, last=last)

    def outline(self) -> Outline:
        """Return the ramp."""
        _require_order(say("a clamp"), (self.low, self.high))
        first, last = self.values or (self.low, self.high)
        if first == last:
            raise ValueError(
                say(
                    "found a clamp that stays at {value}, needed two values that differ",
                    value=_written(first),
                )
            )
        return outline_through([(self.low, first), (self.high, last)])


@dataclass(frozen=True)
class InsertBump(InsertBlock):
    """Insert a bump that rises from a to b, stays and falls from c to d: four neurons, three when b is c."""

    a: float
    b: float
    c: float
    d: float
    height: float = 1.0

    @property
    def words(self) -> str:
        """``bump 0 1 3 4 height 2``."""
        corners = " ".join(map(_written, (self.a, self.b, self.c, self.d)))
        return say("bump {corners} height {height}", corners=corners, height=_written(self.height))

    def outline(self) -> Outline:
        """Return the trapezoid, or the tent."""
        if self.b != self.c:
            _require_order(say("a bump"), (self.a, self.b, self.c, self.d))
        else:
            _require_order(say("a bump"), (self.a, self.b, self.d))
        if not self.height:
            raise ValueError(say("found a bump of height 0, needed another height"))
        top = dict.fromkeys([(self.b, self.height), (self.c, self.height)])
        return outline_through([(self.a, 0.0), *top, (self.d, 0.0)])


@dataclass(frozen=True)
class InsertChain(InsertBlock):
    """Insert a chain through points with the fewest neurons, level on the left.

    Side by side it runs on with its last slope: a neuron for each inner corner, one more for the first slope
    unless that is 0. In a row every sloping stretch is a pair that leaves the others alone, level outside.
    """

    points: tuple[Point, ...]

    @property
    def words(self) -> str:
        """``chain 0,0 1,2 3,1``."""
        return say("chain {points}", points=shown_points(self.points))

    def outline(self) -> Outline:
        """Return the chain."""
        return outline_through(self.points, runs_on=not self.in_a_row)


def output_of(edit: InsertBlock, document: Document) -> Neuron:
    """Return the output that a block is added to; raise ``ValueError`` in words when it is unclear."""
    last = document.network.depth - 1
    if edit.output is None:
        n_out = document.network.layers[-1].n_out
        if n_out > 1:
            raise ValueError(
                count(
                    "found {n} outputs, needed the one to insert into, such as “into {layer}.1”",
                    "found {n} output, needed the one to insert into, such as “into {layer}.1”",
                    n_out,
                    layer=last + 1,
                )
            )
        return Neuron(last, 0)
    require_place(document, edit.output)
    if edit.output.layer != last:
        raise ValueError(
            say("{neuron} is no output, needed a neuron of the last layer", neuron=edit.output.name)
        )
    return edit.output


def gives_way(network: Network) -> bool:
    """Whether a network is a single neuron that reads a single input."""
    return network.sizes == (1, 1)


def require_room(edit: InsertBlock, document: Document) -> None:
    """Raise ``ValueError`` that says which shape a block needs, or which lock is in its way."""
    network = document.network
    if gives_way(network):
        for place in (Weight(0, 0, 0), Bias(0, 0)):
            require_unlocked(document, place)
        return
    if _fits(network, is_in_a_row=edit.in_a_row):
        return
    sizes = " → ".join(
        [str(network.n_inputs), *(f"{each.n_out} {each.activation.title}" for each in network.layers)]
    )
    found = say(
        "found {found}, needed {needed}, or a single neuron that reads one input",
        found=sizes,
        needed=told(_HIDDEN_NEEDED[edit.in_a_row]),
    )
    if _fits(network, is_in_a_row=not edit.in_a_row):
        other = SIDE_BY_SIDE if edit.in_a_row else IN_A_ROW
        found = say("{fault}; “{words}” fits it", fault=found, words=other)
    raise ValueError(found)


def _written(number: float) -> str:
    return decimal(plain(number))


def _fits(network: Network, *, is_in_a_row: bool) -> bool:
    """Whether a network has the hidden layers that a block of this arrangement joins."""
    names = [layer.activation.name for layer in network.layers]
    return names == [*["relu"] * (2 if is_in_a_row else 1), "linear"]


def _require_order(what: str, numbers: Sequence[float]) -> None:
    """Raise ``ValueError`` unless the numbers rise from left to right."""
    for before, after in pairwise(numbers):
        if not before < after:
            raise ValueError(
                say(
                    "{what}: found {after} after {before}, needed numbers that rise",
                    what=what,
                    after=_written(after),
                    before=_written(before),
                )
            )
