"""Every sample as a mark on the axis of the function plot, in its colour, named where there is room."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter

from nnviz.document.places import Input
from nnviz.document.sample_places import SamplePlaces, place_words, sample_places
from nnviz.document.sample_words import sample_mark, sample_name
from nnviz.nn.arrays import Array, Flags, Indices
from nnviz.ui.drawing.strokes import draw_dots, fill_boxes
from nnviz.ui.drawing.texts import elided
from nnviz.ui.plots.gathered import Gathered
from nnviz.ui.plots.picture import Scale
from nnviz.ui.plots.placing import LabelSheet
from nnviz.ui.theme import SECOND_WIDTH
from nnviz.words import count

WIDTH, HEIGHT = 0.42, 0.62  # of a mark, as shares of a handle
THIN, SHORT = 1, 0.5  # half a width in pixels of one among very many; what share of the height it has
TALLER = 1.4  # times as tall is the mark of the selected sample
DOT = 0.45  # of a handle
MOST_BOXES = 60  # marks that can be told apart as boxes
MOST_DOTS = 200  # on the curve in front; more would be a second curve
ROWS = (1.0, 1.9)  # heights of a name above the marks: at once, or over a curve that runs there
SPARSE = 4.0  # widths of a handle in which one of very many is named
MOST_ROWS = 6  # in which an arrow looks for a free place
LOW = 0.75  # of a line: a name beside its mark needs no room for accents
LONGEST = 14.0  # widths of a handle that a name may take


@dataclass(frozen=True, eq=False)
class SampleMarks:
    """The marks of one frame."""

    content: Gathered

    @cached_property
    def places(self) -> SamplePlaces:
        """Where the samples lie."""
        return sample_places(self.content.frame)

    @cached_property
    def colours(self) -> Indices:
        """The index of each sample's colour (samples,), −1 for those without."""
        document = self.content.frame.document
        found = [-1 if note.colour is None else note.colour for note in document.samples]
        return np.array(found + [-1] * (document.n_samples - len(found)))

    @property
    def are_shown(self) -> bool:
        """Whether there are several samples, whose values may be seen; of one the line says all."""
        frame = self.content.frame
        if frame.document.n_samples == 1:
            return False
        return frame.visible.is_clear or frame.visible.shown(Input(frame.document.view.input), self.selected)

    @cached_property
    def are_many(self) -> bool:
        """Whether there are so many marks that only thin ones can be told apart."""
        return int(self.in_view.sum()) > MOST_BOXES

    @property
    def height(self) -> float:
        """How much of the plot's foot the marks take, in pixels; nothing where there are none."""
        return self.content.look.handle * HEIGHT if self.are_shown else 0.0

    @property
    def selected(self) -> int:
        """The selected sample."""
        return self.content.frame.selection.sample

    @cached_property
    def in_view(self) -> Flags:
        """Which samples lie in the range shown (samples,)."""
        line = self.content.pieces.line
        return (self.places.t >= line.low) & (self.places.t <= line.high)

    def beyond(self, *, is_right: bool) -> list[int]:
        """Return the samples beyond an end of the range, but for the selected one, which has an arrow."""
        line, t = self.content.pieces.line, self.places.t
        found = np.flatnonzero(t > line.high if is_right else t < line.low).tolist()
        return [sample for sample in found if sample != self.selected]

    def arrow(self, beyond: Sequence[int], *, is_right: bool) -> str:
        """Write which samples lie beyond an end of the range: the only one by its name."""
        one = sample_name(self.content.frame.document, beyond[0])
        name = one if len(beyond) == 1 else count("{n} samples", "{n} sample", len(beyond))
        return f"{name} →" if is_right else f"← {name}"

    def at(self, scale: Scale, point: QPointF) -> int | None:
        """Return the sample whose mark is under the hand: the nearest, at the foot of the plot."""
        reach = self.content.look.hit / 2
        if not self.are_shown or not scale.area.bottom() - reach <= point.y() <= scale.area.bottom() + reach:
            return None
        gaps = np.where(self.in_view, np.abs(scale.xs(self.places.t) - point.x()), np.inf)
        nearest = int(gaps.argmin())
        if gaps[nearest] == gaps[self.selected]:
            nearest = self.selected  # of several at one place the selected one is in front
        return nearest if gaps[nearest] <= reach else None

    def words(self, sample: int) -> str:
        """Say which sample a mark is."""
        return place_words(self.content.frame, self.places, sample)


def paint_samples(painter: QPainter, scale: Scale, marks: SampleMarks) -> None:
    """Draw the marks, full where the curves are the sample's own, hollow elsewhere; the selected one last."""
    if not marks.are_shown:
        return
    in_view, theme = marks.in_view.copy(), marks.content.look.theme
    in_view[marks.selected] = False
    _paint_dots(painter, scale, marks, in_view & marks.places.on_line)
    for colour in np.unique(marks.colours[in_view]).tolist():
        of_colour = in_view & (marks.colours == colour)
        _paint_marks(painter, scale, marks, np.flatnonzero(of_colour), _colour(marks, colour))
    if marks.content.is_in_view:
        _paint_marks(painter, scale, marks, np.array([marks.selected]), theme.focus, TALLER)
        own = int(marks.colours[marks.selected])
        if own >= 0:
            _paint_marks(painter, scale, marks, np.array([marks.selected]), _colour(marks, own))


def _paint_marks(
    painter: QPainter,
    scale: Scale,
    marks: SampleMarks,
    samples: Indices,
    colour: QColor,
    taller: float = 1.0,
) -> None:
    """Fill the boxes of some samples in one call, and hollow those that do not lie on the line."""
    look, hollow = marks.content.look, samples[~marks.places.on_line[samples]]
    if marks.are_many and taller == 1.0:
        fill_boxes(painter, _sticks(scale, marks, samples), colour, smooth=False)
        return
    edge = look.stroke(SECOND_WIDTH)
    fill_boxes(painter, _boxes(scale, marks, samples, taller), colour, smooth=False)
    if hollow.size:
        inner = _boxes(scale, marks, hollow, taller) + np.array([edge, edge, -2 * edge, -2 * edge])
        fill_boxes(painter, inner, look.theme.ground, smooth=False)


def _sticks(scale: Scale, marks: SampleMarks, samples: Indices) -> Array:
    """Return the boxes of very many marks: thin, and short where the curves are not the sample's own."""
    boxes = _boxes(scale, marks, samples, 1.0, THIN)
    off = ~marks.places.on_line[samples]
    cut = np.rint(boxes[:, 3] * SHORT)
    boxes[off, 1] += cut[off]
    boxes[off, 3] -= cut[off]
    return boxes


def _boxes(
    scale: Scale, marks: SampleMarks, samples: Indices, taller: float = 1.0, half: int | None = None
) -> Array:
    """Return the boxes of marks (n, 4): x, y, width, height in whole pixels, the middle at the value."""
    handle = marks.content.look.handle
    height = round(handle * HEIGHT * taller)
    half = round(handle * WIDTH / 2) if half is None else half
    xs = np.rint(scale.xs(marks.places.t[samples]))
    ones = np.ones(len(samples))
    top = round(scale.area.bottom()) - height
    return np.column_stack([xs - half, top * ones, (2 * half + 1) * ones, height * ones])


def _paint_dots(painter: QPainter, scale: Scale, marks: SampleMarks, which: Flags) -> None:
    """Put a dot for each sample on the line where it meets the curve in front, once all is shown."""
    samples = np.flatnonzero(which)
    if not 0 < samples.size <= MOST_DOTS or not marks.content.frame.visible.is_clear:
        return
    content, front = marks.content, marks.content.front.neuron
    values = content.frame.trace.layers[front.layer].a[samples, front.index]
    size = content.look.handle * DOT
    for sample, value in zip(samples.tolist(), values.tolist(), strict=True):
        if np.isfinite(value):
            at = scale.point(float(marks.places.t[sample]), value)
            colour = _colour(marks, int(marks.colours[sample]))
            draw_dots(painter, np.array([at.x()]), np.array([at.y()]), colour, size)


def _colour(marks: SampleMarks, colour: int) -> QColor:
    """Return a colour of the series; grey for samples without one."""
    theme = marks.content.look.theme
    return theme.of_series(colour) if colour >= 0 else theme.ghost


def add_sample_labels(sheet: LabelSheet, scale: Scale, marks: SampleMarks) -> None:
    """Name the marks as far as there is room, the selected one first, and say how many lie beyond.

    ``scale`` has an area that ends above the marks.
    """
    if not marks.are_shown:
        return
    if not marks.are_many:
        for box in _boxes(scale, marks, np.flatnonzero(marks.in_view)):
            sheet.keep_box(QRectF(*box).translated(0, marks.height))
    for is_right in (False, True):
        _add_arrow(sheet, scale, marks, is_right=is_right)
    samples = np.flatnonzero(marks.in_view)
    ordered = samples[np.argsort(marks.places.t[samples], kind="stable")].tolist()
    if marks.selected in ordered:
        ordered.insert(0, ordered.pop(ordered.index(marks.selected)))
    taken: dict[int, None] = {}
    for sample in ordered:
        _add_name(sheet, scale, marks, sample, taken)


def _add_name(
    sheet: LabelSheet,
    scale: Scale,
    marks: SampleMarks,
    sample: int,
    taken: dict[int, None],
) -> None:
    """Write a name above its mark, or beside the line that stands there; none where one stands already."""
    look, document = marks.content.look, marks.content.frame.document
    x = float(scale.xs(marks.places.t[sample]))
    column = int(x / look.handle / (SPARSE if marks.are_many else 1.0))
    if column in taken:
        return
    taken[column] = None
    text = elided(look.text, sample_mark(document, sample), look.handle * LONGEST)
    width, height = sheet.size(text)
    gap = round(look.handle * WIDTH / 2) + 2.0
    lefts = (x - width / 2, x + gap, x - gap - width)
    above = [_within(scale, left, row, width, height) for row in ROWS for left in lefts]
    if marks.are_many and sample != marks.selected:
        sheet.add_at(above[::3], text)
        return
    low = height * LOW
    beside = QRectF(x + gap, scale.area.bottom() + marks.height - low, width, low)
    is_inside = beside.right() <= scale.area.right()
    sheet.add_at([*above[:1], *([beside] if is_inside else []), *above[1:]], text)


def _within(scale: Scale, left: float, row: float, width: float, height: float) -> QRectF:
    """Return a box in a row above the foot of the plot, counted from 1, pushed in from the sides."""
    left = min(max(left, scale.area.left() + 1), scale.area.right() - 1 - width)
    return QRectF(left, scale.area.bottom() - 1 - row * height, width, height)


def _add_arrow(sheet: LabelSheet, scale: Scale, marks: SampleMarks, *, is_right: bool) -> None:
    """Say at an end of the axis which sample lies beyond it, or how many."""
    beyond = marks.beyond(is_right=is_right)
    if not beyond:
        return
    text = marks.arrow(beyond, is_right=is_right)
    width, height = sheet.size(text)
    left = scale.area.right() - width if is_right else scale.area.left()
    boxes = [_within(scale, left, row, width, height) for row in range(1, MOST_ROWS)]
    if not sheet.add_at(boxes, text):
        sheet.put(boxes[0], text)  # that there is more must be said
