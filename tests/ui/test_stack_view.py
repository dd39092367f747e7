"""The stack and the crossings on screen: the word, the mark at its place, the fault in words."""

from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from nnviz.document.viewing import ShowPlot
from nnviz.ui.command import perform
from nnviz.ui.panels.function import FunctionPanel
from nnviz.ui.plots.function_scene import function_scene
from nnviz.ui.plots.stack_view import StackView
from nnviz.ui.refresher import Refresher
from tests.ui.bench import LEFT, example, refresher_on, show


def stacked(qtbot: QtBot, name: str = "classes") -> tuple[FunctionPanel, Refresher]:
    """Return a function panel that shows the stack."""
    refresher = refresher_on(example(name))
    panel = FunctionPanel(refresher)
    show(qtbot, refresher, panel, (700, 320))
    perform(refresher, ShowPlot("stack"))
    refresher.refresh_now()
    panel.grab()
    return panel, refresher


def is_dark(view: StackView, x: float, y: float) -> bool:
    """Whether the pixel there is ink."""
    return view.grab().toImage().pixelColor(QPoint(round(x), round(y))).lightness() < 60


def test_a_word_shows_the_stack(qtbot: QtBot) -> None:
    refresher = refresher_on(example("classes"))
    panel = FunctionPanel(refresher)
    show(qtbot, refresher, panel, (700, 320))
    qtbot.mouseClick(panel.views.views["stack"], LEFT)
    refresher.refresh_now()
    assert panel.stack.isVisible()


def test_without_shares_there_is_no_such_word(qtbot: QtBot) -> None:
    refresher = refresher_on(example("clamp"))
    panel = FunctionPanel(refresher)
    show(qtbot, refresher, panel, (700, 320))
    assert not panel.views.views["stack"].isVisible()


def test_without_shares_it_is_said_why_there_is_no_stack(qtbot: QtBot) -> None:
    panel, _ = stacked(qtbot, "clamp")
    assert not panel.stack.isVisible()
    assert "only the shares of a softmax can be stacked" in panel._words.text()


def test_a_crossing_is_marked_at_its_x(qtbot: QtBot) -> None:
    panel, _ = stacked(qtbot)
    view, plot = panel.stack, panel.stack.plot
    assert plot is not None
    assert view.crossings
    for each in view.crossings:
        at = plot.scale.point(each.crossing.t, each.below)
        assert is_dark(view, at.x() - 0.5, at.y() + 12) or is_dark(view, at.x() - 0.5, at.y() + 14)
        assert not is_dark(view, at.x() + 12, at.y() + 12)


def test_the_bands_fill_the_plot_from_bottom_to_top(qtbot: QtBot) -> None:
    panel, refresher = stacked(qtbot)
    plot = panel.stack.plot
    assert plot is not None
    image, area, ground = panel.stack.grab().toImage(), plot.scale.area, refresher.look.theme.ground
    x = round(area.left() + 0.03 * area.width())
    colours = [image.pixelColor(x, y) for y in range(round(area.top()) + 2, round(area.bottom()) - 2)]
    assert ground not in colours


def test_the_function_plot_marks_the_crossings_at_their_place_and_names_them(qtbot: QtBot) -> None:
    refresher = refresher_on(example("classes"))
    panel = FunctionPanel(refresher)
    show(qtbot, refresher, panel, (900, 420))
    scene, scale = function_scene(refresher.frame, refresher.look), panel.plot.scale_now()
    assert scene is not None
    first = scene.content.crossings[0]
    pixel = panel.plot.grab().toImage().pixelColor(scale.point(first.crossing.t, first.share).toPoint())
    assert pixel == refresher.look.theme.ground  # the curves that meet there are under the diamond
    assert first.labels[0] in [text for _, text in scene.words(scale)]
