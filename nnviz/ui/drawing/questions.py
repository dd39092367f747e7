"""Painting what is asked over the numbers of a panel: the marks of guesses, covers that are just going."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from nnviz.document.covering import Covers
from nnviz.document.frame import Frame
from nnviz.document.guessing import marks
from nnviz.document.quantities import Quantity
from nnviz.document.visible import QUESTION
from nnviz.ui.drawing.mark_layout import LEADING, Mark, laid_marks
from nnviz.ui.drawing.strokes import draw_box
from nnviz.ui.drawing.texts import cap_height, draw_text, draw_text_centred, line_height
from nnviz.ui.theme import SECOND_WIDTH, Look, pen
from nnviz.ui.unveiling import Unveiling

Placed = tuple[Quantity, QRectF]  # a number, and where it stands
PlacesOf = Callable[[Covers], Sequence[Placed]]  # where those of some numbers stand that a panel shows


@dataclass(frozen=True, eq=False)
class Questions:
    """What is asked in a frame, as a panel shows it."""

    frame: Frame
    look: Look
    veil: Unveiling

    def paint(
        self,
        painter: QPainter,
        places_of: PlacesOf,
        area: QRectF,
        taken: Callable[[], Sequence[QRectF]],
        anchors_of: PlacesOf | None = None,
    ) -> None:
        """Draw what is left of covers, then the marks, on nothing that is ``taken``.

        Marks stand beside the numbers, or beside what ``anchors_of`` says holds them. It is quick where
        nothing is asked.
        """
        if revealed := self.veil.revealed:
            painter.save()
            painter.setOpacity((1.0 - self.veil.share) * painter.opacity())
            for _, box in places_of(revealed):
                self._paint_patch(painter, box)
            painter.restore()
        if self.frame.selection.guesses:
            for mark in self.marks(anchors_of or places_of, area, taken()):
                self._paint_mark(painter, mark)

    def marks(self, places_of: PlacesOf, area: QRectF, taken: Sequence[QRectF] = ()) -> Sequence[Mark]:
        """Return the marks of the guesses about numbers that a panel shows, where they stand."""
        told = marks(self.frame)
        places: dict[Quantity, QRectF] = {}
        for quantity, box in places_of(frozenset(told)):
            places.setdefault(quantity, box)  # where a number stands twice, beside the first
        wanted = [(places[quantity], lines) for quantity, lines in told.items() if quantity in places]
        return laid_marks(wanted, area, self.look, taken)

    def _paint_patch(self, painter: QPainter, box: QRectF) -> None:
        theme, font = self.look.theme, self.look.number
        draw_box(painter, box, theme.track, theme.track, 1.0, self.look.unit(0.4))
        baseline = box.center().y() + cap_height(font) / 2
        draw_text_centred(painter, box.center().x(), baseline, QUESTION, font, theme.ink)

    def _paint_mark(self, painter: QPainter, mark: Mark) -> None:
        theme, font, look = self.look.theme, mark.font, self.look
        if mark.is_apart:
            painter.setPen(pen(theme.focus, look.stroke(SECOND_WIDTH)))
            painter.drawLine(mark.leader)
        draw_box(painter, mark.box, theme.chosen, theme.focus, look.stroke(SECOND_WIDTH), look.unit(0.5))
        pitch = LEADING * line_height(font)
        first = mark.box.top() + look.unit(0.15) + (pitch + cap_height(font)) / 2
        for number, line in enumerate(mark.lines):
            left = mark.box.left() + look.unit(0.6)
            draw_text(painter, left, first + number * pitch, line, font, theme.ink)
