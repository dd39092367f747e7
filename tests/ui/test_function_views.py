"""What the function panel can show, chosen by real mouse and key events, and what it then shows."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nnviz.document.document import Document, View, new_document
from nnviz.document.edits import SetActivation, SetValue
from nnviz.document.language import understand
from nnviz.document.places import Bias, Neuron, Weight
from nnviz.nn.arrays import frozen
from nnviz.nn.layers import dense_layer
from nnviz.nn.network import Network
from nnviz.ui.panels.function import FunctionPanel
from nnviz.ui.plots.function_scene import FunctionScene
from nnviz.ui.plots.obstacles import crosses, segments_of
from nnviz.ui.refresher import Refresher
from nnviz.ui.widgets.word_button import WordButton
from tests.ui.bench import LEFT, example, refresher_on, show

EVERY = ["clamp", "kink", "bump", "sine", "fold", "notebook", "classes", "softmax", "batch", "layer"]


def panel_on(
    qtbot: QtBot, document: Document | str, *lines: str, size: tuple[int, int] = (716, 290)
) -> tuple[FunctionPanel, Refresher]:
    refresher = refresher_on(example(document) if isinstance(document, str) else document)
    panel = FunctionPanel(refresher)
    show(qtbot, refresher, panel, size)
    for line in lines:
        understand(line, refresher.store.document, refresher.store.selection).perform(refresher.store)
    refresher.refresh_now()
    QApplication.processEvents()  # what has come into view is laid out
    panel.grab()
    return panel, refresher


def click(qtbot: QtBot, refresher: Refresher, button: WordButton) -> None:
    qtbot.mouseClick(button, LEFT)
    refresher.refresh_now()


def scene_of(panel: FunctionPanel) -> FunctionScene:
    assert panel.plot._scene is not None
    return panel.plot._scene


def words_of(panel: FunctionPanel) -> list[str]:
    return [text for _, text in scene_of(panel).words(panel.plot.scale_now())]


def folded(layers: int) -> Document:
    """The tent of the fold example, folded ``layers`` times; the last fold is an abs: 2^layers − 1 kinks."""
    fold = dense_layer([[2.0, 4.0], [-2.0, -4.0]], [0.0, -2.0], "relu")
    first = dense_layer([[2.0, 4.0]], [0.0, -2.0], "relu")
    last = dense_layer([[2.0], [-2.0]], [-1.0], "abs")
    network = Network((first, *[fold] * (layers - 2), last))
    return replace(new_document(network), inputs=frozen([[0.3]]), view=View(0, 0.0, 1.0))


@pytest.mark.parametrize("name", ["parts", "layers", "bend"])
def test_a_click_chooses_the_plot(qtbot: QtBot, name: str) -> None:
    panel, refresher = panel_on(qtbot, "clamp")
    click(qtbot, refresher, panel.views.views[name])
    assert refresher.store.selection.plot == name
    assert panel._pages.currentWidget() is panel._page_of[name]
    assert [each for each, button in panel.views.views.items() if button.isChecked()] == [name]


def test_space_shows_slopes_and_hides_them_again(qtbot: QtBot) -> None:
    panel, refresher = panel_on(qtbot, "clamp")
    for shown in ({"slopes"}, set()):
        panel.views.extras["slopes"].setFocus()
        qtbot.keyClick(panel.views.extras["slopes"], Qt.Key.Key_Space)
        assert refresher.store.selection.shows == shown


def test_a_hidden_neuron_comes_in_front_with_its_z(qtbot: QtBot) -> None:
    panel, _ = panel_on(qtbot, "clamp", "select 1.2")
    content = scene_of(panel).content
    assert content.front.neuron == Neuron(0, 1)
    assert content.z is not None
    np.testing.assert_allclose(content.z.values, content.z.t - 3.0)


def test_the_heading_names_the_hidden_neuron(qtbot: QtBot) -> None:
    panel, _ = panel_on(qtbot, "clamp", "select 1.2")
    assert panel.title == "Neuron 1.2 as a function of x — exact: 2 pieces, 1 kink"


def test_the_heading_gets_shorter_where_there_is_no_room(qtbot: QtBot) -> None:
    panel, _ = panel_on(qtbot, "clamp", size=(560, 290))
    assert panel.title == "Output of x — exact: 3 pieces, 2 kinks"


def test_the_kinks_marked_are_those_of_the_curve_in_front(qtbot: QtBot) -> None:
    panel, _ = panel_on(qtbot, "clamp", "select 1.2")
    assert [each.label for each in scene_of(panel).kinks] == ["x = 3.00 · neuron 1.2"]


def test_slopes_are_written_and_the_equation_of_the_piece_under_the_input(qtbot: QtBot) -> None:
    panel, _ = panel_on(qtbot, "clamp", "show slopes")
    assert "y = 1.00 x · 2.00 long" in words_of(panel)
    assert words_of(panel).count("slope 0.00") == 2


def test_a_kink_that_cancels_is_called_hidden(qtbot: QtBot) -> None:
    panel, _ = panel_on(qtbot, "clamp", "bias 1.2 = -1")
    assert "x = 1.00 · hidden: neurons 1.1 and 1.2 cancel" in words_of(panel)


def test_a_kink_at_the_edge_of_the_view_is_said(qtbot: QtBot) -> None:
    panel, _ = panel_on(qtbot, "clamp", "view input 1 from 0 to 3")
    assert "a kink at the edge, x = 3.00" in words_of(panel)


def test_a_neuron_that_is_dead_in_the_view_is_said_to_be_with_the_reason(qtbot: QtBot) -> None:
    panel, _ = panel_on(qtbot, "clamp", "select 1.2", "weight 1.1.2 = 0")
    assert "dead in this view: its weight is 0 and its bias is below 0" in words_of(panel)


def test_a_jump_is_no_wall(qtbot: QtBot) -> None:
    """Halfway up the jump at x = 1 there is the ground, where a wall would be ink."""
    panel, _ = panel_on(qtbot, "clamp", "activation 1 = step", "input 1 = 4.5")
    picture, scale = panel.plot.grab().toImage(), panel.plot.scale_now()
    at = scale.point(1.0, 1.5).toPoint()
    inks = [picture.pixelColor(at.x() + dx, at.y()).lightness() for dx in range(-3, 4)]
    assert min(inks) > 200


def test_the_strip_has_a_row_per_neuron_filled_where_it_is_live(qtbot: QtBot) -> None:
    panel, _ = panel_on(qtbot, "clamp", "show live")
    assert panel.strip.isVisible()
    assert [each.neuron.label for each in panel.strip.rows] == ["1.1", "1.2"]
    np.testing.assert_array_equal(panel.strip.rows[1].stretches, [[3.0, 5.0]])


def test_the_strip_is_in_line_with_the_plot(qtbot: QtBot) -> None:
    """One pixel left of the kink the row of 1.2 is pale, one pixel right it has its colour."""
    panel, refresher = panel_on(qtbot, "clamp", "show live", "input 1 = 0")
    picture = panel.strip.grab().toImage()
    at, row = round(panel.plot.scale_now().point(3.0, 0.0).x()), panel.strip.height() * 2 // 3
    pale, full = (picture.pixelColor(at + way, row) for way in (-4, 4))
    assert pale == refresher.look.theme.grid
    assert full == refresher.look.theme.of_series(1)


@pytest.mark.parametrize("name", EVERY)
def test_labels_beside_slopes_cover_neither_a_curve_nor_one_another(qtbot: QtBot, name: str) -> None:
    panel, _ = panel_on(qtbot, name, "select 1.1", "show slopes", "show live")
    scene, scale = scene_of(panel), panel.plot.scale_now()
    boxes = [box for box, text in scene.words(scale) if text[0] not in "↑↓←"]
    strokes = segments_of((scale.xs(each.t), scale.ys(each.values)) for each in scene.content.guarded)
    assert not any(crosses(box, segments) for box in boxes for segments in strokes)
    assert not any(one.intersects(other) for i, one in enumerate(boxes) for other in boxes[i + 1 :])


def test_a_part_is_left_out_by_a_click_on_its_name_and_put_back_by_another(qtbot: QtBot) -> None:
    panel, refresher = panel_on(qtbot, "clamp", "plot parts")
    assert [each.text() for each in panel.legend.buttons] == ["bias 1.00", "1.00 × 1.1", "−1.00 × 1.2"]
    for left_out in ({Weight(1, 1, 0)}, set()):
        click(qtbot, refresher, panel.legend.buttons[2])
        assert refresher.store.selection.left_out == left_out


def test_what_is_left_out_is_missing_from_the_stack(qtbot: QtBot) -> None:
    panel, _ = panel_on(qtbot, "clamp", "plot parts", "leave out 2.2.1")
    parts = panel.parts.parts
    assert parts is not None
    np.testing.assert_allclose(parts.sums[-1], 1.0 + np.maximum(0.0, parts.t - 1.0))
    np.testing.assert_allclose(parts.whole, np.clip(parts.t, 1.0, 3.0))


def test_folding_doubles_the_pieces_layer_by_layer(qtbot: QtBot) -> None:
    panel, _ = panel_on(qtbot, "fold", "plot layers")
    assert [each.split(" · ")[1] for each in panel.layers.words[:4]] == [
        "1 kink", "3 kinks", "7 kinks", "15 kinks",
    ]  # fmt: skip


def test_step_relu_and_sigmoid_stand_side_by_side_for_the_same_z(qtbot: QtBot) -> None:
    panel, _ = panel_on(qtbot, "clamp", "select 1.2", "plot bend")
    assert [each.title for each in panel.bend.bends] == ["ReLU", "step", "sigmoid"]
    assert [each.z for each in panel.bend.bends] == pytest.approx([-0.6] * 3)
    assert panel.bend.bends[0].formula == "a = max(0, z)"


def test_a_bend_is_shown_where_the_line_cannot_be_traced(qtbot: QtBot) -> None:
    document = example("clamp")
    layer = replace(document.network.layers[0], weights=frozen([[1e308, 1e308]]))
    huge = replace(document, network=document.network.with_layer(0, layer), view=View(0, -100.0, 100.0))
    panel, refresher = panel_on(qtbot, huge, "plot bend")
    assert refresher.frame.pieces_fault
    assert panel.bend.isVisible()


def test_thousands_of_kinks_are_counted_and_drawn(qtbot: QtBot) -> None:
    panel, refresher = panel_on(qtbot, folded(12), "show live", "show slopes")
    assert panel.title == "Output as a function of x — exact: 4,096 pieces, 4,095 kinks"
    refresher.drag(SetValue(Bias(11, 0), -0.9))
    refresher.refresh_now()
    assert not panel.grab().isNull()


@pytest.mark.parametrize("plot", ["function", "parts", "layers", "bend"])
@pytest.mark.parametrize("name", EVERY)
def test_every_example_is_shown_in_every_plot(qtbot: QtBot, name: str, plot: str) -> None:
    panel, _ = panel_on(qtbot, name, f"plot {plot}")
    assert panel._pages.currentWidget() is panel._page_of[plot]
    assert not panel.grab().isNull()


def test_the_line_between_two_samples_is_chosen_where_inputs_are(qtbot: QtBot) -> None:
    panel, refresher = panel_on(qtbot, "batch")
    panel.range.swept.setFocus()
    qtbot.keyClick(panel.range.swept, Qt.Key.Key_End)
    refresher.refresh_now()
    assert refresher.store.selection.between == (0, 2)
    assert panel.plot.viewRange()[0] == [0.0, 1.0]


def test_between_two_samples_nothing_is_held(qtbot: QtBot) -> None:
    panel, refresher = panel_on(qtbot, "batch", "view between 1 and 2")
    document = refresher.store.document
    at = panel.plot.scale_now().point(0.0, 0.0).toPoint()
    qtbot.mouseClick(panel.plot.viewport(), LEFT, pos=at)
    assert refresher.store.document is document


def test_what_is_sampled_is_said(qtbot: QtBot) -> None:
    document = SetActivation(0, "tanh").apply(example("clamp"))
    panel, _ = panel_on(qtbot, document, size=(1100, 400))
    assert panel.title == "Output as a function of x — sampled, 0 kinks found: layer 1 is smooth (tanh)"
