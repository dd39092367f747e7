"""What tests of the screen share: panels on a document, and a hand that moves the mouse in small steps."""

from functools import partial

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from nnviz.document.document import Document
from nnviz.document.files import read_document
from nnviz.document.store import Store
from nnviz.resources import resources
from nnviz.ui.refresher import Panel, Refresher
from nnviz.ui.theme import Look, load_fonts, read_theme

LEFT = Qt.MouseButton.LeftButton


def example(name: str) -> Document:
    """Return an example's document."""
    return read_document(resources() / "examples" / f"{name}.nnviz")


def refresher_on(document: Document, height: int = 720) -> Refresher:
    """Return a refresher on ``document`` with the light theme."""
    load_fonts()
    return Refresher(Store(document), Look(read_theme("light"), height))


def show(qtbot: QtBot, refresher: Refresher, panel: Panel, size: tuple[int, int] = (980, 300)) -> None:
    """Show one panel alone, as large as in a window, with its first frame."""
    assert isinstance(panel, QWidget)
    qtbot.addWidget(panel, before_close_func=partial(_let_go, refresher))
    panel.resize(*size)
    with qtbot.waitActive(panel):
        panel.show()
        panel.activateWindow()
    refresher.show_on([panel])
    refresher.refresh_now()
    panel.grab()


def _let_go(refresher: Refresher, _: QWidget) -> None:
    """Refresh nothing that is closed; until then the refresher keeps its panels from the collector."""
    refresher.show_on([])


def drag(
    qtbot: QtBot,
    widget: QWidget,
    start: QPointF,
    way: tuple[int, int],
    *,
    release: bool = True,
    modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    """Press at ``start``, move by ``way`` in ten steps, and let go."""
    at = start.toPoint()
    qtbot.mousePress(widget, LEFT, modifier, at)
    for step in range(1, 11):
        qtbot.mouseMove(widget, at + QPoint(way[0] * step // 10, way[1] * step // 10))
    if release:
        qtbot.mouseRelease(widget, LEFT, modifier, at + QPoint(*way))
