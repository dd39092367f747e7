"""The network panel: the diagram, a head over each layer, and what adds and removes."""

from PySide6.QtWidgets import QToolButton

from nnviz.document.frame import Frame
from nnviz.document.growth import AddInput, AddLayer
from nnviz.ui.diagram.heads import LayerHeads
from nnviz.ui.diagram.view import DiagramView
from nnviz.ui.refresher import Refresher
from nnviz.ui.theme import Look
from nnviz.ui.widgets.panel_box import PanelBox


class NetworkPanel(PanelBox):
    """The network as cards and links."""

    def __init__(self, refresher: Refresher) -> None:
        """Send gestures to ``refresher``."""
        super().__init__("Network")
        self._refresher = refresher
        self.view = DiagramView(refresher)
        self.heads = LayerHeads(refresher)
        self.body.addWidget(self.heads)
        self.body.addWidget(self.view, 1)
        self._add_button("+ input", "Add an input to every sample", self._add_input)
        self._add_button("+ layer", "Add a layer behind the selected one", self._add_layer)

    def _add_button(self, text: str, tip: str, act: object) -> None:
        button = QToolButton()
        button.setText(text)
        button.setToolTip(tip)
        button.setAutoRaise(True)
        button.clicked.connect(act)
        self.header.addWidget(button)

    def _add_input(self) -> None:
        self._refresher.apply(AddInput())

    def _add_layer(self) -> None:
        """Add a layer behind the selected one, or before softmax, which stays last."""
        frame = self._refresher.frame
        neuron = frame.selection.neuron
        after = neuron.layer + 1 if neuron else 0
        ends_in_softmax = frame.document.network.layers[-1].activation.acts_on_rows
        self._refresher.apply(AddLayer(min(after, frame.document.network.depth - ends_in_softmax)))

    def refresh(self, frame: Frame, look: Look) -> None:
        """Show ``frame``."""
        self.wear(look)
        self.set_title("Network " + " → ".join(str(size) for size in frame.document.network.sizes))
        self.view.refresh(frame, look)
        if self.view.hands.layout is not None:
            self.heads.refresh(frame, look, self.view.hands.layout)
