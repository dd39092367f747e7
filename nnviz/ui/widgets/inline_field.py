"""A field that opens over a painted number, to type another."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from nnviz.ui.drawing.texts import text_width
from nnviz.ui.theme import Look
from nnviz.words import say

Taker = Callable[[str], bool]  # takes what was typed; returns whether it could be used


class InlineField(QLineEdit):
    """Enter gives the text to a taker and closes when it was accepted; Escape closes."""

    def __init__(self, parent: QWidget) -> None:
        """Wait, hidden, over ``parent``."""
        super().__init__(parent)
        self._under = parent
        self.setAccessibleName(say("Number"))
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._taker: Taker | None = None
        self.hide()

    def open(self, over: QRectF, text: str, look: Look, taker: Taker) -> None:
        """Show ``text`` over a box, all of it selected."""
        self._taker = taker
        self.setFont(look.number)
        self.setPalette(look.theme.field_palette())
        width = max(over.width(), text_width(look.number, "−000.0000"))
        height = max(over.height(), self.sizeHint().height())
        box = QRectF(0, 0, width, height)
        box.moveCenter(over.center())
        area = QRectF(self._under.rect())
        box.moveLeft(min(max(box.left(), 0.0), area.width() - width))
        box.moveTop(min(max(box.top(), 0.0), area.height() - height))
        self.setGeometry(box.toRect())
        self.setText(text)
        self.selectAll()
        self.show()
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter sets, Escape leaves the number as it was."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._give()
        elif event.key() == Qt.Key.Key_Escape:
            self.close_quietly()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leaving the field sets the number, as everywhere in Qt; what is no number is left behind."""
        super().focusOutEvent(event)
        if self._taker is not None and event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            self._give()
            self.close_quietly()

    def close_quietly(self) -> None:
        """Close and set nothing."""
        self._taker = None
        if self.isVisible():
            self.hide()
            self._under.setFocus()

    def _give(self) -> None:
        """Give the text to the taker; stay open when it is refused."""
        taker = self._taker
        if taker is not None and taker(self.text()):
            self.close_quietly()
