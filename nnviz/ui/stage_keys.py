"""What a remote's start button sends, F5 and Escape in turn: on stage the same harmless thing."""

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from nnviz.document.acts import Act
from nnviz.document.scene_acts import StandOnStage
from nnviz.document.stage_acts import LeaveStage
from nnviz.document.sweeping import PlayOrPause, stop_playing
from nnviz.ui.refresher import Refresher
from nnviz.ui.unfinished import drop_typed

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
        self.clock = clock
        self._escaped = -WITHIN  # when Escape was last pressed
        self._is_sent = False  # whether it is the Escape that was sent on from here

    def start_button(self) -> None:
        """Go on stage, as the present scene is arranged; on stage play or pause."""
        self._escaped = -WITHIN
        if self._refresher.store.selection.stage is None:
            self._perform(StandOnStage())
        else:
            self._perform(PlayOrPause())

    def escape(self) -> None:
        """Take back what is dragged or typed; else play or pause, and the second time leave."""
        if self._is_sent or drop_typed() or self._took_hand_back():
            return
        now = self.clock()
        if now - self._escaped < WITHIN:
            self._escaped = -WITHIN
            stop_playing(self._refresher.store)
            self._perform(LeaveStage())
            return
        self._escaped = now
        self._perform(PlayOrPause())

    def hear(self, key: Qt.Key) -> None:
        """Forget an Escape once another key has come between."""
        if key != Qt.Key.Key_Escape:
            self._escaped = -WITHIN

    def _perform(self, act: Act) -> None:
        """Do it, or say why not."""
        self._refresher.release()
        try:
            act.perform(self._refresher.store)
        except ValueError as fault:
            self._refresher.refused.emit(str(fault))

    def _took_hand_back(self) -> bool:
        """Take back what a hand drags, by an Escape where the focus is; return whether any does."""
        session, focused = self._refresher.store.session, QApplication.focusWidget()
        if session.dragged is None or session.sweep is not None or focused is None:
            return False
        none = Qt.KeyboardModifier.NoModifier
        self._is_sent = True
        try:
            QApplication.sendEvent(focused, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Escape, none))
        finally:
            self._is_sent = False
        self._refresher.cancel()
        return True
