"""What is compared with the outputs, drawn behind them: snapshots pale, the target dashed."""

from collections.abc import Iterator

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter

from nnviz.document.frame import Frame
from nnviz.nn.gaps import Polyline
from nnviz.ui.drawing.dashes import dashes
from nnviz.ui.drawing.strokes import draw_curve, draw_ring, draw_segments
from nnviz.ui.plots.picture import Scale
from nnviz.ui.plots.placing import LabelSheet
from nnviz.ui.theme import CURVE_WIDTH, SECOND_WIDTH, Look, pen
from nnviz.words import say

PALE = 0.6  # how much of the ghost's colour a snapshot keeps
DASH, SPACE = 0.011, 0.007  # of the target, as shares of the window's height
PLACES = (0.97, 0.03, 0.75, 0.5, 0.25)  # shares of a curve's rows at which its name may stand


def paint_comparison(painter: QPainter, scale: Scale, frame: Frame, look: Look) -> None:
    """Draw every snapshot, then the target and the points by which it was drawn."""
    comparison = frame.comparison
    if comparison is None:
        return
    colour, width = look.theme.faded(look.theme.ghost, PALE), look.stroke(SECOND_WIDTH)
    for _, compared in comparison.snapshots if frame.shows_snapshots else ():
        if compared.curve is not None:
            draw_curve(painter, scale.xs(compared.curve.t), scale.ys(compared.curve.y), colour, width)
    if comparison.target is not None and comparison.target.curve is not None:
        _paint_target(painter, scale, comparison.target.curve, look)
    for x, y in comparison.choice.points if comparison.choice else ():
        centre, size = scale.point(x, y), look.handle * 0.6
        draw_ring(painter, centre, size, look.theme.ghost, look.theme.ground, width)


def add_comparison_names(sheet: LabelSheet, scale: Scale, frame: Frame) -> None:
    """Put each snapshot's letter and the target's name beside their curves."""
    for names, curve in _named(frame):
        for share in PLACES:
            row = round(share * (curve.t.size - 1))
            if sheet.add(_anchor(scale, curve, row), names, reach=1.0):
                break


def _named(frame: Frame) -> Iterator[tuple[tuple[str, ...], Polyline]]:
    """Yield the curves with what they may be called: the longest first."""
    comparison = frame.comparison
    if comparison is None:
        return
    if comparison.target is not None and comparison.target.curve is not None:
        yield (comparison.target.title, say("target")), comparison.target.curve
    for snapshot, compared in comparison.snapshots if frame.shows_snapshots else ():
        if compared.curve is not None:
            yield (compared.title, snapshot.letter), compared.curve


def _anchor(scale: Scale, curve: Polyline, row: int) -> QPointF:
    """Return the middle of the piece that begins at a row, so that a jump or an end is no anchor."""
    first = min(row, curve.t.size - 2)
    x, y = curve.t[first : first + 2].mean(), curve.y[first : first + 2].mean()
    return scale.point(float(x), float(y))


def _paint_target(painter: QPainter, scale: Scale, curve: Polyline, look: Look) -> None:
    seen = scale.area.top(), scale.area.bottom()
    on, off = DASH * look.height, SPACE * look.height
    painter.setPen(pen(look.theme.ghost, look.stroke(CURVE_WIDTH)))
    draw_segments(painter, dashes(scale.xs(curve.t), scale.ys(curve.y), on, off, seen))
