"""The heads of the layers: a button over each column that names it, bends it and lets it grow."""

from functools import partial

from PySide6.QtGui import QActionGroup, QResizeEvent
from PySide6.QtWidgets import QMenu, QWidget

from nnviz.document.document import Document
from nnviz.document.edits import Edit, SetActivation
from nnviz.document.frame import Frame
from nnviz.document.growth import AddInput, AddLayer, AddNeuron, RemoveInput, RemoveLayer, RemoveNeuron
from nnviz.document.places import Input
from nnviz.document.selection import Selection
from nnviz.nn.activations import ACTIVATIONS
from nnviz.ui.diagram.layout import Layout
from nnviz.ui.drawing.texts import elided, line_height, text_width
from nnviz.ui.refresher import Refresher
from nnviz.ui.theme import SMALLEST_HIT, Look
from nnviz.ui.widgets.head_button import HeadButton
from nnviz.words import say


class LayerHeads(QWidget):
    """One button a column, in line with the diagram below."""

    def __init__(self, refresher: Refresher, after: QWidget) -> None:
        """Send choices to ``refresher``; Tab comes here ``after`` another widget."""
        super().__init__()
        self._refresher = refresher
        self._after = after
        self._buttons: list[HeadButton] = []
        self._shown: tuple[object, ...] = ()  # what the heads follow from

    def refresh(self, frame: Frame, look: Look, layout: Layout) -> None:
        """Put a head over every column; quick when each is there already."""
        bends = tuple(layer.activation for layer in frame.document.network.layers)
        shown = (layout, look, self.width(), bends)
        if shown != self._shown:
            self._shown = shown
            self._show(frame, look, layout)

    def _show(self, frame: Frame, look: Look, layout: Layout) -> None:
        while len(self._buttons) < len(layout.columns):
            self._buttons.append(self._new_button(len(self._buttons)))
        height = self.height_in(look)
        self.setFixedHeight(height)
        gap = layout.columns[1].left - layout.columns[0].left
        for number, button in enumerate(self._buttons):
            button.setVisible(number < len(layout.columns))
            if number < len(layout.columns):
                column = layout.columns[number]
                width = min(
                    gap - look.unit(0.5),
                    max(column.width, text_width(look.label, _layer_words(12, "leaky ReLU") + "  ▾")),
                )
                left = column.left + column.width / 2 - width / 2
                left = min(max(left, 0.0), self.width() - width)
                button.setGeometry(round(left), 0, round(width), height)
                self._name(button, frame.document, number, width, look)

    @staticmethod
    def height_in(look: Look) -> int:
        """Return how high the heads are, in pixels."""
        return max(round(SMALLEST_HIT), round(1.6 * line_height(look.label)))

    def _new_button(self, number: int) -> HeadButton:
        button = HeadButton(self)
        self.setTabOrder(self._buttons[-1] if self._buttons else self._after, button)  # Qt would put it last
        button.menu().aboutToShow.connect(partial(self._fill, button.menu(), number))
        return button

    def _name(self, button: HeadButton, document: Document, number: int, width: float, look: Look) -> None:
        """Write the layer's name, shorter where there is less room."""
        button.wear(look)
        full, short = _names(document, number)
        room = width - look.unit(3)
        text = full if text_width(look.label, full) <= room else elided(look.label, short, room)
        if button.text() != text:
            button.setText(text)
        if button.accessibleName() != full:
            button.setAccessibleName(full)
            button.setToolTip(say("{full}: choose the activation, add and remove", full=full))

    def _fill(self, menu: QMenu, number: int) -> None:
        """Offer what can be done with the column, as it is now."""
        menu.clear()
        frame = self._refresher.frame
        if number:
            self._offer_activations(menu, frame.document, number - 1)
            menu.addSeparator()
        for text, edit in _changes(frame.document, frame.selection, number):
            menu.addAction(text).triggered.connect(partial(self._apply, edit))

    def _offer_activations(self, menu: QMenu, document: Document, layer: int) -> None:
        group = QActionGroup(menu)
        for activation in ACTIVATIONS.values():
            if activation.acts_on_rows and layer < document.network.depth - 1:
                continue
            action = menu.addAction(f"{activation.title}    {activation.told}")
            action.setCheckable(True)
            action.setChecked(activation is document.network.layers[layer].activation)
            action.triggered.connect(partial(self._apply, SetActivation(layer, activation.name)))
            group.addAction(action)

    def _apply(self, edit: Edit, *_checked: bool) -> None:
        self._refresher.apply(edit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the diagram below."""
        self._refresher.show_again()


def _layer_words(number: int, title: str) -> str:
    """Name a layer, counted from 1, with its function."""
    return say("Layer {number} · {title}", number=number, title=title)


def _names(document: Document, number: int) -> tuple[str, str]:
    """Return the full and the short name of a column."""
    if number == 0:
        return (say("Inputs"), "in")
    title = document.network.layers[number - 1].activation.title
    return _layer_words(number, title), f"{number} {title}"


def _changes(document: Document, selection: Selection, number: int) -> list[tuple[str, Edit]]:
    """Return what adds to or takes from a column, with its words."""
    if number == 0:
        index = selection.place.index if isinstance(selection.place, Input) else document.network.n_inputs - 1
        return [
            (say("Add an input"), AddInput()),
            (say("Remove input {index}", index=index + 1), RemoveInput(index)),
            (say("Add a layer behind the inputs"), AddLayer(0)),
        ]
    layer = number - 1
    chosen = selection.neuron
    last = document.network.layers[layer].n_out - 1
    neuron = chosen.index if chosen and chosen.layer == layer else last
    changes: list[tuple[str, Edit]] = [
        (say("Add a neuron to layer {number}", number=number), AddNeuron(layer)),
        (
            say("Remove neuron {label}", label=f"{number}.{neuron + 1}"),
            RemoveNeuron(layer, neuron),
        ),
    ]
    if not document.network.layers[layer].activation.acts_on_rows:
        changes.append((say("Add a layer after {number}", number=number), AddLayer(number)))
    return [*changes, (say("Remove layer {number}", number=number), RemoveLayer(layer))]
