"""The words of the function plot: beside the kinks, the current point, pieces and curves; and arrows."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from nnviz.document.exactness import written_a
from nnviz.document.leaving_out import LeftOut
from nnviz.document.marked_kinks import PlottedKink
from nnviz.document.numerals import shown
from nnviz.document.places import Neuron
from nnviz.document.plotted import PlottedCurve, swept_name
from nnviz.ui.drawing.texts import cap_height, draw_text
from nnviz.ui.drawing.thinning import thinned
from nnviz.ui.plots.comparison import add_comparison_names
from nnviz.ui.plots.crossing_layer import add_crossing_labels
from nnviz.ui.plots.cursor_layer import cursor_line
from nnviz.ui.plots.gathered import Gathered
from nnviz.ui.plots.guess_layer import add_guess_words, keep_guesses_free
from nnviz.ui.plots.kink_layer import places_of
from nnviz.ui.plots.obstacles import segments_of
from nnviz.ui.plots.picture import Scale
from nnviz.ui.plots.placing import FARTHEST, SIDE, Label, LabelSheet
from nnviz.ui.plots.sample_layer import SampleMarks, add_sample_labels
from nnviz.words import listed, say

MOST_LABELS = 16  # kinks or pieces with words
MOST_IN_WORDS = 8  # kinks whose causes are named; of more only the place, close by
MOST_NAMES = 6  # outputs with a name


def paint_words(painter: QPainter, labels: list[Label], content: Gathered) -> None:
    """Write the labels, each on a patch of ground."""
    look = content.look
    for box, text in labels:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.theme.ground)
        painter.drawRect(box)
        baseline = box.center().y() + cap_height(look.label) / 2
        draw_text(painter, box.left() + SIDE, baseline, text, look.label, look.theme.ink)


def labels_of(scale: Scale, content: Gathered, samples: SampleMarks) -> list[Label]:
    """Return the labels with their boxes in pixels: none over another, none over a curve in front.

    They stand above the marks of the samples at the foot of the plot.
    """
    scale = replace(scale, area=scale.area.adjusted(0, 0, 0, -samples.height))
    sheet = _empty_sheet(scale, content)
    x, y = content.current
    form = content.frame.document.format
    if content.is_in_view and np.isfinite(y):
        sheet.add(scale.point(x, y), [f"({listed([shown(x, form), _value_here(content)])})"])
    add_guess_words(sheet, scale, content)
    _add_arrows(sheet, scale, content)
    if content.note:
        sheet.add_in_corner([content.note])
    _add_names(sheet, scale, content)
    marked = content.marked
    reach = 1.0 if len(marked.seen) > MOST_IN_WORDS else FARTHEST
    for each in (*marked.seen, *marked.hidden, *marked.at_edges)[:MOST_LABELS]:
        beside = sheet.add(scale.point(each.kink.x, each.value), kink_texts(each, content), reach)
        if not beside and (each.is_at_edge or each.kink.is_hidden):
            sheet.add_in_corner(each.labels)
    add_crossing_labels(sheet, scale, content)
    add_comparison_names(sheet, scale, content.frame)
    add_sample_labels(sheet, scale, samples)
    _add_equation(sheet, scale, content)
    _add_slopes(sheet, scale, content)
    return sheet.done


def kink_texts(kink: PlottedKink, content: Gathered) -> Sequence[str]:
    """Return what may be written beside a kink, long and short: of many, or without captions, its place."""
    is_short = len(content.marked.seen) > MOST_IN_WORDS or content.look.leaves(LeftOut.CAPTIONS)
    return kink.labels[-1:] if is_short else kink.labels


def _empty_sheet(scale: Scale, content: Gathered) -> LabelSheet:
    """Return a sheet on which curves in front, the line at the input and all handles are kept free."""
    curves = (thinned(scale.xs(each.t), scale.ys(each.values)) for each in content.guarded)
    strokes = segments_of(curves)
    if content.is_in_view:
        strokes.append(np.array([cursor_line(scale, content)]))
    look, (x, y) = content.look, content.current
    sheet = LabelSheet(scale.area, look.label, look.handle * 0.7, strokes)
    for each in (*content.marked.seen, *content.marked.at_edges, *content.marked.hidden):
        for place in places_of(each):
            sheet.keep_free(scale.point(*place), look.handle)
    if content.is_in_view and np.isfinite(y):
        sheet.keep_free(scale.point(x, y), look.handle)
    keep_guesses_free(sheet, scale, content)
    return sheet


def _add_equation(sheet: LabelSheet, scale: Scale, content: Gathered) -> None:
    """Write the equation of the piece under the input, beside it or in a corner."""
    straight = content.straight
    if straight is None:
        return
    line = content.pieces.line
    texts = [f"{straight.equation} · {straight.length_words}", straight.equation]
    low, high = max(straight.piece.low, line.low), min(straight.piece.high, line.high)
    middle = (low + high) / 2
    beside = sheet.add(scale.point(middle, straight.value(middle)), texts[:1])
    if not beside and not sheet.add_in_corner(texts):
        sheet.add(scale.point(middle, straight.value(middle)), texts)


def _add_slopes(sheet: LabelSheet, scale: Scale, content: Gathered) -> None:
    """Write the slope of every piece that has room for it."""
    widest = sorted(content.straights, key=lambda each: each.piece.low - each.piece.high)[:MOST_LABELS]
    for each in (piece for piece in widest if piece is not content.straight):
        middle = (each.piece.low + each.piece.high) / 2
        sheet.add(scale.point(middle, each.value(middle)), [each.slope_words], reach=2.0)


def _add_names(sheet: LabelSheet, scale: Scale, content: Gathered) -> None:
    """Name each of several outputs, or the a and z of a hidden neuron, close by."""
    for curve, name in _named(content):
        for x, y in _anchors(curve, content.front):
            if sheet.add(scale.point(x, y), [name], reach=1.0):
                break


def _named(content: Gathered) -> list[tuple[PlottedCurve, str]]:
    """Return the curves with a name: outputs unless there is one alone, or too many."""
    count = len(content.outputs)
    is_few = count <= MOST_NAMES and (count > 1 or content.z is not None)
    named = [(each, each.neuron.label) for each in content.outputs] if is_few else []
    if content.z is None:
        return named
    z, a = names_of(content.front.neuron)
    front = [(content.front, a)] if content.has_front else []
    return [(content.z, z), *front, *named]


def names_of(neuron: Neuron) -> tuple[str, str]:
    """Return what the curves of a hidden neuron's z and a are called."""
    return say("z of {label}", label=neuron.label), say("a of {label}", label=neuron.label)


def _anchors(curve: PlottedCurve, front: PlottedCurve) -> list[tuple[float, float]]:
    """Return where on a curve its name may stand: at the top, at the ends, between them.

    A curve behind is named first where it is farthest from the one in front.
    """
    top = int(np.argmax(curve.values))
    rows = [(float(curve.t[row]), float(curve.values[row])) for row in (top, -1, 0)]
    between = curve.t[0] + np.array([0.12, 0.3, 0.6, 0.85]) * (curve.t[-1] - curve.t[0])
    heights = np.interp(between, curve.t, curve.values)
    places = rows + list(zip(between.tolist(), heights.tolist(), strict=True))
    return sorted(places, key=lambda at: -abs(at[1] - float(np.interp(at[0], front.t, front.values))))


def _value_here(content: Gathered) -> str:
    """Return the a of the neuron in front for the sample, as printed on its card."""
    frame, front = content.frame, content.front.neuron
    return written_a(frame.document, frame.trace, front, frame.selection.sample).marked


def _add_arrows(sheet: LabelSheet, scale: Scale, content: Gathered) -> None:
    """Say where the current input or the value in front is when it is out of view."""
    area, (x, y) = scale.area, content.current
    if not np.isfinite(x):
        return
    form, at = content.frame.document.format, float(scale.xs(np.array(x)))
    if not area.left() - 1 <= at <= area.right() + 1:
        name = f"{swept_name(content.frame)} = {shown(x, form)}"
        text = f"{name} →" if at > area.right() else f"← {name}"
        width, height = sheet.size(text)
        left = area.right() - width if at > area.right() else area.left()
        sheet.put(QRectF(left, area.bottom() - height - 4, width, height), text)
        return
    if not content.has_front:
        return
    down = float(scale.ys(np.array(y)))
    if area.top() <= down <= area.bottom():
        return
    below = down > area.bottom()
    arrow = ("↓ " if below else "↑ ") if np.isfinite(y) else ""
    text = arrow + _value_here(content)
    width, height = sheet.size(text)
    top = area.bottom() - height - 2 if below else area.top() + 2
    sheet.put(QRectF(min(at + 6, area.right() - width), top, width, height), text)
