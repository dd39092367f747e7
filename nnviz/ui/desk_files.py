"""The document and its file: new, open, save, and asking before changes are lost."""

from pathlib import Path

from nnviz.document.document import Document
from nnviz.document.examples import Example
from nnviz.document.files import SUFFIX, DocumentFault, read_document, write_document
from nnviz.ui.dialogs.questions import Answer, Questions
from nnviz.ui.refresher import Refresher
from nnviz.ui.settings import Settings
from nnviz.words import mark, say, told


def kinds() -> str:
    """Return the kinds of files that are offered, as Qt's dialogs want them."""
    return ";;".join(
        (
            say("nnviz documents ({pattern})", pattern=f"*{SUFFIX}"),
            say("All files ({pattern})", pattern="*"),
        )
    )


UNTITLED = mark("Untitled")


class DeskFiles:
    """Knows which file the document on screen belongs to.

    What would lose changes asks first. A file that cannot be read or written is told in a sentence,
    and the document on screen stays.
    """

    def __init__(
        self, refresher: Refresher, settings: Settings, questions: Questions, path: Path | None
    ) -> None:
        """Begin with the document that the store holds, read from ``path`` or from no file."""
        self._refresher = refresher
        self._settings = settings
        self._questions = questions
        self._path = path
        if path is not None:
            settings.keep_recent(path.absolute())

    @property
    def path(self) -> Path | None:
        """The file that Save writes; ``None`` when there is none yet."""
        return self._path

    @property
    def name(self) -> str:
        """What the document is called: its file, else its title."""
        if self._path is not None:
            return self._path.name
        return self._refresher.store.document.title or told(UNTITLED)

    @property
    def stem(self) -> str:
        """What files made from the document are called, without a suffix."""
        return _file_name(self.name)

    def recent(self) -> list[Path]:
        """Return the files opened or saved lately."""
        return self._settings.recent

    def start(self, document: Document) -> bool:
        """Start over with a document that has no file; return whether that was done."""
        if not self.may_leave():
            return False
        self._show(document, None)
        return True

    def open_example(self, example: Example) -> bool:
        """Open an example; Save will ask for a file of the user's own."""
        return self.start(example.document)

    def open(self) -> bool:
        """Ask for a file and open it."""
        path = self._questions.file_to_open(self._settings.folder, kinds())
        return path is not None and self.open_path(path)

    def open_path(self, path: Path) -> bool:
        """Open a file; return whether it is on screen now."""
        try:
            document = read_document(path)
        except DocumentFault as fault:
            self._questions.tell(say("This file cannot be opened"), str(fault))
            return False
        if not self.may_leave():
            return False
        self._settings.keep_recent(path.absolute())
        self._show(document, path)
        return True

    def save(self) -> bool:
        """Save the document to its file, asking for one when there is none; return whether it is saved."""
        return self.save_as() if self._path is None else self._write(self._path)

    def save_as(self) -> bool:
        """Ask for a file and save the document there."""
        proposed = self._path or self._settings.folder / f"{self.stem}{SUFFIX}"
        path = self._questions.file_to_write(proposed, kinds())
        return path is not None and self._write(path)

    def may_leave(self) -> bool:
        """Whether the document may be left: it is saved, or the person says what to do with the changes."""
        self._refresher.release()
        if self._refresher.store.session.is_saved:
            return True
        answer = self._questions.save_first(self.name)
        return self.save() if answer is Answer.SAVE else answer is Answer.DISCARD

    def _write(self, path: Path) -> bool:
        self._refresher.release()
        try:
            write_document(self._refresher.store.document, path)
        except DocumentFault as fault:
            self._questions.tell(say("The document is not saved"), str(fault))
            return False
        self._path = path
        self._settings.keep_recent(path.absolute())
        self._refresher.store.mark_saved()
        self._refresher.told.emit(say("Saved as {file}", file=path.name))
        return True

    def _show(self, document: Document, path: Path | None) -> None:
        self._path = path
        self._refresher.store.open(document)


def _file_name(name: str) -> str:
    """Return ``name`` as a file may be called everywhere."""
    tidy = "".join(sign if sign.isalnum() or sign in " -_" else " " for sign in name.removesuffix(SUFFIX))
    return "-".join(tidy.lower().split()) or "untitled"
