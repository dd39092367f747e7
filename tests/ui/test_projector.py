"""Two screens: the stage on the projector, the desk on the laptop, one document; a cable comes loose."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nnviz.document.places import Bias
from nnviz.ui.projector_window import ProjectorWindow
from nnviz.ui.window import Window
from tests.ui.test_remote import KEY, SCENES, on_stage, press, say, show


def two_screens() -> Sequence[QScreen]:
    """Return the screen there is, twice: a projector that shows the same."""
    screen = QGuiApplication.screens()[0]
    return [screen, screen]


def plugged(qtbot: QtBot, *lines: str) -> tuple[Window, ProjectorWindow]:
    """Return a desk and the stage on a projector."""
    window = on_stage(qtbot, *SCENES, "note scene 2 = ask first", *lines)
    window.projector.screens = two_screens
    window.projector.follow_screens()
    show_both(window)
    assert window.projector.window is not None
    return window, window.projector.window


def show_both(window: Window) -> None:
    """Show what the store holds on both screens."""
    show(window)
    if window.projector.window is not None:
        window.projector.window.refresh_now()
    QApplication.processEvents()


def test_the_stage_goes_to_the_second_screen_and_the_desk_stays(qtbot: QtBot) -> None:
    window, stage = plugged(qtbot, "scene 2")
    assert {name for name, box in stage.panels.boxes.items() if box.isVisible()} == {"function"}
    assert window.panels.network.isVisible()
    assert window.bar.isVisible()
    window.projector.put_away()


def test_both_screens_show_the_same_document(qtbot: QtBot) -> None:
    window, stage = plugged(qtbot, "scene 2")
    stage.panels.function.plot.setFocus()
    say(window, "bias 1.2 = -2", "cover outputs")
    show_both(window)
    assert stage.panels.function.title.endswith("covered")
    assert window.panels.function.title.endswith("covered")
    window.projector.put_away()


def test_the_laptop_tells_note_and_next_scene(qtbot: QtBot) -> None:
    window, _ = plugged(qtbot, "scene 2")
    assert window.lesson.isVisible()
    assert window.lesson.lines[0].endswith("Scene 2 of 3: Two — ask first")
    assert window.lesson.lines[1] == "Next: Three"
    window.projector.put_away()


def test_the_remote_works_while_the_laptop_has_the_focus(qtbot: QtBot) -> None:
    window, stage = plugged(qtbot, "scene 1")
    press(window, KEY.Key_PageDown)
    show_both(window)
    assert window.refresher.store.selection.scene == 1
    assert stage.scene_title.text == "Two"
    window.projector.put_away()


def test_a_key_on_the_laptop_opens_the_curtain_on_the_projector(qtbot: QtBot) -> None:
    window, stage = plugged(qtbot, "scene 1", "curtain black")
    assert stage.veils.curtain.isVisible()
    window.panels.network.view.setFocus()
    press(window, KEY.Key_PageDown)
    show_both(window)
    assert not stage.veils.curtain.isVisible()
    assert window.refresher.store.selection.scene == 0
    window.projector.put_away()


def test_a_frozen_picture_stands_still_while_the_laptop_goes_on(qtbot: QtBot) -> None:
    window, stage = plugged(qtbot, "scene 1")
    before = stage.grab().toImage()
    press(window, KEY.Key_F)
    say(window, "bias 1.2 = -2", "scene 3")
    show_both(window)
    assert stage.grab().toImage() == before
    assert window.veils.frozen.isVisible()
    assert window.lesson.lines[0].endswith("Frozen: the projected picture stands still (F)")
    press(window, KEY.Key_F)
    show_both(window)
    assert stage.scene_title.text == "Three"
    window.projector.put_away()


def test_one_screen_cannot_be_frozen_and_says_so(qtbot: QtBot) -> None:
    window = on_stage(qtbot)
    press(window, KEY.Key_F)
    assert window.messages.text == "Only a second screen can stand still: found one screen"
    assert not window.refresher.store.selection.is_frozen


def test_unplugging_and_plugging_in_the_middle_loses_nothing(qtbot: QtBot) -> None:
    window, _ = plugged(qtbot, "scene 2", "film neurons", "film 2", "bias 1.2 = -2", "cover outputs")
    session = window.refresher.store.session
    for screens in (QGuiApplication.screens, two_screens):
        window.projector.screens = screens
        window.projector.follow_screens()
        show_both(window)
        assert window.refresher.store.session is session
        assert window.panels.network.isVisible() is (window.projector.window is not None)
    window.projector.put_away()


def test_a_drag_under_way_survives_the_cable(qtbot: QtBot) -> None:
    window, _ = plugged(qtbot, "scene 2", "select bias 1.2")
    window.activateWindow()
    window.panels.network.view.setFocus()
    show(window)
    press(window, KEY.Key_Up)
    window.projector.screens = QGuiApplication.screens
    window.projector.follow_screens()
    show(window)
    assert window.refresher.store.document.value(Bias(0, 1), 0) == -2.95
    window.refresher.release()
    assert window.refresher.store.session.history.undo_label == "bias 1.2 = −2.95"


def test_escape_twice_leaves_the_stage_on_the_projector_too(qtbot: QtBot) -> None:
    window, _ = plugged(qtbot)
    press(window, KEY.Key_Escape, KEY.Key_Escape)
    assert window.projector.window is None
    assert window.refresher.store.selection.stage is None


def test_keys_mean_the_same_in_the_window_of_the_projector(qtbot: QtBot) -> None:
    window, stage = plugged(qtbot, "scene 1")
    actions = {each.objectName() for each in stage.actions()}
    assert {"page-down", "page-up", "blank", "curtain", "leave-stage"} <= actions
    assert stage.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    window.projector.put_away()


def test_what_one_screen_has_computed_the_other_shows(qtbot: QtBot) -> None:
    window, stage = plugged(qtbot, "scene 2")
    say(window, "bias 1.2 = -2")
    show_both(window)
    desk = window.refresher.bare
    assert stage.frame.trace.layers[0] is desk.trace.layers[0]
    assert stage.frame.pieces is desk.pieces
    window.projector.put_away()
