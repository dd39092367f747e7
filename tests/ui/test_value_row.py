"""A row keeps name, field and slider of one mind."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPointF, Qt
from pytestqt.qtbot import QtBot

from nnviz.document.ranges import Scale
from nnviz.ui.theme import Look, load_fonts, read_theme
from nnviz.ui.widgets.line_label import fitting
from nnviz.ui.widgets.value_row import Entry, ValueRow
from tests.ui.bench import LEFT, drag
from tests.ui.hands import type_text

BIAS = Entry("bias", -3.0, Scale(-5.0, 5.0, 0.05, 0.01), 2, "double-click to put it back")


def row_with(qtbot: QtBot, entry: Entry, width: int = 260) -> ValueRow:
    load_fonts()
    row = ValueRow()
    qtbot.addWidget(row)
    row.wear(Look(read_theme("light"), 720))
    row.set_entry(entry)
    row.resize(width, row.sizeHint().height())
    with qtbot.waitExposed(row):
        row.show()
    return row


def handle_of(row: ValueRow) -> QPointF:
    return QPointF(row.slider.track.x_of(row.slider.number), row.slider.track.y)


def test_name_field_and_slider_show_the_same_number(qtbot: QtBot) -> None:
    row = row_with(qtbot, BIAS)
    assert (row.label.text, row.field.text(), row.slider.number) == ("bias", "−3.00", -3.0)


def test_those_who_listen_hear_name_value_and_range(qtbot: QtBot) -> None:
    row = row_with(qtbot, BIAS)
    assert row.slider.accessibleName() == row.field.accessibleName() == "bias"
    assert row.slider.accessibleDescription() == "−3.00, from −5 to 5"


def test_a_drag_of_the_slider_is_told_by_the_row(qtbot: QtBot) -> None:
    row = row_with(qtbot, BIAS)
    with qtbot.waitSignals([row.moved, row.released]):
        drag(qtbot, row.slider, handle_of(row), (40, 0))


def test_a_typed_number_is_told_by_the_row(qtbot: QtBot) -> None:
    row = row_with(qtbot, BIAS)
    row.field.selectAll()
    type_text(row.field, "12")
    with qtbot.waitSignal(row.committed, check_params_cb=lambda value: value == 12.0):
        qtbot.keyClick(row.field, Qt.Key.Key_Return)


def test_a_click_on_the_name_chooses_and_a_double_click_puts_back(qtbot: QtBot) -> None:
    row = row_with(qtbot, BIAS)
    with qtbot.waitSignal(row.chosen):
        qtbot.mouseClick(row.label, LEFT)
    with qtbot.waitSignal(row.put_back):
        qtbot.mouseDClick(row.label, LEFT)


def test_the_name_says_what_a_double_click_does(qtbot: QtBot) -> None:
    assert row_with(qtbot, BIAS).label.toolTip() == "double-click to put it back"


def test_showing_the_same_entry_again_paints_nothing(qtbot: QtBot) -> None:
    row = row_with(qtbot, BIAS)
    picture = row.grab().toImage()
    row.set_entry(replace(BIAS))
    assert row.grab().toImage() == picture


def test_a_drag_that_no_frame_confirmed_is_undone_by_the_next_frame(qtbot: QtBot) -> None:
    row = row_with(qtbot, BIAS)
    drag(qtbot, row.slider, handle_of(row), (40, 0), release=False)
    qtbot.keyClick(row.slider, Qt.Key.Key_Escape)
    row.set_entry(BIAS)
    assert row.slider.number == -3.0


def test_the_marked_row_has_a_ground_of_its_own(qtbot: QtBot) -> None:
    row = row_with(qtbot, replace(BIAS, is_marked=True))
    chosen = read_theme("light").chosen.name()
    assert row.grab().toImage().pixelColor(row.width() - 8, row.height() - 3).name() == chosen


def test_letting_go_forgets_what_is_typed(qtbot: QtBot) -> None:
    row = row_with(qtbot, BIAS)
    type_text(row.field, "12")
    row.let_go()
    assert row.field.text() == "−3.00"


def test_a_long_number_leaves_the_track_and_the_name_in_the_row(qtbot: QtBot) -> None:
    row = row_with(qtbot, replace(BIAS, number=-123456.789123, name="weight from input 12"))
    assert row.field.geometry().right() <= row.width()
    assert row.label.geometry().right() < row.field.geometry().left()


@pytest.mark.parametrize(
    ("width", "kept"), [(400, "weight from input 12"), (80, "from input 12"), (60, "input 12"), (30, "12")]
)
@pytest.mark.usefixtures("qapp")
def test_a_name_without_room_keeps_the_words_that_tell_it_apart(width: int, kept: str) -> None:
    load_fonts()
    look = Look(read_theme("light"), 720)
    assert fitting(look.text, "weight from input 12", width) == kept
