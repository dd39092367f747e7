"""Which keys do what: from the table of commands and the panels' own keys."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from nnviz.ui.commands import COMMANDS, MENUS
from nnviz.ui.keys import KEYS
from nnviz.ui.theme import Look

Rows = list[tuple[str, str]]  # keys, what they do


def groups_of_keys() -> Iterator[tuple[str, Rows]]:
    """Yield each menu's commands with their keys, then each panel's keys."""
    native = QKeySequence.SequenceFormat.NativeText
    for menu in MENUS:
        rows = [
            (" or ".join(keys.toString(native) for keys in command.shortcuts()), command.text)
            for command in COMMANDS
            if command.menu.split("/")[0] == menu and command.shortcuts()
        ]
        yield menu, rows
    for panel, rows in KEYS:
        yield panel, list(rows)


class KeyboardHelp(QDialog):
    """A table of keys that scrolls."""

    def __init__(self, parent: QWidget, look: Look) -> None:
        """Stand before ``parent``."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Keys")
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setWidget(_table(look))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(scroll)
        column.addWidget(buttons)
        self.resize(look.unit(95), round(0.8 * look.height))


def _table(look: Look) -> QWidget:
    """Return a widget with a row for each key."""
    table = QWidget()
    grid = QGridLayout(table)
    grid.setContentsMargins(*[look.unit(2)] * 4)
    grid.setHorizontalSpacing(look.unit(3))
    grid.setVerticalSpacing(look.unit(0.5))
    grid.setColumnStretch(1, 1)
    row = 0
    for title, rows in groups_of_keys():
        head = QLabel(title)
        head.setFont(look.title)
        head.setContentsMargins(0, look.unit(1.5) if row else 0, 0, 0)
        grid.addWidget(head, row, 0, 1, 2)
        for row, (keys, meaning) in enumerate(rows, start=row + 1):
            grid.addWidget(QLabel(keys), row, 0)
            grid.addWidget(QLabel(meaning), row, 1)
        row += 1
    return table
