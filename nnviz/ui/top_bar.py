"""The bar at the top: the program's name, the menus, the document's name, the commands most used."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenuBar, QSizePolicy, QToolButton, QWidget

from nnviz.ui.actions import Actions
from nnviz.ui.commands import TOOLBAR
from nnviz.ui.drawing.texts import cap_height, elided, line_height
from nnviz.ui.theme import Look

WITH_TEXT = {"reset": "Reset", "examples": "Examples", "palette": "Ctrl+K"}


class TopBar(QWidget):
    """One line above the panels."""

    def __init__(self, actions: Actions) -> None:
        """Offer ``actions``."""
        super().__init__()
        self._look: Look | None = None
        self._name = QLabel("nnviz")
        self.menus = QMenuBar()
        self.menus.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
        actions.fill(self.menus)
        self.document = QLabel()
        self.document.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.buttons = {name: _button(actions, name) for name in TOOLBAR}
        self._line = QHBoxLayout(self)
        self._line.addWidget(self._name)
        self._line.addWidget(self.menus)
        self._line.addWidget(self.document, 1)
        for button in self.buttons.values():
            self._line.addWidget(button)

    def show_document(self, name: str, about: str, is_saved: bool) -> None:
        """Show what the document is called, and in words whether it has changes that are not saved."""
        text = name if is_saved else f"{name} · not saved"
        if self._look is not None:
            text = elided(self._look.text, text, self.document.width())
        if text != self.document.text():
            self.document.setText(text)
        self.document.setToolTip(about)

    def wear(self, look: Look) -> None:
        """Take fonts, colours and distances from ``look``."""
        if look is self._look:
            return
        self._look = look
        self._name.setFont(look.title)
        for widget in (self.menus, self.document, *self.buttons.values()):
            widget.setFont(look.text)
        self._line.setContentsMargins(look.unit(1.5), 0, look.unit(1), 0)
        self._line.setSpacing(look.unit(1))
        size = round(1.7 * cap_height(look.text))
        for button in self.buttons.values():
            button.setIconSize(QSize(size, size))
        self.setFixedHeight(round(2.6 * line_height(look.text)))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground and the line under it."""
        if self._look is None:
            return
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.theme.ground)
        painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), self._look.theme.border)
        painter.end()


def _button(actions: Actions, name: str) -> QToolButton:
    """Return the button of a command."""
    button = QToolButton()
    button.setDefaultAction(actions.actions[name])
    button.setAutoRaise(True)
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
    if name in WITH_TEXT:
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    return button
