"""A line for messages: what was refused, what was done, else a hint; of one height, so that nothing jumps."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from nnviz.ui.drawing.texts import cap_height, draw_text, elided, line_height, text_width
from nnviz.ui.icons import icon_pixmap
from nnviz.ui.sides import lead
from nnviz.ui.theme import Look
from nnviz.words import say

SHORTEST, EACH_CHARACTER = 4000, 60  # milliseconds that a message stays, and more for each character
_NO_ICON, _REFUSAL = "", "triangle-alert"


@dataclass(frozen=True)
class _Message:
    """What stands on the line, with the icon that says its kind."""

    text: str
    icon: str


def as_sentence(text: str) -> str:
    """Return ``text`` with a capital first."""
    return text[:1].upper() + text[1:]


class MessageLine(QWidget):
    """Shows one sentence at a time; a message gives way to the hint after some seconds."""

    changed = Signal()  # a message has come or gone

    def __init__(self) -> None:
        """Make an empty line."""
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._look: Look | None = None
        self._hint = ""
        self._message: _Message | None = None
        self._is_new = False  # a refusal that no frame has followed yet
        self._state: object = None
        self._end = QTimer(self)
        self._end.setSingleShot(True)
        self._end.timeout.connect(self.clear)

    @property
    def text(self) -> str:
        """What can be read on the line."""
        return self._message.text if self._message else self._hint

    @property
    def has_message(self) -> bool:
        """Whether more than a hint can be read."""
        return self._message is not None

    def refuse(self, sentence: str) -> None:
        """Say why an act was refused, behind a mark of warning."""
        self._say(_Message(sentence, _REFUSAL))
        self._is_new = True

    def tell(self, sentence: str) -> None:
        """Say what was done."""
        self._say(_Message(sentence, "info"))

    def hint(self, sentence: str) -> None:
        """Show ``sentence`` while there is no message."""
        if sentence != self._hint:
            self._hint = sentence
            self.setToolTip(self.text)
            self.update()

    def follow(self, state: object) -> None:
        """End a refusal once something has been done since: ``state`` is not as in the frame after it."""
        is_refusal = self._message is not None and self._message.icon == _REFUSAL
        if is_refusal and not self._is_new and state is not self._state:
            self.clear()
        self._is_new, self._state = False, state

    def clear(self) -> None:
        """Go back to the hint."""
        self._end.stop()
        self._message = None
        self._describe()

    def wear(self, look: Look) -> None:
        """Take fonts, colours and height from ``look``."""
        if look is not self._look:
            self._look = look
            self.setFixedHeight(round(1.9 * line_height(look.text)))
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the icon and the sentence, shortened when there is no room for all of it."""
        if self._look is None:
            return
        painter = QPainter(self)
        try:
            self._paint(painter, self._look)
        finally:
            painter.end()

    def _say(self, message: _Message) -> None:
        self._message = message = replace(message, text=as_sentence(message.text))
        self._end.start(SHORTEST + EACH_CHARACTER * len(message.text))
        self._describe()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, message.text))

    def _describe(self) -> None:
        """Offer the whole sentence where the line may show a part of it."""
        self.setToolTip(self.text)
        self.setAccessibleName(self._message.text if self._message else say("Messages"))
        self.update()
        self.changed.emit()

    def _paint(self, painter: QPainter, look: Look) -> None:
        painter.fillRect(self.rect(), look.theme.ground)
        painter.fillRect(QRectF(0, 0, self.width(), 1), look.theme.border)
        left = float(look.unit(2.5))  # in line with what stands in the panels
        message = self._message or _Message(self._hint, _NO_ICON)
        if message.icon:
            size = round(1.6 * cap_height(look.text))
            drawing = icon_pixmap(message.icon, look.theme.ink, size, self.devicePixelRatioF())
            painter.drawPixmap(QPointF(lead(self, left, size), (self.height() - size) / 2), drawing)
            left += size + look.unit(0.75)
        baseline = (self.height() + cap_height(look.text)) / 2
        text = elided(look.text, message.text, self.width() - left - look.unit(1.5))
        ink = look.theme.ink if message.icon else look.theme.second_ink
        x = lead(self, left, text_width(look.text, text))
        draw_text(painter, x, baseline, text, look.text, ink)
