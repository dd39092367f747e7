"""What tests of pictures share: a drawing in pixels, and how alike a picture and the screen are."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QWidget

WHOLE, SMOOTH = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation


def rendered(drawing: QSvgRenderer, size: QSize) -> QImage:
    """Return a drawing in pixels."""
    drawn = QImage(size, QImage.Format.Format_RGB32)
    painter = QPainter(drawn)
    drawing.render(painter)
    painter.end()
    return drawn


def likeness(picture: QImage, panel: QWidget) -> float:
    """Return the share of squares of four pixels as light as on the screen: edges of letters differ."""
    size = panel.size() / 4
    one, other = (each.scaled(size, WHOLE, SMOOTH) for each in (picture, panel.grab().toImage()))
    places = [(x, y) for x in range(size.width()) for y in range(size.height())]
    pairs = [(one.pixelColor(*at).lightness(), other.pixelColor(*at).lightness()) for at in places]
    return sum(abs(one - other) < 40 for one, other in pairs) / len(pairs)
