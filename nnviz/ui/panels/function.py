"""The function panel: the neuron in front as a function, how it is made, layer by layer, and its bend."""

from collections.abc import Iterator, Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QStackedWidget, QVBoxLayout, QWidget

from nnviz.document.frame import Frame
from nnviz.document.headings import headings, short_headings, unseen_words
from nnviz.document.leaving_out import LeftOut
from nnviz.document.places import Bias, Weight
from nnviz.document.plotted import front_neuron
from nnviz.document.quantities import Product
from nnviz.ui.drawing.texts import text_width
from nnviz.ui.panels.compare import add_compare_rows
from nnviz.ui.panels.parts_legend import PartsLegend
from nnviz.ui.panels.range_row import RangeRow
from nnviz.ui.panels.view_bar import ViewBar
from nnviz.ui.plots.bend_view import BendView
from nnviz.ui.plots.function_plot import FunctionPlot
from nnviz.ui.plots.layers_view import LayersView
from nnviz.ui.plots.live_strip import LiveStrip
from nnviz.ui.plots.parts_view import PartsView
from nnviz.ui.plots.stack_view import StackView
from nnviz.ui.refresher import Refresher
from nnviz.ui.theme import Look
from nnviz.ui.widgets.message_line import as_sentence
from nnviz.ui.widgets.panel_box import PanelBox
from nnviz.words import say


class FunctionPanel(PanelBox):
    """One of five plots, chosen in the header; the range below it."""

    def __init__(self, refresher: Refresher) -> None:
        """Send gestures to ``refresher``."""
        super().__init__(say("Function"))
        self.plot = FunctionPlot(refresher)
        self.strip = LiveStrip(self.plot.scale_now)
        self.parts, self.legend = PartsView(), PartsLegend(refresher)
        self.layers, self.bend, self.stack = LayersView(), BendView(), StackView()
        self.views = ViewBar(refresher)
        self.range = RangeRow(refresher)
        self._words = QLabel()
        self._words.setWordWrap(True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._headings: tuple[str, ...] = ("",)
        self._pages = QStackedWidget()
        self._page_of: Mapping[str, QWidget] = {
            "function": _column(self.plot, self.strip, tall=self.plot),
            "parts": _column(self.legend, self.parts, tall=self.parts),
            "layers": self.layers,
            "bend": self.bend,
            "stack": self.stack,
            "fault": self._words,
        }
        for page in self._page_of.values():
            self._pages.addWidget(page)
        self.header.addWidget(self.views)
        self.compare = add_compare_rows(self, refresher)
        self.body.addWidget(self._pages, 1)
        self.body.addWidget(self.range)

    def refresh(self, frame: Frame, look: Look) -> None:
        """Show ``frame``."""
        self.wear(look)
        self.views.refresh(frame, look)
        self.compare.refresh(frame, look)
        self._headings = short_headings(frame) if look.leaves(LeftOut.CAPTIONS) else headings(frame)
        self._fit_title()
        plot = frame.selection.plot
        why_not = _why_not(frame)
        page, fault = "fault" if why_not else plot, as_sentence(why_not)
        if self._words.text() != fault:
            self._words.setText(fault)
        self._refresh_page(plot, frame, look)
        self._pages.setCurrentWidget(self._page_of[page])
        self.range.setVisible(plot != "bend" and not look.is_stage)
        self.range.refresh(frame, look)
        self.sign_hidden(self._hidden(page, look) if look.is_stage else ())

    def _hidden(self, page: str, look: Look) -> Iterator[str]:
        """Yield what is left out here."""
        if look.leaves(LeftOut.CAPTIONS):
            yield say("captions")
        if look.leaves(LeftOut.TICKS) and page in {"function", "parts"}:
            yield say("every second tick")
        if page == "function" and self.plot.hides_labels():
            yield say("labels")

    @property
    def drawn(self) -> QWidget:
        """The plot on screen."""
        return self.plot

    def fits(self, frame: Frame, look: Look) -> bool:
        """Whether the heading, every label and the numbers of the axes have room."""
        if frame.selection.plot != "function" or _why_not(frame):
            return True
        return self._title_fits(frame, look) and self.plot.has_room_for_all(frame, look)

    def _title_fits(self, frame: Frame, look: Look) -> bool:
        """Whether a heading that says how true the curve is has room, where it is not left out."""
        full = headings(frame)
        if look.leaves(LeftOut.CAPTIONS) or len(full) == 1:
            return True
        return text_width(look.title, full[-2]) <= self.width() - look.unit(4)

    def _refresh_page(self, plot: str, frame: Frame, look: Look) -> None:
        """Refresh what is on screen, and nothing else."""
        if plot == "bend":
            self.bend.refresh(frame, look)
        elif plot == "layers":
            self.layers.refresh(frame, look)
        elif plot == "stack":
            self.stack.refresh(frame, look)
        elif plot == "parts":
            self.parts.refresh(frame, look)
            self.legend.refresh(self.parts.parts, look)
        else:
            self.plot.refresh(frame, look)
            shows_live = "live" in frame.selection.shows and frame.visible.is_clear
            self.strip.setVisible(shows_live)
            if shows_live:
                self.strip.refresh(frame, look)

    def _fit_title(self) -> None:
        """Write the longest heading that there is room for."""
        look = self._look
        if look is None:
            return
        self.views.fit(self.width() - look.unit(6.5) - self._beside_words(look))
        items = map(self.header.itemAt, range(self.header.count()))
        others = [item for item in items if item is not None and item.widget() is not self._title]
        beside = sum(item.sizeHint().width() + self.header.spacing() for item in others)
        room = self.width() - beside - look.unit(4)
        fitting = [each for each in self._headings if text_width(look.title, each) <= room]
        self.set_title(fitting[0] if fitting else self._headings[-1])

    def _beside_words(self, look: Look) -> float:
        """Return what the header holds beside the words, and the shortest heading."""
        items = (self.header.itemAt(index) for index in range(self.header.count()))
        others = [each.sizeHint().width() for each in items if each and each.widget() is not self.views]
        return sum(others) + text_width(look.title, min(self._headings, key=len))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the heading again."""
        super().resizeEvent(event)
        self._fit_title()


def _why_not(frame: Frame) -> str:
    """Say why the chosen plot cannot be drawn; empty where it can."""
    if unseen := _unseen(frame):
        return unseen
    if frame.selection.plot == "bend":
        return ""
    if frame.selection.plot == "stack" and frame.softmax is None:
        title = frame.document.network.layers[-1].activation.title
        return say("the last layer is {title}: only the shares of a softmax can be stacked", title=title)
    return frame.pieces_fault


def _unseen(frame: Frame) -> str:
    """Say what a plot would give away that is not computed yet, or covered; empty where it would not."""
    of = {"parts": "z", "bend": "a", "stack": "a"}.get(frame.selection.plot)
    words = unseen_words(frame, of) if of else ""
    if of == "z" and not words and _covers_part(frame):
        return say("a part of z of {name} is covered", name=front_neuron(frame).name)
    return (
        say("{of} of {name} is {words}", of=of, name=front_neuron(frame).name, words=words) if words else ""
    )


def _covers_part(frame: Frame) -> bool:
    """Whether a weight or the bias of the neuron in front is covered, which its parts would tell."""
    front, covered = front_neuron(frame), frame.visible.covered
    sources = range(frame.document.network.layers[front.layer].n_in)
    weights = [Weight(front.layer, source, front.index) for source in sources]
    return Bias(front.layer, front.index) in covered or any(
        {each, Product(each)} & covered for each in weights
    )


def _column(*widgets: QWidget, tall: QWidget) -> QWidget:
    """Return a page with one widget above the other; ``tall`` takes what is left."""
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for widget in widgets:
        column.addWidget(widget, 1 if widget is tall else 0)
    return page
