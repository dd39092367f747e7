"""The hands that drag: the line and a kink in the function plot, a weight on its link, a slider."""

from PySide6.QtCore import QPointF

from benchmarks.screen import Hand, Screen
from nnviz.document.marked_kinks import MOST_LISTED, plotted_kinks
from nnviz.document.places import Input, Neuron, ValuePlace, Weight
from nnviz.nn.piecewise import bend_places
from nnviz.ui.plots.grasp import Grasp
from nnviz.ui.plots.holds import KinkHold
from nnviz.ui.widgets.number_drag import PIXELS_PER_STEP


def line_hand(screen: Screen) -> Hand:
    """Return the hand on the line in the function plot, moving into the roomier half of the view."""
    plot, document = screen.panels.function.plot, screen.store.document
    scale = plot.scale_now()
    value = document.value(Input(document.view.input), 0)
    start = QPointF(scale.point(value, 0).x(), scale.area.center().y())
    way = 1.0 if value < (document.view.low + document.view.high) / 2 else -1.0
    return Hand(plot.viewport(), start, QPointF(way * max(2.0, scale.across * document.step), 0))


def kink_hand(screen: Screen) -> Hand:
    """Return the hand on the kink with the most room of the curve in front, moving into that room.

    Where the curve in front has too many kinks to be held one by one, one of the layer before is in front.
    """
    pieces = screen.frame.pieces
    if pieces is None:
        raise ValueError(screen.frame.pieces_fault)
    if not plotted_kinks(screen.frame, pieces):
        network = screen.frame.document.network
        before = [Neuron(network.depth - 2, index) for index in range(network.sizes[-2])]
        bends = [bend_places(pieces, each.layer, each.index).size for each in before]
        most = max(count for count in bends if count <= MOST_LISTED)
        screen.look_at(before[bends.index(most)])
    plot, frame = screen.panels.function.plot, screen.frame
    scale, kinks = plot.scale_now(), plotted_kinks(frame, pieces)
    grasp = Grasp(frame, screen.window.refresher.look, scale, kinks)
    rooms = []
    for marked in kinks:
        start = scale.point(marked.kink.x, marked.value)
        hold = grasp.at(start, "bias")
        if isinstance(hold, KinkHold) and scale.area.contains(start):
            ends = hold.travel.low - marked.kink.x, hold.travel.high - marked.kink.x
            rooms.append((*max(((abs(end), end) for end in ends)), start))
    room, end, start = max(rooms, key=lambda each: each[0])
    stride = max(1.5, scale.across * frame.document.step)
    steps = int(0.9 * room * scale.across / stride)
    return Hand(plot.viewport(), start, QPointF(stride if end > 0 else -stride, 0), min(30, steps))


def link_hand(screen: Screen, weight: Weight) -> Hand:
    """Return the hand on the number of a weight on its link, or on the link where it has none."""
    view = screen.panels.network.view
    layout = view.hands.layout
    if layout is None:
        raise ValueError("the diagram has not been laid out")
    points = layout.link(weight)
    box = layout.labels.get(weight)
    middle = points[len(points) // 2] if len(points) > 2 else points.mean(axis=0)
    start = box.center() if box is not None else QPointF(*middle.tolist())
    return Hand(view, start, QPointF(0, -PIXELS_PER_STEP))


def slider_hand(screen: Screen, place: ValuePlace) -> Hand:
    """Return the hand on a slider of the inspector, on stage a pinned one, a few pixels a step."""
    panels = screen.panels
    rows = panels.pins.rows if panels.pins.isVisible() else panels.inspector.rows
    slider = next(row.slider for row in rows if row.binding.place == place)
    track = slider.track
    x = track.x_of(slider.number)
    way = 1.0 if x < track.left + track.length / 2 else -1.0
    stride = way * max(3.0, slider.scale.step / track.pixel)
    return Hand(slider, QPointF(x, track.y), QPointF(stride, 0), int(track.length / 2 / abs(stride)))
