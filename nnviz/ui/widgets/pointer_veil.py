"""A ring around the mouse, and a light around it while everything else is dim: for the back row."""

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPainterPath, QPaintEvent, QWindow
from PySide6.QtWidgets import QWidget

from nnviz.ui.theme import Look, pen

RING = 0.06  # the ring's diameter, of the window's height
LIGHT = 0.36  # that of the light
_RING_WIDTH = 0.003
_DIM = 0.7  # how much of the picture the dark takes


class PointerVeil(QWidget):
    """Lies over the window; the mouse goes through it. It hears the mouse only while it is shown."""

    def __init__(self, parent: QWidget) -> None:
        """Lie over ``parent``, unseen."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._look: Look | None = None
        self._heard: QWindow | None = None
        self._aids: frozenset[str] = frozenset()
        self.at = QPointF()  # where the mouse is
        self.hide()

    def show_aids(self, aids: frozenset[str], look: Look) -> None:
        """Show ring and light, or none."""
        if aids == self._aids and look is self._look:
            return
        self._aids, self._look = aids, look
        if aids and self.isHidden():
            self.at = QPointF(self.mapFromGlobal(self.cursor().pos()))
            self.setGeometry(self.window().rect())
            self.raise_()
        self._hear(self.window().windowHandle() if aids else None)
        self.setVisible(bool(aids))
        self.update()

    def ring(self) -> QRectF:
        """Return the box of the ring in pixels."""
        return self._around(RING)

    def light(self) -> QRectF:
        """Return the box of the light in pixels."""
        return self._around(LIGHT)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the mouse, whatever it is over."""
        if event.type() == QEvent.Type.MouseMove and isinstance(event, QMouseEvent):
            before = self._box()
            self.at = event.position()
            self.update(before.united(self._box()).toAlignedRect())
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Dim everything but the light; draw the ring."""
        if self._look is None:
            return
        look, painter = self._look, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if "spotlight" in self._aids:
            outside = QPainterPath()
            outside.addRect(QRectF(event.rect()))
            hole = QPainterPath()
            hole.addEllipse(self.light())
            painter.fillPath(outside.subtracted(hole), look.theme.shade(_DIM))
        if "ring" in self._aids:
            width = look.stroke(_RING_WIDTH)
            painter.setPen(pen(look.theme.focus, width))
            painter.drawEllipse(self.ring().adjusted(width / 2, width / 2, -width / 2, -width / 2))
        painter.end()

    def _box(self) -> QRectF:
        """Return what has to be drawn again when the mouse moves."""
        return self._around(LIGHT if "spotlight" in self._aids else RING).adjusted(-2, -2, 2, 2)

    def _around(self, share: float) -> QRectF:
        size = share * (self._look.height if self._look else 0)
        return QRectF(self.at.x() - size / 2, self.at.y() - size / 2, size, size)

    def _hear(self, window: QWindow | None) -> None:
        if self._heard is not None and self._heard is not window:
            self._heard.removeEventFilter(self)
        if window is not None and window is not self._heard:
            window.installEventFilter(self)
        self._heard = window
