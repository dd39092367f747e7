"""What does not fit on stage: left out as a whole, with a sign, and nothing moves."""

import pytest
from PySide6.QtWidgets import QApplication, QScrollBar

from nnviz.document.language import understand
from nnviz.ui.audit.run import Case, screen_of
from nnviz.ui.audit.screen import Screen
from nnviz.ui.window import Window

pytestmark = pytest.mark.usefixtures("qapp")


def case(example: str, arrangement: str) -> Case:
    return Case(example, arrangement, "light", "1280x720")


def window_of(screen: Screen) -> Window:
    assert isinstance(screen.window, Window)
    return screen.window


def texts_in(screen: Screen, painter: str) -> list[str]:
    return [each.painted.text for each in screen.texts if each.part.name == painter]


@pytest.mark.parametrize(
    ("example", "arrangement", "sign"),
    [
        ("batch", "batch", "hidden: captions, rows and columns"),
        ("clamp", "code", "hidden: lines"),
        ("classes", "function-beside-softmax with sum", "hidden: terms"),
        ("sine", "network", "hidden: captions, small weights, biases"),
    ],
)
def test_a_sign_stands_for_what_is_left_out(example: str, arrangement: str, sign: str) -> None:
    with screen_of(case(example, arrangement)) as screen:
        bars = [each for each in screen.window.findChildren(QScrollBar) if each.isVisible()]
        assert sign in {box.sign for box in window_of(screen).panels.boxes.values() if box.isVisible()}
        assert not bars


def test_where_everything_fits_there_is_no_sign() -> None:
    with screen_of(case("neuron", "network with sum")) as screen:
        panels = window_of(screen).panels
        assert (panels.network.sign, panels.sum.sign) == ("", "")


def test_at_the_desk_there_are_bars_and_no_signs() -> None:
    with screen_of(case("batch", "desk"), ["show tables"]) as screen:
        panels = window_of(screen).panels
        assert panels.network.sign == ""
        assert panels.network.tables.horizontalScrollBar().maximum() > 0


def test_a_refusal_on_stage_lies_over_the_panels_and_moves_nothing() -> None:
    with screen_of(case("clamp", "network-over-function")) as screen:
        window = window_of(screen)
        before = [box.geometry() for box in window.panels.boxes.values()]
        window.refresher.refused.emit("this cannot be done")
        window.refresher.refresh_now()
        QApplication.processEvents()
        assert [box.geometry() for box in window.panels.boxes.values()] == before
        assert window.messages.isVisible()
        assert window.messages.geometry().bottom() == window.height() - 1


def test_the_line_of_messages_comes_back_to_the_desk() -> None:
    with screen_of(case("clamp", "network")) as screen:
        window = window_of(screen)
        store = window.refresher.store
        understand("stage off", store.document, store.selection).perform(store)
        window.refresher.refresh_now()
        QApplication.processEvents()
        assert window.messages.isVisible()
        assert window.messages.geometry().top() >= window.panels.geometry().bottom()


def test_the_label_of_a_low_card_stays_whole() -> None:
    with screen_of(case("sine", "network")) as screen:
        labels = [each for each in screen.texts if each.painted.text == "1.10"]
        assert labels
        assert all(screen.is_whole(each) for each in labels)


def test_titles_of_tables_are_whole_or_shorter() -> None:
    with screen_of(case("batch", "batch")) as screen:
        titles = [each for each in screen.texts if each.painted.text in {"A1", "W2", "b2"}]
        assert {each.painted.text for each in titles} == {"A1", "W2", "b2"}
        assert all(screen.is_whole(each) for each in titles)
