"""The way of a product along its link: in the frame that makes it, its number comes from its source."""

from PySide6.QtWidgets import QWidget

from nnviz.document.film import FilmPlace
from nnviz.document.frame import Frame
from nnviz.ui.theme import Look
from nnviz.ui.tween import Tween


class Slide:
    """Runs once when the film goes on by a frame; everywhere else the numbers stand where they belong."""

    def __init__(self, widget: QWidget) -> None:
        """Paint ``widget`` anew as long as something slides."""
        self._tween = Tween(widget, widget.update)
        self.animation = self._tween.animation
        self._before: FilmPlace | None = None

    @property
    def share(self) -> float:
        """How much of the way is done, from 0 to 1."""
        return self._tween.share

    def follow(self, frame: Frame, look: Look) -> None:
        """Begin where the film has gone on by one frame in a look that moves; stop where it is elsewhere."""
        before, self._before = self._before, frame.selection.film
        if _place(before) == _place(self._before):
            return
        self._tween.stop()
        if look.moves and _goes_on(before, self._before):
            self._tween.start()


def _place(film: FilmPlace | None) -> tuple[str, int] | None:
    """Return where a film stands, whether it plays or not."""
    return None if film is None else (film.grain, film.at)


def _goes_on(before: FilmPlace | None, now: FilmPlace | None) -> bool:
    """Whether the film has gone on by one frame."""
    return before is not None and now is not None and _place(now) == (before.grain, before.at + 1)
