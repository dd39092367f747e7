"""The name and the colour of the selected sample: a swatch with a menu, and words to double-click."""

from functools import partial

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QIcon, QMouseEvent, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from nnviz.document.frame import Frame
from nnviz.document.naming import ColourSample, NameSample
from nnviz.document.sample_words import sample_of_all
from nnviz.document.samples import COLOURS
from nnviz.ui.refresher import Refresher
from nnviz.ui.theme import Look
from nnviz.ui.widgets.end_label import EndLabel
from nnviz.ui.widgets.inline_field import InlineField
from nnviz.ui.widgets.swatch_button import SwatchButton
from nnviz.words import say


class NameLine(EndLabel):
    """Words that can be double-clicked."""

    double_clicked = Signal()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Tell of it."""
        self.double_clicked.emit()


class SampleNoteLine(QWidget):
    """``■ red fox · 2 of 3``."""

    def __init__(self, refresher: Refresher) -> None:
        """Send gestures to ``refresher``."""
        super().__init__()
        self._refresher = refresher
        self._look: Look | None = None
        self.swatch = SwatchButton(say("Name and colour of the sample"))
        self.label = NameLine()
        self.field = InlineField(self)
        self.field.setAccessibleName(say("Name of the sample"))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        line.addWidget(self.swatch)
        line.addWidget(self.label, 1)
        self.swatch.clicked.connect(self._offer)
        self.label.double_clicked.connect(self.rename)

    def refresh(self, frame: Frame, look: Look) -> None:
        """Show which sample of how many it is, and its colour."""
        if look is not self._look:
            self._look = look
            self.swatch.wear(look)
            self.label.wear(look)
            self.label.setContentsMargins(look.unit(0.5), 0, 0, 0)
        sample = frame.selection.sample
        colour = frame.document.note(sample).colour
        self.label.set_text(sample_of_all(frame.document, sample))
        self.swatch.show_colour(None if colour is None else look.theme.of_series(colour))

    def menu(self) -> QMenu:
        """Return what can be done: another name, one of the colours, or none."""
        menu = QMenu(self)
        menu.addAction(say("Name…")).triggered.connect(self.rename)
        menu.addSeparator()
        chosen = self._refresher.store.document.note(self._sample).colour
        for colour in (*range(COLOURS), None):
            text = say("No colour") if colour is None else say("Colour {colour}", colour=colour + 1)
            action = menu.addAction(self._icon(colour), text)
            action.setCheckable(True)
            action.setChecked(colour == chosen)
            action.triggered.connect(partial(self._colour, colour))
        return menu

    def rename(self, *_checked: bool) -> None:
        """Open a field over the words; what is typed there names the sample, nothing takes its name away."""
        if self._look is not None:
            sample = self._sample
            name = self._refresher.store.document.note(sample).name
            over = QRectF(self.label.geometry())
            self.field.open(over, name, self._look, lambda typed: self._name(sample, typed))

    @property
    def _sample(self) -> int:
        """The selected sample."""
        return self._refresher.store.selection.sample

    def _offer(self, *_checked: bool) -> None:
        self.menu().popup(self.swatch.mapToGlobal(self.swatch.rect().bottomLeft()))

    def _icon(self, colour: int | None) -> QIcon:
        """Return a square of a colour; an empty one for none."""
        if colour is None or self._look is None:
            return QIcon()
        picture = QPixmap(self._look.unit(2), self._look.unit(2))
        picture.fill(self._look.theme.of_series(colour))
        return QIcon(picture)

    def _colour(self, colour: int | None, *_checked: bool) -> None:
        self._refresher.apply(ColourSample(self._sample, colour))

    def _name(self, sample: int, typed: str) -> bool:
        return self._refresher.apply(NameSample(sample, typed))
