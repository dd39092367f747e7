"""A panel as a picture: pixels, or a drawing in SVG or PDF that stays sharp at any size."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from types import MappingProxyType

import pyqtgraph as pg
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QPoint, QSize, QSizeF
from PySide6.QtGui import QColor, QImage, QImageWriter, QPageSize, QPaintDevice, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QWidget

from nnviz.ui.exports.outlines import outlined
from nnviz.words import say

RESOLUTION = 96  # dots per inch: with Qt's 72 the axes come out at three quarters of their size
POINTS = 72 / RESOLUTION  # of a page, per pixel of the screen
MOST_PIXELS = 200_000_000  # of one picture; four times a screen of 8K would take 2 GB


def image_of(widget: QWidget, ground: QColor, scale: float) -> QImage:
    """Draw ``widget`` over ``ground`` with ``scale`` pixels per pixel of the screen.

    Raises ``ValueError`` for more than ``MOST_PIXELS``.
    """
    size = QSize(round(widget.width() * scale), round(widget.height() * scale))
    if size.width() * size.height() > MOST_PIXELS:
        raise ValueError(
            say(
                "found a picture of {size}, needed at most {most} million pixels",
                size=f"{size.width()}x{size.height()}",
                most=MOST_PIXELS // 10**6,
            )
        )
    picture = QImage(size, QImage.Format.Format_RGB32)
    picture.setDevicePixelRatio(scale)
    picture.fill(ground)
    widget.render(picture)
    return picture


def png_of(widget: QWidget, ground: QColor, scale: float) -> bytes:
    """Draw ``widget`` as PNG."""
    return picture_bytes(image_of(widget, ground, scale))


def svg_of(widget: QWidget, ground: QColor, _scale: float = 1.0) -> bytes:
    """Draw ``widget`` as SVG, words as outlines: a machine without our fonts shows the same."""
    content = QByteArray()
    generator = QSvgGenerator()
    buffer = QBuffer(content)
    generator.setOutputDevice(buffer)
    generator.setTitle("nnviz")
    generator.setSize(widget.size())
    generator.setViewBox(widget.rect())
    generator.setResolution(RESOLUTION)
    _draw(widget, ground, generator)
    return outlined(bytes(content.data()).decode()).encode()


def pdf_of(widget: QWidget, ground: QColor, _scale: float = 1.0) -> bytes:
    """Draw ``widget`` as a PDF of one page as large as it is, with its fonts embedded."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle("nnviz")
    writer.setCreator("nnviz")
    writer.setResolution(RESOLUTION)
    size, unit, exact = (
        QSizeF(widget.size()) * POINTS,
        QPageSize.Unit.Point,
        QPageSize.SizeMatchPolicy.ExactMatch,
    )
    writer.setPageSize(QPageSize(size, unit, "panel", exact))
    writer.setPageMargins(QMarginsF())
    _draw(widget, ground, writer)
    return bytes(content.data())


def picture_bytes(picture: QImage) -> bytes:
    """Return ``picture`` as PNG."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, b"png").write(picture)
    return bytes(content.data())


DRAWN: Mapping[str, Callable[[QWidget, QColor, float], bytes]] = MappingProxyType(
    {".png": png_of, ".svg": svg_of, ".pdf": pdf_of}
)


def _draw(widget: QWidget, ground: QColor, device: QPaintDevice) -> None:
    """Draw ``widget`` as vectors."""
    painter = QPainter(device)
    painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)  # else a PDF's pixels are JPEG
    draw_on(widget, ground, painter)
    painter.end()


def draw_on(widget: QWidget, ground: QColor, painter: QPainter) -> None:
    """Draw ``widget`` as vectors where ``painter`` stands."""
    with _dots_exported(widget):
        painter.fillRect(widget.rect(), ground)
        widget.render(painter, QPoint())


@contextmanager
def _dots_exported(widget: QWidget) -> Iterator[None]:
    """Tell pyqtgraph's dots inside ``widget`` that they are exported: they would smear."""
    views = widget.findChildren(pg.GraphicsView)
    dots = [item for view in views for item in view.scene().items() if isinstance(item, pg.ScatterPlotItem)]
    for dot in dots:
        dot.setExportMode(True, {"antialias": True, "painter": None, "resolutionScale": 1.0})
    try:
        yield
    finally:
        for dot in dots:
            dot.setExportMode(False)
