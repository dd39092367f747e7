"""The names of the parts of a sum: clicked, a part is switched off, to see what is missing."""

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QWidget

from nnviz.document.parts import Part, Parts
from nnviz.document.viewing import LeaveOut
from nnviz.ui.command import perform
from nnviz.ui.plots.parts_view import colour_of_part
from nnviz.ui.refresher import Refresher
from nnviz.ui.theme import Look
from nnviz.ui.widgets.word_button import WordButton
from nnviz.words import say

MOST_IN_WORDS = 4  # parts named with their weight; more only by what they read


class PartsLegend(QWidget):
    """A button for each part, with a swatch in its colour."""

    def __init__(self, refresher: Refresher) -> None:
        """Send what is clicked to ``refresher``."""
        super().__init__()
        self._refresher = refresher
        self._parts: tuple[Part, ...] = ()
        self.buttons: list[WordButton] = []
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.addStretch(1)

    def refresh(self, parts: Parts | None, look: Look) -> None:
        """Name the parts."""
        self._parts = parts.parts if parts is not None else ()
        self._line.setSpacing(look.unit(0.5))
        while len(self.buttons) < len(self._parts):
            self._add()
        for index, button in enumerate(self.buttons):
            button.setVisible(index < len(self._parts))
        for index, part in enumerate(self._parts):
            button = self.buttons[index]
            button.wear(look)
            words = part.words if len(self._parts) <= MOST_IN_WORDS else part.name
            button.set_word(words, colour_of_part(look.theme, index))
            button.setToolTip(
                say("Leave {name} out", name=part.name)
                if not part.is_out
                else say("Put {name} back", name=part.name)
            )
            button.setAccessibleName(part.words)
            button.setChecked(not part.is_out)

    def _add(self) -> None:
        button = WordButton("", "")
        button.clicked.connect(partial(self._toggle, len(self.buttons)))
        self.buttons.append(button)
        self._line.insertWidget(self._line.count() - 1, button)

    def _toggle(self, index: int, *_checked: bool) -> None:
        part = self._parts[index]
        for place in part.places:
            perform(self._refresher, LeaveOut(place, is_out=not part.is_out))
