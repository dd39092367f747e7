"""Pictures of the panels: of those on screen as they are, of all others on a desk that no screen shows."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from nnviz.document.exports import Picture
from nnviz.ui.appearance import sized
from nnviz.ui.arrangement import Arrangement
from nnviz.ui.exports.handout import handout_pdf
from nnviz.ui.exports.pictures import DRAWN, image_of
from nnviz.ui.filming import Filming, FilmProgress
from nnviz.ui.offscreen import offscreen
from nnviz.ui.refresher import Refresher
from nnviz.ui.settings import Settings

T = TypeVar("T")


class PanelPictures:
    """Draws what is asked for; the window stays as it is."""

    def __init__(self, refresher: Refresher, settings: Settings, panels: Arrangement) -> None:
        """Draw ``panels``; others are divided as ``settings`` say."""
        self._refresher = refresher
        self._settings = settings
        self._panels = panels

    def drawn(self, picture: Picture) -> bytes:
        """Return the content of a file."""
        ground = self._refresher.look.theme.window
        return self._with(picture, lambda panel: DRAWN[picture.kind](panel, ground, picture.scale))

    def image(self, picture: Picture) -> QImage:
        """Return the picture in pixels."""
        ground = self._refresher.look.theme.window
        return self._with(picture, lambda panel: image_of(panel, ground, picture.scale))

    def handout(self, *, has_answers: bool) -> bytes:
        """Return the scenes as a PDF to hand out."""
        return handout_pdf(self._refresher.store.document, has_answers=has_answers)

    def film(self, picture: Picture, target: Path) -> FilmProgress:
        """Begin to film a panel through the forward pass; raise ``ValueError`` when it cannot be."""
        store, look = self._refresher.store, self._refresher.look
        filming = Filming(store, look, self._panels.size(), self._settings, picture, target)
        return FilmProgress(self._panels, filming)

    def _with(self, picture: Picture, use: Callable[[QWidget], T]) -> T:
        """Use the panel on screen; where it is not, or not as large, another."""
        self._refresher.refresh_now()
        panel, look = self._panels.named[picture.panel], self._refresher.chosen_look
        if picture.size is None and panel.isVisible() and self._shows(picture.panel):
            return use(panel)
        size = QSize(*picture.size) if picture.size else self._panels.size()
        look = sized(look, size) if picture.size else look
        with offscreen(self._refresher.store, look, size, self._settings) as desk:
            return use(desk.pictured(picture))

    def _shows(self, name: str) -> bool:
        """Whether the panel is on screen as the one that is meant: one place shows cards or tables."""
        shows = self._refresher.store.selection.shows
        return name not in {"network", "tables"} or ("tables" in shows) == (name == "tables")
