"""Where keys act: the edge of the panel for what is painted in it, a ring over what is Qt's own."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import cast

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from shiboken6 import isValid

from nnviz.ui.accessible.speaker import Speaking
from nnviz.ui.refresher import Refresher
from nnviz.ui.widgets.focus_ring import FocusRing
from nnviz.ui.widgets.panel_box import PanelBox


class FocusSign(QObject):
    """Follows the focus in a window and its dialogs; widgets of ours with nothing painted ring themselves."""

    def __init__(self, window: QWidget, refresher: Refresher) -> None:
        """Begin with no sign, in the look of ``refresher``."""
        super().__init__(window)
        self._window, self._refresher = window, refresher
        self._box: PanelBox | None = None
        self._ring: FocusRing | None = None
        self._is_by_tab = False  # whether the focus is going on by Tab at this moment
        cast("QApplication", QApplication.instance()).focusChanged.connect(self._follow)

    @contextmanager
    def going_on(self) -> Iterator[None]:
        """Take the focus for one that Tab has led to, also where it comes back to where it was."""
        self._is_by_tab = True
        try:
            yield
            self._follow(None, QApplication.focusWidget())
        finally:
            self._is_by_tab = False

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Show the sign of what has the focus now; on stage a panel's only where Tab has led there."""
        ours = now if now is not None and self._holds(now.window()) else None
        if ours is not None:
            _bring_into_sight(ours)
        surface: object = ours
        self._show_box(_box_of(ours) if isinstance(surface, Speaking) else None)
        self._show_ring(ours if ours is not None and type(ours).__module__.startswith("PySide6") else None)

    def _holds(self, top: QWidget) -> bool:
        return top is self._window or top.parent() is self._window

    def _show_box(self, box: PanelBox | None) -> None:
        if self._box is not None and self._box is not box:
            self._box.show_focus(is_here=False, is_by_tab=False)
        self._box = box
        if box is not None:
            box.show_focus(is_here=True, is_by_tab=self._is_by_tab)

    def _show_ring(self, ringed: QWidget | None) -> None:
        if self._ring is not None and isValid(self._ring):
            self._ring.hide()
            self._ring.deleteLater()
        self._ring = FocusRing(ringed, self._refresher.look) if ringed is not None else None


def _box_of(widget: QWidget | None) -> PanelBox | None:
    """Return the panel that a widget stands in."""
    while widget is not None and not isinstance(widget, PanelBox):
        widget = widget.parentWidget()
    return widget


def _bring_into_sight(widget: QWidget) -> None:
    """Scroll what has the focus into sight: Qt does so only where Tab stays in the same column."""
    area = widget.parentWidget()
    while area is not None and not isinstance(area, QScrollArea):
        area = area.parentWidget()
    if area is not None:
        area.ensureWidgetVisible(widget, 0, 0)
