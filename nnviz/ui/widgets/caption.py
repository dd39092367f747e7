"""A quiet line over what belongs together."""

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel

from nnviz.ui.theme import Look


class Caption(QLabel):
    """A line in the second ink."""

    def wear(self, look: Look) -> None:
        """Take font and colour from ``look``."""
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.WindowText, look.theme.second_ink)
        self.setPalette(palette)
        self.setFont(look.text)
