"""What nnviz is made of: versions and licences."""

import platform

import numpy as np
import pyqtgraph
from PySide6 import __version__ as pyside_version
from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from nnviz import __version__
from nnviz.ui.theme import Look
from nnviz.words import mark, say, told

LICENCES = (
    mark("nnviz is free software under the MIT licence."),
    mark("Qt and PySide6 are used under the GNU LGPL version 3, as separate libraries that you may replace."),
    mark("NumPy: BSD. pyqtgraph: MIT. msgspec: BSD."),
    mark("Inter and JetBrains Mono: SIL Open Font License 1.1. Icons by Lucide: ISC."),
)


class AboutDialog(QDialog):
    """Names versions and licences; the text can be selected and copied."""

    def __init__(self, parent: QWidget, look: Look) -> None:
        """Stand before ``parent``."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(say("About nnviz"))
        title = QLabel(f"nnviz {__version__}")
        title.setFont(look.title)
        self.text = QLabel("\n".join(_lines()))
        self.text.setWordWrap(True)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[look.unit(3)] * 4)
        column.setSpacing(look.unit(1.5))
        for widget in (title, self.text, buttons):
            column.addWidget(widget)
        self.setMinimumWidth(look.unit(70))


def _lines() -> list[str]:
    """Return versions, then licences."""
    versions = (
        f"Python {platform.python_version()}, Qt {qVersion()}, PySide6 {pyside_version}, "
        f"NumPy {np.__version__}, pyqtgraph {pyqtgraph.__version__}"
    )
    promise = say("Take hold of a neural network's numbers and watch it answer.")
    return [promise, "", versions, "", *map(told, LICENCES)]
