"""The hands that drag: the line in the function plot, a weight on its link, a row of the inspector."""

from PySide6.QtCore import QPointF

from benchmarks.screen import Hand, Screen
from nnviz.document.places import Input, ValuePlace, Weight
from nnviz.ui.widgets.number_drag import PIXELS_PER_STEP


def line_hand(screen: Screen) -> Hand:
    """Return the hand on the line in the function plot, moving into the roomier half of the view."""
    plot, document = screen.window.panels.function.plot, screen.store.document
    scale = plot.scale_now()
    value = document.value(Input(document.view.input), 0)
    start = QPointF(scale.point(value, 0).x(), scale.area.center().y())
    way = 1.0 if value < (document.view.low + document.view.high) / 2 else -1.0
    return Hand(plot.viewport(), start, QPointF(way * max(2.0, scale.across * document.step), 0))


def link_hand(screen: Screen, weight: Weight) -> Hand:
    """Return the hand on the number of a weight on its link, or on the link where it has none."""
    view = screen.window.panels.network.view
    layout = view.hands.layout
    if layout is None:
        raise ValueError("the diagram has not been laid out")
    points = layout.link(weight)
    box = layout.labels.get(weight)
    middle = points[len(points) // 2] if len(points) > 2 else points.mean(axis=0)
    start = box.center() if box is not None else QPointF(*middle.tolist())
    return Hand(view, start, QPointF(0, -PIXELS_PER_STEP))


def slider_hand(screen: Screen, place: ValuePlace) -> Hand:
    """Return the hand on a slider of the inspector, a few pixels a step."""
    rows = screen.window.panels.inspector.rows
    slider = next(row.slider for row in rows if row.binding.place == place)
    track = slider.track
    x = track.x_of(slider.number)
    way = 1.0 if x < track.left + track.length / 2 else -1.0
    stride = way * max(3.0, slider.scale.step / track.pixel)
    return Hand(slider, QPointF(x, track.y), QPointF(stride, 0), int(track.length / 2 / abs(stride)))
