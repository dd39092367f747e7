"""The accessibility tree, read as an assistive tool reads it: every painted thing is in it."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from nnviz.document.language import understand
from nnviz.document.places import Bias, Neuron
from nnviz.ui.accessible.voice import Voice
from nnviz.ui.window import Window
from tests.ui.desks import window_on

Text = QAccessible.Text


@pytest.fixture(autouse=True)
def someone_listens() -> Iterator[None]:
    """Behave as while a screen reader runs."""
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


def interface(widget: QWidget) -> QAccessibleInterface:
    return QAccessible.queryAccessibleInterface(widget)


def parts(widget: QWidget) -> dict[str, QAccessibleInterface]:
    """Return what is in a painted widget, by name."""
    whole = interface(widget)
    children = [whole.child(index) for index in range(whole.childCount())]
    return {each.text(Text.Name): each for each in children if each is not None}


def do(window: Window, *lines: str) -> None:
    """Do what lines of the small language say."""
    store = window.refresher.store
    for line in lines:
        understand(line, store.document, store.selection).perform(store)
        window.refresher.refresh_now()
        QApplication.processEvents()


def everything(start: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """Return all that is under ``start``."""
    for index in range(start.childCount()):
        child = start.child(index)
        if child is not None:
            yield child
            yield from everything(child)


def test_cards_biases_and_links_are_in_the_tree(qtbot: QtBot) -> None:
    found = parts(window_on(qtbot).panels.network.view)
    assert {"input 1", "neuron 1.2, ReLU", "bias 1.2", "weight 1.1.2"} <= set(found)
    assert found["neuron 1.2, ReLU"].text(Text.Description) == "0.00; z = −0.60, silent"
    assert found["weight 2.2.1"].text(Text.Value) == "−1.00"


def test_a_card_lies_where_it_is_painted(qtbot: QtBot) -> None:
    view = window_on(qtbot).panels.network.view
    card = parts(view)["neuron 1.1, ReLU"]
    assert view.hands.layout is not None
    middle = view.mapToGlobal(view.hands.layout.box(Neuron(0, 0)).center().toPoint())
    assert card.rect().contains(middle)
    assert interface(view).childAt(middle.x(), middle.y()).text(Text.Name) == "neuron 1.1, ReLU"


def test_kinks_pieces_and_the_line_are_in_the_tree(qtbot: QtBot) -> None:
    found = parts(window_on(qtbot).panels.function.plot)
    assert found["kink 2 of 2"].text(Text.Description) == "x = 3.00; neuron 1.2"
    assert found["piece 2 of 3 of neuron 2.1"].text(Text.Value) == "y = 1.00 x"
    assert found["line at the input"].text(Text.Value) == "x = 2.40"


def test_cells_are_in_the_tree(qtbot: QtBot) -> None:
    window = window_on(qtbot)
    do(window, "show tables")
    cell = parts(window.panels.network.tables)["Z1, row 1, column 2"]
    assert cell.role() == QAccessible.Role.Cell
    assert cell.text(Text.Description) == "−0.60; pre-activations, neuron 1.2"


def test_classes_are_in_the_tree(qtbot: QtBot) -> None:
    found = parts(window_on(qtbot, "classes").panels.softmax.stages)
    assert found["class 2.1"].text(Text.Description) == "0.915; score 2.13, share 0.915"


def test_the_terms_of_a_sum_are_in_the_tree(qtbot: QtBot) -> None:
    window = window_on(qtbot)
    do(window, "select neuron 1.2")
    terms = parts(window.panels.sum.line)
    assert terms["weight 1.1.2"].text(Text.Value) == "1.00"
    assert terms["neuron 1.2"].text(Text.Value) == "−0.60"


def test_a_number_can_be_set_through_the_tree_as_one_act(qtbot: QtBot) -> None:
    window = window_on(qtbot)
    value = parts(window.panels.network.view)["bias 1.2"].valueInterface()
    assert (value.currentValue(), value.minimumValue(), value.maximumValue()) == (-3.0, -5.0, 5.0)
    value.setCurrentValue(-2.0)
    assert window.refresher.store.document.value(Bias(0, 1), 0) == -2.0
    assert window.refresher.store.session.history.undo_label == "bias 1.2 = −2"


def test_a_kink_can_be_moved_through_the_tree(qtbot: QtBot) -> None:
    window = window_on(qtbot)
    parts(window.panels.function.plot)["kink 2 of 2"].valueInterface().setCurrentValue(4.0)
    assert window.refresher.store.document.value(Bias(0, 1), 0) == -4.0


def test_pressing_a_card_selects_it(qtbot: QtBot) -> None:
    window = window_on(qtbot)
    action = parts(window.panels.network.view)["neuron 1.1, ReLU"].actionInterface()
    action.doAction(action.actionNames()[0])
    assert window.refresher.store.selection.place == Neuron(0, 0)


def test_the_card_that_keys_act_on_has_the_focus(qtbot: QtBot) -> None:
    window = window_on(qtbot)
    view = window.panels.network.view
    qtbot.keyClick(view, Qt.Key.Key_Left)
    window.refresher.refresh_now()
    assert interface(view).focusChild().text(Text.Name) == "neuron 1.1, ReLU"
    assert interface(view).focusChild().state().focused


def test_a_slider_reads_its_number_and_not_its_ticks(qtbot: QtBot) -> None:
    window = window_on(qtbot)
    do(window, "select bias 1.2")
    sliders = [each for each in everything(interface(window)) if each.role() == QAccessible.Role.Slider]
    assert {"−3.00"} == {each.text(Text.Value) for each in sliders if each.text(Text.Name) == "bias 1.2"}
    assert not any(each.text(Text.Value) == "-300" for each in sliders)


def test_panels_are_read_from_top_to_bottom(qtbot: QtBot) -> None:
    tree = everything(interface(window_on(qtbot)))
    names = [each.text(Text.Name) for each in tree if each.role() == QAccessible.Role.Grouping]
    order = [names.index(each) for each in ("Network", "Function", "Softmax", "Sum", "Inspector")]
    assert order == sorted(order)


def test_parts_stay_the_same_while_their_numbers_change(qtbot: QtBot) -> None:
    window = window_on(qtbot)
    before = parts(window.panels.network.view)["bias 1.2"].object()
    do(window, "bias 1.2 = 1")
    after = parts(window.panels.network.view)["bias 1.2"]
    assert after.object() is before
    assert after.text(Text.Value) == "1.00"


def test_the_tree_survives_what_is_added_and_removed(qtbot: QtBot) -> None:
    window = window_on(qtbot)
    for line in (
        "add neuron 1",
        "remove neuron 1.1",
        "show tables",
        "add layer after 1",
        "hide tables",
        "undo",
    ):
        do(window, line)
        names = [each.text(Text.Name) for each in everything(interface(window))]
    assert "neuron 1.1, ReLU" in names


def secrets(window: Window) -> list[str]:
    """Return every text of the tree."""
    kinds = (Text.Name, Text.Value, Text.Description)
    return [each.text(kind) for each in everything(interface(window)) for kind in kinds]


@pytest.mark.parametrize("look", ["hide tables", "show tables", "sum bars", "show live"])
def test_a_covered_number_is_nowhere_in_the_tree(qtbot: QtBot, look: str) -> None:
    window = window_on(qtbot)
    do(window, "input 1 = 1.73", "bias 2.1 = 1.44", "cover neuron 2.1", look)  # 1.44 + 0.73 = 2.17
    assert not [text for text in secrets(window) if "2.17" in text]


def news_of(voice: Voice) -> list[str]:
    said: list[str] = []
    voice.said.connect(said.append)
    return said


def test_what_is_important_is_announced(qtbot: QtBot) -> None:
    window = window_on(qtbot)
    said = news_of(window.voice)
    do(window, "input 1 = 2", "input 1 = 0.5")
    qtbot.waitUntil(lambda: said == ["neuron 1.1 is silent now"], timeout=3000)


class Hand:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        """Begin at 0 seconds."""
        self.now = 0.0

    def __call__(self) -> float:
        """Return the time."""
        return self.now


def test_it_is_announced_once_a_second_at_most(qtbot: QtBot) -> None:
    window, clock = window_on(qtbot), Hand()
    voice = Voice(window, clock)
    said = news_of(voice)
    for moment, value in ((0.0, "2"), (0.1, "0.5"), (0.2, "4"), (0.9, "0.5"), (1.0, "0.5"), (1.1, "2")):
        clock.now = moment
        do(window, f"input 1 = {value}")
        voice.refresh(window.refresher.frame, window.refresher.look)
    assert said == ["neuron 1.1 is silent now"]


def test_without_a_listener_nothing_is_made(qtbot: QtBot) -> None:
    QAccessible.setActive(False)
    window = window_on(qtbot)
    do(window, "input 1 = 0.5", "input 1 = 2")
    assert window.panels.network.view.speaker is not None
    assert window.panels.network.view.speaker.count == 0


def test_a_point_beside_everything_is_the_widget_itself(qtbot: QtBot) -> None:
    view = window_on(qtbot).panels.network.view
    corner = view.mapToGlobal(QPoint(1, 1))
    assert interface(view).childAt(corner.x(), corner.y()) is None


def test_a_share_and_a_score_can_be_set_through_the_tree(qtbot: QtBot) -> None:
    window = window_on(qtbot, "classes")
    stages = window.panels.softmax.stages
    parts(stages)["share of class 2.1"].valueInterface().setCurrentValue(0.5)
    window.refresher.refresh_now()
    assert float(parts(stages)["share of class 2.1"].text(Text.Value)) == pytest.approx(0.5, abs=0.003)
    parts(stages)["score of class 2.2"].valueInterface().setCurrentValue(1.0)
    window.refresher.refresh_now()
    assert parts(stages)["score of class 2.2"].text(Text.Value) == "1.00"


def test_every_row_of_softmax_is_in_the_tree_and_can_be_chosen(qtbot: QtBot) -> None:
    window = window_on(qtbot, "classes")
    do(window, "show all-rows")
    found = parts(window.panels.softmax.rows.view)
    cell = next(each for name, each in found.items() if name.endswith("sample 3, class 2.2"))
    cell.actionInterface().doAction(cell.actionInterface().actionNames()[0])
    assert window.refresher.store.selection.sample == 2
    assert window.refresher.store.selection.place == Neuron(1, 1)


def test_lines_and_numbers_of_the_code_are_in_the_tree(qtbot: QtBot) -> None:
    window = window_on(qtbot)
    do(window, "show code")
    found = parts(window.panels.code.view)
    assert any(each.text(Text.Value).startswith("import numpy") for each in found.values())
    found["bias 1.2"].valueInterface().setCurrentValue(-2.0)
    assert window.refresher.store.document.value(Bias(0, 1), 0) == -2.0


def test_a_line_of_the_code_is_chosen_by_pressing_it(qtbot: QtBot) -> None:
    window = window_on(qtbot)
    do(window, "show code", "select input 1")
    found = parts(window.panels.code.view)
    line = next(each for each in found.values() if each.text(Text.Value).startswith("biases"))
    line.actionInterface().doAction(line.actionInterface().actionNames()[0])
    assert window.refresher.store.selection.place == Bias(0, 0)


def test_the_track_of_the_film_has_a_value(qtbot: QtBot) -> None:
    window = window_on(qtbot)
    do(window, "film products")
    value = interface(window.film.track).valueInterface()
    assert (value.currentValue(), value.minimumValue(), value.minimumStepSize()) == (0.0, 0.0, 1.0)
    value.setCurrentValue(3.0)
    window.refresher.refresh_now()
    assert value.currentValue() == 3.0


@pytest.mark.parametrize(("action", "steps"), [("Increase", 1), ("Decrease", -1)])
def test_a_number_is_stepped_by_an_action(qtbot: QtBot, action: str, steps: int) -> None:
    window = window_on(qtbot)
    document = window.refresher.store.document
    bias = parts(window.panels.network.view)["bias 1.2"].actionInterface()
    assert action in bias.actionNames()
    bias.doAction(action)
    stepped = document.value(Bias(0, 1), 0) + steps * document.step
    assert window.refresher.store.document.value(Bias(0, 1), 0) == pytest.approx(stepped)


def test_a_slider_is_stepped_by_an_action(qtbot: QtBot) -> None:
    window = window_on(qtbot)
    do(window, "select bias 1.2")
    slider = next(
        each
        for each in everything(interface(window))
        if each.role() == QAccessible.Role.Slider and each.text(Text.Name) == "bias 1.2" and each.object()
    )
    before = window.refresher.store.document.value(Bias(0, 1), 0)
    slider.actionInterface().doAction("Increase")
    assert window.refresher.store.document.value(Bias(0, 1), 0) > before


@pytest.mark.parametrize(
    ("look", "name"), [("show code", "bias 2.1"), ("sum line", "neuron 2.1"), ("sum bars", "neuron 2.1")]
)
def test_what_is_covered_has_no_value_to_set(qtbot: QtBot, look: str, name: str) -> None:
    window = window_on(qtbot)
    do(window, "cover bias 2.1", "cover neuron 2.1", look)
    for each in everything(interface(window)):
        if each.text(Text.Name) == name and each.role() != QAccessible.Role.ListItem:
            assert each.valueInterface() is None
