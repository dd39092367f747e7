"""The name of a number: a click chooses it, a double-click puts the number back."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QMouseEvent

from nnviz.ui.theme import Look
from nnviz.ui.widgets.line_label import LineLabel


class NameLabel(LineLabel):
    """A line of text that can be clicked."""

    clicked = Signal()
    double_clicked = Signal()

    def __init__(self) -> None:
        """Make a label without a name."""
        super().__init__()
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def font_of(self, look: Look) -> QFont:
        """Return the font of what the lesson is about."""
        return look.label

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.clicked.emit()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Put back."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.double_clicked.emit()
