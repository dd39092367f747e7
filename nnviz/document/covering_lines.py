"""The lines of the small language that cover numbers, and show them again."""

from collections.abc import Callable

from nnviz.document.acts import Act
from nnviz.document.covering import Cover, Covers, Uncover, UncoverAll, computed, of_neuron, outputs
from nnviz.document.quantities import STAGES, A, Added, Product, Quantity, Stage, Z
from nnviz.document.read_places import read_bias, read_input, read_neuron, read_weight
from nnviz.document.reader import Line
from nnviz.words import mark, say

_KINDS: dict[str, Callable[[Line], Quantity]] = {
    "input": read_input,
    "weight": read_weight,
    "bias": read_bias,
    "product": lambda line: Product(read_weight(line)),
    "added": lambda line: Added(read_neuron(line)),
    "z": lambda line: Z(read_neuron(line)),
    "a": lambda line: A(read_neuron(line)),
}


def words_for(quantity: Quantity) -> str:
    """Return a number as these lines name it: ``a 2.1``, ``share 3``."""
    match quantity:
        case Product(place):
            return f"product {place.label}"
        case Added(neuron):
            return f"added {neuron.label}"
        case Z(neuron):
            return f"z {neuron.label}"
        case A(neuron):
            return f"a {neuron.label}"
        case Stage(kind, index):
            return f"{kind.replace('_', '-')} {index + 1}"
        case place:
            return place.line


def _covers(line: Line) -> Covers:
    """Read what is covered: ``neuron 2.1``, ``outputs``, ``all``."""
    stages = [kind.replace("_", "-") for kind in STAGES]
    kind = line.expect("neuron", *_KINDS, "outputs", "all", *stages)
    if kind == "outputs":
        return outputs(line.document)
    if kind == "all":
        return computed(line.document)
    if kind == "neuron":
        return of_neuron(read_neuron(line))
    return frozenset({_quantity(line, kind)})


def read_quantity(line: Line) -> Quantity:
    """Read one number: ``a 2.1``, ``weight 1.1.2``, ``share 3``."""
    return _quantity(line, line.expect(*_KINDS, *(kind.replace("_", "-") for kind in STAGES)))


def _quantity(line: Line, kind: str) -> Quantity:
    return _KINDS[kind](line) if kind in _KINDS else _stage(line, kind.replace("-", "_"))


def _stage(line: Line, kind: str) -> Stage:
    """Read the class of a stage of softmax: ``share 3``."""
    last = line.document.network.layers[-1]
    if not last.activation.acts_on_rows:
        raise ValueError(
            say("found {kind}, needed softmax in the last layer for it", kind=kind.replace("_", " "))
        )
    number = line.whole_number(say("the number of a class, 1 to {most}", most=last.n_out))
    if not 1 <= number <= last.n_out:
        raise ValueError(
            say("found class {number}, needed one from 1 to {most}", number=number, most=last.n_out)
        )
    return Stage(kind, number - 1)


def _cover(line: Line) -> Act:
    """Read what is covered."""
    return Cover(_covers(line))


def _uncover(line: Line) -> Act:
    """Read what is shown again; all of it by ``all``."""
    if line.word == "all":
        line.take()
        return UncoverAll()
    return Uncover(_covers(line))


# Rows of the language's table.
COVERING: tuple[tuple[str, str, str, Callable[[Line], Act]], ...] = (
    (
        "cover",
        "neuron 2.1",
        mark("hide a number: neuron, z, a, input, weight, bias, product; outputs, or all but the inputs"),
        _cover,
    ),
    ("uncover", "neuron 2.1", mark("show it again; everything by “all”"), _uncover),
)
