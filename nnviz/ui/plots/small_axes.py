"""Small plots painted by hand: a box, its scale, pale lines at round numbers, and what is inside."""

import math
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from nnviz.document.numerals import formatted
from nnviz.nn.arrays import Array
from nnviz.ui.drawing.strokes import draw_curve, draw_segments
from nnviz.ui.drawing.texts import (
    cap_height,
    draw_text,
    draw_text_centred,
    draw_text_right,
    line_height,
    text_width,
)
from nnviz.ui.plots.picture import Scale
from nnviz.ui.theme import AXIS_WIDTH, Look, pen

AIR = 1.5  # lengths of a number between two numbers below, at least
Range = tuple[float, float]


@dataclass(frozen=True)
class SmallPlot:
    """Where a small plot lies, what it spans, and how it is drawn."""

    scale: Scale
    across: Range
    up: Range
    look: Look

    def draw_ground(self, painter: QPainter, *, numbers_below: bool = True) -> None:
        """Draw the pale lines, and their numbers left and below."""
        area, look = self.scale.area, self.look
        apart = max(7 * look.unit(1), AIR * text_width(look.small_number, "−00.0"))
        columns = ticks(self.across, area.width() / apart)
        rows = ticks(self.up, area.height() / (2.2 * line_height(look.small_number)))
        xs, ys = self.scale.xs(np.array(columns)), self.scale.ys(np.array(rows))
        painter.setPen(pen(look.theme.grid, look.stroke(AXIS_WIDTH)))
        edges = [[area.left(), area.bottom(), area.right(), area.bottom()]]
        upright = [[x, area.top(), x, area.bottom()] for x in xs.tolist()]
        level = [[area.left(), y, area.right(), y] for y in ys.tolist()]
        draw_segments(painter, np.array(edges + upright + level))
        font, ink, cap = look.small_number, look.theme.ink, cap_height(look.small_number)
        for y, text in zip(ys.tolist(), tick_texts(rows), strict=True):
            draw_text_right(painter, area.left() - look.unit(0.5), y + cap / 2, text, font, ink)
        for x, text in zip(xs.tolist(), tick_texts(columns), strict=True) if numbers_below else ():
            half = text_width(font, text) / 2
            at = min(max(x, area.left() + half), area.right() - half)
            draw_text_centred(painter, at, area.bottom() + look.unit(0.6) + cap, text, font, ink)

    def draw_curve(
        self,
        painter: QPainter,
        t: Array,
        values: Array,
        colour: QColor,
        width: float,
        *,
        dashed: bool = False,
    ) -> None:
        """Stroke a curve inside the plot."""
        painter.save()
        painter.setClipRect(self.scale.area)
        draw_curve(painter, self.scale.xs(t), self.scale.ys(values), colour, width, dashed=dashed)
        painter.restore()

    def draw_upright(self, painter: QPainter, x: float, colour: QColor) -> None:
        """Draw a line at ``x``, if it is in view."""
        area, at = self.scale.area, self.scale.point(x, 0.0).x() if math.isfinite(x) else math.nan
        if area.left() <= at <= area.right():
            painter.setPen(pen(colour, self.look.stroke(AXIS_WIDTH) * 1.4))
            draw_segments(painter, np.array([[at, area.top(), at, area.bottom()]]))

    def draw_disc(self, painter: QPainter, x: float, y: float, colour: QColor, diameter: float) -> None:
        """Fill a disc at a point, if it is in view."""
        if not (math.isfinite(x) and math.isfinite(y)):
            return
        at = self.scale.point(x, y)
        if self.scale.area.adjusted(-1, -1, 1, 1).contains(at):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawEllipse(QPointF(at), diameter / 2, diameter / 2)

    def write(self, painter: QPainter, *texts: str) -> None:
        """Write a title above the plot: the first of ``texts`` that is no wider, else the last."""
        area, look = self.scale.area, self.look
        text = next((each for each in texts if text_width(look.label, each) <= area.width()), texts[-1])
        draw_text(painter, area.left(), area.top() - look.unit(0.7), text, look.label, look.theme.ink)


def small_plot(box: QRectF, across: Range, up: Range, look: Look) -> SmallPlot:
    """Return a plot that spans ``across`` and ``up`` inside the area ``box``."""
    per_x, per_y = box.width() / (across[1] - across[0]), -box.height() / (up[1] - up[0])
    scale = Scale(per_x, per_y, box.left() - across[0] * per_x, box.top() - up[1] * per_y, box)
    return SmallPlot(scale, across, up, look)


def gutter(look: Look) -> float:
    """Return the room left of a small plot for its numbers."""
    return text_width(look.small_number, "−00.0") + look.unit(0.6)


def footer(look: Look) -> float:
    """Return the room below a small plot for its numbers."""
    return line_height(look.small_number) + look.unit(0.3)


def ticks(span: Range, most: float) -> list[float]:
    """Return round numbers inside ``span``, at most about ``most`` of them."""
    low, high = span
    rough = (high - low) / max(1.0, most)
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(each * power for each in (1, 2, 5, 10) if each * power >= rough * (1 - 1e-9))
    first, last = math.ceil(low / step - 1e-9), math.floor(high / step + 1e-9)
    return [number * step for number in range(first, last + 1)]


def tick_texts(numbers: Iterable[float]) -> list[str]:
    """Return round numbers as written at their lines, all with as many decimals as they need."""
    listed = list(numbers)
    decimals = next(
        (each for each in range(7) if all(math.isclose(round(n, each), n, abs_tol=1e-12) for n in listed)), 6
    )
    return [formatted(number, decimals) for number in listed]
