"""The voice: says aloud what has changed, at most once a second, and lets speakers tell their numbers."""

from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from nnviz.document.announcements import news
from nnviz.document.frame import Frame
from nnviz.ui.accessible.speaker import Speaker
from nnviz.ui.theme import Look

EVERY = 1.0  # seconds between announcements, and between what speakers tell
MOST_SAID = 2  # sentences at a time: more would not be listened to

Clock = Callable[[], float]


class Voice(QWidget):
    """Follows the frames while an assistive tool listens; without one it costs nothing.

    What happens in between is not said piece by piece: the next announcement compares with the last one.
    """

    said = Signal(str)

    def __init__(self, window: QWidget, clock: Clock = monotonic) -> None:
        """Speak for all that is in ``window``; ``clock`` returns seconds."""
        super().__init__(window)
        self.hide()
        self._window, self._clock = window, clock
        self._told: Frame | None = None  # the one that was last compared with
        self._now: Frame | None = None
        self._last = -EVERY
        self._due = QTimer(self)
        self._due.setSingleShot(True)
        self._due.timeout.connect(self.speak)

    def refresh(self, frame: Frame, look: Look) -> None:
        """Take note of ``frame``; speak at once, or once a second has passed."""
        if not QAccessible.isActive():
            self._told = self._now = None
            return
        self._now = frame
        if self._told is None or self._told.opened is not frame.opened:
            self._told = frame
        wait = self._last + EVERY - self._clock()
        if wait <= 0:
            self.speak()
        elif not self._due.isActive():
            self._due.start(round(1000 * wait) + 1)

    def speak(self) -> None:
        """Say what has changed since the last time."""
        self._due.stop()
        if self._told is None or self._now is None:
            return
        sentences = news(self._told, self._now)[:MOST_SAID]
        self._told, self._last = self._now, self._clock()
        for speaker in self._window.findChildren(Speaker):
            speaker.tell_changes()
        if sentences:
            text = "; ".join(sentences)
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._window, text))
            self.said.emit(text)
