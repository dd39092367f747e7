"""The window on the projector: the stage and nothing else, on the same store as the desk."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from nnviz.document.frame import Frame
from nnviz.ui.appearance import sized
from nnviz.ui.arrangement import Arrangement
from nnviz.ui.focus_sign import FocusSign
from nnviz.ui.panels.choices import ChoicesStrip
from nnviz.ui.panels.film_bar import FilmBar
from nnviz.ui.panels.scene_title import SceneTitle
from nnviz.ui.refresher import Refresher
from nnviz.ui.remote import Remote
from nnviz.ui.settings import Settings
from nnviz.ui.stage_veils import StageVeils
from nnviz.ui.theme import Look
from nnviz.ui.widgets.stage_foot import StageFoot
from nnviz.words import say


class ProjectorWindow(QWidget):
    """Has a refresher of its own: its look is the stage's, and it can stand still."""

    def __init__(self, desk: Refresher, look: Look, settings: Settings, remote: Remote) -> None:
        """Show the stage of the store that ``desk`` shows on the other screen."""
        super().__init__()
        self.setWindowTitle(say("Stage"))
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)  # the keys stay where they are
        self._refresher = Refresher(desk.store, look)
        self._refresher.setParent(self)
        self._refresher.screen = "stage"
        self._refresher.other = desk
        self.panels = Arrangement(self._refresher, settings)
        self.film = FilmBar(self._refresher, ticks=False)
        self.scene_title, self.choices = SceneTitle(), ChoicesStrip(self._refresher)
        self.foot = StageFoot()
        self._arrange()
        self._focus_sign = FocusSign(self, self._refresher)
        self.veils = StageVeils(self, self._refresher, remote)
        self._refresher.show_on(
            [self.scene_title, self.choices, self.panels, self.film, self.foot, self, self.veils]
        )

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._beside_film = QHBoxLayout()
        self._beside_film.addWidget(self.film)
        column.addWidget(self.scene_title)
        column.addWidget(self.panels, 1)
        column.addWidget(self.choices)
        column.addLayout(self._beside_film)
        column.addWidget(self.foot)

    @property
    def is_held(self) -> bool:
        """Whether the picture stands still."""
        return self._refresher.is_held

    def refresh(self, frame: Frame, look: Look) -> None:
        """Take fonts and colours for what Qt itself draws."""
        if self.font() != look.text:
            self.setFont(look.text)
        if self.palette().window().color() != look.theme.ground:
            self.setPalette(look.theme.palette())
        self._beside_film.setContentsMargins(look.unit(1), 0, look.unit(1), 0)

    @property
    def frame(self) -> Frame:
        """The frame on the projector."""
        return self._refresher.frame

    def refresh_now(self) -> None:
        """Show what the store holds."""
        self._refresher.refresh_now()

    def restyle(self, look: Look) -> None:
        """Wear another look, in this window's size."""
        self._refresher.restyle(sized(look, self.size()))

    def hold(self, *, is_held: bool) -> None:
        """Let the picture stand still, or follow again."""
        if self._refresher.is_held is not is_held:
            self._refresher.is_held = is_held
            self._refresher.show_again()

    def end(self) -> None:
        """Go away."""
        self._refresher.end()
        self.hide()
        self.deleteLater()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Go on by Tab, and let the panel that it leads to show it."""
        with self._focus_sign.going_on():
            return super().focusNextPrevChild(forward)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let every size follow the screen's."""
        super().resizeEvent(event)
        self.restyle(self._refresher.chosen_look)
        self.veils.fit()
