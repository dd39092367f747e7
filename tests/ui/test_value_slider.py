"""The slider, by real mouse and key events: it never jumps, and tells only what a hand did."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from nnviz.document.ranges import Scale
from nnviz.ui.theme import Look, read_theme
from nnviz.ui.widgets.value_slider import ValueSlider
from tests.ui.bench import LEFT, drag
from tests.ui.hands import SHIFT, move_held, turn_wheel

SCALE = Scale(-5.0, 5.0, 0.05, 0.01)
NO_KEY = Qt.KeyboardModifier.NoModifier
KEYS = Qt.Key


class Heard:
    """What a slider told, in order."""

    def __init__(self, slider: ValueSlider) -> None:
        self.told: list[tuple[str, float | None]] = []
        slider.moved.connect(lambda value: self.told.append(("moved", value)))
        slider.stepped.connect(lambda value: self.told.append(("stepped", value)))
        slider.released.connect(lambda: self.told.append(("released", None)))
        slider.cancelled.connect(lambda: self.told.append(("cancelled", None)))

    @property
    def words(self) -> list[str]:
        return [word for word, _ in self.told]

    @property
    def values(self) -> list[float]:
        return [value for _, value in self.told if value is not None]


def slider_at(
    qtbot: QtBot, number: float, scale: Scale = SCALE, width: int = 240
) -> tuple[ValueSlider, Heard]:
    slider = ValueSlider()
    qtbot.addWidget(slider)
    slider.wear(Look(read_theme("light"), 720))
    slider.set_number(number, scale)
    slider.resize(width, slider.height())
    with qtbot.waitExposed(slider):
        slider.show()
    return slider, Heard(slider)


def on_handle(slider: ValueSlider, dx: float = 0.0) -> QPointF:
    return QPointF(slider.track.x_of(slider.number) + dx, slider.track.y)


def test_setting_a_number_tells_nothing(qtbot: QtBot) -> None:
    slider, heard = slider_at(qtbot, 0.0)
    slider.set_number(2.4, SCALE)
    assert slider.number == 2.4
    assert not heard.told


@pytest.mark.parametrize("dx", [-6, 0, 6])
def test_pressing_the_handle_off_its_middle_moves_nothing(qtbot: QtBot, dx: int) -> None:
    slider, heard = slider_at(qtbot, 2.43)
    qtbot.mouseClick(slider, LEFT, NO_KEY, on_handle(slider, dx).toPoint())
    assert not heard.told
    assert slider.number == 2.43


@pytest.mark.parametrize("grab", [-6, 0, 6])
def test_the_handle_follows_the_hand_without_a_jump(qtbot: QtBot, grab: int) -> None:
    slider, heard = slider_at(qtbot, 2.4)
    expected = 2.4 - 40 * slider.track.pixel
    drag(qtbot, slider, on_handle(slider, grab), (-40, 0))
    assert heard.values[-1] == pytest.approx(expected, abs=SCALE.step / 2)
    assert heard.words[-1] == "released"


def test_a_drag_ends_in_one_release(qtbot: QtBot) -> None:
    slider, heard = slider_at(qtbot, 2.4)
    drag(qtbot, slider, on_handle(slider), (30, 0))
    assert heard.words.count("released") == 1
    assert heard.words.count("moved") > 5


def test_dragged_values_are_multiples_of_the_step(qtbot: QtBot) -> None:
    slider, heard = slider_at(qtbot, 2.43)
    drag(qtbot, slider, on_handle(slider), (-70, 0))
    assert all(value / 0.05 == pytest.approx(round(value / 0.05)) for value in heard.values)


def test_with_shift_a_pixel_is_a_fine_step(qtbot: QtBot) -> None:
    slider, heard = slider_at(qtbot, 2.4)
    start = on_handle(slider).toPoint()
    qtbot.mousePress(slider, LEFT, SHIFT, start)
    move_held(slider, QPointF(start + QPoint(3, 0)), SHIFT)
    assert heard.values == [pytest.approx(2.43)]


def test_pressing_shift_in_the_middle_of_a_drag_does_not_jump(qtbot: QtBot) -> None:
    slider, _ = slider_at(qtbot, 0.0)
    start = QPointF(on_handle(slider).toPoint())
    qtbot.mousePress(slider, LEFT, NO_KEY, start.toPoint())
    move_held(slider, start + QPointF(60, 0))
    before = slider.number
    move_held(slider, start + QPointF(61, 0), SHIFT)
    move_held(slider, start + QPointF(62, 0), SHIFT)
    assert abs(slider.number - before) <= 0.02


def test_a_press_on_the_bare_track_brings_the_handle_and_drags_on(qtbot: QtBot) -> None:
    slider, heard = slider_at(qtbot, -4.0)
    x = slider.track.x_of(3.0)
    drag(qtbot, slider, QPointF(x, slider.track.y), (-20, 0))
    assert heard.values[0] == pytest.approx(3.0, abs=0.05)
    assert heard.values[-1] == pytest.approx(3.0 - 20 * slider.track.pixel, abs=0.05)


@pytest.mark.parametrize("way", [-400, 400])
def test_a_drag_past_the_end_stops_at_the_end(qtbot: QtBot, way: int) -> None:
    slider, heard = slider_at(qtbot, 1.0)
    drag(qtbot, slider, on_handle(slider), (way, 0))
    assert heard.values[-1] == (5.0 if way > 0 else -5.0)


def test_escape_takes_the_drag_back_and_the_hand_has_lost_hold(qtbot: QtBot) -> None:
    slider, heard = slider_at(qtbot, 1.0)
    start = on_handle(slider)
    drag(qtbot, slider, start, (30, 0), release=False)
    qtbot.keyClick(slider, KEYS.Key_Escape)
    told = list(heard.words)
    qtbot.mouseMove(slider, start.toPoint() + QPoint(60, 0))
    qtbot.mouseRelease(slider, LEFT, NO_KEY, start.toPoint() + QPoint(60, 0))
    assert told[-1] == "cancelled"
    assert heard.words == told


def test_a_drag_that_is_hidden_is_taken_back(qtbot: QtBot) -> None:
    slider, heard = slider_at(qtbot, 1.0)
    drag(qtbot, slider, on_handle(slider), (30, 0), release=False)
    slider.hide()
    assert heard.words[-1] == "cancelled"


def test_the_range_does_not_change_under_the_hand(qtbot: QtBot) -> None:
    slider, _ = slider_at(qtbot, 1.0)
    drag(qtbot, slider, on_handle(slider), (30, 0), release=False)
    slider.set_number(slider.number, Scale(-50.0, 50.0, 0.05, 0.01))
    assert slider.scale == SCALE


def test_the_other_buttons_do_nothing(qtbot: QtBot) -> None:
    slider, heard = slider_at(qtbot, 1.0)
    qtbot.mouseClick(slider, Qt.MouseButton.RightButton, NO_KEY, QPoint(20, 12))
    assert not heard.told


@pytest.mark.parametrize(
    ("key", "modifier", "target"),
    [
        (KEYS.Key_Right, NO_KEY, 1.05),
        (KEYS.Key_Up, NO_KEY, 1.05),
        (KEYS.Key_Left, NO_KEY, 0.95),
        (KEYS.Key_Down, SHIFT, 0.99),
        (KEYS.Key_Right, SHIFT, 1.01),
        (KEYS.Key_PageUp, NO_KEY, 1.5),
        (KEYS.Key_PageDown, NO_KEY, 0.5),
        (KEYS.Key_Home, NO_KEY, -5.0),
        (KEYS.Key_End, NO_KEY, 5.0),
    ],
)
def test_keys_step(qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier, target: float) -> None:
    slider, heard = slider_at(qtbot, 1.0)
    qtbot.keyClick(slider, key, modifier)
    assert heard.words == ["stepped"]
    assert slider.number == pytest.approx(target)


def test_keys_pressed_between_two_frames_add_up(qtbot: QtBot) -> None:
    slider, heard = slider_at(qtbot, 0.0)
    for _ in range(4):
        qtbot.keyClick(slider, KEYS.Key_Right)
    assert heard.values == pytest.approx([0.05, 0.1, 0.15, 0.2])


def test_keys_do_not_step_past_the_end(qtbot: QtBot) -> None:
    slider, heard = slider_at(qtbot, 4.98)
    qtbot.keyClick(slider, KEYS.Key_Right)
    qtbot.keyClick(slider, KEYS.Key_Right)
    assert heard.values == [5.0]


def test_a_number_beyond_the_range_is_not_pulled_back_by_a_step_outwards(qtbot: QtBot) -> None:
    slider, heard = slider_at(qtbot, 7.0)
    qtbot.keyClick(slider, KEYS.Key_Right)
    assert not heard.told
    qtbot.keyClick(slider, KEYS.Key_Left)
    assert heard.values == pytest.approx([6.95])


def test_the_wheel_steps_a_slider_in_focus(qtbot: QtBot) -> None:
    slider, heard = slider_at(qtbot, 1.0)
    slider.setFocus()
    assert turn_wheel(slider, 120)
    assert turn_wheel(slider, -240, SHIFT)
    assert heard.values == pytest.approx([1.05, 1.03])


def test_the_wheel_over_a_slider_without_focus_is_left_to_the_panel(qtbot: QtBot) -> None:
    slider, heard = slider_at(qtbot, 1.0)
    slider.clearFocus()
    assert not turn_wheel(slider, 120)
    assert not heard.told


def test_parts_of_a_notch_from_a_touchpad_add_up(qtbot: QtBot) -> None:
    slider, heard = slider_at(qtbot, 1.0)
    slider.setFocus()
    for _ in range(8):
        turn_wheel(slider, 30)
    assert heard.values == pytest.approx([1.05, 1.1])


def test_zero_and_one_are_hit_by_a_coarse_hand(qtbot: QtBot) -> None:
    slider, heard = slider_at(qtbot, 37.0, Scale(-100.0, 100.0, 0.05, 0.01), width=170)
    drag(qtbot, slider, on_handle(slider), (round(-37 / slider.track.pixel), 0))
    assert heard.values[-1] == 0.0


def test_the_widest_range_can_be_dragged(qtbot: QtBot) -> None:
    slider, heard = slider_at(qtbot, 1e308, Scale(-1.7e308, 1.7e308, 0.05, 0.01))
    drag(qtbot, slider, on_handle(slider), (400, 0))
    assert heard.values[-1] == 1.7e308


def pixel_colour(slider: QWidget, x: float, y: float) -> str:
    return slider.grab().toImage().pixelColor(round(x), round(y)).name()


@pytest.mark.parametrize(("number", "role"), [(3.0, "positive"), (-3.0, "negative")])
def test_the_part_from_zero_has_the_colour_of_the_sign(qtbot: QtBot, number: float, role: str) -> None:
    slider, _ = slider_at(qtbot, number)
    theme = read_theme("light")
    between = slider.track.x_of(number / 2)
    beyond = slider.track.x_of(-number / 2)
    assert pixel_colour(slider, between, slider.track.y) == getattr(theme, role).name()
    assert pixel_colour(slider, beyond, slider.track.y) == theme.track.name()


def test_the_handle_is_easily_hit(qtbot: QtBot) -> None:
    slider, _ = slider_at(qtbot, 0.0)
    assert slider.height() >= 24
