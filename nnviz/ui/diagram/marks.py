"""Marks on the diagram's numbers: lit where a drag is changing them, a small lock where they are locked."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from nnviz.document.frame import Frame
from nnviz.document.places import Input, ValuePlace, Weight
from nnviz.ui.diagram.layout import Layout
from nnviz.ui.drawing.strokes import draw_outline
from nnviz.ui.drawing.texts import cap_height
from nnviz.ui.icons import icon_pixmap
from nnviz.ui.theme import SECOND_WIDTH, Look

MOST_LIT = 64  # numbers; a drag that changes more lights none


def draw_marks(painter: QPainter, frame: Frame, layout: Layout, look: Look) -> None:
    """Ring what a drag changes beside what is held itself, and put a lock on what is locked."""
    lit = [place for place in frame.changed if place != frame.selection.place]
    for place in lit if len(lit) <= MOST_LIT else ():
        box = _box(layout, place, look)
        draw_outline(painter, box, look.theme.focus, look.stroke(SECOND_WIDTH), look.unit(0.5))
    size = round(1.3 * cap_height(look.small_number))
    for place in frame.document.locks:
        box = _box(layout, place, look)
        lock = icon_pixmap("lock", look.theme.ink, size, painter.device().devicePixelRatioF())
        painter.drawPixmap(QPointF(box.right() - size, box.center().y() - size / 2), lock)


def _box(layout: Layout, place: ValuePlace, look: Look) -> QRectF:
    """Return the box of a number; that of a weight without a number is where it would be."""
    box = layout.value_box(place, look)
    return box if isinstance(place, Input | Weight) else box.adjusted(0, 1, 0, -1)
