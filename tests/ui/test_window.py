"""The window: files, questions before changes are lost, messages, sizes, what is kept between runs."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAccessible, QDragEnterEvent, QDropEvent, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nnviz.document.edits import SetActivation, SetView
from nnviz.document.files import read_document, write_document
from nnviz.document.places import Bias
from nnviz.document.store import Store
from nnviz.ui import start
from nnviz.ui.dialogs.questions import Answer
from nnviz.ui.settings import Keeper, Settings
from nnviz.ui.window import Window
from tests.ui.bench import example, refresher_on
from tests.ui.desks import CHANGE, Person, window_on

CONTROL = Qt.KeyboardModifier.ControlModifier
SIZES = [(1280, 720), (1366, 768), (1920, 1080), (3840, 2160)]


@pytest.fixture
def kink(tmp_path: Path) -> Path:
    """Return a file with the example of one kink."""
    path = tmp_path / "kink.nnviz"
    write_document(example("kink"), path)
    return path


def changed(window: Window) -> Window:
    """Change the document and show it."""
    window.refresher.apply(CHANGE)
    window.refresher.refresh_now()
    return window


def test_ctrl_s_writes_the_file_that_was_opened(qtbot: QtBot, kink: Path) -> None:
    window = changed(window_on(qtbot, read_document(kink), path=kink))
    qtbot.keyClick(window, Qt.Key.Key_S, CONTROL)
    assert read_document(kink).value(Bias(0, 0), 0) == 0.5
    assert window.refresher.store.session.is_saved


def test_saving_a_document_without_a_file_asks_for_one(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "mine.nnviz"
    window = changed(window_on(qtbot, "clamp", Person(path)))
    qtbot.keyClick(window, Qt.Key.Key_S, CONTROL)
    assert read_document(path).value(Bias(0, 0), 0) == 0.5
    assert (window.files.path, window.settings.recent) == (path, [path])


def test_what_was_saved_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    window = window_on(qtbot, "clamp", Person(tmp_path / "mine.nnviz"))
    qtbot.keyClick(window, Qt.Key.Key_S, CONTROL)
    assert window.messages.text == "Saved as mine.nnviz"


def test_a_drag_under_way_is_saved_as_it_stands(qtbot: QtBot, kink: Path) -> None:
    window = window_on(qtbot, read_document(kink), path=kink)
    window.refresher.drag(CHANGE)
    assert window.files.save()
    assert read_document(kink).value(Bias(0, 0), 0) == 0.5


def test_a_file_that_cannot_be_saved_is_told_and_stays_unsaved(qtbot: QtBot, tmp_path: Path) -> None:
    person = Person(tmp_path / "nowhere" / "mine.nnviz")
    window = changed(window_on(qtbot, "clamp", person))
    assert not window.files.save()
    assert person.told[0].startswith("mine.nnviz cannot be written")
    assert not window.refresher.store.session.is_saved


def test_ctrl_o_opens_a_file(qtbot: QtBot, kink: Path) -> None:
    window = window_on(qtbot, "clamp", Person(kink))
    qtbot.keyClick(window, Qt.Key.Key_O, CONTROL)
    assert window.files.name == "kink.nnviz"
    assert window.refresher.store.document.network.sizes == example("kink").network.sizes


def test_a_file_that_cannot_be_opened_is_told_and_the_document_stays(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "bad.nnviz").write_text("{")
    person = Person(tmp_path / "bad.nnviz")
    window = window_on(qtbot, "clamp", person)
    before = window.refresher.store.document
    assert not window.files.open()
    assert window.refresher.store.document is before
    assert person.told[0].startswith("bad.nnviz: line 1")


def test_a_bad_file_is_refused_before_changes_are_asked_about(qtbot: QtBot, tmp_path: Path) -> None:
    person = Person(tmp_path / "missing.nnviz")
    window = changed(window_on(qtbot, "clamp", person))
    window.files.open()
    assert person.asked == []


@pytest.mark.parametrize(("answer", "leaves"), [(Answer.DISCARD, True), (Answer.CANCEL, False)])
def test_closing_with_changes_asks(qtbot: QtBot, answer: Answer, leaves: bool) -> None:
    person = Person(answer=answer)
    window = changed(window_on(qtbot, "clamp", person))
    assert window.close() is leaves
    assert person.asked == ["Two neurons make a clamp"]


def test_closing_saves_when_asked_to(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "mine.nnviz"
    window = changed(window_on(qtbot, "clamp", Person(path, Answer.SAVE)))
    assert window.close()
    assert path.exists()


def test_a_window_whose_changes_cannot_be_saved_stays_open(qtbot: QtBot, tmp_path: Path) -> None:
    window = changed(window_on(qtbot, "clamp", Person(tmp_path / "no" / "a.nnviz", Answer.SAVE)))
    assert not window.close()
    assert window.isVisible()


def test_closing_without_changes_asks_nothing(qtbot: QtBot) -> None:
    person = Person()
    assert window_on(qtbot, "clamp", person).close()
    assert person.asked == []


def test_a_change_taken_back_is_no_change(qtbot: QtBot) -> None:
    person = Person()
    window = changed(window_on(qtbot, "clamp", person))
    window.refresher.store.undo()
    assert window.close()
    assert person.asked == []


@pytest.mark.parametrize("leave", ["open", "example"])
def test_opening_something_else_asks_about_changes(qtbot: QtBot, kink: Path, leave: str) -> None:
    person = Person(kink, Answer.CANCEL)
    window = changed(window_on(qtbot, "clamp", person))
    done = window.files.open() if leave == "open" else window.files.start(example("fold"))
    assert not done
    assert window.refresher.store.document.value(Bias(0, 0), 0) == 0.5


def test_the_name_says_in_words_what_is_not_saved(qtbot: QtBot) -> None:
    window = window_on(qtbot)
    assert window.bar.document.text() == "Two neurons make a clamp"
    changed(window)
    assert window.bar.document.text() == "Two neurons make a clamp · not saved"
    assert window.isWindowModified()


def drop_on(window: Window, path: Path) -> None:
    """Drop a file on the window, as a file manager would."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(50, 50), Qt.DropAction.CopyAction, data, left, none)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(window, QDropEvent(QPointF(50, 50), Qt.DropAction.CopyAction, data, left, none))


def test_a_file_that_is_dropped_is_opened(qtbot: QtBot, kink: Path) -> None:
    window = window_on(qtbot)
    drop_on(window, kink)
    assert window.files.path == kink


def test_a_refused_act_is_said_in_the_line_of_messages(qtbot: QtBot) -> None:
    window = window_on(qtbot)
    window.refresher.refused.emit("a sentence")
    assert window.messages.text == "A sentence"
    assert window.messages.accessibleName() == "A sentence"


def test_a_refusal_goes_with_the_next_change(qtbot: QtBot) -> None:
    window = window_on(qtbot)
    window.refresher.apply(SetView(0, 5.0, -5.0))
    window.refresher.refresh_now()
    assert "forwards" in window.messages.text
    assert "forwards" not in changed(window).messages.text


def test_a_message_moves_nothing(qtbot: QtBot) -> None:
    window = window_on(qtbot)
    before = window.panels.geometry()
    window.refresher.refused.emit("a very long sentence " * 40)
    QApplication.processEvents()
    assert window.panels.geometry() == before


def test_the_hint_says_what_keys_do_with_what_is_selected(qtbot: QtBot) -> None:
    window = window_on(qtbot)
    window.refresher.select(Bias(0, 1))
    window.refresher.refresh_now()
    assert window.messages.text.startswith("Bias 1.2: ↑ ↓ step it")


def test_the_hint_follows_the_focus(qtbot: QtBot) -> None:
    window = window_on(qtbot)
    window.panels.function.plot.setFocus()
    assert window.messages.text.startswith("Function: ")


def test_the_diagram_has_the_focus_at_first(qtbot: QtBot) -> None:
    window = window_on(qtbot)
    assert QApplication.focusWidget() is window.panels.network.view


def test_the_line_of_messages_can_be_read_aloud(qtbot: QtBot) -> None:
    line = window_on(qtbot).messages
    line.tell("Done")
    interface = QAccessible.queryAccessibleInterface(line)
    assert interface.text(QAccessible.Text.Name) == "Done"


def test_text_in_a_tall_window_is_as_large_as_in_one_of_four_to_three(qtbot: QtBot) -> None:
    window = window_on(qtbot, size=(900, 1400))
    assert window.refresher.look.height == 675
    window.resize(1000, 740)
    assert window.refresher.look.height == 740


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", ["clamp", "classes"])
def test_the_panels_fill_the_window_and_do_not_overlap(
    qtbot: QtBot, size: tuple[int, int], name: str
) -> None:
    panels = window_on(qtbot, name, size=size).panels
    parts = (panels.network, panels.function, panels.softmax, panels.sum, panels.inspector)
    boxes = [part.rect().translated(part.mapTo(panels, QPoint())) for part in parts]
    area = sum(box.width() * box.height() for box in boxes)
    assert not any(one.intersects(other) for one in boxes for other in boxes if one is not other)
    assert area > 0.94 * panels.width() * panels.height()


def test_softmax_gets_room_when_the_last_layer_becomes_softmax(qtbot: QtBot) -> None:
    window = window_on(qtbot)
    narrow = window.panels.softmax.width()
    window.refresher.apply(SetActivation(1, "softmax"))
    window.refresher.refresh_now()
    assert window.panels.softmax.width() > 1.5 * narrow


def test_sizes_follow_the_height_of_the_window(qtbot: QtBot) -> None:
    window = window_on(qtbot)
    before = window.refresher.look.text.pixelSize()
    window.resize(1920, 1080)
    qtbot.waitUntil(lambda: window.refresher.look.height == 1080)
    assert window.refresher.look.text.pixelSize() == pytest.approx(1.5 * before, abs=1)


def test_a_splitter_that_was_moved_is_as_it_was_in_the_next_run(qtbot: QtBot) -> None:
    settings = Settings(Keeper())
    first = window_on(qtbot, settings=settings)
    handle = first.panels.network.parentWidget().handle(1)  # type: ignore[union-attr]
    qtbot.mousePress(handle, Qt.MouseButton.LeftButton, pos=QPoint(20, 2))
    qtbot.mouseMove(handle, QPoint(20, 62))
    qtbot.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=QPoint(20, 2))
    height = first.panels.network.height()
    assert window_on(qtbot, settings=settings).panels.network.height() == pytest.approx(height, abs=2)
    assert height == pytest.approx(window_on(qtbot).panels.network.height() + 60, abs=4)


def test_the_place_of_the_window_is_kept(qtbot: QtBot) -> None:
    window = window_on(qtbot, size=(780, 500))
    window.close()
    other = Window(refresher_on(example("clamp")), None, window.settings)
    qtbot.addWidget(other)
    other.restoreGeometry(window.settings.geometry)
    assert (other.width(), other.height()) == (780, 500)


@pytest.mark.usefixtures("qapp")
def test_a_picture_of_the_window_has_the_size_asked_for(tmp_path: Path) -> None:
    target = tmp_path / "a.png"
    start.screenshot(Store(example("clamp")), None, target, (1366, 768), "dark")
    picture = QImage(str(target))
    assert (picture.width(), picture.height()) == (1366, 768)
    assert picture.pixelColor(5, 5).lightness() < 40


@pytest.mark.usefixtures("qapp")
def test_a_picture_that_cannot_be_written_is_said_in_words(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"a\.png cannot be written: there is no folder “.*no”"):
        start.screenshot(Store(example("clamp")), None, tmp_path / "no" / "a.png", (1280, 720), "light")


MOST_STOPS = 200  # of Tab, once around the window


def tabbed(qtbot: QtBot, window: Window) -> list[str]:
    """Return where Tab goes from the diagram, once around the window."""
    names: list[str] = []
    for _ in range(MOST_STOPS):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        reached = QApplication.focusWidget()
        names.append(reached.accessibleName() if reached else "")
        if window.panels.network.view.hasFocus():
            return names
    raise AssertionError(f"Tab never came back to the diagram: {names}")


def test_tab_goes_in_the_order_in_which_the_window_is_read(qtbot: QtBot) -> None:
    names = tabbed(qtbot, window_on(qtbot, "kink"))
    rows = [name for name in ("input 1", "weight from 1.1", "bias") for _ in ("field", "slider")]
    assert names[:3] == ["Inputs", "Layer 1 · ReLU", "Layer 2 · linear"]
    first = names.index("input 1")
    assert names[first : first + 7] == [*rows, "Activation function of the layer"]
