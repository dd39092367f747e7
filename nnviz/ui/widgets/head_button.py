"""A flat button over a column: centred text and a chevron, and a menu below it."""

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from nnviz.ui.drawing.strokes import draw_box, draw_focus
from nnviz.ui.drawing.texts import cap_height, draw_text, elided, text_width
from nnviz.ui.icons import icon_pixmap
from nnviz.ui.theme import Look


class HeadButton(QToolButton):
    """Opens its menu at once; the text is shortened where there is no room."""

    def __init__(self, parent: QWidget) -> None:
        """Make a button without a name."""
        super().__init__(parent)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMenu(QMenu(self))
        self._look: Look | None = None

    def wear(self, look: Look) -> None:
        """Take sizes and colours from ``look``."""
        if look is not self._look:
            self._look = look
            self.update()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that there is something to press."""
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Be calm again."""
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text and the chevron, the ground under a hand, the ring of the focus."""
        if self._look is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint(painter, self._look)
        painter.end()

    def _paint(self, painter: QPainter, look: Look) -> None:
        theme, box, radius = look.theme, QRectF(self.rect()), look.unit(0.75)
        if self.underMouse() or self.isDown():
            draw_box(painter, box, theme.chosen, theme.chosen, 1.0, radius)
        if self.hasFocus():
            draw_focus(painter, box, look, radius)
        size = (
            0 if look.is_stage else round(1.6 * cap_height(look.label))
        )  # without chevron where no mouse is
        text = elided(look.label, self.text(), box.width() - size - 2 * look.unit(0.5))
        left = (box.width() - text_width(look.label, text) - size) / 2
        baseline = (box.height() + cap_height(look.label)) / 2
        draw_text(painter, left, baseline, text, look.label, theme.ink)
        if not size:
            return
        chevron = icon_pixmap("chevron-down", theme.second_ink, size, self.devicePixelRatioF())
        at = QPointF(left + text_width(look.label, text) + 2, (box.height() - size) / 2 + 1)
        painter.drawPixmap(at, chevron)
