"""The code on screen: lit lines, clicks, drags and keys on it, the forms, copies and files."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nnviz.document.covering import Cover
from nnviz.document.document import Document
from nnviz.document.places import Bias, Input, Neuron, Place, Weight
from nnviz.document.selection import SCRIPTS
from nnviz.document.source import script_of
from nnviz.document.source_lines import WIDTH
from nnviz.document.source_walk import Spot
from nnviz.nn.arrays import frozen
from nnviz.ui.drawing.code_inks import inked
from nnviz.ui.drawing.code_page import CodePage
from nnviz.ui.panels.code import CodePanel
from nnviz.ui.refresher import Refresher
from nnviz.ui.window import Window
from tests.document.scripts import trace_of
from tests.ui.bench import LEFT, drag, example, refresher_on, show
from tests.ui.desks import Person, window_on
from tests.ui.hands import move_held

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier


def panel_on(qtbot: QtBot, document: Document | str = "classes", form: str = "flat") -> CodePanel:
    """Return the code panel as large as in a window 1280 wide, on ``document`` or an example."""
    refresher = refresher_on(example(document) if isinstance(document, str) else document)
    refresher.store.select(replace(refresher.store.selection, script=form))
    panel = CodePanel(refresher)
    show(qtbot, refresher, panel, (468, 620))
    return panel


def store_of(panel: CodePanel) -> Refresher:
    return panel._refresher


def page_of(panel: CodePanel) -> CodePage:
    """Return what the panel shows now."""
    store_of(panel).refresh_now()
    assert panel.view.page is not None
    return panel.view.page


def spot_of(panel: CodePanel, text: str, inside: str = "") -> Spot:
    """Return where ``inside`` stands in the first line that contains ``text``."""
    lines = page_of(panel).script.lines
    number = next(number for number, line in enumerate(lines) if text in line.text)
    return Spot(number, lines[number].text.index(inside or text))


def point_of(panel: CodePanel, text: str, inside: str = "") -> QPointF:
    """Return the point in the viewport, scrolled into sight."""
    spot = spot_of(panel, text, inside)
    panel.view.verticalScrollBar().setValue(spot.line - 5)
    return page_of(panel).point_at(spot)


def click(qtbot: QtBot, panel: CodePanel, text: str, inside: str = "") -> None:
    qtbot.mouseClick(panel.view.viewport(), LEFT, pos=point_of(panel, text, inside).toPoint())


def looked_at(panel: CodePanel) -> Place:
    return store_of(panel).store.selection.place


def lit_texts(panel: CodePanel) -> list[str]:
    page = page_of(panel)
    return [page.script.lines[number].text.strip() for number in page.lit]


def test_the_lines_that_compute_the_selected_number_are_lit(qtbot: QtBot) -> None:
    panel = panel_on(qtbot, "clamp")
    store_of(panel).select(Neuron(0, 1))
    assert lit_texts(panel) == ["z1 = X @ W1 + b1", "a1 = np.maximum(0, z1)"]


def test_a_lit_line_has_a_band_and_a_bar(qtbot: QtBot) -> None:
    panel = panel_on(qtbot, "clamp")
    page = page_of(panel)
    y = round(page.point_at(Spot(page.lit[0], 0)).y())
    picture = panel.view.viewport().grab().toImage()
    theme = page.look.theme
    assert picture.pixelColor(1, y) == theme.focus
    assert picture.pixelColor(picture.width() - 5, y) == theme.chosen


@pytest.mark.parametrize(
    ("text", "inside", "place"),
    [
        ("[-0.9, 1.3, -0.3", "-0.3", Weight(0, 0, 2)),
        ("b2 = ", "-0.4", Bias(1, 2)),
        ("[2.0, -1.0]", "-1.0", Input(1)),
        ("a1 = np.maximum", "", Neuron(0, 0)),
        ("z2 = a1 @ W2", "", Neuron(1, 0)),
    ],
)
def test_a_click_selects_what_stands_there(qtbot: QtBot, text: str, inside: str, place: Place) -> None:
    panel = panel_on(qtbot)
    click(qtbot, panel, text, inside)
    assert looked_at(panel) == place


def test_a_click_on_a_row_of_the_batch_selects_its_sample(qtbot: QtBot) -> None:
    panel = panel_on(qtbot)
    click(qtbot, panel, "[2.0, -1.0]", "2.0")
    assert store_of(panel).store.selection.sample == 2


def test_a_click_on_an_import_selects_nothing(qtbot: QtBot) -> None:
    panel = panel_on(qtbot)
    before = looked_at(panel)
    click(qtbot, panel, "import numpy")
    assert looked_at(panel) == before


def test_a_click_below_the_last_line_selects_nothing(qtbot: QtBot) -> None:
    panel = panel_on(qtbot, "kink")
    before = looked_at(panel)
    viewport = panel.view.viewport()
    qtbot.mouseClick(viewport, LEFT, pos=QPoint(50, viewport.height() - 2))
    assert looked_at(panel) == before


def test_a_number_is_dragged_and_one_drag_is_one_undo(qtbot: QtBot) -> None:
    panel = panel_on(qtbot)
    drag(qtbot, panel.view.viewport(), point_of(panel, "b2 = ", "-0.4"), (0, -40))
    store = store_of(panel).store
    assert store.document.value(Bias(1, 2), 0) == pytest.approx(0.1)
    store.undo()
    assert store.document is store.session.opened


def test_a_dragged_number_is_written_while_the_hand_moves(qtbot: QtBot) -> None:
    panel = panel_on(qtbot)
    drag(qtbot, panel.view.viewport(), point_of(panel, "b2 = ", "-0.4"), (0, -40), release=False)
    assert "b2 = np.array([[0.9, -0.2, 0.1]])" in page_of(panel).script.text


def test_escape_takes_a_drag_back(qtbot: QtBot) -> None:
    panel = panel_on(qtbot)
    drag(qtbot, panel.view.viewport(), point_of(panel, "b2 = ", "-0.4"), (0, -40), release=False)
    qtbot.keyClick(panel.view, Key.Key_Escape)
    assert store_of(panel).store.document is store_of(panel).store.session.opened


def test_shift_drags_by_the_last_decimal(qtbot: QtBot) -> None:
    panel = panel_on(qtbot)
    viewport, at = panel.view.viewport(), point_of(panel, "b2 = ", "-0.4")
    qtbot.mousePress(viewport, LEFT, pos=at.toPoint())
    move_held(viewport, at - QPointF(0, 40), SHIFT)
    qtbot.mouseRelease(viewport, LEFT, pos=at.toPoint())
    assert store_of(panel).store.document.value(Bias(1, 2), 0) == pytest.approx(-0.3)


def test_a_click_is_no_drag(qtbot: QtBot) -> None:
    panel = panel_on(qtbot)
    click(qtbot, panel, "b2 = ", "-0.4")
    assert not store_of(panel).store.session.history.past


def test_right_walks_over_the_numbers_and_left_goes_back(qtbot: QtBot) -> None:
    panel = panel_on(qtbot)
    store_of(panel).select(Weight(0, 0, 5))
    page_of(panel)
    qtbot.keyClick(panel.view, Key.Key_Right)
    assert looked_at(panel) == Weight(0, 1, 0)
    page_of(panel)
    qtbot.keyClick(panel.view, Key.Key_Left)
    assert looked_at(panel) == Weight(0, 0, 5)


def test_down_walks_over_the_lines_to_the_last_and_stays_there(qtbot: QtBot) -> None:
    panel = panel_on(qtbot, "clamp")
    store_of(panel).select(Weight(0, 0, 1))
    walked = []
    for _ in range(8):
        page_of(panel)
        qtbot.keyClick(panel.view, Key.Key_Down)
        walked.append(looked_at(panel))
    assert walked[:2] == [Bias(0, 1), Weight(1, 1, 0)]
    assert walked[-1] == Neuron(1, 0)


def test_up_reaches_the_first_row_of_the_batch(qtbot: QtBot) -> None:
    panel = panel_on(qtbot)
    store_of(panel).select(Weight(0, 0, 0))
    for _ in range(6):
        page_of(panel)
        qtbot.keyClick(panel.view, Key.Key_Up)
    selection = store_of(panel).store.selection
    assert (selection.place, selection.sample) == (Input(0), 0)


def test_page_and_end_scroll(qtbot: QtBot) -> None:
    panel = panel_on(qtbot, "notebook", "class")
    bar = panel.view.verticalScrollBar()
    qtbot.keyClick(panel.view, Key.Key_End)
    assert bar.value() == bar.maximum() > 0
    qtbot.keyClick(panel.view, Key.Key_Home)
    assert bar.value() == 0


def is_in_sight(panel: CodePanel, number: int) -> bool:
    page = page_of(panel)
    return page.top <= number < page.top + page.whole_lines(panel.view.viewport().height())


def test_what_is_selected_elsewhere_comes_into_sight(qtbot: QtBot) -> None:
    panel = panel_on(qtbot, "notebook", "class")
    for place in (Weight(1, 6, 1), Input(0), Neuron(1, 0), Bias(0, 3)):
        store_of(panel).select(place)
        assert is_in_sight(panel, page_of(panel).lit[-1])


def test_a_click_does_not_move_the_code(qtbot: QtBot) -> None:
    panel = panel_on(qtbot, "notebook", "class")
    click(qtbot, panel, "inputs @ self.weights")
    before = panel.view.verticalScrollBar().value()
    assert page_of(panel).top == before


def test_a_drag_elsewhere_does_not_move_the_code(qtbot: QtBot) -> None:
    panel = panel_on(qtbot, "notebook", "class")
    panel.view.verticalScrollBar().setValue(20)
    store_of(panel).store.select(replace(store_of(panel).store.selection, plot="parts"))
    assert page_of(panel).top == 20


@pytest.mark.parametrize("form", SCRIPTS)
def test_a_word_chooses_the_form(qtbot: QtBot, form: str) -> None:
    panel = panel_on(qtbot)
    qtbot.mouseClick(panel.forms[form], LEFT)
    assert page_of(panel).script.form == form
    assert [name for name, button in panel.forms.items() if button.isChecked()] == [form]


def test_the_button_copies_the_code(qtbot: QtBot) -> None:
    panel = panel_on(qtbot, "clamp", "plain")
    qtbot.mouseClick(panel.copy, LEFT)
    document = example("clamp")
    assert QGuiApplication.clipboard().text() == script_of(document, trace_of(document), "plain").text


def test_ctrl_c_copies_the_code(qtbot: QtBot) -> None:
    panel = panel_on(qtbot, "fold")
    qtbot.keyClick(panel.view, Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert "z5 = a4 @ W5 + b5" in QGuiApplication.clipboard().text()


def test_what_is_lit_can_be_read_aloud(qtbot: QtBot) -> None:
    panel = panel_on(qtbot, "clamp")
    store_of(panel).select(Bias(0, 1))
    page_of(panel)
    assert panel.view.accessibleDescription() == "b1 = np.array([[-1.0, -3.0]])  # (1, 2)"


def test_the_pointer_says_what_a_press_would_do(qtbot: QtBot) -> None:
    panel = panel_on(qtbot, "clamp")
    viewport, shapes = panel.view.viewport(), []
    for text, inside in (("b1 = ", "-3.0"), ("z1 = X @", ""), ("import numpy", "")):
        at = point_of(panel, text, inside)
        qtbot.mouseMove(viewport, at.toPoint() + QPoint(0, 1))
        qtbot.mouseMove(viewport, at.toPoint())
        QApplication.processEvents()
        shapes.append(viewport.cursor().shape())
    assert shapes == [
        Qt.CursorShape.SizeVerCursor,
        Qt.CursorShape.PointingHandCursor,
        Qt.CursorShape.ArrowCursor,
    ]


def test_keywords_are_strong_strings_and_comments_are_quiet() -> None:
    words = inked('    for x in ["a"]:  # all')
    assert [each.text for each in words if each.is_strong] == ["for", "in"]
    assert [each.text for each in words if each.is_quiet] == ['"a"', "# all"]


@pytest.mark.parametrize("form", SCRIPTS)
@pytest.mark.parametrize("name", ["classes", "sine"])
def test_the_inks_of_a_line_are_the_line(name: str, form: str) -> None:
    for line in script_of(example(name), trace_of(example(name)), form).lines:
        painted = " " * len(line.text)
        for each in inked(line.text):
            painted = painted[: each.column] + each.text + painted[each.column + len(each.text) :]
        assert painted == line.text


@pytest.mark.parametrize("size", [(1280, 720), (1366, 768), (1920, 1080)])
def test_lines_with_numbers_are_whole_beside_the_panels(qtbot: QtBot, size: tuple[int, int]) -> None:
    window = code_on(qtbot, size=size)
    page = window.panels.code.view.page
    assert page is not None
    assert page.start + WIDTH * page.column <= window.panels.code.view.viewport().width()


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080)])
def test_code_can_be_read_at_the_desk(qtbot: QtBot, size: tuple[int, int]) -> None:
    """Capitals of everything on the desk are at least 1 % of the window's height."""
    page = code_on(qtbot, size=size).panels.code.view.page
    assert page is not None
    assert page.font.pixelSize() * 0.727 >= 0.01 * size[1]


def code_on(qtbot: QtBot, name: str = "classes", size: tuple[int, int] = (1280, 720)) -> Window:
    """Return a window that shows the code."""
    window = window_on(qtbot, name, size=size)
    window.commands.actions["code"].trigger()
    window.refresher.refresh_now()
    return window


def test_a_word_puts_the_code_beside_the_panels_and_the_numbers_back(qtbot: QtBot) -> None:
    panels = (window := window_on(qtbot)).panels
    seen = []
    for name in ("code", "numbers"):
        qtbot.mouseClick(panels.beside.choices[name], LEFT)
        window.refresher.refresh_now()
        seen.append((panels.code.isVisible(), panels.inspector.isVisible()))
    assert seen == [(True, False), (False, True)]


def test_code_gets_more_room_than_numbers_and_gives_it_back(qtbot: QtBot) -> None:
    window = window_on(qtbot, "fold")  # it has no scenes, whose list would give its room to the code
    narrow = window.panels.beside.width()
    for expected in (1.5 * narrow, narrow):
        window.commands.actions["code"].trigger()
        window.refresher.refresh_now()
        assert window.panels.beside.width() == pytest.approx(expected, rel=0.15)


def test_the_code_is_shown_even_where_the_column_was_hidden(qtbot: QtBot) -> None:
    window = window_on(qtbot)
    window.toggle_inspector()
    window.commands.actions["code-plain"].trigger()
    window.refresher.refresh_now()
    assert window.panels.code.isVisible()


def test_numbers_that_were_not_on_screen_are_those_of_now(qtbot: QtBot) -> None:
    window = code_on(qtbot, "clamp")
    window.refresher.select(Neuron(0, 1))
    window.refresher.refresh_now()
    window.commands.actions["code"].trigger()
    window.refresher.refresh_now()
    assert window.panels.inspector.title.startswith("Neuron 1.2")


def test_the_python_file_is_the_code_on_screen(qtbot: QtBot, tmp_path: Path) -> None:
    window = window_on(qtbot, "classes", Person(tmp_path / "a.py"))
    window.commands.actions["code-flat"].trigger()
    window.commands.actions["py"].trigger()
    assert (tmp_path / "a.py").read_text(encoding="utf-8") == window.refresher.frame.script.text


def test_the_notebook_file_is_a_notebook(qtbot: QtBot, tmp_path: Path) -> None:
    window = window_on(qtbot, "classes", Person(tmp_path / "a.ipynb"))
    window.commands.actions["ipynb"].trigger()
    assert json.loads((tmp_path / "a.ipynb").read_text(encoding="utf-8"))["nbformat"] == 4


def test_many_lines_scroll_and_many_columns_too(qtbot: QtBot) -> None:
    document = replace(example("classes"), inputs=frozen([[0.25, 0.5]] * 1000), title="long " * 40)
    panel = panel_on(qtbot, document)
    assert panel.view.verticalScrollBar().maximum() > 1000
    assert panel.view.horizontalScrollBar().maximum() > 0


def test_dark_code_is_light_on_dark(qtbot: QtBot) -> None:
    window = code_on(qtbot)
    window.commands.actions["theme"].trigger()
    window.refresher.refresh_now()
    picture = window.panels.code.grab().toImage()
    assert picture.pixelColor(picture.width() // 2, picture.height() - 4).lightness() < 40


def test_a_press_on_a_question_mark_reveals_it_and_a_drag_changes_nothing(qtbot: QtBot) -> None:
    panel = panel_on(qtbot)
    store, place = store_of(panel).store, Bias(0, 0)
    Cover(frozenset({place})).perform(store)
    before, start = store.document, point_of(panel, "b1 = ", "?")
    drag(qtbot, panel.view.viewport(), start, (0, -40))
    assert store.document is before
    assert place not in store.selection.covers
