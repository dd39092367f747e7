"""The function plot's scene: everything that one frame shows inside the axes, painted in device pixels."""

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QRectF, Qt
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
from nnviz.ui.drawing.colours import colour_of_neuron
from nnviz.ui.drawing.strokes import draw_curve, draw_ring, draw_segments
from nnviz.ui.drawing.texts import cap_height, draw_text
from nnviz.ui.plots.picture import Scale
from nnviz.ui.plots.placing import SIDE, Label, LabelSheet, segments_of
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

    def _cursor(self, scale: Scale, x: float) -> tuple[float, float, float, float]:
        """Return the line at the current input as a segment."""
        at = scale.point(x, 0.0).x()
        return at, scale.area.top(), at, scale.area.bottom()

    def _paint_cursor(self, painter: QPainter, scale: Scale) -> None:
        """Draw the line at the current input, and a disc where it meets each output."""
        x, _ = self.current()
        line = self._cursor(scale, x)
        if not scale.area.left() <= line[0] <= scale.area.right():
            return
        theme = self.look.theme
        painter.setPen(pen(theme.focus, self.look.stroke(AXIS_WIDTH) * 1.4))
        draw_segments(painter, np.array([line]))
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
            draw_text(painter, box.left() + SIDE, baseline, text, self.look.text, self.look.theme.ink)

    def words(self, scale: Scale) -> list[Label]:
        """Return the labels with their boxes in pixels: none over another, none over an output's curve."""
        strokes = segments_of((scale.xs(each.t), scale.ys(each.values)) for each in self.outputs)
        x, y = self.current()
        strokes.append([self._cursor(scale, x)])
        sheet = LabelSheet(scale.area, self.look.text, self.look.handle * 0.7, strokes)
        for each in self.kinks:
            sheet.keep_free(scale.point(each.kink.x, each.value), self.look.handle)
        if np.isfinite(y):
            sheet.keep_free(scale.point(x, y), self.look.handle)
            sheet.add(scale.point(x, y), [f"({shown(x, self._decimals)}, {formatted(y, self._decimals)})"])
        self._add_arrows(sheet, scale, x, y)
        self._add_names(sheet, scale)
        for each in self.kinks if len(self.kinks) <= MOST_LABELS else ():
            sheet.add(scale.point(each.kink.x, each.value), (each.label, each.short_label))
        return sheet.done

    @property
    def _decimals(self) -> int:
        return self.frame.document.decimals

    def _add_names(self, sheet: LabelSheet, scale: Scale) -> None:
        """Write the name of each of several outputs close by its curve: at its top or one of its ends."""
        for each in self.outputs if 1 < len(self.outputs) <= MOST_NAMES else ():
            for row in (int(np.argmax(each.values)), -1, 0):
                at = scale.point(float(each.t[row]), float(each.values[row]))
                if sheet.add(at, [each.neuron.label], reach=1.0):
                    break

    def _add_arrows(self, sheet: LabelSheet, scale: Scale, x: float, y: float) -> None:
        """Say where the current input or the output is when it is out of view."""
        area, at = scale.area, float(scale.xs(np.array(x)))
        if not area.left() <= at <= area.right():
            name = f"{swept_name(self.frame)} = {shown(x, self._decimals)}"
            text = f"{name} →" if at > area.right() else f"← {name}"
            width, height = sheet.size(text)
            left = area.right() - width if at > area.right() else area.left()
            sheet.put(QRectF(left, area.bottom() - height - 4, width, height), text)
            return
        down = float(scale.ys(np.array(y)))
        if area.top() <= down <= area.bottom():
            return
        below = down > area.bottom()
        arrow = ("↓ " if below else "↑ ") if np.isfinite(y) else ""
        text = arrow + formatted(y, self._decimals)
        width, height = sheet.size(text)
        top = area.bottom() - height - 2 if below else area.top() + 2
        sheet.put(QRectF(min(at + 6, area.right() - width), top, width, height), text)


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
