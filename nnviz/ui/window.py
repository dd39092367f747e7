"""The window: arranges the panels; no logic of its own."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMainWindow, QSplitter, QWidget

from nnviz.document.frame import Frame
from nnviz.ui.panels.function import FunctionPanel
from nnviz.ui.panels.inspector import InspectorPanel
from nnviz.ui.panels.network import NetworkPanel
from nnviz.ui.panels.softmax import SoftmaxPanel
from nnviz.ui.panels.sum import SumPanel
from nnviz.ui.refresher import Refresher
from nnviz.ui.theme import Look


class Window(QMainWindow):
    """The desk: network above, function and softmax below, the sum under them, the inspector right."""

    def __init__(self, refresher: Refresher, path: Path | None) -> None:
        """Build every panel on ``refresher``."""
        super().__init__()
        self.refresher = refresher
        self._path = path
        self.network = NetworkPanel(refresher)
        self.function = FunctionPanel(refresher)
        self.softmax = SoftmaxPanel(refresher)
        self.sum = SumPanel(refresher)
        self.inspector = InspectorPanel(refresher)
        self.setCentralWidget(self._arranged())
        refresher.show_on([self.network, self.function, self.softmax, self.sum, self.inspector, self])

    def _arranged(self) -> QWidget:
        """Return the panels in splitters."""
        plots = _split(Qt.Orientation.Horizontal, [(self.function, 3), (self.softmax, 2)])
        centre = _split(Qt.Orientation.Vertical, [(self.network, 5), (plots, 5), (self.sum, 1)])
        desk = _split(Qt.Orientation.Horizontal, [(centre, 7), (self.inspector, 2)])
        return desk

    def refresh(self, frame: Frame, look: Look) -> None:
        """Show the document's name and the theme's colours."""
        self.setPalette(look.theme.palette())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let every size follow the window's height."""
        super().resizeEvent(event)
        look = self.refresher.look
        if event.size().height() != look.height:
            self.refresher.restyle(replace(look, height=event.size().height()))


def _split(orientation: Qt.Orientation, parts: list[tuple[QWidget, int]]) -> QSplitter:
    """Return a splitter whose parts share the room in the given proportion."""
    splitter = QSplitter(orientation)
    splitter.setChildrenCollapsible(False)
    for index, (widget, share) in enumerate(parts):
        splitter.addWidget(widget)
        splitter.setStretchFactor(index, share)
    return splitter
