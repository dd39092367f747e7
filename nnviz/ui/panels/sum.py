"""The sum panel: z = w·x + … + b of the selected neuron with its numbers, each of them a handle."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from nnviz.document.edits import SetValue
from nnviz.document.frame import Frame
from nnviz.document.places import Input, Neuron, ValuePlace
from nnviz.document.sums import NeuronSum
from nnviz.ui.drawing.flow import Piece
from nnviz.ui.drawing.strokes import draw_box
from nnviz.ui.drawing.sum_layout import sum_height, sum_layout
from nnviz.ui.drawing.texts import draw_text
from nnviz.ui.refresher import Refresher
from nnviz.ui.theme import Look
from nnviz.ui.widgets.number_drag import NumberDrag


@dataclass(frozen=True, eq=False)
class _Shown:
    """What is painted: a frame in a look, its sum and where everything stands."""

    frame: Frame
    look: Look
    sum: NeuronSum | None  # None when an input is selected
    size: QSizeF
    pieces: list[Piece]

    def is_still_true(self, frame: Frame, look: Look, size: QSizeF) -> bool:
        """Whether all that is written stays as it is in another frame."""
        if self.look is not look or self.size != size or self.frame.selection != frame.selection:
            return False
        if self.frame.document is frame.document:
            return True
        same_samples = self.frame.document.n_samples == frame.document.n_samples
        return self.sum is not None and self.sum == frame.sum and same_samples


class SumPanel(QWidget):
    """One low panel. A number is selected by a click and changed by dragging it up and down."""

    title = "Sum"

    def __init__(self, refresher: Refresher) -> None:
        """Send gestures to ``refresher``."""
        super().__init__()
        self.setAccessibleName(self.title)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._refresher = refresher
        self._shown: _Shown | None = None
        self._drag = NumberDrag()
        self._pressed: Piece | None = None

    def refresh(self, frame: Frame, look: Look) -> None:
        """Show ``frame``."""
        before = self._shown
        if before is None or before.look is not look:
            self.setMinimumHeight(sum_height(look))
        if before is None or not before.is_still_true(frame, look, QSizeF(self.size())):
            self._lay_out(frame, look, frame.sum)

    def _lay_out(self, frame: Frame, look: Look, shown: NeuronSum | None) -> None:
        """Put every number in its place and paint."""
        size = QSizeF(self.size())
        pieces = sum_layout(frame.document, frame.selection, shown, look, size)
        self._shown = _Shown(frame, look, shown, size, pieces)
        self.setAccessibleDescription(" ".join(self.texts()))
        self.update()

    def pieces(self) -> list[Piece]:
        """Return every text and where it stands."""
        return self._shown.pieces if self._shown else []

    def texts(self) -> list[str]:
        """Return every text on the panel in reading order."""
        return [piece.text for piece in self.pieces()]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out again."""
        if self._shown:
            self._lay_out(self._shown.frame, self._shown.look, self._shown.sum)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box, the light behind what is selected, then the texts."""
        if self._shown is None:
            return
        look, theme = self._shown.look, self._shown.look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), theme.window)  # behind the corners
        draw_box(painter, QRectF(self.rect()), theme.ground, theme.border, 1.0, look.unit(0.75))
        for piece in self.pieces():
            if piece.place is not None and piece.place == self._shown.frame.selection.place:
                lit = piece.box.adjusted(-look.unit(0.4), 0, look.unit(0.4), 0)
                draw_box(painter, lit, theme.chosen, theme.focus, 1.0, look.unit(0.4))
            colour = theme.second_ink if piece.token.is_quiet else theme.ink
            draw_text(painter, piece.x, piece.baseline, piece.text, piece.token.font, colour)
        painter.end()

    def _at(self, point: QPointF) -> Piece | None:
        """Return the number under the hand: the nearest of those within reach."""
        reach = self._shown.look.unit(0.5) if self._shown else 0
        near = [
            piece
            for piece in self.pieces()
            if piece.place is not None and piece.box.adjusted(-reach, -1, reach, 1).contains(point)
        ]
        return min(near, key=lambda piece: abs(piece.box.center().y() - point.y()), default=None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of a number; a weight or a bias is selected at once."""
        piece = self._at(event.position())
        if event.button() is not Qt.MouseButton.LeftButton or piece is None or piece.place is None:
            return
        self._refresher.release()
        self._pressed = piece
        if not isinstance(piece.place, Neuron):
            store = self._refresher.store
            document = store.document
            value = document.value(piece.place, store.selection.sample)
            self._drag.begin(value, event.position().y(), document.step, document.fine_step)
        if not isinstance(piece.place, Input | Neuron):
            self._refresher.select(piece.place)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the number that is held; without one, show what could be."""
        place = self._pressed.place if self._pressed else None
        if self._drag.is_held and place is not None and not isinstance(place, Neuron):
            self._drag_to(place, event)
        elif self._pressed is None:
            self._point_at(self._at(event.position()))

    def _drag_to(self, place: ValuePlace, event: QMouseEvent) -> None:
        fine = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        value = self._drag.to(event.position().y(), fine)
        self._refresher.drag(SetValue(place, value, self._refresher.store.selection.sample))

    def _point_at(self, piece: Piece | None) -> None:
        """Show by the pointer what a press would do."""
        if piece is None:
            self.unsetCursor()
        elif isinstance(piece.place, Neuron):
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        else:
            self.setCursor(Qt.CursorShape.SizeVerCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End the drag; a press without one selects an input or a neuron."""
        if self._pressed is None:
            return
        place, self._pressed = self._pressed.place, None
        was_dragged = self._drag.is_held and self._drag.has_moved
        self._drag.end()
        self._refresher.release()
        if not was_dragged and place is not None:
            self._refresher.select(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the drag back on Escape."""
        if event.key() == Qt.Key.Key_Escape and self._drag.is_held:
            self._drag.end()
            self._pressed = None
            self._refresher.cancel()
        else:
            super().keyPressEvent(event)
