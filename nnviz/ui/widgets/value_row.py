"""A row for one number: its name, a field and a slider, always of one mind."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QEnterEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from nnviz.document.numerals import NumberFormat, shown
from nnviz.document.ranges import Scale
from nnviz.ui.drawing.tracks import track_margin
from nnviz.ui.sides import leading, margins
from nnviz.ui.theme import Look
from nnviz.ui.widgets.name_label import NameLabel
from nnviz.ui.widgets.number_field import NumberField
from nnviz.ui.widgets.value_slider import ValueSlider
from nnviz.words import say


@dataclass(frozen=True)
class Entry:
    """What a row shows."""

    name: str
    number: float
    scale: Scale
    form: NumberFormat | int
    hint: str = ""  # what a double-click on the name does
    is_marked: bool = False  # it is selected, or being changed
    is_lit: bool = False  # the mouse is over it, here or elsewhere
    is_covered: bool = False  # a question mark stands for it, and no handle on the track


class ValueRow(QWidget):
    """Name left and field right, the slider below. Its signals tell only what a user does."""

    moved = Signal(float)
    released = Signal()
    cancelled = Signal()
    stepped = Signal(float)
    committed = Signal(float)
    refused = Signal(str)
    chosen = Signal()  # by a click on the name
    put_back = Signal()  # by a double-click on the name
    pointed = Signal(bool)  # the mouse has come, or has left
    revealed = Signal()  # a covered number was clicked

    def __init__(self) -> None:
        """Make a row that shows nothing yet."""
        super().__init__()
        self.label, self.field, self.slider = NameLabel(), NumberField(), ValueSlider()
        self._look: Look | None = None
        self._shown: Entry | None = None
        self._head = QHBoxLayout()
        self._head.addWidget(self.label, 1)
        self._head.addWidget(self.field)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addLayout(self._head)
        self._column.addWidget(self.slider)
        self._join()

    def _join(self) -> None:
        """Pass on what the parts tell."""
        self.label.clicked.connect(self.chosen)
        self.label.double_clicked.connect(self.put_back)
        self.slider.moved.connect(self.moved)
        self.slider.released.connect(self.released)
        self.slider.cancelled.connect(self.cancelled)
        self.slider.stepped.connect(self.stepped)
        self.field.stepped.connect(self.stepped)
        self.field.committed.connect(self.committed)
        self.field.refused.connect(self.refused)

    @property
    def entry(self) -> Entry | None:
        """What is on screen."""
        return self._shown

    def wear(self, look: Look) -> None:
        """Take sizes and colours from ``look``."""
        if look is self._look:
            return
        self._look = look
        for part in (self.label, self.field, self.slider):
            part.wear(look)
        margin = track_margin(look)
        self._head.setContentsMargins(*margins(self, margin, look.unit(0.5), margin - self.field.inset, 0))
        self.update()

    def set_entry(self, entry: Entry) -> None:
        """Show ``entry``; quick when it is there already."""
        before, self._shown = self._shown, entry
        self.slider.set_number(entry.number, entry.scale)
        self.field.set_number(entry.number, entry.scale, entry.form)
        if entry == before:
            return
        if entry.is_covered or (before is not None and before.is_covered):
            self._cover(is_covered=entry.is_covered)
        if entry.is_covered:
            self.slider.setAccessibleDescription(say("covered"))
            self._set_names(entry)
            self.update()
            return
        words = shown(entry.number, entry.form)
        low, high = shown(entry.scale.low, 0), shown(entry.scale.high, 0)
        self.slider.setAccessibleDescription(
            say("{number}, from {low} to {high}", number=words, low=low, high=high)
        )
        if before is None or before.is_covered or (entry.name, entry.hint) != (before.name, before.hint):
            self._set_names(entry)
        if before is None or (entry.is_marked, entry.is_lit) != (before.is_marked, before.is_lit):
            self.update()

    def _cover(self, *, is_covered: bool) -> None:
        """Let nothing be read, held or typed under a cover; clicks come to the row then."""
        self.slider.cover(is_covered=is_covered)
        self.field.cover(is_covered=is_covered)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Reveal what is covered."""
        if self._shown is not None and self._shown.is_covered and event.button() is Qt.MouseButton.LeftButton:
            self.revealed.emit()
        else:
            super().mouseReleaseEvent(event)

    def let_go(self) -> None:
        """Forget what is being dragged or typed: the row is about to show another number."""
        self.slider.drop()
        self.field.restore()

    def _set_names(self, entry: Entry) -> None:
        self.label.set_text(entry.name)
        self.label.setToolTip(entry.hint)
        self.slider.setAccessibleName(entry.name)
        self.field.setAccessibleName(entry.name)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Tell that the mouse is over the row."""
        self.pointed.emit(True)

    def leaveEvent(self, event: QEvent) -> None:
        """Tell that it has left."""
        self.pointed.emit(False)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground of a row that is marked or lit; a marked one has an edge."""
        if self._look is None or self._shown is None:
            return
        if not (self._shown.is_marked or self._shown.is_lit):
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.theme.chosen)
        corner = self._look.unit(0.5)
        painter.drawRoundedRect(QRectF(self.rect()), corner, corner)
        if self._shown.is_marked:
            painter.setBrush(self._look.theme.focus)
            stripe = QRectF(0, 0, max(2, corner / 2), self.height())
            painter.drawRoundedRect(leading(self, stripe), 1, 1)
        painter.end()
