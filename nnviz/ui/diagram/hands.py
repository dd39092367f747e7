"""What the mouse does in the diagram: select, carry a number, step it by the wheel, open a field."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from nnviz.document.edits import SetValue
from nnviz.document.numerals import parsed, shown
from nnviz.document.places import Neuron, Place, ValuePlace
from nnviz.ui.covers import ask_guess, guessable, is_covered, reveal
from nnviz.ui.diagram.hits import place_at
from nnviz.ui.diagram.keys import KeyHands, value_place
from nnviz.ui.diagram.layout import Layout
from nnviz.ui.refresher import Refresher
from nnviz.ui.widgets.inline_field import InlineField
from nnviz.ui.widgets.number_drag import NumberDrag


class MouseHands:
    """Gestures of the mouse on a layout; each ends in one call of the refresher."""

    def __init__(self, refresher: Refresher, widget: QWidget) -> None:
        """Send acts to ``refresher``; fields open over ``widget``."""
        self._refresher = refresher
        self._widget = widget
        self._drag = NumberDrag()
        self._held: ValuePlace | None = None
        self.field = InlineField(widget)
        self.layout: Layout | None = None  # of the frame on screen
        self.keys = KeyHands(refresher, self.type_value)

    @property
    def refresher(self) -> Refresher:
        """Who takes the acts."""
        return self._refresher

    @property
    def is_holding(self) -> bool:
        """Whether a number is held."""
        return self._held is not None

    def press(self, event: QMouseEvent) -> None:
        """Select what is under the hand, and take hold of its number."""
        self._refresher.catch_up()
        place = self.place_at(event.position())
        if place is None or event.button() != Qt.MouseButton.LeftButton:
            return
        if reveal(self._refresher, place):
            return
        self._refresher.select(place)
        if not isinstance(place, Neuron):
            store = self._refresher.store
            document, value = store.document, store.document.value(place, store.selection.sample)
            self._held = place
            self._drag.begin(value, event.position().y(), document.step, document.fine_step)

    def move(self, event: QMouseEvent) -> None:
        """Carry the number, or light it and show by the cursor that there is one to take."""
        if self._held is None:
            place = self.place_at(event.position())
            self._show_cursor(place)
            self._refresher.point(place)
            return
        fine = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        value = self._drag.to(event.position().y(), fine)
        self._refresher.drag(SetValue(self._held, value, self._refresher.store.selection.sample))

    def leave(self) -> None:
        """Light nothing any more."""
        self._refresher.point(None)

    def release(self) -> None:
        """Let the number go: one entry of the history."""
        if self.is_holding:
            self.let_go()
            self._refresher.release()

    def cancel(self) -> None:
        """Put the held number back."""
        self.let_go()
        self._refresher.cancel()

    def let_go(self) -> None:
        """Hold nothing."""
        self._drag.end()
        self._held = None

    def double_click(self, event: QMouseEvent) -> None:
        """Type the number under the hand; on a neuron's card its bias."""
        self._refresher.catch_up()
        place = self.place_at(event.position())
        if place is not None:
            self.cancel()
            self.type_value(place)

    def wheel(self, event: QWheelEvent) -> None:
        """Step the selected number when the wheel turns over it."""
        place = self._refresher.store.selection.place
        turned = event.angleDelta().y() or event.angleDelta().x()
        if isinstance(place, Neuron) or self.place_at(event.position()) != place or not turned:
            event.ignore()
            return
        self.keys.step(place, 1 if turned > 0 else -1, event.modifiers())
        event.accept()

    def place_at(self, point: QPointF) -> Place | None:
        """Return what is under a point."""
        return place_at(self.layout, self._refresher.look, point) if self.layout else None

    def box_of(self, place: Place) -> QRectF:
        """Return where the number of a place stands; of a neuron its card."""
        if self.layout is None:
            return QRectF()
        if isinstance(place, Neuron):
            return self.layout.box(place)
        return self.layout.value_box(place, self._refresher.look)

    def type_value(self, place: Place) -> None:
        """Open a field at the number of ``place``, of a neuron its bias; one that is covered is guessed."""
        self._refresher.catch_up()
        quantity = guessable(place)
        if self.layout is None:
            return
        if quantity is not None and is_covered(self._refresher, quantity):
            self._refresher.select(place)
            ask_guess(self._refresher, quantity, self._widget, self.box_of(place))
            return
        self._set_by_typing(value_place(place), self.layout)

    def _set_by_typing(self, place: ValuePlace, layout: Layout) -> None:
        """Open a field in which the number of ``place`` is set."""
        store, look = self._refresher.store, self._refresher.look
        sample = store.selection.sample
        self._refresher.select(place)
        box = layout.value_box(place, look)
        text = shown(store.document.value(place, sample), store.document.format)
        self.field.open(box, text, look, lambda typed: self._set_typed(place, sample, typed))

    def _set_typed(self, place: ValuePlace, sample: int, typed: str) -> bool:
        """Set what was typed; say why not when it is no number."""
        try:
            value = parsed(typed)
        except ValueError as fault:
            self._refresher.refused.emit(f"{place.name}: {fault}")
            return False
        return self._refresher.apply(SetValue(place, value, sample))

    def _show_cursor(self, place: Place | None) -> None:
        shapes = Qt.CursorShape
        shape = shapes.ArrowCursor if place is None else shapes.SizeVerCursor
        is_pressed = place is not None and (isinstance(place, Neuron) or is_covered(self._refresher, place))
        self._widget.setCursor(shapes.PointingHandCursor if is_pressed else shape)
