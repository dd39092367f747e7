"""The echo of a key, large at the bottom of the stage."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from nnviz.ui.drawing.texts import cap_height, draw_text_centred, elided, text_width
from nnviz.ui.theme import AXIS_WIDTH, Look, pen


class EchoLine(QWidget):
    """Shows a few words on a plate of its own; the mouse goes through it."""

    def __init__(self, parent: QWidget) -> None:
        """Stand over ``parent``, unseen."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._look: Look | None = None
        self.text = ""
        self.hide()

    def say(self, text: str, look: Look) -> None:
        """Show ``text``, or nothing; its accessible name is what can be read."""
        if text == self.text and look is self._look and self.isHidden() is not bool(text):
            return
        self.text, self._look = text, look
        self.setAccessibleName(text)
        self.fit()
        self.setVisible(bool(text))
        self.raise_()
        self.update()

    def fit(self) -> None:
        """Stand at the bottom of the window, in its middle."""
        if self._look is None:
            return
        look, room = self._look, self.window().rect()
        most = room.width() - look.unit(4)
        width = min(most, round(text_width(look.strong_number, self.text)) + look.unit(4))
        height = round(2.4 * cap_height(look.strong_number))
        left = (room.width() - width) // 2
        self.setGeometry(QRect(left, room.height() - height - look.unit(2), width, height))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the plate and the words."""
        if self._look is None:
            return
        look, painter = self._look, QPainter(self)
        painter.fillRect(self.rect(), look.theme.ground)
        edge = look.stroke(2 * AXIS_WIDTH)
        painter.setPen(pen(look.theme.axis, edge))
        painter.drawRect(QRectF(self.rect()).adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2))
        text = elided(look.strong_number, self.text, self.width() - look.unit(2))
        baseline = (self.height() + cap_height(look.strong_number)) / 2
        draw_text_centred(painter, self.width() / 2, baseline, text, look.strong_number, look.theme.ink)
        painter.end()
