"""The title of a panel: a line that changes while a number is dragged, and lays nothing out anew."""

from PySide6.QtGui import QFont

from nnviz.ui.theme import Look
from nnviz.ui.widgets.end_label import EndLabel


class TitleLabel(EndLabel):
    """A line in the font of titles."""

    def font_of(self, look: Look) -> QFont:
        """Return the font of titles."""
        return look.title
