"""What tests of the window share: a window on an example, and a person whose answers are known."""

from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nnviz.document.document import Document
from nnviz.document.edits import SetValue
from nnviz.document.places import Bias
from nnviz.document.store import Store
from nnviz.ui import start
from nnviz.ui.dialogs.questions import Answer
from nnviz.ui.settings import Keeper, Settings
from nnviz.ui.window import Window
from tests.ui.bench import example

CHANGE = SetValue(Bias(0, 0), 0.5)


class Person:
    """Answers questions as decided beforehand, and remembers what was told."""

    def __init__(self, path: Path | None = None, answer: Answer = Answer.CANCEL) -> None:
        """Choose ``path`` in every dialog and give ``answer`` about changes."""
        self.path = path
        self.answer = answer
        self.asked: list[str] = []
        self.told: list[str] = []
        self.proposed: list[str] = []

    def save_first(self, name: str) -> Answer:
        """Answer about changes that are not saved."""
        self.asked.append(name)
        return self.answer

    def file_to_open(self, folder: Path, kinds: str) -> Path | None:
        """Choose the file."""
        return self.path

    def file_to_write(self, proposed: Path, kinds: str) -> Path | None:
        """Choose the file."""
        self.proposed.append(proposed.name)
        return self.path

    def tell(self, title: str, sentence: str) -> None:
        """Remember the sentence."""
        self.told.append(sentence)


def window_on(
    qtbot: QtBot,
    document: Document | str = "clamp",
    person: Person | None = None,
    *,
    path: Path | None = None,
    settings: Settings | None = None,
    size: tuple[int, int] = (1280, 720),
) -> Window:
    """Return an open window on ``document`` or an example, before a person."""
    shown = example(document) if isinstance(document, str) else document
    kept = settings or Settings(Keeper())
    window = start.build(Store(shown), path, "light", QSize(*size), kept, person or Person())
    qtbot.addWidget(window, before_close_func=lambda each: each.refresher.store.mark_saved())
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    QApplication.processEvents()
    window.refresher.refresh_now()
    return window
