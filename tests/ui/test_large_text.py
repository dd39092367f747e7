"""Text at 80 and at 200 %: no word of a header is cut, and icons grow with the text."""

import pytest
from pytestqt.qtbot import QtBot

from nnviz.ui.settings import LARGEST_ZOOM, SMALLEST_ZOOM, Keeper, Settings
from nnviz.ui.widgets.quiet_button import QuietButton
from nnviz.ui.widgets.word_button import WordButton
from nnviz.ui.window import Window
from tests.ui.desks import window_on


def window_at(qtbot: QtBot, zoom: float, example: str) -> Window:
    """Return a window whose text is ``zoom`` times its usual size."""
    settings = Settings(Keeper())
    settings.keep_zoom(zoom)
    return window_on(qtbot, example, settings=settings)


def test_text_goes_from_80_to_200_percent() -> None:
    assert SMALLEST_ZOOM <= 0.8
    assert LARGEST_ZOOM == 2.0


@pytest.mark.parametrize("zoom", [0.8, 1.0, 2.0])
@pytest.mark.parametrize("example", ["clamp", "classes"])
def test_no_view_of_a_function_has_its_word_cut(qtbot: QtBot, example: str, zoom: float) -> None:
    bar = window_at(qtbot, zoom, example).panels.function.views
    words = [each for each in bar.findChildren(WordButton) if each.isVisible()]
    assert words
    assert not [each.text() for each in words if each.width() < each.sizeHint().width()]


def test_the_view_on_screen_keeps_its_word(qtbot: QtBot) -> None:
    bar = window_at(qtbot, 2.0, "classes").panels.function.views
    assert bar.views["function"].isVisible()


def test_icons_grow_with_the_text(qtbot: QtBot) -> None:
    usual, large = (
        max(each.width() for each in window_at(qtbot, zoom, "clamp").panels.findChildren(QuietButton))
        for zoom in (1.0, 2.0)
    )
    assert large > usual
