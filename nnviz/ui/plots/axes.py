"""pyqtgraph's plot, set up for teaching: no mouse pan, no menus, a pale opaque grid at major ticks."""

import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QFrame

from nnviz.document.leaving_out import LeftOut
from nnviz.document.numerals import MINUS
from nnviz.ui.drawing.texts import cap_height, line_height, text_width
from nnviz.ui.drawing.vectors import draws_vectors
from nnviz.ui.plots.picture import Paint, PlotPicture, Scale, scale_of
from nnviz.ui.sides import keep_left_to_right
from nnviz.ui.theme import AXIS_WIDTH, Look, pen
from nnviz.words import decimal

SIDES = ("left", "bottom")
AIR = 1.5  # lengths of a number of an axis between two of them, at least


class _Axis(pg.AxisItem):
    """An axis whose numbers have a real minus sign; it may leave out every second, as long as two stay."""

    leaves_out = False

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        """Return the numbers at the ticks."""
        texts = [decimal(text.replace("-", MINUS)) for text in super().tickStrings(values, scale, spacing)]
        kept = ["" if round(at / spacing) % 2 else text for at, text in zip(values, texts, strict=True)]
        return kept if self.leaves_out and sum(map(bool, kept)) > 1 else texts

    def has_room(self, look: Look) -> bool:
        """Whether the numbers stand well apart: half as far as they are long."""
        low, high = self.range
        length = self.geometry().width() if self.orientation == "bottom" else self.geometry().height()
        levels = self.tickValues(low, high, length)
        if not levels or not length or high <= low:
            return True
        spacing, values = levels[0]
        texts = super().tickStrings(list(values), 1.0, spacing)
        font, is_across = look.small_number, self.orientation == "bottom"
        longest = max((text_width(font, text) for text in texts), default=0.0)
        apart = length * spacing / (high - low)
        return bool(AIR * (longest if is_across else cap_height(font)) <= apart)


class Plot(pg.PlotWidget):
    """A plot whose range is set, never dragged; the grid is opaque and only at major ticks: that is quick.

    Axes and grid, which stay as they are while a hand drags, are drawn by pyqtgraph once and blitted.
    """

    def __init__(self, paint: Paint) -> None:
        """Make an empty plot, inside whose axes ``paint`` draws."""
        super().__init__(enableMenu=False, axisItems={side: _Axis(side) for side in SIDES})
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setCacheMode(self.CacheModeFlag.CacheNone)  # a file of vectors would get pixels for its ground
        item = self.getPlotItem()
        keep_left_to_right(self)
        item.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # pyqtgraph would put y at the right
        item.hideButtons()
        item.setMenuEnabled(False)
        self.setMouseEnabled(x=False, y=False)
        self.disableAutoRange()
        for side in SIDES:
            axis = item.getAxis(side)
            axis.setStyle(maxTickLevel=0, tickLength=0, hideOverlappingLabels=False)
            axis.enableAutoSIPrefix(False)
            axis.setGrid(255)
            axis.setZValue(-1)  # the grid lies under the curves
        self._look: Look | None = None
        self._paint = paint
        self._picture = PlotPicture(self._paint_inside)
        item.getViewBox().addItem(self._picture, ignoreBounds=True)
        self._ground = QPixmap()
        self._ground_key: tuple[object, ...] = ()
        self._takes_ground = False

    def wear(self, look: Look) -> None:
        """Take fonts and colours from ``look``."""
        if look is self._look:
            return
        self._look = look
        theme = look.theme
        self.setBackground(theme.ground)
        for side in SIDES:
            axis = self.getPlotItem().getAxis(side)
            axis.setStyle(tickFont=look.small_number, tickTextOffset=look.unit(0.5))
            axis.setPen(pen(theme.grid, look.stroke(AXIS_WIDTH)))
            axis.setTickPen(pen(theme.grid, look.stroke(AXIS_WIDTH)))
            axis.setTextPen(theme.ink)
            axis.leaves_out = look.leaves(LeftOut.TICKS)
        self.getPlotItem().getAxis("bottom").setHeight(round(line_height(look.small_number) + look.unit(0.5)))
        self.getPlotItem().getAxis("left").setWidth(
            round(text_width(look.small_number, "−00.0") + look.unit(0.6))
        )
        self.getPlotItem().layout.setContentsMargins(0, look.unit(0.5), look.unit(1), 0)

    def has_room_for_ticks(self, look: Look) -> bool:
        """Whether the numbers of both axes stand well apart; of every second all do."""
        axes = [self.getPlotItem().getAxis(side) for side in SIDES]
        return look.leaves(LeftOut.TICKS) or all(axis.has_room(look) for axis in axes)

    def show_range(self, across: tuple[float, float], up: tuple[float, float]) -> None:
        """Show this range; keep a picture of its axes and grid."""
        self.getPlotItem().getViewBox().setRange(xRange=across, yRange=up, padding=0)
        key = self._key(self.viewport().devicePixelRatioF())
        if key != self._ground_key and self.isVisible():
            self._takes_ground = True
            self._ground = self.viewport().grab()
            self._takes_ground = False
            self._ground_key = self._key(self.viewport().devicePixelRatioF())
        self.viewport().update()

    def scale_now(self) -> Scale:
        """Return the scale on screen, in pixels of this widget."""
        transform = self._picture.sceneTransform() * self.viewportTransform()
        return scale_of(transform, self.getPlotItem().getViewBox().viewRect())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Blit axes and grid and draw inside them; what has no picture yet is pyqtgraph's to draw."""
        painter = QPainter(self.viewport())
        is_kept = self._ground_key == self._key(painter.deviceTransform().m11())
        if self._takes_ground or not is_kept or draws_vectors(painter):
            painter.end()
            super().paintEvent(event)
            return
        try:
            painter.drawPixmap(0, 0, self._ground)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            scale = self.scale_now()
            painter.setClipRect(scale.area.adjusted(0, 0, 0.5, 0.5))  # as pyqtgraph clips its view
            self._paint(painter, scale)
        finally:
            painter.end()

    def _key(self, ratio: float) -> tuple[object, ...]:
        """Name everything that the picture of axes and grid shows, and how finely."""
        scale = self.scale_now()
        return (self._look, self.viewport().size(), scale, ratio)

    def _paint_inside(self, painter: QPainter, scale: Scale) -> None:
        """Draw as a part of pyqtgraph's scene."""
        if not self._takes_ground:
            self._paint(painter, scale)
