"""What belongs to the selection: the numbers it reads, those by which it is passed on, and their names."""

from dataclasses import dataclass

from nnviz.document.classes import full_label
from nnviz.document.document import Document
from nnviz.document.frame import Frame
from nnviz.document.holding import MoveKink, SetLevel, SetSlope
from nnviz.document.places import Bias, Input, Neuron, Place, ValuePlace, Weight, neuron_of
from nnviz.document.steering import SetProduct, SetZ
from nnviz.nn.network import Network
from nnviz.words import count, say


@dataclass(frozen=True)
class Named:
    """A place of a number and its name beside the other numbers of the selection."""

    place: ValuePlace
    name: str


def inputs_of(network: Network) -> list[Named]:
    """Return the inputs of a sample."""
    return [Named(place, place.name) for place in map(Input, range(network.n_inputs))]


def reads_of(network: Network, place: Place) -> list[Named]:
    """Return the weights and the bias by which the selected neuron reads; an input reads nothing."""
    neuron = neuron_of(place)
    if neuron is None:
        return []
    layer, index = neuron.layer, neuron.index
    weights = [
        Named(Weight(layer, source, index), say("weight from {source}", source=_source_label(layer, source)))
        for source in range(network.layers[layer].n_in)
    ]
    return [*weights, Named(Bias(layer, index), say("bias"))]


def passes_of(network: Network, place: Place) -> list[Named]:
    """Return the weights by which the selected neuron or input is passed on to the layer behind it."""
    neuron = neuron_of(place)
    if isinstance(place, Input):
        layer, source = 0, place.index
    elif neuron is not None and neuron.layer + 1 < network.depth:
        layer, source = neuron.layer + 1, neuron.index
    else:
        return []
    targets = range(network.layers[layer].n_out)
    return [
        Named(Weight(layer, source, each), say("weight to {target}", target=Neuron(layer, each).label))
        for each in targets
    ]


def title_of(document: Document, place: Place) -> str:
    """Return the selection as a title: ``Neuron 1.2 · ReLU``, ``Input 1``, ``Weight 1.1.2``."""
    if not isinstance(place, Neuron):
        return place.title
    title = say("Neuron {label}", label=full_label(document, place))
    return f"{title} · {document.network.layers[place.layer].activation.title}"


def solving_words(frame: Frame) -> str:
    """Say how many parameters a held kink, slope or level is solving for; empty when none is held."""
    if not isinstance(frame.drag, MoveKink | SetSlope | SetLevel | SetZ | SetProduct):
        return ""
    return count("Solving for {n} numbers", "Solving for {n} number", len(frame.changed))


def speaker_of(place: Place) -> str:
    """Return who reads, passes on and says: ``neuron 1.2`` or ``input 1``."""
    return (neuron_of(place) or place).name


def value_as_opened(opened: Document, place: ValuePlace, sample: int) -> float | None:
    """Return the number at ``place`` when the document was opened; ``None`` where it was not there."""
    if not opened.has(place) or (isinstance(place, Input) and sample >= opened.n_samples):
        return None
    return opened.value(place, sample)


def _source_label(layer: int, source: int) -> str:
    """Return what a weight reads: ``input 1`` or ``1.2``."""
    return Neuron(layer - 1, source).label if layer else Input(source).name
