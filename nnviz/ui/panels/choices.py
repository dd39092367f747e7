"""Choices A to D: hands raised before and after talking, as bars; a click counts one more."""

from collections.abc import Hashable
from itertools import product

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from nnviz.document.asking import ROUNDS, Ask
from nnviz.document.document import NO_HANDS, Hands
from nnviz.document.frame import Frame
from nnviz.document.scenes import LETTERS, CountHands
from nnviz.ui.command import perform
from nnviz.ui.drawing.texts import cap_height, draw_text, line_height, text_width
from nnviz.ui.refresher import Refresher
from nnviz.ui.sides import lead, leading
from nnviz.ui.theme import SMALLEST_HIT, Look
from nnviz.words import mark, say, told

_LONGEST_COUNT = "000"
_NAMES = (mark("before"), mark("after"))  # of the rounds


class ChoicesStrip(QWidget):
    """Two rows, before and after; a column for each letter; the row that is counted now is lit."""

    def __init__(self, refresher: Refresher) -> None:
        """Send gestures to ``refresher``."""
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(say("Raised hands"))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)  # a right click counts
        self.setToolTip(say("A to D: a hand more; with Shift a hand fewer; Shift+F3: the other row"))
        self._refresher = refresher
        self._look: Look | None = None
        self.hands: tuple[Hands, Hands] = (NO_HANDS, NO_HANDS)
        self.when = ""
        self.hide()

    def refresh(self, frame: Frame, look: Look) -> None:
        """Show the hands of the scene, while they are counted."""
        scene, when = frame.selection.scene, frame.selection.asks
        if scene is None or not when:
            self.hide()
            return
        hands = frame.document.scenes[scene].hands
        if (hands, when, look) != (self.hands, self.when, self._look):
            self.hands, self.when, self._look = hands, when, look
            self.setAccessibleDescription(self.words)
            self.updateGeometry()
            self.update()
        self.show()

    @property
    def words(self) -> str:
        """``before talking: A 3, B 0, C 1, D 0; after talking: …``."""
        before, after = (
            ", ".join(f"{letter} {n}" for letter, n in zip(LETTERS, row, strict=True)) for row in self.hands
        )
        return say("before talking: {before}; after talking: {after}", before=before, after=after)

    def sizeHint(self) -> QSize:
        """Return the height of two rows of bars."""
        return QSize(40, 2 * self._row_height + 2 * self._around)

    @property
    def _row_height(self) -> int:
        return max(round(line_height(self._look.label)), round(SMALLEST_HIT)) if self._look else 24

    @property
    def _around(self) -> int:
        return self._look.unit(0.5) if self._look else 2

    def cell(self, when: int, letter: int) -> QRectF:
        """Return the box of a count: of a round and a letter, both from 0; −1 is what stands before."""
        left = self._left()
        width = (self.width() - left - 2 * self._around) / len(LETTERS)
        y = self._around + when * self._row_height
        if letter < 0:
            return leading(self, QRectF(0, y, left, self._row_height))
        return leading(self, QRectF(left + letter * width, y, width, self._row_height))

    def _left(self) -> float:
        """Return where the columns begin: right of the names of the rows."""
        look = self._look
        if look is None:
            return 0.0
        return max(text_width(look.label, told(each)) for each in _NAMES) + 3 * look.unit(1.5)

    def held_at(self, point: QPointF) -> Hashable | None:
        """Return the round and the letter at a point; the letter −1 is the round's name."""
        every = product(range(len(ROUNDS)), range(-1, len(LETTERS)))
        return next((at for at in every if self.cell(*at).contains(point)), None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Count a hand more, by the right button or with Shift one fewer; a row's name chooses the row."""
        at = event.position().toPoint()
        is_less = event.button() == Qt.MouseButton.RightButton or bool(
            event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        )
        for when in range(len(ROUNDS)):
            for letter in range(-1, len(LETTERS)):
                if self.cell(when, letter).contains(at):
                    self._press(when, letter, -1 if is_less else 1)

    def _press(self, when: int, letter: int, by: int) -> None:
        scene = self._refresher.store.selection.scene
        if letter < 0:
            perform(self._refresher, Ask(ROUNDS[when]))
        elif scene is not None:
            count = self._refresher.store.document.scenes[scene].hands[when][letter] + by
            if count >= 0:  # one hand fewer than none is none
                self._refresher.nudge(CountHands(scene, when, LETTERS[letter], count))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the names of the rows, the letters, the bars and the counts."""
        look = self._look
        if look is None:
            return
        painter = QPainter(self)
        painter.fillRect(self.rect(), look.theme.ground)
        painter.fillRect(0, 0, self.width(), round(look.stroke(0.0012)), look.theme.border)
        for when, word in enumerate(ROUNDS):
            self._paint_row(painter, when, word, look)
        painter.end()

    def _paint_row(self, painter: QPainter, when: int, word: str, look: Look) -> None:
        """Draw a round: its name, lit and pointed at when it is the one counted, and four bars."""
        is_now = word == self.when
        name = self.cell(when, -1)
        if is_now:
            painter.fillRect(QRectF(0, name.top(), self.width(), name.height()), look.theme.chosen)
            stripe = QRectF(0, name.top(), look.unit(0.5), name.height())
            painter.fillRect(leading(self, stripe), look.theme.focus)
        text = told(_NAMES[when])
        x = lead(self, look.unit(1.5), text_width(look.label, text))
        draw_text(painter, x, self._baseline(name), text, look.label, look.theme.ink)
        for letter, count in enumerate(self.hands[when]):
            self._paint_count(painter, when, letter, count, look)

    def _paint_count(self, painter: QPainter, when: int, letter: int, count: int, look: Look) -> None:
        """Draw a letter, its bar, and the count at the end of the bar."""
        box, baseline = leading(self, self.cell(when, letter)), self._baseline(self.cell(when, letter))
        x = lead(self, box.left(), text_width(look.label, LETTERS[letter]))
        draw_text(painter, x, baseline, LETTERS[letter], look.label, look.theme.ink)
        left = box.left() + text_width(look.label, "D") + look.unit(0.75)
        room = box.right() - left - text_width(look.number, _LONGEST_COUNT) - look.unit(1.5)
        most = max(max(row) for row in self.hands) or 1
        high, length = 0.5 * box.height(), max(0.0, room * count / most)
        colour = look.theme.positive if when else look.theme.ghost
        bar = QRectF(left, box.center().y() - high / 2, length, high)
        painter.fillRect(leading(self, bar), colour)
        at = left + length + (look.unit(0.5) if count else 0)
        x = lead(self, at, text_width(look.number, str(count)))
        draw_text(painter, x, baseline, str(count), look.number, look.theme.ink)

    def _baseline(self, box: QRectF) -> float:
        if self._look is None:
            return box.bottom()
        return round(box.center().y() + cap_height(self._look.label) / 2)

    def hit(self, when: int, letter: int) -> QPoint:
        """Return the middle of a cell, where a hand would press."""
        return self.cell(when, letter).center().toPoint()
