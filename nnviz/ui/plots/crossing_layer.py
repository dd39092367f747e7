"""Where two shares are equal: a diamond on the curves of the function plot, with the place in words."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter

from nnviz.document.crossings import MarkedCrossing
from nnviz.document.leaving_out import LeftOut
from nnviz.ui.plots.gathered import Gathered
from nnviz.ui.plots.picture import Scale
from nnviz.ui.plots.placing import LabelSheet
from nnviz.ui.theme import SECOND_WIDTH, pen

SIZE = 0.35  # half a diamond's width, as a share of a handle's


def paint_crossings(painter: QPainter, scale: Scale, content: Gathered) -> None:
    """Draw a diamond at each crossing."""
    look = content.look
    half = look.handle * SIZE
    for each in content.crossings:
        at = scale.point(each.crossing.t, each.share)
        painter.setPen(pen(look.theme.ink, look.stroke(SECOND_WIDTH)))
        painter.setBrush(look.theme.ground)
        painter.drawPolygon([at + QPointF(*way) for way in ((0, -half), (half, 0), (0, half), (-half, 0))])


def add_crossing_labels(sheet: LabelSheet, scale: Scale, content: Gathered) -> None:
    """Name each crossing by its place and its two classes, where there is room."""
    for each in content.crossings:
        sheet.add(scale.point(each.crossing.t, each.share), crossing_texts(each, content))


def crossing_texts(crossing: MarkedCrossing, content: Gathered) -> Sequence[str]:
    """Return what may be written beside a crossing, from long to short: where captions go, its place."""
    labels = crossing.labels
    return labels[-1:] if content.look.leaves(LeftOut.CAPTIONS) else labels
