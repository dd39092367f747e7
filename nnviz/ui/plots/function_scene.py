"""The function plot's scene: everything that one frame shows inside the axes, painted in device pixels."""

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from nnviz.document.frame import Frame
from nnviz.document.numerals import formatted, shown
from nnviz.document.plotted import (
    PlottedCurve,
    PlottedKink,
    front_output,
    hidden_curves,
    output_curves,
    plotted_kinks,
    swept_name,
)
from nnviz.nn.arrays import Array
from nnviz.ui.drawing.colours import colour_of_neuron
from nnviz.ui.drawing.strokes import draw_curve, draw_ring, draw_segments
from nnviz.ui.drawing.texts import cap_height, draw_text, line_height, text_width
from nnviz.ui.plots.picture import Scale
from nnviz.ui.plots.placing import free_box, segments_of
from nnviz.ui.theme import AXIS_WIDTH, CURVE_WIDTH, SECOND_WIDTH, Look, pen

PALE = 0.45  # how much of its colour a hidden neuron's curve keeps
MOST_RINGS = 40  # kinks with a ring; more are small dots
MOST_LABELS = 12
MOST_NAMES = 6


@dataclass(frozen=True, eq=False)
class FunctionScene:
    """What is painted, gathered once per frame."""

    frame: Frame
    look: Look
    outputs: tuple[PlottedCurve, ...]
    hidden: tuple[PlottedCurve, ...]
    ghosts: tuple[PlottedCurve, ...]
    kinks: tuple[PlottedKink, ...]

    def paint(self, painter: QPainter, scale: Scale) -> None:
        """Draw from the back to the front: hidden neurons, ghosts, outputs, the cursor, kinks, words."""
        theme, network = self.look.theme, self.frame.document.network
        chosen = self.frame.selection.neuron
        for each in self.hidden:
            colour = colour_of_neuron(theme, network, each.neuron.layer, each.neuron.index)
            is_chosen = each.neuron == chosen
            shade = colour if is_chosen else theme.faded(colour, PALE)
            self._stroke(painter, scale, each, shade, CURVE_WIDTH if is_chosen else SECOND_WIDTH)
        for each in self.ghosts:
            self._stroke(painter, scale, each, theme.ghost, SECOND_WIDTH)
        front = front_output(self.frame)
        for each in sorted(self.outputs, key=lambda curve: curve.neuron == front):
            colour = colour_of_neuron(theme, network, each.neuron.layer, each.neuron.index)
            width = CURVE_WIDTH * (1.35 if each.neuron == front else 0.8)
            self._stroke(painter, scale, each, colour, width)
        self._paint_cursor(painter, scale)
        self._paint_kinks(painter, scale)
        self._paint_words(painter, scale)

    def _stroke(
        self, painter: QPainter, scale: Scale, curve: PlottedCurve, colour: QColor, width: float
    ) -> None:
        draw_curve(painter, scale.xs(curve.t), scale.ys(curve.values), colour, self.look.stroke(width))

    def current(self) -> tuple[float, float]:
        """Return the swept input's value and the value of the output in front."""
        sample, front = self.frame.selection.sample, front_output(self.frame)
        x = float(self.frame.document.inputs[sample, self.frame.document.view.input])
        return x, float(self.frame.trace.output[sample, front.index])

    def _paint_cursor(self, painter: QPainter, scale: Scale) -> None:
        """Draw the line at the current input, and a disc where it meets each output."""
        x, _ = self.current()
        at = float(scale.xs(np.array(x)))
        if not scale.area.left() <= at <= scale.area.right():
            return
        theme = self.look.theme
        painter.setPen(pen(theme.focus, self.look.stroke(AXIS_WIDTH) * 1.4))
        draw_segments(painter, np.array([[at, scale.area.top(), at, scale.area.bottom()]]))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.focus)
        for value in self.frame.trace.output[self.frame.selection.sample].tolist():
            if np.isfinite(value):
                painter.drawEllipse(scale.point(x, value), self.look.handle / 2.6, self.look.handle / 2.6)

    def _paint_kinks(self, painter: QPainter, scale: Scale) -> None:
        """Ring each kink in the colour of the neuron that causes it."""
        theme = self.look.theme
        few = len(self.kinks) <= MOST_RINGS
        size = self.look.handle * 0.8 if few else self.look.stroke(CURVE_WIDTH) * 3
        for each in self.kinks:
            colour = colour_of_neuron(theme, self.frame.document.network, *each.kink.causes[0])
            width = self.look.stroke(CURVE_WIDTH) if few else size / 2
            draw_ring(painter, scale.point(each.kink.x, each.value), size, colour, theme.ground, width)

    def _paint_words(self, painter: QPainter, scale: Scale) -> None:
        """Write what fits beside the kinks and the current point, and arrows at what is out of view."""
        for box, text in self.words(scale):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.look.theme.ground)
            painter.drawRect(box)
            baseline = box.center().y() + cap_height(self.look.text) / 2
            draw_text(painter, box.left() + 3, baseline, text, self.look.text, self.look.theme.ink)

    def words(self, scale: Scale) -> list[tuple[QRectF, str]]:
        """Return the labels with their boxes in pixels: none over another, none over a curve that matters."""
        strokes = segments_of((scale.xs(each.t), scale.ys(each.values)) for each in self.outputs)
        done: list[tuple[QRectF, str]] = []
        x, y = self.current()
        rings = [self._ring(scale, each) for each in self.kinks]
        rings.append(_around(scale.point(x, y if np.isfinite(y) else 0.0), self.look.handle))
        self._add_arrows(done, scale, x, y)
        self._add(
            done,
            scale,
            (x, y),
            (f"({shown(x, self._decimals)}, {formatted(y, self._decimals)})",),
            strokes,
            rings,
        )
        for each in self._named_outputs():
            end = (float(each.t[-1]), float(each.values[-1]))
            self._add(done, scale, end, (each.neuron.label,), strokes, rings)
        labelled = self.kinks if len(self.kinks) <= MOST_LABELS else ()
        for each in labelled:
            self._add(done, scale, (each.kink.x, each.value), (each.label, each.short_label), strokes, rings)
        return done

    def _named_outputs(self) -> tuple[PlottedCurve, ...]:
        """Return the outputs that carry their name at the right end: several, but not too many."""
        return self.outputs if 1 < len(self.outputs) <= MOST_NAMES else ()

    @property
    def _decimals(self) -> int:
        return self.frame.document.decimals

    def _ring(self, scale: Scale, kink: PlottedKink) -> QRectF:
        return _around(scale.point(kink.kink.x, kink.value), self.look.handle)

    def _add(
        self,
        done: list[tuple[QRectF, str]],
        scale: Scale,
        at: tuple[float, float],
        texts: tuple[str, ...],
        strokes: list[Array],
        rings: list[QRectF],
    ) -> None:
        """Put the first of ``texts`` that fits beside a point in view."""
        anchor = scale.point(*at)
        if not np.isfinite(at[1]) or not scale.area.contains(anchor):
            return
        taken = [*(box for box, _ in done), *rings]
        for text in texts:
            box = free_box(anchor, self._size(text), self.look.handle * 0.7, scale.area, taken, strokes)
            if box is not None:
                done.append((box, text))
                return

    def _size(self, text: str) -> tuple[float, float]:
        return text_width(self.look.text, text) + 6, line_height(self.look.text)

    def _add_arrows(self, done: list[tuple[QRectF, str]], scale: Scale, x: float, y: float) -> None:
        """Say where the current input or the output is when it is out of view."""
        at = (
            scale.point(x, y)
            if np.isfinite(y)
            else QPointF(float(scale.xs(np.array(x))), scale.area.center().y())
        )
        area = scale.area
        name, value = swept_name(self.frame), shown(x, self._decimals)
        if at.x() > area.right() or at.x() < area.left():
            right = at.x() > area.right()
            text = f"{name} = {value} →" if right else f"← {name} = {value}"
            width, height = self._size(text)
            left = area.right() - width if right else area.left()
            done.append((QRectF(left, area.bottom() - height - 4, width, height), text))
        elif not np.isfinite(y) or at.y() > area.bottom() or at.y() < area.top():
            below = np.isfinite(y) and at.y() > area.bottom()
            text = f"{'↓ ' if below else '↑ ' if np.isfinite(y) else ''}{formatted(y, self._decimals)}"
            width, height = self._size(text)
            left = min(at.x() + 6, area.right() - width)
            done.append(
                (QRectF(left, area.bottom() - height - 2 if below else area.top() + 2, width, height), text)
            )


def function_scene(frame: Frame, look: Look) -> FunctionScene | None:
    """Gather what the plot shows; ``None`` where the function cannot be computed."""
    if frame.pieces is None:
        return None
    before = frame.pieces_before_drag
    return FunctionScene(
        frame,
        look,
        output_curves(frame.pieces),
        hidden_curves(frame, frame.pieces),
        output_curves(before) if before is not None and before is not frame.pieces else (),
        plotted_kinks(frame, frame.pieces),
    )


def _around(point: QPointF, size: float) -> QRectF:
    return QRectF(point.x() - size / 2, point.y() - size / 2, size, size)
