"""ReLU in three ways: the codes of the course side by side, their answers, their times on request."""

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QPushButton

from nnviz.document.frame import Frame
from nnviz.document.relu_words import ReluNumbers, relu_numbers
from nnviz.nn.relu_ways import Timing
from nnviz.ui.drawing.flow import Piece
from nnviz.ui.drawing.ways_layout import WaysLayout
from nnviz.ui.panels.sum_sheet import SumSheet
from nnviz.ui.panels.ways_clock import WaysClock
from nnviz.ui.refresher import Refresher
from nnviz.ui.theme import SMALLEST_HIT, Look
from nnviz.words import say


class SumWays(SumSheet):
    """What was timed belongs to this machine, not to the document: it stays here until timed anew."""

    def __init__(self, refresher: Refresher) -> None:
        """Send gestures to ``refresher``."""
        super().__init__(say("ReLU in three ways"), refresher)
        self.timings: tuple[Timing, ...] = ()
        self._numbers: ReluNumbers | None = None
        self._clock = WaysClock(self)
        self._clock.measured.connect(self._take)
        self._clock.finished.connect(self._name_button)
        self.button = QPushButton(say("Time them"), self)
        self.button.setMinimumHeight(round(SMALLEST_HIT))
        self.button.clicked.connect(self._toggle)

    @property
    def is_timing(self) -> bool:
        """Whether the ways are being timed."""
        return self._clock.isRunning()

    def refresh(self, frame: Frame, look: Look) -> None:
        """Show ``frame``: the z of the whole layer, not of the selected neuron alone."""
        before, self._numbers = self._numbers, relu_numbers(frame)
        if before != self._numbers:
            self._lay_out(frame, look)
        super().refresh(frame, look)

    def placed(self, frame: Frame, look: Look, size: QSizeF) -> list[Piece]:
        """Return every text and where it stands, and put the button into its corner."""
        self.button.setFont(look.text)
        self.button.adjustSize()
        self.button.move(round(size.width()) - self.button.width() - look.unit(1.5), look.unit(0.5))
        numbers = self._numbers or relu_numbers(frame)
        return WaysLayout(look, size).pieces(numbers, self.timings)

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave nothing running behind what cannot be seen."""
        self._clock.stop()
        super().hideEvent(event)

    def _toggle(self) -> None:
        """Time the ways, or stop."""
        if self.is_timing:
            self._clock.stop()
            return
        self.timings = ()
        self._clock.start()
        self._name_button()
        self._lay_out_again()

    def _take(self, timing: Timing) -> None:
        self.timings = (*self.timings, timing)
        self._lay_out_again()

    def _name_button(self) -> None:
        self.button.setText(say("Stop") if self.is_timing else say("Time them"))
        self._lay_out_again()
