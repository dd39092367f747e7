"""The function panel."""

from nnviz.document.frame import Frame
from nnviz.ui.refresher import Refresher
from nnviz.ui.theme import Look
from nnviz.ui.widgets.panel_box import PanelBox


class FunctionPanel(PanelBox):
    """The function panel."""

    def __init__(self, refresher: Refresher) -> None:
        """Send gestures to ``refresher``."""
        super().__init__("Function")
        self._refresher = refresher

    def refresh(self, frame: Frame, look: Look) -> None:
        """Show ``frame``."""
        self.wear(look)
