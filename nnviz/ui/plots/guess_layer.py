"""Painting guesses: a letter where the curve was guessed to be, and how far off once it is revealed."""

from collections.abc import Iterator

import numpy as np
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from nnviz.document.guesses import LETTERS, Guess
from nnviz.document.guessing import gap_words, truth_of
from nnviz.document.quantities import A
from nnviz.ui.drawing.strokes import draw_box, draw_segments
from nnviz.ui.drawing.texts import cap_height, draw_text, draw_text_centred, line_height, text_width
from nnviz.ui.plots.gathered import Gathered
from nnviz.ui.plots.picture import Scale
from nnviz.ui.theme import SECOND_WIDTH, pen


def marks_of(shown: Gathered) -> Iterator[tuple[str, Guess, float]]:
    """Yield the guesses of the curve in front: letter, guess, and where on the line it is."""
    for letter, guess in zip(LETTERS, shown.frame.selection.guesses, strict=False):
        if guess.quantity == A(shown.front.neuron):
            x = guess.x if guess.x is not None else shown.frame.current
            if np.isfinite(x):
                yield letter, guess, x


def paint_guesses(painter: QPainter, scale: Scale, shown: Gathered) -> None:
    """Draw each mark; where the curve is seen the way to it, with the words of the gap."""
    for letter, guess, x in marks_of(shown):
        _paint_gap(painter, scale, shown, guess, x)
        _paint_mark(painter, scale, shown, letter, x, guess.value)


def _paint_gap(painter: QPainter, scale: Scale, shown: Gathered, guess: Guess, x: float) -> None:
    words, look = gap_words(shown.frame, guess), shown.look
    if not words:
        return
    at, curve = scale.point(x, guess.value), scale.point(x, truth_of(shown.frame, guess))
    painter.setPen(pen(look.theme.focus, look.stroke(SECOND_WIDTH)))
    draw_segments(painter, np.array([[at.x(), at.y(), curve.x(), curve.y()]]))
    left = at.x() + line_height(look.label)
    if left + text_width(look.label, words) > scale.area.right():
        left = at.x() - line_height(look.label) - text_width(look.label, words)
    ground = QRectF(0, 0, text_width(look.label, words) + look.unit(1), line_height(look.label))
    ground.moveCenter(QPointF(left + text_width(look.label, words) / 2, at.y()))
    painter.fillRect(ground, look.theme.ground)
    draw_text(painter, left, at.y() + cap_height(look.label) / 2, words, look.label, look.theme.ink)


def _paint_mark(
    painter: QPainter, scale: Scale, shown: Gathered, letter: str, x: float, value: float
) -> None:
    look, at = shown.look, scale.point(x, value)
    side = line_height(look.label)
    box = QRectF(at.x() - side / 2, at.y() - side / 2, side, side)
    draw_box(painter, box, look.theme.chosen, look.theme.focus, look.stroke(SECOND_WIDTH), side / 2)
    baseline = at.y() + cap_height(look.label) / 2
    draw_text_centred(painter, at.x(), baseline, letter, look.label, look.theme.ink)
