"""The sum panel: the z of the selected neuron, in lines or as bars, and what becomes of it."""

from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QButtonGroup, QStackedWidget, QWidget

from nnviz.document.frame import Frame
from nnviz.document.sums import title_of_sum
from nnviz.document.viewing import ShowSum
from nnviz.ui.command import perform
from nnviz.ui.drawing.sum_layout import sum_height
from nnviz.ui.panels.sum_bars import SumBars
from nnviz.ui.panels.sum_line import SumLine
from nnviz.ui.panels.sum_sheet import SumSheet
from nnviz.ui.panels.sum_ways import SumWays
from nnviz.ui.refresher import Refresher
from nnviz.ui.theme import Look
from nnviz.ui.widgets.panel_box import PanelBox
from nnviz.ui.widgets.word_button import WordButton
from nnviz.words import mark, say, told

# A further view is a row here, a word of SUMS, a page below, and shares of the room in the arrangement.
VIEWS = (
    ("line", mark("Line"), mark("Write the sum in lines")),
    ("bars", mark("Bars"), mark("Draw each product as a bar, one under another")),
    ("ways", mark("Ways"), mark("ReLU in three ways: a loop with if, a loop with max, NumPy")),
)


ALONE = 1.6  # times larger is a sum that fills the stage


class SumPanel(PanelBox):
    """One low panel; a view that needs more room than lines is given it by the arrangement."""

    def __init__(self, refresher: Refresher) -> None:
        """Send gestures to ``refresher``."""
        super().__init__(say("Sum"))
        self._refresher = refresher
        self.line, self.bars, self.ways = SumLine(refresher), SumBars(refresher), SumWays(refresher)
        self._page_of: dict[str, SumSheet] = {"line": self.line, "bars": self.bars, "ways": self.ways}
        self._pages = QStackedWidget()
        for page in self._page_of.values():
            self._pages.addWidget(page)
        self._large: tuple[Look | None, Look] = (None, refresher.look)
        self._group = QButtonGroup(self)
        self.views = {name: self._made(name, told(word), told(meaning)) for name, word, meaning in VIEWS}
        self.body.addWidget(self._pages)

    def _made(self, name: str, word: str, meaning: str) -> WordButton:
        button = WordButton(word, meaning)
        self._group.addButton(button)
        self.header.addWidget(button)
        button.clicked.connect(partial(self._show, name))
        return button

    @property
    def view(self) -> SumSheet:
        """The view on screen."""
        return self._page_of[self._refresher.frame.selection.sum]

    def wanted_height(self, look: Look, lines: int) -> int:
        """Return how high the title and a sum in lines are, in pixels."""
        title = self._title.minimumHeight() + look.unit(0.5)
        return title + sum_height(look, lines) + 2 * look.unit(1)

    def refresh(self, frame: Frame, look: Look) -> None:
        """Show ``frame``: what is on screen, and nothing else."""
        self.wear(look)
        self.set_title(title_of_sum(frame.document, frame.selection))
        for name, button in self.views.items():
            button.setChecked(name == frame.selection.sum)
        page, stage = self._page_of[frame.selection.sum], frame.selection.stage
        self._pages.setCurrentWidget(page)
        page.refresh(frame, self._enlarged(look) if stage and stage.lens and page is self.line else look)
        self.sign_hidden([say("terms")] if look.is_stage and page.hides_terms() else [])

    @property
    def drawn(self) -> QWidget:
        """The view on screen."""
        return self.view

    def fits(self, frame: Frame, look: Look) -> bool:
        """Whether every term of the sum is written out."""
        return not self._page_of[frame.selection.sum].hides_terms()

    def _enlarged(self, look: Look) -> Look:
        """Return the look of a sum that has the stage to itself: as large as fills it."""
        if self._large[0] is not look:
            self._large = look, replace(look, zoom=ALONE * look.zoom)
        return self._large[1]

    def wear(self, look: Look) -> None:
        """Take fonts, colours and distances from ``look``."""
        if look is self._look:
            return
        super().wear(look)
        for button in self.views.values():
            button.wear(look)
        self.header.setSpacing(0)

    def _show(self, name: str, *_checked: bool) -> None:
        perform(self._refresher, ShowSum(name))
