"""The item that paints inside a pyqtgraph plot: in device pixels, by whoever knows what to paint."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QTransform
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from nnviz.nn.arrays import Array


@dataclass(frozen=True)
class Scale:
    """From data to pixels, both ways, and the plot's area in pixels."""

    across: float  # pixels per unit of x
    down: float  # pixels per unit of y; negative, since y grows upwards
    left: float  # pixel of x = 0
    top: float  # pixel of y = 0
    area: QRectF

    def xs(self, values: Array) -> Array:
        """Return the pixels of x values; what lies too far for float64 is infinite."""
        with np.errstate(over="ignore", invalid="ignore"):
            return values * self.across + self.left

    def ys(self, values: Array) -> Array:
        """Return the pixels of y values; what lies too far for float64 is infinite."""
        with np.errstate(over="ignore", invalid="ignore"):
            return values * self.down + self.top

    def point(self, x: float, y: float) -> QPointF:
        """Return the pixel of a point."""
        return QPointF(x * self.across + self.left, y * self.down + self.top)

    def x_of(self, pixel: float) -> float:
        """Return the x under a pixel."""
        return (pixel - self.left) / self.across


def scale_of(transform: QTransform, data: QRectF) -> Scale:
    """Return the scale of a plot whose view maps by ``transform`` and shows the rectangle ``data``."""
    return Scale(
        transform.m11(), transform.m22(), transform.dx(), transform.dy(), transform.mapRect(data).normalized()
    )


Paint = Callable[[QPainter, Scale], None]


class PlotPicture(pg.GraphicsObject):
    """Fills the view; ``paint`` maps in NumPy and draws unscaled, since a scaled painter strokes slowly."""

    def __init__(self, paint: Paint) -> None:
        """Paint by ``paint``."""
        super().__init__()
        self._paint = paint

    def boundingRect(self) -> QRectF:
        """Return the whole view."""
        return QRectF(self.viewRect())

    def viewRangeChanged(self) -> None:
        """Follow the view."""
        self.prepareGeometryChange()

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Draw in device pixels, whatever device that is: the screen, a picture, a file."""
        scale = scale_of(painter.worldTransform(), QRectF(self.viewRect()))
        painter.save()
        try:
            painter.resetTransform()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint(painter, scale)
        finally:
            painter.restore()
