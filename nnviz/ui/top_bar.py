"""The bar at the top: the program's name, the menus, the document's name, the commands most used."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenuBar, QSizePolicy, QStyle, QWidget

from nnviz.ui.actions import Actions
from nnviz.ui.commands import TOOLBAR
from nnviz.ui.drawing.texts import elided, line_height
from nnviz.ui.sides import margins
from nnviz.ui.theme import Look
from nnviz.ui.widgets.bar_button import BarButton
from nnviz.words import say, told


class MenuTitles(QMenuBar):
    """The titles of the menus, as wide as they are together."""

    def __init__(self) -> None:
        """Make a bar without titles."""
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
        self._sides = 0

    def wear(self, look: Look) -> None:
        """Take font, colours and distances from ``look``."""
        self._sides = look.unit(0.9)
        self.setFont(look.text)
        self.setStyleSheet(_menu_sheet(look, self._sides))

    def sizeHint(self) -> QSize:
        """Return room for every title; from right to left Qt measures nothing but where the last one ends."""
        hint = super().sizeHint()
        if not self.isRightToLeft():
            return hint
        between = self.style().pixelMetric(QStyle.PixelMetric.PM_MenuBarItemSpacing)
        around = 2 * self._sides + between + 2  # what is not drawn of a title is rounded up
        titles = [each.text().replace("&", "") for each in self.actions()]
        widths = [self.fontMetrics().horizontalAdvance(title) + around for title in titles]
        return QSize(sum(widths) + between, hint.height())

    def minimumSizeHint(self) -> QSize:
        """Return the same size: a title that is left out cannot be pressed."""
        return self.sizeHint()


class TopBar(QWidget):
    """One line above the panels."""

    def __init__(self, actions: Actions) -> None:
        """Offer ``actions``."""
        super().__init__()
        self._look: Look | None = None
        self._name = QLabel("nnviz")
        self.menus = MenuTitles()
        actions.fill(self.menus)
        self.document = QLabel()
        self.document.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.buttons = {
            name: BarButton(actions.actions[name], told(actions.commands[name].brief)) for name in TOOLBAR
        }
        self._line = QHBoxLayout(self)
        self._line.addWidget(self._name)
        self._line.addWidget(self.menus)
        self._line.addWidget(self.document, 1)
        for button in self.buttons.values():
            self._line.addWidget(button)

    def show_document(self, name: str, about: str, is_saved: bool) -> None:
        """Show what the document is called, and in words whether it has changes that are not saved."""
        text = name if is_saved else say("{name} · not saved", name=name)
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
        self.menus.wear(look)
        self.document.setFont(look.text)
        self.document.setContentsMargins(*margins(self, look.unit(1), 0, 0, 0))
        self._line.setContentsMargins(*margins(self, look.unit(1.5), 0, look.unit(1), 0))
        self._line.setSpacing(look.unit(1))
        for button in self.buttons.values():
            button.wear(look)
        self.setFixedHeight(round(2.9 * line_height(look.text)))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground and the line under it."""
        if self._look is None:
            return
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.theme.ground)
        painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), self._look.theme.border)
        painter.end()


def _menu_sheet(look: Look, sides: int) -> str:
    """Return the style of the menus' titles: Fusion would draw a line under them, and only under them."""
    radius = look.unit(0.5)
    return (
        "QMenuBar { background: transparent; border: none; }"
        f"QMenuBar::item {{ padding: {look.unit(0.4)}px {sides}px; border-radius: {radius}px; }}"
        f"QMenuBar::item:selected {{ background: {look.theme.chosen.name()}; }}"
    )
