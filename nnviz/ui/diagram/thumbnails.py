"""Thumbnails: every neuron's own exact function on its card, with a dot at the current input."""

from dataclasses import dataclass
from itertools import groupby

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from nnviz.document.frame import Frame
from nnviz.document.places import Input, Neuron
from nnviz.document.plotted import own_vertices
from nnviz.document.quantities import A
from nnviz.document.visible import Seen
from nnviz.nn.arrays import Array
from nnviz.nn.piecewise import LinePieces, curve
from nnviz.ui.diagram.layout import Layout, Style
from nnviz.ui.drawing.colours import colour_of_neuron
from nnviz.ui.drawing.strokes import draw_curve
from nnviz.ui.drawing.texts import cap_height, text_width
from nnviz.ui.theme import CURVE_WIDTH, Look

SMALLEST = (12, 6)  # pixels; in less nothing could be seen


@dataclass(frozen=True, eq=False)
class Thumbnail:
    """One function in its box; 0 is in its range, but for an input that is held."""

    neuron: int  # counted in its column
    box: QRectF
    xs: Array  # (rows,)
    ys: Array  # (rows,)
    low: float
    high: float
    colour: QColor

    def line(self) -> tuple[Array, Array]:
        """Return the pixels of the function, with a gap behind it."""
        left, across, bottom, up = self._scale()
        xs, ys = left + (self.xs - self.xs[0]) * across, bottom - (self.ys - self.low) * up
        return np.append(xs, np.nan), np.append(ys, np.nan)

    def point(self, x: float, y: float) -> QPointF:
        """Return the pixel of a point."""
        left, across, bottom, up = self._scale()
        return QPointF(left + (x - float(self.xs[0])) * across, bottom - (y - self.low) * up)

    def _scale(self) -> tuple[float, float, float, float]:
        span = self.high - self.low if self.high > self.low else 1.0
        across = self.box.width() / float(self.xs[-1] - self.xs[0])
        return self.box.left(), across, self.box.bottom(), self.box.height() / span


def thumbnails(frame: Frame, layout: Layout, look: Look) -> tuple[tuple[Thumbnail, ...], ...]:
    """Return, column by column, the functions that there is room for."""
    if frame.pieces is None:
        return ()
    columns = []
    for number, column in enumerate(layout.columns):
        boxes = column.boxes if column.style in {Style.FULL, Style.ROW} else ()
        made = (
            _thumbnail(frame, frame.pieces, number, index, function_box(box, column.style, look), look)
            for index, box in enumerate(boxes)
        )
        columns.append(tuple(each for each in made if each is not None))
    return tuple(columns)


def _thumbnail(
    frame: Frame, pieces: LinePieces, number: int, index: int, box: QRectF, look: Look
) -> Thumbnail | None:
    """Return a neuron's function, or an input along the line; ``None`` where there is no room."""
    sample, visible = frame.selection.sample, frame.visible
    quantity = A(Neuron(number - 1, index)) if number else Input(index)
    if not visible.is_clear and visible.of(quantity, sample) is not Seen.SHOWN:
        return None
    if number:
        colour = colour_of_neuron(look.theme, frame.document.network, number - 1, index)
        xs, ys = curve(pieces, number - 1, index)
        if visible.covered:
            xs, ys = own_vertices(xs, ys)
    else:  # one that is held does not change along the line: flat and grey
        colour = look.theme.focus if frame.line.direction[index] else look.theme.ghost
        xs = np.array([frame.line.low, frame.line.high])
        ys = frame.line.points(xs)[:, index]
    if box.width() < SMALLEST[0] or box.height() < SMALLEST[1] or not np.isfinite(ys).all():
        return None
    return Thumbnail(index, box, xs, ys, *_heights(ys, is_held=not number and ys[0] == ys[-1]), colour)


def _heights(ys: Array, *, is_held: bool) -> tuple[float, float]:
    """Return the range of a function with 0 in it; an input that is held runs through the middle."""
    if is_held:
        reach = max(1.0, abs(float(ys[0])))
        return float(ys[0]) - reach, float(ys[0]) + reach
    return min(0.0, float(ys.min())), max(0.0, float(ys.max()))


def function_box(box: QRectF, style: Style, look: Look) -> QRectF:
    """Return where a card shows its function."""
    side = look.unit(1.1)
    if style is Style.FULL:
        top = box.top() + 2.9 * cap_height(look.number)
        return QRectF(box.left() + side, top, box.width() - 2 * side, box.bottom() - side * 0.8 - top)
    value = text_width(look.small_number, "−00.00") + side
    left = box.left() + 0.46 * box.width()
    return QRectF(left, box.top() + 4, max(0.0, box.right() - value - left - side), box.height() - 8)


def draw_functions(painter: QPainter, drawn: tuple[tuple[Thumbnail, ...], ...], look: Look) -> None:
    """Stroke every function, those of one colour in one call."""
    every = [each for column in drawn for each in column]
    for _, group in groupby(every, key=lambda each: each.colour.rgba()):
        alike = list(group)
        with np.errstate(over="ignore", invalid="ignore"):
            xs, ys = (np.concatenate(parts) for parts in zip(*(each.line() for each in alike), strict=True))
        draw_curve(painter, xs, ys, alike[0].colour, _width(look))


def draw_currents(
    painter: QPainter, frame: Frame, drawn: tuple[tuple[Thumbnail, ...], ...], look: Look
) -> None:
    """Draw a dot on every function where the sample is; none when the current input is out of view."""
    values, current = values_of_columns(frame), frame.current
    if not frame.line.low <= current <= frame.line.high:
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.theme.focus)
    size = 1.6 * _width(look)
    for column, column_values in zip(drawn, values, strict=False):
        for each in column:
            painter.drawEllipse(each.point(current, column_values[each.neuron]), size, size)


def values_of_columns(frame: Frame) -> list[list[float]]:
    """Return the inputs of the sample, then what every layer answers to it."""
    sample = frame.selection.sample
    return [
        frame.document.inputs[sample].tolist(),
        *(layer.a[sample].tolist() for layer in frame.trace.layers),
    ]


def _width(look: Look) -> float:
    return max(1.5, look.stroke(CURVE_WIDTH) * 0.75)
