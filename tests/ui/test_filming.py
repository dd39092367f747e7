"""The film as numbered pictures and as one file: whole or not there at all."""

from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QProgressDialog, QPushButton
from pytestqt.qtbot import QtBot

from nnviz.document.exports import NUMBERED, Picture
from nnviz.document.film import frame_count
from nnviz.document.store import Store
from nnviz.ui import start
from nnviz.ui.exports import films
from nnviz.ui.window import Window
from tests.ui.bench import example
from tests.ui.desks import Person, window_on

SMALL = (760, 460)


def filmed(window: Window, qtbot: QtBot, picture: Picture) -> None:
    """Film to the end, the window answering all the while."""
    window.exports.picture(picture)
    qtbot.waitUntil(lambda: not window.findChildren(QProgressDialog), timeout=60_000)


def test_there_is_a_numbered_picture_for_each_frame_of_the_film(qtbot: QtBot, tmp_path: Path) -> None:
    window = window_on(qtbot, "clamp", Person(tmp_path / "film"))
    filmed(window, qtbot, Picture("sum", NUMBERED))
    count = frame_count(example("clamp"), "products") + 1
    names = [f"film-{number:03}.png" for number in range(1, count + 1)]
    assert sorted(path.name for path in (tmp_path / "film").iterdir()) == names
    assert window.messages.text == "Written to film"


def test_filming_leaves_the_window_as_it_is(qtbot: QtBot, tmp_path: Path) -> None:
    window = window_on(qtbot, "clamp", Person(tmp_path / "film"))
    session = window.refresher.store.session
    filmed(window, qtbot, Picture("sum", NUMBERED))
    assert window.refresher.store.session is session


@pytest.mark.parametrize(("kind", "named"), [(".gif", "GIF"), (".apng", "PNG")])
def test_a_film_in_one_file_has_every_frame_and_goes_round(tmp_path: Path, kind: str, named: str) -> None:
    film = films.FilmFile(tmp_path / f"a{kind}", kind)
    for shade in (0, 100, 200):
        film.add(QImage(bytes([shade]) * 1200, 20, 20, QImage.Format.Format_RGB888), 3)
    film.encode()
    film.finish()
    with Image.open(tmp_path / f"a{kind}") as made:
        assert (made.format, made.size, made.info["loop"]) == (named, (20, 20), 0)
        assert getattr(made, "n_frames", 1) == 3
    assert [path.name for path in tmp_path.iterdir()] == [f"a{kind}"]


@pytest.mark.parametrize("kind", [".gif", ".apng"])
def test_a_film_in_one_file_is_as_large_as_asked_for(qtbot: QtBot, tmp_path: Path, kind: str) -> None:
    path = tmp_path / f"a{kind}"
    filmed(window_on(qtbot, "clamp", Person(path)), qtbot, Picture("function", kind, size=SMALL))
    with Image.open(path) as made:
        assert made.size == SMALL
    assert list(tmp_path.iterdir()) == [path]


def test_a_video_is_written_where_its_package_is_there(tmp_path: Path) -> None:
    pytest.importorskip("imageio_ffmpeg")
    film = films.FilmFile(tmp_path / "a.mp4", ".mp4")
    for shade in (0, 100):
        film.add(QImage(bytes([shade]) * 1344, 21, 21, QImage.Format.Format_RGB888), 2)
    film.encode()
    film.finish()
    assert (tmp_path / "a.mp4").read_bytes()[4:8] == b"ftyp"


def test_a_film_cancelled_leaves_the_folder_as_it_was(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "film").mkdir()
    window = window_on(qtbot, "clamp", Person(tmp_path / "film"))
    window.exports.picture(Picture("sum", NUMBERED))
    (bar,) = window.findChildren(QProgressDialog)
    qtbot.waitUntil(lambda: bar.value() >= 2)
    qtbot.mouseClick(bar.findChild(QPushButton), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.messages.text == "No film is written")
    assert [path.name for path in tmp_path.rglob("*")] == ["film"]


def test_a_folder_that_holds_something_is_left_alone(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("kept")
    person = Person(tmp_path)
    window_on(qtbot, "clamp", person).exports.picture(Picture("sum", NUMBERED))
    (sentence,) = person.told
    assert sentence.endswith("cannot be written: it exists, needed a new or an empty folder")
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


@pytest.mark.usefixtures("qapp")
def test_a_disk_that_fails_in_the_middle_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(ValueError, match=r"^film cannot be written: no space left on device$"):
        start.export(
            Store(example("clamp")), Picture("sum", NUMBERED), tmp_path / "film", (1280, 720), "light"
        )
    assert list(tmp_path.iterdir()) == []


def test_a_package_that_is_missing_is_named_with_the_line_that_installs_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    assert films.missing_package(".mp4").endswith("not installed: python -m pip install imageio-ffmpeg")
    assert films.missing_package(".gif").endswith("python -m pip install pillow")
    assert films.missing_package(NUMBERED) == ""


def test_a_film_too_long_to_take_is_refused_in_words(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("nnviz.ui.filming.MOST_FRAMES", 5)
    window_on(qtbot, "clamp", person := Person(tmp_path / "film")).exports.picture(Picture("sum", NUMBERED))
    (sentence,) = person.told
    assert sentence.endswith("frames of products, needed at most 5: choose larger steps")
