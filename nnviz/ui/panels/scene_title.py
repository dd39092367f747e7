"""The title of the scene, over the stage: it stands there whatever is covered."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from nnviz.document.frame import Frame
from nnviz.ui.drawing.texts import cap_height, draw_text, elided, line_height, text_width
from nnviz.ui.sides import lead
from nnviz.ui.theme import Look


class SceneTitle(QWidget):
    """A line over the panels of the stage; without a scene it takes no room."""

    def __init__(self) -> None:
        """Make a line without a title."""
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._look: Look | None = None
        self.text = ""
        self.hide()

    def refresh(self, frame: Frame, look: Look) -> None:
        """Show the title of the scene that was gone to; at the desk the list has it."""
        scene = frame.selection.scene
        if not look.is_stage or scene is None:
            self.hide()
            return
        text = frame.document.scenes[scene].title
        if (text, look) != (self.text, self._look):
            self.text, self._look = text, look
            self.setAccessibleName(text)
            self.updateGeometry()
            self.update()
        self.show()

    def font_of(self, look: Look) -> QFont:
        """Return the font of titles; where a title is too long for it, that of words."""
        fits = text_width(look.title, self.text) <= self.width() - 2 * look.unit(2)
        return look.title if fits else look.text

    def sizeHint(self) -> QSize:
        """Return the height of a line; the width is what there is."""
        if self._look is None:
            return QSize(40, 16)
        return QSize(40, round(line_height(self._look.title)) + self._look.unit(0.5))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the title."""
        if self._look is None:
            return
        look, font, left = self._look, self.font_of(self._look), self._look.unit(2)
        painter = QPainter(self)
        painter.fillRect(self.rect(), look.theme.ground)
        baseline = round((self.height() + cap_height(font)) / 2)
        text = elided(font, self.text, self.width() - 2 * left)
        draw_text(painter, lead(self, left, text_width(font, text)), baseline, text, font, look.theme.ink)
        painter.end()
