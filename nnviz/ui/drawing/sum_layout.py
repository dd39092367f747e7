"""Where every number of a sum stands: as many lines as there is room for, and nothing cut."""

from bisect import bisect_right
from collections.abc import Callable, Sequence

from PySide6.QtCore import QSizeF

from nnviz.document.document import Document
from nnviz.document.places import Input
from nnviz.document.selection import Selection
from nnviz.document.sums import NeuronSum
from nnviz.ui.drawing.flow import Line, Piece, baselines_within, placed, wrapped
from nnviz.ui.drawing.sum_rows import SumRows, input_row
from nnviz.ui.drawing.texts import line_height
from nnviz.ui.theme import Look

Arrangement = Callable[[SumRows, Sequence[int], float], list[Line]]
LINES, FEWEST_LINES = 3, 2  # factors, products, answer; or the last two in one


def sum_height(look: Look, lines: int = LINES) -> int:
    """Return the height that a sum wants: its three lines and a little air between them."""
    return round(lines * 1.1 * line_height(look.number))


def sum_layout(
    document: Document, selection: Selection, shown: NeuronSum | None, look: Look, size: QSizeF
) -> list[Piece]:
    """Lay out ``shown``, or where the selected input goes, in ``size``."""
    lines = _lines(document, selection, shown, look, size)
    baselines = baselines_within(0.0, size.height(), len(lines), look.number)
    return placed(lines, 0.0, baselines, size.width())


def _lines(
    document: Document, selection: Selection, shown: NeuronSum | None, look: Look, room: QSizeF
) -> list[Line]:
    """Return the lines that fit into ``room``."""
    most = max(1, int(room.height() / line_height(look.number) + 0.1))
    if shown is not None:
        return _fitting(SumRows(shown, look), selection, room.width(), most)
    if not isinstance(selection.place, Input):
        return []
    return wrapped(input_row(document, selection.sample, selection.place, look), room.width())[:most]


def _fitting(rows: SumRows, selection: Selection, width: float, most: int) -> list[Line]:
    """Return the roomiest arrangement of at most ``most`` lines, with as many products as fit into it."""
    everything = range(rows.count)
    for arrange in (_three_rows, _two_rows, _one_row):
        lines = arrange(rows, everything, width)
        if len(lines) <= most:
            return lines
    for arrange in (_three_rows, _two_rows, _one_row):
        fits = _most_products(rows, selection, width, most, arrange)
        if fits > 0:
            return arrange(rows, rows.kept(fits, selection.place), width)
    return wrapped([*rows.short(), *rows.answer(below=False)], width)[:most]


def _most_products(rows: SumRows, selection: Selection, width: float, most: int, arrange: Arrangement) -> int:
    """Return how many products can be written out in ``most`` lines, the others being summed."""

    def passes(count: int) -> bool:
        return len(arrange(rows, rows.kept(count, selection.place), width)) > most

    return bisect_right(range(rows.count), False, key=passes) - 1


def _three_rows(rows: SumRows, kept: Sequence[int], width: float) -> list[Line]:
    """Factors, products below them, the answer below that."""
    factors, products = rows.factors(kept), rows.products(kept, below=True)
    return [*wrapped(factors, width), *wrapped(products, width), *wrapped(rows.answer(below=True), width)]


def _two_rows(rows: SumRows, kept: Sequence[int], width: float) -> list[Line]:
    """Factors, then products and the answer."""
    products = [*rows.products(kept, below=True), *rows.answer(below=False)]
    return [*wrapped(rows.factors(kept), width), *wrapped(products, width)]


def _one_row(rows: SumRows, kept: Sequence[int], width: float) -> list[Line]:
    """Everything behind one another."""
    products = rows.products(kept, below=False)
    return wrapped([*rows.factors(kept), *products, *rows.answer(below=False)], width)
