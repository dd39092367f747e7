"""The functions of every layer in a column, over the same range: folding is seen to multiply kinks."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from nnviz.document.folds import LayerCurves, kinks_words, layer_curves
from nnviz.document.frame import Frame
from nnviz.document.places import Neuron
from nnviz.document.plotted import PlottedCurve, own_vertices, with_room
from nnviz.document.quantities import A
from nnviz.document.visible import Seen, Visible
from nnviz.ui.drawing.colours import colour_of_neuron
from nnviz.ui.drawing.texts import cap_height, draw_text, line_height, text_width
from nnviz.ui.plots.small_axes import SmallPlot, footer, gutter, small_plot
from nnviz.ui.theme import CURVE_WIDTH, SECOND_WIDTH, Look
from nnviz.words import say

LONGEST_KINKS = 4095  # usual, of a layer


class LayersView(QWidget):
    """One low plot a layer, the first at the top; the words stand to the right."""

    def __init__(self) -> None:
        """Show nothing yet."""
        super().__init__()
        self.setAccessibleName(say("Functions layer by layer"))
        self._frame: Frame | None = None
        self._look: Look | None = None
        self._layers: Sequence[LayerCurves] = ()

    @property
    def words(self) -> list[str]:
        """What is written beside the layers, from the first to the last."""
        return [each.words for each in self._layers]

    def refresh(self, frame: Frame, look: Look) -> None:
        """Show the layers of ``frame``."""
        self._frame, self._look = frame, look
        self._layers = _seen(layer_curves(frame.pieces), frame) if frame.pieces is not None else ()
        self.setAccessibleDescription("; ".join(self.words))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw every layer."""
        if self._frame is None or self._look is None or not self._layers:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number, layer in enumerate(self._layers):
            _paint_layer(painter, self._plot(number, layer, self._frame, self._look), layer, self._frame)
        painter.end()

    def _plot(self, number: int, layer: LayerCurves, frame: Frame, look: Look) -> SmallPlot:
        """Return the plot of a layer; the last one has the numbers of the axis under it."""
        gap = look.unit(1.0)
        words = text_width(look.label, kinks_words(11, LONGEST_KINKS, is_exact=False)) + look.unit(2)
        height = (self.height() - footer(look) - gap) / len(self._layers)
        box = QRectF(gutter(look), gap + number * height, self.width() - gutter(look) - words, height - gap)
        whole = layer_curves(frame.pieces)[number] if frame.pieces is not None else layer
        covered = frame.visible.covered
        told = [each.values for each in whole.curves if A(each.neuron) not in covered]
        values = np.concatenate([[0.0], *told])
        up = with_room(float(values.min()), float(values.max()))
        return small_plot(box, (frame.line.low, frame.line.high), up, look)


def _seen(layers: Sequence[LayerCurves], frame: Frame) -> Sequence[LayerCurves]:
    """Return the layers with those curves that are computed and not covered."""
    visible, sample = frame.visible, frame.selection.sample
    if visible.is_clear:
        return layers
    return [_layer_seen(layer, visible, sample) for layer in layers]


def _layer_seen(layer: LayerCurves, visible: Visible, sample: int) -> LayerCurves:
    """Return a layer without what is hidden; its kinks are counted only where all of it is seen."""
    curves = tuple(each for each in layer.curves if visible.curve(each.neuron, "a", sample) is Seen.SHOWN)
    if any(A(each.neuron) in visible.covered for each in layer.curves):
        own = (PlottedCurve(each.neuron, *own_vertices(each.t, each.values)) for each in curves)
        return replace(layer, curves=tuple(own), kinks=None)
    return replace(layer, curves=curves)


def _paint_layer(painter: QPainter, plot: SmallPlot, layer: LayerCurves, frame: Frame) -> None:
    """Draw the functions of a layer, the line at the input, and how many kinks there are."""
    look, area, network = plot.look, plot.scale.area, frame.document.network
    is_last = layer.layer == network.depth - 1
    plot.draw_ground(painter, numbers_below=is_last)
    chosen = frame.selection.neuron
    for each in sorted(layer.curves, key=lambda curve: curve.neuron == chosen):
        colour = colour_of_neuron(look.theme, network, each.neuron.layer, each.neuron.index)
        width = look.stroke(CURVE_WIDTH * 0.8 if _is_strong(each.neuron, chosen, is_last) else SECOND_WIDTH)
        plot.draw_curve(painter, each.t, each.values, colour, width)
    plot.draw_upright(painter, frame.current, look.theme.focus)
    left, middle = area.right() + look.unit(1.5), area.center().y()
    words = layer.words if layer.curves else say("layer {layer}", layer=layer.layer + 1)
    draw_text(painter, left, middle + cap_height(look.label) / 2, words, look.label, look.theme.ink)
    if area.height() > 2.4 * line_height(look.label):
        below = middle + line_height(look.label) + cap_height(look.label) / 2
        draw_text(painter, left, below, layer.about, look.label, look.theme.second_ink)


def _is_strong(neuron: Neuron, chosen: Neuron | None, is_last: bool) -> bool:
    """Whether a curve is drawn wide: the selected neuron's, and the outputs'."""
    return neuron == chosen or is_last
