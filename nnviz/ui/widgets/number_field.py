"""A field for a number: typed, stepped, or left alone; calm until a hand comes near."""

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPalette, QWheelEvent

from nnviz.document.numerals import NumberFormat
from nnviz.document.ranges import Scale
from nnviz.ui.drawing.strokes import draw_focus
from nnviz.ui.drawing.texts import line_height
from nnviz.ui.theme import SMALLEST_HIT, Look, pen
from nnviz.ui.widgets.stepping import UP_AND_DOWN, Wheel, is_fine, stepped, target_of_key
from nnviz.ui.widgets.typed_line import TypedLine

FEWEST_CHARACTERS = 7  # −10.00 and a little air
INNER_MARGIN = 2  # pixels that QLineEdit keeps free on each side
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
ENDS = (Qt.Key.Key_Home, Qt.Key.Key_End)


class NumberField(TypedLine):
    """A line for one number on a scale. Typing may leave the scale, and so may steps."""

    stepped = Signal(float)  # a key or the wheel stepped to the number

    def __init__(self) -> None:
        """Make a field that shows 0."""
        super().__init__()
        self.setFrame(False)
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setPalette(_see_through())
        self.textChanged.connect(self._fit)
        self._look: Look | None = None
        self._scale = Scale(-5.0, 5.0, 0.05, 0.01)
        self._was_entered = False
        self._wheel = Wheel()

    @property
    def inset(self) -> int:
        """How many pixels the digits end before the field does."""
        return self.textMargins().right() + INNER_MARGIN

    def wear(self, look: Look) -> None:
        """Take the font and sizes from ``look``."""
        if look is self._look:
            return
        self._look = look
        self.setFont(look.number)
        self.setTextMargins(look.unit(0.5), 0, look.unit(0.5), 0)
        self.setFixedHeight(max(round(SMALLEST_HIT), round(line_height(look.number)) + 4))
        self._fit()
        self.update()

    def set_number(self, number: float, scale: Scale, form: NumberFormat | int) -> None:
        """Show ``number``, unless something is being typed; nothing is told."""
        self._scale = scale
        self.become(number, form)

    def event(self, event: QEvent) -> bool:
        """Keep our keys from shortcuts; select all when a click enters the field."""
        is_override = event.type() == QEvent.Type.ShortcutOverride
        if is_override and isinstance(event, QKeyEvent) and self._decides(event):
            return True
        if isinstance(event, QFocusEvent):
            self._was_entered = event.gotFocus() and event.reason() == Qt.FocusReason.MouseFocusReason
        is_done = super().event(event)
        if event.type() == QEvent.Type.MouseButtonRelease and self._was_entered:
            self._was_entered = False
            if not self.hasSelectedText():
                self.selectAll()
        return is_done

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Commit by Enter, restore by Escape, step by arrows and Page; all other keys type."""
        if event.key() in ENTER:
            self.commit()
            self.selectAll()
        elif event.key() == Qt.Key.Key_Escape and self.is_edited:
            self.restore()
            self.selectAll()
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        elif not (event.key() in UP_AND_DOWN or (event.key() in ENDS and not self.is_edited)):
            super().keyPressEvent(event)
        elif (number := self.typed()) is not None:
            self._step_to(target_of_key(event, number, self._scale, UP_AND_DOWN))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Step when chosen by focus; else the panel scrolls."""
        if not self.hasFocus() or self.is_edited:
            event.ignore()
            return
        notches = self._wheel.notches(event)
        self._step_to(stepped(self.number, notches, self._scale, finely=is_fine(event)))
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a box only where a hand or the focus is, or where something was refused."""
        if self._look is not None and (self.hasFocus() or self.underMouse() or self.fault):
            _draw_field(self, self._look)
        super().paintEvent(event)

    def _decides(self, event: QKeyEvent) -> bool:
        """Leave undo to the program while nothing is typed, keep arrows and Escape; leave the rest to Qt."""
        if not self.is_edited and _is_undo(event):
            event.ignore()
            return True
        if event.key() in UP_AND_DOWN or (event.key() == Qt.Key.Key_Escape and self.is_edited):
            event.accept()
            return True
        return False

    def _step_to(self, target: float | None) -> None:
        """Show the number stepped to and tell it."""
        if target is None:
            return
        has_changed = target != self.number
        self.take(target)
        if has_changed:
            self.stepped.emit(target)

    def _fit(self) -> None:
        """Be wide enough for the whole number: one cut short would be another number."""
        characters = max(FEWEST_CHARACTERS, len(self.text()))
        around = self.textMargins().left() + INNER_MARGIN + self.inset + 1
        width = self.fontMetrics().horizontalAdvance("0" * characters) + around
        if width != self.width() or width != self.minimumWidth():
            self.setFixedWidth(width)


def _is_undo(event: QKeyEvent) -> bool:
    """Whether the keys mean undo or redo."""
    return event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)


def _see_through() -> QPalette:
    """Return a palette that changes nothing but the ground of the field: what is behind shows."""
    palette = QPalette()
    palette.setBrush(QPalette.ColorRole.Base, Qt.BrushStyle.NoBrush)
    return palette


def _draw_field(field: NumberField, look: Look) -> None:
    """Draw the box of a field: dashed around what was refused."""
    painter = QPainter(field)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if field.fault:
        painter.setPen(pen(look.theme.negative, 2.0, dashed=True))
    else:
        painter.setPen(pen(look.theme.border, 1.5))
    painter.setBrush(look.theme.ground)
    corner = look.unit(0.5)
    painter.drawRoundedRect(QRectF(field.rect()).adjusted(1, 1, -1, -1), corner, corner)
    if field.hasFocus() and not field.fault:
        draw_focus(painter, QRectF(field.rect()), look, corner)
    painter.end()
