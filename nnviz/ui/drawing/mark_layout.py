"""Where the marks of guesses stand: each beside the number that was guessed, none over another."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QFont

from nnviz.ui.drawing.texts import line_height, text_width
from nnviz.ui.theme import Look

MOST_TRIED = 200  # free places, the nearest first, of which one is taken whose line crosses nothing
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

    def crosses(self, box: QRectF) -> bool:
        """Whether the line to the mark runs through a box that is not the number's own."""
        if box == self.anchor:
            return False
        corners = (box.topLeft(), box.topRight(), box.bottomRight(), box.bottomLeft())
        edges = (QLineF(one, other) for one, other in zip(corners, (*corners[1:], corners[0]), strict=True))
        meets = QLineF.IntersectionType.BoundedIntersection
        return any(self.leader.intersects(edge)[0] == meets for edge in edges)


def laid_marks(
    wanted: Sequence[tuple[QRectF, Sequence[str]]], area: QRectF, look: Look, taken: Sequence[QRectF] = ()
) -> Sequence[Mark]:
    """Put each mark beside its number, inside ``area`` and on nothing that is ``taken`` if that can be."""
    numbers = tuple((anchor.getRect(), tuple(lines)) for anchor, lines in wanted)
    return _laid(numbers, area.getRect(), look, tuple(each.getRect() for each in taken))


@lru_cache(maxsize=16)
def _laid(
    wanted: tuple[tuple[Box, tuple[str, ...]], ...], area: Box, look: Look, taken: tuple[Box, ...]
) -> Sequence[Mark]:
    """Lay marks out; where nothing has moved since the last picture, they stand where they stood."""
    marks: list[Mark] = []
    blocked = [QRectF(*box) for box in (*taken, *(anchor for anchor, _ in wanted))]
    for anchor, lines in wanted:
        mark = _best(QRectF(*anchor), lines, QRectF(*area), blocked, look)
        marks.append(mark)
        blocked.append(mark.box)
    return tuple(marks)


def _best(anchor: QRectF, lines: Sequence[str], area: QRectF, blocked: Sequence[QRectF], look: Look) -> Mark:
    """Return a mark in the first place beside a number that is free, else in a near one, else the emptiest.

    Where there is no room for the font of what a lesson is about, that of words is taken.
    """
    fonts = (look.label, look.text)
    beside = [
        Mark(anchor, box, lines, font) for font in fonts for box in _beside(anchor, lines, font, area, look)
    ]
    found = next((mark for mark in beside if _is_free(mark.box, blocked)), None)
    if found is not None:
        return found
    apart = [
        Mark(anchor, box, lines, fonts[-1])
        for box in _everywhere(_size(lines, fonts[-1], look), area)
        if _is_free(box, blocked)
    ]
    near = sorted(apart, key=lambda mark: _distance(mark.box, anchor))[:MOST_TRIED]
    clear = (mark for mark in near if not any(map(mark.crosses, blocked)))
    emptiest = min(beside, key=lambda mark: sum(_overlap(mark.box, each) for each in blocked))
    return next(clear, near[0] if near else emptiest)


def _beside(anchor: QRectF, lines: Sequence[str], font: QFont, area: QRectF, look: Look) -> Iterator[QRectF]:
    """Yield the places beside a number, moved into the area."""
    return (_within(each, area) for each in _around(anchor, _size(lines, font, look), look.unit(0.4)))


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


def _everywhere(size: tuple[float, float], area: QRectF) -> Iterator[QRectF]:
    """Yield places all over an area, a third of a mark apart."""
    width, height = size
    for row in range(max(int((area.height() - height) / (height / 3)) + 1, 0)):
        for column in range(max(int((area.width() - width) / (width / 3)) + 1, 0)):
            left, top = area.left() + column * width / 3, area.top() + row * height / 3
            yield QRectF(left, top, width, height)


def _nearest(box: QRectF, point: QPointF) -> QPointF:
    """Return the point of a box that is nearest to another."""
    x = min(max(point.x(), box.left()), box.right())
    return QPointF(x, min(max(point.y(), box.top()), box.bottom()))


def _within(box: QRectF, area: QRectF) -> QRectF:
    """Return the box moved into ``area``."""
    left = min(max(box.left(), area.left()), max(area.right() - box.width(), area.left()))
    top = min(max(box.top(), area.top()), max(area.bottom() - box.height(), area.top()))
    return QRectF(QPointF(left, top), box.size())


def _is_free(box: QRectF, blocked: Sequence[QRectF]) -> bool:
    return not any(map(box.intersects, blocked))


def _distance(box: QRectF, anchor: QRectF) -> float:
    way = box.center() - anchor.center()
    return abs(way.x()) + 2 * abs(way.y())  # in a line with its number it is found sooner


def _overlap(one: QRectF, other: QRectF) -> float:
    shared = one.intersected(other)
    return shared.width() * shared.height()
