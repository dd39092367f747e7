"""The scenes that examples come with: each can be gone to, says what it asks, and covers its answer."""

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nnviz.document.covering import UncoverAll
from nnviz.document.examples import read_examples
from nnviz.document.frame import frame_of
from nnviz.document.scene_acts import GoToScene
from nnviz.document.store import Store
from nnviz.resources import resources
from nnviz.ui.appearance import deciding_height
from nnviz.ui.drawing.texts import text_width
from nnviz.ui.theme import Look, read_theme
from tests.ui.bench import example
from tests.ui.desks import window_on

OF_THE_COURSE = (
    "neuron",
    "layer",
    "batch",
    "straight",
    "kink",
    "clamp",
    "bump",
    "notebook",
    "softmax",
    "classes",
)
each_example = pytest.mark.parametrize("name", OF_THE_COURSE)


@each_example
def test_an_example_of_the_course_has_three_to_six_scenes_with_notes(name: str) -> None:
    scenes = example(name).scenes
    assert 3 <= len(scenes) <= 6
    assert all(scene.note for scene in scenes)
    assert all(any(line.startswith("stage") for line in scene.lines) for scene in scenes)


@each_example
def test_the_scenes_are_gone_through_by_keys_and_none_is_refused(qtbot: QtBot, name: str) -> None:
    window = window_on(qtbot, name)
    refused: list[str] = []
    window.refresher.refused.connect(refused.append)
    for index in range(len(example(name).scenes)):
        qtbot.keyClick(window, Qt.Key.Key_PageDown, Qt.KeyboardModifier.AltModifier)
        QApplication.processEvents()
        window.refresher.refresh_now()
        assert (window.refresher.store.selection.scene, refused) == (index, [])
        assert window.scene_title.isVisible()


@each_example
@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080), (1024, 768)], ids=str)
def test_a_title_fits_in_the_font_of_titles(name: str, size: tuple[int, int]) -> None:
    width, height = size
    look = Look(read_theme("light"), deciding_height(QSize(width, height))).staged(is_stage=True)
    for scene in example(name).scenes:
        assert text_width(look.title, scene.title) < width - 4 * look.unit(2), scene.title


@each_example
def test_what_a_scene_covers_is_there_to_be_uncovered(name: str) -> None:
    for index in range(len(example(name).scenes)):
        store = Store(example(name))
        GoToScene(index).perform(store)
        covers = store.selection.covers
        assert frame_of(store).visible.covered >= covers
        UncoverAll().perform(store)
        assert not frame_of(store).visible.covered


def test_the_numbers_of_an_example_are_what_they_were_before_its_scenes() -> None:
    for row in read_examples(resources() / "examples"):
        assert all(scene.state.scenes == () for scene in row.document.scenes)
        assert Store(row.document).selection.scene is None


def test_the_notes_tell_what_the_arithmetic_gives() -> None:
    said = {"neuron": (35.7, 32.7, 46.41, 14.28, 3.0), "layer": (4.8, 2.3, 4.8, 4.8)}
    for name, values in said.items():
        for index, value in enumerate(values):
            store = Store(example(name))
            GoToScene(index).perform(store)
            assert frame_of(store).trace.output[0][0] == pytest.approx(value, abs=1e-9)
