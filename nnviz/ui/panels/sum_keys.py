"""What keys do in the sum: what they do in the diagram, and Enter types at the number in the sum."""

from collections.abc import Callable

from PySide6.QtCore import QRectF
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from nnviz.document.edits import SetValue
from nnviz.document.numerals import parsed, shown
from nnviz.document.places import Place, ValuePlace
from nnviz.ui.covers import ask_guess, guessable, is_covered
from nnviz.ui.diagram.keys import KeyHands, value_place
from nnviz.ui.refresher import Refresher
from nnviz.ui.widgets.inline_field import InlineField

BoxOf = Callable[[Place], QRectF | None]


class SumKeys:
    """Walks over the weights and the bias, steps and types them."""

    def __init__(self, refresher: Refresher, sheet: QWidget, box_of: BoxOf) -> None:
        """Send acts to ``refresher``; a field opens over ``sheet`` where ``box_of`` says a number stands."""
        self._refresher, self._sheet = refresher, sheet
        self._box_of = box_of
        self.field = InlineField(sheet)
        self._keys = KeyHands(refresher, self._type)

    def press(self, event: QKeyEvent) -> bool:
        """Act on a key; return whether it meant something here."""
        return self._keys.press(event)

    def _type(self, place: Place) -> None:
        """Open a field at a number, of a neuron at its bias; one that is covered is guessed."""
        self._refresher.catch_up()
        quantity, number = guessable(place), value_place(place)
        if quantity is not None and is_covered(self._refresher, quantity):
            ask_guess(self._refresher, quantity, self._sheet, self._box_of(place) or QRectF())
            return
        box, store = self._box_of(number), self._refresher.store
        if box is not None:
            sample = store.selection.sample
            text = shown(store.document.value(number, sample), store.document.format)
            self.field.open(
                box, text, self._refresher.look, lambda typed: self._set_typed(number, sample, typed)
            )

    def _set_typed(self, place: ValuePlace, sample: int, typed: str) -> bool:
        """Set what was typed; say why not when it is no number."""
        try:
            value = parsed(typed)
        except ValueError as fault:
            self._refresher.refused.emit(f"{place.name}: {fault}")
            return False
        return self._refresher.apply(SetValue(place, value, sample))
