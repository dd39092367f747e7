"""A sum as bars left and right of zero, with every number written: what is painted where."""

import math
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from nnviz.document.answers import in_parentheses
from nnviz.document.places import Bias, Neuron
from nnviz.document.quantities import Product, Quantity, Z
from nnviz.document.selection import Pointed
from nnviz.document.sum_steps import SumStep
from nnviz.ui.drawing.flow import Piece, Token, placed
from nnviz.ui.drawing.stage_table import nice_scale
from nnviz.ui.drawing.strokes import draw_box
from nnviz.ui.drawing.sum_rows import SumRows
from nnviz.ui.drawing.sum_table import HEADINGS, SumTable
from nnviz.ui.drawing.texts import text_width
from nnviz.ui.theme import AXIS_WIDTH, SECOND_WIDTH, Look, pen
from nnviz.words import told

THICK = 0.6  # of a bar, as a share of its row


@dataclass(frozen=True)
class SumBar:
    """A number as a bar that begins at the zero line."""

    box: QRectF
    value: float
    quantity: Pointed
    is_total: bool
    is_cut: bool  # it goes on past the room

    @property
    def computed(self) -> Quantity:
        """The number that the bar is: z, a product or the bias."""
        return Z(self.quantity) if isinstance(self.quantity, Neuron) else self.quantity


@dataclass(frozen=True, eq=False)
class SumPicture:
    """All that is painted."""

    pieces: list[Piece]
    bars: list[SumBar]
    strokes: list[QLineF]  # the zero line, and the line above the total
    ends: tuple[float, float]  # the values whose bars reach the ends
    hidden: int  # products for which there is no room
    patches: Sequence[QRectF] = ()  # in place of bars that are covered
    rooms: list[tuple[Quantity, QRectF]] = field(default_factory=list)  # of each bar, from end to end


def sum_picture(table: SumTable, held: tuple[float, float] | None = None) -> SumPicture:
    """Lay a sum out; ``held`` ends stay while a hand changes it."""
    values = [*(step.value for step in table.steps), table.shown.z]
    ends = held or _ends(values)
    pieces = [*_headings(table), *_rows(table), *_total(table), *_answer(table)]
    bars, zero = _bars(table, ends)
    area, last = table.area, table.pitch * (table.rows + 1)
    strokes = [QLineF(zero, area.top(), zero, area.bottom()), QLineF(0, last, area.right(), last)]
    rooms = [
        (bar.computed, QRectF(area.left(), bar.box.top(), area.width(), bar.box.height())) for bar in bars
    ]
    return SumPicture(pieces, bars, strokes, ends, table.hidden, rooms=rooms)


def _headings(table: SumTable) -> Iterator[Piece]:
    """Name the columns."""
    font, baseline = table.look.text, table.baseline(0)
    rights = [0.0, table.product_right, table.running_right]
    middle = table.middle + text_width(table.look.number, "  ")
    rights[0] = middle + text_width(font, told(HEADINGS[0])) / 2
    for heading, right in zip(HEADINGS, rights, strict=True):
        if heading != HEADINGS[-1] or table.has_running:
            text = told(heading)
            yield Piece(Token(text, font, is_quiet=True), right - text_width(font, text), baseline)


def _rows(table: SumTable) -> Iterator[Piece]:
    """Write every product in sight and the bias, each with what there is so far."""
    for row, step in enumerate(table.in_sight, start=1):
        baseline = table.baseline(row)
        yield Piece(Token(step.name, table.look.text, is_quiet=True), 0.0, baseline)
        yield from _factors(table, step, baseline)
        yield from _number(table, step, baseline)
        if table.has_running:
            sign = "" if step.is_running_exact else "≈ "
            text = Token(sign + step.running, table.look.number, of=_known_with(table, step))
            yield Piece(text, table.running_right - text.width, baseline)


def _known_with(table: SumTable, step: SumStep) -> Product | Z:
    """Return the number that is known once a step is done: its product, with the bias z."""
    return Z(table.shown.neuron) if isinstance(step.quantity, Bias) else step.quantity


def _factors(table: SumTable, step: SumStep, baseline: float) -> Iterator[Piece]:
    """Write ``(−0.80) × 0.45`` around the sign."""
    if step.term is None:
        return
    font, term = table.look.number, step.term
    weight = Token(in_parentheses(term.weight_text), font, term.place)
    value = Token(in_parentheses(term.value_text), font, term.source)
    times = Token(" × ", font)
    yield Piece(weight, table.middle - weight.width, baseline)
    yield Piece(times, table.middle, baseline)
    yield Piece(value, table.middle + times.width, baseline)


def _number(table: SumTable, step: SumStep, baseline: float) -> Iterator[Piece]:
    """Write ``= −0.360``; of the bias only the number."""
    token = Token(step.text, table.look.number, None if step.is_rest else step.quantity, of=step.computed)
    number = Piece(token, table.product_right - token.width, baseline)
    sign = "" if step.term is None and step.is_exact else "= " if step.is_exact else "≈ "
    if sign:
        yield _right(table, sign, number.x, baseline)
    yield number


def _right(
    table: SumTable, text: str, right: float, baseline: float, quantity: Pointed | None = None
) -> Piece:
    token = Token(text, table.look.number, quantity)
    return Piece(token, right - token.width, baseline)


def _total(table: SumTable) -> Iterator[Piece]:
    """Write z under the line."""
    baseline, font = table.baseline(table.rows + 1), table.look.strong_number
    total = Token(table.shown.total_text, font, table.shown.neuron, of=Z(table.shown.neuron))
    sign = Token("= " if table.shown.is_exact else "≈ ", font)
    at = table.product_right - total.width
    yield Piece(Token("z", table.look.text, is_quiet=True), 0.0, baseline)
    yield Piece(sign, at - sign.width, baseline)
    yield Piece(total, at, baseline)


def _answer(table: SumTable) -> list[Piece]:
    """Write ``a = max(0, −0.20) = 0.00``."""
    rows = SumRows(table.shown, table.look)
    line = [(0.0, rows.answer(below=True))]
    return placed(line, 0.0, [table.baseline(table.rows + 2)], table.size.width())


def _ends(values: Sequence[float]) -> tuple[float, float]:
    """Return the values at both ends: one is the scale, the other as far as it must be, with some air."""
    finite = [value for value in values if math.isfinite(value)] or [0.0]
    low, high = min(finite), max(finite)
    scale, short = nice_scale(finite), 0.0
    if low < 0 < high:
        short = min(scale, nice_scale([min(-low, high)]))
    return (-short, scale) if high >= -low else (-scale, short)


def _bars(table: SumTable, ends: tuple[float, float]) -> tuple[list[SumBar], float]:
    """Return the bars and where the zero line is: at an end when all are of one sign."""
    low, high = ends
    area = table.area
    across = area.width() / ((high - low) or 1.0)
    zero = area.left() - low * across
    drawn: list[tuple[float, Pointed, bool]] = [(step.value, step.quantity, False) for step in table.in_sight]
    drawn.append((table.shown.z, table.shown.neuron, True))
    bars = []
    for row, (value, quantity, is_total) in enumerate(drawn, start=1):
        if not math.isfinite(value):
            continue
        end = min(max(zero + value * across, area.left()), area.right())
        top = table.pitch * (row + (1 - THICK) / 2)
        box = QRectF(min(zero, end), top, abs(end - zero), THICK * table.pitch)
        bars.append(SumBar(box, value, quantity, is_total, is_cut=not low <= value <= high))
    return bars, zero


def draw_sum_bars(painter: QPainter, picture: SumPicture, look: Look, lit: Collection[Pointed]) -> None:
    """Fill positive bars, outline negative ones with dashes; light those of ``lit``."""
    width = look.stroke(SECOND_WIDTH)
    for patch in picture.patches:
        draw_box(painter, patch, look.theme.track, look.theme.track, 1.0, look.unit(0.5))
    for bar in picture.bars:
        if bar.quantity in lit:
            row = bar.box.adjusted(-look.unit(0.4), -look.unit(0.3), look.unit(0.4), look.unit(0.3))
            draw_box(painter, row, look.theme.chosen, look.theme.chosen, 1.0, look.unit(0.4))
        colour = look.theme.ink if bar.is_total else look.theme.of_sign(bar.value)
        if bar.value > 0:
            painter.fillRect(bar.box, colour)
        elif bar.value < 0:
            painter.setPen(pen(colour, width, dashed=True))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(bar.box.adjusted(width / 2, width / 2, -width / 2, -width / 2))
        if bar.is_cut:
            _draw_arrow(painter, bar, look)
    painter.setPen(pen(look.theme.axis, look.stroke(AXIS_WIDTH)))
    painter.drawLines(picture.strokes)


def _draw_arrow(painter: QPainter, bar: SumBar, look: Look) -> None:
    """Point out of the room at the end of a bar that goes on."""
    half, way = bar.box.height() / 2, 1 if bar.value > 0 else -1
    tip = QPointF(bar.box.right() if way > 0 else bar.box.left(), bar.box.center().y())
    back = tip - QPointF(way * half, 0)
    painter.setPen(pen(look.theme.ground if way > 0 else look.theme.negative, look.stroke(SECOND_WIDTH)))
    painter.drawPolyline([back + QPointF(0, -half), tip, back + QPointF(0, half)])
