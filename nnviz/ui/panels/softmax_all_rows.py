"""Softmax for all rows of the batch at once: the switch in the panel's head, and the windows."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, QPoint

from nnviz.document.batch_stages import batch_stages
from nnviz.document.classes import class_neuron, count_of
from nnviz.document.frame import Frame
from nnviz.document.places import Neuron
from nnviz.document.quantities import Quantity
from nnviz.document.sample_words import sample_mark
from nnviz.document.selection import ALL_ROWS
from nnviz.document.spoken import Spoken
from nnviz.document.viewing import ShowExtra
from nnviz.nn.softmax import SoftmaxStages
from nnviz.ui.accessible.speaker import Speaker
from nnviz.ui.command import perform
from nnviz.ui.covers import offer_cover, reveal
from nnviz.ui.drawing.colours import colour_of_neuron
from nnviz.ui.panels.spoken_rows import spoken_rows
from nnviz.ui.refresher import Refresher
from nnviz.ui.theme import Look
from nnviz.ui.widgets.batch_view import BatchTable, BatchView
from nnviz.ui.widgets.word_button import WordButton
from nnviz.words import say


class AllRows(QObject):
    """Shows the windows while they are asked for; a press or a key selects sample and class."""

    def __init__(self, refresher: Refresher) -> None:
        """Send choices to ``refresher``."""
        super().__init__(refresher)
        self._refresher = refresher
        self.switch = WordButton(say("All rows"), say("Show softmax for every sample of the batch at once"))
        self.switch.clicked.connect(self._turn)
        self.view = BatchView()
        self.view.hide()
        self.view.pressed.connect(self._choose)
        self.view.stepped.connect(self._step)
        self.view.revealed.connect(partial(reveal, refresher))
        self.view.offered.connect(self._offer)
        self.view.speaker = Speaker(
            self.view,
            refresher,
            places=lambda: spoken_rows(refresher.frame.document, self.view.table, self.view.picture),
            state=lambda: (self.view.table, self.view.picture),
            choose=self._choose_spoken,
        )

    def is_shown(self, frame: Frame) -> bool:
        """Whether all rows are asked for."""
        return ALL_ROWS in frame.selection.shows

    def refresh(self, frame: Frame, stages: SoftmaxStages, look: Look) -> None:
        """Show the windows, or nothing while they are not asked for."""
        self.switch.wear(look)
        self.switch.setChecked(self.is_shown(frame))
        self.view.setVisible(self.is_shown(frame))
        if self.is_shown(frame):
            self.view.show_table(_table(frame, stages, look), look)

    def _offer(self, quantity: Quantity, at: QPoint) -> None:
        """Offer to cover, to reveal or to guess a number."""
        offer_cover(self._refresher, quantity, self.view, at)

    def _turn(self, *_checked: bool) -> None:
        """Show all rows, or the selected one again."""
        is_shown = ALL_ROWS in self._refresher.store.selection.shows
        perform(self._refresher, ShowExtra(ALL_ROWS, not is_shown))

    def _choose(self, row: int, column: int | None) -> None:
        """Look at a sample, and at the neuron of a class where one was pressed."""
        store = self._refresher.store
        self._refresher.release()
        place = store.selection.place if column is None else class_neuron(store.document, column)
        store.select(replace(store.selection, sample=row, place=place))

    def _choose_spoken(self, spoken: Spoken) -> None:
        """Look at the sample and the class of a number that is chosen by an assistive tool."""
        if isinstance(spoken.key, tuple):
            row, column, _ = spoken.key
            self._choose(row, column)

    def _step(self, down: int, right: int) -> None:
        """Go some samples down and some classes to the right, as far as there are any."""
        store = self._refresher.store
        row = min(max(store.selection.sample + down, 0), store.document.n_samples - 1)
        column = _column(self._refresher.store.selection.neuron, store.document.network.depth)
        if right:
            column = min(max((-1 if column is None else column) + right, 0), count_of(store.document) - 1)
        self._choose(row, column)


def _column(neuron: Neuron | None, depth: int) -> int | None:
    """Return the class of the selected neuron, if it has one."""
    return neuron.index if neuron is not None and neuron.layer == depth - 1 else None


def _table(frame: Frame, stages: SoftmaxStages, look: Look) -> BatchTable:
    """Return the windows with the names of samples, the colours of classes and what is selected."""
    document, network = frame.document, frame.document.network
    colours = [
        colour_of_neuron(look.theme, network, network.depth - 1, index) for index in range(count_of(document))
    ]
    marks = [sample_mark(document, sample) for sample in range(document.n_samples)]
    column = _column(frame.selection.neuron, network.depth)
    return BatchTable(batch_stages(frame, stages), marks, colours, frame.selection.sample, column)
