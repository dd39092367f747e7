"""A small button with an icon, calm until a hand comes near."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton

from nnviz.ui.drawing.strokes import draw_focus
from nnviz.ui.icons import icon
from nnviz.ui.theme import SMALLEST_HIT, Look

LARGEST = 1.5  # times its usual size, when text is twice as large


class QuietButton(QAbstractButton):
    """A button with a drawing of resources/icons on it; what it does is its tip and its spoken name."""

    def __init__(self, drawing: str, meaning: str) -> None:
        """Make a button that shows ``drawing`` and does what ``meaning`` says."""
        super().__init__()
        self._drawing = drawing
        self.setToolTip(meaning)
        self.setAccessibleName(meaning)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._look: Look | None = None

    def show_drawing(self, drawing: str) -> None:
        """Show another drawing."""
        if drawing != self._drawing:
            self._drawing = drawing
            if self._look is not None:
                self.setIcon(icon(drawing, self._look.theme, _size(self._look)))

    def wear(self, look: Look) -> None:
        """Take sizes and colours from ``look``."""
        if look is self._look:
            return
        self._look = look
        side = max(round(SMALLEST_HIT), round(1.625 * _size(look)))
        self.setFixedSize(side, side)
        self.setIcon(icon(self._drawing, look.theme, _size(look)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the icon; a ground under it when hovered or pressed, an edge when in focus."""
        if self._look is None:
            return
        theme, corner = self._look.theme, self._look.unit(0.5)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_hot = self.isEnabled() and (self.underMouse() or self.isDown() or self.isChecked())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.chosen if is_hot else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), corner, corner)
        if self.hasFocus():
            draw_focus(painter, QRectF(self.rect()), self._look, corner)
        box = QRect(0, 0, _size(self._look), _size(self._look))
        box.moveCenter(self.rect().center())
        mode = QIcon.Mode.Normal if self.isEnabled() else QIcon.Mode.Disabled
        self.icon().paint(painter, box, Qt.AlignmentFlag.AlignCenter, mode)
        painter.end()


def _size(look: Look) -> int:
    """Return how large the drawing is: it grows with the text, but leaves the text its room."""
    return round(look.unit(2) * min(max(1.0, look.zoom), LARGEST))
