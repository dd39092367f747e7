"""The sum in lines, by what it writes and by real mouse and key events."""

from collections.abc import Sequence
from decimal import Decimal

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from pytestqt.qtbot import QtBot

from nnviz.document.document import Document, View, new_document
from nnviz.document.numerals import MINUS
from nnviz.document.places import Bias, Input, Neuron, Place, Weight
from nnviz.nn.arrays import frozen
from nnviz.nn.layers import dense_layer
from nnviz.nn.network import Network, random_network
from nnviz.ui.panels.sum_line import SumLine
from nnviz.ui.refresher import Refresher
from tests.ui.bench import LEFT, drag, example, refresher_on, show
from tests.ui.hands import move_held
from tests.ui.ink import outside, overlapping

NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
WIDE = (980, 80)


def panel_on(
    qtbot: QtBot,
    document: Document,
    place: Place | None = None,
    size: tuple[int, int] = WIDE,
    height: int = 720,
) -> tuple[SumLine, Refresher]:
    refresher = refresher_on(document, height)
    panel = SumLine(refresher)
    show(qtbot, refresher, panel, size)
    if place is not None:
        refresher.select(place)
        refresher.refresh_now()
    return panel, refresher


def written(panel: SumLine) -> str:
    """Return the panel's words with single spaces."""
    return " ".join(" ".join(panel.texts()).split())


def at(panel: SumLine, place: Place) -> QPointF:
    """Return the middle of the number of ``place``."""
    return next(piece.box.center() for piece in panel.pieces() if piece.place == place)


def many_inputs(count: int = 64) -> Document:
    """Return one neuron that reads many inputs."""
    return new_document(random_network((count, 1), ["relu"], scale=1.0, seed=3, decimals=2))


def one_neuron(weights: Sequence[Sequence[float]], inputs: Sequence[float]) -> Document:
    """Return a neuron without bias."""
    network = Network((dense_layer(weights, [0.0], "relu"),))
    return Document(network, frozen([list(inputs)]), View(0, -1.0, 1.0))


def lines(panel: SumLine) -> list[list[str]]:
    """Return the texts line by line."""
    baselines = sorted({piece.baseline for piece in panel.pieces()})
    return [[p.text for p in panel.pieces() if p.baseline == line] for line in baselines]


def number(text: str) -> Decimal:
    """Read one printed product with its sign."""
    return Decimal(text.replace(MINUS, "-").replace(" ", "").lstrip("+="))


def test_the_sum_of_the_clamp_is_written_with_its_numbers(qtbot: QtBot) -> None:
    panel, _ = panel_on(qtbot, example("clamp"))
    assert written(panel) == (
        "z = 1.00 × 1.40 + (−1.00) × 0.00 + 1.00 = 1.40 + 0.00 + 1.00 = 2.40 a = z = 2.40"
    )


def test_the_bend_is_written_under_the_sum(qtbot: QtBot) -> None:
    panel, _ = panel_on(qtbot, example("clamp"), Neuron(0, 1))
    assert written(panel).endswith("= 2.40 − 3.00 = −0.60 a = max(0, −0.60) = 0.00")


@pytest.mark.parametrize(
    ("size", "height"), [(WIDE, 720), ((420, 80), 720), ((980, 30), 720), ((1500, 120), 1080)]
)
@pytest.mark.parametrize("name", ["clamp", "notebook", "sine", "classes", "softmax", "fold"])
def test_no_number_is_cut_or_covered(qtbot: QtBot, name: str, size: tuple[int, int], height: int) -> None:
    panel, _ = panel_on(qtbot, example(name), None, size, height)
    assert panel.pieces()
    assert overlapping(panel.pieces()) == []
    assert outside(panel.pieces(), panel.size()) == []


def test_terms_without_room_are_counted(qtbot: QtBot) -> None:
    panel, _ = panel_on(qtbot, many_inputs())
    written_out = sum(isinstance(piece.place, Weight) for piece in panel.pieces())
    assert 0 < written_out < 64
    assert f"{64 - written_out} more terms" in panel.texts()
    assert not outside(panel.pieces(), panel.size())


def test_terms_without_room_are_in_the_sum(qtbot: QtBot) -> None:
    panel, _ = panel_on(qtbot, many_inputs())
    products = next(line for line in lines(panel) if line[0] == "=")
    assert sum(map(number, products[1:-2])) == number(products[-1])


def test_the_chosen_weight_is_written_out_among_many(qtbot: QtBot) -> None:
    panel, _ = panel_on(qtbot, many_inputs(), Weight(0, 60, 0))
    assert Weight(0, 60, 0) in [piece.place for piece in panel.pieces()]


def test_a_click_on_a_number_selects_it(qtbot: QtBot) -> None:
    panel, refresher = panel_on(qtbot, example("clamp"))
    for place in (Weight(1, 1, 0), Bias(1, 0), Neuron(0, 0)):
        qtbot.mouseClick(panel, LEFT, NONE, at(panel, place).toPoint())
        assert refresher.store.selection.place == place
        refresher.select(Neuron(1, 0))


def test_a_selected_number_is_lit(qtbot: QtBot) -> None:
    panel, refresher = panel_on(qtbot, example("clamp"), Bias(1, 0))
    box = next(piece.box for piece in panel.pieces() if piece.place == Bias(1, 0))
    beside = QPoint(round(box.left() + 1), round(box.top() + 3))
    colour = panel.grab().toImage().pixelColor(beside)
    assert colour == refresher.look.theme.chosen


def test_a_selected_input_says_where_it_goes(qtbot: QtBot) -> None:
    panel, _ = panel_on(qtbot, example("clamp"), Input(0))
    assert written(panel) == "input 1 = 2.40 goes to 1.1 by 1.00 1.2 by 1.00"


def test_dragging_a_number_up_adds_a_step_every_four_pixels(qtbot: QtBot) -> None:
    panel, refresher = panel_on(qtbot, example("clamp"))
    drag(qtbot, panel, at(panel, Bias(1, 0)), (0, -40))
    assert refresher.store.document.value(Bias(1, 0), 0) == 1.5


def test_with_shift_the_steps_are_fine(qtbot: QtBot) -> None:
    panel, refresher = panel_on(qtbot, example("clamp"))
    start = at(panel, Bias(1, 0))
    qtbot.mousePress(panel, LEFT, SHIFT, start.toPoint())
    move_held(panel, QPointF(start.toPoint() - QPoint(0, 40)), SHIFT)
    qtbot.mouseRelease(panel, LEFT, SHIFT, start.toPoint() - QPoint(0, 40))
    assert refresher.store.document.value(Bias(1, 0), 0) == 1.1


def test_a_drag_is_one_undo_step(qtbot: QtBot) -> None:
    panel, refresher = panel_on(qtbot, example("clamp"))
    before = refresher.store.document
    drag(qtbot, panel, at(panel, Weight(1, 0, 0)), (0, 60))
    assert refresher.store.document.value(Weight(1, 0, 0), 0) == 0.25
    refresher.store.undo()
    assert refresher.store.document is before


def test_escape_takes_the_drag_back(qtbot: QtBot) -> None:
    panel, refresher = panel_on(qtbot, example("clamp"))
    before = refresher.store.document
    drag(qtbot, panel, at(panel, Weight(1, 0, 0)), (0, 60), release=False)
    qtbot.keyClick(panel, Qt.Key.Key_Escape)
    qtbot.mouseMove(panel, QPoint(300, 5))
    assert refresher.store.document is before


def test_an_input_that_is_dragged_does_not_leave_the_sum(qtbot: QtBot) -> None:
    panel, refresher = panel_on(qtbot, example("clamp"), Neuron(0, 0))
    drag(qtbot, panel, at(panel, Input(0)), (0, -8))
    assert refresher.store.document.value(Input(0), 0) == 2.5
    assert refresher.store.selection.place == Neuron(0, 0)


def test_a_press_beside_the_numbers_does_nothing(qtbot: QtBot) -> None:
    panel, refresher = panel_on(qtbot, example("clamp"))
    before = refresher.store.session
    drag(qtbot, panel, QPointF(panel.width() - 4, 40), (0, 30))
    assert refresher.store.session is before


def test_a_number_too_large_is_said_in_words(qtbot: QtBot) -> None:
    panel, _ = panel_on(qtbot, one_neuron([[1e308]], [10.0]))
    assert "too large: 1e308 × 10 passes 1.8e308" in panel.texts()
    assert outside(panel.pieces(), panel.size()) == []
