"""The numbers of a wrong table, underlined where they are wrong, or of the right one beside it."""

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QPainter

from nnviz.document.frame import Frame
from nnviz.document.numerals import shown
from nnviz.nn.arrays import Array
from nnviz.ui.drawing.texts import cap_height, draw_text, draw_text_right, line_height, text_width
from nnviz.ui.theme import AXIS_WIDTH, Look, pen
from nnviz.words import say


def paint_numbers(
    painter: QPainter, box: QRectF, frame: Frame, look: Look, tables: tuple[Array, Array]
) -> None:
    """Write as much of the first of ``tables`` (table, right) as there is room for, around the sample.

    Nothing is written while the film has not computed all: the numbers would give it away.
    """
    table, right = tables
    if not frame.visible.is_clear:
        return
    line = line_height(look.text) * 1.1
    rows = _rows_seen(len(table), frame.selection.sample, int(box.height() / line) - 1)
    is_wrong = table is not right
    head = say("wrong numbers, and no error") if is_wrong else say("right numbers")
    draw_text(painter, box.left(), box.top() + line * 0.8, head, look.text, look.theme.second_ink)
    texts = [[shown(float(number), frame.document.decimals) for number in table[row]] for row in rows]
    width = max((text_width(look.small_number, text) for each in texts for text in each), default=0.0)
    column = width + look.unit(2)
    start = box.left() + look.unit(4)
    count = max(int((box.right() - start) / column), 0)
    for index, row in enumerate(rows):
        baseline = box.top() + line * (index + 1.8)
        draw_text(painter, box.left(), baseline, str(row + 1), look.small_number, look.theme.second_ink)
        is_off = ~np.isclose(table[row], right[row], rtol=1e-12, atol=0) & is_wrong
        for place, text in enumerate(texts[index][:count]):
            at = start + place * column + width
            _paint_number(painter, QPointF(at, baseline), text, look, is_wrong=bool(is_off[place]))
        if texts[index][count:]:
            draw_text(painter, start + count * column, baseline, "…", look.small_number, look.theme.ink)


def _paint_number(painter: QPainter, at: QPointF, text: str, look: Look, *, is_wrong: bool) -> None:
    """Write a number whose right end is given, underlined where it is wrong."""
    draw_text_right(painter, at.x(), at.y(), text, look.small_number, look.theme.ink)
    if is_wrong:
        painter.setPen(pen(look.theme.negative, look.stroke(AXIS_WIDTH) * 1.5))
        y = at.y() + cap_height(look.small_number) / 3
        painter.drawLine(QLineF(at.x() - text_width(look.small_number, text) - 2, y, at.x() + 2, y))


def _rows_seen(count: int, sample: int, room: int) -> range:
    """Return the rows written: all, or those around the selected sample."""
    room = max(room, 1)
    first = min(max(sample - room // 2, 0), max(count - room, 0))
    return range(first, min(first + room, count))
