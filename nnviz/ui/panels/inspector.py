"""The inspector: every number of what is selected, one a row, and the inputs of the sample always."""

from itertools import pairwise

from nnviz.document.edits import SetValue
from nnviz.document.frame import Frame
from nnviz.document.inspected import (
    inputs_of,
    passes_of,
    reads_of,
    solving_words,
    speaker_of,
    title_of,
    value_as_opened,
)
from nnviz.document.places import Place, ValuePlace
from nnviz.document.sayings import saying_of_view
from nnviz.ui.drawing.tracks import track_margin
from nnviz.ui.panels.bend_line import BendLine
from nnviz.ui.panels.place_row import PlaceRow
from nnviz.ui.panels.place_rows import PlaceRows
from nnviz.ui.panels.sample_chooser import SampleChooser
from nnviz.ui.refresher import Refresher
from nnviz.ui.theme import Look
from nnviz.ui.widgets.caption import Caption
from nnviz.ui.widgets.panel_box import PanelBox
from nnviz.ui.widgets.paragraph import Paragraph
from nnviz.ui.widgets.scroll_column import ScrollColumn
from nnviz.words import say


class InspectorPanel(PanelBox):
    """The sample with its inputs; then what the selected neuron reads, bends, passes on and says."""

    def __init__(self, refresher: Refresher) -> None:
        """Send gestures to ``refresher``."""
        super().__init__(say("Inspector"))
        self._refresher = refresher
        self._bound: Frame | None = None  # what the rows were last bound by
        self._worn: Look | None = None
        self._revealed: Place | None = None
        self._ordered = 0  # how many stops of Tab are in order
        self._clicked: ValuePlace | None = None
        self.samples = SampleChooser(refresher)
        self.inputs, self.reads, self.passes = (PlaceRows(refresher) for _ in range(3))
        self.bend = BendLine(refresher)
        self._says, self.saying = Caption(), Paragraph()
        self._scroll = ScrollColumn()
        self._arrange()
        for rows in (self.inputs, self.reads, self.passes):
            rows.clicked.connect(self._select)
            rows.put_back.connect(self._put_back)

    def _arrange(self) -> None:
        """Put the sample above, what is said below, and what may be long between them."""
        for part in (self.inputs, self.reads, self.bend, self.passes):
            self._scroll.column.addWidget(part)
        self.body.addWidget(self.samples)
        self.body.addWidget(self._scroll)
        self.body.addWidget(self._says)
        self.body.addWidget(self.saying)
        self.body.addStretch(1)

    @property
    def rows(self) -> list[PlaceRow]:
        """The rows on screen, from top to bottom."""
        return [*self.inputs.rows, *self.reads.rows, *self.passes.rows]

    def refresh(self, frame: Frame, look: Look) -> None:
        """Show ``frame``: the rows anew when they are for other numbers, else only their values."""
        self.wear(look)
        self._wear_inside(look)
        place = frame.selection.place
        self.set_title(solving_words(frame) or title_of(frame.document, place))
        if not _same_rows(frame, self._bound):
            self._bind(frame)
        self.samples.refresh(frame, look)
        self.bend.refresh(frame, look)
        for rows in (self.inputs, self.reads, self.passes):
            rows.show_values(frame)
        if place != self._revealed and self.isVisible():
            self._reveal(place)
        self._says.set_text(say("What {who} says", who=speaker_of(place)))
        self.saying.set_text(saying_of_view(frame))

    def _bind(self, frame: Frame) -> None:
        """Let the rows be for the numbers of the selection."""
        self._bound = frame
        network, place = frame.document.network, frame.selection.place
        who = speaker_of(place)
        self.inputs.bind("", inputs_of(network), frame)
        self.reads.bind(say("What {who} reads", who=who), reads_of(network, place), frame)
        self.passes.bind(say("What {who} passes on", who=who), passes_of(network, place), frame)
        self._put_in_order()
        self._scroll.has_changed()

    def _put_in_order(self) -> None:
        """Let Tab go from top to bottom: Qt puts rows that are made later behind everything in the window."""
        numbers = [rows.stops for rows in (self.inputs, self.reads, self.passes)]
        if sum(map(len, numbers)) == self._ordered:
            return
        self._ordered = sum(map(len, numbers))
        stops = [self.samples.remove, *numbers[0], *numbers[1], self.bend.chooser, *numbers[2]]
        for before, after in pairwise(stops):
            self.setTabOrder(before, after)

    def _reveal(self, place: Place) -> None:
        """Scroll to what has been selected, once."""
        self._revealed = place
        marked = [row for row in self.rows if row.binding.is_marked]
        for row in (marked or self.reads.rows)[:1]:
            self._scroll.reveal(row)

    def _wear_inside(self, look: Look) -> None:
        """Hand sizes and colours on."""
        if look is self._worn:
            return
        self._worn = look
        for rows in (self.inputs, self.reads, self.passes):
            rows.wear(look)
        self._scroll.wear(look)
        self._says.wear(look)
        self.saying.wear(look)
        margin, around = track_margin(look), look.unit(0.5)
        for label in (self._says, self.saying):
            label.setContentsMargins(margin, 0, margin, 0)
        self.head.setContentsMargins(margin, 0, margin, 0)
        self._outer.setContentsMargins(around, look.unit(1), around, look.unit(1))
        self._bound = None

    def _select(self, place: ValuePlace) -> None:
        self._clicked = place
        self._refresher.select(place)

    def _put_back(self) -> None:
        """Reset the number whose name was clicked first: selecting it may have put another under the hand."""
        if self._clicked is None:
            return
        frame = self._refresher.frame
        sample = frame.selection.sample
        value = value_as_opened(frame.opened, self._clicked, sample)
        self._refresher.apply(SetValue(self._clicked, value or 0.0, sample))


def _same_rows(frame: Frame, bound: Frame | None) -> bool:
    """Whether rows bound by one frame are for the same numbers, ranges and marks as another needs."""
    if bound is None or frame.selection != bound.selection:
        return False
    is_same_past = frame.history is bound.history and frame.opened is bound.opened
    return is_same_past and frame.document.network.sizes == bound.document.network.sizes
