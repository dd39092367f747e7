"""The network panel: the diagram, a head over each layer, and what adds and removes."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QToolButton

from nnviz.document.edits import Edit
from nnviz.document.frame import Frame
from nnviz.document.session import Session
from nnviz.ui import selected
from nnviz.ui.diagram.heads import LayerHeads
from nnviz.ui.diagram.view import DiagramView
from nnviz.ui.panels.faults import FaultsView
from nnviz.ui.refresher import Refresher
from nnviz.ui.theme import Look
from nnviz.ui.widgets.panel_box import PanelBox

ADDITIONS = (
    ("+ input", "Add an input to every sample", selected.add_input),
    ("+ neuron", "Add a neuron to the selected layer", selected.add_neuron),
    ("+ layer", "Add a layer behind the selected one", selected.add_layer),
)


class NetworkPanel(PanelBox):
    """The network as cards and links."""

    def __init__(self, refresher: Refresher) -> None:
        """Send gestures to ``refresher``."""
        super().__init__("Network")
        self._refresher = refresher
        self.view = DiagramView(refresher)
        self.heads = LayerHeads(refresher, after=self.view)
        self.body.addWidget(self.heads)
        self.body.addWidget(self.view, 1)
        self.faults = FaultsView(refresher)
        self.faults.hide()
        self.body.addWidget(self.faults, 1)
        self.header.addWidget(self.faults.opener)
        for text, tip, edit in ADDITIONS:
            self._add_button(text, tip, edit)

    def _add_button(self, text: str, tip: str, edit: Callable[[Session], Edit]) -> None:
        button = QToolButton()
        button.setText(text)
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.setAutoRaise(True)
        button.clicked.connect(partial(self._add, edit))
        self.header.addWidget(button)

    def _add(self, edit: Callable[[Session], Edit], *_checked: bool) -> None:
        self._refresher.apply(edit(self._refresher.store.session))

    def refresh(self, frame: Frame, look: Look) -> None:
        """Show ``frame``."""
        self.wear(look)
        self.set_title("Network " + " → ".join(str(size) for size in frame.document.network.sizes))
        self.faults.refresh(frame, look)
        is_fault, had_focus = bool(frame.selection.fault), self.view.hasFocus()
        for part, is_shown in (
            (self.faults, is_fault),
            (self.heads, not is_fault),
            (self.view, not is_fault),
        ):
            part.setVisible(is_shown)
        if is_fault:
            if had_focus:  # else Qt gives it to the first word, whichever is chosen
                self.faults.kinds[frame.selection.fault].setFocus()
            return
        self.view.refresh(frame, look)
        if self.view.hands.layout is not None:
            self.heads.refresh(frame, look, self.view.hands.layout)
