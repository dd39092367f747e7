"""Where the numbers stand in the tables that are asked for: the cells of the selected sample."""

from PySide6.QtCore import QRectF

from nnviz.document.covering import Covers
from nnviz.document.places import Neuron
from nnviz.document.quantities import A, Quantity, Stage
from nnviz.document.table_cells import Cell
from nnviz.document.tables import quantity_of
from nnviz.ui.drawing.questions import Placed
from nnviz.ui.tables.painting import Picture


def asked_cells(picture: Picture | None, wanted: Covers) -> list[Placed]:
    """Return where those of some numbers stand that are in sight."""
    if picture is None or not wanted:
        return []
    last = picture.frame.document.network.depth - 1
    meant = {_as_cell(each, last): each for each in wanted}
    found: list[Placed] = []
    for sheet in picture.layout.sheets:
        sample = picture.frame.selection.sample
        rows = [sample] if sheet.table.name.is_by_sample and sample in sheet.rows else sheet.rows
        for cell in (Cell(sheet.table.name, row, column) for row in rows for column in sheet.columns):
            quantity = meant.get(quantity_of(cell))
            if quantity is not None:
                box = sheet.cell_box(cell.row, cell.column).translated(-picture.scrolled, 0)
                found.append((quantity, box))
    return found


def sheet_boxes(picture: Picture) -> list[QRectF]:
    """Return the tables in sight: what no mark stands on if that can be."""
    return [each.box.translated(-picture.scrolled, 0) for each in picture.layout.sheets]


def _as_cell(quantity: Quantity, last: int) -> Quantity:
    """Return the number that a cell shows of it: a share is the a of its class."""
    if isinstance(quantity, Stage) and quantity.kind == "share":
        return A(Neuron(last, quantity.index))
    return quantity
