"""Painting the cover of the curve in front: a neutral patch with a question mark, of the plot's own size."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from nnviz.document.visible import QUESTION
from nnviz.ui.drawing.strokes import draw_box
from nnviz.ui.drawing.texts import cap_height, draw_text_centred, line_height
from nnviz.ui.plots.gathered import Gathered
from nnviz.ui.plots.picture import Scale
from nnviz.ui.theme import AXIS_WIDTH


def patch_box(scale: Scale, shown: Gathered) -> QRectF:
    """Return where the question mark lies: in the middle of the plot."""
    side = 2 * line_height(shown.look.title)
    area = scale.area
    return QRectF(area.center().x() - side / 2, area.center().y() - side / 2, side, side)


def paint_cover(painter: QPainter, scale: Scale, shown: Gathered) -> None:
    """Draw the patch where the curve in front is covered."""
    if not shown.is_covered:
        return
    box, look = patch_box(scale, shown), shown.look
    draw_box(painter, box, look.theme.track, look.theme.axis, look.stroke(AXIS_WIDTH), look.unit(0.8))
    baseline = box.center().y() + cap_height(look.title) / 2
    draw_text_centred(painter, box.center().x(), baseline, QUESTION, look.title, look.theme.ink)
