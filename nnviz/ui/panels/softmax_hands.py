"""What a hand does in the softmax panel: it carries a share or a score, or types it."""

from PySide6.QtCore import QObject, QPoint, QPointF, QRectF, Signal
from PySide6.QtGui import QPainter

from nnviz.document.classes import NameClass, class_name, class_neuron, count_of
from nnviz.document.covering import Covers
from nnviz.document.frame import frame_of
from nnviz.document.numerals import parsed, plain
from nnviz.document.places import Neuron
from nnviz.document.quantities import A, Quantity, Stage
from nnviz.document.sharing import SetScore, SetShare
from nnviz.nn.share_moves import clamped_share
from nnviz.ui.covers import guess_shown, offer_cover, reveal
from nnviz.ui.drawing.questions import Placed, Questions
from nnviz.ui.drawing.stage_picture import Cell, Place
from nnviz.ui.panels.spoken_classes import FINE_SHARE_STEP, SHARE_STEP
from nnviz.ui.refresher import Refresher
from nnviz.ui.widgets.bar_hold import BarHold
from nnviz.ui.widgets.inline_field import InlineField
from nnviz.ui.widgets.stage_view import StageView
from nnviz.words import say

TYPED_DIGITS = 6


class SoftmaxHands(QObject):
    """Gestures on the bars; each ends in one call of the refresher."""

    said = Signal(str)  # how far a share goes, in words; empty where it goes on

    def __init__(self, refresher: Refresher, stages: StageView) -> None:
        """Listen to ``stages`` and send edits to ``refresher``."""
        super().__init__(stages)
        self._refresher = refresher
        self._stages = stages
        self.field = InlineField(stages)
        stages.carried.connect(self._carry)
        stages.released.connect(self._release)
        stages.cancelled.connect(self._cancel)
        stages.asked.connect(self._ask)
        stages.named.connect(self._rename)
        stages.moved.connect(self._move)
        stages.stepped.connect(self._step)
        stages.asked_about.connect(self._answer)
        stages.offered.connect(self._offer)
        stages.paint_over = self._paint_questions
        refresher.unveiling.moved.connect(stages.update)

    def _answer(self, place: Place, point: QPointF) -> None:
        """Note a guess where a covered bar is pressed; reveal by the question mark."""
        guess = place.guess_at(point)
        if guess is None:
            reveal(self._refresher, place.quantity)
        else:
            guess_shown(self._refresher, place.quantity, guess)

    def _offer(self, place: Place, at: QPoint) -> None:
        """Offer to cover, to reveal or to guess a number."""
        offer_cover(self._refresher, place.quantity, self._stages, at, place.box)

    def _paint_questions(self, painter: QPainter) -> None:
        """Draw what is asked over the numbers."""
        picture = self._stages.picture
        if picture is not None:
            asked = Questions(self._refresher.frame, self._refresher.look, self._refresher.unveiling)
            asked.paint(painter, self.asked_places, QRectF(self._stages.rect()), lambda: picture.written)

    def asked_places(self, wanted: Covers) -> list[Placed]:
        """Return where those of some numbers are written; of the a of a class it is the share."""
        picture = self._stages.picture
        last = self._refresher.frame.document.network.depth - 1
        shares: dict[Quantity, Quantity] = {
            Stage("share", each.neuron.index): each
            for each in wanted
            if isinstance(each, A) and each.neuron.layer == last
        }
        found = picture.boxes_of(wanted | frozenset(shares)) if picture else []
        return [(shares.get(quantity, quantity), box) for quantity, box in found]

    @property
    def _class(self) -> int:
        """The selected class; the first one while none is selected."""
        chosen, depth = self._refresher.store.selection.neuron, self._refresher.store.document.network.depth
        return chosen.index if chosen is not None and chosen.layer == depth - 1 else 0

    def _move(self, down: int) -> None:
        """Look at another class, as far as there are any."""
        document = self._refresher.store.document
        index = min(max(self._class + down, 0), count_of(document) - 1)
        self._refresher.select(class_neuron(document, index))

    def _step(self, kind: str, way: int, fine: bool) -> None:
        """Step the selected class's share or score; a fine step is the least by which its score can go."""
        stages = frame_of(self._refresher.store, self._refresher.bare).softmax
        if stages is None:
            return
        store, row = self._refresher.store, self._class
        neuron, sample = class_neuron(store.document, row), store.selection.sample
        if kind == "share" and not fine:
            share = float(stages.shares[sample, row]) + way * SHARE_STEP
            self._refresher.nudge(SetShare(neuron, clamped_share(round(share, 2)), sample))
            return
        step = store.document.fine_step if fine else store.document.step
        score = round(float(stages.scores[sample, row]) + way * step, 10)
        self._refresher.nudge(SetScore(neuron, score, sample))

    def _carry(self, hold: BarHold, x: float, fine: bool) -> None:
        """Let the number follow the hand, a share as far as it goes."""
        document = self._refresher.store.document
        if hold.cell.kind == "score":
            value = hold.value(x, document.fine_step if fine else document.step)
            self._refresher.drag(self._edit(hold.cell, value))
            return
        meant = hold.value(x, FINE_SHARE_STEP if fine else SHARE_STEP)
        self.said.emit(_limit(meant))
        self._refresher.drag(self._edit(hold.cell, clamped_share(meant)))

    def _edit(self, cell: Cell, value: float) -> SetScore | SetShare:
        """Return the edit that sets a cell's number."""
        store = self._refresher.store
        neuron = Neuron(store.document.network.depth - 1, cell.row)
        kind = SetScore if cell.kind == "score" else SetShare
        return kind(neuron, value, store.selection.sample)

    def _release(self) -> None:
        """Make the drag one entry of the history."""
        self.said.emit("")
        self._refresher.release()

    def _cancel(self) -> None:
        """Put the number back."""
        self.said.emit("")
        self._refresher.cancel()

    def _ask(self, cell: Cell) -> None:
        """Open a field over the number."""
        self.field.open(
            cell.box,
            plain(round(cell.value, TYPED_DIGITS)),
            self._refresher.look,
            lambda text: self._take(cell, text),
        )

    def _rename(self, index: int, box: QRectF) -> None:
        """Open a field over the name of a class."""
        self.field.open(
            box,
            class_name(self._refresher.store.document, index),
            self._refresher.look,
            lambda text: self._refresher.apply(NameClass(index, text)),
        )

    def _take(self, cell: Cell, text: str) -> bool:
        """Set what was typed, ``0.5`` or ``50%``; say why not where it cannot be."""
        is_percent = text.strip().endswith("%") and cell.kind == "share"
        try:
            value = parsed(text.strip().removesuffix("%") if is_percent else text)
        except ValueError as fault:
            self._refresher.refused.emit(str(fault))
            return False
        return self._refresher.apply(self._edit(cell, value / 100 if is_percent else value))


def _limit(share: float) -> str:
    """Say what a hand beyond the shares there are would need."""
    if share >= 1.0:
        return say("A share of 100 % would need an infinite bias")
    return say("A share of 0 % would need an infinitely negative bias") if share <= 0.0 else ""
