"""The softmax panel, by what it writes and draws and by real mouse events."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from nnviz.document.covering import Cover
from nnviz.document.document import Document, View
from nnviz.document.places import Neuron
from nnviz.document.quantities import Z
from nnviz.nn.arrays import frozen
from nnviz.nn.layers import dense_layer
from nnviz.nn.network import Network
from nnviz.ui.drawing.stage_picture import StagePicture
from nnviz.ui.drawing.stage_table import nice_scale
from nnviz.ui.panels.softmax import SoftmaxPanel
from nnviz.ui.refresher import Refresher
from tests.ui.bench import LEFT, example, refresher_on, show
from tests.ui.hands import turn_wheel
from tests.ui.ink import outside, overlapping

SMALL = (390, 250)  # the panel's share of a window of 1280 × 720


def panel_on(
    qtbot: QtBot, document: Document, size: tuple[int, int] = SMALL, height: int = 720
) -> tuple[SoftmaxPanel, Refresher]:
    refresher = refresher_on(document, height)
    panel = SoftmaxPanel(refresher)
    show(qtbot, refresher, panel, size)
    return panel, refresher


def picture(panel: SoftmaxPanel) -> StagePicture:
    """Return what is painted."""
    assert panel.stages.picture is not None
    return panel.stages.picture


def scored(*scores: float) -> Document:
    """Return a softmax layer that has these scores."""
    network = Network((dense_layer([list(scores)], [0.0] * len(scores), "softmax"),))
    return Document(network, frozen([[1.0]]), View(0, -1.0, 1.0))


def drawn(count: int) -> Document:
    """Return ``count`` classes with scores of all sizes and signs."""
    return scored(*np.round(3 * np.random.default_rng(count).standard_normal(count), 2))


def test_the_seed_numbers_run_through_the_stages(qtbot: QtBot) -> None:
    panel, _ = panel_on(qtbot, scored(1.1, -0.4, 3.1))
    texts = picture(panel).texts
    for column in (
        ["1.10", "−0.40", "3.10"],
        ["−2.00", "−3.50", "0.00"],
        ["0.135", "0.030", "1.000"],
        ["0.116", "0.026", "0.858"],
    ):
        assert [text for text in texts if text in column][:3] == column


def test_the_maximum_and_the_sums_are_written(qtbot: QtBot) -> None:
    panel, _ = panel_on(qtbot, scored(1.1, -0.4, 3.1))
    texts = set(picture(panel).texts)
    assert {"max 3.10 (1.3)", "sum ≈ 1.166", "adds to 1.000", "÷ sum ≈ 1.166"} <= texts


def test_the_score_that_is_the_maximum_is_named(qtbot: QtBot) -> None:
    panel, _ = panel_on(qtbot, scored(1.1, -0.4, 3.1))
    pieces = picture(panel).pieces
    tag = next(piece for piece in pieces if piece.text == "max")
    assert next(p.text for p in pieces if p.baseline == tag.baseline) == "1.3"


@pytest.mark.parametrize("count", [1, 2, 3, 5, 8, 12, 40, 64])
@pytest.mark.parametrize(
    ("size", "height"), [(SMALL, 720), ((230, 200), 720), ((300, 160), 720), ((600, 420), 1080)]
)
def test_nothing_is_cut_or_covered(qtbot: QtBot, count: int, size: tuple[int, int], height: int) -> None:
    panel, _ = panel_on(qtbot, drawn(count), size, height)
    assert overlapping(picture(panel).pieces) == []
    assert outside(picture(panel).pieces, panel.stages.size()) == []


def test_a_narrow_panel_keeps_the_scores_and_the_shares(qtbot: QtBot) -> None:
    panel, _ = panel_on(qtbot, scored(1.1, -0.4, 3.1), (235, 250))
    texts = picture(panel).texts
    assert {"scores z", "−0.40", "shares ≈", "0.026"} <= set(texts)
    assert "e to it" not in texts


@pytest.mark.parametrize("count", [1, 3, 12])
def test_up_to_twelve_classes_are_all_shown(qtbot: QtBot, count: int) -> None:
    panel, _ = panel_on(qtbot, drawn(count))
    assert [row for row, _ in picture(panel).rows] == list(range(count))


def test_more_classes_are_scrolled_to(qtbot: QtBot) -> None:
    panel, _ = panel_on(qtbot, drawn(64))
    assert "1.64" not in picture(panel).texts
    for _ in range(64):
        turn_wheel(panel.stages, -120)
    assert picture(panel).rows[-1][0] == 63


def test_the_classes_are_scrolled_by_keys(qtbot: QtBot) -> None:
    panel, refresher = panel_on(qtbot, drawn(64))
    qtbot.keyClick(panel.stages, Qt.Key.Key_End)
    refresher.refresh_now()
    assert picture(panel).rows[-1][0] == 63
    qtbot.keyClick(panel.stages, Qt.Key.Key_Home)
    refresher.refresh_now()
    assert picture(panel).rows[0][0] == 0


def test_no_text_is_smaller_than_the_looks(qtbot: QtBot) -> None:
    panel, refresher = panel_on(qtbot, drawn(64))
    sizes = {piece.token.font.pixelSize() for piece in picture(panel).pieces}
    assert min(sizes) >= refresher.look.text.pixelSize()


def test_a_bar_is_as_long_as_its_share(qtbot: QtBot) -> None:
    panel, _ = panel_on(qtbot, scored(1.1, -0.4, 3.1))
    widths = [bar.box.width() for bar in picture(panel).bars[-3:]]
    powers = np.exp([1.1, -0.4, 3.1])
    assert widths[0] / widths[2] == pytest.approx(powers[0] / powers[2])


def test_negative_numbers_are_outlined(qtbot: QtBot) -> None:
    panel, _ = panel_on(qtbot, scored(1.1, -0.4, 3.1))
    outlined = [bar.is_negative for bar in picture(panel).bars]
    assert outlined == [False, True, False] + [True, True, False] + [False] * 6


@pytest.mark.parametrize(
    ("values", "scale"), [([0.0], 1), ([0.4, -3.5], 5), ([7.0], 10), ([-20.0], 20), ([float("nan")], 1)]
)
def test_a_scale_is_a_round_number_that_holds_every_value(values: list[float], scale: float) -> None:
    assert nice_scale(values) == scale


def test_a_single_class_is_explained(qtbot: QtBot) -> None:
    panel, _ = panel_on(qtbot, scored(2.0))
    assert "One class alone always has share 1" in picture(panel).texts


def test_a_score_too_large_is_said_in_words(qtbot: QtBot) -> None:
    network = Network((dense_layer([[1e308, 1.0]], [0.0, 0.0], "softmax"),))
    panel, _ = panel_on(qtbot, Document(network, frozen([[10.0]]), View(0, -1.0, 1.0)))
    texts = picture(panel).texts
    assert "too large" in texts
    assert "No shares: score 1.1 is too large" in texts


def test_a_difference_past_the_largest_number_still_has_shares(qtbot: QtBot) -> None:
    panel, _ = panel_on(qtbot, scored(1e308, -1e308))
    texts = picture(panel).texts
    assert {"−too large", "1.000", "0.000"} <= set(texts)


def test_a_press_on_a_row_selects_its_neuron(qtbot: QtBot) -> None:
    panel, refresher = panel_on(qtbot, example("classes"))
    box = picture(panel).rows[2][1]
    qtbot.mouseClick(panel.stages, LEFT, Qt.KeyboardModifier.NoModifier, box.center().toPoint())
    assert refresher.store.selection.place == Neuron(1, 2)


def test_without_softmax_a_button_makes_one(qtbot: QtBot) -> None:
    panel, refresher = panel_on(qtbot, example("clamp"))
    assert panel.switch.text() == "Make layer 2 a softmax"
    qtbot.mouseClick(panel.switch, LEFT)
    assert refresher.store.document.network.layers[-1].activation.name == "softmax"
    refresher.refresh_now()
    assert panel.stages.isVisible()


def test_the_header_says_which_sample(qtbot: QtBot) -> None:
    panel, refresher = panel_on(qtbot, example("classes"))
    refresher.select_sample(3)
    refresher.refresh_now()
    assert panel.sample_text == "sample 4 of 4"


@pytest.mark.parametrize("scores", [(1.1, -0.4, 3.1), (1.1, 7.3, 0.2)])
def test_beside_a_covered_score_nothing_tells_the_largest(qtbot: QtBot, scores: tuple[float, ...]) -> None:
    panel, refresher = panel_on(qtbot, scored(*scores), (900, 420))
    assert "max" in picture(panel).texts
    Cover(frozenset({Z(Neuron(0, 0))})).perform(refresher.store)
    refresher.refresh_now()
    texts = picture(panel).texts
    assert not [text for text in texts if "max" in text and "z" not in text]
    assert texts.count("?") == 9  # score and power, all z − max, and twice the maximum and the sum
