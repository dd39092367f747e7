"""A second desk that no screen shows: pictures of any size and state, while the window stays as it is."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import cast

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt
from PySide6.QtWidgets import QWidget

from nnviz.document.exports import PANELS, Picture
from nnviz.document.language import understand
from nnviz.document.store import Store, copy_of
from nnviz.ui.arrangement import Arrangement
from nnviz.ui.refresher import Panel, Refresher
from nnviz.ui.settings import Settings
from nnviz.ui.theme import Look
from nnviz.ui.widgets.panel_box import PanelBox

_SETTLINGS = 2  # the first gives the panels their sizes, the second draws what follows from them


class OffscreenDesk:
    """Every panel on a copy of a store, laid out as on screen; ``end`` it when the picture is taken."""

    def __init__(
        self, store: Store, look: Look, size: QSize, settings: Settings, *, keeps_stage: bool = False
    ) -> None:
        """Lay the panels out on a desk of ``size``, divided as ``settings`` say; perhaps on stage."""
        self.store = copy_of(store)
        if not keeps_stage:
            self.store.select(replace(store.selection, stage=None))
        self._refresher = Refresher(self.store, look)
        self._holder = QWidget()  # without a layout: nothing in it asks for another size
        self._refresher.setParent(self._holder)
        self._desk = Arrangement(self._refresher, settings)
        self._desk.setParent(self._holder)
        self._desk.setFont(look.text)
        self._desk.setPalette(look.theme.palette())
        self._drawn: QWidget = self._desk
        self._give_size(self._desk, size)
        self._refresher.show_on([self._desk])

    def pictured(self, picture: Picture) -> QWidget:
        """Return the panel of a picture, drawn: as in the desk, or alone in the size that is asked for."""
        for line in PANELS[picture.panel]:
            understand(line, self.store.document, self.store.selection).perform(self.store)
        self._desk.reveal(picture.panel)
        self._holder.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        self._holder.show()
        self.settle()
        panel = self._desk.named[picture.panel]
        if picture.size is not None:
            if isinstance(panel, PanelBox):  # else it is the whole desk
                panel.setParent(self._holder)
                self._refresher.show_on([cast("Panel", panel)])
            self._give_size(panel, QSize(*picture.size))
            panel.show()
            self.settle()
        self._drawn = panel
        return panel

    def again(self) -> QWidget:
        """Return the panel that was pictured last, drawn as the store is now."""
        self.settle()
        return self._drawn

    def settle(self) -> None:
        """Draw what the store holds; no event of the window is handled meanwhile."""
        for _ in range(_SETTLINGS):
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
            self._refresher.refresh_now()

    def end(self) -> None:
        """Delete it."""
        self._refresher.show_on([])
        self._holder.hide()
        self._holder.deleteLater()

    def _give_size(self, widget: QWidget, size: QSize) -> None:
        self._holder.resize(size)
        widget.resize(size)


@contextmanager
def offscreen(
    store: Store, look: Look, size: QSize, settings: Settings, *, keeps_stage: bool = False
) -> Iterator[OffscreenDesk]:
    """Lend a desk that no screen shows, and delete it."""
    desk = OffscreenDesk(store, look, size, settings, keeps_stage=keeps_stage)
    try:
        yield desk
    finally:
        desk.end()
