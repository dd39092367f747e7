"""Marks of guesses: beside what was guessed wherever it is shown, over no other number, typed and clicked."""

from itertools import combinations

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from nnviz.document.guesses import Guess
from nnviz.document.places import Bias, Neuron
from nnviz.document.quantities import A, Stage
from nnviz.document.summary import summary
from nnviz.ui.drawing.mark_layout import laid_marks
from nnviz.ui.drawing.questions import PlacesOf, Questions
from nnviz.ui.widgets.inline_field import InlineField
from nnviz.ui.window import Window
from tests.ui.desks import window_on
from tests.ui.test_film_bar import say

LEFT, SHIFT = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier
OUTPUT = Neuron(1, 0)


def asking(qtbot: QtBot, *lines: str, example: str = "clamp") -> Window:
    """Return a window after some lines."""
    window = window_on(qtbot, example)
    for line in lines:
        say(window, line)
    window.refresher.refresh_now()
    return window


def told(window: Window, places_of: PlacesOf, area: QWidget) -> list[str]:
    """Return the lines of all marks on a panel."""
    asked = Questions(window.refresher.frame, window.refresher.look, window.refresher.unveiling)
    return [line for mark in asked.marks(places_of, QRectF(area.rect())) for line in mark.lines]


@pytest.mark.parametrize("guessed", ["bias 1.1", "weight 1.1.1", "a 2.1", "input 1"])
def test_a_guess_stands_in_the_diagram(qtbot: QtBot, guessed: str) -> None:
    window = asking(qtbot, f"cover {guessed}", f"guess {guessed} = 0.5")
    panel = window.panels.network.view
    assert told(window, panel.asked_places, panel) == ["A 0.50"]


def test_a_guess_stands_in_tables_sum_and_code(qtbot: QtBot) -> None:
    window = asking(qtbot, "show tables", "show code", "cover bias 2.1", "guess bias 2.1 = 0.5")
    tables, line, code = window.panels.network.tables, window.panels.sum.line, window.panels.code.view
    panels = [(tables.asked_places, tables), (line.asked_places, line), (code.asked_places, code)]
    assert [told(window, places, area) for places, area in panels] == [["A 0.50"]] * 3


def test_a_product_and_a_share_can_be_guessed(qtbot: QtBot) -> None:
    window = asking(qtbot, "cover product 2.1.1", "guess product 2.1.1 = 0.5")
    line = window.panels.sum.line
    assert told(window, line.asked_places, line) == ["A 0.50"]
    window = asking(qtbot, "cover share 2", "guess share 2 = 0.5", example="softmax")
    panel = window.panels.softmax
    assert told(window, panel.hands.asked_places, panel.stages) == ["A 0.500"]


def test_after_the_reveal_each_gap_has_a_line(qtbot: QtBot) -> None:
    window = asking(qtbot, "guess a 2.1 = 3", "guess a 2.1 = 1.4")  # it is 2.4
    panel = window.panels.network.view
    assert told(window, panel.asked_places, panel) == ["A 3.00: 0.60 too high", "B 1.40: 1.00 too low"]


def test_no_mark_covers_another_or_its_number(qtbot: QtBot) -> None:
    look, area = window_on(qtbot).refresher.look, QRectF(0, 0, 600, 300)
    wanted = [(QRectF(40 * number, 100, 36, 20), [f"{number} 3.00"]) for number in range(6)]
    marks = laid_marks(wanted, area, look)
    boxes = [*(mark.box for mark in marks), *(anchor for anchor, _ in wanted)]
    assert not [pair for pair in combinations(boxes, 2) if pair[0].intersects(pair[1])]
    assert all(area.contains(mark.box) for mark in marks)


def test_shift_and_a_click_beside_the_patch_note_a_level(qtbot: QtBot) -> None:
    window = asking(qtbot, "cover outputs")
    plot = window.panels.function.plot
    at = plot.scale_now().point(0.0, 2.0).toPoint()
    qtbot.mouseClick(plot.viewport(), LEFT, SHIFT, at)
    (guess,) = window.refresher.store.selection.guesses
    assert (guess.quantity, guess.is_level, guess.x) == (A(OUTPUT), True, None)
    assert abs(guess.value - 2.0) < 0.1


def test_a_click_on_the_room_of_a_covered_bar_notes_a_share(qtbot: QtBot) -> None:
    window = asking(qtbot, "stage softmax", "cover share 2", example="softmax")
    stages = window.panels.softmax.stages
    assert stages.picture is not None
    place = next(each for each in stages.picture.places if each.quantity == Stage("share", 1))
    at = QPointF(place.room.left() + 0.4 * place.room.width(), place.room.center().y())
    qtbot.mouseClick(stages, LEFT, pos=at.toPoint())
    (guess,) = window.refresher.store.selection.guesses
    assert guess.quantity == Stage("share", 1)
    assert abs(guess.value - 0.4) < 0.01


def test_a_click_on_the_question_mark_of_a_share_reveals_it(qtbot: QtBot) -> None:
    window = asking(qtbot, "cover share 2", example="softmax")
    stages = window.panels.softmax.stages
    assert stages.picture is not None
    ((_, box),) = stages.picture.boxes_of(frozenset({Stage("share", 1)}))
    qtbot.mouseClick(stages, LEFT, pos=box.center().toPoint())
    assert not window.refresher.store.selection.covers


def test_a_covered_share_follows_no_hand(qtbot: QtBot) -> None:
    window = asking(qtbot, "select 1.2", "cover share 2", example="softmax")
    before = window.refresher.store.document
    qtbot.keyClick(window.panels.softmax.stages, Qt.Key.Key_Right)
    assert window.refresher.store.document is before


def type_in_field(qtbot: QtBot, over: QWidget, text: str) -> None:
    """Type a number into the field that is open."""
    field = next(each for each in over.findChildren(InlineField) if each.isVisible())
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def test_enter_on_a_covered_card_takes_a_guess_of_its_a(qtbot: QtBot) -> None:
    window = asking(qtbot, "cover outputs")
    view = window.panels.network.view
    qtbot.keyClick(view, Qt.Key.Key_Return)
    type_in_field(qtbot, view, "3")
    assert window.refresher.store.selection.guesses == (Guess(A(OUTPUT), 3.0),)


def test_a_digit_on_a_covered_cell_begins_a_guess(qtbot: QtBot) -> None:
    window = asking(qtbot, "show tables", "cover bias 1.1", "select bias 1.1")
    view = window.panels.network.tables
    qtbot.keyClick(view, Qt.Key.Key_3)
    type_in_field(qtbot, view, ".5")
    assert window.refresher.store.selection.guesses == (Guess(Bias(0, 0), 3.5),)


def test_the_command_begins_the_line_of_a_guess(qtbot: QtBot) -> None:
    window = asking(qtbot, "cover outputs")
    window.commands.actions["guess"].trigger()
    typed = [each for each in window.findChildren(QLineEdit) if each.text() == "guess a 2.1 = "]
    qtbot.keyClicks(typed[0], "3")
    qtbot.keyClick(typed[0].parentWidget(), Qt.Key.Key_Return)
    assert window.refresher.store.selection.guesses == (Guess(A(OUTPUT), 3.0),)


def test_a_guess_stands_beside_the_name_of_a_covered_number(qtbot: QtBot) -> None:
    window = asking(qtbot, "cover bias 2.1", "guess bias 2.1 = 0.5")
    row = next(each for each in window.panels.inspector.rows if each.binding.place == Bias(1, 0))
    assert row.label.text.endswith("· A 0.50")
    say(window, "uncover all")
    assert row.label.text.endswith("· A 0.50: 0.50 too low")


def test_the_summary_tells_the_guesses(qtbot: QtBot) -> None:
    window = asking(qtbot, "cover bias 2.1", "guess bias 2.1 = 0.5")
    assert "Guess of bias 2.1: A 0.50\n" in summary(window.refresher.frame)
