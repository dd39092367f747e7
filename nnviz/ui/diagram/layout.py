"""Where every card and link of the diagram lies: geometry from sizes alone, no numbers of the network."""

from dataclasses import dataclass, replace
from enum import Enum
from itertools import pairwise

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont

from nnviz.document.document import Document
from nnviz.document.places import Bias, Input, Neuron, Place, ValuePlace, Weight
from nnviz.nn.arrays import Array
from nnviz.ui.diagram.labels import place_labels
from nnviz.ui.drawing.texts import cap_height, line_height, text_width
from nnviz.ui.theme import Look

CURVED_UP_TO = 240  # links in all; more are drawn straight
LABELS_UP_TO = 32  # links between two layers; more have no numbers beside them
BEND_POINTS = 25  # along a curved link
WIDEST_CARD, ON_STAGE_WIDEST = 24, 32  # steps of the spacing scale
NARROWER = (1.0, 0.8, 0.6)  # gaps on stage, as shares of a card: as wide as lets a card say all
FEW_COLUMNS = 7
SHORTEST = "−0.0"  # what a card must hold, or its number is left out
EDGES = 3  # pixels of a small card above and below its number
CARD_SHAPE = 0.56  # height of a full card as a share of its width


class Style(Enum):
    """How much of a neuron is shown, by the room there is."""

    FULL = "label, value, thumbnail, the bias below"
    ROW = "label and bias left, thumbnail, value right"
    STACK = "label, value and bias under one another, where a card is narrow"
    LINE = "label and value in one line"
    CELL = "a small box, its number when it fits"


@dataclass(frozen=True, eq=False)
class Column:
    """The inputs, or the neurons of one layer."""

    style: Style
    boxes: tuple[QRectF, ...]
    left: float
    width: float

    def is_bare(self, look: Look) -> bool:
        """Whether cards are lower or narrower than a number: then a bar stands for it."""
        font, box = value_font(look), self.boxes[0]
        is_narrow = box.width() - 4 < text_width(font, SHORTEST)
        return self.style is Style.CELL and (is_narrow or box.height() - EDGES <= cap_height(font))

    def shows_bias(self, look: Look) -> bool:
        """Whether a card has room for the bias beside what comes first: its number and its label."""
        if self.style is not Style.LINE or not look.is_stage:
            return self.style is not Style.CELL
        bias = text_width(look.small_number, "b −0.00 ")
        return self.width >= _in_one_line(look) + bias + text_width(look.number, "≈ 0")

    @property
    def heights(self) -> list[float]:
        """At which y links meet each card: its middle; of cells side by side each has another.

        Else the links of the cells of one row would lie on one another, and one of them be seen.
        """
        across = sorted({box.left() for box in self.boxes})
        shares = [(across.index(box.left()) + 1) / (len(across) + 1) for box in self.boxes]
        return [box.top() + share * box.height() for box, share in zip(self.boxes, shares, strict=True)]


@dataclass(frozen=True, eq=False)
class Layout:
    """The diagram of a network of given sizes in a rectangle."""

    columns: tuple[Column, ...]
    links: tuple[Array, ...]  # per layer (n_in, n_out, points, 2), in pixels
    labels: dict[Weight, QRectF]  # the box of a link's number, where there is room for one

    @property
    def n_links(self) -> int:
        """How many links there are."""
        return sum(points.shape[0] * points.shape[1] for points in self.links)

    @property
    def names_all(self) -> bool:
        """Whether every card has its label: a cell has none."""
        return all(column.style is not Style.CELL for column in self.columns)

    def box(self, place: Input | Neuron) -> QRectF:
        """Return the card of an input or a neuron."""
        if isinstance(place, Input):
            return self.columns[0].boxes[place.index]
        return self.columns[place.layer + 1].boxes[place.index]

    def link(self, weight: Weight) -> Array:
        """Return the points (points, 2) of a link."""
        points: Array = self.links[weight.layer][weight.source, weight.neuron]
        return points

    def with_label(self, weight: Weight, box: QRectF) -> "Layout":
        """Return a layout that also has a number beside ``weight``."""
        return replace(self, labels={weight: box})

    def value_box(self, place: ValuePlace, look: Look) -> QRectF:
        """Return where the number of a place is shown and typed."""
        if isinstance(place, Weight):
            middle = self.link(place)[BEND_POINTS // 2 if len(self.link(place)) > 2 else 0]
            width, height = label_size(look, 2)
            return self.labels.get(place) or QRectF(
                middle[0] - width / 2, middle[1] - height / 2, width, height
            )
        if isinstance(place, Bias):
            return bias_box(self.columns[place.layer + 1], place.neuron, look)
        box = self.box(place)
        return QRectF(box.left(), box.top(), box.width(), min(box.height(), 1.6 * line_height(look.number)))


def bias_box(column: Column, neuron: int, look: Look) -> QRectF:
    """Return where a bias is shown: under a full card, in the lower left of a row, else on the card."""
    box = column.boxes[neuron]
    if column.style is Style.FULL:
        return QRectF(box.left(), box.bottom() + 3, box.width(), 1.1 * line_height(look.small_number))
    if column.style is Style.ROW:
        return QRectF(box.left(), box.center().y(), 0.45 * box.width(), box.height() / 2)
    if column.style is Style.STACK:
        return QRectF(box.left(), box.top() + 2 * box.height() / 3, box.width(), box.height() / 3)
    if column.style is Style.LINE:
        return QRectF(box.left() + 0.3 * box.width(), box.top(), 0.35 * box.width(), box.height())
    return box


def label_size(look: Look, decimals: int) -> tuple[float, float]:
    """Return width and height of the box of a link's number."""
    return text_width(look.small_number, "−0." + "0" * decimals) + look.unit(0.6), line_height(
        look.small_number
    )


def lay_out(document: Document, area: QRectF, look: Look) -> Layout:
    """Place the cards of ``document`` in ``area`` and join them by links; on stage the largest weights first.

    What there is no room for has no number.
    """
    sizes = document.network.sizes
    gaps = len(sizes) - 1
    share = _gap_share(len(sizes), area, look)
    widest = look.unit(ON_STAGE_WIDEST if look.is_stage else WIDEST_CARD)
    card = min(area.width() / (len(sizes) + share * gaps), widest)
    gap = (area.width() - len(sizes) * card) / (len(sizes) - 1)
    columns = tuple(
        _column(size, area, area.left() + index * (card + gap), card, look)
        for index, size in enumerate(sizes)
    )
    counts = [one * other for one, other in pairwise(sizes)]
    curved = sum(counts) <= CURVED_UP_TO
    links = tuple(_links(one, other, curved) for one, other in pairwise(columns))
    labels = place_labels(
        links if curved or look.is_stage else [],
        [count <= LABELS_UP_TO or look.is_stage for count in counts],
        label_size(look, document.decimals),
        [layer.weights for layer in document.network.layers] if look.is_stage else None,
    )
    return Layout(columns, links, labels)


def _gap_share(count: int, area: QRectF, look: Look) -> float:
    """Return how wide a gap is, as a share of a card: as wide as one, of many columns narrower."""
    if count > FEW_COLUMNS:
        return 0.55
    fitting = (each for each in NARROWER if area.width() / (count + each * (count - 1)) >= _in_one_line(look))
    return next(fitting, 1.0) if look.is_stage else 1.0


def _in_one_line(look: Look) -> float:
    """Return how wide a card must be for its label and its value beside one another."""
    return text_width(look.label, "1.64 ") + text_width(value_font(look), "−0.00") + 2 * look.unit(0.9)


def value_font(look: Look) -> QFont:
    """Return the font of the values on low and narrow cards: on stage they are read from the back row."""
    return look.number if look.is_stage else look.small_number


def _line(look: Look) -> float:
    """Return the height of a line of such a card; digits reach neither up nor down beyond a capital."""
    return 1.3 * cap_height(look.number) if look.is_stage else line_height(look.small_number)


def _column(count: int, area: QRectF, left: float, width: float, look: Look) -> Column:
    """Return the cards of one layer, as large as the room allows."""
    line = line_height(look.small_number)
    pitch = area.height() / count
    style = _style(pitch, width, line, look)
    if style is Style.CELL:
        return Column(style, _cells(count, area, left, width, _line(look)), left, width)
    below = 1.1 * line + 3 if style is Style.FULL else 0.0
    gap = look.unit(1)
    height = {
        Style.FULL: min(pitch - below - gap, CARD_SHAPE * width),
        Style.ROW: min(pitch - gap / 2, 2.6 * line),
        Style.STACK: min(pitch - gap / 2, 3.6 * _line(look)),
        Style.LINE: pitch - 2,
    }[style]
    pitch = min(pitch, height + below + 3 * gap)
    top = area.center().y() - pitch * count / 2 + (pitch - height - below) / 2
    boxes = tuple(QRectF(left, top + index * pitch, width, height) for index in range(count))
    return Column(style, boxes, left, width)


def _style(pitch: float, width: float, line: float, look: Look) -> Style:
    """Choose how much of each neuron is shown."""
    low = _line(look)
    if width < _in_one_line(look):
        return Style.STACK if pitch >= 3.1 * low + 2 else Style.CELL
    if pitch >= 4.6 * line:
        return Style.FULL
    if pitch >= 2.3 * line + 2:
        return Style.ROW
    return Style.LINE if pitch >= 1.15 * low else Style.CELL


def _cells(count: int, area: QRectF, left: float, width: float, line: float) -> tuple[QRectF, ...]:
    """Return small boxes filling the column's place from top to bottom, then left to right."""
    rows = max(1, min(count, int(area.height() // (1.1 * line))))
    across = -(-count // rows)
    rows = -(-count // across)
    width_each, height_each = width / across, min(area.height() / rows, 1.4 * line)
    top = area.center().y() - rows * height_each / 2
    return tuple(
        QRectF(
            left + (index // rows) * width_each + 0.5,
            top + (index % rows) * height_each + 0.5,
            width_each - 1,
            height_each - 1,
        )
        for index in range(count)
    )


def _links(one: Column, other: Column, curved: bool) -> Array:
    """Return the points of every link between two columns: (n_in, n_out, points, 2)."""
    start = np.array([[one.left + one.width, y] for y in one.heights])[:, None, None, :]
    end = np.array([[other.left, y] for y in other.heights])[None, :, None, :]
    along = np.linspace(0.0, 1.0, BEND_POINTS if curved else 2)[None, None, :, None]
    eased = along**2 * (3 - 2 * along)  # a cubic with level ends
    across = start[..., :1] + along * (end[..., :1] - start[..., :1])
    down = start[..., 1:] + eased * (end[..., 1:] - start[..., 1:])
    shape = np.broadcast_shapes(across.shape, down.shape)
    return np.concatenate([np.broadcast_to(across, shape), np.broadcast_to(down, shape)], axis=-1)


def neighbour(document: Document, place: Place, across: int, down: int) -> Place:
    """Return the card ``across`` columns and ``down`` rows from the one that ``place`` belongs to."""
    sizes = document.network.sizes
    match place:
        case Input(index):
            column, row = 0, index
        case Neuron(layer, index):
            column, row = layer + 1, index
        case Weight(layer, _, neuron) | Bias(layer, neuron):
            column, row = layer + 1, neuron
    column = min(max(column + across, 0), len(sizes) - 1)
    row = min(max(row + down, 0), sizes[column] - 1)
    return Neuron(column - 1, row) if column else Input(row)
