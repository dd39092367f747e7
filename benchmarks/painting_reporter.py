"""Tells when the windows of an application have been painted."""

import os
import time

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

WATCHED = 500  # milliseconds after the first paint


class Reporter(QObject):
    """Notes when paint events are over; prints the first and the last moment."""

    def __init__(self, app: QApplication) -> None:
        """Watch every widget of ``app``."""
        super().__init__(app)
        self._moments: list[float] = []
        self._is_noting = False
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note the moment after a round of painting."""
        if event.type() == QEvent.Type.Paint and isinstance(watched, QWidget) and not self._is_noting:
            self._is_noting = True
            QTimer.singleShot(0, self._note)
        return False

    def _note(self) -> None:
        self._is_noting = False
        self._moments.append(time.monotonic())
        if len(self._moments) == 1:
            QTimer.singleShot(WATCHED, self._tell)

    def _tell(self) -> None:
        print(self._moments[0], self._moments[-1], flush=True)
        os._exit(0)


def watched_application() -> QApplication:
    """Return an application whose painting is reported."""
    app = QApplication(["first paint"])
    Reporter(app)
    return app
