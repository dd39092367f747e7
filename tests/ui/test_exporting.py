"""Pictures and tables as files."""

import csv
from pathlib import Path

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from nnviz.ui.exporting import png_of, svg_of
from nnviz.ui.window import Window
from tests.ui.desks import Person, window_on


def exported(qtbot: QtBot, path: Path, name: str, example: str = "classes") -> Window:
    window = window_on(qtbot, example, Person(path))
    window.commands.actions[name].trigger()
    return window


def test_a_png_has_twice_the_pixels_of_the_panels(qtbot: QtBot, tmp_path: Path) -> None:
    window = exported(qtbot, tmp_path / "a.png", "png")
    picture = QImage(str(tmp_path / "a.png"))
    assert picture.size() == window.panels.size() * 2


def test_a_png_shows_what_the_screen_shows(qtbot: QtBot) -> None:
    window = window_on(qtbot)
    picture = QImage.fromData(QByteArray(png_of(window.panels, window.refresher.look.theme.window)))
    assert likeness(picture.scaled(window.panels.size()), window.panels) > 0.97


def test_an_svg_is_a_drawing_as_large_as_the_panels(qtbot: QtBot, tmp_path: Path) -> None:
    window = exported(qtbot, tmp_path / "a.svg", "svg")
    drawing = QSvgRenderer(str(tmp_path / "a.svg"))
    assert drawing.isValid()
    assert drawing.viewBox() == window.panels.rect()


def test_an_svg_keeps_its_words_as_text(qtbot: QtBot) -> None:
    text = svg_of(window_on(qtbot).panels).decode()
    assert "Output as a function of x" in text
    assert text.count("<text") > 20


def test_an_svg_shows_what_the_screen_shows(qtbot: QtBot) -> None:
    panels = window_on(qtbot).panels
    drawn = QImage(panels.size(), QImage.Format.Format_RGB32)
    painter = QPainter(drawn)
    QSvgRenderer(QByteArray(svg_of(panels))).render(painter)
    painter.end()
    assert likeness(drawn, panels) > 0.97


def test_an_svg_draws_the_links_as_vectors(qtbot: QtBot) -> None:
    panels = window_on(qtbot, "classes").panels
    text, view = svg_of(panels).decode(), panels.network.view
    assert f'<image x="0" y="0" width="{view.width()}" height="{view.height()}"' not in text


def likeness(picture: QImage, panels: QWidget) -> float:
    """Return the share of places, spread over the picture, that are as light as on the screen."""
    screen = panels.grab().toImage()
    places = [(x, y) for x in range(7, panels.width(), 31) for y in range(7, panels.height(), 23)]
    pairs = [(picture.pixelColor(*at).lightness(), screen.pixelColor(*at).lightness()) for at in places]
    return sum(abs(one - other) < 40 for one, other in pairs) / len(pairs)


def test_the_table_has_a_row_for_each_sample(qtbot: QtBot, tmp_path: Path) -> None:
    window = exported(qtbot, tmp_path / "a.csv", "csv")
    rows = list(csv.DictReader((tmp_path / "a.csv").read_text().splitlines()))
    frame = window.refresher.frame
    assert [float(row["a2.3"]) for row in rows] == frame.last.a[:, 2].tolist()


def test_what_was_written_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    window = exported(qtbot, tmp_path / "a.csv", "csv")
    assert window.messages.text == "Written to a.csv"


def test_a_file_that_cannot_be_written_is_told_and_left(qtbot: QtBot, tmp_path: Path) -> None:
    person = Person(tmp_path / "nowhere" / "a.svg")
    window_on(qtbot, "clamp", person).commands.actions["svg"].trigger()
    (sentence,) = person.told
    assert sentence.startswith("a.svg cannot be written")


def test_changing_ones_mind_writes_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    window_on(qtbot, "clamp", Person(None)).commands.actions["png"].trigger()
    assert list(tmp_path.iterdir()) == []
