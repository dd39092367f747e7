"""The function panel: the outputs against one chosen input, exact; the range is edited at its ends."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget

from nnviz.document.document import Document
from nnviz.document.edits import SetView
from nnviz.document.frame import Frame
from nnviz.document.headings import heading
from nnviz.document.ranges import Scale
from nnviz.document.selection import Selection
from nnviz.document.zooming import zoomed_in, zoomed_out, zoomed_to_fit
from nnviz.ui.plots.function_plot import FunctionPlot
from nnviz.ui.refresher import Refresher
from nnviz.ui.theme import Look
from nnviz.ui.widgets.chooser import Chooser
from nnviz.ui.widgets.number_field import NumberField
from nnviz.ui.widgets.panel_box import PanelBox
from nnviz.ui.widgets.quiet_button import QuietButton

Zoom = Callable[[Document, Selection], SetView]
ZOOMS: tuple[tuple[str, str, Zoom], ...] = (
    ("zoom-out", "Show a wider range", zoomed_out),
    ("zoom-in", "Show a narrower range", zoomed_in),
    ("maximize", "Show every kink and the current input", zoomed_to_fit),
)
ENDS_STEP, ENDS_FINE_STEP, FARTHEST = 0.5, 0.1, 1e6


class FunctionPanel(PanelBox):
    """The plot, the zoom buttons above it and the range below it."""

    def __init__(self, refresher: Refresher) -> None:
        """Send gestures to ``refresher``."""
        super().__init__("Function")
        self._refresher = refresher
        self.plot = FunctionPlot(refresher)
        self.low, self.high = NumberField(), NumberField()
        self.swept = Chooser("Input on the horizontal axis")
        self._zooms: list[QuietButton] = []
        self._axis_name = QLabel("x")
        self._words = QLabel()
        self._pages = QStackedWidget()
        self._add_zooms()
        self._add_pages()
        self._add_range()

    def _add_zooms(self) -> None:
        for drawing, meaning, zoom in ZOOMS:
            button = QuietButton(drawing, meaning)
            button.clicked.connect(partial(self._zoom, zoom))
            self._zooms.append(button)
            self.header.addWidget(button)

    def _add_pages(self) -> None:
        self._words.setWordWrap(True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._pages.addWidget(self.plot)
        self._pages.addWidget(self._words)
        self.body.addWidget(self._pages, 1)

    def _add_range(self) -> None:
        row = QHBoxLayout()
        for field, name, set_end in (
            (self.low, "Left end of the range", self._set_low),
            (self.high, "Right end of the range", self._set_high),
        ):
            field.setAccessibleName(name)
            field.setToolTip(name)
            field.committed.connect(set_end)
            field.stepped.connect(set_end)
            field.refused.connect(self._refresher.refused)
        self.swept.chosen.connect(self._sweep)
        row.addWidget(self.low)
        row.addStretch(1)
        row.addWidget(self.swept)
        row.addWidget(self._axis_name)
        row.addStretch(1)
        row.addWidget(self.high)
        self.body.addLayout(row)

    def refresh(self, frame: Frame, look: Look) -> None:
        """Show ``frame``."""
        self.wear(look)
        for button in self._zooms:
            button.wear(look)
        self.set_title(heading(frame))
        self.plot.refresh(frame, look)
        if self._words.text() != frame.pieces_fault:
            self._words.setText(frame.pieces_fault)
        self._pages.setCurrentIndex(1 if frame.pieces_fault else 0)
        self._refresh_range(frame, look)

    def _refresh_range(self, frame: Frame, look: Look) -> None:
        """Show the ends of the range and the inputs that can be swept."""
        view = frame.document.view
        scale = Scale(-FARTHEST, FARTHEST, ENDS_STEP, ENDS_FINE_STEP)
        for field, end in ((self.low, view.low), (self.high, view.high)):
            field.wear(look)
            field.set_number(end, scale, frame.document.decimals)
        count = frame.document.network.n_inputs
        self.swept.setVisible(count > 1)
        self._axis_name.setVisible(count == 1)
        choices = [(str(index), f"against x{index + 1}") for index in range(count)]
        self.swept.set_choices(choices, str(view.input))

    def _zoom(self, zoom: Zoom, *_checked: bool) -> None:
        self._refresher.apply(zoom(self._refresher.store.document, self._refresher.store.selection))

    def _sweep(self, index: str) -> None:
        view = self._refresher.store.document.view
        self._refresher.apply(SetView(int(index), view.low, view.high))

    def _set_low(self, value: float) -> None:
        view = self._refresher.store.document.view
        self._refresher.apply(SetView(view.input, value, view.high))

    def _set_high(self, value: float) -> None:
        view = self._refresher.store.document.view
        self._refresher.apply(SetView(view.input, view.low, value))
