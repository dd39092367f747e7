"""A button that is a word, on or off: one of several views, or something shown beside them."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton

from nnviz.ui.drawing.strokes import draw_focus
from nnviz.ui.drawing.texts import cap_height, draw_text, text_width
from nnviz.ui.sides import lead, leading
from nnviz.ui.theme import SMALLEST_HIT, Look, pen


class WordButton(QAbstractButton):
    """Calm when off; on a ground of its own when on. A swatch tells which curve it stands for."""

    def __init__(self, word: str, meaning: str) -> None:
        """Make a button that says ``word`` and does what ``meaning`` says."""
        super().__init__()
        self.setText(word)
        self.setToolTip(meaning)
        self.setAccessibleName(meaning)
        self.setCheckable(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._look: Look | None = None
        self._swatch: QColor | None = None

    def wear(self, look: Look) -> None:
        """Take sizes and colours from ``look``."""
        if look is not self._look:
            self._look = look
            self.updateGeometry()
            self.update()

    def set_word(self, word: str, swatch: QColor | None = None) -> None:
        """Say ``word``, beside a swatch in the colour of a curve."""
        if word != self.text() or swatch != self._swatch:
            self._swatch = swatch
            self.setText(word)
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return room for the word."""
        if self._look is None:
            return QSize(40, round(SMALLEST_HIT))
        width = text_width(self._look.text, self.text()) + 2 * self._look.unit(0.9) + self._swatch_room()
        return QSize(round(width), max(round(SMALLEST_HIT), self._look.unit(3)))

    def minimumSizeHint(self) -> QSize:
        """Return the same size: a word cut short may be another word."""
        return self.sizeHint()

    def _swatch_room(self) -> float:
        return float(self._look.unit(1.8)) if self._look and self._swatch else 0.0

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the word, the ground of what is on, the ring of the focus."""
        if self._look is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint(painter, self._look)
        painter.end()

    def _paint(self, painter: QPainter, look: Look) -> None:
        theme, corner = look.theme, look.unit(0.5)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        is_hot = self.isEnabled() and (self.underMouse() or self.isDown())
        painter.setPen(pen(theme.axis, 1.5) if is_hot else Qt.PenStyle.NoPen)
        painter.setBrush(theme.chosen if self.isChecked() else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, corner, corner)
        if self.hasFocus():
            draw_focus(painter, QRectF(self.rect()), look, corner)
        left, middle = float(look.unit(0.9)), self.height() / 2
        if self._swatch is not None:
            side = look.unit(1.1)
            swatch = leading(self, QRectF(left, middle - side / 2, side, side))
            painter.setPen(pen(self._swatch, 1.5))
            painter.setBrush(self._swatch if self.isChecked() else Qt.BrushStyle.NoBrush)
            painter.drawRect(swatch)
            left += self._swatch_room()
        ink = theme.ink if self.isEnabled() else theme.ghost
        x = lead(self, left, text_width(look.text, self.text()))
        draw_text(painter, x, middle + cap_height(look.text) / 2, self.text(), look.text, ink)
