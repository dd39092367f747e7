"""The audit: its colours against published numbers, a part of its matrix, and faults that it must find."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from nnviz.document.examples import example_names
from nnviz.resources import resources
from nnviz.ui.audit.colours import contrast, distance, lab, linear, nearest
from nnviz.ui.audit.hits import pressed_hits
from nnviz.ui.audit.measures import Finding, measured, smallest_number
from nnviz.ui.audit.run import PLACES, SIZES, Case, audited, audited_in, main, screen_of
from nnviz.ui.audit.screen import Screen
from nnviz.ui.theme import SMALLEST_HIT, THEMES

SHARMA = [  # L*, a*, b* twice and ΔE2000: Sharma, Wu and Dalal 2005, Table 1
    ((50, 2.6772, -79.7751), (50, 0, -82.7485), 2.0425),
    ((50, 2.5, 0), (73, 25, -18), 27.1492),
    ((50, 2.5, 0), (61, -5, 29), 22.8977),
    ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
    ((50, -1, 2), (50, 0, 0), 2.3669),
    ((2.0776, 0.0795, -1.1350), (0.9033, -0.0636, -0.5514), 0.9082),
]
EXAMPLES = example_names(resources() / "examples")


def part_of_the_matrix() -> list[Case]:
    """Return two screens of every example: each place, theme and size is met, beside others."""
    cases = []
    for number, example in enumerate(2 * EXAMPLES):
        place = PLACES[(3 * number + number // len(EXAMPLES)) % len(PLACES)]
        shown = "clamp" if place == "batch" else example
        cases.append(Case(shown, place, THEMES[number % len(THEMES)], SIZES[number % len(SIZES)]))
    return cases


PART = part_of_the_matrix()
FREE = QPoint(700, 8)  # where little stands on the bench
BENCH = Case("clamp", "function", "light", "1280x720")


def test_the_part_meets_every_place_theme_and_size() -> None:
    places, themes, sizes = zip(*((each.arrangement, each.theme, each.size) for each in PART), strict=True)
    assert set(places) == set(PLACES)
    assert set(themes) == set(THEMES)
    assert set(sizes) == set(SIZES)


def faults(findings: list[Finding]) -> dict[str, str]:
    return {each.kind: f"{each.figure:.2f}: {each.where}" for each in findings if each.is_fault}


def faults_with(label: QLabel, screen: Screen, at: QPoint) -> dict[str, str]:
    """Return what is found once ``label`` hangs in the window."""
    label.setParent(screen.window)
    label.move(at)
    label.adjustSize()
    label.show()
    label.raise_()
    QApplication.processEvents()
    return faults(measured(Screen(screen.window, screen.look)))


def planted(text: str, screen: Screen) -> QLabel:
    label = QLabel(text)
    label.setFont(screen.look.text)
    return label


@pytest.mark.parametrize(("one", "other", "expected"), SHARMA)
def test_distances_are_the_published_ones(
    one: tuple[float, float, float], other: tuple[float, float, float], expected: float
) -> None:
    assert distance(one, other) == pytest.approx(expected, abs=5e-5)
    assert distance(other, one) == pytest.approx(expected, abs=5e-5)


def test_white_has_lightness_100_and_black_on_white_contrast_21() -> None:
    assert lab(linear((1.0, 1.0, 1.0))) == pytest.approx((100.0, 0.0, 0.0), abs=1e-9)
    assert contrast((0.0, 0.0, 0.0), (1.0, 1.0, 1.0)) == pytest.approx(21.0)


def test_red_and_green_of_one_lightness_are_near_for_deutans_only() -> None:
    figure, where = nearest({"red": (0.75, 0.35, 0.2), "green": (0.45, 0.5, 0.1)})
    assert figure < 12.0
    assert "deutan" in where or "protan" in where


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("case", PART, ids=str)
def test_a_part_of_the_matrix_reaches_every_figure(case: Case) -> None:
    assert faults(audited(case)) == {}


@pytest.mark.usefixtures("qapp")
def test_a_shrunk_font_is_found() -> None:
    with screen_of(BENCH) as screen:
        label = planted("small", screen)
        font = label.font()
        font.setPixelSize(12)
        label.setFont(font)
        assert "small" in faults_with(label, screen, FREE)["text %"]


@pytest.mark.usefixtures("qapp")
def test_a_grey_text_is_found() -> None:
    with screen_of(BENCH) as screen:
        label = planted("pale", screen)
        palette = label.palette()
        palette.setColor(label.foregroundRole(), QColor("#999999"))
        label.setPalette(palette)
        assert "pale" in faults_with(label, screen, FREE)["text contrast"]


@pytest.mark.usefixtures("qapp")
def test_a_label_over_another_is_found() -> None:
    with screen_of(BENCH) as screen:
        tick = next(each for each in screen.texts if each.painted.text == "4")
        at = (tick.ink.topLeft() - QPoint(20, 6)).toPoint()
        assert "“4”" in faults_with(planted("covers", screen), screen, at)["overlaps"]


@pytest.mark.usefixtures("qapp")
def test_a_label_past_the_edge_of_the_window_is_found() -> None:
    with screen_of(BENCH) as screen:
        found = faults_with(planted("far away", screen), screen, QPoint(1240, 20))
    assert "far away" in found["outside"]
    assert "far away" in found["cut"]


@pytest.mark.usefixtures("qapp")
def test_a_handle_too_small_is_found() -> None:
    with screen_of(BENCH) as screen:
        look = replace(screen.look, height=round(screen.look.height * 1.2))
        assert "handle %" in faults(measured(Screen(screen.window, look)))


@pytest.mark.usefixtures("qapp")
def test_a_button_too_small_is_found() -> None:
    with screen_of(replace(BENCH, arrangement="desk")) as screen:
        button = QPushButton("so", screen.window)
        button.setFixedSize(60, 20)
        button.show()
        found = faults(measured(Screen(screen.window, screen.look)))
    assert found["press px"].startswith("20.00")


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    ("lines", "kind"),
    [((), "DiagramView"), (("show tables",), "TablesView"), (("sum bars",), "SumBars"), ((), "FunctionPlot")],
)
def test_what_is_painted_is_measured_by_where_it_can_be_pressed(lines: tuple[str, ...], kind: str) -> None:
    with screen_of(replace(BENCH, arrangement="desk"), lines) as screen:
        found = {where for size, where in pressed_hits(screen) if size >= SMALLEST_HIT}
    assert any(where.endswith(f"in {kind}") for where in found)


@pytest.mark.usefixtures("qapp")
def test_numbers_of_tables_are_what_the_lesson_is_about() -> None:
    with screen_of(replace(BENCH, arrangement="batch")) as screen:
        assert smallest_number(screen).where.endswith("in TablesView")


@pytest.mark.usefixtures("qapp")
def test_a_window_takes_every_theme_in_turn() -> None:
    results = audited_in(("light", "dark"), BENCH)
    assert [case.theme for case, _ in results] == ["light", "dark"]
    texts = [next(each.figure for each in found if each.kind == "data contrast") for _, found in results]
    assert texts[0] != texts[1]


def test_several_jobs_print_the_same_table(capsys: pytest.CaptureFixture[str]) -> None:
    options = ["--examples", "clamp", "neuron", "--arrangements", "function", "--sizes", "1280x720"]
    main([*options, "--themes", "light"])
    alone = capsys.readouterr().out
    main([*options, "--themes", "light", "--jobs", "2"])
    assert capsys.readouterr().out == alone


@pytest.mark.usefixtures("qapp")
def test_the_table_has_a_row_a_screen_and_the_status_is_0(capsys: pytest.CaptureFixture[str]) -> None:
    options = ["--examples", "clamp", "--arrangements", "function", "--themes", "light", "--sizes"]
    assert main([*options, "1280x720"]) == 0
    head, row, end = capsys.readouterr().out.splitlines()
    assert "text contrast" in head
    assert row.startswith("clamp · function · light · 1280x720")
    assert end == "1 screens, 0 with figures below the design's"
