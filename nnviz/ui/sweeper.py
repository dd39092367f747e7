"""The clock of a sweep: a value glides through its range, or steps where nothing is to move."""

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer

from nnviz.document.frame import Frame
from nnviz.document.sweep_edit import SweepTo
from nnviz.document.sweeping import GoOnSweeping
from nnviz.ui.refresher import Refresher
from nnviz.ui.theme import Look

ACROSS = 8.0  # seconds from one end of the range to the other
GLIDES = 16  # milliseconds between two places of a value that glides
STEPS = 1000  # milliseconds between two stops of one that steps
LONGEST = 0.1  # seconds: after a slow frame the value goes on, it does not jump


class Sweeper(QObject):
    """Goes on a little after each frame: a slow machine shows fewer, and never falls behind."""

    def __init__(self, refresher: Refresher, clock: Callable[[], float] = time.monotonic) -> None:
        """Move the value by ``refresher``'s store; ``clock`` tells seconds."""
        super().__init__(refresher)
        self._refresher = refresher
        self.clock = clock
        self._moves = False
        self._last = 0.0  # when the value was moved last
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.setTimerType(Qt.TimerType.PreciseTimer)
        self._next.timeout.connect(self.go_on)

    def refresh(self, frame: Frame, look: Look) -> None:
        """Go on soon while a value sweeps."""
        if not isinstance(frame.drag, SweepTo):
            self._next.stop()
        elif not self._next.isActive():
            self._moves = look.moves
            if frame.drag.sweep.at == 0:
                self._last = self.clock()
            self._next.start(GLIDES if look.moves else STEPS)

    def go_on(self) -> None:
        """Move the value by what it is due, or to its next stop."""
        now = self.clock()
        passed, self._last = min(now - self._last, LONGEST), now
        GoOnSweeping(passed / ACROSS if self._moves else None).perform(self._refresher.store)
