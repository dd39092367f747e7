"""A quiet line over what belongs together."""

from PySide6.QtGui import QColor

from nnviz.ui.theme import Look
from nnviz.ui.widgets.line_label import LineLabel


class Caption(LineLabel):
    """A line in the second ink."""

    def colour(self, look: Look) -> QColor:
        """Return the second ink."""
        return look.theme.second_ink
