"""How z is made: the part of each number as a curve, and the parts stacked until they are z."""

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from nnviz.document.frame import Frame
from nnviz.document.parts import Parts, parts_of
from nnviz.document.plotted import with_room
from nnviz.nn.arrays import Array
from nnviz.ui.drawing.texts import line_height
from nnviz.ui.plots.filling import FILL, fill_between
from nnviz.ui.plots.small_axes import SmallPlot, footer, gutter, small_plot
from nnviz.ui.theme import CURVE_WIDTH, SECOND_WIDTH, Look, Theme
from nnviz.words import say


class PartsView(QWidget):
    """Left every part by itself, right one on top of the other; what takes away is hatched."""

    def __init__(self) -> None:
        """Show nothing yet."""
        super().__init__()
        self.setAccessibleName(say("Parts of the sum"))
        self._frame: Frame | None = None
        self._look: Look | None = None
        self._parts: Parts | None = None

    @property
    def parts(self) -> Parts | None:
        """What is on screen."""
        return self._parts

    def refresh(self, frame: Frame, look: Look) -> None:
        """Show the parts of the neuron in front."""
        self._frame, self._look = frame, look
        self._parts = parts_of(frame, frame.pieces) if frame.pieces is not None else None
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw both plots."""
        if self._frame is None or self._look is None or self._parts is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        across = (self._frame.line.low, self._frame.line.high)
        single, stacked = self._boxes(self._look)
        curves = [each.values for each in self._parts.parts]
        _paint_single(painter, small_plot(single, across, _span(curves), self._look), self._parts)
        sums = [*self._parts.sums, self._parts.whole]
        _paint_stack(painter, small_plot(stacked, across, _span(sums), self._look), self._parts)
        for box, span in ((single, _span(curves)), (stacked, _span(sums))):
            plot = small_plot(box, across, span, self._look)
            plot.draw_upright(painter, self._frame.current, self._look.theme.focus)
        painter.end()

    def _boxes(self, look: Look) -> tuple[QRectF, QRectF]:
        """Return the areas of the two plots."""
        gap, top = look.unit(2), line_height(look.label) + look.unit(0.5)
        width = (self.width() - gap) / 2
        height = self.height() - top - footer(look)
        inner = width - gutter(look)
        return (
            QRectF(gutter(look), top, inner, height),
            QRectF(width + gap + gutter(look), top, inner - look.unit(1), height),
        )


def colour_of_part(theme: Theme, index: int) -> QColor:
    """Return the colour of the part at ``index``: the bias is grey, the others take the series."""
    return theme.ghost if index == 0 else theme.of_series(index - 1)


def _span(curves: list[Array]) -> tuple[float, float]:
    values = np.concatenate([[0.0], *curves])
    return with_room(float(values.min()), float(values.max()))


def _paint_single(painter: QPainter, plot: SmallPlot, parts: Parts) -> None:
    """Draw each part by itself; one that is left out is a dashed ghost."""
    look, theme = plot.look, plot.look.theme
    plot.write(painter, say("each part: weight × what it reads"), say("each part"))
    plot.draw_ground(painter)
    for index, part in enumerate(parts.parts):
        width = look.stroke(SECOND_WIDTH if part.is_out else CURVE_WIDTH * 0.8)
        colour = theme.ghost if part.is_out else colour_of_part(theme, index)
        plot.draw_curve(painter, parts.t, part.values, colour, width, dashed=part.is_out)


def _paint_stack(painter: QPainter, plot: SmallPlot, parts: Parts) -> None:
    """Lay part upon part, from the bias on; the last edge is their sum."""
    look, theme = plot.look, plot.look.theme
    name = parts.neuron.name
    whole = (say("stacked: they add up to z of {name}", name=name), say("stacked: z of {name}", name=name))
    plot.write(painter, *(whole if parts.is_whole else (say("without what is off"),)))
    plot.draw_ground(painter)
    below = np.zeros_like(parts.t)
    for index, (part, above) in enumerate(zip(parts.parts, parts.sums, strict=True)):
        if not part.is_out:
            _fill(painter, plot, parts.t, (below, above), colour_of_part(theme, index))
        below = above
    if not parts.is_whole:
        plot.draw_curve(painter, parts.t, parts.whole, theme.ghost, look.stroke(SECOND_WIDTH), dashed=True)
    plot.draw_curve(painter, parts.t, parts.sums[-1], theme.ink, look.stroke(CURVE_WIDTH * 1.2))


def _fill(painter: QPainter, plot: SmallPlot, t: Array, edges: tuple[Array, Array], colour: QColor) -> None:
    """Fill between two edges: in a pale tone where something is added, hatched where it is taken away."""
    below, above = edges
    plus, minus = np.maximum(above, below), np.minimum(above, below)
    tone, hatch = QBrush(plot.look.theme.faded(colour, FILL)), QBrush(colour, Qt.BrushStyle.BDiagPattern)
    for brush, edge in ((tone, plus), (hatch, minus)):
        fill_between(painter, plot, t, (below, edge), brush)
