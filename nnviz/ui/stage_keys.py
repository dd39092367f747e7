"""What a remote's start button sends, F5 and Escape in turn: on stage the same harmless thing."""

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from nnviz.document.acts import Act
from nnviz.document.filming import PlayFilm
from nnviz.document.stage_acts import GoOnStage, LeaveStage
from nnviz.document.staging import ARRANGEMENTS
from nnviz.ui.refresher import Refresher

WITHIN = 2.0  # seconds in which a second Escape leaves: no remote sends two so soon


class StageKeys:
    """F5 goes on stage; there F5 and Escape play and pause, and Escape twice within two seconds leaves."""

    def __init__(
        self,
        refresher: Refresher,
        front: Callable[[], str],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Act by ``refresher``; ``front`` names the panel with the focus."""
        self._refresher = refresher
        self.front = front
        self._clock = clock
        self._escaped = -WITHIN  # when Escape was last pressed

    def start_button(self) -> None:
        """Go on stage; on stage play or pause."""
        self._escaped = -WITHIN
        if self._refresher.store.selection.stage is None:
            self._perform(GoOnStage(ARRANGEMENTS[0]))
        else:
            self._play()

    def escape(self) -> None:
        """Take back what is dragged or typed; else play or pause, and the second time leave."""
        focused = QApplication.focusWidget()
        if focused is not None and self._is_busy(focused):
            _send_escape(focused)
            return
        now = self._clock()
        if now - self._escaped < WITHIN:
            self._escaped = -WITHIN
            self._perform(LeaveStage())
            return
        self._escaped = now
        self._play()

    def _play(self) -> None:
        """Play or pause the film; without one, and at its end, nothing happens."""
        film = self._refresher.store.selection.film
        if film is not None:
            self._perform(PlayFilm(plays=not film.plays))

    def _perform(self, act: Act) -> None:
        self._refresher.release()
        act.perform(self._refresher.store)

    def _is_busy(self, focused: QWidget) -> bool:
        """Whether Escape is for a hand that drags, or for a field in which something is typed."""
        return self._refresher.store.session.dragged is not None or isinstance(focused, QLineEdit)


def _send_escape(widget: QWidget) -> None:
    """Press Escape in ``widget``."""
    none = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(widget, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Escape, none))
