"""What was wrong on stage and was mended: measured from what is painted, as the audit does."""

from collections.abc import Sequence

import pytest
from PySide6.QtWidgets import QApplication

from nnviz.document.language import understand
from nnviz.document.places import Neuron
from nnviz.document.table_cells import TableName
from nnviz.ui.audit.measures import measured
from nnviz.ui.audit.run import Case, screen_of
from nnviz.ui.audit.screen import Screen
from nnviz.ui.diagram.layout import Style
from nnviz.ui.theme import NUMBER_FAMILY, STAGE_NUMBER_CAP
from nnviz.ui.window import Window

pytestmark = pytest.mark.usefixtures("qapp")
SIZES = ("1280x720", "1920x1080")
USABLE = 0.19  # of the window's height: a curve with its labels


def case(example: str, arrangement: str, size: str = "1280x720") -> Case:
    return Case(example, arrangement, "projector-light", size)


def window_of(screen: Screen) -> Window:
    assert isinstance(screen.window, Window)
    return screen.window


def say(screen: Screen, *lines: str) -> Window:
    """Perform lines on stage, and show what follows."""
    window = window_of(screen)
    store = window.refresher.store
    for line in lines:
        understand(line, store.document, store.selection).perform(store)
    for _ in range(3):
        window.refresher.refresh_now()
        QApplication.processEvents()
    return window


def faults(screen: Screen, *kinds: str) -> list[str]:
    return [each.where for each in measured(screen) if each.kind in kinds and each.is_fault]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(
    ("example", "lines"),
    [("clamp", ["film products", "pin input 1"]), ("classes", ["film layers"]), ("sine", ["pin bias 1.2"])],
)
def test_over_a_sum_with_film_and_pins_the_curve_still_has_height(
    example: str, lines: Sequence[str], size: str
) -> None:
    with screen_of(case(example, "network-over-function with sum", size), lines) as screen:
        area = window_of(screen).panels.function.plot.scale_now().area
        assert area.height() >= USABLE * screen.look.height
        assert faults(screen, "cut", "overlaps", "text %", "number %") == []


@pytest.mark.parametrize("size", SIZES)
def test_the_sum_stands_under_the_code_and_no_line_of_code_is_cut(size: str) -> None:
    with screen_of(case("classes", "code with sum", size)) as screen:
        panels = window_of(screen).panels
        code, under = (box.mapTo(screen.window, box.rect().topLeft()) for box in (panels.code, panels.sum))
        assert code.x() == pytest.approx(under.x(), abs=2 * screen.look.unit(1))
        assert code.y() < under.y()
        assert not [
            each for each in screen.texts if each.part.name == "CodeView" and "…" in each.painted.text
        ]


@pytest.mark.parametrize("example", ["classes", "batch", "layer", "notebook"])
def test_the_tables_show_what_the_layer_reads_and_makes_at_once(example: str) -> None:
    with screen_of(case(example, "batch")) as screen:
        window = window_of(screen)
        layout, left = window.panels.network.tables.hands.layout, window.panels.network.tables.scrolling.left
        assert layout is not None
        layer = window.refresher.frame.selection.cell.table.layer
        start, stop = layout.span(layer)
        assert start - layout.edge - left >= -1
        assert stop - left <= window.panels.network.tables.viewport().width() + 1


def test_where_columns_must_go_the_row_that_is_read_stays_longest() -> None:
    with screen_of(case("batch", "batch")) as screen:
        layout = window_of(screen).panels.network.tables.hands.layout
        assert layout is not None
        assert len(layout.sheet(TableName("A", 0)).columns) == 3
        assert len(layout.sheet(TableName("Z", 1)).columns) == 1


def test_the_tables_and_their_equation_fill_the_height() -> None:
    with screen_of(case("batch", "batch")) as screen:
        painted = [each.ink for each in screen.texts if each.part.name in {"TablesView", "ProductLine"}]
        gaps = sorted((each.top(), each.bottom()) for each in painted)
        low, widest = gaps[0][1], 0.0
        for top, bottom in gaps:
            widest, low = max(widest, top - low), max(low, bottom)
        assert widest < 0.2 * screen.look.height
        assert low > 0.85 * screen.look.height


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(
    ("example", "arrangement", "lines"),
    [
        ("classes", "softmax", ["show all-rows"]),
        ("classes", "function with sum", ["sum ways"]),
        ("clamp", "function", ["plot bend"]),
        ("classes", "function", ["plot stack"]),
        ("classes", "network", ["sum bars", "lens sum"]),
        ("classes", "softmax with sum", []),
        ("softmax", "function-beside-softmax with sum", []),
    ],
)
def test_nothing_is_cut_or_written_over(
    example: str, arrangement: str, lines: Sequence[str], size: str
) -> None:
    with screen_of(case(example, arrangement, size)) as screen:
        window = say(screen, *lines)
        now = Screen(window, window.refresher.look)
        assert faults(now, "cut", "overlaps", "outside", "text %", "number %") == []
        assert not [each for each in now.texts if each.painted.text.endswith("…")]


def test_a_sum_alone_on_stage_is_larger_than_under_another_panel() -> None:
    with screen_of(case("clamp", "network with sum")) as screen:
        under = _largest_number(screen)
        window = say(screen, "lens sum")
        assert _largest_number(Screen(window, window.refresher.look)) > 1.4 * under


def _largest_number(screen: Screen) -> float:
    numbers = [each for each in screen.texts if each.painted.font.family() == NUMBER_FAMILY]
    return max(each.painted.cap for each in numbers if each.part.name == "SumLine")


@pytest.mark.parametrize("example", ["clamp", "clamp-in-a-row", "batch", "classes"])
def test_a_network_alone_on_stage_shows_each_output_with_its_function(example: str) -> None:
    with screen_of(case(example, "network")) as screen:
        window = window_of(screen)
        layout, depth = window.panels.network.view.hands.layout, window.refresher.frame.document.network.depth
        assert layout is not None
        assert layout.columns[depth].style is Style.FULL
        assert layout.box(Neuron(depth - 1, 0)).width() > 0.14 * screen.window.width()


@pytest.mark.parametrize("example", ["classes", "sine", "batch"])
def test_a_card_that_has_no_room_for_its_number_is_named_by_the_sign(example: str) -> None:
    with screen_of(case(example, "network-over-function with sum")) as screen:
        panel = window_of(screen).panels.network
        layout = panel.view.hands.layout
        assert layout is not None
        bare = any(each.is_bare(screen.look) for each in layout.columns)
        assert ("values" in panel.sign) is bare


@pytest.mark.parametrize("arrangement", ["network", "network-over-function with sum"])
def test_neurons_without_a_label_are_named_by_the_sign(arrangement: str) -> None:
    with screen_of(case("classes", arrangement)) as screen:
        seen = {each.painted.text.strip() for each in screen.texts}
        hidden = not {f"1.{number}" for number in range(1, 7)} <= seen
        assert hidden is ("sum" in arrangement)
        assert ("labels" in window_of(screen).panels.network.sign) is hidden


@pytest.mark.parametrize(
    ("example", "arrangement", "lines"),
    [
        ("classes", "network-over-function with sum", []),
        ("batch", "network-over-function with sum", []),
        ("classes", "network-over-function", ["pin input 1", "pin weight 1.1.2"]),
    ],
)
def test_on_a_low_card_the_number_comes_before_the_bias(
    example: str, arrangement: str, lines: Sequence[str]
) -> None:
    with screen_of(case(example, arrangement), lines) as screen:
        panel = window_of(screen).panels.network
        assert faults(screen, "overlaps", "cut") == []
        shown = [each for each in screen.texts if each.painted.text.startswith("b ")]
        assert shown or "biases" in panel.sign


def test_a_weight_that_is_looked_at_is_as_large_as_the_lesson() -> None:
    with screen_of(case("classes", "network")) as screen:
        window = say(screen, "select weight 2.1.1")
        now = Screen(window, window.refresher.look)
        texts = [
            each for each in now.texts if each.part.name == "DiagramView" and each.painted.text == "−0.80"
        ]
        assert max(each.painted.cap for each in texts) >= STAGE_NUMBER_CAP * now.look.height - 0.5
        assert faults(now, "overlaps") == []


def test_why_there_are_no_shares_is_said_for_the_back_row() -> None:
    with screen_of(case("clamp", "softmax")) as screen:
        (why,) = [each for each in screen.texts if "no shares" in each.painted.text]
        assert why.painted.cap >= STAGE_NUMBER_CAP * screen.look.height - 0.5


def test_beyond_the_last_column_in_sight_no_cell_is_pressed() -> None:
    with screen_of(case("batch", "batch")) as screen:
        layout = window_of(screen).panels.network.tables.hands.layout
        assert layout is not None
        sheet = layout.sheet(TableName("W", 1))
        cell = sheet.cell_at(sheet.box.bottomRight())
        assert cell is not None
        assert (cell.row, cell.column) == (sheet.rows.stop - 1, sheet.columns.stop - 1)
