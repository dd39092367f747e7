"""Text at 80 and at 200 %: no word of a header is cut, and icons grow with the text."""

from itertools import pairwise

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from nnviz.document.language import understand
from nnviz.ui.audit.measures import overlaps
from nnviz.ui.audit.screen import Screen
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


@pytest.mark.parametrize("zoom", [0.8, 1.0, 1.5, 2.0])
@pytest.mark.parametrize("beside", ["code", "scenes"])
@pytest.mark.parametrize("example", ["clamp", "classes"])
def test_nothing_in_the_row_under_the_plot_is_cut(
    qtbot: QtBot, example: str, beside: str, zoom: float
) -> None:
    window = window_at(qtbot, zoom, example)
    if beside == "code":
        store = window.refresher.store
        understand("show code", store.document, store.selection).perform(store)
    for _ in range(2):
        window.refresher.refresh_now()
        QApplication.processEvents()
    row = window.panels.function.range
    shown = [each for each in row.findChildren(QWidget) if each.isVisible()]
    boxes = sorted(
        (each.geometry().left(), each.geometry().right()) for each in shown if each.parent() is row
    )
    assert all(before[1] < after[0] for before, after in pairwise(boxes))
    assert boxes[-1][1] < row.width()


@pytest.mark.parametrize("zoom", [0.8, 1.0, 1.5, 2.0])
def test_no_word_covers_another_on_the_desk(qtbot: QtBot, zoom: float) -> None:
    window = window_at(qtbot, zoom, "classes")
    found = overlaps(Screen(window, window.refresher.look))
    assert not found.figure, found.where
