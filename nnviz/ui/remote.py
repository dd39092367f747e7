"""The buttons of a remote on stage, whatever has the focus; and the echo of what a key did."""

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

from nnviz.document.acts import Act
from nnviz.document.echo import did
from nnviz.document.session import Session
from nnviz.document.strides import strode
from nnviz.document.teaching import DrawCurtain
from nnviz.document.walking import Walk
from nnviz.ui.held_keys import HeldKeys
from nnviz.ui.refresher import Refresher
from nnviz.ui.unfinished import drop_typed, is_typing
from nnviz.ui.widgets.curtain import Curtain
from nnviz.words import mark, told

TOO_SOON = 0.25  # seconds in which the same button again is a slip of the thumb
ECHO_STAYS = 2000  # milliseconds
_PAGES = {Qt.Key.Key_PageDown, Qt.Key.Key_PageUp}
_STRAYS = {  # what some remotes send: whatever they change, Page Up takes back
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Tab,
    Qt.Key.Key_Backtab,
    Qt.Key.Key_Space,
    Qt.Key.Key_Backspace,
    Qt.Key.Key_Delete,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
    Qt.Key.Key_Return,
    Qt.Key.Key_Enter,
}
_REPEATING = {
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Plus,
    Qt.Key.Key_Minus,
    Qt.Key.Key_Tab,
    Qt.Key.Key_Backtab,
}
_ONCE = {Qt.Key.Key_F5, Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter}  # even in a field
_KEY_EVENTS = {QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease}
_ALONE = {Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr}
_WORDS = {Qt.Key.Key_PageDown: mark("Page Down"), Qt.Key.Key_PageUp: mark("Page Up")}


class Remote(QObject):
    """Listens to the widget with the focus, on stage only."""

    echoed = Signal()  # the echo has come or gone
    heard = Signal(Qt.Key)  # a key was pressed on stage

    def __init__(self, refresher: Refresher, clock: Callable[[], float] = time.monotonic) -> None:
        """Act by ``refresher``; ``clock`` tells seconds."""
        super().__init__(refresher)
        self._refresher = refresher
        self.clock = clock
        self._pressed: dict[int, float] = {}  # when each button was last pressed
        self._before: Session | None = None  # before the key that is being handled
        self._held = HeldKeys()
        self._name = ""
        self._is_stray = False
        self.echo = ""
        self._end = QTimer(self)
        self._end.setSingleShot(True)
        self._end.timeout.connect(lambda: self._say(""))
        self._handled = QTimer(self)
        self._handled.setSingleShot(True)
        self._handled.timeout.connect(self.settle)

    def page(self, by: int) -> None:
        """Walk a step, unless the same button was pressed just now; what is typed is dropped."""
        now = self.clock()
        if now - self._pressed.get(by, -TOO_SOON) >= TOO_SOON:
            self._pressed[by] = now
            drop_typed()
            self._perform(Walk(by))

    def listen_to(self, old: QWidget | None, now: QWidget | None) -> None:
        """Hear the keys of the widget that has the focus now."""
        if old is not None:
            old.removeEventFilter(self)
        if now is not None:
            now.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave the buttons of a remote to the stage, and remember what was pressed."""
        if event.type() not in _KEY_EVENTS or not isinstance(event, QKeyEvent):
            return False
        if event.type() == QEvent.Type.KeyRelease:
            self._held.let_go(event)
        selection = self._refresher.store.selection
        if selection.stage is None or event.type() == QEvent.Type.KeyRelease:
            return False
        if self._held.is_repeat(event) and not _may_repeat(Qt.Key(event.key()), watched):
            event.accept()  # neither a shortcut nor a widget has it
            return True
        if selection.curtain:
            return not isinstance(watched, Curtain) and self._opened_by(event)
        key = Qt.Key(event.key())
        if key not in _ALONE:
            self._press(event, key)
        if event.type() == QEvent.Type.ShortcutOverride and _is_button(key, watched):
            event.ignore()
            return True  # no slider and no field may claim it before the stage
        return False

    def _opened_by(self, event: QKeyEvent) -> bool:
        """Open the curtain of the other screen by a key; return whether the key is used up."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()  # no shortcut takes it: it comes again as a key
        elif event.key() not in _ALONE:
            self._perform(DrawCurtain(""))
        return True

    def settle(self) -> None:
        """Remember what the key changed, so that Page Up takes it back; echo it."""
        before, self._before = self._before, None
        store = self._refresher.store
        if before is None or store.selection.stage is None:
            return
        if self._is_stray and (not _is_same(before, store.session) or _has_opened(store.session)):
            strode(store, _start_of(before, store.session), 1)
        if "echo" in store.selection.aids:
            words = did(before, store.session)
            self._say(f"{self._name}   {words}" if words else self._name)

    def _press(self, event: QKeyEvent, key: Qt.Key) -> None:
        """Note a key once, though it is heard as a shortcut and as a key."""
        if self._before is None:
            self._before = self._refresher.store.session
            self._name = told(_WORDS.get(key, "")) or _name_of(event)
            self._is_stray = key in _STRAYS
            self._handled.start(0)
            self.heard.emit(key)

    def _say(self, words: str) -> None:
        self.echo = words
        if words:
            self._end.start(ECHO_STAYS)
        self.echoed.emit()

    def _perform(self, act: Act) -> None:
        """Do it, or say why not."""
        self._refresher.release()
        try:
            act.perform(self._refresher.store)
        except ValueError as fault:
            self._refresher.refused.emit(str(fault))


def _may_repeat(key: Qt.Key, watched: QObject) -> bool:
    """Whether a key held down does more than one pressed once: it steps, walks, or types in a field."""
    if isinstance(watched, QLineEdit):
        return key not in {*_PAGES, *_ONCE}
    return key in _REPEATING


def _is_button(key: Qt.Key, watched: QObject) -> bool:
    """Whether a key is one of a remote's; in a field a full stop and a B are typed."""
    if isinstance(watched, QLineEdit):
        return key in _PAGES
    return key in {*_PAGES, Qt.Key.Key_B, Qt.Key.Key_Period}


def _name_of(event: QKeyEvent) -> str:
    return QKeySequence(event.keyCombination()).toString(QKeySequence.SequenceFormat.NativeText)


def _is_same(before: Session, after: Session) -> bool:
    return before.document is after.document and before.selection == after.selection


def _has_opened(session: Session) -> bool:
    """Whether a field waits, and that is not noted as a step yet."""
    stride = session.selection.stride
    return is_typing() and (stride is None or not stride.is_last(session))


def _start_of(before: Session, after: Session) -> Session:
    """Return where a run of steps began: steps that are one act are taken back as one, a sweep with them."""
    if before.sweep is not None:
        return before.cancelled()
    stride = before.selection.stride
    is_run = before.dragged is not None and after.history is before.history and stride is not None
    if not is_run or stride is None or stride.entered_document is not before.document:
        return before
    start = before.cancelled()
    return start.looking(stride.left)
