"""The row under the function plot: the ends of the range, what is swept between them, zooming."""

from collections.abc import Callable
from functools import partial

import numpy as np
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from nnviz.document.document import Document
from nnviz.document.edits import SetView
from nnviz.document.frame import Frame
from nnviz.document.ranges import Scale
from nnviz.document.sample_words import sample_name
from nnviz.document.selection import Selection
from nnviz.document.viewing import LookBetween
from nnviz.document.zooming import zoomed_in, zoomed_out, zoomed_to_fit
from nnviz.ui.command import perform
from nnviz.ui.refresher import Refresher
from nnviz.ui.theme import Look
from nnviz.ui.widgets.chooser import Chooser
from nnviz.ui.widgets.number_field import NumberField
from nnviz.ui.widgets.quiet_button import QuietButton
from nnviz.words import mark, say, told

Zoom = Callable[[Document, Selection], SetView]
ZOOMS: tuple[tuple[str, str, Zoom], ...] = (
    ("zoom-out", mark("Show a wider range"), zoomed_out),
    ("zoom-in", mark("Show a narrower range"), zoomed_in),
    ("maximize", mark("Show every kink and the current input"), zoomed_to_fit),
)
ENDS_STEP, ENDS_FINE_STEP, FARTHEST = 0.5, 0.1, 1e6
MOST_LINES = 8  # samples to which a line is offered


class RangeRow(QWidget):
    """The two ends are typed; between two samples they are those samples."""

    def __init__(self, refresher: Refresher) -> None:
        """Send gestures to ``refresher``."""
        super().__init__()
        self._refresher = refresher
        self._look: Look | None = None
        self.low, self.high = NumberField(), NumberField()
        self.swept = Chooser(say("What runs along the horizontal axis"))
        self.zooms: list[QuietButton] = []
        self._axis_name = QLabel("x")
        self._first, self._second = QLabel(), QLabel()
        self._has_choice, self._has_ends = False, True
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._wire()
        self._arrange()

    def _wire(self) -> None:
        for field, name, set_end in (
            (self.low, say("Left end of the range"), self._set_low),
            (self.high, say("Right end of the range"), self._set_high),
        ):
            field.setAccessibleName(name)
            field.setToolTip(name)
            field.committed.connect(set_end)
            field.stepped.connect(set_end)
            field.refused.connect(self._refresher.refused)
        self.swept.chosen.connect(self._sweep)
        for drawing, meaning, zoom in ZOOMS:
            button = QuietButton(drawing, told(meaning))
            button.clicked.connect(partial(self._zoom, zoom))
            self.zooms.append(button)

    def _arrange(self) -> None:
        self._line.addWidget(self.low)
        self._line.addWidget(self._first)
        self._line.addStretch(1)
        self._line.addWidget(self.swept)
        self._line.addWidget(self._axis_name)
        self._line.addStretch(1)
        for button in self.zooms:
            self._line.addWidget(button)
        self._line.addWidget(self.high)
        self._line.addWidget(self._second)

    def refresh(self, frame: Frame, look: Look) -> None:
        """Show the ends of the range and what can be swept."""
        if look is not self._look:
            self._wear(look)
        view, between = frame.document.view, frame.selection.between
        scale = Scale(-FARTHEST, FARTHEST, ENDS_STEP, ENDS_FINE_STEP)
        for field, end in ((self.low, view.low), (self.high, view.high)):
            field.set_number(end, scale, frame.document.format)
            field.setVisible(between is None)
        for label, number in ((self._first, 0), (self._second, 1)):
            label.setVisible(between is not None)
            label.setText(sample_name(frame.document, between[number]) if between is not None else "")
        choices = choices_of(frame)
        self._axis_name.setVisible(len(choices) == 1)
        self.swept.set_choices(choices, key_of(view.input, between))
        self._has_choice, self._has_ends = len(choices) > 1, between is None
        self._leave_out()

    def _leave_out(self) -> None:
        """Show what has room beside the ends: what is swept first, then each zoom; keys and menu have all."""
        ends: tuple[QWidget, ...] = (self.low, self.high) if self._has_ends else (self._first, self._second)
        gap = self._line.spacing()
        room = self.width() - sum(max(each.sizeHint().width(), each.minimumWidth()) + gap for each in ends)
        for widget, is_wanted in (
            (self._axis_name, not self._has_choice),
            (self.swept, self._has_choice),
            *((button, self._has_ends) for button in self.zooms),
        ):
            width = max(widget.sizeHint().width(), widget.minimumWidth()) + gap
            is_shown = is_wanted and width <= room
            widget.setVisible(is_shown)
            room -= width if is_shown else 0

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show what has room now."""
        super().resizeEvent(event)
        self._leave_out()

    def _wear(self, look: Look) -> None:
        self._look = look
        self.swept.wear(look)
        for field in (self.low, self.high):
            field.wear(look)
        for button in self.zooms:
            button.wear(look)

    def _zoom(self, zoom: Zoom, *_checked: bool) -> None:
        self._refresher.apply(zoom(self._refresher.store.document, self._refresher.store.selection))

    def _sweep(self, key: str) -> None:
        view = self._refresher.store.document.view
        numbers = [int(each) for each in key.split("-")]
        if len(numbers) == 2:
            perform(self._refresher, LookBetween(*numbers))
        else:
            self._refresher.apply(SetView(numbers[0], view.low, view.high))

    def _set_low(self, value: float) -> None:
        view = self._refresher.store.document.view
        self._refresher.apply(SetView(view.input, value, view.high))

    def _set_high(self, value: float) -> None:
        view = self._refresher.store.document.view
        self._refresher.apply(SetView(view.input, view.low, value))


def key_of(swept: int, between: tuple[int, int] | None) -> str:
    """Return the key of a choice: the input, or the two samples."""
    return f"{between[0]}-{between[1]}" if between is not None else str(swept)


def choices_of(frame: Frame) -> list[tuple[str, str]]:
    """Return what can be swept: every input, and of several the lines from the sample to the others."""
    document, selection = frame.document, frame.selection
    count = document.network.n_inputs
    inputs = [(str(index), say("against x{index}", index=index + 1)) for index in range(count)]
    pairs = [selection.between] if selection.between is not None else []
    if count > 1:
        others = np.flatnonzero((document.inputs != document.inputs[selection.sample]).any(axis=1))
        pairs += [(selection.sample, each) for each in others[:MOST_LINES].tolist()]
    return inputs + [(key_of(0, pair), _line_words(document, pair)) for pair in dict.fromkeys(pairs)]


def _line_words(document: Document, pair: tuple[int, int]) -> str:
    first, second = (sample_name(document, each) for each in pair)
    return say("from {first} to {second}", first=first, second=second)
