"""The selection: the sample and the place looked at; neither saved, nor undone, nor a change."""

from dataclasses import dataclass, replace

from nnviz.document.document import Document
from nnviz.document.places import Bias, Input, Neuron, Place, Weight, neuron_of


@dataclass(frozen=True)
class Selection:
    """What the panels look at."""

    sample: int
    place: Place

    @property
    def neuron(self) -> Neuron | None:
        """The neuron that the selected place belongs to, if any."""
        return neuron_of(self.place)

    def fitted(self, document: Document) -> "Selection":
        """Return the nearest selection that exists in ``document``; itself when it does."""
        sample = min(max(self.sample, 0), document.n_samples - 1)
        place = self.place if document.has(self.place) else _nearest(self.place, document)
        if (sample, place) == (self.sample, self.place):
            return self
        return replace(self, sample=sample, place=place)


def first_selection(document: Document) -> Selection:
    """Return where a document is looked at first: its first sample and its last layer's first neuron."""
    return Selection(0, Neuron(document.network.depth - 1, 0))


def _nearest(place: Place, document: Document) -> Place:
    """Return the neuron or input of ``document`` nearest to a place that it does not have."""
    if isinstance(place, Input):
        return Input(document.network.n_inputs - 1)
    layer = min(place.layer, document.network.depth - 1)
    index = place.index if isinstance(place, Neuron) else _column(place)
    return Neuron(layer, min(index, document.network.layers[layer].n_out - 1))


def _column(place: Weight | Bias) -> int:
    """Return the column of the weight or bias."""
    return place.neuron
