"""The network panel: the diagram, a head over each layer, and what adds and removes."""

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QButtonGroup, QToolButton, QVBoxLayout, QWidget

from nnviz.document.edits import Edit
from nnviz.document.frame import Frame
from nnviz.document.leaving_out import LeftOut
from nnviz.document.session import Session
from nnviz.document.tables import shapes_text
from nnviz.document.viewing import ShowExtra
from nnviz.ui import selected
from nnviz.ui.command import perform
from nnviz.ui.diagram.heads import LayerHeads
from nnviz.ui.diagram.view import DiagramView
from nnviz.ui.panels.faults import FaultsView
from nnviz.ui.refresher import Refresher
from nnviz.ui.tables.product import ProductLine
from nnviz.ui.tables.view import TablesView
from nnviz.ui.theme import SMALLEST_HIT, Look
from nnviz.ui.widgets.panel_box import PanelBox
from nnviz.ui.widgets.word_button import WordButton
from nnviz.words import mark, say, told

ADDITIONS = (
    (mark("+ input"), mark("Add an input to every sample"), selected.add_input),
    (mark("+ neuron"), mark("Add a neuron to the selected layer"), selected.add_neuron),
    (mark("+ layer"), mark("Add a layer behind the selected one"), selected.add_layer),
)
HEADS_OVER = 6  # pixels between the heads of layers and the cards
VIEWS = (
    ("cards", mark("Cards"), mark("Show the network as cards and links")),
    ("tables", mark("Tables"), mark("Show the batch as tables: X @ W + b = Z, then A")),
)


class NetworkPanel(PanelBox):
    """The network as cards and links, or the batch as tables."""

    def __init__(self, refresher: Refresher) -> None:
        """Send gestures to ``refresher``."""
        super().__init__(say("Network"))
        self._refresher = refresher
        self.view = DiagramView(refresher)
        self.heads = LayerHeads(refresher, after=self.view)
        self.tables, self.product = TablesView(refresher), ProductLine()
        self.faults = FaultsView(refresher)
        self.cards_page = _page(self.heads, self.view)
        self.tables_page = _page(self.tables, self.product)
        for page in (self.cards_page, self.tables_page, self.faults):
            self.body.addWidget(page, 1)
            page.setVisible(page is self.cards_page)  # in its place only: else it would be a window
        self._group = QButtonGroup(self)
        self._group.setExclusive(False)  # while a fault is tried neither is shown
        self.views = {name: self._add_view(name, told(word), told(meaning)) for name, word, meaning in VIEWS}
        self.header.addWidget(self.faults.opener)
        for text, tip, edit in ADDITIONS:
            self._add_button(told(text), told(tip), edit)

    def _add_view(self, name: str, word: str, meaning: str) -> WordButton:
        button = WordButton(word, meaning)
        button.clicked.connect(partial(self._show, name))
        self._group.addButton(button)
        self.header.addWidget(button)
        return button

    def _show(self, name: str, *_checked: bool) -> None:
        perform(self._refresher, ShowExtra("tables", is_shown=name == "tables"))

    def _add_button(self, text: str, tip: str, edit: Callable[[Session], Edit]) -> None:
        button = QToolButton()
        button.setMinimumHeight(round(SMALLEST_HIT))
        button.setText(text)
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.setAutoRaise(True)
        button.clicked.connect(partial(self._add, edit))
        self.header.addWidget(button)

    def _add(self, edit: Callable[[Session], Edit], *_checked: bool) -> None:
        self._refresher.apply(edit(self._refresher.store.session))

    def refresh(self, frame: Frame, look: Look) -> None:
        """Show ``frame``: what is on screen, and nothing else."""
        self.wear(look)
        self.faults.refresh(frame, look)
        self._turn_to(frame, look)
        if frame.selection.fault:
            self.set_title(_sizes(frame))
        elif frame.selection.shows_tables:
            layer = frame.selection.neuron.layer if frame.selection.neuron else 0
            self.set_title(say("Layer {layer}: {shapes}", layer=layer + 1, shapes=shapes_text(frame, layer)))
            self.tables.refresh(frame, look)
            stage = frame.selection.stage
            self.product.setVisible(stage is None or not stage.has_sum or bool(stage.lens))  # the sum says it
            self.product.refresh(frame, look)
        else:
            self.set_title(_sizes(frame))
            self.view.refresh(frame, look)
            self.heads.setVisible(not look.leaves(LeftOut.CAPTIONS))
            if self.view.hands.layout is not None:
                self.heads.refresh(frame, look, self.view.hands.layout)
        self.sign_hidden(self._hidden(frame, look) if look.is_stage else ())

    @property
    def drawn(self) -> QWidget:
        """The page on screen."""
        return self.cards_page if self.tables_page.isHidden() else self.tables

    def fits(self, frame: Frame, look: Look) -> bool:
        """Whether every link has its number, every card its name, or every cell of the tables its place."""
        if frame.selection.fault:
            return True
        if frame.selection.shows_tables:
            return self.tables.has_room_for_all(frame, look)
        heads = 0 if look.leaves(LeftOut.CAPTIONS) else self.heads.height_in(look) + HEADS_OVER
        room = self.body.geometry()
        return self.view.has_room_for_all(frame, look, QSize(room.width(), room.height() - heads))

    def _hidden(self, frame: Frame, look: Look) -> Iterator[str]:
        """Yield what is left out here."""
        if frame.selection.fault:
            return
        if look.leaves(LeftOut.CAPTIONS):
            yield say("captions")
        if frame.selection.shows_tables and self.tables.hides_some:
            yield say("rows and columns")
        elif not frame.selection.shows_tables:
            yield from self._hidden_in_cards(look)

    def _hidden_in_cards(self, look: Look) -> Iterator[str]:
        """Yield what the diagram leaves out."""
        if self.view.hides_numbers():
            yield say("small weights")
        layout = self.view.hands.layout
        if layout is not None and not layout.names_all:
            yield say("labels")
        if self.view.hides_biases(look):
            yield say("biases")
        if self.view.hides_values(look):
            yield say("values")

    def _turn_to(self, frame: Frame, look: Look) -> None:
        """Show the page of what is chosen; the focus goes with it."""
        fault, shows_tables = frame.selection.fault, frame.selection.shows_tables
        for name, button in self.views.items():
            button.wear(look)
            button.setChecked(not fault and (name == "tables") is shows_tables)
        chosen = self.faults if fault else self.tables_page if shows_tables else self.cards_page
        if not chosen.isHidden():
            return
        had_focus = self.window().focusWidget() in {None, self.view, self.tables, *self.faults.kinds.values()}
        for page in (self.cards_page, self.tables_page, self.faults):
            page.setVisible(page is chosen)
        if had_focus:  # else Qt gives it to the first word, whichever is chosen
            (self.faults.kinds[fault] if fault else self.tables if shows_tables else self.view).setFocus()


def _sizes(frame: Frame) -> str:
    return say("Network {sizes}", sizes=" → ".join(str(size) for size in frame.document.network.sizes))


def _page(*parts: QWidget) -> QWidget:
    """Return the parts one under another."""
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(HEADS_OVER)
    for part in parts:
        column.addWidget(part)
    return page
