"""Which cells are lit with the one that is looked at: its row of X, its column of W, its b."""

from collections.abc import Mapping
from dataclasses import dataclass

from nnviz.document.frame import Frame
from nnviz.document.origins import lit_by
from nnviz.document.places import Bias, Input, Neuron, Place, Weight
from nnviz.document.selection import Pointed
from nnviz.document.table_cells import Cell, TableName, shape_of

Part = tuple[range, range]  # rows, columns


@dataclass(frozen=True)
class Lights:
    """The lit rows and columns of each table."""

    parts: Mapping[TableName, tuple[Part, ...]]

    def are_on(self, cell: Cell) -> bool:
        """Whether a cell is lit."""
        parts = self.parts.get(cell.table, ())
        return any(cell.row in rows and cell.column in columns for rows, columns in parts)


def lights_of(frame: Frame) -> Lights:
    """Return what is lit by the selected number and by the one under the mouse."""
    sample = frame.selection.sample
    found = _with_its_row(frame, frame.selection.place, sample)
    for pointed in lit_by(frame.selection.pointed):
        found += _alone(pointed, sample)
    parts: dict[TableName, tuple[Part, ...]] = {}
    for name, part in found:
        parts[name] = (*parts.get(name, ()), part)
    return Lights(parts)


def _alone(place: Pointed, sample: int) -> list[tuple[TableName, Part]]:
    """Return the cells of one place."""
    match place:
        case Input(index):
            return [(TableName("X"), _one(sample, index))]
        case Weight(layer, source, neuron):
            return [(TableName("W", layer), _one(source, neuron))]
        case Bias(layer, neuron):
            return [(TableName("b", layer), _one(0, neuron))]
        case Neuron(layer, index):
            return [(TableName(kind, layer), _one(sample, index)) for kind in "ZA"]
        case _:
            return []


def _with_its_row(frame: Frame, place: Place, sample: int) -> list[tuple[TableName, Part]]:
    """Return what a neuron's number is made of; of an input, the weights that it meets."""
    if isinstance(place, Input):
        width = frame.document.network.layers[0].n_out
        return [*_alone(place, sample), (TableName("W"), (_just(place.index), range(width)))]
    layer = place.layer
    column = place.index if isinstance(place, Neuron) else place.neuron
    read = TableName("A", layer - 1) if layer else TableName("X")
    count = shape_of(frame.document, read)[1]
    return [
        (read, (_just(sample), range(count))),
        (TableName("W", layer), (range(count), _just(column))),
        (TableName("b", layer), _one(0, column)),
        *_alone(Neuron(layer, column), sample),
    ]


def _one(row: int, column: int) -> Part:
    return _just(row), _just(column)


def _just(index: int) -> range:
    return range(index, index + 1)
