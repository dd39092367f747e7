"""What keys do in the diagram: walk from card to card, step numbers, open a field."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from nnviz.document.edits import SetValue
from nnviz.document.locking import SetLock
from nnviz.document.places import Bias, Neuron, Place, ValuePlace, Weight
from nnviz.ui.diagram.layout import neighbour
from nnviz.ui.refresher import Refresher

Modifiers = Qt.KeyboardModifier
_WALK = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_STEPS = {
    Qt.Key.Key_Plus: 1,
    Qt.Key.Key_Equal: 1,
    Qt.Key.Key_Minus: -1,
    Qt.Key.Key_PageUp: 10,
    Qt.Key.Key_PageDown: -10,
}


class KeyHands:
    """Keys in the diagram.

    Arrows walk over the cards; W goes through a neuron's weights, B to its bias, Escape back to its
    card. On a weight or bias Up and Down step it, L locks and unlocks it; + and − step any number, a
    neuron's being its bias; Page keys take ten steps, Shift the fine one, Enter types.
    """

    def __init__(self, refresher: Refresher, type_value: Callable[[Place], None]) -> None:
        """Send acts to ``refresher``; ``type_value`` opens a field."""
        self._refresher = refresher
        self._type_value = type_value

    def press(self, event: QKeyEvent) -> bool:
        """Act on a key; return whether it meant something here."""
        place = self._refresher.store.selection.place
        key = Qt.Key(event.key())
        is_number = isinstance(place, Weight | Bias)
        if is_number and key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.step(value_place(place), 1 if key == Qt.Key.Key_Up else -1, event.modifiers())
        elif key in _WALK:
            self._walk(place, *_WALK[key])
        elif key in _STEPS:
            self.step(value_place(place), _STEPS[key], event.modifiers())
        else:
            return self._go_to(place, key)
        return True

    def step(self, place: ValuePlace, steps: int, modifiers: Modifiers) -> None:
        """Change a number by ``steps`` of the document's step; Shift takes the fine one."""
        store = self._refresher.store
        document, sample = store.document, store.selection.sample
        size = document.fine_step if modifiers & Modifiers.ShiftModifier else document.step
        self._refresher.nudge(SetValue(place, document.value(place, sample) + steps * size, sample))

    def _walk(self, place: Place, across: int, down: int) -> None:
        """Go to the next card; from a weight, Left and Right go to the next weight of the same neuron."""
        document = self._refresher.store.document
        if isinstance(place, Weight):
            source = (place.source + across) % document.network.layers[place.layer].n_in
            self._refresher.select(Weight(place.layer, source, place.neuron))
        else:
            self._refresher.select(neighbour(document, place, across, down))

    def _go_to(self, place: Place, key: Qt.Key) -> bool:
        """Select a number of the neuron by its letter, type, or go back to the card."""
        card = neighbour(self._refresher.store.document, place, 0, 0)
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2}:
            self._type_value(place)
        elif key == Qt.Key.Key_Escape and place != card:
            self._refresher.select(card)
        elif isinstance(card, Neuron) and key == Qt.Key.Key_B:
            self._refresher.select(Bias(card.layer, card.index))
        elif isinstance(card, Neuron) and key == Qt.Key.Key_W:
            self._select_next_weight(place, card)
        elif isinstance(place, Weight | Bias) and key == Qt.Key.Key_L:
            locks = self._refresher.store.document.locks
            self._refresher.apply(SetLock(place, is_locked=place not in locks))
        else:
            return False
        return True

    def _select_next_weight(self, place: Place, card: Neuron) -> None:
        """Go through the weights that the neuron reads by."""
        n_in = self._refresher.store.document.network.layers[card.layer].n_in
        source = (place.source + 1) % n_in if isinstance(place, Weight) else 0
        self._refresher.select(Weight(card.layer, source, card.index))


def value_place(place: Place) -> ValuePlace:
    """Return the number that a place stands for; a neuron stands for its bias."""
    return Bias(place.layer, place.index) if isinstance(place, Neuron) else place
