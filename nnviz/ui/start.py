"""Builds the window once and joins it: for a person, or for a picture of it."""

from pathlib import Path

import pyqtgraph
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from nnviz.document.document import Document
from nnviz.document.store import Store
from nnviz.ui.refresher import Refresher
from nnviz.ui.theme import Look, load_fonts, read_theme
from nnviz.ui.window import Window


def application() -> QApplication:
    """Return the one QApplication, set up."""
    present = QApplication.instance()
    if isinstance(present, QApplication):
        return present
    made = QApplication(["nnviz"])
    made.setApplicationName("nnviz")
    made.setApplicationDisplayName("nnviz")
    made.setStyle("Fusion")
    return made


def build(document: Document, path: Path | None, theme: str, size: QSize) -> Window:
    """Return the window on ``document``, ready to be shown."""
    load_fonts()
    pyqtgraph.setConfigOptions(antialias=True)
    refresher = Refresher(Store(document), Look(read_theme(theme), size.height()))
    window = Window(refresher, path)
    window.resize(size)
    return window


def screenshot(document: Document, path: Path | None, target: Path, size: tuple[int, int], theme: str) -> None:
    """Write a picture of the window to ``target``; raise ``ValueError`` in words when it cannot be written."""
    app = application()
    window = build(document, path, theme, QSize(*size))
    window.show()
    app.processEvents()
    window.refresher.refresh_now()
    app.processEvents()
    written = window.grab().save(str(target), "PNG")
    window.close()
    window.deleteLater()
    app.processEvents()
    if not written:
        raise ValueError(f"{target}: the picture cannot be written there")


def run(document: Document, path: Path | None) -> int:
    """Show the window until it is closed; return the exit status."""
    app = application()
    window = build(document, path, "light", QSize(1280, 720))
    window.show()
    return app.exec()
