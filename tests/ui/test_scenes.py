"""Scenes on screen: the list at the desk, the title on stage, raised hands."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nnviz.document.language import understand
from nnviz.document.standing import looked
from nnviz.document.store import Store
from nnviz.ui.panels.scenes import CHANGED
from nnviz.ui.settings import Keeper, Settings
from nnviz.ui.window import Window
from tests.ui.bench import example
from tests.ui.desks import window_on

NONE, ALT, CTRL, SHIFT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
LEFT = Qt.MouseButton.LeftButton
SCENES = ("add scene One", "bias 1.1 = 2", "add scene Two", "bias 1.1 = 3", "add scene Three")


def with_scenes(qtbot: QtBot, *lines: str) -> Window:
    """Return a window on a fold with three scenes, after some lines."""
    store = Store(example("fold"))
    say(store, *SCENES)
    window = window_on(qtbot, store.document)
    say(window.refresher.store, *lines)
    settle(window)
    return window


def say(store: Store, *lines: str) -> None:
    """Perform some lines."""
    for line in lines:
        understand(line, store.document, store.selection).perform(store)


def settle(window: Window) -> None:
    """Show what follows."""
    QApplication.processEvents()
    window.refresher.refresh_now()
    QApplication.processEvents()


def key(qtbot: QtBot, window: Window, pressed: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
    """Press a key where the focus is."""
    qtbot.keyClick(window.focusWidget() or window, pressed, modifier)
    settle(window)


def middle(window: Window, row: int) -> QPoint:
    """Return the middle of a row of the list."""
    return window.scenes.rows.visualItemRect(window.scenes.rows.item(row)).center()


def click(qtbot: QtBot, window: Window, row: int) -> None:
    """Click a row of the list."""
    qtbot.mouseClick(window.scenes.rows.viewport(), LEFT, pos=middle(window, row))
    settle(window)


def titles(window: Window) -> list[str]:
    """Return the titles of the document's scenes."""
    return [scene.title for scene in window.refresher.store.document.scenes]


def on_screen(window: Window) -> list[str]:
    """Return the titles in the list."""
    rows = window.scenes.rows
    return [rows.item(row).text() for row in range(rows.count())]


def bias(window: Window) -> float:
    """Return bias 1.1."""
    return float(window.refresher.store.document.network.layers[0].biases[0])


def test_a_document_without_scenes_has_no_list_until_it_is_asked_for(qtbot: QtBot) -> None:
    window = window_on(qtbot, "fold")
    first = window.scenes.is_shown
    key(qtbot, window, Qt.Key.Key_F4)
    assert (first, window.scenes.is_shown) == (False, True)
    assert window.scenes.words.isVisible()


def test_a_click_goes_to_a_scene_and_undo_comes_back(qtbot: QtBot) -> None:
    window = with_scenes(qtbot)
    click(qtbot, window, 1)
    assert (bias(window), window.scenes.rows.present) == (2.0, 1)
    key(qtbot, window, Qt.Key.Key_Z, CTRL)
    assert bias(window) == 3.0


def test_the_present_scene_says_when_the_numbers_have_left_it_and_come_back(qtbot: QtBot) -> None:
    window = with_scenes(qtbot, "scene 2", "bias 1.1 = 9")
    item = window.scenes.rows.item(1)
    assert CHANGED in item.data(Qt.ItemDataRole.AccessibleTextRole)
    say(window.refresher.store, "bias 1.1 = 2")
    settle(window)
    assert CHANGED not in item.data(Qt.ItemDataRole.AccessibleTextRole)


def test_a_double_click_lets_a_title_be_typed(qtbot: QtBot) -> None:
    window = with_scenes(qtbot)
    qtbot.mouseDClick(window.scenes.rows.viewport(), LEFT, pos=middle(window, 0))
    qtbot.keyClicks(window.scenes.field, "Where is the kink?")
    qtbot.keyClick(window.scenes.field, Qt.Key.Key_Return)
    settle(window)
    assert on_screen(window) == ["Where is the kink?", "Two", "Three"]


def test_a_row_dragged_past_another_changes_places_with_it(qtbot: QtBot) -> None:
    window = with_scenes(qtbot, "scene 1")
    rows = window.scenes.rows.viewport()
    qtbot.mousePress(rows, LEFT, pos=middle(window, 0))
    qtbot.mouseMove(rows, middle(window, 1) + QPoint(0, 3))
    qtbot.mouseMove(rows, middle(window, 1) + QPoint(0, 5))
    qtbot.mouseRelease(rows, LEFT, pos=middle(window, 1) + QPoint(0, 5))
    settle(window)
    assert on_screen(window) == ["Two", "One", "Three"]
    assert window.scenes.rows.present == 1


def test_alt_with_an_arrow_moves_a_scene_and_stays_with_it(qtbot: QtBot) -> None:
    window = with_scenes(qtbot, "scene 1")
    window.scenes.rows.setFocus()
    key(qtbot, window, Qt.Key.Key_Down, ALT)
    key(qtbot, window, Qt.Key.Key_Down, ALT)
    assert titles(window) == ["Two", "Three", "One"]


def test_enter_goes_and_delete_takes_a_scene_out_not_a_neuron(qtbot: QtBot) -> None:
    window = with_scenes(qtbot, "scene 1")
    network = window.refresher.store.document.network
    window.scenes.rows.setFocus()
    key(qtbot, window, Qt.Key.Key_Down)
    key(qtbot, window, Qt.Key.Key_Return)
    assert window.refresher.store.selection.scene == 1
    key(qtbot, window, Qt.Key.Key_Delete)
    assert titles(window) == ["One", "Three"]
    assert window.refresher.store.document.network.sizes == network.sizes


def test_the_buttons_add_renew_and_remove(qtbot: QtBot) -> None:
    window = with_scenes(qtbot, "scene 1", "bias 1.1 = 7")
    qtbot.mouseClick(window.scenes.renew, LEFT)
    qtbot.mouseClick(window.scenes.add, LEFT)
    settle(window)
    assert titles(window) == ["One", "Scene 4", "Two", "Three"]
    qtbot.mouseClick(window.scenes.remove, LEFT)
    say(window.refresher.store, "scene 1")
    assert (titles(window), bias(window)) == (["One", "Two", "Three"], 7.0)


def test_a_note_that_is_typed_is_one_undo_step(qtbot: QtBot) -> None:
    window = with_scenes(qtbot, "scene 1")
    qtbot.keyClicks(window.scenes.note, "ask first")
    window.refresher.release()
    assert window.refresher.store.document.scenes[0].note == "ask first"
    window.refresher.store.undo()
    assert window.refresher.store.document.scenes[0].note == ""


def test_alt_page_down_and_up_go_through_the_scenes(qtbot: QtBot) -> None:
    window = with_scenes(qtbot, "scene 1")
    key(qtbot, window, Qt.Key.Key_PageDown, ALT)
    key(qtbot, window, Qt.Key.Key_PageDown, ALT)
    key(qtbot, window, Qt.Key.Key_PageUp, ALT)
    assert window.refresher.store.selection.scene == 1


def test_f2_renames_the_present_scene_where_it_stands(qtbot: QtBot) -> None:
    window = with_scenes(qtbot, "scene 2")
    key(qtbot, window, Qt.Key.Key_F2)
    qtbot.keyClicks(window.scenes.field, "Why?")
    qtbot.keyClick(window.scenes.field, Qt.Key.Key_Return)
    assert titles(window) == ["One", "Why?", "Three"]


def test_f4_hides_the_list_and_the_choice_is_kept(qtbot: QtBot) -> None:
    window = with_scenes(qtbot)
    key(qtbot, window, Qt.Key.Key_F4)
    assert (window.scenes.is_shown, window.settings.scene_list) == (False, "hidden")
    key(qtbot, window, Qt.Key.Key_F4)
    assert (window.scenes.is_shown, window.settings.scene_list) == (True, "")


def test_the_list_gives_its_room_to_the_code_unless_it_is_asked_for(qtbot: QtBot) -> None:
    window = with_scenes(qtbot, "show code")
    first = window.scenes.is_shown
    key(qtbot, window, Qt.Key.Key_F4)
    assert (first, window.scenes.is_shown) == (False, True)


@pytest.mark.parametrize("choice", ["", "shown", "hidden"])
def test_the_choice_about_the_list_is_read_again(choice: str) -> None:
    keeper = Keeper()
    Settings(keeper).keep_scene_list(choice)
    assert Settings(keeper).scene_list == choice


def test_on_stage_the_title_stands_above_and_the_list_is_away(qtbot: QtBot) -> None:
    window = with_scenes(qtbot, "scene 2", "cover all", "stage function")
    assert (window.scene_title.isVisible(), window.scene_title.text) == (True, "Two")
    assert not window.scenes.is_shown
    assert window.scene_title.geometry().bottom() <= window.panels.geometry().top() + 1


def test_the_longest_title_fits_on_stage(qtbot: QtBot) -> None:
    window = with_scenes(qtbot, f"name scene 2 = {'What does it do? ' * 3}Why?", "scene 2", "stage")
    look, title = window.refresher.look, window.scene_title
    assert title.font_of(look).pixelSize() in {look.title.pixelSize(), look.text.pixelSize()}


def test_letters_count_hands_while_choices_are_on_and_a_run_is_one_undo(qtbot: QtBot) -> None:
    window = with_scenes(qtbot, "scene 1")
    key(qtbot, window, Qt.Key.Key_F3)
    for _ in range(3):
        key(qtbot, window, Qt.Key.Key_A)
    key(qtbot, window, Qt.Key.Key_A, SHIFT)
    key(qtbot, window, Qt.Key.Key_D)
    assert window.refresher.store.document.scenes[0].hands[0] == (2, 0, 0, 1)
    window.refresher.store.undo()
    window.refresher.store.undo()
    assert window.refresher.store.document.scenes[0].hands[0] == (0, 0, 0, 0)


def test_the_switch_counts_after_talking_beside_what_was_before(qtbot: QtBot) -> None:
    window = with_scenes(qtbot, "scene 1", "hands 1 before C = 5", "ask before")
    key(qtbot, window, Qt.Key.Key_F3, SHIFT)
    key(qtbot, window, Qt.Key.Key_C)
    assert window.choices.hands == ((0, 0, 5, 0), (0, 0, 1, 0))
    assert "before talking: A 0, B 0, C 5, D 0; after talking: A 0, B 0, C 1" in window.choices.words


def test_a_click_on_a_bar_counts_and_a_right_click_takes_back(qtbot: QtBot) -> None:
    window = with_scenes(qtbot, "scene 1", "ask before")
    at = window.choices.hit(1, 1)
    qtbot.mouseClick(window.choices, LEFT, pos=at)
    qtbot.mouseClick(window.choices, LEFT, pos=at)
    qtbot.mouseClick(window.choices, Qt.MouseButton.RightButton, pos=at)
    assert window.refresher.store.document.scenes[0].hands == ((0, 0, 0, 0), (0, 1, 0, 0))


def test_without_choices_the_letters_are_free(qtbot: QtBot) -> None:
    window = with_scenes(qtbot, "scene 1")
    key(qtbot, window, Qt.Key.Key_A)
    assert window.refresher.store.document.scenes[0].hands == ((0, 0, 0, 0), (0, 0, 0, 0))


def test_hands_without_a_scene_are_refused_in_words(qtbot: QtBot) -> None:
    window = window_on(qtbot, "fold")
    with qtbot.waitSignal(window.refresher.refused) as refused:
        window.commands.actions["choices"].trigger()
    assert "needed one" in refused.args[0]


def test_a_click_in_the_list_stays_at_the_desk_with_the_note(qtbot: QtBot) -> None:
    window = window_on(qtbot, "clamp")
    click(qtbot, window, 1)
    scene = window.refresher.store.document.scenes[1]
    assert window.refresher.store.selection.stage is None
    assert window.scenes.note.toPlainText() == scene.note != ""
    assert "F5" in window.messages.text


def test_f5_shows_the_scene_as_it_is_arranged(qtbot: QtBot) -> None:
    window = window_on(qtbot, "clamp")
    click(qtbot, window, 1)
    key(qtbot, window, Qt.Key.Key_F5)
    document = window.refresher.store.document
    assert window.refresher.store.selection.stage == looked(document, document.scenes[1].lines).stage
