"""Painting guesses: a letter where the curve was guessed to be, and how far off once it is revealed."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from nnviz.document.guesses import Guess
from nnviz.document.guessing import gap_words, lettered, truth_of
from nnviz.document.numerals import rounded
from nnviz.document.quantities import A
from nnviz.ui.drawing.strokes import draw_box, draw_segments
from nnviz.ui.drawing.texts import cap_height, draw_text_centred, line_height
from nnviz.ui.plots.gathered import Gathered
from nnviz.ui.plots.picture import Scale
from nnviz.ui.plots.placing import LabelSheet
from nnviz.ui.theme import SECOND_WIDTH, pen


@dataclass(frozen=True, eq=False)
class PlotMark:
    """A guess in the plot: its letter, where it stands, and where it should."""

    letter: str
    guess: Guess
    at: QPointF
    truth: QPointF  # not finite while it is hidden
    words: str  # of the gap; empty while it is hidden


def guess_at(shown: Gathered, scale: Scale, point: QPointF, *, is_level: bool) -> Guess:
    """Return the guess of the curve in front that a place in pixels means, rounded as values are."""
    decimals, quantity = shown.frame.document.decimals, A(shown.front.neuron)
    y = rounded((point.y() - scale.top) / scale.down, decimals)
    if is_level:
        return Guess(quantity, y, is_level=True)
    return Guess(quantity, y, rounded(scale.x_of(point.x()), decimals))


def plot_marks(shown: Gathered, scale: Scale) -> Iterator[PlotMark]:
    """Yield the guesses of the curve in front in their places; levels stand at the left, in turn."""
    levels = 0
    for letter, guess in lettered(shown.frame):
        if guess.quantity != A(shown.front.neuron):
            continue
        x = guess.x if guess.x is not None else shown.frame.current
        if guess.is_level:
            levels += 1
            x = scale.x_of(scale.area.left() + (1.5 * levels - 0.5) * line_height(shown.look.label))
        if np.isfinite(x):
            at, truth = scale.point(x, guess.value), scale.point(x, truth_of(shown.frame, guess))
            yield PlotMark(letter, guess, at, truth, gap_words(shown.frame, guess))


def paint_guesses(painter: QPainter, scale: Scale, shown: Gathered) -> None:
    """Draw each mark, and where the curve is seen the way to it."""
    marks = list(plot_marks(shown, scale))
    for mark in marks:
        _paint_lines(painter, scale, shown, mark)
    for mark in marks:
        _paint_letter(painter, shown, mark)


def _paint_lines(painter: QPainter, scale: Scale, shown: Gathered, mark: PlotMark) -> None:
    """Draw a level from side to side, and the way from a guess to the truth."""
    look, at, area = shown.look, mark.at, scale.area
    if mark.guess.is_level:
        painter.setPen(pen(look.theme.focus, look.stroke(SECOND_WIDTH), dashed=True))
        draw_segments(painter, np.array([[area.left(), at.y(), area.right(), at.y()]]))
    if mark.words:
        painter.setPen(pen(look.theme.focus, look.stroke(SECOND_WIDTH)))
        draw_segments(painter, np.array([[at.x(), at.y(), mark.truth.x(), mark.truth.y()]]))


def keep_guesses_free(sheet: LabelSheet, scale: Scale, shown: Gathered) -> None:
    """Let no label cover the letter of a guess."""
    for mark in plot_marks(shown, scale):
        sheet.keep_free(mark.at, line_height(shown.look.label))


def add_guess_words(sheet: LabelSheet, scale: Scale, shown: Gathered) -> None:
    """Say beside each guess by how much it was wrong, or in a corner where there is no room."""
    for mark in plot_marks(shown, scale):
        if mark.words:
            words = [f"{mark.letter}: {mark.words}"]
            if not sheet.add(mark.at, words):
                sheet.add_in_corner(words)


def _paint_letter(painter: QPainter, shown: Gathered, mark: PlotMark) -> None:
    look, at = shown.look, mark.at
    side = line_height(look.label)
    box = QRectF(at.x() - side / 2, at.y() - side / 2, side, side)
    draw_box(painter, box, look.theme.chosen, look.theme.focus, look.stroke(SECOND_WIDTH), side / 2)
    baseline = at.y() + cap_height(look.label) / 2
    draw_text_centred(painter, at.x(), baseline, mark.letter, look.label, look.theme.ink)
