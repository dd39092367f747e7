"""Six letters to keep and restore snapshots by, and how far each lies from the curve."""

from functools import partial

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from nnviz.document.edits import Edit
from nnviz.document.frame import Frame
from nnviz.document.kept import LETTERS
from nnviz.document.snapshots import DropSnapshot, NameSnapshot, RestoreSnapshot, TakeSnapshot, found
from nnviz.ui.refresher import Refresher
from nnviz.ui.theme import Look
from nnviz.ui.widgets.end_label import EndLabel
from nnviz.ui.widgets.inline_field import InlineField
from nnviz.ui.widgets.letter_button import LetterButton
from nnviz.words import say


class SnapshotLine(QWidget):
    """A press takes a snapshot where there is none and restores what is there; a menu does the rest."""

    def __init__(self, refresher: Refresher) -> None:
        """Send acts to ``refresher``."""
        super().__init__()
        self._refresher = refresher
        self._look: Look | None = None
        self.buttons = {letter: self._button(letter) for letter in LETTERS}
        self.words = EndLabel()
        self.field = InlineField(self)
        self.field.setAccessibleName(say("Name of the snapshot"))
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        for button in self.buttons.values():
            self._line.addWidget(button)
        self._line.addWidget(self.words, 1)

    def _button(self, letter: str) -> LetterButton:
        button = LetterButton(letter)
        button.clicked.connect(partial(self._press, letter))
        button.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        button.customContextMenuRequested.connect(partial(self._offer, letter))
        return button

    def refresh(self, frame: Frame, look: Look) -> None:
        """Show which letters are taken, and the gaps."""
        if look is not self._look:
            self._wear(look)
        taken = {each.letter: each.title for each in frame.document.snapshots}
        for letter, button in self.buttons.items():
            meaning = (
                say("Restore {title}", title=taken[letter])
                if letter in taken
                else say("Take snapshot {letter}", letter=letter)
            )
            button.show_state(is_full=letter in taken, meaning=meaning)
        comparison = frame.comparison
        self.words.set_text(comparison.snapshot_words(frame.document.format) if comparison else "")

    def menu(self, letter: str) -> QMenu:
        """Return what can be done with a snapshot that is there."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        acts: tuple[tuple[str, Edit], ...] = (
            (say("Restore {letter}", letter=letter), RestoreSnapshot(letter)),
            (say("Take {letter} again", letter=letter), TakeSnapshot(letter)),
            (say("Drop {letter}", letter=letter), DropSnapshot(letter)),
        )
        for text, edit in acts:
            menu.addAction(text).triggered.connect(partial(self._apply, edit))
        menu.addAction(say("Rename…")).triggered.connect(partial(self._rename, letter))
        return menu

    def _press(self, letter: str, *_checked: bool) -> None:
        is_there = found(self._refresher.store.document, letter) is not None
        self._apply(RestoreSnapshot(letter) if is_there else TakeSnapshot(letter))

    def _offer(self, letter: str, at: QPoint) -> None:
        if found(self._refresher.store.document, letter) is not None:
            self.menu(letter).popup(self.buttons[letter].mapToGlobal(at))

    def _rename(self, letter: str, *_checked: bool) -> None:
        """Open a field over the words; what is typed there names the snapshot."""
        snapshot = found(self._refresher.store.document, letter)
        if snapshot is not None and self._look is not None:
            over = QRectF(self.words.geometry())
            self.field.open(over, snapshot.name, self._look, partial(self._name, letter))

    def _name(self, letter: str, typed: str) -> bool:
        return self._apply(NameSnapshot(letter, typed))

    def _apply(self, edit: Edit, *_checked: bool) -> bool:
        self._refresher.release()
        return self._refresher.apply(edit)

    def _wear(self, look: Look) -> None:
        self._look = look
        self._line.setSpacing(look.unit(0.5))
        self.words.setContentsMargins(look.unit(0.5), 0, 0, 0)
        for button in self.buttons.values():
            button.wear(look)
        self.words.wear(look)
