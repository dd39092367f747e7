"""A ring over a widget of Qt's own that has the focus: what its style draws there is too pale."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from nnviz.ui.drawing.strokes import draw_focus
from nnviz.ui.theme import Look


class FocusRing(QWidget):
    """Lies over what it rings, as large as that, and lets every hand through."""

    def __init__(self, ringed: QWidget, look: Look) -> None:
        """Ring a widget."""
        super().__init__(ringed)
        self._ringed = ringed
        self._look = look
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        ringed.installEventFilter(self)
        self.setGeometry(ringed.rect())
        self.raise_()
        self.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as what is ringed."""
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(self._ringed.rect())
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_focus(painter, QRectF(self.rect()), self._look, self._look.unit(0.5))
        painter.end()
