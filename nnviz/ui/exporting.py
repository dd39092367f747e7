"""Pictures of the panels and a table of all values, as files."""

from collections.abc import Callable

import pyqtgraph as pg
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPoint
from PySide6.QtGui import QColor, QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QWidget

from nnviz.document.files import DocumentFault, write_atomically
from nnviz.document.frame import frame_of
from nnviz.document.notebook import notebook_of
from nnviz.document.values import csv_of
from nnviz.ui.dialogs.questions import Questions
from nnviz.ui.refresher import Refresher
from nnviz.ui.settings import Settings

SHARPNESS = 2  # pixels of a PNG per pixel of the screen
SVG_RESOLUTION = 96  # dots per inch: with Qt's 72 the axes come out at three quarters of their size


class Exports:
    """Asks where to, writes whole files or none, and tells what went wrong."""

    def __init__(
        self, refresher: Refresher, settings: Settings, questions: Questions, panels: QWidget
    ) -> None:
        """Draw ``panels``, the widget that holds them all."""
        self._refresher = refresher
        self._settings = settings
        self._questions = questions
        self._panels = panels

    def png(self) -> None:
        """Ask for a file and draw the panels into it, at twice the screen's sharpness."""
        self._export("network.png", "PNG pictures (*.png)", lambda: png_of(self._panels, self._ground()))

    def svg(self) -> None:
        """Ask for a file and draw the panels into it as vectors."""
        self._export("network.svg", "SVG pictures (*.svg)", lambda: svg_of(self._panels))

    def table(self) -> None:
        """Ask for a file and write all values of all samples into it."""
        frame = frame_of(self._refresher.store)
        self._export("values.csv", "Tables (*.csv)", lambda: csv_of(frame).encode())

    def script(self) -> None:
        """Ask for a file and write the code into it, as it is chosen to be written."""
        script = frame_of(self._refresher.store).script
        self._export("network.py", "Python scripts (*.py)", script.text.encode)

    def notebook(self) -> None:
        """Ask for a file and write the code into it as a notebook."""
        notebook = notebook_of(frame_of(self._refresher.store).script)
        self._export("network.ipynb", "Notebooks (*.ipynb)", notebook.encode)

    def _ground(self) -> QColor:
        return self._refresher.look.theme.window

    def _export(self, proposed: str, kinds: str, content: Callable[[], bytes]) -> None:
        path = self._questions.file_to_write(self._settings.folder / proposed, kinds)
        if path is None:
            return
        self._refresher.refresh_now()
        try:
            write_atomically(path, content())
        except DocumentFault as fault:
            self._questions.tell("The file is not written", str(fault))
            return
        self._settings.keep_folder(path.parent)
        self._refresher.told.emit(f"Written to {path.name}")


def png_of(widget: QWidget, ground: QColor) -> bytes:
    """Draw ``widget`` at twice the screen's sharpness."""
    ratio = SHARPNESS * widget.devicePixelRatioF()
    picture = QImage(widget.size() * ratio, QImage.Format.Format_RGB32)
    picture.setDevicePixelRatio(ratio)
    picture.fill(ground)
    widget.render(picture)
    return picture_bytes(picture)


def svg_of(widget: QWidget) -> bytes:
    """Draw ``widget`` as vectors; pyqtgraph's dots are told that they are exported, else they smear."""
    content = QByteArray()
    buffer = QBuffer(content)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setTitle("nnviz")
    generator.setSize(widget.size())
    generator.setViewBox(widget.rect())
    generator.setResolution(SVG_RESOLUTION)
    dots = _dots_in(widget)
    for dot in dots:
        dot.setExportMode(True, {"antialias": True, "painter": None, "resolutionScale": 1.0})
    painter = QPainter(generator)
    widget.render(painter, QPoint())
    painter.end()
    for dot in dots:
        dot.setExportMode(False)
    return bytes(content.data())


def _dots_in(widget: QWidget) -> list[pg.ScatterPlotItem]:
    """Return pyqtgraph's scatter plots inside ``widget``."""
    views = widget.findChildren(pg.GraphicsView)
    return [item for view in views for item in view.scene().items() if isinstance(item, pg.ScatterPlotItem)]


def picture_bytes(picture: QImage) -> bytes:
    """Return ``picture`` as PNG."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, b"png").write(picture)
    return bytes(content.data())
