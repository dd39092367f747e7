"""Where the numbers stand in the diagram that are asked for: values on cards, biases, numbers of links."""

from PySide6.QtCore import QRectF

from nnviz.document.covering import Covers
from nnviz.document.places import Bias, Input, Neuron, Weight
from nnviz.document.quantities import A, Quantity, Stage
from nnviz.ui.diagram.layout import Layout, Style, bias_box
from nnviz.ui.drawing.questions import Placed
from nnviz.ui.drawing.texts import line_height, text_width
from nnviz.ui.theme import Look


def asked_places(layout: Layout, look: Look, wanted: Covers) -> list[Placed]:
    """Return where those of some numbers stand that the diagram shows."""
    found = ((each, _box(layout, look, each)) for each in wanted)
    return [(quantity, box) for quantity, box in found if box is not None]


def anchors(layout: Layout, look: Look, wanted: Covers) -> list[Placed]:
    """Return beside what the marks of some numbers stand: of a value its card."""
    places = asked_places(layout, look, wanted)
    return [(quantity, _card(layout, quantity) or box) for quantity, box in places]


def _card(layout: Layout, quantity: Quantity) -> QRectF | None:
    """Return the card that a value stands on."""
    match quantity:
        case Input():
            return layout.box(quantity)
        case A(neuron):
            return layout.box(neuron)
        case Stage("share", index):
            return layout.box(Neuron(len(layout.columns) - 2, index))
        case _:
            return None


def _box(layout: Layout, look: Look, quantity: Quantity) -> QRectF | None:
    match quantity:
        case Input() | A():
            return _value_box(layout, look, quantity if isinstance(quantity, Input) else quantity.neuron)
        case Stage("share", index):
            return _value_box(layout, look, Neuron(len(layout.columns) - 2, index))
        case Weight():
            return layout.labels.get(quantity)
        case Bias(layer, neuron):
            column = layout.columns[layer + 1]
            return None if column.style is Style.CELL else bias_box(column, neuron, look)
        case _:
            return None


def _value_box(layout: Layout, look: Look, place: Input | Neuron) -> QRectF:
    """Return where the value stands on a card: at the right of its first line."""
    column = layout.columns[0 if isinstance(place, Input) else place.layer + 1]
    box = layout.box(place)
    if column.style in {Style.CELL, Style.STACK}:
        return box
    width = min(text_width(look.number, "00.00"), 0.6 * box.width())
    height = min(box.height(), 1.3 * line_height(look.number))
    is_first = column.style in {Style.FULL, Style.ROW}
    top = box.top() + look.unit(0.2) if is_first else box.center().y() - height / 2
    return QRectF(box.right() - look.unit(0.6) - width, top, width, height)


def written_on(layout: Layout, look: Look) -> list[QRectF]:
    """Return what no mark stands on if that can be: cards, biases under them, numbers of links."""
    cards = [box for column in layout.columns for box in column.boxes]
    under = [
        bias_box(column, neuron, look)
        for column in layout.columns[1:]
        for neuron in range(len(column.boxes))
        if column.style is Style.FULL
    ]
    return [*cards, *under, *layout.labels.values()]
