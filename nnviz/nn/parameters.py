"""The parameters of a network as plain places, and the new values that an inverse edit has found for them."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

import numpy as np

from nnviz.nn.network import Network

WeightPlace = tuple[Literal["weight"], int, int, int]  # layer, source, neuron, counted from 0
BiasPlace = tuple[Literal["bias"], int, int]  # layer, neuron, counted from 0
Parameter = WeightPlace | BiasPlace
Locks = frozenset[Parameter]

NO_LOCKS: Locks = frozenset()


@dataclass(frozen=True)
class Solution:
    """The parameters that an inverse edit moves, each with its new value before any rounding."""

    changes: tuple[tuple[Parameter, float], ...]
    is_local: bool = False  # of a tilt: no other piece changes its slope

    def __post_init__(self) -> None:
        """Refuse values that are not finite."""
        for place, value in self.changes:
            if not np.isfinite(value):
                raise ValueError(f"{parameter_name(place)} would have to be {value}, needed a finite number")

    @property
    def places(self) -> tuple[Parameter, ...]:
        """Which parameters move."""
        return tuple(place for place, _ in self.changes)

    def applied(self, network: Network) -> Network:
        """Return ``network`` with the new values."""
        for place, value in self.changes:
            network = with_parameter(network, place, value)
        return network


def parameter_name(place: Parameter) -> str:
    """Return the place as written in the small language: ``weight 1.1.2``, ``bias 1.2``."""
    kind, *numbers = place
    return f"{kind} {'.'.join(str(number + 1) for number in numbers)}"


def parameter_value(network: Network, place: Parameter) -> float:
    """Return the number stored at ``place``."""
    match place:
        case ("weight", layer, source, neuron):
            return float(network.layers[layer].weights[source, neuron])
        case ("bias", layer, neuron):
            return float(network.layers[layer].biases[neuron])


def with_parameter(network: Network, place: Parameter, value: float) -> Network:
    """Return a copy of ``network`` in which the number at ``place`` is ``value``."""
    match place:
        case ("weight", layer, source, neuron):
            return network.with_layer(layer, network.layers[layer].with_weight(source, neuron, value))
        case ("bias", layer, neuron):
            return network.with_layer(layer, network.layers[layer].with_bias(neuron, value))


def locks_in_words(locks: Iterable[Parameter]) -> str:
    """Return ``bias 1.2 is locked``, or ``weight 1.1.2 and 2 more are locked``."""
    names = [parameter_name(place) for place in sorted(locks)]
    if len(names) == 1:
        return f"{names[0]} is locked"
    return f"{names[0]} and {len(names) - 1} more are locked"
