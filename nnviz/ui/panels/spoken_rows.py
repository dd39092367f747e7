"""Softmax of every sample in words: every number in sight, and which sample and class it belongs to."""

from collections.abc import Sequence

from nnviz.document.classes import class_neuron
from nnviz.document.document import Document
from nnviz.document.spoken import Spoken
from nnviz.ui.accessible.speaker import Placed
from nnviz.ui.drawing.batch_layout import BatchCell, BatchPicture
from nnviz.ui.widgets.batch_view import BatchTable
from nnviz.words import say


def spoken_rows(
    document: Document, table: BatchTable | None, picture: BatchPicture | None
) -> Sequence[Placed]:
    """Return every number in sight; what is covered or not computed yet has no cell."""
    if table is None or picture is None:
        return []
    return [Placed(_spoken(document, table, cell), cell.box) for cell in picture.cells if cell.text]


def _spoken(document: Document, table: BatchTable, cell: BatchCell) -> Spoken:
    """Say a number: its window, its sample, and its class where it has one."""
    sample, window = table.marks[cell.row], cell.window.removesuffix(" ≈")
    if cell.column is None:
        name = say("{window}, sample {sample}", window=window, sample=sample)
    else:
        label = table.stages.classes[cell.column]
        name = say("{window}, sample {sample}, class {label}", window=window, sample=sample, label=label)
    chosen = (cell.row, cell.column) == (table.row, table.column)
    place = None if cell.column is None else class_neuron(document, cell.column)
    key = (cell.row, cell.column, cell.window)
    return Spoken(key, "cell", name, cell.text, "", place, None, chosen)
