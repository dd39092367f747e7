"""Bars and arrows of softmax, stroked: a positive number is filled, a negative one an outline of dashes."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from nnviz.ui.drawing.stage_picture import Bar
from nnviz.ui.theme import Look, pen

LEAST_DASHED = 5.0  # pixels of height; a lower outline is drawn without dashes


def draw_bar(painter: QPainter, bar: Bar, look: Look) -> None:
    """Fill a positive number's bar; outline a negative one; one past the scale ends in an arrow."""
    if bar.is_beyond:
        _draw_beyond(painter, bar, look)
        return
    if not bar.is_negative:
        painter.fillRect(bar.box, bar.colour)
        return
    is_low = bar.box.height() < LEAST_DASHED
    width = 1.0 if is_low else look.stroke(0.002)
    painter.setPen(pen(bar.colour, width, dashed=not is_low))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(bar.box.adjusted(width / 2, width / 2, -width / 2, -width / 2))


def _draw_beyond(painter: QPainter, bar: Bar, look: Look) -> None:
    """Draw a bar that goes on past the scale, filled or as an outline, with a head at its end."""
    box, head = bar.box, min(bar.box.height(), bar.box.width() / 2)
    neck = box.right() - head
    corners = (
        box.topLeft(),
        QPointF(neck, box.top()),
        QPointF(box.right(), box.center().y()),
        QPointF(neck, box.bottom()),
        box.bottomLeft(),
    )
    is_low = box.height() < LEAST_DASHED
    width = 1.0 if is_low else look.stroke(0.002)
    painter.setPen(pen(bar.colour, width, dashed=bar.is_negative and not is_low))
    painter.setBrush(Qt.BrushStyle.NoBrush if bar.is_negative else bar.colour)
    painter.drawPolygon(corners)


def draw_arrow(painter: QPainter, point: QPointF, look: Look) -> None:
    """Draw an arrowhead that points right."""
    half = look.unit(0.75)
    painter.setPen(pen(look.theme.ghost, look.stroke(0.002)))
    tip = QRectF(point.x() - half / 2, point.y() - half, half, 2 * half)
    painter.drawPolyline([tip.topLeft(), QPointF(tip.right(), point.y()), tip.bottomLeft()])
