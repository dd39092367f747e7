"""The function plot as a widget: axes, scene, and what a hand holds in it."""

from collections.abc import Hashable, Iterator, Sequence
from functools import partial

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QAccessible, QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter, QWheelEvent

from nnviz.document.frame import Frame
from nnviz.document.guess_acts import AddGuess
from nnviz.document.holding import KinkWay
from nnviz.document.marked_kinks import is_stuck
from nnviz.document.places import Neuron
from nnviz.document.plotted import front_neuron, vertical_range
from nnviz.document.zooming import widened_to
from nnviz.ui.accessible.speaker import Placed, Speaker, Speaking
from nnviz.ui.command import perform
from nnviz.ui.covers import Offer, cover_offers, open_menu, reveal
from nnviz.ui.drawing.strokes import draw_outline
from nnviz.ui.plots.axes import Plot
from nnviz.ui.plots.cover_layer import patch_box
from nnviz.ui.plots.function_scene import FunctionScene, function_scene
from nnviz.ui.plots.grasp import Grasp
from nnviz.ui.plots.guess_layer import guess_at
from nnviz.ui.plots.hold_marks import paint_hold
from nnviz.ui.plots.holds import Hold, PointHold
from nnviz.ui.plots.label_origins import origin_of_label, samples_of_label
from nnviz.ui.plots.picture import Scale
from nnviz.ui.plots.plot_keys import PlotKeys
from nnviz.ui.plots.plot_menu import PlotMenu
from nnviz.ui.plots.spoken_marks import spoken_marks
from nnviz.ui.refresher import Refresher
from nnviz.ui.theme import SECOND_WIDTH, Look
from nnviz.ui.widgets.inline_field import InlineField
from nnviz.words import say

_Modifiers = Qt.KeyboardModifier


class FunctionPlot(Plot, Speaking):
    """The functions against the swept input: the line, the kinks and the pieces can be held.

    A kink moves by its neuron's bias, with Ctrl by a weight, with Alt by the least change of both.
    """

    spoken_role = QAccessible.Role.Chart

    def __init__(self, refresher: Refresher) -> None:
        """Send gestures to ``refresher``."""
        super().__init__(self._paint_scene)
        self.setAccessibleName(say("Function plot"))
        self._refresher = refresher
        self._scene: FunctionScene | None = None
        self._hold: Hold | None = None
        self._keys = PlotKeys(refresher)
        self._field = InlineField(self)
        self._menu = PlotMenu(refresher, self._field, self._keys)
        refresher.unveiling.moved.connect(self.viewport().update)
        self.speaker = Speaker(
            self,
            refresher,
            places=self._spoken,
            state=lambda: (self._scene, self._keys.chosen),
            canvas=self.viewport(),
        )

    def _spoken(self) -> list[Placed]:
        """Return the line, the kinks and the pieces in words, in their places."""
        if self._scene is None:
            return []
        grasp = self._grasp()
        chosen = self._keys.kink_of(grasp) if self._keys.chosen else None
        return spoken_marks(grasp, chosen)

    def refresh(self, frame: Frame, look: Look) -> None:
        """Show ``frame``."""
        self.wear(look)
        self._scene = function_scene(frame, look)
        self.show_range((frame.line.low, frame.line.high), vertical_range(frame))

    def hides_labels(self) -> bool:
        """Return whether a kink on screen has no word beside it, for want of room."""
        return self._scene is not None and self._scene.hides_labels(self.scale_now())

    def has_room_for_all(self, frame: Frame, look: Look) -> bool:
        """Whether each label and each number of the axes that ``look`` leaves has room."""
        if not self.has_room_for_ticks(look):
            return False
        shown = self._scene
        is_shown = shown is not None and shown.frame is frame and shown.look is look
        scene = shown if is_shown else function_scene(frame, look)
        return scene is None or not scene.hides_words(self.scale_now())

    def _paint_scene(self, painter: QPainter, scale: Scale) -> None:
        if self._scene is None:
            return
        self._scene.paint(painter, scale, self._refresher.unveiling)
        frame, look = self._scene.frame, self._scene.look
        if self._hold is not None:
            paint_hold(painter, scale, frame, look, front_neuron(frame), self._hold)
        chosen = self._keys.kink_of(self._grasp(scale)) if self.hasFocus() and self._keys.chosen else None
        if chosen is not None:
            centre, size = scale.point(chosen.kink.x, chosen.value), look.handle * 1.3
            box = QRectF(centre.x() - size / 2, centre.y() - size / 2, size, size)
            draw_outline(painter, box, look.theme.focus, look.stroke(SECOND_WIDTH) * 1.3, size / 2)

    def _grasp(self, scale: Scale | None = None) -> Grasp:
        """Return the plot as a hand finds it now."""
        frame, look = self._refresher.frame, self._refresher.look
        kinks = self._scene.kinks if self._scene is not None else ()
        return Grasp(frame, look, scale or self.scale_now(), kinks)

    @property
    def grip(self) -> float:
        """The pixels in which a handle is taken hold of."""
        return self._refresher.look.hit

    def held_at(self, point: QPointF) -> Hashable | None:
        """Return what can be pressed at a point: a sample's mark, a kink, the line, a piece."""
        grasp = self._grasp()
        sample = self._sample_at(point)
        if sample is not None and sample != grasp.sample:
            return ("sample", sample)
        kink = grasp.kink_at(point)
        if kink is not None:
            return ("kink", kink.kink.x)
        if grasp.is_on_line(point):
            return ("line",)
        piece = grasp.piece_at(point)
        return ("piece", piece.low) if piece is not None else None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of what is under the hand; say why when it cannot be held."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        sample = self._sample_at(event.position())
        if sample is not None and sample != self._refresher.store.selection.sample:
            self._refresher.select_sample(sample)
            return
        if self._goes_to_label(event.position()):
            return
        if self._ask_at(event.position(), event.modifiers()):
            return
        try:
            self._hold = self._grasp().at(event.position(), _way(event.modifiers()))
        except ValueError as fault:
            self._refresher.refused.emit(str(fault))
        if isinstance(self._hold, PointHold):
            self._carry(event)

    def _goes_to_label(self, point: QPointF) -> bool:
        """Go where a word under the hand comes from; return whether there is one."""
        beyond, origin = self._beyond_at(point), self._origin_at(point)
        if beyond:
            self._show_samples(beyond)
        elif origin is not None:
            self._refresher.select(origin)
        return bool(beyond) or origin is not None

    def _show_samples(self, samples: Sequence[int]) -> None:
        """Widen the range to samples beyond it; look at the only one."""
        document = self._refresher.store.document
        swept = document.inputs[list(samples), document.view.input].tolist()
        self._refresher.apply(widened_to(document, swept))
        if len(samples) == 1:
            self._refresher.select_sample(samples[0])

    def _carry(self, event: QMouseEvent) -> None:
        """Take what is held to the hand; snapped to the step, with Shift to the fine one."""
        document, scale = self._refresher.store.document, self.scale_now()
        step = document.fine_step if event.modifiers() & _Modifiers.ShiftModifier else document.step
        y = (event.position().y() - scale.top) / scale.down
        if self._hold is not None:
            self._refresher.drag(self._hold.edit(scale.x_of(event.position().x()), y, step))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Carry what is held, or show what could be."""
        if self._hold is None:
            self._show_cursor(event.position())
        else:
            self._carry(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go: one entry of the history."""
        if self._hold is not None:
            self._hold = None
            self._refresher.release()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Type where the kink goes, or how high the piece lies."""
        self._hold = None
        self._refresher.cancel()
        self._menu.first(self._grasp(), event.position())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done at this place."""
        offers = self._menu.offers(self._grasp(), QPointF(event.pos()))
        point = QPointF(event.pos())
        box, front = QRectF(point, point), front_neuron(self._refresher.frame)
        at = [
            *((offer.text, offer.act) for offer in offers),
            *cover_offers(self._refresher, front, self.viewport(), box),
            *self._guesses_at(point),
        ]
        open_menu(self, event.globalPos(), iter(at))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to whatever scrolls around the plot."""
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a drag back; step, choose, zoom."""
        if event.key() == Qt.Key.Key_Escape and self._hold is not None:
            self._hold = None
            self._refresher.cancel()
        elif not self._keys.press(event, self._grasp()):
            event.ignore()

    def _ask_at(self, point: QPointF, modifiers: _Modifiers) -> bool:
        """Reveal the curve by its question mark, elsewhere note a guess; return whether it was covered.

        A guess is a point, with Shift a level.
        """
        scene = self._scene
        if scene is None or not scene.content.is_covered or self._grasp().is_on_line(point):
            return False
        if patch_box(self.scale_now(), scene.content).contains(point):
            return reveal(self._refresher, scene.front.neuron)
        is_level = bool(modifiers & _Modifiers.ShiftModifier)
        perform(
            self._refresher, AddGuess(guess_at(scene.content, self.scale_now(), point, is_level=is_level))
        )
        return True

    def _guesses_at(self, point: QPointF) -> Iterator[Offer]:
        """Yield the guesses of a covered curve that can be noted at a place."""
        scene = self._scene
        if scene is None or not scene.content.is_covered:
            return
        ways = ((say("Guess that it runs through here"), False), (say("Guess this level"), True))
        for words, is_level in ways:
            guess = guess_at(scene.content, self.scale_now(), point, is_level=is_level)
            yield words, partial(perform, self._refresher, AddGuess(guess))

    def _sample_at(self, point: QPointF) -> int | None:
        """Return the sample whose mark is under the hand; with the pencil in it none is."""
        if self._scene is None or self._scene.frame.selection.draws:
            return None
        return self._scene.samples.at(self.scale_now(), point)

    def _beyond_at(self, point: QPointF) -> Sequence[int]:
        """Return the samples that an arrow under the hand speaks of; between two samples none is beyond."""
        scene = self._scene
        if scene is None or scene.frame.selection.draws or scene.frame.selection.between is not None:
            return ()
        return samples_of_label(scene.words(self.scale_now()), scene.samples, point)

    def _origin_at(self, point: QPointF) -> Neuron | None:
        """Return the neuron that a label under the hand speaks of; a ring beside it is taken first."""
        scene, grasp = self._scene, self._grasp()
        if scene is None or scene.frame.selection.draws or grasp.kink_at(point) is not None:
            return None
        return origin_of_label(scene.words(grasp.scale), scene.content, point)

    def _show_cursor(self, point: QPointF) -> None:
        """Show what could be held here, and which way it goes."""
        shapes, grasp = Qt.CursorShape, self._grasp()
        if grasp.frame.selection.draws:
            self.setCursor(shapes.CrossCursor)
            return
        sample, kink = self._sample_at(point), grasp.kink_at(point)
        self.setToolTip("" if sample is None or self._scene is None else self._scene.samples.words(sample))
        if sample is not None and sample != grasp.sample:
            self.setCursor(shapes.PointingHandCursor)
        elif kink is not None:
            stuck = is_stuck(kink.kink, self._refresher.frame.document)
            self.setCursor(shapes.ForbiddenCursor if stuck else shapes.SizeHorCursor)
        elif grasp.is_on_line(point):
            self.setCursor(shapes.SizeHorCursor)
        elif grasp.piece_at(point):
            self.setCursor(shapes.SizeVerCursor)
        else:
            leads = bool(self._beyond_at(point)) or self._origin_at(point) is not None
            self.setCursor(shapes.PointingHandCursor if leads else shapes.ArrowCursor)


def _way(modifiers: _Modifiers) -> KinkWay:
    """Return by what a kink is moved while these keys are down."""
    if modifiers & _Modifiers.ControlModifier:
        return "weight"
    return "least" if modifiers & _Modifiers.AltModifier else "bias"
