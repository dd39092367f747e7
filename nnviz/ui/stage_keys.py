"""What a remote's start button sends, F5 and Escape in turn: on stage the same harmless thing."""

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from nnviz.document.acts import Act
from nnviz.document.stage_acts import GoOnStage, LeaveStage
from nnviz.document.staging import ARRANGEMENTS
from nnviz.document.sweeping import PlayOrPause, stop_playing
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
            self._perform(PlayOrPause())

    def escape(self) -> None:
        """Take back what is dragged or typed; else play or pause, and the second time leave."""
        focused = QApplication.focusWidget()
        if focused is not None and self._is_busy(focused):
            _send_escape(focused)
            return
        now = self._clock()
        if now - self._escaped < WITHIN:
            self._escaped = -WITHIN
            stop_playing(self._refresher.store)
            self._perform(LeaveStage())
            return
        self._escaped = now
        self._perform(PlayOrPause())

    def _perform(self, act: Act) -> None:
        """Do it, or say why not."""
        self._refresher.release()
        try:
            act.perform(self._refresher.store)
        except ValueError as fault:
            self._refresher.refused.emit(str(fault))

    def _is_busy(self, focused: QWidget) -> bool:
        """Whether Escape is for a hand that drags, or for a field in which something is typed."""
        session = self._refresher.store.session
        is_held = session.dragged is not None and session.sweep is None
        return is_held or isinstance(focused, QLineEdit)


def _send_escape(widget: QWidget) -> None:
    """Press Escape in ``widget``."""
    none = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(widget, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Escape, none))
