"""The diagram as a widget: draws a frame, turns the hand's gestures into edits."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from nnviz.document.edits import SetValue
from nnviz.document.frame import Frame
from nnviz.document.numerals import parsed, shown
from nnviz.document.places import Bias, Input, Neuron, Place, ValuePlace, Weight
from nnviz.ui.diagram.cards import draw_choice, draw_numbers
from nnviz.ui.diagram.hits import place_at
from nnviz.ui.diagram.keys import KeyHands
from nnviz.ui.diagram.layout import Layout, lay_out
from nnviz.ui.diagram.links import draw_link_numbers, draw_links
from nnviz.ui.diagram.picture import StillPicture, live_labels, live_links
from nnviz.ui.drawing.strokes import draw_outline
from nnviz.ui.refresher import Refresher
from nnviz.ui.theme import Look
from nnviz.ui.widgets.inline_field import InlineField
from nnviz.ui.widgets.number_drag import NumberDrag


class DiagramView(QWidget):
    """Cards and links. Click selects, dragging a number changes it, wheel and keys step it, double-click types."""

    def __init__(self, refresher: Refresher) -> None:
        """Send gestures to ``refresher``."""
        super().__init__()
        self.setAccessibleName("Network diagram")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMouseTracking(True)
        self._refresher = refresher
        self._shown: tuple[Frame, Look] | None = None
        self._layout: Layout | None = None
        self._layout_key: tuple[object, ...] = ()
        self._still = StillPicture()
        self._drag = NumberDrag()
        self._held: ValuePlace | None = None
        self._field = InlineField(self)
        self._keys = KeyHands(refresher, self.type_value)

    def minimumSizeHint(self) -> QSize:
        """Leave room for a few lines."""
        return QSize(240, 120)

    def refresh(self, frame: Frame, look: Look) -> None:
        """Show ``frame``."""
        before = self._shown[0] if self._shown else None
        if before and before.document.network.sizes != frame.document.network.sizes:
            self._let_go()
        self._shown = (frame, look)
        self.update()

    def layout_now(self) -> Layout | None:
        """Return where everything lies; ``None`` before the first frame."""
        if self._shown is None:
            return None
        frame, look = self._shown
        key = (frame.document.network.sizes, frame.document.decimals, self.size(), id(look))
        if self._layout is None or key != self._layout_key:
            self._layout_key = key
            self._layout = lay_out(frame.document, self._area(look), look)
        return self._layout

    def _area(self, look: Look) -> QRectF:
        """Return the part of the widget that cards may use."""
        side = look.unit(1)
        return QRectF(self.rect()).adjusted(side, look.unit(0.5), -side, -look.unit(0.5))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Blit the still picture, then draw what changes in each frame."""
        layout = self.layout_now()
        if layout is None or self._shown is None:
            return
        painter = QPainter(self)
        try:
            self._paint(painter, layout, *self._shown)
        finally:
            painter.end()

    def _paint(self, painter: QPainter, layout: Layout, frame: Frame, look: Look) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._still.draw(painter, frame, layout, look, self.devicePixelRatioF())
        live = live_links(frame)
        draw_links(painter, frame.document, layout, look, live)
        draw_link_numbers(painter, frame.document, layout, look, live_labels(layout, live))
        draw_numbers(painter, frame, layout, look)
        self._paint_choice(painter, layout, frame, look)

    def _paint_choice(self, painter: QPainter, layout: Layout, frame: Frame, look: Look) -> None:
        """Ring the selected card, or the selected number."""
        place = frame.selection.place
        if isinstance(place, Input | Neuron):
            draw_choice(painter, layout, place, look)
            return
        draw_choice(painter, layout, Neuron(place.layer, place.neuron), look)
        box = layout.value_box(place, look)
        if isinstance(place, Weight) and place not in layout.labels:
            draw_link_numbers(painter, frame.document, layout.with_label(place, box), look, [place])
        draw_outline(painter, box, look.theme.focus, look.stroke(0.002), look.unit(0.5), dashed=self._drag.is_held)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select what is under the hand, and take hold of its number."""
        place = self._place_at(event.position())
        if place is None or self._shown is None or event.button() != Qt.MouseButton.LeftButton:
            return
        self._refresher.select(place)
        if not isinstance(place, Neuron):
            document = self._shown[0].document
            value = document.value(place, self._shown[0].selection.sample)
            self._held = place
            self._drag.begin(value, event.position().y(), document.step, document.fine_step)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Carry the number, or show by the cursor that there is one to take."""
        if self._held is not None and self._drag.is_held:
            fine = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            value = self._drag.to(event.position().y(), fine)
            self._refresher.drag(SetValue(self._held, value, self._sample()))
            return
        self._show_cursor(self._place_at(event.position()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let the number go: one entry of the history."""
        if self._drag.is_held:
            self._let_go()
            self._refresher.release()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Type the number under the hand; on a neuron's card its bias."""
        place = self._place_at(event.position())
        if place is not None:
            self._let_go()
            self._refresher.cancel()
            self.type_value(Bias(place.layer, place.index) if isinstance(place, Neuron) else place)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Step the selected number when the wheel turns over it."""
        place = self._shown[0].selection.place if self._shown else None
        turned = event.angleDelta().y() or event.angleDelta().x()
        if place is None or isinstance(place, Neuron) or self._place_at(event.position()) != place or not turned:
            event.ignore()
            return
        self._keys.step(place, 1 if turned > 0 else -1, event.modifiers())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the selection and step numbers by keys."""
        if event.key() == Qt.Key.Key_Escape and self._drag.is_held:
            self._let_go()
            self._refresher.cancel()
        elif not self._keys.press(event):
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put an open field back where its number now lies."""
        self._field.close_quietly()

    def type_value(self, place: ValuePlace) -> None:
        """Open a field at the number of ``place``; what is typed there is set."""
        layout = self.layout_now()
        if layout is None or self._shown is None:
            return
        frame, look = self._shown
        sample = frame.selection.sample
        self._refresher.select(place)
        text = shown(frame.document.value(place, sample), frame.document.decimals)
        box = layout.value_box(place, look)
        self._field.open(box, text, look, lambda typed: self._set_typed(place, sample, typed))

    def _set_typed(self, place: ValuePlace, sample: int, typed: str) -> bool:
        """Set what was typed; say why not when it is no number."""
        try:
            value = parsed(typed)
        except ValueError as fault:
            self._refresher.refused.emit(f"{place.name}: {fault}")
            return False
        return self._refresher.apply(SetValue(place, value, sample))

    def _place_at(self, point: QPointF) -> Place | None:
        layout = self.layout_now()
        if layout is None or self._shown is None:
            return None
        return place_at(self._shown[0].document, layout, self._shown[1], point)

    def _show_cursor(self, place: Place | None) -> None:
        shapes = Qt.CursorShape
        shape = shapes.ArrowCursor if place is None else shapes.SizeVerCursor
        self.setCursor(shapes.PointingHandCursor if isinstance(place, Neuron) else shape)

    def _sample(self) -> int:
        return self._shown[0].selection.sample if self._shown else 0

    def _let_go(self) -> None:
        self._drag.end()
        self._held = None
