"""What keys do in the tables: walk, choose blocks, step and type numbers, copy and paste."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from nnviz.document.edits import SetValue
from nnviz.document.filling import require_stored
from nnviz.document.locking import SetLock
from nnviz.document.places import Bias, Neuron, ValuePlace, Weight
from nnviz.document.table_cells import Cell, CellBlock
from nnviz.document.table_walk import grown, next_cell, within
from nnviz.ui.refresher import Refresher
from nnviz.ui.tables.clipboard import choose_whole_table, clear_cells, copy_cells, paste_cells

_ALL = 10**6  # rows or columns: further than any table goes
_WALK: Mapping[int, tuple[int, int]] = MappingProxyType(
    {
        Qt.Key.Key_Left: (-1, 0),
        Qt.Key.Key_Right: (1, 0),
        Qt.Key.Key_Up: (0, -1),
        Qt.Key.Key_Down: (0, 1),
    }
)
_STEPS: Mapping[int, int] = MappingProxyType({Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1})
_STANDARD: tuple[tuple[QKeySequence.StandardKey, Callable[[Refresher], None]], ...] = (
    (QKeySequence.StandardKey.Copy, copy_cells),
    (QKeySequence.StandardKey.Paste, paste_cells),
    (QKeySequence.StandardKey.SelectAll, choose_whole_table),
)
_CLEARING = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_TYPING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2)


class TableKeys:
    """Keys on the selected cell; Shift with an arrow makes the chosen block larger."""

    def __init__(
        self, refresher: Refresher, type_value: Callable[[Cell, str], None], rows_in_sight: Callable[[], int]
    ) -> None:
        """Send acts to ``refresher``; ``type_value`` opens a field on a cell, with what was typed already."""
        self._refresher = refresher
        self._type_value = type_value
        self._rows_in_sight = rows_in_sight

    def claims(self, event: QKeyEvent) -> bool:
        """Whether the key means something here before shortcuts take it: it clears cells."""
        return event.key() in _CLEARING and event.modifiers() == Qt.KeyboardModifier.NoModifier

    def press(self, event: QKeyEvent) -> bool:
        """Act on a key; return whether it meant something here."""
        for standard, act in _STANDARD:
            if event.matches(standard):
                act(self._refresher)
                return True
        way = self._way(event)
        if way is not None:
            self._walk(event, *way)
        elif self.claims(event):
            clear_cells(self._refresher)
        elif event.key() in _STEPS:
            self.step(self._refresher.store.selection.cell, _STEPS[event.key()], event.modifiers())
        else:
            return self._press_other(event)
        return True

    def _way(self, event: QKeyEvent) -> tuple[int, int] | None:
        """Return how many columns and rows a key goes."""
        page = max(1, self._rows_in_sight() - 1)
        has_ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        far: dict[int, tuple[int, int]] = {
            Qt.Key.Key_Home: (0, -_ALL) if has_ctrl else (-_ALL, 0),
            Qt.Key.Key_End: (0, _ALL) if has_ctrl else (_ALL, 0),
        }
        pages: dict[int, tuple[int, int]] = {Qt.Key.Key_PageUp: (0, -page), Qt.Key.Key_PageDown: (0, page)}
        return {**_WALK, **far, **({} if has_ctrl else pages)}.get(event.key())

    def _walk(self, event: QKeyEvent, across: int, down: int) -> None:
        """Go to another cell, or let the block reach to it."""
        store = self._refresher.store
        block = store.selection.block
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._refresher.choose(grown(store.document, block, across, down))
            return
        is_step = abs(across) + abs(down) == 1
        go = next_cell if is_step else within
        cell = go(store.document, block.end, across, down)
        self._refresher.choose(CellBlock(cell, cell))

    def _press_other(self, event: QKeyEvent) -> bool:
        """Type, lock, or choose a single cell again."""
        cell = self._refresher.store.selection.cell
        text = event.text()
        if event.key() in _TYPING and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self._type_value(cell, "")
        elif text and (text in ".," or (text.isascii() and text.isdigit())):
            self._type_value(cell, text)
        elif event.key() == Qt.Key.Key_Escape and not self._refresher.store.selection.block.is_one:
            self._refresher.choose(CellBlock(cell, cell))
        elif event.key() == Qt.Key.Key_L and isinstance(cell.place, Weight | Bias):
            locks = self._refresher.store.document.locks
            self._refresher.apply(SetLock(cell.place, is_locked=cell.place not in locks))
        else:
            return False
        return True

    def step(self, cell: Cell, steps: int, modifiers: Qt.KeyboardModifier) -> None:
        """Change a stored number by ``steps`` of the document's step; Shift takes the fine one."""
        place = stored_place(self._refresher, cell)
        if place is None:
            return
        document = self._refresher.store.document
        is_fine = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
        size = document.fine_step if is_fine else document.step
        value = document.value(place, cell.row) + steps * size
        self._refresher.nudge(SetValue(place, value, cell.row if cell.table.is_by_sample else 0))


def stored_place(refresher: Refresher, cell: Cell) -> ValuePlace | None:
    """Return what a cell stores; say in words why nothing can be set there when it is computed."""
    place = cell.place
    if not isinstance(place, Neuron):
        return place
    try:
        require_stored(cell.table)
    except ValueError as fault:
        refresher.refused.emit(str(fault))
    return None
