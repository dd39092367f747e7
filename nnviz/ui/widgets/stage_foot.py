"""A quiet line at the foot of the stage: what the Page keys walk."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from nnviz.document.frame import Frame
from nnviz.document.walking import sweep_words, walk_words
from nnviz.ui.drawing.texts import cap_height, draw_text, elided, line_height, text_box, text_width
from nnviz.ui.sides import lead
from nnviz.ui.theme import Look


class StageFoot(QWidget):
    """Shown on stage at all times: what is there only now and then would move everything else."""

    def __init__(self) -> None:
        """Make a line that takes no room yet."""
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._look: Look | None = None
        self.text = ""
        self.hide()

    def refresh(self, frame: Frame, look: Look) -> None:
        """Say it, on stage only."""
        if look.is_stage:
            sweep = sweep_words(frame.drag)
            self._say(sweep or walk_words(frame.selection, frame.document), look)
        self.setVisible(look.is_stage)

    def _say(self, text: str, look: Look) -> None:
        if look is not self._look:
            self._look = look
            self.setFixedHeight(round(1.15 * line_height(look.text)))
        if text != self.text:
            self.text = text
            self.setAccessibleName(text)
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line."""
        if self._look is None:
            return
        look, painter = self._look, QPainter(self)
        painter.fillRect(self.rect(), look.theme.window)
        left = float(look.unit(2))
        baseline = (self.height() + cap_height(look.text)) / 2 - look.unit(0.5)
        text = elided(look.text, self.text, self.width() - 2 * left)
        baseline = max(baseline, -text_box(look.text, 0.0, 0.0, text).top())  # accents have room too
        x = lead(self, left, text_width(look.text, text))
        draw_text(painter, x, baseline, text, look.text, look.theme.second_ink)
        painter.end()
