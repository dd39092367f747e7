"""The shares stacked along the view: they fill 0 to 1, with the places where two are equal."""

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from nnviz.document.crossings import MarkedCrossing, marked_crossings
from nnviz.document.frame import Frame
from nnviz.document.places import Neuron
from nnviz.document.stacked import ShareStack, names_at_input, share_stack, stack_words
from nnviz.document.visible import Seen
from nnviz.ui.drawing.colours import colour_of_neuron
from nnviz.ui.drawing.strokes import draw_ring
from nnviz.ui.drawing.texts import cap_height, draw_text, elided, line_height, rise, text_width
from nnviz.ui.plots.filling import FILL, fill_between
from nnviz.ui.plots.small_axes import SmallPlot, footer, gutter, small_plot
from nnviz.ui.theme import AXIS_WIDTH, SECOND_WIDTH, Look, pen
from nnviz.words import say

BETWEEN = " · "  # parts of what the stack says


class StackView(QWidget):
    """One band per class; dashed lines where two scores are equal, names at the input."""

    def __init__(self) -> None:
        """Show nothing yet."""
        super().__init__()
        self.setAccessibleName(say("Shares stacked"))
        self._frame: Frame | None = None
        self._look: Look | None = None
        self.stack: ShareStack | None = None
        self.crossings: tuple[MarkedCrossing, ...] = ()

    def refresh(self, frame: Frame, look: Look) -> None:
        """Show the shares of the last layer."""
        self._frame, self._look = frame, look
        self.stack, self.crossings = share_stack(frame), marked_crossings(frame)
        self.setAccessibleDescription(
            " ".join([stack_words(frame), *(each.labels[0] for each in self.crossings)])
        )
        self.update()

    @property
    def plot(self) -> SmallPlot | None:
        """Where the stack lies."""
        if self._frame is None or self._look is None:
            return None
        look = self._look
        top = 2 * line_height(look.label) + look.unit(1)
        box = QRectF(
            gutter(look), top, self.width() - gutter(look) - look.unit(1), self.height() - top - footer(look)
        )
        return small_plot(box, (self._frame.line.low, self._frame.line.high), (0.0, 1.0), look)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the bands, the crossings, the input and what it comes to."""
        plot, frame, stack = self.plot, self._frame, self.stack
        if plot is None or frame is None or stack is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        plot.draw_ground(painter)
        if _is_seen(frame):
            _paint_bands(painter, plot, frame, stack)
            _paint_crossings(painter, plot, self.crossings)
            plot.draw_upright(painter, frame.current, plot.look.theme.focus)
            _paint_names(painter, plot, frame)
            look = plot.look
            text = _whole_parts(stack_words(frame), look, self.width())
            baseline = max(cap_height(look.label) + look.unit(0.25), math.ceil(rise(look.label, text)))
            draw_text(painter, 0.0, baseline, text, look.label, look.theme.ink)
        painter.end()


def _whole_parts(words: str, look: Look, width: float) -> str:
    """Return as many parts of ``words`` as there is room for: half a sentence says nothing."""
    parts = words.split(BETWEEN)
    some = (BETWEEN.join(parts[:count]) for count in range(len(parts), 0, -1))
    fitting = (each for each in some if text_width(look.label, each) <= width)
    return next(fitting, elided(look.label, parts[0], width))


def _is_seen(frame: Frame) -> bool:
    """Whether every share is computed and nothing of it is covered."""
    if frame.visible.is_clear:
        return True
    last, sample = frame.document.network.depth - 1, frame.selection.sample
    neurons = [Neuron(last, index) for index in range(frame.document.network.sizes[-1])]
    return all(frame.visible.curve(each, "a", sample) is Seen.SHOWN for each in neurons)


def _paint_bands(painter: QPainter, plot: SmallPlot, frame: Frame, stack: ShareStack) -> None:
    """Fill a band for each class in its colour, and draw the edge between it and the next."""
    network, look = frame.document.network, plot.look
    last, chosen = network.depth - 1, frame.selection.neuron
    for index in range(len(stack.edges) - 1):
        colour = colour_of_neuron(look.theme, network, last, index)
        tone = 2 * FILL if chosen == Neuron(last, index) else FILL
        fill_between(painter, plot, stack.t, stack.between(index), look.theme.faded(colour, tone))
    for edge in stack.edges[1:-1]:
        plot.draw_curve(painter, stack.t, edge, look.theme.ink, look.stroke(SECOND_WIDTH))


def _paint_crossings(painter: QPainter, plot: SmallPlot, crossings: tuple[MarkedCrossing, ...]) -> None:
    """Draw a dashed line where two shares are equal, with the place above it where there is room."""
    look, area, taken = plot.look, plot.scale.area, -math.inf
    for each in sorted(crossings, key=lambda each: each.crossing.t):
        at = plot.scale.point(each.crossing.t, each.below)
        painter.setPen(pen(look.theme.ink, look.stroke(AXIS_WIDTH), dashed=True))
        painter.drawLine(QPointF(at.x(), area.top()), QPointF(at.x(), area.bottom()))
        draw_ring(
            painter, at, look.handle * 0.5, look.theme.ink, look.theme.ground, look.stroke(SECOND_WIDTH)
        )
        for text in each.labels:
            width = text_width(look.label, text)
            left = min(max(at.x() - width / 2, area.left()), area.right() - width)
            if left > taken:
                draw_text(painter, left, area.top() - look.unit(0.7), text, look.label, look.theme.ink)
                taken = left + width + look.unit(1)
                break


def _paint_names(painter: QPainter, plot: SmallPlot, frame: Frame) -> None:
    """Write the name and the share of each thick band beside the input."""
    look, area = plot.look, plot.scale.area
    if not area.left() <= plot.scale.point(frame.current, 0.0).x() <= area.right():
        return
    for height, text in names_at_input(frame):
        at, width = plot.scale.point(frame.current, height), text_width(look.label, text)
        left = at.x() + look.unit(1)
        if left + width > area.right():
            left = at.x() - look.unit(1) - width
        cap = cap_height(look.label)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.theme.ground)
        painter.drawRect(QRectF(left - 2, at.y() - cap, width + 4, 2 * cap))
        draw_text(painter, left, at.y() + cap / 2, text, look.label, look.theme.ink)
