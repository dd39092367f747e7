"""The name of a number: a click chooses it, a double-click puts the number back."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from nnviz.ui.drawing.texts import cap_height, draw_text, elided, line_height
from nnviz.ui.theme import Look


class NameLabel(QWidget):
    """A line of text, shortened where there is no room."""

    clicked = Signal()
    double_clicked = Signal()

    def __init__(self) -> None:
        """Make a label without a name."""
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._look: Look | None = None
        self._text = ""

    @property
    def text(self) -> str:
        """The whole name."""
        return self._text

    def set_text(self, text: str) -> None:
        """Show another name."""
        if text != self._text:
            self._text = text
            self.setAccessibleName(text)
            self.update()

    def wear(self, look: Look) -> None:
        """Take font and colour from ``look``."""
        self._look = look
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the height of a line; the width is what is left."""
        return QSize(40, round(line_height(self._look.text)) if self._look else 16)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.clicked.emit()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Put back."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.double_clicked.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the name on the line's middle."""
        if self._look is None:
            return
        painter = QPainter(self)
        baseline = (self.height() + cap_height(self._look.text)) / 2
        text = elided(self._look.text, self._text, self.width())
        draw_text(painter, 0.0, round(baseline), text, self._look.text, self._look.theme.ink)
        painter.end()
