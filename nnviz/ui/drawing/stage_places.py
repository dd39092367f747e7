"""Where the numbers of softmax stand that can be covered, and where their bars may be."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QRectF

from nnviz.document.visible import Seen
from nnviz.ui.drawing.stage_grid import StageGrid
from nnviz.ui.drawing.stage_picture import Place, StagePicture
from nnviz.ui.drawing.stage_table import Stage, StageTable
from nnviz.ui.drawing.texts import text_width


def with_places(picture: StagePicture, grid: StageGrid) -> StagePicture:
    """Return the picture with the places of its numbers, and patches for the bars that are covered."""
    find = partial(_all_places, grid)
    if grid.table.visible.is_clear:
        return replace(picture, find_places=find)
    rooms = [place.room for place in find() if _is_covered(grid.table, place)]
    return replace(picture, find_places=find, patches=[room for room in rooms if room.width() > 0])


def _all_places(grid: StageGrid) -> list[Place]:
    """Return the numbers that can be covered, column by column."""
    stages = enumerate(grid.table.stages)
    return [place for number, stage in stages for place in _places(grid, stage, number)]


def _is_covered(table: StageTable, place: Place) -> bool:
    """Whether a number is hidden on purpose."""
    return table.visible.of(place.quantity, table.sample) is Seen.COVERED


def _places(grid: StageGrid, stage: Stage, number: int) -> list[Place]:
    """Return the numbers of a column that can be covered, with the room of their bars."""
    found: list[Place] = []
    for row in grid.visible:
        quantity = grid.table.quantity(stage.made, row)
        if quantity is not None:
            box = QRectF(grid.left(number), grid.top(row), grid.column, grid.pitch)
            found.append(Place(quantity, box, _room(grid, number, row), stage.full_scale))
    return found


def _room(grid: StageGrid, number: int, row: int) -> QRectF:
    """Return where the bar of a covered number may be: beside its question mark or under it."""
    if grid.is_full:
        top, taken = grid.number_baseline(row) + grid.look.unit(1), 0.0
    else:
        taken = text_width(grid.low_number, "−00.00") + grid.look.unit(0.75)
        top = grid.top(row) + (grid.pitch - grid.bar_height) / 2
    return QRectF(grid.left(number) + taken, top, max(grid.column - taken, 0.0), grid.bar_height)
