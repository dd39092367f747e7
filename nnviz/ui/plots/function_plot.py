"""The function plot as a widget: axes, scene and the line that the hand drags."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QWheelEvent

from nnviz.document.edits import Edit, SetValue
from nnviz.document.frame import Frame
from nnviz.document.places import Input
from nnviz.document.plotted import vertical_range
from nnviz.document.zooming import zoomed_in, zoomed_out, zoomed_to_fit
from nnviz.ui.plots.axes import Plot
from nnviz.ui.plots.function_scene import FunctionScene, function_scene
from nnviz.ui.plots.picture import PlotPicture, Scale, scale_of
from nnviz.ui.refresher import Refresher
from nnviz.ui.theme import Look

_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Down: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: 1,
    Qt.Key.Key_PageDown: -10,
    Qt.Key.Key_PageUp: 10,
}
_ZOOMS = {
    Qt.Key.Key_Plus: zoomed_in,
    Qt.Key.Key_Equal: zoomed_in,
    Qt.Key.Key_Minus: zoomed_out,
    Qt.Key.Key_0: zoomed_to_fit,
}


class FunctionPlot(Plot):
    """The outputs against the swept input. The line at the current input is dragged, or stepped by keys."""

    def __init__(self, refresher: Refresher) -> None:
        """Send gestures to ``refresher``."""
        super().__init__()
        self.setAccessibleName("Function plot")
        self._refresher = refresher
        self._scene: FunctionScene | None = None
        self._offset: float | None = None  # pixels from the hand to the line while it is held
        self._picture = PlotPicture(self._paint)
        self.getPlotItem().getViewBox().addItem(self._picture, ignoreBounds=True)

    def refresh(self, frame: Frame, look: Look) -> None:
        """Show ``frame``."""
        self.wear(look)
        self._scene = function_scene(frame, look)
        view, (low, high) = frame.document.view, vertical_range(frame)
        self.getPlotItem().getViewBox().setRange(xRange=(view.low, view.high), yRange=(low, high), padding=0)
        self._picture.update()

    def _paint(self, painter: QPainter, scale: Scale) -> None:
        if self._scene is not None:
            self._scene.paint(painter, scale)

    def scale_now(self) -> Scale:
        """Return the scale on screen, in pixels of this widget."""
        box = self.getPlotItem().getViewBox()
        transform = self._picture.sceneTransform() * self.viewportTransform()
        return scale_of(transform, box.viewRect())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the line where it is."""
        line = self._line()
        near = line is not None and abs(event.position().x() - line) <= self._refresher.look.hit / 2
        if near and line is not None and event.button() == Qt.MouseButton.LeftButton:
            self._offset = line - event.position().x()
            self._refresher.select(Input(self._refresher.frame.document.view.input))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Carry the line; its input snaps to the step, with Shift to the fine one."""
        if self._offset is None:
            line = self._line()
            near = line is not None and abs(event.position().x() - line) <= self._refresher.look.hit / 2
            self.setCursor(Qt.CursorShape.SizeHorCursor if near else Qt.CursorShape.ArrowCursor)
            return
        document = self._refresher.frame.document
        step = document.fine_step if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else document.step
        x = self.scale_now().x_of(event.position().x() + self._offset)
        x = min(max(x, document.view.low), document.view.high)
        self._refresher.drag(self._set(round(x / step) * step))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let the line go."""
        if self._offset is not None:
            self._offset = None
            self._refresher.release()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Do nothing: pyqtgraph would take it for a drag."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to whatever scrolls around the plot."""
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step the input, go to the ends of the view, zoom."""
        frame, key = self._refresher.frame, Qt.Key(event.key())
        document = frame.document
        if key == Qt.Key.Key_Escape and self._offset is not None:
            self._offset = None
            self._refresher.cancel()
        elif key in _STEPS:
            fine = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            step = document.fine_step if fine else document.step
            self._refresher.nudge(self._set(self._input() + _STEPS[key] * step))
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            self._refresher.nudge(
                self._set(document.view.low if key == Qt.Key.Key_Home else document.view.high)
            )
        elif key in _ZOOMS:
            self._refresher.apply(_ZOOMS[key](document, frame.selection))
        else:
            event.ignore()

    def _set(self, value: float) -> Edit:
        frame = self._refresher.frame
        return SetValue(Input(frame.document.view.input), value, frame.selection.sample)

    def _input(self) -> float:
        """Return the swept input as the store has it now; the frame may be a few milliseconds old."""
        store = self._refresher.store
        return store.document.value(Input(store.document.view.input), store.selection.sample)

    def _line(self) -> float | None:
        """Return the pixel of the line; ``None`` when it is out of view."""
        scale = self.scale_now()
        x = self._input() * scale.across + scale.left
        return x if scale.area.left() - 1 <= x <= scale.area.right() + 1 else None
