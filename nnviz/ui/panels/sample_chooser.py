"""Which sample is looked at: one back, one on, one more, one less."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from nnviz.document.document import MOST_SAMPLES
from nnviz.document.edits import AddSample, RemoveSample
from nnviz.document.frame import Frame
from nnviz.ui.drawing.tracks import track_margin
from nnviz.ui.panels.sample_note import SampleNoteLine
from nnviz.ui.refresher import Refresher
from nnviz.ui.sides import drawing_there
from nnviz.ui.theme import Look
from nnviz.ui.widgets.quiet_button import QuietButton
from nnviz.words import say


class SampleChooser(QWidget):
    """``Sample 1 of 3`` with its colour, and four buttons."""

    def __init__(self, refresher: Refresher) -> None:
        """Send gestures to ``refresher``."""
        super().__init__()
        self._refresher = refresher
        self._look: Look | None = None
        self._sample = 0
        self.note = SampleNoteLine(refresher)
        self.label = self.note.label
        self.previous = QuietButton(drawing_there("chevron-left"), say("Previous sample"))
        self.next = QuietButton(drawing_there("chevron-right"), say("Next sample"))
        self.add = QuietButton("plus", say("Add a copy of this sample"))
        self.remove = QuietButton("trash-2", say("Remove this sample"))
        self.buttons = (self.previous, self.next, self.add, self.remove)
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.addWidget(self.note, 1)
        for button in self.buttons:
            self._line.addWidget(button)
        self.previous.clicked.connect(lambda: refresher.select_sample(self._sample - 1))
        self.next.clicked.connect(lambda: refresher.select_sample(self._sample + 1))
        self.add.clicked.connect(lambda: refresher.apply(AddSample(self._sample)))
        self.remove.clicked.connect(lambda: refresher.apply(RemoveSample(self._sample)))

    def refresh(self, frame: Frame, look: Look) -> None:
        """Show which sample of how many."""
        if look is not self._look:
            self._wear(look)
        count, self._sample = frame.document.n_samples, frame.selection.sample
        self.note.refresh(frame, look)
        self.previous.setEnabled(self._sample > 0)
        self.next.setEnabled(self._sample + 1 < count)
        self.add.setEnabled(count < MOST_SAMPLES)
        self.remove.setEnabled(count > 1)

    def _wear(self, look: Look) -> None:
        """Take sizes and colours from ``look``."""
        self._look = look
        for button in self.buttons:
            button.wear(look)
        margin = track_margin(look)
        self._line.setSpacing(0)
        self._line.setContentsMargins(margin, 0, margin, 0)
