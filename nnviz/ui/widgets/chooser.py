"""A list to choose from that scrolls the panel, not itself, until it is chosen by focus."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox

Choice = tuple[str, str]  # the key and the word on screen


class Chooser(QComboBox):
    """Tells only what a user chooses; ``set_choices`` is silent."""

    chosen = Signal(str)  # the key

    def __init__(self, meaning: str) -> None:
        """Make an empty list that is called ``meaning`` by those who listen."""
        super().__init__()
        self.setAccessibleName(meaning)
        self.setToolTip(meaning)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._choices: list[Choice] = []
        self.activated.connect(lambda index: self.chosen.emit(self._choices[index][0]))

    def set_choices(self, choices: Sequence[Choice], key: str) -> None:
        """Offer ``choices``, the one with ``key`` shown."""
        if list(choices) != self._choices:
            self._choices = list(choices)
            self.clear()
            self.addItems([word for _, word in choices])
        self.setCurrentIndex([each for each, _ in choices].index(key))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Change only when chosen by focus."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()
