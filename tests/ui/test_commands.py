"""The table of commands: every row runs, its keys are its own, its name says what it will do."""

from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QMenu
from pytestqt.qtbot import QtBot

from nnviz.document.asking import Ask
from nnviz.document.edits import SetValue
from nnviz.document.files import write_document
from nnviz.document.filming import PlayFilm
from nnviz.document.language import understand
from nnviz.document.places import Bias, Input, Neuron, Place, Weight
from nnviz.document.stage_acts import GoOnStage, LeaveStage, Pin
from nnviz.resources import resources
from nnviz.ui.actions import with_mnemonics
from nnviz.ui.commands import COMMANDS, MENUS, TOOLBAR
from nnviz.ui.settings import LARGEST_ZOOM
from nnviz.ui.window import Window
from tests.ui.bench import example
from tests.ui.desks import CHANGE, Person, window_on

NAMES = [command.name for command in COMMANDS]
ON_STAGE = (  # what can be done there only
    "leave-stage",
    "stage-escape",
    "page-down",
    "page-up",
    "walk-next",
    "blank",
    "curtain",
    "freeze",
    "aid-echo",
    "aid-ring",
    "aid-spotlight",
)
CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def close_dialogs() -> None:
    """Close what a command has opened, as a person would by Escape."""
    for dialog in QApplication.topLevelWidgets():
        if isinstance(dialog, QDialog) and dialog.isVisible():
            dialog.reject()


def stand_in_a_scene(window: Window) -> None:
    """Add three scenes, go to the second and count hands there."""
    store = window.refresher.store
    for line in (
        "add scene One",
        "add scene Two",
        "add scene Three",
        "scene 2",
        "pin bias 1.1",
        "ask before",
        "guess point 0,1",
        "cover bias 1.1",
    ):
        understand(line, store.document, store.selection).perform(store)


@pytest.mark.parametrize("name", NAMES)
def test_every_command_runs(qtbot: QtBot, tmp_path: Path, name: str) -> None:
    window = window_on(qtbot, "classes", Person(tmp_path / "file.nnviz"))
    stand_in_a_scene(window)
    window.refresher.apply(CHANGE)
    window.refresher.apply(SetValue(Bias(0, 1), 9.0))
    window.refresher.store.undo()
    PlayFilm().perform(window.refresher.store)
    for place in (Bias(0, 1), Bias(0, 0), Neuron(1, 0)):
        window.refresher.select(place)
    window.refresher.store.go_back()
    Pin(Bias(0, 0)).perform(window.refresher.store)
    if name in ON_STAGE:
        GoOnStage("function").perform(window.refresher.store)
    window.refresher.refresh_now()
    QTimer.singleShot(0, close_dialogs)
    assert window.commands.actions[name].isEnabled()
    window.commands.actions[name].trigger()
    close_dialogs()


def test_no_two_commands_share_a_name() -> None:
    assert len(set(NAMES)) == len(NAMES)


def test_no_two_commands_share_keys() -> None:
    keys = Counter(keys.toString() for command in COMMANDS for keys in command.shortcuts())
    shared = {key for key, count in keys.items() if count > 1}
    assert shared == {"Esc", "PgDown", "PgUp", "B", "Shift+B", "Space"}  # of film, stage, hands and covers


@pytest.mark.parametrize("key", ["Esc", "PgDown", "PgUp", "B", "Shift+B", "Space"])
def test_a_shared_key_means_one_thing_at_a_time(qtbot: QtBot, key: str) -> None:
    window = window_on(qtbot)
    stand_in_a_scene(window)
    PlayFilm().perform(window.refresher.store)
    for act in (GoOnStage("function"), Ask(""), Ask("before"), LeaveStage()):
        act.perform(window.refresher.store)
        window.refresher.refresh_now()
        actions = [each for each in window.commands.actions.values() if each.isEnabled()]
        assert sum(keys.toString() == key for each in actions for keys in each.shortcuts()) == 1


def test_every_command_stands_in_a_menu() -> None:
    assert {command.menu for command in COMMANDS} == set(MENUS)


def test_the_buttons_are_commands() -> None:
    assert set(TOOLBAR) <= set(NAMES)


@pytest.mark.parametrize("icon", sorted({command.icon for command in COMMANDS} - {""}))
def test_an_icon_is_a_drawing_that_is_there(icon: str) -> None:
    assert (resources() / "icons" / f"{icon}.svg").is_file()


def test_a_menu_has_its_icons_when_it_opens(qtbot: QtBot) -> None:
    window = window_on(qtbot)
    menu = window.bar.menus.actions()[0].menu()
    assert isinstance(menu, QMenu)
    menu.aboutToShow.emit()
    assert not window.commands.actions["save"].icon().isNull()


def test_ctrl_z_takes_a_change_back_and_ctrl_y_repeats_it(qtbot: QtBot) -> None:
    window = window_on(qtbot)
    store = window.refresher.store
    window.refresher.apply(CHANGE)
    window.refresher.refresh_now()
    qtbot.keyClick(window, Qt.Key.Key_Z, CONTROL)
    assert store.document.value(Bias(0, 0), 0) == -1.0
    window.refresher.refresh_now()
    qtbot.keyClick(window, Qt.Key.Key_Y, CONTROL)
    assert store.document.value(Bias(0, 0), 0) == 0.5


def test_undo_is_named_after_the_act(qtbot: QtBot) -> None:
    window = window_on(qtbot)
    window.refresher.apply(CHANGE)
    window.refresher.refresh_now()
    assert window.commands.actions["undo"].text() == "Undo bias 1.1 = 0.5"


def test_undo_has_no_value_in_its_name_while_the_hand_moves(qtbot: QtBot) -> None:
    window = window_on(qtbot)
    window.refresher.drag(CHANGE)
    window.refresher.refresh_now()
    assert window.commands.actions["undo"].text() == "Undo bias 1.1"
    window.refresher.release()
    window.refresher.refresh_now()
    assert window.commands.actions["undo"].text() == "Undo bias 1.1 = 0.5"


def test_undo_and_redo_are_off_when_there_is_nothing_to_undo(qtbot: QtBot) -> None:
    actions = window_on(qtbot).commands.actions
    assert not actions["undo"].isEnabled()
    assert not actions["redo"].isEnabled()


def test_reset_puts_everything_back_and_can_be_undone(qtbot: QtBot) -> None:
    window = window_on(qtbot)
    store = window.refresher.store
    window.refresher.apply(CHANGE)
    window.refresher.refresh_now()
    window.commands.actions["reset"].trigger()
    assert store.document is store.session.opened
    store.undo()
    assert store.document.value(Bias(0, 0), 0) == 0.5


def test_insert_adds_a_neuron_to_the_selected_layer(qtbot: QtBot) -> None:
    window = window_on(qtbot)
    window.refresher.select(Neuron(0, 1))
    qtbot.keyClick(window, Qt.Key.Key_Insert)
    assert window.refresher.store.document.network.sizes == (1, 3, 1)


def test_insert_adds_an_input_when_one_is_selected(qtbot: QtBot) -> None:
    window = window_on(qtbot)
    window.refresher.select(Input(0))
    qtbot.keyClick(window, Qt.Key.Key_Insert)
    assert window.refresher.store.document.network.sizes == (2, 2, 1)


def test_delete_removes_the_selected_neuron(qtbot: QtBot) -> None:
    window = window_on(qtbot)
    window.refresher.select(Neuron(0, 0))
    qtbot.keyClick(window, Qt.Key.Key_Delete)
    assert window.refresher.store.document.network.sizes == (1, 1, 1)


def test_delete_sets_a_selected_weight_to_zero(qtbot: QtBot) -> None:
    window = window_on(qtbot)
    window.refresher.select(Weight(0, 0, 1))
    qtbot.keyClick(window, Qt.Key.Key_Delete)
    assert window.refresher.store.document.value(Weight(0, 0, 1), 0) == 0.0


@pytest.mark.parametrize(
    ("place", "text"),
    [
        (Neuron(0, 1), "Remove neuron 1.2"),
        (Input(0), "Remove input 1"),
        (Weight(0, 0, 1), "Set weight 1.1.2 = 0"),
    ],
)
def test_remove_says_what_it_will_do(qtbot: QtBot, place: Place, text: str) -> None:
    window = window_on(qtbot)
    window.refresher.select(place)
    window.refresher.refresh_now()
    assert window.commands.actions["remove"].text() == text


def test_what_cannot_be_removed_is_said_in_a_sentence(qtbot: QtBot) -> None:
    window = window_on(qtbot)
    window.refresher.select(Input(0))
    qtbot.keyClick(window, Qt.Key.Key_Delete)
    assert window.messages.text == "The only input cannot be removed, a network needs at least one"


def test_why_an_input_cannot_be_locked_is_said_in_a_sentence(qtbot: QtBot) -> None:
    window = window_on(qtbot)
    window.refresher.select(Input(0))
    window.commands.actions["lock"].trigger()
    assert window.messages.text == "An input cannot be locked; select a weight or a bias"


def test_a_layer_is_added_behind_the_selected_one(qtbot: QtBot) -> None:
    window = window_on(qtbot)
    window.refresher.select(Neuron(0, 1))
    qtbot.keyClick(window, Qt.Key.Key_L, CONTROL)
    assert window.refresher.store.document.network.sizes == (1, 2, 2, 1)
    assert window.refresher.store.selection.place == Neuron(1, 0)


def test_a_layer_is_added_before_softmax(qtbot: QtBot) -> None:
    window = window_on(qtbot, "classes")
    qtbot.keyClick(window, Qt.Key.Key_L, CONTROL)
    layers = window.refresher.store.document.network.layers
    assert [layer.activation.name for layer in layers] == ["relu", "linear", "softmax"]


def test_alt_and_a_number_choose_the_activation_of_the_layer(qtbot: QtBot) -> None:
    window = window_on(qtbot)
    window.refresher.select(Neuron(0, 0))
    qtbot.keyClick(window, Qt.Key.Key_8, ALT)
    window.refresher.refresh_now()
    assert window.refresher.store.document.network.layers[0].activation.name == "tanh"
    assert window.commands.actions["activation-tanh"].isChecked()


def test_samples_are_walked_through_in_a_ring(qtbot: QtBot) -> None:
    window = window_on(qtbot, "classes")
    seen = []
    for _ in range(4):
        qtbot.keyClick(window, Qt.Key.Key_PageDown, CONTROL)
        seen.append(window.refresher.store.selection.sample)
    assert seen == [1, 2, 3, 0]


def test_a_sample_is_repeated_and_looked_at(qtbot: QtBot) -> None:
    window = window_on(qtbot)
    qtbot.keyClick(window, Qt.Key.Key_D, CONTROL)
    assert window.refresher.store.document.inputs.tolist() == [[2.4], [2.4]]
    assert window.refresher.store.selection.sample == 1


def test_zooming_in_halves_the_range_about_the_input(qtbot: QtBot) -> None:
    window = window_on(qtbot)
    qtbot.keyClick(window, Qt.Key.Key_Equal, ALT)
    view = window.refresher.store.document.view
    assert view.low <= 2.4 <= view.high
    assert view.high - view.low == pytest.approx(3.0, abs=0.2)


def test_the_theme_changes_and_is_kept(qtbot: QtBot) -> None:
    window = window_on(qtbot)
    qtbot.keyClick(window, Qt.Key.Key_T, CONTROL)
    assert window.refresher.look.theme.name == "dark"
    assert window.settings.theme == "dark"


def test_text_grows_and_goes_back_to_its_usual_size(qtbot: QtBot) -> None:
    window = window_on(qtbot)
    usual = window.refresher.look.text.pixelSize()
    qtbot.keyClick(window, Qt.Key.Key_Equal, CONTROL)
    assert window.refresher.look.text.pixelSize() > usual
    qtbot.keyClick(window, Qt.Key.Key_0, CONTROL)
    assert window.refresher.look.text.pixelSize() == usual


def test_text_never_grows_past_its_limit(qtbot: QtBot) -> None:
    window = window_on(qtbot)
    for _ in range(30):
        window.commands.actions["larger"].trigger()
    assert window.refresher.look.zoom == LARGEST_ZOOM


def test_the_inspector_is_hidden_and_shown(qtbot: QtBot) -> None:
    window = window_on(qtbot)
    width = window.panels.network.width()
    qtbot.keyClick(window, Qt.Key.Key_F9)
    qtbot.waitUntil(lambda: window.panels.network.width() > width)
    qtbot.keyClick(window, Qt.Key.Key_F9)
    qtbot.waitUntil(lambda: window.panels.network.width() == width)


def test_the_examples_are_offered_in_the_order_of_the_course(qtbot: QtBot) -> None:
    menu = offered(window_on(qtbot), "examples")
    assert [action.text() for action in menu.actions()][:2] == ["One neuron", "One layer, three neurons"]
    assert len(menu.actions()) == 14
    assert all(action.toolTip() for action in menu.actions())


def test_an_example_is_opened_from_its_menu(qtbot: QtBot) -> None:
    window = window_on(qtbot)
    offered(window, "examples").actions()[0].trigger()
    assert window.refresher.store.document.title == "One neuron"
    assert window.files.path is None


def test_a_menu_without_recent_files_says_so(qtbot: QtBot) -> None:
    (action,) = offered(window_on(qtbot), "recent").actions()
    assert (action.text(), action.isEnabled()) == ("None yet", False)


def test_a_recent_file_is_opened_from_its_menu(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "mine.nnviz"
    write_document(example("kink"), path)
    window = window_on(qtbot)
    window.settings.keep_recent(path)
    offered(window, "recent").actions()[0].trigger()
    assert window.files.path == path


def offered(window: Window, name: str) -> QMenu:
    """Return the menu of a command that offers choices, filled as if it were shown."""
    menu = window.commands.actions[name].menu()
    assert isinstance(menu, QMenu)
    menu.aboutToShow.emit()
    return menu


@pytest.mark.parametrize(
    ("titles", "marked"),
    [
        (["File", "Find", "View"], ["&File", "F&ind", "&View"]),
        (["Ab", "aB", "ba"], ["&Ab", "a&B", "ba"]),
        (["文件", "…"], ["&文件", "…"]),
    ],
)
def test_each_menu_has_a_letter_of_its_own_where_one_is_left(titles: list[str], marked: list[str]) -> None:
    assert with_mnemonics(titles) == marked
