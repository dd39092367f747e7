"""What is offered at a place of the function plot: a kink, a slope or a level to type, or to hold by keys."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from nnviz.document.edits import Edit
from nnviz.document.holding import MoveKink, SetLevel, SetSlope
from nnviz.document.locking import SetLock
from nnviz.document.marked_kinks import PlottedKink
from nnviz.document.numerals import parsed, written
from nnviz.document.places import Bias, Neuron
from nnviz.document.plotted import front_neuron
from nnviz.document.targets import RemoveTargetPoint
from nnviz.nn.piecewise import Kink, Piece
from nnviz.ui.plots.grasp import Grasp
from nnviz.ui.plots.plot_keys import PlotKeys
from nnviz.ui.refresher import Refresher
from nnviz.ui.widgets.inline_field import InlineField
from nnviz.words import say

Act = Callable[[], object]
Make = Callable[[float], Edit]  # of a typed number


@dataclass(frozen=True)
class Offer:
    """A line of the menu."""

    text: str
    act: Act


class PlotMenu:
    """Gathers the offers at a point; what is typed opens a field there."""

    def __init__(self, refresher: Refresher, field: InlineField, keys: PlotKeys) -> None:
        """Send acts to ``refresher``; ``keys`` are told which kink the arrows move."""
        self._refresher = refresher
        self._field = field
        self._keys = keys

    def offers(self, grasp: Grasp, point: QPointF) -> list[Offer]:
        """Return what can be done at ``point``; with the pencil in the hand only points can be taken out."""
        if grasp.frame.selection.draws:
            return self._at_target_point(grasp.target_point_at(point))
        marked = grasp.kink_at(point)
        if marked is not None:
            return [
                offer
                for cause in marked.kink.causes
                for offer in self._at_kink(grasp, marked, Neuron(*cause))
            ]
        piece = grasp.piece_at(point)
        return self._at_piece(grasp, piece, point) if piece is not None else []

    def _at_target_point(self, number: int | None) -> list[Offer]:
        if number is None:
            return []
        edit = RemoveTargetPoint(number)
        return [
            Offer(say("Take point {number} out of the target", number=number + 1), lambda: self._apply(edit))
        ]

    def first(self, grasp: Grasp, point: QPointF) -> None:
        """Do what a double-click means: type where the kink goes, or how high the piece lies."""
        offers = self.offers(grasp, point)
        if offers:
            offers[0].act()

    def _at_kink(self, grasp: Grasp, marked: PlottedKink, cause: Neuron) -> list[Offer]:
        number, sample = grasp.number_of(marked.kink, cause), grasp.sample
        anchor = grasp.scale.point(marked.kink.x, marked.value)
        is_locked = Bias(cause.layer, cause.index) in grasp.frame.document.locks
        lock = SetLock(Bias(cause.layer, cause.index), is_locked=not is_locked)
        by_bias, by_weight, by_least = _put_words(cause.name)

        def put(text: str, make: Make) -> Offer:
            return Offer(text, lambda: self._type(grasp, anchor, marked.kink.x, make))

        return [
            put(by_bias, lambda x: MoveKink(cause, number, x, sample)),
            put(by_weight, lambda x: MoveKink(cause, number, x, sample, "weight")),
            put(by_least, lambda x: MoveKink(cause, number, x, sample, "least")),
            self._by_keys(grasp, marked.kink, cause),
            Offer(_lock_words(cause.name, is_locked=is_locked), lambda: self._apply(lock)),
        ]

    def _at_piece(self, grasp: Grasp, piece: Piece, point: QPointF) -> list[Offer]:
        """Offer the level and the slope of the piece, and the kinks at its ends: no guesswork."""
        front, sample, x = front_neuron(grasp.frame), grasp.sample, grasp.scale.x_of(point.x())
        value = piece.slope * x + piece.intercept
        ends = [each for each in grasp.kinks if each.kink.x in {piece.low, piece.high}]
        return [
            Offer(
                say("Lift {name} here to…", name=front.name),
                lambda: self._type(grasp, point, value, lambda y: SetLevel(front, x, y, sample)),
            ),
            Offer(
                say("Give this piece the slope…"),
                lambda: self._type(
                    grasp, point, piece.slope, lambda slope: SetSlope(front, x, slope, sample)
                ),
            ),
            *(self._by_keys(grasp, each.kink, Neuron(*cause)) for each in ends for cause in each.kink.causes),
        ]

    def _by_keys(self, grasp: Grasp, kink: Kink, cause: Neuron) -> Offer:
        """Offer to hold a kink by the arrow keys."""
        at = written(kink.x, grasp.frame.document.format, is_quotient=True).marked
        number = grasp.number_of(kink, cause)
        return Offer(
            say("Hold the kink of {name} at {at} by the arrow keys", name=cause.name, at=at),
            lambda: self._keys.choose((cause, number)),
        )

    def _type(self, grasp: Grasp, at: QPointF, value: float, make: Make) -> None:
        """Open a field at a place of the plot; what is typed there becomes an edit."""
        text = written(value, grasp.frame.document.format, is_quotient=True).text
        box = QRectF(at.x() - 1, at.y() - 1, 2, 2)
        self._field.open(box, text, grasp.look, lambda typed: self._take(typed, make))

    def _take(self, typed: str, make: Make) -> bool:
        """Apply what was typed; say why not when it is no number."""
        try:
            value = parsed(typed)
        except ValueError as fault:
            self._refresher.refused.emit(str(fault))
            return False
        return self._apply(make(value))

    def _apply(self, edit: Edit) -> bool:
        return self._refresher.apply(edit)


def _put_words(name: str) -> tuple[str, str, str]:
    """Say of the three ways in which the kink of a neuron is put somewhere: bias, weight, least change."""
    return (
        say("Put the kink of {name} at…", name=name),
        say("Put the kink of {name} at… (by its weight)", name=name),
        say("Put the kink of {name} at… (by the least change)", name=name),
    )


def _lock_words(name: str, *, is_locked: bool) -> str:
    """Say what becomes of the lock on the bias of a neuron."""
    return (
        say("Unlock the bias of {name}", name=name)
        if is_locked
        else say("Lock the bias of {name}", name=name)
    )
