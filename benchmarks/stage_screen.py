"""The stage under the hand of a benchmark: in one window or on a second screen, bare or all turned on."""

from types import MappingProxyType

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, QSize, Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from benchmarks.screen import NO_MODIFIER, Hand, Screen
from nnviz.document.document import Document
from nnviz.document.language import understand
from nnviz.ui.arrangement import Arrangement

SETTINGS = MappingProxyType(
    {
        "bare": "network over function, a number pinned",
        "all on": (
            "two numbers pinned, a scene, a cover, guesses, the film's bar, choices, "
            "key echo, ring, spotlight, an assistive tool listening"
        ),
        "two screens": "all of that, and the desk on a laptop beside it",
    }
)
LAPTOP = (1366, 768)
BARE = ("pin weight 1.1.1", "stage network-over-function")
ALL = (
    *(
        "pin input 1",
        "cover neuron 1.2",
        "guess a 1.2 = 1",
        "guess point 0,1 of 1.2",
        "film neurons",
        "film end",
    ),
    *("add scene First", "note scene 1 = ask first", "add scene Second", "scene 1", "ask before"),
    *("show echo", "show ring", "show spotlight", "stage network-over-function"),
)


class StageScreen(Screen):
    """The stage of the whole program; the key echo is on screen as long as a drag lasts."""

    def __init__(self, document: Document, size: tuple[int, int], setting: str) -> None:
        """Go on stage, in one of the SETTINGS."""
        self.has_all, has_two = setting != "bare", setting == "two screens"
        QAccessible.setActive(self.has_all)
        super().__init__(document, LAPTOP if has_two else size)
        if has_two:
            screen = QGuiApplication.screens()[0]
            self.window.projector.screens = lambda: [screen, screen]
        for line in (*BARE, *(ALL if self.has_all else ())):
            understand(line, self.store.document, self.store.selection).perform(self.store)
        self.stage: QWidget = self.window
        if self.window.projector.window is not None:
            self.stage = self.window.projector.window
            self.stage.showNormal()
            self.stage.resize(QSize(*size))
            self.painted.watch(self.stage)
        self.settle()

    def __exit__(self, *fault: object) -> None:
        """Delete the windows."""
        self.window.projector.put_away()
        QAccessible.setActive(False)
        super().__exit__(*fault)

    @property
    def panels(self) -> Arrangement:
        """The panels on stage."""
        return self.window.projector.panels or self.window.panels

    def press(self, hand: Hand) -> float:
        """Take hold, after a key that does nothing but is echoed."""
        self.echo()
        return super().press(hand)

    def move(self, hand: Hand, step: int) -> float:
        """Move on; now and then the key is pressed again."""
        if step % 40 == 0:
            self.echo()
        return super().move(hand, step)

    def send(self, event: QMouseEvent, widget: QWidget) -> None:
        """Give the whole window an event, as the platform does: ring and light follow it."""
        window = self.stage.windowHandle()
        at = QPointF(widget.mapTo(self.stage, event.position()))
        told = QMouseEvent(
            event.type(), at, event.globalPosition(), event.button(), event.buttons(), NO_MODIFIER
        )
        QCoreApplication.sendEvent(window, told)

    def echo(self) -> None:
        """Press a key on stage that means nothing."""
        target = QApplication.focusWidget() or self.window
        for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(target, QKeyEvent(kind, Qt.Key.Key_VolumeUp, NO_MODIFIER))
        self.settle()
