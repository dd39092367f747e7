"""How large what can be pressed is: measured by asking the widgets themselves, point by point."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator
from itertools import product

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QComboBox,
    QLineEdit,
    QListWidget,
    QWidget,
)

from nnviz.document.places import Bias, Input, Neuron, Place, Weight
from nnviz.ui.audit.screen import Screen
from nnviz.ui.diagram.layout import Layout, Style
from nnviz.ui.diagram.view import DiagramView
from nnviz.ui.plots.function_plot import FunctionPlot
from nnviz.ui.theme import SMALLEST_HIT
from nnviz.ui.widgets.film_track import FilmTrack
from nnviz.ui.widgets.holding import Holding
from nnviz.ui.widgets.value_slider import ValueSlider

Hit = tuple[float, str]  # pixels across, and of what
_APART = 1 / 60  # of the height between the points that are tried: nothing large enough is missed
_STEP = 1.0  # pixels by which a thing is walked through
_TRIES = 9  # places of a thing that are measured; the best counts
_PRESSED = (QAbstractButton, QComboBox, QLineEdit)
_COMPACT = (Style.LINE, Style.CELL)  # cards for which there is no room, and what is written on them


def handle_hits(screen: Screen) -> Iterator[Hit]:
    """Yield what handles measure that are carried along a track: sliders and the film's."""
    for part in screen.parts:
        if isinstance(part.widget, ValueSlider | FilmTrack):
            yield float(part.widget.height()), part.name


def pressed_hits(screen: Screen) -> Iterator[Hit]:
    """Yield what all else measures that can be pressed: buttons, fields, rows, cards, numbers, cells."""
    for part in screen.parts:
        widget = part.widget
        if isinstance(widget, _PRESSED) and widget.isEnabled():
            yield float(min(widget.width(), widget.height())), f"{widget.accessibleName()} in {part.name}"
        if isinstance(widget, QListWidget):
            yield from ((float(widget.sizeHintForRow(row)), part.name) for row in range(widget.count()))
    for holder in _holders(screen):
        yield from _things(holder, _APART * screen.look.height)


def _holders(screen: Screen) -> list[Holding]:
    """Return the painted widgets on screen; of those that scroll only the viewport is seen."""
    seen = [part.widget for part in screen.parts]
    both: list[object] = [*seen, *(widget.parentWidget() for widget in seen)]
    return list(dict.fromkeys(each for each in both if isinstance(each, Holding)))


def _things(widget: Holding, apart: float) -> Iterator[Hit]:
    """Yield each thing in a painted widget: its smaller side, where that is largest."""
    whole = widget.viewport() if isinstance(widget, QAbstractScrollArea) else widget
    size = whole.size() if isinstance(whole, QWidget) else QSize()
    found: dict[Hashable, list[QPointF]] = defaultdict(list)
    for down, across in product(range(int(size.height() / apart)), range(int(size.width() / apart))):
        point = QPointF((across + 0.5) * apart, (down + 0.5) * apart)
        held = widget.held_at(point)
        if held is not None:
            found[held].append(point)
    for held, points in found.items():
        if _is_excused(held, widget, found):
            continue
        best = 0.0
        for number in sorted({number * (len(points) - 1) // (_TRIES - 1) for number in range(_TRIES)}):
            best = max(best, _side(widget, held, points[number], size))
            if best >= SMALLEST_HIT:
                break
        yield best, f"{_name(held)} in {type(widget).__name__}"


def _is_excused(held: Hashable, widget: Holding, others: Iterable[Hashable]) -> bool:
    """Whether a card, link or kink is as thin as it must be among very many: keys reach them too."""
    if isinstance(widget, FunctionPlot) and isinstance(held, tuple):
        kind, *at = held
        near = [each[1] for each in others if isinstance(each, tuple) and each[0] == kind and each != held]
        gaps = [abs(float(x) - float(at[0])) * widget.scale_now().across for x in near]
        return kind == "piece" or (kind == "kink" and min(gaps, default=np.inf) < widget.grip)
    layout = widget.hands.layout if isinstance(widget, DiagramView) else None
    if layout is None or not isinstance(held, Input | Neuron | Bias | Weight):
        return False
    return _is_compact(held, layout)


def _is_compact(place: Place, layout: Layout) -> bool:
    match place:
        case Input():
            return layout.columns[0].style in _COMPACT
        case Neuron(layer) | Bias(layer):
            return layout.columns[layer + 1].style in _COMPACT
        case Weight():
            own = layout.labels.get(place, QRectF())
            near = [box for weight, box in layout.labels.items() if weight != place and _meet(own, box)]
            return own.isEmpty() or bool(near)


def _meet(one: QRectF, other: QRectF) -> bool:
    """Whether two numbers stand so near one another that a hand must share the room between them."""
    missing = max(0.0, SMALLEST_HIT - one.height())
    return one.adjusted(-missing, -missing, missing, missing).intersects(other)


def _side(widget: Holding, held: Hashable, point: QPointF, size: QSize) -> float:
    """Return the smaller of width and height of what is held at ``point``, as far as it must be.

    Through the middle of its width, then of its height: of a disc both are its diameter.
    """
    _, middle = _length(widget, held, point, QPointF(_STEP, 0), size)
    height, middle = _length(widget, held, middle, QPointF(0, _STEP), size)
    return min(height, _length(widget, held, middle, QPointF(_STEP, 0), size)[0])


def _length(
    widget: Holding, held: Hashable, point: QPointF, way: QPointF, size: QSize
) -> tuple[float, QPointF]:
    """Return how far a thing reaches both ways, and its middle; past the edge of its widget is far enough."""
    most = 2 * SMALLEST_HIT
    ends = []
    for step in (-way, way):
        at = point
        for _ in range(round(SMALLEST_HIT / _STEP)):
            if widget.held_at(at + step) != held:
                break
            at = at + step  # a new point: the first one is shared
        ends.append(at)
    start, end = ends
    if start.x() < 1 or start.y() < 1 or end.x() >= size.width() - 1 or end.y() >= size.height() - 1:
        return most, point
    return (end - start).manhattanLength() + _STEP, (start + end) / 2


def _name(held: Hashable) -> str:
    """Say what is held."""
    parts = held if isinstance(held, tuple) else (held,)
    return " ".join(str(getattr(each, "name", each)) for each in parts)
