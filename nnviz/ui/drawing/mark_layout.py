"""Where the marks of guesses stand: each beside the number that was guessed, none over another."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont

from nnviz.ui.drawing.texts import line_height, text_width
from nnviz.ui.theme import Look

LEADING = 1.05  # distance between two lines, as a share of the font's own


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


def laid_marks(
    wanted: Sequence[tuple[QRectF, Sequence[str]]], area: QRectF, look: Look, taken: Sequence[QRectF] = ()
) -> list[Mark]:
    """Put each mark beside its number, inside ``area`` and on nothing that is ``taken`` if that can be."""
    marks: list[Mark] = []
    blocked = [*taken, *(anchor for anchor, _ in wanted)]
    for anchor, lines in wanted:
        mark = _best(anchor, lines, area, blocked, look)
        marks.append(mark)
        blocked.append(mark.box)
    return marks


def _best(anchor: QRectF, lines: Sequence[str], area: QRectF, blocked: Sequence[QRectF], look: Look) -> Mark:
    """Return a mark in the first place beside a number that is free, else in the nearest, else the emptiest.

    Where there is no room for the font of what a lesson is about, that of words is taken.
    """
    for font in (look.label, look.text):
        size = _size(lines, font, look)
        beside = [_within(each, area) for each in _around(anchor, size, look.unit(0.4))]
        near = sorted(_everywhere(size, area), key=lambda box: _distance(box, anchor))
        found = next((box for box in (*beside, *near) if _is_free(box, blocked)), None)
        if found is not None:
            return Mark(anchor, found, lines, font)
    emptiest = min(beside, key=lambda box: sum(_overlap(box, each) for each in blocked))
    return Mark(anchor, emptiest, lines, look.text)


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
