"""Locks: parameters that neither a hand nor solving changes."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from nnviz.document.document import Document
from nnviz.document.edits import Staying, require_place
from nnviz.document.places import Neuron, Parameter, Weight, surviving_neuron, swapped_parameter
from nnviz.words import say

Locks = frozenset[Parameter]
Move = Callable[[Parameter], Parameter | None]


@dataclass(frozen=True)
class SetLock(Staying):
    """Lock a parameter, or unlock it."""

    place: Parameter
    is_locked: bool = True

    @property
    def label(self) -> str:
        """``lock 1.2.bias`` or ``unlock 1.1.2``."""
        place = self.place.label
        if not isinstance(self.place, Weight):
            place = say("{neuron}.bias", neuron=Neuron(self.place.layer, self.place.neuron).label)
        return say("lock {place}", place=place) if self.is_locked else say("unlock {place}", place=place)

    def apply(self, document: Document) -> Document:
        """Put the lock on, or take it off."""
        require_place(document, self.place)
        if (self.place in document.locks) == self.is_locked:
            return document
        change = document.locks.union if self.is_locked else document.locks.difference
        return replace(document, locks=change({self.place}))


@dataclass(frozen=True)
class UnlockAll(Staying):
    """Take every lock off."""

    @property
    def label(self) -> str:
        """``unlock all``."""
        return say("unlock all")

    def apply(self, document: Document) -> Document:
        """Hold nothing."""
        return replace(document, locks=frozenset()) if document.locks else document


def locks_without_neuron(locks: Locks, layer: int, gone: int) -> Locks:
    """Return the locks once a neuron has been taken out; the inputs are layer −1."""
    return _moved(locks, lambda place: surviving_neuron(place, layer, gone))


def locks_with_layer(locks: Locks, added: int) -> Locks:
    """Return the locks once the layer ``added`` has been put in."""
    return _moved(locks, lambda place: replace(place, layer=place.layer + (place.layer >= added)))


def locks_without_layer(locks: Locks, gone: int, n_in: int) -> Locks:
    """Return the locks once a layer that read ``n_in`` numbers has been taken out."""

    def moved(place: Parameter) -> Parameter | None:
        cut = isinstance(place, Weight) and place.layer == gone + 1 and place.source >= n_in
        return None if cut or place.layer == gone else _one_layer_up(place, gone)

    return _moved(locks, moved)


def locks_with_swap(locks: Locks, one: Neuron, other: Neuron) -> Locks:
    """Return the locks once two neurons of a layer have changed places."""
    return _moved(locks, lambda place: swapped_parameter(place, one, other))


def locks_without_layers(locks: Locks, last: int, gone: int) -> Locks:
    """Return the locks once the layers up to ``last`` have become one, ``gone`` layers fewer."""
    return _moved(locks, lambda place: replace(place, layer=place.layer - gone * (place.layer > last)))


def _one_layer_up(place: Parameter, gone: int) -> Parameter:
    return replace(place, layer=place.layer - (place.layer > gone))


def _moved(locks: Locks, move: Move) -> Locks:
    """Let every lock follow its parameter."""
    return frozenset(place for place in map(move, locks) if place is not None)
