"""The light on what the mouse is over, wherever it is: drawn over the pictures, which stay as they are."""

import numpy as np
from PySide6.QtGui import QPainter

from nnviz.document.frame import Frame
from nnviz.document.origins import lit_by
from nnviz.document.places import Bias, Input, Neuron, Weight
from nnviz.ui.diagram.layout import Layout
from nnviz.ui.diagram.links import draw_link_numbers, draw_links, width_of
from nnviz.ui.diagram.live import runs_through
from nnviz.ui.drawing.strokes import draw_outline, draw_segments
from nnviz.ui.theme import SECOND_WIDTH, Look, pen

BAND = 1.2  # steps of the spacing scale that a lit link is wider than it is


def draw_light(painter: QPainter, frame: Frame, layout: Layout, look: Look) -> None:
    """Lay a band under the link of a weight, and a thin ring around a card or a bias."""
    for lit in lit_by(frame.selection.pointed):
        if isinstance(lit, Weight):
            _light_link(painter, frame, layout, look, lit)
        elif isinstance(lit, Input | Neuron | Bias):
            box = layout.value_box(lit, look) if isinstance(lit, Bias) else layout.box(lit)
            draw_outline(painter, box, look.theme.focus, look.stroke(SECOND_WIDTH), look.unit(0.8))


def _light_link(painter: QPainter, frame: Frame, layout: Layout, look: Look, weight: Weight) -> None:
    """Draw the band, then the link over it, then the numbers that it runs through."""
    document, line = frame.document, layout.link(weight)
    kept = [np.zeros(points.shape[:2], dtype=np.bool_) for points in layout.links]
    kept[weight.layer][weight.source, weight.neuron] = True
    width = width_of(document.value(weight, 0), kept[weight.layer].size, look)
    painter.setPen(pen(look.theme.chosen, width + look.unit(BAND)))
    draw_segments(painter, np.concatenate([line[:-1], line[1:]], axis=-1))
    draw_links(painter, document, layout, look, kept)
    covered = [place for place, box in layout.labels.items() if runs_through(line[None], box)]
    draw_link_numbers(painter, frame, layout, look, [*covered, weight])
    if weight in layout.labels:
        box = layout.value_box(weight, look)
        draw_outline(painter, box, look.theme.focus, look.stroke(SECOND_WIDTH), look.unit(0.5))
