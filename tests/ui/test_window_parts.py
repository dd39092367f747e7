"""The parts of the window: the line of messages, the splitter by shares, the buttons of the bar."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from nnviz.ui.theme import Look, load_fonts, read_theme
from nnviz.ui.widgets.bar_button import BarButton
from nnviz.ui.widgets.message_line import MessageLine, as_sentence
from nnviz.ui.widgets.share_splitter import ShareSplitter

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def look(qapp: QApplication) -> Look:
    """Return the light theme in a window 720 pixels high."""
    assert qapp
    load_fonts()
    return Look(read_theme("light"), 720)


@pytest.fixture
def line(qtbot: QtBot, look: Look) -> MessageLine:
    """Return a line of messages with a hint on it."""
    made = MessageLine()
    qtbot.addWidget(made)
    made.wear(look)
    made.resize(400, made.height())
    made.hint("a hint")
    made.show()
    return made


def splitter_on(qtbot: QtBot, shares: list[float], width: int = 400) -> ShareSplitter:
    """Return a splitter of as many empty parts as there are shares."""
    splitter = ShareSplitter(Qt.Orientation.Horizontal, [QWidget() for _ in shares], shares)
    qtbot.addWidget(splitter)
    splitter.setHandleWidth(0)
    splitter.resize(width, 100)
    splitter.show()
    return splitter


def test_a_line_without_a_message_shows_the_hint(line: MessageLine) -> None:
    assert line.text == "a hint"


def test_a_message_takes_the_place_of_the_hint_and_gives_it_back(line: MessageLine) -> None:
    line.tell("done")
    assert line.text == "Done"
    line.clear()
    assert line.text == "a hint"


def test_the_last_message_is_the_one_on_the_line(line: MessageLine) -> None:
    line.tell("one")
    line.refuse("two")
    assert line.text == "Two"


def test_a_refusal_is_marked_by_more_than_colour(line: MessageLine) -> None:
    line.tell("the same words")
    told = line.grab().toImage()
    line.refuse("the same words")
    assert line.grab().toImage() != told


def test_a_message_too_long_for_the_line_is_whole_in_its_tip(line: MessageLine) -> None:
    sentence = "A sentence that is far too long for a line of four hundred pixels. " * 3
    line.refuse(sentence)
    assert line.toolTip() == sentence
    assert line.width() == 400


def test_a_message_ends_by_itself(qtbot: QtBot, line: MessageLine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("nnviz.ui.widgets.message_line.SHORTEST", 1)
    line.tell("x")
    qtbot.waitUntil(lambda: line.text == "a hint")


@pytest.mark.parametrize(
    ("text", "sentence"), [("the input", "The input"), ("", ""), ("É", "É"), ("2 of", "2 of")]
)
def test_a_sentence_begins_with_a_capital(text: str, sentence: str) -> None:
    assert as_sentence(text) == sentence


def test_a_splitter_divides_by_shares(qtbot: QtBot) -> None:
    assert splitter_on(qtbot, [3.0, 1.0]).sizes() == [300, 100]


@pytest.mark.parametrize("width", [120, 800, 4000])
def test_a_splitter_keeps_its_shares_when_it_grows(qtbot: QtBot, width: int) -> None:
    splitter = splitter_on(qtbot, [3.0, 1.0])
    splitter.resize(width, 100)
    assert splitter.sizes() == [width * 3 // 4, width // 4]


def test_a_hand_on_the_handle_changes_the_shares(qtbot: QtBot) -> None:
    splitter = splitter_on(qtbot, [1.0, 1.0])
    splitter.setHandleWidth(10)
    handle = splitter.handle(1)
    with qtbot.waitSignal(splitter.moved):
        qtbot.mousePress(handle, LEFT, pos=QPoint(5, 50))
        qtbot.mouseMove(handle, QPoint(65, 50))
        qtbot.mouseRelease(handle, LEFT, pos=QPoint(5, 50))
    left, right = splitter.shares
    assert left - right == pytest.approx(120, abs=10)


def test_a_part_that_is_hidden_leaves_its_room_and_gets_it_back(qtbot: QtBot) -> None:
    splitter = splitter_on(qtbot, [3.0, 1.0])
    part = splitter.widget(1)
    assert part is not None
    part.hide()
    qtbot.waitUntil(lambda: splitter.sizes()[0] == 400)
    part.show()
    splitter.divide_again()
    assert splitter.sizes() == [300, 100]


def test_a_button_runs_its_action(qtbot: QtBot, look: Look) -> None:
    action = QAction("Undo")
    button = BarButton(action)
    qtbot.addWidget(button)
    button.wear(look)
    with qtbot.waitSignal(action.triggered):
        qtbot.mouseClick(button, LEFT)


def test_a_button_says_what_its_action_is_called_now(qtbot: QtBot) -> None:
    action = QAction("Undo")
    action.setShortcut("Ctrl+Z")
    button = BarButton(action)
    qtbot.addWidget(button)
    action.setText("Undo bias 1.2 = 3")
    assert button.toolTip() == "Undo bias 1.2 = 3 (Ctrl+Z)"
    assert button.accessibleName() == "Undo bias 1.2 = 3"


def test_a_button_has_room_for_its_words_and_its_chevron(qtbot: QtBot, look: Look) -> None:
    plain, opening, menu = QAction("Examples"), QAction("Examples"), QMenu()
    qtbot.addWidget(menu)
    opening.setMenu(menu)
    buttons = [BarButton(plain), BarButton(plain, "Examples"), BarButton(opening, "Examples")]
    for button in buttons:
        qtbot.addWidget(button)
        button.wear(look)
    widths = [button.width() for button in buttons]
    assert widths == sorted(set(widths))
