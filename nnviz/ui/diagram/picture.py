"""Pictures of what is still: of all that does not follow the sample, and of all links but the live ones."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import numpy as np
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QPainter, QPixmap

from nnviz.document.frame import Frame
from nnviz.document.places import Input, Neuron, Place
from nnviz.nn.arrays import Flags
from nnviz.ui.diagram.cards import draw_biases, draw_frames
from nnviz.ui.diagram.layout import Layout
from nnviz.ui.diagram.links import draw_link_numbers, draw_links
from nnviz.ui.diagram.thumbnails import Thumbnail, draw_functions, thumbnails
from nnviz.ui.drawing.vectors import draws_vectors
from nnviz.ui.theme import Look

Key = tuple[object, ...]


def live_links(frame: Frame) -> list[Flags]:
    """Return, per layer (n_in, n_out), the links drawn anew in each frame: those of what is selected."""
    place = frame.selection.place
    return [
        _is_live(place, index, layer.weights.shape)
        for index, layer in enumerate(frame.document.network.layers)
    ]


def _is_live(place: Place, layer: int, shape: tuple[int, ...]) -> Flags:
    """Return the live links of one layer."""
    live = np.zeros(shape, dtype=bool)
    neuron = frame_neuron(place)
    if isinstance(place, Input) and layer == 0:
        live[place.index, :] = True
    if neuron is not None and layer == neuron.layer:
        live[:, neuron.index] = True
    if neuron is not None and layer == neuron.layer + 1:
        live[neuron.index, :] = True
    return live


def frame_neuron(place: Place) -> Neuron | None:
    """Return the neuron whose links are live."""
    if isinstance(place, Input):
        return None
    return place if isinstance(place, Neuron) else Neuron(place.layer, place.neuron)


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
            frame.document.view,
            frame.selection.place,
            frame.pieces,
        )
        has_stayed, self._before = key == self._before, key
        if not has_stayed:
            self.thumbnails = thumbnails(frame, layout, look)
        scene = _Scene(frame, layout, look, live_links(frame), self.thumbnails)
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
    live: list[Flags]
    thumbnails: tuple[tuple[Thumbnail, ...], ...]

    def key_of_others(self) -> Key:
        """Name everything that the picture of the others shows; the live weights are not in it."""
        layers = self.frame.document.network.layers
        weights = tuple(
            np.where(each, 0.0, layer.weights).tobytes()
            for layer, each in zip(layers, self.live, strict=True)
        )
        names = tuple(layer.activation.name for layer in layers)
        masks = tuple(each.tobytes() for each in self.live)
        return (self.layout, self.look, self.frame.document.decimals, names, masks, weights)

    def paint_others(self, painter: QPainter) -> None:
        """Draw the links that are not live, and the cards."""
        draw_links(painter, self.frame.document, self.layout, self.look, [~each for each in self.live])
        draw_frames(painter, self.frame, self.layout, self.look)

    def paint_live(self, painter: QPainter) -> None:
        """Draw the live links, then every number over them, and the functions."""
        document, layout, look = self.frame.document, self.layout, self.look
        draw_links(painter, document, layout, look, self.live)
        draw_link_numbers(painter, document, layout, look, layout.labels)
        draw_biases(painter, self.frame, layout, look)
        draw_functions(painter, self.thumbnails, look)
