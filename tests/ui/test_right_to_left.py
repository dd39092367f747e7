"""A language read from right to left, by geometry and real hands: words turn round, mathematics stays."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QWidget
from pytestqt.qtbot import QtBot

from nnviz.document.filming import StartFilm
from nnviz.document.language import understand
from nnviz.document.places import Input, Neuron, Weight
from nnviz.ui.audit.recording import Paper
from nnviz.ui.dialogs.new_network import NewNetworkDialog
from nnviz.ui.drawing.texts import draw_text, text_width
from nnviz.ui.exports.handout import Page, draw_page, paper_of
from nnviz.ui.languages import LEFTWARDS, LONG
from nnviz.ui.panels.film_bar import FilmBar
from nnviz.ui.panels.place_row import PlaceRow
from nnviz.ui.panels.sample_chooser import SampleChooser
from nnviz.ui.sides import drawing_there
from nnviz.ui.theme import NUMBER_FAMILY, load_fonts, written_font
from nnviz.ui.window import Window
from nnviz.words import Language, mark, say, speaking, told
from tests.ui.bench import LEFT, drag, example
from tests.ui.conftest import Spoken
from tests.ui.desks import window_on

LEFTWARD_ENGLISH = Language(is_right_to_left=True)  # the same words from the other side
RTL, LTR = Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight


def leftward_window(qtbot: QtBot, speak_here: Spoken) -> Window:
    """Return a window with scenes and inspector in the invented language that is read from right to left."""
    speak_here(LEFTWARDS)
    return window_on(qtbot, "clamp")


def left_of(widget: QWidget, window: Window) -> int:
    """Return where a widget begins in the window."""
    return widget.mapTo(window, QPoint()).x()


def rows_of(window: Window) -> list[PlaceRow]:
    """Return the rows of the inspector on screen."""
    return [row for row in window.panels.inspector.findChildren(PlaceRow) if row.isVisible()]


def test_the_menus_begin_at_the_right_and_none_is_left_out(qtbot: QtBot, speak_here: Spoken) -> None:
    window = leftward_window(qtbot, speak_here)
    menus = window.bar.menus
    boxes = [menus.actionGeometry(each) for each in menus.actions()]
    assert all(menus.rect().contains(box) for box in boxes)
    assert [box.left() for box in boxes] == sorted((box.left() for box in boxes), reverse=True)
    assert left_of(menus, window) > window.width() / 2


def test_inspector_and_scenes_change_sides(qtbot: QtBot, speak_here: Spoken) -> None:
    window = leftward_window(qtbot, speak_here)
    panels = window.panels
    assert left_of(panels.beside, window) < left_of(panels.network, window) < left_of(window.scenes, window)
    assert left_of(panels.softmax, window) < left_of(panels.function, window)


def test_no_panel_reaches_past_its_neighbour(qtbot: QtBot, speak_here: Spoken) -> None:
    window = leftward_window(qtbot, speak_here)
    panels = window.panels
    edges = [left_of(panels.beside, window) + panels.beside.width(), left_of(panels.network, window)]
    edges += [edges[-1] + panels.network.width(), left_of(window.scenes, window)]
    assert edges == sorted(edges)
    assert panels.network.visibleRegion().boundingRect() == panels.network.rect()


def test_a_name_stands_right_of_its_number(qtbot: QtBot, speak_here: Spoken) -> None:
    window = leftward_window(qtbot, speak_here)
    rows = rows_of(window)
    assert rows
    assert all(row.label.x() > row.field.x() for row in rows)


def test_the_y_axis_stays_at_the_left(qtbot: QtBot, speak_here: Spoken) -> None:
    window = leftward_window(qtbot, speak_here)
    item = window.panels.function.plot.getPlotItem()
    axis, box = (
        each.mapRectToScene(each.boundingRect()) for each in (item.getAxis("left"), item.getViewBox())
    )
    assert axis.left() < box.left()
    assert item.getAxis("left").geometry().right() <= item.getViewBox().geometry().left() + 1


def test_the_ends_of_the_range_stand_under_the_ends_of_the_plot(qtbot: QtBot, speak_here: Spoken) -> None:
    window = leftward_window(qtbot, speak_here)
    ends = window.panels.function.range
    assert ends.low.x() < ends.high.x()


def test_the_network_runs_from_left_to_right(qtbot: QtBot, speak_here: Spoken) -> None:
    window = leftward_window(qtbot, speak_here)
    picture = window.panels.network.view.hands.layout
    assert picture is not None
    boxes = [picture.box(place) for place in (Neuron(0, 0), Neuron(1, 0))]
    assert boxes[0].right() < boxes[1].left()


def painted(text: str, direction: Qt.LayoutDirection) -> QImage:
    """Return a number as it is drawn on a widget of a direction."""
    load_fonts()
    font = written_font(NUMBER_FAMILY, 20, QFont.Weight.Normal)
    image = QImage(round(text_width(font, text)) + 8, 40, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.setLayoutDirection(direction)
    draw_text(painter, 4, 28, text, font, QColor("black"))
    painter.end()
    return image


@pytest.mark.parametrize("text", ["−0.80", "= 1.5", "(4, 3)", "2 → 3", "−5 %"])
@pytest.mark.usefixtures("qapp")
def test_numbers_are_not_reversed(text: str) -> None:
    with speaking(LEFTWARD_ENGLISH):
        assert painted(text, RTL) == painted(text, LTR)


def grabbed(window: Window, name: str) -> QImage:
    """Return the picture of a panel's mathematics at a size of its own."""
    panels = window.panels
    mathematics: dict[str, QWidget] = {
        "diagram": panels.network.view,
        "tables": panels.network.tables,
        "sum": panels.sum.line,
        "softmax": panels.softmax.stages,
        "plot": panels.function.plot,
    }
    widget = mathematics[name]
    widget.setFixedSize(QSize(420, 160))
    for _ in range(2):
        QApplication.processEvents()
        window.refresher.show_again()
        window.refresher.refresh_now()
    return widget.grab().toImage()


@pytest.mark.parametrize("name", ["diagram", "tables", "sum", "softmax", "plot"])
def test_mathematics_looks_the_same_in_either_direction(qtbot: QtBot, qapp: QApplication, name: str) -> None:
    shown = replace(example("classes"), scenes=())
    usual = grabbed(window_on(qtbot, shown), name)
    qapp.setLayoutDirection(RTL)
    try:
        with speaking(LEFTWARD_ENGLISH):
            assert grabbed(window_on(qtbot, shown), name) == usual
    finally:
        qapp.setLayoutDirection(LTR)


def test_a_slider_dragged_to_the_right_raises_its_number(qtbot: QtBot, speak_here: Spoken) -> None:
    window = leftward_window(qtbot, speak_here)
    row = next(row for row in rows_of(window) if isinstance(row.binding.place, Weight))
    track, was = row.slider.track, row.slider.number
    drag(qtbot, row.slider, QPointF(track.x_of(was), track.y), (40, 0))
    dragged = window.refresher.store.document.value(row.binding.place, 0)
    qtbot.keyClick(row.slider, Qt.Key.Key_Left)
    assert was < window.refresher.store.document.value(row.binding.place, 0) < dragged


def test_the_film_runs_to_the_right(qtbot: QtBot, speak_here: Spoken) -> None:
    window = leftward_window(qtbot, speak_here)
    StartFilm("layers").perform(window.refresher.store)
    window.refresher.refresh_now()
    QApplication.processEvents()
    film: FilmBar = window.film
    assert left_of(film.start, window) < left_of(film.end, window) < left_of(film.track, window)
    qtbot.mouseClick(film.track, LEFT, pos=QPoint(film.track.width() - 3, film.track.height() // 2))
    film_now = window.refresher.store.selection.film
    assert film_now is not None
    assert film_now.at > 0


def test_the_input_follows_a_hand_in_the_plot(qtbot: QtBot, speak_here: Spoken) -> None:
    window = leftward_window(qtbot, speak_here)
    store, plot = window.refresher.store, window.panels.function.plot
    was = store.document.value(Input(0), 0)
    scale = plot.scale_now()
    start = scale.point(was, 0.0)
    drag(qtbot, plot.viewport(), start, (60, 0))
    assert store.document.value(Input(0), 0) > was


def test_a_splitter_follows_the_hand(qtbot: QtBot, speak_here: Spoken) -> None:
    window = leftward_window(qtbot, speak_here)
    beside = window.panels.beside
    was = beside.width()
    handle = window.panels.beside.parentWidget().handle(1)  # type: ignore[union-attr]
    drag(qtbot, handle, QPointF(handle.rect().center()), (60, 0))
    assert beside.width() > was + 40


def test_a_number_field_is_typed_from_left_to_right(qtbot: QtBot, speak_here: Spoken) -> None:
    window = leftward_window(qtbot, speak_here)
    field = rows_of(window)[0].field
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "-1,5")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.layoutDirection() == LTR
    assert field.number == -1.5


def test_the_buttons_of_a_dialog_stand_at_its_left(qtbot: QtBot, speak_here: Spoken) -> None:
    window = leftward_window(qtbot, speak_here)
    dialog = NewNetworkDialog(window, window.refresher.look)
    qtbot.addWidget(dialog)
    dialog.show()
    buttons = dialog.findChildren(QDialogButtonBox)[0].buttons()
    assert (
        max(dialog.rect().width() - each.mapTo(dialog, each.rect().topRight()).x() for each in buttons) > 20
    )
    assert dialog.sizes.mapTo(dialog, QPoint()).x() < dialog.width() / 2


def test_values_keep_their_own_order_in_a_sentence(speak_here: Spoken) -> None:
    speak_here(LEFTWARDS)
    assert "\N{FIRST STRONG ISOLATE}−0,5\N{POP DIRECTIONAL ISOLATE}" in say(
        "{place} = {n}", place="x", n="−0,5"
    )


def test_a_sentence_of_values_alone_begins_where_its_words_do(speak_here: Spoken) -> None:
    speak_here(LEFTWARDS)
    pair = "{menu}: {command}"
    assert say(pair, menu=told(mark("File")), command="x").startswith("\N{RIGHT-TO-LEFT MARK}")
    assert not say(pair, menu="x", command="2").startswith("\N{RIGHT-TO-LEFT MARK}")


def test_raised_hands_are_counted_where_their_letters_stand(qtbot: QtBot, speak_here: Spoken) -> None:
    window = leftward_window(qtbot, speak_here)
    store, strip = window.refresher.store, window.choices
    for line in ("scene 1", "ask before"):
        understand(line, store.document, store.selection).perform(store)
    window.refresher.refresh_now()
    assert [strip.cell(0, letter).left() for letter in range(4)] == sorted(
        (strip.cell(0, letter).left() for letter in range(4)), reverse=True
    )
    qtbot.mouseClick(strip, LEFT, pos=strip.hit(0, 0))
    assert store.document.scenes[0].hands[0] == (1, 0, 0, 0)


def test_a_scene_is_dragged_and_clicked_as_in_other_languages(qtbot: QtBot, speak_here: Spoken) -> None:
    window = leftward_window(qtbot, speak_here)
    rows, store = window.scenes.rows, window.refresher.store
    last = store.document.scenes[-1].title
    start = rows.visualItemRect(rows.item(rows.count() - 1)).center()
    drag(qtbot, rows.viewport(), QPointF(start), (0, -start.y() + 2))
    assert store.document.scenes[0].title == last


def test_drawings_that_point_change_sides(qtbot: QtBot, speak_here: Spoken) -> None:
    assert drawing_there("chevron-left") == "chevron-left"
    window = leftward_window(qtbot, speak_here)
    assert (drawing_there("chevron-left"), drawing_there("save")) == ("chevron-right", "save")
    buttons = window.panels.inspector.findChildren(SampleChooser)[0]
    assert left_of(buttons.next, window) < left_of(buttons.previous, window)


@pytest.mark.parametrize(("language", "is_turned"), [(LONG, False), (LEFTWARDS, True)])
def test_the_handout_begins_where_lines_do(speak_here: Spoken, language: str, *, is_turned: bool) -> None:
    speak_here(language)
    size = QRectF(0, 0, 794, 1123)
    paper = Paper(size.size().toSize())
    painter = QPainter(paper)
    draw_page(painter, paper_of(size), Page("0.5", "2", (), has_answers=False))
    painter.end()
    found = [text.ink for text in paper.records.texts if text.text.strip("\u200f\u202e\u202c ")]
    assert len(found) == 3
    assert all((box.left() > 397) is (is_turned is (index == 0)) for index, box in enumerate(found))
