"""Every panel is at the film's frame: numbers and curves that are not computed are not on screen."""

import pytest
from pytestqt.qtbot import QtBot

from nnviz.document.headings import heading
from nnviz.document.places import Neuron
from nnviz.ui.plots.function_scene import FunctionScene, function_scene
from nnviz.ui.window import Window
from tests.ui.desks import window_on
from tests.ui.test_film_bar import picture, say


def scene(window: Window) -> FunctionScene:
    """Return what the function plot shows."""
    found = function_scene(window.refresher.frame, window.refresher.look)
    assert found is not None
    return found


def softmax_texts(window: Window) -> list[str]:
    """Return what the softmax panel writes."""
    shown = window.panels.softmax.stages.picture
    assert shown is not None
    return shown.texts


@pytest.mark.parametrize(("at", "has_z", "has_a"), [(1, False, False), (2, True, False), (3, True, True)])
def test_the_curve_of_z_comes_with_z_and_that_of_a_with_a(
    qtbot: QtBot, at: int, has_z: bool, has_a: bool
) -> None:
    window = window_on(qtbot)
    say(window, f"film {at}")
    content = scene(window).content
    assert (content.z is not None, content.has_front) == (has_z, has_a)
    assert bool(scene(window).kinks) is has_a


def test_an_output_is_not_drawn_before_it_is_computed(qtbot: QtBot) -> None:
    window = window_on(qtbot)
    say(window, "film 6")
    say(window, "select 2.1")
    content = scene(window).content
    assert content.outputs == ()
    assert [each.neuron for each in content.hidden] == [Neuron(0, 0), Neuron(0, 1)]
    assert heading(window.refresher.frame).endswith("not computed yet")


@pytest.mark.parametrize("plot", ["parts", "layers", "bend", "function"])
def test_every_plot_can_stand_at_every_frame(qtbot: QtBot, plot: str) -> None:
    window = window_on(qtbot, "classes", size=(760, 460))
    say(window, f"plot {plot}")
    for line in ("film 0", "film 2", "film 5", "film 40", "film 60", "select 2.1", "film end"):
        say(window, line)
        assert not picture(window).isNull()


def test_softmax_comes_column_by_column(qtbot: QtBot) -> None:
    window = window_on(qtbot, "softmax")
    say(window, "film neurons")
    say(window, "film 3")
    assert {"1.100", "3.100"} <= set(softmax_texts(window))
    assert not {"−2.000", "0.135", "0.858", "max 3.100 (1.3)", "row sum 1.166"} & set(softmax_texts(window))
    say(window, "film 5")
    assert {"−2.000", "0.135"} <= set(softmax_texts(window))


def test_softmax_is_whole_at_the_end_of_the_film(qtbot: QtBot) -> None:
    window = window_on(qtbot, "softmax")
    before = softmax_texts(window)
    say(window, "film end")
    assert softmax_texts(window) == before
