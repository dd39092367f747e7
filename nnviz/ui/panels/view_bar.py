"""What the function panel shows: one of five plots, and what is shown beside a function."""

from functools import partial

from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from nnviz.document.frame import Frame
from nnviz.document.viewing import ShowExtra, ShowPlot
from nnviz.ui.command import perform
from nnviz.ui.refresher import Refresher
from nnviz.ui.theme import Look
from nnviz.ui.widgets.word_button import WordButton

VIEWS = (
    ("function", "Function", "Show the function"),
    ("parts", "Parts", "Show how it is made: the part of each number it reads"),
    ("layers", "Layers", "Show the functions layer by layer"),
    ("bend", "Bend", "Show the activation function with the current z"),
    ("stack", "Stack", "Show the shares of softmax one on top of the other: they fill 0 to 1"),
)
BESIDE = (
    ("slopes", "Slopes", "Show the slope of each piece and the equation under the input"),
    ("live", "Live", "Show which neurons are live on which piece"),
)


class ViewBar(QWidget):
    """Words to choose from, reachable by Tab; arrows go from view to view."""

    def __init__(self, refresher: Refresher) -> None:
        """Send choices to ``refresher``."""
        super().__init__()
        self._refresher = refresher
        self._look: Look | None = None
        self._group = QButtonGroup(self)
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self.extras = {name: self._made(word, meaning) for name, word, meaning in BESIDE}
        self._gap = QWidget()
        self._line.addWidget(self._gap)
        self.views = {name: self._made(word, meaning) for name, word, meaning in VIEWS}
        for name, button in self.views.items():
            self._group.addButton(button)
            button.clicked.connect(partial(self._show, name))
        for name, button in self.extras.items():
            button.clicked.connect(partial(self._toggle, name))

    def _made(self, word: str, meaning: str) -> WordButton:
        button = WordButton(word, meaning)
        self._line.addWidget(button)
        return button

    def refresh(self, frame: Frame, look: Look) -> None:
        """Show what is chosen."""
        if look is not self._look:
            self._look = look
            self._line.setSpacing(0)
            self._gap.setFixedWidth(look.unit(1.5))
            for button in (*self.views.values(), *self.extras.values()):
                button.wear(look)
        selection = frame.selection
        for name, button in self.views.items():
            button.setChecked(name == selection.plot)
        self.views["stack"].setVisible(frame.softmax is not None or selection.plot == "stack")
        for name, button in self.extras.items():
            button.setChecked(name in selection.shows)
            button.setVisible(selection.plot == "function")

    def _show(self, name: str, *_checked: bool) -> None:
        perform(self._refresher, ShowPlot(name))

    def _toggle(self, name: str, *_checked: bool) -> None:
        is_shown = name not in self._refresher.store.selection.shows
        perform(self._refresher, ShowExtra(name, is_shown))
