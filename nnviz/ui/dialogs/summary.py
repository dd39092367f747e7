"""What is on screen in writing: to be read line by line, and copied."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QVBoxLayout, QWidget

from nnviz.ui.theme import Look
from nnviz.words import say


class SummaryDialog(QDialog):
    """Shows a text that arrows walk through; Copy puts all of it on the clipboard."""

    def __init__(self, parent: QWidget, look: Look, text: str) -> None:
        """Stand before ``parent`` with ``text``."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(say("What is on screen"))
        self.text = QPlainTextEdit(text)
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(say("What is on screen, line by line"))
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.copy = buttons.addButton(say("Copy"), QDialogButtonBox.ButtonRole.ActionRole)
        self.copy.setAutoDefault(False)
        self.copy.clicked.connect(self._copy)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[look.unit(2)] * 4)
        column.setSpacing(look.unit(1.5))
        column.addWidget(self.text)
        column.addWidget(buttons)
        self.resize(min(look.unit(95), round(0.95 * parent.width())), round(0.7 * look.height))
        self.text.setFocus()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())
