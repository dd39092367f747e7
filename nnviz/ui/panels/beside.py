"""The column beside the panels: the numbers of what is selected, or the code that computes them."""

from functools import partial

from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from nnviz.document.frame import Frame
from nnviz.document.viewing import ShowExtra
from nnviz.ui.command import perform
from nnviz.ui.panels.code import CodePanel
from nnviz.ui.panels.inspector import InspectorPanel
from nnviz.ui.refresher import Refresher
from nnviz.ui.theme import Look
from nnviz.ui.widgets.word_button import WordButton
from nnviz.words import say


class Beside(QWidget):
    """Two words to choose from above the panel that is chosen; only that one is refreshed."""

    def __init__(self, refresher: Refresher) -> None:
        """Build both panels on ``refresher``."""
        super().__init__()
        self._refresher = refresher
        self._look: Look | None = None
        self.inspector = InspectorPanel(refresher)
        self.code = CodePanel(refresher)
        self.choices = {
            "numbers": WordButton(say("Numbers"), say("Show the numbers of what is selected")),
            "code": WordButton(say("Code"), say("Show the code that computes the numbers")),
        }
        self._group = QButtonGroup(self)
        self._words = QHBoxLayout()
        for name, button in self.choices.items():
            button.clicked.connect(partial(self._choose, name))
            self._group.addButton(button)
            self._words.addWidget(button)
        self._words.addStretch(1)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.inspector)
        self._pages.addWidget(self.code)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._words)
        self._column.addWidget(self._pages, 1)

    def refresh(self, frame: Frame, look: Look) -> None:
        """Show the panel that is chosen."""
        if look is not self._look:
            self._look = look
            self._column.setSpacing(look.unit(0.5))
            self._words.setSpacing(look.unit(0.25))
            for button in self.choices.values():
                button.wear(look)
                button.setVisible(not look.is_stage)
        shows_code = look.is_stage or "code" in frame.selection.shows  # sliders on stage are the pinned ones
        self.choices["code"].setChecked(shows_code)
        self.choices["numbers"].setChecked(not shows_code)
        chosen = self.code if shows_code else self.inspector
        self._pages.setCurrentWidget(chosen)
        chosen.refresh(frame, look)

    def _choose(self, name: str, *_checked: bool) -> None:
        perform(self._refresher, ShowExtra("code", is_shown=name == "code"))
