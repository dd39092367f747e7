"""The document: a network, a batch of inputs, the view, the number format; all that is saved and undone."""

import math
from dataclasses import dataclass, replace

from nnviz.document.kept import Snapshot, TargetChoice, check_snapshots
from nnviz.document.numerals import MOST_DECIMALS, NumberFormat
from nnviz.document.places import Bias, Input, Neuron, Parameter, Place, ValuePlace, Weight
from nnviz.document.samples import Notes, SampleNote, check_notes, note_of, trimmed
from nnviz.nn.arrays import Array, frozen, replaced
from nnviz.nn.network import Network
from nnviz.words import count, decimal, say

MOST_INPUTS = 64
MOST_NEURONS = 64
MOST_LAYERS = 12
MOST_SAMPLES = 1000


MOST_SCENES = 50
Hands = tuple[int, int, int, int]  # raised for A, B, C and D
NO_HANDS: Hands = (0, 0, 0, 0)


@dataclass(frozen=True)
class View:
    """The input that the function plot sweeps, counted from 0, and the range it sweeps."""

    input: int
    low: float
    high: float


@dataclass(frozen=True, eq=False)
class Document:
    """What the user is making. Making one that contradicts itself raises ``ValueError`` in words."""

    network: Network
    inputs: Array  # (samples, n_inputs)
    view: View
    decimals: int = 2
    title: str = ""
    about: str = ""
    locks: frozenset[Parameter] = frozenset()  # parameters that neither a hand nor solving changes
    snapshots: tuple[Snapshot, ...] = ()  # in the order of their letters
    target: TargetChoice | None = None  # a curve to match
    samples: Notes = ()  # names and colours of the first samples; the others have none
    classes: tuple[str, ...] = ()  # names of the first neurons of the last layer; may be empty
    fractions: bool = False  # whether numbers are written as fractions where these are exact
    scenes: "tuple[Scene, ...]" = ()  # places to stand, in the order in which they are gone through

    def __post_init__(self) -> None:
        """Refuse inputs, views and sizes that do not fit, naming what was found and needed."""
        _check_sizes(self.network)
        _check_inputs(self.inputs, self.network.n_inputs)
        _check_view(self.view, self.network.n_inputs)
        _check_decimals(self.decimals)
        for place in self.locks:
            if not self.has(place):
                raise ValueError(
                    say("found a lock on {place}, needed one on a parameter of the network", place=place.name)
                )
        check_notes(self.samples, self.n_samples)
        check_snapshots(self.snapshots)
        if self.target is not None:
            self.target.check()
        if len(self.scenes) > MOST_SCENES:
            raise ValueError(
                count(
                    "found {n} scenes, needed at most {most}",
                    "found {n} scene, needed at most {most}",
                    len(self.scenes),
                    most=MOST_SCENES,
                )
            )

    @property
    def n_samples(self) -> int:
        """How many samples the batch has."""
        return len(self.inputs)

    def note(self, sample: int) -> SampleNote:
        """Return the name and the colour of a sample."""
        return note_of(self.samples, sample)

    def with_inputs(self, inputs: Array) -> "Document":
        """Return a copy with another batch; row by row the names stay, those of rows no longer there go."""
        return replace(self, inputs=inputs, samples=trimmed(self.samples[: len(inputs)]))

    @property
    def format(self) -> NumberFormat:
        """How its numbers are written."""
        return NumberFormat(self.decimals, self.fractions)

    @property
    def fine_step(self) -> float:
        """The smallest step of a value: one unit of the last decimal shown."""
        return float(10.0**-self.decimals)

    @property
    def step(self) -> float:
        """The step that hands and arrow keys take: five units of the last decimal, or 1 with none."""
        return 5 * self.fine_step if self.decimals else 1.0

    def has(self, place: Place) -> bool:
        """Whether ``place`` exists in the network."""
        layers = self.network.layers
        match place:
            case Input(index):
                return 0 <= index < self.network.n_inputs
            case Weight(layer, source, neuron):
                known = 0 <= layer < len(layers)
                return known and 0 <= source < layers[layer].n_in and 0 <= neuron < layers[layer].n_out
            case Bias(layer, neuron) | Neuron(layer, neuron):
                return 0 <= layer < len(layers) and 0 <= neuron < layers[layer].n_out

    def value(self, place: ValuePlace, sample: int) -> float:
        """Return the number stored at ``place``; ``sample`` matters to inputs only."""
        match place:
            case Input(index):
                return float(self.inputs[sample, index])
            case Weight(layer, source, neuron):
                return float(self.network.layers[layer].weights[source, neuron])
            case Bias(layer, neuron):
                return float(self.network.layers[layer].biases[neuron])

    def with_value(self, place: ValuePlace, sample: int, value: float) -> "Document":
        """Return a copy in which the number at ``place`` is ``value``; all else is shared."""
        if isinstance(place, Input):
            return replace(self, inputs=replaced(self.inputs, (sample, place.index), value))
        layer = self.network.layers[place.layer]
        if isinstance(place, Weight):
            changed = layer.with_weight(place.source, place.neuron, value)
        else:
            changed = layer.with_bias(place.neuron, value)
        return replace(self, network=self.network.with_layer(place.layer, changed))


@dataclass(frozen=True, eq=False)
class Scene:
    """A place to stand: a state of the document, and how it is looked at."""

    title: str
    state: Document  # without scenes and snapshots, which belong to the whole
    lines: tuple[str, ...] = ()  # of the small language: they only look
    note: str = ""  # for the teacher, a line
    hands: tuple[Hands, Hands] = (NO_HANDS, NO_HANDS)  # raised before talking, and after it


def _check_sizes(network: Network) -> None:
    """Refuse a network past the limits."""
    if network.n_inputs > MOST_INPUTS:
        raise ValueError(
            count(
                "found {n} inputs, needed at most {most}",
                "found {n} input, needed at most {most}",
                network.n_inputs,
                most=MOST_INPUTS,
            )
        )
    if network.depth > MOST_LAYERS:
        raise ValueError(
            count(
                "found {n} layers, needed at most {most}",
                "found {n} layer, needed at most {most}",
                network.depth,
                most=MOST_LAYERS,
            )
        )
    for number, layer in enumerate(network.layers, start=1):
        if layer.n_out > MOST_NEURONS:
            raise ValueError(
                say(
                    "layer {layer} has {found} neurons, needed at most {most}",
                    layer=number,
                    found=layer.n_out,
                    most=MOST_NEURONS,
                )
            )


def _check_inputs(inputs: Array, n_inputs: int) -> None:
    """Refuse a batch that is empty, too long or of another width than the first layer reads."""
    if inputs.ndim != 2 or inputs.shape[0] == 0:
        raise ValueError(say("found no samples, needed at least one row of inputs"))
    if inputs.shape[0] > MOST_SAMPLES:
        raise ValueError(
            count(
                "found {n} samples, needed at most {most}",
                "found {n} sample, needed at most {most}",
                inputs.shape[0],
                n=str(inputs.shape[0]),
                most=str(MOST_SAMPLES),
            )
        )
    if inputs.shape[1] != n_inputs:
        found = inputs.shape[1]
        raise ValueError(
            count(
                "found samples of {found}, needed {n} numbers, one per row of weights",
                "found samples of {found}, needed {n} number, one per row of weights",
                n_inputs,
                found=found,
            )
        )


def _check_decimals(decimals: int) -> None:
    """Refuse more decimals than numbers are written with."""
    if not 0 <= decimals <= MOST_DECIMALS:
        raise ValueError(
            count(
                "found {n} decimals, needed 0 to {most}",
                "found {n} decimal, needed 0 to {most}",
                decimals,
                most=MOST_DECIMALS,
            )
        )


def _check_view(view: View, n_inputs: int) -> None:
    """Refuse a view of an input that is not there, or one that does not run forwards."""
    if not 0 <= view.input < n_inputs:
        raise ValueError(
            say(
                "the view shows input {input}, needed one from 1 to {most}",
                input=view.input + 1,
                most=n_inputs,
            )
        )
    if not math.isfinite(view.high - view.low):
        raise ValueError(
            say(
                "the view runs from {low} to {high}, needed a range of finite width",
                low=decimal(f"{view.low:g}"),
                high=decimal(f"{view.high:g}"),
            )
        )
    if not view.low < view.high:
        raise ValueError(
            say(
                "the view runs from {low} to {high}, needed a range that runs forwards",
                low=decimal(f"{view.low:g}"),
                high=decimal(f"{view.high:g}"),
            )
        )


def new_document(network: Network, decimals: int = 2) -> Document:
    """Return a document for ``network`` with one sample of ones, seen from −5 to 5."""
    return Document(network, frozen([[1.0] * network.n_inputs]), View(0, -5.0, 5.0), decimals)
