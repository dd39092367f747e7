"""Pictures of what is still: of all that does not follow the sample, and of all links but the live ones."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import numpy as np
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QPainter, QPixmap

from nnviz.document.frame import Frame
from nnviz.document.holding import held_neuron
from nnviz.ui.diagram.cards import draw_biases, draw_frames
from nnviz.ui.diagram.layout import Layout
from nnviz.ui.diagram.links import draw_link_numbers, draw_links
from nnviz.ui.diagram.live import LiveParts, live_parts
from nnviz.ui.diagram.thumbnails import Thumbnail, draw_functions, thumbnails
from nnviz.ui.drawing.vectors import draws_vectors
from nnviz.ui.theme import Look

Key = tuple[object, ...]


@dataclass(frozen=True)
class Sheet:
    """What is painted on: its size and how many pixels there are to each of its units."""

    size: QSize
    ratio: float

    def blank(self, ground: QColor) -> QPixmap:
        """Return an empty picture."""
        pixmap = QPixmap(self.size * self.ratio)
        pixmap.setDevicePixelRatio(self.ratio)
        pixmap.fill(ground)
        return pixmap


class StillPicture:
    """Drawn once and blitted in each frame, until what it is named by changes."""

    def __init__(self) -> None:
        """Hold nothing yet."""
        self._key: Key = ()
        self._pixmap = QPixmap()

    def draw(
        self, painter: QPainter, key: Key, sheet: Sheet, ground: QColor, paint: Callable[[QPainter], None]
    ) -> None:
        """Blit the picture; ``paint`` it first where ``key`` is another."""
        if key != self._key:
            self._key, self._pixmap = key, sheet.blank(ground)
            inner = QPainter(self._pixmap)
            try:
                inner.setRenderHint(QPainter.RenderHint.Antialiasing)
                paint(inner)
            finally:
                inner.end()
        painter.drawPixmap(0, 0, self._pixmap)


class NetworkPicture:
    """All of the diagram that does not follow the sample: cards, links with their numbers, biases, functions.

    While weights are dragged the links of what is selected are drawn anew, over a picture of the
    others; while nothing but the sample changes, everything is one picture.
    """

    def __init__(self) -> None:
        """Hold nothing yet."""
        self._others, self._whole = StillPicture(), StillPicture()
        self._before: Key = ()
        self.thumbnails: tuple[tuple[Thumbnail, ...], ...] = ()

    def draw(self, painter: QPainter, frame: Frame, layout: Layout, look: Look, sheet: Sheet) -> None:
        """Draw it for ``frame``. A file of vectors gets no pixels."""
        key = (
            layout,
            look,
            sheet,
            frame.document.network,
            frame.document.classes,
            frame.document.view,
            frame.selection.place,
            frame.pieces,
            *(() if frame.visible.is_clear else (frame.visible, frame.selection.sample)),
        )
        has_stayed, self._before = key == self._before, key
        if not has_stayed:
            self.thumbnails = thumbnails(frame, layout, look)
        held = held_neuron(frame.drag)
        apart = held if held != frame.selection.neuron else None  # what is selected is live already
        live = live_parts(layout, frame.selection.place, apart)
        scene = _Scene(frame, layout, look, live, self.thumbnails)
        if draws_vectors(painter):
            scene.paint_others(painter)
            scene.paint_live(painter)
        elif has_stayed:
            self._whole.draw(painter, key, sheet, look.theme.ground, partial(self._draw_all, scene, sheet))
        else:
            self._draw_all(scene, sheet, painter)

    def _draw_all(self, scene: "_Scene", sheet: Sheet, painter: QPainter) -> None:
        """Draw what is live over the picture of the others."""
        key = (sheet, *scene.key_of_others())
        self._others.draw(painter, key, sheet, scene.look.theme.ground, scene.paint_others)
        scene.paint_live(painter)


@dataclass(frozen=True, eq=False)
class _Scene:
    """One frame's links, cards and functions."""

    frame: Frame
    layout: Layout
    look: Look
    live: LiveParts
    thumbnails: tuple[tuple[Thumbnail, ...], ...]

    def key_of_others(self) -> Key:
        """Name everything that the picture of the others shows; no live weight or bias is."""
        layers, live = self.frame.document.network.layers, self.live
        weights = tuple(
            np.where(links, 0.0, layer.weights).tobytes()
            for layer, links in zip(layers, live.links, strict=True)
        )
        biases = [layer.biases.copy() for layer in layers]
        for neuron in live.neurons:
            biases[neuron.layer][neuron.index] = 0.0
        names = tuple(layer.activation.name for layer in layers)
        return (
            self.layout,
            self.look,
            self.frame.document.format,
            self.frame.document.classes,
            live,
            self.frame.visible.covered,
            names,
            weights,
            *(each.tobytes() for each in biases),
        )

    def paint_others(self, painter: QPainter) -> None:
        """Draw the cards, and the links, numbers and biases that are not live."""
        document, layout, look, live = self.frame.document, self.layout, self.look, self.live
        draw_links(painter, document, layout, look, live.other_links)
        draw_frames(painter, self.frame, layout, look)
        draw_link_numbers(painter, self.frame, layout, look, layout.labels.keys() - live.numbers)
        draw_biases(painter, self.frame, layout, look, lambda neuron: neuron not in live.neurons)

    def paint_live(self, painter: QPainter) -> None:
        """Draw the live links with the numbers that lie over them, the live bias, and the functions."""
        document, layout, look, live = self.frame.document, self.layout, self.look, self.live
        draw_links(painter, document, layout, look, live.links)
        larger = {self.frame.selection.place} if look.is_stage else set()  # is written over all else
        draw_link_numbers(painter, self.frame, layout, look, live.numbers - larger)
        draw_biases(painter, self.frame, layout, look, lambda neuron: neuron in live.neurons)
        draw_functions(painter, self.thumbnails, look)
