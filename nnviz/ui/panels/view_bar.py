"""What the function panel shows: one of five plots, and what is shown beside a function."""

import math
from functools import partial

from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from nnviz.document.frame import Frame
from nnviz.document.viewing import ShowExtra, ShowPlot
from nnviz.ui.command import perform
from nnviz.ui.refresher import Refresher
from nnviz.ui.theme import Look
from nnviz.ui.widgets.word_button import WordButton
from nnviz.words import mark, told

VIEWS = (
    ("function", mark("Function"), mark("Show the function")),
    ("parts", mark("Parts"), mark("Show how it is made: the part of each number it reads")),
    ("layers", mark("Layers"), mark("Show the functions layer by layer")),
    ("bend", mark("Bend"), mark("Show the activation function with the current z")),
    ("stack", mark("Stack"), mark("Show the shares of softmax one on top of the other: they fill 0 to 1")),
)
BESIDE = (
    ("slopes", mark("Slopes"), mark("Show the slope of each piece and the equation under the input")),
    ("live", mark("Live"), mark("Show which neurons are live on which piece")),
)


class ViewBar(QWidget):
    """Words to choose from, reachable by Tab; arrows go from view to view."""

    def __init__(self, refresher: Refresher) -> None:
        """Send choices to ``refresher``."""
        super().__init__()
        self._refresher = refresher
        self._look: Look | None = None
        self._plot, self._offered = VIEWS[0][0], [name for name, *_ in VIEWS][:-1]
        self._group = QButtonGroup(self)
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._room: float = math.inf  # in pixels
        self.extras = {name: self._made(told(word), told(meaning)) for name, word, meaning in BESIDE}
        self._gap = QWidget()
        self._line.addWidget(self._gap)
        self.views = {name: self._made(told(word), told(meaning)) for name, word, meaning in VIEWS}
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
        for name, button in self.extras.items():
            button.setChecked(name in selection.shows)
        self._offered = [*self.views] if frame.softmax is not None else [*self.views][:-1]
        self._leave_out(selection.plot)

    def fit(self, room: float) -> None:
        """Have no more than ``room`` pixels: what does not fit is left to the menu, never cut."""
        if room != self._room:
            self._room = room
            self._leave_out(self._plot)

    def _leave_out(self, plot: str) -> None:
        """Show the words that fit: the plot on screen, then the others, then what is beside one."""
        self._plot = plot
        extras = list(self.extras) if plot == "function" else []
        room, shown = self._room - self._gap.minimumWidth(), set[str]()
        for name in (plot, *(each for each in self._offered if each != plot), *extras):
            width = (self.views.get(name) or self.extras[name]).sizeHint().width()
            if name == plot or width <= room:
                shown.add(name)
                room -= width
            else:
                break
        for name, button in (*self.views.items(), *self.extras.items()):
            button.setVisible(name in shown)

    def _show(self, name: str, *_checked: bool) -> None:
        perform(self._refresher, ShowPlot(name))

    def _toggle(self, name: str, *_checked: bool) -> None:
        is_shown = name not in self._refresher.store.selection.shows
        perform(self._refresher, ShowExtra(name, is_shown))
