"""The function panel, by real mouse and key events."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from pytestqt.qtbot import QtBot

from nnviz.document.document import Document, View
from nnviz.document.edits import SetValue
from nnviz.document.places import Bias, Input, Neuron
from nnviz.nn.arrays import frozen
from nnviz.ui.drawing.texts import text_width
from nnviz.ui.panels.function import FunctionPanel
from nnviz.ui.plots.obstacles import crosses, segments_of
from nnviz.ui.refresher import Refresher
from tests.ui.bench import drag, example, refresher_on, show

NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
EXAMPLES = [
    "clamp",
    "kink",
    "bump",
    "sine",
    "fold",
    "notebook",
    "notebook-straight",
    "classes",
    "softmax",
    "batch",
]


def panel_on(
    qtbot: QtBot, document: Document, size: tuple[int, int] = (640, 320)
) -> tuple[FunctionPanel, Refresher]:
    refresher = refresher_on(document)
    panel = FunctionPanel(refresher)
    show(qtbot, refresher, panel, size)
    return panel, refresher


def line_at(panel: FunctionPanel, refresher: Refresher) -> QPointF:
    scale = panel.plot.scale_now()
    x = refresher.store.document.inputs[0, refresher.store.document.view.input]
    return QPointF(x * scale.across + scale.left, scale.area.center().y())


def current(refresher: Refresher) -> float:
    document = refresher.store.document
    return document.value(Input(document.view.input), refresher.store.selection.sample)


def test_the_line_follows_the_hand_and_its_input_with_it(qtbot: QtBot) -> None:
    panel, refresher = panel_on(qtbot, example("clamp"))
    pixels = round(panel.plot.scale_now().across)
    drag(qtbot, panel.plot.viewport(), line_at(panel, refresher), (pixels, 0))
    assert current(refresher) == pytest.approx(3.4, abs=0.051)
    assert len(refresher.store.session.history.past) == 1


def test_a_dragged_input_lies_on_the_step(qtbot: QtBot) -> None:
    panel, refresher = panel_on(qtbot, example("clamp"))
    drag(qtbot, panel.plot.viewport(), line_at(panel, refresher), (17, 0))
    coarse = current(refresher)
    assert round(coarse / 0.05) == pytest.approx(coarse / 0.05)


def test_a_line_taken_beside_its_middle_does_not_jump(qtbot: QtBot) -> None:
    panel, refresher = panel_on(qtbot, example("clamp"))
    start = line_at(panel, refresher) + QPointF(9, 0)
    drag(qtbot, panel.plot.viewport(), start, (0, 20))
    assert current(refresher) == 2.4


def test_a_press_far_from_the_line_takes_nothing(qtbot: QtBot) -> None:
    panel, refresher = panel_on(qtbot, example("clamp"))
    document = refresher.store.document
    drag(qtbot, panel.plot.viewport(), line_at(panel, refresher) + QPointF(60, 0), (50, 0))
    assert refresher.store.document is document


def test_escape_takes_the_drag_back(qtbot: QtBot) -> None:
    panel, refresher = panel_on(qtbot, example("clamp"))
    document = refresher.store.document
    drag(qtbot, panel.plot.viewport(), line_at(panel, refresher), (80, 0), release=False)
    qtbot.keyClick(panel.plot, Qt.Key.Key_Escape)
    assert refresher.store.document is document


def test_the_line_stays_in_the_view(qtbot: QtBot) -> None:
    panel, refresher = panel_on(qtbot, example("clamp"))
    drag(qtbot, panel.plot.viewport(), line_at(panel, refresher), (900, 0))
    assert current(refresher) == 5.0


@pytest.mark.parametrize(
    ("key", "modifier", "value"),
    [
        (Qt.Key.Key_Right, NONE, 2.45),
        (Qt.Key.Key_Left, SHIFT, 2.39),
        (Qt.Key.Key_PageUp, NONE, 2.9),
        (Qt.Key.Key_Home, NONE, -1.0),
        (Qt.Key.Key_End, NONE, 5.0),
    ],
)
def test_keys_step_the_input(qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier, value: float) -> None:
    panel, refresher = panel_on(qtbot, example("clamp"))
    qtbot.keyClick(panel.plot, key, modifier)
    assert current(refresher) == pytest.approx(value)


def test_the_axes_keep_their_range_during_a_drag_and_take_a_new_one_after_it(qtbot: QtBot) -> None:
    panel, refresher = panel_on(qtbot, example("clamp"))
    before = panel.plot.viewRange()
    refresher.drag(SetValue(Bias(1, 0), 9.0))
    refresher.refresh_now()
    assert panel.plot.viewRange() == before
    refresher.release()
    refresher.refresh_now()
    assert panel.plot.viewRange()[1][1] > 9.0


def test_the_curve_before_a_drag_stays_as_a_ghost(qtbot: QtBot) -> None:
    panel, refresher = panel_on(qtbot, example("clamp"))
    refresher.drag(SetValue(Bias(1, 0), 2.0))
    refresher.refresh_now()
    scene = panel.plot._scene
    assert scene is not None
    np.testing.assert_allclose(scene.content.ghosts[0].values + 1.0, scene.front.values, atol=1e-12)


def test_what_leaves_the_view_during_a_drag_gets_an_arrow_with_its_value(qtbot: QtBot) -> None:
    panel, refresher = panel_on(qtbot, example("clamp"))
    refresher.drag(SetValue(Bias(1, 0), 50.0))
    refresher.refresh_now()
    assert "↑ 51.40" in words_of(panel)


def test_an_input_outside_the_view_gets_an_arrow_with_its_value(qtbot: QtBot) -> None:
    panel, refresher = panel_on(qtbot, example("clamp"))
    refresher.apply(SetValue(Input(0), 7.5))
    refresher.refresh_now()
    assert "x = 7.50 →" in words_of(panel)


def words_of(panel: FunctionPanel) -> list[str]:
    scene = panel.plot._scene
    assert scene is not None
    return [text for _, text in scene.words(panel.plot.scale_now())]


def test_kinks_are_marked_with_their_place_and_the_neuron_that_causes_them(qtbot: QtBot) -> None:
    panel, _ = panel_on(qtbot, example("clamp"))
    assert {"x = 1.00 · neuron 1.1", "x = 3.00 · neuron 1.2", "(2.40, 2.40)"} <= set(words_of(panel))


@pytest.mark.parametrize("name", EXAMPLES)
@pytest.mark.parametrize("size", [(420, 250), (640, 320), (1100, 460)])
def test_labels_cover_neither_an_output_nor_one_another(
    qtbot: QtBot, name: str, size: tuple[int, int]
) -> None:
    panel, _ = panel_on(qtbot, example(name), size)
    scene, scale = panel.plot._scene, panel.plot.scale_now()
    assert scene is not None
    boxes = [box for box, text in scene.words(scale) if text[0] not in "↑↓←"]
    strokes = segments_of((scale.xs(each.t), scale.ys(each.values)) for each in scene.content.guarded)
    assert not any(crosses(box, segments) for box in boxes for segments in strokes)
    assert not any(one.intersects(other) for i, one in enumerate(boxes) for other in boxes[i + 1 :])


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_curve_on_screen_lies_where_the_forward_pass_says(qtbot: QtBot, name: str) -> None:
    panel, refresher = panel_on(qtbot, example(name))
    scene, output = panel.plot._scene, refresher.frame.trace.output[0]
    assert scene is not None
    x = current(refresher)
    drawn = [float(np.interp(x, each.t, each.values)) for each in scene.content.outputs]
    smooth = not refresher.frame.document.network.layers[-1].activation.is_exact
    np.testing.assert_allclose(drawn, output, atol=2e-3 if smooth else 1e-12)


def test_the_range_is_typed_at_its_ends(qtbot: QtBot) -> None:
    panel, refresher = panel_on(qtbot, example("clamp"))
    panel.range.high.setFocus()
    panel.range.high.selectAll()
    qtbot.keyClicks(panel.range.high, "8")
    qtbot.keyClick(panel.range.high, Qt.Key.Key_Return)
    assert refresher.store.document.view == View(0, -1.0, 8.0)


def test_a_range_that_runs_backwards_is_refused_in_words(qtbot: QtBot) -> None:
    panel, refresher = panel_on(qtbot, example("clamp"))
    panel.range.low.setFocus()
    panel.range.low.selectAll()
    qtbot.keyClicks(panel.range.low, "9")
    with qtbot.waitSignal(refresher.refused, check_params_cb=lambda words: "runs forwards" in words):
        qtbot.keyClick(panel.range.low, Qt.Key.Key_Return)
    assert refresher.store.document.view == View(0, -1.0, 5.0)


@pytest.mark.parametrize(("key", "width"), [(Qt.Key.Key_Plus, 3.0), (Qt.Key.Key_Minus, 12.0)])
def test_keys_zoom_about_the_current_input(qtbot: QtBot, key: Qt.Key, width: float) -> None:
    panel, refresher = panel_on(qtbot, example("clamp"))
    qtbot.keyClick(panel.plot, key)
    view = refresher.store.document.view
    assert view.high - view.low == pytest.approx(width, rel=0.1)
    assert view.low < 2.4 < view.high


def test_another_input_is_swept_by_the_chooser(qtbot: QtBot) -> None:
    panel, refresher = panel_on(qtbot, example("classes"))
    panel.range.swept.setFocus()
    qtbot.keyClick(panel.range.swept, Qt.Key.Key_Down)
    assert refresher.store.document.view.input == 1


def test_the_selected_output_is_drawn_in_front(qtbot: QtBot) -> None:
    panel, refresher = panel_on(qtbot, example("notebook"))
    refresher.select(Neuron(1, 1))
    refresher.refresh_now()
    scene = panel.plot._scene
    assert scene is not None
    assert scene.content.current[1] == refresher.frame.trace.output[0, 1]


def test_arithmetic_that_overflows_is_said_in_words_in_place_of_the_curve(qtbot: QtBot) -> None:
    document = example("clamp")
    layer = replace(document.network.layers[0], weights=frozen([[1e308, 1e308]]))
    huge = replace(document, network=document.network.with_layer(0, layer), view=View(0, -100.0, 100.0))
    panel, refresher = panel_on(qtbot, huge)
    assert refresher.frame.pieces_fault
    assert panel._words.isVisible()
    assert panel._words.text() == "The arithmetic of layer 1 overflows along the line"


def test_values_of_any_size_can_be_drawn(qtbot: QtBot) -> None:
    document = example("clamp")
    for size in (1e-300, 1e-9, 1e9, 1e300):
        layer = replace(document.network.layers[1], weights=frozen([[size], [-size]]))
        changed = replace(document, network=document.network.with_layer(1, layer))
        panel, _ = panel_on(qtbot, changed)
        assert not panel.plot.grab().isNull()


def test_the_wheel_over_the_plot_changes_nothing(qtbot: QtBot) -> None:
    panel, refresher = panel_on(qtbot, example("clamp"))
    before = panel.plot.viewRange()
    document = refresher.store.document
    qtbot.mouseClick(
        panel.plot.viewport(), Qt.MouseButton.RightButton, pos=panel.plot.viewport().rect().center()
    )
    assert panel.plot.viewRange() == before
    assert refresher.store.document is document


@pytest.mark.parametrize("width", [420, 560, 640, 900, 1200])
@pytest.mark.parametrize("name", ["clamp", "notebook", "softmax", "classes"])
def test_the_heading_is_never_cut(qtbot: QtBot, name: str, width: int) -> None:
    panel, refresher = panel_on(qtbot, example(name), (width, 320))
    panel.grab()
    needed = text_width(refresher.look.title, panel.title)
    assert needed <= panel._title.width()
