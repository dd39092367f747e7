"""A thin frame around the laptop's desk while the projected picture stands still."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QWidget

from nnviz.ui.theme import Look

_WIDTH = 0.004  # of the height


class FrozenFrame(QWidget):
    """Lies over the window; only its edge is there, so that nothing under it is drawn again."""

    def __init__(self, parent: QWidget) -> None:
        """Lie around ``parent``, unseen."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._look: Look | None = None
        self.hide()

    def show_frame(self, look: Look, *, is_shown: bool) -> None:
        """Show it, or take it away."""
        self._look = look
        if is_shown and self.isHidden():
            self.fit()
            self.raise_()
        self.setVisible(is_shown)

    def fit(self) -> None:
        """Follow the window's size."""
        if self._look is not None:
            self.setGeometry(self.window().rect())
            width = round(self._look.stroke(_WIDTH))
            inner: QRect = self.rect().adjusted(width, width, -width, -width)
            self.setMask(QRegion(self.rect()).subtracted(QRegion(inner)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill the edge."""
        if self._look is not None:
            painter = QPainter(self)
            painter.fillRect(self.rect(), self._look.theme.focus)
            painter.end()
