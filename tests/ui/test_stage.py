"""The stage: arrangements by one key, lens, pins, sizes for the back row, and the way back to the desk."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontMetricsF, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nnviz.app import main
from nnviz.document.filming import StartFilm
from nnviz.document.language import understand
from nnviz.document.places import Bias, Input, Weight
from nnviz.document.staging import ARRANGEMENTS, PANELS_OF, OnStage
from nnviz.ui.stage_keys import StageKeys
from nnviz.ui.theme import Look, load_fonts, read_theme
from nnviz.ui.window import Window
from tests.ui.bench import example, refresher_on
from tests.ui.desks import window_on

SIZES = [(1280, 720), (1366, 768), (1920, 1080), (3840, 2160)]
KEYS = {
    "function": Qt.Key.Key_1,
    "network": Qt.Key.Key_2,
    "softmax": Qt.Key.Key_3,
    "network-over-function": Qt.Key.Key_4,
    "function-beside-softmax": Qt.Key.Key_5,
    "batch": Qt.Key.Key_7,
    "code": Qt.Key.Key_8,
}
each_size = pytest.mark.parametrize("size", SIZES, ids=str)
each_arrangement = pytest.mark.parametrize("name", ARRANGEMENTS)


def press(qtbot: QtBot, window: Window, *keys: Qt.Key) -> None:
    """Press keys where the focus is, and show what follows."""
    for key in keys:
        qtbot.keyClick(window.focusWidget() or window, key)
        QApplication.processEvents()
        window.refresher.refresh_now()


def picture(window: Window) -> QImage:
    """Return what is on screen."""
    QApplication.processEvents()
    return window.grab().toImage()


def on_screen(window: Window) -> set[str]:
    """Return the names of the panels on screen."""
    return {name for name, box in window.panels.boxes.items() if box.isVisible()}


def test_f5_fills_the_window_with_the_function_and_nothing_else(qtbot: QtBot) -> None:
    window = window_on(qtbot)
    press(qtbot, window, Qt.Key.Key_F5)
    assert on_screen(window) == {"function"}
    assert not window.bar.isVisible()
    assert not window.messages.isVisible()


def test_escape_twice_leads_back_to_the_very_same_desk(qtbot: QtBot) -> None:
    window = window_on(qtbot, "classes")
    window.panels.function.plot.setFocus()
    before = picture(window)
    press(qtbot, window, Qt.Key.Key_F5, Qt.Key.Key_4, Qt.Key.Key_6, Qt.Key.Key_Escape, Qt.Key.Key_Escape)
    assert window.panels.function.plot.hasFocus()
    assert picture(window) == before


def test_one_escape_stays_on_stage(qtbot: QtBot) -> None:
    window = window_on(qtbot)
    press(qtbot, window, Qt.Key.Key_F5, Qt.Key.Key_Escape)
    assert on_screen(window) == {"function"}


def test_a_second_escape_after_two_seconds_does_not_leave() -> None:
    refresher = refresher_on(example("clamp"))
    times = iter((10.0, 12.1, 12.2))
    keys = StageKeys(refresher, lambda: "function", lambda: next(times))
    keys.start_button()
    keys.escape()
    keys.escape()
    assert refresher.store.selection.stage == OnStage()
    keys.escape()
    assert refresher.store.selection.stage is None


def test_two_escapes_with_another_key_between_do_not_leave(qtbot: QtBot) -> None:
    window = window_on(qtbot)
    press(qtbot, window, *[Qt.Key.Key_F5, Qt.Key.Key_Escape, Qt.Key.Key_PageUp, Qt.Key.Key_Escape])
    assert window.refresher.store.selection.stage is not None


def test_start_button_and_escape_both_play_and_pause_the_film_on_stage() -> None:
    refresher = refresher_on(example("clamp"))
    keys = StageKeys(refresher, lambda: "function")
    keys.start_button()
    StartFilm().perform(refresher.store)
    played = []
    for act in (keys.start_button, keys.escape):
        act()
        film = refresher.store.selection.film
        played.append(film is not None and film.plays)
    assert played == [True, False]


@each_arrangement
def test_each_arrangement_is_one_key_away(qtbot: QtBot, name: str) -> None:
    window = window_on(qtbot, "classes")
    press(qtbot, window, Qt.Key.Key_F5, KEYS[name])
    assert on_screen(window) == set(PANELS_OF[name])


def test_six_puts_the_sum_under_anything_and_takes_it_away(qtbot: QtBot) -> None:
    window = window_on(qtbot)
    press(qtbot, window, Qt.Key.Key_F5, Qt.Key.Key_2, Qt.Key.Key_6)
    assert on_screen(window) == {"network", "sum"}
    press(qtbot, window, Qt.Key.Key_6)
    assert on_screen(window) == {"network"}


def test_the_keys_of_the_stage_do_nothing_at_the_desk(qtbot: QtBot) -> None:
    window = window_on(qtbot)
    press(qtbot, window, Qt.Key.Key_4, Qt.Key.Key_Z, Qt.Key.Key_Escape)
    assert window.refresher.store.selection.stage is None


def test_z_lets_the_panel_with_the_focus_fill_the_stage_and_steps_back(qtbot: QtBot) -> None:
    window = window_on(qtbot, "classes")
    press(qtbot, window, Qt.Key.Key_F5, Qt.Key.Key_4)
    window.panels.network.view.setFocus()
    press(qtbot, window, Qt.Key.Key_Z)
    assert on_screen(window) == {"network"}
    press(qtbot, window, Qt.Key.Key_Z)
    assert on_screen(window) == {"network", "function"}


def test_a_double_click_on_a_title_fills_the_window_and_another_leads_back(qtbot: QtBot) -> None:
    window = window_on(qtbot, "classes")
    before = picture(window)
    for _ in range(2):
        qtbot.mouseDClick(window.panels.softmax, Qt.MouseButton.LeftButton, pos=QPoint(30, 22))
        window.refresher.refresh_now()
        seen = on_screen(window)
        assert seen == {"softmax"} or picture(window) == before


def test_two_numbers_can_be_pinned_and_the_oldest_gives_way(qtbot: QtBot) -> None:
    window = window_on(qtbot)
    for line in ("input 1", "weight 1.1.2", "bias 1.1"):
        perform_line(window, f"pin {line}")
    press(qtbot, window, Qt.Key.Key_F5)
    assert [row.binding.place for row in window.panels.pins.rows] == [Weight(0, 0, 1), Bias(0, 0)]
    assert window.panels.pins.isVisible()


def perform_line(window: Window, line: str) -> None:
    """Do what a line of the language says."""
    store = window.refresher.store
    understand(line, store.document, store.selection).perform(store)
    window.refresher.refresh_now()


def test_a_pinned_slider_moves_its_number_and_covers_nothing(qtbot: QtBot) -> None:
    window = window_on(qtbot)
    perform_line(window, "pin input 1")
    press(qtbot, window, Qt.Key.Key_F5)
    slider = window.panels.pins.rows[0].slider
    slider.setFocus()
    press(qtbot, window, Qt.Key.Key_End)
    assert window.refresher.store.document.value(Input(0), 0) == 5.0
    assert window.panels.function.geometry().bottom() < window.panels.pins.geometry().top()


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("height", [each[1] for each in SIZES])
def test_capitals_on_stage_are_at_least_three_and_two_per_cent(height: int) -> None:
    load_fonts()
    look = Look(read_theme("light"), height, 0.7).staged(is_stage=True)
    large = (look.number, look.strong_number, look.label, look.title)
    assert all(QFontMetricsF(font).capHeight() >= 0.03 * height for font in large)
    assert all(QFontMetricsF(font).capHeight() >= 0.02 * height for font in (look.text, look.small_number))


def test_strokes_and_handles_on_stage_are_those_of_the_design() -> None:
    look = Look(read_theme("light"), 1080).staged(is_stage=True)
    strokes = [look.stroke(share) / 1080 for share in (0.003, 0.002, 0.0012)]
    assert all(stroke >= least for stroke, least in zip(strokes, (0.005, 0.003, 0.002), strict=True))
    assert look.handle >= 0.03 * 1080


@each_size
@each_arrangement
def test_nothing_reaches_outside_the_window(qtbot: QtBot, name: str, size: tuple[int, int]) -> None:
    window = window_on(qtbot, "classes", size=size)
    perform_line(window, f"stage {name} with sum")
    picture(window)
    frame = window.rect()
    for box in window.panels.boxes.values():
        corner = box.mapTo(window, QPoint(0, 0))
        assert not box.isVisible() or frame.contains(box.rect().translated(corner))


def test_the_ground_of_a_light_stage_is_white(qtbot: QtBot) -> None:
    window = window_on(qtbot)
    press(qtbot, window, Qt.Key.Key_F5)
    seen = picture(window)
    corners = [(2, 2), (seen.width() - 3, 2), (2, seen.height() - 3), (seen.width() - 3, seen.height() - 3)]
    assert all(seen.pixelColor(*corner).name() == "#ffffff" for corner in corners)


def test_a_sign_says_that_numbers_of_links_are_left_out(qtbot: QtBot) -> None:
    window = window_on(qtbot, "classes")
    perform_line(window, "stage network-over-function")
    assert window.panels.network.sign == "hidden: captions, small weights, labels, biases"
    perform_line(window, "stage off")
    assert window.panels.network.sign == ""


def test_the_largest_weights_keep_their_numbers(qtbot: QtBot) -> None:
    window = window_on(qtbot, "classes")
    perform_line(window, "stage network-over-function")
    layout, layers = window.panels.network.view.hands.layout, example("classes").network.layers
    assert layout is not None
    for number, layer in enumerate(layers):
        source, neuron = divmod(int(abs(layer.weights).argmax()), layer.n_out)
        assert Weight(number, source, neuron) in layout.labels


def test_the_batch_is_shown_as_tables_and_the_desk_keeps_its_cards(qtbot: QtBot) -> None:
    window = window_on(qtbot, "classes")
    perform_line(window, "stage batch")
    assert window.panels.network.tables.isVisible()
    perform_line(window, "stage off")
    assert window.panels.network.view.isVisible()
    assert not window.panels.network.tables.isVisible()


def test_a_kink_can_be_dragged_on_stage(qtbot: QtBot) -> None:
    window = window_on(qtbot)
    press(qtbot, window, Qt.Key.Key_F5)
    plot = window.panels.function.plot
    at = plot.scale_now().point(3.0, 3.0).toPoint()
    viewport = plot.viewport()
    qtbot.mousePress(viewport, Qt.MouseButton.LeftButton, pos=at)
    qtbot.mouseMove(viewport, at + QPoint(60, 0))
    qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=at + QPoint(60, 0))
    assert window.refresher.store.session.history.undo_label.startswith("kink 1.2")


def test_a_refusal_can_be_read_on_stage(qtbot: QtBot) -> None:
    window = window_on(qtbot)
    press(qtbot, window, Qt.Key.Key_F5)
    window.refresher.refused.emit("this cannot be done")
    window.refresher.refresh_now()
    assert window.messages.isVisible()
    window.messages.clear()
    window.refresher.refresh_now()
    assert not window.messages.isVisible()


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("theme", ["light", "dark", "projector-light", "projector-dark", "contrast"])
def test_a_stage_can_be_had_from_the_command_line(tmp_path: Path, theme: str) -> None:
    target = tmp_path / "stage.png"
    line = ["--stage", "network with sum", "--screenshot", str(target), "--size", "1280x720"]
    assert main(["--example", "clamp", "--theme", theme, *line]) == 0
    ground = QImage(str(target)).pixelColor(3, 3).name()
    assert ground == ("#000000" if theme.endswith("dark") else "#ffffff")
