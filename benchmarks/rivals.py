"""What a frame of the function plot costs at least, by QPainter alone, and in pyqtgraph as it comes."""

from collections.abc import Sequence

import numpy as np
import pyqtgraph
from pyqtgraph.Qt.internals import PrimitiveArray
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from benchmarks.screen import Painted
from nnviz.document.frame import Frame
from nnviz.document.marked_kinks import plotted_kinks
from nnviz.document.plotted import (
    PlottedCurve,
    curve_of,
    front_neuron,
    front_z,
    hidden_curves,
    output_curves,
    vertical_range,
)
from nnviz.nn.arrays import Array

TICKS = 9
CURVE, SECOND = 0.003, 0.002  # widths as shares of the window's height, as ours
WIDEST_HUE = 255


class Content:
    """What every rival draws of a frame: the same curves, the same kinks, the same line."""

    def __init__(self, frame: Frame) -> None:
        """Gather it; nothing of this is timed."""
        if frame.pieces is None:
            raise ValueError("the frame has no pieces")
        self.pieces, front, z = frame.pieces, front_neuron(frame), front_z(frame, frame.pieces)
        behind = [each for each in output_curves(frame.pieces) if each.neuron != front]
        behind += [*hidden_curves(frame, frame.pieces), *([z] if z is not None else [])]
        self.curves: Sequence[PlottedCurve] = (*behind, curve_of(frame.pieces, front))
        self.dots = [(each.kink.x, each.value) for each in plotted_kinks(frame, frame.pieces)]
        view = frame.document.view
        self.x_range, self.y_range = (view.low, view.high), vertical_range(frame)
        sample = frame.selection.sample
        self.x = float(frame.document.inputs[sample, view.input])
        self.y = float(frame.trace.layers[front.layer].a[sample, front.index])

    def width(self, number: int, height: int) -> float:
        """Return how wide a curve is stroked in a window of this height."""
        is_front = number == len(self.curves) - 1
        return max(1.0, (CURVE if is_front else SECOND) * height)


class Floor(QWidget):
    """Curves by drawLines with flat caps over a picture of axes and grid; no labels, no words."""

    def __init__(self, size: tuple[int, int], height: int) -> None:
        """Take the size of the plot in a window of ``height``."""
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.resize(*size)
        self._height = height
        self._content: Content | None = None
        self._grid = self._drawn_grid()
        self._lines = PrimitiveArray(QLineF, 4)
        self.painted = Painted(self)

    def _drawn_grid(self) -> QPixmap:
        grid = QPixmap(self.size())
        grid.fill(QColor("white"))
        painter = QPainter(grid)
        painter.setPen(QColor("lightgray"))
        for tick in range(1, TICKS):
            x, y = self.width() * tick / TICKS, self.height() * tick / TICKS
            painter.drawLine(QLineF(x, 0, x, self.height()))
            painter.drawLine(QLineF(0, y, self.width(), y))
            painter.drawText(QPointF(x, self.height() - 4), f"{tick}.0")
            painter.drawText(QPointF(4, y), f"{tick}.0")
        painter.end()
        return grid

    def show_content(self, content: Content) -> None:
        """Paint another frame."""
        self._content = content
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Blit, stroke, dot."""
        if self._content is None:
            return
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._grid)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint(painter, self._content)
        painter.end()

    def _paint(self, painter: QPainter, content: Content) -> None:
        (low, high), (bottom, top) = content.x_range, content.y_range
        across, down = self.width() / (high - low), self.height() / (bottom - top)
        for number, curve in enumerate(content.curves):
            xs, ys = (curve.t - low) * across, np.clip((curve.values - top) * down, -1e4, 1e4)
            width = content.width(number, self._height)
            self._stroke(painter, xs, ys, hue(number), width)
        x, y = (content.x - low) * across, (content.y - top) * down
        painter.setPen(QPen(QColor("black"), 1.5))
        painter.drawLine(QLineF(x, 0, x, self.height()))
        painter.setBrush(QColor("black"))
        painter.drawEllipse(QPointF(x, y), 7, 7)
        for kink_x, kink_y in content.dots:
            painter.drawEllipse(QPointF((kink_x - low) * across, (kink_y - top) * down), 5, 5)

    def _stroke(self, painter: QPainter, xs: Array, ys: Array, colour: QColor, width: float) -> None:
        pen = QPen(colour, width)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        self._lines.resize(len(xs) - 1)
        self._lines.ndarray()[:] = np.column_stack([xs[:-1], ys[:-1], xs[1:], ys[1:]])
        painter.drawLines(*self._lines.drawargs())
        if width >= 2.5:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            for x, y in zip(xs[1:-1].tolist(), ys[1:-1].tolist(), strict=True):
                painter.drawEllipse(QPointF(x, y), width / 2, width / 2)


class Stock(pyqtgraph.PlotWidget):  # type: ignore[misc]  # pyqtgraph has no types
    """PlotWidget with showGrid, PlotDataItems, dots and an InfiniteLine; autorange off, to its favour."""

    def __init__(self, size: tuple[int, int], height: int) -> None:
        """Take the size of the plot in a window of ``height``."""
        super().__init__(background="w")
        self.resize(*size)
        self._height = height
        self._shown: Content | None = None
        self._curves: list[pyqtgraph.PlotDataItem] = []
        self.showGrid(x=True, y=True, alpha=0.2)
        self.disableAutoRange()
        self._line = pyqtgraph.InfiniteLine(pen=pyqtgraph.mkPen("k", width=1.5))
        self._dots = pyqtgraph.ScatterPlotItem(size=10, brush="k")
        self._point = pyqtgraph.ScatterPlotItem(size=14, brush="k")
        for item in (self._line, self._dots, self._point):
            self.addItem(item)
        self.painted = Painted(self)

    def show_content(self, content: Content) -> None:
        """Show another frame; curves that have not changed are left alone."""
        self.setRange(QRectF(), xRange=content.x_range, yRange=content.y_range, padding=0)
        if self._shown is None or self._shown.pieces is not content.pieces:
            self._set_curves(content)
            self._dots.setData(*np.array(content.dots).reshape(-1, 2).T)
        self._shown = content
        self._line.setValue(content.x)
        self._point.setData([content.x], [content.y])

    def _set_curves(self, content: Content) -> None:
        for number, curve in enumerate(content.curves):
            if number == len(self._curves):
                pen = pyqtgraph.mkPen(hue(number), width=content.width(number, self._height))
                self._curves.append(self.plot(pen=pen))
            self._curves[number].setData(curve.t, curve.values)


def hue(number: int) -> QColor:
    """Return one of many colours."""
    return QColor.fromHsv(37 * number % WIDEST_HUE, 200, 160)
