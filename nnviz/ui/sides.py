"""Which side a line begins on: what is around the mathematics follows the language, mathematics never does.

In a language read from right to left menus, heads, lists and rows of words begin at the right; plots, the
network, sums, tables, code and number lines run from left to right there too, as numbers do.
"""

from types import MappingProxyType

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QWidget

_OTHER_WAY = MappingProxyType(
    {"chevron-left": "chevron-right", "chevron-right": "chevron-left", "undo": "redo", "redo": "undo"}
)


def keep_left_to_right(*widgets: QWidget) -> None:
    """Let these run from left to right in every language, with all that is in them."""
    for widget in widgets:
        widget.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def lead(around: QWidget, at: float, width: float) -> float:
    """Return the left end of what is ``width`` wide and begins ``at`` pixels after the line of ``around``."""
    return around.width() - at - width if around.isRightToLeft() else at


def leading(around: QWidget, box: QRectF) -> QRectF:
    """Return ``box``, which is placed as for a line that begins at the left, where lines begin."""
    return QRectF(lead(around, box.left(), box.width()), box.top(), box.width(), box.height())


def margins(around: QWidget, begin: int, top: int, end: int, bottom: int) -> tuple[int, int, int, int]:
    """Return the margins left, above, right and below for those at the begin and the end of a line."""
    return (end, top, begin, bottom) if around.isRightToLeft() else (begin, top, end, bottom)


def wrapping(*, is_leftwards: bool) -> int:
    """Return the flags of a text of several lines that stand where lines begin, whatever its letters are."""
    side = Qt.AlignmentFlag.AlignRight if is_leftwards else Qt.AlignmentFlag.AlignLeft
    up = Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignTop
    return int(side | up | Qt.TextFlag.TextWordWrap)


def begin(label: QLabel) -> None:
    """Let the words of ``label`` stand where a line begins, in whichever direction they are read."""
    side = Qt.AlignmentFlag.AlignRight if label.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
    up = label.alignment() & Qt.AlignmentFlag.AlignVertical_Mask
    label.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | up)


def drawing_there(name: str) -> str:
    """Return the drawing that points where ``name`` points in a language read from left to right."""
    is_leftwards = QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    return _OTHER_WAY.get(name, name) if is_leftwards else name
