"""The film by real keys and mouse: a clicker, the bar, playing; forward and back gives the same picture."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from nnviz.document.film import FilmPlace
from nnviz.document.language import understand
from nnviz.ui.window import Window
from tests.ui.desks import window_on

KEY = Qt.Key
LEFT = Qt.MouseButton.LeftButton


def press(qtbot: QtBot, window: Window, key: Qt.Key) -> None:
    """Press a key where the focus is, and let the panels follow."""
    qtbot.keyClick(QApplication.focusWidget() or window, key)
    window.refresher.refresh_now()


def film(window: Window) -> FilmPlace:
    """Return where the film stands."""
    found = window.refresher.store.selection.film
    assert found is not None
    return found


def say(window: Window, line: str) -> None:
    """Do what a line says."""
    store = window.refresher.store
    understand(line, store.document, store.selection).perform(store)
    window.refresher.refresh_now()


def picture(window: Window) -> QImage:
    """Return the window as it is painted now, once Qt has laid it out."""
    for _ in range(3):  # a label's new size reaches its row, then the panel, then the window
        QApplication.processEvents()
    window.refresher.refresh_now()
    return window.grab().toImage()


def test_f6_starts_and_ends_the_film(qtbot: QtBot) -> None:
    window = window_on(qtbot)
    assert not window.film.isVisible()
    press(qtbot, window, KEY.Key_F6)
    assert window.film.isVisible()
    press(qtbot, window, KEY.Key_F6)
    assert not window.film.isVisible()


@pytest.mark.parametrize("part", ["diagram", "plot", "sum", "code", "bar"])
def test_a_clicker_paces_the_film_wherever_the_focus_is(qtbot: QtBot, part: str) -> None:
    window = window_on(qtbot)
    say(window, "show code")
    parts: dict[str, QWidget] = {
        "diagram": window.panels.network.view,
        "plot": window.panels.function.plot,
        "sum": window.panels.sum.line,
        "code": window.panels.code.view,
        "bar": window.film.track,
    }
    press(qtbot, window, KEY.Key_F6)
    parts[part].setFocus()
    for key in (KEY.Key_PageDown, KEY.Key_PageDown, KEY.Key_PageDown, KEY.Key_PageUp):
        press(qtbot, window, key)
    assert window.film.count_text == "2 of 11"
    assert window.film.title == "1.1: 2.40 + bias −1.00 = 1.40"


def test_in_a_field_of_numbers_page_keys_step_the_number(qtbot: QtBot) -> None:
    window = window_on(qtbot)
    press(qtbot, window, KEY.Key_F6)
    field = window.panels.inspector.rows[0].field
    field.setFocus()
    press(qtbot, window, KEY.Key_PageUp)
    assert film(window).at == 0
    assert window.refresher.store.document.inputs[0, 0] == pytest.approx(2.9)  # 2.40 and ten steps of 0.05


def test_without_a_film_page_keys_step_numbers_as_before(qtbot: QtBot) -> None:
    window = window_on(qtbot)
    say(window, "select bias 1.1")
    window.panels.network.view.setFocus()
    press(qtbot, window, KEY.Key_PageUp)
    assert window.refresher.store.document.network.layers[0].biases[0] == pytest.approx(-0.5)


@pytest.mark.parametrize("name", ["clamp", "classes", "batch"])
def test_forward_and_back_gives_the_same_frame_pixel_for_pixel(qtbot: QtBot, name: str) -> None:
    window = window_on(qtbot, name)
    press(qtbot, window, KEY.Key_F6)
    press(qtbot, window, KEY.Key_PageDown)
    before = picture(window)
    press(qtbot, window, KEY.Key_PageDown)
    assert picture(window) != before
    press(qtbot, window, KEY.Key_PageUp)
    assert picture(window) == before


def test_arrows_home_and_end_walk_on_the_bar(qtbot: QtBot) -> None:
    window = window_on(qtbot)
    press(qtbot, window, KEY.Key_F6)
    window.film.track.setFocus()
    places = []
    for key in (KEY.Key_Right, KEY.Key_Right, KEY.Key_Left, KEY.Key_End, KEY.Key_Home):
        press(qtbot, window, key)
        places.append(film(window).at)
    assert places == [1, 2, 1, 11, 0]


def test_the_bar_is_dragged_to_any_frame(qtbot: QtBot) -> None:
    window = window_on(qtbot)
    press(qtbot, window, KEY.Key_F6)
    track = window.film.track
    middle = track.height() // 2
    qtbot.mousePress(track, LEFT, pos=QPoint(round(track.x_of(3)), middle))
    assert film(window).at == 3
    qtbot.mouseMove(track, QPoint(round(track.x_of(8)), middle))
    qtbot.mouseRelease(track, LEFT, pos=QPoint(round(track.x_of(8)), middle))
    assert film(window).at in {3, 8}  # offscreen, a move may come without its button
    qtbot.mouseClick(track, LEFT, pos=QPoint(round(track.x_of(8)), middle))
    assert film(window).at == 8


def test_space_plays_to_the_end_by_the_clock(qtbot: QtBot) -> None:
    window = window_on(qtbot)
    say(window, "film 10")
    press(qtbot, window, KEY.Key_Space)
    assert film(window).plays
    qtbot.waitUntil(lambda: film(window).at == 11)
    assert not film(window).plays


def test_escape_pauses(qtbot: QtBot) -> None:
    window = window_on(qtbot)
    press(qtbot, window, KEY.Key_F6)
    press(qtbot, window, KEY.Key_Space)
    press(qtbot, window, KEY.Key_Escape)
    assert not film(window).plays


def test_space_still_presses_a_button_that_has_the_focus(qtbot: QtBot) -> None:
    window = window_on(qtbot)
    press(qtbot, window, KEY.Key_F6)
    window.film.forward.setFocus()
    press(qtbot, window, KEY.Key_Space)
    assert (film(window).at, film(window).plays) == (1, False)


def test_buttons_jump_to_the_ends(qtbot: QtBot) -> None:
    window = window_on(qtbot)
    press(qtbot, window, KEY.Key_F6)
    qtbot.mouseClick(window.film.end, LEFT)
    assert film(window).at == 11
    qtbot.mouseClick(window.film.start, LEFT)
    assert film(window).at == 0


def test_a_number_is_edited_while_the_film_stands(qtbot: QtBot) -> None:
    window = window_on(qtbot)
    say(window, "film 2")
    window.panels.network.view.setFocus()
    press(qtbot, window, KEY.Key_Up)  # the bias 1.1 is looked at: −1.00 and a step of 0.05
    assert window.film.title == "1.1: 2.40 + bias −0.95 = 1.45"
    assert film(window).at == 2


def test_the_chooser_offers_every_grain(qtbot: QtBot) -> None:
    window = window_on(qtbot)
    press(qtbot, window, KEY.Key_F6)
    window.film.grain.setFocus()
    press(qtbot, window, KEY.Key_Down)
    assert film(window).grain == "neurons"
