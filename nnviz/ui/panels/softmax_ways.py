"""How softmax is done in its panel: a list to choose from, and a slider where the way has a number."""

import math

from PySide6.QtWidgets import QHBoxLayout, QWidget

from nnviz.document.frame import Frame
from nnviz.document.ranges import Scale
from nnviz.document.softmax_ways import MOST_SHIFT, MOST_TEMPERATURE, DoSoftmax, next_stop
from nnviz.nn.softmax_limits import PLAIN_WAYS
from nnviz.ui.command import perform
from nnviz.ui.refresher import Refresher
from nnviz.ui.theme import Look
from nnviz.ui.widgets.chooser import Chooser
from nnviz.ui.widgets.end_label import EndLabel
from nnviz.ui.widgets.number_field import NumberField
from nnviz.ui.widgets.value_slider import ValueSlider
from nnviz.ui.widgets.word_button import WordButton
from nnviz.words import mark, say, told

WAYS = (
    ("right", mark("done right")),
    ("plain", mark("without the maximum")),
    ("float32", mark("… in float32")),
    ("float16", mark("… in float16")),
    ("columns", mark("down the columns")),
    ("table", mark("over the table")),
    ("list", mark("of a flat list")),
    ("maximum", mark("the table's maximum")),
    ("division", mark("plain division")),
    ("relu", mark("ReLU, then division")),
    ("temperature", mark("at a temperature")),
)
_SHIFTS = Scale(-MOST_SHIFT, MOST_SHIFT, 1.0, 0.01)
_HEAT = math.log10(MOST_TEMPERATURE)
_HEATS = Scale(-_HEAT, _HEAT, 0.05, 0.01)  # of the logarithm of T, from 0.05 to 20
_TEMPERATURES = Scale(1 / MOST_TEMPERATURE, MOST_TEMPERATURE, 0.05, 0.01)


class WayLine(QWidget):
    """The number of a way: a common shift or a temperature, by slider, keys or typing."""

    def __init__(self, refresher: Refresher) -> None:
        """Send acts to ``refresher``."""
        super().__init__()
        self._refresher = refresher
        self._look: Look | None = None
        self.chooser = Chooser(say("How softmax is done"))
        self.chooser.chosen.connect(self._choose)
        self.name, self.slider, self.field = EndLabel(), ValueSlider(), NumberField()
        self._before: float | None = None  # the number that a drag of the slider began at
        self.slider.moved.connect(self._drag)
        self.slider.stepped.connect(self._slide)
        self.slider.released.connect(self._let_go)
        self.slider.cancelled.connect(self._take_back)
        self.field.committed.connect(self._set)
        self.field.stepped.connect(self._set)
        self.field.refused.connect(refresher.refused)
        self.next = WordButton(say("Next"), say("Go to the next shift at which something changes"))
        self.next.setCheckable(False)
        self.next.clicked.connect(self._go_on)
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.addWidget(self.name, 1)
        self._line.addWidget(self.slider, 4)
        self._line.addWidget(self.field)
        self._line.addWidget(self.next)

    def refresh(self, frame: Frame, look: Look) -> None:
        """Show what is chosen, and its number where it has one."""
        if look is not self._look:
            self._look = look
            self.chooser.wear(look)
            self.name.wear(look)
            self.slider.wear(look)
            self.field.wear(look)
            self.next.wear(look)
        way = frame.selection.softmax
        self.chooser.set_choices([(key, told(words)) for key, words in WAYS], way)
        self.setVisible(way in PLAIN_WAYS or way == "temperature")
        self.next.setVisible(way in PLAIN_WAYS)
        if way == "temperature":
            heat = frame.selection.temperature
            self._show("T", heat, _TEMPERATURES)
            self.slider.set_number(math.log10(heat), _HEATS)
        elif way in PLAIN_WAYS:
            self._show("c", frame.selection.shift, _SHIFTS)
            self.slider.set_number(frame.selection.shift, _SHIFTS)

    def _show(self, name: str, number: float, scale: Scale) -> None:
        """Show a number in digits, with its name."""
        self.name.set_text(f"{name} =")
        self.slider.setAccessibleName(name)
        self.field.setAccessibleName(name)
        self.field.set_number(number, scale, 2)

    @property
    def _number(self) -> float:
        """The number of the way that is looked at."""
        selection = self._refresher.store.selection
        return selection.temperature if self._way == "temperature" else selection.shift

    @property
    def _way(self) -> str:
        """The way that is looked at."""
        return self._refresher.store.selection.softmax

    def _choose(self, way: str) -> None:
        """Do softmax another way."""
        perform(self._refresher, DoSoftmax(way))

    def _drag(self, place: float) -> None:
        """Follow the hand; Escape leads back to where it took hold."""
        if self._before is None:
            self._before = self._number
        self._slide(place)

    def _let_go(self) -> None:
        """Keep the number."""
        self._before = None

    def _take_back(self) -> None:
        """Put back the number that the drag began at."""
        if self._before is not None:
            self._set(self._before)
        self._before = None

    def _go_on(self, *_checked: bool) -> None:
        """Go to the next shift at which something changes."""
        stop = next_stop(self._refresher.frame)
        if stop is not None:
            self._set(stop)

    def _slide(self, place: float) -> None:
        """Take the number at a place of the slider."""
        self._set(round(10.0**place, 2) if self._way == "temperature" else place)

    def _set(self, number: float) -> None:
        """Take another number."""
        is_heat = self._way == "temperature"
        act = DoSoftmax(self._way, temperature=number) if is_heat else DoSoftmax(self._way, shift=number)
        if not perform(self._refresher, act):
            self.field.become(self._number, 2)
