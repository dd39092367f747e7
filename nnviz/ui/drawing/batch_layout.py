"""Where every number and bar of softmax for the whole batch stands; only the rows in sight are laid out."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QColor

from nnviz.document.quantities import Quantity
from nnviz.document.visible import QUESTION, Seen
from nnviz.nn.arrays import Array
from nnviz.ui.drawing.batch_grid import BatchGrid, Block
from nnviz.ui.drawing.flow import Piece, Token
from nnviz.ui.drawing.stage_numbers import first_fitting, fitting_number, short_word
from nnviz.ui.drawing.stage_picture import Bar
from nnviz.ui.drawing.stage_table import nice_scale
from nnviz.ui.drawing.texts import cap_height, elided, line_height, text_width
from nnviz.ui.theme import SMALLEST_HIT

EDGE = 0.5  # right of a number, in steps of the spacing scale


@dataclass(frozen=True, eq=False)
class BatchCell:
    """A place that can be pressed: a sample, and a class where the place belongs to one."""

    row: int
    column: int | None
    box: QRectF
    quantity: Quantity | None = None  # the number that can be covered there
    window: str = ""  # what the number in it is
    text: str = ""  # the number as it is written; empty beside a name


@dataclass(frozen=True, eq=False)
class BatchPicture:
    """Everything that is painted, and what can be pressed."""

    rows: range  # the samples in sight
    classes: range  # the classes in sight
    pieces: list[Piece] = field(default_factory=list)
    bars: list[Bar] = field(default_factory=list)
    cells: list[BatchCell] = field(default_factory=list)
    strokes: list[QLineF] = field(default_factory=list)  # through numbers that are wrong
    lit: list[QRectF] = field(default_factory=list)  # behind the selected row
    framed: list[QRectF] = field(default_factory=list)  # around the selected class in it
    blanks: list[QRectF] = field(default_factory=list)  # places of what the film has not computed yet
    arrows: list[QPointF] = field(default_factory=list)

    def cell_at(self, point: QPointF) -> BatchCell | None:
        """Return what a press at ``point`` is on."""
        return next((cell for cell in self.cells if cell.box.contains(point)), None)

    @property
    def texts(self) -> list[str]:
        """Every text, window by window."""
        return [piece.text for piece in self.pieces]


def batch_layout(grid: BatchGrid, colours: Sequence[QColor], chosen: tuple[int, int | None]) -> BatchPicture:
    """Lay out what is in sight; ``chosen`` is the selected sample and class."""
    picture = BatchPicture(grid.shown_rows, grid.shown_classes)
    for band in range(grid.n_bands):
        _add_marks(picture, grid, band, chosen[0])
    for block in grid.blocks:
        _add_head(picture, grid, block)
        _add_numbers(picture, grid, block, colours)
        _add_beside(picture, grid, block, chosen[0])
        if grid.foot:
            _add_foot(picture, grid, block)
        _add_frame(picture, grid, block, chosen)
    for before, after in pairwise(grid.blocks):
        if before.band == after.band:
            middle = grid.top(after.band, grid.shown_rows.start) + grid.pitch * len(grid.shown_rows) / 2
            picture.arrows.append(QPointF(after.left - grid.gap / 2, middle))
    return picture


def _columns(grid: BatchGrid, block: Block) -> range:
    """Return the columns of a window that are in sight."""
    return range(1) if block.window.values.shape[1] == 1 else grid.shown_classes


def _add_marks(picture: BatchPicture, grid: BatchGrid, band: int, chosen: int) -> None:
    """Write the names of the samples; light the selected one's row."""
    font, room = grid.look.label, grid.label_width - grid.look.unit(1)
    for row in grid.shown_rows:
        top = grid.top(band, row)
        text = elided(font, grid.marks[row], room)
        is_quiet = row != chosen
        picture.pieces.append(
            Piece(Token(text, font, is_quiet=is_quiet), grid.look.unit(0.5), _baseline(grid, top))
        )
        picture.cells.append(
            BatchCell(row, None, QRectF(0, top, max(grid.label_width, SMALLEST_HIT), grid.pitch))
        )
        if row == chosen:
            picture.lit.append(QRectF(0, top, grid.size.width(), grid.pitch))


def _baseline(grid: BatchGrid, top: float) -> float:
    """Return the line on which the numbers of a row stand."""
    cap = cap_height(grid.number)
    return top + (grid.pitch - cap - _bar_room(grid)) / 2 + cap


def _bar_room(grid: BatchGrid) -> float:
    """Return the height that a bar takes under its number; none where rows are as low as can be."""
    spare = grid.pitch - 1.3 * cap_height(grid.number)
    least = grid.look.unit(1)
    return min(spare * 0.6, 2.5 * least) if spare >= least else 0.0


def _add_head(picture: BatchPicture, grid: BatchGrid, block: Block) -> None:
    """Write the name of a window, and under it the classes over their columns."""
    font, top = grid.look.label, block.band * grid.band_height
    line = line_height(font)
    name = first_fitting(block.window.name, font, max(block.width, block.cell) + grid.gap - grid.look.unit(1))
    if name:
        picture.pieces.append(Piece(Token(name, font), block.left, top + grid.over + cap_height(font)))
    if block.window.values.shape[1] == 1:
        return
    heads = [(number, grid.stages.classes[column]) for number, column in enumerate(grid.shown_classes)]
    if block.window.beside is not None:
        heads.append((len(heads), block.window.beside_name))
    for number, text in heads:
        token = Token(elided(font, text, block.cell - grid.look.unit(0.5)), font, is_quiet=True)
        right = block.left + (number + 1) * block.cell - grid.look.unit(EDGE)
        picture.pieces.append(Piece(token, right - token.width, top + grid.over + line + cap_height(font)))


def _add_numbers(picture: BatchPicture, grid: BatchGrid, block: Block, colours: Sequence[QColor]) -> None:
    """Write the numbers of a window and draw their bars; strike out what is wrong."""
    window = block.window
    scale = _full_scale(window.values, window.kind)
    wrong = window.wrong
    for row in grid.shown_rows:
        top = grid.top(block.band, row)
        values: list[float] = window.values[row].tolist()
        for number, column in enumerate(_columns(grid, block)):
            box = QRectF(block.left + number * block.cell, top, block.cell, grid.pitch)
            is_total = window.kind == "total"
            of = grid.stages.quantity(window.made, column) if window.made else None
            cell = BatchCell(row, None if is_total else column, box, of, window.name[0])
            if not _is_shown(picture, grid, of, row, box):
                picture.cells.append(cell)
                continue
            piece = _number(grid, block, values[column], box)
            picture.cells.append(replace(cell, text=piece.text))
            picture.pieces.append(piece)
            if wrong is not None and wrong[row, column]:
                picture.strokes.append(_stroke(piece))
            if _bar_room(grid) and not is_total and not math.isnan(values[column]):
                picture.bars.append(_bar(grid, box, values[column] / scale, colours[column]))


def _is_shown(picture: BatchPicture, grid: BatchGrid, of: Quantity | None, row: int, box: QRectF) -> bool:
    """Whether a number is shown; one not computed yet is an empty place, a covered one a question mark."""
    visible = grid.stages.visible
    if visible.is_clear or of is None or visible.shown(of, row):
        return True
    if visible.of(of, row) is Seen.COVERED:
        token = Token(QUESTION, grid.look.small_number, of=of)
        right = box.right() - grid.look.unit(EDGE)
        picture.pieces.append(Piece(token, right - token.width, _baseline(grid, box.top())))
        return False
    picture.blanks.append(box.adjusted(grid.look.unit(EDGE), 2, -grid.look.unit(EDGE), -2))
    return False


def _number(grid: BatchGrid, block: Block, value: float, box: QRectF) -> Piece:
    """Return a number, its right end in line with those above."""
    font, room = grid.number, block.cell - grid.look.unit(EDGE)
    if math.isfinite(value):
        text = fitting_number(value, block.window.decimals, font, room, is_power=block.window.kind == "power")
    else:
        text = short_word(value)
    right = box.right() - grid.look.unit(EDGE)
    return Piece(Token(text, font), right - text_width(font, text), _baseline(grid, box.top()))


def _full_scale(values: Array, kind: str) -> float:
    """Return the value whose bar fills its cell."""
    if kind in {"share", "right"}:
        return 1.0
    finite = values[np.isfinite(values)]
    return min(nice_scale([float(np.abs(finite).max())]), 1e308) if finite.size else 1.0


def _bar(grid: BatchGrid, box: QRectF, share: float, colour: QColor) -> Bar:
    """Draw a number as a length under it."""
    room = box.width() - 2 * grid.look.unit(EDGE)
    length = max(min(abs(share), 1.0) * room, grid.look.stroke(0.0015))
    height = _bar_room(grid) - grid.look.unit(0.5)
    top = _baseline(grid, box.top()) + grid.look.unit(0.5)
    left = box.right() - grid.look.unit(EDGE) - room
    return Bar(QRectF(left, top, length, height), colour, is_negative=share < 0)


def _stroke(piece: Piece) -> QLineF:
    """Return the line through a number that strikes it out."""
    height = piece.baseline - cap_height(piece.token.font) / 2
    return QLineF(piece.x - 2, height, piece.x + piece.token.width + 2, height)


def _add_beside(picture: BatchPicture, grid: BatchGrid, block: Block, chosen: int) -> None:
    """Write what each row comes to."""
    beside = block.window.beside
    if beside is None:
        return
    left = block.left + len(_columns(grid, block)) * block.cell
    for row in grid.shown_rows:
        box = QRectF(left, grid.top(block.band, row), block.cell, grid.pitch)
        made = block.window.beside_made
        of = grid.stages.quantity(made, 0) if made else None
        if made == "adds" and of in grid.stages.visible.covered:
            continue  # it is no number to be asked
        if not _is_shown(picture, grid, of, row, box):
            continue
        piece = _number(grid, block, float(beside[row]), box)
        quiet = Token(piece.text, piece.token.font, is_quiet=row != chosen)  # pale is lost on the light
        picture.pieces.append(Piece(quiet, piece.x, piece.baseline))
        picture.cells.append(BatchCell(row, None, box, window=block.window.beside_name, text=piece.text))


def _add_foot(picture: BatchPicture, grid: BatchGrid, block: Block) -> None:
    """Write what each column comes to, and what that means."""
    window, font = block.window, grid.look.label
    line = line_height(font)
    below = grid.top(block.band, grid.shown_rows.stop) + grid.look.unit(0.5)
    for number, column in enumerate(_columns(grid, block) if window.under else ()):
        small = grid.number
        text = first_fitting((window.under[column],), small, block.cell)
        right = block.left + (number + 1) * block.cell - grid.look.unit(EDGE)
        at = right - text_width(small, text)
        picture.pieces.append(Piece(Token(text, small, is_quiet=True), at, below + cap_height(font)))
    if window.foot and grid.in_words:
        baseline = below + line * bool(window.under) + cap_height(font)
        text = first_fitting(window.foot, font, block.width + grid.gap - grid.look.unit(1))
        if text:
            picture.pieces.append(Piece(Token(text, font, is_quiet=True), block.left, baseline))


def _add_frame(picture: BatchPicture, grid: BatchGrid, block: Block, chosen: tuple[int, int | None]) -> None:
    """Frame the selected class in the selected row."""
    row, column = chosen
    if column is None or column not in grid.shown_classes or row not in grid.shown_rows:
        return
    if block.window.kind != "total":
        left = block.left + (column - grid.shown_classes.start) * block.cell
        picture.framed.append(QRectF(left, grid.top(block.band, row), block.cell, grid.pitch))
