"""The desk: what a command may use."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtWidgets import QDialog, QWidget

from nnviz.ui.appearance import Appearance
from nnviz.ui.desk_files import DeskFiles
from nnviz.ui.exporting import Exports
from nnviz.ui.refresher import Refresher
from nnviz.ui.remote import Remote
from nnviz.ui.stage_keys import StageKeys


class SceneList(Protocol):
    """The list of scenes as commands see it."""

    @property
    def is_shown(self) -> bool:
        """Whether it is on screen."""

    def toggle(self) -> None:
        """Show or hide it."""

    def rename(self) -> None:
        """Let the title of the present scene be typed."""


class Desk(Protocol):
    """The window as its commands see it."""

    @property
    def refresher(self) -> Refresher:
        """Who takes edits."""

    @property
    def files(self) -> DeskFiles:
        """The document and its file."""

    @property
    def exports(self) -> Exports:
        """Pictures and tables of what is on screen."""

    @property
    def appearance(self) -> Appearance:
        """Theme and size of text."""

    @property
    def shows_inspector(self) -> bool:
        """Whether the inspector is on screen."""

    @property
    def stage_keys(self) -> StageKeys:
        """What the start button of a remote does."""

    @property
    def scenes(self) -> SceneList:
        """The list of scenes."""

    @property
    def has_projector(self) -> bool:
        """Whether the stage is on a second screen."""

    @property
    def remote(self) -> Remote:
        """What the other buttons of a remote do."""

    def toggle_inspector(self) -> None:
        """Show or hide the inspector."""

    def ask_new(self) -> None:
        """Ask for the sizes of a new network and start with it."""

    def open_dialog(self, made: Callable[[QWidget], QDialog]) -> None:
        """Open a dialog that is made to stand before the window."""

    def open_palette(self, begun: str = "") -> None:
        """Open the command palette; ``begun`` stands in its field."""

    def tell_summary(self) -> None:
        """Show in writing what is on screen."""

    def tell_keys(self) -> None:
        """Show which keys do what."""

    def tell_about(self) -> None:
        """Show versions and licences."""

    def close(self) -> bool:
        """Leave, unless the person would rather stay."""
