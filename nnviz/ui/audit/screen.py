"""A screen to be measured: every widget's paintings in the window's pixels, beside the pixels themselves."""

from collections import Counter
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QRectF
from PySide6.QtGui import QFontMetricsF, QImage, QRegion
from PySide6.QtWidgets import QWidget

from nnviz.ui.audit.colours import Colour, contrast
from nnviz.ui.audit.recording import PaintedShape, PaintedText, Paper
from nnviz.ui.theme import Look

Pixels = NDArray[np.uint32]
_SHADE = 0xE0E0E0  # the bits of a pixel that shades of one colour share

_INK = 0.7  # of the way from the text's colour to its ground: thin letters are painted pale


@dataclass(frozen=True, eq=False)
class Part:
    """A widget on screen, and what it paints itself."""

    widget: QWidget
    origin: QPoint  # in the window
    room: QRectF  # what of it can be seen, in the window
    texts: list[PaintedText]
    shapes: list[PaintedShape]

    @property
    def name(self) -> str:
        """The kind of the widget, or of what holds it where it is one of Qt's."""
        own = type(self.widget).__name__
        parent = self.widget.parentWidget()
        return own if own != "QWidget" or parent is None else type(parent).__name__


@dataclass(frozen=True, eq=False)
class Shown:
    """A text that can be seen, in the window's pixels."""

    part: Part
    painted: PaintedText
    ink: QRectF
    room: QRectF

    def __str__(self) -> str:
        """Quote the text and say who paints it."""
        return f"“{self.painted.text.strip()}” in {self.part.name}"


@dataclass(frozen=True, eq=False)
class Screen:
    """A window in a look, as it is now."""

    window: QWidget
    look: Look

    @cached_property
    def parts(self) -> list[Part]:
        """Every widget that can be seen."""
        found = (each for each in (self.window, *self.window.findChildren(QWidget)) if each.isVisible())
        return [self._part(each) for each in found if not each.visibleRegion().isEmpty()]

    @cached_property
    def pixels(self) -> Pixels:
        """The picture (height, width): 0xffrrggbb."""
        image = self.window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
        values = np.frombuffer(image.constBits(), dtype=np.uint32)
        return values.reshape(image.height(), image.bytesPerLine() // 4)[:, : image.width()].copy()

    @cached_property
    def texts(self) -> list[Shown]:
        """Every text of which something can be seen."""
        found = [self._shown(part, text) for part in self.parts for text in part.texts if text.text.strip()]
        return [each for each in found if each.ink.intersects(each.room) and self._has_ink(each, each.ink)]

    def ground(self, box: QRectF) -> Colour:
        """Return the colour of most pixels in ``box``; the steps of a shaded ground count as one colour."""
        pixels = self._within(box).ravel()
        shades = Counter((pixels & _SHADE).tolist())
        most = shades.most_common(1)[0][0]
        pixel = Counter(pixels[pixels & _SHADE == most].tolist()).most_common(1)[0][0]
        return (pixel >> 16 & 0xFF) / 255, (pixel >> 8 & 0xFF) / 255, (pixel & 0xFF) / 255

    def contrast_of(self, shown: Shown) -> float:
        """Return the contrast of a text with the ground it stands on."""
        return contrast(shown.painted.colour, self.ground(shown.ink))

    def _part(self, widget: QWidget) -> Part:
        paper = Paper(widget.size())
        QWidget.render(widget, paper, QPoint(), QRegion(), QWidget.RenderFlag(0))  # pyqtgraph has its own
        origin = widget.mapTo(self.window, QPoint())
        room = QRectF(widget.visibleRegion().boundingRect().translated(origin))
        return Part(widget, origin, room, paper.records.texts, paper.records.shapes)

    def _shown(self, part: Part, text: PaintedText) -> Shown:
        room = part.room
        if text.clip is not None:
            room = room.intersected(text.clip.translated(part.origin))
        return Shown(part, text, text.ink.translated(part.origin), room)

    def is_whole(self, shown: Shown) -> bool:
        """Whether the first and the last letter can be seen: nothing was painted over an end."""
        text, metrics = shown.painted.text.strip(), QFontMetricsF(shown.painted.font)
        scale = shown.painted.cap / metrics.capHeight()
        # how letters that are turned round stand beside one another is not known: then two are looked at
        ends = (text[-2:], text[:2]) if shown.painted.is_leftwards else (text[0], text[-1])
        first, last = (scale * metrics.horizontalAdvance(letter) for letter in ends)
        start, end = QRectF(shown.ink), QRectF(shown.ink)
        start.setRight(start.left() + first)
        end.setLeft(end.right() - last)
        return all(self._has_ink(shown, box) for box in (start, end))

    def _has_ink(self, shown: Shown, box: QRectF) -> bool:
        """Whether pixels of the text's colour are in ``box``: what was painted over cannot be seen."""
        own, within = shown.painted.colour, self._within(box)
        if within.size == 0:
            return False
        parts = np.stack([within >> shift & 0xFF for shift in (16, 8, 0)], axis=-1) / 255
        other = np.array(self.ground(shown.ink))
        far = float(np.abs(np.array(own) - other).sum())
        return bool(np.abs(parts - np.array(own)).sum(axis=-1).min() <= _INK * far)

    def _within(self, box: QRectF) -> Pixels:
        frame = box.toAlignedRect().intersected(self.window.rect())
        return self.pixels[frame.top() : frame.bottom() + 1, frame.left() : frame.right() + 1]
