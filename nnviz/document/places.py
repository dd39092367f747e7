"""Places in a document: an input, a neuron, a weight, a bias; named on screen from 1, counted here from 0.

``line`` and ``label`` are spelt as the small language reads them, ``name`` and ``title`` in the language of
the person at the screen: ``name`` inside a sentence, ``title`` where nothing stands before it.
"""

from dataclasses import dataclass, replace

from nnviz.words import say


@dataclass(frozen=True)
class Input:
    """One number of a sample."""

    index: int

    @property
    def line(self) -> str:
        """The place in the small language: ``input 1``."""
        return f"input {self.index + 1}"

    @property
    def name(self) -> str:
        """The place in words: ``input 1``."""
        return say("input {number}", number=str(self.index + 1))

    @property
    def title(self) -> str:
        """The place as a title: ``Input 1``."""
        return say("Input {number}", number=str(self.index + 1))


@dataclass(frozen=True)
class Neuron:
    """One column of a layer."""

    layer: int
    index: int

    @property
    def label(self) -> str:
        """The neuron as written on its card: ``1.2``."""
        return f"{self.layer + 1}.{self.index + 1}"

    @property
    def line(self) -> str:
        """The place in the small language: ``neuron 1.2``."""
        return f"neuron {self.label}"

    @property
    def name(self) -> str:
        """The place in words: ``neuron 1.2``."""
        return say("neuron {label}", label=self.label)

    @property
    def title(self) -> str:
        """The place as a title: ``Neuron 1.2``."""
        return say("Neuron {label}", label=self.label)


@dataclass(frozen=True)
class Weight:
    """The number that ``source``, an input or a neuron of the layer before, is multiplied by on its way."""

    layer: int
    source: int
    neuron: int

    @property
    def label(self) -> str:
        """The weight where its kind is plain: ``1.1.2``."""
        return f"{self.layer + 1}.{self.source + 1}.{self.neuron + 1}"

    @property
    def line(self) -> str:
        """The place in the small language, layer, from, to: ``weight 1.1.2``."""
        return f"weight {self.label}"

    @property
    def name(self) -> str:
        """The place in words: ``weight 1.1.2``."""
        return say("weight {label}", label=self.label)

    @property
    def title(self) -> str:
        """The place as a title: ``Weight 1.1.2``."""
        return say("Weight {label}", label=self.label)


@dataclass(frozen=True)
class Bias:
    """The number that a neuron adds after its products."""

    layer: int
    neuron: int

    @property
    def label(self) -> str:
        """The bias among the parameters of its neuron: ``1.2.bias``."""
        return f"{self.layer + 1}.{self.neuron + 1}.bias"

    @property
    def line(self) -> str:
        """The place in the small language: ``bias 1.2``."""
        return f"bias {self.layer + 1}.{self.neuron + 1}"

    @property
    def name(self) -> str:
        """The place in words: ``bias 1.2``."""
        return say("bias {label}", label=f"{self.layer + 1}.{self.neuron + 1}")

    @property
    def title(self) -> str:
        """The place as a title: ``Bias 1.2``."""
        return say("Bias {label}", label=f"{self.layer + 1}.{self.neuron + 1}")


Parameter = Weight | Bias
ValuePlace = Input | Weight | Bias
Place = Input | Neuron | Weight | Bias


def without_neuron(place: Place, layer: int, gone: int) -> Place:
    """Return where a place is found once the neuron ``gone`` of ``layer`` has been taken out.

    The inputs count as the layer before the first, −1. What is gone gives its number to what comes next;
    a weight that has lost its source gives way to its neuron.
    """
    match place:
        case Input(index) if layer == -1:
            return Input(index - (index > gone))
        case Weight(at, source, neuron) if at == layer + 1:
            return Neuron(at, neuron) if source == gone else Weight(at, source - (source > gone), neuron)
        case Weight(at, source, neuron) if at == layer:
            return Weight(at, source, neuron - (neuron > gone))
        case Bias(at, neuron) if at == layer:
            return Bias(at, neuron - (neuron > gone))
        case Neuron(at, neuron) if at == layer:
            return Neuron(at, neuron - (neuron > gone))
        case _:
            return place


def surviving_neuron(place: Parameter, layer: int, gone: int) -> Parameter | None:
    """Return where a parameter is found once a neuron has been taken out; ``None`` when it went with it."""
    of_neuron = place.layer == layer and place.neuron == gone
    read_it = isinstance(place, Weight) and place.layer == layer + 1 and place.source == gone
    moved = None if of_neuron or read_it else without_neuron(place, layer, gone)
    return moved if isinstance(moved, Weight | Bias) else None


def swapped_place(place: Place, one: Neuron, other: Neuron) -> Place:
    """Return where a place is found once two neurons of a layer have changed places."""
    match place:
        case Neuron(layer, index) if layer == one.layer:
            return Neuron(layer, _swapped(index, one, other))
        case Weight() | Bias():
            return swapped_parameter(place, one, other)
        case _:
            return place


def swapped_parameter(place: Parameter, one: Neuron, other: Neuron) -> Parameter:
    """Return where a parameter is found once two neurons of a layer have changed places."""
    if place.layer == one.layer:
        return replace(place, neuron=_swapped(place.neuron, one, other))
    if isinstance(place, Weight) and place.layer == one.layer + 1:
        return replace(place, source=_swapped(place.source, one, other))
    return place


def _swapped(index: int, one: Neuron, other: Neuron) -> int:
    return {one.index: other.index, other.index: one.index}.get(index, index)


def without_layer(place: Place, gone: int) -> Place:
    """Return where a place is found once the layer ``gone`` has been taken out."""
    if isinstance(place, Input) or place.layer <= gone:
        return place
    return replace(place, layer=place.layer - 1)


def neuron_of(place: Place) -> Neuron | None:
    """Return the neuron that a place belongs to; an input belongs to none."""
    match place:
        case Neuron():
            return place
        case Weight() | Bias():
            return Neuron(place.layer, place.neuron)
        case Input():
            return None
