"""A line in which a number is typed, and committed, taken back or refused in words."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit

from nnviz.document.numerals import NumberFormat, parsed, shown
from nnviz.document.visible import QUESTION
from nnviz.ui.sides import keep_left_to_right

PASSING = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)  # the focus comes back


class TypedLine(QLineEdit):
    """Shows a number, or what is being typed in its place; what is refused stays until it is mended."""

    committed = Signal(float)  # typed, then Enter, or the focus moved on
    refused = Signal(str)  # what was typed is no number, in words

    def __init__(self) -> None:
        """Make a line that shows 0."""
        super().__init__()
        keep_left_to_right(self)
        self._form: NumberFormat | int = 2
        self._number = 0.0
        self._is_edited = False
        self._is_covered = False
        self._fault = ""
        self.textEdited.connect(self._start_editing)
        self.restore()

    @property
    def number(self) -> float:
        """The number on screen, or the one to which Escape leads back."""
        return self._number

    @property
    def is_edited(self) -> bool:
        """Whether the text was typed and is not committed yet."""
        return self._is_edited

    @property
    def fault(self) -> str:
        """Why the text was refused; empty when it was not."""
        return self._fault

    def become(self, number: float, form: NumberFormat | int) -> None:
        """Show ``number``, unless something is being typed; nothing is told."""
        if number == self._number and form == self._form:
            return
        self._number, self._form = number, form
        if not self._is_edited:
            self.restore()

    def cover(self, *, is_covered: bool) -> None:
        """Show a question mark and take no typing while the number is covered."""
        self._is_covered = is_covered
        self.setEnabled(not is_covered)
        self.restore()

    def restore(self) -> None:
        """Show the number, dropping what was typed."""
        self._is_edited = False
        self._forgive()
        was_selected = self.hasSelectedText()
        self.setText(QUESTION if self._is_covered else shown(self._number, self._form))
        self.setCursorPosition(0)
        if was_selected:
            self.selectAll()

    def typed(self) -> float | None:
        """Return the number typed, or else the one shown; refuse what is none."""
        if not self._is_edited:
            return self._number
        try:
            return parsed(self.text())
        except ValueError as fault:
            self._fault = str(fault)
            self.setToolTip(self._fault)
            self.update()
            self.refused.emit(self._fault)
            return None

    def take(self, number: float) -> None:
        """Show what the user did before the frame confirms it: the next step starts there."""
        self._number = number
        self.restore()

    def commit(self) -> None:
        """Tell the number typed, if one was."""
        if self._is_edited and (number := self.typed()) is not None:
            self.take(number)
            self.committed.emit(number)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Commit what was typed when the focus moves on."""
        super().focusOutEvent(event)
        if event.reason() not in PASSING and not self._fault:
            self.commit()
        if not self._is_edited:
            self.deselect()
        self.update()

    def _start_editing(self) -> None:
        """Remember that the text is being typed."""
        self._is_edited = True
        self._forgive()

    def _forgive(self) -> None:
        """Take the mark of a refusal away."""
        if self._fault:
            self._fault = ""
            self.setToolTip("")
            self.update()
