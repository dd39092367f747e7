"""The command palette: what is typed finds a command or is a line of the small language."""

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from nnviz.document.acts import Act, Change
from nnviz.document.asked import hidden_in
from nnviz.document.covered_labels import set_by
from nnviz.document.language import FORMS, understand
from nnviz.document.quantity_names import quantity_name
from nnviz.ui.actions import Actions
from nnviz.ui.appearance import outline
from nnviz.ui.drawing.strokes import draw_box
from nnviz.ui.drawing.texts import line_height
from nnviz.ui.refresher import Refresher
from nnviz.ui.widgets.message_line import as_sentence
from nnviz.words import say, told

_LIST_KEYS = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}
_ENTER_KEYS = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


def plain_letters(text: str) -> str:
    """Return ``text`` as it is searched: small letters without accents and without marks of direction."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in apart if unicodedata.category(sign) not in {"Mn", "Cf"})


@dataclass(frozen=True, eq=False)
class Entry:
    """A line of the list: what it is called, what stands right of it, what Enter does."""

    text: str
    remark: str
    run: Callable[[], object] | None = None  # without one it is a form of the language, to be filled in

    def fits(self, words: list[str]) -> bool:
        """Whether every word occurs in it; ``words`` are plain."""
        text = plain_letters(f"{self.text} {self.remark}")
        return all(word in text for word in words)


class Palette(QWidget):
    """A field over a list, above the panels; the list shows what fits what is typed.

    Enter runs the line that is understood, else the chosen entry. A line that is refused stays, with
    the sentence that says what was expected.
    """

    def __init__(self, parent: QWidget, actions: Actions, refresher: Refresher) -> None:
        """Stand before ``parent``; run commands by ``actions`` and lines by ``refresher``."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._refresher = refresher
        self._focus_before = parent.focusWidget()
        commands = [Entry(*offer) for offer in actions.offers()]
        self._entries = [*commands, *(Entry(form, told(meaning)) for form, meaning in FORMS)]
        self._fitting: list[Entry] = []
        self.field = QLineEdit()
        self.field.setPlaceholderText(say("A command, or a line such as  {line}", line="bias 1.2 = −3"))
        self.field.setAccessibleName(say("Command"))
        self.list = _list()
        self.answer = QLabel()
        self.answer.setWordWrap(True)
        self._arrange(parent)
        self.field.textChanged.connect(self._filter)
        self.list.itemClicked.connect(self.run)
        self._filter("")

    def _arrange(self, parent: QWidget) -> None:
        """Put the field above the list, in the middle of the upper part of the window."""
        look = self._refresher.look
        column = QVBoxLayout(self)
        column.setContentsMargins(*[look.unit(1.5)] * 4)
        column.setSpacing(look.unit(1))
        for widget in (self.field, self.answer, self.list):
            column.addWidget(widget)
        outline(self.field, look)
        self.answer.setFixedHeight(round(2.2 * line_height(look.text)))
        self.answer.setAlignment(Qt.AlignmentFlag.AlignTop)
        width, height = min(look.unit(90), parent.width()), round(0.6 * look.height)
        self.setFixedSize(width, height)
        self.list.setColumnWidth(0, round(0.52 * width))
        self.move((parent.width() - width) // 2, look.unit(7))

    def open(self) -> None:
        """Come up above the panels and take the focus."""
        self.show()
        self.raise_()
        self.field.setFocus()
        cast("QApplication", QApplication.instance()).focusChanged.connect(self._follow_focus)

    def leave(self) -> None:
        """Close and give the focus back."""
        self.close()
        if self._focus_before is not None:
            self._focus_before.setFocus()

    def _follow_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Close when something else in the window is looked at."""
        if now is not None and now is not self.field:
            self.close()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box."""
        look = self._refresher.look
        painter = QPainter(self)
        painter.fillRect(self.rect(), look.theme.window)
        draw_box(painter, QRectF(self.rect()), look.theme.ground, look.theme.axis, 1.5, look.unit(0.75))
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter runs; Up, Down and the Page keys move in the list while the field keeps the focus."""
        if event.key() in _ENTER_KEYS:
            self.run()
        elif event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() in _LIST_KEYS:
            self.list.keyPressEvent(event)

    def run(self, *_clicked: object) -> None:
        """Do what is typed or chosen; stay open when it is refused."""
        act, refusal = self._understood()
        entry = self._chosen()
        if act is not None:
            self._perform(act)
        elif entry is None:
            self.answer.setText(as_sentence(refusal))
        elif entry.run is None:
            self.field.setText(entry.text)
            self.field.selectAll()
        else:
            self.leave()
            entry.run()

    def _perform(self, act: Act) -> None:
        self._refresher.release()
        try:
            act.perform(self._refresher.store)
        except ValueError as fault:
            self.answer.setText(as_sentence(str(fault)))
            return
        self.leave()
        self._say_what_stays_covered(act)

    def _say_what_stays_covered(self, act: Act) -> None:
        """Say of a number that was set under its cover that it is hidden still: nothing on screen changed."""
        hidden = hidden_in(self._refresher.store.session)
        held = set_by(act.edit) & hidden if isinstance(act, Change) else frozenset()
        if held:
            name = quantity_name(next(iter(held)), self._refresher.store.document)
            self._refresher.told.emit(say("{place} is set and stays covered", place=name))

    def _understood(self) -> tuple[Act | None, str]:
        """Return what the line asks for, or why it is not understood."""
        store = self._refresher.store
        try:
            return understand(self.field.text(), store.document, store.selection), ""
        except ValueError as fault:
            return None, str(fault)

    def _chosen(self) -> Entry | None:
        index = self.list.currentIndex().row()
        return self._fitting[index] if 0 <= index < len(self._fitting) else None

    def _filter(self, text: str) -> None:
        """List what fits; say what Enter does, or what was expected when nothing fits."""
        words = plain_letters(text).split()
        self._fitting = [entry for entry in self._entries if entry.fits(words)]
        self.list.clear()
        self.list.addTopLevelItems([self._item(entry) for entry in self._fitting])
        self.list.setCurrentIndex(self.list.model().index(0, 0))
        act, refusal = self._understood()
        answer = say("Enter does it") if act else "" if self._fitting else refusal
        self.answer.setText(as_sentence(answer))

    def _item(self, entry: Entry) -> QTreeWidgetItem:
        """Return a row of the list, its remark in the second ink."""
        look = self._refresher.look
        row = QTreeWidgetItem([entry.text, entry.remark])
        row.setForeground(1, look.theme.second_ink)
        row.setSizeHint(0, QSize(0, round(1.7 * line_height(look.text))))
        return row


def _list() -> QTreeWidget:
    """Return an empty list with a column for texts and one for remarks."""
    made = QTreeWidget()
    made.setAccessibleName(say("Commands that fit"))
    made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    made.setColumnCount(2)
    made.setHeaderHidden(True)
    made.setRootIsDecorated(False)
    made.setUniformRowHeights(True)
    made.setFrameShape(QTreeWidget.Shape.NoFrame)
    return made
