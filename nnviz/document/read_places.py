"""Places as a line of the small language names them; each is refused in words unless it exists."""

from nnviz.document.edits import require_layer, require_place, require_sample
from nnviz.document.places import Bias, Input, Neuron, Weight
from nnviz.document.reader import Line
from nnviz.words import say


def read_input(line: Line) -> Input:
    """Read the number of an input: ``1``."""
    place = Input(
        *line.label(1, say("the number of an input, 1 to {most}", most=line.document.network.n_inputs))
    )
    require_place(line.document, place)
    return place


def read_neuron(line: Line) -> Neuron:
    """Read a neuron: ``1.2``."""
    place = Neuron(*line.label(2, say("layer.neuron such as 1.2")))
    require_place(line.document, place)
    return place


def read_weight(line: Line) -> Weight:
    """Read a weight: ``1.1.2``."""
    place = Weight(*line.label(3, say("layer.from.to such as 1.1.2")))
    require_place(line.document, place)
    return place


def read_bias(line: Line) -> Bias:
    """Read a neuron whose bias is meant: ``1.2``."""
    place = Bias(*line.label(2, say("layer.neuron such as 1.2")))
    require_place(line.document, place)
    return place


def read_layer(line: Line) -> int:
    """Read the number of a layer, and return it counted from 0."""
    (layer,) = line.label(1, say("the number of a layer, 1 to {most}", most=line.document.network.depth))
    require_layer(line.document, layer)
    return layer


def read_sample(line: Line) -> int:
    """Read the number of a sample, and return it counted from 0."""
    (sample,) = line.label(1, say("the number of a sample, 1 to {most}", most=line.document.n_samples))
    require_sample(line.document, sample)
    return sample


def read_parameter(line: Line) -> Weight | Bias:
    """Read ``1.1.2`` or ``1.2.bias``."""
    needed = say("layer.from.to such as 1.1.2, or layer.neuron.bias such as 1.2.bias")
    if not line.word.endswith(".bias"):
        place: Weight | Bias = Weight(*line.label(3, needed))
    else:
        place = Bias(*line.label(2, needed, ending=".bias"))
    require_place(line.document, place)
    return place
