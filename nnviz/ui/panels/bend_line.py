"""Which activation function a layer has, to choose another."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from nnviz.document.edits import SetActivation
from nnviz.document.frame import Frame
from nnviz.document.places import neuron_of
from nnviz.nn.activations import ACTIVATIONS
from nnviz.ui.drawing.tracks import track_margin
from nnviz.ui.refresher import Refresher
from nnviz.ui.theme import Look
from nnviz.ui.widgets.chooser import Chooser
from nnviz.ui.widgets.line_label import LineLabel
from nnviz.words import say


class BendLine(QWidget):
    """``Activation of layer 1`` and a list; softmax is offered to the last layer only."""

    def __init__(self, refresher: Refresher) -> None:
        """Send gestures to ``refresher``."""
        super().__init__()
        self._look: Look | None = None
        self._layer = 0
        self._label = LineLabel()
        self.chooser = Chooser(say("Activation function of the layer"))
        self._line = QHBoxLayout(self)
        self._line.addWidget(self._label, 1)
        self._line.addWidget(self.chooser)
        self.chooser.chosen.connect(lambda name: refresher.apply(SetActivation(self._layer, name)))

    def refresh(self, frame: Frame, look: Look) -> None:
        """Show the activation function of the selected neuron's layer; an input has none."""
        if look is not self._look:
            self._wear(look)
        neuron = neuron_of(frame.selection.place)
        self.setVisible(neuron is not None)
        if neuron is None:
            return
        self._layer = neuron.layer
        layers = frame.document.network.layers
        is_last = self._layer + 1 == len(layers)
        offered = [each for each in ACTIVATIONS.values() if is_last or not each.acts_on_rows]
        chosen = layers[self._layer].activation.name
        self._label.set_text(
            say("Activation of layer {layer}", layer=self._layer + 1),
            say("layer {layer}", layer=self._layer + 1),
        )
        self.chooser.set_choices([(each.name, each.title) for each in offered], chosen)

    def _wear(self, look: Look) -> None:
        """Take sizes from ``look``."""
        self._look = look
        margin = track_margin(look)
        self._line.setContentsMargins(margin, 0, margin, 0)
        self._label.wear(look)
        self.chooser.wear(look)
