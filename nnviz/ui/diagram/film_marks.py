"""What the film marks in the diagram: the products that a frame makes, each on its link."""

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from nnviz.document.film import made_at
from nnviz.document.frame import Frame
from nnviz.document.places import Neuron, Weight
from nnviz.document.quantities import Product
from nnviz.document.sums import neuron_sum
from nnviz.ui.diagram.layout import Layout
from nnviz.ui.drawing.strokes import draw_box
from nnviz.ui.drawing.texts import cap_height, draw_text_centred, line_height, text_width
from nnviz.ui.theme import Look

MOST_MARKED = 24  # products of one frame; more would lie on one another
ALONG = 0.8  # of a link: beside the neuron that the product arrives at, not over the link's number


def draw_products(painter: QPainter, frame: Frame, layout: Layout, look: Look) -> None:
    """Write each product that the film's frame makes near the end of its link."""
    film = frame.selection.film
    if film is None or film.grain not in {"products", "neurons"}:
        return
    places = [each.place for each in made_at(frame.document, film) if isinstance(each, Product)]
    if not 0 < len(places) <= MOST_MARKED:
        return
    neuron = Neuron(places[0].layer, places[0].neuron)
    terms = neuron_sum(frame.document, frame.trace, neuron, frame.selection.sample).terms
    for place in places:
        _draw_mark(painter, _end_of(layout, place), terms[place.source].product_text, look)


def _end_of(layout: Layout, place: Weight) -> tuple[float, float]:
    """Return a point of a link near its end."""
    line = layout.link(place)
    along = np.linspace(0.0, 1.0, len(line))
    return float(np.interp(ALONG, along, line[:, 0])), float(np.interp(ALONG, along, line[:, 1]))


def _draw_mark(painter: QPainter, at: tuple[float, float], text: str, look: Look) -> None:
    """Draw a product in a box of the colour of what is in hand."""
    font, theme = look.small_number, look.theme
    width, height = text_width(font, text) + look.unit(1.2), line_height(font) + 2
    box = QRectF(at[0] - width / 2, at[1] - height / 2, width, height)
    draw_box(painter, box, theme.chosen, theme.focus, look.stroke(0.0015), look.unit(0.5))
    draw_text_centred(painter, at[0], at[1] + cap_height(font) / 2, text, font, theme.ink)
