"""A column of rows under a caption; rows are kept and shown again, so that a hand keeps its hold."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from nnviz.document.frame import Frame
from nnviz.document.inspected import Named, value_as_opened
from nnviz.document.numerals import shown
from nnviz.document.ranges import scale_of
from nnviz.ui.drawing.tracks import track_margin
from nnviz.ui.panels.place_row import Binding, PlaceRow
from nnviz.ui.refresher import Refresher
from nnviz.ui.theme import Look
from nnviz.ui.widgets.caption import Caption
from nnviz.ui.widgets.message_line import as_sentence
from nnviz.words import say


class PlaceRows(QWidget):
    """Shows the numbers it was given last."""

    clicked = Signal(object)  # the place whose name was clicked
    put_back = Signal()  # a name was double-clicked

    def __init__(self, refresher: Refresher) -> None:
        """Send gestures to ``refresher``."""
        super().__init__()
        self._refresher = refresher
        self._look: Look | None = None
        self._rows: list[PlaceRow] = []
        self._count = 0
        self._caption = Caption()
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._caption)

    @property
    def rows(self) -> Sequence[PlaceRow]:
        """The rows on screen."""
        return self._rows[: self._count]

    @property
    def stops(self) -> list[QWidget]:
        """Where Tab stops: field and slider of every row, those for later use too."""
        return [stop for row in self._rows for stop in (row.field, row.slider)]

    def wear(self, look: Look) -> None:
        """Take sizes and colours from ``look``."""
        if look is self._look:
            return
        self._look = look
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._caption.wear(look)
        self._caption.setContentsMargins(track_margin(look), 0, 0, 0)
        for row in self._rows:
            row.wear(look)

    def bind(self, caption: str, numbers: Sequence[Named], frame: Frame) -> None:
        """Be for these numbers; without any, take no room."""
        self._caption.set_text(caption)
        self._caption.setVisible(bool(caption))
        self._count = len(numbers)
        for index, named in enumerate(numbers):
            self._bind_row(index, binding_of(named, frame))
        for spare in self._rows[self._count :]:
            spare.let_go()
            spare.hide()
        self.setVisible(bool(numbers))
        self.updateGeometry()  # at once: the column asks for its height before Qt would tell it

    def show_values(self, frame: Frame) -> None:
        """Show the numbers as ``frame`` has them."""
        for row in self.rows:
            row.show_value(frame)

    def _bind_row(self, index: int, binding: Binding) -> None:
        """Use a row again, or make one."""
        if index < len(self._rows):
            self._rows[index].bind(binding)
            self._rows[index].show()
            return
        row = PlaceRow(self._refresher, binding)
        row.clicked.connect(self.clicked)
        row.put_back.connect(self.put_back)
        if self._look is not None:
            row.wear(self._look)
        self._rows.append(row)
        self._column.addWidget(row)
        row.show()


def binding_of(named: Named, frame: Frame) -> Binding:
    """Return what a row for a number needs to know beside the number."""
    sample, place = frame.selection.sample, named.place
    opened = value_as_opened(frame.opened, place, sample)
    value = shown(opened or 0.0, frame.document.format)
    hint = as_sentence(_hint(place.name, value, was_there=opened is not None))
    is_marked = place == frame.selection.place
    return Binding(place, sample, named.name, scale_of(place, sample, frame.history), hint, is_marked)


def _hint(name: str, value: str, *, was_there: bool) -> str:
    """Say what clicks on the name of a number do."""
    if was_there:
        return say(
            "{name}: click to select, double-click to put it back to {value}, as opened",
            name=name,
            value=value,
        )
    return say(
        "{name}: click to select, double-click to put it back to {value}, as it was not there when opened",
        name=name,
        value=value,
    )
