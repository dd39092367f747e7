"""A line of text whose first words matter most: it loses its end where there is no room."""

from nnviz.ui.drawing.texts import elided
from nnviz.ui.theme import Look
from nnviz.ui.widgets.line_label import LineLabel


class EndLabel(LineLabel):
    """Loses its last words; the tip has them all."""

    def set_text(self, text: str, *shorter: str) -> None:
        """Show another text, or the first of ``shorter`` that there is room for."""
        super().set_text(text, *shorter)
        if text != self.toolTip():
            self.setToolTip(text)

    def fitted(self, look: Look, width: float) -> str:
        """Return as much of the text as fits, with an ellipsis."""
        return elided(self.font_of(look), self.shortened(look, width), width)
