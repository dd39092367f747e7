"""A button with a thin edge: icon, short text, and a chevron where it opens a menu."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QIcon, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolButton

from nnviz.ui.drawing.strokes import draw_box, draw_focus
from nnviz.ui.drawing.texts import cap_height, draw_text, line_height, text_width
from nnviz.ui.icons import icon_pixmap
from nnviz.ui.sides import lead, leading
from nnviz.ui.theme import SMALLEST_HIT, Look


class BarButton(QToolButton):
    """Runs an action; the text beside the icon is short, the tip is the action's whole text and its keys."""

    def __init__(self, action: QAction, text: str = "") -> None:
        """Show the icon of ``action``, and ``text`` beside it."""
        super().__init__()
        self._short = text
        self._look: Look | None = None
        self.setDefaultAction(action)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        action.changed.connect(self._describe)
        self._describe()

    def wear(self, look: Look) -> None:
        """Take sizes and colours from ``look``."""
        if look is not self._look:
            self._look = look
            self.setFixedSize(self.sizeHint())
            self.update()

    def sizeHint(self) -> QSize:
        """Return the room for icon, text and chevron."""
        look = self._look
        if look is None:
            return super().sizeHint()
        height = max(round(SMALLEST_HIT), round(1.9 * line_height(look.text)))
        if not self._short:
            return QSize(height + look.unit(0.5), height)
        text = self._icon_size(look) + look.unit(0.75) + text_width(look.text, self._short)
        chevron = self._icon_size(look) if self.defaultAction().menu() else 0
        return QSize(round(text + chevron + 2 * look.unit(1)), height)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box, then what stands in it."""
        if self._look is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_box(painter, self._look)
        self._paint_contents(painter, self._look)
        painter.end()

    def _icon_size(self, look: Look) -> int:
        return round(1.75 * cap_height(look.text))

    def _describe(self) -> None:
        """Say by tip and spoken name what the button does at the moment."""
        keys = self.defaultAction().shortcut().toString()
        text = self.defaultAction().text().removesuffix("…")
        self.setToolTip(f"{text} ({keys})" if keys else text)
        self.setAccessibleName(text)

    def _paint_box(self, painter: QPainter, look: Look) -> None:
        theme, radius = look.theme, look.unit(0.75)
        is_hot = self.isEnabled() and (self.underMouse() or self.isDown())
        box = QRectF(self.rect())
        draw_box(painter, box, theme.chosen if is_hot else theme.ground, theme.border, 1.0, radius)
        if self.hasFocus():
            draw_focus(painter, box, look, radius)

    def _paint_contents(self, painter: QPainter, look: Look) -> None:
        size = self._icon_size(look)
        top = (self.height() - size) / 2
        left = float(look.unit(1)) if self._short else (self.width() - size) / 2
        mode = QIcon.Mode.Normal if self.isEnabled() else QIcon.Mode.Disabled
        drawn = leading(self, QRectF(left, top, size, size)).toRect()
        self.icon().paint(painter, drawn, Qt.AlignmentFlag.AlignCenter, mode)
        if not self._short:
            return
        baseline = (self.height() + cap_height(look.text)) / 2
        ink = look.theme.ink if self.isEnabled() else look.theme.ghost
        x = lead(self, left + size + look.unit(0.75), text_width(look.text, self._short))
        draw_text(painter, x, baseline, self._short, look.text, ink)
        if self.defaultAction().menu():
            chevron = icon_pixmap("chevron-down", look.theme.second_ink, size, self.devicePixelRatioF())
            at = lead(self, self.width() - size - look.unit(0.75), size)
            painter.drawPixmap(QPointF(at, top), chevron)
