"""Pictures and tables as files, asked for from the window."""

import csv
import re
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QImage
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nnviz.document.exports import PANELS, Picture
from nnviz.document.film import FilmPlace, frame_count
from nnviz.document.places import Neuron
from nnviz.ui.dialogs.export import ExportDialog
from nnviz.ui.export_commands import head_menu
from nnviz.ui.exports.pictures import png_of, svg_of
from nnviz.ui.window import Window
from tests.ui.desks import Person, window_on
from tests.ui.pictures import likeness, rendered


def exported(qtbot: QtBot, path: Path, picture: Picture, example: str = "classes") -> Window:
    window = window_on(qtbot, example, Person(path))
    window.exports.picture(picture)
    return window


@pytest.mark.parametrize("scale", [1, 2, 3, 4])
def test_a_png_has_as_many_pixels_as_its_scale_says(qtbot: QtBot, tmp_path: Path, scale: int) -> None:
    window = exported(qtbot, tmp_path / "a.png", Picture("function", ".png", scale))
    assert QImage(str(tmp_path / "a.png")).size() == window.panels.function.size() * scale


def test_a_png_shows_what_the_screen_shows(qtbot: QtBot) -> None:
    window = window_on(qtbot)
    picture = QImage.fromData(QByteArray(png_of(window.panels, window.refresher.look.theme.window, 2)))
    assert likeness(picture.scaled(window.panels.size()), window.panels) > 0.99


@pytest.mark.parametrize("name", ["desk", "network", "function", "softmax", "sum", "inspector"])
def test_an_svg_shows_what_the_screen_shows(qtbot: QtBot, tmp_path: Path, name: str) -> None:
    window = exported(qtbot, tmp_path / "a.svg", Picture(name, ".svg"))
    panel = window.panels.named[name]
    drawing = QSvgRenderer(str(tmp_path / "a.svg"))
    assert drawing.viewBox() == panel.rect()
    assert likeness(rendered(drawing, panel.size()), panel) > 0.99


@pytest.mark.parametrize("name", PANELS)
def test_every_panel_can_be_drawn_alone(qtbot: QtBot, tmp_path: Path, name: str) -> None:
    exported(qtbot, tmp_path / "a.png", Picture(name, ".png", size=(900, 500)))
    picture = QImage(str(tmp_path / "a.png"))
    places = [(x, y) for x in range(0, 900, 3) for y in range(0, 500, 3)]
    assert (picture.width(), picture.height()) == (900, 500)
    assert {picture.pixelColor(*at).lightness() < 100 for at in places} == {
        True,
        False,
    }  # there is ink on it, and ground


def test_a_picture_of_what_is_not_on_screen_leaves_the_screen_as_it_is(qtbot: QtBot, tmp_path: Path) -> None:
    window = window_on(qtbot, "classes", Person(tmp_path / "a.png"))
    before = settled(window)
    window.exports.picture(Picture("code", ".png"))
    assert settled(window) == before
    assert "code" not in window.refresher.store.selection.shows
    assert not window.panels.code.isVisible()


def settled(window: Window) -> QImage:
    """Return a picture of the panels once Qt has laid everything out."""
    for _ in range(3):
        QApplication.processEvents()
        window.refresher.refresh_now()
    return window.panels.grab().toImage()


def test_an_svg_needs_no_font(qtbot: QtBot) -> None:
    window = window_on(qtbot)
    text = svg_of(window.panels, window.refresher.look.theme.window).decode()
    assert "<text" not in text
    assert 'aria-label="Network 1 → 2 → 1"' in text


def test_an_svg_fills_nothing_that_is_see_through(qtbot: QtBot) -> None:
    window = window_on(qtbot)
    assert 'fill-opacity="0"' not in svg_of(window.panels, window.refresher.look.theme.window).decode()


def test_an_svg_draws_links_and_plots_as_vectors(qtbot: QtBot) -> None:
    panels = window_on(qtbot, "classes").panels
    text = svg_of(panels, panels.palette().window().color()).decode()
    for view in (panels.network.view, panels.function.plot.viewport()):
        assert f'width="{view.width()}" height="{view.height()}" preserveAspectRatio' not in text


def test_a_pdf_is_one_page_as_large_as_the_panel(qtbot: QtBot, tmp_path: Path) -> None:
    window = exported(qtbot, tmp_path / "a.pdf", Picture("function", ".pdf"))
    size, content = window.panels.function.size(), (tmp_path / "a.pdf").read_bytes()
    box = re.search(rb"/MediaBox \[0 0 ([0-9.]+) ([0-9.]+)\]", content)
    assert box is not None
    points = (0.75 * size.width(), 0.75 * size.height())
    assert [float(each) for each in box.groups()] == pytest.approx(points, abs=0.5)  # Qt's are whole ones
    assert content.count(b"/Type /Page\n") == 1


def test_a_pdf_brings_its_fonts_along(qtbot: QtBot, tmp_path: Path) -> None:
    exported(qtbot, tmp_path / "a.pdf", Picture("desk", ".pdf"))
    content = (tmp_path / "a.pdf").read_bytes()
    assert content.count(b"/FontFile2 ") >= 2
    assert b"Inter-Regular" in content
    assert b"JetBrainsMono-Regular" in content


def test_a_picture_too_large_to_hold_is_refused_in_words(qtbot: QtBot, tmp_path: Path) -> None:
    window = window_on(qtbot, "clamp", person := Person(tmp_path / "a.png"))
    window.exports.picture(Picture("desk", ".png", 4, (7680, 7680)))
    assert person.told == ["found a picture of 30720x30720, needed at most 200 million pixels"]
    assert list(tmp_path.iterdir()) == []


def test_a_copied_picture_is_on_the_clipboard(qtbot: QtBot) -> None:
    window = window_on(qtbot)
    window.exports.copy("sum")
    assert QGuiApplication.clipboard().image().size() == window.panels.sum.size() * 2
    assert window.messages.text == "Copied a picture of the sum"


def right_click(at: QPoint) -> QContextMenuEvent:
    return QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, at)


def test_a_right_click_on_the_head_of_a_panel_asks_for_its_menu(qtbot: QtBot) -> None:
    panel = window_on(qtbot).panels.function
    panel.head_asked.disconnect()  # nothing can pop up where there is no screen
    with qtbot.waitSignal(panel.head_asked):
        QApplication.sendEvent(panel, right_click(QPoint(40, 12)))
    with qtbot.assertNotEmitted(panel.head_asked):
        QApplication.sendEvent(panel, right_click(QPoint(40, 90)))


def test_the_menu_of_a_head_copies_and_exports_that_panel(qtbot: QtBot) -> None:
    window = window_on(qtbot)
    copy, export = head_menu(window, window, "function").actions()
    copy.trigger()
    assert QGuiApplication.clipboard().image().size() == window.panels.function.size() * 2
    export.trigger()
    (dialog,) = window.findChildren(ExportDialog)
    assert dialog.picture == Picture("function", ".png")
    dialog.reject()


def test_the_dialog_writes_what_is_chosen_in_it(qtbot: QtBot, tmp_path: Path) -> None:
    window = window_on(qtbot, "clamp", Person(tmp_path / "a.png"))
    window.commands.actions["export"].trigger()
    (dialog,) = window.findChildren(ExportDialog)
    qtbot.keyClicks(dialog.panel, "n")
    qtbot.keyClick(dialog.scale, Qt.Key.Key_Down)
    qtbot.mouseClick(dialog.export, Qt.MouseButton.LeftButton)
    assert QImage(str(tmp_path / "a.png")).size() == window.panels.network.size() * 2


def test_a_drawing_has_no_sharpness_to_choose(qtbot: QtBot) -> None:
    window = window_on(qtbot)
    window.commands.actions["export"].trigger()
    (dialog,) = window.findChildren(ExportDialog)
    dialog.kind.setCurrentIndex(1)
    assert not dialog.scale.isEnabled()
    dialog.reject()


def test_files_are_called_as_the_document(qtbot: QtBot, tmp_path: Path) -> None:
    person = Person(tmp_path / "a.svg")
    window = window_on(qtbot, "clamp", person, path=tmp_path / "my clamp.nnviz")
    for picture in (Picture("desk", ".svg"), Picture("sum", ".pdf")):
        window.exports.picture(picture)
    assert person.proposed == ["my-clamp.svg", "my-clamp-sum.pdf"]


def test_the_table_has_a_row_for_each_sample(qtbot: QtBot, tmp_path: Path) -> None:
    window = window_on(qtbot, "classes", Person(tmp_path / "a.csv"))
    window.exports.table("values")
    rows = list(csv.DictReader((tmp_path / "a.csv").read_text().splitlines()))
    assert [float(row["a2.3"]) for row in rows] == window.refresher.frame.last.a[:, 2].tolist()
    assert window.messages.text == "Written to a.csv"


def test_a_file_that_cannot_be_written_is_told_and_left(qtbot: QtBot, tmp_path: Path) -> None:
    person = Person(tmp_path / "nowhere" / "a.svg")
    window_on(qtbot, "clamp", person).exports.picture(Picture("desk", ".svg"))
    (sentence,) = person.told
    assert sentence.startswith("a.svg cannot be written: there is no folder “")


def test_changing_ones_mind_writes_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    window_on(qtbot, "clamp", Person(None)).exports.picture(Picture("desk", ".png"))
    assert list(tmp_path.iterdir()) == []


def test_exported_tables_are_the_tables_and_not_the_cards(qtbot: QtBot, tmp_path: Path) -> None:
    window = exported(qtbot, tmp_path / "cards.svg", Picture("network", ".svg"))
    for name in ("tables", "network"):
        (tmp_path / f"{name}.svg").write_bytes(
            window.exports._pictures.drawn(Picture(name, ".svg", size=(900, 400)))
        )
    tables, cards = ((tmp_path / f"{name}.svg").read_text() for name in ("tables", "network"))
    assert 'aria-label="W2 weights (6, 3)"' in tables
    assert "W2 weights" not in cards


@pytest.mark.parametrize("panel", ["softmax", "tables", "network"])
def test_an_exported_frame_shows_no_number_that_the_film_has_not_computed(qtbot: QtBot, panel: str) -> None:
    window, share = window_on(qtbot, "classes"), "0.915"
    texts = []
    for at in (3, frame_count(window.refresher.store.document, "products")):
        window.refresher.store.select(
            replace(window.refresher.store.selection, film=FilmPlace("products", at))
        )
        window.refresher.refresh_now()
        picture = window.exports._pictures.drawn(Picture(panel, ".svg", size=(1000, 400)))
        texts.append(f'{share}"' in picture.decode())
    assert texts == [False, True]


def test_an_exported_frame_has_no_curve_before_it_is_computed(qtbot: QtBot) -> None:
    window = window_on(qtbot, "clamp")
    drawn = []
    for at in (2, 11):
        window.refresher.store.select(
            replace(window.refresher.store.selection, film=FilmPlace("products", at), place=Neuron(1, 0))
        )
        window.refresher.refresh_now()
        drawn.append(window.exports._pictures.drawn(Picture("function", ".svg")).decode())
    assert "not computed yet" in drawn[0]
    assert "(2.40, 2.40)" not in drawn[0]
    assert "(2.40, 2.40)" in drawn[1]


def test_an_empty_picture_is_not_taken_for_the_screen(qtbot: QtBot) -> None:
    panel = window_on(qtbot).panels.softmax
    empty = QImage(panel.size(), QImage.Format.Format_RGB32)
    empty.fill(panel.grab().toImage().pixel(4, 4))
    assert likeness(empty, panel) < 0.97
