"""What keys do in the function plot: step the input or the chosen kink, go through the kinks, zoom."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from nnviz.document.document import Document
from nnviz.document.edits import Edit, SetValue, SetView
from nnviz.document.holding import MoveKink, pieces_along
from nnviz.document.marked_kinks import PlottedKink
from nnviz.document.places import Input, Neuron
from nnviz.document.selection import Selection
from nnviz.document.targets import DrawTarget
from nnviz.document.zooming import zoomed_in, zoomed_out, zoomed_to_fit
from nnviz.nn.solve import own_kinks
from nnviz.ui.plots.grasp import ONLY_LOOKED_AT, Grasp
from nnviz.ui.plots.holds import snapped
from nnviz.ui.refresher import Refresher
from nnviz.words import told

_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Down: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: 1,
    Qt.Key.Key_PageDown: -10,
    Qt.Key.Key_PageUp: 10,
}
_ENDS = (Qt.Key.Key_Home, Qt.Key.Key_End)
_ZOOMS: dict[Qt.Key, Callable[[Document, Selection], SetView]] = {
    Qt.Key.Key_Plus: zoomed_in,
    Qt.Key.Key_Equal: zoomed_in,
    Qt.Key.Key_Minus: zoomed_out,
    Qt.Key.Key_0: zoomed_to_fit,
}
ChosenKink = tuple[Neuron, int]  # the neuron and which of its own kinks


class PlotKeys:
    """Arrows, Page, Home and End move the line at the input; K goes through the kinks, which they then move.

    Escape goes back to the line; +, − and 0 zoom.
    """

    def __init__(self, refresher: Refresher) -> None:
        """Send acts to ``refresher``."""
        self._refresher = refresher
        self.chosen: ChosenKink | None = None

    def press(self, event: QKeyEvent, grasp: Grasp) -> bool:
        """Act on a key; return whether it meant something here."""
        key, store = Qt.Key(event.key()), self._refresher.store
        if key == Qt.Key.Key_K:
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.choose(self._next(grasp, -1 if back else 1))
        elif key == Qt.Key.Key_Escape and self.chosen is not None:
            self.choose(None)
        elif key == Qt.Key.Key_Escape and store.selection.draws:
            DrawTarget(is_on=False).perform(store)
        elif store.selection.between is not None and (key in _STEPS or key in _ENDS):
            self._refresher.refused.emit(told(ONLY_LOOKED_AT))
        elif key in _STEPS:
            fine = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            document = store.document
            self._step(_STEPS[key] * (document.fine_step if fine else document.step))
        elif key in _ENDS and self.chosen is None:
            view = store.document.view
            self._refresher.nudge(self._set(view.low if key == Qt.Key.Key_Home else view.high))
        elif key in _ZOOMS:
            self._refresher.apply(_ZOOMS[key](store.document, store.selection))
        else:
            return False
        return True

    def choose(self, chosen: ChosenKink | None) -> None:
        """Let the arrows move a kink, or the line at the input."""
        self.chosen = chosen
        self._refresher.show_again()

    def kink_of(self, grasp: Grasp) -> PlottedKink | None:
        """Return the chosen kink as it is marked in the plot."""
        marked = [each for each in grasp.kinks if self.chosen is not None and self._is(each, grasp)]
        return marked[0] if marked else None

    def _is(self, each: PlottedKink, grasp: Grasp) -> bool:
        neuron, number = self.chosen or (None, 0)
        causes = [Neuron(*cause) for cause in each.kink.causes]
        return neuron in causes and neuron is not None and grasp.number_of(each.kink, neuron) == number

    def _next(self, grasp: Grasp, step: int) -> ChosenKink | None:
        """Return the next kink to the right or left; behind the last one there is none."""
        places: list[ChosenKink] = []
        for each in grasp.kinks:
            neuron = Neuron(*each.kink.causes[0])
            places.append((neuron, grasp.number_of(each.kink, neuron)))
        ring: list[ChosenKink | None] = [None, *places]
        at = ring.index(self.chosen) if self.chosen in ring else 0
        return ring[(at + step) % len(ring)]

    def _step(self, size: float) -> None:
        """Move the chosen kink, or the line."""
        store = self._refresher.store
        if self.chosen is None:
            view = store.document.view
            now = store.document.value(Input(view.input), store.selection.sample)
            self._refresher.nudge(self._set(now + size))
            return
        neuron, number = self.chosen
        found = own_kinks(pieces_along(store.document, store.selection.sample), neuron.layer, neuron.index)
        if number < len(found):
            to = snapped(found[number].x + size, abs(size))
            self._refresher.nudge(MoveKink(neuron, number, to, store.selection.sample))

    def _set(self, value: float) -> Edit:
        store = self._refresher.store
        return SetValue(Input(store.document.view.input), value, store.selection.sample)
