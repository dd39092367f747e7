"""A small button that shows a colour, or that there is none."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton

from nnviz.ui.drawing.strokes import draw_focus
from nnviz.ui.theme import SMALLEST_HIT, Look, pen


class SwatchButton(QAbstractButton):
    """A square full of the colour; hollow and grey without one."""

    def __init__(self, meaning: str) -> None:
        """Make a button without a colour that does what ``meaning`` says."""
        super().__init__()
        self.setToolTip(meaning)
        self.setAccessibleName(meaning)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._look: Look | None = None
        self._colour: QColor | None = None

    def wear(self, look: Look) -> None:
        """Take sizes and colours from ``look``."""
        self._look = look
        side = max(round(SMALLEST_HIT), look.unit(3.25))
        self.setFixedSize(side, side)
        self.update()

    def show_colour(self, colour: QColor | None) -> None:
        """Show another colour."""
        if colour != self._colour:
            self._colour = colour
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the square; a ground under it when hovered or pressed, an edge when in focus."""
        if self._look is None:
            return
        look, theme = self._look, self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_hot = self.underMouse() or self.isDown()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.chosen if is_hot else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), look.unit(0.5), look.unit(0.5))
        if self.hasFocus():
            draw_focus(painter, QRectF(self.rect()), look, look.unit(0.5))
        box = QRectF(0, 0, look.unit(1.5), look.unit(1.5))
        box.moveCenter(QRectF(self.rect()).center())
        painter.setPen(pen(self._colour or theme.ghost, 1.5))
        painter.setBrush(self._colour or theme.ground)
        painter.drawRect(box)
        painter.end()
