"""The window: the bar, the panels, the line of messages; the desk on which commands are run."""

from collections.abc import Callable
from pathlib import Path
from typing import cast

from PySide6.QtCore import QUrl
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from nnviz.document.frame import Frame
from nnviz.document.summary import summary
from nnviz.ui.accessible.voice import Voice
from nnviz.ui.actions import Actions
from nnviz.ui.appearance import Appearance, dress
from nnviz.ui.arrangement import Arrangement
from nnviz.ui.desk_files import DeskFiles
from nnviz.ui.dialogs.about import AboutDialog
from nnviz.ui.dialogs.keyboard_help import KeyboardHelp
from nnviz.ui.dialogs.new_network import NewNetworkDialog
from nnviz.ui.dialogs.palette import Palette
from nnviz.ui.dialogs.questions import AskByDialog, Questions
from nnviz.ui.dialogs.summary import SummaryDialog
from nnviz.ui.export_commands import offer_on_heads
from nnviz.ui.exporting import Exports
from nnviz.ui.focus_sign import FocusSign
from nnviz.ui.message_place import place_messages
from nnviz.ui.panel_pictures import PanelPictures
from nnviz.ui.panels.choices import ChoicesStrip
from nnviz.ui.panels.film_bar import FilmBar
from nnviz.ui.panels.lesson_line import LessonLine
from nnviz.ui.panels.scene_title import SceneTitle
from nnviz.ui.panels.scenes import ScenesPanel
from nnviz.ui.projector import Projector
from nnviz.ui.refresher import Panel, Refresher
from nnviz.ui.remote import Remote
from nnviz.ui.settings import Settings
from nnviz.ui.sides import margins
from nnviz.ui.stage_keys import StageKeys
from nnviz.ui.stage_veils import StageVeils
from nnviz.ui.sweeper import Sweeper
from nnviz.ui.theme import Look
from nnviz.ui.top_bar import TopBar
from nnviz.ui.widgets.message_line import MessageLine
from nnviz.ui.widgets.stage_foot import StageFoot

SMALLEST = (760, 460)  # logical pixels; below this nothing could be read


class Window(QMainWindow):
    """Holds what the commands use and passes Qt's events on; has no logic of its own."""

    def __init__(
        self, refresher: Refresher, path: Path | None, settings: Settings, questions: Questions | None = None
    ) -> None:
        """Build everything on ``refresher``; without ``questions`` the person is asked by dialogs."""
        super().__init__()
        self.refresher = refresher
        refresher.setParent(self)  # its clock ends with the window
        self.settings = settings
        asked = questions or AskByDialog(self)
        self.panels = Arrangement(refresher, settings)
        self.files = DeskFiles(refresher, settings, asked, path)
        pictures = PanelPictures(refresher, settings, self.panels)
        self.exports = Exports(refresher, settings, asked, pictures, self.files)
        self.appearance = Appearance(refresher, settings)
        self.scenes = ScenesPanel(refresher, settings)
        self.scene_title = SceneTitle()
        self.choices = ChoicesStrip(refresher)
        self.stage_keys = StageKeys(refresher, self._front)
        self.remote = Remote(refresher)
        self.remote.heard.connect(self.stage_keys.hear)
        self.commands = Actions(self, self)
        self.bar = TopBar(self.commands)
        self.messages = MessageLine()
        self.film = FilmBar(refresher)
        self.voice = Voice(self)
        self.foot = StageFoot()
        self.lesson = LessonLine(refresher)
        self.sweeper = Sweeper(refresher)
        self._arrange()
        self.projector = Projector(refresher, settings, self.remote, self._share_keys)
        self._listen(refresher)

    def _listen(self, refresher: Refresher) -> None:
        """Let every part follow the refresher's frames, and say what it tells."""
        self.focus_sign = FocusSign(self, refresher)
        self.veils = StageVeils(self, refresher, self.remote)
        offer_on_heads(self, self, self.panels.named)
        refresher.refused.connect(self.messages.refuse)
        refresher.told.connect(self.messages.tell)
        self.messages.changed.connect(refresher.show_again)  # on stage the line comes and goes with a message
        cast("QApplication", QApplication.instance()).focusChanged.connect(self._follow_focus)
        self.parts: list[Panel] = [self.scenes, self.scene_title, self.choices, self.panels, self.film]
        self.parts += [self.foot, self, self.voice, self.veils, self.lesson, self.projector, self.sweeper]
        refresher.show_on(self.parts)

    def _arrange(self) -> None:
        """Put the bar above the panels and the messages under them."""
        centre = QWidget()
        self._column = column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._beside_film = QHBoxLayout()  # with air left and right, as around the panels
        self._beside_film.addWidget(self.film)
        column.addWidget(self.bar)
        column.addWidget(self.scene_title)
        self._beside_scenes = QHBoxLayout()
        self._beside_scenes.setSpacing(0)
        self._beside_scenes.addWidget(self.scenes)
        self._beside_scenes.addWidget(self.panels, 1)
        column.addLayout(self._beside_scenes, 1)
        column.addWidget(self.choices)
        column.addLayout(self._beside_film)
        column.addWidget(self.messages)
        column.addWidget(self.foot)
        column.addWidget(self.lesson)
        self.setCentralWidget(centre)
        centre.setMinimumSize(1, 1)  # else the panels would force the window to grow
        self.setMinimumSize(*SMALLEST)
        self.setAcceptDrops(True)
        self.panels.network.view.setFocus()

    def refresh(self, frame: Frame, look: Look) -> None:
        """Show the document's name, what can be done, and how."""
        dress(look)
        self.bar.setVisible(not look.is_stage)
        self.bar.wear(look)
        self.messages.wear(look)
        place_messages(self.messages, self._column, look)
        gap = look.unit(1)
        self._beside_film.setContentsMargins(gap, 0, gap, 0)
        self._beside_scenes.setContentsMargins(*margins(self, 0 if self.scenes.isHidden() else gap, 0, 0, 0))
        self.messages.follow(frame.document)
        self.commands.refresh(look)
        self.bar.show_document(self.files.name, frame.document.about, frame.is_saved)
        self._hint()
        self.setWindowTitle(f"{self.files.name}[*]")
        if self.isWindowModified() is frame.is_saved:
            self.setWindowModified(not frame.is_saved)

    def _follow_focus(self, old: QWidget | None, now: QWidget | None) -> None:
        """Say what keys do there, and hear those of a remote."""
        is_ours = now is not None and now.window() in {self, self.projector.window}
        self.remote.listen_to(old, now if is_ours else None)
        self._hint()

    def _share_keys(self, other: QWidget) -> None:
        """Let every key mean the same in the other window."""
        other.addActions(list(self.commands.actions.values()))

    def _front(self) -> str:
        """Return the panel that the stage is about, on whichever screen it is."""
        return (self.projector.panels or self.panels).front()

    def _hint(self) -> None:
        """Say what keys do where the focus is."""
        self.messages.hint(self.panels.hint(self.refresher.frame))

    @property
    def has_projector(self) -> bool:
        """Whether the stage is on a second screen."""
        return self.projector.panels is not None

    @property
    def shows_inspector(self) -> bool:
        """Whether the inspector is on screen."""
        return self.panels.shows_inspector

    def toggle_inspector(self) -> None:
        """Show or hide the inspector."""
        self.panels.show_inspector(not self.shows_inspector)
        self.refresher.show_again()  # the command's tick follows

    def ask_new(self) -> None:
        """Ask for the sizes of a new network and start with it."""
        dialog = NewNetworkDialog(self, self.refresher.look)
        if dialog.exec():
            self.files.start(dialog.document())
        dialog.deleteLater()

    def open_dialog(self, made: Callable[[QWidget], QDialog]) -> None:
        """Open a dialog that is made to stand before the window."""
        made(self).open()

    def open_palette(self, begun: str = "") -> None:
        """Open the command palette, unless it is open; ``begun`` stands in its field."""
        if not any(each.isVisible() for each in self.findChildren(Palette)):
            palette = Palette(self, self.commands, self.refresher)
            palette.open()
            palette.field.setText(begun)

    def tell_summary(self) -> None:
        """Show in writing what is on screen."""
        self.refresher.catch_up()
        SummaryDialog(self, self.refresher.look, summary(self.refresher.frame)).open()

    def tell_keys(self) -> None:
        """Show which keys do what."""
        KeyboardHelp(self, self.refresher.look).open()

    def tell_about(self) -> None:
        """Show versions and licences."""
        AboutDialog(self, self.refresher.look).open()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Go on by Tab, and let the panel that it leads to show it."""
        with self.focus_sign.going_on():
            return super().focusNextPrevChild(forward)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let every size follow the window's."""
        super().resizeEvent(event)
        self.appearance.fit(event.size())
        self.veils.fit()
        place_messages(self.messages, self._column, self.refresher.look)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask before changes are lost, and keep where the window was."""
        if self.files.may_leave():
            self.projector.put_away()
            self.settings.keep_geometry(self.saveGeometry())
            event.accept()
        else:
            event.ignore()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a file that is dragged in."""
        if _files_in(event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open the file that was dropped."""
        event.acceptProposedAction()
        self.files.open_path(_files_in(event.mimeData().urls())[0])


def _files_in(urls: list[QUrl]) -> list[Path]:
    """Return the files among what is dragged."""
    return [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
