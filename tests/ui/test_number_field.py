"""The number field, by real key events: typed, stepped, refused in words."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from nnviz.document.ranges import Scale
from nnviz.ui.theme import Look, load_fonts, read_theme
from nnviz.ui.widgets.number_field import NumberField
from tests.ui.bench import LEFT
from tests.ui.hands import SHIFT, turn_wheel, type_text

SCALE = Scale(-5.0, 5.0, 0.05, 0.01)
NO_KEY = Qt.KeyboardModifier.NoModifier
KEYS = Qt.Key


class Heard:
    """What a field told; keeps the field's window."""

    def __init__(self, field: NumberField, window: QWidget) -> None:
        self.window = window
        self.committed: list[float] = []
        self.stepped: list[float] = []
        self.refused: list[str] = []
        field.committed.connect(self.committed.append)
        field.stepped.connect(self.stepped.append)
        field.refused.connect(self.refused.append)

    @property
    def nothing(self) -> bool:
        return not (self.committed or self.stepped or self.refused)


def field_at(qtbot: QtBot, number: float, decimals: int = 2) -> tuple[NumberField, Heard]:
    """A field in focus, with another beside it to go to."""
    load_fonts()
    parent, field = QWidget(), NumberField()
    qtbot.addWidget(parent)
    column = QVBoxLayout(parent)
    column.addWidget(field)
    column.addWidget(QLineEdit())
    field.wear(Look(read_theme("light"), 720))
    field.set_number(number, SCALE, decimals)
    with qtbot.waitActive(parent):
        parent.show()
        parent.activateWindow()
    field.setFocus()
    field.selectAll()
    return field, Heard(field, parent)


def leave(field: NumberField) -> None:
    other = field.nextInFocusChain()
    assert other is not None
    other.setFocus()


def test_a_number_is_shown_with_the_decimals_of_the_document(qtbot: QtBot) -> None:
    field, heard = field_at(qtbot, -0.6)
    assert field.text() == "−0.60"
    assert heard.nothing


@pytest.mark.parametrize(("typed", "number"), [("-1.5", -1.5), ("−1,5", -1.5), ("3/4", 0.75), ("1e-2", 0.01)])
def test_enter_commits_what_is_typed(qtbot: QtBot, typed: str, number: float) -> None:
    field, heard = field_at(qtbot, 2.0)
    type_text(field, typed)
    qtbot.keyClick(field, KEYS.Key_Return)
    assert heard.committed == [number]


def test_leaving_the_field_commits(qtbot: QtBot) -> None:
    field, heard = field_at(qtbot, 2.0)
    type_text(field, "7")
    leave(field)
    assert heard.committed == [7.0]


def test_nothing_is_committed_where_nothing_is_typed(qtbot: QtBot) -> None:
    field, heard = field_at(qtbot, 2.125)
    qtbot.keyClick(field, KEYS.Key_Return)
    leave(field)
    assert heard.nothing


def test_what_is_no_number_is_refused_in_words_and_kept_marked(qtbot: QtBot) -> None:
    field, heard = field_at(qtbot, 2.0)
    type_text(field, "two")
    qtbot.keyClick(field, KEYS.Key_Return)
    assert heard.refused == ["found “two”, needed a number such as −1.5, 3/4 or 1e-2"]
    assert (field.text(), field.fault) == ("two", heard.refused[0])
    assert not heard.committed


def test_it_is_refused_once_not_again_on_leaving(qtbot: QtBot) -> None:
    field, heard = field_at(qtbot, 2.0)
    type_text(field, "1/0")
    qtbot.keyClick(field, KEYS.Key_Return)
    leave(field)
    assert len(heard.refused) == 1
    assert field.text() == "1/0"


def test_escape_restores_the_number(qtbot: QtBot) -> None:
    field, heard = field_at(qtbot, 2.0)
    type_text(field, "two")
    qtbot.keyClick(field, KEYS.Key_Return)
    qtbot.keyClick(field, KEYS.Key_Escape)
    assert (field.text(), field.fault) == ("2.00", "")
    assert not heard.committed


def test_frames_do_not_overwrite_what_is_being_typed(qtbot: QtBot) -> None:
    field, _ = field_at(qtbot, 2.0)
    type_text(field, "3.2")
    field.set_number(4.0, SCALE, 2)
    assert field.text() == "3.2"
    qtbot.keyClick(field, KEYS.Key_Escape)
    assert field.text() == "4.00"


@pytest.mark.parametrize(
    ("key", "modifier", "target"),
    [
        (KEYS.Key_Up, NO_KEY, 2.05),
        (KEYS.Key_Down, NO_KEY, 1.95),
        (KEYS.Key_Up, SHIFT, 2.01),
        (KEYS.Key_PageDown, NO_KEY, 1.5),
        (KEYS.Key_Home, NO_KEY, -5.0),
        (KEYS.Key_End, NO_KEY, 5.0),
    ],
)
def test_keys_step(qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier, target: float) -> None:
    field, heard = field_at(qtbot, 2.0)
    qtbot.keyClick(field, key, modifier)
    assert heard.stepped == [pytest.approx(target)]
    assert not heard.committed


def test_a_step_starts_from_what_is_typed(qtbot: QtBot) -> None:
    field, heard = field_at(qtbot, 2.0)
    type_text(field, "4")
    qtbot.keyClick(field, KEYS.Key_Up)
    assert heard.stepped == [pytest.approx(4.05)]


def test_a_step_goes_past_the_range_of_the_slider(qtbot: QtBot) -> None:
    field, heard = field_at(qtbot, 5.0)
    qtbot.keyClick(field, KEYS.Key_Up)
    assert heard.stepped == [pytest.approx(5.05)]


def test_home_moves_the_cursor_while_a_number_is_typed(qtbot: QtBot) -> None:
    field, heard = field_at(qtbot, 2.0)
    type_text(field, "31")
    qtbot.keyClick(field, KEYS.Key_Home)
    type_text(field, "-")
    qtbot.keyClick(field, KEYS.Key_Return)
    assert heard.committed == [-31.0]
    assert not heard.stepped


def test_the_wheel_steps_a_field_in_focus_only(qtbot: QtBot) -> None:
    field, heard = field_at(qtbot, 2.0)
    assert turn_wheel(field, -120)
    leave(field)
    assert not turn_wheel(field, -120)
    assert heard.stepped == [pytest.approx(1.95)]


def claims(field: NumberField, key: Qt.Key, modifier: Qt.KeyboardModifier) -> bool:
    """Whether the field keeps a key from the program's shortcuts."""
    event = QKeyEvent(QEvent.Type.ShortcutOverride, key, modifier)
    event.ignore()
    QApplication.sendEvent(field, event)
    return event.isAccepted()


def test_undo_is_the_programs_until_something_is_typed(qtbot: QtBot) -> None:
    field, _ = field_at(qtbot, 2.0)
    control = Qt.KeyboardModifier.ControlModifier
    assert not claims(field, KEYS.Key_Z, control)
    type_text(field, "31")
    assert claims(field, KEYS.Key_Z, control)


def test_arrows_are_the_fields(qtbot: QtBot) -> None:
    field, _ = field_at(qtbot, 2.0)
    assert claims(field, KEYS.Key_Up, NO_KEY)
    assert not claims(field, KEYS.Key_Escape, NO_KEY)


def test_a_click_into_the_field_selects_the_number(qtbot: QtBot) -> None:
    field, _ = field_at(qtbot, 2.0)
    leave(field)
    qtbot.mouseClick(field, LEFT)
    assert field.selectedText() == "2.00"


@pytest.mark.parametrize("number", [0.0, -123456.789, 9999999.5, 1.5e300])
def test_the_whole_number_fits_into_the_field(qtbot: QtBot, number: float) -> None:
    field, _ = field_at(qtbot, number, decimals=6)
    needed = field.fontMetrics().horizontalAdvance(field.text())
    assert field.width() - 2 * field.inset >= needed


def edge_colours(field: NumberField) -> set[str]:
    picture = field.grab().toImage()
    return {picture.pixelColor(x, 1).name() for x in range(picture.width())}


def test_a_refused_field_is_marked_by_its_edge(qtbot: QtBot) -> None:
    field, _ = field_at(qtbot, 2.0)
    mark = read_theme("light").negative.name()
    assert mark not in edge_colours(field)
    type_text(field, "two")
    qtbot.keyClick(field, KEYS.Key_Return)
    assert mark in edge_colours(field)
