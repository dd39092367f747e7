"""The window under the hand of a benchmark: real mouse events in, painted frames out."""

import gc
import time
from dataclasses import dataclass
from typing import Self

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPointF, QSize, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget

from nnviz.document.document import Document
from nnviz.document.frame import Frame
from nnviz.document.places import Place
from nnviz.document.store import Store
from nnviz.ui.arrangement import Arrangement
from nnviz.ui.refresher import REFRESH_EVERY
from nnviz.ui.start import application, build
from nnviz.ui.theme import Look

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
NO_MODIFIER = Qt.KeyboardModifier.NoModifier
MOVE = QEvent.Type.MouseMove
NO_ANSWER = 0.25  # seconds after which an event is taken to have changed nothing
PRESS, RELEASE = QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease


class Painted(QObject):
    """Counts how often a window is painted."""

    def __init__(self, window: QWidget) -> None:
        """Watch ``window``."""
        super().__init__(window)
        self.count = 0
        self.watch(window)

    def watch(self, window: QWidget) -> None:
        """Watch another window too."""
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Count the requests to paint; Qt gathers those of all parts of a window in one."""
        self.count += event.type() == QEvent.Type.UpdateRequest
        return False

    def settle(self) -> None:
        """Let Qt work until a round paints nothing more."""
        seen = -1
        while seen != self.count:
            seen = self.count
            QCoreApplication.processEvents()


@dataclass(frozen=True)
class Hand:
    """Drags a number back and forth: from ``start`` by ``stride`` each step, turning back now and then."""

    widget: QWidget
    start: QPointF
    stride: QPointF
    turn: int = 30  # steps out, as many back

    def place(self, step: int) -> QPointF:
        """Return where the hand is after ``step`` steps: 1, 2, … 29, 30, 29, … 1, 0, 1, …"""
        along = step % (2 * self.turn)
        return self.start + self.stride * float(min(along, 2 * self.turn - along))


class Screen:
    """The whole program's window on a document; the last panel to be refreshed counts the frames."""

    def __init__(self, document: Document, size: tuple[int, int]) -> None:
        """Show it, and freeze what lives as long as it, as the program does."""
        application()
        self.store = Store(document)
        self.window = build(self.store, None, "light", QSize(*size))
        self.painted = Painted(self.window)
        self.refreshed = 0
        self.worked = 0.0  # milliseconds of processor time in the frame timed last
        self.window.refresher.show_on([*self.window.parts, self])
        self.window.show()
        self.settle()
        gc.collect()
        gc.freeze()

    def settle(self) -> None:
        """Let everything have its size, and be painted."""
        for _ in range(3):
            self.painted.settle()
            self.window.refresher.refresh_now()
        self.painted.settle()

    def __enter__(self) -> Self:
        """Return itself."""
        return self

    def __exit__(self, *_fault: object) -> None:
        """Delete the window."""
        gc.unfreeze()
        self.window.hide()
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def refresh(self, frame: Frame, look: Look) -> None:
        """Count a frame: every panel before this one has it."""
        self.refreshed += 1

    @property
    def panels(self) -> Arrangement:
        """The panels that are under the hand."""
        return self.window.panels

    @property
    def frame(self) -> Frame:
        """The frame on screen."""
        return self.window.refresher.frame

    def look_at(self, place: Place) -> None:
        """Select a place, and wait until it is painted."""
        self.window.refresher.select(place)
        self.window.refresher.refresh_now()
        self.painted.settle()

    def press(self, hand: Hand) -> float:
        """Take hold; return the milliseconds until it is painted."""
        return self._timed(mouse(PRESS, hand.widget, hand.start, LEFT), hand.widget)

    def move(self, hand: Hand, step: int) -> float:
        """Move on by one step; return the milliseconds from the event until everything is painted."""
        return self._timed(mouse(MOVE, hand.widget, hand.place(step), NONE), hand.widget)

    def release(self, hand: Hand, step: int) -> float:
        """Let go; return the milliseconds until it is painted."""
        return self._timed(mouse(RELEASE, hand.widget, hand.place(step), LEFT), hand.widget)

    def send(self, event: QMouseEvent, widget: QWidget) -> None:
        """Give ``widget`` an event."""
        QCoreApplication.sendEvent(widget, event)

    def _timed(self, event: QMouseEvent, widget: QWidget) -> float:
        """Send a lone event: the clock's pause after the frame before has passed."""
        pause()
        self.painted.settle()
        refreshed, start, worked = self.refreshed, time.perf_counter(), time.thread_time()
        self.send(event, widget)
        while self.refreshed == refreshed and time.perf_counter() - start < NO_ANSWER:
            QCoreApplication.processEvents()
        self.painted.settle()
        self.worked = 1000 * (time.thread_time() - worked)
        return 1000 * (time.perf_counter() - start)


def pause() -> None:
    """Let the clock's pause pass awake: asleep, a shared machine would give the core away with its caches."""
    end = time.perf_counter() + REFRESH_EVERY / 1000
    while time.perf_counter() < end:
        QCoreApplication.processEvents()


def mouse(kind: QEvent.Type, widget: QWidget, at: QPointF, button: Qt.MouseButton) -> QMouseEvent:
    """Return a mouse event at ``at`` with the left button held."""
    held = NONE if kind is RELEASE else LEFT
    return QMouseEvent(kind, at, widget.mapToGlobal(at), button, held, NO_MODIFIER)
