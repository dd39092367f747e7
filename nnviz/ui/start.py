"""Builds the window once and joins it: for a person, or for a picture of it."""

import gc
import signal
from pathlib import Path

import pyqtgraph
from PySide6.QtCore import QCoreApplication, QEvent, QSize, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from nnviz.document.exports import FILMS, Picture
from nnviz.document.files import write_atomically
from nnviz.document.store import Store
from nnviz.ui.accessible.interfaces import install
from nnviz.ui.appearance import deciding_height, dress
from nnviz.ui.dialogs.questions import Questions
from nnviz.ui.exports.handout import handout_pdf
from nnviz.ui.exports.pictures import DRAWN, picture_bytes
from nnviz.ui.filming import Filming
from nnviz.ui.languages import join
from nnviz.ui.offscreen import offscreen
from nnviz.ui.refresher import Refresher
from nnviz.ui.settings import Keeper, Settings, settings_on_disk
from nnviz.ui.theme import Look, load_fonts, read_theme
from nnviz.ui.window import Window
from nnviz.words import language

WITHOUT_SCREEN = (1280, 720)  # pixels of a first window where no screen says how large it is
FIRST_SHARE = 0.85  # of the screen that a window takes when nobody has sized it yet


def application() -> QApplication:
    """Return the one QApplication, set up."""
    present = QApplication.instance()
    if isinstance(present, QApplication):
        return present
    made = QApplication(["nnviz"])
    made.setApplicationName("nnviz")  # no organization: the folder of the settings would be nnviz/nnviz
    made.setApplicationDisplayName("nnviz")
    made.setDesktopFileName("nnviz")
    join(made, language().code)
    return made


def prepare() -> None:
    """Set up what every widget draws with."""
    QApplication.setStyle("Fusion")
    install()
    load_fonts()
    pyqtgraph.setConfigOptions(antialias=True)


def build(
    store: Store,
    path: Path | None,
    theme: str,
    size: QSize,
    settings: Settings | None = None,
    questions: Questions | None = None,
) -> Window:
    """Return the window on what ``store`` holds, ready to be shown.

    Without ``settings`` nothing is kept; without ``questions`` the person is asked by dialogs.
    """
    kept = settings or Settings(Keeper())
    prepare()
    refresher = Refresher(store, Look(read_theme(theme), deciding_height(size), kept.zoom))
    window = Window(refresher, path, kept, questions)
    window.resize(size)
    refresher.refresh_now()  # before it is seen: else everything would move once it has its fonts
    return window


def screenshot(store: Store, path: Path | None, target: Path, size: tuple[int, int], theme: str) -> None:
    """Write a picture of the window to ``target``; raise ``ValueError`` in words when it cannot be written.

    No settings are read or written.
    """
    app = application()
    window = build(store, path, theme, QSize(*size))
    window.show()
    for _ in range(2):  # the first gives the panels their sizes, the second draws what follows from them
        app.processEvents()
        window.refresher.refresh_now()
    app.processEvents()
    picture = picture_bytes(window.grab().toImage())
    _end(window)
    write_atomically(target, picture)


def export(store: Store, picture: Picture, target: Path, size: tuple[int, int], theme: str) -> None:
    """Write a picture of a panel, as it is in a desk of ``size`` where the picture has none of its own.

    Raises ``ValueError`` in words when it cannot be drawn or written. No settings are read or written.
    """
    application()
    prepare()
    look = Look(read_theme(theme), deciding_height(QSize(*size)))
    dress(look)
    if picture.kind in FILMS:
        _film(Filming(store, look, QSize(*size), Settings(Keeper()), picture, target))
        return
    with offscreen(store, look, QSize(*size), Settings(Keeper())) as desk:
        content = DRAWN[picture.kind](desk.pictured(picture), look.theme.window, picture.scale)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    write_atomically(target, content)


def handout(store: Store, target: Path, *, has_answers: bool) -> None:
    """Write the scenes as a PDF to hand out; raise ``ValueError`` in words when there are none."""
    application()
    prepare()
    dress(Look(read_theme("light"), WITHOUT_SCREEN[1]))
    content = handout_pdf(store.document, has_answers=has_answers)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    write_atomically(target, content)


def _film(filming: Filming) -> None:
    """Take every picture and write the film."""
    try:
        for _ in filming.frames():
            pass
        filming.file.encode()
        filming.file.finish()
    finally:
        filming.cancel()
        filming.end()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def run(store: Store, path: Path | None) -> int:
    """Show the window on what ``store`` holds until it is closed; return the exit status."""
    app = application()
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl-C in the terminal ends the window at once
    settings = settings_on_disk()
    window = build(store, path, settings.theme, first_size(), settings)
    window.restoreGeometry(settings.geometry)
    window.appearance.move_as_wanted()
    window.show()
    QTimer.singleShot(0, _freeze)
    status = app.exec()
    _end(window)
    return status


def first_size() -> QSize:
    """Return how large a window is that nobody has sized yet; some platforms have no screen."""
    screens = QGuiApplication.screens()
    return screens[0].availableSize() * FIRST_SHARE if screens else QSize(*WITHOUT_SCREEN)


def _freeze() -> None:
    """Let the collector run from now on, but not over what lives as long as the window: 47 ms each time."""
    gc.collect()
    gc.freeze()
    gc.enable()


def _end(window: Window) -> None:
    """Delete the window while Qt still lives: pyqtgraph's plots fail when they outlive it."""
    window.hide()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
