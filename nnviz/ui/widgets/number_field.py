"""A field for a number: typed, stepped, or left alone; calm until a hand comes near."""

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPalette, QWheelEvent
from PySide6.QtWidgets import QLineEdit

from nnviz.document.numerals import parsed, shown
from nnviz.document.ranges import Scale
from nnviz.ui.drawing.texts import line_height
from nnviz.ui.theme import Look, pen
from nnviz.ui.widgets.stepping import UP_AND_DOWN, Wheel, is_fine, stepped, target_of_key

FEWEST_CHARACTERS = 7  # −10.00 and a little air
INNER_MARGIN = 2  # pixels that QLineEdit keeps free on each side
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
ENDS = (Qt.Key.Key_Home, Qt.Key.Key_End)
PASSING = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)  # the focus comes back


class NumberField(QLineEdit):
    """A line for one number. ``set_number`` tells nothing and never overwrites what is being typed."""

    committed = Signal(float)  # typed, then Enter, or the focus moved on
    stepped = Signal(float)  # a key or the wheel stepped to the number
    refused = Signal(str)  # what was typed is no number, in words

    def __init__(self) -> None:
        """Make a field that shows 0."""
        super().__init__()
        self.setFrame(False)
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setPalette(_see_through())
        self.textEdited.connect(self._start_editing)
        self._look: Look | None = None
        self._scale = Scale(-5.0, 5.0, 0.05, 0.01)
        self._decimals = 2
        self._number = 0.0
        self._is_edited = False
        self._fault = ""
        self._was_entered = False
        self._wheel = Wheel()
        self.restore()

    @property
    def inset(self) -> int:
        """How many pixels the digits end before the field does."""
        return self.textMargins().right() + INNER_MARGIN

    @property
    def fault(self) -> str:
        """Why the text was refused; empty when it was not."""
        return self._fault

    def wear(self, look: Look) -> None:
        """Take the font and sizes from ``look``."""
        self._look = look
        self.setFont(look.number)
        self.setTextMargins(look.unit(0.5), 0, look.unit(0.5), 0)
        self.setFixedHeight(round(line_height(look.number)) + 4)
        _fit(self)
        self.update()

    def set_number(self, number: float, scale: Scale, decimals: int) -> None:
        """Show ``number``, unless something is being typed."""
        self._scale = scale
        if number == self._number and decimals == self._decimals:
            return
        self._number, self._decimals = number, decimals
        if not self._is_edited:
            self.restore()

    def restore(self) -> None:
        """Show the number, dropping what was typed."""
        self._is_edited, self._fault = False, ""
        self.setToolTip("")
        was_selected = self.hasSelectedText()
        self.setText(shown(self._number, self._decimals))
        _fit(self)
        self.setCursorPosition(0)
        if was_selected:
            self.selectAll()

    def event(self, event: QEvent) -> bool:
        """Leave undo to the program while nothing is typed; select all when a click enters the field."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if not self._is_edited and is_undo(event):
                event.ignore()
                return True
            if event.key() in UP_AND_DOWN or (event.key() == Qt.Key.Key_Escape and self._is_edited):
                event.accept()
                return True
        if isinstance(event, QFocusEvent):
            self._was_entered = event.gotFocus() and event.reason() == Qt.FocusReason.MouseFocusReason
        done = super().event(event)
        if event.type() == QEvent.Type.MouseButtonRelease and self._was_entered:
            self._was_entered = False
            if not self.hasSelectedText():
                self.selectAll()
        return done

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Commit by Enter, restore by Escape, step by arrows and Page; all other keys type."""
        if event.key() in ENTER:
            self._commit()
            self.selectAll()
        elif event.key() == Qt.Key.Key_Escape and self._is_edited:
            self.restore()
            self.selectAll()
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        elif not (event.key() in UP_AND_DOWN or (event.key() in ENDS and not self._is_edited)):
            super().keyPressEvent(event)
        elif (number := self._typed()) is not None:
            self._step_to(target_of_key(event, number, self._scale, UP_AND_DOWN))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Step when chosen by focus; else the panel scrolls."""
        if not self.hasFocus() or self._is_edited:
            event.ignore()
            return
        notches = self._wheel.notches(event)
        self._step_to(stepped(self._number, notches, self._scale, finely=is_fine(event)))
        event.accept()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Commit what was typed when the focus moves on."""
        super().focusOutEvent(event)
        if event.reason() not in PASSING and not self._fault:
            self._commit()
        if not self._is_edited:
            self.deselect()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a box only where a hand or the focus is, or where something was refused."""
        if self._look is not None and (self.hasFocus() or self.underMouse() or self._fault):
            _draw_field(self, self._look, has_focus=self.hasFocus(), is_refused=bool(self._fault))
        super().paintEvent(event)

    def _start_editing(self) -> None:
        """Remember that the text is being typed."""
        self._is_edited, self._fault = True, ""
        self.setToolTip("")
        _fit(self)

    def _typed(self) -> float | None:
        """Return the number typed, or the one shown; refuse what is none."""
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

    def _commit(self) -> None:
        if self._is_edited and (number := self._typed()) is not None:
            self._number = number
            self.restore()
            self.committed.emit(number)

    def _step_to(self, target: float | None) -> None:
        """Show the number stepped to before the frame confirms it: the next step starts there."""
        if target is None:
            return
        has_changed = target != self._number
        self._number = target
        self.restore()
        if has_changed:
            self.stepped.emit(target)


def _fit(field: "NumberField") -> None:
    """Make the field wide enough for the whole number: one cut short would be another number."""
    characters = max(FEWEST_CHARACTERS, len(field.text()))
    around = field.textMargins().left() + INNER_MARGIN + field.inset + 1
    width = field.fontMetrics().horizontalAdvance("0" * characters) + around
    if width != field.width() or width != field.minimumWidth():
        field.setFixedWidth(width)


def is_undo(event: QKeyEvent) -> bool:
    """Whether the keys mean undo or redo."""
    return event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)


def _see_through() -> QPalette:
    """Return a palette that changes nothing but the ground of the field: what is behind shows."""
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
    return palette


def _draw_field(field: QLineEdit, look: Look, *, has_focus: bool, is_refused: bool) -> None:
    """Draw the box of a field: dashed around what was refused."""
    painter = QPainter(field)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if is_refused:
        painter.setPen(pen(look.theme.negative, 2.0, dashed=True))
    else:
        painter.setPen(pen(look.theme.focus if has_focus else look.theme.border, 1.5))
    painter.setBrush(look.theme.ground)
    corner = look.unit(0.5)
    painter.drawRoundedRect(QRectF(field.rect()).adjusted(1, 1, -1, -1), corner, corner)
    painter.end()
