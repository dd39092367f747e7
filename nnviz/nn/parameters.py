"""The parameters of a network as plain places, and the new values that an inverse edit has found for them."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

import numpy as np

from nnviz.nn.network import Network
from nnviz.words import count, say

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
                raise ValueError(
                    say(
                        "{place} would have to be {value}, needed a finite number",
                        place=parameter_name(place),
                        value=value,
                    )
                )

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
    """Return the place in words: ``weight 1.1.2``, ``bias 1.2``."""
    kind, *numbers = place
    label = ".".join(str(number + 1) for number in numbers)
    return say("weight {label}", label=label) if kind == "weight" else say("bias {label}", label=label)


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
        return say("{name} is locked", name=names[0])
    return count(
        "{name} and {n} more are locked", "{name} and {n} more are locked", len(names) - 1, name=names[0]
    )
