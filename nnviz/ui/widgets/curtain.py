"""The curtain: the whole window black or white, with the time; any key of a remote opens it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, QTime, QTimer, Signal
from PySide6.QtGui import QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from nnviz.ui.drawing.texts import cap_height, draw_text_centred
from nnviz.ui.theme import NUMBER_FAMILY, Look, read_theme, written_font
from nnviz.words import say

_THEME_OF = {"black": "projector-dark", "white": "projector-light"}  # their grounds are black and white
_TIME_SIZE = 0.12  # of the height
_ALONE = {Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr}


def time_now() -> str:
    """Return the time of the day: ``10:42``."""
    return QTime.currentTime().toString("HH:mm")


class Curtain(QWidget):
    """Takes every key while it is drawn: none reaches what is behind it."""

    opened = Signal()  # a key or a click
    turned = Signal()  # Shift+B once more: the other colour

    def __init__(self, parent: QWidget, now: Callable[[], str] = time_now) -> None:
        """Hang over ``parent``, open; ``now`` tells the time."""
        super().__init__(parent)
        self._now = now
        self._colour = ""
        self._font = QFont()
        self._focus_before: QWidget | None = None
        self._clock = QTimer(self)
        self._clock.setInterval(1000)
        self._clock.timeout.connect(self._tick)
        self.time = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.hide()

    def draw(self, colour: str, look: Look) -> None:
        """Draw the curtain in a colour; without one open it, the focus going back to where it was."""
        if colour and not self._colour:
            self._focus_before = self.window().focusWidget()
        was, self._colour = self._colour, colour
        self._font = written_font(NUMBER_FAMILY, round(_TIME_SIZE * look.height), QFont.Weight.Normal)
        if colour:
            self._cover()
        elif was:
            self._uncover()

    def _cover(self) -> None:
        self.setGeometry(self.window().rect())
        self._tick()
        self._clock.start()
        self.raise_()
        self.show()
        self.setFocus()
        self.update()

    def _uncover(self) -> None:
        self._clock.stop()
        self.hide()
        if self._focus_before is not None:
            self._focus_before.setFocus()

    def _tick(self) -> None:
        """Follow the clock; what stays the same is not drawn again."""
        time = self._now()
        if time != self.time:
            self.time = time
            self.setAccessibleName(say("Curtain, {time}", time=time))
            self.update()

    def event(self, event: QEvent) -> bool:
        """Claim every key before shortcuts do."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open; by Shift+B change the colour. A key held down since before does nothing."""
        if event.isAutoRepeat() or event.key() in _ALONE:
            return
        is_turn = event.key() == Qt.Key.Key_B and event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        (self.turned if is_turn else self.opened).emit()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Keep the focus: Tab is a key like any other here."""
        return False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open."""
        self.opened.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill everything, with the time in the middle."""
        if not self._colour:
            return
        theme, painter = read_theme(_THEME_OF[self._colour]), QPainter(self)
        painter.fillRect(self.rect(), theme.ground)
        baseline = (self.height() + cap_height(self._font)) / 2
        draw_text_centred(painter, self.width() / 2, baseline, self.time, self._font, theme.second_ink)
        painter.end()
