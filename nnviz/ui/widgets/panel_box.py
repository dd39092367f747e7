"""The box around a panel: a title left, controls right, the body below; on stage neither box nor controls."""

import math
from collections.abc import Iterable

from PySide6.QtCore import QPoint, QRectF, Signal
from PySide6.QtGui import QContextMenuEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from nnviz.document.frame import Frame
from nnviz.document.leaving_out import hidden_words
from nnviz.ui.drawing.strokes import draw_box, draw_focus
from nnviz.ui.drawing.texts import line_height
from nnviz.ui.theme import SMALLEST_HIT, Look
from nnviz.ui.widgets.title_label import TitleLabel


class PanelBox(QWidget):
    """A rounded box with a header line. Panels extend it and fill ``header`` and ``body``.

    On stage the title stands alone: what is in ``header`` is the desk's. ``opened`` tells a double-click on
    the title.
    """

    opened = Signal()
    resized = Signal()  # there is another room: more or less may fit

    head_asked = Signal(QPoint)  # a right click on the head, where on the screen

    def __init__(self, title: str) -> None:
        """Make an empty box."""
        super().__init__()
        self.setAccessibleName(title)
        self._look: Look | None = None
        self._title = TitleLabel()
        self._title.set_text(title)
        self.header = QHBoxLayout()
        self.header.setContentsMargins(0, 0, 0, 0)
        self._controls = QWidget()
        self._controls.setLayout(self.header)
        self.head = QHBoxLayout()
        self.head.addWidget(self._title, 1)
        self._has_focus = self._came_by_tab = False
        self._sign = QLabel()
        self._sign.hide()
        self.head.addWidget(self._sign)
        self.head.addWidget(self._controls)
        self.body = QVBoxLayout()
        self._outer = QVBoxLayout(self)
        self._outer.addLayout(self.head)
        self._outer.addLayout(self.body, 1)

    @property
    def title(self) -> str:
        """The title on screen."""
        return self._title.text

    def set_title(self, title: str) -> None:
        """Show another title."""
        self._title.set_text(title)

    @property
    def sign(self) -> str:
        """What beside the title says that something is left out; empty when nothing is."""
        return self._sign.text()

    @property
    def worn(self) -> Look | None:
        """The look that is worn; it says what is left out."""
        return self._look

    @property
    def drawn(self) -> QWidget:
        """The widget whose room says what fits; no step of leaving out may change its size."""
        return self

    def fits(self, frame: Frame, look: Look) -> bool:
        """Whether all that ``look`` leaves of ``frame`` has room on stage; panels that may lack it say."""
        return True

    def sign_hidden(self, things: Iterable[str]) -> None:
        """Say beside the title what is left out; of no things nothing."""
        text = hidden_words(things)
        if text != self._sign.text():
            self._sign.setText(text)
            self._sign.setVisible(bool(text))

    def wear(self, look: Look) -> None:
        """Take fonts, colours and distances from ``look``; quick when it is the one worn already."""
        if look is self._look:
            return
        self._look = look
        self.setFont(look.text)
        self._title.wear(look)
        self._sign.setFont(look.text)
        beside = look.unit(0.25)  # for what reaches out of a letter
        self._sign.setContentsMargins(beside, 0, beside, 0)
        button, letters = max(round(SMALLEST_HIT), look.unit(3.25)), math.ceil(line_height(look.title))
        for line in (self._title, self._sign):
            line.setMinimumHeight(max(button, letters))  # in line with any button, no letter cut
        self.setPalette(look.theme.palette())
        around, gap = look.unit(1.5), look.unit(1)
        self._outer.setContentsMargins(around, gap, around, gap)
        self._outer.setSpacing(look.unit(0.5))
        self.head.setSpacing(gap)
        self.header.setSpacing(gap)
        self._controls.setVisible(not look.is_stage)
        self.body.setSpacing(gap)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell it."""
        super().resizeEvent(event)
        self.resized.emit()

    def show_focus(self, *, is_here: bool, is_by_tab: bool) -> None:
        """Ring the panel while keys act in what it paints; on stage only where Tab has led there."""
        self._has_focus, self._came_by_tab = is_here, is_by_tab
        self.update()

    @property
    def _is_ringed(self) -> bool:
        is_stage = self._look is not None and self._look.is_stage
        return self._has_focus and (self._came_by_tab or not is_stage)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Tell that something about the whole panel is asked for, where the head is pressed."""
        if event.pos().y() < self.head.geometry().bottom():
            self.head_asked.emit(event.globalPos())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Tell a double-click on the title."""
        if self._title.geometry().contains(event.position().toPoint()):
            self.opened.emit()
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box."""
        if self._look is None:
            return
        theme, corner = self._look.theme, self._look.unit(0.75)
        painter = QPainter(self)
        if self.rect().adjusted(corner, corner, -corner, -corner).contains(event.rect()):
            painter.fillRect(event.rect(), theme.ground)  # a part inside is quicker than the whole outline
            painter.end()
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._look.is_stage:
            painter.fillRect(self.rect(), theme.ground)
        else:
            draw_box(painter, QRectF(self.rect()), theme.ground, theme.border, 1.0, corner)
        if self._is_ringed:
            draw_focus(painter, QRectF(self.rect()), self._look, corner)
        painter.end()
