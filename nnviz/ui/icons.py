"""Icons: the SVG drawings of resources/icons in the ink of a theme, sharp at every pixel ratio."""

import math
from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from nnviz.resources import resources
from nnviz.ui.theme import Theme


def icon(name: str, theme: Theme, size: int) -> QIcon:
    """Return a drawing of resources/icons at ``size`` logical pixels; pale where a button is disabled."""
    made = QIcon()
    finest = math.ceil(max(screen.devicePixelRatio() for screen in QGuiApplication.screens()))
    modes = ((QIcon.Mode.Normal, theme.ink), (QIcon.Mode.Disabled, theme.faded(theme.ghost, 0.6)))
    for mode, colour in modes:
        for ratio in range(1, finest + 1):
            made.addPixmap(icon_pixmap(name, colour, size, ratio), mode)
    return made


def icon_pixmap(name: str, colour: QColor, size: int, ratio: float) -> QPixmap:
    """Return one drawing at ``size`` logical pixels for screens of a pixel ratio."""
    pixmap = QPixmap.fromImage(_picture(name, colour.name(), round(size * ratio)))
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


@lru_cache(maxsize=512)
def _picture(name: str, colour: str, pixels: int) -> QImage:
    """Return a drawing in one colour; as an image, since a pixmap must not outlive the application."""
    picture = QImage(pixels, pixels, QImage.Format.Format_ARGB32_Premultiplied)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(_drawing(name).replace("currentColor", colour).encode())).render(
        painter, QRectF(picture.rect())
    )
    painter.end()
    return picture


@lru_cache(maxsize=64)
def _drawing(name: str) -> str:
    """Return the SVG of a drawing."""
    return (resources() / "icons" / f"{name}.svg").read_text(encoding="utf-8")
