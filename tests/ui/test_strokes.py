"""Curves as they are stroked: no seam between two pieces, no notch at a bend, nothing beside the curve."""

import numpy as np
import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from nnviz.nn.arrays import Array
from nnviz.ui.drawing.strokes import draw_curve

UNSEEN = 2  # of 255 steps from ink to ground: nobody sees them
INK, GROUND, WIDTH = QColor(0, 0, 0), QColor(255, 255, 255), 6.0
XS: Array = np.linspace(10.3, 390.0, 90)
SHAPES: dict[str, Array] = {
    "straight": 40.0 + 0.3 * XS,
    "smooth": 100.0 + 60 * np.sin(XS / 40),
    "bent": 20.0 + np.abs(XS - 200.0),
    "zigzag": 100.0 + 30 * np.cos(np.pi * np.arange(90)),
}


def stroked(ys: Array) -> QImage:
    """Return a picture of the curve."""
    image = QImage(400, 240, QImage.Format.Format_RGB32)
    image.fill(GROUND)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw_curve(painter, XS, ys, INK, WIDTH)
    painter.end()
    return image


def along(ys: Array) -> list[tuple[float, float]]:
    """Return points close together on the curve, its ends left out."""
    xs = np.linspace(XS[1], XS[-2], 4000)
    return list(zip(xs.tolist(), np.interp(xs, XS, ys).tolist(), strict=True))


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("shape", SHAPES)
def test_a_curve_is_full_all_along_its_middle(shape: str) -> None:
    image = stroked(SHAPES[shape])
    lightest = max(image.pixelColor(int(x), int(y)).lightness() for x, y in along(SHAPES[shape]))
    assert lightest <= UNSEEN


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("shape", ["straight", "smooth"])
def test_nothing_is_drawn_farther_from_a_curve_than_half_its_width(shape: str) -> None:
    image = stroked(SHAPES[shape])
    points: Array = np.array(along(SHAPES[shape]))
    dark = [(x, y) for x in range(20, 380) for y in range(240) if image.pixelColor(x, y).lightness() < 128]
    distances = [np.hypot(*(points - (x + 0.5, y + 0.5)).T).min() for x, y in dark]
    assert max(distances) <= WIDTH / 2 + 0.5
