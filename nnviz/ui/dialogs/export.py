"""The dialog that asks which panel becomes a picture: as what, how large, how sharp."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from nnviz.document.exports import NUMBERED, PANELS, SCALES, Picture, Size
from nnviz.ui.appearance import outline
from nnviz.ui.theme import Look
from nnviz.words import count, mark, say, told

KINDS: Mapping[str, str] = MappingProxyType(
    {
        ".png": mark("PNG: a picture of pixels"),
        ".svg": mark("SVG: a drawing, sharp at any size"),
        ".pdf": mark("PDF: a page, sharp at any size"),
        NUMBERED: mark("Film: numbered PNGs in a folder"),
        ".gif": mark("Film: GIF"),
        ".apng": mark("Film: APNG"),
        ".mp4": mark("Film: MP4"),
    }
)
PANEL_WORDS: Mapping[str, str] = MappingProxyType(
    {
        "desk": mark("The whole desk"),
        "network": mark("Network"),
        "tables": mark("Tables"),
        "function": mark("Function"),
        "softmax": mark("Softmax"),
        "sum": mark("Sum"),
        "inspector": mark("Inspector"),
        "code": mark("Code"),
    }
)
SIZES: tuple[Size | None, ...] = (None, (1280, 720), (1920, 1080))


class ExportDialog(QDialog):
    """Asks for a picture; ``Export…`` then asks for the file."""

    def __init__(
        self, parent: QWidget, look: Look, export: Callable[[Picture], object], panel: str = "desk"
    ) -> None:
        """Stand before ``parent``; hand the picture that is asked for to ``export``."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(say("Export a picture"))
        self._write = export
        self.panel = _chooser({name: panel_title(name) for name in PANELS})
        self.kind = _chooser({kind: told(words) for kind, words in KINDS.items()})
        self.size_asked = _chooser({size: _size_words(size) for size in SIZES})
        self.scale = _chooser({scale: _scale_words(scale) for scale in SCALES})
        self.told = QLabel()
        self.export = QPushButton(say("Export…"))
        self.panel.setCurrentIndex(self.panel.findData(panel))
        self._arrange(look)
        for chooser in (self.panel, self.kind, self.size_asked, self.scale):
            chooser.currentIndexChanged.connect(self._tell)
        self._tell()

    @property
    def picture(self) -> Picture:
        """The picture that is asked for now."""
        choosers = (self.panel, self.kind, self.scale, self.size_asked)
        panel, kind, scale, size = (each.currentData() for each in choosers)
        return Picture(panel, kind, scale, tuple(size) if size else None)

    def accept(self) -> None:
        """Ask where to, and write."""
        super().accept()
        self._write(self.picture)

    def _arrange(self, look: Look) -> None:
        """Put a line for each question above the buttons."""
        form = QFormLayout()
        form.setSpacing(look.unit(1.25))
        rows = (
            (say("Panel"), self.panel),
            (say("As"), self.kind),
            (say("Size"), self.size_asked),
            (say("Sharpness"), self.scale),
        )
        for words, chooser in rows:
            outline(chooser, look)
            form.addRow(words, chooser)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        buttons.addButton(self.export, QDialogButtonBox.ButtonRole.AcceptRole)
        self.export.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[look.unit(3)] * 4)
        column.setSpacing(look.unit(1.5))
        column.addLayout(form)
        column.addWidget(self.told)
        column.addWidget(buttons)

    def _tell(self) -> None:
        """Say what comes of it; only pixels have a sharpness."""
        picture = self.picture
        is_pixels = picture.kind not in {".svg", ".pdf"}
        self.scale.setEnabled(is_pixels)
        if picture.size is not None and is_pixels:
            width, height = (str(side * picture.scale) for side in picture.size)
            self.told.setText(say("{width} × {height} pixels", width=width, height=height))
        elif is_pixels:
            self.told.setText(_pixel_words(picture.scale))
        else:
            is_svg = picture.kind == ".svg"
            self.told.setText(say("Words are kept as outlines") if is_svg else say("Fonts are embedded"))


def panel_title(name: str) -> str:
    """Return what a panel is called in menus."""
    return told(PANEL_WORDS[name])


def _chooser(choices: Mapping[str, str] | Mapping[int, str] | Mapping[Size | None, str]) -> QComboBox:
    """Return a chooser of words, each with what it stands for."""
    made = QComboBox()
    for value, words in choices.items():
        made.addItem(words, value)
    return made


def _size_words(size: Size | None) -> str:
    if size is None:
        return say("As on screen")
    width, height = map(str, size)
    return say("{width} × {height}, the panel alone", width=width, height=height)


def _scale_words(scale: int) -> str:
    return count("{n} times", "Once", scale)


def _pixel_words(scale: int) -> str:
    return count("{n} times as many pixels as on screen, each way", "As many pixels as on screen", scale)
