"""The diagram as a widget: draws a frame, hands the mouse and the keys on."""

from collections.abc import Hashable
from functools import partial

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from nnviz.document.covering import Covers
from nnviz.document.frame import Frame
from nnviz.document.places import Input, Neuron, Weight
from nnviz.ui.accessible.speaker import Speaker, Speaking
from nnviz.ui.covers import offer_cover
from nnviz.ui.diagram.asked_cards import anchors, asked_places, written_on
from nnviz.ui.diagram.cards import draw_choice, draw_values
from nnviz.ui.diagram.film_marks import draw_products
from nnviz.ui.diagram.hands import MouseHands
from nnviz.ui.diagram.layout import Layout, lay_out
from nnviz.ui.diagram.light import draw_light
from nnviz.ui.diagram.links import draw_chosen_number, draw_link_numbers
from nnviz.ui.diagram.marks import draw_marks
from nnviz.ui.diagram.picture import NetworkPicture, Sheet
from nnviz.ui.diagram.slides import Slide
from nnviz.ui.diagram.spoken_cards import spoken_cards
from nnviz.ui.diagram.thumbnails import draw_currents
from nnviz.ui.drawing.questions import Placed, Questions
from nnviz.ui.drawing.strokes import LEAST_FOCUS, draw_outline
from nnviz.ui.refresher import Refresher
from nnviz.ui.theme import Look
from nnviz.words import say


class DiagramView(QWidget, Speaking):
    """Cards and links: click selects, a drag changes a number, wheel and keys step it, double-click types."""

    def __init__(self, refresher: Refresher) -> None:
        """Send gestures to ``refresher``."""
        super().__init__()
        self.setAccessibleName(say("Network diagram"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMouseTracking(True)
        self._shown: tuple[Frame, Look] | None = None
        self._layout_key: tuple[object, ...] = ()
        self._room_key: tuple[object, ...] = ()  # what was last asked about the room, and the answer
        self._has_room = True
        self._picture = NetworkPicture()
        self.slide = Slide(self)
        refresher.unveiling.moved.connect(self.update)
        self.hands = MouseHands(refresher, self)
        self.speaker = Speaker(
            self,
            refresher,
            places=lambda: spoken_cards(self._shown, self.hands.layout),
            state=lambda: (self._shown and self._shown[0], self.hands.layout),
        )

    def minimumSizeHint(self) -> QSize:
        """Leave room for a few lines; on stage the shares alone decide."""
        is_staged = self._shown is not None and self._shown[1].is_stage
        return QSize(240, 40 if is_staged else 120)

    def refresh(self, frame: Frame, look: Look) -> None:
        """Show ``frame``; a network of another shape takes the number out of the hand."""
        is_other = self._shown is None or self._shown[1] is not look
        self._shown = (frame, look)
        if is_other:
            self.updateGeometry()
        self.slide.follow(frame, look)
        sizes, decimals = frame.document.network.sizes, frame.document.decimals
        present = frame.history.present if look.is_stage else None  # the largest weights have numbers first
        key = (sizes, decimals, self.size(), id(look), present)
        if key != self._layout_key:
            if self._layout_key and self._layout_key[0] != sizes:
                self.hands.let_go()
            self._layout_key = key
            self.hands.layout = lay_out(present or frame.document, _area(self.size(), look), look)
        self.update()

    def hides_numbers(self) -> bool:
        """Return whether a link on screen has no number beside it, for want of room."""
        layout = self.hands.layout
        return layout is not None and len(layout.labels) < layout.n_links

    def hides_values(self, look: Look) -> bool:
        """Return whether a card on screen has no room for its number."""
        layout = self.hands.layout
        return layout is not None and any(each.is_bare(look) for each in layout.columns)

    def hides_biases(self, look: Look) -> bool:
        """Return whether a card on screen has no room for its bias."""
        layout = self.hands.layout
        return layout is not None and not all(each.shows_bias(look) for each in layout.columns[1:])

    def has_room_for_all(self, frame: Frame, look: Look, size: QSize) -> bool:
        """Whether in a view of ``size`` every link has its number and every card its name."""
        key = (frame.history.present, size, look.height)
        if key != self._room_key:
            made = lay_out(frame.history.present, _area(size, look), look)
            self._room_key, self._has_room = key, made.names_all and len(made.labels) == made.n_links
        return self._has_room

    def paintEvent(self, event: QPaintEvent) -> None:
        """Blit what has stayed, then draw what changes in each frame."""
        if self.hands.layout is None or self._shown is None:
            return
        painter = QPainter(self)
        try:
            self._paint(painter, self.hands.layout, *self._shown)
        finally:
            painter.end()

    def _paint(self, painter: QPainter, layout: Layout, frame: Frame, look: Look) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._picture.draw(painter, frame, layout, look, Sheet(self.size(), painter.deviceTransform().m11()))
        draw_light(painter, frame, layout, look)
        draw_values(painter, frame, layout, look)
        draw_currents(painter, frame, self._picture.thumbnails, look)
        draw_marks(painter, frame, layout, look)
        draw_products(painter, frame, layout, look, self.slide.share)
        self._paint_choice(painter, layout, frame, look)
        asked = Questions(frame, look, self.hands.refresher.unveiling)
        area, taken = QRectF(self.rect()), partial(written_on, layout, look)
        asked.paint(painter, self.asked_places, area, taken, partial(anchors, layout, look))

    def asked_places(self, wanted: Covers) -> list[Placed]:
        """Return where those of some numbers stand that are on screen."""
        if self.hands.layout is None or self._shown is None:
            return []
        return asked_places(self.hands.layout, self._shown[1], wanted)

    def _paint_choice(self, painter: QPainter, layout: Layout, frame: Frame, look: Look) -> None:
        """Ring the selected card, or the selected number."""
        place = frame.selection.place
        if isinstance(place, Input | Neuron):
            draw_choice(painter, layout, place, look)
            return
        draw_choice(painter, layout, Neuron(place.layer, place.neuron), look)
        box = layout.value_box(place, look)
        if isinstance(place, Weight) and look.is_stage:
            box = draw_chosen_number(painter, frame, place, box.center(), look)
        elif isinstance(place, Weight) and place not in layout.labels:
            draw_link_numbers(painter, frame, layout.with_label(place, box), look, [place])
        width = max(LEAST_FOCUS, look.stroke(0.002))
        draw_outline(painter, box, look.theme.focus, width, look.unit(0.5), dashed=self.hands.is_holding)

    def held_at(self, point: QPointF) -> Hashable | None:
        """Return the card, bias or weight at a point."""
        return self.hands.place_at(point)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select, and take hold."""
        self.hands.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Carry."""
        self.hands.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        self.hands.release()

    def leaveEvent(self, event: QEvent) -> None:
        """Light nothing any more."""
        self.hands.leave()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Type."""
        self.hands.double_click(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Cover, reveal or guess what is under the hand."""
        place = self.hands.place_at(QPointF(event.pos()))
        if place is None:
            event.ignore()
        else:
            offer_cover(self.hands.refresher, place, self, event.globalPos(), self.hands.box_of(place))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Step."""
        self.hands.wheel(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a drag back, walk over the cards, step numbers."""
        if event.key() == Qt.Key.Key_Escape and self.hands.is_holding:
            self.hands.cancel()
        elif not self.hands.keys.press(event):
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out anew; an open field would lie over the wrong number."""
        self.hands.field.close_quietly()
        if self._shown is not None:
            self.refresh(*self._shown)


def _area(size: QSize, look: Look) -> QRectF:
    """Return the part of a view of ``size`` that cards may use."""
    side = look.unit(1)
    return QRectF(0, 0, size.width(), size.height()).adjusted(side, look.unit(0.5), -side, -look.unit(0.5))
