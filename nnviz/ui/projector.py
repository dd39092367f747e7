"""The stage on a second screen, while the laptop keeps the desk: two windows on one store."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QApplication, QWidget

from nnviz.document.frame import Frame
from nnviz.ui.appearance import sized
from nnviz.ui.arrangement import Arrangement
from nnviz.ui.projector_window import ProjectorWindow
from nnviz.ui.refresher import Refresher
from nnviz.ui.remote import Remote
from nnviz.ui.settings import Settings
from nnviz.ui.theme import Look


class Projector(QObject):
    """Opens the stage on the other screen when there is one, and brings it home when that is gone.

    Neither moves anything in the store: the window follows the screen.
    """

    def __init__(
        self,
        refresher: Refresher,
        settings: Settings,
        remote: Remote,
        share_keys: Callable[[QWidget], None],
    ) -> None:
        """Watch the store of ``refresher``, which shows the desk; ``share_keys`` gives a window its keys."""
        super().__init__(refresher)
        self._refresher = refresher
        self._settings = settings
        self._remote = remote
        self._share_keys = share_keys
        self._look: Look | None = None
        self.window: ProjectorWindow | None = None
        self.screens: Callable[[], Sequence[QScreen]] = QGuiApplication.screens
        app = QApplication.instance()
        if isinstance(app, QGuiApplication):
            app.screenAdded.connect(self.follow_screens)
            app.screenRemoved.connect(self.follow_screens)
        refresher.store.listen(self.follow_screens)

    @property
    def panels(self) -> Arrangement | None:
        """The panels on the second screen, if the stage is there."""
        return self.window.panels if self.window else None

    def refresh(self, frame: Frame, look: Look) -> None:
        """Let the second screen wear what the desk wears."""
        chosen = self._refresher.chosen_look
        if self.window is not None and chosen is not self._look:
            self._look = chosen
            self.window.restyle(chosen)

    def follow_screens(self, *_screen: object) -> None:
        """Open or put away the second window, as stage and screens say; freeze its picture, or let it go."""
        screens = self.screens()
        is_wanted = self._refresher.store.selection.stage is not None and len(screens) > 1
        if is_wanted and self.window is None:
            self._open(screens)
        elif not is_wanted and self.window is not None:
            self.put_away()
        if self.window is not None:
            self.window.hold(is_held=self._refresher.store.selection.is_frozen)

    def put_away(self) -> None:
        """Close the second window; the desk's own shows what the selection says again."""
        window, self.window = self.window, None
        self._refresher.screen = ""
        if window is not None:
            window.end()
            self._refresher.show_again()

    def _open(self, screens: Sequence[QScreen]) -> None:
        """Open the stage on the screen that the desk is not on."""
        here = self._refresher.parent()
        at = here.screen() if isinstance(here, QWidget) else screens[0]
        other = next((each for each in screens if each is not at), screens[-1])
        self._refresher.screen = "desk"
        self._look = self._refresher.chosen_look
        look = sized(self._look, other.size())
        self.window = ProjectorWindow(self._refresher, look, self._settings, self._remote)
        self._share_keys(self.window)
        self.window.setScreen(other)
        self.window.setGeometry(other.geometry())
        self.window.showFullScreen()
        self._refresher.show_again()
