"""A row for one number of the document: shown from frames, given back as edits."""

from dataclasses import dataclass
from functools import partial
from itertools import chain

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QContextMenuEvent

from nnviz.document.edits import SetValue
from nnviz.document.frame import Frame
from nnviz.document.guessing import marks
from nnviz.document.numerals import plain, rounded, shown
from nnviz.document.origins import lit_by
from nnviz.document.places import Input, ValuePlace
from nnviz.document.ranges import Scale
from nnviz.document.stage_acts import Pin, Unpin
from nnviz.ui.command import perform
from nnviz.ui.covers import cover_offers, open_menu, reveal
from nnviz.ui.refresher import Refresher
from nnviz.ui.widgets.value_row import Entry, ValueRow
from nnviz.words import decimal, say


@dataclass(frozen=True)
class Binding:
    """Which number a row is for, and what stays as it is while that number is dragged."""

    place: ValuePlace
    sample: int
    name: str
    scale: Scale
    hint: str
    is_marked: bool


class PlaceRow(ValueRow):
    """Each gesture ends in one edit of the number that the row is bound to."""

    clicked = Signal(object)  # the place whose name was clicked

    def __init__(self, refresher: Refresher, binding: Binding) -> None:
        """Send gestures to ``refresher``."""
        super().__init__()
        self._refresher = refresher
        self.binding = binding
        self._shown_by: tuple[Binding, bool, bool, bool, bool, str] | None = None  # when it was last shown
        self.moved.connect(lambda value: refresher.drag(self._edit(value)))
        self.released.connect(refresher.release)
        self.cancelled.connect(refresher.cancel)
        self.stepped.connect(lambda value: refresher.nudge(self._edit(value)))
        self.committed.connect(self._commit)
        self.refused.connect(refresher.refused)
        self.pointed.connect(self._point)
        self.revealed.connect(lambda: reveal(refresher, self.binding.place))
        self.chosen.connect(lambda: self.clicked.emit(self.binding.place))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer to pin the number on stage, or to take it off; to cover, reveal or guess it."""
        place = self.binding.place
        is_pinned = place in self._refresher.store.selection.pins
        words = (
            say("Unpin {name}", name=place.name) if is_pinned else say("Pin {name} on stage", name=place.name)
        )
        act = Unpin(place) if is_pinned else Pin(place)
        offers = cover_offers(self._refresher, place, self, QRectF(self.field.geometry()))
        open_menu(self, event.globalPos(), chain([(words, partial(perform, self._refresher, act))], offers))

    def bind(self, binding: Binding) -> None:
        """Be for another number; what is dragged or typed belonged to the one before."""
        before, self.binding = self.binding, binding
        is_same = binding.place == before.place
        if not is_same or (isinstance(binding.place, Input) and binding.sample != before.sample):
            self.let_go()

    def show_value(self, frame: Frame) -> None:
        """Show the number as ``frame`` has it; most rows of most frames show it already."""
        bound, document = self.binding, frame.document
        number = document.value(bound.place, bound.sample)
        is_locked, is_changed = bound.place in document.locks, bound.place in frame.changed
        is_lit = bound.place in lit_by(frame.selection.pointed)
        is_covered = bound.place in frame.visible.covered
        guessed = "  ".join(marks(frame).get(bound.place, ()))
        state = (bound, is_locked, is_changed, is_lit, is_covered, guessed)
        if state == self._shown_by and number == self.slider.number == self.field.number:
            return
        self._shown_by = state
        name = say("{name} · locked", name=bound.name) if is_locked else bound.name
        hint = say("Covered: click the question mark to reveal it") if is_covered else bound.hint
        is_marked = bound.is_marked or is_changed
        self.set_entry(
            Entry(
                f"{name} · {guessed}" if guessed else name,
                number,
                bound.scale,
                document.format,
                f"{guessed}\n{hint}" if guessed else hint,  # whole where the name is cut
                is_marked=is_marked,
                is_lit=is_lit,
                is_covered=is_covered,
            )
        )

    def _point(self, has_come: bool) -> None:
        """Light the number everywhere while the mouse is over the row."""
        self._refresher.point(self.binding.place if has_come else None)

    def _edit(self, value: float) -> SetValue:
        """Return the edit as it will be stored, so that its name in the Undo menu has no other digits."""
        decimals = self._refresher.store.document.decimals
        return SetValue(self.binding.place, rounded(value, decimals), self.binding.sample)

    def _commit(self, value: float) -> None:
        """Store what was typed, and tell when the document's step rounded it."""
        form = self._refresher.store.document.format
        stored = rounded(value, form.decimals)
        if self._refresher.apply(self._edit(value)) and stored != value:
            kept = shown(stored, form)
            told = say(
                "{value} is stored as {kept}: this document shows {decimals} decimals",
                value=decimal(plain(value)),
                kept=kept,
                decimals=form.decimals,
            )
            self._refresher.told.emit(told)
