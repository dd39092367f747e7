"""What tests of pictures share: a drawing in pixels, and how alike a picture and the screen are."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QWidget


def rendered(drawing: QSvgRenderer, size: QSize) -> QImage:
    """Return a drawing in pixels."""
    drawn = QImage(size, QImage.Format.Format_RGB32)
    painter = QPainter(drawn)
    drawing.render(painter)
    painter.end()
    return drawn


def likeness(picture: QImage, panel: QWidget) -> float:
    """Return the share of places, spread over the picture, that are as light as on the screen."""
    screen = panel.grab().toImage()
    places = [(x, y) for x in range(7, panel.width(), 31) for y in range(7, panel.height(), 23)]
    pairs = [(picture.pixelColor(*at).lightness(), screen.pixelColor(*at).lightness()) for at in places]
    return sum(abs(one - other) < 40 for one, other in pairs) / len(pairs)
