"""A mirrored neuron seen as it turns about the y axis: a drag without a hand, and one act in the end."""

from PySide6.QtCore import QVariantAnimation

from nnviz.document.places import Neuron
from nnviz.document.reshaping import Mirror, Turn
from nnviz.ui.refresher import Refresher

LASTS = 450  # milliseconds


class Turning(QVariantAnimation):
    """Turns one neuron; whatever else is dragged or done meanwhile ends it where the mirror leads."""

    def __init__(self, refresher: Refresher, neuron: Neuron) -> None:
        """Send previews to ``refresher``, with which the turning ends."""
        super().__init__(refresher)
        self._refresher = refresher
        self._neuron = neuron
        self.setStartValue(0.0)
        self.setEndValue(1.0)
        self.setDuration(LASTS)
        self.valueChanged.connect(self._turn)

    def begin(self) -> None:
        """Turn, or say in words why the neuron cannot be mirrored."""
        self._refresher.release()
        document = self._refresher.store.document
        try:
            is_nothing = Mirror(self._neuron).apply(document) is document
        except ValueError as fault:
            self._refresher.refused.emit(str(fault))
            return
        if not is_nothing:
            self._refresher.drag(Turn(self._neuron, 0.0))
            self.start(QVariantAnimation.DeletionPolicy.DeleteWhenStopped)

    def _turn(self, share: float) -> None:
        """Show the next angle; the last one is the mirror itself."""
        dragged = self._refresher.store.session.dragged
        if dragged is None or not isinstance(dragged.edit, Turn):
            self.stop()
        elif share < 1.0:
            self._refresher.drag(Turn(self._neuron, share))
        else:
            self._refresher.drag(Mirror(self._neuron))
            self._refresher.release()
