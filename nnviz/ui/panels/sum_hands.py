"""What a hand does with a number of the sum: a click goes where it comes from, a drag changes it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent

from nnviz.document.edits import Edit, SetValue
from nnviz.document.origins import origin
from nnviz.document.places import Bias, Input, Neuron, Weight
from nnviz.document.quantities import Product
from nnviz.document.selection import Pointed
from nnviz.document.steering import SetProduct, SetZ, value_read, z_of
from nnviz.ui.refresher import Refresher
from nnviz.ui.widgets.number_drag import NumberDrag


class SumHands:
    """Gestures on numbers; each ends in one call of the refresher."""

    def __init__(self, refresher: Refresher) -> None:
        """Send acts to ``refresher``."""
        self._refresher = refresher
        self._drag = NumberDrag()
        self._pressed: Pointed | None = None

    @property
    def is_pressed(self) -> bool:
        """Whether a number is under the pressed hand."""
        return self._pressed is not None

    @property
    def is_holding(self) -> bool:
        """Whether a number is held that can be dragged."""
        return self._drag.is_held

    def press(self, pointed: Pointed, event: QMouseEvent) -> None:
        """Take hold of a number; a weight or a bias is selected at once."""
        self._refresher.release()
        self._pressed = pointed
        if self.can_hold(pointed):
            document = self._refresher.store.document
            value = self._value(pointed)
            self._drag.begin(value, event.position().y(), document.step, document.fine_step)
        if isinstance(pointed, Weight | Bias):
            self._refresher.select(pointed)

    def can_hold(self, pointed: Pointed) -> bool:
        """Whether a number follows the hand: all but what another neuron hands on."""
        return not isinstance(pointed, Neuron) or pointed == self._refresher.store.selection.neuron

    def _value(self, pointed: Pointed) -> float:
        """Return the number that is taken hold of."""
        document, sample = self._refresher.store.document, self._refresher.store.selection.sample
        match pointed:
            case Neuron():
                return z_of(document, pointed, sample)
            case Product(weight):
                return document.value(weight, sample) * value_read(document, weight, sample)
            case Input() | Weight() | Bias():
                return document.value(pointed, sample)

    def move(self, event: QMouseEvent) -> None:
        """Drag what is held."""
        if self._drag.is_held and self._pressed is not None:
            fine = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            value = self._drag.to(event.position().y(), fine)
            if self._drag.has_moved:
                self._refresher.drag(self._edit(self._pressed, value))

    def _edit(self, pointed: Pointed, value: float) -> Edit:
        """Return what sets a number: a product by its weight, z by the bias."""
        sample = self._refresher.store.selection.sample
        match pointed:
            case Neuron():
                return SetZ(pointed, value, sample)
            case Product(weight):
                return SetProduct(weight, value, sample)
            case Input() | Weight() | Bias():
                return SetValue(pointed, value, sample)

    def release(self) -> None:
        """End the drag; a press without one goes where the number comes from."""
        if self._pressed is None:
            return
        pointed, self._pressed = self._pressed, None
        was_dragged = self._drag.is_held and self._drag.has_moved
        self._drag.end()
        self._refresher.release()
        if not was_dragged:
            self._refresher.select(origin(pointed))

    def cancel(self) -> None:
        """Take the drag back."""
        self._drag.end()
        self._pressed = None
        self._refresher.cancel()

    def cursor_over(self, pointed: Pointed | None) -> Qt.CursorShape | None:
        """Return the pointer that shows what a press would do; ``None`` where it does nothing."""
        if pointed is None:
            return None
        shapes = Qt.CursorShape
        return shapes.SizeVerCursor if self.can_hold(pointed) else shapes.PointingHandCursor
