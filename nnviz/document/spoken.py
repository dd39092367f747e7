"""What is said of the network's numbers to those who have the screen read aloud: name, value, words."""

from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass
from functools import partial

import numpy as np

from nnviz.document.classes import full_label
from nnviz.document.edits import Edit, SetValue
from nnviz.document.exactness import written_a, written_z
from nnviz.document.frame import Frame
from nnviz.document.numerals import shown
from nnviz.document.places import Bias, Input, Neuron, Place, ValuePlace, Weight
from nnviz.document.quantities import A, Quantity, Z
from nnviz.document.ranges import Scale, scale_of
from nnviz.document.visible import why_unseen
from nnviz.words import say

MOST_LINKS = 240  # weights that are told one by one; of more those that meet the selected card
_SWITCHES = {"relu", "leaky_relu", "step"}  # live above 0, silent elsewhere


@dataclass(frozen=True, eq=False)
class Handle:
    """A number that can be set: where it stands, how far it goes, and the edit that takes it elsewhere."""

    number: float
    scale: Scale
    edit: Callable[[float], Edit]


@dataclass(frozen=True, eq=False)
class Spoken:
    """One thing on screen in words."""

    key: Hashable  # what it is, whatever its number is
    kind: str  # ``input``, ``neuron``, ``weight``, ``bias``, ``kink``, ``piece``, ``cell``, ``class`` …
    name: str
    value: str  # its number as printed, or why it is not seen
    words: str = ""  # what else there is to say
    place: Place | None = None  # what choosing it selects
    handle: Handle | None = None  # ``None`` where no hand can set it, or its number is not seen
    is_chosen: bool = False

    @property
    def sentence(self) -> str:
        """The value and the words in one: ``0.00; z = −0.60, silent``."""
        return "; ".join(part for part in (self.value, self.words) if part)


def spoken_network(frame: Frame) -> Iterator[Spoken]:
    """Say every card, bias and weight, from the inputs on; of very many weights those of the selection."""
    network = frame.document.network
    for index in range(network.n_inputs):
        yield _stored(frame, Input(index), _read_words(frame, index))
    for number, layer in enumerate(network.layers):
        for index in range(layer.n_out):
            yield spoken_neuron(frame, Neuron(number, index))
            words = say("added to the products of {neuron}", neuron=Neuron(number, index).name)
            yield _stored(frame, Bias(number, index), words)
    for weight in told_weights(frame):
        yield _stored(frame, weight, weight_words(weight))


def told_weights(frame: Frame) -> Iterator[Weight]:
    """Return the weights that are told one by one."""
    network = frame.document.network
    is_few = sum(layer.weights.size for layer in network.layers) <= MOST_LINKS
    for number, layer in enumerate(network.layers):
        for source, neuron in np.ndindex(layer.weights.shape):
            weight = Weight(number, source, neuron)
            if is_few or _meets(weight, frame.selection.place):
                yield weight


def weight_words(weight: Weight) -> str:
    """Say from where to where a weight leads."""
    source = Neuron(weight.layer - 1, weight.source) if weight.layer else Input(weight.source)
    return say(
        "from {source} to {target}", source=source.name, target=Neuron(weight.layer, weight.neuron).name
    )


def spoken_neuron(frame: Frame, neuron: Neuron) -> Spoken:
    """Say a neuron's a, and in words its z and whether it is live."""
    document, sample = frame.document, frame.selection.sample
    layer = document.network.layers[neuron.layer]
    value = unseen(frame, A(neuron)) or written_a(document, frame.trace, neuron, sample).marked
    words = _z_words(frame, neuron)
    label = full_label(document, neuron)
    name = say("neuron {label}, {function}", label=label, function=layer.activation.title)
    chosen = frame.selection.neuron == neuron
    return Spoken(neuron, "neuron", name, value, words, neuron, is_chosen=chosen and _is_card(frame))


def _z_words(frame: Frame, neuron: Neuron) -> str:
    """Say z, and whether the neuron is live: ``z = −0.60, silent``."""
    hidden = unseen(frame, Z(neuron))
    if hidden:
        return say("z is {hidden}", hidden=hidden)
    z = written_z(frame.document, frame.trace, neuron, frame.selection.sample).text
    match state_of(frame, neuron):
        case "live":
            return say("z = {z}, live", z=z)
        case "silent":
            return say("z = {z}, silent", z=z)
        case _:
            return f"z = {z}"


def state_of(frame: Frame, neuron: Neuron) -> str:
    """Return ``live`` or ``silent`` of a neuron that switches; empty of others and of what is not seen."""
    traced = frame.trace.layers[neuron.layer]
    is_seen = not unseen(frame, Z(neuron)) and not unseen(frame, A(neuron))
    if traced.layer.activation.name not in _SWITCHES or not is_seen:
        return ""
    z = float(traced.z[frame.selection.sample, neuron.index])
    return "live" if z > 0 else "silent"


def unseen(frame: Frame, quantity: Quantity) -> str:
    """Return why a number is not seen for the selected sample; empty when it is."""
    return unseen_of(frame, quantity, frame.selection.sample)


def unseen_of(frame: Frame, quantity: Quantity, sample: int) -> str:
    """Return why a number is not seen for a sample; empty when it is."""
    if frame.visible.is_clear:
        return ""
    return why_unseen(frame.visible.of(quantity, sample))


def handle_of(frame: Frame, place: ValuePlace) -> Handle:
    """Return the hold on a stored number."""
    document, sample = frame.document, frame.selection.sample
    value = document.value(place, sample)
    scale = scale_of(place, sample, frame.history)
    return Handle(value, scale, partial(_set, place, sample))


def _set(place: ValuePlace, sample: int, value: float) -> Edit:
    return SetValue(place, value, sample)


def _stored(frame: Frame, place: ValuePlace, words: str) -> Spoken:
    """Say a number that is stored."""
    hidden = unseen(frame, place)
    value = hidden or shown(frame.document.value(place, frame.selection.sample), frame.document.format)
    kind = place.line.partition(" ")[0]
    is_locked = isinstance(place, Weight | Bias) and place in frame.document.locks
    handle = None if hidden or is_locked else handle_of(frame, place)
    told = say("{words}, locked", words=words) if is_locked else words
    chosen = frame.selection.place == place
    return Spoken(place, kind, place.name, value, told, place, handle, chosen)


def _read_words(frame: Frame, index: int) -> str:
    """Say who reads an input."""
    is_swept = frame.selection.between is None and frame.document.view.input == index
    return say("read by layer 1; the function plot sweeps it") if is_swept else say("read by layer 1")


def _is_card(frame: Frame) -> bool:
    return isinstance(frame.selection.place, Neuron)


def _meets(weight: Weight, place: Place) -> bool:
    """Whether a weight leads from or to the card that a place belongs to."""
    match place:
        case Input(index):
            return weight.layer == 0 and weight.source == index
        case Neuron(layer, index):
            ends_there = weight.layer == layer and weight.neuron == index
            return ends_there or (weight.layer == layer + 1 and weight.source == index)
        case Weight(layer, _, neuron) | Bias(layer, neuron):
            return weight.layer == layer and weight.neuron == neuron
