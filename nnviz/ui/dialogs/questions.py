"""The questions that stop everything: whether to save first, which file to open, where to save it."""

from enum import Enum
from pathlib import Path
from typing import Protocol

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from nnviz.words import say


class Answer(Enum):
    """What to do with changes that are not saved."""

    SAVE = "save"
    DISCARD = "discard"
    CANCEL = "cancel"


class Questions(Protocol):
    """Who answers: a person by dialogs, or a test."""

    def save_first(self, name: str) -> Answer:
        """Ask what to do with the changes to the document called ``name``."""

    def file_to_open(self, folder: Path, kinds: str) -> Path | None:
        """Ask for a file; ``None`` when the person changed their mind. ``kinds``: "Documents (*.nnviz)"."""

    def file_to_write(self, proposed: Path, kinds: str) -> Path | None:
        """Ask where to write; an existing file is only returned when it may be replaced."""

    def tell(self, title: str, sentence: str) -> None:
        """Tell what went wrong."""


class AskByDialog:
    """Asks the person at the window."""

    def __init__(self, window: QWidget) -> None:
        """Stand before ``window``."""
        self._window = window

    def save_first(self, name: str) -> Answer:
        """Ask what to do with the changes to the document called ``name``."""
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(say("Save changes?"))
        box.setText(say("Save the changes to {name}?", name=name))
        box.setInformativeText(say("They are lost otherwise."))
        buttons = QMessageBox.StandardButton
        box.setStandardButtons(buttons.Save | buttons.Discard | buttons.Cancel)
        box.setDefaultButton(buttons.Save)
        box.button(buttons.Save).setText(say("&Save"))
        box.button(buttons.Discard).setText(say("&Discard"))
        chosen = _ask(box)
        answers = {buttons.Save: Answer.SAVE, buttons.Discard: Answer.DISCARD}
        return answers.get(buttons(chosen), Answer.CANCEL)

    def file_to_open(self, folder: Path, kinds: str) -> Path | None:
        """Ask for a file by the system's dialog."""
        dialog = QFileDialog(self._window, say("Open"), str(folder), kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        return _chosen(dialog)

    def file_to_write(self, proposed: Path, kinds: str) -> Path | None:
        """Ask where to write by the system's dialog, which asks before it replaces a file."""
        dialog = QFileDialog(self._window, say("Save"), str(proposed.parent), kinds)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(proposed.suffix.removeprefix("."))
        dialog.selectFile(proposed.name)
        return _chosen(dialog)

    def tell(self, title: str, sentence: str) -> None:
        """Tell what went wrong in a box."""
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(title)
        box.setText(title)
        box.setInformativeText(sentence)
        _ask(box)


def _ask(box: QMessageBox) -> int:
    """Return the button that the person presses; the buttons have words, and no icons of the platform."""
    for button in box.buttons():
        button.setIcon(QIcon())
    chosen = box.exec()
    box.deleteLater()
    return chosen


def _chosen(dialog: QFileDialog) -> Path | None:
    """Return the file that the person chooses, if any."""
    accepted = dialog.exec()
    names = dialog.selectedFiles() if accepted else []
    dialog.deleteLater()
    return Path(names[0]) if names else None
