"""Exports from the window: asks where to, writes whole files or none, and tells what went wrong."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import Protocol

from PySide6.QtCore import SignalInstance
from PySide6.QtGui import QGuiApplication, QImage

from nnviz.document.exports import FILMS, NUMBERED, Picture
from nnviz.document.files import write_atomically
from nnviz.document.frame import frame_of
from nnviz.document.masking import masked
from nnviz.document.notebook import notebook_of
from nnviz.document.table_files import csv_of_table, table_names
from nnviz.ui.desk_files import DeskFiles
from nnviz.ui.dialogs.questions import Questions
from nnviz.ui.exports.films import CANCELLED, missing_package
from nnviz.ui.refresher import Refresher
from nnviz.ui.settings import Settings
from nnviz.words import mark, say, told

# What is said when a picture of a panel has been copied.
COPIED: Mapping[str, str] = MappingProxyType(
    {
        "desk": mark("Copied a picture of the desk"),
        "network": mark("Copied a picture of the network"),
        "tables": mark("Copied a picture of the tables"),
        "function": mark("Copied a picture of the function"),
        "softmax": mark("Copied a picture of the softmax"),
        "sum": mark("Copied a picture of the sum"),
        "inspector": mark("Copied a picture of the inspector"),
        "code": mark("Copied a picture of the code"),
    }
)
COPIED_SCALE = 2  # pixels on the clipboard per pixel of the screen: sharp on a slide too


class Film(Protocol):
    """A film that is being made."""

    @property
    def ended(self) -> SignalInstance:
        """Tells why there is no film; nothing when there is."""


class Pictures(Protocol):
    """Draws panels."""

    def drawn(self, picture: Picture) -> bytes:
        """Return the content of a file; raise ``ValueError`` in words for a picture that is too large."""

    def image(self, picture: Picture) -> QImage:
        """Return the picture in pixels."""

    def handout(self, *, has_answers: bool) -> bytes:
        """Return the scenes as a PDF; raise ``ValueError`` in words where there are none."""

    def film(self, picture: Picture, target: Path) -> Film:
        """Begin to film a panel; raise ``ValueError`` in words when it cannot be."""


class Exports:
    """Pictures and tables of what is on screen."""

    def __init__(
        self,
        refresher: Refresher,
        settings: Settings,
        questions: Questions,
        pictures: Pictures,
        files: DeskFiles,
    ) -> None:
        """Draw by ``pictures``; files are called as the document of ``files``."""
        self._refresher = refresher
        self._settings = settings
        self._questions = questions
        self._pictures = pictures
        self._files = files

    def tables(self) -> tuple[str, ...]:
        """Return what tables there are."""
        return table_names(masked(frame_of(self._refresher.store)))

    def picture(self, picture: Picture) -> None:
        """Ask for a file and draw a panel into it; a film goes on while the window is used."""
        if picture.kind in FILMS:
            self._film(picture)
            return
        part = "" if picture.panel == "desk" else f"-{picture.panel}"
        kind = picture.kind.removeprefix(".").upper()
        words = say("{kind} pictures ({pattern})", kind=kind, pattern=f"*{picture.kind}")
        self._export(f"{part}{picture.kind}", words, lambda: self._pictures.drawn(picture))

    def copy(self, panel: str) -> None:
        """Put a picture of a panel on the clipboard."""
        picture = self._pictures.image(Picture(panel, ".png", COPIED_SCALE))
        picture.setDevicePixelRatio(1.0)
        QGuiApplication.clipboard().setImage(picture)
        self._refresher.told.emit(told(COPIED[panel]))

    def handout(self, *, has_answers: bool) -> None:
        """Ask for a file and write the scenes into it, to be printed."""
        part = "answers" if has_answers else "handout"
        words = say("PDF documents ({pattern})", pattern="*.pdf")
        self._export(f"-{part}.pdf", words, lambda: self._pictures.handout(has_answers=has_answers))

    def table(self, name: str) -> None:
        """Ask for a file and write a table into it."""
        frame = masked(frame_of(self._refresher.store))
        part = "" if name == "values" else f"-{name}"
        self._export(
            f"{part}.csv",
            say("Tables ({pattern})", pattern="*.csv"),
            lambda: csv_of_table(frame, name).encode(),
        )

    def script(self) -> None:
        """Ask for a file and write the code into it, as it is chosen to be written."""
        script = masked(frame_of(self._refresher.store)).script
        self._export(".py", say("Python scripts ({pattern})", pattern="*.py"), script.text.encode)

    def notebook(self) -> None:
        """Ask for a file and write the code into it as a notebook."""
        notebook = notebook_of(masked(frame_of(self._refresher.store)).script)
        self._export(".ipynb", say("Notebooks ({pattern})", pattern="*.ipynb"), notebook.encode)

    def _film(self, picture: Picture) -> None:
        """Ask where to and begin to film; the end of it is told."""
        lacks = missing_package(picture.kind)
        if lacks:
            self._questions.tell(say("This film cannot be written here"), lacks)
            return
        is_folder = picture.kind == NUMBERED
        ending, kinds = ("", say("Folders ({pattern})", pattern="*"))
        if not is_folder:
            ending, kinds = picture.kind, say("Films ({pattern})", pattern=f"*{picture.kind}")
        proposed = self._settings.folder / f"{self._files.stem}-film{ending}"
        path = self._questions.file_to_write(proposed, kinds)
        if path is None:
            return
        try:
            self._pictures.film(picture, path).ended.connect(partial(self._tell_end, path))
        except ValueError as fault:
            self._questions.tell(say("The film is not written"), str(fault))

    def _tell_end(self, path: Path, fault: str) -> None:
        """Say how the film ended."""
        if fault == CANCELLED:
            self._refresher.told.emit(say("No film is written"))
        elif fault:
            self._questions.tell(say("The film is not written"), fault)
        else:
            self._refresher.told.emit(say("Written to {file}", file=path.name))

    def _export(self, ending: str, kinds: str, content: Callable[[], bytes]) -> None:
        proposed = self._settings.folder / f"{self._files.stem}{ending}"
        path = self._questions.file_to_write(proposed, kinds)
        if path is None:
            return
        self._refresher.refresh_now()
        try:
            write_atomically(path, content())
        except ValueError as fault:
            self._questions.tell(say("The file is not written"), str(fault))
            return
        self._settings.keep_folder(path.parent)
        self._refresher.told.emit(say("Written to {file}", file=path.name))
