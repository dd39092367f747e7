"""The bar of pinned numbers on stage: a slider each, in a strip of its own under the panels."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from nnviz.document.frame import Frame
from nnviz.document.inspected import Named
from nnviz.document.places import ValuePlace
from nnviz.ui.panels.place_row import PlaceRow
from nnviz.ui.panels.place_rows import binding_of
from nnviz.ui.refresher import Refresher
from nnviz.ui.theme import Look
from nnviz.words import say


class PinBar(QWidget):
    """The rows of the numbers pinned, side by side; without any the bar takes no room."""

    def __init__(self, refresher: Refresher) -> None:
        """Send gestures to ``refresher``."""
        super().__init__()
        self._refresher = refresher
        self._look: Look | None = None
        self._rows: dict[ValuePlace, PlaceRow] = {}
        self._line = QHBoxLayout(self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(say("Pinned numbers"))
        self.hide()

    @property
    def rows(self) -> list[PlaceRow]:
        """The rows on screen, from left to right."""
        return list(self._rows.values())

    def refresh(self, frame: Frame, look: Look) -> None:
        """Show the numbers that are pinned, on stage only."""
        pins = frame.selection.pins if look.is_stage else ()
        self.setVisible(bool(pins))
        if tuple(self._rows) != pins:
            self._replace(pins, frame)
        for row in self._rows.values():
            row.bind(binding_of(Named(row.binding.place, row.binding.place.name), frame))
            row.wear(look)
            row.show_value(frame)
        if look is not self._look:
            self._look = look
            self._line.setContentsMargins(look.unit(1), look.unit(0.5), look.unit(1), look.unit(0.5))
            self._line.setSpacing(look.unit(4))
            self.update()

    def _replace(self, pins: tuple[ValuePlace, ...], frame: Frame) -> None:
        """Make the rows of ``pins``; one that stays is kept, with the hand that holds it."""
        for place in [place for place in self._rows if place not in pins]:
            gone = self._rows.pop(place)
            gone.let_go()
            self._line.removeWidget(gone)
            gone.deleteLater()
        kept, self._rows = self._rows, {}
        for place in pins:
            self._rows[place] = kept.get(place) or self._made(place, frame)
            self._line.addWidget(self._rows[place])

    def _made(self, place: ValuePlace, frame: Frame) -> PlaceRow:
        row = PlaceRow(self._refresher, binding_of(Named(place, place.name), frame))
        row.clicked.connect(self._refresher.select)
        return row

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground and a line above it."""
        if self._look is None:
            return
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.theme.ground)
        width = round(self._look.stroke(0.0012))
        painter.fillRect(0, 0, self.width(), width, self._look.theme.border)
        painter.end()
