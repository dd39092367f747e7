"""pyqtgraph's plot, set up for teaching: no mouse pan, no menus, a pale opaque grid at major ticks."""

import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame

from nnviz.document.numerals import MINUS
from nnviz.ui.drawing.texts import line_height, text_width
from nnviz.ui.theme import AXIS_WIDTH, Look, pen

SIDES = ("left", "bottom")


class _Axis(pg.AxisItem):
    """An axis whose numbers have a real minus sign."""

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        """Return the numbers at the ticks."""
        return [text.replace("-", MINUS) for text in super().tickStrings(values, scale, spacing)]


class Plot(pg.PlotWidget):
    """A plot whose range is set, never dragged; the grid is opaque and only at major ticks: that is quick."""

    def __init__(self) -> None:
        """Make an empty plot."""
        super().__init__(enableMenu=False, axisItems={side: _Axis(side) for side in SIDES})
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        item = self.getPlotItem()
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
        self.getPlotItem().getAxis("bottom").setHeight(round(line_height(look.small_number) + look.unit(0.5)))
        self.getPlotItem().getAxis("left").setWidth(
            round(text_width(look.small_number, "−00.0") + look.unit(0.6))
        )
        self.getPlotItem().layout.setContentsMargins(0, look.unit(0.5), look.unit(1), 0)
