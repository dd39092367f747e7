"""The plot: axes and grid are kept as a picture that nobody can tell from pyqtgraph's own drawing."""

import numpy as np
import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from nnviz.document.edits import SetView
from nnviz.nn.arrays import frozen
from nnviz.ui.plots.function_plot import FunctionPlot
from nnviz.ui.plots.picture import Scale
from nnviz.ui.refresher import Refresher
from tests.ui.bench import example, refresher_on, show


def plot_on(qtbot: QtBot, name: str) -> tuple[FunctionPlot, Refresher]:
    refresher = refresher_on(example(name))
    plot = FunctionPlot(refresher)
    show(qtbot, refresher, plot)
    refresher.refresh_now()
    return plot, refresher


def drawn_by_pyqtgraph(plot: FunctionPlot) -> QImage:
    plot._ground_key = ()
    image: QImage = plot.grab().toImage()
    return image


@pytest.mark.parametrize("name", ["clamp", "fold", "softmax"])
def test_kept_axes_look_as_pyqtgraph_draws_them(qtbot: QtBot, name: str) -> None:
    plot, _ = plot_on(qtbot, name)
    kept = plot.grab().toImage()
    assert kept == drawn_by_pyqtgraph(plot)


def test_axes_are_drawn_anew_for_another_range(qtbot: QtBot) -> None:
    plot, refresher = plot_on(qtbot, "clamp")
    refresher.apply(SetView(0, -20.0, 20.0))
    refresher.refresh_now()
    kept = plot.grab().toImage()
    assert kept == drawn_by_pyqtgraph(plot)


def test_axes_are_drawn_by_pyqtgraph_in_a_window_of_another_size(qtbot: QtBot) -> None:
    plot, _ = plot_on(qtbot, "clamp")
    plot.resize(700, 260)
    resized = plot.grab().toImage()
    assert resized == drawn_by_pyqtgraph(plot)


def test_what_lies_too_far_for_float64_is_infinitely_many_pixels_away() -> None:
    scale = Scale(across=1e3, down=-1e3, left=0.0, top=0.0, area=QRectF())
    assert scale.xs(frozen([1.0, 1e307])).tolist() == [1e3, np.inf]
    assert scale.ys(frozen([1.0, 1e307])).tolist() == [-1e3, -np.inf]
