"""A ring around the mouse, and a light around it while everything else is dim: for the back row."""

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPixmap, QRegion, QWindow
from PySide6.QtWidgets import QWidget

from nnviz.ui.theme import Look, pen

RING = 0.06  # the ring's diameter, of the window's height
LIGHT = 0.36  # that of the light
_RING_WIDTH = 0.003
_DIM = 0.7  # how much of the picture the dark takes
_LAG = 8  # milliseconds; ring and light go with the frame that the same move of the mouse leads to


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
        self._drawn = QRectF()  # where ring and light were asked to be drawn last
        self._edge = _Edge()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setTimerType(Qt.TimerType.PreciseTimer)
        self._soon.timeout.connect(self._follow)
        self.hide()

    def show_aids(self, aids: frozenset[str], look: Look) -> None:
        """Show ring and light, or none."""
        self._follow()
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
        """Return the box of the light in whole pixels."""
        return QRectF(self._around(LIGHT).toRect())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the mouse, whatever it is over."""
        if event.type() == QEvent.Type.MouseMove and isinstance(event, QMouseEvent):
            self.at = event.position()
            if not self._soon.isActive():
                self._soon.start(_LAG)
        return False

    def _follow(self) -> None:
        """Have ring and light drawn where the mouse is now: once a frame, not once more before it."""
        self._soon.stop()
        box = self._box()
        if box != self._drawn:
            self.update(self._drawn.united(box).toAlignedRect())
            self._drawn = box

    def paintEvent(self, event: QPaintEvent) -> None:
        """Dim everything but the light; draw the ring."""
        if self._look is None:
            return
        look, painter = self._look, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if "spotlight" in self._aids:
            self._dim(painter, event.region(), look.theme.shade(_DIM))
        if "ring" in self._aids:
            width = look.stroke(_RING_WIDTH)
            painter.setPen(pen(look.theme.focus, width))
            painter.drawEllipse(self.ring().adjusted(width / 2, width / 2, -width / 2, -width / 2))
        painter.end()

    def _dim(self, painter: QPainter, region: QRegion, shade: QColor) -> None:
        """Lay the shade over everything but the light: by boxes, and a picture of the light's edge."""
        light = self.light()
        outside = region.subtracted(QRegion(light.toRect()))
        painter.save()
        painter.setClipRegion(outside)
        painter.fillRect(outside.boundingRect(), shade)
        painter.restore()
        edge = self._edge.around(light.width(), shade, self.devicePixelRatioF())
        painter.drawPixmap(light.topLeft(), edge)

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


class _Edge:
    """The shade in the corners of a box, around the circle in it: drawn once, not once a frame."""

    def __init__(self) -> None:
        """Hold no picture yet."""
        self._key: tuple[float, QColor, float] | None = None
        self._pixmap = QPixmap()

    def around(self, side: float, shade: QColor, ratio: float) -> QPixmap:
        """Return the picture of a box of ``side``."""
        if (side, shade, ratio) != self._key:
            self._key = side, shade, ratio
            self._pixmap = _edge(side, shade, ratio)
        return self._pixmap


def _edge(side: float, shade: QColor, ratio: float) -> QPixmap:
    pixmap = QPixmap(round(side * ratio), round(side * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(shade)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Clear)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(shade)
    painter.drawEllipse(QRectF(0.0, 0.0, side, side))
    painter.end()
    return pixmap
