"""The lines of a script, painted: the lit ones on a band, the selected number in a box."""

from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QFont, QPainter

from nnviz.document.covering import Covers
from nnviz.document.places import Input
from nnviz.document.quantities import Quantity
from nnviz.document.selection import Selection
from nnviz.document.source_lines import Line, Script
from nnviz.document.source_walk import Spot
from nnviz.ui.drawing.code_inks import inked
from nnviz.ui.drawing.strokes import draw_box
from nnviz.ui.drawing.texts import cap_height, draw_text, elided, line_height, text_width
from nnviz.ui.theme import Look

PALE = 0.4  # how much of its ink a line keeps that the film has not run yet
LEADING = 1.15  # distance between two lines, as a share of the font's own


@dataclass(frozen=True, eq=False)
class CodePage:
    """What is painted, and how far it is scrolled."""

    script: Script
    selection: Selection
    look: Look
    lit: list[int]
    top: int = 0  # the first line in sight
    left: int = 0  # pixels that are out of sight
    pointed: tuple[int, ...] = ()  # the lines that compute or hold what the mouse is over, here or elsewhere
    waiting: frozenset[int] = frozenset()  # lines that the film has not run yet

    @property
    def font(self) -> QFont:
        """The font of code."""
        return self.look.number if self.look.is_stage else self.look.small_number

    @property
    def line(self) -> int:
        """The height of a line in whole pixels, so that no gap is seen between two bands."""
        return round(LEADING * line_height(self.font))

    @property
    def column(self) -> float:
        """The width of a sign in pixels; all are equally wide."""
        return text_width(self.font, "0")

    @property
    def start(self) -> float:
        """Where the first column begins."""
        return self.look.unit(1.25) - self.left

    @property
    def width(self) -> int:
        """The width of the longest line with the room around it."""
        longest = max(len(line.text) for line in self.script.lines)
        return ceil(2 * self.look.unit(1.25) + self.column * longest)

    def whole_lines(self, height: int) -> int:
        """Return how many lines fit into a height."""
        return int(height / self.line)

    def spot_at(self, point: QPointF) -> Spot | None:
        """Return the line and the column at a point; ``None`` below the last line."""
        line = int(point.y() / self.line) + self.top
        column = int((point.x() - self.start) // self.column)
        return Spot(line, column) if line < len(self.script.lines) else None

    def point_at(self, spot: Spot) -> QPointF:
        """Return the middle of a sign."""
        x = self.start + (spot.column + 0.5) * self.column
        return QPointF(x, (spot.line - self.top + 0.5) * self.line)

    def box_of(self, line: int, span: tuple[int, int]) -> QRectF:
        """Return the box of some columns of a line."""
        start, end = span
        left = self.start + start * self.column
        return QRectF(left, (line - self.top) * self.line, (end - start) * self.column, self.line)

    def written(self) -> list[QRectF]:
        """Return the boxes of the lines: what no mark stands on if that can be."""
        return [self.box_of(number, (0, len(line.text))) for number, line in enumerate(self.script.lines)]

    def places_of(self, wanted: Covers, sample: int) -> list[tuple[Quantity, QRectF]]:
        """Return where those of some numbers stand that the script holds; of inputs a sample's."""
        found: list[tuple[Quantity, QRectF]] = []
        for number, line in enumerate(self.script.lines):
            for count, span in enumerate(line.numbers()):
                if line.holds is None or count >= line.holds.count:
                    continue
                held = line.holds.at(count)
                is_seen = not isinstance(held.first, Input) or held.sample == sample
                if held.first in wanted and is_seen:
                    found.append((held.first, self.box_of(number, span)))
        return found

    def has_number_at(self, spot: Spot) -> bool:
        """Whether one of the document's numbers stands there."""
        return any(start <= spot.column < end for start, end in self.script.lines[spot.line].numbers())


def paint_page(painter: QPainter, page: CodePage, size: QSize) -> None:
    """Draw the lines in sight, and one that is cut."""
    lines, lit = page.script.lines, set(page.lit)
    rows = page.whole_lines(size.height()) if page.look.is_stage else ceil(size.height() / page.line)
    last = min(len(lines), page.top + max(rows, 1))
    strong = QFont(page.font)
    strong.setWeight(QFont.Weight.Bold)
    for number in range(page.top, last):
        y = (number - page.top) * page.line
        if number in page.pointed and number not in lit:
            painter.fillRect(QRectF(0, y, size.width(), page.line), page.look.theme.chosen)
        if number in lit:
            _paint_light(painter, page, lines[number], QRectF(0, y, size.width(), page.line))
        _paint_text(painter, page, number, y, strong, size.width())


def _paint_light(painter: QPainter, page: CodePage, line: Line, band: QRectF) -> None:
    """Draw the band behind a lit line with its bar at the left, and the box of the selected number."""
    theme, thick = page.look.theme, page.look.unit(0.4)
    painter.fillRect(band, theme.chosen)
    painter.fillRect(QRectF(0, band.top(), thick, band.height()), theme.focus)
    number = line.holds.find(page.selection) if line.holds else None
    if number is not None:
        start, end = line.numbers()[number]
        left, width = page.start + start * page.column, (end - start) * page.column
        box = QRectF(left - thick, band.top(), width + 2 * thick, band.height())
        draw_box(painter, box, theme.ground, theme.focus, 1.5, page.look.unit(0.4))


def _paint_text(painter: QPainter, page: CodePage, number: int, y: float, strong: QFont, room: int) -> None:
    """Draw a line word by word: keywords bold, comments in the second ink; pale before it runs.

    On stage, where nothing is scrolled, a line that is longer than ``room`` ends in an ellipsis.
    """
    text, waits = page.script.lines[number].text, number in page.waiting
    theme = page.look.theme
    baseline = round(y + (page.line + cap_height(page.font)) / 2)
    for each in inked(text):
        font = strong if each.is_strong else page.font
        colour = theme.faded(theme.ink, PALE) if waits else theme.second_ink if each.is_quiet else theme.ink
        left = page.start + each.column * page.column
        words = elided(font, each.text, room - left) if page.look.is_stage and left < room else each.text
        draw_text(painter, left, baseline, words, font, colour)
