"""Where the marks of guesses stand: each beside the number that was guessed, none over another."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QFont

from nnviz.nn.arrays import Array, Flags
from nnviz.ui.drawing.texts import line_height, text_width
from nnviz.ui.theme import Look

MOST_TRIED = 60  # free places, the nearest first, of which one is taken whose line crosses nothing
LEADING = 1.05  # distance between two lines, as a share of the font's own

Box = tuple[float, float, float, float]  # x, y, width, height: what Qt's own boxes are kept by


@dataclass(frozen=True, eq=False)
class Mark:
    """What is written of the guesses about one number, and where."""

    anchor: QRectF  # the number
    box: QRectF
    lines: Sequence[str]
    font: QFont

    @property
    def is_apart(self) -> bool:
        """Whether it stands so far from its number that a line leads there."""
        reach = self.box.height()
        return not self.anchor.adjusted(-reach, -reach, reach, reach).intersects(self.box)

    @property
    def leader(self) -> QLineF:
        """The line from the number to the mark: from edge to edge."""
        start = _nearest(self.anchor, self.box.center())
        return QLineF(start, _nearest(self.box, start))


def laid_marks(
    wanted: Sequence[tuple[QRectF, Sequence[str]]], area: QRectF, look: Look, taken: Sequence[QRectF] = ()
) -> Sequence[Mark]:
    """Put each mark beside its number, inside ``area`` and on nothing that is ``taken`` if that can be."""
    numbers = tuple((_box(anchor), tuple(lines)) for anchor, lines in wanted)
    return _laid(numbers, _box(area), look, tuple(_box(each) for each in taken))


@lru_cache(maxsize=16)
def _laid(
    wanted: tuple[tuple[Box, tuple[str, ...]], ...], area: Box, look: Look, taken: tuple[Box, ...]
) -> Sequence[Mark]:
    """Lay marks out; where nothing has moved since the last picture, they stand where they stood."""
    marks: list[Mark] = []
    blocked = [*taken, *(anchor for anchor, _ in wanted)]
    for anchor, lines in wanted:
        mark = _best(QRectF(*anchor), lines, QRectF(*area), _edges(blocked), look)
        marks.append(mark)
        blocked.append(_box(mark.box))
    return tuple(marks)


def _best(anchor: QRectF, lines: Sequence[str], area: QRectF, blocked: Array, look: Look) -> Mark:
    """Return a mark in the first place beside a number that is free, else in a near one, else the emptiest.

    Where there is no room for the font of what a lesson is about, that of words is taken.
    """
    beside: list[Mark] = []
    for font in (look.label, look.text):
        around = _around(anchor, _size(lines, font, look), look.unit(0.4))
        beside += [Mark(anchor, _within(each, area), lines, font) for each in around]
    free = ~_met(_edges([_box(mark.box) for mark in beside]), blocked).any(axis=1)
    if free.any():
        return beside[int(np.argmax(free))]
    apart = _apart(anchor, _size(lines, look.text, look), area, blocked)
    if apart is not None:
        return Mark(anchor, apart, lines, look.text)
    return min(beside, key=lambda mark: _overlap(mark.box, blocked))


def _apart(anchor: QRectF, size: tuple[float, float], area: QRectF, blocked: Array) -> QRectF | None:
    """Return the nearest free place in an area; one whose line crosses nothing, if there is one near."""
    width, height = size
    lefts = np.arange(area.left(), area.right() - width, width / 3)
    tops = np.arange(area.top(), area.bottom() - height, height / 3)
    corners = np.stack(np.meshgrid(lefts, tops), axis=-1).reshape(-1, 2)
    corners = corners[~_met(np.hstack([corners, corners + size]), blocked).any(axis=1)]
    way = np.abs(corners + np.array(size) / 2 - [anchor.center().x(), anchor.center().y()])
    nearest = corners[
        np.argsort(way @ [1.0, 2.0], kind="stable")[:MOST_TRIED]
    ]  # in its line it is found sooner
    boxes = [QRectF(left, top, width, height) for left, top in nearest.tolist()]
    others = blocked[(blocked != _edges([_box(anchor)])).any(axis=1)]
    clear = (box for box in boxes if not _crosses(Mark(anchor, box, (), QFont()).leader, others))
    return next(clear, boxes[0] if boxes else None)


def _size(lines: Sequence[str], font: QFont, look: Look) -> tuple[float, float]:
    width = max(text_width(font, line) for line in lines) + look.unit(1.2)
    return width, LEADING * line_height(font) * len(lines) + look.unit(0.3)


def _around(anchor: QRectF, size: tuple[float, float], gap: float) -> Iterator[QRectF]:
    """Yield the places beside a number: right, below, above, left."""
    width, height = size
    top = anchor.center().y() - height / 2
    yield QRectF(anchor.right() + gap, top, width, height)
    yield QRectF(anchor.left(), anchor.bottom() + gap, width, height)
    yield QRectF(anchor.left(), anchor.top() - gap - height, width, height)
    yield QRectF(anchor.left() - gap - width, top, width, height)


def _within(box: QRectF, area: QRectF) -> QRectF:
    """Return the box moved into ``area``."""
    left = min(max(box.left(), area.left()), max(area.right() - box.width(), area.left()))
    top = min(max(box.top(), area.top()), max(area.bottom() - box.height(), area.top()))
    return QRectF(QPointF(left, top), box.size())


def _nearest(box: QRectF, point: QPointF) -> QPointF:
    """Return the point of a box that is nearest to another."""
    x = min(max(point.x(), box.left()), box.right())
    return QPointF(x, min(max(point.y(), box.top()), box.bottom()))


def _box(box: QRectF) -> Box:
    """Return x, y, width and height."""
    return box.x(), box.y(), box.width(), box.height()


def _edges(boxes: Sequence[Box]) -> Array:
    """Return boxes (n, 4) as left, top, right, bottom."""
    sides = np.array(boxes, dtype=float).reshape(-1, 4)
    return np.hstack([sides[:, :2], sides[:, :2] + sides[:, 2:]])


def _met(ones: Array, others: Array) -> Flags:
    """Return which (n, m) of two lists of boxes lie over one another."""
    one, other = ones[:, None], others[None]
    met: Flags = np.all((one[..., :2] < other[..., 2:]) & (other[..., :2] < one[..., 2:]), axis=-1)
    return met


def _crosses(line: QLineF, boxes: Array) -> bool:
    """Whether a line runs through any of the boxes (n, 4)."""
    start, way = np.array([line.x1(), line.y1()]), np.array([line.dx(), line.dy()])
    with np.errstate(divide="ignore", invalid="ignore"):
        one, other = (boxes[:, :2] - start) / way, (boxes[:, 2:] - start) / way
    enters = np.fmin(one, other).max(axis=1, initial=0.0)
    leaves = np.fmax(one, other).min(axis=1, initial=1.0)
    return bool((enters < leaves).any())


def _overlap(box: QRectF, blocked: Array) -> float:
    """Return how much of a box lies over others, in pixels."""
    edges = _edges([_box(box)])
    shared = np.minimum(edges[:, 2:], blocked[:, 2:]) - np.maximum(edges[:, :2], blocked[:, :2])
    return float(np.prod(np.maximum(shared, 0.0), axis=1).sum())
