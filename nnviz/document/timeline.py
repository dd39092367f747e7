"""The forward pass as a row of steps, each of which makes one number; index arithmetic, nothing is listed."""

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from nnviz.document.document import Document
from nnviz.document.places import Neuron, Weight
from nnviz.document.quantities import STAGES, A, Added, Computed, Product, Quantity, Stage, Z


@dataclass(frozen=True)
class Timeline:
    """The steps for one sample in a network of these sizes.

    A neuron makes its products, adds them (where there is more than one), adds the bias, and bends z to a.
    A softmax layer makes all z first, then its stages: a number per class, one per row for maximum and sum.
    """

    sizes: tuple[int, ...]  # from the inputs to the outputs
    has_softmax: bool  # in the last layer

    @property
    def depth(self) -> int:
        """How many layers compute."""
        return len(self.sizes) - 1

    @cached_property
    def starts(self) -> tuple[int, ...]:
        """How many steps are done before each layer; last, how many there are."""
        return tuple(accumulate(map(self._steps_of_layer, range(self.depth)), initial=0))

    @property
    def length(self) -> int:
        """How many steps there are."""
        return self.starts[-1]

    def is_softmax(self, layer: int) -> bool:
        """Whether the layer is the softmax layer."""
        return self.has_softmax and layer == self.depth - 1

    def steps_of_neuron(self, layer: int) -> int:
        """Return how many steps a neuron of the layer takes; one of a softmax layer ends with its z."""
        n_in = self.sizes[layer]
        return n_in + (n_in > 1) + 1 + (not self.is_softmax(layer))

    def stages_start(self) -> int:
        """Return how many steps are done before the first stage of softmax."""
        return self.starts[-2] + self.sizes[-1] * self.steps_of_neuron(self.depth - 1)

    def stage_ends(self) -> tuple[int, ...]:
        """Return how many steps are done after each of the STAGES."""
        counts = (1 if kind in {"maximum", "row_sum"} else self.sizes[-1] for kind in STAGES)
        return tuple(accumulate(counts, initial=self.stages_start()))[1:]

    def birth(self, quantity: Quantity) -> int:
        """Return the step that makes a number; 0 for what is there from the start."""
        match quantity:
            case Product(Weight(layer, source, neuron)):
                return self._before(layer, neuron) + source + 1
            case Added(Neuron(layer, index)):
                n_in = self.sizes[layer]
                return self._before(layer, index) + n_in + (n_in > 1)
            case Z(Neuron(layer, index)):
                return self.birth(Added(Neuron(layer, index))) + 1
            case A(Neuron(layer, index)):
                share = self.is_softmax(layer)
                return self._birth_of_stage("share", index) if share else self._before(layer, index + 1)
            case Stage(kind, index):
                return self._birth_of_stage(kind, index)
            case _:
                return 0

    def made(self, step: int) -> Computed:
        """Return the number that a step makes; steps count from 1."""
        layer = bisect_right(self.starts, step - 1) - 1
        if self.is_softmax(layer) and step > self.stages_start():
            return self._stage_made(step)
        each = self.steps_of_neuron(layer)
        index, done = divmod(step - 1 - self.starts[layer], each)
        neuron, n_in = Neuron(layer, index), self.sizes[layer]
        if done < n_in:
            return Product(Weight(layer, done, index))
        rest: tuple[Computed, ...] = (Added(neuron), Z(neuron), A(neuron))
        return rest[done - n_in + (n_in == 1)]

    def _steps_of_layer(self, layer: int) -> int:
        n_out = self.sizes[layer + 1]
        stages = 3 * n_out + 2 if self.is_softmax(layer) else 0
        return n_out * self.steps_of_neuron(layer) + stages

    def _before(self, layer: int, neuron: int) -> int:
        """Return how many steps are done before a neuron."""
        return self.starts[layer] + neuron * self.steps_of_neuron(layer)

    def _birth_of_stage(self, kind: str, index: int) -> int:
        ends = (self.stages_start(), *self.stage_ends())
        return ends[STAGES.index(kind)] + index + 1

    def _stage_made(self, step: int) -> Stage:
        ends = (self.stages_start(), *self.stage_ends())
        number = bisect_right(ends, step - 1) - 1
        return Stage(STAGES[number], step - 1 - ends[number])


def timeline_of(document: Document) -> Timeline:
    """Return the steps of the document's network."""
    network = document.network
    return Timeline(network.sizes, network.layers[-1].activation.acts_on_rows)
