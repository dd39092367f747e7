"""What is told by colour is told apart by every eye, and never by colour alone."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from nnviz.document.places import Weight
from nnviz.ui.audit.colours import Colour, nearest
from nnviz.ui.audit.recording import PaintedShape, rgb
from nnviz.ui.audit.run import Case, screen_of
from nnviz.ui.audit.screen import Screen
from nnviz.ui.theme import THEMES, Theme, read_theme
from nnviz.ui.window import Window

APART = 12.0  # ΔE2000, of DESIGN

# What carries meaning on screen: the roles of its colours that stand beside one another, and its second sign.
CARRIERS = {
    "links, bars, products: the sign": (("positive", "negative"), "a negative one is dashed, or an outline"),
    "bars of a sum: products beside z": (("positive", "ink"), "z has its name before it"),
    "curves, stack, classes": (("series", "ink"), "each has its name, and a swatch of its own place"),
    "samples": (("series",), "each has its name where there is room, and in its tip"),
    "sliders: the sign": (("positive", "negative"), "the bar begins at the notch of zero, left or right"),
    "the present scene, the round that is counted": (("focus", "ground"), "a bar at its left edge"),
    "snapshots": (("ghost", "ground"), "the letter of each, and a tip"),
    "what a hand or key has chosen": (("focus", "ground"), "a ring"),
    "the ruler of scores": (("ink", "ground"), "ticks, and the ratio in words"),
    "crossings of shares": (("ink", "ground"), "a ring with the names of both classes"),
    "guesses": (("focus", "ground"), "the letter of each"),
}


def colours(theme: Theme, roles: tuple[str, ...]) -> dict[str, Colour]:
    """Return the colours of roles by name; ``series`` are several."""
    found: dict[str, Colour] = {}
    for role in roles:
        value: QColor | tuple[QColor, ...] = getattr(theme, role)
        several = value if isinstance(value, tuple) else (value,)
        found.update({f"{role} {number}": rgb(each) for number, each in enumerate(several)})
    return found


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("carrier", CARRIERS)
def test_what_stands_beside_one_another_is_told_apart_by_every_eye(carrier: str, theme: str) -> None:
    figure, where = nearest(colours(read_theme(theme), CARRIERS[carrier][0]))
    assert round(figure, 1) >= APART, where


def strokes(case: Case, painter: type[QWidget] | str, lines: tuple[str, ...] = ()) -> list[PaintedShape]:
    """Return what a widget paints."""
    with screen_of(case, lines) as screen:
        return [shape for part in screen.parts if part.name == painter for shape in part.shapes]


def gaps(screen: Screen, weight: Weight) -> int:
    """Count how often the grey of the ground shows along a link, but for its number and its ends."""
    assert isinstance(screen.window, Window)
    view = screen.window.panels.network.view
    assert view.hands.layout is not None
    points, label = view.hands.layout.link(weight), view.hands.layout.labels.get(weight, QRectF())
    image = view.grab().toImage()
    ground = screen.look.theme.ground.lightness()
    steps = np.linspace(1, len(points) - 2, 600)
    xs, ys = (np.interp(steps, range(len(points)), points[:, axis]) for axis in (0, 1))
    seen = [
        QPoint(round(x), round(y)) for x, y in zip(xs, ys, strict=True) if not label.contains(QPointF(x, y))
    ]
    return sum(abs(image.pixelColor(point).lightness() - ground) < 8 for point in seen)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_without_colour_a_negative_link_is_told_by_its_dashes(theme: str) -> None:
    with screen_of(Case("clamp", "desk", theme, "1280x720")) as screen:
        assert gaps(screen, Weight(1, 1, 0)) > 30  # -1
        assert gaps(screen, Weight(0, 0, 0)) == 0  # 1


@pytest.mark.usefixtures("qapp")
def test_without_colour_a_negative_product_is_told_by_its_outline() -> None:
    shapes = strokes(Case("clamp", "desk", "light", "1280x720"), "SumBars", ("sum bars",))
    theme = read_theme("light")
    assert [each for each in shapes if each.fill == rgb(theme.positive)]
    assert not [each for each in shapes if each.fill == rgb(theme.negative)]
