"""A sheet of painted numbers: each is lit under the mouse, selected by a click, changed by dragging it."""

from collections.abc import Hashable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from nnviz.document.covering import Covers
from nnviz.document.frame import Frame
from nnviz.document.origins import lit_by, origin
from nnviz.document.places import Neuron, Place
from nnviz.document.quantities import Product, Quantity
from nnviz.document.selection import Pointed
from nnviz.document.spoken import Spoken
from nnviz.document.sums import NeuronSum
from nnviz.ui.accessible.speaker import Placed, Speaker, Speaking
from nnviz.ui.covers import is_covered, offer_cover, reveal
from nnviz.ui.drawing.flow import Piece
from nnviz.ui.drawing.questions import Placed as PlacedNumber
from nnviz.ui.drawing.questions import Questions
from nnviz.ui.drawing.seen import seen_pieces
from nnviz.ui.drawing.strokes import draw_box, draw_focus, draw_outline
from nnviz.ui.drawing.texts import draw_text
from nnviz.ui.panels.sum_hands import SumHands
from nnviz.ui.panels.sum_keys import SumKeys
from nnviz.ui.refresher import Refresher
from nnviz.ui.theme import SMALLEST_HIT, Look
from nnviz.words import say


@dataclass(frozen=True, eq=False)
class _Shown:
    """What is painted: a frame in a look, its sum and where everything stands."""

    frame: Frame
    look: Look
    sum: NeuronSum | None  # None when an input is selected
    size: QSizeF
    pieces: list[Piece]
    blanks: list[QRectF]  # empty places of numbers that the film has not computed yet

    def is_still_true(self, frame: Frame, look: Look, size: QSizeF) -> bool:
        """Whether all that is written stays as it is in another frame."""
        if self.look is not look or self.size != size or self.frame.selection != frame.selection:
            return False
        if self.frame.visible != frame.visible:
            return False
        if self.frame.document is frame.document:
            return True
        same_samples = self.frame.document.n_samples == frame.document.n_samples
        return self.sum is not None and self.sum == frame.sum and same_samples


class SumSheet(QWidget, Speaking):
    """A view of the sum; views extend it and say where every number stands."""

    def __init__(self, name: str, refresher: Refresher) -> None:
        """Send gestures to ``refresher``; who listens hears ``name``."""
        super().__init__()
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._refresher = refresher
        self._hands = SumHands(refresher)
        self.keys = SumKeys(refresher, self, self._box_of)
        self._shown: _Shown | None = None
        self._lit: frozenset[Pointed] = frozenset()
        refresher.unveiling.moved.connect(self.update)
        self.speaker = Speaker(self, refresher, places=self._spoken, state=lambda: (self._shown,))

    def refresh(self, frame: Frame, look: Look) -> None:
        """Show ``frame``; where only the mouse has moved, only the light."""
        before, self._lit = self._lit, lit_by(frame.selection.pointed)
        if self._shown is None or not self._shown.is_still_true(frame, look, QSizeF(self.size())):
            self._lay_out(frame, look)
        elif self._lit != before:
            self.update()

    def _lay_out(self, frame: Frame, look: Look) -> None:
        """Put every number in its place and paint."""
        size = QSizeF(self.size())
        pieces, blanks = seen_pieces(self.placed(frame, look, size), frame)
        self._shown = _Shown(frame, look, frame.sum, size, pieces, blanks)
        self.setAccessibleDescription(" ".join(self.texts()))
        self.update()

    def _lay_out_again(self, *_: int) -> None:
        """Put what is shown in its place anew."""
        if self._shown:
            self._lay_out(self._shown.frame, self._shown.look)

    def placed(self, frame: Frame, look: Look, size: QSizeF) -> list[Piece]:
        """Return every text and where it stands."""
        raise NotImplementedError

    def paint_behind(self, painter: QPainter, look: Look) -> None:
        """Draw what lies behind the texts; nothing, unless a view has something."""

    def pieces(self) -> list[Piece]:
        """Return every text and where it stands."""
        return self._shown.pieces if self._shown else []

    def hides_terms(self) -> bool:
        """Whether a weight of the sum is nowhere on the sheet, for want of room."""
        if self._shown is None or self._shown.sum is None:
            return False
        written = {piece.place for piece in self.pieces()}
        return any(term.place not in written for term in self._shown.sum.terms)

    def texts(self) -> list[str]:
        """Return every text on the sheet in reading order."""
        return [piece.text for piece in self.pieces()]

    def _spoken(self) -> list[Placed]:
        """Return every number that can be taken hold of in words."""
        if self._shown is None:
            return []
        chosen = self._shown.frame.selection.place
        return [
            Placed(_said(piece, piece.place, number, is_chosen=piece.place == chosen), piece.box)
            for number, piece in enumerate(self.pieces())
            if piece.place is not None
        ]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out again."""
        self._lay_out_again()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground, the light behind what is selected or under the mouse, then the texts."""
        if self._shown is None:
            return
        look, theme = self._shown.look, self._shown.look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), theme.ground)
        self.paint_behind(painter, look)
        for blank in self._shown.blanks:
            draw_outline(painter, blank, theme.border, 1.0, look.unit(0.4))
        for piece in self.pieces():
            self._paint_light(painter, piece, look)
            colour = theme.second_ink if piece.token.is_quiet else theme.ink
            draw_text(painter, piece.x, piece.baseline, piece.text, piece.token.font, colour)
        asked = Questions(self._shown.frame, look, self._refresher.unveiling)
        asked.paint(painter, self.asked_places, QRectF(self.rect()), self._written)
        painter.end()

    def _written(self) -> list[QRectF]:
        """Return what no mark stands on if that can be."""
        return [piece.box for piece in self.pieces()]

    def asked_places(self, wanted: Covers) -> list[PlacedNumber]:
        """Return where those of some numbers stand that are written here."""
        found = [(piece.token.quantity, piece.box) for piece in self.pieces()]
        return [(quantity, box) for quantity, box in found if quantity is not None and quantity in wanted]

    def _paint_light(self, painter: QPainter, piece: Piece, look: Look) -> None:
        """Draw the light behind a number: with an edge when it is selected."""
        place = piece.place
        if place is None or self._shown is None:
            return
        is_chosen = place == self._shown.frame.selection.place and not isinstance(place, Neuron)
        if not is_chosen and place not in self._lit:
            return
        lit = piece.box.adjusted(-look.unit(0.4), 0, look.unit(0.4), 0)
        draw_box(painter, lit, look.theme.chosen, look.theme.chosen, 1.0, look.unit(0.4))
        if is_chosen:
            draw_focus(painter, lit, look, look.unit(0.4), is_held=self._hands.is_holding)

    def _at(self, point: QPointF) -> Piece | None:
        """Return the number under the hand: the nearest of those within reach."""
        aside = self._shown.look.unit(0.5) if self._shown else 0
        near = [
            piece
            for piece in self.pieces()
            if piece.place is not None and _reach(piece.box, aside).contains(point)
        ]
        return min(near, key=lambda piece: abs(piece.box.center().y() - point.y()), default=None)

    def held_at(self, point: QPointF) -> Hashable | None:
        """Return the number at a point."""
        piece = self._at(point)
        return (piece.place, piece.x, piece.baseline) if piece else None

    def quantity_at(self, point: QPointF) -> Quantity | None:
        """Return the number under the hand that can be covered: of a text the nearest within reach."""
        reach = self._shown.look.unit(0.5) if self._shown else 0
        near = [
            piece
            for piece in self.pieces()
            if piece.token.quantity is not None and piece.box.adjusted(-reach, -1, reach, 1).contains(point)
        ]
        piece = min(near, key=lambda piece: abs(piece.box.center().y() - point.y()), default=None)
        return piece.token.quantity if piece is not None else None

    def _pointed(self, event: QMouseEvent) -> Pointed | None:
        piece = self._at(event.position())
        return piece.place if piece else None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of a number."""
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        asked, pointed = self.quantity_at(event.position()), self._pointed(event)
        if asked is not None and reveal(self._refresher, asked):
            return
        if pointed is not None:
            self._hands.press(pointed, event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the number that is held; without one, light what could be."""
        if self._hands.is_pressed:
            self._hands.move(event)
            return
        pointed = self._pointed(event)
        self._refresher.point(pointed)
        asked = self.quantity_at(event.position())
        shape = self._hands.cursor_over(pointed)
        if asked is not None and is_covered(self._refresher, asked):
            shape = Qt.CursorShape.PointingHandCursor
        self.unsetCursor() if shape is None else self.setCursor(shape)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End the drag, or go where the number comes from."""
        self._hands.release()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Cover, reveal or guess the number under the hand."""
        quantity = self.quantity_at(QPointF(event.pos()))
        if quantity is None:
            event.ignore()
        else:
            offer_cover(self._refresher, quantity, self, event.globalPos())

    def leaveEvent(self, event: QEvent) -> None:
        """Light nothing any more."""
        self._refresher.point(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the drag back on Escape; walk, step and type as in the diagram."""
        if event.key() == Qt.Key.Key_Escape and self._hands.is_holding:
            self._hands.cancel()
        elif not self.keys.press(event):
            super().keyPressEvent(event)

    def _box_of(self, place: Place) -> QRectF | None:
        """Return where a number stands on the sheet."""
        return next((piece.box for piece in self.pieces() if piece.place == place), None)


def _reach(box: QRectF, aside: float) -> QRectF:
    """Return where a hand takes hold of a number: never less than can be hit."""
    above = max(1.0, (SMALLEST_HIT + 4 - box.height()) / 2)  # the line above may take some of it
    beside = max(aside, (SMALLEST_HIT - box.width()) / 2)
    return box.adjusted(-beside, -above, beside, above)


def _said(piece: Piece, pointed: Pointed, number: int, *, is_chosen: bool) -> Spoken:
    """Say a number of the sum, as it is written."""
    is_product = isinstance(pointed, Product)
    name = say("product of {name}", name=origin(pointed).name) if is_product else origin(pointed).name
    return Spoken((pointed, number), "number", name, piece.text, "", origin(pointed), None, is_chosen)
