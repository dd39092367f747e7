"""Painting links: sign by colour and dash, size by width, the number beside it."""

import math
from collections.abc import Iterable, Sequence
from functools import lru_cache

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter

from nnviz.document.document import Document
from nnviz.document.frame import Frame
from nnviz.document.numerals import NumberFormat, shown
from nnviz.document.places import Weight
from nnviz.nn.arrays import Array, Flags
from nnviz.ui.diagram.layout import CURVED_UP_TO, Layout
from nnviz.ui.drawing.strokes import draw_segments
from nnviz.ui.drawing.texts import cap_height, draw_text_centred, text_width
from nnviz.ui.theme import Look, pen

THINNEST, WIDEST = 0.0011, 0.008  # of the window's height
DASH, DASH_GAP = 0.0125, 0.0083  # of the window's height
SHIFT = 0.382  # of dash and gap, from link to link: the golden section never falls into step soon
SMOOTH_UP_TO = 1000  # links; more are stroked without antialiasing
WIDTH_STEPS = 12
MANY = 60  # links between two layers; more are drawn thinner


def width_of(weight: float, count: int, look: Look) -> float:
    """Return a link's width in pixels: growing with |w|, half way at 1; of many links each is thinner."""
    size = abs(weight) / (1 + abs(weight))
    widest = look.stroke(WIDEST) * min(1.0, math.sqrt(MANY / count))
    return look.stroke(THINNEST) + max(0.0, widest - look.stroke(THINNEST)) * size


def colour_of(weight: float, look: Look) -> QColor:
    """Return a link's colour: its sign's, or a pale one for a weight of 0."""
    return look.theme.border if weight == 0 else look.theme.of_sign(weight)


def draw_links(
    painter: QPainter, document: Document, layout: Layout, look: Look, kept: Sequence[Flags]
) -> None:
    """Draw the links that ``kept`` (per layer (n_in, n_out)) names, by groups of one colour and width."""
    total = sum(points.shape[0] * points.shape[1] for points in layout.links)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, total <= SMOOTH_UP_TO)
    for number, (layer, keep) in enumerate(zip(document.network.layers, kept, strict=True)):
        if not keep.any():
            continue
        weights = np.where(np.isfinite(layer.weights), layer.weights, 0.0)
        steps = np.ceil(WIDTH_STEPS * (np.abs(weights) / (1 + np.abs(weights)))).astype(int)
        signed = np.sign(weights).astype(int) * steps
        for step in sorted(set(signed[keep].tolist()), key=abs):  # the strong ones over the weak
            weight = step / (WIDTH_STEPS + 1 - abs(step))
            _draw_group(painter, layout, number, keep & (signed == step), weight, look)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)


def _draw_group(
    painter: QPainter, layout: Layout, layer: int, chosen: Flags, weight: float, look: Look
) -> None:
    """Stroke the ``chosen`` links (n_in, n_out), which share colour, width and dash, in one call."""
    lines = layout.links[layer][chosen]
    straight = lines.shape[1] == 2
    dashed = weight < 0
    width = width_of(weight, chosen.size, look)
    painter.setPen(pen(colour_of(weight, look), width, dashed=dashed and straight))
    if dashed and not straight:
        dashes = [_dashes(layout, layer, *link, look) for link in np.argwhere(chosen).tolist()]
        draw_segments(painter, np.concatenate(dashes))
    else:
        pairs = np.concatenate([lines[:, :-1], lines[:, 1:]], axis=-1)
        draw_segments(painter, pairs.reshape(-1, 4))


@lru_cache(maxsize=2 * CURVED_UP_TO)  # the links lie still while their weights are dragged
def _dashes(layout: Layout, layer: int, source: int, neuron: int, look: Look) -> Array:
    """Cut a curved link into dashes (n, 4) of equal length along it; neighbours begin out of step."""
    line = layout.links[layer][source, neuron]
    reach = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(line, axis=0).T))])
    dash, period = DASH * look.height, (DASH + DASH_GAP) * look.height
    first = (SHIFT * (source + neuron) % 1.0) * period
    starts = np.arange(first - period * (first > 0), reach[-1], period)
    starts = starts[starts > -dash]
    ends = np.minimum(starts + dash, reach[-1])
    starts = np.maximum(starts, 0.0)
    at = [np.interp(each, reach, line[:, axis]) for each in (starts, ends) for axis in (0, 1)]
    return np.column_stack(at)


def draw_link_numbers(
    painter: QPainter, frame: Frame, layout: Layout, look: Look, places: Iterable[Weight]
) -> None:
    """Write the number of each link that has a label box, on a patch of ground."""
    font = look.small_number
    for place in places:
        box = layout.labels.get(place)
        if box is None:
            continue
        document, sample = frame.document, frame.selection.sample
        text = _fitting(document.value(place, 0), document.format, font, box.width())
        text = frame.visible.text(place, sample, text)
        _patch(painter, box, text_width(font, text) + look.unit(0.5), look.theme.ground)
        baseline = box.center().y() + cap_height(font) / 2
        draw_text_centred(painter, box.center().x(), baseline, text, font, look.theme.ink)


def draw_chosen_number(painter: QPainter, frame: Frame, place: Weight, at: QPointF, look: Look) -> QRectF:
    """Write the number of the selected link for the back row, around ``at``; return its box."""
    font, document = look.number, frame.document
    text = shown(document.value(place, 0), document.format)
    text = frame.visible.text(place, frame.selection.sample, text)
    box = QRectF(0, 0, text_width(font, text) + look.unit(1), 1.5 * cap_height(font))
    box.moveCenter(at)
    _patch(painter, box, box.width(), look.theme.ground)
    draw_text_centred(painter, at.x(), at.y() + cap_height(font) / 2, text, font, look.theme.ink)
    return box


def _fitting(value: float, form: NumberFormat, font: QFont, width: float) -> str:
    """Return a number as it is written; a decimal where its fraction is too wide."""
    text = shown(value, form)
    is_wide = form.fractions and text_width(font, text) > width
    return shown(value, form.decimals) if is_wide else text


def _patch(painter: QPainter, box: QRectF, width: float, ground: QColor) -> None:
    """Clear the ground behind a number, so that its link does not strike it through."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawRect(QRectF(box.center().x() - width / 2, box.top(), width, box.height()))
