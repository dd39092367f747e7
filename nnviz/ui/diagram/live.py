"""Which parts of the diagram change while numbers of what is selected, or a function, are dragged."""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from PySide6.QtCore import QRectF

from nnviz.document.places import Input, Neuron, Place, Weight, neuron_of
from nnviz.nn.arrays import Array, Flags
from nnviz.ui.diagram.layout import Layout


@dataclass(frozen=True, eq=False)
class LiveParts:
    """What is drawn anew in each frame of a drag, over a picture of all the rest."""

    links: tuple[Flags, ...]  # per layer (n_in, n_out): those of what is selected, those of what is held
    numbers: frozenset[Weight]  # beside these links, or crossed by one of them
    neurons: frozenset[Neuron]  # whose biases are live

    @property
    def other_links(self) -> list[Flags]:
        """All other links."""
        return [~each for each in self.links]


@lru_cache(maxsize=4)
def live_parts(layout: Layout, place: Place, held: Neuron | None) -> LiveParts:
    """Return what may change by a drag while ``place`` is selected and the function of ``held`` dragged."""
    links = tuple(_live(place, layer, points.shape[:2]) for layer, points in enumerate(layout.links))
    if held is not None:
        links[held.layer][:, held.index] = True
    numbers = {
        weight
        for weight, box in layout.labels.items()
        if links[weight.layer][weight.source, weight.neuron]
        or runs_through(layout.links[weight.layer][links[weight.layer]], box)
    }
    neurons = {each for each in (neuron_of(place), held) if each is not None}
    return LiveParts(links, frozenset(numbers), frozenset(neurons))


def _live(place: Place, layer: int, shape: tuple[int, ...]) -> Flags:
    """Return the live links of one layer."""
    live = np.zeros(shape, dtype=np.bool_)
    neuron = neuron_of(place)
    if isinstance(place, Input) and layer == 0:
        live[place.index, :] = True
    if neuron is not None and layer == neuron.layer:
        live[:, neuron.index] = True
    if neuron is not None and layer == neuron.layer + 1:
        live[neuron.index, :] = True
    return live


def runs_through(lines: Array, box: QRectF) -> bool:
    """Whether a point of ``lines`` (n, points, 2) lies near ``box``; they lie closer than a box is wide."""
    air = box.height() / 2
    x, y = lines[..., 0], lines[..., 1]
    across = (x > box.left() - air) & (x < box.right() + air)
    return bool((across & (y > box.top() - air) & (y < box.bottom() + air)).any())
