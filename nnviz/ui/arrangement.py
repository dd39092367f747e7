"""The panels and how they share the room: at the desk all of them, on stage those of its arrangement."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from nnviz.document.frame import Frame
from nnviz.document.stage_acts import LookThroughLens
from nnviz.document.staging import OnStage
from nnviz.ui.command import perform
from nnviz.ui.drawing.sum_layout import FEWEST_LINES, LINES
from nnviz.ui.keys import (
    hint_in_all_rows,
    hint_in_code,
    hint_in_diagram,
    hint_in_inspector,
    hint_in_plot,
    hint_in_softmax,
    hint_in_tables,
)
from nnviz.ui.panels.beside import Beside
from nnviz.ui.panels.function import FunctionPanel
from nnviz.ui.panels.network import NetworkPanel
from nnviz.ui.panels.pin_bar import PinBar
from nnviz.ui.panels.softmax import SoftmaxPanel
from nnviz.ui.panels.sum import SumPanel
from nnviz.ui.refresher import Panel, Refresher
from nnviz.ui.settings import Settings
from nnviz.ui.sides import keep_left_to_right
from nnviz.ui.stage_order import StageOrder
from nnviz.ui.stage_room import LOW, SIDE_BY_SIDE, rows_on, sum_share
from nnviz.ui.theme import Look
from nnviz.ui.widgets.panel_box import PanelBox
from nnviz.ui.widgets.share_splitter import ShareSplitter

USUAL_SHARES = {
    "sides": (77.0, 23.0),  # the panels, the inspector
    "sides-with-code": (63.0, 37.0),  # lines of code are wider
    "rows": (38.0, 46.0, 16.0),  # network, plots, sum
    "rows-with-tables": (56.0, 28.0, 16.0),  # tables show what they have room for
    "rows-with-bars": (28.0, 33.0, 39.0),  # then every product is a row
    "rows-with-tables-and-sum": (42.0, 22.0, 36.0),  # and a sum that is drawn needs its rows
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
        self.pins = PinBar(refresher)
        self._around = QVBoxLayout(self)
        self._around.addWidget(self._sides, 1)
        self._around.addWidget(self.pins)
        self._keep_mathematics()
        self._order = StageOrder()
        self._stage: OnStage | None = None  # the one on screen
        self._desk_focus: QWidget | None = None  # what had the focus at the desk
        self._hands: Mapping[str, QWidget] = {"network": self.network.view, "function": self.function.plot}
        self._listen(refresher)

    def _listen(self, refresher: Refresher) -> None:
        """Keep what a hand divides; look closer at a panel, and order the stage anew, when asked to."""
        self._plots.moved.connect(lambda: self._keep(self._plots_name, self._plots))
        self._rows.moved.connect(lambda: self._keep(self._rows_name, self._rows))
        self._sides.moved.connect(lambda: self._keep(self._sides_name, self._sides))
        for name, box in self.boxes.items():
            box.opened.connect(partial(self._look_closer, refresher, name))
            box.resized.connect(partial(self._order_again, refresher))

    def _keep_mathematics(self) -> None:
        """Let what is no sentence run from left to right, whatever the language."""
        network, function, softmax = self.network, self.function, self.softmax
        plots = (
            function.plot,
            function.strip,
            function.parts,
            function.layers,
            function.bend,
            function.stack,
        )
        tables = (network.heads, network.view, network.tables, network.product, network.faults.picture)
        sums = (self.sum.line, self.sum.bars, self.sum.ways, softmax.stages, softmax.rows.view, softmax.ruler)
        keep_left_to_right(*plots, function.strip, function.range, *tables, *sums, self.code.view)

    @property
    def boxes(self) -> dict[str, PanelBox]:
        """The panels that can be on stage, by name."""
        return {
            "network": self.network,
            "function": self.function,
            "softmax": self.softmax,
            "sum": self.sum,
            "code": self.code,
        }

    @property
    def shown(self) -> list[Panel]:
        """The panels that are refreshed: at the desk all of them, on stage those on screen."""
        parts: dict[str, Panel] = {
            "network": self.network,
            "function": self.function,
            "softmax": self.softmax,
            "sum": self.sum,
            "code": self.beside,
        }
        names = tuple(parts) if self._stage is None else self._stage.panels
        return [parts[name] for name in names]

    def front(self) -> str:
        """Return the name of the panel with the focus, or else the one that the stage is about."""
        focused = self.window().focusWidget()
        at = [name for name, box in self.boxes.items() if focused and box.isAncestorOf(focused)]
        names = self._stage.panels if self._stage else tuple(self.boxes)
        return next((name for name in at if name in names), names[0])

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
        hints: tuple[tuple[QWidget, Callable[[], str]], ...] = (
            (self.function, hint_in_plot),
            (self.softmax.stages, hint_in_softmax),
            (self.softmax.rows.view, hint_in_all_rows),
            (self.code, hint_in_code),
            (self.beside, hint_in_inspector),
        )
        for panel, hint in hints if focused is not None else ():
            if panel is focused or panel.isAncestorOf(focused):
                return hint()
        if frame.selection.shows_tables:
            return hint_in_tables(frame.selection.cell)
        return hint_in_diagram(frame.selection.place)

    def refresh(self, frame: Frame, look: Look) -> None:
        """Put the panels on screen and refresh them; those of the stage that are hidden stay as they were."""
        if look is not self._look:
            self._wear(look)
        self._divide(frame, look)
        self.pins.refresh(frame, look)
        boxes = [self.boxes[name] for name in self._stage.panels] if self._stage else []
        before = self._order.look_now(frame, look, boxes)
        for panel in self.shown:
            panel.refresh(frame, before)
        after = self._order.look_that_fits(frame, look, boxes)
        for panel in self.shown if after is not before else ():
            panel.refresh(frame, after)

    def _divide(self, frame: Frame, look: Look) -> None:
        """Give every panel on screen the room that it needs."""
        stage = frame.selection.stage
        if stage != self._stage:
            self._go_to(stage)
        if stage is not None:
            self._plots.divide(list(SIDE_BY_SIDE))
            under = self._under(frame, look)
            self._rows.divide(rows_on(stage, under))
            self._sides.divide([100.0 - under, under])  # the code over the sum
            return
        ends_in_softmax = frame.document.network.layers[-1].activation.acts_on_rows
        self._plots_name = "plots" if ends_in_softmax else "plots-without-softmax"
        self._plots.divide(self._shares(self._plots_name))
        self._rows_name = _rows_name(frame)
        self._rows.divide(self._shares(self._rows_name))
        self._sides_name = "sides-with-code" if "code" in frame.selection.shows else "sides"
        self._sides.divide(self._shares(self._sides_name))

    def _under(self, frame: Frame, look: Look) -> float:
        """Return the share of a sum on stage: of three panels in little height it has fewer lines."""
        room = max(self._sides.height(), 1)
        is_low = len(self._stage.panels if self._stage else ()) > 2 and room < LOW * look.height
        wanted = self.sum.wanted_height(look, FEWEST_LINES if is_low else LINES)
        return sum_share(frame.selection.sum, 100 * wanted / room)

    def _go_to(self, stage: OnStage | None) -> None:
        """Hide what is not on stage, or show the desk with the focus where it was."""
        before, self._stage = self._stage, stage
        if before is None:
            self._desk_focus = self.window().focusWidget()
        names = tuple(self.boxes) if stage is None else stage.panels
        for name in ("network", "function", "softmax", "sum"):
            self.boxes[name].setVisible(name in names)
        self._plots.setVisible(bool({"function", "softmax"} & set(names)))
        self._rows.setVisible(names != ("code",))
        self.beside.setVisible(self._settings.shows_inspector if stage is None else "code" in names)
        self._sides.setOrientation(Qt.Orientation.Horizontal if stage is None else Qt.Orientation.Vertical)
        self._sides.insertWidget(0 if stage else 1, self.beside)  # on stage the sum stands under the code
        for splitter in (self._plots, self._rows, self._sides):
            splitter.divide_again()
        if stage is None and self._desk_focus is not None:
            self._desk_focus.setFocus()
        elif stage is not None and names[0] in self._hands:
            self._hands[names[0]].setFocus()

    def _order_again(self, refresher: Refresher) -> None:
        """Ask again what fits on stage, where a panel has another room."""
        if self._stage is not None:
            refresher.show_again()

    def _look_closer(self, refresher: Refresher, name: str) -> None:
        """Let a panel fill the stage, or step back."""
        perform(refresher, LookThroughLens(name))

    def _keep(self, name: str, splitter: ShareSplitter) -> None:
        """Keep the shares that a hand has chosen at the desk; the stage's own are fixed."""
        if self._stage is None:
            self._settings.keep_shares(name, splitter.shares)

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
        self._around.setSpacing(gap if look.is_stage else 0)
        for splitter in (self._plots, self._rows, self._sides):
            splitter.setHandleWidth(gap)
        self.update()


def _rows_name(frame: Frame) -> str:
    """Return which shares divide the rows: tables need more of the room, else a sum that is drawn."""
    if frame.selection.shows_tables:
        return "rows-with-tables" if frame.selection.sum == "line" else "rows-with-tables-and-sum"
    return "rows" if frame.selection.sum == "line" else f"rows-with-{frame.selection.sum}"
