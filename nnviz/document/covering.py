"""Covers: which numbers are turned into a question, and what else would give them away."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

from nnviz.document.document import Document
from nnviz.document.places import Input, Neuron, Weight
from nnviz.document.quantities import A, Added, Product, Quantity, Stage, Z
from nnviz.document.store import Store
from nnviz.nn.activations import ACTIVATIONS

Covers = frozenset[Quantity]


@dataclass(frozen=True)
class Structure:
    """What of a network decides which number tells which."""

    sizes: tuple[int, ...]  # from the inputs to the outputs
    activations: tuple[str, ...]  # their names, layer by layer

    @property
    def last(self) -> int:
        """The last layer, counted from 0."""
        return len(self.activations) - 1

    def acts_on_rows(self, layer: int) -> bool:
        """Whether a layer is a softmax layer."""
        return ACTIVATIONS[self.activations[layer]].acts_on_rows


@dataclass(frozen=True)
class Cover:
    """Cover numbers; what would give them away is covered with them."""

    quantities: Covers

    def perform(self, store: Store) -> None:
        """Cover them; what is covered already stays so."""
        covers = store.selection.covers | self.quantities
        store.select(replace(store.selection, covers=covers))


@dataclass(frozen=True)
class Uncover:
    """Show numbers again."""

    quantities: Covers

    def perform(self, store: Store) -> None:
        """Take the covers off them, and off whatever they would stay hidden with."""
        structure = structure_of(store.document)
        kept = {
            each
            for each in store.selection.covers
            if not self.quantities & given_away(frozenset({each}), structure)
        }
        store.select(replace(store.selection, covers=frozenset(kept)))


@dataclass(frozen=True)
class UncoverAll:
    """Show everything again."""

    def perform(self, store: Store) -> None:
        """Take every cover away."""
        store.select(replace(store.selection, covers=frozenset()))


def structure_of(document: Document) -> Structure:
    """Return the structure of a document's network."""
    network = document.network
    return Structure(network.sizes, tuple(layer.activation.name for layer in network.layers))


def of_neuron(neuron: Neuron) -> Covers:
    """Return what the card of a neuron tells: its z and its a."""
    return frozenset({Z(neuron), A(neuron)})


def outputs(document: Document) -> Covers:
    """Return z and a of every neuron of the last layer."""
    return _of_layer(document, document.network.depth - 1)


def computed(document: Document) -> Covers:
    """Return every number that is computed: all but inputs, weights and biases."""
    layers = document.network.layers
    made: set[Quantity] = set()
    for index, layer in enumerate(layers):
        made |= _of_layer(document, index)
        made |= {Added(Neuron(index, neuron)) for neuron in range(layer.n_out)}
        made |= {
            Product(Weight(index, source, neuron))
            for neuron in range(layer.n_out)
            for source in range(layer.n_in)
        }
    last = layers[-1]
    if last.activation.acts_on_rows:
        made |= {Stage("maximum"), Stage("row_sum")}
        made |= {Stage(kind, each) for kind in ("shifted", "power", "share") for each in range(last.n_out)}
    return frozenset(made)


def _of_layer(document: Document, layer: int) -> Covers:
    """Return z and a of every neuron of a layer."""
    neurons = [Neuron(layer, index) for index in range(document.network.layers[layer].n_out)]
    return frozenset({Z(neuron) for neuron in neurons} | {A(neuron) for neuron in neurons})


@lru_cache(maxsize=16)
def given_away(covers: Covers, structure: Structure) -> Covers:
    """Return ``covers`` with every number that would tell one of them at a glance.

    A product tells the factor that is covered, an a tells its z, a number passed on as it is tells
    both ways, and a share is the a of its class.
    """
    found: set[Quantity] = set()
    waiting = list(covers)
    while waiting:
        quantity = waiting.pop()
        if quantity not in found:
            found.add(quantity)
            waiting += _tellers(quantity, structure)
    return frozenset(found)


def _tellers(quantity: Quantity, structure: Structure) -> Iterable[Quantity]:
    """Return the numbers that tell this one at a glance."""
    match quantity:
        case Weight():
            return [Product(quantity)]
        case Input(index):
            return _products_of(0, index, structure)
        case A(neuron):
            products = _products_of(neuron.layer + 1, neuron.index, structure)
            return [*products, *_same_as_a(neuron, structure)]
        case Z(neuron):
            return _made_of_z(neuron, structure)
        case Stage():
            return _tellers_of_stage(quantity, structure)
        case _:
            return []


def _tellers_of_stage(stage: Stage, structure: Structure) -> Iterable[Quantity]:
    """Return the numbers that tell one of softmax at a glance."""
    if stage.kind == "share":
        return [A(Neuron(structure.last, stage.index))]
    if stage.kind == "maximum":  # a score and what is left of it tell it by subtraction
        return [Stage("shifted", index) for index in range(structure.sizes[-1])]
    return []


def _products_of(layer: int, source: int, structure: Structure) -> list[Quantity]:
    """Return the products that read the number ``source`` of the layer before."""
    if layer > structure.last:
        return []
    return [Product(Weight(layer, source, neuron)) for neuron in range(structure.sizes[layer + 1])]


def _same_as_a(neuron: Neuron, structure: Structure) -> list[Quantity]:
    """Return what an activation is another name of."""
    if structure.acts_on_rows(neuron.layer):
        return [Stage("share", neuron.index)]
    return [Z(neuron)] if structure.activations[neuron.layer] == "linear" else []


def _made_of_z(neuron: Neuron, structure: Structure) -> list[Quantity]:
    """Return what is made of a pre-activation next."""
    if structure.acts_on_rows(neuron.layer):
        own = [Stage("shifted", neuron.index), Stage("power", neuron.index)]
        return [*own, Stage("maximum"), Stage("row_sum")]
    return [A(neuron)]
