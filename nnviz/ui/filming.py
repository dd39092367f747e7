"""The film of the forward pass, drawn frame by frame on a desk that no screen shows."""

from collections.abc import Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

from PySide6.QtCore import QObject, QSize, QTimer, Signal
from PySide6.QtWidgets import QProgressDialog, QWidget

from nnviz.document.exports import Picture
from nnviz.document.film import GRAINS, FilmPlace, frame_count
from nnviz.document.store import Store
from nnviz.ui.appearance import sized
from nnviz.ui.exports.films import CANCELLED, FilmFile
from nnviz.ui.exports.pictures import image_of
from nnviz.ui.offscreen import OffscreenDesk
from nnviz.ui.settings import Settings
from nnviz.ui.theme import Look
from nnviz.words import count, mark, say, told

MOST_FRAMES = 2000
_GRAINS: Mapping[str, str] = MappingProxyType(
    {
        "products": mark("products"),
        "neurons": mark("neurons"),
        "layers": mark("layers"),
        "rows": mark("rows"),
    }
)


def moments(store: Store) -> list[FilmPlace]:
    """Return where the film stands in each picture, at the grain that is chosen, from nothing to the end.

    Raises ``ValueError`` for more than ``MOST_FRAMES``.
    """
    grain = store.selection.film.grain if store.selection.film else GRAINS[0]
    frames = frame_count(store.document, grain) + 1
    if frames > MOST_FRAMES:
        raise ValueError(
            count(
                "found {n} frames of {grain}, needed at most {most}: choose larger steps",
                "found {n} frame of {grain}, needed at most {most}: choose larger steps",
                frames,
                grain=told(_GRAINS[grain]),
                most=str(MOST_FRAMES),
            )
        )
    return [FilmPlace(grain, at) for at in range(frames)]


class Filming:
    """Takes one picture at a time; the store and the window stay as they are."""

    def __init__(
        self, store: Store, look: Look, desk_size: QSize, settings: Settings, picture: Picture, target: Path
    ) -> None:
        """Begin a film at ``target``; raise ``ValueError`` in words when it cannot be made."""
        self.moments = moments(store)
        self.file = FilmFile(target, picture.kind)
        size = QSize(*picture.size) if picture.size else desk_size
        self._look = sized(look, size) if picture.size else look
        self._desk = OffscreenDesk(store, self._look, size, settings)
        self._picture = picture

    def frames(self) -> Iterator[int]:
        """Take the pictures; yield how many there are after each. Leave nothing when that fails."""
        try:
            for number, moment in enumerate(self.moments, start=1):
                store = self._desk.store
                store.select(replace(store.selection, film=moment))
                panel = self._desk.pictured(self._picture) if number == 1 else self._desk.again()
                image = image_of(panel, self._look.theme.window, self._picture.scale)
                self.file.add(image, len(self.moments))
                yield number
        except ValueError:
            self.cancel()
            raise

    def end(self) -> None:
        """Put the desk away."""
        self._desk.end()

    def cancel(self) -> None:
        """Leave nothing that is half written."""
        self.file.discard()


class FilmProgress(QObject):
    """Films while the window answers: one picture a turn of the event loop, the file in a thread."""

    ended = Signal(str)  # why there is no film; empty when there is

    def __init__(self, parent: QWidget, filming: Filming) -> None:
        """Film in front of ``parent``."""
        super().__init__(parent)
        self._filming = filming
        self._frames = filming.frames()
        self._encoding: Future[None] | None = None
        self._worker = ThreadPoolExecutor(1)
        self.bar = QProgressDialog(say("Filming…"), say("Cancel"), 0, len(filming.moments) + 1, parent)
        self.bar.setWindowTitle(say("Export the film"))
        self.bar.setMinimumDuration(0)
        self.bar.setAutoReset(False)
        self._turn = QTimer(self)
        self._turn.timeout.connect(self._take)
        self._turn.start(0)

    def _take(self) -> None:
        """Take the next picture, or see whether the file is made."""
        try:
            self._advance()
        except ValueError as fault:
            self._end(str(fault))

    def _advance(self) -> None:
        if self.bar.wasCanceled():
            self._end(CANCELLED)
        elif self._encoding is not None:
            if self._encoding.done():
                self._encoding.result()
                self._filming.file.finish()
                self._end("")
        elif (number := next(self._frames, None)) is not None:
            self.bar.setValue(number)
        else:
            self._turn.setInterval(20)
            self.bar.setLabelText(say("Writing the film…"))
            self._encoding = self._worker.submit(self._filming.file.encode)

    def _end(self, fault: str) -> None:
        """Put everything away; what is half written goes once its writer has let go of it."""
        self._turn.stop()
        self._worker.shutdown(wait=True)
        self._filming.end()
        if fault:
            self._filming.cancel()
        self.bar.close()
        self.bar.deleteLater()
        self.deleteLater()
        self.ended.emit(fault)
