"""The order of leaving out on stage, in every panel: measured from what is painted."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from nnviz.document.edits import SetValue
from nnviz.document.language import understand
from nnviz.document.leaving_out import LeftOut
from nnviz.document.places import Bias
from nnviz.document.staging import ARRANGEMENTS
from nnviz.ui.audit.run import Case, screen_of
from nnviz.ui.audit.screen import Screen
from nnviz.ui.panels.score_ruler import RulerView
from nnviz.ui.theme import NUMBER_FAMILY, STAGE_NUMBER_CAP
from nnviz.ui.window import Window

pytestmark = pytest.mark.usefixtures("qapp")
EXAMPLES = ("clamp", "classes", "sine", "batch", "clamp-in-a-row")
FULL = [
    (example, arrangement, "")
    for example in ("classes", "sine", "batch")
    for arrangement in (*ARRANGEMENTS, "network-over-function with sum")
]
ABOUT = {
    "DiagramView",
    "TablesView",
    "ProductLine",
    "StageView",
    "RulerView",
    "NoteLines",
    "SumLine",
    "BatchView",
}


def case(example: str, arrangement: str, size: str = "1280x720") -> Case:
    return Case(example, arrangement, "light", size)


def window_of(screen: Screen) -> Window:
    assert isinstance(screen.window, Window)
    return screen.window


def say(window: Window, line: str) -> None:
    """Perform a line and show what follows."""
    store = window.refresher.store
    understand(line, store.document, store.selection).perform(store)
    for _ in range(2):
        window.refresher.refresh_now()
        QApplication.processEvents()


def texts_of(screen: Screen, painter: str) -> list[str]:
    return [each.painted.text for each in screen.texts if each.part.name == painter]


def ticks_of(window: Window, side: str) -> list[str]:
    """Return the numbers of an axis of the function plot."""
    plot = window.panels.function.plot
    axis = plot.getPlotItem().getAxis(side)
    spacing, values = axis.tickValues(*axis.range, plot.width() if side == "bottom" else plot.height())[0]
    return [text.replace("−", "-") for text in axis.tickStrings(list(values), 1.0, spacing) if text]


def signs(window: Window) -> Iterator[str]:
    return (box.sign for box in window.panels.boxes.values() if box.isVisible())


def test_where_all_fits_captions_ticks_and_numbers_are_there_and_no_sign() -> None:
    with screen_of(case("clamp", "network-over-function")) as screen:
        window = window_of(screen)
        assert set(signs(window)) == {""}
        assert window.panels.network.heads.isVisible()
        assert "x = 1.00 · neuron 1.1" in texts_of(screen, "FunctionPlot")


def test_captions_go_in_all_panels_when_one_of_them_lacks_room() -> None:
    with screen_of(case("classes", "network-over-function")) as screen:
        window = window_of(screen)
        assert not window.panels.network.heads.isVisible()
        assert window.panels.function.title == "Shares"
        assert all("captions" in sign for sign in signs(window))


def test_every_second_tick_goes_after_the_captions_and_zero_stays() -> None:
    with screen_of(case("clamp", "function")) as screen:
        whole = [float(each) for each in ticks_of(window_of(screen), "bottom")]
    with screen_of(case("sine", "function"), ["view input 1 from -1 to 5"]) as screen:
        fewer = [float(each) for each in ticks_of(window_of(screen), "bottom")]
        assert "every second tick" in window_of(screen).panels.function.sign
    assert {0.0, 1.0, 2.0, 3.0} <= set(whole)
    assert {0.0, 2.0, 4.0} <= set(fewer) <= {-2.0, 0.0, 2.0, 4.0}


def test_numbers_of_links_go_last_and_from_the_smallest_up() -> None:
    with screen_of(case("classes", "network")) as screen:
        window = window_of(screen)
        layout, layers = (
            window.panels.network.view.hands.layout,
            window.refresher.frame.document.network.layers,
        )
        assert layout is not None
        shown = [
            abs(layers[0].weights[place.source, place.neuron]) for place in layout.labels if not place.layer
        ]
        hidden = sorted(abs(layers[0].weights).ravel().tolist())[: layers[0].weights.size - len(shown)]
        assert shown
        assert not hidden or max(hidden) <= min(shown)


@pytest.mark.parametrize(("example", "arrangement", "_"), FULL)
def test_nothing_later_in_the_order_goes_while_something_earlier_stays(
    example: str, arrangement: str, _: str
) -> None:
    with screen_of(case(example, arrangement)) as screen:
        window = window_of(screen)
        boxes = [box for box in window.panels.boxes.values() if box.isVisible()]
        (step,) = {box.worn.leaves_out for box in boxes if box.worn is not None}
        later = {"small weights": LeftOut.LINKS, "every second tick": LeftOut.TICKS, "rows": LeftOut.LINKS}
        assert all(step >= needed for word, needed in later.items() for sign in signs(window) if word in sign)


@pytest.mark.parametrize("size", ["1280x720", "1920x1080"])
@pytest.mark.parametrize(("example", "arrangement", "_"), FULL)
def test_numbers_are_three_percent_high_however_many_there_are(
    example: str, arrangement: str, _: str, size: str
) -> None:
    with screen_of(case(example, arrangement, size)) as screen:
        links = {str(text) for text in _small(screen)}
        assert not links


def _small(screen: Screen) -> Iterator[str]:
    """Yield the numbers lower than the stage's, but for those of links, biases, exponents."""
    window = window_of(screen)
    layout = window.panels.network.view.hands.layout
    beside = len(layout.labels) if layout is not None else 0
    small = [
        each
        for each in screen.texts
        if each.part.name in ABOUT and each.painted.font.family() == NUMBER_FAMILY
        if each.painted.cap < STAGE_NUMBER_CAP * screen.look.height - 0.5
        if not each.painted.text.startswith("b ")
    ]
    in_cards = [each for each in small if each.part.name == "DiagramView"]
    yield from (str(each) for each in small if each not in in_cards and each.part.name != "SumLine")
    if len(in_cards) > beside:
        yield f"{len(in_cards)} small numbers in the diagram, {beside} of links"


def test_under_a_hand_nothing_is_left_out_but_when_it_lets_go() -> None:
    with screen_of(case("clamp", "network-over-function")) as screen:
        window = window_of(screen)
        refresher, heads = window.refresher, window.panels.network.heads
        refresher.drag(SetValue(Bias(0, 0), -2.9))  # two kinks side by side have no room for their words
        refresher.refresh_now()
        assert heads.isVisible()
        refresher.release()
        refresher.refresh_now()
        assert not heads.isVisible()


def test_going_through_the_samples_never_brings_captions_back() -> None:
    with screen_of(case("classes", "network-over-function")) as screen:
        window = window_of(screen)
        seen = []
        for sample in (2, 3, 4, 1):
            say(window, f"sample {sample}")
            seen.append(window.panels.network.heads.isVisible())
        assert seen == [False] * 4


def test_the_ruler_loses_every_second_number_with_the_ticks() -> None:
    with screen_of(case("classes", "softmax")) as screen:
        view = next(each for each in screen.window.findChildren(RulerView) if each.isVisible())
        assert {"×2", "×4", "×8"} <= set(texts_of(screen, "RulerView"))
        assert view.height() > 0
    with screen_of(case("softmax", "function-beside-softmax")) as screen:
        assert "×2" not in texts_of(screen, "RulerView")


def test_that_a_curve_is_covered_is_said_without_captions_too() -> None:
    with screen_of(case("classes", "network-over-function"), ["cover a 2.1"]) as screen:
        window = window_of(screen)
        assert not window.panels.network.heads.isVisible()
        assert window.panels.function.title.endswith("covered")
