"""Cells to the clipboard and from it, as spreadsheets take and give them."""

from PySide6.QtGui import QGuiApplication

from nnviz.document.filling import cleared, placed_at
from nnviz.document.frame import frame_of
from nnviz.document.masking import masked
from nnviz.document.pasting import Pasted, read_pasted
from nnviz.document.table_cells import whole_table
from nnviz.document.tables import table_of, tsv_of
from nnviz.ui.refresher import Refresher
from nnviz.words import count, say


def copy_cells(refresher: Refresher) -> None:
    """Copy the chosen block, or the whole table where a single cell is chosen, and say which."""
    frame = masked(frame_of(refresher.store, refresher.bare))
    block = frame.selection.block
    if block.is_one:
        block = whole_table(frame.document, block.table)
    QGuiApplication.clipboard().setText(tsv_of(table_of(frame, block.table), block))
    size = f"{len(block.rows)} × {len(block.columns)}"
    is_whole = block == whole_table(frame.document, block.table)
    label = block.table.label
    if is_whole:
        refresher.told.emit(say("Copied from {label}: {size} numbers, all of it", label=label, size=size))
        return
    row, column = block.rows.start + 1, block.columns.start + 1
    told = say(
        "Copied from {label}: {size} numbers, from row {row}, column {column} on",
        label=label,
        size=size,
        row=row,
        column=column,
    )
    refresher.told.emit(told)


def paste_cells(refresher: Refresher) -> None:
    """Put what is on the clipboard into the table from the selected cell on, or say why it does not fit."""
    refresher.release()
    store = refresher.store
    block = store.selection.block
    try:
        pasted = read_pasted(QGuiApplication.clipboard().text())
        start = min(block.start, block.end, key=lambda cell: (cell.row, cell.column))
        fill = placed_at(store.document, start, pasted.rows)
        before = store.document.decimals
        store.apply(fill)
    except ValueError as fault:
        refresher.refused.emit(say("Nothing pasted: {fault}", fault=fault))
        return
    told = _pasted(block.table.label, pasted)
    refresher.told.emit(_with_decimals(told, before, store.document.decimals))


def _pasted(label: str, pasted: Pasted) -> str:
    """Say how many numbers were pasted."""
    rows, columns = pasted.shape
    if pasted.has_headings:
        return say(
            "Pasted into {label}: {rows} × {columns} numbers, without the line of headings",
            label=label,
            rows=rows,
            columns=columns,
        )
    return say("Pasted into {label}: {rows} × {columns} numbers", label=label, rows=rows, columns=columns)


def _with_decimals(told: str, before: int, now: int) -> str:
    """Say too how many decimals there are now, where the numbers needed more than there were."""
    if now == before:
        return told
    return count(
        "{pasted}; the document now has {n} decimals, as the numbers need",
        "{pasted}; the document now has {n} decimal, as the numbers need",
        now,
        pasted=told,
    )


def clear_cells(refresher: Refresher) -> None:
    """Set the chosen cells to 0, or say why not."""
    try:
        refresher.apply(cleared(refresher.store.selection.block))
    except ValueError as fault:
        refresher.refused.emit(str(fault))


def choose_whole_table(refresher: Refresher) -> None:
    """Choose every cell of the table that is looked at."""
    store = refresher.store
    refresher.choose(whole_table(store.document, store.selection.cell.table))
