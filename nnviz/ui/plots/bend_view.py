"""The activation function of the neuron in front with its z on it; step, ReLU and sigmoid beside it."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from nnviz.document.bends import Bend, bends_of, reach_of
from nnviz.document.frame import Frame
from nnviz.document.plotted import with_room
from nnviz.ui.drawing.strokes import draw_ring
from nnviz.ui.drawing.texts import cap_height, draw_text, elided, line_height, text_width
from nnviz.ui.plots.small_axes import SmallPlot, footer, gutter, small_plot
from nnviz.ui.theme import CURVE_WIDTH, SECOND_WIDTH, Look
from nnviz.words import say

OWN_SHARE = 1.4  # the neuron's own function is this much wider than each of the others


class BendView(QWidget):
    """One plot a function, side by side, all for the same z."""

    def __init__(self) -> None:
        """Show nothing yet."""
        super().__init__()
        self.setAccessibleName(say("Activation functions"))
        self._look: Look | None = None
        self._bends: Sequence[Bend] = ()

    @property
    def bends(self) -> Sequence[Bend]:
        """The functions on screen, the neuron's own first."""
        return self._bends

    def refresh(self, frame: Frame, look: Look) -> None:
        """Show the functions for the z of ``frame``."""
        self._look, self._bends = look, bends_of(frame)
        self.setAccessibleDescription("; ".join(f"{each.title}: {each.words[0]}" for each in self._bends))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw every function."""
        if self._look is None or not self._bends:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for box, bend in zip(self._boxes(self._look), self._bends, strict=True):
            paint_bend(painter, box, bend, self._look)
        painter.end()

    def _boxes(self, look: Look) -> list[QRectF]:
        """Return a column for each function."""
        gap = look.unit(1.5)
        shares = np.array([OWN_SHARE] + [1.0] * (len(self._bends) - 1))
        room = self.width() - gap * (len(shares) - 1)
        widths = room * shares / shares.sum()
        lefts = np.concatenate([[0.0], np.cumsum(widths + gap)[:-1]])
        pairs = zip(lefts.tolist(), widths.tolist(), strict=True)
        return [QRectF(left, 0.0, width, self.height()) for left, width in pairs]


def paint_bend(painter: QPainter, box: QRectF, bend: Bend, look: Look) -> None:
    """Draw one function under its title, its formula and what it makes of z."""
    line, theme = line_height(look.label), look.theme
    full = f"{bend.title} · {bend.note}" if bend.note else bend.title
    for number, (texts, font) in enumerate(
        (((full, bend.title), look.title), ((bend.formula,), look.text), (bend.words, look.label))
    ):
        text = next((each for each in texts if text_width(font, each) <= box.width()), texts[-1])
        baseline = number * line + 0.5 * (line + cap_height(look.label))
        draw_text(painter, box.left(), baseline, elided(font, text, box.width()), font, theme.ink)
    area = box.adjusted(gutter(look), 3 * line + look.unit(1), -look.unit(0.5), -footer(look))
    if area.width() < 20 or area.height() < 20 or not np.isfinite(bend.z):
        return
    reach = reach_of(bend.z)
    z, a = bend.curve
    plot = small_plot(
        area, (-reach, reach), with_room(min(0.0, float(a.min())), max(1.0, float(a.max()))), look
    )
    plot.draw_ground(painter)
    width = look.stroke(CURVE_WIDTH * (1.2 if bend.is_own else 0.8))
    plot.draw_curve(painter, z, a, theme.ink, width)
    _paint_point(painter, plot, bend)


def _paint_point(painter: QPainter, plot: SmallPlot, bend: Bend) -> None:
    """Draw open and closed ends of jumps, the way from z up to the curve, and the point on it."""
    look, theme = plot.look, plot.look.theme
    for at, closed, is_open in bend.jumps:
        draw_ring(painter, plot.scale.point(at, is_open), look.handle * 0.5, theme.ink, theme.ground, 1.5)
        plot.draw_disc(painter, at, closed, theme.ink, look.handle * 0.5)
    ends = np.array([bend.z, bend.z]), np.array([0.0, bend.a])
    across = np.array([plot.across[0], bend.z]), np.array([bend.a, bend.a])
    width = look.stroke(SECOND_WIDTH)
    if ends[1][1] != 0.0:
        plot.draw_curve(painter, ends[0] + np.array([0.0, 1e-9]), ends[1], theme.focus, width, dashed=True)
    plot.draw_curve(painter, *across, theme.focus, width, dashed=True)
    plot.draw_disc(painter, bend.z, bend.a, theme.focus, look.handle * 0.75)
