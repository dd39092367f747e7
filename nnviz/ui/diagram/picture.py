"""The diagram's still part kept as a picture: cards and links, without the links that are being changed."""

import numpy as np
from PySide6.QtGui import QPainter, QPixmap

from nnviz.document.frame import Frame
from nnviz.document.places import Input, Neuron, Place
from nnviz.nn.arrays import Flags
from nnviz.ui.diagram.cards import draw_frames
from nnviz.ui.diagram.layout import Layout
from nnviz.ui.diagram.links import draw_links
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


class StillPicture:
    """Cards and links drawn once and blitted in each frame, until something in them changes."""

    def __init__(self) -> None:
        """Hold nothing yet."""
        self._key: Key = ()
        self._pixmap = QPixmap()

    def draw(self, painter: QPainter, frame: Frame, layout: Layout, look: Look, ratio: float) -> None:
        """Blit the picture; draw it first where its key has changed. A file of vectors gets no pixels."""
        live = live_links(frame)
        if draws_vectors(painter):
            self._paint(painter, frame, layout, look, live)
            return
        key = self._key_of(frame, layout, look, ratio, live)
        if key != self._key:
            self._key = key
            self._pixmap = self._drawn(painter, frame, layout, look, ratio, live)
        painter.drawPixmap(0, 0, self._pixmap)

    def _key_of(self, frame: Frame, layout: Layout, look: Look, ratio: float, live: list[Flags]) -> Key:
        """Name everything that the picture shows; the live weights are not in it."""
        layers = frame.document.network.layers
        weights = tuple(
            np.where(each, 0.0, layer.weights).tobytes() for layer, each in zip(layers, live, strict=True)
        )
        names = tuple(layer.activation.name for layer in layers)
        masks = tuple(each.tobytes() for each in live)
        return (id(layout), id(look), ratio, frame.document.decimals, names, masks, weights)

    def _drawn(
        self, painter: QPainter, frame: Frame, layout: Layout, look: Look, ratio: float, live: list[Flags]
    ) -> QPixmap:
        device = painter.device()
        pixmap = QPixmap(round(device.width() * ratio), round(device.height() * ratio))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(look.theme.ground)
        inner = QPainter(pixmap)
        try:
            inner.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint(inner, frame, layout, look, live)
        finally:
            inner.end()
        return pixmap

    def _paint(self, painter: QPainter, frame: Frame, layout: Layout, look: Look, live: list[Flags]) -> None:
        draw_links(painter, frame.document, layout, look, [~each for each in live])
        draw_frames(painter, frame, layout, look)
