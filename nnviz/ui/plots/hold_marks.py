"""What is drawn while something is held in the plot: a kink's travel and siblings, a tilt's pivot."""

from collections.abc import Mapping
from types import MappingProxyType

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from nnviz.document.frame import Frame
from nnviz.document.holding import MoveKink
from nnviz.document.places import Neuron
from nnviz.nn.solve import End, own_kinks
from nnviz.ui.drawing.strokes import draw_outline, draw_ring, draw_segments
from nnviz.ui.drawing.texts import cap_height, draw_text, line_height, text_width
from nnviz.ui.plots.grasp import value_at
from nnviz.ui.plots.holds import Hold, KinkHold, LevelHold, SlopeHold
from nnviz.ui.plots.picture import Scale
from nnviz.ui.theme import CURVE_WIDTH, SECOND_WIDTH, Look, pen
from nnviz.words import mark, say, told

_STOPS: Mapping[End, str] = MappingProxyType(  # what stops a kink
    {
        "view": mark("the view ends here"),
        "twin": mark("it meets its twin here"),
        "flat": mark("z would be flat here"),
        "no say": mark("what it is moved by is multiplied by 0 here"),
        "partner": mark("it meets its other kink, which stays here"),
    }
)


def paint_hold(painter: QPainter, scale: Scale, frame: Frame, look: Look, front: Neuron, hold: Hold) -> None:
    """Draw the marks of what is held over the curve in front."""
    if isinstance(hold, KinkHold):
        _paint_travel(painter, scale, look, hold)
        _paint_own_kinks(painter, scale, frame, look, front, hold)
    elif isinstance(hold, SlopeHold):
        centre = scale.point(hold.pivot, hold.pivot_value)
        draw_ring(painter, centre, look.handle * 0.6, look.theme.ink, look.theme.ink, 1.0)
        _write(painter, scale, look, centre, say("fixed"))
    elif isinstance(hold, LevelHold):
        at = float(scale.xs(np.array(hold.at)))
        painter.setPen(pen(look.theme.ghost, look.stroke(SECOND_WIDTH), dashed=True))
        draw_segments(painter, np.array([[at, scale.area.top(), at, scale.area.bottom()]]))


def _paint_travel(painter: QPainter, scale: Scale, look: Look, hold: KinkHold) -> None:
    """Draw the stretch that the kink can travel, along the lower edge, with what stops it at each end."""
    left, right = (float(scale.xs(np.array(each))) for each in (hold.travel.low, hold.travel.high))
    bottom = scale.area.bottom() - look.unit(1)
    painter.setPen(pen(look.theme.focus, look.stroke(CURVE_WIDTH) * 1.5))
    draw_segments(painter, np.array([[left, bottom, right, bottom]]))
    painter.setPen(pen(look.theme.focus, look.stroke(SECOND_WIDTH)))
    tick = look.unit(0.75)
    draw_segments(painter, np.array([[x, bottom - tick, x, bottom + tick] for x in (left, right)]))


def _paint_own_kinks(
    painter: QPainter, scale: Scale, frame: Frame, look: Look, front: Neuron, hold: KinkHold
) -> None:
    """Draw the held kink's ring dashed, its siblings as ghosts, and the words at an end of the travel."""
    if frame.pieces is None or not isinstance(frame.drag, MoveKink):
        return
    for number, kink in enumerate(own_kinks(frame.pieces, hold.neuron.layer, hold.neuron.index)):
        centre = scale.point(kink.x, value_at(frame.pieces, front, kink.x))
        if number != hold.number:
            draw_ring(painter, centre, look.handle * 0.8, look.theme.ghost, look.theme.ground, 2.0)
            continue
        size = look.handle * 1.25
        box = QRectF(centre.x() - size / 2, centre.y() - size / 2, size, size)
        draw_outline(painter, box, look.theme.focus, look.stroke(SECOND_WIDTH), size / 2, dashed=True)
        words = _words(hold, kink.x)
        if words:
            _write(painter, scale, look, centre, words)


def _words(hold: KinkHold, x: float) -> str:
    """Say what stops a kink at the end of its travel, or that another kink moves along."""
    end = hold.is_at_end(x)
    if end:
        stop = hold.travel.low_end if end == "low" else hold.travel.high_end
        return told(_STOPS[stop])
    return (
        say("both kinks of {name} move together", name=hold.neuron.name)
        if hold.travel.partner and hold.way == "bias"
        else ""
    )


def _write(painter: QPainter, scale: Scale, look: Look, at: QPointF, words: str) -> None:
    """Write words on a patch of ground under a handle, inside the plot."""
    width, height = text_width(look.text, words) + 6, line_height(look.text)
    left = min(max(at.x() - width / 2, scale.area.left()), scale.area.right() - width)
    top = at.y() + look.handle * 0.8
    if top + height > scale.area.bottom():
        top = at.y() - look.handle * 0.8 - height
    box = QRectF(left, top, width, height)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.theme.ground)
    painter.drawRect(box)
    draw_text(
        painter, left + 3, box.center().y() + cap_height(look.text) / 2, words, look.text, look.theme.ink
    )
