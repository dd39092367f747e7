"""The curves of the function plot: which are drawn, in which order, with which pen."""

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

import numpy as np
from PySide6.QtGui import QColor, QPainter

from nnviz.document.places import Neuron
from nnviz.document.plotted import PlottedCurve, is_output
from nnviz.nn.piecewise import Quantity
from nnviz.ui.drawing.colours import colour_of_neuron
from nnviz.ui.drawing.strokes import draw_curve
from nnviz.ui.plots.gathered import Gathered
from nnviz.ui.plots.picture import Scale
from nnviz.ui.theme import CURVE_WIDTH, SECOND_WIDTH

PALE = 0.45  # how much of its colour a curve behind the one in front keeps
FRONT, BESIDE = 1.35, 0.8  # times the usual width: the curve in front, other outputs

Shape = Callable[[PlottedCurve, Quantity], PlottedCurve]  # how far a curve has come that is being revealed


class Stroke(NamedTuple):
    """A curve with its pen."""

    curve: PlottedCurve
    colour: QColor
    width: float  # pixels


def paint_curves(painter: QPainter, scale: Scale, shown: Gathered, shape: Shape) -> None:
    """Draw from the back to the front: what is behind, ghosts, other outputs, z, the curve in front."""
    behind = (stroke._replace(curve=shape(stroke.curve, "a")) for stroke in _behind(shown))
    for _, group in groupby(behind, key=lambda stroke: (stroke.colour.rgba(), stroke.width)):
        _draw_alike(painter, scale, list(group))
    look = shown.look
    if shown.z is not None:
        z = shape(shown.z, "z")
        xs, ys = scale.xs(z.t), scale.ys(z.values)
        draw_curve(painter, xs, ys, front_colour(shown), look.stroke(SECOND_WIDTH), dashed=True)
    if not shown.has_front:
        return
    front = shape(shown.front, "a")
    xs, ys = scale.xs(front.t), scale.ys(front.values)
    draw_curve(painter, xs, ys, front_colour(shown), look.stroke(CURVE_WIDTH * FRONT))


def front_colour(shown: Gathered) -> QColor:
    """Return the colour of the curve in front: never that of what is behind."""
    colour = colour_of(shown, shown.front.neuron)
    return shown.look.theme.ink if colour == shown.look.theme.ghost else colour


def colour_of(shown: Gathered, neuron: Neuron) -> QColor:
    """Return the colour that tells a neuron apart."""
    return colour_of_neuron(shown.look.theme, shown.frame.document.network, neuron.layer, neuron.index)


def _behind(shown: Gathered) -> Iterator[Stroke]:
    """Yield every curve behind the one in front."""
    theme, front = shown.look.theme, shown.front.neuron
    second = shown.look.stroke(SECOND_WIDTH)
    others = [each for each in shown.outputs if each.neuron != front]
    is_hidden = not is_output(shown.frame, front)
    for each in (*shown.hidden, *(others if is_hidden else ())):
        yield Stroke(each, theme.faded(colour_of(shown, each.neuron), PALE), second)
    yield from (Stroke(each, theme.ghost, second) for each in shown.ghosts)
    for each in () if is_hidden else others:
        yield Stroke(each, colour_of(shown, each.neuron), shown.look.stroke(CURVE_WIDTH * BESIDE))


def _draw_alike(painter: QPainter, scale: Scale, strokes: Sequence[Stroke]) -> None:
    """Stroke curves of one pen in one call: as one curve with gaps."""
    gap = np.array([np.nan])
    t = np.concatenate([part for each in strokes for part in (each.curve.t, gap)])
    values = np.concatenate([part for each in strokes for part in (each.curve.values, gap)])
    draw_curve(painter, scale.xs(t), scale.ys(values), strokes[0].colour, strokes[0].width)
