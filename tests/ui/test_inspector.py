"""The inspector, by real mouse and key events: every number of the selection, four ways in."""

from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nnviz.document.document import Document, new_document
from nnviz.document.places import Bias, Input, Neuron, Place, ValuePlace, Weight
from nnviz.nn.arrays import frozen
from nnviz.nn.network import random_network
from nnviz.ui.panels.inspector import InspectorPanel
from nnviz.ui.panels.place_row import PlaceRow
from tests.ui.bench import LEFT, drag, example, refresher_on, show
from tests.ui.hands import turn_wheel, type_text

KEYS = Qt.Key
HIDDEN = Neuron(0, 1)  # of the clamp: 1.2, silent at x = 2.4
VALUES: list[ValuePlace] = [Input(0), Weight(0, 0, 1), Bias(0, 1), Weight(1, 1, 0)]


class Bench:
    """An inspector alone on a document, a neuron selected."""

    def __init__(self, qtbot: QtBot, document: Document, place: Place = HIDDEN) -> None:
        self.refresher = refresher_on(document)
        self.panel = InspectorPanel(self.refresher)
        self.qtbot = qtbot
        self.told: list[str] = []
        self.refused: list[str] = []
        self.refresher.told.connect(self.told.append)
        self.refresher.refused.connect(self.refused.append)
        self.refresher.select(place)
        show(qtbot, self.refresher, self.panel, (282, 640))
        self.panel.destroyed.connect(partial(self.refresher.show_on, []))  # a refresh may still be due

    def row(self, place: ValuePlace) -> PlaceRow:
        return next(row for row in self.panel.rows if row.binding.place == place)

    def value(self, place: ValuePlace, sample: int = 0) -> float:
        return self.refresher.store.document.value(place, sample)

    def drag(self, place: ValuePlace, dx: int, *, release: bool = True) -> None:
        slider = self.row(place).slider
        start = QPointF(slider.track.x_of(slider.number), slider.track.y)
        drag(self.qtbot, slider, start, (dx, 0), release=release)

    def type(self, place: ValuePlace, text: str) -> None:
        field = self.row(place).field
        field.setFocus()
        field.selectAll()
        type_text(field, text)
        self.qtbot.keyClick(field, KEYS.Key_Return)
        self.refresher.refresh_now()

    @property
    def acts(self) -> list[str]:
        return [entry.label for entry in self.refresher.store.session.history.past]

    @property
    def names(self) -> list[str]:
        return [row.label.text for row in self.panel.rows]


@pytest.fixture
def clamp(qtbot: QtBot) -> Bench:
    return Bench(qtbot, example("clamp"))


def test_a_neuron_shows_the_inputs_then_what_it_reads_and_passes_on(clamp: Bench) -> None:
    assert clamp.panel.title == "Neuron 1.2 · ReLU"
    assert clamp.names == ["input 1", "weight from input 1", "bias", "weight to 2.1"]
    assert clamp.panel.saying.text == "Silent: z = −0.60 is not above 0\nLive in this view from x = 3.00 on"


def test_an_input_shows_its_weights_to_the_first_layer(qtbot: QtBot) -> None:
    bench = Bench(qtbot, example("clamp"), Input(0))
    assert bench.panel.title == "Input 1"
    assert bench.names == ["input 1", "weight to 1.1", "weight to 1.2"]
    assert not bench.panel.bend.isVisible()


def test_the_row_of_a_selected_weight_is_marked(qtbot: QtBot) -> None:
    bench = Bench(qtbot, example("clamp"), Weight(0, 0, 1))
    assert bench.panel.title == "Weight 1.1.2"
    assert [row.binding.name for row in bench.panel.rows if row.binding.is_marked] == ["weight from input 1"]


@pytest.mark.parametrize("place", VALUES)
def test_a_drag_is_one_undo_step(clamp: Bench, place: ValuePlace) -> None:
    before = clamp.value(place)
    clamp.drag(place, 30)
    assert clamp.value(place) > before
    assert len(clamp.acts) == 1


def test_the_field_follows_the_drag_in_the_next_frame(clamp: Bench) -> None:
    clamp.drag(Bias(0, 1), 30, release=False)
    clamp.refresher.refresh_now()
    row = clamp.row(Bias(0, 1))
    assert row.field.text() != "−3.00"
    assert row.field.text().replace("−", "-") == f"{clamp.value(Bias(0, 1)):.2f}"


def test_escape_takes_the_drag_back(clamp: Bench) -> None:
    clamp.drag(Bias(0, 1), 30, release=False)
    clamp.qtbot.keyClick(clamp.row(Bias(0, 1)).slider, KEYS.Key_Escape)
    clamp.refresher.refresh_now()
    assert clamp.value(Bias(0, 1)) == clamp.row(Bias(0, 1)).slider.number == -3.0
    assert clamp.acts == []


def test_steps_in_a_row_are_one_undo_step(clamp: Bench) -> None:
    slider = clamp.row(Bias(0, 1)).slider
    for _ in range(3):
        clamp.qtbot.keyClick(slider, KEYS.Key_Right)
    clamp.refresher.release()
    assert clamp.value(Bias(0, 1)) == -2.85
    assert clamp.acts == ["bias 1.2 = −2.85"]


def test_steps_stay_when_another_number_is_dragged_at_once(clamp: Bench) -> None:
    clamp.qtbot.keyClick(clamp.row(Bias(0, 1)).slider, KEYS.Key_Right)
    clamp.drag(Weight(0, 0, 1), 30)
    assert clamp.value(Bias(0, 1)) == -2.95
    assert len(clamp.acts) == 2


def test_steps_stay_when_the_same_input_of_another_sample_is_stepped_at_once(qtbot: QtBot) -> None:
    bench = Bench(qtbot, batch(1.0, 2.0))
    for sample in (0, 1):
        bench.refresher.select_sample(sample)
        bench.refresher.refresh_now()
        qtbot.keyClick(bench.row(Input(0)).slider, KEYS.Key_Right)
    assert (bench.value(Input(0), 0), bench.value(Input(0), 1)) == (1.05, 2.05)


def test_the_wheel_steps_the_field_in_focus(clamp: Bench) -> None:
    field = clamp.row(Weight(0, 0, 1)).field
    field.setFocus()
    turn_wheel(field, -120)
    assert clamp.value(Weight(0, 0, 1)) == 0.95


def test_a_typed_number_is_stored(clamp: Bench) -> None:
    clamp.type(Weight(1, 1, 0), "-3/4")
    assert clamp.value(Weight(1, 1, 0)) == -0.75
    assert clamp.row(Weight(1, 1, 0)).slider.number == -0.75
    assert clamp.told == []


def test_a_typed_number_outside_the_range_widens_it(clamp: Bench) -> None:
    clamp.type(Bias(0, 1), "-12")
    scale = clamp.row(Bias(0, 1)).slider.scale
    assert (scale.low, scale.high) == (-20.0, 20.0)


def test_the_range_stays_while_the_hand_drags_and_when_it_lets_go(clamp: Bench) -> None:
    clamp.type(Bias(0, 1), "-12")
    clamp.drag(Bias(0, 1), 80)
    clamp.refresher.refresh_now()
    assert -5 < clamp.value(Bias(0, 1)) < 5
    assert clamp.row(Bias(0, 1)).slider.scale.high == 20.0


def test_what_the_step_rounds_is_told(clamp: Bench) -> None:
    clamp.type(Bias(0, 1), "0.126")
    assert clamp.value(Bias(0, 1)) == 0.13
    assert clamp.told == ["0.126 is stored as 0.13: this document shows 2 decimals"]


def test_refused_text_changes_nothing(clamp: Bench) -> None:
    clamp.type(Bias(0, 1), "three")
    assert clamp.refused == ["found “three”, needed a number such as −1.5, 3/4 or 1e-2"]
    assert clamp.value(Bias(0, 1)) == -3.0
    assert clamp.acts == []


def test_a_double_click_on_a_name_puts_the_number_back_as_opened(clamp: Bench) -> None:
    clamp.type(Bias(0, 1), "4")
    label = clamp.row(Bias(0, 1)).label
    clamp.qtbot.mouseClick(label, LEFT)
    clamp.qtbot.mouseDClick(label, LEFT)
    assert clamp.value(Bias(0, 1)) == -3.0


def test_a_double_click_resets_the_number_it_began_on(clamp: Bench) -> None:
    """The first click on ``weight to 2.1`` selects it, and another row comes under the hand."""
    clamp.type(Weight(1, 1, 0), "4")
    label = clamp.row(Weight(1, 1, 0)).label
    clamp.qtbot.mouseClick(label, LEFT)
    clamp.refresher.refresh_now()
    clamp.qtbot.mouseDClick(clamp.panel.rows[-1].label, LEFT)
    assert clamp.value(Weight(1, 1, 0)) == -1.0
    assert clamp.value(Bias(1, 0)) == 1.0


def test_a_click_on_a_name_selects(clamp: Bench) -> None:
    clamp.qtbot.mouseClick(clamp.row(Bias(0, 1)).label, LEFT)
    assert clamp.refresher.store.selection.place == Bias(0, 1)


def test_another_activation_is_chosen_for_the_layer(clamp: Bench) -> None:
    chooser = clamp.panel.bend.chooser
    chooser.setFocus()
    clamp.qtbot.keyClicks(chooser, "tanh")
    assert clamp.acts[-1] == "activation 1 = tanh"


def test_softmax_is_offered_to_the_last_layer_only(qtbot: QtBot) -> None:
    bench = Bench(qtbot, example("clamp"))
    assert bench.panel.bend.chooser.findText("softmax") == -1
    bench.refresher.select(Neuron(1, 0))
    bench.refresher.refresh_now()
    assert bench.panel.bend.chooser.findText("softmax") > 0


def test_the_wheel_over_the_list_of_activations_scrolls_the_panel(clamp: Bench) -> None:
    clamp.panel.bend.chooser.clearFocus()
    assert not turn_wheel(clamp.panel.bend.chooser, -120)
    assert clamp.acts == []


def batch(*rows: float) -> Document:
    return replace(example("clamp"), inputs=frozen([[row] for row in rows]))


def test_samples_are_chosen_one_by_one(qtbot: QtBot) -> None:
    bench = Bench(qtbot, batch(1.0, 2.0))
    qtbot.mouseClick(bench.panel.samples.next, LEFT)
    bench.refresher.refresh_now()
    assert bench.panel.samples.label.text == "Sample 2 of 2"
    assert bench.row(Input(0)).field.text() == "2.00"
    assert not bench.panel.samples.next.isEnabled()


def test_a_sample_is_added_as_a_copy_and_removed_again(clamp: Bench) -> None:
    clamp.qtbot.mouseClick(clamp.panel.samples.add, LEFT)
    clamp.refresher.refresh_now()
    assert clamp.value(Input(0), sample=1) == 2.4
    clamp.qtbot.mouseClick(clamp.panel.samples.remove, LEFT)
    assert clamp.acts == ["add sample", "remove sample 2"]


def test_the_only_sample_cannot_be_removed(clamp: Bench) -> None:
    assert not clamp.panel.samples.remove.isEnabled()


def test_a_drag_of_an_input_changes_the_selected_sample_only(qtbot: QtBot) -> None:
    bench = Bench(qtbot, batch(1.0, 2.0))
    bench.refresher.select_sample(1)
    bench.refresher.refresh_now()
    bench.drag(Input(0), 20)
    assert bench.value(Input(0), sample=0) == 1.0
    assert bench.value(Input(0), sample=1) > 2.0


def test_frames_keep_the_rows_that_a_hand_may_hold(clamp: Bench) -> None:
    before = list(clamp.panel.rows)
    clamp.type(Bias(0, 1), "4")
    clamp.refresher.select(Neuron(0, 0))
    clamp.refresher.refresh_now()
    assert all(one is other for one, other in zip(before, clamp.panel.rows, strict=True))


def test_what_is_typed_for_one_number_is_not_carried_to_another(clamp: Bench) -> None:
    type_text(clamp.row(Bias(0, 1)).field, "77")
    clamp.refresher.select(Neuron(0, 0))
    clamp.refresher.refresh_now()
    assert clamp.row(Bias(0, 0)).field.text() == "−1.00"


def wide() -> Document:
    return new_document(random_network([64, 64, 64], ["relu", "linear"], scale=1.0, seed=5, decimals=2))


def test_a_selected_weight_is_scrolled_to(qtbot: QtBot) -> None:
    bench = Bench(qtbot, wide(), Neuron(0, 3))
    bench.refresher.select(Weight(0, 60, 3))
    bench.refresher.refresh_now()
    assert not bench.row(Weight(0, 60, 3)).visibleRegion().isEmpty()


def test_the_inputs_stay_in_view_when_a_neuron_reads_many_numbers(qtbot: QtBot) -> None:
    bench = Bench(qtbot, example("sine"), Neuron(1, 0))
    assert not bench.row(Input(0)).visibleRegion().isEmpty()


def test_undo_shows_the_number_as_it_was(clamp: Bench) -> None:
    clamp.type(Bias(0, 1), "4")
    clamp.refresher.store.undo()
    clamp.refresher.refresh_now()
    row = clamp.row(Bias(0, 1))
    assert (row.field.text(), row.slider.number) == ("−3.00", -3.0)


def tops(bench: Bench) -> list[int]:
    """Return where the rows begin, in pixels from the top of the panel."""
    return [row.mapTo(bench.panel, QPoint(0, 0)).y() for row in bench.panel.rows]


def test_rows_that_go_leave_no_gap(qtbot: QtBot) -> None:
    fresh = Bench(qtbot, example("clamp"), Neuron(1, 0))
    bench = Bench(qtbot, example("softmax"), Neuron(0, 0))
    bench.refresher.store.open(example("clamp"))
    for each in (fresh, bench):  # what a font that other tests have left behind changes is laid out by now
        each.refresher.refresh_now()
        QApplication.processEvents()
    assert tops(bench) == tops(fresh)
