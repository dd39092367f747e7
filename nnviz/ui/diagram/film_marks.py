"""What the film marks in the diagram: the products that a frame makes, each on its link."""

from collections.abc import Iterable, Mapping
from functools import lru_cache

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from nnviz.document.film import made_at
from nnviz.document.frame import Frame
from nnviz.document.places import Neuron, Weight
from nnviz.document.quantities import Product
from nnviz.ui.diagram.layout import Layout
from nnviz.ui.drawing.strokes import draw_box
from nnviz.ui.drawing.texts import cap_height, draw_text_centred, line_height, text_width
from nnviz.ui.theme import Look

MOST_MARKED = 24  # products of one frame; more would lie on one another
# Where on its link a product may arrive: beside its neuron, not over the link's number; farther off where
# another one stands there.
ALONG = (0.8, 0.74, 0.86, 0.68, 0.62, 0.9, 0.56, 0.5, 0.44, 0.38, 0.32, 0.26, 0.2)


def draw_products(painter: QPainter, frame: Frame, layout: Layout, look: Look, share: float = 1.0) -> None:
    """Write each product that the frame makes near the end of its link, or ``share`` of the way there."""
    film = frame.selection.film
    if film is None or film.grain not in {"products", "neurons"}:
        return
    places = [each.place for each in made_at(frame.document, film) if isinstance(each, Product)]
    if not 0 < len(places) <= MOST_MARKED:
        return
    neuron = Neuron(places[0].layer, places[0].neuron)
    terms = frame.sum_of(neuron).terms
    texts = {place: terms[place.source].product_text for place in places}
    for box, text in zip(product_boxes(layout, texts, look, share), texts.values(), strict=True):
        _draw_mark(painter, box, text, look)


def product_boxes(
    layout: Layout, texts: Mapping[Weight, str], look: Look, share: float = 1.0
) -> list[QRectF]:
    """Return the box of each product where it arrives, or ``share`` of the way there."""
    arrivals = _arrivals(layout, texts, look)
    return [_box(_on_link(layout, place, share * arrivals[place]), texts[place], look) for place in texts]


def _on_link(layout: Layout, place: Weight, share: float) -> tuple[float, float]:
    """Return a point of a link, 0 at its source and 1 at its neuron."""
    line = layout.link(place)
    along = np.linspace(0.0, 1.0, len(line))
    return float(np.interp(share, along, line[:, 0])), float(np.interp(share, along, line[:, 1]))


def _arrivals(layout: Layout, texts: Mapping[Weight, str], look: Look) -> Mapping[Weight, float]:
    """Return where on its link each product arrives: over no other, and over no link's number if it can."""
    labels = list(layout.labels.values())
    taken: list[QRectF] = []
    found: dict[Weight, float] = {}
    for place, text in texts.items():
        boxes = [_box(at, text, look) for at in _stops(layout, place)]
        apart = [number for number, box in enumerate(boxes) if not _meets(box, taken)]
        clear = (number for number in apart if not _meets(boxes[number], labels))
        number = next(clear, apart[0] if apart else 0)
        found[place] = ALONG[number]
        taken.append(boxes[number])
    return found


@lru_cache(maxsize=4 * MOST_MARKED)  # the links lie still while numbers change
def _stops(layout: Layout, place: Weight) -> tuple[tuple[float, float], ...]:
    """Return where on its link a product may arrive."""
    return tuple(_on_link(layout, place, along) for along in ALONG)


def _meets(box: QRectF, others: Iterable[QRectF]) -> bool:
    return any(box.intersects(other) for other in others)


def _box(at: tuple[float, float], text: str, look: Look) -> QRectF:
    """Return the box of a product around a point."""
    font = look.small_number
    width, height = text_width(font, text) + look.unit(1.2), line_height(font) + 2
    return QRectF(at[0] - width / 2, at[1] - height / 2, width, height)


def _draw_mark(painter: QPainter, box: QRectF, text: str, look: Look) -> None:
    """Draw a product in a box of the colour of what is in hand."""
    font, theme, at = look.small_number, look.theme, box.center()
    draw_box(painter, box, theme.chosen, theme.focus, look.stroke(0.0015), look.unit(0.5))
    draw_text_centred(painter, at.x(), at.y() + cap_height(font) / 2, text, font, theme.ink)
