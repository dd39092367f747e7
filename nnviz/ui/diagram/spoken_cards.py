"""The diagram in words: every card, bias and link where it is drawn."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from nnviz.document.frame import Frame
from nnviz.document.places import Bias, Input, Neuron, Weight
from nnviz.document.spoken import spoken_network
from nnviz.ui.accessible.speaker import Placed
from nnviz.ui.diagram.layout import Layout, bias_box
from nnviz.ui.theme import Look


def spoken_cards(shown: tuple[Frame, Look] | None, layout: Layout | None) -> Sequence[Placed]:
    """Return what is drawn of a frame; nothing before there is one."""
    if shown is None or layout is None:
        return []
    frame, look = shown
    return [
        Placed(spoken, box)
        for spoken in spoken_network(frame)
        if (box := _box(spoken.place, layout, look)) is not None
    ]


def _box(place: object, layout: Layout, look: Look) -> QRectF | None:
    """Return where a place is drawn: a link without a number over its whole length."""
    match place:
        case Input() | Neuron():
            return layout.box(place)
        case Bias(layer, neuron):
            return bias_box(layout.columns[layer + 1], neuron, look)
        case Weight() if place in layout.labels:
            return layout.labels[place]
        case Weight():
            points = layout.link(place)
            low, high = np.min(points, axis=0), np.max(points, axis=0) + 1.0
            return QRectF(QPointF(*low.tolist()), QPointF(*high.tolist()))
        case _:
            return None
