"""The tables in words: every cell in sight."""

from collections.abc import Iterator, Sequence

from nnviz.document.edits import Edit, SetValue
from nnviz.document.frame import Frame
from nnviz.document.places import Input, Neuron, ValuePlace
from nnviz.document.ranges import scale_of
from nnviz.document.spoken import Handle, Spoken, unseen_of
from nnviz.document.table_cells import Cell
from nnviz.document.tables import Table, quantity_of
from nnviz.ui.accessible.speaker import Placed
from nnviz.ui.tables.painting import Picture


def spoken_cells(picture: Picture | None) -> Sequence[Placed]:
    """Return the cells in sight, table by table, row by row."""
    return list(_placed(picture)) if picture is not None else []


def _placed(picture: Picture) -> Iterator[Placed]:
    for sheet in picture.layout.sheets:
        for row in sheet.rows:
            for column in sheet.columns:
                box = sheet.cell_box(row, column).translated(-picture.scrolled, 0)
                yield Placed(_spoken(picture.frame, sheet.table, row, column), box)


def _spoken(frame: Frame, table: Table, row: int, column: int) -> Spoken:
    """Say a cell: which it is, its number, and what it stands for."""
    cell = Cell(table.name, row, column)
    place, hidden = cell.place, unseen_of(frame, quantity_of(cell), row)
    handle = _handle(frame, place, row) if not hidden and not isinstance(place, Neuron) else None
    words = f"{table.words}, {place.name}"
    value = hidden or table.text(row, column)
    return Spoken(cell, "cell", cell.name, value, words, place, handle, frame.selection.cell == cell)


def _handle(frame: Frame, place: ValuePlace, row: int) -> Handle:
    """Return the hold on the stored number of a cell."""
    sample = row if frame.document.has(place) and isinstance(place, Input) else 0

    def edit(value: float) -> Edit:
        return SetValue(place, value, sample)

    return Handle(frame.document.value(place, sample), scale_of(place, sample, frame.history), edit)
