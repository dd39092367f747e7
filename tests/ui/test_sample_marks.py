"""The samples as marks on the axis of the function plot, by pixels and by real clicks."""

from dataclasses import replace

import numpy as np
from PySide6.QtCore import QPoint, QPointF, Qt
from pytestqt.qtbot import QtBot

from nnviz.document.document import Document
from nnviz.document.language import understand
from nnviz.document.naming import ColourSample, NameSample
from nnviz.nn.arrays import frozen
from nnviz.ui.panels.function import FunctionPanel
from nnviz.ui.plots.function_scene import FunctionScene, function_scene
from nnviz.ui.refresher import Refresher
from tests.ui.bench import drag, example, refresher_on, show

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
MANY = np.random.default_rng(3).uniform(-6, 6, (1000, 2))


def panel_on(qtbot: QtBot, document: Document) -> tuple[FunctionPanel, Refresher]:
    refresher = refresher_on(document)
    panel = FunctionPanel(refresher)
    show(qtbot, refresher, panel, (640, 320))
    return panel, refresher


def batch_of(rows: list[list[float]]) -> Document:
    """Return the plane of classes with another batch, seen from −4 to 4."""
    return replace(example("classes"), inputs=frozen(rows))


THREE = batch_of([[0.0, 0.0], [2.0, 0.0], [-3.0, 1.0]])


def mark_at(panel: FunctionPanel, x: float) -> QPoint:
    """Return the middle of a mark, in pixels of the plot."""
    scale = panel.plot.scale_now()
    return QPointF(scale.point(x, 0).x(), scale.area.bottom() - 4).toPoint()


def scene_of(refresher: Refresher) -> FunctionScene:
    scene = function_scene(refresher.frame, refresher.look)
    assert scene is not None
    return scene


def labels(panel: FunctionPanel, refresher: Refresher) -> list[str]:
    return [text for _, text in scene_of(refresher).words(panel.plot.scale_now())]


def test_a_mark_stands_at_the_exact_pixel_of_its_value(qtbot: QtBot) -> None:
    panel, refresher = panel_on(qtbot, ColourSample(1, 3).apply(THREE))
    picture, at = panel.plot.viewport().grab().toImage(), mark_at(panel, 2.0)
    colour = refresher.look.theme.of_series(3).name()
    columns = [x for x in range(picture.width()) if picture.pixelColor(x, at.y()).name() == colour]
    assert round((columns[0] + columns[-1]) / 2) == round(panel.plot.scale_now().point(2.0, 0).x())


def test_a_click_on_a_mark_selects_its_sample(qtbot: QtBot) -> None:
    panel, refresher = panel_on(qtbot, THREE)
    qtbot.mouseClick(panel.plot.viewport(), LEFT, NONE, mark_at(panel, -3.0))
    assert refresher.store.selection.sample == 2
    assert refresher.store.document is THREE


def test_the_selected_mark_leaves_the_line_to_the_hand(qtbot: QtBot) -> None:
    panel, refresher = panel_on(qtbot, THREE)
    drag(qtbot, panel.plot.viewport(), QPointF(mark_at(panel, 0.0)), (40, 0))
    assert refresher.store.document.inputs[0, 0] > 0
    assert refresher.store.selection.sample == 0


def test_the_pencil_draws_where_marks_are(qtbot: QtBot) -> None:
    panel, refresher = panel_on(qtbot, THREE)
    refresher.store.select(replace(refresher.store.selection, draws=True))
    refresher.refresh_now()
    qtbot.mouseClick(panel.plot.viewport(), LEFT, NONE, mark_at(panel, 2.0))
    assert refresher.store.selection.sample == 0
    assert refresher.store.document.target is not None


def test_marks_have_the_name_or_else_the_number(qtbot: QtBot) -> None:
    panel, refresher = panel_on(qtbot, NameSample(1, "red fox").apply(THREE))
    assert {"1", "red fox", "3"} <= set(labels(panel, refresher))


def test_those_beyond_the_range_are_an_arrow_with_their_count(qtbot: QtBot) -> None:
    panel, refresher = panel_on(qtbot, batch_of([[0, 0], [9, 0], [8, 1], [-7, 0]]))
    assert {"← sample 4", "2 samples →"} <= set(labels(panel, refresher))


def test_a_mark_says_that_the_curves_are_not_its_own(qtbot: QtBot) -> None:
    panel, _ = panel_on(qtbot, THREE)
    qtbot.mouseMove(panel.plot.viewport(), mark_at(panel, -3.0))
    qtbot.waitUntil(lambda: "x2, so the curves are not its own" in panel.plot.toolTip())
    qtbot.mouseMove(panel.plot.viewport(), QPoint(200, 100))
    qtbot.waitUntil(lambda: panel.plot.toolTip() == "")


def test_one_sample_alone_has_no_mark(qtbot: QtBot) -> None:
    panel, refresher = panel_on(qtbot, batch_of([[1.0, 0.0]]))
    assert not scene_of(refresher).samples.are_shown
    assert "1" not in labels(panel, refresher)


def test_of_a_thousand_samples_some_have_names_and_none_over_another(qtbot: QtBot) -> None:
    panel, refresher = panel_on(qtbot, batch_of(MANY.tolist()))
    boxes = [box for box, text in scene_of(refresher).words(panel.plot.scale_now()) if text.isdigit()]
    assert 0 < len(boxes) < 40
    assert not any(one.intersects(other) for one in boxes for other in boxes if one is not other)


def test_each_of_a_thousand_marks_that_has_a_place_of_its_own_can_be_clicked(qtbot: QtBot) -> None:
    panel, refresher = panel_on(qtbot, batch_of(MANY.tolist()))
    qtbot.mouseClick(panel.plot.viewport(), LEFT, NONE, mark_at(panel, 0.0))
    chosen = refresher.store.selection.sample
    assert abs(MANY[chosen, 0]) <= 1 / panel.plot.scale_now().across


def test_marks_give_no_input_away_that_is_covered(qtbot: QtBot) -> None:
    panel, refresher = panel_on(qtbot, THREE)
    understand("cover input 1", THREE, refresher.store.selection).perform(refresher.store)
    refresher.refresh_now()
    assert not scene_of(refresher).samples.are_shown
    assert "3" not in labels(panel, refresher)


def test_a_click_on_an_arrow_widens_the_range_and_looks_at_the_sample(qtbot: QtBot) -> None:
    panel, refresher = panel_on(qtbot, batch_of([[0.0, 0.0], [7.0, 0.0], [-3.0, 1.0]]))
    click_word(qtbot, panel, "sample 2 →")
    view = refresher.store.document.view
    assert (view.low, refresher.store.selection.sample) == (-4.0, 1)
    assert 7.0 < view.high <= 8.0


def test_a_click_on_an_arrow_of_several_samples_shows_them_all(qtbot: QtBot) -> None:
    panel, refresher = panel_on(qtbot, batch_of([[0.0, 0.0], [-7.0, 0.0], [-9.0, 1.0]]))
    click_word(qtbot, panel, "← 2 samples")
    assert refresher.store.selection.sample == 0
    assert refresher.store.document.view.low < -9.0
    refresher.store.undo()
    assert refresher.store.document.view.low == -4.0


def click_word(qtbot: QtBot, panel: FunctionPanel, word: str) -> None:
    """Click a word in the plot."""
    scene = function_scene(panel.plot._refresher.frame, panel.plot._refresher.look)
    assert scene is not None
    box = next(box for box, text in scene.words(panel.plot.scale_now()) if text == word)
    qtbot.mouseClick(panel.plot.viewport(), LEFT, NONE, box.center().toPoint())
    panel.plot._refresher.refresh_now()
