"""Labels in the function plot during a drag: they never cover the curve in front or one another."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from nnviz.document.edits import SetValue
from nnviz.document.places import Bias, Input
from nnviz.resources import resources
from nnviz.ui.panels.function import FunctionPanel
from nnviz.ui.plots.obstacles import crosses, segments_of
from nnviz.ui.refresher import Refresher
from tests.ui.bench import example, refresher_on, show

EXAMPLES = sorted(path.stem for path in (resources() / "examples").glob("*.nnviz"))
SIZES = ((620, 250), (1000, 420))


def panel_on(qtbot: QtBot, name: str, size: tuple[int, int]) -> tuple[FunctionPanel, Refresher]:
    refresher = refresher_on(example(name))
    panel = FunctionPanel(refresher)
    show(qtbot, refresher, panel, size)
    return panel, refresher


def faults(panel: FunctionPanel) -> list[str]:
    """Return the labels that cover the curve in front, or one another; an arrow at the edge may touch it."""
    scene, scale = panel.plot._scene, panel.plot.scale_now()
    if scene is None:
        return []
    labels = [(box, text) for box, text in scene.words(scale) if text[0] not in "↑↓←" and text[-1] != "→"]
    (front,) = segments_of([(scale.xs(scene.front.t), scale.ys(scene.front.values))])
    over_curve = [text for box, text in labels if crosses(box, front)]
    over_label = [
        text
        for index, (box, text) in enumerate(labels)
        if any(box.intersects(other) for other, _ in labels[:index])
    ]
    return over_curve + over_label


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", EXAMPLES)
def test_labels_stay_clear_while_the_input_is_dragged(qtbot: QtBot, name: str, size: tuple[int, int]) -> None:
    panel, refresher = panel_on(qtbot, name, size)
    view = refresher.store.document.view
    found = []
    for step in range(21):
        refresher.drag(SetValue(Input(view.input), view.low + step * (view.high - view.low) / 20))
        refresher.refresh_now()
        found += faults(panel)
    assert found == []


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", EXAMPLES)
def test_labels_stay_clear_while_a_bias_is_dragged(qtbot: QtBot, name: str, size: tuple[int, int]) -> None:
    panel, refresher = panel_on(qtbot, name, size)
    refresher.store.select(replace(refresher.store.selection, shows=frozenset({"slopes", "live"})))
    start = refresher.store.document.value(Bias(0, 0), 0)
    found = []
    for step in range(-10, 11):
        refresher.drag(SetValue(Bias(0, 0), start + 0.3 * step))
        refresher.refresh_now()
        found += faults(panel)
    assert found == []
