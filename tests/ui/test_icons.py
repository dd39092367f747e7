"""Icons in the ink of a theme, sharp at every pixel ratio."""

import pytest
from PySide6.QtGui import QColor, QIcon, QImage

from nnviz.resources import resources
from nnviz.ui.icons import icon, icon_pixmap
from nnviz.ui.theme import THEMES, read_theme

NAMES = sorted(path.stem for path in (resources() / "icons").glob("*.svg"))

pytestmark = pytest.mark.usefixtures("qapp")


def darkest(picture: QImage) -> QColor:
    """Return the colour of the pixel that is covered most."""
    pixels = [picture.pixelColor(x, y) for x in range(picture.width()) for y in range(picture.height())]
    return max(pixels, key=QColor.alpha)


@pytest.mark.parametrize("name", NAMES)
def test_every_drawing_is_drawn(name: str) -> None:
    assert darkest(icon_pixmap(name, QColor("black"), 24, 1).toImage()).alpha() > 200


@pytest.mark.parametrize("name", THEMES)
def test_an_icon_has_the_ink_of_its_theme(name: str) -> None:
    theme = read_theme(name)
    drawn = icon("save", theme, 24).pixmap(24, QIcon.Mode.Normal).toImage()
    assert abs(darkest(drawn).lightness() - theme.ink.lightness()) < 8


def test_an_icon_that_is_off_is_paler() -> None:
    theme = read_theme("light")
    made = icon("undo", theme, 24)
    modes = (QIcon.Mode.Normal, QIcon.Mode.Disabled)
    on, off = (darkest(made.pixmap(24, mode).toImage()).lightness() for mode in modes)
    assert off > on + 60


@pytest.mark.parametrize("ratio", [1, 2, 3])
def test_an_icon_has_a_pixel_for_each_of_the_screen(ratio: int) -> None:
    pixmap = icon_pixmap("sun", QColor("black"), 20, ratio)
    assert pixmap.width() == 20 * ratio
    assert pixmap.deviceIndependentSize().width() == 20


def test_the_licence_of_the_drawings_is_beside_them() -> None:
    assert "ISC" in (resources() / "icons" / "LICENSE.txt").read_text()
