"""What has just been revealed: for a moment its cover is still seen, paler and paler."""

from PySide6.QtCore import QObject, Signal

from nnviz.document.covering import Covers
from nnviz.document.frame import Frame
from nnviz.ui.theme import Look
from nnviz.ui.tween import Tween


class Unveiling(QObject):
    """Runs once where covers have gone and nothing else has changed; in a look that does not move never."""

    moved = Signal()  # it must be painted anew

    def __init__(self, parent: QObject) -> None:
        """Reveal nothing yet."""
        super().__init__(parent)
        self._tween = Tween(self, self.moved.emit)
        self.animation = self._tween.animation
        self._revealed: Covers = frozenset()

    @property
    def revealed(self) -> Covers:
        """The numbers whose covers are going; empty once they have gone."""
        return self._revealed if self._tween.is_running else frozenset()

    @property
    def share(self) -> float:
        """How much of the way is done: 0 is covered still, 1 is seen."""
        return self._tween.share

    def follow(self, before: Frame, frame: Frame, look: Look) -> None:
        """Begin where ``frame`` shows what ``before`` covered; stop where something else has changed."""
        if _is_elsewhere(before, frame):
            self._tween.stop()
            return
        gone = before.visible.covered - frame.visible.covered
        if gone and look.moves:
            self._revealed = gone
            self._tween.start()
        elif gone or self._revealed & frame.visible.covered:
            self._tween.stop()


def _is_elsewhere(before: Frame, frame: Frame) -> bool:
    """Whether another document or sample is seen, or another step of the film."""
    one, other = before.selection, frame.selection
    is_same = (one.sample, one.scene, one.film) == (other.sample, other.scene, other.film)
    return not is_same or (before.bare or before).document is not (frame.bare or frame).document
