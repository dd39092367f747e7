"""Which keys do what: from the table of commands and the panels' own keys."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from nnviz.ui.commands import COMMANDS, MENUS
from nnviz.ui.keys import KEYS
from nnviz.ui.sides import begin
from nnviz.ui.theme import Look
from nnviz.words import say, told

Rows = list[tuple[str, str]]  # keys, what they do
COLUMNS = 2
MEANING = "meaning"  # what labels of what keys do are called
MOST_WIDE = 0.96  # of the window


def groups_of_keys() -> Iterator[tuple[str, Rows]]:
    """Yield each menu's commands with their keys, then each panel's keys."""
    native = QKeySequence.SequenceFormat.NativeText
    for menu in MENUS:
        with_keys = [command for command in COMMANDS if command.menu == menu and command.keys]
        yield (
            told(menu),
            [
                (", ".join(keys.toString(native) for keys in each.shortcuts()), each.full_text(each.text))
                for each in with_keys
            ],
        )
    for panel, rows in KEYS:
        yield told(panel), [(told(keys), told(meaning)) for keys, meaning in rows]


class KeyboardHelp(QDialog):
    """The keys in columns; it scrolls where the window is too low for all of them."""

    def __init__(self, parent: QWidget, look: Look) -> None:
        """Stand before ``parent``."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(say("Keys"))
        scroll = QScrollArea()
        scroll.setAccessibleName(say("Keys and what they do"))
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        room = round(MOST_WIDE * parent.width())
        page = _columns(look, room - look.unit(8))
        scroll.setWidget(page)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[look.unit(1.5)] * 4)
        column.addWidget(scroll)
        column.addWidget(buttons)
        self.resize(min(room, page.sizeHint().width() + look.unit(8)), round(0.85 * look.height))


def _columns(look: Look, most: int) -> QWidget:
    """Return the groups in columns of about the same height, in their order; ``most`` pixels wide."""
    groups = list(groups_of_keys())
    room = sum(len(rows) + 2 for _, rows in groups) / COLUMNS
    page = QWidget()
    line = QHBoxLayout(page)
    line.setContentsMargins(*[look.unit(2)] * 4)
    line.setSpacing(look.unit(5))
    grids = [QGridLayout() for _ in range(COLUMNS)]
    for grid in grids:
        grid.setHorizontalSpacing(look.unit(3))
        grid.setVerticalSpacing(look.unit(0.6))
        line.addLayout(grid)
    used = 0
    for title, rows in groups:
        _add_group(grids[min(int(used / room), COLUMNS - 1)], title, rows, look)
        used += len(rows) + 2
    for grid in grids:
        grid.setRowStretch(grid.rowCount(), 1)
        grid.setColumnStretch(1, 1)
    if page.sizeHint().width() > most:
        for label in page.findChildren(QLabel, MEANING):
            label.setWordWrap(True)
            label.setMargin(look.unit(0.75))  # from right to left Qt lets a broken line end a little outside
    return page


def _add_group(grid: QGridLayout, title: str, rows: Rows, look: Look) -> None:
    """Add a title and a row for each key under what ``grid`` has."""
    first = grid.rowCount()
    head = QLabel(title)
    head.setFont(look.title)
    head.setContentsMargins(0, look.unit(1.5) if first > 1 else 0, 0, 0)
    grid.addWidget(head, first, 0, 1, 2)
    for row, (keys, meaning) in enumerate(rows, start=first + 1):
        label = QLabel(meaning)
        label.setObjectName(MEANING)
        for column, each in enumerate((QLabel(keys), label)):
            each.setAlignment(Qt.AlignmentFlag.AlignTop)
            begin(each)
            grid.addWidget(each, row, column)
