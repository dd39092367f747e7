"""The desk's panels and how they share the room: network, plots, sum; numbers or code right."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from nnviz.document.frame import Frame
from nnviz.ui.keys import hint_in_code, hint_in_diagram, hint_in_inspector, hint_in_plot, hint_in_tables
from nnviz.ui.panels.beside import Beside
from nnviz.ui.panels.function import FunctionPanel
from nnviz.ui.panels.network import NetworkPanel
from nnviz.ui.panels.softmax import SoftmaxPanel
from nnviz.ui.panels.sum import SumPanel
from nnviz.ui.refresher import Panel, Refresher
from nnviz.ui.settings import Settings
from nnviz.ui.theme import Look
from nnviz.ui.widgets.share_splitter import ShareSplitter

USUAL_SHARES = {
    "sides": (77.0, 23.0),  # the panels, the inspector
    "sides-with-code": (63.0, 37.0),  # lines of code are wider
    "rows": (38.0, 46.0, 16.0),  # network, plots, sum
    "rows-with-tables": (56.0, 28.0, 16.0),  # tables show what they have room for
    "rows-with-bars": (28.0, 33.0, 39.0),  # then every product is a row
    "rows-with-ways": (29.0, 35.0, 36.0),  # then a code of six lines stands there
    "plots": (57.0, 43.0),  # function, softmax
    "plots-without-softmax": (76.0, 24.0),  # then the softmax panel only says that there is none
}


class Arrangement(QWidget):
    """Every panel in its place; the shares that a hand gives them are kept."""

    def __init__(self, refresher: Refresher, settings: Settings) -> None:
        """Build every panel on ``refresher``."""
        super().__init__()
        self._settings = settings
        self._look: Look | None = None
        self._plots_name, self._rows_name, self._sides_name = "plots", "rows", "sides"
        self.network = NetworkPanel(refresher)
        self.function = FunctionPanel(refresher)
        self.softmax = SoftmaxPanel(refresher)
        self.sum = SumPanel(refresher)
        self.beside = Beside(refresher)
        self.inspector, self.code = self.beside.inspector, self.beside.code
        across, down = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
        self._plots = self._split(across, self._plots_name, [self.function, self.softmax])
        self._rows = self._split(down, self._rows_name, [self.network, self._plots, self.sum])
        self._sides = self._split(across, self._sides_name, [self._rows, self.beside])
        self.beside.setVisible(settings.shows_inspector)
        self._around = QHBoxLayout(self)
        self._around.addWidget(self._sides)
        self._plots.moved.connect(lambda: settings.keep_shares(self._plots_name, self._plots.shares))
        self._rows.moved.connect(lambda: settings.keep_shares(self._rows_name, self._rows.shares))
        self._sides.moved.connect(lambda: settings.keep_shares(self._sides_name, self._sides.shares))

    @property
    def panels(self) -> list[Panel]:
        """What is refreshed with every frame."""
        return [self.network, self.function, self.softmax, self.sum, self.beside, self]

    @property
    def named(self) -> Mapping[str, QWidget]:
        """Every panel by the name under which it is exported; ``desk`` is all of them."""
        return {
            "desk": self,
            "network": self.network,
            "tables": self.network,
            "function": self.function,
            "softmax": self.softmax,
            "sum": self.sum,
            "inspector": self.inspector,
            "code": self.code,
        }

    def reveal(self, name: str) -> None:
        """Let the panel called ``name`` have room, for a picture; nothing is kept."""
        if self.beside.isAncestorOf(self.named[name]):
            self.beside.show()
            self._sides.divide_again()

    @property
    def shows_inspector(self) -> bool:
        """Whether the inspector is on screen."""
        return not self.beside.isHidden()

    def show_inspector(self, is_shown: bool) -> None:
        """Show the inspector, or give its room to the others; this too is kept."""
        self.beside.setVisible(is_shown)
        self._sides.divide_again()
        self._settings.keep_inspector(is_shown)

    def hint(self, frame: Frame) -> str:
        """Return what keys do in the panel that has the focus."""
        focused = self.window().focusWidget()
        if focused is not None and self.function.isAncestorOf(focused):
            return hint_in_plot()
        if focused is not None and self.code.isAncestorOf(focused):
            return hint_in_code()
        if focused is not None and self.beside.isAncestorOf(focused):
            return hint_in_inspector()
        if "tables" in frame.selection.shows:
            return hint_in_tables(frame.selection.cell)
        return hint_in_diagram(frame.selection.place)

    def refresh(self, frame: Frame, look: Look) -> None:
        """Give the softmax panel, the sum and the code the room that they need, and every gap its width."""
        if look is not self._look:
            self._wear(look)
        ends_in_softmax = frame.document.network.layers[-1].activation.acts_on_rows
        self._plots_name = "plots" if ends_in_softmax else "plots-without-softmax"
        self._plots.divide(self._shares(self._plots_name))
        self._rows_name = _rows_name(frame)
        self._rows.divide(self._shares(self._rows_name))
        self._sides_name = "sides-with-code" if "code" in frame.selection.shows else "sides"
        self._sides.divide(self._shares(self._sides_name))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground between the panels."""
        if self._look is not None:
            painter = QPainter(self)
            painter.fillRect(self.rect(), self._look.theme.window)
            painter.end()

    def _split(self, orientation: Qt.Orientation, name: str, parts: list[QWidget]) -> ShareSplitter:
        return ShareSplitter(orientation, parts, self._shares(name))

    def _shares(self, name: str) -> list[float]:
        return self._settings.shares(name, USUAL_SHARES[name])

    def _wear(self, look: Look) -> None:
        self._look = look
        gap = look.unit(1)
        self._around.setContentsMargins(gap, gap, gap, gap)
        for splitter in (self._plots, self._rows, self._sides):
            splitter.setHandleWidth(gap)
        self.update()


def _rows_name(frame: Frame) -> str:
    """Return which shares divide the rows: tables need more of the room, else a sum that is drawn."""
    if "tables" in frame.selection.shows:
        return "rows-with-tables"
    return "rows" if frame.selection.sum == "line" else f"rows-with-{frame.selection.sum}"
