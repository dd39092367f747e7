"""A fresh process that tells when its window is first painted, and when it stands still: for startup.py."""

import os
import sys
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
        self._noting = False
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note the moment after a round of painting."""
        if event.type() == QEvent.Type.Paint and isinstance(watched, QWidget) and not self._noting:
            self._noting = True
            QTimer.singleShot(0, self._note)
        return False

    def _note(self) -> None:
        self._noting = False
        self._moments.append(time.monotonic())
        if len(self._moments) == 1:
            QTimer.singleShot(WATCHED, self._tell)

    def _tell(self) -> None:
        print(self._moments[0], self._moments[-1], flush=True)
        os._exit(0)


def show_bare() -> None:
    """Show a PlotWidget, as pyqtgraph comes."""
    import pyqtgraph  # noqa: PLC0415  what is imported is what is measured

    plot = pyqtgraph.PlotWidget()
    plot.resize(1280, 720)
    plot.show()
    QApplication.exec()


def show_nnviz() -> None:
    """Run the program as from the command line."""
    from nnviz.app import main  # noqa: PLC0415  the same

    sys.exit(main([]))


if __name__ == "__main__":
    application = QApplication(["first paint"])
    reporter = Reporter(application)
    {"bare": show_bare, "nnviz": show_nnviz}[sys.argv[1]]()
