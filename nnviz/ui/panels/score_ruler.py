"""The ruler between two scores, and buttons that add the same number to all scores."""

from functools import partial
from math import ceil

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from nnviz.document.leaving_out import LeftOut
from nnviz.document.numerals import MINUS
from nnviz.document.score_ruler import ScoreRuler
from nnviz.document.sharing import ShiftScores
from nnviz.ui.drawing.stage_table import nice_scale
from nnviz.ui.drawing.texts import cap_height, draw_text, fall, line_height, text_width
from nnviz.ui.refresher import Refresher
from nnviz.ui.theme import AXIS_WIDTH, SECOND_WIDTH, Look, pen
from nnviz.ui.widgets.word_button import WordButton
from nnviz.words import decimal, say

SHIFTS = (-1.0, 1.0, 3.0)  # that a button adds to all scores


class RulerView(QWidget):
    """Paints the lower score left, the upper one as far right as it lies above, a tick per doubling."""

    def __init__(self) -> None:
        """Show nothing yet."""
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.ruler: ScoreRuler | None = None
        self._look: Look | None = None

    def show_ruler(self, ruler: ScoreRuler, look: Look) -> None:
        """Show ``ruler``."""
        if look is not self._look:
            self._look = look
            self.updateGeometry()
        if ruler != self.ruler:
            self.ruler = ruler
            self.setAccessibleName(
                say(
                    "{upper} has {ratio} the share of {lower}",
                    upper=ruler.upper_text,
                    ratio=ruler.ratio,
                    lower=ruler.lower_text,
                )
            )
            self.setToolTip(
                say(
                    "Every {step} between two scores doubles the ratio of their shares", step=decimal("0.693")
                )
            )
            self.update()

    def sizeHint(self) -> QSize:
        """Return room for two lines of text and the ruler between them."""
        return QSize(
            80, round(2 * line_height(self._look.label) + self._look.unit(1.5)) if self._look else 40
        )

    @property
    def per_gap(self) -> float:
        """How many pixels a gap of 1 is long."""
        if self._look is None or self.ruler is None:
            return 1.0
        return (self.width() - 2 * self._look.unit(1)) / nice_scale([self.ruler.gap])

    def x_of(self, gap: float) -> float:
        """Return where a score that is ``gap`` above the lower one stands."""
        return (self._look.unit(1) if self._look else 0.0) + gap * self.per_gap

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line, its ticks, and what stands at both ends."""
        if self._look is None or self.ruler is None:
            return
        look, ruler, middle = self._look, self.ruler, self.height() / 2
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(pen(look.theme.axis, look.stroke(AXIS_WIDTH)))
        painter.drawLine(QPointF(self.x_of(0.0), middle), QPointF(self.width() - look.unit(1), middle))
        painter.setPen(pen(look.theme.ink, look.stroke(SECOND_WIDTH)))
        painter.drawLine(QPointF(self.x_of(0.0), middle), QPointF(self.x_of(ruler.gap), middle))
        for tick in ruler.ticks:
            at, half = self.x_of(tick.gap), look.unit(0.6)
            painter.drawLine(QPointF(at, middle - half), QPointF(at, middle + half))
        self._write(painter, look, ruler)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.theme.ink)
        for gap in (0.0, ruler.gap):
            painter.drawEllipse(QPointF(self.x_of(gap), middle), look.unit(0.6), look.unit(0.6))
        painter.end()

    def _write(self, painter: QPainter, look: Look, ruler: ScoreRuler) -> None:
        """Write the ratio and as many doublings as fit above, both scores below; none over another."""
        font, theme = look.label, look.theme
        deep = ceil(fall(font, ruler.lower_text + ruler.upper_text))
        above, below = cap_height(font) + look.unit(0.25), self.height() - max(look.unit(0.4), deep)
        taken: list[tuple[float, float]] = []
        ticks = ruler.ticks[1::2] if look.leaves(LeftOut.TICKS) else ruler.ticks
        for gap, text in ((ruler.gap, ruler.ratio), *((tick.gap, tick.text) for tick in ticks)):
            left, right = self._span(gap, text, look)
            if all(right < low or left > high for low, high in taken):
                draw_text(painter, left, above, text, font, theme.ink if not taken else theme.second_ink)
                taken.append((left - look.unit(0.5), right + look.unit(0.5)))
        left, right = self._span(ruler.gap, ruler.upper_text, look)
        low_right = text_width(font, ruler.lower_text) + look.unit(1)
        draw_text(painter, 0.0, below, ruler.lower_text, font, theme.ink)
        at = max(left, low_right)
        if at + right - left <= self.width():
            draw_text(painter, at, below, ruler.upper_text, font, theme.ink)

    def _span(self, gap: float, text: str, look: Look) -> tuple[float, float]:
        """Return where a text over a place of the ruler begins and ends."""
        width = text_width(look.label, text)
        left = min(max(self.x_of(gap) - width / 2, 0.0), self.width() - width)
        return left, left + width


class RulerLine(QWidget):
    """The ruler left; right of it what adds a number to all scores, by which no share moves."""

    def __init__(self, refresher: Refresher) -> None:
        """Send edits to ``refresher``."""
        super().__init__()
        self._refresher = refresher
        self._look: Look | None = None
        self.view = RulerView()
        self.buttons = {by: self._made(by) for by in SHIFTS}
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(0)
        self._line.addWidget(self.view, 1)
        for button in self.buttons.values():
            self._line.addWidget(button)

    def _made(self, by: float) -> WordButton:
        number = f"{'+' if by > 0 else MINUS}{abs(by):.0f}"
        meaning = say("Add {number} to every score: no share moves", number=number.removeprefix("+"))
        button = WordButton(say("all {number}", number=number), meaning)
        button.setCheckable(False)
        button.clicked.connect(partial(self._shift, by))
        return button

    def refresh(self, ruler: ScoreRuler, look: Look) -> None:
        """Show ``ruler``."""
        if look is not self._look:
            self._look = look
            self._line.setSpacing(look.unit(0.5))
            for button in self.buttons.values():
                button.wear(look)
                button.setVisible(not look.is_stage)  # there are no buttons there
        self.view.show_ruler(ruler, look)

    def _shift(self, by: float, *_checked: bool) -> None:
        self._refresher.apply(ShiftScores(by))
