"""Where every number and bar of the stages of softmax stands; rows in full, or one line each when many."""

import math
from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF

from nnviz.document.leaving_out import LeftOut
from nnviz.document.numerals import MINUS
from nnviz.document.quantities import Quantity
from nnviz.document.visible import Seen
from nnviz.ui.drawing.flow import Piece, Token
from nnviz.ui.drawing.seen import pieces_as_seen
from nnviz.ui.drawing.stage_grid import StageGrid
from nnviz.ui.drawing.stage_numbers import first_fitting, fitting_number, words_for
from nnviz.ui.drawing.stage_picture import Bar, Cell, StagePicture
from nnviz.ui.drawing.stage_places import with_places
from nnviz.ui.drawing.stage_table import Stage, StageTable
from nnviz.ui.drawing.texts import cap_height, elided, line_height, text_width
from nnviz.ui.theme import Look
from nnviz.words import say

_WIDEST_SHORT = f"{MINUS}1e308"  # a column that cannot hold this could not hold every number


def stage_layout(table: StageTable, look: Look, size: QSizeF, first: int = 0) -> StagePicture:
    """Lay the table out in ``size``, from the class ``first`` on."""
    grid = _grid(table, look, size, first)
    pieces: list[Piece] = []
    bars: list[Bar] = []
    cells: list[Cell] = []
    strokes: list[QLineF] = []
    for number, stage in enumerate(grid.table.stages):
        pieces += _head(grid, stage, number)
        written, drawn, held = _cells(grid, stage, number)
        pieces += written
        bars += drawn
        cells += held
        if grid.table.shows_right and number == len(grid.table.stages) - 2:
            pieces += _verdicts(grid, number)
            strokes = [
                _stroke(written[row - grid.visible.start]) for row in grid.table.wrong if row in grid.visible
            ]
    pieces, blanks = pieces_as_seen([*pieces, *_foot(grid)], table.visible, table.sample)
    if not table.visible.is_clear:
        bars = [bar for bar in bars if _is_shown(table, bar.quantity)]
        cells = [cell for cell in cells if _is_shown(table, table.quantity(cell.kind, cell.row))]
    rows = [(row, QRectF(0, grid.top(row), size.width(), grid.pitch)) for row in grid.visible]
    labels = _labels(grid)
    names = [(row, QRectF(0, box.top(), grid.label_width, box.height())) for row, box in rows]
    picture = StagePicture(
        [*labels, *pieces], bars, rows, table.chosen, _arrows(grid), cells, strokes, names, blanks
    )
    return with_places(picture, grid)


def rows_in_sight(table: StageTable, look: Look, size: QSizeF) -> int:
    """Return how many classes there is room for, before anything is laid out."""
    return len(_grid(table, look, size, 0).visible)


def _grid(table: StageTable, look: Look, size: QSizeF, first: int) -> StageGrid:
    """Return the room, with numbers in short where a column is narrow."""
    grid = StageGrid(table, look, size, first)
    is_narrow = grid.column < text_width(look.number, _WIDEST_SHORT)
    return StageGrid(table.in_short(), look, size, first) if is_narrow else grid


def _is_shown(table: StageTable, quantity: Quantity | None) -> bool:
    """Whether a number is shown as it is."""
    return quantity is None or table.visible.shown(quantity, table.sample)


def _labels(grid: StageGrid) -> list[Piece]:
    """Write the name of each class."""
    font, room = grid.look.label, grid.label_width - grid.look.unit(1.5)
    return [
        Piece(
            Token(elided(font, grid.table.names[row], room), font, grid.table.neurons[row]),
            grid.look.unit(0.5),
            grid.number_baseline(row),
        )
        for row in grid.visible
    ]


def _head(grid: StageGrid, stage: Stage, number: int) -> list[Piece]:
    """Write the name of a column and what is done in it."""
    font, large = grid.look.label, grid.look.label
    x, baseline = grid.left(number), grid.above + cap_height(large)
    name = first_fitting(stage.name, large, grid.span(number))
    pieces = [Piece(Token(name, large), x, baseline)]
    detail = first_fitting(stage.detail, font, grid.span(number))
    if grid.has_details and detail:
        of, below = grid.table.quantity(stage.detail_made), baseline + line_height(large)
        pieces.append(Piece(Token(detail, font, is_quiet=True, of=of), x, below))
    return pieces


def _foot(grid: StageGrid) -> list[Piece]:
    """Write what the columns come to, or the note in its place."""
    font = grid.look.label
    below = grid.head + grid.pitch * len(grid.visible) + grid.look.unit(0.5) + cap_height(font)
    if grid.table.note:
        return [Piece(Token(elided(font, grid.table.note, grid.size.width()), font), 0.0, below)]
    pieces = []
    for number, stage in enumerate(grid.table.stages):
        is_alone = number + 1 < len(grid.table.stages) and not grid.table.stages[number + 1].foot
        room = grid.span(number) + is_alone * (grid.column + grid.gap)
        text = first_fitting(stage.foot, font, room)
        of = grid.table.quantity(stage.foot_made)
        if text and not (stage.foot_made == "adds" and _is_hidden(grid.table, of)):  # no number to be asked
            pieces.append(Piece(Token(text, font, is_quiet=True, of=of), grid.left(number), below))
    return pieces


def _is_hidden(table: StageTable, of: Quantity | None) -> bool:
    """Whether a number is hidden on purpose."""
    return of is not None and table.visible.of(of, table.sample) is Seen.COVERED


def _cells(grid: StageGrid, stage: Stage, number: int) -> tuple[list[Piece], list[Bar], list[Cell]]:
    """Write the numbers of a column, draw their bars, and say where they can be held."""
    is_last = number == len(grid.table.stages) - 1
    tokens = {
        row: replace(
            _number(grid, stage, row, is_strong=is_last),
            of=grid.table.quantity(stage.made, row),
        )
        for row in grid.visible
    }
    widest = 0.0 if grid.is_full else max(token.width for token in tokens.values())
    pieces = [
        Piece(token, grid.left(number) + max(0.0, widest - token.width), grid.number_baseline(row))
        for row, token in tokens.items()
    ]
    if number == 0 and grid.is_full:
        pieces += _tags(grid, tokens)
    taken = widest and widest + grid.look.unit(0.75)
    room = QRectF(grid.left(number) + taken, 0.0, grid.column - taken, grid.bar_height)
    if room.width() < grid.look.unit(2):
        return pieces, [], _held(grid, stage, number, grid.column)
    bars = [_bar(grid, stage, row, room) for row in tokens if not math.isnan(stage.values[row])]
    return pieces, bars, _held(grid, stage, number, room.width())


def _verdicts(grid: StageGrid, number: int) -> list[Piece]:
    """Say under each bar of a column by how much its share is wrong, where there is room for it."""
    font, below = grid.look.label, grid.look.unit(1) + grid.bar_height + grid.look.unit(0.5)
    baselines = {row: grid.number_baseline(row) + below + cap_height(font) for row in grid.visible}
    is_low = grid.pitch < below + cap_height(grid.look.number) + 1.5 * cap_height(font)
    if not grid.is_full or is_low or not grid.table.verdicts:
        return []
    verdicts = grid.table.verdicts
    fitting = {row: first_fitting(verdicts[row], font, grid.span(number)) for row in grid.visible}
    return [
        Piece(Token(text, font, is_quiet=True), grid.left(number), baselines[row])
        for row, text in fitting.items()
        if text
    ]


def _stroke(piece: Piece) -> QLineF:
    """Return the line through a number that strikes it out."""
    height = piece.baseline - cap_height(piece.token.font) / 2
    return QLineF(piece.x - 2, height, piece.x + piece.token.width + 2, height)


def _held(grid: StageGrid, stage: Stage, number: int, room: float) -> list[Cell]:
    """Return the numbers of a column that a hand can hold; a full bar is ``room`` pixels long."""
    if stage.kind not in {"score", "share"} or not all(math.isfinite(value) for value in stage.values):
        return []
    left, per_pixel = grid.left(number), stage.full_scale / room
    return [
        Cell(
            stage.kind,
            row,
            QRectF(left, grid.top(row), grid.column, grid.pitch),
            stage.values[row],
            per_pixel,
        )
        for row in grid.visible
    ]


def _tags(grid: StageGrid, tokens: Mapping[int, Token]) -> list[Piece]:
    """Name the row's maximum behind its score, where there is room and the mark may tell which it is."""
    table = grid.table
    of = table.quantity("maximum" if table.stages[0].made else "")
    if grid.look.leaves(LeftOut.CAPTIONS):
        return []
    if _is_hidden(table, of):
        return []
    tag, space = Token(say("max"), grid.look.label, is_quiet=True, of=of), grid.look.unit(0.75)
    return [
        Piece(tag, grid.left(0) + token.width + space, grid.number_baseline(row))
        for row, token in tokens.items()
        if grid.table.is_largest(row) and token.width + space + tag.width <= grid.column
    ]


def _bar(grid: StageGrid, stage: Stage, row: int, room: QRectF) -> Bar:
    """Draw one number as a length: under it, or right of it where each class has a line."""
    value = stage.values[row]
    length = max(min(abs(value) / stage.full_scale, 1.0) * room.width(), grid.look.stroke(0.0025))
    if grid.is_full:
        top = grid.number_baseline(row) + grid.look.unit(1)
    else:
        top = grid.top(row) + (grid.pitch - room.height()) / 2
    box = QRectF(room.left(), top, length, room.height())
    of = grid.table.quantity(stage.made, row)
    is_beyond = abs(value) > stage.full_scale * (1 + 1e-9)
    return Bar(box, grid.table.colours[row], value < 0, of, is_beyond)


def _number(grid: StageGrid, stage: Stage, row: int, *, is_strong: bool) -> Token:
    """Return a number in its font, with fewer digits where the column is too narrow; or words."""
    value = stage.values[row]
    if not math.isfinite(value):
        return Token(words_for(value, grid.look.label, grid.column), grid.look.label)
    font = grid.low_number
    if grid.is_full:
        font = grid.look.strong_number if is_strong else grid.look.number
    is_power = stage.kind == "power"
    fraction = stage.texts[row] if stage.texts else ""
    if fraction and text_width(font, fraction) <= grid.column:
        return Token(fraction, font)
    return Token(fitting_number(value, stage.decimals, font, grid.column, is_power=is_power), font)


def _arrows(grid: StageGrid) -> list[QPointF]:
    """Return where the arrows from column to column stand."""
    middle = grid.head + grid.pitch * len(grid.visible) / 2
    gaps = range(1, len(grid.table.stages))
    return [QPointF(grid.left(number) - grid.gap / 2, middle) for number in gaps]
