"""The code panel: the script that prints every number on screen, in one of three forms."""

from functools import partial

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QButtonGroup, QWidget

from nnviz.document.frame import Frame, frame_of
from nnviz.document.masking import masked
from nnviz.document.viewing import WriteScript
from nnviz.ui.command import perform
from nnviz.ui.panels.code_view import CodeView
from nnviz.ui.refresher import Refresher
from nnviz.ui.theme import Look
from nnviz.ui.widgets.panel_box import PanelBox
from nnviz.ui.widgets.quiet_button import QuietButton
from nnviz.ui.widgets.word_button import WordButton
from nnviz.words import count, mark, say, told

FORMS = (
    ("class", mark("Classes"), mark("Write the code with a class for layers, as in the course")),
    ("flat", mark("Flat"), mark("Write the code as formulas one below the other")),
    ("plain", mark("Plain Python"), mark("Write the code as loops, without NumPy")),
)


class CodePanel(PanelBox):
    """The forms to choose from and a button that copies; the code below."""

    def __init__(self, refresher: Refresher) -> None:
        """Send gestures to ``refresher``."""
        super().__init__(say("Code"))
        self._refresher = refresher
        self._group = QButtonGroup(self)
        self.forms = {name: self._made(name, told(word), told(meaning)) for name, word, meaning in FORMS}
        self.copy = QuietButton("copy", say("Copy the code"))
        self.copy.clicked.connect(lambda: copy_script(refresher))
        self.header.addWidget(self.copy)
        self.view = CodeView(refresher)
        self.view.copying.connect(lambda: copy_script(refresher))
        self.body.addWidget(self.view)

    def _made(self, name: str, word: str, meaning: str) -> WordButton:
        button = WordButton(word, meaning)
        button.clicked.connect(partial(self._choose, name))
        self._group.addButton(button)
        self.header.addWidget(button)
        return button

    def refresh(self, frame: Frame, look: Look) -> None:
        """Show ``frame``."""
        self.wear(look)
        self.header.setSpacing(0)
        around = look.unit(1)
        self._outer.setContentsMargins(around, around, around, around)
        for name, button in self.forms.items():
            button.wear(look)
            button.setChecked(name == frame.selection.script)
        self.copy.wear(look)
        self.view.refresh(frame, look)
        self.sign_hidden([say("lines")] if look.is_stage and self.view.hides_some else [])

    @property
    def drawn(self) -> QWidget:
        """The lines on screen."""
        return self.view

    def fits(self, frame: Frame, look: Look) -> bool:
        """Whether every line is in sight."""
        return not self.view.hides_some

    def _choose(self, form: str, *_checked: bool) -> None:
        perform(self._refresher, WriteScript(form))


def copy_script(refresher: Refresher) -> None:
    """Put the code, as it is chosen to be written, on the clipboard."""
    script = masked(frame_of(refresher.store)).script
    QGuiApplication.clipboard().setText(script.text)
    refresher.told.emit(count("Copied {n} lines of code", "Copied {n} line of code", len(script.lines)))
