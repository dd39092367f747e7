"""Comparing on screen: snapshots by letters, targets by list and pencil, the collapse, by real events."""

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from nnviz.document.document import Document
from nnviz.document.edits import Edit, SetValue
from nnviz.document.kept import TargetChoice, chain
from nnviz.document.places import Bias, Input, Neuron
from nnviz.document.snapshots import NameSnapshot, TakeSnapshot
from nnviz.document.targets import AddTargetPoint, DrawTarget, SetTarget
from nnviz.ui.dialogs.collapse import NO_RUN, CollapseDialog
from nnviz.ui.panels.function import FunctionPanel
from nnviz.ui.plots.obstacles import crosses, segments_of
from nnviz.ui.refresher import Refresher
from nnviz.ui.turning import LASTS, Turning
from nnviz.ui.window import Window
from tests.ui.bench import LEFT, drag, example, refresher_on, show
from tests.ui.desks import window_on
from tests.ui.hands import type_text

NAMES = ["clamp", "kink", "bump", "sine", "fold", "notebook", "classes", "straight", "batch"]


def panel_on(
    qtbot: QtBot, *edits: Edit, document: Document | None = None, size: tuple[int, int] = (700, 340)
) -> tuple[FunctionPanel, Refresher]:
    refresher = refresher_on(document or example("clamp"))
    for edit in edits:
        refresher.apply(edit)
    panel = FunctionPanel(refresher)
    show(qtbot, refresher, panel, size)
    return panel, refresher


def actions(menu: QMenu) -> dict[str, QAction]:
    return {action.text(): action for action in menu.actions()}


def test_nothing_is_shown_until_there_is_something_to_compare_with(qtbot: QtBot) -> None:
    panel, _ = panel_on(qtbot)
    assert not panel.compare.isVisible()
    assert panel.compare.button.isVisible()


def test_the_button_offers_a_first_snapshot(qtbot: QtBot) -> None:
    panel, refresher = panel_on(qtbot)
    menu = panel.compare.menu()
    actions(menu)["Take snapshot A"].trigger()
    refresher.refresh_now()
    assert panel.compare.snapshots.isVisible()
    assert not panel.compare.target.isVisible()


def test_the_button_offers_every_target(qtbot: QtBot) -> None:
    panel, refresher = panel_on(qtbot)
    targets = actions(panel.compare.menu())["Target"].menu()
    assert isinstance(targets, QMenu)
    actions(targets)["tent"].trigger()
    assert refresher.store.document.target == TargetChoice("tent", (1.0, 0.0, 0.5, 1.0))


def test_an_empty_letter_takes_a_snapshot_and_a_full_one_restores_it(qtbot: QtBot) -> None:
    panel, refresher = panel_on(qtbot, TakeSnapshot("A"), SetValue(Bias(0, 0), 5.0))
    letters = panel.compare.snapshots.buttons
    qtbot.mouseClick(letters["B"], LEFT)
    qtbot.mouseClick(letters["A"], LEFT)
    assert refresher.store.document.value(Bias(0, 0), 0) == -1.0
    assert refresher.store.session.history.undo_label == "restore A"


def test_a_letter_says_what_a_press_does(qtbot: QtBot) -> None:
    panel, _ = panel_on(qtbot, TakeSnapshot("A"), NameSnapshot("A", "first try"))
    letters = panel.compare.snapshots.buttons
    assert [letters[each].toolTip() for each in "AB"] == ["Restore A first try", "Take snapshot B"]
    assert (letters["A"].is_full, letters["B"].is_full) == (True, False)


def test_the_gap_is_told_while_the_hand_moves(qtbot: QtBot) -> None:
    panel, refresher = panel_on(qtbot, TakeSnapshot("A"))
    refresher.drag(SetValue(Bias(1, 0), 1.5))
    refresher.refresh_now()
    assert panel.compare.snapshots.words.text == "A: largest gap 0.50 at x = −1.00 · area between 3.00"


def test_a_snapshot_is_renamed_in_a_field(qtbot: QtBot) -> None:
    panel, refresher = panel_on(qtbot, TakeSnapshot("A"))
    line = panel.compare.snapshots
    actions(line.menu("A"))["Rename…"].trigger()
    type_text(line.field, "first try")
    qtbot.keyClick(line.field, Qt.Key.Key_Return)
    assert refresher.store.document.snapshots[0].name == "first try"


def test_a_snapshot_is_dropped_by_its_menu(qtbot: QtBot) -> None:
    panel, refresher = panel_on(qtbot, TakeSnapshot("A"))
    actions(panel.compare.snapshots.menu("A"))["Drop A"].trigger()
    refresher.refresh_now()
    assert not panel.compare.isVisible()


def test_a_letter_is_taken_again_by_its_menu(qtbot: QtBot) -> None:
    panel, refresher = panel_on(qtbot, TakeSnapshot("A"), SetValue(Bias(0, 0), 5.0))
    actions(panel.compare.snapshots.menu("A"))["Take A again"].trigger()
    assert refresher.store.document.snapshots[0].network is refresher.store.document.network


def test_a_target_is_chosen_from_the_list(qtbot: QtBot) -> None:
    panel, refresher = panel_on(qtbot, SetTarget(TargetChoice("clip")))
    panel.compare.target.kinds.setFocus()
    qtbot.keyClick(panel.compare.target.kinds, Qt.Key.Key_Down)
    assert refresher.store.document.target == TargetChoice("trapezoid", (2.0, 0.0, 1.0, 3.0, 4.0))


def test_the_gap_to_the_target_is_a_number_a_bar_and_an_area(qtbot: QtBot) -> None:
    panel, refresher = panel_on(qtbot, SetTarget(TargetChoice("clip")))
    assert (panel.compare.target.words.text, panel.compare.target.bar.share) == (
        "the same to the last bit",
        0.0,
    )
    refresher.drag(SetValue(Bias(1, 0), 1.5))
    refresher.refresh_now()
    assert panel.compare.target.words.text == "largest gap 0.50 at x = −1.00 · area between 3.00"
    assert panel.compare.target.bar.share == 0.25  # of a clip that is 2 high


def test_the_numbers_of_a_target_are_typed_as_the_language_has_them(qtbot: QtBot) -> None:
    panel, refresher = panel_on(qtbot, SetTarget(TargetChoice("clip")))
    line = panel.compare.target
    qtbot.mouseClick(line.numbers, LEFT)
    assert line.field.text() == "1 3"
    type_text(line.field, "0 2")
    qtbot.keyClick(line.field, Qt.Key.Key_Return)
    assert refresher.store.document.target == TargetChoice("clip", (0.0, 2.0))


def test_numbers_that_make_no_target_are_refused_in_words_and_stay(qtbot: QtBot) -> None:
    panel, refresher = panel_on(qtbot, SetTarget(TargetChoice("clip")))
    line = panel.compare.target
    qtbot.mouseClick(line.numbers, LEFT)
    type_text(line.field, "0")
    with qtbot.waitSignal(refresher.refused, check_params_cb=lambda words: "needed 2: low, high" in words):
        qtbot.keyClick(line.field, Qt.Key.Key_Return)
    assert line.field.isVisible()


def test_the_samples_are_a_target_of_the_list(qtbot: QtBot) -> None:
    panel, refresher = panel_on(qtbot, SetTarget(TargetChoice("clip")), document=example("fold"))
    store = refresher.store
    refresher.apply(SetValue(Input(0), 0.25))
    panel.compare.target.choose("samples")
    assert store.document.target == TargetChoice("clip", (1.0, 3.0))  # one sample makes no curve: refused


def at(panel: FunctionPanel, x: float, y: float) -> QPointF:
    return panel.plot.scale_now().point(x, y)


def test_a_click_with_the_pencil_adds_a_point_and_is_one_act(qtbot: QtBot) -> None:
    panel, refresher = panel_on(qtbot)
    DrawTarget(is_on=True).perform(refresher.store)
    refresher.refresh_now()
    for x, y in ((0.0, 2.0), (4.0, 1.0)):
        qtbot.mouseClick(panel.plot.viewport(), LEFT, pos=at(panel, x, y).toPoint())
        refresher.refresh_now()
    target = refresher.store.document.target
    assert target is not None
    assert [round(x) for x, _ in target.points] == [0, 4]
    assert len(refresher.store.session.history.past) == 2


def test_a_point_is_dragged_with_the_pencil(qtbot: QtBot) -> None:
    panel, refresher = panel_on(qtbot, AddTargetPoint(0.0, 2.0), AddTargetPoint(4.0, 1.0))
    DrawTarget(is_on=True).perform(refresher.store)
    refresher.refresh_now()
    across = round(panel.plot.scale_now().across)
    drag(qtbot, panel.plot.viewport(), at(panel, 0.0, 2.0), (across, 0))
    target = refresher.store.document.target
    assert target is not None
    assert target.points[0] == pytest.approx((1.0, 2.0), abs=0.06)


def test_a_double_click_takes_a_point_out(qtbot: QtBot) -> None:
    panel, refresher = panel_on(qtbot, AddTargetPoint(0.0, 2.0), AddTargetPoint(4.0, 1.0))
    DrawTarget(is_on=True).perform(refresher.store)
    refresher.refresh_now()
    qtbot.mouseDClick(panel.plot.viewport(), LEFT, pos=at(panel, 0.0, 2.0).toPoint())
    assert refresher.store.document.target == chain([(4.0, 1.0)])


def test_escape_puts_the_pencil_down(qtbot: QtBot) -> None:
    panel, refresher = panel_on(qtbot)
    panel.compare.target.choose("points")
    refresher.refresh_now()
    assert panel.compare.target.pencil.isChecked()
    qtbot.keyClick(panel.plot, Qt.Key.Key_Escape)
    assert not refresher.store.selection.draws


def test_a_press_on_the_pencil_takes_it_and_another_puts_it_down(qtbot: QtBot) -> None:
    panel, refresher = panel_on(qtbot, SetTarget(TargetChoice("clip")))
    for is_on in (True, False):
        qtbot.mouseClick(panel.compare.target.pencil, LEFT)
        assert refresher.store.selection.draws is is_on


def test_snapshots_and_the_target_are_named_beside_their_curves(qtbot: QtBot) -> None:
    edits = (TakeSnapshot("A"), SetValue(Bias(1, 0), 2.0), SetTarget(TargetChoice("clip")))
    panel, _ = panel_on(qtbot, *edits)
    scene = panel.plot._scene
    assert scene is not None
    words = {text for _, text in scene.words(panel.plot.scale_now())}
    assert {"A", "clip(x, 1, 3)"} <= words


@pytest.mark.parametrize("name", NAMES)
def test_names_of_what_is_compared_cover_neither_the_curve_nor_one_another(qtbot: QtBot, name: str) -> None:
    edits = (TakeSnapshot("A"), SetTarget(TargetChoice("clip")), SetValue(Bias(0, 0), 0.3), TakeSnapshot("B"))
    panel, _ = panel_on(qtbot, *edits, document=example(name))
    scene, scale = panel.plot._scene, panel.plot.scale_now()
    assert scene is not None
    boxes = [box for box, text in scene.words(scale) if text[0] not in "↑↓←"]
    strokes = segments_of([(scale.xs(scene.front.t), scale.ys(scene.front.values))])
    assert not any(crosses(box, segments) for box in boxes for segments in strokes)
    assert not any(one.intersects(other) for i, one in enumerate(boxes) for other in boxes[i + 1 :])


def test_the_axes_have_room_for_the_target_and_keep_it_while_a_point_is_dragged(qtbot: QtBot) -> None:
    panel, refresher = panel_on(qtbot, SetTarget(TargetChoice("tent", (5.0, 0.0, 2.0, 4.0))))
    before = panel.plot.viewRange()
    assert before[1][1] > 5.0
    refresher.drag(AddTargetPoint(2.0, 9.0))
    refresher.refresh_now()
    assert panel.plot.viewRange() == before


def run(window: Window, name: str) -> None:
    window.refresher.refresh_now()
    window.commands.actions[name].trigger()
    window.refresher.refresh_now()


def test_shift_f6_takes_the_first_free_snapshot(qtbot: QtBot) -> None:
    window = window_on(qtbot)
    for _ in "AB":
        qtbot.keyClick(window, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
        window.refresher.refresh_now()
    assert [each.letter for each in window.refresher.store.document.snapshots] == ["A", "B"]
    assert window.commands.actions["snapshot"].text() == "Take snapshot C"


def test_a_neuron_is_mirrored_by_a_key(qtbot: QtBot) -> None:
    window = window_on(qtbot)
    window.refresher.select(Neuron(0, 1))
    window.refresher.refresh_now()
    assert window.commands.actions["mirror"].text() == "Mirror neuron 1.2"
    qtbot.keyClick(window, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    store = window.refresher.store
    qtbot.waitUntil(lambda: store.session.dragged is None)
    assert store.document.network.layers[0].weights.tolist() == [[1.0, -1.0]]
    assert [entry.label for entry in store.session.history.past] == ["mirror 1.2"]


@pytest.mark.usefixtures("qapp")
def test_another_act_ends_the_turning_with_nothing_lost() -> None:
    refresher = refresher_on(example("clamp"))
    turning = Turning(refresher, Neuron(0, 1))
    turning.begin()
    refresher.cancel()
    refresher.apply(SetValue(Bias(1, 0), 2.0))
    turning.setCurrentTime(LASTS // 2)
    assert refresher.store.document.network.layers[0].weights.tolist() == [[1.0, 1.0]]
    assert len(refresher.store.session.history.past) == 1


def test_what_cannot_be_scaled_is_said_in_a_sentence(qtbot: QtBot) -> None:
    window = window_on(qtbot)
    run(window, "scale-up")
    assert window.messages.text.startswith("Layer 2 is the output")


def test_the_snapshots_are_offered_to_be_restored(qtbot: QtBot) -> None:
    window = window_on(qtbot)
    window.refresher.apply(TakeSnapshot("A"))
    window.refresher.apply(SetValue(Bias(0, 0), 5.0))
    menu = window.commands.actions["restore"].menu()
    assert isinstance(menu, QMenu)
    menu.aboutToShow.emit()
    actions(menu)["A"].trigger()
    assert window.refresher.store.document.value(Bias(0, 0), 0) == -1.0


def collapse_on(qtbot: QtBot, name: str) -> CollapseDialog:
    window = window_on(qtbot, name)
    run(window, "collapse")
    (dialog,) = window.findChildren(CollapseDialog)
    return dialog


def test_the_collapse_is_walked_through_and_is_one_act(qtbot: QtBot) -> None:
    dialog = collapse_on(qtbot, "straight")
    first = dialog.title.text()
    qtbot.mouseClick(dialog.next, LEFT)
    assert (first, dialog.title.text()) == (
        "Layer 1 times layer 2 · 1 of 2",
        "Layers 1 to 2 times layer 3 · 2 of 2",
    )
    store = dialog._refresher.store
    qtbot.mouseClick(dialog.collapse, LEFT)
    assert (store.document.network.sizes, len(store.session.history.past)) == ((1, 1), 1)


def test_a_network_that_bends_everywhere_says_why_nothing_collapses(qtbot: QtBot) -> None:
    dialog = collapse_on(qtbot, "clamp")
    assert dialog.told.text() == NO_RUN
    assert not dialog.collapse.isEnabled()
    dialog.reject()


def test_a_network_without_a_bend_says_in_the_plot_which_line_it_is(qtbot: QtBot) -> None:
    panel, _ = panel_on(qtbot, document=example("straight"))
    scene = panel.plot._scene
    assert scene is not None
    words = [text for _, text in scene.words(panel.plot.scale_now())]
    assert "no layer bends, so 3.1 can only be a straight line: y = −x + 5.5" in words
