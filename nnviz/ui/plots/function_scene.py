"""The function plot's scene: everything that one frame shows inside the axes, painted in device pixels."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from nnviz.document.frame import Frame
from nnviz.document.numerals import formatted, shown
from nnviz.document.places import Neuron
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
from nnviz.ui.drawing.strokes import draw_curve, draw_dots, draw_ring, draw_segments
from nnviz.ui.drawing.texts import cap_height, draw_text
from nnviz.ui.plots.picture import Scale
from nnviz.ui.plots.placing import SIDE, Label, LabelSheet, segments_of
from nnviz.ui.theme import AXIS_WIDTH, CURVE_WIDTH, SECOND_WIDTH, Look, pen

PALE = 0.45  # how much of its colour a hidden neuron's curve keeps
MOST_RINGS = 40  # kinks with a ring; more are small dots
MOST_LABELS = 12
MOST_NAMES = 6


class _Stroke(NamedTuple):
    """A curve with its pen."""

    curve: PlottedCurve
    colour: QColor
    width: float  # pixels


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
        for _, group in groupby(self._strokes(), key=lambda stroke: (stroke.colour.rgba(), stroke.width)):
            _draw_alike(painter, scale, list(group))
        self._paint_cursor(painter, scale)
        self._paint_kinks(painter, scale)
        self._paint_words(painter, scale)

    def _strokes(self) -> Iterator[_Stroke]:
        """Yield every curve with its pen, from the back to the front."""
        theme, chosen, front = self.look.theme, self.frame.selection.neuron, front_output(self.frame)
        second = self.look.stroke(SECOND_WIDTH)
        for each in sorted(self.hidden, key=lambda curve: curve.neuron == chosen):
            colour = self._colour(each.neuron)
            if each.neuron == chosen:
                yield _Stroke(each, colour, self.look.stroke(CURVE_WIDTH))
            else:
                yield _Stroke(each, theme.faded(colour, PALE), second)
        yield from (_Stroke(each, theme.ghost, second) for each in self.ghosts)
        for each in sorted(self.outputs, key=lambda curve: curve.neuron == front):
            width = self.look.stroke(CURVE_WIDTH * (1.35 if each.neuron == front else 0.8))
            yield _Stroke(each, self._colour(each.neuron), width)

    def _colour(self, neuron: Neuron) -> QColor:
        return colour_of_neuron(self.look.theme, self.frame.document.network, neuron.layer, neuron.index)

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
        """Ring each kink in the colour of the neuron that causes it; many are small dots."""
        causes = [Neuron(*each.kink.causes[0]) for each in self.kinks]
        if len(self.kinks) <= MOST_RINGS:
            size, width = self.look.handle * 0.8, self.look.stroke(CURVE_WIDTH)
            for each, cause in zip(self.kinks, causes, strict=True):
                at = scale.point(each.kink.x, each.value)
                draw_ring(painter, at, size, self._colour(cause), self.look.theme.ground, width)
            return
        pairs = zip(map(self._colour, causes), self.kinks, strict=True)
        for _, group in groupby(pairs, key=lambda pair: pair[0].rgba()):
            colours, dots = zip(*group, strict=True)
            xs, ys = np.array([(each.kink.x, each.value) for each in dots]).T
            size = self.look.stroke(CURVE_WIDTH) * 3
            draw_dots(painter, scale.xs(xs), scale.ys(ys), colours[0], size)

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


def _draw_alike(painter: QPainter, scale: Scale, strokes: Sequence[_Stroke]) -> None:
    """Stroke curves of one pen in one call: as one curve with gaps."""
    gap = np.array([np.nan])
    t = np.concatenate([part for each in strokes for part in (each.curve.t, gap)])
    values = np.concatenate([part for each in strokes for part in (each.curve.values, gap)])
    draw_curve(painter, scale.xs(t), scale.ys(values), strokes[0].colour, strokes[0].width)
