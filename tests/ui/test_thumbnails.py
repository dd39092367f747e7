"""The small functions on the cards of inputs."""

import pytest
from pytestqt.qtbot import QtBot

from nnviz.ui.diagram.thumbnails import Thumbnail, thumbnails
from nnviz.ui.panels.network import NetworkPanel
from tests.ui.bench import example, refresher_on, show


def of_inputs(qtbot: QtBot, name: str) -> tuple[Thumbnail, ...]:
    """Return the functions on the cards of the inputs."""
    refresher = refresher_on(example(name))
    panel = NetworkPanel(refresher)
    show(qtbot, refresher, panel, (980, 420))
    layout = panel.view.hands.layout
    assert layout is not None
    return thumbnails(refresher.frame, layout, refresher.look)[0]


def test_an_input_that_is_not_swept_is_a_flat_line_at_its_own_value(qtbot: QtBot) -> None:
    drawn = of_inputs(qtbot, "batch")  # x4 is swept
    assert [each.ys.tolist() for each in drawn] == [[1, 1], [2, 2], [3, 3], [-2, 4]]


def test_a_flat_line_runs_through_the_middle_of_its_box(qtbot: QtBot) -> None:
    first = of_inputs(qtbot, "batch")[0]
    assert first.point(0.0, 1.0).y() == pytest.approx(first.box.center().y())
