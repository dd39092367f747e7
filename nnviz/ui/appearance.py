"""The appearance: theme and size of text as the user chose them, and the dress of what Qt itself draws."""

from dataclasses import replace

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QStyle, QToolTip, QWidget

from nnviz.ui.refresher import Refresher
from nnviz.ui.settings import LARGEST_ZOOM, SMALLEST_ZOOM, Settings
from nnviz.ui.theme import OPPOSITE, Look, read_theme

ZOOM_STEP = 1.1


class Appearance:
    """Changes the look of everything and keeps what was chosen."""

    def __init__(self, refresher: Refresher, settings: Settings) -> None:
        """Restyle by ``refresher``."""
        self._refresher = refresher
        self._settings = settings

    @property
    def theme(self) -> str:
        """The theme on screen."""
        return self._refresher.chosen_look.theme.name

    def choose_theme(self, name: str) -> None:
        """Show everything in another theme."""
        self._settings.keep_theme(name)
        self._refresher.restyle(replace(self._refresher.chosen_look, theme=read_theme(name)))

    def turn_theme(self) -> None:
        """Go from a light theme to its dark one, and back."""
        self.choose_theme(OPPOSITE[self.theme])

    def scale_text(self, steps: int) -> None:
        """Make text larger or smaller by steps of a tenth; 0 puts it back to its usual size."""
        zoom = self._refresher.chosen_look.zoom * ZOOM_STEP**steps if steps else 1.0
        zoom = round(min(max(zoom, SMALLEST_ZOOM), LARGEST_ZOOM), 3)
        self._settings.keep_zoom(zoom)
        self._refresher.restyle(replace(self._refresher.chosen_look, zoom=zoom))

    @property
    def moves(self) -> bool:
        """Whether numbers of the film slide to where they belong."""
        return self._refresher.chosen_look.moves

    def turn_motion(self) -> None:
        """Let numbers slide, or let them only step."""
        self._settings.keep_moves(not self.moves)
        self._restyle_motion(moves=not self.moves)

    def move_as_wanted(self) -> None:
        """Let numbers slide unless the user, or else the whole machine, wants no motion."""
        chosen = self._settings.moves
        self._restyle_motion(moves=machine_moves() if chosen is None else chosen)

    def _restyle_motion(self, *, moves: bool) -> None:
        self._refresher.restyle(replace(self._refresher.chosen_look, moves=moves))

    def fit(self, size: QSize) -> None:
        """Let every size follow the window's, in pixels."""
        height = deciding_height(size)
        if height != self._refresher.chosen_look.height:
            self._refresher.restyle(replace(self._refresher.chosen_look, height=height))


def machine_moves() -> bool:
    """Whether this machine is set to move what is on its screen; Qt's style knows."""
    return QApplication.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) > 0


def deciding_height(size: QSize) -> int:
    """Return the height in pixels that sizes follow: the window's, or that of 4 : 3 where it is slimmer."""
    return min(size.height(), round(0.75 * size.width()))


def sized(look: Look, size: QSize) -> Look:
    """Return ``look`` for a window of ``size``."""
    return replace(look, height=deciding_height(size))


def dress(look: Look) -> None:
    """Give menus, tips, boxes and dialogs the fonts and colours of ``look``; quick when they have them."""
    if QApplication.font() != look.text:
        QApplication.setFont(look.text)
        QToolTip.setFont(look.text)
    if QApplication.palette().window().color() != look.theme.ground:
        QApplication.setPalette(look.theme.palette())
        QToolTip.setPalette(look.theme.palette())


def outline(field: QWidget, look: Look) -> None:
    """Give a field of Qt's an edge that is seen: Fusion draws it darker than the window, lost on black."""
    field.setPalette(look.theme.field_palette())
