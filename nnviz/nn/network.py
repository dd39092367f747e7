"""A network: dense layers that fit one another; and a random start from a seed."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from nnviz.nn.layers import DenseLayer, dense_layer
from nnviz.words import count, say


@dataclass(frozen=True, eq=False)
class Network:
    """A tuple of layers, each reading what the one before it answers."""

    layers: tuple[DenseLayer, ...]

    def __post_init__(self) -> None:
        """Refuse layers that do not meet, and softmax anywhere but last."""
        if not self.layers:
            raise ValueError(say("found no layers, needed at least one"))
        for number, (before, after) in enumerate(zip(self.layers, self.layers[1:], strict=False), start=1):
            if before.n_out != after.n_in:
                raise ValueError(
                    say(
                        "layer {layer} has {neurons} neurons but the weights of layer {next} have {rows} "
                        "rows, needed {neurons}, one row per neuron",
                        layer=number,
                        neurons=before.n_out,
                        next=number + 1,
                        rows=after.n_in,
                    )
                )
            if before.activation.acts_on_rows:
                raise ValueError(
                    say("found softmax in layer {layer}, needed it in the last layer only", layer=number)
                )

    @property
    def sizes(self) -> tuple[int, ...]:
        """The widths from the inputs to the outputs: (3, 7, 2) for 3 inputs, 7 neurons, 2 neurons."""
        return (self.layers[0].n_in, *(layer.n_out for layer in self.layers))

    @property
    def n_inputs(self) -> int:
        """How many numbers one sample holds."""
        return self.layers[0].n_in

    @property
    def depth(self) -> int:
        """How many layers have parameters."""
        return len(self.layers)

    def with_layer(self, index: int, layer: DenseLayer) -> "Network":
        """Return a copy in which the layer at ``index`` is ``layer``."""
        return replace(self, layers=(*self.layers[:index], layer, *self.layers[index + 1 :]))


def random_network(
    sizes: Sequence[int], activations: Sequence[str], *, scale: float, seed: int, decimals: int
) -> Network:
    """Draw weights from a normal distribution times ``scale``, rounded; biases are 0.

    ``sizes`` runs from the inputs to the outputs, ``activations`` has one name per layer. The same
    seed gives the same network.
    """
    if len(activations) != len(sizes) - 1:
        raise ValueError(
            count(
                "found {n} activations, needed {needed}, one per layer",
                "found {n} activations, needed {needed}, one per layer",
                len(activations),
                needed=len(sizes) - 1,
            )
        )
    generator = np.random.default_rng(seed)
    layers = [
        dense_layer(
            np.round(scale * generator.standard_normal((n_in, n_out)), decimals), np.zeros(n_out), name
        )
        for n_in, n_out, name in zip(sizes[:-1], sizes[1:], activations, strict=True)
    ]
    return Network(tuple(layers))
