"""What is tried and what is right as boxes to scale, the clashing numbers framed, NumPy's words below."""

import math

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from nnviz.document.frame import Frame
from nnviz.document.shapes_story import Drawn, ShapeBox, ShapesStory
from nnviz.ui.drawing.shape_numbers import paint_numbers
from nnviz.ui.drawing.strokes import draw_box, draw_outline
from nnviz.ui.drawing.texts import (
    cap_height,
    draw_text,
    draw_text_centred,
    elided,
    line_height,
    rise,
    text_width,
)
from nnviz.ui.theme import SECOND_WIDTH, Look
from nnviz.words import say

LARGEST, SMALLEST = 3.2, 1.2  # a number of a table in units at most; the least side of a box


class ShapesPicture(QWidget):
    """Two halves above, the message and the reason below."""

    def __init__(self) -> None:
        """Show nothing yet."""
        super().__init__()
        self._shown: tuple[ShapesStory, Frame, Look] | None = None

    def show_story(self, story: ShapesStory, frame: Frame, look: Look) -> None:
        """Show a story of a frame."""
        self._shown = (story, frame, look)
        self.setAccessibleName(" ".join((story.tried_call, *story.messages, story.why)))
        self.update()

    @property
    def story(self) -> ShapesStory | None:
        """What is shown."""
        return self._shown[0] if self._shown else None

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the halves, then the words."""
        if self._shown is None:
            return
        story, frame, look = self._shown
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        foot = self.height() - _paint_words(painter, QRectF(self.rect()), story, look)
        half = (self.width() - look.unit(3)) / 2
        left = QRectF(0, 0, half, foot)
        right = QRectF(self.width() - half, 0, half, foot)
        room = 0.0
        if story.wrong is not None and story.correct is not None:
            room = foot / 2
            for box, table in ((left, story.wrong), (right, story.correct)):
                below = QRectF(box.left(), foot - room, half, room)
                paint_numbers(painter, below, frame, look, (table, story.correct))
        for box, drawn, head in (
            (left, story.tried, say("Tried: {call}", call=story.tried_call)),
            (right, story.right, say("Right: {call}", call=story.right_call)),
        ):
            _paint_drawn(painter, box.adjusted(0, 0, 0, -room), drawn, head, look)
        painter.end()


def _paint_words(painter: QPainter, area: QRectF, story: ShapesStory, look: Look) -> float:
    """Write NumPy's messages and the reason at the foot; return how much of it they take."""
    told = [*((text, look.small_number) for text in story.messages), (story.why, look.text)]
    lines = [(line, font) for text, font in told for line in wrapped(font, text, area.width())]
    height = line_height(look.text) * 1.15
    for row, (text, font) in enumerate(lines):
        baseline = area.bottom() - height * (len(lines) - row - 0.7)
        draw_text(painter, area.left(), baseline, text, font, look.theme.ink)
    return height * (len(lines) + 0.3)


def wrapped(font: QFont, text: str, width: float) -> list[str]:
    """Break ``text`` into lines no wider than ``width``."""
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and text_width(font, longer) > width:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def _paint_drawn(painter: QPainter, area: QRectF, drawn: Drawn, head: str, look: Look) -> None:
    """Draw boxes and signs side by side, all numbers of all tables equally large."""
    height, ink = line_height(look.text), look.theme.ink
    baseline = area.top() + max(height * 0.8, math.ceil(rise(look.title, head)))
    draw_text(painter, area.left(), baseline, elided(look.title, head, area.width()), look.title, ink)
    inner = area.adjusted(0, height * 1.3, 0, 0)
    side = _side(inner, drawn, look)
    x, middle = inner.left(), inner.top() + height + (inner.height() - 2.2 * height) / 2
    for part in drawn:
        width = _width(part, side, look)
        if isinstance(part, ShapeBox):
            _paint_box(painter, x + width / 2, middle, part, side, look)
        else:
            _paint_sign(
                painter, QRectF(x, middle - height, width, 2 * height), part.text, look, part.is_clash
            )
        x += width + look.unit(1)


def _side(inner: QRectF, drawn: Drawn, look: Look) -> float:
    """Return how many pixels a number of a table takes."""
    boxes = [part for part in drawn if isinstance(part, ShapeBox)]
    rows = max(_rows(part) for part in boxes)
    side = min(look.unit(1) * LARGEST, max(inner.height() - 2.4 * line_height(look.text), 4.0) / rows)
    while side > 0.2:
        total = sum(_width(part, side, look) + look.unit(1) for part in drawn)
        if total <= inner.width():
            break
        side *= 0.9
    return side


def _rows(part: ShapeBox) -> int:
    return part.shape[0] if len(part.shape) > 1 else 1


def _width(part: object, side: float, look: Look) -> float:
    """Return the room that a box with its shape, or a sign, takes."""
    if isinstance(part, ShapeBox):
        return max(part.shape[-1] * side, text_width(look.number, str(part.shape)) + look.unit(0.5))
    text = str(getattr(part, "text", ""))
    return text_width(look.number, text) + look.unit(1)


def _paint_box(
    painter: QPainter, centre: float, middle: float, part: ShapeBox, side: float, look: Look
) -> None:
    """Draw a table to scale, its name above and its shape below."""
    least = look.unit(1) * SMALLEST / 2
    width, height = max(part.shape[-1] * side, least), max(_rows(part) * side, least)
    box = QRectF(centre - width / 2, middle - height / 2, width, height)
    theme = look.theme
    draw_box(painter, box, theme.chosen, theme.axis, look.stroke(SECOND_WIDTH), 0)
    line = line_height(look.text)
    draw_text_centred(painter, centre, box.top() - line * 0.3, part.name, look.text, theme.ink)
    text = str(part.shape)
    left, baseline = centre - text_width(look.number, text) / 2, box.bottom() + line
    draw_text(painter, left, baseline, text, look.number, theme.ink)
    if part.clash is not None:
        before, number = _before(part.shape, part.clash)
        start = left + text_width(look.number, before)
        frame = QRectF(
            start - 2,
            baseline - cap_height(look.number) - 3,
            text_width(look.number, number) + 4,
            cap_height(look.number) + 6,
        )
        draw_outline(painter, frame, theme.negative, look.stroke(SECOND_WIDTH), 2)


def _before(shape: tuple[int, ...], which: int) -> tuple[str, str]:
    """Return what stands before a number of a written shape, and the number."""
    return ("(" if which == 0 else f"({shape[0]}, "), str(shape[which])


def _paint_sign(painter: QPainter, box: QRectF, text: str, look: Look, is_clash: bool) -> None:
    """Write a sign; frame it where it says that two numbers do not meet."""
    baseline = box.center().y() + cap_height(look.number) / 2
    draw_text_centred(painter, box.center().x(), baseline, text, look.number, look.theme.ink)
    if is_clash:
        width, height = text_width(look.number, text) + 6, cap_height(look.number) + 8
        frame = QRectF(box.center().x() - width / 2, box.center().y() - height / 2, width, height)
        draw_outline(painter, frame, look.theme.negative, look.stroke(SECOND_WIDTH) * 1.5, 3)
