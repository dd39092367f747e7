"""On the laptop, while the stage is on the projector: the clock, the scene and its note, the next scene."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from nnviz.document.frame import Frame
from nnviz.ui.drawing.texts import cap_height, draw_text, elided, line_height, text_width
from nnviz.ui.refresher import Refresher
from nnviz.ui.sides import lead
from nnviz.ui.theme import Look
from nnviz.ui.widgets.curtain import time_now
from nnviz.words import mark, say, told

FROZEN = mark("Frozen: the projected picture stands still (F)")


class LessonLine(QWidget):
    """Two lines for the teacher alone."""

    def __init__(self, refresher: Refresher) -> None:
        """Be shown while ``refresher`` shows the desk beside a stage."""
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._refresher = refresher
        self._look: Look | None = None
        self.lines: tuple[str, str] = ("", "")
        self._clock = QTimer(self)
        self._clock.setInterval(1000)
        self._clock.timeout.connect(self._tick)
        self._frame: Frame | None = None
        self.hide()

    def refresh(self, frame: Frame, look: Look) -> None:
        """Say it while there are two screens."""
        is_shown = self._refresher.screen == "desk"
        self.setVisible(is_shown)
        if not is_shown:
            self._clock.stop()
            return
        self._frame = frame
        self._clock.start()
        if look is not self._look:
            self._look = look
            self.setFixedHeight(round(2.6 * line_height(look.number)))
            self.update()
        self._tick()

    def _tick(self) -> None:
        """Write the lines; what stays the same is not drawn again."""
        if self._frame is None:
            return
        lines = (f"{time_now()}   {here(self._frame)}", then(self._frame))
        if lines != self.lines:
            self.lines = lines
            self.setAccessibleName(say("Lesson"))
            self.setAccessibleDescription(". ".join(lines))
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw both lines."""
        if self._look is None:
            return
        look, painter = self._look, QPainter(self)
        painter.fillRect(self.rect(), look.theme.ground)
        left, row = float(look.unit(2.5)), self.height() / 2
        for number, (text, ink) in enumerate(
            zip(self.lines, (look.theme.ink, look.theme.second_ink), strict=True)
        ):
            baseline = number * row + (row + cap_height(look.number)) / 2
            fitting = elided(look.number, text, self.width() - 2 * left)
            x = lead(self, left, text_width(look.number, fitting))
            draw_text(painter, x, baseline, fitting, look.number, ink)
        painter.end()


def here(frame: Frame) -> str:
    """Return the scene on screen with its note, or that the projected picture stands still."""
    if frame.selection.is_frozen:
        return told(FROZEN)
    scene = frame.selection.scene
    if scene is None:
        return say("No scene yet")
    kept = frame.document.scenes[scene]
    note = f" — {kept.note}" if kept.note else ""
    return say(
        "Scene {scene} of {n}: {title}{note}",
        scene=scene + 1,
        n=len(frame.document.scenes),
        title=kept.title,
        note=note,
    )


def then(frame: Frame) -> str:
    """Return which scene is next."""
    scenes, scene = frame.document.scenes, frame.selection.scene
    following = 0 if scene is None else scene + 1
    if following < len(scenes):
        return say("Next: {title}", title=scenes[following].title)
    return say("This is the last scene") if scenes else say("Scenes are kept by Ctrl+Shift+A")
