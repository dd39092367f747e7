"""Faults of shape in the place of the network: words to choose from, what is tried, what is right."""

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from nnviz.document.fault_lines import TryFault
from nnviz.document.frame import Frame
from nnviz.document.shapes_story import layer_in_front, shapes_story
from nnviz.ui.command import perform
from nnviz.ui.drawing.shapes_picture import ShapesPicture
from nnviz.ui.refresher import Refresher
from nnviz.ui.theme import Look
from nnviz.ui.widgets.end_label import EndLabel
from nnviz.ui.widgets.word_button import WordButton
from nnviz.words import mark, say, told

KINDS = (
    ("rows", mark("Rows not turned"), mark("Weights kept one row per neuron and not transposed")),
    ("fits", mark("Fits, but wrong"), mark("A square table on its side: it fits, and the numbers are wrong")),
    ("flat", mark("Flat list"), mark("A flat list where a table is needed")),
    ("inputs", mark("Inputs do not meet"), mark("A layer made for another number of inputs")),
    ("one", mark("One row or many"), mark("What a flat list of inputs becomes on its way")),
)


class FaultsView(QWidget):
    """Nothing here changes the document: a fault is only looked at."""

    def __init__(self, refresher: Refresher) -> None:
        """Send choices to ``refresher``."""
        super().__init__()
        self._refresher = refresher
        self._look: Look | None = None
        self.opener = WordButton(say("Faults"), say("Try a fault of shape; nothing in the network changes"))
        self.opener.clicked.connect(self._toggle)
        self.kinds: dict[str, WordButton] = {}
        self._line = QHBoxLayout()
        for kind, word, meaning in KINDS:
            button = WordButton(told(word), told(meaning))
            button.clicked.connect(partial(self._try, kind))
            self.kinds[kind] = button
            self._line.addWidget(button)
        self.layer = EndLabel()
        self._line.addWidget(self.layer, 1)
        self.picture = ShapesPicture()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._line)
        column.addWidget(self.picture, 1)

    def refresh(self, frame: Frame, look: Look) -> None:
        """Show the fault that is tried, if any."""
        if look is not self._look:
            self._wear(look)
        fault = frame.selection.fault
        self.opener.setChecked(bool(fault))
        if not fault:
            return
        for kind, button in self.kinds.items():
            button.setChecked(kind == fault)
        layer = layer_in_front(frame) + 1
        self.layer.set_text(
            say("tried on layer {layer}; the network stays as it is", layer=layer),
            say("tried on layer {layer}", layer=layer),
            say("layer {layer}", layer=layer),
        )
        self.picture.show_story(shapes_story(frame, fault), frame, look)

    def _wear(self, look: Look) -> None:
        self._look = look
        self._line.setSpacing(0)
        self.layer.setContentsMargins(look.unit(1.5), 0, 0, 0)
        self.layer.wear(look)
        for button in (self.opener, *self.kinds.values()):
            button.wear(look)

    def _try(self, kind: str, *_checked: bool) -> None:
        perform(self._refresher, TryFault(kind))

    def _toggle(self, *_checked: bool) -> None:
        perform(self._refresher, TryFault("" if self._refresher.store.selection.fault else "rows"))
