"""Edits to the store one way, frames to the panels the other; the clock and the one echo guard."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Protocol

from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer, Signal

from nnviz.document.covered_labels import set_by
from nnviz.document.edits import Edit
from nnviz.document.frame import Frame, frame_of
from nnviz.document.masking import masked
from nnviz.document.nudging import same_target
from nnviz.document.places import Place
from nnviz.document.quantity_names import quantity_name
from nnviz.document.selection import Pointed
from nnviz.document.staging import OnStage
from nnviz.document.store import Store, copy_of
from nnviz.document.table_cells import CellBlock
from nnviz.ui.theme import Look
from nnviz.ui.unveiling import Unveiling
from nnviz.words import say

REFRESH_EVERY = 8  # milliseconds between refreshes while events pour in
SCREENS = ("", "desk", "stage")  # what is shown: as the selection says, or one of them whatever it says
NUDGES_END_AFTER = 600  # milliseconds without a further step of a key or wheel


class Panel(Protocol):
    """What the refresher asks of a panel."""

    def refresh(self, frame: Frame, look: Look) -> None:
        """Show ``frame``; twice is as once."""


class Refresher(QObject):
    """Gives the user's acts to the store and the store's frames to the panels.

    An event only stores; the panels are refreshed at most every 8 ms, a lone event at once. What a
    refresh itself causes in a widget is an echo and is dropped.
    """

    refused = Signal(str)  # why an act was refused, in words
    told = Signal(str)  # what an act did, where that is not plain to see

    def __init__(self, store: Store, look: Look) -> None:
        """Listen to ``store``."""
        super().__init__()
        self.store = store
        self._panels: list[Panel] = []
        self.bare: Frame = frame_of(store)  # what the one on screen is drawn from
        self.frame: Frame = masked(self.bare)  # the one on screen, in which what is covered is not
        self.chosen_look = look  # the one of the desk
        self.look = look  # the one on screen: on stage another follows from it
        self.unveiling = Unveiling(self)  # what is being revealed at the moment
        self.screen = ""  # one of SCREENS
        self.other: Refresher | None = None  # the one of the other screen, which shows the same sooner
        self.is_held = False  # whether what is on screen stands still
        self._refreshing = False
        self._since = QElapsedTimer()
        self._since.start()
        self._due = _single_shot(self, self.refresh_now)
        self._nudged: Edit | None = None
        self._nudges_end = _single_shot(self, self.release)
        store.listen(self._schedule)
        self.refused.connect(self._schedule)  # a field may show what was refused: it goes back to what is

    def show_on(self, panels: Sequence[Panel]) -> None:
        """Refresh these panels from now on."""
        self._panels = list(panels)
        self._schedule()

    def restyle(self, look: Look) -> None:
        """Show everything with another look, which at the desk is worn as it is."""
        self.chosen_look = look
        self.look = look.staged(self._is_on_stage)
        self._schedule()

    def show_again(self) -> None:
        """Show everything soon as it is, since something beside the store has changed."""
        self._schedule()

    def apply(self, edit: Edit) -> bool:
        """Make a change; say in words why it is refused. Returns whether it was accepted."""
        return self._give(self.store.apply, edit)

    def drag(self, edit: Edit) -> bool:
        """Preview a change while the hand moves; steps just made stay."""
        if self._nudged is not None:
            self.release()
        return self._preview(edit)

    def nudge(self, edit: Edit) -> bool:
        """Make a small step by key or wheel; steps of one value in quick succession are one entry."""
        if self._nudged is not None and not same_target(self._nudged, edit):
            self.release()
        self._nudged = edit
        self._nudges_end.start(NUDGES_END_AFTER)
        return self._preview(edit)

    def release(self) -> None:
        """Make what was dragged one entry of the history; a sweep, which no hand holds, goes on."""
        self._nudges_end.stop()
        self._nudged = None
        if not self._refreshing and self.store.session.sweep is None:
            self.store.release()

    def cancel(self) -> None:
        """Take the drag back."""
        self._nudges_end.stop()
        self._nudged = None
        self.store.cancel()

    def select(self, place: Place) -> None:
        """Look at another place."""
        if not self._refreshing:
            self.store.select(replace(self.store.selection, place=place))

    def select_sample(self, sample: int) -> None:
        """Look at another sample; what was stepped or dragged in the one before stays."""
        if not self._refreshing:
            self.release()
            self.store.select(replace(self.store.selection, sample=sample))

    def choose(self, block: CellBlock) -> None:
        """Look at the last cell of a block of a table, and at its sample where it has one."""
        if self._refreshing:
            return
        selection, end = self.store.selection, block.end
        sample = end.row if end.table.is_by_sample else selection.sample
        if sample != selection.sample:
            self.release()
        self.store.select(replace(self.store.selection, place=end.place, sample=sample, cells=block))

    def point(self, pointed: Pointed | None) -> None:
        """Light what the mouse is over in every panel; ``None`` when it has left."""
        if not self._refreshing and pointed != self.store.selection.pointed:
            self.store.select(replace(self.store.selection, pointed=pointed))

    def refresh_now(self) -> None:
        """Show what the store holds."""
        self._due.stop()
        if self.is_held:
            return
        before = self.frame
        self.bare = frame_of(self._seen(), self._nearest())
        self.frame = masked(self.bare)
        if self.look.is_stage is not self._is_on_stage:
            self.look = self.chosen_look.staged(self._is_on_stage)
        self.unveiling.follow(before, self.frame, self.look)
        self._refreshing = True
        try:
            for panel in self._panels:
                panel.refresh(self.frame, self.look)
        finally:
            self._refreshing = False
            self._since.restart()

    @property
    def _is_on_stage(self) -> bool:
        """Whether the stage is shown here."""
        return self.screen == "stage" or (not self.screen and self.store.selection.stage is not None)

    def _nearest(self) -> Frame:
        """Return the frame to go on from: of two screens' refreshers one computes and both show it."""
        other = self.other.bare if self.other else self.bare
        return other if other.document is self.store.document else self.bare

    def _seen(self) -> Store:
        """Return the store as it is seen here: of two screens one has the stage, the other the desk."""
        if not self.screen:
            return self.store
        seen, selection = copy_of(self.store), self.store.selection
        stage = (selection.stage or OnStage()) if self.screen == "stage" else None
        seen.select(replace(selection, stage=stage))
        return seen

    def end(self) -> None:
        """Show nothing more."""
        self._due.stop()
        self._panels = []
        self.store.ignore(self._schedule)

    def catch_up(self) -> None:
        """Show at once what is due, before a gesture that must meet on screen what the store holds."""
        if self._due.isActive() and not self._refreshing:
            self.refresh_now()

    def _preview(self, edit: Edit) -> bool:
        """Preview a change; a drag begins at what is on screen: axes and ghost are kept from there."""
        if self.store.session.dragged is None:
            self.catch_up()
        held = set_by(edit) & self.frame.visible.covered
        if held:
            name = quantity_name(next(iter(held)), self.store.document)
            self.refused.emit(say("{place} is covered: Space or a click on its “?” reveals it", place=name))
            return False
        return self._give(self.store.drag, edit)

    def _give(self, take: Callable[[Edit], None], edit: Edit) -> bool:
        if self._refreshing:
            return False
        try:
            take(edit)
        except ValueError as fault:
            self.refused.emit(str(fault))
            return False
        return True

    def _schedule(self) -> None:
        if not self._due.isActive():
            self._due.start(max(0, REFRESH_EVERY - self._since.elapsed()))


def _single_shot(parent: QObject, slot: Callable[[], None]) -> QTimer:
    """Return a precise timer that calls ``slot`` once each time it is started."""
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.timeout.connect(slot)
    return timer
