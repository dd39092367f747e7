"""The lines of the small language that give a computed number its value."""

from collections.abc import Callable

from nnviz.document.acts import Act, Change
from nnviz.document.read_places import read_neuron, read_weight
from nnviz.document.reader import Line
from nnviz.document.steering import SetProduct, SetZ
from nnviz.words import mark


def _z(line: Line) -> Act:
    """Read ``2.1 = 3``, with ``by bias``, which goes without saying."""
    neuron = read_neuron(line)
    value = _value(line, "bias")
    return Change(SetZ(neuron, value, line.selection.sample))


def _product(line: Line) -> Act:
    """Read ``2.1.1 = 3``, with ``by weight``, which goes without saying."""
    weight = read_weight(line)
    value = _value(line, "weight")
    return Change(SetProduct(weight, value, line.selection.sample))


def _value(line: Line, follower: str) -> float:
    """Read ``= 3`` and what follows it."""
    line.expect("=")
    value = line.number(stop="by")
    if line.word:
        line.expect("by")
        line.expect(follower)
    return value


# Rows of the language's table.
STEERING: tuple[tuple[str, str, str, Callable[[Line], Act]], ...] = (
    ("z", "2.1 = 3 by bias", mark("give a neuron a z for the selected sample; its bias follows"), _z),
    ("product", "2.1.1 = 3 by weight", mark("give a term a product; its weight follows"), _product),
)
